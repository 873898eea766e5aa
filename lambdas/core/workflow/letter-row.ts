/** What is due of a user and the letters that it becomes: the shapes kept of them (DESIGN.md 2, 3, 7a). Instants are ISO 8601 in UTC. */
import type { Asked } from '../reading/reading';

export type TimerName =
  | 'introduction-unanswered'
  | 'introduction-quiet'
  | 'let-go'
  | 'fix-a-time'
  | 'preparation'
  | 'how-did-it-go'
  | 'sent-it'
  | 'promise'
  | 'missed'
  | 'close-the-loop'
  | 'check-in'
  // Asked for an introduction, and nobody has made it; made one, and not heard what came of it.
  | 'asked'
  | 'given'
  // It will not come: a word of thanks to whoever tried.
  | 'declined'
  // A referral whose introduction may be asked for.
  | 'ask-for-introduction'
  // Thanks to an introducer that waited, so that they have one note of several outcomes (R9).
  | 'introducer-note'
  | 'close';

/** A named future moment of a workflow. `morning` timers keep their local date and are recomputed on a change of zone. */
export interface Timer {
  name: TimerName;
  /** Whole minute, UTC: `2026-11-24T12:30:00Z`. */
  at: string;
  /** Local date (`2026-11-24`) of a morning timer; absent for one that hangs on an instant. */
  morning?: string;
  /** Which time this is: the second nudge, the n-th promise. */
  n: number;
}

export const LETTER_KINDS = [
  'welcome',
  'introduction-received',
  'introduction-unanswered',
  'introduction-quiet',
  'meeting-scheduled',
  'preparation',
  'how-did-it-go',
  'thank-you',
  'missed',
  'asked',
  'declined',
  'given',
  'by-mail',
  'ask-for-introduction',
  'landed',
  'someone-asks',
  'fix-a-time',
  'sent-it',
  'promise',
  'close-the-loop',
  'introducer-note',
  'still-there',
  'morning',
  'week',
  'question',
  'confirmed',
  'correction',
  'help',
  'pending',
  'notes',
  'who',
  'find',
  'why',
  'goodbye',
] as const;
export type LetterKind = (typeof LETTER_KINDS)[number];

export interface LetterItem {
  n: number;
  kind: TimerName;
  person: string;
  workflow: string;
  asked: Asked;
  /** Index of the timer's occurrence, e.g. which promise. */
  occurrence: number;
}

/** A letter (L#): what it is about, never its text; rendered from the records when it is sent. */
export interface LetterRow {
  /** 10 base32 characters of sha-256(user, workflow, occurrence, kind): deciding twice gives the same number. */
  no: string;
  user: string;
  kind: LetterKind;
  to: string;
  about: { person: string; workflow: string }[];
  items: LetterItem[];
  asked: Asked;
  because: string | null;
  /** Frozen facts that are in no record: a question's words, what a command changed. */
  note: Record<string, string>;
  /** Decided in quiet hours: it leaves then, not before (R7). */
  notBefore?: string;
  status: 'open' | 'claimed' | 'sent' | 'dropped' | 'failed' | 'bounced';
  attempt: number;
  at: string;
  sesId: string | null;
}

/** Why something due did not leave, or left as it did: the words of it are in letter/why-left.ts. */
export type Why =
  | 'at-once'
  | 'by-the-hour'
  | 'morning'
  | 'merged'
  | 'joint'
  | 'today-left'
  | 'full'
  | 'full-week'
  | 'quiet-hours'
  | 'before-quiet-ends'
  | 'in-meeting'
  | 'paused'
  | 'silent'
  | 'still-there'
  | 'gentle'
  | 'asks'
  | 'lapsed'
  | 'landed';
export interface Held {
  name: TimerName | LetterKind;
  why: Why;
  at: string;
  /** Until when it waits; absent: it was dropped. */
  until?: string;
}
