import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { htmlToText } from '../../lambdas/core/message/html';
import type { Message, Original, Person } from '../../lambdas/core/message/message';
import { parseMessage } from '../../lambdas/core/message/parse';
import { count, share, shown, type Report, type Share } from './report';

interface Built {
  type?: 'text/plain' | 'text/html';
  headers?: string[];
}

/** A mail around a body, as its program would have sent it. */
export async function mailOf(body: string, { type = 'text/plain', headers = [] }: Built = {}): Promise<Message> {
  const head = [
    'From: writer@example.org',
    'To: reader@example.org',
    'Date: Wed, 04 Nov 2026 10:00:00 +0000',
    ...headers,
    'MIME-Version: 1.0',
    `Content-Type: ${type}; charset=utf-8`,
    'Content-Transfer-Encoding: 8bit',
  ];
  const bytes = new TextEncoder().encode(`${head.join('\r\n')}\r\n\r\n${body}`);
  return parseMessage(bytes, { domain: 'in.example.org' }, '2026-11-04T10:00:00Z');
}

/** What a program writes over an answer. */
const ANSWER = ['Subject: Re: Lunch', 'In-Reply-To: <question@example.org>', 'References: <question@example.org>'];

const squeezed = (text: string): string => text.replace(/\s+/g, ' ').trim();
const short = (text: string): string => JSON.stringify(squeezed(text).slice(0, 120));
const jsonAt = (path: string): unknown => JSON.parse(readFileSync(path, 'utf8'));

const forwards = (message: Message): boolean => message.originals.some((o) => o.kind === 'forwarded');

interface TextCase {
  suite: string;
  name: string;
  input: string;
  expected: string;
}
interface Miss {
  name: string;
  want: string;
  got: string;
  /** The suite keeps what READING.md's `newText` drops: signature, footer, a forwarded part. */
  policy: boolean;
}

async function textReplies(cases: TextCase[]): Promise<{ right: Share; misses: Miss[]; forwards: string[] }> {
  const found = { right: share(), misses: [] as Miss[], forwards: [] as string[] };
  for (const { suite, name, input, expected } of cases) {
    const message = await mailOf(input, { headers: ANSWER });
    const kept = await mailOf(expected, { headers: ANSWER });
    const same = squeezed(message.newText) === squeezed(expected);
    count(found.right, same);
    // What is expected has lost its quote: what we still take from it is what the suite keeps and we do not.
    const policy = squeezed(kept.newText) === squeezed(message.newText);
    if (!same) found.misses.push({ name: `${suite} ${name}`, want: expected, got: message.newText, policy });
    if (forwards(message) && !forwards(kept)) found.forwards.push(`${suite} ${name}`);
  }
  return found;
}

async function htmlReplies(cases: [string, string, string][]): Promise<{ right: Share; misses: Miss[] }> {
  const found = { right: share(), misses: [] as Miss[] };
  for (const [name, input, expected] of cases) {
    const { newText } = await mailOf(input, { type: 'text/html', headers: ANSWER });
    const want = htmlToText(expected);
    const same = squeezed(newText) === squeezed(want);
    count(found.right, same);
    if (!same) found.misses.push({ name, want, got: newText, policy: false });
  }
  return found;
}

const missLines = (misses: Miss[]): string[] =>
  misses.flatMap(({ name, want, got, policy }) => [
    `    ✗ ${name}${policy ? ' (policy)' : ''}`,
    `        want ${short(want)}`,
    `        got  ${short(got)}`,
  ]);

