import { createHash } from 'node:crypto';

// Ids in the shapes that AWS gives, but made from a name: the same calls give the same ids.

export function sha256(data: string | Uint8Array): Buffer {
  return createHash('sha256').update(data).digest();
}

export function md5Hex(data: string | Uint8Array): string {
  return createHash('md5').update(data).digest('hex');
}

/** A UUID of version 4's shape, as request ids and SQS message ids have. */
export function uuidOf(name: string): string {
  const hex = sha256(name).toString('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-a${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}

/** 40 letters of RFC 4648 section 7 in lower case, as the ids of mails that SES received. */
export function sesIdOf(name: string | Uint8Array): string {
  const bits = [...sha256(name).subarray(0, 25)].map((byte) => byte.toString(2).padStart(8, '0')).join('');
  return (bits.match(/.{5}/g) ?? []).map((five) => parseInt(five, 2).toString(32)).join('');
}
