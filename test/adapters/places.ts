import { CreateTableCommand, DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { startDynamoDb } from '../../infra/local/dynamodb';
import { RecordsTwin } from '../../infra/local/twins/records';
import { dynamoRecords } from '../../lambdas/adapters/aws/records';
import { tableDefinition } from '../../lambdas/adapters/aws/table';
import type { Records } from '../../lambdas/ports';
import { START } from './records.cases';

/** Where the record can be: the contract holds for both. */

export interface Place {
  records: Records;
  clock: { at: number; now(): number };
  calls(): string[];
  close(): Promise<void>;
}

const clockAt = (at: number) => ({
  at,
  now() {
    return this.at;
  },
});

export async function onDynamo(): Promise<Place> {
  const clock = clockAt(START);
  const calls: string[] = [];
  const house = await startDynamoDb({ clock: () => clock.now(), onCall: (call) => calls.push(call.operation) });
  const client = new DynamoDBClient({
    endpoint: house.url,
    region: 'eu-west-1',
    credentials: { accessKeyId: 'test', secretAccessKey: 'test' },
  });
  await client.send(new CreateTableCommand(tableDefinition('whetstone')));
  calls.length = 0;
  const close = async () => {
    client.destroy();
    await house.close();
  };
  return { records: dynamoRecords(client, 'whetstone', clock), clock, calls: () => calls.splice(0), close };
}

async function inMemory(): Promise<Place> {
  const clock = clockAt(START);
  return { records: new RecordsTwin(clock), clock, calls: () => [], close: async () => undefined };
}

export const PLACES: [string, () => Promise<Place>][] = [
  ['DynamoDB', onDynamo],
  ['the twin', inMemory],
];
