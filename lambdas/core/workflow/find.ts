/** find before read: which keys a mail needs, and what the records say of its thread (DESIGN.md 7a). Pure. */
import { hash } from '../hash';
import type { Message, Original, Person } from '../message/message';
import type { Context, KnownPerson, Role, Thread } from '../reading/reading';
import { verifyReplyAddress, type LetterRef, type TokenKeys } from '../token';
import { calendarKey } from './meeting';
import type { Book, LetterRow, PersonRecord, ThreadRef, Workflow } from './records';
import { personKey } from './work';

/** Stated limit: people of one mail that are looked up; further ones are not. */
export const PEOPLE_MAX = 40;
const REFERENCES_MAX = 10;
const ADDRESS = /[\w.+'-]{1,64}@[a-z0-9-]{1,63}(?:\.[a-z0-9-]{1,63}){1,8}/gi;

const ofOriginal = (o: Original): Person[] => [
  ...(o.from ? [o.from] : []),
  ...o.to,
  ...o.cc,
  ...o.originals.flatMap(ofOriginal),
];

/** Addresses occurring in the mail's headers, originals and text, ours left out, in the order met, at most PEOPLE_MAX. */
export function addressesIn(message: Message, domain: string): string[] {
  const headers = [
    ...message.from,
    ...message.to,
    ...message.cc,
    ...message.replyTo,
    ...message.originals.flatMap(ofOriginal),
  ];
  const written = `${message.newText}\n${message.fullText.slice(0, 20_000)}`.match(ADDRESS) ?? [];
  const calendar = message.calendars.flatMap((c) => c.text.slice(0, 100_000).match(ADDRESS) ?? []);
  const all = [...headers.flatMap((p) => (p.address === null ? [] : [p.address])), ...written, ...calendar].map((a) =>
    a.toLowerCase(),
  );
  return [...new Set(all)].filter((a) => !a.endsWith(`@${domain}`)).slice(0, PEOPLE_MAX);
}

/** Identity of a mail: its Message-ID, or its content where there is none. */
export const journalKey = (message: Message): string =>
  message.messageId === null ? message.contentHash : hash(26, message.messageId);

const unfold = (text: string): string => text.replace(/\r?\n[ \t]/g, '');
function calendarKeys(message: Message): string[] {
  return message.calendars.flatMap((part) =>
    [...unfold(part.text).matchAll(/^UID[^:\r\n]{0,200}:(.{1,500}?)\r?$/gim)].map((m) =>
      calendarKey({ uid: (m[1] ?? '').trim(), recurrenceId: null }),
    ),
  );
}

/** The letter answered: by a verified token among our recipients, or (which thread, no more) by a reference to our letter. */
export function letterAnswered(
  message: Message,
  recipients: string[],
  domain: string,
  keys: TokenKeys,
): { ref: LetterRef; token: boolean } | null {
  for (const address of [
    ...recipients,
    ...[...message.to, ...message.cc].flatMap((p) => (p.address === null ? [] : [p.address])),
  ]) {
    const ref = verifyReplyAddress(keys, domain, address);
    if (ref) return { ref, token: true };
  }
  for (const id of [...message.inReplyTo, ...[...message.references].reverse()]) {
    const match = /^<?([a-z2-7]{10})\.([a-z2-7]{10})@([^>]+)>?$/.exec(id);
    if (match?.[3] === domain) return { ref: { letter: match[1] ?? '', user: match[2] ?? '' }, token: false };
  }
  return null;
}

export interface Keys {
  people: string[];
  journals: string[];
  letters: string[];
  calendars: string[];
}

/** All keys of one user that this mail needs. */
export function keysOf(message: Message, domain: string, letter: LetterRef | null, user: string): Keys {
  const references = [...message.inReplyTo, ...[...message.references].reverse()].slice(0, REFERENCES_MAX);
  return {
    people: addressesIn(message, domain),
    journals: [...new Set([journalKey(message), ...references.map((id) => hash(26, id))])],
    letters: letter?.user === user ? [letter.letter] : [],
    calendars: [...new Set(calendarKeys(message))],
  };
}

const peopleOf = (w: Workflow): Person[] => (w.kind === 'mentorship' ? w.with : [...w.with, ...w.introducers]);

/** Workflows whose people may be changed with them. */
const livelyOf = (person: PersonRecord): Workflow[] => [
  ...person.workflows,
  ...person.past.filter((w) => w.kind === 'introduction'),
];

/**
 * Keys of people on whom it hangs what a mail is about, as far as the book does not hold them: owners of shared meetings, and
 * those whom the letter, reference or calendar object is about.
 */
export function missingOwners(book: Book): string[] {
  const wanted = [
    ...[...book.people.values()].flatMap((p) => p.shared.map((s) => s.key)),
    ...[...book.letters.values()].flatMap((l) => l.about.map((a) => a.person)),
    ...[...book.journals.values()].flatMap((j) => j.touched.flatMap((t) => (t.workflow === null ? [] : [t.person]))),
    ...[...book.calendars.values()].map((c) => c.person),
  ];
  return [...new Set(wanted)].filter((key) => !book.people.has(key)).slice(0, PEOPLE_MAX);
}

/**
 * The same, and everybody else whom the book names: introducers and those met together, whoever a reference touched. Whoever a
 * step may change must be in the book, or its transaction takes them for new.
 */
export function missingPeople(book: Book): string[] {
  const wanted = [
    ...missingOwners(book),
    ...[...book.people.values()].flatMap((p) => livelyOf(p).flatMap((w) => peopleOf(w).map(personKey))),
    ...[...book.journals.values()].flatMap((j) => j.touched.map((t) => t.person)),
  ];
  return [...new Set(wanted)].filter((key) => !book.people.has(key)).slice(0, PEOPLE_MAX);
}

const openIn = (book: Book, person: string): Workflow[] => book.people.get(person)?.workflows ?? [];

function threadOf(w: Workflow, asked: Thread['asked'], items: Thread['items']): Thread {
  return {
    about: w.kind,
    asked,
    with: w.with,
    ...(w.kind === 'meeting' ? { start: w.start } : {}),
    ...(items && items.length > 0 ? { items } : {}),
  };
}

function byLetter(book: Book, letter: LetterRow, token: boolean): Thread | null {
  const open = letter.about.flatMap((a) =>
    [...openIn(book, a.person), ...(book.people.get(a.person)?.past ?? [])].filter((w) => w.id === a.workflow),
  );
  const items = letter.items.flatMap((i) =>
    open
      .filter((w) => w.id === i.workflow)
      .map((w) => ({ n: i.n, with: w.with, asked: i.asked, ...(w.kind === 'meeting' ? { start: w.start } : {}) })),
  );
  const [first] = open;
  // A question about people or times by itself: its digits are answers all the same.
  if (!first)
    return letter.note['choices'] === undefined || !token ? null : { about: 'draft', asked: letter.asked, with: [] };
  const thread = threadOf(first, token ? letter.asked : null, items);
  const several = letter.kind === 'morning' || letter.kind === 'week';
  return several
    ? { ...thread, about: 'digest', with: open.flatMap((w) => w.with) }
    : { ...thread, with: open.flatMap((w) => w.with) };
}

/** What is known of the mail's thread: the letter answered, else the calendar object, else the newest reference with something open. */
export function threadFor(
  book: Book,
  answered: { ref: LetterRef; token: boolean } | null,
  message: Message,
): Thread | null {
  const letter = answered ? book.letters.get(answered.ref.letter) : undefined;
  if (letter && answered) return byLetter(book, letter, answered.token);
  for (const row of book.calendars.values()) {
    const w = openIn(book, row.person).find((x) => x.id === row.workflow);
    if (w) return threadOf(w, null, undefined);
  }
  for (const id of [...message.inReplyTo, ...[...message.references].reverse()]) {
    const journal = book.journals.get(hash(26, id));
    const open = (journal?.touched ?? [])
      .flatMap((t) => openIn(book, t.person))
      .filter((w) => w.kind !== 'introduction' || w.direction === 'received');
    const newest = open.sort((a, b) => b.openedAt.localeCompare(a.openedAt))[0];
    if (newest) return threadOf(newest, null, undefined);
  }
  return null;
}

/** Those whom workflows name, while their own records are not read: known by name, address and part. */
function namedIn(book: Book): KnownPerson[] {
  const found = new Map<string, KnownPerson>();
  const add = (people: Person[], role: Role): void => {
    for (const p of people)
      if (!book.people.has(personKey(p)) && !found.has(personKey(p))) found.set(personKey(p), { ...p, roles: [role] });
  };
  for (const w of [...book.people.values()].flatMap(livelyOf)) {
    add(w.with, 'contact');
    if (w.kind !== 'mentorship') add(w.introducers, 'introducer');
  }
  return [...found.values()];
}

/** The context of READING.md for one user. */
export function contextFor(
  book: Book,
  arrival: { now: string; domain: string; recipients: string[]; verdicts: NonNullable<Context['verdicts']> },
  thread: Thread | null,
): Context {
  const known = [...book.people.values()].map((p): KnownPerson => ({
    name: p.name,
    address: p.address,
    roles: p.roles,
  }));
  const people = [...known, ...namedIn(book)];
  return {
    now: arrival.now,
    service: { domain: arrival.domain },
    users: [{ id: book.me.user, name: book.me.name, addresses: book.me.addresses, timeZone: book.me.timeZone }],
    verdicts: arrival.verdicts,
    recipients: arrival.recipients,
    people,
    thread,
  };
}

const bare = (subject: string): string => subject.replace(/^((re|fwd?|aw|wg|tr|rv|i|enc)\s*:\s*)+/i, '').trim();

/** The thread that drafts answer in: the mail's own, or for a mail forwarded to us alone, the forwarded one's as far as it is known. */
export function threadRefOf(message: Message, domain: string): ThreadRef {
  const toUs = [...message.to, ...message.cc].every((p) => p.address === null || p.address.endsWith(`@${domain}`));
  const original = message.originals.find((o) => o.kind === 'forwarded');
  if (toUs && original)
    return { messageId: original.messageId, references: [], subject: original.subject ?? bare(message.subject) };
  return { messageId: message.messageId, references: message.references.slice(-10), subject: message.subject };
}
