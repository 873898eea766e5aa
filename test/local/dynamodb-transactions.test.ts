import {
  GetItemCommand,
  PutItemCommand,
  QueryCommand,
  ScanCommand,
  TransactGetItemsCommand,
  type TransactWriteItem,
  TransactWriteItemsCommand,
  type TransactionCanceledException,
} from '@aws-sdk/client-dynamodb';
import { type House, TABLE, failure, house } from './dynamodb.setup';

const S = (text: string) => ({ S: text });
const N = (n: number) => ({ N: String(n) });
const key = (sk: string, pk = 'u') => ({ pk: S(pk), sk: S(sk) });

describe('transactions', () => {
  let it_: House;
  const send: House['client']['send'] = ((command: never) => it_.client.send(command)) as never;
  const transact = (TransactItems: TransactWriteItem[], ClientRequestToken?: string) =>
    send(new TransactWriteItemsCommand({ TransactItems, ...(ClientRequestToken && { ClientRequestToken }) }));
  const item = async (sk: string) => (await send(new GetItemCommand({ TableName: TABLE, Key: key(sk) }))).Item;
  const put = (Item: Record<string, { S: string } | { N: string }>) =>
    send(new PutItemCommand({ TableName: TABLE, Item }));
  const increment = (sk: string): TransactWriteItem => ({
    Update: {
      TableName: TABLE,
      Key: key(sk),
      UpdateExpression: 'ADD n :one',
      ExpressionAttributeValues: { ':one': N(1) },
    },
  });

  beforeEach(async () => (it_ = await house()));
  afterEach(() => it_.close());

  it('puts, updates, deletes and checks together, indexes included', async () => {
    await put({ ...key('gone'), due: S('1') });
    await put({ ...key('there'), n: N(1) });
    await put(key('checked'));
    await transact([
      { Put: { TableName: TABLE, Item: { ...key('new'), due: S('2') } } },
      increment('there'),
      { Delete: { TableName: TABLE, Key: key('gone') } },
      { ConditionCheck: { TableName: TABLE, Key: key('checked'), ConditionExpression: 'attribute_exists(pk)' } },
    ]);
    const { Items } = await send(
      new QueryCommand({
        TableName: TABLE,
        IndexName: 'byDue',
        ConsistentRead: true,
        KeyConditionExpression: 'pk = :u',
        ExpressionAttributeValues: { ':u': S('u') },
      }),
    );
    expect(Items).toEqual([{ ...key('new'), due: S('2') }]);
    expect(await item('there')).toEqual({ ...key('there'), n: N(2) });
    expect(await item('gone')).toBeUndefined();
  });

  it('does nothing when one condition fails, and tells which, with the old item when asked', async () => {
    await put({ ...key('taken'), by: S('ada') });
    const absent = { TableName: TABLE, ConditionExpression: 'attribute_not_exists(pk)' };
    const error = await failure<TransactionCanceledException>(
      transact([
        { Put: { TableName: TABLE, Item: key('free') } },
        { Put: { ...absent, Item: key('taken'), ReturnValuesOnConditionCheckFailure: 'ALL_OLD' } },
        { ConditionCheck: { ...absent, Key: key('other') } },
        { Delete: { TableName: TABLE, Key: key('more'), ConditionExpression: 'attribute_exists(pk)' } },
      ]),
    );
    expect(error.name).toBe('TransactionCanceledException');
    expect(error.message).toContain('[None, ConditionalCheckFailed, None, ConditionalCheckFailed]');
    expect(error.CancellationReasons).toEqual([
      { Code: 'None' },
      {
        Code: 'ConditionalCheckFailed',
        Message: 'The conditional request failed',
        Item: { ...key('taken'), by: S('ada') },
      },
      { Code: 'None' },
      { Code: 'ConditionalCheckFailed', Message: 'The conditional request failed' },
    ]);
    expect(await item('free')).toBeUndefined();
    expect(it_.calls.find(({ operation }) => operation === 'TransactWriteItems')?.capacity).toEqual({
      read: 0,
      write: 8,
    });
  });

  it('gives an impossible update as the reason of its item', async () => {
    await put({ ...key('a'), n: S('not a number') });
    const error = await failure<TransactionCanceledException>(transact([increment('b'), increment('a')]));
    expect(error.CancellationReasons?.map(({ Code }) => Code)).toEqual(['None', 'ValidationError']);
    expect(await item('b')).toBeUndefined();
  });

  it('refuses an item named twice, more than 100 actions, none, and a table that is not there', async () => {
    const twice = [increment('a'), { Delete: { TableName: TABLE, Key: key('a') } }];
    expect((await failure(transact(twice))).message).toContain('multiple operations on one item');
    const many = Array.from({ length: 101 }, (_, i) => increment(`s${i}`));
    expect((await failure(transact(many))).message).toContain('less than or equal to 100');
    expect((await failure(transact([]))).message).toContain('greater than or equal to 1');
    const nowhere = [{ Delete: { TableName: 'nowhere', Key: key('a') } }];
    expect((await failure(transact(nowhere))).name).toBe('ResourceNotFoundException');
    expect((await send(new ScanCommand({ TableName: TABLE }))).Count).toBe(0);
    await transact(many.slice(0, 100));
    expect((await send(new ScanCommand({ TableName: TABLE }))).Count).toBe(100);
  });

  it('loses no update when 20 transactions compete with 20 single reads', async () => {
    const readers = Array.from({ length: 20 }, async () => {
      const { Responses } = await send(
        new TransactGetItemsCommand({
          TransactItems: ['a', 'b'].map((sk) => ({ Get: { TableName: TABLE, Key: key(sk) } })),
        }),
      );
      return (Responses ?? []).map(({ Item }) => Item?.n?.N);
    });
    await Promise.all(Array.from({ length: 20 }, () => transact([increment('a'), increment('b')])));
    for (const [a, b] of await Promise.all(readers)) expect(a).toBe(b);
    expect([(await item('a'))?.n, (await item('b'))?.n]).toEqual([N(20), N(20)]);
  });

  it('does a transaction once per token for ten minutes', async () => {
    await transact([increment('a')], 'token');
    await transact([increment('a')], 'token');
    expect((await item('a'))?.n).toEqual(N(1));
    const other = await failure(transact([increment('b')], 'token'));
    expect(other.name).toBe('IdempotentParameterMismatchException');
    it_.now.ms += 10 * 60_000 + 1;
    await transact([increment('a')], 'token');
    expect((await item('a'))?.n).toEqual(N(2));
  });

  it('asks for the permission of each of its items', async () => {
    const asked: string[] = [];
    const guarded = await house({
      authorize: (_id, action, { table }) => {
        asked.push(`${action} ${table}`);
        return action === 'dynamodb:DeleteItem' ? 'no deleting' : null;
      },
    });
    asked.length = 0;
    const condition = { ConditionExpression: 'attribute_not_exists(pk)' };
    const error = await failure(
      guarded.client.send(
        new TransactWriteItemsCommand({
          TransactItems: [
            { Put: { TableName: TABLE, Item: key('a') } },
            increment('b'),
            { ConditionCheck: { TableName: TABLE, Key: key('c'), ...condition } },
            { Delete: { TableName: TABLE, Key: key('d') } },
          ],
        }),
      ),
    );
    const { Count } = await guarded.client.send(new ScanCommand({ TableName: TABLE }));
    await guarded.close();
    expect([error.name, error.message]).toEqual(['AccessDeniedException', 'no deleting']);
    expect(asked.slice(0, 4)).toEqual(
      ['PutItem', 'UpdateItem', 'ConditionCheckItem', 'DeleteItem'].map((action) => `dynamodb:${action} ${TABLE}`),
    );
    expect(Count).toBe(0);
  });
});
