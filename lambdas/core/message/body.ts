import { decodeText } from './charset';
import { cleanText } from './clean';
import { unflowed } from './flowed';
import { htmlToText } from './html';
import { MAX_TEXT_CHARS } from './limits';
import type { CalendarPart, Message, TextAttachment } from './message';
import { bodyOf, isAttachedMessage, nameOf } from './prescan';
import type { Part } from './prescan';
import { transferDecoded } from './transfer';

/** The leaves of a message in order. */
export function leavesOf(part: Part): Part[] {
  return part.parts.length > 0 ? part.parts.flatMap(leavesOf) : part.type.value.startsWith('multipart/') ? [] : [part];
}

/** The decoded bytes of a leaf, as far as they were kept. */
export function bytesOf(raw: Uint8Array, leaf: Part): Buffer {
  return transferDecoded(bodyOf(raw, leaf), leaf.encoding);
}

/** The decoded text of a leaf: LF-ended, within MAX_TEXT_CHARS. */
export function textOf(raw: Uint8Array, leaf: Part): string {
  const bytes = bytesOf(raw, leaf);
  const { value, parameters } = leaf.type;
  const charset = parameters.get('charset') ?? '';
  const text = decodeText(bytes, charset === '' && value === 'text/html' ? metaCharset(bytes) : charset);
  if (value === 'text/html') return text;
  const flowed = parameters.get('format')?.toLowerCase() === 'flowed';
  const short = text.slice(0, MAX_TEXT_CHARS);
  return cleanText(flowed ? unflowed(short, parameters.get('delsp')?.toLowerCase() === 'yes') : short);
}

/** The charset that HTML names in itself. */
function metaCharset(bytes: Buffer): string {
  const head = bytes.toString('latin1', 0, Math.min(bytes.length, 2000));
  return /<meta[^>]{0,200}charset=["']?([\w-]{1,40})/i.exec(head)?.[1] ?? '';
}

const isPlain = (part: Part): boolean => part.type.value === 'text/plain';
const isHtml = (part: Part): boolean => part.type.value === 'text/html';

/** Whether a leaf is a part of what is read, and no file: the first text may have a name. */
function isInline(leaf: Part, first: Part | undefined): boolean {
  if (!isPlain(leaf) && !isHtml(leaf)) return false;
  if (isAttachedMessage(leaf) || leaf.disposition.value === 'attachment') return false;
  return leaf === first || nameOf(leaf) === '';
}

/**
 * The visible text: of alternatives the plain one, or that of the HTML where there is none or it only says that there
 * is HTML; of other multiparts all texts below each other.
 */
export function bodyText(raw: Uint8Array, root: Part): string {
  const first = leavesOf(root).find((leaf) => isPlain(leaf) || isHtml(leaf));
  const text = textIn(raw, root, (leaf) => isInline(leaf, first));
  return text.slice(0, MAX_TEXT_CHARS).trim();
}

function textIn(raw: Uint8Array, part: Part, inline: (leaf: Part) => boolean): string {
  const { value } = part.type;
  if (!value.startsWith('multipart/')) {
    if (!inline(part)) return '';
    return isHtml(part) ? cleanText(htmlToText(textOf(raw, part))) : textOf(raw, part);
  }
  if (value === 'multipart/alternative') return bestOf(raw, part.parts, inline);
  return part.parts
    .map((one) => textIn(raw, one, inline))
    .filter((text) => text.trim() !== '')
    .join('\n');
}

function bestOf(raw: Uint8Array, parts: Part[], inline: (leaf: Part) => boolean): string {
  let fallback = '';
  for (const one of [...parts.filter(isPlain), ...parts.filter((part) => !isPlain(part))]) {
    const text = textIn(raw, one, inline);
    if (text.trim() !== '' && !(isPlain(one) && isPlaceholder(text))) return text;
    if (fallback.trim() === '') fallback = text;
  }
  return fallback;
}

function isPlaceholder(plain: string): boolean {
  if (plain.length >= 400 || !/html|view (?:this|it) in|does not support/i.test(plain)) return false;
  return plain.split('\n').filter((line) => line.trim() !== '').length < 3;
}

function isCalendar(leaf: Part): boolean {
  return /^(?:text\/calendar|application\/ics)/.test(leaf.type.value) || /\.ics$/i.test(nameOf(leaf));
}

/** Every calendar of a message once; the same one often stands in it as alternative and as file. */
export function calendarsOf(raw: Uint8Array, leaves: Part[]): CalendarPart[] {
  const found: CalendarPart[] = [];
  for (const leaf of leaves) {
    if (!isCalendar(leaf)) continue;
    const text = textOf(raw, leaf);
    if (!/BEGIN:VCALENDAR/i.test(text) || found.some((known) => known.text.trim() === text.trim())) continue;
    const method = leaf.type.parameters.get('method') ?? /^METHOD:\s{0,9}([\w-]{1,30})/im.exec(text)?.[1] ?? null;
    found.push({ method: method?.toUpperCase() ?? null, text });
  }
  return found;
}

/** The files of a message: names, types, sizes in bytes, and the words of those that are text. */
export function attachmentsOf(raw: Uint8Array, leaves: Part[]): Pick<Message, 'attachments' | 'textAttachments'> {
  const textAttachments: TextAttachment[] = [];
  const first = leaves.find((leaf) => isPlain(leaf) || isHtml(leaf));
  const attachments = leaves
    .filter((leaf) => !isInline(leaf, first))
    .map((leaf) => {
      const name = nameOf(leaf);
      if (/\.(?:txt|md)$/i.test(name)) textAttachments.push({ name, text: textOf(raw, leaf) });
      return { name, type: leaf.type.value, size: leaf.size };
    });
  return { attachments, textAttachments };
}

/** The words of a delivery report (RFC 3464), '' where there is none. */
export function deliveryReport(raw: Uint8Array, leaves: Part[]): string {
  const leaf = leaves.find(({ type }) => /^message\/(?:global-)?delivery-status$/.test(type.value));
  return leaf ? textOf(raw, leaf) : '';
}
