/** `bench -- calls`: AWS calls, reads and writes per kind of mail, letter and wake on the embedded DynamoDB, with 1 and with many people in the record. */
import { CreateTableCommand, DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { tableDefinition } from '../../lambdas/adapters/aws/table';
import { dynamoRecords } from '../../lambdas/adapters/aws/records';
import type { PersonRecord } from '../../lambdas/core/workflow/records';
import { ring, sendLetter } from '../../lambdas/flow';
import { startDynamoDb } from '../local/dynamodb';
import { table, type Report } from './report';
import { ADA, DOMAIN, USER, YearWorld, type Mail } from './year-world';

const TABLE = 'whetstone';
const START = Date.UTC(2026, 10, 24, 10);
const MINUTE = 60_000;
const LOG = `log@${DOMAIN}`;
const DANA = { name: 'Dana Whitcombe', address: 'dana@tidewell.example' };
const PRIYA = { name: 'Priya Raman', address: 'priya@lowfield.example' };
/** What looks through the whole record, because the user asks about it: bounded by 2,000 people and 5,000 mails. */
const WHOLE = new Set(['mail: looking for', 'mail: find']);
/** People of the large record. */
export const MANY = 10_000;

interface Use {
  calls: number;
  read: number;
  write: number;
}

/** Counts the calls of the table's client and the units that each answer says it used. */
function counting(client: DynamoDBClient, use: Use): void {
  client.middlewareStack.add(
    (next) => async (args) => {
      Object.assign(args.input, { ReturnConsumedCapacity: 'TOTAL' });
      const done = await next(args);
      const { ConsumedCapacity: used } = done.output as { ConsumedCapacity?: unknown };
      const isWrite =
        /Put|Update|TransactWrite|Delete/.test(String(args.constructor.name)) ||
        'TransactItems' in args.input ||
        'Item' in args.input ||
        'UpdateExpression' in args.input;
      const units = (Array.isArray(used) ? used : [used]).reduce(
        (sum: number, one: unknown) => sum + ((one as { CapacityUnits?: number } | undefined)?.CapacityUnits ?? 0),
        0,
      );
      use.calls += 1;
      use[isWrite ? 'write' : 'read'] += units;
      return done;
    },
    { step: 'initialize', name: 'capacity' },
  );
}

const filler = (n: number): PersonRecord => ({
  key: `p${n}@filler${n % 200}.example`,
  name: `Person ${n} Number${n}`,
  address: `p${n}@filler${n % 200}.example`,
  roles: ['contact'],
  workflows: [],
  past: [],
  questions: [],
  shared: [],
  greeting: null,
  closing: null,
  v: 0,
});

async function fill(world: YearWorld, people: number): Promise<void> {
  const book = await world.records.open(USER, { people: [], journals: [], letters: [], calendars: [] });
  for (let from = 0; from < people; from += 90) {
    const some = Array.from({ length: Math.min(90, people - from) }, (_, i) => filler(from + i));
    const user = {
      user: USER,
      epoch: book?.now.epoch ?? 1,
      now: {},
      journal: null,
      journalUpdates: [],
      calendars: [],
      letters: [],
      me: null,
    };
    await world.records.save({ ledger: null, users: [{ ...user, people: some }] });
  }
}

/** Everything that the flow calls beside the table, counted as one call each. */
function countPorts(world: YearWorld, use: Use): void {
  const { raw, alarm, letters, post } = world;
  const counted =
    <A extends unknown[], R>(call: (...args: A) => R, when: (...args: A) => boolean = () => true) =>
    (...args: A): R => {
      if (when(...args)) use.calls += 1;
      return call(...args);
    };
  raw.fetch = counted(raw.fetch.bind(raw));
  alarm.set = counted(alarm.set.bind(alarm));
  letters.hint = counted(letters.hint.bind(letters), (list) => list.length > 0);
  post.send = counted(post.send.bind(post));
}

type Steps = [name: string, run: (world: YearWorld, use: Use) => Promise<unknown>][];

const mailed =
  (from: Mail['from'], text: string, subject: string, more: Partial<Mail> = {}) =>
  (world: YearWorld) => {
    world.clock.at += 30 * MINUTE;
    const to = from === ADA ? [`${DANA.name} <${DANA.address}>`, LOG] : [`${ADA.name} <${ADA.address}>`, LOG];
    return world.take({ from, to, subject, text, ...more });
  };

/** The next alarm that brings a letter; those before it find nothing due, and are not counted. */
async function rung(world: YearWorld, use: Use): Promise<void> {
  for (let next = world.nextRing(); next !== null; next = world.nextRing()) {
    world.clock.at = next;
    for (const { user, at } of world.alarm.ringing()) {
      Object.assign(use, { calls: 0, read: 0, write: 0 });
      await ring(world, user, at);
    }
    const waiting = world.letters.take();
    if (waiting.length === 0) continue;
    await world.letters.hint(waiting);
    // Put back for the sender: no call of the flow's.
    use.calls -= 1;
    return;
  }
  throw new Error('no alarm brings a letter');
}

async function sent(world: YearWorld): Promise<void> {
  const [first] = world.letters.take();
  if (first) await sendLetter(world, first.user, first.no);
}

/** A contact's life, each step counted by itself. */
const STEPS: Steps = [
  [
    'mail: introduction',
    mailed(
      PRIYA,
      'Ada, meet Dana Whitcombe, who leads service design.\nDana, meet Ada Obi, who wants to learn about hospitals.\n\nI will let you two take it from here.\n\nPriya',
      'Ada <> Dana',
      { to: [`${ADA.name} <${ADA.address}>`, `${DANA.name} <${DANA.address}>`, LOG] },
    ),
  ],
  ['letter: introduction-received', sent],
  ['wake: one line', rung],
  ['letter: introduction-unanswered', sent],
  [
    'mail: own answer',
    mailed(
      ADA,
      'Hi Dana, great to meet you. I would be glad of half an hour to hear how you came to what you do.\n\nBest wishes,\nAda',
      'Re: Ada <> Dana',
    ),
  ],
  [
    'mail: reply',
    mailed(
      DANA,
      'Dear Ada,\n\nLovely to meet you. Tell me a little more about what you would like to hear.\n\nDana',
      'Re: Ada <> Dana',
    ),
  ],
  [
    'mail: meeting in prose',
    mailed(DANA, 'Dear Ada,\n\nLet us talk by video on Thursday 3 December 2026 at 14:00.\n\nDana', 'Re: Ada <> Dana'),
  ],
  ['letter: meeting-scheduled', sent],
  ['mail: nothing to do with us', mailed({ name: 'News', address: 'news@shop.example' }, 'Our sale begins.', 'Sale')],
  ['wake: by the hour', rung],
  ['letter: preparation', sent],
  ['wake: after the meeting', rung],
  ['letter: how-did-it-go', sent],
  [
    'mail: outcome',
    mailed(
      ADA,
      'I met Dana Whitcombe today. She said that one real project is worth more than another course.',
      'Dana',
      { to: [LOG] },
    ),
  ],
  ['letter: thank-you', sent],
  [
    'mail: thanks in copy',
    mailed(
      ADA,
      'Dear Dana,\n\nThank you for your time. What you said about starting with one real project has stayed with me.\n\nBest wishes,\nAda',
      'Thank you',
    ),
  ],
  ['mail: help', mailed(ADA, 'help', 'help', { to: [LOG] })],
  ['letter: help', sent],
  ['mail: find', mailed(ADA, 'find project', 'find', { to: [LOG] })],
  ['mail: looking for', mailed(ADA, 'looking for: somebody who runs ferries', 'looking for', { to: [LOG] })],
];

async function measure(people: number): Promise<Map<string, Use>> {
  const use: Use = { calls: 0, read: 0, write: 0 };
  let now = START;
  const server = await startDynamoDb({ clock: () => now });
  const client = new DynamoDBClient({
    region: 'eu-west-1',
    endpoint: server.url,
    credentials: { accessKeyId: 'LOCAL-house', secretAccessKey: 'local' },
  });
  try {
    await client.send(new CreateTableCommand(tableDefinition(TABLE)));
    counting(client, use);
    const world = new YearWorld(START, { mails: [], fixed: [], introduced: [], away: [] }, (clock) =>
      dynamoRecords(client, TABLE, clock),
    );
    await world.enrol();
    await fill(world, people - 1);
    countPorts(world, use);
    const found = new Map<string, Use>();
    for (const [name, run] of STEPS) {
      Object.assign(use, { calls: 0, read: 0, write: 0 });
      await run(world, use);
      now = world.clock.at;
      found.set(name, { ...use });
      if (!name.startsWith('letter')) continue;
      world.letters.take();
    }
    return found;
  } finally {
    client.destroy();
    await server.close();
  }
}

const ratio = (a: number, b: number): string => (a === 0 ? (b === 0 ? '1.00' : '∞') : (b / a).toFixed(2));

/** @param many people in the larger record */
export async function benchCalls(many: number = MANY): Promise<Report> {
  const [small, large] = [await measure(1), await measure(many)];
  const rows = [...small].map(([name, a]) => {
    const b = large.get(name) ?? a;
    const grows = a.calls !== b.calls || a.read !== b.read || a.write !== b.write;
    return { name, small: a, large: b, grows, whole: WHOLE.has(name) };
  });
  const cells = rows.map(({ name, small: a, large: b, whole }) => [
    `${name}${whole ? ' (whole record)' : ''}`,
    `${a.calls} / ${b.calls}`,
    `${a.read} / ${b.read}`,
    `${a.write} / ${b.write}`,
    ratio(a.calls + a.read + a.write, b.calls + b.read + b.write),
  ]);
  const held = rows.every((r) => r.whole || !r.grows);
  return {
    lines: [`with 1 / ${many} people in the record`, '', ...table([['', 'calls', 'RRU', 'WRU', 'ratio'], ...cells])],
    json: { people: [1, many], rows },
    held,
  };
}
