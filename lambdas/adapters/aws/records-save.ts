import type { Change, Erased, UserChange } from '../../core/workflow/records';
import { ChangeTooLarge, WrittenTwice } from '../../errors';
import type { Conflict } from '../../ports';
import * as keys from './keys';
import type { Action, Expression, Wire } from './records-wire';
import * as rows from './rows';

/** A change as one transaction: a map by key, since no transaction may hold an item twice. */

interface Planned {
  action: Action;
  conflict: Conflict;
}
type Plan = Map<string, Planned>;

export const ABSENT: Expression = { condition: 'attribute_not_exists(pk)' };
const PRESENT: Expression = { condition: 'attribute_exists(pk)' };

const ACTIONS_MAX = 100;
/** What a refusal means goes by the first of these that failed: a mail known already is no race for a state. */
const ORDER: Conflict[] = ['ledger', 'journal', 'fence', 'state'];

/** Nobody wrote since version `v` was read; 0 = there was nothing. */
export const unchangedSince = (v: number): Expression =>
  v === 0 ? ABSENT : { condition: 'v = :read', values: { ':read': v } };

/**
 * Writes all of the change or nothing; null = written.
 * A letter that stands already was decided before (two copies of one introduction): it alone is left out, and the rest tried again.
 * @throws ChangeTooLarge, WrittenTwice, TableBusy
 */
export async function save(wire: Wire, change: Change, now: string): Promise<Conflict | null> {
  const plan = planOf(change, now);
  while (plan.size > 0) {
    const entries = [...plan];
    if (entries.length > ACTIONS_MAX) throw new ChangeTooLarge(entries.length);
    const places = new Set(await wire.transact(entries.map(([, { action }]) => action)));
    const failed = entries.filter((_, place) => places.has(place));
    if (failed.length === 0) return null;
    const conflict = ORDER.find((one) => failed.some(([, planned]) => planned.conflict === one));
    if (conflict) return conflict;
    for (const [key] of failed) plan.delete(key); // letters, all of them
  }
  return null;
}

function planOf(change: Change, now: string): Plan {
  const plan: Plan = new Map();
  if (change.ledger) add(plan, 'ledger', rows.ledgerItem(change.ledger), ABSENT);
  for (const user of change.users) planUser(plan, user, now);
  return plan;
}

function add(plan: Plan, conflict: Conflict, put: rows.Item, when: Expression): void {
  const key = `${String(put.pk)}\n${String(put.sk)}`;
  // A letter's number says all that it is: the same number twice is one letter.
  if (plan.has(key) && conflict !== 'letter') throw new WrittenTwice(conflict);
  plan.set(key, { action: { put, when }, conflict });
}

function planErasure(plan: Plan, user: string, { people, calendars }: Erased): void {
  for (const { key, v } of people) drop(plan, keys.personKey(user, key), unchangedSince(v));
  for (const key of calendars) drop(plan, keys.calendarKey(user, key), {});
}

function drop(plan: Plan, key: keys.Key, when: Expression): void {
  const place = `${key.pk}\n${key.sk}`;
  if (plan.has(place)) throw new WrittenTwice('state');
  plan.set(place, { action: { remove: key, when }, conflict: 'state' });
}

function planUser(plan: Plan, change: UserChange, now: string): void {
  const { user, journal, journalUpdates, people, calendars, letters, me } = change;
  const fenced = `fence of ${user}`;
  if (plan.has(fenced)) throw new WrittenTwice('fence');
  plan.set(fenced, { action: fence(change), conflict: 'fence' });
  if (journal) add(plan, 'journal', rows.journalItem(user, journal), ABSENT);
  for (const row of journalUpdates) add(plan, 'state', rows.journalItem(user, row), PRESENT);
  for (const person of people)
    add(plan, 'state', rows.personItem(user, rows.nextPerson(person), now), unchangedSince(person.v));
  for (const row of calendars) add(plan, 'state', rows.calendarItem(user, row), unchangedSince(row.v));
  for (const row of letters) add(plan, 'letter', rows.letterItem(user, row, now), ABSENT);
  if (change.erased) planErasure(plan, user, change.erased);
  if (me) add(plan, 'state', rows.meItem(me), unchangedSince(me.v));
  for (const { item, when } of addressRows(user, change.addresses)) add(plan, 'state', item, when);
}

/** An address that is nobody's, or this user's already. */
export const ownedBy = (user: string): Expression => ({
  condition: 'attribute_not_exists(pk) OR attribute_not_exists(#user) OR #user = :user',
  names: { '#user': 'user' },
  values: { ':user': user },
});

/** An address given up stays as a row that names nobody: whoever reads mail may not delete. */
const addressRows = (user: string, { own, gone }: NonNullable<UserChange['addresses']> = { own: [], gone: [] }) => [
  ...own.map((address) => ({ item: { ...keys.addressKey(address), user }, when: ownedBy(user) })),
  ...gone.map((address) => ({ item: { ...keys.addressKey(address) }, when: ownedBy(user) })),
];

/**
 * NOW, in every transaction of the user: nothing is written for one who is being erased, nor on what was read before an erasure
 * began or settings changed (both raise the epoch). A morning is decided once.
 */
function fence({ user, epoch, now, me }: UserChange): Action {
  // A mail is recorded whatever became of the mailbox (R2); nothing leads out of an erasure.
  const states = ['active', 'paused', 'complained', 'dead-mailbox'];
  const raised = me !== null || now.state === 'erasing';
  const sets = ['ep = :next'];
  const values: rows.Item = { ':epoch': epoch, ':next': raised ? epoch + 1 : epoch };
  const conditions = ['attribute_exists(pk)', `st IN (${states.map((_, n) => `:s${n}`).join(', ')})`, 'ep = :epoch'];
  states.forEach((state, n) => (values[`:s${n}`] = state));
  const { state: st, ...rest } = now;
  const fields = { st, ...rest };
  const names: Record<string, string> = {};
  for (const [name, value] of Object.entries(fields)) {
    if (value === undefined) continue;
    sets.push(`#${name} = :${name}`);
    names[`#${name}`] = name;
    values[`:${name}`] = value;
  }
  if (typeof now.morning === 'string') conditions.push('(attribute_not_exists(#morning) OR #morning <> :morning)');
  const when = { condition: conditions.join(' AND '), update: `SET ${sets.join(', ')}`, values };
  return { change: keys.nowKey(user), when: Object.keys(names).length > 0 ? { ...when, names } : when };
}
