import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { benchCorpus } from '../../infra/bench/corpus';

const folder = mkdtempSync(join(tmpdir(), 'whetstone-corpus-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const put = (name: string, text: string): void => {
  mkdirSync(dirname(join(folder, name)), { recursive: true });
  writeFileSync(join(folder, name), text);
};
const calendar = (start: string): string =>
  `BEGIN:VCALENDAR\r\nVERSION:2.0\r\nBEGIN:VEVENT\r\nUID:a\r\n${start}\r\nSUMMARY:Call\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n`;

interface Figures {
  messages: { refused: object[] };
  replies: { text: { right: object; misses: { name: string; policy: boolean }[]; forwards: string[] } };
  forwards: { fields: { from: object }; misses: string[] };
  calendars: { name: string; result: string }[];
  dates: { right: object; misses: string[] };
}
const jsonOf = async (): Promise<Figures> => (await benchCorpus(folder, { verbose: true })).json as Figures;

test('parts that the folder lacks are left out', async () => {
  expect((await benchCorpus(folder, { verbose: false })).lines).toEqual([]);
});

test('messages: what is read, refused and misdecoded is told by name', async () => {
  put('messages/plain.eml', 'From: a@a.example\r\nSubject: Hello\r\n\r\nHello\r\n');
  put('messages/odd/broken.eml', 'From: a@a.example\r\n\r\n\ufffd\r\n');
  put('messages/headers.eml', `From: a@a.example\r\nX: ${'a'.repeat(600_000)}\r\n\r\nHello\r\n`);
  const { messages } = await jsonOf();
  expect(messages).toMatchObject({
    messages: 3,
    read: 2,
    thrown: [],
    misdecoded: [{ name: 'odd/broken.eml', signs: ['U+FFFD'] }],
  });
  expect(messages.refused).toEqual([{ name: 'headers.eml', why: 'The headers of the message are too large.' }]);
});

test('replies: right ones count, a kept signature is policy, another difference is a miss', async () => {
  const quote = '\n\nOn Mon, 2 Nov 2026 at 10:00, Bea <b@a.example> wrote:\n> When?\n';
  const one = (name: string, own: string, expected: string) => ({ suite: 's', name, input: own + quote, expected });
  put(
    'replies/text-cases.json',
    JSON.stringify([
      one('right', 'Friday  suits me', 'Friday suits me'),
      one('signed', 'Friday suits me\n\nSent from my iPhone', 'Friday suits me\n\nSent from my iPhone'),
      one('wrong', 'Friday suits me', 'Monday suits me'),
    ]),
  );
  const { replies } = await jsonOf();
  expect(replies.text.right).toEqual({ right: 1, of: 3 });
  expect(replies.text.misses.map((m) => [m.name, m.policy])).toEqual([
    ['s signed', true],
    ['s wrong', false],
  ]);
  expect(replies.text.forwards).toEqual([]);
});

test('forwards: each field counts, and a mail that is no forward must not be taken for one', async () => {
  const block = 'From: Bea Ode <b@a.example>\nDate: Mon, Nov 2, 2026 at 9:31 AM\nSubject: Ferries\nTo: <c@a.example>\n';
  put('forwards/fixtures/one.txt', `FYI\n\n---------- Forwarded message ---------\n${block}\nThey run at night.\n`);
  put('forwards/fixtures/none.txt', 'They run at night.\n');
  const email = {
    from: { address: 'b@a.example', name: 'Bea Ode' },
    cc: [],
    to: [{ address: 'c@a.example', name: null }],
  };
  const more = { subject: 'Another', date: 'Mon, Nov 2, 2026 at 9:31 AM', body: 'They run at night.' };
  put(
    'forwards/cases.json',
    JSON.stringify([
      { bodyFile: 'one.txt', subjectFile: null, expected: { forwarded: true, email: { ...email, ...more } } },
      { bodyFile: 'none.txt', subjectFile: null, expected: { forwarded: false, email: { from: {} } } },
      { bodyFile: 'one.txt', subjectFile: null, expected: { forwarded: false, email: { from: {} } } },
    ]),
  );
  const { forwards } = await jsonOf();
  expect(forwards.fields.from).toEqual({ right: 2, of: 3 });
  expect(forwards.misses[0]).toBe('one.txt: subject');
  expect(forwards.misses[1]).toMatch(/^one\.txt \(no forward\): from/);
});

test('calendars: a start is right by the zone of the file, and a zone that nobody knows is no licence to guess', async () => {
  put('calendars/utc.ics', calendar('DTSTART:20261120T100000Z'));
  put('calendars/zone.ics', calendar('DTSTART;TZID=America/New_York:20261120T100000'));
  put('calendars/none.ics', 'BEGIN:VCALENDAR\r\nVERSION:2.0\r\nEND:VCALENDAR\r\n');
  const { calendars } = await jsonOf();
  expect(calendars.map((c) => [c.name, c.result])).toEqual([
    ['none.ics', 'no event'],
    ['utc.ics', 'right'],
    ['zone.ics', 'right'],
  ]);
});

test('dates: the local start is compared by prefix, with alternatives and with none', async () => {
  put(
    'dates/phrases.json',
    JSON.stringify({
      zone: 'America/New_York',
      now: '2026-03-04T10:00',
      cases: [
        ['tomorrow at 3pm', '2026-03-05T15:00'],
        ['Friday', '2026-03-13|2026-03-06'],
        ['a fine thing', null],
        ['Friday', '2026-03-07'],
      ],
    }),
  );
  const { dates } = await jsonOf();
  expect(dates.right).toEqual({ right: 3, of: 4 });
  expect(dates.misses).toEqual(['Friday: want 2026-03-07, got 2026-03-06']);
});
