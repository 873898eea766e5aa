/** One process of the crash test: a house on the folder given, fed with a story's mails from where its forerunner was killed. */
import { existsSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createTransport } from 'nodemailer';
import { hash } from '../../lambdas/core/hash';
import { HouseClock } from '../../infra/local/clock';
import { House } from '../../infra/local/house';

const STORY = join(__dirname, '../golden/story/from-forward-to-thanks');
const START = '2026-11-12T08:00:00Z';
const UNTIL = '2026-12-17T12:00:00Z';
const MINUTE = 60_000;
export const USER = hash(10, 'user', 'ada');

export interface Told {
  /** Each letter that left: its number and kind. */
  letters: { no: string; kind: string }[];
  /** By file: how the arrivals that were confirmed ended, and how many journal rows the mail has. */
  mails: Record<string, { ledger: (string | null)[]; journals: number }>;
}

/** Mails that answer no letter: those are filled from the letters, and so differ from run to run. */
const files = readdirSync(STORY)
  .filter((f) => f.endsWith('.eml') && !readFileSync(join(STORY, f), 'utf8').includes('{{'))
  .sort();
const textOf = (file: string): string =>
  readFileSync(join(STORY, file), 'latin1').replace(/^X-Story-Envelope:.*\r?\n/im, '');
const field = (text: string, name: string): string => new RegExp(`^${name}: *(.+?)\\r?$`, 'im').exec(text)?.[1] ?? '';

function openHouse(data: string): Promise<House> {
  const kept = join(data, 'clock.json');
  const offset = existsSync(kept) ? (JSON.parse(readFileSync(kept, 'utf8')) as { offset: number }).offset : 0;
  return House.start({
    clock: HouseClock.still(Math.max(Date.parse(START), offset)),
    domain: 'in.example.org',
    tokenKeys: `1:${'5a'.repeat(32)}`,
    data,
    onError: (error) => process.stderr.write(`${error instanceof Error ? error.message : JSON.stringify(error)}\n`),
    users: [
      {
        user: USER,
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
}

/** As a sending server does it: again until it has heard 250. */
async function deliver(house: House, data: string, file: string): Promise<void> {
  const confirmed = join(data, `${file}.confirmed`);
  if (existsSync(confirmed)) return;
  const text = textOf(file);
  const at = Date.parse(field(text, 'Date'));
  if (at > house.now) await house.moveTo(at);
  const transport = createTransport({ host: '127.0.0.1', port: house.smtpPort, secure: false, ignoreTLS: true });
  const { response } = await transport.sendMail({
    envelope: { from: 'ada@obi.example', to: ['log@in.example.org'] },
    raw: Buffer.from(text, 'latin1'),
  });
  transport.close();
  writeFileSync(confirmed, /[a-z0-9]{40}/.exec(response)?.[0] ?? '');
  await house.settle();
}

async function tell(house: House, data: string): Promise<Told> {
  const { journals } = await house.inspector.whole(USER);
  const mails: Told['mails'] = {};
  for (const file of files) {
    const ledger = await house.inspector.ledger(readFileSync(join(data, `${file}.confirmed`), 'utf8'));
    const id = field(textOf(file), 'Message-ID');
    mails[file] = {
      ledger: [ledger?.outcome ?? null, ledger?.reason ?? null],
      journals: journals.filter((j) => j.messageId === id).length,
    };
  }
  const letters = (await house.letters()).map((sent) => ({
    no: sent.tags['letter'] ?? '',
    kind: field(sent.raw.toString('latin1'), 'X-Whetstone-Letter'),
  }));
  return { letters, mails };
}

async function main(data: string): Promise<void> {
  const again = existsSync(join(data, 'table'));
  const house = await openHouse(data);
  process.stdout.write('ready\n');
  await house.settle();
  // What was in the hands of the one that was killed is seen again when its visibility ends.
  if (again) await house.moveTo(house.now + 7 * MINUTE);
  for (const file of files) await deliver(house, data, file);
  if (Date.parse(UNTIL) > house.now) await house.moveTo(Date.parse(UNTIL));
  for (let i = 0; i < 4; i++) await house.moveTo(house.now + 15 * MINUTE);
  process.stdout.write(`${JSON.stringify(await tell(house, data))}\n`);
  await house.close();
}

const [folder] = process.argv.slice(2);
if (folder !== undefined && require.main === module) {
  main(folder).catch((error: unknown) => {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
    process.exitCode = 1;
  });
}
