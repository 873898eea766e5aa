/** Checks a lived year by what happened in it, never by the record's own timers. */
import { Temporal } from 'temporal-polyfill';
import type { Told } from './year-told';
import { ADA, type Out, type YearWorld } from './year-world';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;

export interface Found {
  nudges: number;
  proposed: number;
  asks: number;
  expected: number;
  forgotten: string[];
  early: string[];
  quiet: string[];
  mornings: string[];
}

interface Line {
  kind: string;
  contact: string;
  workflow: string;
  n: number;
  at: number;
}

const linesOf = (outs: Out[]): Line[] =>
  outs.flatMap((o) =>
    o.row.items.map((i) => ({ kind: i.kind, contact: i.person, workflow: i.workflow, n: i.occurrence, at: o.at })),
  );

const most = <T>(groups: Map<string, T[]>, size: (list: T[]) => number): number =>
  Math.max(0, ...[...groups.values()].map(size));

function grouped<T>(list: T[], key: (one: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const one of list) groups.set(key(one), [...(groups.get(key(one)) ?? []), one]);
  return groups;
}

const NUDGES = new Set(['introduction-unanswered', 'introduction-quiet', 'fix-a-time', 'asked']);
const TO_CONTACT = new Set(['fix-a-time', 'ask-for-introduction', 'missed', 'close-the-loop']);
const TO_INTRODUCER = new Set(['asked', 'declined', 'introducer-note']);
const ASKS = new Set(['asked', 'ask-for-introduction']);

/** To whom a dated line proposes a mail that nobody asked for. */
function proposalsOf(line: Line, told: Told): string[] {
  const by = told.introduced.filter((i) => i.contact === line.contact).map((i) => i.by);
  if (line.kind === 'introduction-quiet') return line.n > 1 ? by : [line.contact];
  if (TO_INTRODUCER.has(line.kind)) return by;
  return TO_CONTACT.has(line.kind) ? [line.contact] : [];
}

interface Proposal {
  to: string;
  at: number;
  kind: string;
}

/** In one letter, several lines for one person are one note. */
function proposals(lines: Line[], told: Told): Proposal[] {
  const all = lines.flatMap((line) => proposalsOf(line, told).map((to) => ({ to, at: line.at, kind: line.kind })));
  return all.filter((p, i) => all.findIndex((q) => q.to === p.to && q.at === p.at && q.kind === p.kind) === i);
}

/** The person wrote after the user's last mail and after what was proposed before. */
function wroteLast(told: Told, who: string, from: number, at: number): boolean {
  const theirs = told.mails.filter((m) => m.from === who && m.at <= at).at(-1)?.at ?? -1;
  const mine = told.mails.filter((m) => m.from === ADA.address && m.to.includes(who) && m.at <= at).at(-1)?.at ?? 0;
  return theirs >= mine && theirs >= from;
}

const mostProposed = (list: Proposal[], told: Told): number =>
  most(
    grouped(list, (p) => p.to),
    (ps) =>
      Math.max(
        ...ps.map((p, i) => {
          const before = ps.slice(0, i).filter((q) => p.at - q.at < 10 * DAY - HOUR);
          const last = before.at(-1);
          return last === undefined || wroteLast(told, p.to, last.at, p.at) ? 1 : before.length + 1;
        }),
      ),
  );

const mostAsks = (list: Proposal[]): number =>
  most(
    grouped(
      list.filter((p) => ASKS.has(p.kind)),
      (p) => p.to,
    ),
    (ps) => Math.max(...ps.map((p) => ps.filter((q) => q.at <= p.at && p.at - q.at < 30 * DAY - HOUR).length)),
  );

const day = (at: number): string => new Date(at).toISOString().slice(0, 16);

/** The last time of each contact's talks: those that were moved do not count. */
function meetings(told: Told): Told['fixed'] {
  return [...grouped(told.fixed, (f) => `${f.contact} ${f.end}`).values()].flatMap((list) => list.at(-1) ?? []);
}

const isAway = (told: Told, at: number): boolean => told.away.some(([a, b]) => at >= a - DAY && at <= b + 2 * DAY);

function checkMeeting(lines: Line[], told: Told, m: Told['fixed'][number], found: Found): void {
  const of = (kind: string): Line[] => lines.filter((l) => l.kind === kind && l.contact === m.contact);
  const what = `${m.contact} ${day(m.start)}, told ${day(m.at)}`;
  if (m.start - m.at > HOUR) {
    found.expected += 1;
    const card = of('preparation').some((l) => l.at > m.start - 32 * HOUR && l.at < m.start);
    if (!card) found.forgotten.push(`no card: ${what}`);
  }
  found.expected += 1;
  const asked = of('how-did-it-go').some((l) => l.at > m.start && l.at < m.start + 4 * DAY);
  const wrote = told.mails.some(
    (x) => x.from === ADA.address && x.at > m.start && x.at < m.start + 2 * DAY && x.to.includes(m.contact),
  );
  if (!asked && !wrote) found.forgotten.push(`not asked how it went: ${what}`);
}

