import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { HouseClock } from '../../infra/local/clock';
import { accessKeyOf, serve } from '../../infra/local/http';
import { lockFolder, openStore, type Store } from '../../infra/local/store';

const instant = Date.parse('2026-11-23T15:00:00Z');

describe('the house clock', () => {
  it('stands until it is moved, when still', () => {
    const clock = HouseClock.still(instant);
    expect([clock.now(), clock.now(), clock.mode]).toEqual([instant, instant, 'still']);
    clock.moveTo(instant + 86_400_000);
    expect(clock.now()).toBe(instant + 86_400_000);
  });

  it('runs with real time from its offset, when moving, and keeps the offset it was moved by', () => {
    let real = instant;
    const clock = HouseClock.moving(5000, () => real);
    real += 1000;
    expect(clock.now()).toBe(instant + 6000);
    clock.moveTo(instant + 60_000);
    real += 10;
    expect(clock.now()).toBe(instant + 60_010);
    expect(HouseClock.moving(clock.offset, () => real).now()).toBe(instant + 60_010);
  });

  it.each([HouseClock.still(instant), HouseClock.moving(0, () => instant)])('refuses to go back', (clock) => {
    expect(() => clock.moveTo(instant - 1)).toThrow(
      'Time only moves forward: it is already 2026-11-23T15:00:00.000Z in the house, and 2026-11-23T14:59:59.999Z has gone.',
    );
    expect(() => clock.moveTo(NaN)).toThrow('No such instant');
    expect(clock.now()).toBe(instant);
  });

  it('does not go back when the clock of the machine is set back', () => {
    let real = instant;
    const clock = HouseClock.moving(0, () => real);
    clock.now();
    real -= 3_600_000;
    expect(clock.now()).toBe(instant);
  });
});

describe('the store', () => {
  let folder: string;
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'whetstone-store-'));
  });
  afterEach(() => rm(folder, { recursive: true, force: true }));

  const kinds: [string, () => Promise<Store>][] = [
    ['in memory', () => openStore()],
    ['on disk', () => openStore(join(folder, 'new', 'state'))],
  ];

  it.each(kinds)('%s: keeps values in the order of their keys, writes batches, removes', async (_, open) => {
    const store = await open();
    await store.batch([
      { key: 'b/2', value: { n: 2 } },
      { key: 'b/10', value: [10] },
      { key: 'b/\u{1F642}', value: 'last' },
      { key: 'b/\uFFFD', value: 'second to last' },
      { key: 'c/1', value: null },
    ]);
    await store.put('b/1', 'one');
    expect(await store.list('b/')).toEqual([
      ['b/1', 'one'],
      ['b/10', [10]],
      ['b/2', { n: 2 }],
      ['b/\uFFFD', 'second to last'],
      ['b/\u{1F642}', 'last'],
    ]);
    await store.batch([{ key: 'b/10' }, { key: 'a', value: 0 }]);
    await store.del('b/2');
    const values = await Promise.all(['b/10', 'b/2', 'a', 'c/1'].map((key) => store.get(key)));
    expect(values).toEqual([undefined, undefined, 0, null]);
    await store.close();
  });

  it.each(kinds)(
    '%s: copies values, keeps the last of many writes, and writes all of a batch or none',
    async (_, open) => {
      const store = await open();
      const value = { n: 0 };
      const writes = Array.from({ length: 50 }, (_unused, n) => {
        value.n = n;
        return store.put('x', value);
      });
      value.n = -1;
      await Promise.all(writes);
      expect(await store.get('x')).toEqual({ n: 49 });
      await expect(
        store.batch([
          { key: 'y', value: 1 },
          { key: 'z', value: 1n },
        ]),
      ).rejects.toThrow('BigInt');
      expect(await store.list('')).toEqual([['x', { n: 49 }]]);
      await store.close();
    },
  );

  it('on disk: survives a process that is killed', async () => {
    const path = join(folder, 'state');
    const script = `require(${JSON.stringify(sourceOf('store'))}).openStore(${JSON.stringify(path)})
      .then(async (store) => { await store.put('x', 'kept'); process.kill(process.pid, 'SIGKILL'); })`;
    await expect(run(script)).rejects.toMatchObject({ signal: 'SIGKILL' });
    const again = await openStore(path);
    expect(await again.get('x')).toBe('kept');
    await again.close();
  });

  it('on disk: a second process on the same state is refused', async () => {
    const path = join(folder, 'state');
    const store = await openStore(path);
    const script = `require(${JSON.stringify(sourceOf('store'))}).openStore(${JSON.stringify(path)})
      .then(() => console.log('opened'), (error) => console.log(error.message))`;
    expect(await run(script)).toBe(
      `The data folder ${path} is in use by another Whetstone. Stop it, or choose another folder with --data.`,
    );
    await store.close();
  });

  it('on disk: says in a sentence that it is damaged, on opening or on reading', async () => {
    const damage = async (suffix: RegExp, change: (bytes: Buffer) => Buffer): Promise<void> => {
      const store = await openStore(folder);
      await store.batch(Array.from({ length: 100 }, (_, n) => ({ key: `k${n}`, value: 'x'.repeat(1000) })));
      await store.close();
      await (await openStore(folder)).close(); // what is in the log goes to a table
      for (const name of (await readdir(folder)).filter((file) => suffix.test(file))) {
        await writeFile(join(folder, name), change(await readFile(join(folder, name))));
      }
    };
    const sentence = (reason: string): string =>
      `The data folder ${folder} cannot be read: ${reason}. Restore a copy of it, or choose another folder with --data.`;
    await damage(/\.ldb$/, (bytes) => bytes.fill(7, 100, 3000));
    const store = await openStore(folder);
    await expect(store.list('')).rejects.toThrow(sentence('Corruption: bad block type'));
    await store.close();
    await rm(folder, { recursive: true });
    await damage(/^CURRENT$/, () => Buffer.from('nonsense'));
    await expect(openStore(folder)).rejects.toThrow(sentence('Corruption: CURRENT file does not end with newline'));
  });
});

