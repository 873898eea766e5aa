import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { SchedulerClient } from '@aws-sdk/client-scheduler';
import { SQSClient } from '@aws-sdk/client-sqs';
import type { Clock } from '../../ports';
import { schedulerAlarm } from './alarm';
import { logOf, serviceOf, settingsFor } from './app';
import { type Environment, required } from './environment';
import { sqsLetterQueue } from './letter-queue';
import { dynamoRecords } from './records';

/** @throws MissingSetting */
export function composeWake(env: Environment, clock: Clock) {
  const alarm = schedulerAlarm(new SchedulerClient(settingsFor(env, 'scheduler')), clock, {
    group: required(env, 'SCHEDULE_GROUP'),
    wakeArn: required(env, 'WAKE_ARN'),
    roleArn: required(env, 'SCHEDULER_ROLE_ARN'),
    failedArn: env.WAKES_FAILED_ARN ?? null,
    leadSeconds: Number(env.ALARM_LEAD_SECONDS ?? '120'),
  });
  return {
    records: dynamoRecords(new DynamoDBClient(settingsFor(env, 'dynamodb')), required(env, 'TABLE'), clock),
    alarm,
    letters: sqsLetterQueue(new SQSClient(settingsFor(env, 'sqs')), required(env, 'LETTERS_QUEUE_URL')),
    clock,
    log: logOf(env, clock),
    service: serviceOf(env),
  };
}
