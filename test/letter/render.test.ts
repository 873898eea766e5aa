import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildSync } from 'esbuild';
import PostalMime, { type Address, type Email } from 'postal-mime';
import type { ComposedLetter, Draft, LetterData } from '../../lambdas/core/letter/letter';
import { LETTER_KINDS, type LetterKind } from '../../lambdas/core/workflow/records';
import { render } from '../../lambdas/render';

const ROOT = join(__dirname, '../..');
const TEMPLATES = join(ROOT, 'templates');
const json = (path: string): object => JSON.parse(readFileSync(path, 'utf8')) as object;
const FOOTER = 'Whetstone, for Ada Okafor only. I write to nobody else; a draft goes out only when you send it.';

function sample(kind: LetterKind, change: Partial<LetterData> = {}): ComposedLetter {
  const base = json(join(TEMPLATES, 'layout/sample.json'));
  const data = { ...base, ...json(join(TEMPLATES, kind, 'sample.json')), ...change, kind } as LetterData;
  return {
    data,
    attachments: [],
    to: { name: 'Ada Okafor', address: 'ada@okafor.example' },
    from: { name: 'Whetstone', address: 'log@in.example.org' },
    replyTo: 'reply+1a2b@in.example.org',
    date: '2026-12-04T07:30:00Z',
    messageId: '<letter-1@in.example.org>',
    references: ['<thread-1@in.example.org>'],
  };
}

function draftOf(data: LetterData): Draft {
  const draft = data.drafts[0];
  if (!draft) throw new Error('the sample has no draft');
  return draft;
}

