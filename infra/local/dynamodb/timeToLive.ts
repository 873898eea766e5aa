import type { BatchOperation, Item, Table } from 'dynalite/db';
import deleteItem from 'dynalite/actions/deleteItem';
import { type Engine, type Input, type Outcome, commit, record, within } from './engine';
import { ServiceError, validation } from './errors';
import { type Change, itemPrefix } from './recorder';

// A table with time to live has, beside its items, one row per item that expires: `expiry-TABLE~SECONDS~ITEM KEY`.

const FIVE_YEARS = 5 * 365 * 86_400;
const seconds = (n: number) => String(Math.min(Math.max(0, Math.floor(n)), 1e12 - 1)).padStart(12, '0');
const prefix = (table: string) => `expiry-${table}~`;

/** Seconds since the epoch; undefined when the attribute is missing or no number, which never expires. */
const expiresAt = (item: Item | null, attribute: string) =>
  item?.[attribute]?.N === undefined ? undefined : Number(item[attribute].N);

const row = (table: string, at: number, key: string) => `${prefix(table)}${seconds(at)}~${key}`;

/** The rows that have to change with these items; to be written in the same batch. */
export function expiryRows(engine: Engine, changes: Change[]): BatchOperation[] {
  return changes.flatMap(({ table: { TableName: table }, key, before, after }) => {
    const attribute = engine.timeToLive.get(table);
    if (attribute === undefined) return [];
    const [old, next] = [expiresAt(before, attribute), expiresAt(after, attribute)];
    if (old === next) return [];
    const rows: BatchOperation[] = [];
    if (old !== undefined) rows.push({ type: 'del', key: row(table, old, key) });
    if (next !== undefined) rows.push({ type: 'put', key: row(table, next, key), value: key });
    return rows;
  });
}

const BATCH = 200;

/** Deletes the items whose time has come (not those more than five years late, as the service) and counts them. */
export async function expire(engine: Engine): Promise<number> {
  let count = 0;
  for (const name of [...engine.timeToLive.keys()]) {
    let deleted: number;
    do {
      deleted = await engine.exclusive(() => expireSome(engine, name));
      count += deleted;
    } while (deleted === BATCH);
  }
  return count;
}

async function expireSome(engine: Engine, name: string): Promise<number> {
  const table = engine.tables.get(name);
  if (!table) return 0;
  const now = Math.floor(engine.clock() / 1000);
  const range = { gte: prefix(name) + seconds(now - FIVE_YEARS), lt: prefix(name) + seconds(now + 1), limit: BATCH };
  const due = await engine.store.db.iterator(range).all();
  const operations: BatchOperation[] = [];
  for (const [, key] of due) {
    const item = (await engine.store.db.get(itemPrefix(name) + String(key))) as Item;
    const Key = Object.fromEntries(table.KeySchema.map((part) => [part.AttributeName, item[part.AttributeName]]));
    const recording = await record(engine, deleteItem, { TableName: name, Key });
    if (recording.error) throw recording.error;
    operations.push(...recording.operations, ...expiryRows(engine, recording.changes));
  }
  await commit(engine, operations);
  return due.length;
}

export function tableNamed(engine: Engine, name: unknown): Table {
  const table = engine.tables.get(String(name));
  if (table) return table;
  throw new ServiceError('ResourceNotFoundException', `Requested resource not found: Table: ${String(name)} not found`);
}

export async function describeTimeToLive(engine: Engine, input: Input): Promise<Outcome> {
  const attribute = engine.timeToLive.get(tableNamed(engine, input.TableName).TableName);
  const description =
    attribute === undefined
      ? { TimeToLiveStatus: 'DISABLED' }
      : { TimeToLiveStatus: 'ENABLED', AttributeName: attribute };
  return { output: { TimeToLiveDescription: description }, consumed: [] };
}

export async function updateTimeToLive(engine: Engine, input: Input): Promise<Outcome> {
  const table = tableNamed(engine, input.TableName);
  const specification = (input.TimeToLiveSpecification ?? {}) as { AttributeName?: unknown; Enabled?: unknown };
  const { AttributeName: attribute, Enabled: enabled } = specification;
  if (typeof attribute !== 'string' || attribute === '' || typeof enabled !== 'boolean')
    throw validation('1 validation error detected: TimeToLiveSpecification needs AttributeName and Enabled');
  const refusal = changeRefusal(engine.timeToLive.get(table.TableName), attribute, enabled);
  if (refusal !== null) throw validation(refusal);
  await (enabled ? enable(engine, table, attribute) : disable(engine, table.TableName));
  return { output: { TimeToLiveSpecification: specification }, consumed: [] };
}

function changeRefusal(current: string | undefined, attribute: string, enabled: boolean): string | null {
  if (current === undefined) return enabled ? null : 'TimeToLive is already disabled';
  if (current !== attribute)
    return `TimeToLive is active on a different AttributeName: current AttributeName is ${current}`;
  return enabled ? 'TimeToLive is already enabled' : null;
}

async function enable(engine: Engine, { TableName: table }: Table, attribute: string) {
  const items = (await engine.store.db.iterator(within(itemPrefix(table))).all()) as [string, Item][];
  const rows = items.flatMap(([fullKey, item]): BatchOperation[] => {
    const at = expiresAt(item, attribute);
    const key = fullKey.slice(itemPrefix(table).length);
    return at === undefined ? [] : [{ type: 'put', key: row(table, at, key), value: key }];
  });
  await commit(engine, [...rows, { type: 'put', key: `ttl~${table}`, value: attribute }]);
  engine.timeToLive.set(table, attribute);
}

async function disable(engine: Engine, table: string) {
  await commit(engine, await timeToLiveRemoval(engine, table));
  engine.timeToLive.delete(table);
}

/** Everything kept for the time to live of a table. */
export async function timeToLiveRemoval(engine: Engine, table: string): Promise<BatchOperation[]> {
  const keys = await engine.store.db.keys(within(prefix(table))).all();
  return [...keys, `ttl~${table}`].map((key) => ({ type: 'del', key }));
}
