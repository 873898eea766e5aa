import { createHash } from 'node:crypto';
import { base32 } from '../hash';

const NAMED = new Set(['from', 'to', 'cc', 'date', 'subject']);
const [LF, CR, SPACE, TAB] = [10, 13, 32, 9];

/** Without the blank lines at its end and with LF line ends: what relays add and change (RFC 6376 3.4.3 does alike). */
function canonical(body: Uint8Array): Uint8Array {
  let end = body.length;
  while (end > 0 && [LF, CR, SPACE, TAB].includes(body[end - 1] ?? 0)) end -= 1;
  return body.subarray(0, end).filter((byte) => byte !== CR);
}

/** 26 base32 characters (130 bits, RFC 4648 alphabet in lower case) of sha-256 over the body and the named headers. */
export function contentHash(headers: { key: string; value: string }[], body: Uint8Array): string {
  const hash = createHash('sha256');
  for (const { key, value } of headers)
    if (NAMED.has(key)) hash.update(`${key}:${value.replace(/\s+/g, ' ').trim()}\n`);
  return base32(hash.update('\n').update(canonical(body)).digest(), 26);
}
