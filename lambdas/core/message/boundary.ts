import { lower } from './clean';
import { forwardMarkers, headerKeys, originalMarkers, wroteIntros, wroteVerbs } from './words.data';
import type { HeaderKey } from './words.data';

/** Characters of a line that are looked at for marks of mail programs. */
const LOOK = 400;
const MAX_BLOCK_LINES = 60;

export interface HeaderBlock {
  fields: Map<HeaderKey, string>;
  /** Index of the first line behind the block. */
  end: number;
}

/** Where somebody else's mail begins in a text, and who it is from. */
export interface Boundary {
  kind: 'forward' | 'original' | 'headers' | 'wrote';
  fields: Map<HeaderKey, string>;
  /** Index of the first line of the other mail's own text. */
  end: number;
}

const forwards = new Set(forwardMarkers);
const originals = new Set(originalMarkers);

/** The boundary that begins at line `at`, or null. Looks at a bounded number of lines and characters. */
export function boundaryAt(lines: string[], at: number): Boundary | null {
  const line = (lines[at] ?? '').slice(0, LOOK);
  if (line.trim() === '' || line.startsWith('>')) return null;
  return markerAt(lines, at, line) ?? headersAt(lines, at, line) ?? wroteAt(lines, at, line);
}

/** `forward` or `original` when the line is a program's mark ("---------- Forwarded message ---------"). */
export function markerOf(line: string): 'forward' | 'original' | null {
  const bare = line.replace(/^[\s>*_-]+/, '').replace(/[\s*_-]+$/, '');
  const words = lower(bare.replace(/\s*[:：]$/, ''));
  const dashed = /^\s*-{2,}/.test(line) || /-{2,}\s*$/.test(line);
  if (forwards.has(words) && (dashed || /[:：]$/.test(bare))) return 'forward';
  if (dashed && words.split(/\s*-{2,}\s*|\s*\/\s*/).some((word) => forwards.has(word))) return 'forward';
  return dashed && originals.has(words) ? 'original' : null;
}

function lineAt(lines: string[], at: number): string {
  return lines[at] ?? '';
}

function markerAt(lines: string[], at: number, line: string): Boundary | null {
  const kind = markerOf(line);
  if (!kind) return null;
  const next = Math.min(nextText(lines, at + 1), lines.length);
  const bare: Boundary = { kind, fields: new Map(), end: next };
  // MailMate and Missive quote what follows their mark.
  if (lineAt(lines, next).startsWith('>')) return bare;
  const block = headerBlock(lines, next);
  if (block && block.fields.size >= 2 && block.fields.has('from')) return { kind, ...block };
  const inner = wroteAt(lines, next, lineAt(lines, next));
  if (inner) return { ...inner, kind };
  return block ? { kind, ...block } : bare;
}

function headersAt(lines: string[], at: number, line: string): Boundary | null {
  const start = isRule(line) ? nextText(lines, at + 1) : at;
  if (!keyOf(lines[start] ?? '')) return null;
  const block = headerBlock(lines, start);
  if (!block || block.fields.size < 3 || !block.fields.has('from')) return null;
  // People write lists of this look too ("Date: … Time: … From: …"): a mail has a subject or a recipient beside its date.
  if (!block.fields.has('subject') && !(block.fields.has('to') && block.fields.has('date'))) return null;
  return { kind: 'headers', fields: block.fields, end: block.end };
}

/** A line of underscores or dashes, as programs draw above a quoted header block. */
export function isRule(line: string): boolean {
  return /^\s*[_\-=*]{5,}\s*$/.test(line.slice(0, LOOK));
}

function nextText(lines: string[], from: number): number {
  let at = from;
  while (at < lines.length && at < from + 4 && (lines[at] ?? '').trim() === '') at += 1;
  return at;
}

interface Field {
  key: HeaderKey;
  value: string;
}

