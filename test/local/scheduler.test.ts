import {
  CreateScheduleCommand,
  CreateScheduleGroupCommand,
  DeleteScheduleCommand,
  GetScheduleCommand,
  ListSchedulesCommand,
  paginateListSchedules,
  SchedulerClient,
  UpdateScheduleCommand,
  type CreateScheduleCommandInput,
  type Target,
} from '@aws-sdk/client-scheduler';
import { HouseClock } from '../../infra/local/clock';
import {
  startScheduler,
  type DeadInvocation,
  type LocalScheduler,
  type SchedulerOptions,
} from '../../infra/local/scheduler';
import { openStore, type Store } from '../../infra/local/store';
import { refusalOf } from './refusal-of';

const noon = Date.parse('2026-03-04T12:00:00Z');
const minutes = (count: number): number => noon + count * 60_000;
const role = 'arn:aws:iam::000000000000:role/alarm';
const wake = 'arn:aws:lambda:eu-west-1:000000000000:function:wake';

describe('the local Scheduler', () => {
  let clock: HouseClock;
  let store: Store;
  let scheduler: LocalScheduler;
  let client: SchedulerClient;
  let invoked: string[];
  let dead: DeadInvocation[];
  let invoke: (arn: string, input: string) => Promise<void>;

  async function start(more: Partial<SchedulerOptions> = {}): Promise<void> {
    scheduler = await startScheduler({
      clock,
      store,
      groups: ['wakes'],
      invoke: (arn, input) => invoke(arn, input),
      onDead: (one) => void dead.push(one),
      ...more,
    });
    client = new SchedulerClient({
      endpoint: scheduler.url,
      region: 'eu-west-1',
      credentials: { accessKeyId: 'AKIAINBOUND', secretAccessKey: 'x' },
      maxAttempts: 1,
    });
  }

  async function stop(): Promise<void> {
    client.destroy();
    await scheduler.close();
  }

  beforeEach(async () => {
    clock = HouseClock.still(noon);
    store = await openStore();
    invoked = [];
    dead = [];
    invoke = async (_arn, input) => void invoked.push(input);
    await start();
  });
  afterEach(stop);

  type Changes = Partial<Omit<CreateScheduleCommandInput, 'Target'>> & { Target?: Partial<Target> };

  const definition = (Name: string, ScheduleExpression: string, changes: Changes = {}): CreateScheduleCommandInput => ({
    Name,
    ScheduleExpression,
    FlexibleTimeWindow: { Mode: 'OFF' },
    GroupName: 'wakes',
    ActionAfterCompletion: 'DELETE',
    ...changes,
    Target: { Arn: wake, RoleArn: role, Input: Name, ...changes.Target },
  });
  const create = (name: string, expression: string, changes: Changes = {}) =>
    client.send(new CreateScheduleCommand(definition(name, expression, changes)));
  const remove = (Name: string) => client.send(new DeleteScheduleCommand({ Name, GroupName: 'wakes' }));
  const get = (Name: string) => client.send(new GetScheduleCommand({ Name, GroupName: 'wakes' }));

  async function runUntil(last: number): Promise<number[]> {
    const times: number[] = [];
    for (let next = scheduler.nextDueAt(); next !== null && next <= last; next = scheduler.nextDueAt()) {
      clock.moveTo(Math.max(next, clock.now()));
      await scheduler.fireDue();
      times.push((clock.now() - noon) / 60_000);
    }
    return times;
  }

  it('keeps what was created, with the defaults of AWS', async () => {
    const { ScheduleArn } = await create('ada-1', 'at(2026-03-04T13:00:00)', { Description: 'next morning' });
    expect(ScheduleArn).toBe('arn:aws:scheduler:eu-west-1:000000000000:schedule/wakes/ada-1');
    expect(await get('ada-1')).toMatchObject({
      Arn: ScheduleArn,
      Name: 'ada-1',
      GroupName: 'wakes',
      ScheduleExpression: 'at(2026-03-04T13:00:00)',
      ScheduleExpressionTimezone: 'UTC',
      Description: 'next morning',
      State: 'ENABLED',
      CreationDate: new Date(noon),
      ActionAfterCompletion: 'DELETE',
      FlexibleTimeWindow: { Mode: 'OFF' },
      Target: {
        Arn: wake,
        RoleArn: role,
        Input: 'ada-1',
        RetryPolicy: { MaximumEventAgeInSeconds: 86_400, MaximumRetryAttempts: 185 },
      },
    });
  });

  it('fires a one-time schedule at its time, not before, and deletes it then', async () => {
    await create('ada-1', 'at(2026-03-04T12:30:00)');
    expect(scheduler.nextDueAt()).toBe(minutes(30));
    clock.moveTo(minutes(30) - 1);
    expect(await scheduler.fireDue()).toBe(0);
    clock.moveTo(minutes(30));
    expect([await scheduler.fireDue(), invoked]).toEqual([1, ['ada-1']]);
    expect(await refusalOf(get('ada-1'))).toEqual(['ResourceNotFoundException', 404, 'Schedule ada-1 does not exist.']);
    expect([await scheduler.fireDue(), scheduler.nextDueAt()]).toEqual([0, null]);
  });

  it('keeps a one-time schedule that is not to be deleted, and does not fire it again', async () => {
    await create('ada-1', 'at(2026-03-04T12:30:00)', { ActionAfterCompletion: 'NONE' });
    expect(await runUntil(minutes(10_000))).toEqual([30]);
    expect((await get('ada-1')).ScheduleExpression).toBe('at(2026-03-04T12:30:00)');
    await stop();
    await start();
    expect(scheduler.nextDueAt()).toBeNull();
  });

  it('fires in order of time, then name, also what is created meanwhile', async () => {
    await create('b', 'at(2026-03-04T12:10:00)');
    await create('c', 'at(2026-03-04T12:05:00)');
    await create('a', 'at(2026-03-04T12:10:00)');
    invoke = async (_arn, input) => {
      invoked.push(input);
      if (input === 'c') await create('d', 'at(2026-03-04T12:20:00)');
    };
    clock.moveTo(minutes(20));
    expect(await Promise.all([scheduler.fireDue(), scheduler.fireDue()])).toEqual([4, 0]);
    expect(invoked).toEqual(['c', 'a', 'b', 'd']);
  });

  it('never fires a wall time that does not exist, nor one that has gone', async () => {
    await create('gap', 'at(2026-03-29T02:30:00)', { ScheduleExpressionTimezone: 'Europe/Berlin' });
    await create('gone', 'at(2026-03-04T11:59:59)');
    expect(scheduler.nextDueAt()).toBeNull();
    await create('this-minute', 'at(2026-03-04T12:00:00)');
    expect([await scheduler.fireDue(), invoked]).toEqual([1, ['this-minute']]);
  });

  it('fires a rate at once and then by its interval, and leaves out what has gone by', async () => {
    await create('sweep', 'rate(5 minutes)');
    expect(await runUntil(minutes(10))).toEqual([0, 5, 10]);
    clock.moveTo(minutes(31));
    expect([await scheduler.fireDue(), scheduler.nextDueAt()]).toEqual([1, minutes(35)]);
  });

  it('fires a rate between its start and its end', async () => {
    const dates = { StartDate: new Date(minutes(60)), EndDate: new Date(minutes(180)) };
    await create('hourly', 'rate(1 hour)', dates);
    expect(await runUntil(minutes(10_000))).toEqual([60, 120, 180]);
    expect((await refusalOf(get('hourly')))?.[1]).toBe(404);
  });

  it.each<[string, Changes]>([
    ['a b', {}],
    ['x'.repeat(65), {}],
    ['expression', { ScheduleExpression: 'at(2026-03-05)' }],
    ['zone', { ScheduleExpressionTimezone: 'Mars/Base' }],
    ['window', { FlexibleTimeWindow: undefined }],
    ['role', { Target: { RoleArn: undefined } }],
    ['retries', { Target: { RetryPolicy: { MaximumRetryAttempts: 186 } } }],
  ])('refuses what AWS refuses: %s', async (name, changes) => {
    const refused = await refusalOf(create(name, 'at(2026-03-05T00:00:00)', changes));
    expect(refused?.slice(0, 2)).toEqual(['ValidationException', 400]);
    expect(scheduler.nextDueAt()).toBeNull();
  });

  it('refuses a group that is not there', async () => {
    const refused = await refusalOf(create('x', 'at(2026-03-05T00:00:00)', { GroupName: 'zz' }));
    expect(refused).toEqual(['ResourceNotFoundException', 404, 'Schedule group zz does not exist.']);
  });

  it('refuses a name that is taken, unless the client token says that it is the same call', async () => {
    await create('a', 'at(2026-03-05T00:00:00)', { ClientToken: 'one' });
    await create('a', 'at(2026-03-06T00:00:00)', { ClientToken: 'one' });
    expect((await get('a')).ScheduleExpression).toBe('at(2026-03-05T00:00:00)');
    expect(await refusalOf(create('a', 'at(2026-03-05T00:00:00)'))).toEqual([
      'ConflictException',
      409,
      'Schedule a already exists.',
    ]);
    await create('a', 'at(2026-03-05T00:00:00)', { GroupName: 'default' });
  });

  it('replaces everything on an update, and arms again', async () => {
    const update = (name: string, expression: string, changes: Changes = {}) =>
      client.send(new UpdateScheduleCommand(definition(name, expression, changes)));
    await create('a', 'at(2026-03-04T12:30:00)', { Description: 'old' });
    await update('a', 'at(2026-03-04T12:40:00)', { State: 'DISABLED' });
    expect([scheduler.nextDueAt(), (await get('a')).Description]).toEqual([null, undefined]);
    await update('a', 'at(2026-03-04T12:50:00)');
    expect(await runUntil(minutes(10_000))).toEqual([50]);
    expect((await refusalOf(update('a', 'at(2026-03-05T00:00:00)')))?.[0]).toBe('ResourceNotFoundException');
  });

  it('deletes', async () => {
    await create('a', 'at(2026-03-04T12:30:00)');
    await remove('a');
    expect(scheduler.nextDueAt()).toBeNull();
    expect((await refusalOf(remove('a')))?.[0]).toBe('ResourceNotFoundException');
  });

  it('lists by group, prefix and state, page by page', async () => {
    for (let n = 10; n < 20; n += 1) await create(`ada-${n}`, 'at(2026-03-05T00:00:00)');
    await create('bob-1', 'at(2026-03-05T00:00:00)', { State: 'DISABLED' });
    await create('ada-99', 'at(2026-03-05T00:00:00)', { GroupName: 'default' });
    const names: string[][] = [];
    const pages = paginateListSchedules({ client, pageSize: 4 }, { GroupName: 'wakes', NamePrefix: 'ada-' });
    for await (const { Schedules } of pages) names.push((Schedules ?? []).map((one) => one.Name ?? ''));
    expect(names).toEqual([
      ['ada-10', 'ada-11', 'ada-12', 'ada-13'],
      ['ada-14', 'ada-15', 'ada-16', 'ada-17'],
      ['ada-18', 'ada-19'],
    ]);
    const disabled = await client.send(new ListSchedulesCommand({ State: 'DISABLED' }));
    expect(disabled.Schedules).toMatchObject([
      { Name: 'bob-1', GroupName: 'wakes', State: 'DISABLED', Target: { Arn: wake } },
    ]);
    const unknown = client.send(new ListSchedulesCommand({ GroupName: 'zz' }));
    expect((await refusalOf(unknown))?.[0]).toBe('ResourceNotFoundException');
  });

  it('makes groups, and keeps them', async () => {
    const make = () => client.send(new CreateScheduleGroupCommand({ Name: 'more' }));
    expect((await make()).ScheduleGroupArn).toBe('arn:aws:scheduler:eu-west-1:000000000000:schedule-group/more');
    expect((await refusalOf(make()))?.slice(0, 2)).toEqual(['ConflictException', 409]);
    await stop();
    await start();
    await create('a', 'at(2026-03-05T00:00:00)', { GroupName: 'more' });
  });

  it('tries a failed invocation again every minute, also after a restart, and then gives it up as dead', async () => {
    invoke = async (_arn, input) => {
      invoked.push(input);
      throw new Error('broken');
    };
    const Input = '<aws.scheduler.scheduled-time> <aws.scheduler.attempt-number>';
    const DeadLetterConfig = { Arn: 'arn:aws:sqs:eu-west-1:000000000000:wakes-dead' };
    const Target = { Input, DeadLetterConfig, RetryPolicy: { MaximumRetryAttempts: 2 } };
    await create('a', 'at(2026-03-04T12:30:00)', { Target });
    expect(await runUntil(minutes(30))).toEqual([30]);
    await stop();
    await start();
    expect(await runUntil(minutes(10_000))).toEqual([31, 32]);
    expect(invoked).toEqual(['2026-03-04T12:30:00Z 1', '2026-03-04T12:30:00Z 2', '2026-03-04T12:30:00Z 3']);
    expect(dead).toMatchObject([
      {
        targetArn: wake,
        input: '2026-03-04T12:30:00Z 3',
        deadLetterArn: DeadLetterConfig.Arn,
        error: new Error('broken'),
      },
    ]);
    expect((await refusalOf(get('a')))?.[1]).toBe(404);
  });

  it('gives up what is too old for another attempt', async () => {
    invoke = () => Promise.reject(new Error('broken'));
    await create('a', 'at(2026-03-04T12:30:00)', { Target: { RetryPolicy: { MaximumEventAgeInSeconds: 120 } } });
    expect([await runUntil(minutes(10_000)), dead.length]).toEqual([[30, 31, 32], 1]);
  });

  it('goes on with a rate while an occurrence of it is tried again', async () => {
    invoke = async (_arn, input) => {
      invoked.push(`${(clock.now() - noon) / 60_000}:${input.slice(11, 16)}`);
      if (clock.now() < minutes(6)) throw new Error('broken');
    };
    await create('sweep', 'rate(5 minutes)', {
      Target: { Input: '<aws.scheduler.scheduled-time>', RetryPolicy: { MaximumRetryAttempts: 185 } },
    });
    await runUntil(minutes(10));
    const first = ['0:12:00', '1:12:00', '2:12:00', '3:12:00', '4:12:00'];
    expect(invoked).toEqual([...first, '5:12:05', '5:12:00', '6:12:05', '6:12:00', '10:12:10']);
  });

  it('leaves a schedule alone that its own invocation has replaced', async () => {
    invoke = async (_arn, input) => {
      invoked.push(input);
      if (invoked.length > 1) return;
      await remove('a');
      await create('a', 'at(2026-03-04T12:45:00)');
    };
    await create('a', 'at(2026-03-04T12:30:00)');
    expect(await runUntil(minutes(10_000))).toEqual([30, 45]);
  });

  it('asks the house before it does anything, and tells it of every call', async () => {
    const asked: string[] = [];
    const calls: string[] = [];
    await stop();
    await start({
      authorize: (key, action, resource) => {
        asked.push(`${key} ${action} ${resource}`);
        return action === 'scheduler:DeleteSchedule' ? 'Not yours to delete.' : null;
      },
      onCall: (call) => calls.push(Object.values(call).join(' ')),
    });
    await create('a', 'at(2026-03-05T00:00:00)');
    expect(await refusalOf(remove('a'))).toEqual(['AccessDeniedException', 403, 'Not yours to delete.']);
    const arn = 'arn:aws:scheduler:eu-west-1:000000000000:schedule/wakes/a';
    expect(asked).toEqual([
      `AKIAINBOUND scheduler:CreateSchedule ${arn}`,
      `AKIAINBOUND iam:PassRole ${role}`,
      `AKIAINBOUND scheduler:DeleteSchedule ${arn}`,
    ]);
    expect(calls).toEqual(['scheduler CreateSchedule AKIAINBOUND', 'scheduler DeleteSchedule AKIAINBOUND']);
  });
});
