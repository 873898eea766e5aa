import type {
  Book,
  Change,
  JournalRow,
  LetterRow,
  Me,
  PersonRecord,
  Shelf,
  UserChange,
} from '../../../lambdas/core/workflow/records';
import { formsOf } from '../../../lambdas/core/workflow/mailbox';
import * as keys from '../../../lambdas/adapters/aws/keys';
import { GLIMPSE } from '../../../lambdas/adapters/aws/records-mails';
import * as rows from '../../../lambdas/adapters/aws/rows';
import { EnrolmentRefused, WrittenTwice } from '../../../lambdas/errors';
import type { Clock, Conflict, Records, Wanted } from '../../../lambdas/ports';

type Item = rows.Item;

const copy = <T>(value: T): T => JSON.parse(JSON.stringify(value)) as T;
/** An item as the table keeps it: its octets as they are, the rest as JSON. */
const copyItem = (item: Item): Item =>
  Object.fromEntries(
    Object.entries(item).flatMap(([name, value]) =>
      value === undefined ? [] : [[name, ArrayBuffer.isView(value) ? value : copy(value)]],
    ),
  );

/** A row to be written, and what it means if the row that stands there does not allow it. */
interface Write {
  item: Item;
  conflict: Conflict;
  allowed: (stands: Item | undefined) => boolean;
}

const absent = (stands: Item | undefined) => stands === undefined;
const present = (stands: Item | undefined) => stands !== undefined;
const at = (v: number) => (v === 0 ? absent : (stands: Item | undefined) => stands?.v === v);

/**
 * The record in memory, with the semantics of `dynamoRecords` (one contract test holds both): for simulation, where a
 * million mails must pass. Rows are kept as the table's items; everything is copied in and out.
 */
export class RecordsTwin implements Records {
  /** By partition, by sort key. */
  private readonly partitions = new Map<string, Map<string, Item>>();
  /** What the sweep's index holds: the items with a `gsk`, by it. */
  private readonly swept = new Map<string, keys.Key>();

  constructor(private readonly clock: Clock) {}

  private get now(): string {
    return rows.instant(this.clock.now());
  }

  private read(key: keys.Key): Item | undefined {
    return this.partitions.get(key.pk)?.get(key.sk);
  }

  private write(item: Item): void {
    const key = { pk: String(item.pk), sk: String(item.sk) };
    const old = this.read(key);
    if (typeof old?.gsk === 'string') this.swept.delete(old.gsk);
    if (typeof item.gsk === 'string') this.swept.set(item.gsk, key);
    if (item.gone === true) return void this.partitions.get(key.pk)?.delete(key.sk);
    const partition = this.partitions.get(key.pk) ?? new Map<string, Item>();
    this.partitions.set(key.pk, partition.set(key.sk, copyItem(item)));
  }

  private ofUser(user: string, prefix: string): Item[] {
    return [...(this.partitions.get(keys.ofUser(user)) ?? [])].flatMap(([sk, item]) =>
      sk.startsWith(prefix) ? [item] : [],
    );
  }

  async lookUp(sesId: string, addresses: string[]) {
    const ledger = this.read(keys.ledgerKey(sesId));
    const owners = addresses.flatMap((address): [string, string][] => {
      const item = this.read(keys.addressKey(address));
      return typeof item?.user === 'string' ? [[address, item.user]] : [];
    });
    return { ledger: ledger ? copy(rows.bare<Change['ledger']>(ledger)) : null, owners: new Map(owners) };
  }

  async open(user: string, wanted: Wanted): Promise<Book | null> {
    const [me, now] = [this.read(keys.meKey(user)), this.read(keys.nowKey(user))];
    if (!me || !now) return null;
    const those = <Row>(names: string[], key: (user: string, name: string) => keys.Key) =>
      new Map(
        names.flatMap((name): [string, Row][] => {
          const item = this.read(key(user, name));
          return item ? [[name, copy(rows.bare<Row>(item))]] : [];
        }),
      );
    return {
      me: copy(rows.bare<Me>(me)),
      now: rows.nowOf(now),
      people: those(wanted.people, keys.personKey),
      journals: those(wanted.journals, keys.journalKey),
      letters: those(wanted.letters, keys.letterKey),
      calendars: those(wanted.calendars, keys.calendarKey),
    };
  }

  async named(user: string, name: string): Promise<PersonRecord[]> {
    const wanted = rows.nameKey(name);
    if (wanted === '') return [];
    const hits = this.ofUser(user, 'C#').filter((item) => typeof item.nm === 'string' && item.nm.startsWith(wanted));
    return inOrder(hits, 'nm').map((item) => copy(rows.bare<PersonRecord>(item)));
  }

