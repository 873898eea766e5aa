import type { Boundary, HeaderBlock } from './boundary-kinds';
import { lower } from './clean';
import { BLANKS, trimEndOf, trimOf, trimStartOf } from '../trim';
import { forwardMarkers, headerKeys, originalMarkers } from './words.data';
import type { HeaderKey } from './words.data';
import { ownLetterAt, wroteAt } from './wrote';

/** Characters of a line that are looked at for marks of mail programs. */
const LOOK = 400;
const MAX_BLOCK_LINES = 60;

const forwards = new Set(forwardMarkers);
const originals = new Set(originalMarkers);

/**
 * The boundary that begins at line `at`, or null. Looks at a bounded number of lines and characters.
 * @param domain the product's mail domain, whose letters are known in any language
 */
export function boundaryAt(lines: string[], at: number, domain: string | null): Boundary | null {
  const line = (lines[at] ?? '').slice(0, LOOK);
  if (line.trim() === '' || line.startsWith('>')) return null;
  return (
    markerAt(lines, at, line) ??
    headersAt(lines, at, line) ??
    wroteAt(lines, at, line) ??
    ownLetterAt(lines, at, domain)
  );
}

const DECORATION = ` \t\u00a0*_-=~`;

/** `forward` or `original` when the line is a program's mark ("---------- Forwarded message ---------"). */
export function markerOf(line: string): 'forward' | 'original' | null {
  const bare = trimEndOf(trimStartOf(line, `${DECORATION}>`), DECORATION);
  if (bare === '' || bare.length > 120) return null;
  const colon = bare.endsWith(':') || bare.endsWith('：');
  const words = lower(trimEndOf(bare, ' \u00a0:：'));
  const dashed = isDashed(line);
  if (forwards.has(words) && (dashed || colon)) return 'forward';
  if (!dashed) return null;
  // "Forwarded message / Weitergeleitete Nachricht": some programs write their mark in two languages.
  if (words.split(/--+|\//).some((word) => forwards.has(trimOf(word, DECORATION)))) return 'forward';
  return originals.has(words) ? 'original' : null;
}

function isDashed(line: string): boolean {
  const text = trimOf(line, BLANKS);
  return text.startsWith('--') || text.endsWith('--') || text.startsWith('__') || text.startsWith('==');
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
  if (!keyOf(lineAt(lines, start))) return null;
  const one = start > at ? oneLine(lineAt(lines, start)) : null;
  if (one) return { kind: 'headers', fields: one, end: start + 1 };
  const block = headerBlock(lines, start);
  return block && isMail(block.fields) ? { kind: 'headers', ...block } : null;
}

/** People write lists of this look too ("Date: … Time: … From: …"): a mail has a subject or a recipient beside its date. */
function isMail(fields: Map<HeaderKey, string>): boolean {
  if (fields.size < 3 || !fields.has('from')) return false;
  return fields.has('subject') || (fields.has('to') && fields.has('date'));
}

/** "From: bob@x.example Date: Thu, 24 Mar 2016 …" below a rule: HTML whose fields stand in one line. */
function oneLine(line: string): Map<HeaderKey, string> | null {
  const match = /^From: ([^:]{0,100}@[^:]{1,100}?) (?:Date|Sent): (.{6,100})/.exec(line.slice(0, LOOK));
  return match ? new Map([['from', match[1] ?? ''] as const, ['date', match[2] ?? ''] as const]) : null;
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
  const text = trimStartOf(line.slice(0, LOOK * 5), `${BLANKS}*|`);
  const colon = text.slice(0, 40).search(/[:：]/);
  if (colon < 1) return null;
  const key = headerKeys.get(lower(text.slice(0, colon).replace(/\*/g, '').trim()));
  if (!key) return null;
  return { key, value: trimOf(text.slice(colon + 1), `${BLANKS}*`) };
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
