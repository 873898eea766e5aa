import type { BatchOperation, Callback, Item, Store, SubDb, Table } from 'dynalite/db';

/** One item that a write touches, before and after; null where there is none. */
export interface Change {
  table: Table;
  key: string;
  before: Item | null;
  after: Item | null;
}

export interface Recording {
  /** what dynalite's actions are given in place of its own store */
  store: Store;
  /** item and index writes, not applied: the caller applies them all in one LevelDB batch */
  operations: BatchOperation[];
  changes: Change[];
  /** items got by key, in order; undefined where there is none */
  gets: { table: string; key: string; item: Item | undefined }[];
  /** entries a query or scan walked over, in order; may be longer than what it counted */
  scanned: Item[];
}

export const itemPrefix = (table: string) => `item-${table}~`;
export const indexPrefix = (type: string, table: string, index: string) =>
  `index-${type.toLowerCase()}~${table}~${index}~`;

/**
 * A store that reads from the real one and only records writes. dynalite changes an item by several writes (index
 * entries, then the item); recorded and applied in one batch they are atomic for readers and across a crash.
 * Reads do not see recorded writes, which is right because no request may name an item twice.
 */
export function recorder(store: Store, tables: ReadonlyMap<string, Table>): Recording {
  const recording: Recording = { store, operations: [], changes: [], gets: [], scanned: [] };
  const cached = (name: string) => tables.get(name);
  recording.store = {
    ...store,
    getTable: (name, checkStatus, done) => {
      const callback = typeof checkStatus === 'function' ? checkStatus : done;
      const table = cached(name);
      if (table) callback?.(null, table);
      else store.getTable(name, checkStatus, done);
    },
    getItemDb: (name) => itemDb(recording, store.getItemDb(name), name, cached(name)),
    getIndexDb: (type, table, index) =>
      writing(recording, store.getIndexDb(type, table, index), indexPrefix(type, table, index)),
  };
  return recording;
}

function writing(recording: Recording, real: SubDb, prefix: string): SubDb {
  return {
    // Requests are applied one at a time, so there is nothing to lock.
    lock: (_key, job) => job((done) => done),
    get: (key, done) => real.get(key, done),
    put: (key, value, done) => {
      recording.operations.push({ type: 'put', key: prefix + key, value });
      done(null);
    },
    del: (key, done) => {
      recording.operations.push({ type: 'del', key: prefix + key });
      done(null);
    },
    createValueStream: (range) => {
      const stream = real.createValueStream(range);
      stream.on('data', (item: unknown) => recording.scanned.push(item as Item));
      return stream;
    },
  };
}

function itemDb(recording: Recording, real: SubDb, name: string, table: Table | undefined): SubDb {
  const db = writing(recording, real, itemPrefix(name));
  const before = (key: string) => recording.gets.find((get) => get.table === name && get.key === key)?.item ?? null;
  const change = (key: string, after: Item | null) => {
    if (table) recording.changes.push({ table, key, before: before(key), after });
  };
  return {
    ...db,
    get: (key, done: Callback<Item>) =>
      real.get(key, (error, item) => {
        if (!error) recording.gets.push({ table: name, key, item });
        done(error, item);
      }),
    put: (key, value, done) => {
      change(key, value as Item);
      db.put(key, value, done);
    },
    del: (key, done) => {
      change(key, null);
      db.del(key, done);
    },
  };
}
