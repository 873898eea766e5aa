import { execFile } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { createServer, request, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { hash } from '../../lambdas/core/hash';
import { HouseClock } from '../../infra/local/clock';
import { House } from '../../infra/local/house';
import { startPage, type Page, type PageHouse } from '../../infra/local/page';
import type { LetterLine, LetterView } from '../../infra/local/page-letter';
import { addressesIn, ours } from '../../infra/local/page-mail';
import type { RecordView } from '../../infra/local/page-record';
import type { Sent } from '../../infra/local/ses';

const START = Date.UTC(2026, 10, 24, 9, 0); // a Tuesday
const ADA = hash(10, 'user', 'ada@obi.example');
const INTRODUCTION = {
  from: 'Priya Nair <priya@nair.example>',
  to: 'Ada Obi <ada@obi.example>, Dana Wu <dana@acme.example>',
  cc: 'log@in.example.org',
  subject: 'Ada, meet Dana',
  text: 'Ada, meet Dana Wu, who leads data products at Acme. Dana, Ada is moving into product work.\n\nPriya\n',
};

interface Answer {
  status: number;
  headers: Record<string, string | string[] | undefined>;
  body: string;
}

let house: House;
let page: Page;
/** Letters that no template of ours would make. */
const foreign: Sent[] = [];

beforeAll(async () => {
  const user = { user: ADA, name: 'Ada Obi', addresses: ['ada@obi.example'], timeZone: 'Europe/London' };
  house = await House.start({
    clock: HouseClock.still(START),
    domain: 'in.example.org',
    users: [{ ...user, morning: '07:30', language: 'en', me: null, aim: null, v: 0 }],
    tokenKeys: `1:${'ab'.repeat(32)}`,
  });
  const shown: PageHouse = {
    options: house.options,
    inspector: house.inspector,
    smtpPort: house.smtpPort,
    get now() {
      return house.now;
    },
    nextAt: () => house.nextAt(),
    moveTo: (instant) => house.moveTo(instant),
    settle: () => house.settle(),
    letters: async () => [...(await house.letters()), ...foreign],
  };
  page = await startPage(shown);
});
afterAll(async () => {
  await page.close();
  await house.close();
});
afterEach(() => void foreign.splice(0));

/** Not `fetch`, which lets nobody choose the Host. */
function ask(path: string, headers: Record<string, string> = {}, body?: unknown): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const method = body === undefined ? 'GET' : 'POST';
    const asked = request({ host: '127.0.0.1', port: page.port, path, method, headers }, (answer) => {
      const chunks: Buffer[] = [];
      answer.on('data', (chunk: Buffer) => chunks.push(chunk));
      answer.on('end', () => {
        const text = Buffer.concat(chunks).toString('utf8');
        resolve({ status: answer.statusCode ?? 0, headers: answer.headers, body: text });
      });
    });
    asked.on('error', reject);
    asked.end(body === undefined ? undefined : JSON.stringify(body));
  });
}
async function get<T>(path: string): Promise<T> {
  return JSON.parse((await ask(path)).body) as T;
}
type Posted = { status: number; error?: string; now?: string; letters?: { subject: string }[] };
async function post(path: string, body: object): Promise<Posted> {
  const { status, body: text } = await ask(path, { 'x-whetstone-secret': page.secret }, body);
  return { ...(JSON.parse(text) as Omit<Posted, 'status'>), status };
}

function letterWith(html: string): Sent {
  const head = 'From: Whetstone <log@in.example.org>\r\nTo: ada@obi.example\r\nSubject: Hostile <b>words</b>\r\n';
  const raw = Buffer.from(`${head}MIME-Version: 1.0\r\nContent-Type: text/html; charset=utf-8\r\n\r\n${html}\r\n`);
  const rest = { destinations: ['ada@obi.example'], tags: { user: ADA }, configurationSet: null };
  return { id: 'hostile', at: START, source: 'log@in.example.org', ...rest, raw };
}

