const [TAB, LF, CR, SPACE, EQUALS] = [9, 10, 13, 32, 61];

/** The bytes of a body without their Content-Transfer-Encoding (RFC 2045 section 6); illegal characters are passed over. */
export function transferDecoded(bytes: Buffer, encoding: string): Buffer {
  if (encoding === 'base64') return Buffer.from(bytes.toString('latin1'), 'base64');
  return encoding === 'quoted-printable' ? unquotedPrintable(bytes) : bytes;
}

function hex(code: number | undefined): number {
  if (code === undefined) return -1;
  if (code >= 48 && code <= 57) return code - 48;
  const letter = code | 32;
  return letter >= 97 && letter <= 102 ? letter - 87 : -1;
}

function unquotedPrintable(bytes: Buffer): Buffer {
  if (!bytes.includes(EQUALS)) return bytes;
  const out = Buffer.allocUnsafe(bytes.length);
  let length = 0;
  for (let at = 0; at < bytes.length; at += 1) {
    const code = bytes[at] ?? 0;
    const high = code === EQUALS ? hex(bytes[at + 1]) : -1;
    const low = high >= 0 ? hex(bytes[at + 2]) : -1;
    if (low >= 0) {
      out[length++] = high * 16 + low;
      at += 2;
      continue;
    }
    const end = code === EQUALS ? softBreakEnd(bytes, at + 1) : 0;
    if (end > 0) at = end - 1;
    else out[length++] = code;
  }
  return out.subarray(0, length);
}

/** Index behind a line end with blanks before it, 0 where the line goes on; an equals sign at the very end is one too. */
function softBreakEnd(bytes: Buffer, from: number): number {
  let at = from;
  while (at - from < 80 && (bytes[at] === SPACE || bytes[at] === TAB)) at += 1;
  if (at >= bytes.length) return at;
  if (bytes[at] === CR) at += 1;
  return bytes[at] === LF ? at + 1 : 0;
}
