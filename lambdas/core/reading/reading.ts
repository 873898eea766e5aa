import type { Person, Verdicts } from '../message/message';

/** The context of READING.md, already verified. */
export interface Context {
  now: string;
  service: { domain: string };
  users: User[];
  verdicts?: Verdicts;
  recipients?: string[];
  people?: KnownPerson[];
  thread?: Thread | null;
}

export interface User {
  id: string;
  name: string;
  addresses: string[];
  timeZone: string;
}

export type Role = 'contact' | 'introducer' | 'mentor' | 'mentee';
export interface KnownPerson {
  name: string | null;
  address: string | null;
  roles: Role[];
}

/** What a letter asks. `date` … `until` are the parts of a mentorship's terms; `given`: what came of an introduction the user made; `health`: is the mentorship working; `link-address`: is this new address yours. */
export type Asked =
  | 'outcome'
  | 'reply-sent'
  | 'schedule'
  | 'confirm'
  | 'goal'
  | 'date'
  | 'cadence'
  | 'until'
  | 'progress'
  | 'given'
  | 'health'
  | 'choice'
  | 'link-address'
  | null;
export interface Thread {
  about: 'introduction' | 'meeting' | 'mentorship' | 'draft' | 'digest';
  asked: Asked;
  with: Person[];
  start?: string | null;
  /** Numbered items of the letter answered, where it had some. */
  items?: { n: number; with: Person[]; asked: Asked; start?: string | null }[];
}

export interface Evidence {
  /** The words a fact was read from. */
  words: string;
  where: 'subject' | 'text' | 'quoted' | 'forwarded' | 'calendar' | 'headers' | 'attachment';
}
interface Read {
  evidence?: Evidence;
  /** Which numbered item of the answered letter this fact belongs to. */
  item?: number;
}

export interface IntroductionFact extends Read {
  type: 'introduction';
  direction: 'received' | 'given';
  status: 'made' | 'asked' | 'declined';
  introducer: Person | null;
  contacts: Person[];
  /** Why, in the introducer's words, one or two sentences. */
  reason?: string | null;
  /** When the introduction itself was written (the oldest introducing message), ISO instant. */
  madeAt?: string | null;
}
export interface Option {
  start: string;
  end: string | null;
}
export interface MeetingFact extends Read {
  type: 'meeting';
  kind: 'interview' | 'mentoring';
  status: 'proposed' | 'scheduled' | 'cancelled';
  with: Person[];
  start: string | null;
  end: string | null;
  options: Option[];
  mode: 'video' | 'phone' | 'in-person' | 'email' | null;
  place: string | null;
  moved: boolean;
  /** Meeting link as written (https only). */
  link?: string | null;
  /** IANA zone the time was said in. */
  zone?: string;
  calendar?: {
    uid: string;
    sequence: number;
    dtstamp: string | null;
    method: string;
    recurring: boolean;
    recurrenceId: string | null;
  };
}
export interface Action {
  text: string;
  due: string | null;
}
export interface OutcomeFact extends Read {
  type: 'outcome';
  with: Person[];
  result: 'held' | 'no-show' | 'cancelled' | 'declined' | 'no-answer' | 'pending';
  when: string | null;
  takeaways: string[];
  actions: Action[];
  referrals: Person[];
  thanked: boolean;
  /** Referrals that the contact offered to make ("she'll introduce me to Raj"). */
  offered?: Person[];
}
export interface ReplyFact extends Read {
  type: 'reply';
  from: Person;
}
export interface OutreachFact extends Read {
  type: 'outreach';
  to: Person[];
}
export interface ThanksFact extends Read {
  type: 'thanks';
  to: Person[];
}
export interface MentorshipFact extends Read {
  type: 'mentorship';
  mentor: Person;
  goal: string | null;
  targetDate: string | null;
  cadence: 'weekly' | 'every 2 weeks' | 'monthly' | 'quarterly' | null;
  until: string | null;
}
export interface CommandFact extends Read {
  type: 'command';
  name: string;
  args: Record<string, unknown>;
}
/** What the user says of themselves: `me: …`, `aim: …`; questions for a person: `for Dana: …`. */
export interface NoteFact extends Read {
  type: 'aim' | 'me' | 'park';
  text: string;
  for?: Person;
}
/** A correction of what was logged, in the user's words ("wrong: it was Dana's colleague Raj"); `reads` is what those words say by themselves, with the people and the meeting of the thread. */
export interface CorrectionFact extends Read {
  type: 'correction';
  text: string;
  reads: Fact[];
}
/** How it goes towards a mentorship's goal, in the user's words. `percent` only where said ("about half way" is 50); `working` answers "is it working?". */
export interface ProgressFact extends Read {
  type: 'progress';
  with: Person[];
  text: string;
  percent: number | null;
  reached: boolean;
  working: boolean | null;
}
/** Help offered or given in words: by whom, to whom (`introduction`s that are offered are introduction facts, `asked`). */
export interface OfferFact extends Read {
  type: 'offer';
  by: Person;
  to: Person[];
  text: string;
}
/** "looking for: somebody who runs night ferries": whom the user would like to be introduced to; `ask` where they named whom to ask. */
export interface LookingForFact extends Read {
  type: 'looking-for';
  text: string;
  ask: Person[];
}
/** "landed: …": an offer, a pass, an admission; `known` when the user says that it may be told to others. */
export interface LandedFact extends Read {
  type: 'landed';
  text: string;
  known: boolean;
}
export type Fact =
  | CorrectionFact
  | ProgressFact
  | OfferFact
  | LookingForFact
  | LandedFact
  | IntroductionFact
  | MeetingFact
  | OutcomeFact
  | ReplyFact
  | OutreachFact
  | ThanksFact
  | MentorshipFact
  | CommandFact
  | NoteFact;

export type Reason =
  | 'who'
  | 'when'
  | 'what'
  | 'auto-reply'
  | 'bounce'
  | 'mailing-list'
  | 'loop'
  | 'no-user'
  | 'unknown-sender'
  | 'nothing-new'
  | 'duplicate'
  | 'limit'
  | 'unauthenticated'
  | 'spam'
  | 'virus'
  | 'unreadable';

export interface Reading {
  disposition: 'accepted' | 'ask' | 'ignored' | 'rejected';
  reason: Reason | null;
  user: string | null;
  newText: string;
  facts: Fact[];
  question: string | null;
  /** Who the sender is by their own signature. */
  signature?: Signature;
  /** ISO date on which the absence that an automatic answer tells of ends. */
  returnsOn?: string;
  /** The address that a bounce says does not work. */
  deadAddress?: string;
}

/** As written under the mail; null where it is not said. */
export interface Signature {
  name: string | null;
  role: string | null;
  company: string | null;
  phone: string | null;
}
