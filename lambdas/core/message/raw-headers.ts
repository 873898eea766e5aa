import { isAscii, isUtf8 } from 'node:buffer';
import { decodeWords } from 'postal-mime';
import { cleanLine } from './clean';

export interface RawHeader {
  key: string;
  /** Unfolded, not decoded; 8-bit bytes as UTF-8 where they are, else as windows-1252. */
  value: string;
}

export interface HeaderBlocks {
  /** What the receiving service put on top. */
  service: RawHeader[];
  /** The sender's, and what carried the mail. */
  sender: RawHeader[];
}

const trace = /^(return-path|received|received-spf|authentication-results|x-ses-.*)$/;

/** The fields of one header block (RFC 5322 section 2.2), in order. */
export function fieldsOf(block: Buffer): RawHeader[] {
  const fields: RawHeader[] = [];
  for (const line of linesOf(block)) {
    const first = line.charCodeAt(0);
    const last = fields.at(-1);
    if (first === 32 || first === 9) {
      if (last) last.value += ` ${line.trim()}`;
      continue;
    }
    const colon = line.indexOf(':');
    if (colon > 0) fields.push({ key: line.slice(0, colon).trim().toLowerCase(), value: line.slice(colon + 1).trim() });
  }
  return fields;
}

/** Each line by itself: one that is not UTF-8 does not spoil those that are. */
function linesOf(block: Buffer): string[] {
  if (isAscii(block)) return block.toString('latin1').split('\n');
  if (isUtf8(block)) return block.toString('utf8').split('\n');
  return block
    .toString('latin1')
    .split('\n')
    .map((line: string) => {
      const bytes = Buffer.from(line, 'latin1');
      return isUtf8(bytes) ? bytes.toString('utf8') : line;
    });
}

/**
 * The fields divided at the first X-SES-RECEIPT (SES writes its block on top and the receipt near its end). Without
 * one, the topmost run of trace fields up to the second Received is the service's.
 */
export function headerBlocks(fields: RawHeader[]): HeaderBlocks {
  const division = serviceEnd(fields);
  return { service: fields.slice(0, division), sender: fields.slice(division) };
}

function serviceEnd(fields: RawHeader[]): number {
  const receipt = fields.findIndex(({ key }) => key === 'x-ses-receipt');
  if (receipt >= 0) return fields[receipt + 1]?.key === 'x-ses-dkim-signature' ? receipt + 2 : receipt + 1;
  let received = 0;
  for (const [at, { key }] of fields.entries()) {
    if (key === 'received') received += 1;
    if (!trace.test(key) || received > 1) return at;
  }
  return fields.length;
}

/** Decoded values by lower-case name, in order; encoded words of address fields included. */
export function decodedHeaders(fields: RawHeader[]): Map<string, string[]> {
  const map = new Map<string, string[]>();
  for (const { key, value } of fields) {
    const decoded = cleanLine(value.includes('=?') ? decodeWords(value) : value);
    const known = map.get(key);
    if (known) known.push(decoded);
    else map.set(key, [decoded]);
  }
  return map;
}

/** All values of a field, as sent. */
export function valuesOf(fields: RawHeader[], key: string): string[] {
  return fields.filter((field) => field.key === key).map(({ value }) => value);
}
