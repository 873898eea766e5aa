/**
 * Who a sender is where no address says it: somebody whom the deployment allows and who writes for the first time, a user's new
 * address with its code, or an unknown address that answers a user's letter. And who is invited.
 */
import type { Service } from './core/letter/compose';
import type { Message } from './core/message/message';
import { read } from './core/reading/read';
import { linkedUser, verifyLinkCode } from './core/token';
import { holdFor, waiting } from './core/workflow/command-address';
import { guessZone, isAllowed, isRewritten, newUser, welcomeOf, type Invitation } from './core/workflow/enrolment';
import { journalKey, letterAnswered } from './core/workflow/find';
import { isAddress, matchable } from './core/workflow/mailbox';
import type { Book, UserChange } from './core/workflow/records';
import { speaksToUs } from './core/workflow/reread';
import { isZone } from './core/time';
import { begin, finish } from './core/workflow/work';
import { openBare } from './book';
import { EnrolmentRefused } from './errors';
import type { Arrival, Clock, LetterQueue, Log, RawMail, Records } from './ports';

export interface Door {
  raw: RawMail;
  records: Records;
  letters: LetterQueue;
  clock: Clock;
  log: Log;
  service: Service;
  /** Addresses and domains whose mail enrols its sender; absent: nobody's does. */
  allowed?: readonly string[];
}

/** Whom a mail is from, beyond the addresses of users on it. */
export interface Sender {
  user: string | null;
  /** This mail has enrolled them. */
  fresh: boolean;
  /** The new address whose code this mail brings. */
  code: string | null;
}
/** The mail waits for the user's word. */
export interface Held {
  held: UserChange;
}

const NOBODY: Sender = { user: null, fresh: false, code: null };

/** Every form under which somebody on the mail may be known. */
export const lookedUp = (addresses: string[]): string[] => [...new Set(addresses.flatMap((a) => [a, matchable(a)]))];

/** The user of an address, or of its mailbox. */
export const ownerOf = (owners: Map<string, string>, address: string): string | undefined =>
  owners.get(address) ?? owners.get(matchable(address));

/** READING.md, "Authenticated as a user", and none of the mails that nobody answers: judged as if the sender were a user. */
function isProved(door: Door, arrival: Arrival, message: Message, from: string): boolean {
  const { disposition } = read(message, {
    now: arrival.at,
    service: { domain: door.service.domain },
    users: [{ id: 'sender', name: '', addresses: [from], timeZone: 'UTC' }],
    verdicts: arrival.verdicts,
    recipients: arrival.recipients,
  });
  return disposition === 'accepted' || disposition === 'ask';
}

/** The one address that a person wrote from. */
function writerOf({ from, automatic }: Message): string | null {
  const [only] = from;
  const address = only?.address ?? null;
  return from.length === 1 && automatic === null && address !== null && isAddress(address) ? address : null;
}

/** Who the sender is. Costs nothing where the sender is a user, and no call where nothing speaks for an unknown one. */
export async function meet(
  door: Door,
  arrival: Arrival,
  message: Message,
  owners: Map<string, string>,
): Promise<Sender | Held> {
  const from = writerOf(message);
  if (arrival.sender !== undefined) return { ...NOBODY, user: arrival.sender };
  if (from === null) return NOBODY;
  const owner = ownerOf(owners, from);
  if (owner !== undefined) return { ...NOBODY, user: owner };
  return (
    (await byCode(door, arrival, message, from)) ??
    (await byToken(door, arrival, message, from)) ??
    (await byAllowance(door, { arrival, message, from, owners })) ??
    NOBODY
  );
}

/** The new address writes the line that the letter to the known one gave. */
async function byCode(door: Door, arrival: Arrival, message: Message, from: string): Promise<Sender | null> {
  const said = linkedUser(`${message.subject}\n${message.newText}`);
  if (said === null || !speaksToUs(message, door.service.domain, arrival.at)) return null;
  const book = await openBare(door.records, said.user);
  const pending = book && waiting(book.me, arrival.at);
  if (!book || !pending || pending.address !== from || pending.held !== undefined) return null;
  const holds = verifyLinkCode(door.service.keys, said.code, { user: said.user, address: from, at: pending.at });
  return holds && isProved(door, arrival, message, from) ? { user: said.user, fresh: false, code: from } : null;
}

