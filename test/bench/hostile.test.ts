import { HOSTILE } from '../../infra/bench/hostile';
import { readHostile } from '../../infra/bench/worst-child';

// What the bench measures at 40 MB is read here small: a mail of any shape ends in a reading.

const KINDS = Object.keys(HOSTILE);

test('there are at least forty kinds of hostile repetition', () => {
  expect(KINDS.length).toBeGreaterThanOrEqual(40);
});

test.each(KINDS)('%s: has the size asked for, and is read or refused, never thrown out', async (kind) => {
  const size = HOSTILE[kind]?.(4_000).length ?? 0;
  expect(Math.abs(size - 4_000)).toBeLessThan(200);
  const { result } = await readHostile(kind, 4_000);
  expect(result).toMatch(/^(?:unreadable|(?:accepted|ask|ignored|rejected), (?:accepted|ask|ignored|rejected))$/);
});
