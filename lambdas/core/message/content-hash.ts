import { createHash } from 'node:crypto';
import { base32 } from '../hash';

const NAMED = new Set(['from', 'to', 'cc', 'date', 'subject']);
const [LF, CR, SPACE, TAB] = [10, 13, 32, 9];
const CHUNK = 1024 * 1024;

/** Without the blank lines at its end: what relays add (RFC 6376 section 3.4.3 does alike). */
function trimmed(body: Uint8Array): Buffer {
  let end = body.length;
  for (; end > 0; end -= 1) {
    const code = body[end - 1];
    if (code !== LF && code !== CR && code !== SPACE && code !== TAB) break;
  }
  return Buffer.from(body.buffer, body.byteOffset, end);
}

/** 26 base32 characters (130 bits, RFC 4648 alphabet in lower case) of sha-256 over the named headers and the body with LF line ends. */
export function contentHash(headers: { key: string; value: string }[], body: Uint8Array): string {
  const hash = createHash('sha256');
  for (const { key, value } of headers)
    if (NAMED.has(key)) hash.update(`${key}:${value.replace(/\s+/g, ' ').trim()}\n`);
  hash.update('\n');
  const bytes = trimmed(body);
  for (let at = 0; at < bytes.length; at += CHUNK)
    hash.update(bytes.toString('latin1', at, Math.min(bytes.length, at + CHUNK)).replaceAll('\r', ''), 'latin1');
  return base32(hash.digest(), 26);
}
