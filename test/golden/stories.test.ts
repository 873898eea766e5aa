import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { BEATS } from '../../infra/commands/demo';
import { playStory, type Line } from '../../infra/local/story';

// Whole stories through SMTP, the real handlers and the SDK adapters on the embedded endpoints.
// After a change that is meant: npm run -s story -- FOLDER > FOLDER/expected.jsonl, and read the difference.

const ROOT = join(__dirname, 'story');
const stories = readdirSync(ROOT).sort();

async function play(name: string): Promise<{ lines: Line[]; failures: number }> {
  const lines: Line[] = [];
  const failures = await playStory(join(ROOT, name), { onLine: (line) => void lines.push(line) });
  return { lines, failures };
}

test('there are stories', () => expect(stories.length).toBeGreaterThan(5));

describe.each(stories)('%s', (name) => {
  test('goes as it is told', async () => {
    const file = join(ROOT, name, 'expected.jsonl');
    if (!existsSync(file)) throw new Error(`${name} has no expected.jsonl`);
    const { lines, failures } = await play(name);
    expect(failures).toBe(0);
    const expected = readFileSync(file, 'utf8')
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line) as Line);
    expect(JSON.parse(JSON.stringify(lines))).toEqual(expected);
  }, 60_000);

  test('letters go to the users alone, and nothing that goes to others holds a token', async () => {
    const { lines } = await play(name);
    const { users } = JSON.parse(readFileSync(join(ROOT, name, 'story.json'), 'utf8')) as {
      users: { addresses: string[] }[];
    };
    const own = users.flatMap((u) => u.addresses);
    for (const line of lines) {
      if (line.type !== 'letter') continue;
      expect(own).toContain(line.to);
      for (const draft of line.drafts) {
        expect(draft.text).not.toMatch(/reply\+/);
        expect([...draft.to, ...draft.cc, ...draft.bcc].join(' ')).not.toMatch(/reply\+/);
        expect(draft.bcc.at(-1)).toMatch(/^log@/);
      }
    }
  }, 60_000);
});

test('the main story happens whole: every beat of the demo, in order', async () => {
  const { lines } = await play('from-forward-to-thanks');
  let beat = 0;
  for (const line of lines) if (BEATS[beat]?.is(line)) beat += 1;
  expect(BEATS.slice(beat).map((b) => b.what)).toEqual([]);
}, 60_000);

test('the same folder gives the same output, byte for byte', async () => {
  const [one, other] = [await play('from-forward-to-thanks'), await play('from-forward-to-thanks')];
  expect(JSON.stringify(one.lines)).toBe(JSON.stringify(other.lines));
}, 60_000);
