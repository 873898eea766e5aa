import { randomBytes } from 'node:crypto';
import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import {
  CopyObjectCommand,
  DeleteObjectCommand,
  DeleteObjectsCommand,
  GetObjectCommand,
  HeadObjectCommand,
  ListObjectsV2Command,
  PutObjectCommand,
  S3Client,
} from '@aws-sdk/client-s3';
import { HouseClock } from '../../infra/local/clock';
import { startS3, type LocalS3, type S3Options } from '../../infra/local/s3';

const START = Date.UTC(2026, 2, 3, 9, 0, 0);
const Bucket = 'raw-mail';
const closing: (() => Promise<void>)[] = [];
const calls: string[] = [];

async function start(options: Partial<S3Options> = {}): Promise<{ s3: LocalS3; client: S3Client }> {
  const s3 = await startS3({
    clock: HouseClock.still(START),
    onCall: (call) => calls.push(call.operation),
    ...options,
  });
  const credentials = { accessKeyId: 'LOCAL-inbound', secretAccessKey: 'x' };
  const client = new S3Client({ endpoint: s3.url, region: 'eu-west-1', credentials, maxAttempts: 1 });
  closing.push(async () => {
    client.destroy();
    await s3.close();
  });
  return { s3, client };
}

async function bytesOf(client: S3Client, Key: string, Range?: string): Promise<Buffer> {
  const { Body } = await client.send(new GetObjectCommand({ Bucket, Key, ...(Range ? { Range } : {}) }));
  return Buffer.from(await Body!.transformToByteArray());
}

async function failure(work: Promise<unknown>): Promise<{ name: string; status: unknown; message: string }> {
  const error = await work.then(
    () => new Error('it succeeded'),
    (reason: unknown) => reason as Error & { $metadata?: { httpStatusCode: number } },
  );
  return { name: error.name, status: '$metadata' in error && error.$metadata?.httpStatusCode, message: error.message };
}

afterEach(async () => {
  await Promise.all(closing.splice(0).map((close) => close()));
  calls.length = 0;
});

test('what is put comes back byte for byte, with its type, metadata, checksum and house time', async () => {
  const { client } = await start();
  const Body = randomBytes(300_000);
  await client.send(
    new PutObjectCommand({
      Bucket,
      Key: 'in/a b+ü.eml',
      Body,
      ContentType: 'message/rfc822',
      Metadata: { from: 'smtp' },
    }),
  );
  const got = await client.send(new GetObjectCommand({ Bucket, Key: 'in/a b+ü.eml' }));
  expect(Buffer.from(await got.Body!.transformToByteArray()).equals(Body)).toBe(true);
  expect(got).toMatchObject({ ContentType: 'message/rfc822', Metadata: { from: 'smtp' }, ContentLength: 300_000 });
  expect(got.LastModified?.getTime()).toBe(START);
  expect(got.ChecksumCRC32).toMatch(/^.{6}==$/);
  expect(calls).toEqual(['PutObject', 'GetObject']);
});

test('a streamed upload in chunks with a trailer is stored without its framing', async () => {
  const { client } = await start();
  const bytes = randomBytes(200_001);
  const pieces = (async function* () {
    yield bytes.subarray(0, 70_000);
    yield bytes.subarray(70_000);
  })();
  const Body = Readable.from(pieces, { objectMode: false });
  await client.send(new PutObjectCommand({ Bucket, Key: 'streamed', Body, ContentLength: bytes.length }));
  expect((await bytesOf(client, 'streamed')).equals(bytes)).toBe(true);
});

test.each(['CRC32', 'CRC32C', 'SHA1', 'SHA256'] as const)('a %s that does not match is refused', async (name) => {
  const { client, s3 } = await start();
  const put = { Bucket, Key: 'k', Body: 'hello', ChecksumAlgorithm: name };
  await client.send(new PutObjectCommand(put));
  expect(
    await failure(client.send(new PutObjectCommand({ ...put, Key: 'bad', [`Checksum${name}`]: 'AAAAAA==' }))),
  ).toMatchObject({ name: 'BadDigest', status: 400 });
  expect(s3.list(Bucket).map((info) => info.key)).toEqual(['k']);
});