describe('the door', () => {
  test.each(['evil.example', 'evil.example:80', '127.0.0.1', '127.0.0.1:1'])('is shut to the host %s', async (host) => {
    for (const path of ['/', '/api/state', '/api/letters']) expect((await ask(path, { host })).status).toBe(403);
  });

  test('is open to localhost, and the page holds the secret that its buttons need', async () => {
    const index = await ask('/', { host: `localhost:${page.port}` });
    expect(index.status).toBe(200);
    expect(index.body).toContain(`content="${page.secret}"`);
    expect(index.headers['content-security-policy']).toContain("default-src 'none'");
    expect(index.headers['content-security-policy']).toContain("frame-ancestors 'none'");
    expect(index.headers['access-control-allow-origin']).toBeUndefined();
  });

  test('takes no POST without the secret, with another one, or from another site', async () => {
    const secret = { 'x-whetstone-secret': page.secret };
    const tries = [{}, { 'x-whetstone-secret': 'f'.repeat(48) }, { ...secret, origin: 'http://evil.example' }];
    for (const headers of [...tries, { ...secret, origin: 'null' }, { ...secret, host: 'evil.example' }]) {
      for (const path of ['/api/time', '/api/mail']) {
        expect((await ask(path, headers, { ...INTRODUCTION, to: '+1d' })).status).toBe(403);
      }
    }
    expect(house.now).toBe(START);
    expect(await house.letters()).toEqual([]);
    const own = await ask('/api/time', { ...secret, origin: `http://127.0.0.1:${page.port}` }, { to: '+1m' });
    expect(own.status).toBe(200);
    expect(house.now).toBe(START + 60_000);
  });

  test('knows no other pages', async () => {
    for (const path of [
      '/x',
      '/page.ts',
      '/../house.ts',
      '/api/x',
      '/letters/x/html',
      '/api/letters/x',
      '/api/record/x',
    ]) {
      expect((await ask(path)).status).toBe(404);
    }
  });
});

describe('a mail written on the page', () => {
  test('brings its letter with the draft, the people, the journal and what is to come', async () => {
    const before = (await get<{ version: number }>('/api/state')).version;
    expect((await post('/api/mail', INTRODUCTION)).status).toBe(200);
    expect((await get<{ version: number }>('/api/state')).version).toBeGreaterThan(before);
    const [line] = await get<LetterLine[]>('/api/letters');
    expect(line).toMatchObject({ user: ADA, to: ['ada@obi.example'], subject: expect.stringContaining('Dana') });
    const letter = await get<LetterView>(`/api/letters/${line?.id ?? ''}`);
    expect(letter.replyTo).toMatch(/reply\+\w+@in\.example\.org/);
    expect(letter.hasHtml).toBe(true);
    expect(letter.draftsIn).toHaveLength(1);
    expect(letter.draftsIn[0]?.to).toEqual(['Dana Wu <dana@acme.example>']);
    expect(letter.draftsIn[0]?.bcc).toContain('log@in.example.org');
    expect(letter.draftsIn[0]?.text).toContain('Dana');

    const record = await get<RecordView>(`/api/record/${ADA}`);
    const dana = record.people.find(({ key }) => key === 'dana@acme.example');
    expect(dana?.workflows).toMatchObject([{ kind: 'introduction', state: 'received' }]);
    expect(record.journal).toMatchObject([
      { subject: 'Ada, meet Dana', disposition: 'accepted', facts: [{ type: 'introduction', status: 'made' }] },
    ]);
    expect(record.journal[0]).not.toHaveProperty('before');
    expect(record.timers[0]).toMatchObject({ name: 'introduction-unanswered', with: ['Dana Wu'], silent: false });
  });

  test('is dated by the clock of the house', async () => {
    let raw = '';
    house.verdicts = (mail) => {
      raw = Buffer.from(mail.raw).toString('utf8');
      return undefined;
    };
    await post('/api/mail', { ...INTRODUCTION, from: 'stranger@x.example', to: '', text: 'Hello' });
    house.verdicts = null;
    const date = Date.parse(/^Date: (.*)$/m.exec(raw)?.[1] ?? '');
    expect(Math.abs(date - house.now)).toBeLessThan(60_000);
  });

  test('is refused with a sentence when nobody here would get it or it comes from nobody', async () => {
    const to = 'dana@acme.example';
    expect(await post('/api/mail', { ...INTRODUCTION, to, cc: '' })).toMatchObject({
      status: 400,
      error: expect.stringContaining('add log@in.example.org'),
    });
    expect(await post('/api/mail', { ...INTRODUCTION, from: 'Priya' })).toMatchObject({
      status: 400,
      error: expect.stringContaining('From needs an address'),
    });
    const unknown = await post('/api/mail', { ...INTRODUCTION, cc: 'nobody@in.example.org' });
    expect(unknown).toMatchObject({
      status: 400,
      error: expect.stringContaining('There is no nobody@in.example.org here'),
    });
  });

  test('goes to the addresses of the domain alone, each once', () => {
    const list = 'Log <LOG@in.example.org>, log@in.example.org, Team: intro@in.example.org, x@y.example;, broken';
    expect(ours(addressesIn(list), 'in.example.org')).toEqual(['log@in.example.org', 'intro@in.example.org']);
  });
});

