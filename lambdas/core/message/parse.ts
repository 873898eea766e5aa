import { decodeWords } from 'postal-mime';
import { mailboxes } from './addresses';
import { alignedWith } from './aligned';
import { returnDate } from './absence';
import { automaticKind } from './automatic';
import { attachmentsOf, bodyText, bytesOf, calendarsOf, deliveryReport, leavesOf } from './body';
import { deadAddress } from './bounce';
import { cleanLine } from './clean';
import { contentHash } from './content-hash';
import { MAX_ATTACHED, MAX_ATTACHED_DEPTH } from './limits';
import { Unreadable } from './message';
import type { Message, Original, Person } from './message';
import { isAttachedMessage, prescan } from './prescan';
import type { Part, Scanned } from './prescan';
import { decodedHeaders, headerBlocks, valuesOf } from './raw-headers';
import type { HeaderBlocks } from './raw-headers';
import { splitText } from './split';
import type { SplitOptions } from './split';
import { prefixOf, withoutPrefixes } from './subject';

/** The sender's part of a message: what stands in it, without any judgement of where it came from. */
type Content = Omit<Message, 'automatic' | 'returnsOn' | 'deadAddress' | 'aligned' | 'contentHash'>;

interface Opened {
  content: Content;
  blocks: HeaderBlocks;
  scanned: Scanned;
  leaves: Part[];
}

/**
 * Makes a Message of a mail's bytes: what stands where and who wrote it, without any meaning. Linear in the size.
 * @param service the product's own mail domain; a mail from it is a loop, and a quoted one its letter
 * @param now instant of receipt (ISO 8601), which dates an absence when the mail has no Date of its own
 * @throws Unreadable when a limit of limits.ts is passed
 */
export async function parseMessage(raw: Uint8Array, service: { domain: string }, now: string): Promise<Message> {
  const domain = service.domain.toLowerCase();
  const { content, blocks, scanned, leaves } = open(raw, domain, 0);
  const automatic = automaticKind({
    headers: content.headers,
    from: content.from,
    subject: content.subject,
    text: content.newText,
    serviceDomain: domain,
    hasCalendarMethod: content.calendars.some(({ method }) => method !== null),
    isPublished: content.calendars.every(({ method }) => method === 'PUBLISH'),
    returnPath: valuesOf([...blocks.service, ...blocks.sender], 'return-path')[0] ?? null,
  });
  return {
    ...content,
    automatic,
    returnsOn: automatic === 'auto-reply' ? returnDate(content.newText, content.date ?? now) : null,
    deadAddress:
      automatic === 'bounce' ? deadAddress(deliveryReport(raw, leaves), content.fullText, content.headers) : null,
    aligned: alignedWith(valuesOf(blocks.service, 'authentication-results')[0], domainOf(content.from)),
    contentHash: contentHash(blocks.sender, raw.subarray(scanned.bodyAt)),
  };
}

function open(raw: Uint8Array, domain: string, depth: number): Opened {
  const scanned = prescan(raw);
  const blocks = headerBlocks(scanned.fields);
  const leaves = leavesOf(scanned.root);
  const head = headOf(blocks);
  const fullText = bodyText(raw, scanned.root);
  const split = splitText(fullText, { name: head.from[0]?.name ?? null, forwards: forwardsInline(head), domain });
  const content: Content = {
    ...head,
    ...split,
    fullText,
    calendars: calendarsOf(raw, leaves),
    originals: [
      ...split.originals.map((one) => withSubject(one, head.subject)),
      ...attachedOriginals(raw, leaves, domain, depth),
    ],
    ...attachmentsOf(raw, leaves),
  };
  return { content, blocks, scanned, leaves };
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

function headOf({ sender: fields }: HeaderBlocks): Head {
  const persons = (key: string): Person[] => valuesOf(fields, key).flatMap(mailboxes);
  const ids = (key: string): string[] =>
    valuesOf(fields, key).flatMap((value) => value.slice(0, 20_000).match(/<[^<>\s]{1,500}>/g) ?? []);
  const date = valuesOf(fields, 'date')[0] ?? '';
  return {
    messageId: ids('message-id')[0] ?? null,
    inReplyTo: ids('in-reply-to'),
    references: ids('references'),
    subject: cleanLine(decodeWords((valuesOf(fields, 'subject')[0] ?? '').slice(0, 10_000))).slice(0, 2000),
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
    .replace(/\([^()]{0,100}\)/g, ' ')
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

/** Whether headers without a mark in the text belong to a mail that is passed on: the subject says so, or nothing is answered. */
function forwardsInline(head: Head): SplitOptions['forwards'] {
  const prefix = prefixOf(head.subject);
  if (prefix) return prefix === 'forward' ? 'all' : 'none';
  return head.inReplyTo.length === 0 && head.references.length === 0 ? 'headers' : 'none';
}

/** Outlook's "On … wrote:" tells no subject: that of the forward is the original's. */
function withSubject(original: Original, subject: string): Original {
  if (original.kind !== 'forwarded' || original.subject !== null || prefixOf(subject) !== 'forward') return original;
  return { ...original, subject: withoutPrefixes(subject) };
}

function attachedOriginals(raw: Uint8Array, leaves: Part[], domain: string, depth: number): Original[] {
  if (depth >= MAX_ATTACHED_DEPTH) return [];
  const found: Original[] = [];
  for (const leaf of leaves.filter(isAttachedMessage).slice(0, MAX_ATTACHED)) {
    try {
      found.push(asOriginal(open(bytesOf(raw, leaf), domain, depth + 1).content));
    } catch (error) {
      // A broken attached mail does not make the mail that carries it unreadable.
      if (!(error instanceof Unreadable)) throw error;
    }
  }
  return found;
}

function asOriginal(message: Content): Original {
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