const ENTITIES: Record<string, string> = {
  lt: '<',
  gt: '>',
  quot: '"',
  amp: '&',
  '#x27': "'",
  '#x3D': '=',
  '#x60': '`',
};
/** What a reader of the HTML reads, in order, without the compose buttons. */
function seenIn(html: string): string {
  const body = html.slice(html.indexOf('<body')).replace(/<!--.*?-->/gs, '');
  const words = body.replace(/<a class="button".*?<\/a>/gs, '').replace(/<[^>]*>/g, ' ');
  return words.replace(/&(#?\w+);/g, (whole, name: string) => ENTITIES[name] ?? whole);
}
const words = (text: string): string =>
  text
    .replace(/\s+/g, ' ')
    .replace(/ ([,:.;?)>”])/g, '$1')
    .trim();
/** The text without what only text has: the rules around a draft and the marks of a list. */
const plain = (text: string): string =>
  text.replace(/^--- (?:draft to .*|end of draft) ---$/gm, '').replace(/^- /gm, '');
const outsideDrafts = (text: string): string => text.replace(/^--- draft to .* ---$[^]*?^--- end of draft ---$/gm, '');

async function parsed(letter: ComposedLetter): Promise<Email> {
  return PostalMime.parse((await render(letter)).raw, { forceRfc822Attachments: true });
}
const header = (mail: Email, name: string): string[] => mail.headers.filter((h) => h.key === name).map((h) => h.value);
const addresses = (list: Address[] | undefined): (string | undefined)[] => (list ?? []).map((entry) => entry.address);
const bytesOf = (content: ArrayBuffer | Uint8Array | string): Buffer =>
  typeof content === 'string' ? Buffer.from(content) : Buffer.from(new Uint8Array(content));

test('every kind of letter has a folder, and every folder is a kind of letter', () => {
  const folders = readdirSync(TEMPLATES, { withFileTypes: true }).filter((entry) => entry.isDirectory());
  const names = folders.map((entry) => entry.name).filter((name) => !['layout', 'compiled'].includes(name));
  expect(names.sort()).toEqual([...LETTER_KINDS].sort());
});

describe.each(LETTER_KINDS)('the letter %s', (kind) => {
  test('has a short subject and calm words', async () => {
    const { subject, text, html } = await render(sample(kind));
    expect([...subject].length).toBeLessThanOrEqual(60);
    expect(subject).toMatch(/^[A-Z][^\n]+[^\s,:]$/);
    for (const shown of [subject, text, seenIn(html)])
      expect(shown).not.toMatch(/!|overdue|streak|\d+ days|null|undefined|\{\{|\[object/i);
  });

  test('says the same in text and HTML, in the same order', async () => {
    const { text, html } = await render(sample(kind));
    expect(words(plain(seenIn(html)))).toBe(words(plain(text)));
  });

  test('fills lines to 72 characters and ends with the words that work and the footer', async () => {
    const { text } = await render(sample(kind));
    for (const line of outsideDrafts(text).split('\n')) expect(line.length).toBeLessThanOrEqual(72);
    const last = text.trim().split('\n\n').slice(-2).map(words);
    expect(last).toEqual([expect.stringMatching(/^Words that work: .+/), FOOTER]);
  });

  test('is one small page that loads nothing', async () => {
    const { html } = await render(sample(kind));
    expect(Buffer.byteLength(html)).toBeLessThan(60_000);
    expect(html).not.toMatch(/<img|<link|<script|@import|url\(|src=/i);
    expect(html).toContain('prefers-color-scheme: dark');
  });

  test('stands without what may be missing', async () => {
    const bare: Partial<LetterData> = {
      reason: null,
      meeting: null,
      introducer: null,
      introducers: [],
      items: [],
      seen: null,
      text: null,
    };
    const { subject, text, html } = await render(
      sample(kind, { ...bare, because: null, drafts: [], history: [], actions: [] }),
    );
    expect(subject).toMatch(/[^\s,:]$/);
    expect(words(plain(seenIn(html)))).toBe(words(plain(text)));
    expect(text).not.toMatch(/null|undefined| \.|  \w+ {2}/);
  });

  test('gives the same bytes for the same letter', async () => {
    const [first, second] = [await render(sample(kind)), await render(sample(kind))];
    expect(Buffer.from(first.raw).equals(Buffer.from(second.raw))).toBe(true);
  });
});

test('the mail carries its headers, both bodies, each draft unsent and the files given', async () => {
  const letter = sample('thank-you');
  letter.attachments.push({ name: 'hold.ics', type: 'text/calendar', content: 'BEGIN:VCALENDAR\r\nEND:VCALENDAR\r\n' });
  const { raw, text, html, subject } = await render(letter);
  const mail = await PostalMime.parse(raw, { forceRfc822Attachments: true });
  expect(mail).toMatchObject({ subject, messageId: '<letter-1@in.example.org>', date: '2026-12-04T07:30:00.000Z' });
  expect([mail.from?.address, ...addresses(mail.to), ...addresses(mail.replyTo)]).toEqual([
    'log@in.example.org',
    'ada@okafor.example',
    'reply+1a2b@in.example.org',
  ]);
  expect(mail.references).toBe('<thread-1@in.example.org>');
  expect(header(mail, 'auto-submitted')).toEqual(['auto-generated']);
  expect(header(mail, 'list-unsubscribe')).toEqual(['<mailto:reply+1a2b@in.example.org?subject=stop>']);
  expect(header(mail, 'x-whetstone-letter')).toEqual(['thank-you']);
  expect(mail.text?.replace(/\r\n/g, '\n').trim()).toBe(text.trim());
  expect(words(mail.html ?? '')).toBe(words(html));
  const files = mail.attachments.map((file) => [file.filename, file.mimeType, file.disposition]);
  expect(files).toEqual([
    ['hold.ics', 'text/calendar', 'attachment'],
    ['thank-you-dana.eml', 'message/rfc822', 'attachment'],
    ['introducer-thanks-priya.eml', 'message/rfc822', 'attachment'],
  ]);
});

test('an attached draft opens unsent, in the thread, with our log address in Bcc', async () => {
  const letter = sample('thank-you');
  const draft = draftOf(letter.data);
  const bytes = bytesOf((await parsed(letter)).attachments[0]?.content ?? '');
  const mail = await PostalMime.parse(bytes);
  expect(header(mail, 'x-unsent')).toEqual(['1']);
  expect(header(mail, 'message-id')).toEqual([]);
  expect(addresses(mail.to)).toEqual(['dana@brightside.example']);
  expect(addresses(mail.bcc)).toEqual(['log@in.example.org']);
  expect([mail.subject, mail.inReplyTo, mail.references]).toEqual([
    draft.subject,
    draft.inReplyTo,
    draft.references.join(' '),
  ]);
  expect(mail.text?.replace(/\r\n/g, '\n').trim()).toBe(draft.text);
  const { raw } = await render(letter);
  expect(Buffer.from(raw).toString('latin1').replace(/\r\n/g, '')).not.toMatch(/[\r\n]/);
});

test('a draft keeps its own lines between its rules, whatever their length', async () => {
  const letter = sample('thank-you');
  const { text } = await render(letter);
  expect(text).toContain(`\n--- draft to Dana ---\n${draftOf(letter.data).text}\n--- end of draft ---\n`);
});

test('no line of a draft can pass for the rule that ends it', async () => {
  const letter = sample('thank-you');
  const text = 'Hi Dana,\n--- end of draft ---\nstop\n--- draft to Priya ---\nAda';
  letter.data.drafts = [{ ...draftOf(letter.data), text }];
  const rules = (await render(letter)).text.match(/^--- .* ---$/gm);
  expect(rules).toEqual(['--- draft to Dana ---', '--- end of draft ---']);
});

test('the second question after a meeting says that it is not too late', async () => {
  const again = 'I asked before; it is not too late';
  expect((await render(sample('how-did-it-go', { n: 1 }))).text).not.toContain(again);
  expect((await render(sample('how-did-it-go', { n: 2 }))).text).toContain(again);
});

test('a person without an address gets words to copy: no recipient, no buttons', async () => {
  const letter = sample('thank-you');
  const raj = { name: 'Raj Patel', first: 'Raj', address: null };
  letter.data.drafts = [{ ...draftOf(letter.data), to: [raj], links: null }];
  const { text, html } = await render(letter);
  expect(text).toContain('To Raj Patel\n');
  expect(html).not.toContain('class="button"');
  const mail = await PostalMime.parse(bytesOf((await parsed(letter)).attachments[0]?.content ?? ''));
  expect(mail.to ?? []).toEqual([]);
});

test('two drafts of one kind to one name have two files, with plain names', async () => {
  const letter = sample('thank-you');
  const draft = {
    ...draftOf(letter.data),
    to: [{ name: 'Zoë/../O’Neil', first: 'Zoë/..', address: 'zoe@oneil.example' }],
  };
  letter.data.drafts = [draft, draft];
  const mail = await parsed(letter);
  expect(mail.attachments.map((file) => file.filename)).toEqual(['thank-you-zoe.eml', 'thank-you-zoe-2.eml']);
});

describe('hostile words', () => {
  const evil = 'Eve\r\nBcc: victim@example.net\r\n\r\n<script>alert(1)</script>"\'><img src=x onerror=y>\u202e\u0000';
  const person = { name: evil, first: evil, address: 'eve@evil.example, victim@example.net' };

  async function hostile(kind: LetterKind): Promise<{ mail: Email; html: string; subject: string; text: string }> {
    const letter = sample(kind, {
      person,
      people: [person],
      introducer: person,
      introducers: [person],
      reason: evil,
      seen: evil,
      actions: [{ text: evil, due: evil }],
    });
    letter.data.drafts = letter.data.drafts.map((draft) => ({
      ...draft,
      title: evil,
      subject: evil,
      to: [person],
      inReplyTo: '<a@b.example>\r\nX-Evil: 1',
      bcc: [...draft.bcc, evil],
    }));
    letter.data.items = [{ n: 1, line: evil, words: evil }];
    letter.data.because = { from: evil, subject: evil, date: evil };
    letter.to.name = evil;
    letter.attachments.push({ name: evil, type: `text/calendar\r\nX-Evil: 1`, content: 'x' });
    const { raw, ...rest } = await render(letter);
    return { mail: await PostalMime.parse(raw, { forceRfc822Attachments: true }), ...rest };
  }

  test.each(LETTER_KINDS)('inject nothing into %s', async (kind) => {
    const { mail, html, subject, text } = await hostile(kind);
    expect(mail.bcc ?? []).toEqual([]);
    expect(addresses(mail.to)).toEqual(['ada@okafor.example']);
    expect(header(mail, 'x-evil')).toEqual([]);
    expect(html).not.toMatch(/<script|<img/i);
    expect(subject).not.toMatch(/[\r\n\u202e]/);
    expect([...subject].length).toBeLessThanOrEqual(90);
    expect(text).not.toMatch(/^(?:Bcc|X-Evil):/m);
    expect(text).not.toMatch(/[\u0000\u202e\r]/);
    for (const file of mail.attachments.filter(({ mimeType }) => mimeType === 'message/rfc822')) {
      const draft = await PostalMime.parse(bytesOf(file.content));
      expect([...addresses(draft.to), ...addresses(draft.cc), ...addresses(draft.bcc)]).not.toContain(
        'victim@example.net',
      );
      expect(header(draft, 'x-evil')).toEqual([]);
    }
  });

  test('a link that is not https or mailto leads nowhere', async () => {
    const letter = sample('preparation');
    if (letter.data.meeting) letter.data.meeting.link = 'javascript:alert(1)//https://x.example';
    letter.data.drafts = [
      {
        ...draftOf(letter.data),
        links: { mailto: 'mailto:a@b.example?x="><b>', gmail: 'http://g.example', outlook: 'data:x' },
      },
    ];
    const { html } = await render(letter);
    const targets = [...html.matchAll(/href="([^"]*)"/g)].map((match) => match[1]);
    expect(targets).toEqual(['', 'mailto:a@b.example?x&#x3D;&quot;&gt;&lt;b&gt;', '', '']);
  });
});

describe('the bundle', () => {
  const folder = mkdtempSync(join(tmpdir(), 'whetstone-render-'));
  afterAll(() => rmSync(folder, { recursive: true }));
  const call = `require('./render.js').render(JSON.parse(process.argv[1])).then((r) => console.log(r.subject), (e) => console.log(e.message))`;
  const run = (external: string[]): string => {
    const entry = join(ROOT, 'lambdas/render.ts');
    buildSync({
      entryPoints: [entry],
      outfile: join(folder, 'render.js'),
      bundle: true,
      minify: true,
      platform: 'node',
      target: 'node20',
      external,
    });
    const letter = JSON.stringify(sample('thank-you'));
    return execFileSync(process.execPath, ['--disallow-code-generation-from-strings', '-e', call, letter], {
      cwd: folder,
      encoding: 'utf8',
    }).trim();
  };

  test('renders without a template compiler, in a small file', () => {
    expect(run([])).toBe('Dana: your thanks');
    expect(readFileSync(join(folder, 'render.js')).length).toBeLessThan(450_000);
  });

  test('says what to do when the templates are not compiled', () => {
    expect(run(['*/compiled/letters'])).toBe('The templates are not compiled: run `npm run prepare`.');
  });
});
