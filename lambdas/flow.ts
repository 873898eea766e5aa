/**
 * START HERE. Everything that Whetstone does, on one page: receiveMail · ring · sweep · sendLetter · hearFeedback.
 * parse → find → read → step → save; claim → compose → render → send. The world is behind ports; nothing after a commit can fail.
 */
import { compose, type Service } from './core/letter/compose';
import { Unreadable, type Message } from './core/message/message';
import { parseMessage } from './core/message/parse';
import type { Context } from './core/reading/reading';
import { read } from './core/reading/read';
import { openBare, openForLetter, openToRing } from './book';
import { openDesk, type Desk } from './desk';
import { lookedUp, meet, ownerOf, type Sender } from './enrol';
import { addressesIn } from './core/workflow/find';
import type { Book, Change, LedgerRow, LetterRow, PersonRecord, UserChange } from './core/workflow/records';
import { isBefore, plus, plusMinutes } from './core/workflow/days';
import { HORIZON_HOURS, ring as ringBook } from './core/workflow/ring';
import { asksDue, handOver } from './core/workflow/someone-asks';
import { begin, finish } from './core/workflow/work';
import type { Alarm, Arrival, Clock, Conflict, LetterQueue, Log, Post, RawMail, Records, Sent } from './ports';
import { render } from './render';

export type { Arrival } from './ports';

export interface Intake {
  raw: RawMail;
  records: Records;
  alarm: Alarm;
  letters: LetterQueue;
  clock: Clock;
  log: Log;
  service: Service;
  /** Addresses and domains whose first mail enrols its sender; absent: nobody enrols by mail. */
  allowed?: readonly string[];
}
export type Ringing = Omit<Intake, 'raw' | 'allowed'>;
export type Sending = Pick<Intake, 'records' | 'clock' | 'log' | 'service'> & { post: Post };

const TRIES = 5;
const time = (clock: Clock): string => new Date(clock.now()).toISOString();
const latest = (a: string, b: string): string => (Date.parse(a) >= Date.parse(b) ? a : b);

/** One arrived mail to its one recorded state (R2). Throws only before the commit: the queue then delivers it again. */
export async function receiveMail(world: Intake, arrival: Arrival): Promise<void> {
  const row: LedgerRow = {
    sesId: arrival.sesId,
    at: arrival.at,
    outcome: 'ignored',
    reason: null,
    user: null,
    hash: null,
    letters: [],
  };
  const raw = await world.raw.fetch(arrival.key);
  if (raw === null) return world.records.note({ ...row, outcome: 'rejected', reason: 'unreadable' });
  let message: Message;
  try {
    message = await parseMessage(raw, { domain: world.service.domain }, arrival.at);
  } catch (error) {
    if (!(error instanceof Unreadable)) throw error;
    await world.raw.hold(arrival.key, JSON.stringify(arrival));
    return world.records.note({ ...row, outcome: 'rejected', reason: 'unreadable' });
  }
  for (let attempt = 1; attempt <= TRIES; attempt++) {
    if (await tryMail(world, arrival, message, row)) return;
  }
  throw new Error(`Mail ${arrival.sesId}: others wrote first ${TRIES} times`);
}

/** One try on the records as they are; false = somebody else wrote first. */
async function tryMail(world: Intake, arrival: Arrival, message: Message, row: LedgerRow): Promise<boolean> {
  const addresses = lookedUp(addressesIn(message, world.service.domain));
  const { ledger, owners } = await world.records.lookUp(arrival.sesId, addresses);
  if (ledger) {
    await world.letters.hint(ledger.letters);
    if (ledger.user !== null && arrival.sender === undefined) await takeInHeld(world, ledger.user);
    return true;
  }
  const sender = await meet(world, arrival, message, owners);
  if ('held' in sender) return keepHeld(world, sender.held, { ...row, hash: message.contentHash });
  const desks: Desk[] = [];
  for (const user of usersOn(message, owners, sender)) {
    const desk = await openDesk(world, arrival, message, user);
    if (desk) desks.push(desk);
  }
  const first = desks[0] ?? { reading: read(message, bareContext(world, arrival)) };
  return conclude(world, arrival, desks, { ...row, ...endOf(first), hash: message.contentHash });
}

const endOf = ({ reading, left }: Pick<Desk, 'reading' | 'left'>): Pick<LedgerRow, 'outcome' | 'reason' | 'user'> => ({
  outcome: reading.disposition,
  reason: left === true ? 'left-out' : reading.reason,
  user: reading.user,
});

