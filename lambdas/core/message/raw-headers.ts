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
  /** Index of the first byte of the body. */
  bodyAt: number;
}

const LF = 10;
const trace = /^(return-path|received|received-spf|authentication-results|x-ses-.*)$/;

/**
 * The header fields of a message, divided at the first X-SES-RECEIPT (B9: SES writes its block on top and the receipt
 * near its end). Without one, the topmost run of trace fields up to the second Received is the service's.
 */
export function headerBlocks(raw: Uint8Array): HeaderBlocks {
  const bytes = Buffer.from(raw.buffer, raw.byteOffset, raw.byteLength);
  const fields: RawHeader[] = [];
  let at = 0;
  while (at < bytes.length) {
    const feed = bytes.indexOf(LF, at);
    const end = feed < 0 ? bytes.length : feed + 1;
    const line = decodeLine(bytes.subarray(at, end)).replace(/\r?\n$/, '');
    at = end;
    if (line.trim() === '') break;
    addLine(fields, line);
  }
  const division = serviceEnd(fields);
  return { service: fields.slice(0, division), sender: fields.slice(division), bodyAt: at };
}

function addLine(fields: RawHeader[], line: string): void {
  const last = fields.at(-1);
  if (/^[ \t]/.test(line)) {
    if (last) last.value += ` ${line.trim()}`;
    return;
  }
  const colon = line.indexOf(':');
  if (colon > 0) fields.push({ key: line.slice(0, colon).trim().toLowerCase(), value: line.slice(colon + 1).trim() });
}

function decodeLine(bytes: Buffer): string {
  const text = bytes.toString('utf8');
  return text.includes('\ufffd') ? bytes.toString('latin1') : text;
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
