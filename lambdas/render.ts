/**
 * A letter's bytes from its data: the compiled templates and a MIME composer, nothing else. Same letter, same bytes: date,
 * Message-ID and boundaries come in or are hashed from what comes in.
 */
import { createHash } from 'node:crypto';
import Handlebars from 'handlebars/runtime';
import MailComposer from 'nodemailer/lib/mail-composer';
import type { ComposedLetter, Draft, LetterData, PersonView } from './core/letter/letter';

export interface RenderedLetter {
  raw: Uint8Array;
  subject: string;
  /** What a quote of the letter shows: lines of at most 72 characters, but for drafts, which keep their own lines. */
  text: string;
  html: string;
}

type Template = (view: object) => string;
interface Compiled {
  layout: Record<'html' | 'text', TemplateSpecification>;
  parts: Record<'html' | 'text', Record<string, TemplateSpecification>>;
  letters: Record<string, Record<'subject' | 'words' | 'text' | 'html', TemplateSpecification>>;
}
interface Templates {
  layout: Record<'html' | 'text', Template>;
  letter: (kind: string) => Record<'subject' | 'words' | 'text' | 'html', Template>;
}

const WIDTH = 72;
const NAME_IN_SUBJECT = 24;
/** The rules around a draft in the text; `core/message` knows them again in a quote. */
const DRAFT_BEGINS = /^--- draft to .* ---$/;
const DRAFT_ENDS = '--- end of draft ---';

let templates: Templates | undefined;

/** @throws Error when `npm run prepare` has not been run. */
function load(): Templates {
  if (templates) return templates;
  let compiled: Compiled;
  try {
    // Loaded late, so that its absence can be told in a sentence; a literal, so that the bundler takes it in.
    // eslint-disable-next-line @typescript-eslint/no-require-imports
    compiled = require('../templates/compiled/letters') as Compiled;
  } catch (error) {
    throw new Error('The templates are not compiled: run `npm run prepare`.', { cause: error });
  }
  const html = environment(compiled.parts.html, true);
  const text = environment(compiled.parts.text, false);
  templates = {
    layout: { html: html.template(compiled.layout.html), text: text.template(compiled.layout.text) },
    letter(kind) {
      const letter = compiled.letters[kind];
      if (!letter) throw new Error(`There is no letter ${kind} in templates/.`);
      const [subject, words] = [text.template(letter.subject), text.template(letter.words)];
      return { subject, words, text: text.template(letter.text), html: html.template(letter.html) };
    },
  };
  return templates;
}

function environment(parts: Record<string, TemplateSpecification>, html: boolean): typeof Handlebars {
  const own = Handlebars.create();
  own.registerHelper('lines', (text: string | null) =>
    html ? new own.SafeString(own.escapeExpression(text ?? '').replaceAll('\n', '<br />\n')) : (text ?? ''),
  );
  own.registerHelper('names', (people: PersonView[]) => list(people.map((person) => person.name)));
  own.registerHelper('short', shortNames);
  own.registerHelper('url', (url: string) => (/^(https:\/\/|mailto:)/i.test(url) ? url : ''));
  for (const [name, part] of Object.entries(parts)) own.registerPartial(name, own.template(part));
  return own;
}

function list(names: string[]): string {
  return names.length < 2 ? (names[0] ?? '') : `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`;
}

/** Names in a subject: a list that is too long names as many as fit, and says how many more; none is cut in a word of a list. */
function shortNames(text: string): string {
  const all = text.split(/, | and /);
  if ([...text].length <= NAME_IN_SUBJECT || all.length < 2) return clip(text, NAME_IN_SUBJECT);
  let kept = all.length - 1;
  while (kept > 1 && all.slice(0, kept).join(', ').length + ' and 9 more'.length > NAME_IN_SUBJECT + 8) kept -= 1;
  return `${all
    .slice(0, kept)
    .map((name) => clip(name, NAME_IN_SUBJECT))
    .join(', ')} and ${all.length - kept} more`;
}

