/** What the reader asks, as the user is asked: the one line that is unclear, in plain days, and only while it is open. */
import { foldName } from '../fold';
import { dateWords, spanWords } from '../letter/views';
import type { Reading } from '../reading/reading';
import type { Found, Work } from './work';
import type { Workflow } from './records';

const ISO = /\b\d{4}-\d\d-\d\d(?:T\d\d:\d\d(?::\d\d(?:\.\d{1,9})?)?(?:Z|[+-]\d\d:?\d\d))?/g;

/** No letter gives a day as `2026-12-04`: it says `Friday 4 December`, an instant with its hour in the user's zone. */
export const plainDays = (text: string, zone: string): string =>
  text.replace(ISO, (at) => {
    if (Number.isNaN(Date.parse(at))) return at;
    return at.length > 10 ? spanWords(new Date(Date.parse(at)).toISOString(), null, zone) : dateWords(at);
  });

const QUOTED = /“([^”]{1,200})”/;

/** The line of the mail that holds what the question quotes. */
function lineAsked({ question, newText }: Reading): string | null {
  const words = QUOTED.exec(question ?? '')?.[1];
  if (words === undefined) return null;
  const lines = newText.split('\n').map((l) => l.trim());
  const holding = lines.filter((l) => l.includes(words));
  return holding[0] ?? null;
}

/** A day that is missing in one clause and said in the next ("later, remind me on the 20th") is known. */
export function isSettled(reading: Reading): boolean {
  const line = lineAsked(reading);
  if (line === null || reading.reason !== 'when') return false;
  return reading.facts.some(
    (f) =>
      f.type === 'command' &&
      (f.name === 'snooze' || f.name === 'pause') &&
      typeof f.args['until'] === 'string' &&
      line.includes(f.evidence?.words ?? '\n'),
  );
}

const firstWord = (name: string | null): string => foldName(name ?? '').split(' ')[0] ?? '';

/** Whether a line of an answer to several is about this: by its number, or by a name at its beginning. */
function isLineOf(line: string, n: number | undefined, { workflow }: Found<Workflow>): boolean {
  const [head = ''] = foldName(line).split(/[\s:,.)–-]+/);
  return head === String(n) || workflow.with.some((p) => head !== '' && head === firstWord(p.name));
}

export interface Narrowed {
  about: Found<Workflow>[];
  /** Put before the question. */
  lead: string;
}

/** Of an answer to several, what the question is about: one line, and whom it names. */
export function narrowed({ source }: Work, reading: Reading, about: Found<Workflow>[]): Narrowed {
  const line = about.length > 1 ? lineAsked(reading) : null;
  if (line === null) return { about, lead: '' };
  const items = source.letter?.items ?? [];
  const one = about.filter((a) => isLineOf(line, items.find((i) => i.workflow === a.workflow.id)?.n, a));
  return { about: one.length > 0 ? one : about, lead: `About “${line}”: ` };
}