/** What the desks decided, in one transaction with the ledger row; the row alone where nothing of a user's changes. */
async function conclude(world: Intake, arrival: Arrival, desks: Desk[], ledger: LedgerRow): Promise<boolean> {
  const users = desks.flatMap((d) => d.change ?? []);
  if (users.length === 0) {
    await world.records.note(ledger);
    return true;
  }
  const letters = users.flatMap((u) => u.letters.map((l) => ({ user: u.user, no: l.no })));
  // Before the commit: doing it again changes nothing, and a reference without its mail would be worse than a mail too many.
  for (const { keep } of users) if (keep !== undefined) await world.raw.keep(arrival.key, keep);
  if (!(await settle(world, { ledger: { ...ledger, letters }, users }))) return false;
  // A held mail that is taken in takes in no others: whoever takes it in does.
  const waiting = arrival.sender === undefined ? users.filter((u) => u.me?.linking?.confirmed) : [];
  for (const { user } of waiting) await takeInHeld(world, user);
  return true;
}

/** The mail waits for its sender's word: in the ledger under that reason, and with the user who is asked. */
function keepHeld(world: Intake, change: UserChange, row: LedgerRow): Promise<boolean> {
  const { user } = change;
  const letters = change.letters.map(({ no }) => ({ user, no }));
  return settle(world, {
    ledger: { ...row, outcome: 'ask', reason: 'link-address', user, letters },
    users: [change],
  });
}

/** What waited is received as the user's own; each under an id of its own, so that doing it again changes nothing. */
async function takeInHeld(world: Intake, user: string): Promise<void> {
  const confirmed = async (): Promise<Book | null> => {
    const book = await openBare(world.records, user);
    return book?.me.linking?.confirmed === true ? book : null;
  };
  for (const held of (await confirmed())?.me.linking?.held ?? [])
    await receiveMail(world, { ...held, sesId: `${held.sesId}~again`, sender: user });
  for (let attempt = 1; attempt <= TRIES; attempt++) {
    const book = await confirmed();
    if (!book) return;
    const now = time(world.clock);
    const work = begin(book, { key: now, at: now, now, byUser: false, from: null, thread: null, letter: null });
    delete work.me.linking;
    work.meChanged = true;
    if ((await world.records.save({ ledger: null, users: [finish(work, null)] })) === null) return;
  }
}

/** Registered users on the mail: sender, then To, Cc and attendees; the sender as what they were met. */
function usersOn(message: Message, owners: Map<string, string>, met: Sender): Sender[] {
  const seats = [...message.from, ...message.to, ...message.cc].flatMap((p) => (p.address === null ? [] : [p.address]));
  const onCalendar = [...owners.keys()].filter((a) => message.calendars.some((c) => c.text.toLowerCase().includes(a)));
  const found = [met.user ?? [], ...[...seats, ...onCalendar].flatMap((a) => ownerOf(owners, a) ?? [])].flat();
  return [...new Set(found)].map((user) => (user === met.user ? met : { user, fresh: false, code: null }));
}

const bareContext = (world: Intake, arrival: Arrival): Context => ({
  now: arrival.at,
  service: { domain: world.service.domain },
  users: [],
  verdicts: arrival.verdicts,
  recipients: arrival.recipients,
});

const timersIn = (people: PersonRecord[]): string[] =>
  people.flatMap((p) => p.workflows.flatMap((w) => w.timers.map((t) => t.at)));

/** save, then hint and arm: best effort, since the sweep makes up for either. `also`: what else is due, in no person written. */
async function settle(world: Ringing, change: Change, also: string[] = []): Promise<boolean> {
  const conflict: Conflict | null = await world.records.save(change);
  if (conflict !== null) {
    world.log.info('written by another first', { conflict });
    return false;
  }
  const letters = change.users.flatMap((u) => u.letters.filter((l) => l.notBefore === undefined));
  await bestEffort(world, 'hint', () => world.letters.hint(letters.map(({ user, no }) => ({ user, no }))));
  for (const { user, people, letters: decided, now: own } of change.users) {
    const held = decided.flatMap((l) => l.notBefore ?? []);
    await arm(world, user, [...timersIn(people), ...held, ...asksDue(own), ...also]);
  }
  return true;
}

async function bestEffort(world: Pick<Ringing, 'log'>, what: string, work: () => Promise<void>): Promise<void> {
  try {
    await work();
  } catch (error) {
    world.log.warn(`${what} failed; the sweep makes up for it`, { error: String(error) });
  }
}

/** The alarm clock rings for a user: what is due becomes letters, and the next alarm is set. */
export async function ring(world: Ringing, user: string, at: string): Promise<void> {
  // The alarm's own time counts where this clock is behind it (it would find nothing, and the alarm is spent).
  const now = latest(time(world.clock), at);
  for (let attempt = 1; attempt <= TRIES; attempt++) {
    const due = await world.records.due(user, plus(now, HORIZON_HOURS));
    const book = await openToRing(world.records, user, due.people, now);
    if (!book || book.now.state === 'erasing') return;
    await hintLater(world, book, now);
    const held = (book.now.later ?? []).flatMap((l) => (isBefore(now, l.at) ? [l.at] : []));
    const asks = asksDue(book.now);
    const later = [...(due.next === null ? [] : [due.next]), ...held, ...asks.filter((t) => isBefore(now, t))];
    const timers = timersIn(due.people);
    if (![...timers, ...asks].some((timer) => !isBefore(now, timer))) return arm(world, user, [...timers, ...later]);
    if (await tryRing(world, book, now, later)) return;
  }
  world.log.warn('a wake met other writers each time; the sweep takes it up', {});
}

