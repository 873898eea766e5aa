import { Temporal } from 'temporal-polyfill';
import type { House } from './house';
import type { Sent } from './ses';

/** Something that a person asked for and that cannot be done, in a sentence. */
export class Refused extends Error {}

const UNITS: Record<string, number> = { m: 60_000, h: 3_600_000, d: 86_400_000, w: 604_800_000 };
const FARTHEST = 5 * 366 * UNITS['d']!;

/** Where time is to go: a span from now in milliseconds, an instant, or the next letter. */
export type TimeWord = { span: number } | { instant: number } | 'next';

/** Throws `Refused` for anything but `+3d`, `next`, or an instant with its offset. */
export function timeWord(word: string): TimeWord {
  if (word === 'next') return 'next';
  const [, count = '', unit = ''] = /^\+(\d{1,6})([mhdw])$/.exec(word) ?? [];
  if (unit !== '') return { span: Number(count) * (UNITS[unit] ?? 0) };
  if (/^-\d/.test(word)) throw new Refused(`Time only moves forward, and ${word} would take it back.`);
  try {
    return { instant: Temporal.Instant.from(word).epochMilliseconds };
  } catch {
    const known = '+3d, +2h, +30m, next, or an instant such as 2026-12-01T09:00:00Z';
    throw new Refused(`I do not know the time ${word === '' ? '(nothing)' : word}. Give ${known}.`);
  }
}

type TimedHouse = Pick<House, 'now' | 'nextAt' | 'moveTo' | 'letters'>;

/** Moves the house; everything due on the way happens. Returns the letters that left. Throws `Refused` for the past. */
export async function moveTime(house: TimedHouse, word: string): Promise<Sent[]> {
  const target = timeWord(word);
  const before = (await house.letters()).length;
  if (target === 'next') await toNextLetter(house, before);
  else {
    const now = house.now;
    const instant = 'span' in target ? now + target.span : target.instant;
    if (instant < now) {
      const [there, here] = [instant, now].map((ms) => new Date(ms).toISOString());
      throw new Refused(`Time only moves forward: it is ${here} in the house, and ${there} has gone.`);
    }
    if (instant > now + FARTHEST) throw new Refused('That is too far: move at most five years at a time.');
    await house.moveTo(instant);
  }
  return (await house.letters()).slice(before);
}

/** Not every moment at which something is due brings a letter; a thousand without one are enough. */
async function toNextLetter(house: TimedHouse, before: number): Promise<void> {
  const last = house.now + FARTHEST;
  for (let moments = 0; moments < 1000; moments++) {
    const next = house.nextAt();
    if (next === null || next > last) return;
    await house.moveTo(Math.max(next, house.now));
    if ((await house.letters()).length > before) return;
  }
}
