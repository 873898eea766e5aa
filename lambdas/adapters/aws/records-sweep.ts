import type { LetterRow } from '../../core/workflow/records';
import * as keys from './keys';
import type { Wire } from './records-wire';
import { bare, instant } from './rows';

const HOUR_MS = 3_600_000;
/** Where a sweep that never ran begins. */
const FIRST_HOURS = 48;
/** A run after a long stop takes this many hours, and the next goes on from there. */
const HOURS_MAX = 200;
const FOUND_MAX = 400;
/** What a user's pause leaves due for longer than this is no longer looked at: the user's return arms their alarm anew. */
const KEPT_MS = 72 * HOUR_MS;

const hourFloor = (ms: number): number => Math.floor(ms / HOUR_MS) * HOUR_MS;

/**
 * What is due in the sweep's index at or before `before` (ISO). One Query an hour since the mark; the mark follows behind what is
 * empty, and stays an hour behind `before`, since the index is eventual and clocks differ.
 */
export async function stuck(wire: Wire, before: string): Promise<{ letters: LetterRow[]; users: string[] }> {
  const until = instant(before);
  const last = hourFloor(Date.parse(until));
  const mark = await wire.get(keys.sweepMarkKey);
  const start = mark ? Date.parse(String(mark.low)) : last - FIRST_HOURS * HOUR_MS;
  const found: keys.Key[] = [];
  let low = start;
  let hour = start;
  for (; hour <= last && hour < start + HOURS_MAX * HOUR_MS && found.length < FOUND_MAX; hour += HOUR_MS) {
    if (found.length === 0) low = hour;
    found.push(...(await dueInHour(wire, keys.hourOf(instant(hour)), until)));
  }
  low = Math.max(start, Math.min(Math.max(low, hour - KEPT_MS), last - HOUR_MS));
  if (low > start || !mark) await wire.put({ ...keys.sweepMarkKey, low: instant(low) });
  return read(wire, found);
}

async function dueInHour(wire: Wire, hour: string, until: string): Promise<keys.Key[]> {
  const { items } = await wire.query({
    index: 'sweep',
    where: '#p = :p AND #s <= :s',
    names: { '#p': 'gpk', '#s': 'gsk' },
    // `$` stands behind the `#` that ends an instant: those at `until` itself are in.
    values: { ':p': keys.sweepPartition(hour), ':s': `${until}$` },
    limit: FOUND_MAX,
  });
  return items.map(({ pk, sk }) => ({ pk: String(pk), sk: String(sk) }));
}

async function read(wire: Wire, found: keys.Key[]): Promise<{ letters: LetterRow[]; users: string[] }> {
  const users = new Set(
    found.filter((key) => keys.sweptKey(key).letter === null).map((key) => keys.sweptKey(key).user),
  );
  const wanted = found.filter((key) => keys.sweptKey(key).letter !== null);
  const items = await wire.batchGet(wanted, true);
  const letters = items.map((item) => bare<LetterRow>(item));
  return {
    letters: letters.filter(({ status }) => status === 'open' || status === 'claimed'),
    users: [...users].sort(),
  };
}
