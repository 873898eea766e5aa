import { join, resolve } from 'node:path';
import { existsSync } from 'node:fs';
import { isZone } from '../../lambdas/core/time';
import { HouseClock } from '../local/clock';
import { keepUsers, makeFolder, readOffset, removeHouse, tokenKeys, userFrom, writeHouse } from '../local/data-folder';
import { House } from '../local/house';
import { startPage, type Page } from '../local/page';
import { fail, parse, port, run } from './arguments';

const HELP = `usage: npm start -- [options]

Runs Whetstone on this machine: mail comes in by SMTP, letters appear on a page, time can be moved.

  --data FOLDER          where everything is kept (.whetstone)
  --domain DOMAIN        the domain of its addresses (in.example.org)
  --user "NAME <ADDRESS>"  somebody whose assistant this is; may be given again. Users stay in the
                         folder; the first start without one takes Ada Obi <ada@obi.example>
  --allow LIST           addresses and domains, with commas, whose first mail enrols its sender
  --time-zone ZONE       the zone of new users (Europe/London)
  --smtp-port PORT       (2525; 0 takes a free one)
  --page-port PORT       (8025; 0 takes a free one)
  --help                 this text

Ends with Ctrl-C. Exit 0 then, 1 when it cannot start, 2 on unusable arguments.`;

const OPTIONS = {
  data: { type: 'string', default: '.whetstone' },
  domain: { type: 'string', default: 'in.example.org' },
  user: { type: 'string', multiple: true },
  allow: { type: 'string', default: '' },
  'time-zone': { type: 'string', default: 'Europe/London' },
  'smtp-port': { type: 'string', default: '2525' },
  'page-port': { type: 'string', default: '8025' },
} as const;

const TICK = 250;
const SWEEP = 5 * 60_000;

function readArguments(argv: string[]) {
  const { values } = parse(argv, HELP, OPTIONS, 0);
  const domain = values.domain.toLowerCase();
  if (!/^(?=.{1,253}$)([a-z0-9-]{1,63}\.)+[a-z0-9-]{2,63}$/.test(domain)) fail(`${values.domain} is no domain.`);
  const timeZone = values['time-zone'];
  if (!isZone(timeZone)) fail(`There is no time zone ${timeZone}; give one such as Europe/London.`);
  const users = (values.user ?? []).map((text) => {
    return userFrom(text) ?? fail(`--user needs "NAME <ADDRESS>" or an address, not ${text}.`);
  });
  const [smtpPort, pagePort] = [port(values['smtp-port'], '--smtp-port'), port(values['page-port'], '--page-port')];
  const allowed = values.allow
    .toLowerCase()
    .split(/[\s,]+/)
    .filter((entry) => entry !== '');
  return { data: resolve(values.data), domain, timeZone, users, allowed, smtpPort, pagePort };
}

type Arguments = ReturnType<typeof readArguments>;

async function startHouse(
  { data, domain, timeZone, users, allowed, smtpPort }: Arguments,
  changed: () => void,
): Promise<House> {
  if (!existsSync(join(__dirname, '../../templates/compiled/letters.js'))) {
    throw new Error('The templates are not compiled: run `npm run prepare`.');
  }
  makeFolder(data);
  return House.start({
    clock: HouseClock.moving(readOffset(data)),
    domain,
    users: keepUsers(data, users, timeZone),
    welcome: true,
    allowed,
    tokenKeys: tokenKeys(data),
    data,
    smtpPort,
    onLetter: changed,
    onError: (error) => process.stderr.write(`${told(error)}\n`),
  });
}

const told = (error: unknown): string =>
  error instanceof Error ? (error.stack ?? error.message) : JSON.stringify(error);

/** What is due happens within a quarter of a second; returns what stops it. */
function keepTicking(house: House, changed: () => void): () => Promise<void> {
  let work: Promise<void> | null = null;
  const alone = (job: () => Promise<void>): void => {
    work ??= job()
      .catch((error: unknown) => void process.stderr.write(`${told(error)}\n`))
      .finally(() => {
        work = null;
        changed();
      });
  };
  const due = (): boolean => (house.nextAt() ?? Infinity) <= house.now;
  const timers = [
    setInterval(() => (due() ? alone(() => house.settle()) : undefined), TICK),
    setInterval(() => alone(() => house.sweep()), SWEEP),
  ];
  return async () => {
    timers.forEach(clearInterval);
    await work;
  };
}

/** Resolves at the first signal; later ones (npm and the terminal both send theirs) change nothing. */
function signalled(): Promise<void> {
  return new Promise((done) => {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => done());
  });
}

function lines({ domain, data }: Arguments, house: House, page: Page): string[] {
  const users = house.options.users.map(({ name, addresses }) => `${name} <${addresses[0] ?? ''}>`);
  return [
    'Whetstone runs on this machine.',
    `  letters   http://127.0.0.1:${page.port}`,
    `  mail to   log@${domain}, by SMTP on 127.0.0.1:${house.smtpPort}`,
    `  for       ${users.join(', ')}`,
    `  data      ${data}`,
    `  time      ${new Date(house.now).toISOString()} (move it: npm run time -- next)`,
    'Ctrl-C stops it; everything is kept.',
  ];
}

export async function main(argv: string[]): Promise<number> {
  const given = readArguments(argv);
  const stop = signalled();
  const late: { page: Page | null } = { page: null };
  const changed = (): void => late.page?.touch();
  const house = await startHouse(given, changed);
  const page = await startPage(house, given.pagePort).catch(async (error: unknown) => {
    await house.close();
    throw error;
  });
  late.page = page;
  await house.settle();
  const { smtpPort } = house;
  writeHouse(given.data, {
    smtpPort,
    pagePort: page.port,
    secret: page.secret,
    pid: process.pid,
    domain: given.domain,
  });
  const stopTicking = keepTicking(house, changed);
  process.stdout.write(`${lines(given, house, page).join('\n')}\n`);
  await stop;
  removeHouse(given.data);
  await stopTicking();
  await page.close();
  await house.close();
  process.stdout.write('Stopped.\n');
  return 0;
}

if (require.main === module) run(main);
