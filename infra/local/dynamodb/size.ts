import type { Item, Value } from 'dynalite/db';

const bytes = (text: string) => Buffer.byteLength(text, 'utf8');
const sum = (numbers: number[]) => numbers.reduce((total, n) => total + n, 0);

/** A byte per two significant digits, one for the exponent, one more when negative. */
function numberSize(text: string): number {
  const digits = text
    .replace(/e.*$/i, '')
    .replace(/[-+.]/g, '')
    .replace(/^0+|0+$/g, '');
  return Math.ceil(digits.length / 2) + 1 + (text.startsWith('-') ? 1 : 0);
}

const sizes: { [T in keyof Required<Value>]: (value: Required<Value>[T]) => number } = {
  S: bytes,
  N: numberSize,
  B: (text) => Buffer.from(text, 'base64').length,
  BOOL: () => 1,
  NULL: () => 1,
  SS: (set) => sum(set.map(bytes)),
  NS: (set) => sum(set.map(numberSize)),
  BS: (set) => sum(set.map((text) => Buffer.from(text, 'base64').length)),
  L: (list) => 3 + list.length + sum(list.map(valueSize)),
  M: (map) => 3 + Object.keys(map).length + itemSize(map),
};

function valueSize(value: Value): number {
  const type = Object.keys(value)[0] as keyof Value;
  const size = sizes[type] as (value: unknown) => number;
  return size(value[type]);
}

/**
 * Bytes that an item counts for: names and values in UTF-8, 3 + 1 per member for lists and maps.
 * Source: DynamoDB Developer Guide, "Item sizes and formats".
 */
export function itemSize(item: Item): number {
  return sum(Object.entries(item).map(([name, value]) => bytes(name) + valueSize(value)));
}