/** Held mails of one address: further ones are not taken. */
const HELD_MAX = 5;

function mayHold(book: Book, from: string, now: string): boolean {
  const { state } = book.now;
  if (state === 'erasing' || book.people.has(from)) return false;
  const pending = waiting(book.me, now);
  if (pending === null) return true;
  return pending.address === from && pending.refused === undefined && (pending.held?.length ?? HELD_MAX) < HELD_MAX;
}

/** An unknown address answers a letter of ours to a user: held, and the user asked once where they are known. */
async function byToken(door: Door, arrival: Arrival, message: Message, from: string): Promise<Held | null> {
  const { domain, keys } = door.service;
  const answered = letterAnswered(message, arrival.recipients, domain, keys);
  if (!answered?.token || !speaksToUs(message, domain, arrival.at)) return null;
  const { user, letter } = answered.ref;
  const book = await door.records.open(user, { people: [from], journals: [], letters: [letter], calendars: [] });
  if (!book?.letters.has(letter) || !mayHold(book, from, arrival.at)) return null;
  if (!isProved(door, arrival, message, from)) return null;
  const key = await door.raw.hold(arrival.key, JSON.stringify(arrival));
  const { sesId, recipients, verdicts, at } = arrival;
  const source = { key: sesId, at, now: at, byUser: false, from: null, thread: null, letter: null };
  const work = begin(book, source);
  holdFor(work, from, { sesId, key, recipients, verdicts, at });
  return { held: finish(work, null) };
}

interface First {
  arrival: Arrival;
  message: Message;
  from: string;
  owners: Map<string, string>;
}

/** What a first mail says of its sender. */
const introducedBy = (message: Message, from: string, at: string): Invitation => ({
  name: message.from[0]?.name ?? '',
  address: from,
  timeZone: guessZone(message.dateOffset, at, from),
});

const isToUsFirst = ({ to: [first] }: Message, domain: string): boolean =>
  first?.address?.endsWith(`@${domain}`) ?? false;

/** A first mail of somebody allowed. One who only copies us on a mail with a user on it is that user's introducer, not a new user. */
async function byAllowance(door: Door, { arrival, message, from, owners }: First): Promise<Sender | null> {
  const { allowed = [], records, clock } = door;
  if (!isAllowed(allowed, from) || isRewritten(message)) return null;
  if (owners.size > 0 && !isToUsFirst(message, door.service.domain)) return null;
  if (!isProved(door, arrival, message, from)) return null;
  const me = newUser(introducedBy(message, from, arrival.at));
  const now = new Date(clock.now()).toISOString();
  const welcome = welcomeOf(me, now, { guessed: true, because: journalKey(message) });
  await records.enrol(me, [welcome]);
  await hint(door, me.user, welcome.no);
  // Who has given this address up is no user by it.
  const book = await openBare(records, me.user);
  return book?.me.addresses.includes(from) ? { user: me.user, fresh: true, code: null } : null;
}

async function hint(door: Pick<Door, 'letters' | 'log'>, user: string, no: string): Promise<void> {
  try {
    await door.letters.hint([{ user, no }]);
  } catch (error) {
    door.log.warn('hint failed; the sweep makes up for it', { error: String(error) });
  }
}

/**
 * Enrols somebody and welcomes them, once; who is a user by this address already stays as they are.
 * @throws EnrolmentRefused where the address is no address, the zone no zone, or the address another user's
 */
export async function invite(
  door: Pick<Door, 'records' | 'letters' | 'clock' | 'log'>,
  who: Invitation,
): Promise<string> {
  const address = who.address.trim().toLowerCase();
  if (!isAddress(address)) throw new EnrolmentRefused('that is no mail address');
  if (!isZone(who.timeZone)) throw new EnrolmentRefused('that is no time zone');
  const me = newUser({ ...who, address });
  const welcome = welcomeOf(me, new Date(door.clock.now()).toISOString(), { guessed: false, because: null });
  await door.records.enrol(me, [welcome]);
  await hint(door, me.user, welcome.no);
  return me.user;
}
