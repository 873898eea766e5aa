import { ConflictException, CreateScheduleCommand, type SchedulerClient } from '@aws-sdk/client-scheduler';
import type { Alarm, Clock } from '../../ports';
import { alarmName, ringsAt } from './alarm-time';

export interface AlarmSettings {
  group: string;
  wakeArn: string;
  roleArn: string;
  failedArn: string | null;
  leadSeconds: number;
}

const DAY_SECONDS = 86_400;

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
