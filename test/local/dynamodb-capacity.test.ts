import {
  BatchWriteItemCommand,
  DescribeTimeToLiveCommand,
  GetItemCommand,
  PutItemCommand,
  QueryCommand,
  ScanCommand,
  TransactWriteItemsCommand,
  UpdateItemCommand,
  UpdateTimeToLiveCommand,
} from '@aws-sdk/client-dynamodb';
import { type House, TABLE, failure, house } from './dynamodb.setup';

const S = (text: string) => ({ S: text });
const key = (sk: string, pk = 'u') => ({ pk: S(pk), sk: S(sk) });
const kB = (n: number) => S('x'.repeat(n * 1024));

let it_: House;
const send: House['client']['send'] = ((command: never) => it_.client.send(command)) as never;
const put = (item: Record<string, { S: string } | { N: string }>) =>
  send(new PutItemCommand({ TableName: TABLE, Item: item }));
beforeEach(async () => (it_ = await house()));
afterEach(() => it_.close());

describe('capacity', () => {
  const last = () => it_.calls.at(-1)?.capacity;

  it('counts a write per started kB of the larger of old and new item, asked for or not', async () => {
    const answer = await put(key('a'));
    expect(answer.ConsumedCapacity).toBeUndefined();
    expect(last()).toEqual({ read: 0, write: 1 });
    await put({ ...key('a'), text: kB(2) });
    expect(last()).toEqual({ read: 0, write: 3 });
    await put(key('a'));
    expect(last()).toEqual({ read: 0, write: 3 });
  });

  it('adds what indexes cost: one write for an entry made, two for one moved, none for one left alone', async () => {
    await put({ ...key('a'), due: S('1') });
    expect(last()?.write).toBe(2);
    const update = (UpdateExpression: string) =>
      send(
        new UpdateItemCommand({
          TableName: TABLE,
          Key: key('a'),
          UpdateExpression,
          ExpressionAttributeValues: { ':v': S('2') },
          ReturnConsumedCapacity: 'INDEXES',
        }),
      );
    expect((await update('SET due = :v')).ConsumedCapacity).toEqual({
      TableName: TABLE,
      CapacityUnits: 3,
      Table: { CapacityUnits: 1 },
      LocalSecondaryIndexes: { byDue: { CapacityUnits: 2 } },
    });
    expect((await update('SET note = :v')).ConsumedCapacity?.CapacityUnits).toBe(1);
  });

  it('counts items of a transaction twice', async () => {
    const { ConsumedCapacity } = await send(
      new TransactWriteItemsCommand({
        TransactItems: [
          { Put: { TableName: TABLE, Item: { ...key('a'), gpk: S('g'), gsk: S('1') } } },
          { Put: { TableName: TABLE, Item: { ...key('b'), text: kB(1) } } },
        ],
        ReturnConsumedCapacity: 'TOTAL',
      }),
    );
    expect(ConsumedCapacity).toEqual([{ TableName: TABLE, CapacityUnits: 7, WriteCapacityUnits: 7 }]);
    expect(last()).toEqual({ read: 0, write: 7 });
  });

  it('counts reads per started 4 kB, half when eventually consistent, and a missing item too', async () => {
    await put({ ...key('a'), text: kB(5) });
    const get = (sk: string, ConsistentRead: boolean) =>
      send(new GetItemCommand({ TableName: TABLE, Key: key(sk), ConsistentRead, ReturnConsumedCapacity: 'TOTAL' }));
    expect((await get('a', true)).ConsumedCapacity).toEqual({ TableName: TABLE, CapacityUnits: 2 });
    expect((await get('a', false)).ConsumedCapacity?.CapacityUnits).toBe(1);
    expect((await get('none', false)).ConsumedCapacity?.CapacityUnits).toBe(0.5);
    expect(last()).toEqual({ read: 0.5, write: 0 });
  });

  it('counts a query once over all it walked, and each item fetched from the table', async () => {
    for (const sk of ['a', 'b', 'c']) await put({ ...key(sk), due: S(sk), text: kB(5) });
    const query = (input: object) =>
      send(
        new QueryCommand({
          TableName: TABLE,
          KeyConditionExpression: 'pk = :u',
          ExpressionAttributeValues: { ':u': S('u') },
          ConsistentRead: true,
          ReturnConsumedCapacity: 'INDEXES',
          ...input,
        }),
      );
    expect((await query({})).ConsumedCapacity?.CapacityUnits).toBe(4);
    expect((await query({ IndexName: 'byDue' })).ConsumedCapacity?.CapacityUnits).toBe(1);
    expect((await query({ IndexName: 'byDue', Select: 'ALL_ATTRIBUTES', Limit: 2 })).ConsumedCapacity).toEqual({
      TableName: TABLE,
      CapacityUnits: 5,
      Table: { CapacityUnits: 4 },
      LocalSecondaryIndexes: { byDue: { CapacityUnits: 1 } },
    });
  });

  it('counts a batch per item and a refused write like a write', async () => {
    const requests = ['a', 'b'].map((sk) => ({ PutRequest: { Item: { ...key(sk), text: kB(1) } } }));
    const answer = await send(
      new BatchWriteItemCommand({ RequestItems: { [TABLE]: requests }, ReturnConsumedCapacity: 'TOTAL' }),
    );
    expect(answer.ConsumedCapacity).toEqual([{ TableName: TABLE, CapacityUnits: 4 }]);
    const refused = new PutItemCommand({
      TableName: TABLE,
      Item: key('a'),
      ConditionExpression: 'attribute_not_exists(pk)',
    });
    await failure(send(refused));
    expect(last()).toEqual({ read: 0, write: 2 });
  });
});

