import { domainToASCII } from 'node:url';

// Header fields as SES shows and rewrites them. Header bytes are latin-1 here: nothing is lost on the way back.

export interface Field {
  name: string;
  /** unfolded, without surrounding white space */
  value: string;
  /** the field as it stands, with its line ends */
  text: string;
}

/** Where the headers end: the index of the first byte of the empty line (or the length, when there is no body). */
export function headerLength(raw: Buffer): number {
  let at = 0;
  while (at < raw.length) {
    const end = raw.indexOf(10, at);
    if (end < 0) return raw.length;
    const line = end - at;
    if (line === 0 || (line === 1 && raw[at] === 13)) return at;
    at = end + 1;
  }
  return raw.length;
}

/** Fields in their order; lines that are no field are passed over. */
export function fieldsOf(raw: Buffer): Field[] {
  const fields: Field[] = [];
  const lines = raw.toString('latin1', 0, headerLength(raw)).match(/[^\n]*\n|[^\n]+$/g) ?? [];
  for (const line of lines) {
    const last = fields.at(-1);
    if (/^[ \t]/.test(line) && last) {
      last.text += line;
      continue;
    }
    const name = /^([!-9;-~]+)[ \t]*:/.exec(line)?.[1];
    if (name !== undefined) fields.push({ name, value: '', text: line });
  }
  for (const field of fields) field.value = unfolded(field.text.slice(field.text.indexOf(':') + 1));
  return fields;
}

function unfolded(text: string): string {
  return Buffer.from(text.replace(/\r?\n(?=[ \t])/g, ''), 'latin1')
    .toString('utf8')
    .trim();
}

export function valueOf(fields: Field[], name: string): string | undefined {
  return fields.find((field) => field.name.toLowerCase() === name)?.value;
}

/** The mailboxes of all fields of a name as they are written (`Ada Obi <ada@obi.example>`), groups opened. */
export function mailboxesOf(fields: Field[], name: string): string[] {
  return fields.filter((field) => field.name.toLowerCase() === name).flatMap((field) => splitMailboxes(field.value));
}

/** The bare address of a mailbox, or what stands there instead. */
export function addressOf(mailbox: string): string {
  const from = mailbox.lastIndexOf('<') + 1;
  const to = mailbox.indexOf('>', from);
  const address = from > 0 ? mailbox.slice(from, to < 0 ? undefined : to) : mailbox.replace(/\([^()]*\)/g, '');
  return address.trim();
}

/** Lower case and ASCII (RFC 5890); '' if the text has no domain. */
export function domainOf(address: string): string {
  const domain = address.slice(address.lastIndexOf('@') + 1).trim();
  return address.includes('@') ? domainToASCII(domain.toLowerCase()) : '';
}

/** What SES calls `commonHeaders`: lists of mailboxes, and single values where the mail has them. */
export function commonHeaders(fields: Field[]): Record<string, string | string[]> {
  const common: Record<string, string | string[]> = {};
  const lists = { from: 'from', to: 'to', cc: 'cc', replyTo: 'reply-to' };
  for (const [key, name] of Object.entries(lists)) {
    const boxes = mailboxesOf(fields, name);
    if (boxes.length > 0) common[key] = boxes;
  }
  for (const [key, name] of Object.entries({ date: 'date', messageId: 'message-id', subject: 'subject' })) {
    const value = valueOf(fields, name);
    if (value !== undefined) common[key] = value;
  }
  return common;
}

/** `headers` and `headersTruncated` of a notice: SES cuts at 10 kB. */
export function shownHeaders(fields: Field[]): {
  headersTruncated: boolean;
  headers: { name: string; value: string }[];
} {
  let size = 0;
  const headers = fields
    .map(({ name, value }) => ({ name, value }))
    .filter(({ name, value }) => (size += Buffer.byteLength(name) + Buffer.byteLength(value)) <= 10_240);
  return { headersTruncated: headers.length < fields.length, headers };
}

/** A date as RFC 5322 writes it, in UTC. */
export function mailDate(instantMs: number): string {
  return new Date(instantMs).toUTCString().replace('GMT', '+0000');
}

/**
 * Splits at commas and semicolons outside quotes, comments and angle brackets; a group's name is dropped. What is opened
 * and never closed ends with the text, so that each token is read once, however hostile the text is.
 */
function splitMailboxes(value: string): string[] {
  const tokens = value.match(/"(?:[^"\\]|\\.?)*"?|<[^>]*>?|\((?:[^()\\]|\\.?)*\)?|[,;:]|[^",;:<(]+/gs) ?? [];
  const boxes = [''];
  for (const token of tokens) {
    if (token === ',' || token === ';') boxes.push('');
    else if (token === ':') boxes[boxes.length - 1] = '';
    else boxes[boxes.length - 1] += token;
  }
  return boxes.map((box) => box.trim()).filter((box) => box !== '');
}