const HINT_AGAIN_MINUTES = 15;

/** Letters that waited for the end of the quiet hours; should this fail, the sweep finds them. */
async function hintLater(world: Ringing, { me, now: { later = [] } }: Book, now: string): Promise<void> {
  const over = later.filter((l) => !isBefore(now, l.at) && isBefore(now, plusMinutes(l.at, HINT_AGAIN_MINUTES)));
  if (over.length > 0)
    await bestEffort(world, 'hint', () => world.letters.hint(over.map(({ no }) => ({ user: me.user, no }))));
}

function tryRing(world: Ringing, book: Book, now: string, later: string[]): Promise<boolean> {
  const work = begin(book, { key: now, at: now, now, byUser: false, from: null, thread: null, letter: null });
  ringBook(work, now);
  const left = handOver(work, now);
  if (left > 0) world.log.warn('somebody asked what is held of them, and had no answer for 14 days', { left });
  const change = finish(work, null);
  const untouched = [...book.people.values()].filter((p) => !change.people.some((q) => q.key === p.key));
  return settle(world, { ledger: null, users: [change] }, [...timersIn(untouched), ...later]);
}

/** Sets the alarm for the earliest of these. */
async function arm(world: Ringing, user: string, timers: string[]): Promise<void> {
  const [first] = timers.sort();
  if (first !== undefined) await bestEffort(world, 'alarm', () => world.alarm.set(user, first));
}

const STUCK_MINUTES = 10;
const ATTEMPTS_MAX = 3;

/** Every few minutes: what is due, or stuck on its way, through one sparse index. */
export async function sweep(world: Ringing): Promise<{ users: number; letters: number }> {
  const now = world.clock.now();
  const before = (minutes: number): string => new Date(now - minutes * 60_000).toISOString();
  const { letters, users } = await world.records.stuck(before(2));
  for (const user of users) await ring(world, user, time(world.clock));
  let moved = 0;
  for (const letter of letters.filter((l) => l.at <= before(STUCK_MINUTES))) {
    const { user, no, attempt } = letter;
    if (letter.status === 'claimed' && attempt >= ATTEMPTS_MAX) {
      await world.records.settle(user, no, attempt, { status: 'failed' });
      world.log.warn('a letter failed', { letter: no, attempt });
    } else if (letter.status === 'open' || (await world.records.reopen(user, no, attempt))) {
      await world.letters.hint([{ user, no }]);
      moved += 1;
    }
  }
  return { users: users.length, letters: moved };
}

/** Claims one letter, composes it from the records as they are now, and sends it to one of the user's own addresses. */
export async function sendLetter(world: Sending, user: string, no: string): Promise<void> {
  const now = time(world.clock);
  const row = await world.records.claim(user, no, now);
  if (!row) return;
  const book = await openForLetter(world.records, row);
  const letter = book && maySend(book, row) ? compose(row, book, world.service, now) : null;
  if (!letter) return world.records.settle(user, no, row.attempt, { status: 'dropped' });
  const { raw } = await render(letter);
  await concludeSending(world, row, await world.post.send({ raw, to: row.to, user, no, attempt: row.attempt }));
}

const maySend = ({ me, now }: Book, row: LetterRow): boolean =>
  now.state !== 'erasing' && now.state !== 'dead-mailbox' && me.addresses.includes(row.to);

async function concludeSending(world: Sending, row: LetterRow, sent: Sent): Promise<void> {
  const { user, no, attempt } = row;
  if (sent.kind === 'accepted') return world.records.settle(user, no, attempt, { status: 'sent', sesId: sent.sesId });
  // Not known whether it left: it stays claimed until the service's own Send event, or the sweep, tells.
  world.log.warn(sent.kind === 'unknown' ? 'whether a letter left is not known' : 'a letter was refused', {
    letter: no,
    why: sent.why,
  });
  if (sent.kind === 'unknown') return;
  const retryAt = new Date(world.clock.now() + 60_000).toISOString();
  await world.records.settle(user, no, attempt, sent.retry ? { status: 'open', retryAt } : { status: 'failed' });
}

export type Feedback = {
  type: 'Send' | 'Bounce' | 'Complaint' | 'Reject';
  user: string;
  no: string;
  attempt: number;
  sesId: string;
  permanent: boolean;
};

/** The sending service's own events: only these confirm a letter or mark a mailbox. */
export async function hearFeedback(world: Sending, event: Feedback): Promise<void> {
  if (event.type === 'Send') return world.records.confirm(event.user, event.no, event.sesId);
  if (event.type === 'Reject') return world.records.settle(event.user, event.no, event.attempt, { status: 'failed' });
  if (event.type === 'Bounce' && !event.permanent) return;
  return world.records.mark(event.user, event.no, event.type === 'Bounce' ? 'bounced' : 'complained');
}
