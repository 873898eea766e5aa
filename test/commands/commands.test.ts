import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

// The commands as a person runs them: what they print, and what they say of bad input (a sentence, exit code not 0).

const ROOT = join(__dirname, '../..');
const MAIN_STORY = 'test/golden/story/from-forward-to-thanks';
const folder = mkdtempSync(join(tmpdir(), 'whetstone-commands-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function run(command: string, args: string[], cwd = ROOT): { code: number | null; out: string; err: string } {
  const done = spawnSync(process.execPath, ['--import', 'tsx', `infra/commands/${command}.ts`, ...args], {
    cwd,
    encoding: 'utf8',
    timeout: 60_000,
  });
  return { code: done.status, out: done.stdout, err: done.stderr };
}

const write = (name: string, text: string): string => {
  const file = join(folder, name);
  writeFileSync(file, text);
  return file;
};

test('the demo plays the whole story and ends 0', () => {
  const { code, out } = run('demo', ['--exit']);
  expect(code).toBe(0);
  for (const words of ['mail in', 'letter out thank-you', 'something is due', 'npm start'])
    expect(out).toContain(words);
}, 90_000);

describe('story', () => {
  test('prints mails, letters and states as JSON lines, and writes the letters', () => {
    const { code, out } = run('story', [
      MAIN_STORY,
      '--letters',
      join(folder, 'letters'),
      '--until',
      '2026-11-13T00:00:00Z',
    ]);
    expect(code).toBe(0);
    const types = out
      .trimEnd()
      .split('\n')
      .map((line) => (JSON.parse(line) as { type: string }).type);
    expect(new Set(types)).toEqual(new Set(['mail', 'letter', 'state']));
    expect(readFileSync(join(folder, 'letters/001-introduction-received.eml'), 'utf8')).toContain(
      'X-Whetstone-Letter: introduction-received',
    );
    expect(readFileSync(join(folder, 'letters/001-introduction-received.html'), 'utf8')).toContain('<html');
  }, 60_000);

  test.each([
    ['no folder', [], /Name one folder/],
    ['a folder without a story', ['/nowhere'], /story\.json/],
    ['an unknown option', [MAIN_STORY, '--speed', '3'], /--speed/],
    ['an instant that is none', [MAIN_STORY, '--until', 'soon'], /"soon" is none/],
  ])(
    '%s: a sentence and exit 2',
    (_what, args, sentence) => {
      const { code, err } = run('story', args);
      expect(err).toMatch(sentence);
      expect(code).toBe(2);
    },
    60_000,
  );

  test('a story that is not JSON is named', () => {
    write('story.json', '{ "start": ');
    const { code, err } = run('story', [folder]);
    expect([code, err]).toEqual([2, expect.stringContaining('story.json is not JSON')]);
  }, 60_000);
});

describe('read', () => {
  const mail =
    'From: Ada <ada@obi.example>\nTo: log@in.example.org\nDate: Mon, 2 Nov 2026 09:00:00 +0000\nSubject: x\n\nhello\n';

  test('takes the context beside a mail, and prints one reading a line in the order of the arguments', () => {
    const users = [{ id: 'ada', name: 'Ada Obi', addresses: ['ada@obi.example'], timeZone: 'Europe/London' }];
    const verdicts = { spf: 'PASS', dkim: 'PASS', dmarc: 'PASS', spam: 'PASS', virus: 'PASS' };
    const context = {
      now: '2026-11-02T09:00:01Z',
      service: { domain: 'in.example.org' },
      users,
      verdicts,
      recipients: ['log@in.example.org'],
    };
    const [one, other] = [write('one.eml', mail), write('other.eml', mail.replace('hello', 'help'))];
    write('one.json', JSON.stringify({ context }));
    write('other.json', JSON.stringify({ context }));
    const { code, out } = run('read', [other, one]);
    expect(code).toBe(0);
    const [first, second] = out
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line) as { user: string; facts: { name?: string }[] });
    expect(first?.facts[0]?.name).toBe('help');
    expect(second?.user).toBe('ada');
  }, 60_000);

  test.each([
    ['no mail', []],
    ['a mail that is not there', ['/nowhere/x.eml']],
    ['a context that is not JSON', ['--context', __filename, join(folder, 'one.eml')]],
  ])(
    '%s: a sentence and exit 2',
    (_what, args) => {
      const { code, err } = run('read', args);
      expect(err.trim()).not.toBe('');
      expect(code).toBe(2);
    },
    60_000,
  );
});

test('templates that are not compiled are said so, with what to do', () => {
  const copy = join(folder, 'uncompiled');
  cpSync(join(ROOT, 'lambdas'), join(copy, 'lambdas'), { recursive: true });
  symlinkSync(join(ROOT, 'node_modules'), join(copy, 'node_modules'));
  const script =
    "require('./lambdas/render').render({ data: { kind: 'help' } }).catch((e) => { console.log(e.message); })";
  const done = spawnSync(process.execPath, ['--import', 'tsx', '-e', script], { cwd: copy, encoding: 'utf8' });
  expect(done.stdout).toContain('The templates are not compiled: run `npm run prepare`.');
}, 60_000);
