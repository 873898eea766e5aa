import {
  DescribeTimeToLiveCommand,
  type DynamoDBClient,
  GetItemCommand,
  PutItemCommand,
  ScanCommand,
  TransactWriteItemsCommand,
  UpdateTimeToLiveCommand,
} from '@aws-sdk/client-dynamodb';
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DataFolderError, startDynamoDb } from '../../infra/local/dynamodb';
import { TABLE, clientFor, failure, house } from './dynamodb.setup';

const S = (text: string) => ({ S: text });
const key = (sk: string, pk = 'u') => ({ pk: S(pk), sk: S(sk) });

let path: string;
beforeEach(() => (path = mkdtempSync(join(tmpdir(), 'dynamodb-'))));
afterEach(() => rmSync(path, { recursive: true, force: true }));

const open = () => startDynamoDb({ path, clock: () => 0 });

describe('the data folder', () => {
  it('keeps tables, items, time to live and transaction tokens', async () => {
    const first = await house({ path });
    const once_ = new TransactWriteItemsCommand({
      ClientRequestToken: 'token',
      TransactItems: [
        {
          Update: {
            TableName: TABLE,
            Key: key('a'),
            UpdateExpression: 'ADD n :one',
            ExpressionAttributeValues: { ':one': { N: '1' } },
          },
        },
      ],
    });
    await first.client.send(once_);
    const TimeToLiveSpecification = { Enabled: true, AttributeName: 'until' };
    await first.client.send(new UpdateTimeToLiveCommand({ TableName: TABLE, TimeToLiveSpecification }));
    await first.client.send(
      new PutItemCommand({ TableName: TABLE, Item: { ...key('b'), until: { N: String(first.now.ms / 1000 + 5) } } }),
    );
    await first.close();
    const second = await house({ path });
    second.now.ms += 6000;
    await second.client.send(once_);
    expect(await second.endpoint.expire()).toBe(1);
    const { Items } = await second.client.send(new ScanCommand({ TableName: TABLE }));
    const ttl = await second.client.send(new DescribeTimeToLiveCommand({ TableName: TABLE }));
    await second.close();
    expect(Items).toEqual([{ ...key('a'), n: { N: '1' } }]);
    expect(ttl.TimeToLiveDescription?.AttributeName).toBe('until');
  });

  it('says that it is damaged and what to do', async () => {
    await (await house({ path })).close();
    writeFileSync(join(path, 'CURRENT'), 'nonsense');
    const error = await failure(open());
    expect(error).toBeInstanceOf(DataFolderError);
    expect(error.message).toMatch(
      /^The data folder .* is damaged \(Corruption: .+\)\. Restore it from a backup, or move it away/,
    );
    rmSync(join(path, 'CURRENT'));
    expect((await failure(open())).message).toContain('its file CURRENT is missing');
    expect(readdirSync(path).some((name) => name.startsWith('MANIFEST'))).toBe(true);
  });

  it('is refused, and left as it is, when its journal is damaged before its end', async () => {
    const first = await house({ path });
    for (let i = 0; i < 100; i += 1)
      await first.client.send(
        new PutItemCommand({ TableName: TABLE, Item: { ...key(`s${i}`), text: S('x'.repeat(1000)) } }),
      );
    await first.close();
    const file = join(path, readdirSync(path).find((name) => name.endsWith('.log')) ?? '');
    const whole = readFileSync(file);
    const damages: ((bytes: Buffer) => void)[] = [
      (bytes) => bytes.fill(0xff, 40_000, 40_001),
      (bytes) => bytes.fill(0, 40_000, 45_000),
      (bytes) => bytes.fill(0xff, 32_768, 32_775),
      (bytes) => bytes.fill(0xff, 98_304, 98_311),
    ];
    for (const damage of damages) {
      const bytes = Buffer.from(whole);
      damage(bytes);
      writeFileSync(file, bytes);
      expect((await failure(open())).message).toMatch(/is damaged \(its journal \d+\.log, at byte \d+\)/);
      expect(readFileSync(file).equals(bytes)).toBe(true);
    }
    writeFileSync(file, whole.subarray(0, whole.length - 10));
    const cut = await house({ path });
    const { Count } = await cut.client.send(new ScanCommand({ TableName: TABLE }));
    await cut.close();
    expect(Count).toBe(99);
  });

  it('says that it cannot be written', async () => {
    writeFileSync(join(path, 'file'), '');
    const error = await failure(startDynamoDb({ path: join(path, 'file'), clock: () => 0 }));
    expect(error).toBeInstanceOf(DataFolderError);
    expect(error.message).toContain('cannot be written');
  });

  it('is released on closing, though a client never finishes its request', async () => {
    const endpoint = await open();
    const socket = connect(endpoint.port, '127.0.0.1');
    socket.on('error', () => undefined);
    socket.write('POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 1000\r\n\r\n{"TableName":');
    await new Promise((resolve) => setTimeout(resolve, 50));
    await endpoint.close();
    await endpoint.close();
    socket.destroy();
    await (await open()).close();
  });

  it('is released when the port is taken', async () => {
    const other = await startDynamoDb({ clock: () => 0 });
    const error = await failure(startDynamoDb({ path, clock: () => 0, port: other.port }));
    expect(error.message).toContain(`cannot listen on port ${other.port}`);
    await (await open()).close();
    await other.close();
  });
});

