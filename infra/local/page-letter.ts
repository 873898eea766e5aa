/** Letters as the mailbox page shows them, parsed from the bytes that left. */
import PostalMime, { type Address, type Attachment, type Email } from 'postal-mime';
import type { Sent } from './ses';

export interface LetterLine {
  id: string;
  at: string;
  user: string | null;
  no: string | null;
  to: string[];
  subject: string;
  drafts: number;
}

export interface DraftView {
  /** Its place among the attachments. */
  part: number;
  to: string[];
  cc: string[];
  bcc: string[];
  subject: string;
  inReplyTo: string | null;
  references: string | null;
  text: string;
}

export interface LetterView extends LetterLine {
  from: string;
  replyTo: string | null;
  messageId: string;
  text: string;
  hasHtml: boolean;
  draftsIn: DraftView[];
  attachments: { part: number; name: string; type: string; size: number }[];
}

export interface ParsedLetter {
  view: LetterView;
  html: string | null;
  parts: Attachment[];
}

/** `Name <address>` for people, groups flattened. */
function shown(addresses: Address[] | undefined): string[] {
  const boxes = (addresses ?? []).flatMap((entry) => entry.group ?? [entry]);
  return boxes.map(({ name, address }) => (name ? `${name} <${address ?? ''}>` : (address ?? '')));
}

export function bytesOf({ content }: Attachment): Buffer {
  return typeof content === 'string' ? Buffer.from(content) : Buffer.from(new Uint8Array(content));
}

const parse = (raw: Uint8Array): Promise<Email> => PostalMime.parse(raw, { forceRfc822Attachments: true });

async function draftOf(part: number, attachment: Attachment): Promise<DraftView> {
  const mail = await parse(bytesOf(attachment));
  const { subject = '', inReplyTo = null, references = null, text = '' } = mail;
  return { part, to: shown(mail.to), cc: shown(mail.cc), bcc: shown(mail.bcc), subject, inReplyTo, references, text };
}

async function parseLetter(sent: Sent): Promise<ParsedLetter> {
  const mail = await parse(sent.raw);
  const parts = mail.attachments;
  const isDraft = ({ mimeType }: Attachment): boolean => mimeType === 'message/rfc822';
  const draftsIn = await Promise.all(parts.flatMap((one, part) => (isDraft(one) ? [draftOf(part, one)] : [])));
  const attachments = parts.map((one, part) => ({
    part,
    name: one.filename ?? `part-${part + 1}`,
    type: one.mimeType,
    size: bytesOf(one).length,
  }));
  const view: LetterView = {
    id: sent.id,
    at: new Date(sent.at).toISOString(),
    user: sent.tags['user'] ?? null,
    no: sent.tags['letter'] ?? null,
    to: sent.destinations,
    subject: mail.subject ?? '(no subject)',
    drafts: draftsIn.length,
    from: shown(mail.from ? [mail.from] : [])[0] ?? sent.source,
    replyTo: shown(mail.replyTo)[0] ?? null,
    messageId: mail.messageId ?? '',
    text: mail.text ?? '',
    hasHtml: mail.html !== undefined,
    draftsIn,
    attachments,
  };
  return { view, html: mail.html ?? null, parts };
}

/** A letter never changes, so each is parsed once. */
export class Letters {
  private readonly parsed = new Map<string, Promise<ParsedLetter>>();

  of(sent: Sent): Promise<ParsedLetter> {
    const known = this.parsed.get(sent.id) ?? parseLetter(sent);
    this.parsed.set(sent.id, known);
    return known;
  }

  async line(sent: Sent): Promise<LetterLine> {
    const { id, at, user, no, to, subject, drafts } = (await this.of(sent)).view;
    return { id, at, user, no, to, subject, drafts };
  }
}
