/** What a wake does: every timer due becomes a letter of its own, a line of the morning's one letter, or a silent change of state (R7). */
import { firstMorning, isBefore, isMonday, later, localDate, outsideQuiet, plusMinutes } from './days';
import { armNext } from './series';
import { endOf } from './timers';
import type { LetterItem, LetterKind, PersonRecord, Timer, Workflow } from './records';
import type { Asked } from '../reading/reading';
import { addLetter, takeByKey, type Work } from './work';

interface Due {
  record: PersonRecord;
  workflow: Workflow;
  timer: Timer;
}

const ASKED: Partial<Record<Timer['name'], Asked>> = {
  'introduction-unanswered': 'choice',
  'introduction-quiet': 'reply-sent',
  'fix-a-time': 'schedule',
  'how-did-it-go': 'outcome',
  'sent-it': 'reply-sent',
  asked: 'reply-sent',
  declined: 'reply-sent',
  given: 'given',
  'ask-for-introduction': 'reply-sent',
};

const SILENT = new Set<Timer['name']>(['let-go', 'close']);
const NUDGES = new Set<Timer['name']>(['introduction-unanswered', 'introduction-quiet', 'fix-a-time', 'asked']);

function dueOf(work: Work, until: string): Due[] {
  const out: Due[] = [];
  for (const key of [...work.book.people.keys()].sort()) {
    const record = takeByKey(work, key);
    for (const workflow of record?.workflows ?? []) {
      for (const timer of workflow.timers)
        if (!isBefore(until, timer.at)) out.push({ record: record as PersonRecord, workflow, timer });
    }
  }
  // Several contacts of one mail in its order, else by their keys.
  const place = ({ workflow: w }: Due): number => (w.kind === 'introduction' ? (w.place ?? 0) : 0);
  return out.sort(
    (a, b) => a.timer.at.localeCompare(b.timer.at) || place(a) - place(b) || a.record.key.localeCompare(b.record.key),
  );
}

/** Each timer rings once: what it counts by is counted up, whichever letter carries it. */
function count(due: Due, direct: LetterKind): void {
  const { workflow, timer } = due;
  const key = timer.name === 'promise' ? `promise-${timer.n}` : timer.name;
  if (direct !== timer.name || timer.name === 'promise') workflow.letters[key] = (workflow.letters[key] ?? 0) + 1;
  if (timer.name === 'missed' && workflow.kind === 'meeting') workflow.letters['missed'] = workflow.missed;
  if (workflow.kind === 'introduction' && NUDGES.has(timer.name)) workflow.nudges += 1;
}

/** Since the user has landed, introductions from before are let go when a word about them would be due (DESIGN.md 3). */
const isSilent = ({ me }: Work, { workflow: w, timer }: Due): boolean =>
  SILENT.has(timer.name) || (NUDGES.has(timer.name) && me.landedAt !== undefined && !isBefore(me.landedAt, w.openedAt));

function silently({ workflow, timer }: Due): void {
  if (timer.name === 'let-go' || NUDGES.has(timer.name)) workflow.state = 'let-go';
  else if (workflow.kind === 'meeting') workflow.state = workflow.state === 'thanked' ? 'followed-through' : 'closed';
  else workflow.state = 'closed';
}

const itemOf = (due: Due, n: number): LetterItem => ({
  n,
  kind: due.timer.name,
  person: due.record.key,
  workflow: due.workflow.id,
  asked: ASKED[due.timer.name] ?? null,
  occurrence: due.timer.n,
});

/** A morning line is one ask of a workflow; two introductions of one person are two lines, two promises too. */
const ITEMS_MAX = 40;

function own(work: Work, due: Due, mark: string): void {
  const kind = due.timer.name as LetterKind;
  addLetter(work, { kind, about: [due], asked: ASKED[due.timer.name] ?? null, items: [itemOf(due, 1)], mark });
  count(due, kind);
}

function together(work: Work, dues: Due[], kind: LetterKind, date: string): void {
  const about = dues.filter((d, i) => dues.findIndex((e) => e.workflow.id === d.workflow.id) === i);
  const items = dues.map((d, i) => itemOf(d, i + 1));
  for (const due of dues) count(due, kind);
  addLetter(work, { kind, about, asked: 'choice', items, mark: date });
}