/** The header field on this line ("Von: Ada"), or null. Stars are bold type of plain-text programs. */
export function keyOf(line: string): Field | null {
  const text = line.slice(0, LOOK * 5).replace(/^[\s*|]+/, '');
  const colon = text.slice(0, 40).search(/[:：]/);
  if (colon < 1) return null;
  const key = headerKeys.get(lower(text.slice(0, colon).replace(/\*/g, '').trim()));
  if (!key) return null;
  return { key, value: text.slice(colon + 1).replace(/^[\s*]+|[\s*]+$/g, '') };
}

/** A run of header fields from line `at` on, folded lines joined and single blank lines between fields allowed. */
export function headerBlock(lines: string[], at: number): HeaderBlock | null {
  const fields = new Map<HeaderKey, string>();
  let last: HeaderKey | null = null;
  let index = at;
  for (const limit = Math.min(lines.length, at + MAX_BLOCK_LINES); index < limit; index += 1) {
    const line = lineAt(lines, index);
    const field = keyOf(line);
    if (field && !isRepeated(fields, field.key)) {
      if (!fields.has(field.key)) fields.set(field.key, field.value);
      last = field.key;
    } else if (!isGap(lines, index, fields.size) && !fold(fields, last, line)) break;
  }
  return fields.size === 0 ? null : { fields, end: index };
}

/** A second From is another mail's; a second date (Sent and Received) is not. */
function isRepeated(fields: Map<HeaderKey, string>, key: HeaderKey): boolean {
  return fields.has(key) && key !== 'other' && key !== 'date';
}

function isGap(lines: string[], at: number, known: number): boolean {
  return known < 4 && lineAt(lines, at).trim() === '' && keyOf(lineAt(lines, at + 1)) !== null;
}

/** Adds a folded line to the last field; false where it is none. */
function fold(fields: Map<HeaderKey, string>, last: HeaderKey | null, line: string): boolean {
  const value = last ? (fields.get(last) ?? '') : '';
  if (!last || !continues(value, line)) return false;
  fields.set(last, `${value} ${line.trim()}`.trim().slice(0, LOOK * 50));
  return true;
}

function continues(value: string, line: string): boolean {
  if (line.trim() === '') return false;
  return (
    value === '' ||
    (!value.includes('@') && /^\s*<[^<>\s]+@/.test(line)) ||
    /[,;<]$/.test(value) ||
    /^\s+\S/.test(line) ||
    (value.includes('<') && !value.endsWith('>') && /^\S+>/.test(line))
  );
}

const dated = /\d{1,2}[:.h]\d{2}|(19|20)\d{2}|\d{4}年|\d{1,2}[./-]\d{1,2}[./-]\d{2}/;

function wroteAt(lines: string[], at: number, first: string): Boundary | null {
  if (!beginsWrote(first)) return null;
  let joined = '';
  for (let span = 0; span < 4 && at + span < lines.length; span += 1) {
    const part = lineAt(lines, at + span).trim();
    if (part === '' || (span > 0 && isQuotePart(part))) return null;
    joined = `${joined} ${part}`.trim();
    if (joined.length > LOOK) return null;
    if (!isWrote(joined)) continue;
    // "On Tuesday I can." right above "On Fri, Nov 20 … wrote:" is the person's.
    const later = lines.slice(at + 1, at + span + 1).some((_, nth, rest) => isOwnIntro(rest.slice(nth).join(' ')));
    return later ? null : { kind: 'wrote', fields: wroteFields(joined), end: at + span + 1 };
  }
  return null;
}

