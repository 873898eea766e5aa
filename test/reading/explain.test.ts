import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { main } from '../../infra/commands/read';
import { parseMessage } from '../../lambdas/core/message/parse';
import { explain } from '../../lambdas/core/reading/explain';
import { READERS } from '../../lambdas/core/reading/gather';
import { explained } from '../../lambdas/core/reading/read';
import type { Context, Fact } from '../../lambdas/core/reading/reading';
import { answer, askedAbout, context, mail } from './mail';

test('each fact is shown with its reader, its words and where they stand', () => {
  const lines = explain(answer('pause until 1 March'), askedAbout(null));
  expect(lines).toEqual([
    'For user: ada',
    'Accepted: no reader was in doubt.',
    'New text:',
    '   | pause until 1 March',
    '1. command, found by the reader "command"',
    '   from the words “pause until 1 March”, in what the sender newly wrote',
    '   name: pause',
    '   args: {"until":"2027-03-01","scope":"all"}',
  ]);
});
test('what decided is told for what is asked, ignored and rejected', () => {
  expect(explain(answer('Hm.'), askedAbout(null))[1]).toBe(
    'Asked back (what): no reader understood a mail that was meant for the product.',
  );
  expect(explain(mail({ from: 'Lee <lee@else.example>' }), { ...context(), users: [] })[1]).toMatch(
    /^Ignored \(no-user\)/,
  );
});
test('the command prints it under the name of the file', async () => {
  const printed: string[] = [];
  const path = join(__dirname, '../golden/story/introducer-copies/01-introduction.eml');
  expect(await main(['--explain', path], (l) => printed.push(l), fail)).toBe(0);
  expect(printed.join('\n')).toContain(`== ${path}\nFor user: nobody\nIgnored (no-user)`);
});
const fail = (line: string) => {
  throw new Error(line);
};

test('readers have distinct names', () => {
  expect(new Set(READERS.map((r) => r.name)).size).toBe(READERS.length);
});

const GOLDEN = join(__dirname, '../golden/reading');
const cases = readdirSync(GOLDEN, { withFileTypes: true })
  .filter((d) => d.isDirectory())
  .flatMap((d) => readdirSync(join(GOLDEN, d.name)).map((f) => join(GOLDEN, d.name, f)))
  .filter((f) => f.endsWith('.eml'));

const wordsOf = (text: string) =>
  text
    .normalize('NFC')
    .split(/[^\p{L}\p{N}]+/u)
    .filter((w) => w !== '');

test('every fact of the golden cases stands on words that are in the mail', async () => {
  const missing: string[] = [];
  for (const file of cases) {
    const { context: known } = JSON.parse(readFileSync(file.replace(/eml$/, 'json'), 'utf8')) as { context: Context };
    const message = await parseMessage(readFileSync(file), known.service, known.now);
    const raw = JSON.stringify(message);
    const all = new Set(wordsOf(raw.replace(/\\[nrt"]/g, ' ')));
    // A calendar part is shown with its method before the title; the last word may be cut.
    const stands = ({ evidence }: Fact) => {
      const said = (evidence?.words ?? '').replace(/^[A-Z]+: /, '');
      const words = wordsOf(said);
      const last = words.pop();
      const whole = words.every((w) => all.has(w));
      return last === undefined ? raw.includes(said.trim()) : whole && [...all].some((w) => w.startsWith(last));
    };
    for (const { reading, readers } of explained(message, known)) {
      expect(readers).toHaveLength(reading.facts.length);
      for (const fact of reading.facts)
        if (!stands(fact)) missing.push(`${file}: ${fact.type} “${fact.evidence?.words ?? ''}”`);
    }
  }
  expect(missing).toEqual([]);
}, 60_000);