/** Answers: what is newly written against what the suites say, white space folded. */
export async function repliesReport(folder: string, verbose: boolean): Promise<Report> {
  const [textPath, htmlPath] = [join(folder, 'text-cases.json'), join(folder, 'html-cases.json')];
  const text = await textReplies(existsSync(textPath) ? (jsonAt(textPath) as TextCase[]) : []);
  const html = await htmlReplies(existsSync(htmlPath) ? (jsonAt(htmlPath) as [string, string, string][]) : []);
  const policy = text.misses.filter((m) => m.policy).length;
  return {
    lines: [
      `replies, text     ${shown(text.right)}; ${policy} misses are policy: the suite keeps a signature, footer or forward`,
      ...(verbose ? missLines(text.misses) : []),
      `replies, HTML     ${shown(html.right)}`,
      ...(verbose ? missLines(html.misses) : []),
      `    taken for forwards ${text.forwards.length}${text.forwards.length > 0 ? `: ${text.forwards.join(', ')}` : ''}`,
    ],
    json: { text, html },
    held: true,
  };
}

interface ForwardCase {
  bodyFile: string;
  subjectFile: string | null;
  expected: {
    forwarded: boolean;
    email: { body?: string; from: Partial<Person>; to?: Person[]; cc?: Person[]; subject?: string; date?: string };
  };
}

const FIELDS = ['from', 'name', 'to', 'cc', 'subject', 'date', 'body'] as const;
type Field = (typeof FIELDS)[number];

const addresses = (list: Person[] | undefined): string =>
  (list ?? [])
    .map((p) => (p.address ?? p.name ?? '').toLowerCase())
    .sort()
    .join(' ');
const orNothing = (text: string | null | undefined): string => squeezed(text ?? '');

function rightFields({ email }: ForwardCase['expected'], got: Original): Record<Field, boolean> {
  const from = got.from ?? { name: null, address: null };
  return {
    from: (email.from.address ?? null) === from.address,
    name: orNothing(email.from.name) === orNothing(from.name),
    to: addresses(email.to) === addresses(got.to),
    cc: addresses(email.cc) === addresses(got.cc),
    subject: orNothing(email.subject) === orNothing(got.subject),
    date: orNothing(email.date) === orNothing(got.dateText),
    body: orNothing(email.body) === orNothing(got.text),
  };
}

const NONE = Object.fromEntries(FIELDS.map((f) => [f, false])) as Record<Field, boolean>;
const ALL = Object.fromEntries(FIELDS.map((f) => [f, true])) as Record<Field, boolean>;

async function forwardFields(folder: string, one: ForwardCase): Promise<Record<Field, boolean>> {
  const fixture = (name: string): string => readFileSync(join(folder, 'fixtures', name), 'utf8');
  const headers = one.subjectFile === null ? [] : [`Subject: ${fixture(one.subjectFile).trim()}`];
  const { originals } = await mailOf(fixture(one.bodyFile), { headers });
  const first = originals.find((o) => o.kind === 'forwarded');
  if (!one.expected.forwarded) return first === undefined ? ALL : NONE;
  return first === undefined ? NONE : rightFields(one.expected, first);
}

/** Forwarded mails: the first forwarded original against what the suite says of it; a subject only where it has one. */
export async function forwardsReport(folder: string, verbose: boolean): Promise<Report> {
  const cases = jsonAt(join(folder, 'cases.json')) as ForwardCase[];
  const shares = Object.fromEntries(FIELDS.map((f) => [f, share()])) as Record<Field, Share>;
  const all = share();
  const misses: string[] = [];
  for (const one of cases) {
    const right = await forwardFields(folder, one);
    for (const field of FIELDS) count(shares[field], right[field]);
    const wrong = FIELDS.filter((f) => !right[f]);
    count(all, wrong.length === 0);
    if (wrong.length > 0)
      misses.push(`${one.bodyFile}${one.expected.forwarded ? '' : ' (no forward)'}: ${wrong.join(', ')}`);
  }
  const each = FIELDS.filter((f) => f !== 'from').map((f) => `${f} ${shares[f].right}`);
  return {
    lines: [
      `forwards          from address ${shown(shares.from)}; every field ${shown(all)} (${each.join(', ')})`,
      ...(verbose ? misses.map((m) => `    ✗ ${m}`) : []),
    ],
    json: { fields: shares, all, misses },
    held: true,
  };
}
