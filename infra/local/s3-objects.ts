import { mkdirSync, openSync, fsyncSync, closeSync, readdirSync, readSync, renameSync, rmSync } from 'node:fs';
import { open, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { ServiceError } from './http';
import { md5Hex, sha256 } from './store-ids';

export interface ObjectInfo {
  key: string;
  size: number;
  /** MD5 in hex, without quotation marks */
  etag: string;
  /** milliseconds since the epoch, house time */
  lastModified: number;
  /** `content-type`, `x-amz-meta-…` and `x-amz-checksum-…` as they were put */
  headers: Record<string, string>;
}

export interface StoredObject {
  info: ObjectInfo;
  bytes: Buffer;
}

/** Where the bytes lie: a name is a file name or a key of a map. */
interface Shelf {
  /** Writes beside, then calls `commit` with what moves it into place: readers see the old or the new, never a part. */
  place(bucket: string, name: string, bytes: Buffer, commit: (move: () => void) => void): Promise<void>;
  /** undefined: it is gone */
  read(bucket: string, name: string): Promise<Buffer | undefined>;
  remove(bucket: string, name: string): void;
  /** First lines of all that is there. */
  heads(): { bucket: string; head: string }[];
}

/** Objects of all buckets: one file each (a line of JSON about it, then the bytes), or in memory without a folder. */
export class Objects {
  private readonly buckets = new Map<string, Map<string, ObjectInfo>>();
  private readonly shelf: Shelf;

  constructor(folder: string | undefined) {
    this.shelf = folder === undefined ? memoryShelf() : folderShelf(folder);
    for (const { bucket, head } of this.shelf.heads()) {
      const info = JSON.parse(head) as ObjectInfo;
      this.bucket(bucket).set(info.key, info);
    }
  }

  /** @param options `onlyNew`: a PreconditionFailed if the key is taken (If-None-Match: *) */
  async put(
    bucket: string,
    key: string,
    bytes: Uint8Array,
    options: { now: number; headers?: Record<string, string>; onlyNew?: boolean },
  ): Promise<ObjectInfo> {
    const headers = options.headers ?? {};
    const info = { key, size: bytes.length, etag: md5Hex(bytes), lastModified: options.now, headers };
    const index = this.bucket(bucket);
    const file = Buffer.concat([Buffer.from(`${JSON.stringify(info)}\n`), bytes]);
    await this.shelf.place(bucket, nameOf(key), file, (move) => {
      if (options.onlyNew && index.has(key)) throw taken();
      move();
      index.set(key, info);
    });
    return info;
  }

  async get(bucket: string, key: string): Promise<StoredObject | undefined> {
    if (!this.bucket(bucket).has(key)) return undefined;
    const file = await this.shelf.read(bucket, nameOf(key));
    if (!file) return undefined; // deleted while this was asked
    const end = file.indexOf(10);
    return { info: JSON.parse(file.toString('utf8', 0, end)) as ObjectInfo, bytes: file.subarray(end + 1) };
  }

  info(bucket: string, key: string): ObjectInfo | undefined {
    return this.bucket(bucket).get(key);
  }

  remove(bucket: string, key: string): void {
    if (this.bucket(bucket).delete(key)) this.shelf.remove(bucket, nameOf(key));
  }

  /** In the order of the keys' UTF-8 bytes, as S3 lists. */
  list(bucket: string, prefix = ''): ObjectInfo[] {
    const infos = [...this.bucket(bucket).values()].filter((info) => info.key.startsWith(prefix));
    return infos.sort((one, other) => compareKeys(one.key, other.key));
  }

  private bucket(name: string): Map<string, ObjectInfo> {
    let index = this.buckets.get(name);
    if (!index) this.buckets.set(name, (index = new Map<string, ObjectInfo>()));
    return index;
  }
}

function taken(): ServiceError {
  return new ServiceError('PreconditionFailed', 'At least one of the pre-conditions you specified did not hold', 412);
}

export function compareKeys(one: string, other: string): number {
  return Buffer.compare(Buffer.from(one), Buffer.from(other));
}

/** A key may hold any character and be longer than a file name: a long one keeps its beginning and gets a hash. */
function nameOf(key: string): string {
  const name = encodeURIComponent(key).replace(/[.*]/g, (char) => `%${char.charCodeAt(0).toString(16)}`);
  return name.length <= 200 ? name : `${name.slice(0, 120)}~${sha256(key).toString('hex')}`;
}

function memoryShelf(): Shelf {
  const files = new Map<string, Buffer>();
  return {
    place: async (bucket, name, bytes, commit) => {
      commit(() => files.set(`${bucket}/${name}`, bytes));
    },
    read: async (bucket, name) => files.get(`${bucket}/${name}`),
    remove: (bucket, name) => void files.delete(`${bucket}/${name}`),
    heads: () => [],
  };
}

function folderShelf(folder: string): Shelf {
  const parts = join(folder, '.parts');
  rmSync(parts, { recursive: true, force: true }); // what a process that was killed had not finished
  mkdirSync(parts, { recursive: true });
  let count = 0;
  return {
    place: async (bucket, name, bytes, commit) => {
      const part = join(parts, String((count += 1)));
      await writeDurably(part, bytes);
      mkdirSync(join(folder, bucket), { recursive: true });
      try {
        // Nothing else runs between the decision and the move.
        commit(() => renameSync(part, join(folder, bucket, name)));
      } catch (error) {
        rmSync(part, { force: true });
        throw error;
      }
      syncFolder(join(folder, bucket));
    },
    read: (bucket, name) =>
      readFile(join(folder, bucket, name)).catch((error: NodeJS.ErrnoException) => {
        if (error.code === 'ENOENT') return undefined;
        throw error;
      }),
    remove: (bucket, name) => {
      rmSync(join(folder, bucket, name), { force: true });
      syncFolder(join(folder, bucket));
    },
    heads: () =>
      readdirSync(folder)
        .filter((bucket) => bucket !== '.parts')
        .flatMap((bucket) =>
          readdirSync(join(folder, bucket)).map((name) => ({ bucket, head: firstLine(join(folder, bucket, name)) })),
        ),
  };
}

async function writeDurably(path: string, bytes: Buffer): Promise<void> {
  const file = await open(path, 'w');
  try {
    await file.writeFile(bytes);
    await file.sync();
  } finally {
    await file.close();
  }
}

/** A rename is on disk when its folder is. */
function syncFolder(path: string): void {
  const file = openSync(path, 'r');
  fsyncSync(file);
  closeSync(file);
}

function firstLine(path: string): string {
  const file = openSync(path, 'r');
  const start = Buffer.alloc(32 * 1024); // keys end at 1 kB, metadata at 2 kB
  const length = readSync(file, start);
  closeSync(file);
  return start.toString('utf8', 0, start.subarray(0, length).indexOf(10));
}
