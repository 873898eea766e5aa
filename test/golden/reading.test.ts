import { join } from 'node:path';
import { casesIn, readingOf, type Case } from '../../infra/bench/cases';
import { compare } from '../../infra/bench/compare';
import { sharedRuns } from '../../infra/bench/likeness';
import { knownMisses } from '../../infra/bench/reading';
import { parseMessage } from '../../lambdas/core/message/parse';

// Every golden case through the whole reader. What is read wrongly is known by name and reason in known-misses.json
// (`npm run bench -- reading --misses` writes it anew); the list is kept true from both sides.

const FOLDER = join(__dirname, 'reading');
/** The collection only grows. */
const CASES = 357;
const CLIENTS = 12;
const LANGUAGES = 10;

const cases = casesIn(FOLDER);
const misses = knownMisses(FOLDER);

describe('a golden case is read exactly, unless it is a known miss', () => {
  for (const { name, bytes, context, expect: wanted } of cases)
    test(name, async () => {
      const { exact, differences } = compare(wanted, await readingOf(bytes, context));
      if (misses[name] === undefined) expect(differences).toEqual([]);
      else expect({ name, listed: 'as a miss', exact }).toEqual({ name, listed: 'as a miss', exact: false });
    });
});

describe('the collection keeps its promises', () => {
  test('every known miss is a case, and has a reason', () => {
    const names = new Set(cases.map(({ name }) => name));
    for (const [name, reason] of Object.entries(misses)) {
      expect(names).toContain(name);
      expect(reason).not.toBe('');
    }
  });

  test('it is large, half of it negative or mixed, of many clients and languages', () => {
    const several = (one: Case): boolean => (one.expect.facts ?? []).filter((f) => !f.optional).length > 1;
    const mixed = cases.filter((one) => one.tags.negative || several(one));
    const tags = cases.map((one) => one.tags);
    expect(cases.length).toBeGreaterThanOrEqual(CASES);
    expect(2 * mixed.length).toBeGreaterThanOrEqual(cases.length);
    expect(new Set(tags.map((t) => t.client)).size).toBeGreaterThanOrEqual(CLIENTS);
    expect(new Set(tags.map((t) => t.language)).size).toBeGreaterThanOrEqual(LANGUAGES);
  });

  test('no two mails share five consecutive words of new text', async () => {
    const texts: { name: string; text: string }[] = [];
    for (const { name, bytes, context } of cases)
      texts.push({ name, text: (await parseMessage(bytes, context.service, context.now)).newText });
    expect(sharedRuns(texts, 5)).toEqual([]);
  });
});
