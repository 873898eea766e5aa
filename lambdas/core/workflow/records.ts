/** What is kept of a user: the shapes that the table stores and that steps change (DESIGN.md 2, 3, 7a). Instants are ISO 8601 in UTC. */
import type { Person, Verdicts } from '../message/message';
import type { Action, Fact, Role, Signature } from '../reading/reading';
import type { Held, LetterRow, Timer, TimerName } from './letter-row';

export * from './letter-row';

/** The thread in which drafts of this workflow answer (RFC 5322 3.6.4). */
export interface ThreadRef {
  messageId: string | null;
  references: string[];
  subject: string;
}

interface WorkflowBase {
  id: string;
  /** The people of this workflow, contacts first; never the user. */
  with: Person[];
  /** Journal key of the mail that opened it. */
  openedBy: string;
  openedAt: string;
  thread: ThreadRef | null;
  timers: Timer[];
  /** How often a letter of a kind went out for it: the occurrence in its number. */
  letters: Record<string, number>;
  /** Snoozed or stopped by the user's word. */
  muted?: boolean;
  /** Nothing is due before this instant: the user's snooze, or the next morning when today's letter has left. */
  snoozedUntil?: string;
  /** Which asks come again after the user's snooze, by name, and which time each is (again.ts). */
  again?: Partial<Record<TimerName, number>>;
  /** The snooze is that of a pause, and ends with it. */
  paused?: boolean;
  /** What was last held back, merged or dropped, and why (leave.ts). */
  held?: Held[];
  /** The person it waits for is away until this local date. */
  awayUntil?: string;
  /** The address of the person it is with does not work: it waits for another. */
  unreachable?: boolean;
}

export type IntroductionState =
  | 'wanted'
  | 'asked'
  | 'received'
  | 'acknowledged'
  | 'answered'
  | 'scheduled'
  | 'met'
  | 'closed'
  | 'declined'
  | 'let-go';
/** One introducer's own mail: quotes of them, and drafts to them, are of this one. */
export interface IntroducerWords {
  by: Person;
  at: string;
  reason: string | null;
  thread: ThreadRef | null;
}
export interface Introduction extends WorkflowBase {
  kind: 'introduction';
  direction: 'received' | 'given';
  state: IntroductionState;
  introducers: Person[];
  /** As the mail written first gives it, and when that was. */
  reason: string | null;
  reasonAt?: string;
  /** When the introducer wrote, as far as known; days count from here. */
  madeAt: string;
  /** What each introducer wrote, by themselves, in the order in which they wrote. */
  words?: IntroducerWords[];
  /** When the user last wrote to an introducer of it. */
  toldAt?: string;
  /** First answer of the user that we saw. */
  acknowledgedAt: string | null;
  /** Last answer of the contact. */
  answeredAt: string | null;
  nudges: number;
  /** When the last nudge left: two days pass before another. */
  nudgedAt?: string;
  /** Last mail of the user to the contact that we saw. */
  lastOutreachAt: string | null;
  /** Which of several contacts of its mail it is about, from 0. */
  place?: number;
  /** Only asked for so far: since when, the last word between user and introducer about it, and whether the introducer offered it. */
  askedAt?: string;
  lastWordAt?: string;
  offered?: boolean;
  /** It will not come, and whoever tried deserves a word: since when we know. */
  declinedAt?: string;
  /** When the mail was written that ended it: what was written before it opens nothing anew. */
  endedAt?: string;
  /** It was let go, or closed, along with its meeting. */
  withMeeting?: boolean;
  /** What came of an introduction that the user made, in the user's words. */
  outcome?: string;
}

export type MeetingState =
  'proposed' | 'scheduled' | 'held' | 'thanked' | 'followed-through' | 'closed' | 'cancelled' | 'no-show' | 'let-go';
export interface KeptAction extends Action {
  done: boolean;
}
/** A file that came with the notes of a meeting; the mail that brought it is kept (flow.ts). */
export interface KeptFile {
  /** Journal key of that mail. */
  mail: string;
  name: string;
  type: string;
  /** Octets. */
  size: number;
}
export interface Meeting extends WorkflowBase {
  kind: 'meeting';
  purpose: 'interview' | 'mentoring';
  state: MeetingState;
  start: string | null;
  end: string | null;
  /** IANA zone in which the time was said; null where unknown. */
  zone: string | null;
  mode: 'video' | 'phone' | 'in-person' | 'email' | null;
  place: string | null;
  link: string | null;
  uid: string | null;
  sequence: number;
  dtstamp: string | null;
  introducers: Person[];
  takeaways: string[];
  actions: KeptAction[];
  referrals: Person[];
  offered: Person[];
  /** Journal key of the outcome. */
  outcomeBy: string | null;
  heldAt: string | null;
  thankedAt: string | null;
  introducerThankedAt: string | null;
  /** How many times it was missed, and when we last heard that. */
  missed: number;
  missedAt: string | null;
  /** When the mail was written that said the time; the same of the last word on whether it took place. */
  saidAt?: string;
  resultAt?: string;
  /** It was the user who did not come. */
  ownFault?: boolean;
  /** The contact's last word after the thanks, or to questions sent by mail. */
  answeredAt?: string;
  /** Thanks to the introducer wait until then: they had a note of late (R9). */
  introducerWaits?: string;
  /** Which of the introducers were thanked, and which referrals were asked for or made. */
  introducersThanked?: Person[];
  referralsAsked?: Person[];
  /** Starts of the occurrences of a recurring invitation that come after this one. */
  series?: string[];
  /** The start that the recurring invitation gives for this occurrence, where it was moved alone. */
  occurrence?: string;
  /** Files that came with its notes, kept until they are deleted. */
  kept?: KeptFile[];
  /** When we learned of the time (and of the outcome): nothing is due before. */
  scheduledAt: string | null;
  outcomeAt: string | null;
}

