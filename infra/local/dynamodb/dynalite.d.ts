// The parts of dynalite 4.0.0 that the endpoint stands on. They are not a documented interface: the version is pinned.
declare module 'dynalite/db' {
  export type Value = {
    S?: string;
    N?: string;
    B?: string;
    BOOL?: boolean;
    NULL?: boolean;
    SS?: string[];
    NS?: string[];
    BS?: string[];
    L?: Value[];
    M?: Record<string, Value>;
  };
  export type Item = Record<string, Value>;
  export type Callback<T> = (error: Error | null, result?: T) => void;
  export type Release = <T>(done: Callback<T>) => Callback<T>;

  export interface KeyElement {
    AttributeName: string;
    KeyType: 'HASH' | 'RANGE';
  }
  export interface Index {
    IndexName: string;
    KeySchema: KeyElement[];
    Projection: { ProjectionType: 'ALL' | 'KEYS_ONLY' | 'INCLUDE'; NonKeyAttributes?: string[] };
  }
  export interface Table {
    TableName: string;
    TableStatus: string;
    TableId: string;
    CreationDateTime: number;
    KeySchema: KeyElement[];
    AttributeDefinitions: { AttributeName: string; AttributeType: string }[];
    LocalSecondaryIndexes?: Index[];
    GlobalSecondaryIndexes?: Index[];
  }

  export type Range = { gt?: string; gte?: string; lt?: string; lte?: string; limit?: number; reverse?: boolean };
  export interface SubDb {
    lock(key: string, job: (release: Release) => void): void;
    get(key: string, done: Callback<Item>): void;
    put(key: string, value: unknown, done: Callback<void>): void;
    del(key: string, done: Callback<void>): void;
    createValueStream(range: Range): NodeJS.ReadableStream;
  }
  export type BatchOperation = { type: 'put'; key: string; value: unknown } | { type: 'del'; key: string };
  export interface Level {
    open(): Promise<void>;
    close(): Promise<void>;
    get(key: string): Promise<unknown>;
    batch(operations: BatchOperation[]): Promise<void>;
    iterator(range: Range): { all(): Promise<[string, unknown][]> };
    keys(range: Range): { all(): Promise<string[]> };
  }
  export interface Store {
    options: { maxItemSize: number; createTableMs: number };
    db: Level;
    tableDb: SubDb & { awsAccountId: string; awsRegion: string };
    getTable(name: string, checkStatus: boolean | Callback<Table>, done?: Callback<Table>): void;
    getItemDb(table: string): SubDb;
    getIndexDb(type: string, table: string, index: string): SubDb;
    getTagDb(table: string): SubDb;
  }
  export function create(options: { path?: string; createTableMs?: number }): Store;
  export function createKey(item: Item, table: Table): string;
  export function validateKey(key: Item, table: Table): Error | null | undefined;
  export function checkConditional(data: object, existing: Item | undefined): Error | null | undefined;
}

declare module 'dynalite/actions/*' {
  import type { Callback, Store } from 'dynalite/db';
  const action: (store: Store, data: object, done: Callback<unknown>) => void;
  export default action;
}

declare module 'dynalite/validations' {
  import type { Store } from 'dynalite/db';
  export function checkTypes(data: object, types: object): Record<string, unknown>;
  export function checkValidations(data: object, types: object, custom: unknown, store: Store): void;
}

declare module 'dynalite/validations/*' {
  export const types: object;
  export const custom: unknown;
}
