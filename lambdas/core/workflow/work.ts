/**
 * The working copy of a user's book while one mail or one wake is worked on. Steps change the copy; `finish` makes of it what one
 * transaction writes. The book itself is never changed.
 */
import { foldName } from '../fold';
import { hash } from '../hash';
import type { Person } from '../message/message';
import type { Asked, Role } from '../reading/reading';
import { endAlong, endedWith } from './along';
import { beforeImages, changedAnything } from './before';
import { firstMorning, isBefore, outsideQuiet } from './days';
import { formsChanged } from './mailbox';
import { timersOf } from './timers';
import type {
  Book,
  CalendarRow,
  Erased,
  Held,
  JournalRow,
  LetterItem,
  LetterKind,
  LetterRow,
  Me,
  Meeting,
  PersonRecord,
  ThreadRef,
  Timer,
  UserChange,
  Workflow,
} from './records';

/** Where a step comes from: a mail, or a wake. */
export interface Source {
  /** Journal key of the mail, or the minute of the wake: makes letter numbers and ids repeatable. */
  key: string;
  /** When it happened (the mail's own date, never after `now`), and when we learned of it. */
  at: string;
  now: string;
  /** The user themselves wrote it, and from which address. */
  byUser: boolean;
  from: string | null;
  thread: ThreadRef | null;
  /** The letter that is answered (verified token). */
  letter: LetterRow | null;
}

export { includes } from './people';

export interface Work {
  book: Book;
  source: Source;
  me: Me;
  now: UserChange['now'];
  people: Map<string, PersonRecord>;
  calendars: Map<string, CalendarRow>;
  letters: LetterRow[];
  meChanged: boolean;
  /** Journal rows to rewrite, by key. */
  rewritten: Map<string, JournalRow>;
  /** What this mail took back or put right, and with it what the journal keeps of that. */
  takenBack: Pick<JournalRow, 'undid' | 'amended'> | null;
  /** Letters that wait or were dropped, and why (leave.ts). */
  held: Held[];
  /** People who stand again as an earlier mail left them. */
  restored: Set<string>;
  /** Where the raw mail is to be kept, since its files belong to a meeting. */
  keep?: string;
  /** Set by `forget`: whom the user has erased; no image of theirs is kept. */
  erased?: Erased;
  /** Set by `undo`: what the next one takes. */
  last?: string | null;
}

export function begin(book: Book, source: Source): Work {
  return {
    book,
    source,
    me: structuredClone(book.me),
    now: {},
    people: new Map(),
    calendars: new Map(),
    letters: [],
    meChanged: false,
    rewritten: new Map(),
    takenBack: null,
    held: [],
    restored: new Set(),
  };
}

export const personKey = (p: Person): string => p.address ?? `~${hash(10, foldName(p.name ?? ''))}`;

const blank = (p: Person): PersonRecord => ({
  key: personKey(p),
  name: p.name,
  address: p.address,
  roles: [],
  workflows: [],
  past: [],
  questions: [],
  shared: [],
  greeting: null,
  closing: null,
  v: 0,
});

/** The stored key for a person: by address, else the only known person of that name. */
function keyFor(work: Work, p: Person): string {
  const key = personKey(p);
  if (work.people.has(key) || work.book.people.has(key) || p.name === null) return key;
  if (p.address !== null) return key;
  const named = [...work.book.people.values(), ...work.people.values()].filter(
    (r) => foldName(r.name ?? '') === foldName(p.name ?? ''),
  );
  const keys = [...new Set(named.map((r) => r.key))];
  return keys.length === 1 ? (keys[0] ?? key) : key;
}

/** The person's record to read; undefined when unknown. */
export function look(work: Work, p: Person): PersonRecord | undefined {
  const key = keyFor(work, p);
  return work.people.get(key) ?? work.book.people.get(key);
}

/** The person's record to change: a copy, made when there is none. */
export function take(work: Work, p: Person, role?: Role): PersonRecord {
  const key = keyFor(work, p);
  let record = work.people.get(key);
  if (!record) {
    const stored = work.book.people.get(key);
    record = stored ? structuredClone(stored) : blank(p);
    work.people.set(record.key, record);
  }
  if (
    p.name !== null &&
    (record.name === null || (record.name.length < p.name.length && foldName(p.name).startsWith(foldName(record.name))))
  )
    record.name = p.name;
  if (role && !record.roles.includes(role)) record.roles.push(role);
  return record;
}

export const takeByKey = (work: Work, key: string): PersonRecord | undefined => {
  const known = work.people.get(key) ?? work.book.people.get(key);
  return known && take(work, { name: known.name, address: known.address });
};

