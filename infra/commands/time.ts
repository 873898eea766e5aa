import { resolve } from 'node:path';
import { notRunning, readHouse, type HouseFile } from '../local/data-folder';
import type { LetterLine } from '../local/page-letter';
import { Refused, timeWord } from '../local/page-time';
import { fail, parse, run } from './arguments';

const HELP = `usage: npm run time -- +3d | +2h | +30m | next | INSTANT [--data FOLDER]

Moves the time of the running Whetstone; everything due on the way happens, in order, at its instant.

  +3d, +2h, +30m, +1w   from now
  next                  to the next letter
  INSTANT               such as 2026-12-01T09:00:00Z
  --data FOLDER         that of the running Whetstone (.whetstone)
  --help                this text

Prints each letter that left and the new time. Exit 0, 1 when no Whetstone is running, 2 on a time that is unknown or past.`;

/** The house is asked over the same door as the page. */
async function ask(house: HouseFile, data: string, to: string): Promise<{ status: number; body: unknown }> {
  try {
    const answer = await fetch(`http://127.0.0.1:${house.pagePort}/api/time`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'x-whetstone-secret': house.secret },
      body: JSON.stringify({ to }),
    });
    return { status: answer.status, body: await answer.json() };
  } catch (error) {
    throw new Error(notRunning(data), { cause: error });
  }
}

function readArguments(argv: string[]): { to: string; data: string } {
  // A span into the past looks like an option.
  const back = argv.find((word) => /^-\d/.test(word));
  const options = { data: { type: 'string', default: '.whetstone' } } as const;
  const { values, positionals } = parse(back === undefined ? argv : [], HELP, options, 1);
  const to = back ?? positionals[0] ?? fail('Where should time go? Give +3d, next, or an instant. See --help.');
  try {
    timeWord(to);
  } catch (error) {
    if (error instanceof Refused) fail(error.message);
    throw error;
  }
  return { to, data: resolve(values.data) };
}

interface Moved {
  now: string;
  letters: LetterLine[];
}

export async function main(argv: string[]): Promise<number> {
  const { to, data } = readArguments(argv);
  const { status, body } = await ask(readHouse(data), data, to);
  if (status !== 200) {
    const { error = 'The house did not answer as it should.' } = body as { error?: string };
    if (status === 400) fail(error);
    throw new Error(error);
  }
  const { now, letters } = body as Moved;
  for (const { at, to: users, subject } of letters) process.stdout.write(`${at}  to ${users.join(', ')}: ${subject}\n`);
  if (letters.length === 0) process.stdout.write(to === 'next' ? 'No letter is to come.\n' : 'No letter left.\n');
  process.stdout.write(`It is ${now} now.\n`);
  return 0;
}

if (require.main === module) run(main);
