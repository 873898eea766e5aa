import { domainToASCII } from 'node:url';
import { addressParser } from 'postal-mime';
import type { Address } from 'postal-mime';
import { cleanLine } from './clean';
import { MAX_MAILBOXES } from './limits';
import type { Person } from './message';
import { trimOf } from '../trim';

const MAX_VALUE = 20_000;

/** An address in lower case with the domain as A-label, or null where it is none. */
export function normalAddress(address: string): string | null {
  const clean = cleanLine(address)
    .replace(/^mailto:/i, '')
    .replace(/^<|>$/g, '');
  const at = clean.lastIndexOf('@');
  if (at < 1 || at === clean.length - 1 || /\s/.test(clean)) return null;
  const domain = domainToASCII(clean.slice(at + 1)).replace(/\.$/, '');
  return domain === '' ? null : `${clean.slice(0, at).toLowerCase()}@${domain}`;
}

/** The mailboxes of an address header's value, groups flattened, nobody twice. */
export function mailboxes(value: string): Person[] {
  return people(addressParser(value.slice(0, MAX_VALUE)));
}

/** Parsed addresses as persons. */
export function people(addresses: Address[]): Person[] {
  const flat = addresses.flatMap((one) => (one.group ? one.group : [one]));
  const found: Person[] = [];
  for (const { name, address } of flat.slice(0, MAX_MAILBOXES)) {
    const normal = normalAddress(address);
    const shown = displayName(name, normal);
    if (normal !== null || shown !== null) found.push({ name: shown, address: normal });
  }
  return found;
}

/** A display name as a person's name: unquoted, "Last, First" turned round, null where it only repeats the address. */
export function displayName(raw: string, address: string | null): string | null {
  const name = trimOf(cleanLine(raw), `"'“”„«»`).trim();
  if (name === '' || name.toLowerCase() === address) return null;
  const turned = /^([\p{L}' -]{1,60}), ([\p{L}.' -]{1,60})$/u.exec(name);
  return turned ? `${turned[2] ?? ''} ${turned[1] ?? ''}`.trim() : name;
}
