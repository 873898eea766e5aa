import type { Item, Table } from 'dynalite/db';
import batchWriteItem from 'dynalite/actions/batchWriteItem';
import deleteItem from 'dynalite/actions/deleteItem';
import getItem from 'dynalite/actions/getItem';
import putItem from 'dynalite/actions/putItem';
import queryTable from 'dynalite/actions/query';
import scanTable from 'dynalite/actions/scan';
import updateItem from 'dynalite/actions/updateItem';
import { createKey, validateKey } from 'dynalite/db';
import * as batchGetRules from 'dynalite/validations/batchGetItem';
import * as batchWriteRules from 'dynalite/validations/batchWriteItem';
import * as deleteRules from 'dynalite/validations/deleteItem';
import * as getRules from 'dynalite/validations/getItem';
import * as putRules from 'dynalite/validations/putItem';
import * as queryRules from 'dynalite/validations/query';
import * as scanRules from 'dynalite/validations/scan';
import * as updateRules from 'dynalite/validations/updateItem';
import { type Consumed, consumedCapacity, projected, rangeCost, readCost, sumByTable, writeCost } from './capacity';
import {
  type Action,
  type Input,
  type Engine,
  type Operation,
  type Outcome,
  type Validation,
  checked,
  commit,
  record,
} from './engine';
import { ServiceError, asServiceError, validation } from './errors';
import type { Recording } from './recorder';
import { itemSize } from './size';
import { expiryRows, tableNamed } from './timeToLive';

/** PutItem, UpdateItem, DeleteItem. */
function write(action: Action, rules: Validation): Operation {
  return async (engine, input) => {
    const recording = await record(engine, action, checked(engine, rules, input));
    if (recording.error) throw refusal(engine, recording.error, recording, input);
    await commit(engine, [...recording.operations, ...expiryRows(engine, recording.changes)]);
    return one(
      recording.output,
      recording.changes.map((change) => writeCost(change, 1)),
      input,
    );
  };
}

function refusal(engine: Engine, error: Error, recording: Recording, input: Input): ServiceError {
  const { type, message, status } = asServiceError(error);
  if (type !== 'ConditionalCheckFailedException') return asServiceError(error);
  const refused = new ServiceError(type, message, oldItem(recording, input), status);
  refused.consumed = refusedCost(engine, recording, 1);
  return refused;
}

/** The item that a write found, when the caller asked for it with `ReturnValuesOnConditionCheckFailure`. */
export function oldItem(recording: Recording, input: Input): { Item?: Item } {
  const item = recording.gets[0]?.item;
  return item && input.ReturnValuesOnConditionCheckFailure === 'ALL_OLD' ? { Item: item } : {};
}

/** A write that its condition refused costs as much as writing the item that is there. */
export function refusedCost(engine: Engine, recording: Recording, factor: 1 | 2): Consumed[] {
  return recording.gets.map(({ table, key, item }) => {
    const before = item ?? null;
    return writeCost({ table: tableNamed(engine, table), key, before, after: before }, factor);
  });
}

async function batchWrite(engine: Engine, input: Input): Promise<Outcome> {
  const recording = await record(engine, batchWriteItem, checked(engine, batchWriteRules, input));
  if (recording.error) throw recording.error;
  await commit(engine, [...recording.operations, ...expiryRows(engine, recording.changes)]);
  return many(
    recording.output,
    recording.changes.map((change) => writeCost(change, 1)),
    input,
  );
}

const factorOf = (read: { ConsistentRead?: unknown }) => (read.ConsistentRead ? 1 : 0.5);

async function get(engine: Engine, input: Input): Promise<Outcome> {
  const data = checked(engine, getRules, input);
  const { gets, output, error } = await record(engine, getItem, data);
  if (error) throw error;
  const factor = factorOf(data);
  return one(
    output,
    gets.map(({ table, item }) => readCost(table, item, factor)),
    input,
  );
}

interface KeysOfTable {
  Keys: Item[];
  ConsistentRead?: boolean;
}
const MAX_BATCH_BYTES = 16 * 1024 * 1024;

/**
 * Answers in the order of the stored keys: the service promises none, so who relies on the order of the request is
 * found out here. Beyond 16 MB the rest comes back as UnprocessedKeys.
 */
