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

const CODE_LENGTH = 8;

const codeMac = (key: Uint8Array, version: string, link: { user: string; address: string; at: string }): string =>
  base32(
    createHmac('sha256', key).update(['link', version, link.user, link.address, link.at].join('|')).digest(),
    CODE_LENGTH,
  );

/** The words that prove a new address: `link <version><user 10><8 characters, 40 bits of HMAC-SHA-256>`, bound to user, address and when it was asked. */
export function linkCode(keys: TokenKeys, link: { user: string; address: string; at: string }): string {
  const key = keys.keys[keys.current];
  if (!key) throw new Error(`No token key of version ${keys.current}`);
  return `link ${keys.current}${link.user}${codeMac(key, keys.current, link)}`;
}

/** The user that a line `link …` in the text names; whether its code holds is for `verifyLinkCode`. */
export function linkedUser(text: string): { user: string; code: string } | null {
  const match = /(?<![a-z0-9])link\s+(\d([a-z2-7]{10})[a-z2-7]{8})(?![a-z0-9])/i.exec(text.slice(0, 20_000));
  return match ? { user: (match[2] ?? '').toLowerCase(), code: (match[1] ?? '').toLowerCase() } : null;
}

export function verifyLinkCode(
  keys: TokenKeys,
  code: string,
  link: { user: string; address: string; at: string },
): boolean {
  const version = code.charAt(0);
  const key = keys.keys[version];
  if (!key) return false;
  const wanted = `${version}${link.user}${codeMac(key, version, link)}`;
  return wanted.length === code.length && timingSafeEqual(Buffer.from(wanted), Buffer.from(code));
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