describe('time to live', () => {
  const seconds = (offset: number) => ({ N: String(Math.floor(it_.now.ms / 1000) + offset) });
  const set = (Enabled: boolean, AttributeName = 'until') =>
    send(new UpdateTimeToLiveCommand({ TableName: TABLE, TimeToLiveSpecification: { Enabled, AttributeName } }));
  const left = async (IndexName?: string) => {
    const { Items } = await send(new ScanCommand({ TableName: TABLE, ...(IndexName && { IndexName }) }));
    return Items?.map((item) => item.sk?.S).sort();
  };

  it('deletes by the clock what has expired, before and after it was enabled, from indexes too', async () => {
    await put({ ...key('early'), until: seconds(10), due: S('1') });
    await set(true);
    await put({ ...key('late'), until: seconds(100), due: S('2') });
    await put(key('never'));
    await put({ ...key('text'), until: S('1') });
    await put({ ...key('huge'), until: { N: '9e90' } });
    await put({ ...key('ancient'), until: seconds(-6 * 365 * 86_400) });
    expect(await it_.endpoint.expire()).toBe(0);
    it_.now.ms += 10_000;
    expect(await it_.endpoint.expire()).toBe(1);
    expect(await left()).toEqual(['ancient', 'huge', 'late', 'never', 'text']);
    expect(await left('byDue')).toEqual(['late']);
  });

  it('follows an item whose time is moved or taken away, and stops when disabled', async () => {
    await set(true);
    for (const sk of ['moved', 'kept', 'due']) await put({ ...key(sk), until: seconds(10) });
    await put({ ...key('moved'), until: seconds(100) });
    await put(key('kept'));
    it_.now.ms += 20_000;
    expect(await it_.endpoint.expire()).toBe(1);
    await set(false);
    it_.now.ms += 200_000;
    expect(await it_.endpoint.expire()).toBe(0);
    expect(await left()).toEqual(['kept', 'moved']);
  });

  it('expires more than it takes at once', async () => {
    await set(true);
    for (let i = 0; i < 450; i += 25) {
      const requests = Array.from({ length: 25 }, (_, j) => ({
        PutRequest: { Item: { ...key(`s${i + j}`), until: seconds(1) } },
      }));
      await send(new BatchWriteItemCommand({ RequestItems: { [TABLE]: requests } }));
    }
    it_.now.ms += 2000;
    expect(await it_.endpoint.expire()).toBe(450);
    expect(await left()).toEqual([]);
  });

  it('is described, and refuses to be enabled twice', async () => {
    const describe_ = async () =>
      (await send(new DescribeTimeToLiveCommand({ TableName: TABLE }))).TimeToLiveDescription;
    expect(await describe_()).toEqual({ TimeToLiveStatus: 'DISABLED' });
    await set(true);
    expect(await describe_()).toEqual({ TimeToLiveStatus: 'ENABLED', AttributeName: 'until' });
    expect((await failure(set(true))).message).toBe('TimeToLive is already enabled');
    expect((await failure(set(true, 'other'))).name).toBe('ValidationException');
  });
});