/** A person as the record knows them. */
export const asPerson = (r: PersonRecord): Person => ({ name: r.name, address: r.address });
export function known(work: Work, p: Person): Person {
  const record = look(work, p);
  return record ? { name: record.name ?? p.name, address: record.address ?? p.address } : p;
}

export interface Found<W extends Workflow> {
  record: PersonRecord;
  workflow: W;
}

type OfKind<K extends Workflow['kind']> = Extract<Workflow, { kind: K }>;

/** The open workflows of one kind that a person takes part in, in the person's own record or where its pointers lead. */
export function openWith<K extends Workflow['kind']>(work: Work, p: Person, kind: K): Found<OfKind<K>>[] {
  const own = look(work, p);
  if (!own) return [];
  const inOwn = own.workflows.map((w) => ({ key: own.key, workflow: w.id }));
  const seen = new Set<string>();
  return [...inOwn, ...own.shared].flatMap(({ key, workflow: id }) => {
    const stored = work.people.get(key) ?? work.book.people.get(key);
    if (seen.has(id) || !stored?.workflows.some((w) => w.id === id && w.kind === kind)) return [];
    seen.add(id);
    return atKey<K>(work, key, id);
  });
}

function atKey<K extends Workflow['kind']>(work: Work, key: string, id: string): Found<OfKind<K>>[] {
  const record = takeByKey(work, key);
  const workflow = record?.workflows.find((w) => w.id === id);
  return record && workflow ? [{ record, workflow: workflow as OfKind<K> }] : [];
}

const POINTERS_MAX = 20;

/** Lets a person's record lead to a workflow that is kept under somebody else. */
export function point(work: Work, p: Person, role: Role, to: { key: string; workflow: string }): void {
  const record = take(work, p, role);
  if (record.key === to.key || record.shared.some((s) => s.key === to.key && s.workflow === to.workflow)) return;
  record.shared = [...record.shared, to].slice(-POINTERS_MAX);
}

export interface LetterWish {
  kind: LetterKind;
  about: { record: PersonRecord; workflow: Workflow }[];
  asked?: Asked;
  items?: LetterItem[];
  note?: Record<string, string>;
  /** Sets this letter apart from another of its kind, workflow and source. */
  mark?: string;
  /** Which of the user's addresses; absent: where they wrote from, else their first. */
  to?: string;
}

/** A letter answers to where the user wrote from, as long as that is theirs; unasked ones go to their first address. */
function addressFor({ me, source }: Work): string {
  const from = source.byUser ? source.from : null;
  return from !== null && me.addresses.includes(from) ? from : (me.addresses[0] ?? '');
}

/** Plain answers change nothing of what they are about. */
const ANSWERS = new Set<LetterKind>([
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
]);

const openedBy = ({ about }: LetterWish): string | null => about[0]?.workflow.openedBy ?? null;

function countLetter({ kind, about }: LetterWish): void {
  if (ANSWERS.has(kind)) return;
  for (const { workflow } of about) workflow.letters[kind] = (workflow.letters[kind] ?? 0) + 1;
}

/** Decides a letter. The same decision from the same source has the same number, so it is written once (I2). */
export function addLetter(work: Work, wish: LetterWish): LetterRow {
  const { me, source } = work;
  const { items = [], asked = null, note = {}, mark = '' } = wish;
  const about = wish.about.map(({ record, workflow }) => ({ person: record.key, workflow: workflow.id }));
  countLetter(wish);
  const letter: LetterRow = {
    no: hash(10, me.user, about.map((a) => a.workflow).join(' '), wish.kind, source.key, mark),
    user: me.user,
    kind: wish.kind,
    to: wish.to ?? addressFor(work),
    about,
    items,
    asked,
    // A wake has no mail of its own: its letters go back to the mail that opened what they are about.
    because: source.thread === null ? openedBy(wish) : source.key,
    note,
    status: 'open',
    attempt: 0,
    at: source.now,
    sesId: null,
  };
  if (!work.letters.some((l) => l.no === letter.no)) work.letters.push(letter);
  return letter;
}

const ENDED = new Set(['closed', 'declined', 'let-go', 'met', 'followed-through']);
/** A morning that is over when it is decided is the next one: nothing unasked leaves at night (R7). */
function notPast(timer: Timer, me: Me, now: string): Timer {
  if (!isBefore(timer.at, now)) return timer;
  if (timer.name === 'how-did-it-go') return { ...timer, at: outsideQuiet(now, me.timeZone, me.quiet) };
  if (timer.morning === undefined) return timer;
  const next = firstMorning(now, me);
  return { ...timer, at: next.at, morning: next.date };
}