describe('the lock of a data folder', () => {
  let folder: string;
  beforeEach(async () => {
    folder = join(await mkdtemp(join(tmpdir(), 'whetstone-lock-')), 'data');
  });
  afterEach(() => rm(join(folder, '..'), { recursive: true, force: true }));

  const refusal = (pid: number): string =>
    `The data folder ${folder} is in use by another Whetstone (pid ${pid}). Stop it, or choose another folder with --data.`;

  it('is held against this and other processes, and can be taken again when released', async () => {
    const lock = await lockFolder(folder);
    await expect(lockFolder(folder)).rejects.toThrow(refusal(process.pid));
    const script = `require(${JSON.stringify(sourceOf('store'))}).lockFolder(${JSON.stringify(folder)})
      .then(() => console.log('taken'), (error) => console.log(error.message))`;
    expect(await run(script)).toBe(refusal(process.pid));
    await lock.release();
    expect(await run(script)).toBe('taken');
    await (await lockFolder(folder)).release();
  });

  it('is taken over from a process that was killed', async () => {
    const script = `require(${JSON.stringify(sourceOf('store'))}).lockFolder(${JSON.stringify(folder)})
      .then(() => process.kill(process.pid, 'SIGKILL'))`;
    await expect(run(script)).rejects.toMatchObject({ signal: 'SIGKILL' });
    expect(await readFile(join(folder, 'pid'), 'utf8')).toMatch(/^\d+\n$/);
    const lock = await lockFolder(folder);
    expect(await readFile(join(folder, 'pid'), 'utf8')).toBe(`${process.pid}\n`);
    await lock.release();
  });

  it.each(['', 'nonsense', `${process.pid}`])(
    'is taken over from a file that says "%s" and is not ours',
    async (text) => {
      await mkdir(folder);
      await writeFile(join(folder, 'pid'), text);
      await (await lockFolder(folder)).release();
    },
  );
});

describe('the loopback server', () => {
  it('outlives clients that abort, and answers what its handler throws', async () => {
    const server = await serve({
      handle: async ({ url, method, headers, body }) => {
        if (url === '/throw') throw new Error('broken');
        return { status: 200, body: `${method} ${url} ${accessKeyOf(headers)} ${body.length}` };
      },
    });
    await new Promise<void>((resolve) => {
      const socket = connect(server.port, '127.0.0.1', () => {
        socket.write('PUT /x HTTP/1.1\r\nhost: x\r\ncontent-length: 1000\r\n\r\nhalf');
        setTimeout(() => socket.resetAndDestroy(), 20);
      });
      socket.on('close', () => resolve());
    });
    const broken = await fetch(`${server.url}/throw`);
    expect([broken.status, await broken.text()]).toEqual([500, expect.stringContaining('broken')]);
    const authorization = 'AWS4-HMAC-SHA256 Credential=AKIAX/20260304/eu-west-1/s3/aws4_request, SignedHeaders=host';
    const good = await fetch(`${server.url}/a%20b?c=d`, { method: 'POST', headers: { authorization }, body: 'xyz' });
    expect(await good.text()).toBe('POST /a%20b?c=d AKIAX 3');
    await expect(serve({ port: server.port, handle: async () => ({ status: 200 }) })).rejects.toThrow('EADDRINUSE');
    await server.close();
  });
});

function sourceOf(name: string): string {
  return join(__dirname, `../../infra/local/${name}.ts`);
}

async function run(script: string): Promise<string> {
  const { stdout } = await promisify(execFile)(process.execPath, ['--require', 'tsx/cjs', '-e', script]);
  return stdout.trim();
}