  async people(user: string, limit: number): Promise<PersonRecord[]> {
    const all = this.ofUser(user, 'C#').sort((a, b) => (String(a.sk) < String(b.sk) ? -1 : 1));
    return all.slice(0, limit).map((item) => copy(rows.bare<PersonRecord>(item)));
  }

  async mails(user: string, limit: number): Promise<Pick<Shelf, 'mails' | 'whole'>> {
    const found = inOrder(this.ofUser(user, 'M#'), 'sk');
    const glimpse = (item: Item) => Object.fromEntries(Object.entries(item).filter(([name]) => GLIMPSE.includes(name)));
    return {
      mails: found.slice(0, limit).map((item) => copy(rows.bare<JournalRow>(glimpse(item)))),
      whole: found.length < limit,
    };
  }

  async due(user: string, until: string) {
    const agenda = inOrder(
      this.ofUser(user, 'C#').filter((item) => item.due !== undefined),
      'due',
    );
    const last = rows.instant(until);
    const people = agenda.filter((item) => String(item.due) <= last);
    const next = agenda[people.length]?.due;
    return {
      people: people.map((item) => copy(rows.bare<PersonRecord>(item))),
      next: typeof next === 'string' ? next : null,
    };
  }

  async save(change: Change): Promise<Conflict | null> {
    const plan = new Map<string, Write>();
    const add = (item: Item, conflict: Conflict, allowed: Write['allowed']) => {
      const key = `${String(item.pk)}\n${String(item.sk)}`;
      if (plan.has(key) && conflict !== 'letter') throw new WrittenTwice(conflict);
      plan.set(key, { item, conflict, allowed });
    };
    if (change.ledger) add(rows.ledgerItem(change.ledger), 'ledger', absent);
    for (const user of change.users) this.planUser(user, add);
    const refused = [...plan.values()].filter(
      ({ item, allowed }) => !allowed(this.read({ pk: String(item.pk), sk: String(item.sk) })),
    );
    for (const conflict of ['ledger', 'journal', 'fence', 'state'] as const)
      if (refused.some((write) => write.conflict === conflict)) return conflict;
    for (const write of plan.values()) if (!refused.includes(write)) this.write(write.item);
    return null;
  }

  private planUser(change: UserChange, add: (item: Item, conflict: Conflict, allowed: Write['allowed']) => void): void {
    const { user, journal, journalUpdates, people, calendars, letters, me } = change;
    const stands = this.read(keys.nowKey(user)) ?? {};
    add({ ...stands, ...keys.nowKey(user), ...nowFields(change) }, 'fence', (now) => fenceHolds(now, change));
    if (journal) add(rows.journalItem(user, journal), 'journal', absent);
    for (const row of journalUpdates) add(rows.journalItem(user, row), 'state', present);
    for (const person of people) add(rows.personItem(user, rows.nextPerson(person), this.now), 'state', at(person.v));
    for (const row of calendars) add(rows.calendarItem(user, row), 'state', at(row.v));
    for (const row of letters) add(rows.letterItem(user, row, this.now), 'letter', absent);
    planErasure(user, change.erased, add);
    if (me) add(rows.meItem(me), 'state', at(me.v));
    this.planAddresses(change, add);
  }

  private planAddresses(
    { user, addresses }: UserChange,
    add: (item: Item, conflict: Conflict, allowed: Write['allowed']) => void,
  ): void {
    const ours = (stands: Item | undefined) => stands?.user === undefined || stands.user === user;
    for (const address of addresses?.own ?? []) add({ ...keys.addressKey(address), user }, 'state', ours);
    for (const address of addresses?.gone ?? []) add({ ...keys.addressKey(address) }, 'state', ours);
  }

  async note(row: NonNullable<Change['ledger']>): Promise<void> {
    if (!this.read(keys.ledgerKey(row.sesId))) this.write(rows.ledgerItem(row));
  }

  /** The letter with `change`, if it stands in one of `from` (and at `attempt`, where given). */
  private letter(user: string, no: string, from: LetterRow['status'][], change: Partial<LetterRow>, sweepAt?: string) {
    const key = keys.letterKey(user, no);
    const stands = this.read(key);
    if (!stands || !from.includes(stands.status as LetterRow['status'])) return null;
    const row = { ...rows.bare<LetterRow>(stands), ...change };
    this.write({ ...row, ...key, ...(sweepAt === undefined ? {} : keys.sweepEntry(sweepAt, key, this.now)) });
    return copy(row);
  }

  private attemptOf(user: string, no: string): number {
    return Number(this.read(keys.letterKey(user, no))?.attempt ?? 0);
  }

  async claim(user: string, no: string, now: string): Promise<LetterRow | null> {
    const { notBefore } = this.read(keys.letterKey(user, no)) ?? {};
    if (typeof notBefore === 'string' && notBefore > rows.instant(now)) return null;
    const attempt = this.attemptOf(user, no) + 1;
    return this.letter(user, no, ['open'], { status: 'claimed', attempt, at: now }, rows.stuckAt(now));
  }

