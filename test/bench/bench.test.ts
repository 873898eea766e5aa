import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

// The command as a person runs it.

const ROOT = join(__dirname, '../..');
const folder = mkdtempSync(join(tmpdir(), 'whetstone-bench-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function bench(...args: string[]): { code: number | null; out: string; err: string } {
  const command = ['--import', 'tsx', 'infra/commands/bench.ts', ...args];
  const done = spawnSync(process.execPath, command, { cwd: ROOT, encoding: 'utf8', timeout: 60_000 });
  return { code: done.status, out: done.stdout, err: done.stderr };
}

test('help lists what there is to measure', () => {
  const { code, out } = bench('--help');
  expect(code).toBe(0);
  for (const name of ['reading', 'corpus', 'cpu', 'calls', 'year', 'worst']) expect(out).toContain(`\n  ${name} `);
});

test('an unknown name is told with the names that there are', () => {
  const { code, err } = bench('speed');
  expect(code).toBe(2);
  expect(err).toBe('There is nothing called speed to measure. There are reading, corpus, cpu, calls, year, worst.\n');
});

test('a folder that is not there, or not named, is told', () => {
  expect(bench('corpus')).toMatchObject({ code: 2, err: 'Which folder? See --help.\n' });
  expect(bench('reading', join(folder, 'none'))).toMatchObject({ code: 2 });
});

test('reading scores the cases of a folder, and lists its misses with what differs', () => {
  const context = { now: '2026-11-04T15:00:00Z', service: { domain: 'in.example.org' }, users: [] };
  const mail = 'From: a@a.example\r\nTo: b@a.example\r\nSubject: Hello\r\n\r\nHello there\r\n';
  mkdirSync(join(folder, 'cases/deep'), { recursive: true });
  const put = (name: string, expect: object, tags: object): void => {
    writeFileSync(join(folder, 'cases', `${name}.eml`), mail);
    writeFileSync(join(folder, 'cases', `${name}.json`), JSON.stringify({ context, expect, tags }));
  };
  put(
    'right',
    { disposition: 'ignored', reason: 'no-user', facts: [] },
    { client: 'gmail-web', language: 'en', negative: true },
  );
  put(
    'deep/wrong',
    { disposition: 'accepted', facts: [{ type: 'thanks' }] },
    { client: 'zimbra', language: 'de', negative: false },
  );
  const { code, out } = bench('reading', join(folder, 'cases'), '--json', '--misses');
  expect(code).toBe(0);
  expect(JSON.parse(out)).toMatchObject({
    exact: { right: 1, of: 2 },
    clients: { 'gmail-web': { right: 1, of: 1 }, zimbra: { right: 0, of: 1 } },
    negative: { right: 1, of: 1 },
    facts: { thanks: { right: 0, of: 1, extra: 0 } },
  });
  expect(JSON.parse(readFileSync(join(folder, 'cases/known-misses.json'), 'utf8'))).toEqual({
    'deep/wrong': 'disposition, missing thanks',
  });
});

test('worst measures the kinds asked for, up to 40 MB in a process of their own', () => {
  const { out } = bench('worst', 'header without end', '--json');
  const { kinds } = JSON.parse(out) as { kinds: { kind: string; ms: number; small: number[]; result: string }[] };
  expect(kinds).toHaveLength(1);
  expect(kinds[0]).toMatchObject({ kind: 'header without end', result: 'unreadable' });
  expect(kinds[0]?.small).toHaveLength(6);
}, 60_000);
