import { DynamoDBClient, CreateTableCommand, type CreateTableCommandInput } from '@aws-sdk/client-dynamodb';
import { type DynamoDb, type DynamoDbCall, type DynamoDbOptions, startDynamoDb } from '../../infra/local/dynamodb';

export const TABLE = 'things';

/** The shape of table the endpoint is made for: two local indexes and a global one, all sparse and KEYS_ONLY. */
export const TABLE_INPUT: CreateTableCommandInput = {
  TableName: TABLE,
  BillingMode: 'PAY_PER_REQUEST',
  AttributeDefinitions: ['pk', 'sk', 'due', 'nm', 'gpk', 'gsk'].map((AttributeName) => ({
    AttributeName,
    AttributeType: 'S',
  })),
  KeySchema: [
    { AttributeName: 'pk', KeyType: 'HASH' },
    { AttributeName: 'sk', KeyType: 'RANGE' },
  ],
  LocalSecondaryIndexes: [
    { IndexName: 'byDue', KeySchema: keys('pk', 'due'), Projection: { ProjectionType: 'KEYS_ONLY' } },
    { IndexName: 'byName', KeySchema: keys('pk', 'nm'), Projection: { ProjectionType: 'KEYS_ONLY' } },
  ],
  GlobalSecondaryIndexes: [
    { IndexName: 'sweep', KeySchema: keys('gpk', 'gsk'), Projection: { ProjectionType: 'KEYS_ONLY' } },
  ],
};

function keys(hash: string, range: string) {
  return [
    { AttributeName: hash, KeyType: 'HASH' as const },
    { AttributeName: range, KeyType: 'RANGE' as const },
  ];
}

export interface House {
  endpoint: DynamoDb;
  client: DynamoDBClient;
  calls: DynamoDbCall[];
  /** milliseconds since the epoch, to be moved by the test */
  now: { ms: number };
  close(): Promise<void>;
}

export const clientFor = (url: string, accessKeyId = 'reader') =>
  new DynamoDBClient({
    endpoint: url,
    region: 'eu-west-1',
    maxAttempts: 1,
    credentials: { accessKeyId, secretAccessKey: 'any' },
  });

/** An endpoint on a free port, with the table made and the calls for that not counted. */
export async function house(options: Partial<DynamoDbOptions> = {}): Promise<House> {
  const calls: DynamoDbCall[] = [];
  const now = { ms: Date.UTC(2026, 2, 4, 15) };
  const endpoint = await startDynamoDb({
    clock: () => now.ms,
    onCall: (call) => calls.push(call),
    ...options,
  });
  const client = clientFor(endpoint.url);
  await client.send(new CreateTableCommand(TABLE_INPUT)).catch((error: Error) => {
    if (error.name !== 'ResourceInUseException') throw error;
  });
  calls.length = 0;
  const close = async () => {
    client.destroy();
    await endpoint.close();
  };
  return { endpoint, client, calls, now, close };
}

/** The error a promise rejects with; fails when it does not. */
export async function failure<T extends Error = Error>(promise: Promise<unknown>): Promise<T> {
  const outcome = await promise.then(
    () => null,
    (error: T) => error,
  );
  if (!outcome) throw new Error('expected a failure, but it went through');
  return outcome;
}