export interface Mentorship extends WorkflowBase {
  kind: 'mentorship';
  role: 'mentee' | 'mentor';
  state: 'begun' | 'running' | 'stalled' | 'closed';
  goal: string | null;
  targetDate: string | null;
  cadence: 'weekly' | 'every 2 weeks' | 'monthly' | 'quarterly' | null;
  until: string | null;
}

export type Workflow = Introduction | Meeting | Mentorship;

/** A fact that found nothing to change. */
export interface EarlyWord {
  /** Journal key of its mail, and when that was written. */
  key: string;
  at: string;
  byUser: boolean;
  fact: Fact;
}

/** One item a person: everything that is open with them, so that state and timers are one write (7a). */
export interface PersonRecord {
  /** The address, or `~n` while only a name is known. */
  key: string;
  name: string | null;
  address: string | null;
  roles: Role[];
  workflows: Workflow[];
  /** Closed workflows, newest last, at most 20. */
  past: Workflow[];
  /** The user's own questions for this person. */
  questions: string[];
  /** Where a workflow of this person lives that is kept under another person of the same meeting. */
  shared: { key: string; workflow: string }[];
  /** The language in which the user and they last wrote. */
  language?: string;
  /** The offset from UTC, minutes, that their mail shows, and when it last did; absent where it changes. */
  offset?: number;
  offsetAt?: string;
  /** Their mail shows offsets that no change of clocks explains: they travel, or a machine writes the time. */
  offsetVaries?: true;
  /** How the user last greeted and closed. */
  greeting: string | null;
  closing: string | null;
  /** When a mail to them was last proposed without being asked for, newest last, at most 10 (R9); the same of asks for an introduction. */
  proposed?: string[];
  asks?: string[];
  /** What their signature says of them. */
  signature?: Signature;
  /** They are away until this local date: nobody is nudged about them before. */
  awayUntil?: string;
  /** Their address bounced: an ISO instant. */
  deadSince?: string;
  /** The last mail of the user that was no thanks, and the last answer of theirs, whether an introduction was known or not: it may come later. */
  outreachAt?: string;
  answerAt?: string;
  /** Words about what was not known yet when they came; read again once it is (mails come in any order). */
  early?: EarlyWord[];
  /** When the user last wrote to them, and they to the user, while no introduction was known: it may come later. */
  wroteAt?: string;
  repliedAt?: string;
  /** Journal key of the mail that changed it last (wakes do not count): what `undo` may take back. */
  by?: string;
  /** Journal keys of the mails that changed it, newest last, at most 6. */
  mails?: string[];
  /** Version; 0 = not stored yet. */
  v: number;
}

/** A new address of the user's that waits for its word: from itself (a code), or from the known address where it wrote to us first. */
export interface Linking {
  address: string;
  at: string;
  /** Mails from it that wait for the user's yes. */
  held?: { sesId: string; key: string; recipients: string[]; verdicts: Verdicts; at: string }[];
  /** The user said yes, and the held mails are being taken in; or no. */
  confirmed?: true;
  refused?: true;
}

/** The user's own row (ME): `me` introduces them in drafts, `aim` is what they want to find out. */
export interface Me {
  user: string;
  name: string;
  addresses: string[];
  timeZone: string;
  /** Local hour of the morning letter, `07:30`. */
  morning: string;
  language: string;
  me: string | null;
  aim: string | null;
  /** Local hours between which nothing unasked leaves; absent: 21:00 and 07:00 (R7). */
  quiet?: { from: string; to: string };
  /** Local hours in which the user meets people on working days; absent: 09:00 to 17:00. */
  meets?: { from: string; to: string };
  /** Addresses, domains (`@acme.example`) and names of which nothing is kept. */
  neverLog?: string[];
  linking?: Linking;
  /** When the user landed: introductions from before are followed up no more. */
  landedAt?: string;
  v: number;
}