test('a body that is cut short in its chunks is refused and not stored', async () => {
  const { s3 } = await start();
  const answer = await fetch(`${s3.url}/${Bucket}/cut`, {
    method: 'PUT',
    headers: { 'x-amz-content-sha256': 'STREAMING-UNSIGNED-PAYLOAD-TRAILER', 'x-amz-decoded-content-length': '10' },
    body: 'a\r\n12345',
  });
  expect([answer.status, await answer.text()]).toEqual([400, expect.stringContaining('<Code>IncompleteBody</Code>')]);
  expect(await s3.get(Bucket, 'cut')).toBeUndefined();
});

test('part of an object can be read', async () => {
  const { client, s3 } = await start();
  await s3.put(Bucket, 'k', Buffer.from('0123456789'));
  expect(String(await bytesOf(client, 'k', 'bytes=2-4'))).toBe('234');
  expect(String(await bytesOf(client, 'k', 'bytes=-3'))).toBe('789');
  expect(await failure(bytesOf(client, 'k', 'bytes=10-'))).toMatchObject({ name: 'InvalidRange', status: 416 });
});

test('a missing key is NoSuchKey for GET, NotFound for HEAD, and no error for DELETE', async () => {
  const { client } = await start({ buckets: [Bucket] });
  const Key = 'nothing';
  expect(await failure(client.send(new GetObjectCommand({ Bucket, Key })))).toMatchObject({ name: 'NoSuchKey' });
  expect(await failure(client.send(new HeadObjectCommand({ Bucket, Key })))).toMatchObject({
    name: 'NotFound',
    status: 404,
  });
  await client.send(new DeleteObjectCommand({ Bucket, Key }));
  expect(await failure(client.send(new GetObjectCommand({ Bucket: 'another', Key })))).toMatchObject({
    name: 'NoSuchBucket',
  });
});

test('a listing is in the order of bytes and goes on where its page or StartAfter ended', async () => {
  const { client, s3 } = await start();
  const keys = ['in/\u{1F600}', 'in/\uFF5E', 'in/a&<b', 'in/Z', 'held/x', 'in/b'];
  for (const key of keys) await s3.put(Bucket, key, Buffer.from(key));
  const seen: string[] = [];
  let token: string | undefined;
  do {
    const page = await client.send(
      new ListObjectsV2Command({ Bucket, Prefix: 'in/', MaxKeys: 2, ...(token ? { ContinuationToken: token } : {}) }),
    );
    expect(page.KeyCount).toBeLessThanOrEqual(2);
    seen.push(...(page.Contents ?? []).map((entry) => entry.Key ?? ''));
    token = page.NextContinuationToken;
  } while (token);
  expect(seen).toEqual(['in/Z', 'in/a&<b', 'in/b', 'in/\uFF5E', 'in/\u{1F600}']);
  const after = await client.send(new ListObjectsV2Command({ Bucket, Prefix: 'in/', StartAfter: 'in/b' }));
  expect(after.Contents?.map((entry) => entry.Key)).toEqual(['in/\uFF5E', 'in/\u{1F600}']);
  expect(after.Contents?.[0]).toMatchObject({ Size: 6, LastModified: new Date(START) });
  const folders = await client.send(new ListObjectsV2Command({ Bucket, Delimiter: '/', MaxKeys: 1 }));
  expect([folders.CommonPrefixes, folders.IsTruncated]).toEqual([[{ Prefix: 'held/' }], true]);
});

test('a copy keeps bytes and metadata; many are deleted in one call', async () => {
  const { client, s3 } = await start();
  await client.send(new PutObjectCommand({ Bucket, Key: 'in/ä', Body: 'mail', Metadata: { kind: 'raw' } }));
  await client.send(
    new CopyObjectCommand({ Bucket, Key: 'held/ä', CopySource: `${Bucket}/in/${encodeURIComponent('ä')}` }),
  );
  const head = await client.send(new HeadObjectCommand({ Bucket, Key: 'held/ä' }));
  expect(head).toMatchObject({ Metadata: { kind: 'raw' }, ContentLength: 4 });
  const Objects = [{ Key: 'in/ä' }, { Key: 'held/ä' }, { Key: 'never&was' }];
  const deleted = await client.send(new DeleteObjectsCommand({ Bucket, Delete: { Objects } }));
  expect(deleted.Deleted?.map((entry) => entry.Key)).toEqual(['in/ä', 'held/ä', 'never&was']);
  expect(s3.list(Bucket)).toEqual([]);
});