/** Several people of one introducing mail who are due the same word together are one letter of that kind. */
function groupKind([first, ...others]: Due[]): LetterKind | null {
  const kind = first?.timer.name;
  if (kind !== 'introduction-unanswered' || others.length === 0) return null;
  const isSame = (d: Due): boolean =>
    d.timer.name === kind && d.workflow.openedBy === first?.workflow.openedBy && d.workflow.kind === 'introduction';
  return others.every(isSame) ? kind : null;
}

function morning(work: Work, dues: Due[], at: string): void {
  if (dues.length === 0) return;
  const date = localDate(at, work.me.timeZone);
  const next = firstMorning(plusMinutes(at, 1), work.me).at;
  const tomorrow = firstMorning(next === at ? plusMinutes(next, 1) : next, work.me).at;
  if (work.book.now.morning === date) {
    // Today's letter has left: what is due now waits for the next.
    for (const { workflow } of dues) workflow.snoozedUntil = tomorrow;
    return;
  }
  const now = dues.slice(0, ITEMS_MAX);
  for (const { workflow } of dues.slice(ITEMS_MAX)) workflow.snoozedUntil = tomorrow;
  work.now.morning = date;
  const [only] = now;
  if (now.length === 1 && only) own(work, only, date);
  else together(work, now, groupKind(now) ?? (isMonday(date) ? 'week' : 'morning'), date);
}

/** Paused, or nobody reads what is sent. A pause that names its end is over then. */
function isResting(work: Work, until: string): boolean {
  const { state, pausedUntil } = work.book.now;
  if (state !== 'paused') return state !== 'active';
  if (pausedUntil === null || isBefore(until, pausedUntil)) return true;
  work.now.state = 'active';
  work.now.pausedUntil = null;
  return false;
}

function rest(work: Work, loud: Due[], until: string): void {
  const wait = firstMorning(work.book.now.pausedUntil ?? plusMinutes(until, 24 * 60), work.me).at;
  for (const { workflow } of loud) {
    workflow.snoozedUntil = wait;
    workflow.paused = true;
  }
}

/** How long before and after a wake the book must reach, so that a meeting that runs then is in it. */
export const HORIZON_HOURS = 4;

/** 15 minutes after the meeting that runs now; null when none does. Nobody is asked about one meeting in the middle of another. */
function freeAgain(work: Work, now: string): string | null {
  const running = [...work.book.people.values()]
    .flatMap((p) => p.workflows)
    .flatMap((w) => {
      const end = w.kind === 'meeting' && w.state === 'scheduled' ? endOf(w) : null;
      return w.kind === 'meeting' && w.start !== null && end !== null && !isBefore(now, w.start) && isBefore(now, end)
        ? [end]
        : [];
    });
  return running.length === 0 ? null : plusMinutes(running.reduce(later), 15);
}

/** Everything due at or before `until`. Paused users are not rung: what is due waits for the morning after they resume. */
export function ring(work: Work, until: string): void {
  const dues = dueOf(work, until);
  for (const due of dues.filter((d) => isSilent(work, d))) silently(due);
  const loud = dues.filter((d) => !isSilent(work, d) && d.workflow.state !== 'let-go');
  // A recurring meeting's next occurrence does not wait for the answer about this one.
  for (const { record, workflow, timer } of dues)
    if (timer.name === 'how-did-it-go' && workflow.kind === 'meeting') armNext(record, workflow, until);
  if (isResting(work, until)) return rest(work, loud, until);
  for (const due of loud.filter((d) => d.timer.morning === undefined)) {
    const free = due.timer.name === 'how-did-it-go' ? freeAgain(work, until) : null;
    if (free === null) own(work, due, due.timer.at);
    else due.workflow.snoozedUntil = outsideQuiet(free, work.me.timeZone, work.me.quiet);
  }
  morning(
    work,
    loud.filter((d) => d.timer.morning !== undefined),
    until,
  );
}