function clip(text: string, length: number): string {
  const characters = [...text];
  return characters.length <= length
    ? text
    : `${characters
        .slice(0, length - 1)
        .join('')
        .trimEnd()}…`;
}

/** Control and direction characters, which could forge a header, a line or a rule, become spaces; `lines` keeps its line ends,
 * but no line of it can pass for a rule around a draft. */
function clean(text: string, lines = false): string {
  const plain = text
    .replace(/\r\n?/g, '\n')
    .replace(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u2028\u2029\u202a-\u202e\u2066-\u2069]/g, ' ');
  if (lines) return plain.replace(/^---(?= (?:draft to .*|end of draft) ---$)/gm, '—');
  return plain.replace(/\s+/g, (space) => (space.includes('\n') ? ' ' : space)).trim();
}

/** Every string of the data in one line. */
function oneLine<T>(value: T): T;
function oneLine(value: unknown): unknown {
  if (typeof value === 'string') return clean(value);
  if (Array.isArray(value)) return value.map((item: unknown) => oneLine(item));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, item]) => [name, oneLine<unknown>(item)]));
}

interface DraftView extends Draft {
  file: string;
  recipient: string;
}
/** What the templates see beside the letter's data. */
interface View extends LetterData {
  drafts: DraftView[];
  /** First names and full names of the people it is about; `` if nobody. */
  who: string;
  whoFull: string;
  /** First names with that of the introducer. */
  whoAll: string;
  /** For the subject of a letter about several: `Dana, Raj and others`. */
  some: string;
  /** Not the first letter about it. */
  again: boolean;
}

function viewOf(data: LetterData): View {
  const seen = oneLine(data);
  const text = data.text === null ? null : clean(data.text, true);
  const people = atLeast(seen.people, seen.person);
  const introducers = atLeast(seen.introducers, seen.introducer);
  const taken = new Set<string>();
  const drafts = data.drafts.map((raw) => {
    const draft = { ...oneLine(raw), text: clean(raw.text, true) };
    return { ...draft, file: fileOf(draft, taken), recipient: list(draft.to.map((to) => to.first)) };
  });
  const who = list(people.map((person) => person.first));
  const whoFull = list(people.map((person) => person.name));
  const whoAll = list([...people, ...introducers.slice(0, 1)].map((person) => person.first));
  const names = { who, whoFull, whoAll, some: someOf(people) };
  return { ...seen, text, drafts, introducers, introducer: introducers[0] ?? null, again: data.n > 1, ...names };
}

const atLeast = (many: PersonView[], one: PersonView | null): PersonView[] => (many.length > 0 || !one ? many : [one]);

function someOf(people: PersonView[]): string {
  const names = people.map((person) => clip(person.first, people.length > 1 ? 12 : NAME_IN_SUBJECT));
  return names.length > 3 ? `${names.slice(0, 2).join(', ')} and others` : list(names);
}

/** `thank-you-dana.eml`: ASCII letters only, no two alike. */
function fileOf(draft: Draft, taken: Set<string>): string {
  const words = `${draft.kind} ${draft.to[0]?.first ?? ''}`.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
  const stem =
    words
      .replace(/[^a-z0-9]+/g, '-')
      .replace(/^-|-$/g, '')
      .slice(0, 40) || 'draft';
  let name = stem;
  for (let n = 2; taken.has(name); n++) name = `${stem}-${n}`;
  taken.add(name);
  return `${name}.eml`;
}

/** Fills lines to 72 characters, hanging under a list mark, and leaves drafts as they are (RFC 5322 2.1.1 asks for 78). */
function wrap(text: string): string {
  const out: string[] = [];
  let draft = false;
  for (const line of text.split('\n')) {
    if (DRAFT_BEGINS.test(line)) draft = true;
    if (draft) out.push(line);
    else if (line.trim() !== '') out.push(...fill(line.trimEnd()));
    else if (out.at(-1) !== '') out.push('');
    if (line === DRAFT_ENDS) draft = false;
  }
  return `${out.join('\n').trim()}\n`;
}

