import { ConflictException, CreateScheduleCommand, type SchedulerClient } from '@aws-sdk/client-scheduler';
import type { Alarm, Clock } from '../../ports';

export interface AlarmSettings {
  group: string;
  wakeArn: string;
  roleArn: string;
  failedArn: string | null;
  leadSeconds: number;
}

const MINUTE_MS = 60_000;
const DAY_SECONDS = 86_400;

/**
 * The whole minute at which an alarm for `due` rings (ISO UTC): rounded up, since Scheduler rings anywhere within the minute and a
 * rounded-down alarm would be early; never nearer than the lead, since a past time may be refused.
 */
export function ringsAt(due: string, nowMs: number, leadSeconds: number): string {
  const at = Math.max(Date.parse(due), nowMs + leadSeconds * 1000);
  return `${new Date(Math.ceil(at / MINUTE_MS) * MINUTE_MS).toISOString().slice(0, 19)}Z`;
}

/** `<user>-<yyyymmddThhmm>`: several timers of a user in a minute share one alarm. */
export const alarmName = (user: string, at: string): string => `${user}-${at.slice(0, 16).replace(/[-:]/g, '')}`;

/** One-time schedules of EventBridge Scheduler that delete themselves; their input holds ids only. */
export function schedulerAlarm(client: SchedulerClient, clock: Clock, settings: AlarmSettings): Alarm {
  return {
    async set(user, due) {
      const at = ringsAt(due, clock.now(), settings.leadSeconds);
      const command = new CreateScheduleCommand({
        Name: alarmName(user, at),
        GroupName: settings.group,
        ScheduleExpression: `at(${at.slice(0, 19)})`,
        ScheduleExpressionTimezone: 'UTC',
        FlexibleTimeWindow: { Mode: 'OFF' },
        ActionAfterCompletion: 'DELETE',
        Target: {
          Arn: settings.wakeArn,
          RoleArn: settings.roleArn,
          Input: JSON.stringify({ v: 1, user, at }),
          RetryPolicy: { MaximumEventAgeInSeconds: DAY_SECONDS, MaximumRetryAttempts: 185 },
          ...(settings.failedArn === null ? {} : { DeadLetterConfig: { Arn: settings.failedArn } }),
        },
      });
      try {
        await client.send(command);
      } catch (error) {
        if (!(error instanceof ConflictException)) throw error; // set already
      }
    },
  };
}
