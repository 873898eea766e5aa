import { hash } from '../../lambdas/core/hash';
import type { Message, Person } from '../../lambdas/core/message/message';
import type { Fact, IntroductionFact, MeetingFact, OutcomeFact, Reading } from '../../lambdas/core/reading/reading';
import { apply } from '../../lambdas/core/workflow/apply';
import { localDate } from '../../lambdas/core/workflow/days';
import type { Book, LetterRow, Me, Timer, UserChange, Workflow } from '../../lambdas/core/workflow/records';
import { ring } from '../../lambdas/core/workflow/ring';
import { begin, finish, type Work } from '../../lambdas/core/workflow/work';

export const ADA: Person = { name: 'Ada Obi', address: 'ada@obi.example' };
export const DANA: Person = { name: 'Dana Whitcombe', address: 'dana@tidewell.example' };
export const RAJ: Person = { name: 'Raj Patel', address: 'raj@northlab.example' };
export const PRIYA: Person = { name: 'Priya Raman', address: 'priya@lowfield.example' };
export const OMAR: Person = { name: 'Omar Haddad', address: 'omar@quayside.example' };

export const meOf = (timeZone: string): Me => ({
  user: hash(10, 'user', 'ada'),
  name: 'Ada Obi',
  addresses: ['ada@obi.example'],
  timeZone,
  morning: '07:30',
  language: 'en',
  me: null,
  aim: null,
  v: 1,
});

const blank: Message = {
  messageId: null,
  inReplyTo: [],
  references: [],
  subject: '',
  date: null,
  dateOffset: null,
  from: [],
  sender: null,
  replyTo: [],
  to: [],
  cc: [],
  bcc: [],
  newText: '',
  fullText: '',
  signature: null,
  inline: [],
  originals: [],
  calendars: [],
  textAttachments: [],
  attachments: [],
  automatic: null,
  returnsOn: null,
  aligned: { spf: true, dkim: true },
  headers: new Map(),
  contentHash: '',
};

export const introduced = (
  contacts: Person[],
  by: Person | null = PRIYA,
  more: Partial<IntroductionFact> = {},
): Fact => ({
  type: 'introduction',
  direction: 'received',
  status: 'made',
  introducer: by,
  contacts,
  reason: 'you both care about hospitals',
  ...more,
});
export const wrote = (...to: Person[]): Fact => ({ type: 'outreach', to });
export const answered = (from: Person): Fact => ({ type: 'reply', from });
export const thanked = (...to: Person[]): Fact => ({ type: 'thanks', to });
export const meets = (who: Person, start: string, more: Partial<MeetingFact> = {}): Fact => ({
  type: 'meeting',
  kind: 'interview',
  status: 'scheduled',
  with: [who],
  start,
  end: null,
  options: [],
  mode: 'video',
  place: null,
  moved: false,
  ...more,
});
export const invites = (who: Person, start: string, sequence: number, more: Partial<MeetingFact> = {}): Fact =>
  meets(who, start, {
    calendar: {
      uid: 'uid-1',
      sequence,
      dtstamp: `2026-11-0${sequence + 1}T00:00:00Z`,
      method: 'REQUEST',
      recurring: false,
      recurrenceId: null,
    },
    ...more,
  });
export const went = (who: Person, more: Partial<OutcomeFact> = {}): Fact => ({
  type: 'outcome',
  with: [who],
  result: 'held',
  when: null,
  takeaways: ['service is written first'],
  actions: [],
  referrals: [],
  thanked: false,
  ...more,
});
export const command = (name: string, args: Record<string, unknown> = {}, item?: number): Fact => ({
  type: 'command',
  name,
  args,
  ...(item === undefined ? {} : { item }),
});

interface Mail {
  /** Who wrote it; Ada where nobody is named. */
  from?: Person;
  /** When it was written, where that is not when it arrived. */
  written?: string;
  /** The letter that it answers. */
  answers?: LetterRow | undefined;
  /** What the user newly wrote, and the calendar parts, where a step looks at them. */
  newText?: string;
  calendars?: Message['calendars'];
  /** What else the mail has. */
  message?: Partial<Message>;
}

/** A user's record in memory: mails and wakes in the order of time, each decided by the real steps. */
export class Diary {
  readonly letters: LetterRow[] = [];
  now: string;
  private mails = 0;
  private readonly book: Book;

  constructor(start: string, timeZone = 'Europe/London') {
    this.now = start;
    this.book = {
      me: meOf(timeZone),
      now: { state: 'active', epoch: 1, pausedUntil: null, morning: null, last: null },
      people: new Map(),
      journals: new Map(),
      letters: new Map(),
      calendars: new Map(),
    };
  }

  get state(): Book {
    return this.book;
  }

