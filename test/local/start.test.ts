import { execFile, spawn, type ChildProcess } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createTransport } from 'nodemailer';
import { keepUsers, readOffset, tokenKeys, userFrom, type HouseFile } from '../../infra/local/data-folder';

const ROOT = join(__dirname, '../..');
const FREE = ['--smtp-port', '0', '--page-port', '0'];

const folders: string[] = [];
function folder(): string {
  const made = mkdtempSync(join(tmpdir(), 'whetstone-start-'));
  folders.push(made);
  return made;
}
const running = new Set<ChildProcess>();
afterAll(async () => {
  for (const child of running) child.kill('SIGKILL');
  for (const made of folders) rmSync(made, { recursive: true, force: true, maxRetries: 3 });
});

interface Ended {
  code: number;
  stdout: string;
  stderr: string;
}

function command(name: string, ...args: string[]): Promise<Ended> {
  return new Promise((resolve) => {
    const argv = ['--no-warnings', '--import', 'tsx', join('infra/commands', `${name}.ts`), ...args];
    execFile(process.execPath, argv, { cwd: ROOT, timeout: 60_000 }, (error, stdout, stderr) => {
      resolve({ code: error ? Number(error.code) : 0, stdout, stderr });
    });
  });
}

interface Started {
  house: HouseFile;
  said: string;
  stop: (signal?: NodeJS.Signals) => Promise<number | null>;
}

/** `npm start` on the folder, once it has said where it is. */
function start(data: string, ...args: string[]): Promise<Started> {
  const argv = ['--no-warnings', '--import', 'tsx', 'infra/commands/start.ts', '--data', data, ...FREE, ...args];
  const child = spawn(process.execPath, argv, { cwd: ROOT, stdio: 'pipe' });
  running.add(child);
  const ended = new Promise<number | null>((done) => child.once('exit', done)).finally(() => running.delete(child));
  const stop = (signal: NodeJS.Signals = 'SIGTERM'): Promise<number | null> => {
    child.kill(signal);
    return ended;
  };
  return new Promise((resolve, reject) => {
    let said = '';
    const hear = (chunk: Buffer): void => {
      said += chunk.toString('utf8');
      if (!said.includes('Ctrl-C') || said.includes('Stopped.')) return;
      resolve({ house: JSON.parse(readFileSync(join(data, 'house.json'), 'utf8')) as HouseFile, said, stop });
    };
    child.stdout.on('data', hear);
    child.stderr.on('data', hear);
    void ended.then((code) => reject(new Error(`It ended with ${code}: ${said}`)));
  });
}

async function api<T>({ house }: Started, path: string): Promise<T> {
  return (await (await fetch(`http://127.0.0.1:${house.pagePort}/api/${path}`)).json()) as T;
}
interface Line {
  id: string;
  subject: string;
}

const introduction = (date: Date): string =>
  [
    'From: Priya Nair <priya@nair.example>',
    'To: Ada Obi <ada@obi.example>, Dana Wu <dana@acme.example>',
    'Cc: log@in.example.org',
    'Subject: Ada, meet Dana',
    'Message-ID: <one@nair.example>',
    `Date: ${date.toUTCString()}`,
    '',
    'Ada, meet Dana Wu, who leads data products at Acme. Dana, Ada is moving into product work.',
    '',
    'Priya',
    '',
  ].join('\r\n');

