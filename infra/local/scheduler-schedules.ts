import type { HouseClock } from './clock';
import { ServiceError } from './http';
import { readExpression } from './scheduler-expression';
import type { Definition } from './scheduler-input';
import type { Store } from './store';

// The schedules themselves: what is kept, and when each is due. No wire, no invocations.

/** Instants are milliseconds of the house clock, except within `definition`. */
export interface Schedule {
  name: string;
  group: string;
  definition: Definition;
  clientToken: string | null;
  createdAt: number;
  modifiedAt: number;
  /** Of the next occurrence; null when there is none any more. */
  dueAt: number | null;
  /** Occurrences whose invocations failed so far. */
  retries: Retry[];
}

export interface Retry {
  scheduledFor: number;
  at: number;
  /** Invocations that failed. */
  attempts: number;
}

export class Schedules {
  private readonly byKey = new Map<string, Schedule>();
  private readonly groups = new Map<string, number>();

  private constructor(
    private readonly clock: HouseClock,
    private readonly store: Store,
  ) {}

  static async open(clock: HouseClock, store: Store, groups: string[]): Promise<Schedules> {
    const schedules = new Schedules(clock, store);
    for (const [, group] of await store.list<{ name: string; createdAt: number }>('scheduler/group/')) {
      schedules.groups.set(group.name, group.createdAt);
    }
    for (const [, schedule] of await store.list<Schedule>('scheduler/schedule/')) {
      schedules.byKey.set(keyOf(schedule.group, schedule.name), schedule);
    }
    for (const name of ['default', ...groups]) if (!schedules.groups.has(name)) await schedules.createGroup(name);
    return schedules;
  }

  async createGroup(name: string): Promise<void> {
    if (this.groups.has(name))
      throw new ServiceError('ConflictException', `Schedule group ${name} already exists.`, 409);
    const createdAt = this.clock.now();
    this.groups.set(name, createdAt);
    await this.store.put(`scheduler/group/${name}`, { name, createdAt });
  }

  /** The same client token again changes nothing. Throws ConflictException, ResourceNotFoundException (the group). */
  async create(group: string, name: string, definition: Definition, clientToken: string | null): Promise<void> {
    this.checkGroup(group);
    const there = this.byKey.get(keyOf(group, name));
    if (there) {
      if (clientToken !== null && there.clientToken === clientToken) return;
      throw new ServiceError('ConflictException', `Schedule ${name} already exists.`, 409);
    }
    await this.replace({ name, group, definition, clientToken }, this.clock.now());
  }

  /** Replaces everything of a schedule, also what of it was to be tried again. */
  async update(group: string, name: string, definition: Definition): Promise<void> {
    const { clientToken, createdAt } = this.get(group, name);
    await this.replace({ name, group, definition, clientToken }, createdAt);
  }

  async remove(group: string, name: string): Promise<void> {
    this.get(group, name);
    this.byKey.delete(keyOf(group, name));
    await this.store.del(keyOf(group, name));
  }

  get(group: string, name: string): Schedule {
    this.checkGroup(group);
    const schedule = this.byKey.get(keyOf(group, name));
    if (!schedule) throw new ServiceError('ResourceNotFoundException', `Schedule ${name} does not exist.`, 404);
    return schedule;
  }

  /** By group and name. Throws ResourceNotFoundException for a group that is not there. */
  list(group: string | null): Schedule[] {
    if (group !== null) this.checkGroup(group);
    const keys = [...this.byKey.keys()].sort();
    const all = keys.flatMap((key) => this.byKey.get(key) ?? []);
    return group === null ? all : all.filter((schedule) => schedule.group === group);
  }

  /** The first by (time, name, group) of what is enabled and will be due, now or later. */
  next(): { schedule: Schedule; at: number; retry: Retry | null } | null {
    const waiting = [...this.byKey.values()]
      .filter((schedule) => schedule.definition.State === 'ENABLED')
      .flatMap(waits);
    return waiting.sort((a, b) => a.at - b.at || byName(a.schedule, b.schedule))[0] ?? null;
  }

  /**
   * Takes down how an occurrence went: `again` is its next attempt, if any. Of a rate, occurrences that have gone by
   * meanwhile are left out. A schedule that was replaced or deleted during the invocation stays as it is then.
   */
  async settle(schedule: Schedule, retry: Retry | null, again: Retry | null): Promise<void> {
    const key = keyOf(schedule.group, schedule.name);
    if (this.byKey.get(key) !== schedule) return;
    if (retry === null) schedule.dueAt = nextOf(schedule.definition, schedule.dueAt, this.clock.now());
    schedule.retries = schedule.retries.filter((each) => each !== retry);
    if (again) schedule.retries.push(again);
    const isComplete = schedule.dueAt === null && schedule.retries.length === 0;
    if (isComplete && schedule.definition.ActionAfterCompletion === 'DELETE')
      await this.remove(schedule.group, schedule.name);
    else await this.store.put(key, schedule);
  }

  private async replace(
    what: Pick<Schedule, 'name' | 'group' | 'definition' | 'clientToken'>,
    createdAt: number,
  ): Promise<void> {
    const now = this.clock.now();
    const schedule = { ...what, createdAt, modifiedAt: now, dueAt: firstOf(what.definition, now), retries: [] };
    const key = keyOf(what.group, what.name);
    this.byKey.set(key, schedule);
    await this.store.put(key, schedule);
  }

  private checkGroup(name: string): void {
    if (this.groups.has(name)) return;
    throw new ServiceError('ResourceNotFoundException', `Schedule group ${name} does not exist.`, 404);
  }
}

/**
 * AWS takes a time that has gone without a word, and nowhere says that it fires it. Here it does not, so that a caller
 * who relies on it is found out; the present minute has not gone, as AWS promises no more than the minute.
 */
function firstOf(definition: Definition, now: number): number | null {
  const expression = readExpression(definition.ScheduleExpression, definition.ScheduleExpressionTimezone);
  if (expression.kind === 'rate') return within(definition, Math.max(now, (definition.StartDate ?? 0) * 1000));
  const minute = Math.floor(now / 60_000) * 60_000;
  return expression.instant !== null && expression.instant >= minute ? expression.instant : null;
}

function nextOf(definition: Definition, last: number | null, now: number): number | null {
  const expression = readExpression(definition.ScheduleExpression, definition.ScheduleExpressionTimezone);
  if (expression.kind === 'at' || last === null) return null;
  const passed = Math.max(1, Math.floor((now - last) / expression.interval) + 1);
  return within(definition, last + passed * expression.interval);
}

function within(definition: Definition, instant: number): number | null {
  return definition.EndDate !== undefined && instant > definition.EndDate * 1000 ? null : instant;
}

function waits(schedule: Schedule): { schedule: Schedule; at: number; retry: Retry | null }[] {
  const retries = schedule.retries.map((retry) => ({ schedule, at: retry.at, retry }));
  return schedule.dueAt === null ? retries : [{ schedule, at: schedule.dueAt, retry: null }, ...retries];
}

function byName(a: Schedule, b: Schedule): number {
  const [one, other] = [`${a.name}/${a.group}`, `${b.name}/${b.group}`];
  return one < other ? -1 : Number(one > other);
}

function keyOf(group: string, name: string): string {
  return `scheduler/schedule/${group}/${name}`;
}
