import { createHash } from 'node:crypto';
import type { IncomingHttpHeaders } from 'node:http';
import { crc32 } from 'node:zlib';
import { ServiceError, type WireRequest } from './http';

// What the SDK wraps around an object's bytes: aws-chunked framing with trailers, and checksums.
// (Amazon S3 API reference, "Signature calculations: transferring payload in multiple chunks" and "Checking object integrity")

const CRC32C_TABLE = Array.from({ length: 256 }, (_, byte) => {
  let value = byte;
  for (let bit = 0; bit < 8; bit += 1) value = value & 1 ? (value >>> 1) ^ 0x82f63b78 : value >>> 1;
  return value;
});

/** base64, as in `x-amz-checksum-<name>` */
const CHECKSUMS: Record<string, (bytes: Uint8Array) => string> = {
  crc32: (bytes) => big32(crc32(bytes)),
  crc32c: (bytes) => big32(crc32c(bytes)),
  sha1: (bytes) => createHash('sha1').update(bytes).digest('base64'),
  sha256: (bytes) => createHash('sha256').update(bytes).digest('base64'),
};

/**
 * Takes the object's bytes out of a PutObject and verifies whatever checksum came with it.
 * @returns the bytes, and the `x-amz-checksum-…` headers to keep and echo
 * @throws ServiceError BadDigest, IncompleteBody, InvalidRequest, XAmzContentSHA256Mismatch
 */
export function objectBody(request: WireRequest): { bytes: Buffer; checksums: Record<string, string> } {
  const declared = String(request.headers['x-amz-content-sha256'] ?? '');
  const chunked = declared.startsWith('STREAMING-') || /aws-chunked/.test(request.headers['content-encoding'] ?? '');
  const { bytes, trailers } = chunked ? unchunked(request) : { bytes: request.body, trailers: {} };
  if (/^[0-9a-f]{64}$/.test(declared) && createHash('sha256').update(bytes).digest('hex') !== declared) {
    throw new ServiceError(
      'XAmzContentSHA256Mismatch',
      "The provided 'x-amz-content-sha256' header does not match what was computed.",
    );
  }
  return { bytes, checksums: verified(bytes, { ...request.headers, ...trailers }) };
}

function verified(bytes: Buffer, headers: IncomingHttpHeaders): Record<string, string> {
  const kept: Record<string, string> = {};
  for (const [header, value] of Object.entries(headers)) {
    const name = /^x-amz-checksum-((?:crc|sha).*)$/.exec(header)?.[1];
    if (name === undefined || typeof value !== 'string') continue;
    const checksum = CHECKSUMS[name];
    if (!checksum) throw new ServiceError('InvalidRequest', `Checksum ${name} is not supported here.`);
    if (checksum(bytes) !== value) {
      const message = `The ${name.toUpperCase()} you specified did not match the calculated checksum.`;
      throw new ServiceError('BadDigest', message);
    }
    kept[header] = value;
  }
  const md5 = headers['content-md5'];
  if (md5 !== undefined && createHash('md5').update(bytes).digest('base64') !== md5) {
    throw new ServiceError('BadDigest', 'The Content-MD5 you specified did not match what we received.');
  }
  return kept;
}

/** `<hex size>[;chunk-signature=…] CRLF <bytes> CRLF … 0 CRLF <trailer lines> CRLF` */
function unchunked({ body, headers }: WireRequest): { bytes: Buffer; trailers: Record<string, string> } {
  const chunks: Buffer[] = [];
  let at = 0;
  for (;;) {
    const lineEnd = body.indexOf('\r\n', at);
    const size = parseInt(body.toString('latin1', at, Math.max(lineEnd, at)), 16);
    if (lineEnd < 0 || Number.isNaN(size) || lineEnd + 2 + size > body.length) throw incomplete();
    at = lineEnd + 2;
    if (size === 0) break;
    chunks.push(body.subarray(at, at + size));
    at += size + 2;
  }
  const bytes = Buffer.concat(chunks);
  const length = headers['x-amz-decoded-content-length'];
  if (length !== undefined && Number(length) !== bytes.length) throw incomplete();
  return { bytes, trailers: trailersOf(body.toString('latin1', at)) };
}

function trailersOf(text: string): Record<string, string> {
  const lines = text.split('\r\n').filter((line) => line.includes(':'));
  return Object.fromEntries(
    lines.map((line) => {
      const colon = line.indexOf(':');
      return [line.slice(0, colon).trim().toLowerCase(), line.slice(colon + 1).trim()];
    }),
  );
}

function incomplete(): ServiceError {
  return new ServiceError(
    'IncompleteBody',
    'You did not provide the number of bytes specified by the Content-Length HTTP header',
  );
}

function big32(value: number): string {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32BE(value >>> 0);
  return bytes.toString('base64');
}

function crc32c(bytes: Uint8Array): number {
  let value = 0xffffffff;
  for (const byte of bytes) value = (CRC32C_TABLE[(value ^ byte) & 255] ?? 0) ^ (value >>> 8);
  return (value ^ 0xffffffff) >>> 0;
}
