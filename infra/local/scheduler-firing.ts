import type { HouseClock } from './clock';
import type { Retry, Schedule, Schedules } from './scheduler-schedules';
import { uuidOf } from './store-ids';

/** What could not be delivered in all its attempts. */
export interface DeadInvocation {
  scheduleArn: string;
  targetArn: string;
  input: string;
  /** Of the queue that the schedule names for this, if any. */
  deadLetterArn: string | null;
  error: unknown;
}

export interface FiringOptions {
  clock: HouseClock;
  schedules: Schedules;
  region: string;
  account: string;
  arnOf: (schedule: Schedule) => string;
  invoke: (targetArn: string, input: string) => Promise<void>;
  onDead?: ((dead: DeadInvocation) => Promise<void> | void) | undefined;
}

const RETRY_AFTER = 60_000;

/** Invokes, one after the other, what is due; times are those of the house clock, it has no timers of its own. */
export class Firing {
  private running: Promise<unknown> = Promise.resolve();

  constructor(private readonly options: FiringOptions) {}

  /**
   * Fires all that is due at the present house time, also what is created meanwhile, in order of (time, name). Resolves
   * to the number of invocations, failed ones too. Asked for while it runs it comes after it.
   */
  fireDue(): Promise<number> {
    const fired = this.running.then(() => this.fireAll());
    this.running = fired.catch(() => undefined);
    return fired;
  }

  private async fireAll(): Promise<number> {
    const { schedules, clock } = this.options;
    let fired = 0;
    for (let next = schedules.next(); next && next.at <= clock.now(); next = schedules.next()) {
      await this.fire(next.schedule, next.at, next.retry);
      fired += 1;
    }
    return fired;
  }

  /** Settled only after the invocation: if the process ends between, the occurrence is invoked again, as on AWS. */
  private async fire(schedule: Schedule, at: number, retry: Retry | null): Promise<void> {
    const tried = { scheduledFor: retry?.scheduledFor ?? at, attempts: (retry?.attempts ?? 0) + 1 };
    const input = this.inputOf(schedule, tried.scheduledFor, tried.attempts);
    let again: Retry | null = null;
    try {
      await this.options.invoke(schedule.definition.Target.Arn, input);
    } catch (error) {
      again = this.retryOf(schedule, tried);
      if (!again) await this.bury(schedule, input, error);
    }
    await this.options.schedules.settle(schedule, retry, again);
  }

  private retryOf(schedule: Schedule, tried: Omit<Retry, 'at'>): Retry | null {
    const { MaximumRetryAttempts, MaximumEventAgeInSeconds } = schedule.definition.Target.RetryPolicy;
    const at = this.options.clock.now() + RETRY_AFTER;
    const isTooOld = at > tried.scheduledFor + MaximumEventAgeInSeconds * 1000;
    return tried.attempts > MaximumRetryAttempts || isTooOld ? null : { ...tried, at };
  }

  private async bury(schedule: Schedule, input: string, error: unknown): Promise<void> {
    const { Arn: targetArn, DeadLetterConfig } = schedule.definition.Target;
    const deadLetterArn = DeadLetterConfig?.Arn ?? null;
    await this.options.onDead?.({ scheduleArn: this.options.arnOf(schedule), targetArn, input, deadLetterArn, error });
  }

  /** https://docs.aws.amazon.com/scheduler/latest/UserGuide/managing-schedule-context-attributes.html */
  private inputOf(schedule: Schedule, scheduledFor: number, attempts: number): string {
    const arn = this.options.arnOf(schedule);
    const time = new Date(scheduledFor).toISOString().replace('.000Z', 'Z');
    const id = uuidOf(`${arn}/${scheduledFor}`);
    const { Input } = schedule.definition.Target;
    if (Input === undefined) return this.defaultEvent(arn, time, id);
    return Input.replaceAll('<aws.scheduler.schedule-arn>', arn)
      .replaceAll('<aws.scheduler.scheduled-time>', time)
      .replaceAll('<aws.scheduler.execution-id>', id)
      .replaceAll('<aws.scheduler.attempt-number>', String(attempts));
  }

  /** What a target without an Input gets. */
  private defaultEvent(arn: string, time: string, id: string): string {
    const { account, region } = this.options;
    const source = { 'detail-type': 'Scheduled Event', source: 'aws.scheduler' };
    return JSON.stringify({ version: '0', id, ...source, account, time, region, resources: [arn], detail: '{}' });
  }
}
