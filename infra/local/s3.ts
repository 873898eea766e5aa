import type { HouseClock } from './clock';
import { ServiceError } from './http';
import type { Hooks, Server, WireAnswer } from './http';
import { contentsOf, element, unescapeXml } from './http-xml';
import { objectBody } from './s3-body';
import { listObjects } from './s3-list';
import { Objects, type ObjectInfo } from './s3-objects';
import { serveXml, type XmlCall } from './xml-service';

export interface S3Options extends Hooks {
  /** Folder of the objects; without it they are kept in memory. */
  path?: string;
  clock: HouseClock;
  port?: number;
  /** Names that exist (others answer NoSuchBucket); without it every valid name does. */
  buckets?: string[];
}

export interface LocalS3 extends Server {
  /** Puts without the wire, as AWS services do; on disk when the promise resolves. */
  put(bucket: string, key: string, bytes: Uint8Array): Promise<void>;
  get(bucket: string, key: string): Promise<Buffer | undefined>;
  list(bucket: string, prefix?: string): ObjectInfo[];
  /** For what a lifecycle rule would delete. */
  remove(bucket: string, key: string): void;
}

interface Call {
  request: XmlCall;
  bucket: string;
  key: string;
}

interface S3Store {
  objects: Objects;
  /** milliseconds since the epoch */
  now: () => number;
}

type Reply = string | WireAnswer;
type Operation = (store: S3Store, call: Call) => Promise<Reply> | Reply;

const OPERATIONS: Record<string, Operation> = {
  GetObject: getObject,
  HeadObject: getObject,
  PutObject: putObject,
  CopyObject: copyObject,
  DeleteObject: deleteObject,
  DeleteObjects: deleteObjects,
  ListObjectsV2: list,
};

/**
 * The data plane of S3 that Whetstone uses, path style: GetObject (with Range), HeadObject, PutObject (If-None-Match: *),
 * CopyObject, DeleteObject, DeleteObjects, ListObjectsV2. Anything else answers NotImplemented.
 */
export async function startS3(options: S3Options): Promise<LocalS3> {
  const objects = new Objects(options.path);
  const store = { objects, now: () => Math.floor(options.clock.now() / 1000) * 1000 }; // S3 keeps whole seconds
  const server = await serveXml(options, (request) => handle(options, store, request), refusal);
  return {
    ...server,
    put: async (bucket, key, bytes) => {
      checkBucket(options, bucket);
      await objects.put(bucket, key, bytes, { now: store.now() });
    },
    get: async (bucket, key) => (await objects.get(bucket, key))?.bytes,
    list: (bucket, prefix) => objects.list(bucket, prefix),
    remove: (bucket, key) => objects.remove(bucket, key),
  };
}

async function handle(options: S3Options, store: S3Store, request: XmlCall): Promise<Reply> {
  const { bucket, key } = target(request.path);
  const operation = operationOf(request, key);
  options.onCall?.({ service: 's3', operation, accessKeyId: request.accessKeyId });
  const run = OPERATIONS[operation];
  if (!run) throw new ServiceError('NotImplemented', `${operation} is not implemented here.`, 501);
  checkBucket(options, bucket);
  return run(store, { request, bucket, key });
}

function checkObject({ request, bucket, key }: Call, action: string): void {
  request.check(action, `arn:aws:s3:::${bucket}/${key}`);
}

function checkListing({ request, bucket }: Call): void {
  request.check('s3:ListBucket', `arn:aws:s3:::${bucket}`);
}

function target(path: string): { bucket: string; key: string } {
  const [, bucket = '', key = ''] = /^\/([^/]*)\/?(.*)$/s.exec(path) ?? [];
  try {
    return { bucket, key: decodeURIComponent(key) };
  } catch {
    throw new ServiceError('InvalidURI', "Couldn't parse the specified URI.");
  }
}

/** Parameters of the calls that are known here; any other (`?acl`, `?uploads`) names a call that is not. */
const PARAMETERS =
  /^(x-id|delete|list-type|prefix|delimiter|start-after|continuation-token|max-keys|encoding-type|fetch-owner)$/;

function operationOf(request: XmlCall, key: string): string {
  const { method, query } = request;
  const other = [...query.keys()].find((name) => !PARAMETERS.test(name));
  if (other !== undefined) return `${method} with ?${other}`;
  return key === '' ? bucketOperation(request) : objectOperation(request);
}

function bucketOperation({ method, query }: XmlCall): string {
  if (method === 'POST' && query.has('delete')) return 'DeleteObjects';
  if (method === 'GET' && query.get('list-type') === '2') return 'ListObjectsV2';
  return `${method} of a bucket`;
}

function objectOperation({ method, headers }: XmlCall): string {
  if (method === 'PUT') return headers['x-amz-copy-source'] === undefined ? 'PutObject' : 'CopyObject';
  return { GET: 'GetObject', HEAD: 'HeadObject', DELETE: 'DeleteObject' }[method] ?? `${method} of an object`;
}

function checkBucket(options: S3Options, bucket: string): void {
  if (!/^[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]$/.test(bucket)) {
    throw new ServiceError('InvalidBucketName', 'The specified bucket is not valid.');
  }
  if (options.buckets && !options.buckets.includes(bucket)) {
    throw new ServiceError('NoSuchBucket', 'The specified bucket does not exist', 404);
  }
}

