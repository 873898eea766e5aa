/** A mail as data, before any meaning: what `parseMessage` makes of the bytes. All texts are LF-ended, all addresses lower-case A-label. */

/** READING.md's Person. */
export interface Person {
  name: string | null;
  address: string | null;
}

/** Verdicts as the receiving service gave them (Amazon SES receipt). */
export type Verdict = 'PASS' | 'FAIL' | 'GRAY' | 'PROCESSING_FAILED' | 'DISABLED';
export interface Verdicts {
  spf: Verdict;
  dkim: Verdict;
  dmarc: Verdict;
  spam: Verdict;
  virus: Verdict;
}

/** A quoted or forwarded original: its people, date and words. */
export interface Original {
  /** `forwarded`: the sender passes it on; `quoted`: history under an answer. */
  kind: 'forwarded' | 'quoted';
  /** `inline` block in the text, or an attached message/rfc822. */
  where: 'inline' | 'attached';
  from: Person | null;
  to: Person[];
  cc: Person[];
  subject: string | null;
  /** The original's date as an ISO 8601 instant or local time, null where it was not understood; `dateText` as written. */
  date: string | null;
  dateText: string | null;
  /** What that sender newly wrote, and what stood under it (older originals, oldest last). */
  text: string;
  originals: Original[];
  messageId: string | null;
  calendars: CalendarPart[];
}

/** A text/calendar part or .ics attachment; `read` from it by the calendar reader. */
export interface CalendarPart {
  /** METHOD of the MIME part or of the VCALENDAR, upper case; null where neither says. */
  method: string | null;
  text: string;
}

/** An inline answer under a quoted line (interleaved style). */
export interface InlineAnswer {
  question: string;
  answer: string;
}

export interface TextAttachment {
  name: string;
  text: string;
}

export type Automatic = 'auto-reply' | 'bounce' | 'mailing-list' | 'loop';

export interface Message {
  messageId: string | null;
  inReplyTo: string[];
  references: string[];
  subject: string;
  /** The Date header as an instant (ISO, UTC) and its offset in minutes; null where absent or not a date. */
  date: string | null;
  dateOffset: number | null;
  /** Every mailbox of every From header: a message with other than exactly one is refused (`unreadable`). */
  from: Person[];
  sender: Person | null;
  replyTo: Person[];
  to: Person[];
  cc: Person[];
  bcc: Person[];
  /** The sender's new words: no quote, no forwarded part, no signature, no disclaimer. */
  newText: string;
  /** The whole visible text, for evidence. */
  fullText: string;
  signature: string | null;
  inline: InlineAnswer[];
  /** Forwarded and quoted originals, newest first. */
  originals: Original[];
  calendars: CalendarPart[];
  textAttachments: TextAttachment[];
  attachments: { name: string; type: string; size: number }[];
  automatic: Automatic | null;
  /** A clear date of return in an automatic answer, ISO date. */
  returnsOn: string | null;
  /** The address that a bounce says does not work; null where it does not say, absent in data made before it was read. */
  deadAddress?: string | null;
  /** Domains with an aligned SPF or DKIM pass, judged from the receiving service's own topmost header block alone. */
  aligned: { spf: boolean; dkim: boolean };
  /** Headers by lower-case name, decoded, below the receiving service's block. */
  headers: Map<string, string[]>;
  /** 26 base32 characters of sha-256 over body and chosen headers: identity where Message-ID is missing or repeated. */
  contentHash: string;
}

/** A mail that cannot be read: why, in a sentence. */
export class Unreadable extends Error {}
