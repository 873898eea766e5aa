import { execFile, spawnSync } from 'node:child_process';
import { promisify } from 'node:util';
import { hash } from '../../lambdas/core/hash';
import { HouseClock } from '../../infra/local/clock';
import { House } from '../../infra/local/house';

/** Mail brought by a program that nobody here wrote. */

const run = promisify(execFile);
const speaksSmtp = (command: string, args: string[], sign: RegExp): boolean =>
  sign.test(spawnSync(command, args, { encoding: 'utf8' }).stdout ?? '');
const CLIENTS = {
  curl: speaksSmtp('curl', ['--version'], /^Protocols:.*\bsmtp\b/m),
  swaks: speaksSmtp('swaks', ['--version'], /swaks version/),
};

const MAIL = [
  'From: Priya Raman <priya@lowfield.example>',
  'To: Ada Obi <ada@obi.example>, Dana Whitcombe <dana@tidewell.example>',
  'Cc: log@in.example.org',
  'Subject: Ada <> Dana',
  'Date: Tue, 03 Nov 2026 10:00:00 +0000',
  'Message-ID: <introduction@lowfield.example>',
  '',
  'Ada, meet Dana, who leads service design at Tidewell.',
  'Dana, meet Ada, who wants to learn about hospitals.',
  '.',
  '.. a line that begins with points',
  'Priya',
  '',
].join('\r\n');

function withInput(command: string, args: string[]): Promise<{ stdout: string; stderr: string }> {
  const running = run(command, args, { timeout: 20_000 });
  running.child.stdin?.end(MAIL);
  return running;
}

const send: Record<keyof typeof CLIENTS, (port: number, to: string) => Promise<{ stdout: string; stderr: string }>> = {
  curl: (port, to) =>
    withInput('curl', [
      ...[
        '--silent',
        '--show-error',
        '--verbose',
        '--noproxy',
        '*',
        '--url',
        `smtp://127.0.0.1:${port}/mail.lowfield.example`,
      ],
      ...['--mail-from', 'priya@lowfield.example', '--mail-rcpt', to, '--upload-file', '-'],
    ]),
  swaks: (port, to) =>
    withInput('swaks', [
      ...['--server', `127.0.0.1:${port}`, '--helo', 'mail.lowfield.example'],
      ...['--from', 'priya@lowfield.example', '--to', to, '--data', '-'],
    ]),
};

let house: House;
beforeAll(async () => {
  house = await House.start({
    clock: HouseClock.still(Date.parse('2026-11-03T10:00:10Z')),
    domain: 'in.example.org',
    tokenKeys: `1:${'5a'.repeat(32)}`,
    users: [
      {
        user: hash(10, 'user', 'ada'),
        name: 'Ada Obi',
        addresses: ['ada@obi.example'],
        timeZone: 'Europe/London',
        morning: '07:30',
        language: 'en',
        me: null,
        aim: null,
        v: 0,
      },
    ],
  });
});
afterAll(() => house.close());

test('on the build machine there is a client to deliver with', () => {
  const found = Object.values(CLIENTS).some(Boolean);
  if (!found) process.stderr.write('Skipped: neither a curl that speaks SMTP nor swaks is installed here.\n');
  expect(found || process.env['CI'] !== 'true').toBe(true);
});

describe.each(Object.keys(CLIENTS) as (keyof typeof CLIENTS)[])('%s', (client) => {
  const given = CLIENTS[client] ? test : test.skip;

  given('delivers a mail, and the letter about it goes to the user', async () => {
    const before = (await house.letters()).length;
    const { stdout, stderr } = await send[client](house.smtpPort, 'log@in.example.org');
    const sesId = /250 OK ([a-z0-9]{40})/.exec(stdout + stderr)?.[1] ?? '';
    await house.settle();
    const ledger = await house.inspector.ledger(sesId);
    // The second client brings the same mail again.
    expect([ledger?.outcome, ledger?.reason]).toEqual(before === 0 ? ['accepted', null] : ['ignored', 'duplicate']);
    const letters = await house.letters();
    expect(letters).toHaveLength(1);
    expect(letters[0]?.destinations).toEqual(['ada@obi.example']);
    expect(letters[0]?.raw.toString('latin1')).toMatch(/^X-Whetstone-Letter: introduction-received\r?$/im);
  });

  given('is told why a mail to nobody is not taken', async () => {
    const failed = await send[client](house.smtpPort, 'nobody@in.example.org').then(
      () => null,
      (error: { stderr?: string; stdout?: string }) => `${error.stdout ?? ''}${error.stderr ?? ''}`,
    );
    expect(failed).toContain('There is no nobody@in.example.org here; write to log@in.example.org.');
  });
});
