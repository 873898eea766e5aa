/** The contact card of the log address (vCard 3.0, RFC 2426, which phones and mail programs all read; RFC 6350 for the escapes). */
import type { Attachment } from './letter';
import { personView } from './views';

/** No control or direction characters, one line. */
const plain = (text: string): string =>
  text
    .replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim();

/** Backslash, comma, semicolon and line ends (RFC 2426 section 5, RFC 6350 3.4). */
const escape = (text: string): string => plain(text).replace(/[\\;,]/g, '\\$&');

/** Folded at 75 octets, never within a character (RFC 6350 3.2). */
function fold(line: string): string {
  let out = '';
  let width = 0;
  for (const character of line) {
    const size = Buffer.byteLength(character);
    if (width + size > 75) {
      out += '\r\n ';
      width = 1;
    }
    out += character;
    width += size;
  }
  return out;
}

const NAME_MAX = 60;

/** "Ada's notes (private)" with the log address: a contact to put in Bcc. */
export function contactCard(user: string, logAddress: string, id: string): Attachment {
  const first = [...plain(personView({ name: user, address: null }).first)].slice(0, NAME_MAX).join('');
  const name = escape(`${first}’s notes (private)`);
  const lines = [
    'BEGIN:VCARD',
    'VERSION:3.0',
    'PRODID:-//Whetstone//EN',
    `UID:${id}@${logAddress.split('@')[1] ?? ''}`,
    `FN:${name}`,
    `N:${name};;;;`,
    `EMAIL;TYPE=INTERNET:${plain(logAddress)}`,
    `NOTE:${escape('Put this address in Bcc, or forward to it. What you write there is for your eyes only.')}`,
    'END:VCARD',
    '',
  ];
  return { name: 'notes.vcf', type: 'text/vcard; charset=utf-8', content: lines.map(fold).join('\r\n') };
}
