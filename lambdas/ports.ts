/** What the flow needs of the world: few, small, named by role. Each has an AWS adapter and an in-memory twin under one contract test. */
import type { Verdicts } from './core/message/message';
import type { Book, Change, LedgerRow, LetterRow, Me, PersonRecord, Shelf } from './core/workflow/records';

export interface Clock {
  /** Milliseconds since the epoch. */
  now(): number;
}

export const systemClock: Clock = { now: () => Date.now() };

/** A mail as the receiving service announced it: envelope and verdicts from the notice, never from the mail itself. */
export interface Arrival {
  sesId: string;
  key: string;
  recipients: string[];
  verdicts: Verdicts;
  /** Instant of receipt, ISO UTC. */
  at: string;
  /** A held mail that its sender has said is theirs: the user. */
  sender?: string;
}

/** The raw mails that the receiving service stored. */
export interface RawMail {
  /** null: no such object (expired or erased). */
  fetch(key: string): Promise<Uint8Array | null>;
  /** Copies mail and notice to held/ for 30 days, to be replayed; the key under which `fetch` finds the copy. */
  hold(key: string, notice: string): Promise<string>;
  /** Copies a mail to kept/, where nothing expires, under this name; false: the mail is gone. */
  keep(key: string, as: string): Promise<boolean>;
  /** Up to `limit` keys under in/ after `after`, with when they were stored: the sweep's bounded, rotating listing. */
  list(after: string | null, limit: number): Promise<{ key: string; at: string }[]>;
}

export interface Wanted {
  people: string[];
  journals: string[];
  letters: string[];
  calendars: string[];
}

/** Why a transaction was refused: somebody else wrote first. */
export type Conflict = 'ledger' | 'journal' | 'fence' | 'state' | 'letter';

export interface Records {
  /** Ledger row and owners of addresses; one BatchGet, eventual. */
  lookUp(sesId: string, addresses: string[]): Promise<{ ledger: LedgerRow | null; owners: Map<string, string> }>;
  /** One strong BatchGet of the user's ME, NOW and the keys wanted; null = no such user. */
  open(user: string, wanted: Wanted): Promise<Book | null>;
  /** People whose name begins with `name` (folded); one Query. */
  named(user: string, name: string): Promise<PersonRecord[]>;
  /** Up to `limit` of the user's people, in the order of their keys; Queries of 1 MB each, only where the user asks for something over all. */
  people(user: string, limit: number): Promise<PersonRecord[]>;
  /** Up to `limit` of the user's mails in no order, without what `undo` needs, and whether these are all; Queries as in `people`. */
  mails(user: string, limit: number): Promise<Pick<Shelf, 'mails' | 'whole'>>;
  /** People with a timer due at or before `until` (ISO), whole, and the first due after it; one strong Query. */
  due(user: string, until: string): Promise<{ people: PersonRecord[]; next: string | null }>;
  /** One transaction; null = saved. */
  save(change: Change): Promise<Conflict | null>;
  /** A mail that ends without a user: the ledger row alone, if absent. */
  note(row: LedgerRow): Promise<void>;
  /** open → claimed, attempt + 1; null = not open (sent, dropped, claimed by another). */
  claim(user: string, no: string, now: string): Promise<LetterRow | null>;
  /** claimed at `attempt` → what became of it. No effect if that attempt is no longer the claim. */
  settle(
    user: string,
    no: string,
    attempt: number,
    to: { status: LetterRow['status']; sesId?: string; retryAt?: string },
  ): Promise<void>;
  /** By SES's own Send event: claimed or open → sent. */
  confirm(user: string, no: string, sesId: string): Promise<void>;
  /** By SES's bounce or complaint: the letter and the user's mailbox are marked. */
  mark(user: string, no: string, state: 'bounced' | 'complained'): Promise<void>;
  /** Letters open or claimed since before `before`, and users with something due before it; sparse index, no scan. */
  stuck(before: string): Promise<{ letters: LetterRow[]; users: string[] }>;
  /** Claimed at `attempt` and stuck → open again; false = somebody else moved it. */
  reopen(user: string, no: string, attempt: number): Promise<boolean>;
  /**
   * ME, NOW, the addresses and the directory row of a new user with the letters that begin it, in one transaction; one who is there
   * already stays as they are. Or (version above 0) an update of ME's settings.
   */
  enrol(me: Me, letters?: LetterRow[]): Promise<void>;
}

/** The alarm clock: wakes `user` at `at` (whole minute, ISO UTC). Setting it twice is one alarm. */
export interface Alarm {
  set(user: string, at: string): Promise<void>;
}

/** The letters' queue: says that letters wait; the sender claims them. */
export interface LetterQueue {
  hint(letters: { user: string; no: string }[]): Promise<void>;
}

export type Sent =
  | { kind: 'accepted'; sesId: string }
  | { kind: 'refused'; retry: boolean; why: string }
  | { kind: 'unknown'; why: string };

/** Sends one letter to exactly one of the user's own addresses. */
export interface Post {
  send(letter: { raw: Uint8Array; to: string; user: string; no: string; attempt: number }): Promise<Sent>;
}

/** Words for operators, without personal data. */
export interface Log {
  info(message: string, data?: Record<string, string | number | null>): void;
  warn(message: string, data?: Record<string, string | number | null>): void;
}
