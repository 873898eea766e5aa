import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Unreadable, type Message, type Original } from '../../lambdas/core/message/message';
import { parseMessage } from '../../lambdas/core/message/parse';
import { read } from '../../lambdas/core/reading/read';
import type { Context } from '../../lambdas/core/reading/reading';
import { filesBelow } from './cases';
import type { Report } from './report';

const SERVICE = { domain: 'in.example.org' };
const NOW = '2026-11-23T15:00:00Z';

interface Outcome {
  name: string;
  ms: number;
  /** Why it was refused, by a limit or as no MIME; null where it was read. */
  refused: string | null;
  thrown: string | null;
  /** Signs that its charset was misread. */
  signs: string[];
}

/** The first recipient is made the user, so that the readers have something to do. */
function contextFor(message: Message): Context {
  const address = [...message.to, ...message.cc].find((p) => p.address !== null)?.address ?? 'nobody@example.org';
  const user = { id: 'user', name: 'User', addresses: [address], timeZone: 'Europe/Berlin' };
  return {
    now: NOW,
    service: SERVICE,
    users: [user],
    verdicts: { spf: 'PASS', dkim: 'PASS', dmarc: 'PASS', spam: 'PASS', virus: 'PASS' },
    recipients: [`log@${SERVICE.domain}`],
  };
}

const SIGNS: [sign: string, pattern: RegExp][] = [
  ['U+FFFD', /\uFFFD/],
  ['undecoded =?…?=', /=\?[\w-]{2,40}\?[bq]\?[^?\s]{0,400}\?=/i],
  ['UTF-8 read as Latin-1', /[\u00c2\u00c3\u00d0\u00d1][\u0080-\u00bf]|\u00e2\u20ac|\u00c3[\u0192\u201a\u00a0-\u00bf]/],
  ['C1 controls', /[\u0080-\u009f]/],
];

const deep = (originals: Original[]): string[] =>
  originals.flatMap((o) => [o.text, o.subject ?? '', o.from?.name ?? '', ...deep(o.originals)]);

function signsOf(message: Message): string[] {
  const people = [...message.from, ...message.to, ...message.cc].map((p) => p.name ?? '');
  const texts = [message.subject, message.fullText, ...people, ...deep(message.originals)];
  return SIGNS.filter(([, pattern]) => texts.some((text) => pattern.test(text))).map(([sign]) => sign);
}

async function tryOne(name: string, bytes: Uint8Array): Promise<Outcome> {
  const begun = performance.now();
  const outcome = { name, refused: null, thrown: null, signs: [] };
  const ms = () => performance.now() - begun;
  try {
    const message = await parseMessage(bytes, SERVICE, NOW);
    read(message, contextFor(message));
    return { ...outcome, ms: ms(), signs: signsOf(message) };
  } catch (error) {
    const told = error instanceof Error ? error.message : String(error);
    if (error instanceof Unreadable) return { ...outcome, ms: ms(), refused: told };
    return { ...outcome, ms: ms(), thrown: told };
  }
}

/** Raw messages: each is to end in a reading or be refused by a stated limit; none may throw, hang or be misdecoded. */
export async function messagesReport(folder: string, verbose: boolean): Promise<Report> {
  const names = filesBelow(folder, /\.(?:eml|raw|msg|txt)$/i);
  const all: Outcome[] = [];
  for (const name of names) all.push(await tryOne(name, readFileSync(join(folder, name))));
  const refused = all.filter((o) => o.refused !== null);
  const thrown = all.filter((o) => o.thrown !== null);
  const odd = all.filter((o) => o.signs.length > 0);
  const slowest = all.reduce((a, b) => (b.ms > a.ms ? b : a), { name: '-', ms: 0 });
  const figures = {
    messages: all.length,
    read: all.length - refused.length - thrown.length,
    refused: refused.map(({ name, refused: why }) => ({ name, why })),
    thrown: thrown.map(({ name, thrown: why }) => ({ name, why })),
    slowest: { name: slowest.name, ms: Math.round(slowest.ms) },
    misdecoded: odd.map(({ name, signs }) => ({ name, signs })),
  };
  return {
    lines: [
      `messages          ${all.length}: read ${figures.read}, refused ${refused.length}, thrown ${thrown.length}`,
      ...refused.map((o) => `    refused: ${o.name}: ${o.refused}`),
      ...thrown.map((o) => `    threw: ${o.name}: ${o.thrown}`),
      `    slowest ${figures.slowest.ms} ms (${slowest.name}); with signs of a misread charset ${odd.length}`,
      ...(verbose ? odd.map((o) => `    ${o.signs.join(', ')}: ${o.name}`) : []),
    ],
    json: figures,
    held: thrown.length === 0,
  };
}
