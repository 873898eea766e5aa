import { COUNTS, UNITS } from './command-words.data';
import { deadline, type Bearings } from './days';
import { fold } from './scene';

/** A length of time ("for two weeks", "3 days", "ein paar Tage"), in words that days are computed from ("in 2 weeks"); null where none stands. */
export function lengthIn(text: string): string | null {
  const words = fold(text)
    .split(/[^\p{L}\d]+/u)
    .filter((w) => w !== '' && w !== 'of' && w !== 'more');
  for (const [i, word] of words.entries()) {
    const unit = UNITS.find(([pattern]) => pattern.test(word))?.[1];
    const before = words[i - 1] ?? '';
    const count = /^\d{1,3}$/.test(before) ? Number(before) : COUNTS[before];
    if (unit !== undefined && count !== undefined) return `in ${count} ${unit}`;
  }
  return null;
}

/** The day on which that length of time, begun today, has passed; ISO date. */
export function afterLength(text: string, bearings: Bearings): string | null {
  const run = lengthIn(text);
  return run === null ? null : deadline(run, bearings);
}
