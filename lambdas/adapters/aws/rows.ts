import { foldName } from '../../core/fold';
import type { JournalRow, LedgerRow, LetterRow, Me, Now, PersonRecord, CalendarRow } from '../../core/workflow/records';
import * as keys from './keys';
import { pack, unpack } from './pack';

/** Rows of the record as items of the table and back: the row's own fields beside keys and index attributes. */

export type Item = Record<string, unknown>;

/** `z` and `zb` hold fields that nothing in the table asks for, packed; `zb` those that only `undo` needs. */
const INDEXED = new Set(['pk', 'sk', 'due', 'nm', 'gpk', 'gsk', 'ttl', 'z', 'zb']);

/** A letter that nobody has sent by then is looked after by the sweep. */
const STUCK_AFTER_MS = 10 * 60_000;
const LEDGER_DAYS = 60;
const PAST_MAX = 20;
const PERSON_BYTES_MAX = 32_000;

/** The row without keys and index attributes, unpacked. */
export function bare<Row>(item: Item): Row {
  const packed = [item.z, item.zb].map((octets) => (ArrayBuffer.isView(octets) ? unpack(octets as Uint8Array) : {}));
  const plain = Object.entries(item).filter(([name]) => !INDEXED.has(name));
  return Object.assign({}, ...packed, Object.fromEntries(plain)) as Row;
}

/** Whole seconds in UTC (`2026-11-24T12:30:00Z`): of one width, so that their order is time's. */
export function instant(of: string | number): string {
  return `${new Date(of).toISOString().slice(0, 19)}Z`;
}

export const stuckAt = (at: string): string => instant(Date.parse(at) + STUCK_AFTER_MS);

/** The earliest timer of what is open with a person. */
export function dueOf(person: PersonRecord): string | null {
  const all = person.workflows.flatMap((workflow) => workflow.timers.map((timer) => instant(timer.at)));
  return all.length === 0 ? null : all.reduce((first, one) => (one < first ? one : first));
}

/** Index keys hold 1,024 octets; a name is cut where no name ends. */
const NAME_MAX = 100;

/** What a name is looked up by: a name's end is a space, so that "Dan" does not find Dana. Empty: no name. */
export function nameKey(name: string | null): string {
  const folded = foldName(name ?? '').slice(0, NAME_MAX);
  return folded === '' ? '' : `${folded} `;
}

/** `dana okafor dana@…`; null: no name to be found by. */
export function nameIndex(person: PersonRecord): string | null {
  const name = nameKey(person.name);
  return name === '' ? null : `${name}${person.key}`;
}

/** The person at the next version, with no more past than fits: the oldest goes first. */
export function nextPerson(person: PersonRecord): PersonRecord {
  const past = person.past.slice(-PAST_MAX);
  const size = () => Buffer.byteLength(JSON.stringify({ ...person, past }));
  while (past.length > 0 && size() > PERSON_BYTES_MAX) past.shift();
  return { ...person, past, v: person.v + 1 };
}

/** @param stored the record as it will be stored; `now`: ISO instant */
export function personItem(user: string, stored: PersonRecord, now: string): Item {
  const key = keys.personKey(user, stored.key);
  const due = dueOf(stored);
  const nm = nameIndex(stored);
  const { key: address, v, ...rest } = stored;
  return {
    ...{ key: address, v, z: pack(rest) },
    ...key,
    ...(due === null ? {} : { due, ...keys.sweepEntry(due, key, now) }),
    ...(nm === null ? {} : { nm }),
  };
}

export const ledgerItem = (row: LedgerRow): Item => ({
  ...row,
  ...keys.ledgerKey(row.sesId),
  ttl: Math.floor(Date.parse(row.at) / 1000) + LEDGER_DAYS * 86_400,
});

export function journalItem(user: string, row: JournalRow): Item {
  const { key, before, calendars, me, now, unkept, touched, ...words } = row;
  const zb = pack({ before, calendars, me, now, unkept, touched });
  return { key, z: pack(words), zb, ...keys.journalKey(user, key) };
}

export const calendarItem = (user: string, row: CalendarRow): Item => ({
  ...row,
  v: row.v + 1,
  ...keys.calendarKey(user, row.key),
});

export function letterItem(user: string, row: LetterRow, now: string): Item {
  const key = keys.letterKey(user, row.no);
  const waits = row.status === 'open' || row.status === 'claimed';
  return { ...row, ...key, ...(waits ? keys.sweepEntry(row.notBefore ?? stuckAt(row.at), key, now) : {}) };
}

export const meItem = (me: Me): Item => ({ ...me, v: me.v + 1, ...keys.meKey(me.user) });

/** NOW keeps state and epoch under short names, as the conditions read them. */
export function nowOf(item: Item): Now {
  const { st, ep, ...rest } = bare<Item>(item);
  return { pausedUntil: null, morning: null, last: null, ...rest, state: st as Now['state'], epoch: ep as number };
}
