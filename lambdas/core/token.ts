import { createHmac, timingSafeEqual } from 'node:crypto';
import { base32 } from './hash';

/** Keys by version (`1`, `2`, …): the newest signs, all verify. */
export interface TokenKeys {
  current: string;
  keys: Record<string, Uint8Array>;
}

export interface LetterRef {
  user: string;
  letter: string;
}

const SHAPE = /^reply\+(\d)([a-z2-7]{10})([a-z2-7]{10})([a-z2-7]{26})$/;

function mac(key: Uint8Array, version: string, domain: string, ref: LetterRef): string {
  const sum = createHmac('sha256', key).update([version, domain, ref.user, ref.letter].join('|'));
  return base32(sum.digest(), 26);
}

/** `reply+<version><user 10><letter 10><HMAC-SHA-256, 128 bits as 26 base32>@domain`: 53 characters before the @ (RFC 5321 4.5.3.1.1 allows 64). */
export function replyAddress(keys: TokenKeys, domain: string, ref: LetterRef): string {
  const key = keys.keys[keys.current];
  if (!key) throw new Error(`No token key of version ${keys.current}`);
  return `reply+${keys.current}${ref.user}${ref.letter}${mac(key, keys.current, domain, ref)}@${domain}`;
}

/** The letter that an address names, if its signature holds; letter case is ignored. Says which thread, never who. */
export function verifyReplyAddress(keys: TokenKeys, domain: string, address: string): LetterRef | null {
  const [local = '', ...hosts] = address.toLowerCase().split('@');
  const match = SHAPE.exec(local);
  if (!match || hosts.join('@') !== domain) return null;
  const [, version = '', user = '', letter = '', given = ''] = match;
  const key = keys.keys[version];
  if (!key) return null;
  const wanted = mac(key, version, domain, { user, letter });
  return timingSafeEqual(Buffer.from(wanted), Buffer.from(given)) ? { user, letter } : null;
}
