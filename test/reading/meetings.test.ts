import { read } from '../../lambdas/core/reading/read';
import type { MeetingFact } from '../../lambdas/core/reading/reading';
import type { Original } from '../../lambdas/core/message/message';
import { answer, askedAbout, context, dana, mail } from './mail';
import { AGREED, CALLED_OFF, IN_PASSING, LENGTHS, PLACES, SENTS, TAKEN, YESES } from './meetings.data';

const START = '2026-11-24T15:00:00-05:00';
const from = { from: 'Dana Wu <dana@acme.example>', to: ['Ada Obi <ada@obi.example>'], cc: ['log@in.example.org'] };
const introduced = { about: 'introduction' as const, asked: null, with: [dana] };
const agreed = { about: 'meeting' as const, asked: null, with: [dana], start: START };

const meetings = (text: string, thread: typeof introduced | typeof agreed = introduced): MeetingFact[] =>
  read(mail({ ...from, text }), context({ thread })).facts.filter((f): f is MeetingFact => f.type === 'meeting');

test.each(IN_PASSING)('no meeting is made of days in passing: %s', (text) => {
  expect(meetings(text)).toEqual([]);
});

test.each(AGREED)('agreed and offered are told apart: $text', ({ text, start, options }) => {
  const [fact, ...more] = meetings(text);
  expect(more).toEqual([]);
  expect(fact).toMatchObject(start === undefined ? { status: 'proposed' } : { status: 'scheduled', start });
  expect(fact?.options.map((o) => o.start)).toEqual(options ?? []);
});

test.each(CALLED_OFF)('called off is never scheduled: %s', (text) => {
  expect(meetings(text, agreed)).toMatchObject([{ status: 'cancelled', start: START }]);
});

test.each(PLACES)('the place of: %s', (text, place) => {
  const [fact] = meetings(text);
  expect(fact).toBeDefined();
  expect(fact?.place ?? null).toEqual(place === null ? null : expect.stringContaining(place));
});

test.each(LENGTHS)('the length of: %s', (text, minutes) => {
  const [fact] = meetings(text);
  expect((Date.parse(fact?.end ?? '') - Date.parse(fact?.start ?? '')) / 60_000).toBe(minutes);
});

const answerToOffer = (text: string) => {
  const offer: Original = {
    kind: 'quoted',
    where: 'inline',
    from: { name: 'Ada Obi', address: 'ada@obi.example' },
    to: [],
    cc: [],
    subject: null,
    date: '2026-11-20T09:00:00-05:00',
    dateText: null,
    text: 'Hi Dana, could you do Tuesday 24 November at 15:00 or Thursday 26 November at 10:00?',
    originals: [],
    messageId: null,
    calendars: [],
  };
  return read(mail({ ...from, text, originals: [offer] }), context({ thread: introduced }));
};

test.each(TAKEN)('the offer taken by: %s', (text, day) => {
  const { facts } = answerToOffer(text);
  const start = day === 'tue' ? START : '2026-11-26T10:00:00-05:00';
  expect(facts.filter((f) => f.type === 'meeting')).toMatchObject([{ status: 'scheduled', start }]);
});

test.each(YESES)('a yes to "is it so?": %s', (text) => {
  expect(read(answer(text), askedAbout('confirm', START, 'meeting')).facts).toMatchObject([
    { type: 'meeting', status: 'scheduled', start: START },
  ]);
});

test.each(SENTS)('a yes to "have you written?": %s', (text) => {
  expect(read(answer(text), askedAbout('reply-sent', undefined, 'introduction')).facts).toMatchObject([
    { type: 'outreach', to: [dana] },
  ]);
});

test('a no is no yes', () => {
  expect(read(answer('No, not sent'), askedAbout('reply-sent', undefined, 'introduction')).facts).not.toContainEqual(
    expect.objectContaining({ type: 'outreach' }),
  );
});

test('a day that no calendar has is asked', () => {
  const reading = read(mail({ text: 'Meeting Dana Wu on 31 February at 10am.' }), context({}));
  expect(reading).toMatchObject({ disposition: 'ask', reason: 'when' });
});

test('two meetings agreed with one person are two', () => {
  const text = 'Agreed: coffee on Tuesday at 3pm. And confirmed, the tour of the yard on Thursday at 10am, see you.';
  expect(meetings(text).map((m) => m.start)).toEqual([START, '2026-11-26T10:00:00-05:00']);
});

test.each(['Either works for me!', 'Beides passt.', 'Les deux me conviennent.', 'Ambos me van bien.'])(
  'any of them: %s',
  (text) => {
    const reading = answerToOffer(text);
    expect(reading).toMatchObject({ disposition: 'ask', reason: 'when' });
    expect(reading.facts).toContainEqual(expect.objectContaining({ type: 'meeting', status: 'proposed' }));
  },
);
