import type { Index, Item, Table } from 'dynalite/db';
import type { Change } from './recorder';
import { itemSize } from './size';

/** Request units that one request used on one table and its indexes. */
export interface Consumed {
  table: string;
  kind: 'read' | 'write';
  /** on the table itself */
  units: number;
  local: Record<string, number>;
  global: Record<string, number>;
}

/** Totals of one request in request units, indexes included. */
export interface Capacity {
  read: number;
  write: number;
}

const total = (units: Record<string, number>) => Object.values(units).reduce((sum, n) => sum + n, 0);

export function capacityOf(consumed: Consumed[]): Capacity {
  const capacity = { read: 0, write: 0 };
  for (const use of consumed) capacity[use.kind] += use.units + total(use.local) + total(use.global);
  return capacity;
}

const writeUnits = (item: Item | null) => (item ? Math.max(1, Math.ceil(itemSize(item) / 1024)) : 1);

/** The entry that an index keeps for an item, or null when the item lacks one of the index's keys. */
function entry(item: Item | null, table: Table, index: Index): Item | null {
  if (!item || index.KeySchema.some((key) => !item[key.AttributeName])) return null;
  if (index.Projection.ProjectionType === 'ALL') return item;
  const kept = new Set(projected(table, index));
  return Object.fromEntries(Object.entries(item).filter(([name]) => kept.has(name)));
}

/** Names of the attributes that an index holds, when its projection is not ALL. */
export function projected(table: Table, index: Index): string[] {
  const keys = [...index.KeySchema, ...table.KeySchema].map((key) => key.AttributeName);
  return [...keys, ...(index.Projection.NonKeyAttributes ?? [])];
}

const sorted = (_key: string, value: unknown): unknown =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
    ? Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)))
    : value;
const same = (a: unknown, b: unknown) => JSON.stringify(a, sorted) === JSON.stringify(b, sorted);

/**
 * Units that a change costs on one index: none when its entry stays as it is, one write when it is put, removed or its
 * projected content changes, two (delete and put) when its key changes; each per started kB.
 * Source: DynamoDB Developer Guide, "Global secondary indexes", provisioned throughput considerations.
 */
function indexUnits(change: Change, index: Index): number {
  const before = entry(change.before, change.table, index);
  const after = entry(change.after, change.table, index);
  if (!before && !after) return 0;
  if (!before || !after) return writeUnits(before ?? after);
  const moved = index.KeySchema.some((key) => !same(before[key.AttributeName], after[key.AttributeName]));
  if (moved) return writeUnits(before) + writeUnits(after);
  return same(before, after) ? 0 : Math.max(writeUnits(before), writeUnits(after));
}

const indexCosts = (change: Change, indexes: Index[] | undefined) =>
  (indexes ?? []).map((index): [string, number] => [index.IndexName, indexUnits(change, index)]);

const nonZero = (costs: [string, number][]) => Object.fromEntries(costs.filter(([, units]) => units > 0));

/** @param factor 1, or 2 inside a transaction: it prepares and commits each item (the indexes are written once) */
export function writeCost(change: Change, factor: 1 | 2): Consumed {
  return {
    table: change.table.TableName,
    kind: 'write',
    units: factor * Math.max(writeUnits(change.before), writeUnits(change.after)),
    local: nonZero(indexCosts(change, change.table.LocalSecondaryIndexes)),
    global: nonZero(indexCosts(change, change.table.GlobalSecondaryIndexes)),
  };
}

/** Per started 4 kB: half a unit, one when strongly consistent, two in a transaction. A missing item costs the least. */
export type ReadFactor = 0.5 | 1 | 2;
const started = (bytes: number) => Math.max(1, Math.ceil(bytes / 4096));

export function readCost(table: string, item: Item | null | undefined, factor: ReadFactor): Consumed {
  return { table, kind: 'read', units: factor * started(item ? itemSize(item) : 0), local: {}, global: {} };
}

/** A query or scan adds up what it walked over and rounds once; items it fetches from the table round one by one. */
export function rangeCost(
  table: Table,
  index: string | undefined,
  read: { scanned: Item[]; fetched: Item[]; factor: ReadFactor },
): Consumed {
  const walked = read.factor * started(read.scanned.reduce((sum, item) => sum + itemSize(item), 0));
  const cost: Consumed = { table: table.TableName, kind: 'read', units: walked, local: {}, global: {} };
  if (index === undefined) return cost;
  const isGlobal = table.GlobalSecondaryIndexes?.some((candidate) => candidate.IndexName === index) ?? false;
  const fetched = read.fetched.reduce((sum, item) => sum + read.factor * started(itemSize(item)), 0);
  return { ...cost, units: fetched, [isGlobal ? 'global' : 'local']: { [index]: walked } };
}

function plus(a: Record<string, number>, b: Record<string, number>): Record<string, number> {
  const sum = { ...a };
  for (const [name, units] of Object.entries(b)) sum[name] = (sum[name] ?? 0) + units;
  return sum;
}

/** One entry per table, in the order of first use. */
export function sumByTable(costs: Consumed[]): Consumed[] {
  const byTable = new Map<string, Consumed>();
  for (const cost of costs) {
    const sum = byTable.get(cost.table);
    const { local, global } = cost;
    if (!sum) byTable.set(cost.table, { ...cost });
    else
      byTable.set(cost.table, {
        ...sum,
        units: sum.units + cost.units,
        local: plus(sum.local, local),
        global: plus(sum.global, global),
      });
  }
  return [...byTable.values()];
}

const perIndex = (units: Record<string, number>) =>
  Object.keys(units).length === 0
    ? undefined
    : Object.fromEntries(Object.entries(units).map(([name, n]) => [name, { CapacityUnits: n }]));

/** `ConsumedCapacity` of an answer about one table; undefined (left out) unless asked for. Transactions also name the kind. */
export function consumedCapacity(cost: Consumed, asked: unknown, transaction = false): object | undefined {
  if (asked !== 'TOTAL' && asked !== 'INDEXES') return undefined;
  const units = (n: number) => ({
    CapacityUnits: n,
    ...(transaction && (cost.kind === 'read' ? { ReadCapacityUnits: n } : { WriteCapacityUnits: n })),
  });
  const all = { TableName: cost.table, ...units(cost.units + total(cost.local) + total(cost.global)) };
  if (asked === 'TOTAL') return all;
  return {
    ...all,
    Table: units(cost.units),
    LocalSecondaryIndexes: perIndex(cost.local),
    GlobalSecondaryIndexes: perIndex(cost.global),
  };
}