test('a put that must be new does not replace', async () => {
  const { client, s3 } = await start();
  const put = (Body: string) => client.send(new PutObjectCommand({ Bucket, Key: 'k', Body, IfNoneMatch: '*' }));
  await put('first');
  expect(await failure(put('second'))).toMatchObject({ name: 'PreconditionFailed', status: 412 });
  expect(String(await s3.get(Bucket, 'k'))).toBe('first');
});

test('the house refuses by caller, action and object; who may not list does not learn that a key is missing', async () => {
  const asked: string[] = [];
  const { client, s3 } = await start({
    authorize: (id, action, resource) => {
      asked.push(`${id} ${action} ${resource}`);
      return action === 's3:GetObject' ? null : 'Not for you.';
    },
  });
  await s3.put(Bucket, 'k', Buffer.from('x'));
  expect(String(await bytesOf(client, 'k'))).toBe('x');
  const denied = { name: 'AccessDenied', status: 403, message: 'Not for you.' };
  expect(await failure(client.send(new PutObjectCommand({ Bucket, Key: 'k', Body: 'y' })))).toEqual(denied);
  expect(await failure(bytesOf(client, 'missing'))).toEqual(denied);
  expect(asked[1]).toBe('LOCAL-inbound s3:PutObject arn:aws:s3:::raw-mail/k');
  expect(String(await s3.get(Bucket, 'k'))).toBe('x');
});

test('a call that is not there is answered, not left hanging', async () => {
  const { s3 } = await start();
  const odd = await fetch(`${s3.url}/${Bucket}/%E0%A4`);
  expect([odd.status, await odd.text()]).toEqual([400, expect.stringContaining('<Code>InvalidURI</Code>')]);
  const answer = await fetch(`${s3.url}/${Bucket}/k?uploads`, { method: 'POST' });
  expect([answer.status, await answer.text()]).toEqual([501, expect.stringContaining('<Code>NotImplemented</Code>')]);
});

test('what a killed process had half written is gone at the next start', async () => {
  const path = await mkdtemp(join(tmpdir(), 'whetstone-s3-'));
  try {
    const first = await start({ path });
    await first.s3.put(Bucket, 'k', Buffer.from('whole'));
    await writeFile(join(path, '.parts', '7'), '{"key":"k","si');
    const second = await start({ path });
    expect(second.s3.list(Bucket).map((info) => info.key)).toEqual(['k']);
    expect(await readdir(join(path, '.parts'))).toEqual([]);
    await second.s3.put(Bucket, 'k', Buffer.from('new'));
    expect(String(await second.s3.get(Bucket, 'k'))).toBe('new');
  } finally {
    await rm(path, { recursive: true });
  }
});

test('objects survive a restart, long and odd keys too, and nothing leaves the folder', async () => {
  const path = await mkdtemp(join(tmpdir(), 'whetstone-s3-'));
  try {
    const keys = ['../../escape', 'in/%2F', '.', `long/${'ü'.repeat(400)}1`, `long/${'ü'.repeat(400)}2`];
    const first = await start({ path });
    for (const key of keys) await first.s3.put(Bucket, key, Buffer.from(`\n${key}\n`));
    await first.s3.put(Bucket, '.', Buffer.from('again'));
    first.s3.remove(Bucket, 'in/%2F');
    const second = await start({ path });
    expect(second.s3.list(Bucket)).toEqual(first.s3.list(Bucket));
    expect(second.s3.list(Bucket)).toHaveLength(4);
    expect(String(await second.s3.get(Bucket, '.'))).toBe('again');
    expect(String(await second.s3.get(Bucket, keys[3]!))).toBe(`\n${keys[3]!}\n`);
    expect(String(await second.s3.get(Bucket, '../../escape'))).toBe('\n../../escape\n');
  } finally {
    await rm(path, { recursive: true });
  }
});
