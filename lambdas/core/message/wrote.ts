import type { Boundary } from './boundary-kinds';
import { lower } from './clean';
import { BLANKS, trimEndOf, trimOf, trimStartOf } from '../trim';
import { nameLeads, dateLeads, dateTails, wroteIntros, wroteVerbs } from './words.data';
import type { HeaderKey } from './words.data';

/** The line above a quote: "On Friday Bob wrote:", in one line or folded over several. */

const LOOK = 400;
const COLONS = ':：';

export const dated = /\d{1,2}[:.h]\d{2}|(?:19|20)\d{2}|\d{4}[年년]|\d{1,2}[./-]\d{1,2}[./-]\d{2}/;

/** The boundary where such a line begins at `at`, or null. */
export function wroteAt(lines: string[], at: number, first: string): Boundary | null {
  if (!endsNear(lines, at) || !beginsWrote(first)) return null;
  let joined = first.trim();
  for (let span = 0; span < 6; span += 1) {
    if (isWrote(joined) || isBareLead(joined, lines, at + span + 1)) return wrote(lines, at, span, joined);
    const next = lineAt(lines, at + span + 1);
    if (next === '' ? !opensAddress(lineAt(lines, at + span + 2)) : isQuotePart(next)) return null;
    joined = `${joined} ${next}`.trim();
    if (joined.length > LOOK) return null;
  }
  return null;
}

/** Whether one of the next lines ends as such a line does: most of a mail's lines are done with here. */
function endsNear(lines: string[], at: number): boolean {
  for (let next = at; next < at + 6 && next < lines.length; next += 1) {
    const line = lines[next] ?? '';
    const end = line.endsWith(' ') || line.endsWith('\u00a0') ? line.trimEnd().at(-1) : line.at(-1);
    if (end !== undefined && ENDINGS.includes(end)) return true;
  }
  return false;
}

const ENDINGS = `${COLONS}>-e`;

function lineAt(lines: string[], at: number): string {
  return (lines[at] ?? '').slice(0, LOOK).trim();
}

/** Polymail sets the address off with blank lines. */
function opensAddress(line: string): boolean {
  return /^<(?:$|mailto:)/.test(line);
}

function wrote(lines: string[], at: number, span: number, joined: string): Boundary | null {
  // "On Tuesday I can." right above "On Fri, Nov 20 … wrote:" is the person's.
  const later = lines.slice(at + 1, at + span + 1).some((_, nth, rest) => isOwnIntro(rest.slice(nth).join(' ')));
  return later ? null : { kind: 'wrote', fields: wroteFields(joined), end: at + span + 1 };
}

/** The product's letter, whatever the words around: nobody writes an address reply+…@ of its domain by hand. */
export function ownLetterAt(lines: string[], at: number, domain: string | null): Boundary | null {
  if (domain === null) return null;
  const [line, below] = [lineAt(lines, at), lineAt(lines, at + 1)];
  if (isOwnAddress(line, domain))
    return isLead(line) ? { kind: 'wrote', fields: wroteFields(line), end: at + 1 } : null;
  const folded = dated.test(line) && isOwnAddress(below, domain) && !below.startsWith('>') && keepsDate(line);
  return folded ? { kind: 'wrote', fields: wroteFields(`${line} ${below}`), end: at + 2 } : null;
}

function isLead(line: string): boolean {
  return dated.test(line) || endsInColon(line);
}

function isOwnAddress(text: string, domain: string): boolean {
  return text.includes('reply+') && text.toLowerCase().includes(`@${domain}`);
}

/** A sentence that ends is the person's; the first half of such a line has no end. */
function keepsDate(line: string): boolean {
  return !/[.!?]$/.test(line.trimEnd());
}

function endsInColon(text: string): boolean {
  const end = trimEndOf(text, BLANKS).at(-1) ?? ' ';
  return COLONS.includes(end);
}