function fill(line: string): string[] {
  const indent = /^ */.exec(line)?.[0] ?? '';
  const hang = /^(?:- |\d+ )/.test(line) ? '  ' : indent;
  const lines: string[] = [];
  let current = indent;
  for (const word of line.trim().split(' ')) {
    const next = current.trim() === '' ? current + word : `${current} ${word}`;
    if (next.length > WIDTH && current.trim() !== '') {
      lines.push(current);
      current = hang + word;
    } else current = next;
  }
  return [...lines, current];
}

/** Builds the mail. @throws Error when the templates are not compiled or know no such letter. */
export async function render(letter: ComposedLetter): Promise<RenderedLetter> {
  const { layout, letter: find } = load();
  const view = viewOf(letter.data);
  const template = find(view.kind);
  const subject = clean(template.subject(view));
  const words = template.words(view);
  const around = { ...view, subject, words };
  const text = wrap(layout.text({ ...around, body: template.text(view) }));
  const html = layout.html({ ...around, body: new Handlebars.SafeString(template.html(view)) });
  const drafts = await Promise.all(view.drafts.map(async (draft) => ({ draft, bytes: await unsent(draft, letter) })));
  const raw = await build({
    from: letter.from,
    to: letter.to,
    replyTo: letter.replyTo,
    subject,
    date: new Date(letter.date),
    messageId: letter.messageId,
    references: letter.references,
    headers: {
      'Auto-Submitted': 'auto-generated',
      'List-Unsubscribe': `<mailto:${encodeURI(clean(letter.replyTo))}?subject=stop>`,
      'X-Whetstone-Letter': view.kind,
    },
    text,
    html,
    attachments: [
      ...letter.attachments.map((file) => ({
        filename: clean(file.name),
        contentType: clean(file.type),
        content: file.content,
      })),
      ...drafts.map(({ draft, bytes }) => ({
        filename: draft.file,
        contentType: 'message/rfc822',
        contentDisposition: 'attachment' as const,
        content: bytes,
      })),
    ],
    baseBoundary: hash(letter.messageId),
  });
  return { raw, subject, text, html };
}

const hash = (text: string): string => createHash('sha256').update(text).digest('hex').slice(0, 24);

/** A draft as a mail that opens ready to send (`X-Unsent`); it has no From and no Message-ID, which are the mail program's. */
async function unsent(draft: DraftView, letter: ComposedLetter): Promise<Buffer> {
  const bytes = await build({
    to: draft.to.flatMap(mailbox),
    cc: draft.cc.flatMap(mailbox),
    bcc: draft.bcc.filter(isAddress),
    subject: draft.subject,
    date: new Date(letter.date),
    messageId: `<${hash(letter.messageId + draft.file)}@unsent.invalid>`,
    ...(draft.inReplyTo ? { inReplyTo: draft.inReplyTo } : {}),
    references: draft.references,
    headers: { 'X-Unsent': '1' },
    text: draft.text,
    baseBoundary: hash(letter.messageId + draft.file),
  });
  const head = bytes.indexOf('\r\n\r\n');
  const kept = bytes
    .subarray(0, head)
    .toString('utf8')
    .replace(/^Message-ID: .*\r\n(?:[ \t].*\r\n)*/im, '');
  return Buffer.concat([Buffer.from(kept), bytes.subarray(head)]);
}

/** One plain address: the composer would take `a@b.example, c` for two. */
const isAddress = (address: string): boolean => /^[^\s@,;:<>()"\\]+@[^\s@,;:<>()"\\]+$/.test(address);
const mailbox = ({ name, address }: PersonView): { name: string; address: string }[] =>
  address !== null && isAddress(address) ? [{ name: name === address ? '' : name, address }] : [];

type Options = ConstructorParameters<typeof MailComposer>[0] & { baseBoundary: string };

async function build(options: Options): Promise<Buffer> {
  const safe = {
    disableFileAccess: true,
    disableUrlAccess: true,
    newline: 'windows',
    textEncoding: 'quoted-printable' as const,
  };
  const node = new MailComposer({ ...options, ...safe }).compile();
  node.keepBcc = true;
  return node.build();
}
