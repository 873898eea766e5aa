import { createHash } from 'node:crypto';

const ALPHABET = 'abcdefghijklmnopqrstuvwxyz234567';

/** Lower-case base32 (RFC 4648 alphabet, no padding) of the first `length * 5` bits. */
export function base32(bytes: Uint8Array, length: number): string {
  let out = '';
  for (let i = 0; i < length; i++) {
    const bit = i * 5;
    const pair = ((bytes[bit >> 3] ?? 0) << 8) | (bytes[(bit >> 3) + 1] ?? 0);
    out += ALPHABET.charAt((pair >> (11 - (bit & 7))) & 31);
  }
  return out;
}

/** `length` base32 characters of sha-256 over the parts, each set off by its length so that no two lists collide. */
export function hash(length: number, ...parts: string[]): string {
  const sum = createHash('sha256');
  for (const part of parts) sum.update(`${Buffer.byteLength(part)}:${part}`);
  return base32(sum.digest(), length);
}
