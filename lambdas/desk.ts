/** One mail on the desk of one user: find → read → step, with only that user in the context. */
import type { Service } from './core/letter/compose';
import type { Message } from './core/message/message';
import type { Reading } from './core/reading/reading';
import { read } from './core/reading/read';
import { apply } from './core/workflow/apply';
import type { Choice } from './core/workflow/choices';
import { contextFor, journalKey, keysOf, letterAnswered, threadFor, threadRefOf } from './core/workflow/find';
import { lookedUp, type Sender } from './enrol';
import { choicesFor } from './core/workflow/hypotheses';
import { registered } from './core/workflow/mailbox';
import { answerLeftOut, leaveOut, type LeftOut } from './core/workflow/never-log';
import type { Book, JournalRow, LetterRow, UserChange } from './core/workflow/records';
import { isNotice, onNotice } from './core/workflow/noticed';
import { plainCommand } from './core/workflow/plain-commands';
import { noteRefused } from './core/workflow/refused';
import { reread, speaksToUs } from './core/workflow/reread';
import { isAway } from './core/workflow/silence';
import { begin, finish, type Source } from './core/workflow/work';
import { findNamed, openBook, stepWith } from './book';
import { addDue, openMore } from './book-more';
import type { Arrival, Records } from './ports';

export interface Desk {
  reading: Reading;
  /** null: nothing of this user's changes (refused or ignored). */
  change: UserChange | null;
  /** The user wants nothing kept of it. */
  left?: boolean;
}

type Stepped = Pick<Desk, 'reading'> & { change: UserChange };

/** What the steps need beside the mail and the book. */
interface Case {
  arrival: Arrival;
  message: Message;
  book: Book;
  sender: Sender;
  /** The letter answered, as far as it is this user's; `token`: proved by its reply address. */
  letter: LetterRow | null;
  token: boolean;
  domain: string;
  choices?: Choice[];
}

/** The addresses that mean the user on this mail: registered, written otherwise, or just confirmed. */
function addressesOf({ book, message, sender }: Case): string[] {
  const { addresses } = book.me;
  const seats = [...message.from, ...message.to, ...message.cc, ...message.replyTo];
  const variants = lookedUp(seats.flatMap((p) => (p.address === null ? [] : [p.address]))).filter(
    (a) => registered(addresses, a) !== null,
  );
  return [...new Set([...addresses, ...variants, ...(sender.code === null ? [] : [sender.code])])];
}

type Answered = ReturnType<typeof letterAnswered>;

/** The letter answered, if it is one to this user. */
function answeredBy({ domain, keys }: Service, arrival: Arrival, message: Message, user: string): Answered {
  const answered = letterAnswered(message, arrival.recipients, domain, keys);
  return answered?.ref.user === user ? answered : null;
}

const letterOf = (book: Book, own: Answered): Pick<Case, 'letter' | 'token'> =>
  own === null
    ? { letter: null, token: false }
    : { letter: book.letters.get(own.ref.letter) ?? null, token: own.token };

export async function openDesk(
  world: { records: Records; service: Service },
  arrival: Arrival,
  message: Message,
  sender: Sender,
): Promise<Desk | null> {
  const { domain } = world.service;
  const user = sender.user ?? '';
  const own = answeredBy(world.service, arrival, message, user);
  const book = await openBook(world.records, user, keysOf(message, domain, own === null ? null : own.ref, user));
  if (!book) return null;
  const on: Case = { arrival, message, book, sender, domain, ...letterOf(book, own) };
  const me = { ...book.me, addresses: addressesOf(on) };
  const about = { now: arrival.at, domain, recipients: arrival.recipients, verdicts: arrival.verdicts };
  const readNow = (): Reading => read(message, contextFor({ ...book, me }, about, threadFor(book, own, message)));
  const first = readNow();
  const found = (await findNamed(world.records, user, first, book)) ? readNow() : first;
  const reading = asAsked(on, inItsLight(on, found));
  await openMore(world.records, reading, book, on.letter);
  await openAway(world.records, on);
  const choices = choicesFor(reading, book.people, { zone: book.me.timeZone, now: arrival.at }, (addresses) => {
    const people = new Map([...book.people].filter(([key]) => !addresses.includes(key)));
    return read(message, contextFor({ ...book, me, people }, about, threadFor(book, own, message)));
  });
  const heard = leaveOut(reading, message, book.me);
  return stepWith(world.records, book, (all) => stepDesk({ ...on, book: all, choices }, heard));
}

/** Back after a silence or a goodbye: what waited is brought to the next morning. */
async function openAway(records: Records, on: Case): Promise<void> {
  if (ownAddress(on) !== null && isAway(on.book.now)) await addDue(records, on.book.me.user, on.book);
}

