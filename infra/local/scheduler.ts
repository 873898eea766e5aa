import type { HouseClock } from './clock';
import {
  accessKeyOf,
  jsonBody,
  serve,
  ServiceError,
  type Hooks,
  type Server,
  type WireAnswer,
  type WireRequest,
} from './http';
import { Firing, type DeadInvocation } from './scheduler-firing';
import { checkName, readDefinition } from './scheduler-input';
import { Schedules, type Schedule } from './scheduler-schedules';
import type { Store } from './store';

export type { DeadInvocation } from './scheduler-firing';

export interface SchedulerOptions extends Hooks {
  clock: HouseClock;
  store: Store;
  /** Schedule groups that exist from the start, beside `default`. */
  groups?: string[];
  /** Starts the target, with the schedule's input after its context attributes are filled in; throws to be tried again. */
  invoke(targetArn: string, input: string): Promise<void>;
  /** Told of what failed in all its attempts, or was too old for another. */
  onDead?(dead: DeadInvocation): Promise<void> | void;
  port?: number;
  /** Parts of the ARNs; `eu-west-1` and `000000000000` unless given. */
  region?: string;
  account?: string;
}

export interface LocalScheduler extends Server {
  /** Milliseconds since the epoch (it may have gone already); null if nothing will ever be due. */
  nextDueAt(): number | null;
  /** See Firing.fireDue. */
  fireDue(): Promise<number>;
}

/**
 * EventBridge Scheduler on loopback, by the house clock: `at` and `rate` (no `cron`), retries every 60 s. A flexible
 * time window is kept but fires at its beginning.
 */
export async function startScheduler(options: SchedulerOptions): Promise<LocalScheduler> {
  const { clock, store, region = 'eu-west-1', account = '000000000000' } = options;
  const schedules = await Schedules.open(clock, store, options.groups ?? []);
  const arn = (path: string): string => `arn:aws:scheduler:${region}:${account}:${path}`;
  const firing = new Firing({
    clock,
    schedules,
    region,
    account,
    arnOf: (schedule) => arn(`schedule/${schedule.group}/${schedule.name}`),
    invoke: (targetArn, input) => options.invoke(targetArn, input),
    onDead: (dead) => options.onDead?.(dead),
  });
  const server = await serve({
    ...(options.port === undefined ? {} : { port: options.port }),
    handle: (request) => answer(() => operate(request, { schedules, hooks: options, arn })),
  });
  return { ...server, nextDueAt: () => schedules.next()?.at ?? null, fireDue: () => firing.fireDue() };
}

interface House {
  schedules: Schedules;
  hooks: Hooks;
  arn: (path: string) => string;
}

interface Call extends House {
  name: string;
  /** Of members in the query (GET, DELETE) and the body (POST, PUT). */
  input: Record<string, unknown>;
  group: string;
  allow: (action: string, resource: string) => void;
}

type Output = Record<string, unknown>;

const OPERATIONS: Record<string, [operation: string, work: (call: Call) => Promise<Output> | Output]> = {
  'POST schedules': ['CreateSchedule', createSchedule],
  'GET schedules': ['GetSchedule', (call) => shown(allowed(call, 'GetSchedule'), call)],
  'PUT schedules': ['UpdateSchedule', updateSchedule],
  'DELETE schedules': ['DeleteSchedule', deleteSchedule],
  'LIST schedules': ['ListSchedules', listSchedules],
  'POST schedule-groups': ['CreateScheduleGroup', createGroup],
};

async function answer(work: () => Promise<Output>): Promise<WireAnswer> {
  const headers = { 'content-type': 'application/json' };
  try {
    return { status: 200, headers, body: JSON.stringify(await work()) };
  } catch (error) {
    const refusal =
      error instanceof ServiceError
        ? error
        : new ServiceError('InternalServerException', error instanceof Error ? error.message : String(error), 500);
    return {
      status: refusal.status,
      headers: { ...headers, 'x-amzn-errortype': refusal.code },
      body: JSON.stringify({ Message: refusal.message }),
    };
  }
}