async function batchGet(engine: Engine, input: Input): Promise<Outcome> {
  const data = checked(engine, batchGetRules, input);
  const Responses: Record<string, Item[]> = {};
  const UnprocessedKeys: Record<string, KeysOfTable> = {};
  const costs: Consumed[] = [];
  let bytes = 0;
  for (const [name, request] of Object.entries(data.RequestItems as Record<string, KeysOfTable>)) {
    const found: Item[] = (Responses[name] = []);
    const left: Item[] = [];
    for (const Key of inStoredOrder(tableNamed(engine, name), request.Keys)) {
      const { gets, output, error } = await record(engine, getItem, { ...request, TableName: name, Key });
      if (error) throw error;
      const item = gets[0]?.item;
      bytes += itemSize(item ?? {});
      if (bytes > MAX_BATCH_BYTES) left.push(Key);
      else {
        costs.push(readCost(name, item, factorOf(request)));
        const { Item: shown } = output as { Item?: Item };
        if (shown) found.push(shown);
      }
    }
    const asked = (input.RequestItems as Record<string, KeysOfTable>)[name];
    if (left.length > 0 && asked) UnprocessedKeys[name] = { ...asked, Keys: left };
  }
  return many({ Responses, UnprocessedKeys }, costs, input);
}

function inStoredOrder(table: Table, keys: Item[]): Item[] {
  const invalid = keys.map((key) => validateKey(key, table)).find(Boolean);
  if (invalid) throw invalid;
  const stored = keys.map((key): [string, Item] => [createKey(key, table), key]);
  return stored.sort(([a], [b]) => (a < b ? -1 : 1)).map(([, key]) => key);
}

/** Query, Scan. */
function range(action: Action, rules: Validation): Operation {
  return async (engine, input) => {
    const data = checked(engine, rules, input);
    const table = tableNamed(engine, data.TableName);
    const index = data.IndexName as string | undefined;
    if (index !== undefined) fetchUnprojected(table, index, data);
    const recording = await record(engine, action, data);
    if (recording.error) throw recording.error;
    const { ScannedCount: count } = recording.output as { ScannedCount: number };
    const cost = rangeCost(table, index, {
      scanned: recording.scanned.slice(0, count),
      fetched: recording.gets.slice(0, count).flatMap(({ item }) => (item ? [item] : [])),
      factor: factorOf(data),
    });
    return one(recording.output, [cost], input);
  };
}

/**
 * Attributes asked for that an index does not hold: a local index gets them from the table, a global one refuses.
 * Source: DynamoDB Developer Guide, "Local secondary indexes", fetches.
 */
function fetchUnprojected(table: Table, name: string, data: Input) {
  const named = ({ IndexName }: { IndexName: string }) => IndexName === name;
  const local = table.LocalSecondaryIndexes?.find(named);
  const index = local ?? table.GlobalSecondaryIndexes?.find(named);
  if (!index || index.Projection.ProjectionType === 'ALL') return;
  const held = new Set(projected(table, index));
  const missing = attributesAskedFor(data).filter((attribute) => !held.has(attribute));
  if (missing.length === 0) return;
  if (local) data.Select = 'ALL_ATTRIBUTES';
  else {
    const text = `Global secondary index ${name} does not project [${missing.join(', ')}]`;
    throw validation(`One or more parameter values were invalid: ${text}`);
  }
}

function attributesAskedFor(data: Input): string[] {
  const { paths = [] } = (data._projection ?? {}) as { paths?: (string | (string | number)[])[] };
  const names = (data.AttributesToGet ?? []) as string[];
  return [...names, ...paths.map((path) => String(Array.isArray(path) ? path[0] : path))];
}

/** An answer about one table. */
function one(output: unknown, consumed: Consumed[], input: Input): Outcome {
  const [cost] = sumByTable(consumed);
  const ConsumedCapacity = cost && consumedCapacity(cost, input.ReturnConsumedCapacity);
  return { output: { ...(output as object), ConsumedCapacity }, consumed };
}

/** An answer about several tables: its `ConsumedCapacity` is a list. */
export function many(output: unknown, consumed: Consumed[], input: Input, transaction = false): Outcome {
  const capacities = sumByTable(consumed)
    .map((cost) => consumedCapacity(cost, input.ReturnConsumedCapacity, transaction))
    .filter((capacity) => capacity !== undefined);
  const ConsumedCapacity = capacities.length > 0 ? capacities : undefined;
  return { output: { ...(output as object), ConsumedCapacity }, consumed };
}

export const items: Record<string, Operation> = {
  PutItem: write(putItem, putRules),
  UpdateItem: write(updateItem, updateRules),
  DeleteItem: write(deleteItem, deleteRules),
  BatchWriteItem: batchWrite,
  GetItem: get,
  BatchGetItem: batchGet,
  Query: range(queryTable, queryRules),
  Scan: range(scanTable, scanRules),
};
