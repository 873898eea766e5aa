import PostalMime from 'postal-mime';
import type { Attachment, Email } from 'postal-mime';
import { mailboxes } from './addresses';
import { alignedWith } from './aligned';
import { automaticKind, returnDate } from './automatic';
import { cleanLine, cleanText } from './clean';
import { contentHash } from './content-hash';
import { htmlToText } from './html';
import { MAX_ATTACHED, MAX_ATTACHED_DEPTH, MAX_TEXT_CHARS } from './limits';
import { Unreadable } from './message';
import type { CalendarPart, Message, Original, Person, TextAttachment } from './message';
import { prescan } from './prescan';
import { decodedHeaders, headerBlocks, valuesOf } from './raw-headers';
import type { HeaderBlocks } from './raw-headers';
import { splitText } from './split';
import type { SplitOptions, SplitText } from './split';
import { prefixOf } from './subject';

/**
 * Makes a Message of a mail's bytes: what stands where and who wrote it, without any meaning. Linear in the size.
 * @param service the product's own mail domain; a mail from it is a loop
 * @param now instant of receipt (ISO 8601), which dates an absence when the mail has no Date of its own
 * @throws Unreadable when a limit of limits.ts is passed or the MIME structure is broken beyond reading
 */
export async function parseMessage(raw: Uint8Array, service: { domain: string }, now: string): Promise<Message> {
  return parseAt(raw, service, now, 0);
}

async function parseAt(raw: Uint8Array, service: { domain: string }, now: string, depth: number): Promise<Message> {
  const scanned = prescan(raw);
  const blocks = headerBlocks(scanned.bytes);
  const email = await parseMime(scanned.bytes);
  const head = headOf(blocks, email);
  const fullText = bodyText(email);
  const split = splitText(fullText, { name: head.from[0]?.name ?? null, forwards: forwardsInline(head) });
  const calendars = calendarsOf(email.attachments);
  const message: Message = {
    ...head,
    ...split,
    fullText,
    calendars,
    originals: [...split.originals, ...(await attachedOriginals(email.attachments, service, now, depth))],
    ...attachmentsOf(email.attachments, scanned.blanked),
    automatic: null,
    returnsOn: null,
    aligned: alignedWith(valuesOf(blocks.service, 'authentication-results')[0], domainOf(head.from)),
    contentHash: contentHash(blocks.sender, raw.subarray(headerBlocks(raw).bodyAt)),
  };
  return withAutomatic(message, blocks, service, now);
}

function withAutomatic(message: Message, blocks: HeaderBlocks, service: { domain: string }, now: string): Message {
  const automatic = automaticKind({
    headers: message.headers,
    from: message.from,
    subject: message.subject,
    text: message.newText,
    serviceDomain: service.domain.toLowerCase(),
    hasCalendarMethod: message.calendars.some(({ method }) => method !== null),
    returnPath: valuesOf([...blocks.service, ...blocks.sender], 'return-path')[0] ?? null,
  });
  const returnsOn = automatic === 'auto-reply' ? returnDate(message.newText, message.date ?? now) : null;
  return { ...message, automatic, returnsOn };
}

async function parseMime(bytes: Uint8Array): Promise<Email> {
  try {
    return await PostalMime.parse(bytes, { forceRfc822Attachments: true });
  } catch (error) {
    throw new Unreadable(`The message is not readable as MIME: ${error instanceof Error ? error.message : 'unknown'}`);
  }
}

type Head = Pick<
  Message,
  | 'messageId'
  | 'inReplyTo'
  | 'references'
  | 'subject'
  | 'date'
  | 'dateOffset'
  | 'from'
  | 'sender'
  | 'replyTo'
  | 'to'
  | 'cc'
  | 'bcc'
  | 'headers'
>;

function headOf({ sender: fields }: HeaderBlocks, email: Email): Head {
  const persons = (key: string): Person[] => valuesOf(fields, key).flatMap(mailboxes);
  const ids = (key: string): string[] =>
    valuesOf(fields, key).flatMap((value) => value.slice(0, 20_000).match(/<[^<>\s]{1,500}>/g) ?? []);
  const date = valuesOf(fields, 'date')[0] ?? '';
  return {
    messageId: ids('message-id')[0] ?? null,
    inReplyTo: ids('in-reply-to'),
    references: ids('references'),
    subject: cleanLine(email.subject ?? '').slice(0, 2000),
    ...dateOf(date),
    from: persons('from'),
    sender: persons('sender')[0] ?? null,
    replyTo: persons('reply-to'),
    to: persons('to'),
    cc: persons('cc'),
    bcc: persons('bcc'),
    headers: decodedHeaders(fields),
  };
}

/** Offsets of the zone names of RFC 5322 section 4.3, in minutes. */
const namedOffsets: Record<string, number> = {
  UT: 0,
  GMT: 0,
  UTC: 0,
  Z: 0,
  EST: -300,
  EDT: -240,
  CST: -360,
  CDT: -300,
  MST: -420,
  MDT: -360,
  PST: -480,
  PDT: -420,
};

