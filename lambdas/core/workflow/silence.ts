/** A user who answers nothing is asked once, then left in peace; on return what has lapsed closes kindly (DESIGN.md 3, R7). */
import { everybody } from './command-targets';
import { firstMorning, isBefore, plusDays } from './days';
import type { Held, Now, PersonRecord, Timer, TimerName, Workflow } from './records';
import { timersOf } from './timers';
import type { Work } from './work';

const SILENT_DAYS = 14;
/** In silence, what still comes is at most one letter in so many days. */
export const REST_DAYS = 7;

const since = (a: string | undefined, b: string | undefined): boolean =>
  a !== undefined && (b === undefined || isBefore(b, a));

/** `still-there` was sent, and no mail of the user's came after it. */
export const isSilent = (now: Now): boolean => since(now.askedStill, now.heardAt);

/** Unasked letters have gone without an answer for two weeks. */
export const isUnanswered = (now: Now, at: string): boolean =>
  !isSilent(now) &&
  now.waitsSince !== undefined &&
  since(now.waitsSince, now.heardAt) &&
  !isBefore(at, plusDays(now.waitsSince, SILENT_DAYS));

const WEEK_DAYS = 7;
const COUNTED_MAX = 16;

const inWeek = (now: Now, at: string): string[] =>
  (now.unasked ?? []).filter((one) => isBefore(at, plusDays(one, WEEK_DAYS)));

/** Unasked letters of the seven days before `at`, those of this decision among them. */
export const lettersInWeek = (work: Work, at: string): number => inWeek({ ...work.book.now, ...work.now }, at).length;

/** One more leaves that nobody asked for. */
export function countUnasked(work: Work, at: string): void {
  work.now.unasked = [...inWeek({ ...work.book.now, ...work.now }, at), at].slice(-COUNTED_MAX);
}

/** An unasked letter leaves: from the first after the user's last mail on, days count. */
export function counted(work: Work, at: string): void {
  const { now } = work.book;
  countUnasked(work, at);
  if (!since(now.waitsSince, now.heardAt)) work.now.waitsSince = at;
  if (isSilent(now)) work.now.lastQuiet = at;
}

/** Those that come in silence too: bound to a meeting, promised by the user, or the loop that is still open. */
const STILL_COMES = new Set<TimerName>(['preparation', 'how-did-it-go', 'promise', 'close-the-loop', 'check-in']);
export const stillComes = ({ name }: Timer): boolean => STILL_COMES.has(name);

/** The user is away: paused without an end of their own, gone, or silent. */
export const isAway = (now: Now): boolean => now.left === true || isSilent(now);

/** Days after which a word that was not said is not said any more. */
const LAPSES: Partial<Record<TimerName, number>> = {
  'introduction-unanswered': 21,
  'introduction-quiet': 21,
  'fix-a-time': 21,
  asked: 28,
  declined: 28,
  given: 60,
  'ask-for-introduction': 28,
  preparation: 0,
  'how-did-it-go': 28,
  'sent-it': 14,
  'introducer-note': 28,
  promise: 14,
  missed: 28,
  'close-the-loop': 60,
};
const LET_GO = new Set<TimerName>(['introduction-unanswered', 'introduction-quiet', 'fix-a-time', 'asked', 'missed']);

const HELD_MAX = 4;
/** Keeps with the workflow what was decided about a letter of it. */
export function hold(w: Workflow, held: Held): void {
  w.held = [...(w.held ?? []).filter((h) => h.name !== held.name), held].slice(-HELD_MAX);
}

/** When it would have been due, had nobody paused. */
function dueAnyway(w: Workflow, { name, n }: Timer, work: Work): string | undefined {
  const bare = { ...w, held: [] };
  delete bare.snoozedUntil;
  return timersOf(bare, work.me).find((t) => t.name === name && t.n === n)?.at;
}

export function isLapsed(work: Work, w: Workflow, timer: Timer, at: string): boolean {
  const due = dueAnyway(w, timer, work);
  const days = LAPSES[timer.name];
  return due !== undefined && days !== undefined && !isBefore(at, plusDays(due, days));
}

/** It is let go without a word: nobody is reminded of what is long past. */
export function closeKindly(w: Workflow, { name, n }: Timer, at: string): void {
  hold(w, { name, why: 'lapsed', at });
  const key = name === 'promise' ? `promise-${n}` : name;
  if (LET_GO.has(name)) w.state = 'let-go';
  else if (name === 'how-did-it-go' || name === 'given') w.state = 'closed';
  else w.letters[key] = (w.letters[key] ?? 0) + 1;
}

/** One transaction holds 100 writes. */
const AT_ONCE = 80;

const firstDue = (r: PersonRecord): string => r.workflows.flatMap((w) => w.timers.map((t) => t.at)).sort()[0] ?? '9999';

/** What waited for the user comes with the next morning; what lapsed meanwhile is closed: the names of those, each once. */
export function bringBack(work: Work): string[] {
  const { now } = work.source;
  const tomorrow = firstMorning(now, work.me).at;
  const waiting = [...work.book.people.values()].filter((r) => r.workflows.some((w) => w.paused));
  const soonest = waiting.sort((a, b) => firstDue(a).localeCompare(firstDue(b)) || a.key.localeCompare(b.key));
  const closed = new Set<string>();
  for (const record of everybody(
    work,
    soonest.slice(0, AT_ONCE).map((r) => r.key),
  )) {
    for (const w of record.workflows.filter((x) => x.paused)) {
      for (const timer of w.timers.filter((t) => isLapsed(work, w, t, now))) {
        closeKindly(w, timer, now);
        closed.add(record.name ?? record.address ?? '');
      }
      w.snoozedUntil = tomorrow;
      delete w.paused;
    }
  }
  return [...closed].filter((name) => name !== '').sort();
}

/** Any mail of the user's counts as an answer. True: they were away until now. */
export function heard(work: Work): boolean {
  const away = isAway(work.book.now);
  work.now.heardAt = work.source.now;
  return away;
}
