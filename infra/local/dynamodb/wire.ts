import { randomUUID } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { crc32 } from 'node:zlib';
import { ServiceError } from './errors';

const MAX_BODY = 16 * 1024 * 1024;

/**
 * The body of a request, or 'aborted' when the client went away in the middle of it.
 * @throws ServiceError 413 when it is larger than 16 MB
 */
export async function bodyOf(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  let size = 0;
  try {
    for await (const chunk of request as AsyncIterable<Buffer>) {
      size += chunk.length;
      // The rest is read and dropped, so that the client gets to read the answer.
      if (size <= MAX_BODY) chunks.push(chunk);
    }
  } catch {
    return 'aborted';
  }
  if (size > MAX_BODY) throw new ServiceError('RequestEntityTooLargeException', 'More than 16 MB', {}, 413);
  return Buffer.concat(chunks).toString('utf8');
}

/** Resolves when the answer is with the operating system, or the client is gone. */
export function answer(response: ServerResponse, status: number, output: object): Promise<void> {
  const body = Buffer.from(JSON.stringify(output));
  response.writeHead(status, {
    'content-type': 'application/x-amz-json-1.0',
    'content-length': body.length,
    'x-amz-crc32': crc32(body),
    'x-amzn-requestid': randomUUID(),
  });
  return new Promise((resolve) => {
    response.once('close', resolve);
    response.end(body, () => resolve());
  });
}
