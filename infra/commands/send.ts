import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { enrolled, notRunning, readHouse, type HouseFile } from '../local/data-folder';
import { addressesIn, deliver, ours, Unreachable } from '../local/page-mail';
import { Refused } from '../local/page-time';
import { fail, parse, run } from './arguments';

const HELP = `usage: npm run send -- FILE.eml... [--from ADDRESS] [--to ADDRESS]... [--data FOLDER]

Delivers each file by SMTP into the running Whetstone.

  --from ADDRESS   the envelope's sender (the file's From)
  --to ADDRESS     the envelope's recipients; may be given again (Whetstone's addresses in To and Cc,
                   and those of the header line X-Story-Envelope, which is removed)
  --data FOLDER    that of the running Whetstone (.whetstone)
  --help           this text

Prints one line per file. Exit 0 when all were taken, 1 when one was refused or is from and to nobody enrolled, or no Whetstone is running, 2 on unusable arguments.`;

interface MailFile {
  path: string;
  raw: Buffer;
  /** Values by lower-case name, unfolded. */
  headers: Map<string, string[]>;
}

function bytesOf(path: string): Buffer {
  try {
    return readFileSync(path);
  } catch (error) {
    const missing = (error as NodeJS.ErrnoException).code === 'ENOENT';
    return fail(missing ? `There is no file ${path}.` : `${path} cannot be read as a file.`);
  }
}

function open(path: string): MailFile {
  // One character a byte, so that what is put back is what was read.
  const text = bytesOf(path).toString('latin1');
  const end = /\r?\n\r?\n/.exec(text)?.index ?? text.length;
  const head = text.slice(0, end);
  if (!/^[!-9;-~]+[ \t]*:/.test(head)) return fail(`${path} is not a mail: it does not begin with a header line.`);
  const headers = new Map<string, string[]>();
  for (const field of head.split(/\r?\n(?![ \t])/)) {
    const colon = field.indexOf(':');
    const name = field.slice(0, colon).trim().toLowerCase();
    const value = field.slice(colon + 1).replace(/\r?\n/g, ' ');
    headers.set(name, [...(headers.get(name) ?? []), value.trim()]);
  }
  return { path, raw: Buffer.from(withoutEnvelope(head) + text.slice(end), 'latin1'), headers };
}

function withoutEnvelope(head: string): string {
  return `${head}\n`.replace(/^x-story-envelope[ \t]*:.*\r?\n(?:[ \t].*\r?\n)*/gim, '').slice(0, -1);
}

const addressesOf = (mail: MailFile, ...names: string[]): string[] =>
  names.flatMap((name) => mail.headers.get(name) ?? []).flatMap(addressesIn);

/** @returns what is told of it; throws `Refused` */
async function send(mail: MailFile, house: HouseFile, given: { from?: string; to: string[] }): Promise<string> {
  const from = given.from ?? addressesOf(mail, 'from')[0] ?? '';
  const named = ours(addressesOf(mail, 'to', 'cc', 'x-story-envelope'), house.domain);
  const to = given.to.length > 0 ? given.to : named;
  if (to.length === 0) throw new Refused(`nobody of ${house.domain} is in To or Cc; say whom it is for with --to.`);
  await deliver(house.smtpPort, mail.raw, { from, to }, new Date());
  return `taken for ${to.join(', ')}`;
}

/** What to say of a mail that nobody enrolled is on: it is kept, and changes no record. */
function strangers(mail: MailFile, data: string): string | null {
  const users = enrolled(data);
  const seats = addressesOf(mail, 'from', 'to', 'cc', 'attendee').map((address) => address.toLowerCase());
  if (seats.some((address) => users.includes(address)) || mail.raw.includes('text/calendar')) return null;
  const who = users.join(', ');
  return `none of its addresses is enrolled, so it changes nobody's record. Enrolled: ${who}. To add somebody, start with --user "Name <address>".`;
}

export async function main(argv: string[]): Promise<number> {
  const options = {
    from: { type: 'string' },
    to: { type: 'string', multiple: true },
    data: { type: 'string', default: '.whetstone' },
  } as const;
  const { values, positionals } = parse(argv, HELP, options);
  if (positionals.length === 0) return fail('No mail to send: name at least one file. See --help.');
  const mails = positionals.map(open);
  const data = resolve(values.data);
  const house = readHouse(data);
  let code = 0;
  for (const mail of mails) {
    try {
      const told = await send(mail, house, {
        ...(values.from === undefined ? {} : { from: values.from }),
        to: values.to ?? [],
      });
      process.stdout.write(`${mail.path}: ${told}\n`);
      const stranger = strangers(mail, data);
      if (stranger === null) continue;
      process.stdout.write(`${mail.path}: ${stranger}\n`);
      code = 1;
    } catch (error) {
      if (error instanceof Unreachable) throw new Error(notRunning(data), { cause: error });
      if (!(error instanceof Refused)) throw error;
      process.stdout.write(`${mail.path}: refused: ${error.message}\n`);
      code = 1;
    }
  }
  return code;
}

if (require.main === module) run(main);