function checkTimes(l: Line, all: Told['fixed'], found: Found): void {
  const ended = all.some((f) => f.start + 30 * 60_000 <= l.at);
  if (l.kind === 'how-did-it-go' && !ended) found.early.push(`asked before the end: ${l.contact} ${day(l.at)}`);
  const ahead = all.some((f) => l.at < f.start && l.at >= f.start - 32 * HOUR);
  if (l.kind === 'preparation' && !ahead) found.early.push(`card at no meeting's time: ${l.contact} ${day(l.at)}`);
}

function checkMeetings(lines: Line[], told: Told, until: number, found: Found): void {
  for (const m of meetings(told))
    if (m.start <= until - 3 * DAY && !isAway(told, m.start)) checkMeeting(lines, told, m, found);
  const starts = grouped(told.fixed, (f) => f.contact);
  for (const line of lines) checkTimes(line, starts.get(line.contact) ?? [], found);
}

type Introduced = Told['introduced'][number];

function checkEarly(of: (kind: string) => Line[], i: Introduced, wrote: number | undefined, found: Found): void {
  for (const l of of('introduction-unanswered'))
    if (l.at < i.at + DAY || (wrote !== undefined && wrote < l.at))
      found.early.push(`nudged: ${i.contact} ${day(l.at)}`);
  if (wrote === undefined) return;
  // The seventh day after the answer, by the calendar.
  for (const l of of('introduction-quiet'))
    if (l.at > wrote && Math.floor(l.at / DAY) - Math.floor(wrote / DAY) < 7)
      found.early.push(`bump: ${i.contact} ${day(l.at)}`);
}

function checkIntroductions(lines: Line[], told: Told, until: number, found: Found): void {
  for (const i of told.introduced) {
    const wrote = told.mails.find((m) => m.from === ADA.address && m.to.includes(i.contact) && m.at >= i.at)?.at;
    const of = (kind: string): Line[] => lines.filter((l) => l.kind === kind && l.contact === i.contact);
    checkEarly(of, i, wrote, found);
    // A day, a week-end, and a week that is full of letters (R7).
    const by = i.at + 9 * DAY;
    const answered = wrote !== undefined && wrote <= by;
    if (answered || by > until || isAway(told, i.at) || isAway(told, by)) continue;
    found.expected += 1;
    if (!of('introduction-unanswered').some((l) => l.at <= by))
      found.forgotten.push(`not nudged: ${i.contact} ${day(i.at)}`);
  }
}

const BY_THE_HOUR = new Set([
  'preparation',
  'how-did-it-go',
  'introduction-received',
  'meeting-scheduled',
  'by-mail',
  'question',
]);

/** A letter of a morning: all that a wake brings, but what comes by the hour. */
const isOfMorning = ({ row, cause }: Out): boolean =>
  cause === 'wake' &&
  (!BY_THE_HOUR.has(row.kind) || (row.kind === 'how-did-it-go' && (row.items[0]?.occurrence ?? 1) > 1));

function checkHours(outs: Out[], found: Found): void {
  const mornings = new Map<string, number>();
  for (const out of outs.filter((o) => o.cause !== 'user')) {
    const { row, at } = out;
    const local = Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO('Europe/London');
    if (local.hour < 7 || local.hour >= 21) found.quiet.push(`${row.kind} at ${local.toPlainDateTime().toString()}`);
    if (!isOfMorning(out)) continue;
    const date = local.toPlainDate().toString();
    const count = (mornings.get(date) ?? 0) + 1;
    mornings.set(date, count);
    if (count > 1) found.mornings.push(`${row.kind} on ${date}`);
  }
}

export async function check(world: YearWorld, told: Told, until: number): Promise<Found> {
  const unasked = world.outs.filter((o) => o.cause === 'wake');
  const lines = linesOf(unasked);
  const list = proposals(lines, told);
  const nudged = grouped(
    lines.filter((l) => NUDGES.has(l.kind)),
    (l) => l.workflow,
  );
  const found: Found = {
    nudges: most(nudged, (l) => l.length),
    proposed: mostProposed(list, told),
    asks: mostAsks(list),
    expected: 0,
    forgotten: [],
    early: [],
    quiet: [],
    mornings: [],
  };
  checkMeetings(lines, told, until, found);
  checkIntroductions(lines, told, until, found);
  checkHours(world.outs, found);
  // Whatever the record still counts as due, and did not ring.
  for (const person of await world.everybody())
    for (const timer of person.workflows.flatMap((w) => w.timers))
      if (Date.parse(timer.at) < until - 15 * 60_000)
        found.forgotten.push(`never rang: ${timer.name} ${person.key} ${timer.at}`);
  return found;
}
