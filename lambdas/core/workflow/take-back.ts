/** Everything as it was before a mail, where nothing has come since (R4): for `undo` and corrections. */
import { everybody } from './command-targets';
import type { JournalRow, PersonRecord, Swap, Workflow } from './records';
import { takeByKey, type Work } from './work';

const emptied = (now: PersonRecord): PersonRecord => {
  const { by: _by, mails: _mails, early: _early, ...rest } = now;
  return { ...rest, workflows: [], past: [], shared: [], roles: [], questions: [] };
};

/** The mail that a person's record names as its last, where `journal` left it so. An undo leaves the one before. */
function leftBy(work: Work, journal: JournalRow, key: string): string | undefined {
  if (journal.undid === undefined || journal.amended !== undefined) return journal.key;
  return work.book.journals.get(journal.undid)?.before[key]?.by;
}

/** Whoever the mail changed and of whom more has come in since, by key. */
export const changedSince = (work: Work, journal: JournalRow): string[] => [
  ...Object.keys(journal.before).filter((key) => {
    const now = work.people.get(key) ?? work.book.people.get(key);
    return now === undefined || now.by !== leftBy(work, journal, key);
  }),
  ...(journal.unkept ?? []),
];

/** A person as they were before a mail; null when more has come in about them since. */
function restored(work: Work, journal: JournalRow, key: string): PersonRecord | null {
  const now = takeByKey(work, key);
  if (!now || now.by !== leftBy(work, journal, key)) return null;
  const before = journal.before[key] ?? emptied(now);
  const workflows = before.workflows.map((w) => counted(w, [...now.workflows, ...now.past]));
  return structuredClone({ ...before, ...proposedTo(before, now), workflows, v: now.v });
}

/** What has left stays counted: nothing is asked twice, and nobody nudged a fourth time. */
function counted(before: Workflow, since: Workflow[]): Workflow {
  const now = since.find((w) => w.id === before.id);
  if (!now) return before;
  const letters = { ...before.letters, ...now.letters };
  if (before.kind !== 'introduction' || now.kind !== 'introduction') return { ...before, letters };
  const nudgedAt = latest([before.nudgedAt ?? [], now.nudgedAt ?? []].flat());
  const nudges = Math.max(before.nudges, now.nudges);
  return { ...before, letters, nudges, ...(nudgedAt === undefined ? {} : { nudgedAt }) };
}

const latest = (instants: string[]): string | undefined => instants.sort().at(-1);

/** The mails that we have proposed to them, and asks: what letters said cannot be unsaid (R9). */
function proposedTo(before: PersonRecord, now: PersonRecord): Pick<PersonRecord, 'proposed' | 'asks'> {
  const both = (name: 'proposed' | 'asks') =>
    [...new Set([...(before[name] ?? []), ...(now[name] ?? [])])].sort().slice(-PROPOSED_MAX);
  const [proposed, asks] = [both('proposed'), both('asks')];
  return { ...(proposed.length > 0 ? { proposed } : {}), ...(asks.length > 0 ? { asks } : {}) };
}

/** As many as a record keeps. */
const PROPOSED_MAX = 10;

/** People of whom more has come in since, by name: they stay as they are. */
function people(work: Work, journal: JournalRow): string[] {
  const later: string[] = [];
  for (const key of [...Object.keys(journal.before), ...(journal.unkept ?? [])]) {
    const person = journal.unkept?.includes(key) ? null : restored(work, journal, key);
    if (person) {
      work.people.set(key, person);
      work.restored.add(key);
    } else later.push(work.book.people.get(key)?.name ?? key);
  }
  return later;
}

const same = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);

/** Fields that stand as the mail left them go back; gives those that were changed again. */
function fields(target: object, swaps: Record<string, Swap>): string[] {
  const record = target as Record<string, unknown>;
  return Object.entries(swaps).flatMap(([name, { from, to }]) => {
    if (!same(record[name], to)) return [name];
    if (from === undefined) delete record[name];
    else record[name] = structuredClone(from);
    return [];
  });
}

const WORDS: Record<string, string> = {
  me: 'what you say of yourself',
  aim: 'your aim',
  timeZone: 'your time zone',
  morning: 'your morning hour',
  quiet: 'your quiet hours',
  meets: 'your meeting hours',
  language: 'your language',
  neverLog: 'your never-log list',
  addresses: 'your addresses',
};
const MOVES_MORNINGS = new Set(['timeZone', 'morning', 'quiet']);
const EVERYBODY_MAX = 80;

/** An address that a mail gave up is not taken back unseen, and the one that asks now stays. */
function addresses(work: Work, swap: Swap): void {
  const before = (swap.from ?? []) as string[];
  const keeps = work.me.addresses.filter((a) => before.includes(a) || a === work.source.from);
  if (keeps.length > 0) work.me.addresses = keeps;
}

function settings(work: Work, journal: JournalRow): string[] {
  const { addresses: ofAddresses, ...rest } = journal.me ?? {};
  if (journal.me === undefined) return [];
  const kept = fields(work.me, rest);
  if (ofAddresses) addresses(work, ofAddresses);
  work.meChanged = true;
  // Mornings hang on zone and hour.
  if (Object.keys(rest).some((name) => MOVES_MORNINGS.has(name)))
    everybody(work, [...work.book.people.keys()].slice(0, EVERYBODY_MAX));
  return kept.map((name) => WORDS[name] ?? name);
}

/** A pause or goodbye: what it held back comes with the state. */
function fence(work: Work, journal: JournalRow): void {
  if (journal.now === undefined) return;
  const now = { ...work.book.now, ...work.now };
  fields(now, journal.now);
  const { state, pausedUntil } = now;
  Object.assign(work.now, { state, pausedUntil, ...(now.left === undefined ? {} : { left: now.left }) });
  if (state !== 'active') return;
  for (const workflow of everybody(work, [...work.book.people.keys()].slice(0, EVERYBODY_MAX)).flatMap(
    (p) => p.workflows,
  )) {
    if (workflow.paused) delete workflow.snoozedUntil;
    delete workflow.paused;
  }
}

/** A row cannot be removed: one that was new leads to a meeting that is no more, which finds nothing. */
function calendars(work: Work, journal: JournalRow): void {
  for (const [key, before] of Object.entries(journal.calendars ?? {})) {
    const now = work.book.calendars.get(key);
    if (before && now) work.calendars.set(key, { ...before, v: now.v });
  }
}

/** Takes back all that `journal` changed; gives what stays as it is, since more has come in about it. */
export function takeBack(work: Work, journal: JournalRow): string[] {
  const later = people(work, journal);
  calendars(work, journal);
  fence(work, journal);
  return [...later, ...settings(work, journal)];
}
