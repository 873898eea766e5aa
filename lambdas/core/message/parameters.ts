import { decodeWords } from 'postal-mime';
import { decodeText } from './charset';
import { cleanLine } from './clean';

/** A structured header value (RFC 2045 section 5.1, RFC 2183): `text/plain; charset=utf-8`. */
export interface Structured {
  /** Lower case, without parameters. */
  value: string;
  /** By lower-case name; RFC 2231 continuations joined and decoded, encoded words too. */
  parameters: Map<string, string>;
}

const MAX_VALUE = 8000;

export function structured(header: string): Structured {
  const [value = '', ...rest] = divide(header.slice(0, MAX_VALUE));
  const raw = new Map<string, string>();
  for (const one of rest) {
    const equals = one.indexOf('=');
    const name = one.slice(0, Math.max(0, equals)).trim().toLowerCase();
    if (name !== '' && !raw.has(name)) raw.set(name, unquote(one.slice(equals + 1).trim()));
  }
  return { value: value.trim().toLowerCase(), parameters: joined(raw) };
}

/** Parts between semicolons that stand in no quoted string. */
function divide(text: string): string[] {
  if (!text.includes('"')) return text.split(';');
  const parts: string[] = [];
  let start = 0;
  let quoted = false;
  for (let at = 0; at < text.length; at += 1) {
    const c = text.charAt(at);
    if (c === '\\' && quoted) at += 1;
    else if (c === '"') quoted = !quoted;
    else if (c === ';' && !quoted) {
      parts.push(text.slice(start, at));
      start = at + 1;
    }
  }
  parts.push(text.slice(start));
  return parts;
}

function unquote(text: string): string {
  if (!text.startsWith('"')) return text;
  const end = text.lastIndexOf('"');
  return text.slice(1, end > 0 ? end : text.length).replace(/\\(.)/g, '$1');
}

/** `name*0*=utf-8''a%20; name*1=b` as `name` (RFC 2231 sections 3 and 4). */
function joined(raw: Map<string, string>): Map<string, string> {
  const parameters = new Map<string, string>();
  const pieces = new Map<string, { at: number; text: string; encoded: boolean }[]>();
  for (const [key, text] of raw) {
    const [name = '', ...marks] = key.split('*');
    if (marks.length === 0) parameters.set(name, text.includes('=?') ? cleanLine(decodeWords(text)) : text);
    else {
      const piece = { at: Number(marks[0] ?? 0) || 0, text, encoded: marks.at(-1) === '' };
      pieces.set(name, [...(pieces.get(name) ?? []), piece].slice(0, 100));
    }
  }
  for (const [name, list] of pieces) parameters.set(name, continued(list.sort((a, b) => a.at - b.at)));
  return parameters;
}

function continued(pieces: { text: string; encoded: boolean }[]): string {
  const first = pieces[0];
  const charset = first?.encoded ? /^([^']*)'[^']*'/.exec(first.text) : null;
  const bytes = pieces.map(({ text, encoded }, at) => {
    const bare = at === 0 && charset ? text.slice(charset[0].length) : text;
    return encoded ? percentBytes(bare) : Buffer.from(bare);
  });
  return cleanLine(decodeText(Buffer.concat(bytes), charset?.[1] ?? 'utf-8'));
}

function percentBytes(text: string): Buffer {
  return Buffer.from(
    text
      .split('%')
      .map((piece, at) => (at === 0 ? piece : /^[0-9a-f]{2}/i.test(piece) ? fromHex(piece) : `%${piece}`))
      .join(''),
    'latin1',
  );
}

function fromHex(piece: string): string {
  return String.fromCharCode(parseInt(piece.slice(0, 2), 16)) + piece.slice(2);
}
