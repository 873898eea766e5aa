import { isAscii, isUtf8 } from 'node:buffer';
import { trimOf } from '../trim';

/** Labels that real mail declares and the WHATWG encoding standard does not know. */
const aliases: Record<string, string> = {
  utf8mb4: 'utf-8',
  'unicode-1-1-utf-8': 'utf-8',
  cp936: 'gbk',
  cp949: 'euc-kr',
  cp950: 'big5',
  'big5-hkscs': 'big5',
  cp932: 'shift_jis',
  'windows-31j': 'shift_jis',
  'iso-8859-8-i': 'iso-8859-8-i',
  'ks_c_5601-1987': 'euc-kr',
};

/** Charsets whose every byte may be ASCII without the text being so. */
const stateful = /^(iso-2022|hz|utf-?7|utf-?16|utf-?32|ucs)/;
/** Labels that programs put on text of any kind. */
const vague =
  /^(|us-ascii|ascii|utf-?8|iso-?8859-1|latin-?1|windows-1252|cp1252|unknown|default|8bit|none|x-unknown|unknown-8bit)$/;

/**
 * Bytes as text, whatever is declared: UTF-8 where the bytes are UTF-8 and the label is absent or one of the vague ones,
 * windows-1252 where they are neither that nor what they claim (C1 controls are turned by `cleanText`). Never throws.
 */
export function decodeText(bytes: Uint8Array, charset: string): string {
  const label = trimOf(charset.trim().toLowerCase(), `"'`);
  if (isAscii(bytes) && !stateful.test(label))
    return hasEscapes(bytes) ? decodeAs(bytes, 'iso-2022-jp') : latin1(bytes);
  return (vague.test(label) ? null : declared(bytes, label)) ?? guessed(bytes, label);
}

/** As declared, null where the label is unknown or the bytes are mostly something else. */
function declared(bytes: Uint8Array, label: string): string | null {
  const text = decoderOf(aliases[label] ?? label)?.decode(bytes) ?? null;
  return text === null || !text.includes('\ufffd') || isMostlyRight(text, 3) ? text : null;
}

function guessed(bytes: Uint8Array, label: string): string {
  const text = decodeAs(bytes, 'utf-8');
  if (!text.includes('\ufffd') || isUtf8(bytes)) return text;
  return isMostlyRight(text, label.startsWith('utf') ? 1 : 3) ? text : latin1(bytes);
}

function latin1(bytes: Uint8Array): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');
}

function decodeAs(bytes: Uint8Array, label: string): string {
  return decoderOf(label)?.decode(bytes) ?? latin1(bytes);
}

type Decoder = InstanceType<typeof TextDecoder>;
const decoders = new Map<string, Decoder | null>();

function decoderOf(label: string): Decoder | null {
  const known = decoders.get(label);
  if (known !== undefined) return known;
  let decoder: Decoder | null = null;
  try {
    decoder = new TextDecoder(label);
  } catch {
    decoder = null;
  }
  if (decoders.size < 100) decoders.set(label, decoder);
  return decoder;
}

/** ISO-2022-JP that nobody declared: its escape to a two-byte set. */
function hasEscapes(bytes: Uint8Array): boolean {
  const at = bytes.indexOf(0x1b);
  return at >= 0 && bytes[at + 1] === 0x24 && (bytes[at + 2] === 0x42 || bytes[at + 2] === 0x40);
}

/** Text cut within a character, or with a few wrong bytes, is still what it claims; text without any right sequence is not. */
function isMostlyRight(text: string, weight: number): boolean {
  const wrong = text.split('\ufffd').length - 1;
  return (text.match(/[\u0080-\ufffc]/g) ?? []).length > wrong * weight;
}
