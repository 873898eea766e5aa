/** What a letter says, as data: the contract between the records and the templates. All texts are plain; times are already in the reader's words. */
import type { LetterKind } from '../workflow/records';

export interface PersonView {
  /** As shown: full name, or the address where no name is known. */
  name: string;
  /** First name for the running text. */
  first: string;
  address: string | null;
}

/** A mail that the user may send to somebody else; it travels inside the letter. */
export interface Draft {
  /** `reply-all`, `bump`, `introducer-word`, `confirmation`, `thank-you`, `introducer-thanks`, `good-faith`, `loop`. */
  kind: string;
  /** What it is, for the heading: `To Dana: thanks`. */
  title: string;
  to: PersonView[];
  cc: PersonView[];
  /** Addresses; our plain log address is always last, never a token. */
  bcc: string[];
  subject: string;
  inReplyTo: string | null;
  references: string[];
  text: string;
  /** Compose links; null where a person has no address or the text is too long for the link. */
  links: { mailto: string; gmail: string; outlook: string } | null;
}

export interface MeetingView {
  /** `Friday 4 December, 14:00–14:30 (London)`. */
  when: string;
  /** The same in the contact's zone where it is known to differ, else null. */
  theirs: string | null;
  /** `video call`, `phone`, `in person`, null. */
  mode: string | null;
  place: string | null;
  link: string | null;
  /** `tomorrow 10:00`, for subjects. */
  short: string;
}

/** A numbered line of a letter, answerable by its number. */
export interface ItemView {
  n: number;
  /** One plain line. */
  line: string;
  /** Choices within it, `done`, `not yet`. */
  words: string;
}

export interface LetterData {
  kind: LetterKind;
  /** Lower-case subject line parts are composed by the template `subject.hbs`. */
  user: PersonView;
  person: PersonView | null;
  people: PersonView[];
  introducer: PersonView | null;
  introducers: PersonView[];
  /** In the introducer's words. */
  reason: string | null;
  meeting: MeetingView | null;
  moved: boolean;
  drafts: Draft[];
  items: ItemView[];
  takeaways: string[];
  actions: { text: string; due: string | null }[];
  referrals: PersonView[];
  /** What is known of the person from earlier: `You met on 12 March (introduced by Priya)`. */
  history: string[];
  research: string[];
  ownQuestions: string[];
  questions: string[];
  spareQuestions: string[];
  /** Which nudge, 1-based; how many days since. */
  n: number;
  days: number | null;
  /** `question`: the sentence; `confirmed`: what was done; `help`: unused. */
  text: string | null;
  /** What has been seen, for honest memory: `I have seen no answer since Tuesday`. */
  seen: string | null;
  /** Headed lists of plain lines: what is known of a person, what was found, what was changed. */
  sections: { title: string; lines: string[] }[];
  /** What waits or is left out for the sake of others, and why (R9). */
  beside?: string[];
  because: { from: string; subject: string; date: string } | null;
  logAddress: string;
  replyAddress: string;
}

/** A calendar hold that travels as .ics. */
export interface Attachment {
  name: string;
  type: string;
  content: string;
}

export interface ComposedLetter {
  data: LetterData;
  attachments: Attachment[];
  /** Headers: to, from, date (ISO), message id (left side is replaced by SES), references of its thread. */
  to: { name: string; address: string };
  from: { name: string; address: string };
  replyTo: string;
  date: string;
  messageId: string;
  references: string[];
}
