import { join } from 'node:path';
import type { House } from '../local/house';
import { startPage } from '../local/page';
import { playStory, type Line } from '../local/story';
import { parse, run } from './arguments';

const HELP = `Plays the main story in seconds: a forwarded introduction, the answer, the meeting, the thank-you and what follows,
by SMTP through the real handlers on embedded endpoints. Nothing leaves this machine.

  npm run demo [-- --exit]

Prints one line per mail in, letter out and moment passed. In a terminal the mailbox page then stays open on a free port
until you stop it; --exit, or no terminal, ends after the story. Exit 0 when all of the story happened, 1 otherwise.
`;

const FOLDER = join(__dirname, '../../test/golden/story/from-forward-to-thanks');

/** What must happen, in this order, for the story to have happened. */
export const BEATS: { what: string; is: (line: Line) => boolean }[] = [
  { what: 'the letter on the forwarded introduction', is: letter('introduction-received') },
  { what: "the user's answer understood", is: (l) => l.type === 'mail' && has(l, 'outreach') },
  { what: 'the calendar invitation understood', is: (l) => l.type === 'mail' && has(l, 'meeting') },
  { what: 'the card on the evening before', is: letter('preparation') },
  { what: 'the question after the meeting', is: letter('how-did-it-go') },
  { what: 'the outcome understood', is: (l) => l.type === 'mail' && has(l, 'outcome') },
  {
    what: 'the drafted thank-yous',
    is: (l) => l.type === 'letter' && l.letter === 'thank-you' && l.drafts.length === 2,
  },
  { what: 'the sent thank-you seen', is: (l) => l.type === 'mail' && has(l, 'thanks') },
  { what: 'the promise recalled', is: letter('promise') },
  {
    what: 'the meeting thanked for',
    is: (l) =>
      l.type === 'state' && l.workflow === 'meeting' && ['thanked', 'followed-through', 'closed'].includes(l.state),
  },
];

function letter(kind: string): (line: Line) => boolean {
  return (line) => line.type === 'letter' && line.letter === kind;
}

function has(line: Line & { type: 'mail' }, type: string): boolean {
  return line.facts.some((fact) => (fact as { type: string }).type === type);
}

function words(line: Line): string {
  if (line.type === 'mail') {
    const what = line.facts.map((f) => (f as { type: string }).type).join(', ');
    return `${line.at.slice(0, 16)}Z  mail in    ${line.file}: ${line.disposition}${line.reason === null ? '' : ` (${line.reason})`}${what === '' ? '' : `, ${what}`}`;
  }
  if (line.type === 'letter') {
    const drafts = line.drafts.map((d) => `draft to ${d.to.join(', ')}`).join('; ');
    return `${line.at.slice(0, 16)}Z  letter out ${line.letter}: "${line.subject}"${drafts === '' ? '' : ` (${drafts})`}`;
  }
  const people = line.with.map((p) => p.name ?? p.address).join(', ');
  return `${' '.repeat(19)}in the end ${line.workflow} with ${people}: ${line.state}`;
}

/** The story's house stays open for a look, until the process is stopped. */
async function stay(house: House): Promise<void> {
  const page = await startPage(house);
  process.stdout.write(`\nLook at its letters and people: http://127.0.0.1:${page.port} (stop with Ctrl-C)\n`);
  await new Promise<void>((resolve) => process.once('SIGINT', () => resolve()));
  await page.close();
}

async function main(argv: string[]): Promise<number> {
  const { values } = parse(argv, HELP, { exit: { type: 'boolean' } }, 0);
  let beat = 0;
  const failures = await playStory(FOLDER, {
    onLine: (line) => {
      process.stdout.write(`${words(line)}\n`);
      if (BEATS[beat]?.is(line)) beat += 1;
    },
    ...(values.exit === true || !process.stdout.isTTY ? {} : { afterwards: stay }),
    onMoment: (at) =>
      process.stdout.write(`${new Date(at).toISOString().slice(0, 16)}Z  time       something is due\n`),
  });
  const missing = BEATS.slice(beat);
  if (failures > 0 || missing.length > 0) {
    process.stderr.write(
      `\nThe story did not happen whole. Missing: ${missing.map((b) => b.what).join('; ') || `${failures} mails without a state`}.\n`,
    );
    return 1;
  }
  process.stdout.write(
    `\nThat was all of it. To read the letters: npm run -s story -- test/golden/story/from-forward-to-thanks --letters .letters\n` +
      `To try it with mails of your own: npm start, then look at http://127.0.0.1:8025\n`,
  );
  return 0;
}

if (require.main === module) run(main);
