import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import type { Clock } from '../../ports';
import { logOf, serviceOf, settingsFor } from './app';
import { type Environment, required } from './environment';
import { sesClient, sesPost } from './post';
import { dynamoRecords } from './records';

/** @throws MissingSetting */
export function composePost(env: Environment, clock: Clock) {
  const service = serviceOf(env);
  return {
    records: dynamoRecords(new DynamoDBClient(settingsFor(env, 'dynamodb')), required(env, 'TABLE'), clock),
    post: sesPost(sesClient(settingsFor(env, 'ses')), service.domain, required(env, 'CONFIGURATION_SET')),
    clock,
    log: logOf(env, clock),
    service,
  };
}
