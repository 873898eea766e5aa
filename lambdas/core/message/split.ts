import { mailboxes } from './addresses';
import { boundaryAt, headerBlock, markerOf } from './boundary';
import type { Boundary } from './boundary-kinds';
import { lower } from './clean';
import { isoOf, readDate } from './dates';
import { MAX_ORIGINAL_DEPTH, MAX_TEXT_CHARS, MAX_TEXT_LINES } from './limits';
import type { InlineAnswer, Original, Person } from './message';
import { isSignOff, ownWords, tidy } from './own-words';
import { bareSubject, prefixOf } from './subject';
import { BLANKS, trimEndOf } from '../trim';
import { headerKeys } from './words.data';
import type { HeaderKey } from './words.data';

export interface SplitText {
  newText: string;
  signature: string | null;
  inline: InlineAnswer[];
  originals: Original[];
}

interface Quote {
  boundary: Boundary | null;
  body: string[];
}

/** A stretch of own words, and the quoted words above it. */
interface Stretch {
  lines: string[];
  question: string | null;
}

export interface SplitOptions {
  /** The writer's name. */
  name: string | null;
  /** What counts as passed on besides a program's mark: everything (the subject says so), mails with headers, nothing. */
  forwards: 'all' | 'headers' | 'none';
  /** The product's mail domain: what comes from it is its own letter. */
  domain?: string;
}

/** A text divided into what its writer newly wrote and the mails quoted or forwarded below or between it. */
export function splitText(text: string, options: SplitOptions): SplitText {
  return splitLines(toLines(text), options, 0);
}

/** Lines of a text within the limits of limits.ts, those that Yahoo writes in one divided. */
export function toLines(text: string): string[] {
  return text.slice(0, MAX_TEXT_CHARS).split('\n').slice(0, MAX_TEXT_LINES).flatMap(divideRunOn);
}

function splitLines(lines: string[], options: SplitOptions, depth: number): SplitText {
  const { stretches, quotes } =
    depth > MAX_ORIGINAL_DEPTH
      ? { stretches: [{ lines, question: null }], quotes: [] }
      : divide(lines, options.domain ?? null);
  const parts = stretches.map((one) => ({ ...ownWords(one.lines, options.name), question: one.question }));
  const said = parts.filter((part) => part.text !== '');
  const signatures = parts.flatMap((part) => (part.signature === null ? [] : [part.signature]));
  return {
    newText: tidy(
      said
        .map((part) => part.text)
        .join('\n\n')
        .split('\n'),
    ),
    signature: signatures.length === 0 ? null : signatures.join('\n'),
    inline: said.flatMap(({ question, text }) => (question === null ? [] : [{ question, answer: text }])),
    originals: quotes.flatMap((quote) => originalsOf(quote, options, depth)),
  };
}

/** One pass from top to bottom: own lines, quoted runs, and what is another mail to its end. */
function divide(lines: string[], domain: string | null): { stretches: Stretch[]; quotes: Quote[] } {
  const stretches: Stretch[] = [{ lines: [], question: null }];
  const quotes: Quote[] = [];
  for (let at = 0; at < lines.length;) {
    const boundary = boundaryAt(lines, at, domain);
    const start = boundary ? firstText(lines, boundary.end) : at;
    if (isQuoted(lines[start] ?? '')) {
      const end = quotedEnd(lines, start, boundary?.kind === 'forward');
      const body = lines.slice(start, end).map(unquote);
      addQuote(quotes, boundary, body);
      stretches.push({ lines: [], question: questionLine(body) ?? lastParagraph(body) });
      at = end;
    } else if (boundary) {
      quotes.push({ boundary, body: lines.slice(boundary.end) });
      break;
    } else {
      stretches.at(-1)?.lines.push(lines[at] ?? '');
      at += 1;
    }
  }
  return { stretches, quotes };
}

function addQuote(quotes: Quote[], boundary: Boundary | null, body: string[]): void {
  const open = quotes.at(-1);
  if (boundary || !open) quotes.push({ boundary, body });
  else open.body.push('', ...body);
}

/** ">>> see here <<<" is decoration. */
function isQuoted(line: string): boolean {
  return /^ ?>/.test(line) && !(line.startsWith('>>') && line.trimEnd().endsWith('<<'));
}

function unquote(line: string): string {
  return line.replace(/^ ?> ?/, '');
}

function firstText(lines: string[], from: number): number {
  let at = from;
  while (at < lines.length && (lines[at] ?? '').trim() === '') at += 1;
  return at;
}

