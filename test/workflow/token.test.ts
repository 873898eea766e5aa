import { replyAddress, verifyReplyAddress, type TokenKeys } from '../../lambdas/core/token';
import { hash } from '../../lambdas/core/hash';

const DOMAIN = 'in.example.org';
const key = (byte: number): Uint8Array => new Uint8Array(32).fill(byte);
const keys: TokenKeys = { current: '1', keys: { 1: key(1) } };
const ref = { user: hash(10, 'user', 'ada'), letter: hash(10, 'letter') };
const address = replyAddress(keys, DOMAIN, ref);
const local = address.slice(0, address.indexOf('@'));

test('a reply address names its letter', () => {
  expect(verifyReplyAddress(keys, DOMAIN, address)).toEqual(ref);
});

test('what stands before the @ is lower case, plain, and no longer than 64 characters', () => {
  expect(local).toMatch(/^reply\+[0-9a-z]+$/);
  expect(local.length).toBeLessThanOrEqual(64);
});

test('the same letter has the same address, another letter and another user have others', () => {
  expect(replyAddress(keys, DOMAIN, { ...ref })).toBe(address);
  expect(replyAddress(keys, DOMAIN, { ...ref, letter: hash(10, 'other') })).not.toBe(address);
  expect(replyAddress(keys, DOMAIN, { ...ref, user: hash(10, 'user', 'ben') })).not.toBe(address);
});

test('letter case is ignored, as mail programs change it', () => {
  expect(verifyReplyAddress(keys, DOMAIN, address.toUpperCase())).toEqual(ref);
  const mixed = [...address].map((c, i) => (i % 2 === 0 ? c.toUpperCase() : c)).join('');
  expect(verifyReplyAddress(keys, DOMAIN, mixed)).toEqual(ref);
});

test('any one character changed to any other is refused', () => {
  const alphabet = [...'abcdefghijklmnopqrstuvwxyz0123456789+-_.='];
  const accepted: string[] = [];
  for (let i = 0; i < local.length; i++) {
    for (const c of alphabet) {
      if (c === local[i]) continue;
      const changed = `${local.slice(0, i)}${c}${local.slice(i + 1)}@${DOMAIN}`;
      if (verifyReplyAddress(keys, DOMAIN, changed) !== null) accepted.push(changed);
    }
  }
  expect(accepted).toEqual([]);
});

test('a character too few, too many, or two exchanged is refused', () => {
  for (let i = 0; i < local.length; i++) {
    expect(verifyReplyAddress(keys, DOMAIN, `${local.slice(0, i)}${local.slice(i + 1)}@${DOMAIN}`)).toBeNull();
    expect(verifyReplyAddress(keys, DOMAIN, `${local.slice(0, i)}a${local.slice(i)}@${DOMAIN}`)).toBeNull();
    if (i === 0 || local[i] === local[i - 1]) continue;
    const swapped = `${local.slice(0, i - 1)}${local[i] ?? ''}${local[i - 1] ?? ''}${local.slice(i + 1)}`;
    expect(verifyReplyAddress(keys, DOMAIN, `${swapped}@${DOMAIN}`)).toBeNull();
  }
});

test('the signature of one letter does not hold for another letter or user', () => {
  const other = replyAddress(keys, DOMAIN, { ...ref, letter: hash(10, 'other') });
  const stolen = local.slice(0, -26) + other.slice(local.length - 26, local.length);
  expect(stolen).toHaveLength(local.length);
  expect(verifyReplyAddress(keys, DOMAIN, `${stolen}@${DOMAIN}`)).toBeNull();
});

test('another domain is refused, also as part of the name', () => {
  for (const host of ['example.org', 'in.example.com', `${DOMAIN}.example`, `x.${DOMAIN}`, ''])
    expect(verifyReplyAddress(keys, DOMAIN, `${local}@${host}`)).toBeNull();
  expect(verifyReplyAddress(keys, 'other.example', `${local}@other.example`)).toBeNull();
});

test('an address with a second @ is refused', () => {
  expect(verifyReplyAddress(keys, DOMAIN, `${local}@${DOMAIN}@evil.example`)).toBeNull();
});

test('an unknown version is refused, and a known one with the signature of another', () => {
  const two: TokenKeys = { current: '2', keys: { 1: key(1), 2: key(2) } };
  const as = (version: string): string => address.replace('reply+1', `reply+${version}`);
  expect(verifyReplyAddress(keys, DOMAIN, as('2'))).toBeNull();
  expect(verifyReplyAddress(two, DOMAIN, as('2'))).toBeNull();
});

test('after a new key, old addresses still work; after the old key is gone, they do not', () => {
  const two: TokenKeys = { current: '2', keys: { 1: key(1), 2: key(2) } };
  expect(verifyReplyAddress(two, DOMAIN, address)).toEqual(ref);
  const fresh = replyAddress(two, DOMAIN, ref);
  expect(fresh).toMatch(/^reply\+2/);
  expect(verifyReplyAddress(two, DOMAIN, fresh)).toEqual(ref);
  expect(verifyReplyAddress({ current: '2', keys: { 2: key(2) } }, DOMAIN, address)).toBeNull();
});

test('no key for the current version is said', () => {
  expect(() => replyAddress({ current: '3', keys: {} }, DOMAIN, ref)).toThrow('No token key of version 3');
});

test.each(['', '@', 'log@in.example.org', 'reply@in.example.org', 'reply+@in.example.org', 'reply+1@in.example.org'])(
  'what is no reply address is refused: %j',
  (text) => {
    expect(verifyReplyAddress(keys, DOMAIN, text)).toBeNull();
  },
);