  /** A mail arrives; gives the letters that it caused. */
  mail(
    at: string,
    facts: Fact[],
    { from = ADA, written = at, answers, newText = '', calendars = [], message = {} }: Mail = {},
  ): LetterRow[] {
    this.until(at);
    this.mails += 1;
    const key = hash(26, `mail ${this.mails}`);
    const byUser = from === ADA;
    const work = begin(this.book, {
      key,
      at: written,
      now: at,
      byUser,
      from: from.address,
      thread: { messageId: `<${this.mails}@mail.example>`, references: [], subject: `mail ${this.mails}` },
      letter: answers ?? null,
    });
    const reading: Reading = { disposition: 'accepted', reason: null, user: 'ada', newText, facts, question: null };
    apply(work, reading, { ...blank, newText, calendars, ...message });
    return this.save(
      finish(work, {
        key,
        messageId: null,
        hash: key,
        sesIds: [],
        at,
        from: from.address,
        subject: `mail ${this.mails}`,
        disposition: 'accepted',
        reason: null,
        facts,
        newText: '',
        question: null,
        state: 'done',
      }),
    );
  }

  /** An automatic mail, of which no more is kept than `step` does. */
  notice(at: string, step: (work: Work) => void): LetterRow[] {
    this.until(at);
    const work = begin(this.book, { key: at, at, now: at, byUser: false, from: null, thread: null, letter: null });
    step(work);
    return this.save(finish(work, null));
  }

  /** The user answers a letter in these words. */
  answer(at: string, words: string, facts: Fact[], answers: LetterRow | undefined): LetterRow[] {
    return this.mail(at, facts, { answers, newText: words });
  }

  /** One wake at `at`. */
  wake(at: string): LetterRow[] {
    const work = begin(this.book, { key: at, at, now: at, byUser: false, from: null, thread: null, letter: null });
    ring(work, at);
    return this.save(finish(work, null));
  }

  private erase({ people = [], calendars = [] }: Partial<NonNullable<UserChange['erased']>> = {}): void {
    for (const { key } of people) this.book.people.delete(key);
    for (const key of calendars) this.book.calendars.delete(key);
  }

  private save(change: UserChange): LetterRow[] {
    const { book } = this;
    for (const row of change.people) book.people.set(row.key, { ...structuredClone(row), v: row.v + 1 });
    this.erase(change.erased);
    for (const row of change.calendars) book.calendars.set(row.key, { ...row, v: row.v + 1 });
    for (const row of [change.journal, ...change.journalUpdates])
      if (row) book.journals.set(row.key, structuredClone(row));
    for (const row of change.letters) book.letters.set(row.no, row);
    Object.assign(book.now, change.now);
    if (change.me) book.me = { ...change.me, v: change.me.v + 1 };
    this.letters.push(...change.letters);
    return change.letters;
  }

  timers(): Timer[] {
    return [...this.book.people.values()]
      .flatMap((p) => p.workflows.flatMap((w) => w.timers))
      .sort((a, b) => a.at.localeCompare(b.at));
  }

  /** Time moves on; each timer rings at its time, or, where that is past, two minutes from now, as the alarm clock does. */
  until(at: string): this {
    for (let rings = 0; ; rings++) {
      const next = this.timers()[0]?.at;
      const soon = new Date(Date.parse(this.now) + 120_000).toISOString().replace('.000', '');
      const due = next !== undefined && Date.parse(next) < Date.parse(this.now) ? soon : next;
      if (due === undefined || Date.parse(due) > Date.parse(at)) break;
      if (rings > 500) throw new Error(`It rings without end at ${due}: ${JSON.stringify(this.timers()[0])}`);
      this.now = due;
      this.wake(due);
    }
    this.now = at;
    return this;
  }

  workflows(person: Person): Workflow[] {
    const record = this.book.people.get(person.address ?? '');
    return [...(record?.past ?? []), ...(record?.workflows ?? [])];
  }

  one<K extends Workflow['kind']>(person: Person, kind: K): Extract<Workflow, { kind: K }> {
    const found = this.workflows(person).filter((w): w is Extract<Workflow, { kind: K }> => w.kind === kind);
    if (found.length !== 1 || !found[0]) throw new Error(`${person.name ?? ''} has ${found.length} of ${kind}`);
    return found[0];
  }

  last(kind: string): LetterRow {
    const found = this.letters.filter((l) => l.kind === kind).at(-1);
    if (!found) throw new Error(`no letter ${kind}: ${this.told().join(', ')}`);
    return found;
  }

  /** `2026-11-24T07:30 kind`, in UTC. */
  told(): string[] {
    return this.letters.map((l) => `${l.at.slice(0, 16)} ${l.kind}`);
  }

  localDateOf = (at: string): string => localDate(at, this.book.me.timeZone);
}
