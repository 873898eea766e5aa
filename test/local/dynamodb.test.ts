import {
  BatchGetItemCommand,
  BatchWriteItemCommand,
  CreateTableCommand,
  ConditionalCheckFailedException,
  DeleteItemCommand,
  DeleteTableCommand,
  DescribeContinuousBackupsCommand,
  DescribeTableCommand,
  GetItemCommand,
  ListTablesCommand,
  PutItemCommand,
  QueryCommand,
  ScanCommand,
  UpdateItemCommand,
  type QueryCommandInput,
} from '@aws-sdk/client-dynamodb';
import { connect } from 'node:net';
import { type House, TABLE, TABLE_INPUT, clientFor, failure, house } from './dynamodb.setup';

const S = (text: string) => ({ S: text });
const key = (sk: string, pk = 'u') => ({ pk: S(pk), sk: S(sk) });

describe('the local DynamoDB endpoint, spoken to by the real client', () => {
  let it_: House;
  const send: House['client']['send'] = ((command: never) => it_.client.send(command)) as never;
  const put = (item: Record<string, { S: string } | { N: string }>) =>
    send(new PutItemCommand({ TableName: TABLE, Item: item }));
  const query = (input: Partial<QueryCommandInput>) => send(new QueryCommand({ TableName: TABLE, ...input }));

  beforeEach(async () => (it_ = await house()));
  afterEach(() => it_.close());

  it('makes, describes, lists and deletes a table, with its items', async () => {
    await put({ ...key('a'), due: S('1') });
    const { Table } = await send(new DescribeTableCommand({ TableName: TABLE }));
    expect(Table?.TableStatus).toBe('ACTIVE');
    expect(Table?.CreationDateTime).toEqual(new Date(it_.now.ms));
    expect(Table?.GlobalSecondaryIndexes?.[0]?.IndexStatus).toBe('ACTIVE');
    expect((await failure(send(new CreateTableCommand(TABLE_INPUT)))).name).toBe('ResourceInUseException');
    await send(new DeleteTableCommand({ TableName: TABLE }));
    expect((await send(new ListTablesCommand({}))).TableNames).toEqual([]);
    expect((await failure(put(key('a')))).name).toBe('ResourceNotFoundException');
    await send(new CreateTableCommand(TABLE_INPUT));
    expect((await send(new ScanCommand({ TableName: TABLE }))).Count).toBe(0);
  });

  it('lets exactly one of 20 competing conditional writes win', async () => {
    const tries = Array.from({ length: 20 }, (_, i) =>
      send(
        new PutItemCommand({
          TableName: TABLE,
          Item: { ...key('a'), winner: S(String(i)) },
          ConditionExpression: 'attribute_not_exists(pk)',
        }),
      ),
    );
    const results = await Promise.allSettled(tries);
    expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
  });

  it('gives the item that made a condition fail, when asked', async () => {
    await put({ ...key('a'), v: { N: '3' } });
    const values = { ':v': { N: '2' } };
    const ask = { ReturnValuesOnConditionCheckFailure: 'ALL_OLD', ExpressionAttributeValues: values } as const;
    const condition = { TableName: TABLE, ConditionExpression: 'v = :v', ...ask };
    const commands = [
      new PutItemCommand({ ...condition, Item: key('a') }),
      new DeleteItemCommand({ ...condition, Key: key('a') }),
      new UpdateItemCommand({ ...condition, Key: key('a'), UpdateExpression: 'SET x = :v' }),
    ];
    for (const command of commands) {
      const error = await failure<ConditionalCheckFailedException>(send(command as PutItemCommand));
      expect(error).toBeInstanceOf(ConditionalCheckFailedException);
      expect(error.Item).toEqual({ ...key('a'), v: { N: '3' } });
    }
    const silent = new DeleteItemCommand({
      TableName: TABLE,
      Key: key('a'),
      ConditionExpression: 'attribute_not_exists(pk)',
    });
    expect((await failure<ConditionalCheckFailedException>(send(silent))).Item).toBeUndefined();
    const absent = new DeleteItemCommand({ ...condition, Key: key('none') });
    expect((await failure<ConditionalCheckFailedException>(send(absent))).Item).toBeUndefined();
  });

  it('queries a local index by range, strongly, with whole items though it holds only keys', async () => {
    for (const [sk, due] of [
      ['c', '2026-03-06'],
      ['a', '2026-03-05'],
      ['b', '2026-03-05'],
      ['d', '2026-04-01'],
    ] as const)
      await put({ ...key(sk), due: S(due), text: S(`about ${sk}`) });
    await put({ ...key('e'), text: S('no due') });
    await put({ ...key('a', 'other'), due: S('2026-03-05') });
    const due = { IndexName: 'byDue', ConsistentRead: true, Select: 'ALL_ATTRIBUTES' } as const;
    const until = await query({
      ...due,
      KeyConditionExpression: 'pk = :u AND due <= :t',
      ExpressionAttributeValues: { ':u': S('u'), ':t': S('2026-03-06') },
    });
    expect(until.Items?.map((item) => item.text?.S).sort()).toEqual(['about a', 'about b', 'about c']);
    expect(until.Items?.at(-1)?.sk?.S).toBe('c');
    const between = await query({
      ...due,
      KeyConditionExpression: 'pk = :u AND due BETWEEN :f AND :t',
      ExpressionAttributeValues: { ':u': S('u'), ':f': S('2026-03-06'), ':t': S('2026-12-31') },
      ScanIndexForward: false,
    });
    expect(between.Items?.map((item) => item.sk?.S)).toEqual(['d', 'c']);
    const prefix = await query({
      IndexName: 'byDue',
      KeyConditionExpression: 'pk = :u AND begins_with(due, :p)',
      ExpressionAttributeValues: { ':u': S('u'), ':p': S('2026-03') },
    });
    expect(prefix.Items).toHaveLength(3);
    expect(Object.keys(prefix.Items?.[0] ?? {}).sort()).toEqual(['due', 'pk', 'sk']);
  });

  it('pages through a local index, one item at a time, without losing or repeating any', async () => {
    for (let i = 0; i < 7; i++) await put({ ...key(`s${i}`), due: S(i < 4 ? 'same' : `x${i}`), n: { N: String(i) } });
    const seen: string[] = [];
    let from: QueryCommandInput['ExclusiveStartKey'];
    do {
      const page = await query({
        IndexName: 'byDue',
        Select: 'ALL_ATTRIBUTES',
        Limit: 1,
        KeyConditionExpression: 'pk = :u',
        ExpressionAttributeValues: { ':u': S('u') },
        ...(from && { ExclusiveStartKey: from }),
      });
      seen.push(...(page.Items ?? []).map((item) => item.n?.N ?? 'no n'));
      from = page.LastEvaluatedKey;
    } while (from);
    expect(seen.sort()).toEqual(['0', '1', '2', '3', '4', '5', '6']);
  });

  it('fetches what a local index lacks and refuses it of a global one', async () => {
    await put({ ...key('a'), due: S('1'), gpk: S('D#0'), gsk: S('1#a'), text: S('hello') });
    const local = await query({
      IndexName: 'byDue',
      KeyConditionExpression: 'pk = :u',
      ExpressionAttributeValues: { ':u': S('u') },
      ProjectionExpression: 'sk, #t',
      ExpressionAttributeNames: { '#t': 'text' },
    });
    expect(local.Items).toEqual([{ sk: S('a'), text: S('hello') }]);
    const global = {
      IndexName: 'sweep',
      KeyConditionExpression: 'gpk = :d AND gsk <= :t',
      ExpressionAttributeValues: { ':d': S('D#0'), ':t': S('2') },
    };
    expect((await query(global)).Items).toEqual([{ ...key('a'), gpk: S('D#0'), gsk: S('1#a') }]);
    const error = await failure(
      query({ ...global, ProjectionExpression: '#t', ExpressionAttributeNames: { '#t': 'text' } }),
    );
    expect(error.message).toContain('does not project [text]');
    expect((await failure(query({ ...global, ConsistentRead: true }))).message).toContain('Consistent reads');
  });

  it('moves and removes index entries with the item', async () => {
    await put({ ...key('a'), gpk: S('D#0'), gsk: S('1') });
    const entries = async () => {
      const { Items } = await send(new ScanCommand({ TableName: TABLE, IndexName: 'sweep' }));
      return Items?.map((item) => item.gsk?.S);
    };
    const update = (UpdateExpression: string, values?: Record<string, { S: string }>) =>
      send(
        new UpdateItemCommand({
          TableName: TABLE,
          Key: key('a'),
          UpdateExpression,
          ...(values && { ExpressionAttributeValues: values }),
        }),
      );
    await update('SET gsk = :g', { ':g': S('2') });
    expect(await entries()).toEqual(['2']);
    await update('REMOVE gpk');
    expect(await entries()).toEqual([]);
    await update('SET gpk = :g', { ':g': S('D#1') });
    expect(await entries()).toEqual(['2']);
    await send(new DeleteItemCommand({ TableName: TABLE, Key: key('a') }));
    expect(await entries()).toEqual([]);
  });

  it('writes and reads in batches, answering in an order of its own', async () => {
    const items = Array.from({ length: 25 }, (_, i) => ({ ...key(`s${i}`, `p${i}`), n: { N: String(i) } }));
    await send(
      new BatchWriteItemCommand({ RequestItems: { [TABLE]: items.map((Item) => ({ PutRequest: { Item } })) } }),
    );
    const Keys = [...items, ...Array.from({ length: 5 }, (_, i) => key(`none${i}`))].map(({ pk, sk }) => ({ pk, sk }));
    const ask = () => send(new BatchGetItemCommand({ RequestItems: { [TABLE]: { Keys, ConsistentRead: true } } }));
    const first = (await ask()).Responses?.[TABLE]?.map((item) => item.n?.N);
    expect(first?.map(Number).sort((a, b) => a - b)).toEqual(items.map((_, i) => i));
    expect(first).not.toEqual(items.map((item) => item.n.N));
    expect((await ask()).Responses?.[TABLE]?.map((item) => item.n?.N)).toEqual(first);
  });

  it('refuses what the service refuses: an empty index key, more than 400 KB counted in UTF-8', async () => {
    expect((await failure(put({ ...key('a'), due: S('') }))).message).toContain('IndexName: byDue, IndexKey: due');
    const big = 'ü'.repeat(210_000);
    expect((await failure(put({ ...key('a'), big: S(big) }))).message).toContain('Item size has exceeded');
    expect((await send(new GetItemCommand({ TableName: TABLE, Key: key('a') }))).Item).toBeUndefined();
  });

  it('says UnknownOperation for what it does not have', async () => {
    const error = await failure(send(new DescribeContinuousBackupsCommand({ TableName: TABLE })));
    expect(error.name).toBe('UnknownOperationException');
  });

  it('outlives a client that breaks off in the middle of a request', async () => {
    await new Promise<void>((resolve) => {
      const socket = connect(it_.endpoint.port, '127.0.0.1', () => {
        socket.write('POST / HTTP/1.1\r\nHost: x\r\nX-Amz-Target: DynamoDB_20120810.PutItem\r\n');
        socket.write('Content-Length: 1000\r\n\r\n{"TableName":', () => {
          socket.resetAndDestroy();
          resolve();
        });
      });
    });
    await put(key('a'));
    expect((await send(new ScanCommand({ TableName: TABLE }))).Count).toBe(1);
  });

  it('answers a request that is not JSON, or not signed, with the service’s errors', async () => {
    const post = (headers: Record<string, string>, body: string) =>
      fetch(it_.endpoint.url, {
        method: 'POST',
        headers: { 'x-amz-target': 'DynamoDB_20120810.PutItem', ...headers },
        body,
      });
    const signed = { authorization: 'AWS4-HMAC-SHA256 Credential=me/20260304/eu-west-1/dynamodb/aws4_request, x=y' };
    expect(await (await post(signed, '{"TableName":')).json()).toMatchObject({
      __type: expect.stringContaining('#SerializationException'),
    });
    expect(await (await post({}, '{}')).json()).toMatchObject({
      __type: expect.stringContaining('#MissingAuthenticationTokenException'),
    });
  });
});