function beginsWrote(first: string): boolean {
  const text = first.trim().toLowerCase();
  const word = text.split(/[\s,]/, 1)[0] ?? '';
  return wroteIntros.has(word) || /^["'“„<(]?\d/.test(text) || /[@<]|\d{4}|^--/.test(text) || hasVerb(text);
}

/** Whether a line, with what follows it, introduces a quote by itself and begins like one. */
function isOwnIntro(joined: string): boolean {
  const text = joined.trim();
  return wroteIntros.has(text.toLowerCase().split(/[\s,]/, 1)[0] ?? '') && dated.test(text) && isWrote(text);
}

function hasVerb(text: string): boolean {
  const words = lower(text);
  return wroteVerbs.some((verb) => standsAlone(verb, words));
}

/** Not within another word: "sent" is none in "present". */
function standsAlone(verb: string, text: string): boolean {
  for (let at = text.indexOf(verb); at >= 0; at = text.indexOf(verb, at + 1)) {
    const outer = [text[at - 1] ?? ' ', text[at + verb.length] ?? ' '];
    if (!isLatin(verb) || outer.every((c) => !isLatin(c))) return true;
  }
  return false;
}

const isLatin = (text: string): boolean => /^\p{Script=Latin}/u.test(text);

/** Two sentences are somebody's words; a line above a quote is none, or one with a day's or name's points. */
const isProse = (text: string): boolean => /[?!]\s|\p{Ll}{3}\.\s+\p{Lu}\p{Ll}+\s\p{Ll}/u.test(text);

/** A quoted line, unless it is the closing bracket of an address folded onto a line of its own: ">:", "> wrote:". */
function isQuotePart(part: string): boolean {
  return part.startsWith('>') && !(part.length < 30 && endsInColon(part) && !part.slice(1).includes('>'));
}

/** "2026/11/20 Dana Wu <dana@acme.example>" right above quoted lines. */
function isBareLead(joined: string, lines: string[], next: number): boolean {
  const below = lines[next]?.trim() === '' ? lines[next + 1] : lines[next];
  return joined.endsWith('>') && /^\d{4}[-/]\d/.test(joined) && isAddressed(joined) && (below ?? '').startsWith('>');
}

function isAddressed(text: string): boolean {
  return /@[\w.-]/.test(text);
}

/** Whether a line introduces a quote: a date or an address, a verb of writing, a colon at the end. */
function isWrote(joined: string): boolean {
  if (joined.startsWith('--') && joined.endsWith('--')) return trimEndOf(joined, '- ').endsWith(' wrote');
  const both = isAddressed(joined) && dated.test(joined);
  if (joined.startsWith('On ') && joined.endsWith('> wrote')) return both;
  if (!endsInColon(joined)) return false;
  if (hasVerb(joined)) return isAddressed(joined) || isDatedLead(joined);
  return both && isDateAndAddress(joined);
}

const isDatedLead = (joined: string): boolean => dated.test(joined) && !isProse(joined);

/** "20.11.2026, 09:05, Dana <dana@acme.example>:" – programs that write no verb. */
function isDateAndAddress(joined: string): boolean {
  const closed = ')>'.includes(trimEndOf(joined, `${BLANKS}${COLONS}`).at(-1) ?? ' ');
  return closed && /^["'“„]?\d|^\p{L}{2,12}\.?,? \d/u.test(joined);
}

/** Who wrote and when, from a line like "Am 3.2.2027 um 10:00 schrieb Ada Obi <ada@obi.example>:". */
function wroteFields(joined: string): Map<HeaderKey, string> {
  const fields = new Map<HeaderKey, string>();
  const mail = /([\w.+'=-]{1,80}@[\w.-]{1,120}\w)/u.exec(joined);
  const lead = mail ? joined.slice(0, mail.index).replace(/mailto:$/, '') : trimEndOf(joined, `${BLANKS}${COLONS}`);
  const before = mail ? trimEndOf(lead, `${BLANKS}<([`) : lead;
  const name = nameBefore(before);
  const behind = mail ? trimStartOf(joined.slice(mail.index + mail[0].length), `${BLANKS}>)]`) : '';
  if (mail || name) fields.set('from', mail ? `${name} <${mail[1] ?? ''}>`.trim() : name);
  const rest = name === '' ? before : before.slice(0, Math.max(0, before.lastIndexOf(name)));
  fields.set('date', trimDate(dated.test(rest) ? rest : behind));
  return fields;
}

const AROUND = `${BLANKS},:：，、"'“„«»()`;

/** The date without the words around it. */
function trimDate(text: string): string {
  let date = trimOf(text, AROUND);
  for (let turn = 0; turn < 4; turn += 1) {
    const lead = dateLeads.find((word) => lower(date).startsWith(`${word} `));
    if (lead !== undefined) date = trimOf(date.slice(lead.length), AROUND);
    const tail = [...dateTails, ...wroteVerbs].find((word) => lower(date).endsWith(word));
    if (tail !== undefined) date = trimOf(date.slice(0, -tail.length), AROUND);
    if (lead === undefined && tail === undefined) break;
  }
  return date;
}

/** A date or time with what may follow it: "9:00 AM", "17:00 Uhr", "10:22 a.m. GMT-6", "17:00:12 MEZ". */
const clockEnd =
  /^.*\d(?:\s?(?:[AaPp][Mm]\b|Uhr|uhr|[AaPp]\.\s?[Mm]\.|\([^)]{0,12}\)|(?:GMT|UTC)(?:[+-]\d+(?::\d+)?)?|[+-]\d{4}|[A-Z]{2,5}(?=[\s,])))*/u;

/** The name at the end of the text before an address: behind a comma, a time, a verb or a quotation mark. */
function nameBefore(before: string): string {
  let text = before.trim();
  for (const verb of wroteVerbs) {
    const low = lower(text);
    const at = low.lastIndexOf(`${verb} `);
    if (at >= 0) text = text.slice(at + verb.length);
    else if (low.endsWith(verb)) text = text.slice(0, -verb.length).trimEnd();
  }
  const quoted = /["“„«]\s?([^"“”„«»]{1,80})["”»]$/.exec(trimEndOf(text, BLANKS));
  if (quoted) return (quoted[1] ?? '').trim();
  const digit = clockEnd.exec(text);
  const name = withoutLeads(digit ? text.slice(digit[0].length) : text);
  return digit || /^\p{Lu}/u.test(name) ? name.slice(0, 80) : '';
}

const BESIDE = `${BLANKS},:：，、.)–-(<[`;

function withoutLeads(tail: string): string {
  let name = trimOf(tail, BESIDE);
  for (let turn = 0; turn < 3; turn += 1) {
    const lead = nameLeads.find((word) => lower(name).startsWith(`${word} `));
    if (lead === undefined) break;
    name = trimStartOf(name.slice(lead.length), BESIDE);
  }
  return name;
}
