import { execFile } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { HouseClock } from '../../infra/local/clock';
import { Counter, memoryStore, openStore, type Store } from '../../infra/local/store';

const instant = Date.parse('2026-11-23T15:00:00Z');

describe('the house clock', () => {
  it('stands until it is moved, when still', () => {
    const clock = HouseClock.still(instant);
    expect([clock.now(), clock.now(), clock.mode]).toEqual([instant, instant, 'still']);
    clock.moveTo(instant + 86_400_000);
    expect(clock.now()).toBe(instant + 86_400_000);
  });

  it('runs with real time from its offset, when moving, and keeps the offset it was moved by', () => {
    let real = instant;
    const clock = HouseClock.moving(5000, () => real);
    real += 1000;
    expect(clock.now()).toBe(instant + 6000);
    clock.moveTo(instant + 60_000);
    real += 10;
    expect(clock.now()).toBe(instant + 60_010);
    expect(HouseClock.moving(clock.offsetMs, () => real).now()).toBe(instant + 60_010);
  });

  it.each([HouseClock.still(instant), HouseClock.moving(0, () => instant)])('refuses to go back', (clock) => {
    expect(() => clock.moveTo(instant - 1)).toThrow(
      'Time only moves forward: it is 2026-11-23T15:00:00.000Z in the house, and 2026-11-23T14:59:59.999Z has gone.',
    );
    expect(() => clock.moveTo(NaN)).toThrow('No such instant');
    expect(clock.now()).toBe(instant);
  });

  it('does not go back when the clock of the machine is set back', () => {
    let real = instant;
    const clock = HouseClock.moving(0, () => real);
    clock.now();
    real -= 3_600_000;
    expect(clock.now()).toBe(instant);
  });
});

describe('the store', () => {
  let folder: string;
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'whetstone-store-'));
  });
  afterEach(() => rm(folder, { recursive: true, force: true }));

  const kinds: [string, () => Promise<Store>][] = [
    ['in memory', async () => memoryStore()],
    ['on disk', () => openStore(folder)],
  ];

  it.each(kinds)('%s: keeps values in the order of their keys, writes batches, removes', async (_, open) => {
    const store = await open();
    await store.write([
      { key: 'b/2', value: { n: 2 } },
      { key: 'b/10', value: [10] },
      { key: 'b/1', value: 'one' },
      { key: 'c/1', value: null },
    ]);
    expect(await store.values('b/')).toEqual(['one', [10], { n: 2 }]);
    await store.write([
      { key: 'b/10', value: undefined },
      { key: 'a', value: 0 },
    ]);
    expect([await store.get('b/10'), await store.get('a'), await store.get('c/1')]).toEqual([undefined, 0, null]);
    await store.close();
  });

  it('on disk: survives closing, and counts on', async () => {
    const first = await openStore(folder);
    const counter = await Counter.open(first, 'counter/x');
    expect([counter.next(), counter.next()]).toEqual([1, 2]);
    await first.write([counter.change(), { key: 'x', value: 'kept' }]);
    await first.close();
    const again = await openStore(folder);
    expect(await again.get('x')).toBe('kept');
    expect((await Counter.open(again, 'counter/x')).next()).toBe(3);
    await again.close();
  });

  it('on disk: a second process on the same folder is told whose it is, and what to do', async () => {
    const store = await openStore(folder);
    const script = `require(${JSON.stringify(join(__dirname, '../../infra/local/store.ts'))})
      .openStore(${JSON.stringify(folder)}).then(() => console.log('opened'), (error) => console.log(error.message))`;
    const { stdout } = await promisify(execFile)(process.execPath, ['--require', 'tsx/cjs', '-e', script]);
    expect(stdout.trim()).toBe(
      `The data folder ${folder} is in use by another Whetstone (pid ${process.pid}). Stop it, or choose another folder with --data.`,
    );
    await store.close();
    await (await openStore(folder)).close();
  });
});
