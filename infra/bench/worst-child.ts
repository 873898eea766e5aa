import { Unreadable, type Message } from '../../lambdas/core/message/message';
import { parseMessage } from '../../lambdas/core/message/parse';
import { read } from '../../lambdas/core/reading/read';
import type { Context, Thread } from '../../lambdas/core/reading/reading';
import { HOSTILE } from './hostile';

const BEA = { name: 'Bea Ode', address: 'b@a.example' };
const THREAD: Thread = { about: 'meeting', asked: 'outcome', with: [BEA], start: '2026-11-03T10:00:00-05:00' };
const ADA = { id: 'ada', name: 'Ada Obi', addresses: ['ada@obi.example'], timeZone: 'America/New_York' };
const SERVICE = { domain: 'in.example.org' };
const NOW = '2026-11-04T15:01:00Z';

const contextOf = (more: Partial<Context>): Context => ({
  now: NOW,
  service: SERVICE,
  users: [ADA],
  verdicts: { spf: 'PASS', dkim: 'PASS', dmarc: 'PASS', spam: 'PASS', virus: 'PASS' },
  recipients: [`reply+token@${SERVICE.domain}`],
  people: [{ ...BEA, roles: ['contact'] }],
  ...more,
});

/** The same words as the user's answer to a letter, and as somebody else's mail to the user: all readers run. */
function readBothWays(message: Message): string {
  const other = { ...message, from: [BEA], to: [{ name: 'Ada Obi', address: 'ada@obi.example' }] };
  const own = read(message, contextOf({ thread: THREAD }));
  const theirs = read(other, contextOf({ recipients: [`intro@${SERVICE.domain}`] }));
  return `${own.disposition}, ${theirs.disposition}`;
}

/** What became of a hostile mail, and the CPU it took in milliseconds. */
export interface Run {
  ms: number;
  result: string;
}

/** Reads the mail of this kind and size. What a mail throws is its result: it would be a fault. */
export async function readHostile(kind: string, size: number): Promise<Run> {
  const build = HOSTILE[kind];
  if (build === undefined) throw new Error(`There is no kind ${kind}.`);
  const bytes = build(size);
  const before = process.cpuUsage();
  const result = await outcome(bytes);
  const { user, system } = process.cpuUsage(before);
  return { ms: (user + system) / 1000, result };
}

async function outcome(bytes: Uint8Array): Promise<string> {
  try {
    return readBothWays(await parseMessage(bytes, SERVICE, NOW));
  } catch (error) {
    if (error instanceof Unreadable) return 'unreadable';
    return `threw ${error instanceof Error ? error.message.slice(0, 100) : String(error)}`;
  }
}

/** A run in a process of its own, whose peak memory (bytes above what it had before the mail) is this mail's. */
export interface LargeRun extends Run {
  peak: number;
}

/** `worst-child KIND SIZE` prints a LargeRun as JSON. */
async function main(kind: string, size: number): Promise<void> {
  await readHostile(kind, 1000);
  const before = process.memoryUsage.rss();
  const run = await readHostile(kind, size);
  const large: LargeRun = { ...run, peak: process.resourceUsage().maxRSS * 1024 - before };
  process.stdout.write(JSON.stringify(large));
}

if (require.main === module) void main(process.argv[2] ?? '', Number(process.argv[3]));
