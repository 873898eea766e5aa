import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import PostalMime from 'postal-mime';
import { playStory, StoryError } from '../local/story';
import { fail, parse, run } from './arguments';

const HELP = `Plays a story: a folder of mails in, everything that left out.

  npm run -s story -- FOLDER [--until INSTANT] [--letters DIR] [--calls]

FOLDER holds story.json and NN-name.eml. Prints one JSON object a line, in the order of time: mail, letter, state.
--until INSTANT  play until then instead of story.json's "until"
--letters DIR    write each letter as the .eml that left, and its HTML
--calls          tell on standard error which AWS calls led to each line
Exit 0 when every mail ended in a recorded state, 1 otherwise, 2 on unusable input.
`;

/** Calls since the last look, by Lambda. */
function callCounter() {
  const counts = new Map<string, number>();
  return {
    count: (call: { service: string; operation: string; accessKeyId: string }): void => {
      const lambda = call.accessKeyId.replace('LOCAL-', '');
      if (lambda === 'house') return;
      const key = `${lambda} ${call.operation}`;
      counts.set(key, (counts.get(key) ?? 0) + 1);
    },
    tell: (): string => {
      const text = [...counts].map(([key, n]) => (n === 1 ? key : `${key} ×${n}`)).join(', ');
      const total = [...counts.values()].reduce((a, b) => a + b, 0);
      counts.clear();
      return `${total} (${text})`;
    },
  };
}

async function main(argv: string[]): Promise<number> {
  const { values, positionals } = parse(
    argv,
    HELP,
    { until: { type: 'string' }, letters: { type: 'string' }, calls: { type: 'boolean' } },
    1,
  );
  const [folder] = positionals;
  if (folder === undefined) return fail('Name one folder: npm run -s story -- FOLDER (see --help)');
  const calls = callCounter();
  const writes: Promise<void>[] = [];
  let n = 0;
  if (values.letters !== undefined) mkdirSync(values.letters, { recursive: true });
  const failures = await playStory(folder, {
    ...(values.until === undefined ? {} : { until: values.until }),
    onLine: (line) => {
      process.stdout.write(`${JSON.stringify(line)}\n`);
      if (values.calls && line.type !== 'state')
        process.stderr.write(`${line.type === 'mail' ? line.file : line.letter}: ${calls.tell()}\n`);
    },
    onCall: calls.count,
    onRaw: (sent, line) => {
      if (values.letters === undefined) return;
      const stem = join(values.letters, `${String(++n).padStart(3, '0')}-${line.letter}`);
      writeFileSync(`${stem}.eml`, sent.raw);
      writes.push(
        PostalMime.parse(sent.raw, { forceRfc822Attachments: true }).then((mail) =>
          writeFileSync(`${stem}.html`, mail.html ?? ''),
        ),
      );
    },
  });
  await Promise.all(writes);
  return failures > 0 ? 1 : 0;
}

run(async (argv) => {
  try {
    return await main(argv);
  } catch (error) {
    if (error instanceof StoryError) return fail(error.message);
    throw error;
  }
});