function beginsWrote(first: string): boolean {
  const text = first.trim().toLowerCase();
  const word = text.split(/[\s,]/, 1)[0] ?? '';
  return wroteIntros.has(word) || /^["'“„<(]?\d/.test(text) || /[@<]|\d{4}|^-{2}/.test(text) || hasVerb(text);
}

/** Whether a line, with what follows it, introduces a quote by itself and begins like one. */
function isOwnIntro(joined: string): boolean {
  const text = joined.trim();
  return wroteIntros.has(text.toLowerCase().split(/[\s,]/, 1)[0] ?? '') && dated.test(text) && isWrote(text);
}

function hasVerb(text: string): boolean {
  const words = lower(text);
  return wroteVerbs.some((verb) => words.includes(verb));
}

/** A quoted line, unless it is the closing bracket of an address folded onto a line of its own: ">:", "> wrote:". */
function isQuotePart(part: string): boolean {
  return part.startsWith('>') && !(part.length < 30 && /^>[^>]*[:：]$/.test(part));
}

/** Whether a line introduces a quote: a date or an address, a verb of writing, a colon at the end. */
function isWrote(joined: string): boolean {
  const address = /@[\w.-]+/.test(joined);
  if (/^-{2,}.*\swrote ?-{2,}$/.test(joined)) return true;
  if (/^On .*> wrote$/.test(joined)) return address && dated.test(joined);
  if (!/[:：]\s*$/.test(joined)) return false;
  if (hasVerb(joined)) return address || dated.test(joined);
  return (
    address && dated.test(joined) && />?\)?\s*[:：]$/.test(joined) && /^["'“„]?\d|^\p{L}{2,12}\.?,? \d/u.test(joined)
  );
}

/** Who wrote and when, from a line like "Am 3.2.2027 um 10:00 schrieb Ada Obi <ada@obi.example>:". */
function wroteFields(joined: string): Map<HeaderKey, string> {
  const fields = new Map<HeaderKey, string>();
  const mail = /[<([]?\s*(?:mailto:)?([\w.+'=-]{1,80}@[\w.-]{1,120}\w)\s*[>)\]]?/u.exec(joined);
  const before = mail ? joined.slice(0, mail.index) : joined.replace(/\s*[:：]\s*$/, '');
  const name = nameBefore(before);
  const behind = mail ? joined.slice(mail.index + mail[0].length) : '';
  if (mail || name) fields.set('from', mail ? `${name} <${mail[1] ?? ''}>`.trim() : name);
  const rest = name === '' ? before : before.slice(0, Math.max(0, before.lastIndexOf(name)));
  fields.set('date', dated.test(rest) ? trimDate(rest) : trimDate(behind));
  return fields;
}

function trimDate(text: string): string {
  let date = text.trim().replace(/\s*[:：]$/, '');
  for (const verb of wroteVerbs) if (date.toLowerCase().endsWith(` ${verb}`)) date = date.slice(0, -verb.length - 1);
  return date.replace(/^[\s,]+|["'“„«\s,]+$/g, '');
}

/** A date or time with what may follow it: "9:00 AM", "17:00 Uhr", "10:22 a.m. GMT-6", "17:00:12 MEZ". */
const clockEnd =
  /^.*\d(?:\s*(?:[AaPp][Mm]\b|Uhr|uhr|[AaPp]\.\s?[Mm]\.|\([^)]{0,12}\)|(?:GMT|UTC)(?:[+-]\d+(?::\d+)?)?|[+-]\d{4}|[A-Z]{2,5}(?=[\s,])))*/u;

/** The name at the end of the text before an address: behind a comma, a time, a verb or a quotation mark. */
function nameBefore(before: string): string {
  let text = before.trim();
  for (const verb of wroteVerbs) {
    const at = text.toLowerCase().lastIndexOf(`${verb} `);
    if (at >= 0) text = text.slice(at + verb.length);
    if (text.toLowerCase().endsWith(` ${verb}`)) text = text.slice(0, -verb.length - 1);
  }
  const quoted = /["“„«]\s?([^"“”„«»]{1,80})\s?["”»]\s*$/.exec(text);
  if (quoted) return (quoted[1] ?? '').trim();
  const digit = clockEnd.exec(text);
  const tail = digit ? text.slice(digit[0].length) : text;
  const name = tail
    .replace(/^[\s,:.)–-]+/, '')
    .replace(/^(heeft|ha|a|пользователь|použ[ií]vate[lľ]|user|h|uhr|kl\.?)\s+/iu, '')
    .replace(/[\s,(<[]+$/, '');
  return digit || /^\p{Lu}/u.test(name) ? name.slice(0, 80) : '';
}
