import type { BatchOperation, Callback, Index, Item, Store, Table } from 'dynalite/db';
import { existsSync, mkdirSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { create } from 'dynalite/db';
import { checkTypes, checkValidations } from 'dynalite/validations';
import { type Consumed } from './capacity';
import { DataFolderError, validation } from './errors';
import { damagedAt } from './journal';
import { type Change, type Recording, recorder } from './recorder';
import { itemSize } from './size';

export type Input = Record<string, unknown>;
export type Action = (store: Store, data: object, done: Callback<unknown>) => void;
export interface Validation {
  types: object;
  custom: unknown;
}
/** What a request answered and what it cost. */
export interface Outcome {
  output: object;
  consumed: Consumed[];
}
export type Operation = (engine: Engine, input: Input) => Promise<Outcome>;

/** Runs jobs one at a time in the order they came. */
export type Queue = <T>(job: () => Promise<T>) => Promise<T>;
function queue(): Queue {
  let last: Promise<unknown> = Promise.resolve();
  return (job) => {
    const run = last.then(job, job);
    last = run.catch(() => undefined);
    return run;
  };
}

/** The store with its open tables, and the operations that every request is made of. */
export interface Engine {
  store: Store;
  /** milliseconds since the epoch */
  clock: () => number;
  /** Every request runs in here, so each is atomic for all others and no transaction ever conflicts. */
  exclusive: Queue;
  tables: Map<string, Table>;
  /** table → name of its time-to-live attribute */
  timeToLive: Map<string, string>;
  /** ClientRequestToken → the transaction that was done with it */
  tokens: Map<string, Done>;
}

/** `request` is a hash of the whole request, `at` in milliseconds since the epoch. */
export interface Done {
  request: string;
  at: number;
}

/**
 * Opens the store in a folder (made when missing), or in memory.
 * @throws DataFolderError when the folder is in use, damaged or not writable
 */
export async function openEngine(path: string | undefined, clock: () => number): Promise<Engine> {
  if (path !== undefined) prepareFolder(path);
  const store = create({ ...(path !== undefined && { path }), createTableMs: 0 });
  store.tableDb.awsAccountId = '000000000000';
  try {
    await store.db.open();
    const entries = <T>(prefix: string) => store.db.iterator(within(prefix)).all() as Promise<[string, T][]>;
    const tables = (await entries<Table>('table~')).map(([, table]): [string, Table] => [table.TableName, table]);
    const settings = await entries<string>('ttl~');
    const timeToLive = settings.map(([key, attribute]): [string, string] => [key.slice('ttl~'.length), attribute]);
    const done = (await entries<Done>('token~')).map(([key, value]): [string, Done] => [key.slice(6), value]);
    const maps = { tables: new Map(tables), timeToLive: new Map(timeToLive), tokens: new Map(done) };
    return { store, clock, exclusive: queue(), ...maps };
  } catch (error) {
    await store.db.close().catch(() => undefined);
    throw path === undefined ? error : folderError(path, error);
  }
}

function prepareFolder(path: string) {
  try {
    mkdirSync(path, { recursive: true });
    const names = readdirSync(path);
    // LevelDB would silently begin anew and delete the rest.
    const halfGone = names.some((name) => /^MANIFEST-|\.(ldb|log)$/.test(name)) && !existsSync(join(path, 'CURRENT'));
    if (halfGone) throw new DataFolderError(damaged(path, 'its file CURRENT is missing'));
    for (const name of names.filter((candidate) => candidate.endsWith('.log'))) {
      const offset = damagedAt(readFileSync(join(path, name)));
      if (offset !== undefined) throw new DataFolderError(damaged(path, `its journal ${name}, at byte ${offset}`));
    }
  } catch (error) {
    throw error instanceof DataFolderError ? error : folderError(path, error);
  }
}

const damaged = (path: string, detail: string) =>
  `The data folder ${path} is damaged (${detail}). Restore it from a backup, or move it away to begin with an empty one.`;

interface Cause {
  code?: unknown;
  message: string;
  cause?: unknown;
}

// By shape, not by class: an error made by the native addon may belong to another realm than this module.
function causesOf(error: unknown): Cause[] {
  if (typeof error !== 'object' || error === null || !('message' in error)) return [];
  const cause = error as Cause;
  return [cause, ...causesOf(cause.cause)];
}

function folderError(path: string, error: unknown): DataFolderError {
  const causes = causesOf(error);
  const text = causes.at(-1)?.message ?? String(error);
  if (causes.some((cause) => cause.code === 'LEVEL_LOCKED')) {
    const advice = 'Stop that process first, or choose another folder.';
    return new DataFolderError(`The data folder ${path} is in use by another process. ${advice}`, { cause: error });
  }
  if (/EACCES|EPERM|EROFS|ENOTDIR|EEXIST|ENOSPC|Permission denied|No space/.test(text)) {
    const advice = 'Choose a folder that this user may write to, with free space.';
    return new DataFolderError(`The data folder ${path} cannot be written (${text}). ${advice}`, { cause: error });
  }
  return new DataFolderError(damaged(path, text), { cause: error });
}

/** All keys that begin with a prefix. */
export const within = (prefix: string) => ({ gte: prefix, lt: `${prefix}\xff` });

/** Checks a request against dynalite's model of an operation; unknown members are dropped, expressions parsed. */
export function checked(engine: Engine, rules: Validation, input: object): Input {
  const data = checkTypes(structuredClone(input), rules.types);
  checkValidations(data, rules.types, rules.custom, engine.store);
  // Capacity is computed here, not by dynalite.
  delete data.ReturnConsumedCapacity;
  return data;
}

/** Runs one of dynalite's actions on a store that only records, and checks what it would write. */
export async function record(
  engine: Engine,
  action: Action,
  data: object,
): Promise<Recording & { output: unknown; error?: Error }> {
  const recording = recorder(engine.store, engine.tables);
  const result = await new Promise<{ output: unknown; error?: Error }>((resolve) =>
    action(recording.store, data, (error, output) => resolve(error ? { output: {}, error } : { output })),
  );
  const refused = result.error ?? firstRefusal(recording.changes);
  return { ...recording, output: result.output, ...(refused && { error: refused }) };
}

/** Rules on what is stored that dynalite leaves out. */
function firstRefusal(changes: Change[]): Error | undefined {
  for (const { after, table } of changes) {
    if (!after) continue;
    if (itemSize(after) > 409600) return validation('Item size has exceeded the maximum allowed size');
    const indexes = [...(table.LocalSecondaryIndexes ?? []), ...(table.GlobalSecondaryIndexes ?? [])];
    for (const index of indexes) {
      const key = emptyKey(after, index);
      if (key !== undefined) return validation(emptyIndexKey(index.IndexName, key));
    }
  }
  return undefined;
}

const emptyKey = (item: Item, index: Index) =>
  index.KeySchema.map((key) => key.AttributeName).find((name) => item[name]?.S === '' || item[name]?.B === '');

const emptyIndexKey = (index: string, key: string) =>
  'One or more parameter values are not valid. A value specified for a secondary index key is not supported. ' +
  `The AttributeValue for a key attribute cannot contain an empty string value. IndexName: ${index}, IndexKey: ${key}`;

/**
 * Applies recorded writes in one LevelDB batch. LevelDB appends the whole batch as one record to its journal, waits for
 * the disk (`sync`), and only then applies it; on start it applies what the journal holds and drops a half-written
 * record. So after a crash all of it is there or nothing, and what was answered is there.
 */
export async function commit(engine: Engine, operations: BatchOperation[]): Promise<void> {
  if (operations.length === 0) return;
  const { db } = engine.store;
  // dynalite put its own `batch` over LevelDB's, which loses the options.
  const level = Object.getPrototypeOf(db) as {
    batch: (operations: BatchOperation[], options: object) => Promise<void>;
  };
  await level.batch.call(db, operations, { sync: true });
}