async function operate(request: WireRequest, house: House): Promise<Output> {
  const url = new URL(request.url, 'http://127.0.0.1');
  const [, resource = '', encoded] = url.pathname.split('/');
  const method = request.method === 'GET' && !encoded ? 'LIST' : request.method;
  const [operation, work] = OPERATIONS[`${method} ${resource}`] ?? [];
  if (!operation || !work) {
    throw new ServiceError(
      'ValidationException',
      `${request.method} ${url.pathname} is not one of the operations kept here.`,
    );
  }
  const accessKeyId = accessKeyOf(request.headers);
  house.hooks.onCall?.({ service: 'scheduler', operation, accessKeyId });
  const name = decodeURIComponent(encoded ?? '');
  if (method !== 'LIST') checkName(name, 'name');
  const input = { ...Object.fromEntries(url.searchParams), ...jsonBody(request) };
  const group = groupOf(input);
  const allow = (action: string, on: string): void => {
    const refused = house.hooks.authorize?.(accessKeyId, action, on) ?? null;
    if (refused !== null) throw new ServiceError('AccessDeniedException', refused, 403);
  };
  return work({ ...house, name, group, input, allow });
}

/** In the query it begins with a small letter, in the body with a capital. */
function groupOf(input: Record<string, unknown>): string {
  const group = input.GroupName ?? input.groupName;
  if (typeof group !== 'string') return 'default';
  checkName(group, 'groupName');
  return group;
}

/** The call, if the house allows it on its schedule. */
function allowed(call: Call, operation: string): Call {
  call.allow(`scheduler:${operation}`, call.arn(`schedule/${call.group}/${call.name}`));
  return call;
}

async function createSchedule(call: Call): Promise<Output> {
  const { schedules, name, group, input, arn } = allowed(call, 'CreateSchedule');
  const definition = readDefinition(input);
  call.allow('iam:PassRole', definition.Target.RoleArn);
  await schedules.create(group, name, definition, typeof input.ClientToken === 'string' ? input.ClientToken : null);
  return { ScheduleArn: arn(`schedule/${group}/${name}`) };
}

async function updateSchedule(call: Call): Promise<Output> {
  const { schedules, name, group, input, arn } = allowed(call, 'UpdateSchedule');
  const definition = readDefinition(input);
  call.allow('iam:PassRole', definition.Target.RoleArn);
  await schedules.update(group, name, definition);
  return { ScheduleArn: arn(`schedule/${group}/${name}`) };
}

async function deleteSchedule(call: Call): Promise<Output> {
  const { schedules, name, group } = allowed(call, 'DeleteSchedule');
  await schedules.remove(group, name);
  return {};
}

function shown({ schedules, name, group }: Call, { arn }: House): Output {
  const schedule = schedules.get(group, name);
  return { ...heading(schedule, arn), ...schedule.definition };
}

function listSchedules({ schedules, input, allow, arn }: Call): Output {
  allow('scheduler:ListSchedules', arn('schedule/*/*'));
  const group = typeof input.ScheduleGroup === 'string' ? input.ScheduleGroup : null;
  const limit = Number(input.MaxResults ?? 100);
  if (!(limit >= 1 && limit <= 100))
    throw new ServiceError('ValidationException', 'MaxResults must be between 1 and 100.');
  const [prefix, state, token] = [input.NamePrefix ?? '', input.State, input.NextToken].map((value) =>
    typeof value === 'string' ? value : null,
  );
  // The token names the last one shown, so that what is deleted meanwhile shifts nothing.
  const after = token ? Buffer.from(token, 'base64url').toString('utf8') : '';
  const rest = schedules
    .list(group)
    .filter((schedule) => schedule.name.startsWith(prefix ?? ''))
    .filter((schedule) => state === null || schedule.definition.State === state)
    .filter((schedule) => placeOf(schedule) > after);
  const page = rest.slice(0, limit);
  const last = page.at(-1);
  return {
    Schedules: page.map((schedule) => ({
      ...heading(schedule, arn),
      State: schedule.definition.State,
      Target: { Arn: schedule.definition.Target.Arn },
    })),
    ...(last && rest.length > limit ? { NextToken: Buffer.from(placeOf(last)).toString('base64url') } : {}),
  };
}

async function createGroup({ schedules, name, arn, allow }: Call): Promise<Output> {
  allow('scheduler:CreateScheduleGroup', arn(`schedule-group/${name}`));
  await schedules.createGroup(name);
  return { ScheduleGroupArn: arn(`schedule-group/${name}`) };
}

function heading(schedule: Schedule, arn: House['arn']): Output {
  return {
    Arn: arn(`schedule/${schedule.group}/${schedule.name}`),
    GroupName: schedule.group,
    Name: schedule.name,
    CreationDate: schedule.createdAt / 1000,
    LastModificationDate: schedule.modifiedAt / 1000,
  };
}

/** Sorts as Schedules.list does. */
function placeOf(schedule: Schedule): string {
  return `scheduler/schedule/${schedule.group}/${schedule.name}`;
}