function dateOf(value: string): { date: string | null; dateOffset: number | null } {
  const text = value
    .slice(0, 200)
    .replace(/\([^)]*\)/g, ' ')
    .trim();
  const offset = /([+-])(\d\d):?(\d\d)\s*$/.exec(text);
  const minutes = offset
    ? (offset[1] === '-' ? -1 : 1) * (Number(offset[2]) * 60 + Number(offset[3]))
    : namedOffsets[/\b([A-Z]{1,3})$/.exec(text)?.[1] ?? ''];
  // Without a zone Date.parse would take this machine's: RFC 5322 section 3.3 has "-0000" for unknown, so UTC.
  const stamp = Date.parse(minutes === undefined ? `${text} +0000` : text);
  if (!/\d/.test(text) || Number.isNaN(stamp)) return { date: null, dateOffset: null };
  return { date: new Date(stamp).toISOString(), dateOffset: minutes ?? null };
}

function domainOf(from: Person[]): string | null {
  const address = from.length === 1 ? from[0]?.address : null;
  return address ? address.slice(address.lastIndexOf('@') + 1) : null;
}

/** The plain text, or that of the HTML where there is none or it only says that there is HTML. */
function bodyText(email: Email): string {
  const plain = cleanText(email.text ?? '').slice(0, MAX_TEXT_CHARS);
  if (email.html === undefined || (plain.trim() !== '' && !isPlaceholder(plain))) return plain.trim();
  const text = cleanText(htmlToText(email.html)).slice(0, MAX_TEXT_CHARS);
  return text === '' ? plain.trim() : text;
}

function isPlaceholder(plain: string): boolean {
  return (
    plain.length < 400 &&
    /(html|view (this|it) in|does not support)/i.test(plain) &&
    !/\n\s*\S.*\n\s*\S.*\n\s*\S/.test(plain)
  );
}

/** Whether headers without a mark in the text belong to a mail that is passed on: the subject says so, or nothing is answered. */
function forwardsInline(head: Head): SplitOptions['forwards'] {
  const prefix = prefixOf(head.subject);
  if (prefix) return prefix === 'forward' ? 'all' : 'none';
  return head.inReplyTo.length === 0 && head.references.length === 0 ? 'headers' : 'none';
}

function bytesOf(attachment: Attachment): Uint8Array {
  const { content } = attachment;
  if (typeof content === 'string') return new TextEncoder().encode(content);
  return content instanceof Uint8Array ? content : new Uint8Array(content);
}

function textOf(attachment: Attachment): string {
  const bytes = bytesOf(attachment);
  try {
    return cleanText(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch {
    return cleanText(Buffer.from(bytes).toString('latin1'));
  }
}

function nameOf(attachment: Attachment): string {
  const name = cleanLine(attachment.filename ?? '');
  return name.slice(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1).slice(0, 200);
}

function isCalendar({ mimeType, filename }: Attachment): boolean {
  return /^(text\/calendar|application\/ics)/.test(mimeType) || /\.ics$/i.test(filename ?? '');
}

function calendarsOf(attachments: Attachment[]): CalendarPart[] {
  const found: CalendarPart[] = [];
  for (const one of attachments) {
    if (!isCalendar(one)) continue;
    const text = textOf(one).slice(0, MAX_TEXT_CHARS);
    if (!/BEGIN:VCALENDAR/i.test(text) || found.some((known) => known.text.trim() === text.trim())) continue;
    const method = one.method ?? /^METHOD:\s{0,9}([\w-]{1,30})/im.exec(text)?.[1] ?? null;
    found.push({ method: method?.toUpperCase() ?? null, text });
  }
  return found;
}

function attachmentsOf(all: Attachment[], blanked: number[]): Pick<Message, 'attachments' | 'textAttachments'> {
  const sizes = [...blanked];
  const textAttachments: TextAttachment[] = [];
  const attachments = all.map((one) => {
    const kept = bytesOf(one).byteLength;
    const name = nameOf(one);
    if (/\.(txt|md)$/i.test(name)) textAttachments.push({ name, text: textOf(one).slice(0, MAX_TEXT_CHARS) });
    return { name, type: one.mimeType, size: kept === 0 ? (sizes.shift() ?? 0) : kept };
  });
  return { attachments, textAttachments };
}

async function attachedOriginals(
  all: Attachment[],
  service: { domain: string },
  now: string,
  depth: number,
): Promise<Original[]> {
  if (depth >= MAX_ATTACHED_DEPTH) return [];
  const found: Original[] = [];
  const messages = all.filter((one) => one.mimeType === 'message/rfc822' || /\.eml$/i.test(one.filename ?? ''));
  for (const one of messages.slice(0, MAX_ATTACHED)) {
    try {
      found.push(asOriginal(await parseAt(bytesOf(one), service, now, depth + 1)));
    } catch (error) {
      // A broken attached mail does not make the mail that carries it unreadable.
      if (!(error instanceof Unreadable)) throw error;
    }
  }
  return found;
}

function asOriginal(message: Message & SplitText): Original {
  return {
    kind: 'forwarded',
    where: 'attached',
    from: message.from[0] ?? null,
    to: message.to,
    cc: message.cc,
    subject: message.subject,
    date: message.date,
    dateText: message.headers.get('date')?.[0] ?? null,
    text: message.newText,
    originals: message.originals,
    messageId: message.messageId,
    calendars: message.calendars,
  };
}