  async settle(user: string, no: string, attempt: number, to: Parameters<Records['settle']>[3]): Promise<void> {
    if (this.attemptOf(user, no) !== attempt) return;
    const waits = to.status === 'open' || to.status === 'claimed';
    const { sesId } = to;
    const change = sesId === undefined ? { status: to.status } : { status: to.status, sesId };
    const retryAt = rows.instant(to.retryAt ?? rows.stuckAt(this.now));
    this.letter(user, no, ['claimed'], change, waits ? retryAt : undefined);
  }

  async confirm(user: string, no: string, sesId: string): Promise<void> {
    this.letter(user, no, ['claimed', 'open'], { status: 'sent', sesId });
  }

  async mark(user: string, no: string, state: 'bounced' | 'complained'): Promise<void> {
    const now = this.read(keys.nowKey(user));
    const before = state === 'bounced' ? ['active', 'paused'] : ['active', 'paused', 'dead-mailbox'];
    if (now && before.includes(String(now.st)))
      this.write({ ...now, st: state === 'bounced' ? 'dead-mailbox' : 'complained' });
    if (state === 'complained') this.letter(user, no, ['claimed', 'open'], { status: 'sent' });
    else this.letter(user, no, ['claimed', 'open', 'sent'], { status: 'bounced' });
  }

  async stuck(before: string) {
    const until = rows.instant(before);
    const found = [...this.swept]
      .filter(([gsk]) => gsk.slice(0, until.length) <= until)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([, key]) => key);
    const letters = found
      .filter(({ sk }) => sk.startsWith('L#'))
      .flatMap((key): Item[] => {
        const item = this.read(key);
        return item ? [item] : [];
      });
    const users = found.filter(({ sk }) => sk.startsWith('C#')).map((key) => keys.sweptKey(key).user);
    return { letters: letters.map((item) => copy(rows.bare<LetterRow>(item))), users: [...new Set(users)].sort() };
  }

  async reopen(user: string, no: string, attempt: number): Promise<boolean> {
    if (this.attemptOf(user, no) !== attempt) return false;
    return this.letter(user, no, ['claimed'], { status: 'open' }, rows.stuckAt(this.now)) !== null;
  }

  async enrol(me: Me, letters: LetterRow[] = []): Promise<void> {
    const stands = this.read(keys.meKey(me.user));
    if (stands && me.v === 0) return;
    const foreign = (address: string) => (this.read(keys.addressKey(address))?.user ?? me.user) !== me.user;
    const forms = formsOf(me.addresses);
    if (forms.some(foreign)) throw new EnrolmentRefused('an address belongs to another user');
    if (!at(me.v)(stands)) throw new EnrolmentRefused('the settings were changed meanwhile');
    for (const address of formsOf(addressesOf(stands))) this.partitions.delete(keys.addressKey(address).pk);
    for (const address of forms) this.write({ ...keys.addressKey(address), user: me.user });
    this.write(rows.meItem(me));
    if (me.v > 0) return;
    this.write({ ...keys.nowKey(me.user), st: 'active', ep: 1, pausedUntil: null, morning: null, last: null });
    this.write({ ...keys.directoryKey(me.user) });
    for (const letter of letters) this.write(rows.letterItem(me.user, letter, this.now));
  }
}

function planErasure(
  user: string,
  erased: UserChange['erased'],
  add: (item: Item, conflict: Conflict, allowed: Write['allowed']) => void,
): void {
  for (const { key, v } of erased?.people ?? []) add({ ...keys.personKey(user, key), gone: true }, 'state', at(v));
  for (const key of erased?.calendars ?? []) add({ ...keys.calendarKey(user, key), gone: true }, 'state', () => true);
}

const addressesOf = (me: Item | undefined): string[] => (me?.addresses ?? []) as string[];

function inOrder(items: Item[], by: 'due' | 'nm' | 'sk'): Item[] {
  const place = (item: Item) => `${String(item[by])} ${String(item.sk)}`;
  return items.sort((a, b) => (place(a) < place(b) ? -1 : 1));
}

function nowFields({ epoch, now, me }: UserChange): Item {
  const { state, ...rest } = now;
  const fields = Object.fromEntries(Object.entries(rest).filter(([, value]) => value !== undefined));
  const ep = me !== null || state === 'erasing' ? epoch + 1 : epoch;
  return { ...fields, ...(state === undefined ? {} : { st: state }), ep };
}

function fenceHolds(now: Item | undefined, change: UserChange): boolean {
  const { morning } = change.now;
  const states = ['active', 'paused', 'complained', 'dead-mailbox'];
  if (!now || !states.includes(String(now.st)) || now.ep !== change.epoch) return false;
  return typeof morning !== 'string' || now.morning !== morning;
}
