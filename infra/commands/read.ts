import { existsSync, readFileSync } from 'node:fs';
import { parseMessage } from '../../lambdas/core/message/parse';
import { Unreadable } from '../../lambdas/core/message/message';
import { explain, explainReading } from '../../lambdas/core/reading/explain';
import { read, unreadable } from '../../lambdas/core/reading/read';
import type { Context, Reading } from '../../lambdas/core/reading/reading';

const HELP = `usage: npm run -s read -- [--context FILE.json] [--explain] MESSAGE.eml...

Prints what is understood of each mail: one JSON object a line, in argument order.

  --context FILE.json   what is known before reading, for every mail; without it each NAME.eml
                        takes the key "context" of the NAME.json beside it, where there is one
  --explain             tells in words instead: per fact which reader found it, the words it stands on and
                        where they stand, and what decided the whole
  --help                this text

Exit 0 when every mail was read, 2 on unusable arguments.`;

/** What is wrong with the arguments, in a sentence for the person who gave them. */
class Unusable extends Error {}

/** Nothing known: no users, so that every mail reads as nobody's. */
const NOTHING: Context = { now: '1970-01-01T00:00:00Z', service: { domain: 'in.example.org' }, users: [] };

function bytesOf(path: string): Uint8Array {
  try {
    return readFileSync(path);
  } catch (error) {
    const missing = error instanceof Error && 'code' in error && error.code === 'ENOENT';
    throw new Unusable(missing ? `There is no file ${path}.` : `${path} cannot be read as a file.`);
  }
}

function jsonOf(path: string): unknown {
  const text = new TextDecoder().decode(bytesOf(path));
  try {
    return JSON.parse(text) as unknown;
  } catch {
    throw new Unusable(`${path} is not JSON.`);
  }
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

function userIsWhole(user: unknown): boolean {
  if (!isRecord(user)) return false;
  const addresses: unknown = user.addresses;
  return (
    typeof user.id === 'string' &&
    typeof user.name === 'string' &&
    typeof user.timeZone === 'string' &&
    Array.isArray(addresses) &&
    addresses.every((a) => typeof a === 'string')
  );
}

/** Checks what reading relies on; anything else of the context may be absent. */
function asContext(value: unknown, path: string): Context {
  if (!isRecord(value)) throw new Unusable(`${path} holds no context: an object is needed.`);
  const { now, service, users } = value;
  if (typeof now !== 'string' || Number.isNaN(Date.parse(now)))
    throw new Unusable(`The context of ${path} needs "now", an instant such as 2026-11-23T15:00:00Z.`);
  if (!isRecord(service) || typeof service.domain !== 'string')
    throw new Unusable(`The context of ${path} needs "service": { "domain": … }.`);
  if (!Array.isArray(users) || !users.every(userIsWhole))
    throw new Unusable(`The context of ${path} needs "users", each with id, name, addresses and timeZone.`);
  return value as unknown as Context;
}

/** A `--context` file is the context itself, or an object with the key `context` as beside a mail. */
function contextFrom(path: string): Context {
  const value = jsonOf(path);
  return asContext(isRecord(value) && isRecord(value.context) ? value.context : value, path);
}

function contextBeside(message: string): Context {
  const path = message.replace(/\.eml$/i, '.json');
  if (path === message || !existsSync(path)) return NOTHING;
  const value = jsonOf(path);
  return isRecord(value) && value.context !== undefined ? asContext(value.context, path) : NOTHING;
}

interface Arguments {
  help: boolean;
  explain: boolean;
  context: string | null;
  messages: string[];
}

function parseArguments(argv: string[]): Arguments {
  const parsed: Arguments = { help: false, explain: false, context: null, messages: [] };
  const words = argv.flatMap((w) => (w.startsWith('--context=') ? ['--context', w.slice('--context='.length)] : [w]));
  while (words.length > 0) {
    const word = words.shift() ?? '';
    if (word === '--help' || word === '-h') parsed.help = true;
    else if (word === '--explain') parsed.explain = true;
    else if (word === '--context') parsed.context = words.shift() ?? '';
    else if (word.startsWith('-')) throw new Unusable(`There is no option ${word}. See --help.`);
    else parsed.messages.push(word);
  }
  check(parsed);
  return parsed;
}

function check({ help, context, messages }: Arguments): void {
  if (context === '') throw new Unusable('--context needs a file name.');
  if (!help && messages.length === 0) throw new Unusable('No mail to read: name at least one file. See --help.');
}

async function readOne(bytes: Uint8Array, context: Context): Promise<Reading> {
  try {
    return read(await parseMessage(bytes, context.service, context.now), context);
  } catch (error) {
    if (error instanceof Unreadable) return unreadable;
    throw error;
  }
}

/** The mail's reading as told to a person, under its file's name. */
async function explainOne(path: string, bytes: Uint8Array, context: Context): Promise<string> {
  const told = await parseMessage(bytes, context.service, context.now).then(
    (message) => explain(message, context),
    (error: unknown) => {
      if (error instanceof Unreadable) return explainReading(unreadable);
      throw error;
    },
  );
  return [`== ${path}`, ...told, ''].join('\n');
}

/** Runs the command; everything is looked at before the first line is printed. Returns the exit code. */
export async function main(
  argv: string[],
  print: (line: string) => void,
  complain: (line: string) => void,
): Promise<0 | 2> {
  try {
    const { help, explain: telling, context, messages } = parseArguments(argv);
    if (help) {
      print(HELP);
      return 0;
    }
    const shared = context === null ? null : contextFrom(context);
    const jobs = messages.map((path) => ({ path, bytes: bytesOf(path), context: shared ?? contextBeside(path) }));
    for (const { path, bytes, context: known } of jobs)
      print(telling ? await explainOne(path, bytes, known) : JSON.stringify(await readOne(bytes, known)));
    return 0;
  } catch (error) {
    if (!(error instanceof Unusable)) throw error;
    complain(error.message);
    return 2;
  }
}

if (require.main === module) {
  void main(
    process.argv.slice(2),
    (line) => process.stdout.write(`${line}\n`),
    (line) => process.stderr.write(`${line}\n`),
  ).then((code) => {
    process.exitCode = code;
  });
}