describe('time', () => {
  test('next goes to the next letter and tells of it', async () => {
    const count = (await house.letters()).length;
    const moved = await post('/api/time', { to: 'next' });
    expect(moved.letters).toHaveLength(1);
    expect(moved.letters?.[0]?.subject).toContain('Dana');
    expect(await house.letters()).toHaveLength(count + 1);
    expect(moved.now).toMatch(/T07:30:/); // a morning
  });

  test.each([
    ['2020-01-01T00:00:00Z', 'has gone'],
    ['-3d', 'only moves forward'],
    ['soon', 'I do not know the time soon'],
    ['2026-12-01', 'I do not know the time 2026-12-01'],
    ['2026-02-30T10:00:00Z', 'I do not know the time'],
    ['+9999w', 'too far'],
  ])('%s is refused with a sentence', async (to, words) => {
    const now = house.now;
    expect(await post('/api/time', { to })).toMatchObject({ status: 400, error: expect.stringContaining(words) });
    expect(house.now).toBe(now);
  });
});

describe('a letter', () => {
  test('is served in an origin of its own, its source as text, its parts as files', async () => {
    foreign.push(letterWith('<p>Hello</p><script>1</script>'));
    const html = await ask('/letters/hostile/html');
    expect(html.body).toContain('<p>Hello</p>');
    const policy = String(html.headers['content-security-policy']).split('; ');
    expect(policy).toEqual(
      expect.arrayContaining(["default-src 'none'", "style-src 'unsafe-inline'", 'sandbox', "form-action 'none'"]),
    );
    expect(policy.join()).not.toMatch(/allow-|script-src|img-src/);
    const source = await ask('/letters/hostile/source');
    expect(source.headers).toMatchObject({
      'content-type': 'text/plain; charset=utf-8',
      'x-content-type-options': 'nosniff',
    });
    expect(source.body).toContain('Subject: Hostile <b>words</b>');
    const own = (await house.letters())[0];
    const part = await ask(`/letters/${own?.id ?? ''}/parts/0`);
    expect(part.headers['content-disposition']).toMatch(/^attachment; filename\*=UTF-8''.+\.eml$/);
    expect(part.body).toContain('X-Unsent: 1');
  });

  describe('with an image, a script, a style sheet and a form', () => {
    const CHROMIUM = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'].find(existsSync);
    const missing = CHROMIUM === undefined && process.env['CI'] !== 'true';
    if (missing)
      process.stderr.write('SKIPPED: no Chromium here, so nothing looked at a hostile letter in a browser.\n');
    const inChromium = missing ? test.skip : test;
    let counter: Server;
    let asked: string[];
    let html: string;
    let profile: string;

    beforeAll(async () => {
      profile = mkdtempSync(join(tmpdir(), 'whetstone-page-'));
      counter = createServer((message, answer) => {
        asked.push(message.url ?? '');
        answer.setHeader('content-type', 'text/html');
        answer.end(message.url === '/plain' ? html : '');
      });
      await new Promise<void>((done) => counter.listen(0, '127.0.0.1', done));
      const there = `http://127.0.0.1:${(counter.address() as AddressInfo).port}`;
      html = `<html><head><link rel="stylesheet" href="${there}/sheet"><link rel="prefetch" href="${there}/prefetch"></head>
        <body style="background:url(${there}/background)"><p>Hello</p><img src="${there}/image">
        <iframe src="${there}/frame"></iframe><form id="f" action="${there}/form" method="post"><input name="a"></form>
        <script src="${there}/script"></script><script>fetch('${there}/fetch');document.getElementById('f').submit()</script>
        <meta http-equiv="refresh" content="0;url=${there}/refresh"></body></html>`;
    });
    afterAll(() => {
      counter.close();
      counter.closeAllConnections();
      rmSync(profile, { recursive: true, force: true, maxRetries: 3 });
    });
    beforeEach(() => {
      asked = [];
    });

    const look = (url: string): Promise<string> =>
      new Promise((resolve, reject) => {
        const quiet = [
          '--headless',
          '--no-sandbox',
          '--disable-gpu',
          `--user-data-dir=${profile}`,
          '--virtual-time-budget=4000',
        ];
        execFile(CHROMIUM ?? 'chromium', [...quiet, '--dump-dom', url], { timeout: 60_000 }, (error, stdout) => {
          if (error) reject(error instanceof Error ? error : new Error('Chromium failed'));
          else resolve(stdout);
        });
      });

    inChromium(
      'makes no request on the page, where the same HTML alone makes many',
      async () => {
        foreign.push(letterWith(html));
        const dom = await look(`http://127.0.0.1:${page.port}/#letters/hostile`);
        expect(dom).toContain('<h2>Hostile &lt;b&gt;words&lt;/b&gt;</h2>');
        expect(dom).toMatch(/<iframe [^>]*sandbox=""[^>]*src="\/letters\/hostile\/html"/);
        expect(asked).toEqual([]);
        expect(await look(`http://127.0.0.1:${page.port}/letters/hostile/html`)).toContain('<p>Hello</p>');
        expect(asked).toEqual([]);
        const { port } = counter.address() as AddressInfo;
        await look(`http://127.0.0.1:${port}/plain`);
        expect(asked).toEqual(expect.arrayContaining(['/plain', '/image', '/script', '/sheet']));
      },
      120_000,
    );
  });
});
