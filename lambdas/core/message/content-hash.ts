import { createHash } from 'node:crypto';

const ALPHABET = 'abcdefghijklmnopqrstuvwxyz234567';
const NAMED = new Set(['from', 'to', 'cc', 'date', 'subject']);

/** 26 base32 characters (130 bits, RFC 4648 alphabet in lower case) of sha-256 over the body and the named headers. */
export function contentHash(headers: { key: string; value: string }[], body: Uint8Array): string {
  const hash = createHash('sha256');
  for (const { key, value } of headers)
    if (NAMED.has(key)) hash.update(`${key}:${value.replace(/\s+/g, ' ').trim()}\n`);
  return base32(hash.update('\n').update(body).digest()).slice(0, 26);
}

function base32(bytes: Uint8Array): string {
  let out = '';
  let bits = 0;
  let value = 0;
  for (const byte of bytes) {
    value = (value << 8) | byte;
    for (bits += 8; bits >= 5; bits -= 5) out += ALPHABET.charAt((value >>> (bits - 5)) & 31);
    value &= 0xff;
  }
  return out;
}
