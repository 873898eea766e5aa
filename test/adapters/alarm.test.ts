import { SchedulerClient } from '@aws-sdk/client-scheduler';
import { HouseClock } from '../../infra/local/clock';
import { startScheduler } from '../../infra/local/scheduler';
import { openStore } from '../../infra/local/store';
import { AlarmTwin, type Ring } from '../../infra/local/twins/alarm';
import { schedulerAlarm } from '../../lambdas/adapters/aws/alarm';
import type { Alarm } from '../../lambdas/ports';
import { START, userId } from './records.cases';

interface Place {
  alarm: Alarm;
  clock: HouseClock;
  /** Milliseconds of the next, or null. */
  nextAt(): number | null;
  rings(): Promise<Ring[]>;
  close(): Promise<void>;
}

const ROLE = 'arn:aws:iam::000000000000:role/alarm';
const WAKE = 'arn:aws:lambda:eu-west-1:000000000000:function:wake';

async function onScheduler(leadSeconds: number): Promise<Place> {
  const clock = HouseClock.still(START);
  const store = await openStore();
  const rung: Ring[] = [];
  const scheduler = await startScheduler({
    clock,
    store,
    groups: ['house'],
    invoke: async (target, input) => {
      const { v, user, at } = JSON.parse(input) as Ring & { v: number };
      if (target === WAKE && v === 1) rung.push({ user, at });
    },
  });
  const credentials = { accessKeyId: 'test', secretAccessKey: 'test' };
  const client = new SchedulerClient({ endpoint: scheduler.url, region: 'eu-west-1', credentials });
  const failedArn = 'arn:aws:sqs:eu-west-1:000000000000:failed';
  const settings = { group: 'house', wakeArn: WAKE, roleArn: ROLE, failedArn, leadSeconds };
  return {
    alarm: schedulerAlarm(client, clock, settings),
    clock,
    nextAt: () => scheduler.nextDueAt(),
    async rings() {
      await scheduler.fireDue();
      return rung.splice(0);
    },
    async close() {
      client.destroy();
      await scheduler.close();
      await store.close();
    },
  };
}

async function inMemory(leadSeconds: number): Promise<Place> {
  const clock = HouseClock.still(START);
  const alarm = new AlarmTwin(clock, leadSeconds);
  const nextAt = () => (alarm.nextAt() === null ? null : Date.parse(alarm.nextAt() ?? ''));
  return { alarm, clock, nextAt, rings: async () => alarm.ringing(), close: async () => undefined };
}

describe.each([
  ['Scheduler', onScheduler],
  ['the twin', inMemory],
])('the alarm clock on %s', (_name, start) => {
  const ADA = userId('ada');
  let place: Place;
  afterEach(() => place.close());
  const next = () => new Date(place.nextAt() ?? 0).toISOString();

  test('rings once at the minute that it was set for, never before, however often it was set', async () => {
    place = await start(120);
    for (let n = 0; n < 3; n++) await place.alarm.set(ADA, '2026-11-25T06:30:00Z');
    await place.alarm.set(ADA, '2026-11-25T06:29:20Z');
    expect(await place.rings()).toEqual([]);
    place.clock.moveTo(Date.parse('2026-11-25T06:29:59.999Z'));
    expect(await place.rings()).toEqual([]);
    place.clock.moveTo(Date.parse('2026-11-25T06:30:00Z'));
    expect(await place.rings()).toEqual([{ user: ADA, at: '2026-11-25T06:30:00Z' }]);
    expect(await place.rings()).toEqual([]);
    expect(place.nextAt()).toBeNull();
  });

  test('what is past or near is put off to a whole minute behind the lead', async () => {
    place = await start(120);
    await place.alarm.set(ADA, '2026-11-20T06:30:00Z');
    expect(next()).toBe('2026-11-24T09:03:00.000Z');
    await place.alarm.set(ADA, '2026-11-24T09:01:00Z');
    place.clock.moveTo(Date.parse('2026-11-24T09:03:00Z'));
    expect(await place.rings()).toHaveLength(1);
  });

  test('without a lead it rings at the next minute', async () => {
    place = await start(0);
    await place.alarm.set(ADA, '2026-11-20T06:30:00Z');
    expect(next()).toBe('2026-11-24T09:01:00.000Z');
  });

  test('each user has alarms of their own', async () => {
    place = await start(120);
    const users = [ADA, userId('bola')].sort();
    for (const user of users) await place.alarm.set(user, '2026-11-25T06:30:00Z');
    place.clock.moveTo(Date.parse('2026-11-25T06:31:00Z'));
    expect((await place.rings()).map(({ user }) => user).sort()).toEqual(users);
  });
});