const PAST_MAX = 20;

function settle(record: PersonRecord, me: Me, now: string): void {
  for (const w of record.workflows) w.timers = timersOf(w, me).map((t) => notPast(t, me, now));
  const ended = record.workflows.filter((w) => ENDED.has(w.state) && w.timers.length === 0);
  if (ended.length === 0) return;
  record.workflows = record.workflows.filter((w) => !ended.includes(w));
  record.past = [...record.past, ...ended].slice(-PAST_MAX);
}

const unchanged = (a: PersonRecord | undefined, b: PersonRecord): boolean =>
  a !== undefined && JSON.stringify(a) === JSON.stringify(b);

function addressesOf(work: Work): Pick<UserChange, 'addresses'> {
  const addresses = work.meChanged ? formsChanged(work.book.me.addresses, work.me.addresses) : null;
  return addresses === null ? {} : { addresses };
}

const erasedBy = ({ erased }: Work): Pick<UserChange, 'erased'> => (erased === undefined ? {} : { erased });
function withoutErased({ erased, people }: Work): void {
  for (const { key } of erased?.people ?? []) people.delete(key);
}

/** What one transaction writes: only what really changed; the journal row keeps what it touched and how that was before (R4). */
export function finish(work: Work, journal: Omit<JournalRow, 'touched' | 'before'> | null): UserChange {
  for (const p of endedWith([...work.people.values()])) if (look(work, p)) take(work, p);
  withoutErased(work);
  endAlong([...work.people.values()], work.source.now);
  for (const record of work.people.values()) settle(record, work.me, work.source.now);
  const people = [...work.people.values()].filter((r) => !unchanged(work.book.people.get(r.key), r));
  const row = journal && journalled(work, journal, people);
  const asked = work.letters.filter((l) => l.kind !== 'why').at(-1);
  if (asked) work.now.lastLetter = asked.no;
  return {
    user: work.me.user,
    epoch: work.book.now.epoch,
    now: work.now,
    journal: row,
    journalUpdates: [...work.rewritten.values()],
    people,
    calendars: [...work.calendars.values()],
    letters: work.letters,
    me: work.meChanged ? work.me : null,
    ...(work.keep === undefined ? {} : { keep: work.keep }),
    ...erasedBy(work),
    ...addressesOf(work),
  };
}

function journalled(work: Work, journal: Omit<JournalRow, 'touched' | 'before'>, people: PersonRecord[]): JournalRow {
  if (work.erased) return erasing(work, journal);
  const kept = beforeImages(work, people);
  // A machine's mail is no news: what came before it can still be taken back.
  const isNews = journal.disposition !== 'ignored';
  if (isNews) for (const record of people.filter((r) => !work.restored.has(r.key))) signed(record, journal.key);
  const { last } = work.book.now;
  if (work.last !== undefined) work.now.last = work.last;
  else if (isNews && changedAnything(kept)) work.now.last = journal.key;
  return {
    ...journal,
    ...kept,
    ...work.takenBack,
    touched: people.map((r) => ({ person: r.key, workflow: r.workflows[0]?.id ?? null, v: r.v + 1 })),
    previous: last === journal.key ? null : last,
    letters: work.letters.map((l) => l.no),
    ...(work.held.length === 0 ? {} : { held: work.held }),
  };
}

/** The mail that erased somebody: who that was stands nowhere in it, and nothing leads back. */
const erasing = ({ letters }: Work, journal: Omit<JournalRow, 'touched' | 'before'>): JournalRow => ({
  ...journal,
  subject: '',
  facts: [],
  newText: '',
  before: {},
  touched: [],
  letters: letters.map((l) => l.no),
});

const MAILS_MAX = 6;

/** The mail that changed them last, and the few before it. */
function signed(record: PersonRecord, key: string): void {
  record.by = key;
  record.mails = [...(record.mails ?? []).filter((k) => k !== key), key].slice(-MAILS_MAX);
}

/** Sets the calendar row that leads from a UID to its meeting. */
export function bindCalendar(work: Work, key: string, record: PersonRecord, meeting: Meeting): void {
  const stored = work.book.calendars.get(key);
  work.calendars.set(key, {
    key,
    person: record.key,
    workflow: meeting.id,
    sequence: meeting.sequence,
    dtstamp: meeting.dtstamp,
    v: stored?.v ?? 0,
  });
}
