import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { dynamoRecords } from '../../lambdas/adapters/aws/records';
import { TableBusy } from '../../lambdas/errors';
import { AT, change, journal, meOf, nothing, START, userId } from './records.cases';

type Answer = [status: number, body: Record<string, unknown>];

/** A table that answers as told, in order; the last answer stays. */
async function answering<Result>(
  answers: Answer[],
  work: (records: ReturnType<typeof dynamoRecords>) => Promise<Result>,
) {
  let calls = 0;
  const server = createServer((request, response) => {
    request.resume().on('end', () => {
      const [status, body] = answers[Math.min(calls++, answers.length - 1)] ?? [500, {}];
      response.writeHead(status, { 'content-type': 'application/x-amz-json-1.0' }).end(JSON.stringify(body));
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const client = new DynamoDBClient({
    endpoint: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    region: 'eu-west-1',
    maxAttempts: 1,
    credentials: { accessKeyId: 'test', secretAccessKey: 'test' },
  });
  try {
    return { result: await work(dynamoRecords(client, 'whetstone', { now: () => START })), calls: () => calls };
  } finally {
    client.destroy();
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  }
}

const cancelled = (...codes: string[]): Answer => [
  400,
  {
    __type: 'com.amazonaws.dynamodb.v20120810#TransactionCanceledException',
    Message: 'cancelled',
    CancellationReasons: codes.map((Code) => ({ Code })),
  },
];
const done: Answer = [200, {}];
const ADA = userId('ada');
const noted = change(ADA, { journal: journal('one') });

test('a transaction that met another is tried again until it is through', async () => {
  const answers = [cancelled('TransactionConflict', 'None'), cancelled('None', 'ThrottlingError'), done];
  const { result, calls } = await answering(answers, (records) => records.save(noted));
  expect([result, calls()]).toEqual([null, 3]);
});

test('a refused condition decides, whatever else was busy', async () => {
  const answers = [cancelled('TransactionConflict', 'ConditionalCheckFailed'), done];
  const { result, calls } = await answering(answers, (records) => records.save(noted));
  expect([result, calls()]).toEqual(['journal', 1]);
});

test('after five times the table is called busy, and the queue brings the work again', async () => {
  await expect(answering([cancelled('TransactionConflict')], (records) => records.save(noted))).rejects.toThrow(
    TableBusy,
  );
});

test('an update that met a transaction is tried again', async () => {
  const met: Answer = [
    400,
    { __type: 'com.amazonaws.dynamodb.v20120810#TransactionConflictException', message: 'met' },
  ];
  const refused: Answer = [
    400,
    { __type: 'com.amazonaws.dynamodb.v20120810#ConditionalCheckFailedException', message: '' },
  ];
  const { result, calls } = await answering([met, refused], (records) => records.claim(ADA, 'aaaaaaaaaa', AT));
  expect([result, calls()]).toEqual([null, 2]);
});

test('keys that the service hands back are asked for again', async () => {
  const key = (sk: string) => ({ pk: { S: `U#${ADA}` }, sk: { S: sk } });
  const me = { ...key('ME'), user: { S: ADA }, name: { S: meOf('ada').name } };
  const now = { ...key('NOW'), st: { S: 'active' }, ep: { N: '4' } };
  const answers: Answer[] = [
    [200, { Responses: { whetstone: [me] }, UnprocessedKeys: { whetstone: { Keys: [key('NOW')] } } }],
    [200, { Responses: { whetstone: [now] }, UnprocessedKeys: {} }],
  ];
  const { result, calls } = await answering(answers, (records) => records.open(ADA, nothing));
  expect(result?.me.name).toBe('ada');
  expect(result?.now).toEqual({ state: 'active', epoch: 4, pausedUntil: null, morning: null, last: null });
  expect(calls()).toBe(2);
});
