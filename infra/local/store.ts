import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { ClassicLevel } from 'classic-level';

/** A change of one key; without a `value` it removes the key. Values are what JSON can hold. */
export interface Change {
  key: string;
  value?: unknown;
}

/**
 * Durable state of the embedded endpoints: sorted keys, JSON values, atomic batches. Each endpoint has a prefix of its
 * own (`sqs/`, `ses/`, `scheduler/`, …), and the house may keep its own under `house/`. A write is on disk when its
 * promise resolves. Values are copied, never shared.
 */
export interface Store {
  /** The value, as the caller says it was put; undefined if there is none. */
  get<T>(key: string): Promise<T | undefined>;
  put(key: string, value: unknown): Promise<void>;
  del(key: string): Promise<void>;
  /** All or nothing. */
  batch(changes: Change[]): Promise<void>;
  /** Keys that begin with `prefix` with their values, in the order of the keys' UTF-8 bytes. */
  list<T>(prefix: string): Promise<[key: string, value: T][]>;
  close(): Promise<void>;
}

/**
 * Opens (or creates) the state kept in `folder`; without a folder, a twin in memory that ends with the process.
 * Throws a sentence if another process has it open, or if it is damaged.
 */
export async function openStore(folder?: string): Promise<Store> {
  if (folder === undefined) return withSingles(memoryRows());
  await mkdir(folder, { recursive: true });
  const level = new ClassicLevel(folder);
  try {
    await level.open();
  } catch (error) {
    throw new Error(isLocked(error) ? inUse(folder) : unreadable(folder, error), { cause: error });
  }
  return withSingles(levelRows(level, folder));
}

export interface FolderLock {
  release(): Promise<void>;
}

const held = new Set<string>();

/**
 * Takes a data folder (created if it is not there) for this process alone, by a file `pid` in it. A lock whose process
 * is dead is taken over; a live one is refused with a sentence. The lock goes with `release` or the end of the process.
 */
export async function lockFolder(folder: string): Promise<FolderLock> {
  const path = join(resolve(folder), 'pid');
  await mkdir(folder, { recursive: true });
  const owner = await ownerOf(path);
  // Our own id in a file that we did not write is left over from before a restart of the machine or container.
  if (held.has(path) || (owner !== null && owner !== process.pid && isAlive(owner))) {
    throw new Error(inUse(folder, owner ?? process.pid));
  }
  await rm(path, { force: true });
  try {
    await writeFile(path, `${process.pid}\n`, { flag: 'wx' });
  } catch (error) {
    throw new Error(inUse(folder, (await ownerOf(path)) ?? undefined), { cause: error }); // it came at the same moment
  }
  held.add(path);
  const atExit = (): void => rmSync(path, { force: true });
  process.once('exit', atExit);
  return {
    release: async () => {
      process.off('exit', atExit);
      if (held.delete(path)) await rm(path, { force: true });
    },
  };
}

type Rows = Pick<Store, 'get' | 'batch' | 'list' | 'close'>;

function withSingles(rows: Rows): Store {
  return {
    ...rows,
    put: (key, value) => rows.batch([{ key, value }]),
    del: (key) => rows.batch([{ key }]),
  };
}

function levelRows(level: ClassicLevel, folder: string): Rows {
  const readable = async <T>(work: () => Promise<T>): Promise<T> => {
    try {
      return await work();
    } catch (error) {
      throw isCorrupt(error) ? new Error(unreadable(folder, error), { cause: error }) : error;
    }
  };
  // LevelDB writes on several threads: one after the other, so that the last change of a key is the last on disk.
  let last: Promise<unknown> = Promise.resolve();
  return {
    get: <T>(key: string) => readable(async () => parsed<T>(await level.get(key))),
    batch: async (changes) => {
      const operations = changes.map(({ key, value }) =>
        value === undefined
          ? { type: 'del' as const, key }
          : { type: 'put' as const, key, value: JSON.stringify(value) },
      );
      const written = last.then(() => level.batch(operations, { sync: true }));
      last = written.catch(() => undefined);
      await written;
    },
    list: <T>(prefix: string) =>
      readable(async () => {
        const rows = await level.iterator({ gte: prefix, lt: `${prefix}\u{10FFFF}` }).all();
        return rows.map(([key, json]): [string, T] => [key, JSON.parse(json) as T]);
      }),
    close: () => level.close(),
  };
}

function memoryRows(): Rows {
  const rows = new Map<string, string>();
  return {
    get: <T>(key: string) => Promise.resolve(parsed<T>(rows.get(key))),
    batch: async (changes) => {
      // All texts before the first change: a value that JSON refuses changes nothing.
      const texts = changes.map(({ key, value }) => [key, value === undefined ? null : JSON.stringify(value)] as const);
      for (const [key, json] of texts) {
        if (json === null) rows.delete(key);
        else rows.set(key, json);
      }
    },
    list: <T>(prefix: string) => {
      const found = [...rows].filter(([key]) => key.startsWith(prefix)).sort(([a], [b]) => byBytes(a, b));
      return Promise.resolve(found.map(([key, json]): [string, T] => [key, JSON.parse(json) as T]));
    },
    close: () => Promise.resolve(),
  };
}

function byBytes(a: string, b: string): number {
  return Buffer.compare(Buffer.from(a), Buffer.from(b));
}

function parsed<T>(json: string | undefined): T | undefined {
  return json === undefined ? undefined : (JSON.parse(json) as T);
}

async function ownerOf(path: string): Promise<number | null> {
  const pid = Number((await readFile(path, 'utf8').catch(() => '')).trim());
  return Number.isInteger(pid) && pid > 0 ? pid : null;
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return codeOf(error) === 'EPERM';
  }
}

function isLocked(error: unknown): boolean {
  return error instanceof Error && codeOf(error.cause) === 'LEVEL_LOCKED';
}

function isCorrupt(error: unknown): boolean {
  return error instanceof SyntaxError || codeOf(error) === 'LEVEL_CORRUPTION';
}

function codeOf(error: unknown): unknown {
  return (error as { code?: unknown } | null | undefined)?.code;
}

function inUse(folder: string, pid?: number): string {
  const owner = pid === undefined ? '' : ` (pid ${pid})`;
  return `The data folder ${folder} is in use by another Whetstone${owner}. Stop it, or choose another folder with --data.`;
}

function unreadable(folder: string, error: unknown): string {
  const cause = (error as Error).cause ?? error;
  const reason = (cause as Error).message || 'its state is damaged';
  return `The data folder ${folder} cannot be read: ${reason}. Restore a copy of it, or choose another folder with --data.`;
}
