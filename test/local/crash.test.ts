import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Told } from './crash.child';

/** The process is killed at several moments (SIGKILL, seeded), started again on the same folder, and time moves on. */

const CHILD = join(__dirname, 'crash.child.ts');
const folders: string[] = [];
const children: ChildProcess[] = [];
afterAll(() => {
  for (const child of children) if (child.exitCode === null) child.kill('SIGKILL');
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
});

function newFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'whetstone-crash-'));
  folders.push(folder);
  return folder;
}

interface Ended {
  code: number | null;
  killed: boolean;
  out: string;
  err: string;
}

/** Runs a house on `data`; with `killAfter` it is killed that many milliseconds after it is ready. */
function run(data: string, killAfter?: number, onReady?: () => void): Promise<Ended> {
  const child = spawn(process.execPath, ['--no-warnings', '--import', 'tsx', CHILD, data], {
    cwd: join(__dirname, '../..'),
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  children.push(child);
  let [out, err] = ['', ''];
  child.stderr.on('data', (d: Buffer) => (err += d.toString()));
  child.stdout.on('data', (d: Buffer) => {
    const before = out;
    out += d.toString();
    if (before.includes('ready') || !out.includes('ready')) return;
    onReady?.();
    if (killAfter !== undefined) setTimeout(() => child.kill('SIGKILL'), killAfter);
  });
  return new Promise((done) => {
    child.on('close', (code, signal) => done({ code, killed: signal === 'SIGKILL', out, err }));
  });
}

function toldBy({ code, out, err }: Ended): Told {
  const line = out.trim().split('\n').at(-1) ?? '';
  if (code !== 0 || !line.startsWith('{')) throw new Error(`it did not come to its end (${code}): ${out} ${err}`);
  return JSON.parse(line) as Told;
}

/** Park and Miller's generator: the same seed gives the same moments. */
function random(seed: number): () => number {
  let state = seed;
  return () => (state = (state * 48_271) % 2_147_483_647) / 2_147_483_647;
}

const kinds = ({ letters }: Told): string[] => letters.map((l) => l.kind).sort();
let undisturbed: Told;
let length = 0;

beforeAll(async () => {
  let ready = 0;
  const ended = await run(newFolder(), undefined, () => (ready = Date.now()));
  length = Date.now() - ready;
  undisturbed = toldBy(ended);
}, 60_000);

test('undisturbed, every mail is journalled and letters leave', () => {
  for (const mail of Object.values(undisturbed.mails)) {
    expect(mail.ledger[0]).toMatch(/^(accepted|ask)$/);
    expect(mail.journals).toBe(1);
  }
  expect(kinds(undisturbed)).toContain('introduction-received');
  expect(undisturbed.letters.length).toBeGreaterThan(2);
});

test.each([1, 2])(
  'killed at any moment, no mail is lost and no letter is lost or doubled (seed %d)',
  async (seed) => {
    const data = newFolder();
    const next = random(seed * 7_919);
    let kills = 0;
    // The moments lie closer at the start, where mails come in.
    for (let i = 0; i < 5; i++) if ((await run(data, Math.floor(length * next() * (0.2 + 0.2 * i)))).killed) kills += 1;
    expect(kills).toBeGreaterThan(0);
    const told = toldBy(await run(data));
    for (const [file, { ledger, journals }] of Object.entries(told.mails)) {
      // A mail whose 250 was lost with the process was sent again, and is then the duplicate of itself.
      const ended = ledger[1] === 'duplicate' ? ['ignored', 'duplicate'] : undisturbed.mails[file]?.ledger;
      expect([file, ledger]).toEqual([file, ended]);
      expect([file, journals]).toEqual([file, 1]);
    }
    expect(new Set(told.letters.map((l) => l.no)).size).toBe(told.letters.length);
    expect(kinds(told)).toEqual(kinds(undisturbed));
  },
  120_000,
);

test('a second house on the folder of a running one gets a clear sentence, and the first goes on', async () => {
  const data = newFolder();
  let second: Promise<Ended> | null = null;
  const first = await run(data, undefined, () => {
    second = run(data);
  });
  const refused = await (second as Promise<Ended> | null);
  expect(refused?.code).toBe(1);
  expect(refused?.err.trim()).toMatch(/in use/i);
  expect(refused?.err.trim().split('\n')).toHaveLength(1);
  expect(refused?.err).toContain(data);
  expect(kinds(toldBy(first))).toEqual(kinds(undisturbed));
}, 60_000);