describe('authorisation by access key id', () => {
  it('asks once per IAM action, names the index, and denies with the text given', async () => {
    const asked: string[] = [];
    const it_ = await house({
      authorize: (id, action, { table }) => {
        asked.push(`${id} ${action} ${table}`);
        return id === 'guest' && action === 'dynamodb:PutItem' ? 'guest may not perform dynamodb:PutItem' : null;
      },
    });
    const guest = clientFor(it_.endpoint.url, 'guest');
    asked.length = 0;
    await guest.send(
      new QueryCommand({
        TableName: TABLE,
        IndexName: 'byDue',
        KeyConditionExpression: 'pk = :u',
        ExpressionAttributeValues: { ':u': S('u') },
      }),
    );
    const denied = await failure(guest.send(new PutItemCommand({ TableName: TABLE, Item: key('a') })));
    await guest.send(new BatchGetItemCommand({ RequestItems: { [TABLE]: { Keys: [key('a')] } } }));
    guest.destroy();
    await it_.close();
    expect(asked).toEqual([
      `guest dynamodb:Query ${TABLE}/index/byDue`,
      `guest dynamodb:PutItem ${TABLE}`,
      `guest dynamodb:BatchGetItem ${TABLE}`,
    ]);
    expect(denied.name).toBe('AccessDeniedException');
    expect(denied.message).toBe('guest may not perform dynamodb:PutItem');
    expect(it_.calls).toEqual([
      { accessKeyId: 'guest', operation: 'Query', capacity: { read: 0.5, write: 0 } },
      { accessKeyId: 'guest', operation: 'PutItem', capacity: { read: 0, write: 0 } },
      { accessKeyId: 'guest', operation: 'BatchGetItem', capacity: { read: 0.5, write: 0 } },
    ]);
  });
});