async function getObject({ objects }: S3Store, call: Call): Promise<WireAnswer> {
  const { request, bucket, key } = call;
  checkObject(call, 's3:GetObject');
  const found = await objects.get(bucket, key);
  if (!found) throw missing(call);
  const headers: Record<string, string> = {
    'last-modified': new Date(found.info.lastModified).toUTCString(),
    etag: `"${found.info.etag}"`,
    'accept-ranges': 'bytes',
    ...shownHeaders(found.info, request.headers['x-amz-checksum-mode'] === 'ENABLED' && !request.headers.range),
  };
  const size = found.bytes.length;
  if (request.method === 'HEAD') return { status: 200, headers: { ...headers, 'content-length': String(size) } };
  const range = rangeOf(request.headers.range, size);
  if (!range) return { status: 200, headers, body: found.bytes };
  const [first, last] = range;
  headers['content-range'] = `bytes ${first}-${last}/${size}`;
  return { status: 206, headers, body: found.bytes.subarray(first, last + 1) };
}

/** As S3: who may not list the bucket does not learn that a key is missing. */
function missing(call: Call): ServiceError {
  checkListing(call);
  return new ServiceError('NoSuchKey', 'The specified key does not exist.', 404);
}

function shownHeaders(info: ObjectInfo, withChecksums: boolean): Record<string, string> {
  const shown = Object.entries(info.headers).filter(([name]) => withChecksums || !name.startsWith('x-amz-checksum-'));
  return { 'content-type': 'binary/octet-stream', ...Object.fromEntries(shown) };
}

/** `bytes=first-last`, `bytes=first-` or `bytes=-length`; both ends included. Other forms are ignored, as RFC 9110 allows. */
function rangeOf(header: string | undefined, size: number): [number, number] | null {
  const [, from = '', to = ''] = /^bytes=(\d*)-(\d*)$/.exec(header ?? '') ?? [];
  if (from + to === '') return null;
  const first = from === '' ? Math.max(0, size - Number(to)) : Number(from);
  const last = from !== '' && to !== '' ? Math.min(Number(to), size - 1) : size - 1;
  if (first > last) throw new ServiceError('InvalidRange', 'The requested range is not satisfiable', 416);
  return [first, last];
}

async function putObject({ objects, now }: S3Store, call: Call): Promise<WireAnswer> {
  const { request, bucket, key } = call;
  checkObject(call, 's3:PutObject');
  const { bytes, checksums } = objectBody(request);
  const onlyNew = request.headers['if-none-match'] === '*';
  const headers = { ...describing(request), ...checksums };
  const { etag } = await objects.put(bucket, key, bytes, { now: now(), headers, onlyNew });
  return { status: 200, headers: { etag: `"${etag}"`, ...checksums } };
}

function describing(request: XmlCall): Record<string, string> {
  const kept: Record<string, string> = {};
  for (const [name, value] of Object.entries(request.headers)) {
    if ((name === 'content-type' || name.startsWith('x-amz-meta-')) && typeof value === 'string') kept[name] = value;
  }
  return kept;
}

async function copyObject({ objects, now }: S3Store, call: Call): Promise<string> {
  const { request, bucket, key } = call;
  const source = target(`/${String(request.headers['x-amz-copy-source']).replace(/^\//, '')}`);
  source.bucket = decodeURIComponent(source.bucket);
  checkObject({ request, ...source }, 's3:GetObject');
  checkObject(call, 's3:PutObject');
  const found = await objects.get(source.bucket, source.key);
  if (!found) throw missing({ ...call, ...source });
  const replaced = request.headers['x-amz-metadata-directive'] === 'REPLACE';
  const headers = replaced ? describing(request) : found.info.headers;
  const copy = await objects.put(bucket, key, found.bytes, { now: now(), headers });
  const parts = [element('LastModified', new Date(copy.lastModified).toISOString()), element('ETag', `"${copy.etag}"`)];
  return element('CopyObjectResult', parts);
}

function list({ objects }: S3Store, call: Call): string {
  checkListing(call);
  const { query } = call.request;
  return listObjects(objects.list(call.bucket, query.get('prefix') ?? ''), call.bucket, query);
}

function deleteObject({ objects }: S3Store, call: Call): WireAnswer {
  checkObject(call, 's3:DeleteObject');
  objects.remove(call.bucket, call.key);
  return { status: 204 };
}

function deleteObjects({ objects }: S3Store, call: Call): string {
  objectBody(call.request); // the checksum that this call must carry
  const body = call.request.body.toString('utf8');
  const quiet = contentsOf(body, 'Quiet')[0] === 'true';
  const results = contentsOf(body, 'Key').map((escaped) => {
    const key = unescapeXml(escaped);
    try {
      checkObject({ ...call, key }, 's3:DeleteObject');
    } catch (error) {
      if (!(error instanceof ServiceError)) throw error;
      return element('Error', [element('Key', key), element('Code', error.code), element('Message', error.message)]);
    }
    objects.remove(call.bucket, key);
    return quiet ? '' : element('Deleted', [element('Key', key)]);
  });
  return element('DeleteResult', results);
}

function refusal({ code, message }: ServiceError): string {
  const name = code === 'InternalFailure' ? 'InternalError' : code;
  return element('Error', [element('Code', name), element('Message', message)]);
}