/** End of a quoted run: blank lines belong to it when a quoted line follows; nobody writes between the lines of a forward. */
function quotedEnd(lines: string[], start: number, forward: boolean): number {
  let end = start;
  for (let at = start; at < lines.length; at += 1) {
    if (isQuoted(lines[at] ?? '') || (isBetween(lines, at) && (forward || isStray(lines, at)))) end = at + 1;
    else if ((lines[at] ?? '').trim() !== '') break;
  }
  return end;
}

function isBetween(lines: string[], at: number): boolean {
  return isQuoted(lines[at - 1] ?? '') && isQuoted(lines[at + 1] ?? '');
}

/** The tail of a long quoted line that a program folded without quoting it: words going on, or a piece of a link. */
function isStray(lines: string[], at: number): boolean {
  const line = (lines[at] ?? '').trim();
  if (/^\(?https?:/.test(line) || (line.endsWith(')') && !/[\s(]/.test(line))) return true;
  return (lines[at - 1] ?? '').length >= 70 && /^\p{Ll}/u.test(line);
}

/** The question that an answer stands under: the last paragraph that is not a sign-off, with the one above a list. */
function lastParagraph(body: string[]): string | null {
  const paragraphs = body
    .slice(-40)
    .join('\n')
    .split(/\n[ \t]*\n/)
    .map((text) => text.replace(/\s+/g, ' ').trim())
    .filter((text) => text !== '');
  while (paragraphs.length > 1 && isSignOff(paragraphs.at(-1)?.split(' ').slice(0, 2).join(' ') ?? ''))
    paragraphs.pop();
  const last = paragraphs.at(-1) ?? null;
  const above = paragraphs.at(-2);
  return last !== null && above?.endsWith(':') && /^([-*•]|\(?\w[.)])\s/.test(last) ? `${above} ${last}` : last;
}

/** The quoted line right above an answer, where it is a whole question below another line that ends. */
function questionLine(body: string[]): string | null {
  const texts = body.slice(-40).filter((line) => line.trim() !== '');
  const [above, last] = [texts.at(-2)?.trim(), texts.at(-1)?.trim()];
  if (above === undefined || last === undefined) return null;
  return /[?？]$/.test(last) && /[.!?:,。？！：]$/.test(above) && /^[^\p{Ll}]/u.test(last) && !above.endsWith(':')
    ? last
    : null;
}

function originalsOf(quote: Quote, options: SplitOptions, depth: number): Original[] {
  const fields = quote.boundary?.fields ?? new Map<HeaderKey, string>();
  const block = fields.size === 0 && quote.boundary ? headerBlock(quote.body, firstText(quote.body, 0)) : null;
  if (block?.fields.has('from'))
    return original(quote.boundary, block.fields, quote.body.slice(block.end), options, depth);
  return original(quote.boundary, fields, quote.body, options, depth);
}

/** The original of one quote; what a second mark of another subject begins in it stands beside it, not under it. */
function original(
  boundary: Boundary | null,
  fields: Map<HeaderKey, string>,
  body: string[],
  options: SplitOptions,
  depth: number,
): Original[] {
  const from = list(fields.get('from'))[0] ?? null;
  const subject = fields.get('subject') ?? null;
  const kind = isForwarded(boundary, options) ? 'forwarded' : 'quoted';
  const inner = splitLines(unindent(body), innerOptions(from, subject, options.domain), depth + 1);
  if (from === null && inner.newText === '')
    return inner.originals.map((one) => (kind === 'forwarded' ? { ...one, kind } : one));
  const beside = boundary?.kind === 'forward' ? inner.originals.filter((one) => isOther(one, subject)) : [];
  const own: Original = {
    kind,
    where: 'inline',
    from,
    to: list(fields.get('to')),
    cc: list(fields.get('cc')),
    subject,
    ...dateOf(fields.get('date')),
    text: inner.newText,
    originals: inner.originals.filter((one) => !beside.includes(one)),
    messageId: null,
    calendars: [],
  };
  return [own, ...beside];
}

function isForwarded(boundary: Boundary | null, options: SplitOptions): boolean {
  if (boundary?.kind === 'forward' || options.forwards === 'all') return true;
  return options.forwards === 'headers' && (boundary?.kind === 'headers' || boundary?.kind === 'original');
}

function innerOptions(from: Person | null, subject: string | null, domain: string | undefined): SplitOptions {
  return {
    ...(domain === undefined ? {} : { domain }),
    name: from?.name ?? null,
    forwards: prefixOf(subject ?? '') === 'forward' ? 'all' : 'none',
  };
}

function isOther(inner: Original, subject: string | null): boolean {
  return (
    inner.kind === 'forwarded' &&
    inner.subject !== null &&
    subject !== null &&
    bareSubject(inner.subject) !== bareSubject(subject)
  );
}

function dateOf(text: string | undefined): Pick<Original, 'date' | 'dateText'> {
  if (text === undefined || text === '') return { date: null, dateText: null };
  const read = readDate(text);
  return { date: read ? isoOf(read) : null, dateText: text };
}

function list(value: string | undefined): Person[] {
  if (!value) return [];
  const plain = bareAddresses(value);
  // Outlook divides by semicolons and leaves the commas in "Last, First".
  return (plain.includes(';') ? plain.split(';') : [plain]).flatMap((one) => joinNames(mailboxes(quoteComma(one))));
}

/** "Hartmann, Lena <l@x.example>, …": a lone last name and the mailbox behind it are one person. */
function joinNames(persons: Person[]): Person[] {
  return persons.flatMap((person, at) => {
    const before = persons[at - 1];
    const after = persons[at + 1];
    const isLast = (one: Person | undefined): boolean => one?.address === null && /^[\p{L}'-]+$/u.test(one.name ?? '');
    if (isLast(person) && after && after.address !== null && after.name !== null) return [];
    if (!isLast(before) || person.address === null || person.name === null) return [person];
    return [{ ...person, name: `${person.name} ${before?.name ?? ''}` }];
  });
}

/** `Hartmann, Lena <l@x.example>` as one mailbox. */
function quoteComma(mailbox: string): string {
  const match = /^([^<>"@,]{1,60}, [^<>"@,]{1,60})(<[^<>]{1,300}>)$/.exec(mailbox.trim());
  return match ? `"${(match[1] ?? '').trim()}" ${match[2] ?? ''}` : mailbox;
}

/** "Ann<mailto:a@x.example> <a@x.example<mailto:a@x.example>>" and "Bob [mailto:b@x.example]" as mailboxes. */
function bareAddresses(value: string): string {
  return value
    .replace(/\s{0,3}<mailto:[^>]{0,200}>/gi, '')
    .replace(/\[(?:mailto:)?([^\]\s]{1,200}@[^\]\s]{1,200})\]/gi, '<$1>')
    .replace(/<\s+/g, '<')
    .split(/ on behalf of /i, 1)
    .join('');
}

/** Outlook for Mac indents what it quotes. */
function unindent(body: string[]): string[] {
  const texts = body.filter((line) => line.trim() !== '');
  return texts.length > 0 && texts.every((line) => line.startsWith('    ')) ? body.map((line) => line.slice(4)) : body;
}

/** Yahoo's plain text has mark and headers in one line: "----- Message transmis ----- De : A <a@x>À : B <b@x>Objet : C". */
function divideRunOn(line: string): string[] {
  const shared = sharedLine(line);
  if (shared) return shared;
  const match = /^\s{0,9}(-{3,} ?[^-]{5,60} ?-{3,})\s{0,9}(?=\S)/.exec(line);
  if (!match || !markerOf(match[1] ?? '')) return [line];
  const rest = line.slice(match[0].length, 4000);
  const starts = [...rest.matchAll(/[:：]/g)].map(({ index }) => keyStart(rest, index)).filter((at) => at >= 0);
  return [match[1] ?? '', ...starts.map((at, nth) => rest.slice(at, starts[nth + 1]).trim()), ''];
}

/** Where the header name that ends at this colon begins; -1 where none does. */
function keyStart(text: string, colon: number): number {
  for (let at = Math.max(0, colon - 25); at < colon; at += 1) {
    const name = text.slice(at, colon).trim();
    if (/^\p{Lu}/u.test(text.slice(at)) && headerKeys.has(lower(name))) return at;
  }
  return -1;
}

/** "reply On Wed, Apr 4, 2012 at 3:59 PM, bob@x.example wrote:" as two lines. */
function sharedLine(line: string): string[] | null {
  if (line.length > 400 || line.startsWith('>') || !line.trimEnd().endsWith('wrote:')) return null;
  const at = line.lastIndexOf(' On ');
  if (at < 1 || !/^(?:\p{L}{1,10},? ?){0,2}\d/u.test(line.slice(at + 4))) return null;
  return [trimEndOf(line.slice(0, at), `${BLANKS}-`), line.slice(at + 1)];
}
