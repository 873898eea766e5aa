import { createServer, type IncomingHttpHeaders, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { uuidOf } from './store-ids';

// What the embedded AWS endpoints have in common on the wire.

/** What the house may look at or refuse, for every call to an embedded endpoint. */
export interface Hooks {
  /**
   * Asked with the caller's access key id, an IAM action (`s3:GetObject`) and an ARN; null allows, a sentence refuses
   * with the service's own AccessDenied.
   */
  authorize?(accessKeyId: string, action: string, resource: string): string | null;
  onCall?(call: { service: string; operation: string; accessKeyId: string }): void;
}

export interface WireRequest {
  method: string;
  /** Path and query as sent, percent-encoded. */
  url: string;
  headers: IncomingHttpHeaders;
  body: Buffer;
}

export interface WireAnswer {
  status: number;
  headers?: Record<string, string>;
  body?: string | Uint8Array;
}

export interface Server {
  /** `http://127.0.0.1:PORT`: an IP address, so that the S3 client uses path style. */
  url: string;
  port: number;
  close(): Promise<void>;
}

/** A refusal in AWS's own words; each endpoint puts it into its own shape. */
export class ServiceError extends Error {
  constructor(
    readonly code: string,
    message: string,
    readonly status = 400,
  ) {
    super(message);
  }
}

const MAX_BODY = 128 * 1024 * 1024;

/**
 * Serves on 127.0.0.1, on a free port unless one is given. A client that aborts is forgotten; whatever `handle` throws
 * becomes a 500: a caller never hangs, and the server never falls.
 */
export async function serve(options: {
  port?: number;
  handle: (request: WireRequest) => Promise<WireAnswer>;
}): Promise<Server> {
  let count = 0;
  const server = createServer((message, response) => {
    count += 1;
    response.on('error', () => response.destroy());
    void answer(options.handle, message, response, uuidOf(`request/${count}`));
  });
  server.on('clientError', (_error, socket) => socket.destroy());
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject); // the port is taken
    server.listen(options.port ?? 0, '127.0.0.1', resolve);
  });
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    port,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

/** The id in `Authorization: AWS4-HMAC-SHA256 Credential=<id>/<date>/…`; signatures are not verified. */
export function accessKeyOf(headers: IncomingHttpHeaders): string {
  return /Credential=([^/,\s]+)/.exec(headers.authorization ?? '')?.[1] ?? 'anonymous';
}

/** What `serve` passes to `handle` in AWS's JSON protocols; throws ValidationException for anything but an object. */
export function jsonBody(request: WireRequest): Record<string, unknown> {
  if (request.body.length === 0) return {};
  let body: unknown;
  try {
    body = JSON.parse(request.body.toString('utf8'));
  } catch {
    body = null;
  }
  if (typeof body === 'object' && body !== null && !Array.isArray(body)) return body as Record<string, unknown>;
  throw new ServiceError('ValidationException', 'The body is no JSON object.');
}

async function answer(
  handle: (request: WireRequest) => Promise<WireAnswer>,
  message: IncomingMessage,
  response: ServerResponse,
  requestId: string,
): Promise<void> {
  let body: Buffer;
  try {
    body = await readBody(message);
  } catch {
    response.destroy(); // the client went away in the middle, or sends without end
    return;
  }
  const request = { method: message.method ?? 'GET', url: message.url ?? '/', headers: message.headers, body };
  let reply: WireAnswer;
  try {
    reply = await handle(request);
  } catch (error) {
    const text = error instanceof Error ? (error.stack ?? error.message) : String(error);
    reply = { status: 500, headers: { 'content-type': 'text/plain' }, body: text };
  }
  try {
    send(response, reply, requestId);
  } catch {
    response.destroy(); // a header that HTTP cannot carry
  }
}

function send(response: ServerResponse, reply: WireAnswer, requestId: string): void {
  response.sendDate = false; // real time has no place in a house whose clock stands
  const payload = reply.body ?? '';
  const length = reply.headers?.['content-length'] ?? String(Buffer.byteLength(payload));
  response.writeHead(reply.status, { 'x-amzn-requestid': requestId, ...reply.headers, 'content-length': length });
  response.end(payload);
}

async function readBody(message: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of message as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size > MAX_BODY) throw new Error('too large');
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}