test('a mail by SMTP is a letter on the page within two seconds, stays over a restart, and time brings the next', async () => {
  const data = folder();
  const first = await start(data);
  expect(first.said).toContain(`http://127.0.0.1:${first.house.pagePort}`);
  expect(first.said).toContain('Ada Obi <ada@obi.example>');
  for (const name of ['house.json', 'token-key']) expect(statSync(join(data, name)).mode & 0o777).toBe(0o600);

  const transport = createTransport({ host: '127.0.0.1', port: first.house.smtpPort, ignoreTLS: true });
  const envelope = { from: 'priya@nair.example', to: ['log@in.example.org'] };
  await transport.sendMail({ envelope, raw: introduction(new Date()) });
  transport.close();
  const sentAt = Date.now();
  let letters: Line[] = [];
  while (letters.length < 2 && Date.now() - sentAt < 2000) {
    letters = await api<Line[]>(first, 'letters');
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  expect(letters).toMatchObject([
    { subject: expect.stringContaining('Dana') },
    { subject: 'Ada, welcome: one question to begin' },
  ]);
  const { users } = await api<{ users: { user: string }[] }>(first, 'state');
  const user = users[0]?.user ?? '';
  const record = await api<object>(first, `record/${user}`);
  const key = readFileSync(join(data, 'token-key'), 'utf8');

  expect(await first.stop('SIGINT')).toBe(0);
  expect(existsSync(join(data, 'house.json'))).toBe(false);
  const without = await command('time', 'next', '--data', data);
  expect(without).toMatchObject({ code: 1, stdout: '', stderr: expect.stringContaining('No Whetstone is running on') });

  const second = await start(data);
  expect(await api(second, 'letters')).toEqual(letters);
  expect(await api(second, `record/${user}`)).toEqual(record);
  expect(readFileSync(join(data, 'token-key'), 'utf8')).toBe(key);
  const moved = await command('time', 'next', '--data', data);
  expect(moved.stderr).toBe('');
  expect(moved.code).toBe(0);
  const after = await api<Line[]>(second, 'letters');
  expect(after).toHaveLength(3);
  const told = moved.stdout.trim().split('\n');
  expect(told[0]).toContain(`to ada@obi.example: ${after[0]?.subject ?? '?'}`);
  expect(told[1]).toMatch(/^It is \d{4}-\d\d-\d\dT\S+Z now\.$/);
  const { now } = await api<{ now: string }>(second, 'state');
  expect(await second.stop('SIGKILL')).toBeNull();

  // The time that was reached is kept, even by a house that was killed.
  const third = await start(data);
  const later = await api<{ now: string }>(third, 'state');
  expect(Date.parse(later.now)).toBeGreaterThanOrEqual(Date.parse(now));
  expect(await api(third, 'letters')).toEqual(after);
  expect(await third.stop()).toBe(0);
}, 90_000);

test('send delivers files, tells of each, and refusals end in 1; what cannot be used ends in 2', async () => {
  const data = folder();
  const started = await start(data, '--user', 'Ada Obi <ada@obi.example>', '--user', 'Bo Li <bo@li.example>');
  expect(started.said).toContain('Ada Obi <ada@obi.example>, Bo Li <bo@li.example>');
  const file = (name: string, text: string): string => {
    writeFileSync(join(data, name), text);
    return join(data, name);
  };
  const mail = introduction(new Date());
  const good = file('good.eml', mail);
  const hidden = file('hidden.eml', mail.replace('Cc: log@in.example.org', 'X-Story-Envelope: intro@in.example.org'));
  const elsewhere = file('elsewhere.eml', mail.replace('log@in.example.org', 'somebody@else.example'));
  const letter = file('words.txt', 'Dear all,\n\nthis is no mail.\n');
  const to = ['--data', data];

  const [sent, mixed, addressed, notMail, missing] = await Promise.all([
    command('send', good, ...to),
    command('send', elsewhere, hidden, ...to),
    command('send', elsewhere, '--to', 'nobody@in.example.org', ...to),
    command('send', good, letter, ...to),
    command('send', join(data, 'none.eml'), ...to),
  ]);
  expect(sent).toEqual({ code: 0, stdout: `${good}: taken for log@in.example.org\n`, stderr: '' });
  expect(mixed.code).toBe(1);
  expect(mixed.stdout.split('\n')).toEqual([
    `${elsewhere}: refused: nobody of in.example.org is in To or Cc; say whom it is for with --to.`,
    `${hidden}: taken for intro@in.example.org`,
    '',
  ]);
  expect(addressed).toMatchObject({
    code: 1,
    stdout: expect.stringContaining('There is no nobody@in.example.org here'),
  });
  expect(notMail).toMatchObject({ code: 2, stdout: '', stderr: expect.stringContaining('words.txt is not a mail') });
  expect(missing).toMatchObject({ code: 2, stderr: expect.stringContaining('There is no file') });

  const [inUse, pageTaken, smtpTaken, past] = await Promise.all([
    command('start', '--data', data, ...FREE),
    command('start', '--data', folder(), '--smtp-port', '0', '--page-port', String(started.house.pagePort)),
    command('start', '--data', folder(), '--page-port', '0', '--smtp-port', String(started.house.smtpPort)),
    command('time', '2020-01-01T00:00:00Z', ...to),
  ]);
  expect(inUse).toMatchObject({
    code: 1,
    stderr: expect.stringMatching(/^The data folder .* is in use .*Stop it.*\n$/),
  });
  expect(pageTaken).toMatchObject({ code: 1, stderr: expect.stringMatching(/^Port \d+ is taken: .*--page-port\.\n$/) });
  expect(smtpTaken).toMatchObject({ code: 1, stderr: expect.stringMatching(/^Port \d+ is taken: .*--smtp-port\.\n$/) });
  expect(past).toMatchObject({ code: 2, stdout: '', stderr: expect.stringContaining('has gone') });
  // Who came second has not taken the place of the first.
  expect((await command('time', '+1m', ...to)).stdout).toContain('No letter left.');
  expect(await started.stop()).toBe(0);
}, 90_000);

test('what cannot be used ends in 2 with a sentence, and a house that is gone in 1', async () => {
  const data = folder();
  const closed = createServer();
  await new Promise<void>((done) => closed.listen(0, '127.0.0.1', done));
  const { port } = closed.address() as AddressInfo;
  await new Promise((done) => closed.close(done));
  const left = { smtpPort: port, pagePort: port, secret: 'x', pid: 1, domain: 'in.example.org' };
  writeFileSync(join(data, 'house.json'), JSON.stringify(left));
  const mail = join(data, 'mail.eml');
  writeFileSync(mail, introduction(new Date()));
  const cases: [number, RegExp, string, ...string[]][] = [
    [2, /^There is no option --speed\. See --help\.\n$/, 'start', '--speed', '3'],
    [2, /^--user needs "NAME <ADDRESS>"/, 'start', '--user', 'Ada'],
    [2, /^There is no time zone Mars\/Base/, 'start', '--time-zone', 'Mars/Base'],
    [2, /^--smtp-port needs a port number/, 'start', '--smtp-port', '70000'],
    [2, /^I do not know the time tomorrow\. Give \+3d/, 'time', 'tomorrow'],
    [2, /^Time only moves forward/, 'time', '-3d'],
    [2, /^Where should time go\?/, 'time'],
    [1, /^No Whetstone is running on .*npm start/, 'time', '+1d', '--data', data],
    [1, /^No Whetstone is running on .*npm start/, 'send', mail, '--data', data],
  ];
  const ended = await Promise.all(cases.map(([, , name, ...args]) => command(name, ...args)));
  ended.forEach((end, index) => {
    const [code, words] = cases[index] ?? [];
    expect(end).toEqual({ code, stdout: '', stderr: expect.stringMatching(words ?? '') });
  });
  const helped = await Promise.all(['start', 'time', 'send'].map((name) => command(name, '--help')));
  for (const { code, stdout, stderr } of helped) {
    expect({ code, stderr, begins: stdout.slice(0, 10) }).toEqual({ code: 0, stderr: '', begins: 'usage: npm' });
  }
}, 90_000);

describe('the data folder', () => {
  test.each(['clock.json', 'users.json', 'token-key'])('with a damaged %s is refused with a sentence', (name) => {
    const data = folder();
    const open = (): unknown => [readOffset(data), keepUsers(data, [], 'UTC'), tokenKeys(data)];
    open();
    writeFileSync(join(data, name), '{"offset": "soon"');
    expect(open).toThrow(`${join(data, name)} is damaged.`);
  });

  test('keeps its users, adds new ones with their zone, and takes Ada where there is none', () => {
    const data = folder();
    expect(keepUsers(data, [], 'Europe/London')).toMatchObject([{ name: 'Ada Obi', timeZone: 'Europe/London', v: 0 }]);
    const again = keepUsers(data, [{ name: 'Bo', address: 'bo@li.example' }], 'Africa/Lagos');
    expect(again.map(({ addresses, timeZone }) => [addresses[0], timeZone])).toEqual([
      ['ada@obi.example', 'Europe/London'],
      ['bo@li.example', 'Africa/Lagos'],
    ]);
    expect(new Set(again.map(({ user }) => user)).size).toBe(2);
    expect(again.every(({ user }) => /^[a-z2-7]{10}$/.test(user))).toBe(true);
    expect(keepUsers(data, [{ name: 'Other', address: 'bo@li.example' }], 'UTC')).toEqual(again);
    const fresh = join(folder(), 'fresh');
    mkdirSync(fresh);
    expect(keepUsers(fresh, [{ name: 'Bo', address: 'bo@li.example' }], 'UTC')).toHaveLength(1);
  });

  test.each([
    ['Ada Obi <Ada@Obi.example>', { name: 'Ada Obi', address: 'ada@obi.example' }],
    ['"Obi, Ada" <ada@obi.example>', { name: 'Obi, Ada', address: 'ada@obi.example' }],
    ['ada@obi.example', { name: 'ada', address: 'ada@obi.example' }],
    ['Ada', null],
    ['Ada <ada@obi.example', null],
    ['ada@obi@x.example', null],
    ['', null],
  ])('reads the user %s', (text, user) => {
    expect(userFrom(text)).toEqual(user);
  });
});