/** The user's fence and counters (NOW): written in every transaction of the user. */
export interface Now {
  state: 'active' | 'paused' | 'erasing' | 'complained' | 'dead-mailbox';
  epoch: number;
  pausedUntil: string | null;
  /** Local date of the last morning letter. */
  morning: string | null;
  /** Journal key that `undo` takes. */
  last: string | null;
  /** Who asked what is held of them, and when: they wait for the user's answer; how many were handed to the operator. */
  asks?: { key: string; at: string }[];
  asksLeft?: number;
  /** Journal key of the user's newest mail, where nothing of it was understood. */
  idle?: string | null;
  /** When we last heard from the user, and when `still-there` asked whether they are (R7). */
  heardAt?: string;
  askedStill?: string;
  /** When the first unasked letter since then left, and in silence the last. */
  waitsSince?: string;
  lastQuiet?: string;
  /** When unasked letters of the last seven days left, newest last. */
  unasked?: string[];
  /** Letters that wait for the end of the quiet hours, and when that is. */
  later?: { no: string; at: string }[];
  /** Mails of the last days that claimed to be the user's and proved nothing: instants, newest last, at most 5. */
  refused?: string[];
  /** The user said goodbye: paused until they write. */
  left?: boolean;
  /** The letter decided last: what `why` by itself asks about. */
  lastLetter?: string;
}

/** Ledger (S#): one row per arrived mail, one terminal state with its reason. */
export interface LedgerRow {
  sesId: string;
  at: string;
  outcome: 'accepted' | 'ask' | 'ignored' | 'rejected';
  reason: string | null;
  user: string | null;
  hash: string | null;
  /** Letters that this mail caused, to hint again on redelivery. */
  letters: { user: string; no: string }[];
}

/** A field before and after a mail; absent: there was none. */
export interface Swap {
  from?: unknown;
  to?: unknown;
}

/** Journal (M#): what happened, from which mail; also the reference row that later mails are found by. */
export interface JournalRow {
  /** Hash of the Message-ID, or of the content where it is missing or taken by another body. */
  key: string;
  messageId: string | null;
  hash: string;
  sesIds: string[];
  at: string;
  from: string | null;
  subject: string;
  disposition: string;
  reason: string | null;
  facts: Fact[];
  newText: string;
  question: string | null;
  touched: { person: string; workflow: string | null; v: number }[];
  /** Before-images of the people it changed, for `undo`; null = did not exist. */
  before: Record<string, PersonRecord | null>;
  /** The same of calendar rows, and of the fields of ME and NOW that it changed. */
  calendars?: Record<string, CalendarRow | null>;
  me?: Record<string, Swap>;
  now?: Record<string, Swap>;
  /** People whose before-image was too large to keep beside the others: `undo` leaves them and says so. */
  unkept?: string[];
  /** Letters that it caused. */
  letters?: string[];
  /** Letters that it would have caused, and why they wait or were dropped (leave.ts). */
  held?: Held[];
  /** What `undo` takes once this is taken back. */
  previous?: string | null;
  /** The mail that this one took back, or put right. */
  undid?: string;
  /** What the mail that it put right said before. */
  amended?: Fact[];
  state: 'done' | 'undone';
}

export interface CalendarRow {
  key: string;
  person: string;
  workflow: string;
  sequence: number;
  dtstamp: string | null;
  v: number;
}

/** All that is at hand of one user while a mail, a wake or a letter is worked on. */
export interface Book {
  me: Me;
  now: Now;
  people: Map<string, PersonRecord>;
  journals: Map<string, JournalRow>;
  letters: Map<string, LetterRow>;
  calendars: Map<string, CalendarRow>;
  /** What `browse` found, where the user asked about the whole record. */
  shelf?: Shelf;
}

/** A bounded look through everything that is kept of a user; journal rows come without what `undo` needs. */
export interface Shelf {
  people: PersonRecord[];
  mails: Omit<JournalRow, 'before' | 'touched'>[];
  /** False: there is more than was looked through. */
  whole: boolean;
}

export interface Erased {
  people: { key: string; v: number }[];
  calendars: string[];
}

/** What one transaction writes for one user. */
export interface UserChange {
  user: string;
  epoch: number;
  now: Partial<Omit<Now, 'epoch'>>;
  /** With `morning`: the transaction fails if that morning's letter was decided already. */
  journal: JournalRow | null;
  /** Journal rows that were taken back or put right, rewritten. */
  journalUpdates: JournalRow[];
  people: PersonRecord[];
  calendars: CalendarRow[];
  letters: LetterRow[];
  me: Me | null;
  /** Where the raw mail is kept beyond its days: `<user>/<meeting>/<journal key>`. */
  keep?: string;
  /** Rows that are deleted, since their keys name whom the user has erased. */
  erased?: Erased;
  /** With `me`: the forms of addresses (mailbox.ts) that became the user's, and those that no longer are. */
  addresses?: { own: string[]; gone: string[] };
}

export interface Change {
  ledger: LedgerRow | null;
  users: UserChange[];
}
