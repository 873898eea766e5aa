/** Rows as few octets: every started kilobyte that is written twice in a transaction is paid for. */
import { deflateSync, inflateSync } from 'node:zlib';
import { WORDS } from './pack-words.data';

type Fields = Record<string, unknown>;

const NEWEST = WORDS.length - 1;
const dictionaryOf = (version: number): Buffer => Buffer.from(WORDS[version] ?? '', 'utf8');

/** JSON in zlib's form (RFC 1950) with a preset dictionary, after one octet that says which. */
export function pack(fields: Fields): Uint8Array {
  const dictionary = dictionaryOf(NEWEST);
  const packed = deflateSync(JSON.stringify(fields), { dictionary, level: 9 });
  return Uint8Array.from([NEWEST, ...packed]);
}

/** @throws where the octets, or the dictionary, are not those that were packed (Adler-32) */
export function unpack(octets: Uint8Array): Fields {
  const dictionary = dictionaryOf(octets[0] ?? NEWEST);
  return JSON.parse(inflateSync(octets.subarray(1), { dictionary }).toString('utf8')) as Fields;
}
