/** A row without somebody: persons taken out wherever they stand, their name and address out of every text. */
import { foldName } from '../fold';

export interface Gone {
  name: string | null;
  address: string | null;
}

const isThem = (value: object, { name, address }: Gone): boolean => {
  const p = value as Record<string, unknown>;
  if (typeof p['address'] === 'string') return address !== null && p['address'].toLowerCase() === address;
  return (
    p['address'] === null && name !== null && typeof p['name'] === 'string' && foldName(p['name']) === foldName(name)
  );
};

/** Where they stood among others the rest stays; where they stood alone, nobody does. */
function without(value: unknown, gone: Gone): unknown {
  if (typeof value === 'string') return scrubbed(value, gone);
  if (Array.isArray(value))
    return value
      .filter((v) => !(isObject(v) && (isThem(v, gone) || (isObject(v['by']) && isThem(v['by'], gone)))))
      .map((v) => without(v, gone));
  if (!isObject(value)) return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([key]) => gone.address === null || key !== gone.address)
      .map(([key, v]) => [key, isObject(v) && isThem(v, gone) ? null : without(v, gone)]),
  );
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** The name in full and the address; a first name alone may be somebody else's. */
function scrubbed(text: string, { name, address }: Gone): string {
  const marks = [address, name !== null && name.includes(' ') ? name : null].filter((m) => m !== null);
  return marks.length === 0 ? text : text.replace(new RegExp(marks.map(escaped).join('|'), 'giu'), 'somebody');
}

export const scrub = <T>(row: T, gone: Gone): T => without(row, gone) as T;

export const mentions = (row: unknown, { name, address }: Gone): boolean => {
  const text = JSON.stringify(row).toLowerCase();
  return [address, name].some((mark) => mark !== null && mark !== '' && text.includes(mark.toLowerCase()));
};
