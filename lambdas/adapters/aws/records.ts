import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import type {
  Book,
  CalendarRow,
  JournalRow,
  LedgerRow,
  LetterRow,
  Me,
  PersonRecord,
} from '../../core/workflow/records';
import type { Clock, Records, Wanted } from '../../ports';
import * as keys from './keys';
import { mails } from './records-mails';
import { enrol } from './records-enrol';
import { letters } from './records-letters';
import { ABSENT, save } from './records-save';
import { stuck } from './records-sweep';
import { type Search, Wire } from './records-wire';
import { bare, instant, type Item, ledgerItem, nameKey, nowOf } from './rows';

/** Forty lines of a morning and the next: what is due, and what comes then, is one call. */
const AGENDA_PAGE = 41;
const NAMESAKES_MAX = 25;

/** The record in one DynamoDB table (keys.ts). `clock` places what waits in the sweep's index; it decides nothing. */
export function dynamoRecords(client: DynamoDBClient, table: string, clock: Clock): Records {
  const wire = new Wire(client, table);
  const now = () => instant(clock.now());
  return {
    lookUp: (sesId, addresses) => lookUp(wire, sesId, addresses),
    open: (user, wanted) => open(wire, user, wanted),
    named: (user, name) => named(wire, user, name),
    people: (user, limit) => people(wire, user, limit),
    mails: (user, limit) => mails(wire, user, limit),
    due: (user, until) => due(wire, user, instant(until)),
    save: (change) => save(wire, change, now()),
    note: async (row) => void (await wire.put(ledgerItem(row), ABSENT)),
    ...letters(wire, now),
    stuck: (before) => stuck(wire, before),
    enrol: (me, letters = []) => enrol(wire, me, letters, now()),
  };
}

async function lookUp(wire: Wire, sesId: string, addresses: string[]) {
  const asked = [keys.ledgerKey(sesId), ...addresses.map(keys.addressKey)].filter(keys.storable);
  const owners = new Map<string, string>();
  let ledger: LedgerRow | null = null;
  for (const item of await wire.batchGet(asked, false)) {
    if (item.sk === 'S') ledger = bare<LedgerRow>(item);
    else if (typeof item.user === 'string') owners.set(String(item.pk).slice('A#'.length), item.user);
  }
  return { ledger, owners };
}

async function open(wire: Wire, user: string, wanted: Wanted): Promise<Book | null> {
  const asked = [
    keys.meKey(user),
    keys.nowKey(user),
    ...wanted.people.map((key) => keys.personKey(user, key)),
    ...wanted.journals.map((key) => keys.journalKey(user, key)),
    ...wanted.letters.map((no) => keys.letterKey(user, no)),
    ...wanted.calendars.map((key) => keys.calendarKey(user, key)),
  ].filter(keys.storable);
  const items = new Map((await wire.batchGet(asked, true)).map((item) => [String(item.sk), item]));
  const [me, now] = [items.get('ME'), items.get('NOW')];
  if (!me || !now) return null;
  return {
    me: bare<Me>(me),
    now: nowOf(now),
    people: those<PersonRecord>(items, 'C#'),
    journals: those<JournalRow>(items, 'M#'),
    letters: those<LetterRow>(items, 'L#'),
    calendars: those<CalendarRow>(items, 'K#'),
  };
}

function those<Row>(items: Map<string, Item>, prefix: string): Map<string, Row> {
  const found = [...items].filter(([sk]) => sk.startsWith(prefix));
  return new Map(found.map(([sk, item]) => [sk.slice(prefix.length), bare<Row>(item)]));
}

/** Whole words from the first: `dana` and `dana okafor` find Dana Okafor, `dan` and `okafor` do not. */
async function named(wire: Wire, user: string, name: string): Promise<PersonRecord[]> {
  const wanted = nameKey(name);
  if (wanted === '') return [];
  const { items } = await wire.query({
    index: 'byName',
    where: '#p = :p AND begins_with(#s, :s)',
    names: { '#p': 'pk', '#s': 'nm' },
    values: { ':p': keys.ofUser(user), ':s': wanted },
    whole: true,
    limit: NAMESAKES_MAX,
  });
  return items.map((item) => bare<PersonRecord>(item));
}

/** By key, page after page, until `limit` are found. */
async function people(wire: Wire, user: string, limit: number): Promise<PersonRecord[]> {
  const found: PersonRecord[] = [];
  for (let after: Item | undefined; ;) {
    const page = await wire.query({
      where: '#p = :p AND begins_with(#s, :s)',
      names: { '#p': 'pk', '#s': 'sk' },
      values: { ':p': keys.ofUser(user), ':s': 'C#' },
      limit: limit - found.length,
      after,
    });
    found.push(...page.items.map((item) => bare<PersonRecord>(item)));
    if (page.after === undefined || found.length >= limit) return found;
    after = page.after;
  }
}

async function due(wire: Wire, user: string, until: string) {
  const search: Search = {
    index: 'byDue',
    where: '#p = :p AND #s >= :s',
    names: { '#p': 'pk', '#s': 'due' },
    values: { ':p': keys.ofUser(user), ':s': '0' },
    limit: AGENDA_PAGE,
    strong: true,
    whole: true,
  };
  const people: PersonRecord[] = [];
  for (let after: Item | undefined; ;) {
    const page = await wire.query({ ...search, after });
    for (const item of page.items) {
      if (String(item.due) > until) return { people, next: String(item.due) };
      people.push(bare<PersonRecord>(item));
    }
    if (page.after === undefined) return { people, next: null };
    after = page.after;
  }
}
