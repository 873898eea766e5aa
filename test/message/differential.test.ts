import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import PostalMime, { type Email } from 'postal-mime';
import { parseMessage } from '../../lambdas/core/message/parse';

const GOLDEN = join(__dirname, '../golden/reading');

/** Wanted differences, by file, with the reason. */
const WANTED: Record<string, string> = {};

const mails = readdirSync(GOLDEN, { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.eml'))
  .sort();

const spaceless = (text: string): string => text.replace(/[\s\u200b\ufeff]+/g, '');
const namesOf = (names: (string | null | undefined)[]): string[] =>
  names.flatMap((name) => (name === null || name === undefined || name === '' ? [] : [name])).sort();

/** The plain words of both readings: ours may join flowed lines and leave out a signature's file. */
async function differences(name: string): Promise<string[]> {
  const raw = readFileSync(join(GOLDEN, name));
  const ours = await parseMessage(raw, { domain: 'in.example.org' }, '2026-11-23T15:00:00Z');
  const theirs: Email = await PostalMime.parse(raw);
  const found: string[] = [];
  if (spaceless(ours.subject) !== spaceless(theirs.subject ?? '')) found.push(`subject ${ours.subject}`);
  const files = new Set(namesOf(ours.attachments.map((file) => file.name)));
  for (const file of namesOf(theirs.attachments.map((one) => one.filename)))
    if (!files.has(file) && !/\.ics$/i.test(file)) found.push(`file ${file}`);
  const text = spaceless(theirs.text ?? '');
  if (theirs.html === undefined && text !== '' && !spaceless(ours.fullText).includes(text.slice(0, 60)))
    found.push(`text ${ours.fullText.slice(0, 80)}`);
  return found;
}

it('there are mails to compare', () => {
  expect(mails.length).toBeGreaterThan(200);
});

it.each(mails)('%s is taken apart as postal-mime does', async (name) => {
  const found = await differences(name);
  expect({ found, wanted: WANTED[name] !== undefined }).toEqual({
    found: WANTED[name] === undefined ? [] : found,
    wanted: found.length > 0,
  });
});
