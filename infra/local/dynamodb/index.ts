import { type IncomingMessage, type ServerResponse, createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { type Resource, needs } from './access';
import { type Capacity, type Consumed, capacityOf } from './capacity';
import { type Engine, type Input, type Operation, openEngine } from './engine';
import { ServiceError, asServiceError } from './errors';
import { items } from './items';
import { tables } from './tables';
import { expire } from './timeToLive';
import { transactGetItems, transactWriteItems } from './transactions';
import { answer, bodyOf } from './wire';

export type { Capacity, Resource };
export { DataFolderError } from './errors';

export interface DynamoDbCall {
  accessKeyId: string;
  /** such as `PutItem` */
  operation: string;
  /** request units; computed whether the caller asked for it or not */
  capacity: Capacity;
}

export interface DynamoDbOptions {
  /** data folder, made when missing; left out: in memory */
  path?: string | undefined;
  /** milliseconds since the epoch */
  clock: () => number;
  /** null allows; a sentence refuses with AccessDeniedException. Asked once for each action a request needs. */
  authorize?: ((accessKeyId: string, action: string, resource: Resource) => string | null) | undefined;
  /** told of every call after it is done, refused ones too */
  onCall?: ((call: DynamoDbCall) => void) | undefined;
  /** left out: any free one */
  port?: number | undefined;
}

export interface DynamoDb {
  url: string;
  port: number;
  /** Deletes the items whose time to live has passed by the clock, and counts them. */
  expire(): Promise<number>;
  /** Lets the requests under way finish, then releases the data folder. */
  close(): Promise<void>;
}

const operations: Partial<Record<string, Operation>> = {
  ...items,
  ...tables,
  TransactWriteItems: transactWriteItems,
  TransactGetItems: transactGetItems,
};

/**
 * DynamoDB on 127.0.0.1, for the real SDK.
 * @throws DataFolderError when the data folder is in use, damaged or not writable; Error when the port is taken
 */
export async function startDynamoDb(options: DynamoDbOptions): Promise<DynamoDb> {
  const engine = await openEngine(options.path, options.clock);
  const underWay = new Set<Promise<void>>();
  const server = createServer((request, response) => {
    const handled = handle(engine, options, request, response).finally(() => underWay.delete(handled));
    underWay.add(handled);
  });
  // No time limit on idle connections: the client would now and then use one just as it is closed.
  server.keepAliveTimeout = 0;
  const port = await new Promise<number>((resolve, reject) => {
    server.once('error', reject);
    server.listen(options.port ?? 0, '127.0.0.1', () => resolve((server.address() as AddressInfo).port));
  }).catch(async (error: Error) => {
    await engine.store.db.close();
    throw new Error(`DynamoDB cannot listen on port ${options.port}: ${error.message}`, { cause: error });
  });
  let closed: Promise<void> | undefined;
  const close = async () => {
    const stopped = new Promise((resolve) => server.close(resolve));
    server.closeIdleConnections();
    // A client that never finishes its request must not hold the folder.
    const patience = setTimeout(() => server.closeAllConnections(), 1000);
    await Promise.all(underWay);
    server.closeAllConnections();
    clearTimeout(patience);
    await stopped;
    await engine.exclusive(() => engine.store.db.close());
  };
  return {
    url: `http://127.0.0.1:${port}`,
    port,
    expire: () => expire(engine),
    close: () => (closed ??= close()),
  };
}

/** Never rejects: a client that goes away is no error of ours. */
async function handle(engine: Engine, options: DynamoDbOptions, request: IncomingMessage, response: ServerResponse) {
  response.on('error', () => undefined);
  try {
    const body = await bodyOf(request);
    if (body === 'aborted') return;
    await answer(response, 200, await respond(engine, options, request, body));
  } catch (error) {
    const { type, message, details, status } = asServiceError(error);
    await answer(response, status, { __type: `com.amazonaws.dynamodb.v20120810#${type}`, message, ...details });
  }
}

async function respond(engine: Engine, options: DynamoDbOptions, request: IncomingMessage, body: string) {
  const accessKeyId = caller(request);
  const name = /^DynamoDB_20120810\.(\w+)$/.exec(String(request.headers['x-amz-target']))?.[1] ?? '';
  const operation = Object.hasOwn(operations, name) ? operations[name] : undefined;
  if (!operation) throw new ServiceError('UnknownOperationException', `Unknown operation: ${name}`);
  const input = parsed(body);
  const told = (consumed: Consumed[]) =>
    options.onCall?.({ accessKeyId, operation: name, capacity: capacityOf(consumed) });
  const run = async () => {
    authorize(options, accessKeyId, name, input);
    return engine.exclusive(() => operation(engine, input));
  };
  const { output, consumed } = await run().catch((error: unknown) => {
    told(error instanceof ServiceError ? error.consumed : []);
    throw error;
  });
  told(consumed);
  return output;
}

function authorize(options: DynamoDbOptions, accessKeyId: string, operation: string, input: Input) {
  for (const { action, resource } of needs(operation, input)) {
    const refusal = options.authorize?.(accessKeyId, action, resource) ?? null;
    if (refusal !== null) throw new ServiceError('AccessDeniedException', refusal);
  }
}

/** The access key id. Signatures are not verified: whoever reaches this port may use any key. */
function caller(request: IncomingMessage): string {
  const id = /Credential=([^/,\s]+)\//.exec(request.headers.authorization ?? '')?.[1];
  if (id !== undefined) return id;
  throw new ServiceError('MissingAuthenticationTokenException', 'Request is missing Authentication Token');
}

function parsed(body: string): Input {
  try {
    const input: unknown = JSON.parse(body);
    if (typeof input === 'object' && input !== null && !Array.isArray(input)) return input as Input;
  } catch {
    // refused below, like anything else that is no object
  }
  throw new ServiceError('SerializationException', 'The body is not a JSON object');
}
