/** Which written forms of an address are one mailbox: for matching only, letters go to the address as it was registered. */

const DOTLESS = new Set(['gmail.com', 'googlemail.com']);

/** Lower case, without a plus-tag; Gmail's dots and its second domain mean nothing. */
export function matchable(address: string): string {
  const lower = address.toLowerCase();
  const at = lower.lastIndexOf('@');
  if (at < 1) return lower;
  const domain = lower.slice(at + 1);
  const plus = lower.indexOf('+');
  const bare = plus > 0 && plus < at ? lower.slice(0, plus) : lower.slice(0, at);
  if (!DOTLESS.has(domain)) return `${bare}@${domain}`;
  const dotless = bare.replaceAll('.', '');
  return dotless === '' ? lower : `${dotless}@gmail.com`;
}

/** The addresses and the forms that others of the same mailbox are matched by: what the table knows a user by. */
export const formsOf = (addresses: readonly string[]): string[] => [
  ...new Set(addresses.flatMap((a) => [a, matchable(a)])),
];

/** The registered address that `written` means; null if none does. */
export function registered(addresses: readonly string[], written: string): string | null {
  if (addresses.includes(written)) return written;
  const form = matchable(written);
  return addresses.find((a) => matchable(a) === form) ?? null;
}

/** What a change of addresses means for the table; null where the forms stay. */
export function formsChanged(
  before: readonly string[],
  after: readonly string[],
): { own: string[]; gone: string[] } | null {
  const [old, now] = [new Set(formsOf(before)), new Set(formsOf(after))];
  const own = [...now].filter((a) => !old.has(a));
  const gone = [...old].filter((a) => !now.has(a));
  return own.length + gone.length === 0 ? null : { own, gone };
}

/** One plain address, at most 254 characters (RFC 5321 4.5.3.1.3), that a header cannot be forged with. */
export const isAddress = (text: string): boolean =>
  text.length <= 254 && /^[^\s@,;:<>()[\]"\\\p{Cc}]{1,64}@(?:[a-z0-9-]{1,63}\.){1,8}[a-z0-9-]{2,63}$/iu.test(text);