/** The user's registered address that the mail is from; the new one where it brings its code. */
function ownAddress({ book, message, sender }: Case): string | null {
  const from = message.from[0]?.address ?? null;
  return from === null ? null : (registered(book.me.addresses, from) ?? (from === sender.code ? from : null));
}

/** "Who is Dana?" where nothing else was understood. */
function asAsked(on: Case, reading: Reading): Reading {
  const isOwn = ownAddress(on) !== null && speaksToUs(on.message, on.domain, on.arrival.at);
  const command = isOwn ? plainCommand(reading) : null;
  return command === null
    ? reading
    : { ...reading, disposition: 'accepted', reason: null, question: null, facts: [command] };
}

const inItsLight = (on: Case, reading: Reading): Reading =>
  ownAddress(on) === null
    ? reading
    : reread(reading, on.message, {
        letter: on.token ? on.letter : null,
        commands: speaksToUs(on.message, on.domain, on.arrival.at),
        fresh: on.sender.fresh,
        code: on.sender.code,
      });

function stepDesk(on: Case, left: LeftOut): Desk {
  const { reading } = left;
  if (reading.disposition === 'rejected' && reading.reason === 'unauthenticated' && ownAddress(on) !== null)
    return { reading, change: noteRefused(on.book, on.arrival.at) };
  if (isNotice(reading, on.book, sourceOf(on, '').from, ownAddress(on) !== null)) return noticeDesk(on, left);
  if (reading.disposition !== 'accepted' && reading.disposition !== 'ask') return { reading, change: null };
  const key = freeKey(on.book, on.message);
  if (key !== null) return { ...stepMail(on, left, key), left: left.left === 'all' };
  return { reading: { ...reading, disposition: 'ignored', reason: 'duplicate', facts: [] }, change: null };
}

/** Automatic mail that says who is away, or whose address is dead: kept where it changes something, answered by nobody. */
function noticeDesk(on: Case, left: LeftOut): Desk {
  const key = freeKey(on.book, on.message);
  const change = key === null || left.left === 'all' ? null : stepMail(on, left, key).change;
  const isNews = change !== null && (change.people.length > 0 || change.now.state !== undefined);
  return { reading: left.reading, change: isNews ? change : null };
}

/** The journal key for this mail; null = this very content is journalled already. */
function freeKey(book: Book, message: Message): string | null {
  const key = journalKey(message);
  const taken = book.journals.get(key);
  if (!taken) return key;
  return taken.hash === message.contentHash ? null : `${key}${message.contentHash.slice(0, 8)}`;
}

function sourceOf(on: Case, key: string): Source {
  const { arrival, message, letter } = on;
  const own = ownAddress(on);
  const written = message.date ?? arrival.at;
  return {
    key,
    at: Date.parse(written) > Date.parse(arrival.at) ? arrival.at : new Date(Date.parse(written)).toISOString(),
    now: arrival.at,
    byUser: own !== null,
    from: own ?? message.from[0]?.address ?? null,
    thread: threadRefOf(message, on.domain),
    letter: own === null ? null : letter,
  };
}

/** What a mail leaves open and nobody is asked, since an answer took it or a letter says it, is accepted as it stands. */
const asHeard = (reading: Reading, asks: boolean): Reading =>
  reading.disposition !== 'ask' || asks
    ? reading
    : { ...reading, disposition: 'accepted', reason: null, question: null };

function stepMail(on: Case, { reading: given, left }: LeftOut, key: string): Stepped {
  const { arrival, message } = on;
  const source = sourceOf(on, key);
  const work = begin(on.book, source);
  let asks = false;
  if (given.disposition === 'ignored') onNotice(work, given, message.from[0] ?? { name: null, address: null });
  else if (left !== 'all') asks = apply(work, given, message, { choices: on.choices ?? [], domain: on.domain });
  else if (source.byUser && speaksToUs(message, on.domain, arrival.at)) answerLeftOut(work);
  const reading = asHeard(given, asks);
  const journal: Omit<JournalRow, 'touched' | 'before'> = {
    key,
    messageId: message.messageId,
    hash: message.contentHash,
    sesIds: [arrival.sesId],
    at: arrival.at,
    from: source.from,
    subject: message.subject,
    disposition: reading.disposition,
    reason: reading.reason,
    facts: reading.facts,
    newText: reading.newText,
    question: reading.question,
    state: 'done',
    ...(left === 'all' ? { messageId: null, from: null, subject: '', reason: 'left-out' } : {}),
  };
  return { reading, change: finish(work, journal) };
}
