import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { benchCorpus } from '../bench/corpus';
import { benchCalls } from '../bench/calls';
import { benchCpu } from '../bench/cpu';
import { benchReading } from '../bench/reading';
import type { Report } from '../bench/report';
import { benchWorst } from '../bench/worst';
import { benchYear } from '../bench/year';
import { fail, parse, run } from './arguments';

const HELP = `usage: npm run -s bench -- NAME [FOLDER] [--verbose] [--json]

Measures, and prints the figures. NAME is one of

  reading [FOLDER]   the cases below FOLDER (test/golden/reading): how many are read exactly, accuracy per fact kind,
                     client and language
    --misses         also writes FOLDER/known-misses.json: which cases are not exact, and what differs
  corpus FOLDER      mail of others: FOLDER/messages, replies, forwards, calendars, dates, those of them that there are
  cpu [FOLDER]       CPU per mail, bytes to reading, beside postal-mime and mailparser alone; same folder as reading
  worst [PART]       hostile repetitions (those whose name holds PART): CPU, growth and memory up to 40 MB

  calls [PEOPLE]     AWS calls, reads and writes per kind of mail, letter and wake, with 1 and with 10,000 people in the record
  year [WEEKS]       a busy user's year through the flow: letters a week, nudges, mails proposed, nothing forgotten or early
    --seed N         another year

  --verbose          what is wrong, one by one; of worst, each kind as soon as it is measured
  --json             the same as JSON
  --help             this text

Exit 0 when the bounds hold, 1 when one is broken, 2 on unusable arguments.`;

interface Options {
  seed: number;
  verbose: boolean;
  misses: boolean;
}

const GOLDEN = join(__dirname, '../../test/golden/reading');

function folderOf(given: string | undefined, otherwise?: string): string {
  const folder = given ?? otherwise;
  if (folder === undefined) return fail('Which folder? See --help.');
  return existsSync(folder) ? folder : fail(`There is no folder ${folder}.`);
}

const BENCHES: Record<string, (folder: string | undefined, options: Options) => Promise<Report>> = {
  reading: (folder, options) => benchReading(folderOf(folder, GOLDEN), options),
  corpus: (folder, options) => benchCorpus(folderOf(folder), options),
  cpu: (folder) => benchCpu(folderOf(folder, GOLDEN)),
  calls: (people) => benchCalls(people === undefined ? undefined : Number(people)),
  year: (weeks, { seed }) => benchYear(seed, weeks === undefined ? undefined : Number(weeks)),
  worst: (part, { verbose }) => benchWorst(part, verbose ? (line) => process.stderr.write(`${line}\n`) : undefined),
};

async function main(argv: string[]): Promise<number> {
  const { values, positionals } = parse(
    argv,
    HELP,
    { verbose: { type: 'boolean' }, json: { type: 'boolean' }, misses: { type: 'boolean' }, seed: { type: 'string' } },
    2,
  );
  const [name, folder] = positionals;
  const names = Object.keys(BENCHES).join(', ');
  if (name === undefined) return fail(`What is to be measured? One of ${names}. See --help.`);
  const bench = Object.hasOwn(BENCHES, name) ? BENCHES[name] : undefined;
  if (bench === undefined) return fail(`There is nothing called ${name} to measure. There are ${names}.`);
  const report = await bench(folder, {
    seed: Number(values.seed ?? 1),
    verbose: values.verbose === true,
    misses: values.misses === true,
  });
  const lines = values.json === true ? [JSON.stringify(report.json, null, 2)] : report.lines;
  process.stdout.write(`${lines.join('\n')}\n`);
  return report.held ? 0 : 1;
}

run(main);