describe('a process that is killed', () => {
  const children: ChildProcess[] = [];
  afterEach(() => children.forEach((child) => child.kill('SIGKILL')));

  const script = `
    const { startDynamoDb } = require('./infra/local/dynamodb');
    startDynamoDb({ path: process.env.DATA_FOLDER, clock: () => 0 }).then(({ url }) => console.log(url));
  `;

  /** The endpoint in a process of its own. */
  async function start() {
    const child = spawn(process.execPath, ['--import', 'tsx', '--eval', script], {
      env: { ...process.env, DATA_FOLDER: path },
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    children.push(child);
    const [line] = (await once(child.stdout, 'data')) as [Buffer];
    return { child, client: clientFor(line.toString().trim()) };
  }

  const update = (pk: string, sk: string, n: number) => ({
    Update: {
      TableName: TABLE,
      Key: key(sk, pk),
      UpdateExpression: 'SET n = :n, gpk = :g, gsk = :s, filler = :f',
      ExpressionAttributeValues: {
        ':n': { N: String(n) },
        ':g': S(pk),
        ':s': S(String(n)),
        ':f': S('x'.repeat(20_000)),
      },
    },
  });

  /** Changes the three items of a group again and again until the endpoint is gone; gives the last number answered. */
  async function changeUntilGone(client: DynamoDBClient, pk: string, from: number, answered: () => void) {
    for (let n = from + 1; ; n += 1) {
      const TransactItems = ['a', 'b', 'c'].map((sk) => update(pk, sk, n));
      const done = await client.send(new TransactWriteItemsCommand({ TransactItems })).then(
        () => true,
        () => false,
      );
      if (!done) return n - 1;
      answered();
    }
  }

  async function numbers(client: DynamoDBClient, pk: string): Promise<(string | undefined)[]> {
    const got = ['a', 'b', 'c'].map((sk) =>
      client.send(new GetItemCommand({ TableName: TABLE, Key: key(sk, pk), ConsistentRead: true })),
    );
    const items = (await Promise.all(got)).map(({ Item }) => Item?.n?.N);
    const index = await client.send(new ScanCommand({ TableName: TABLE, IndexName: 'sweep' }));
    const entries = (index.Items ?? []).filter((entry) => entry.gpk?.S === pk).map((entry) => entry.gsk?.S);
    return [...items, ...entries];
  }

  it('leaves transactions whole, with their index entries, and all that were answered', async () => {
    await (await house({ path })).close();
    const groups = ['g1', 'g2', 'g3'];
    let answered = groups.map(() => 0);
    for (let round = 0; round < 5; round += 1) {
      const { child, client } = await start();
      const inUse = await failure(open());
      expect(inUse.message).toContain('is in use by another process. Stop that process first');
      let underWay = () => {};
      const first = new Promise<void>((resolve) => (underWay = resolve));
      const changing = groups.map((pk, i) => changeUntilGone(client, pk, answered[i] ?? 0, underWay));
      await first;
      await new Promise((resolve) => setTimeout(resolve, Math.random() * 100));
      const exit = once(child, 'exit');
      child.kill('SIGKILL');
      const [reached] = await Promise.all([Promise.all(changing), exit]);
      client.destroy();
      const after = await house({ path });
      const found = await Promise.all(groups.map((pk) => numbers(after.client, pk)));
      await after.close();
      found.forEach((values, i) => {
        const n = Number(values[0] ?? 0);
        expect(values).toEqual(n === 0 ? [undefined, undefined, undefined] : Array(6).fill(String(n)));
        expect([reached[i], (reached[i] ?? 0) + 1]).toContain(n);
      });
      answered = found.map(([first]) => Number(first ?? 0));
    }
    expect(answered.reduce((sum, n) => sum + n, 0)).toBeGreaterThanOrEqual(5);
  }, 90_000);
});
