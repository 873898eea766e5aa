/** What a wake does with what leave.ts decided: every timer due becomes a letter, a line of the morning's one letter, or a silent change of state. */
import type { Asked } from '../reading/reading';
import { isBefore, localDate } from './days';
import { asksStill, decide, morningKind, reasons, type Decision, type Due } from './leave';
import type { LetterItem, LetterKind, PersonRecord, Timer } from './records';
import { armNext } from './series';
import { closeKindly, counted, hold } from './silence';
import { addLetter, takeByKey, type Work } from './work';

export const ASKED: Partial<Record<Timer['name'], Asked>> = {
  'introduction-unanswered': 'choice',
  'introduction-quiet': 'reply-sent',
  'fix-a-time': 'schedule',
  'how-did-it-go': 'outcome',
  'sent-it': 'reply-sent',
  'introducer-note': 'reply-sent',
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
function count(due: Due, direct: LetterKind, at: string): void {
  const { workflow, timer } = due;
  const key = timer.name === 'promise' ? `promise-${timer.n}` : timer.name;
  if (direct !== timer.name || timer.name === 'promise') workflow.letters[key] = (workflow.letters[key] ?? 0) + 1;
  if (timer.name === 'missed' && workflow.kind === 'meeting') workflow.letters['missed'] = workflow.missed;
  if (workflow.kind !== 'introduction' || !NUDGES.has(timer.name)) return;
  workflow.nudges += 1;
  workflow.nudgedAt = at;
}

/** Since the user has landed, introductions from before are let go when a word about them would be due (DESIGN.md 3). */
const isSilent = ({ me }: Work, { workflow: w, timer }: Due): boolean =>
  SILENT.has(timer.name) || (NUDGES.has(timer.name) && me.landedAt !== undefined && !isBefore(me.landedAt, w.openedAt));

function silently({ workflow, timer }: Due, at: string): void {
  if (NUDGES.has(timer.name)) hold(workflow, { name: timer.name, why: 'landed', at });
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

function own(work: Work, due: Due, mark: string, note: Record<string, string>): void {
  const kind = due.timer.name as LetterKind;
  addLetter(work, { kind, about: [due], asked: ASKED[due.timer.name] ?? null, items: [itemOf(due, 1)], mark, note });
  count(due, kind, work.source.now);
}

function together(work: Work, dues: Due[], kind: LetterKind, mark: string, note: Record<string, string>): void {
  const about = dues.filter((d, i) => dues.findIndex((e) => e.workflow.id === d.workflow.id) === i);
  const items = dues.map((d, i) => itemOf(d, i + 1));
  for (const due of dues) count(due, kind, work.source.now);
  addLetter(work, { kind, about, asked: 'choice', items, mark, note });
}

/** What waits, until when, and what was dropped, stands with the workflow. */
function keep(decision: Decision, at: string): void {
  const { due, why, leaves } = decision;
  const { workflow, timer } = due;
  if (leaves === 'waits') {
    // What waits for the user themselves is snoozed as a whole, and brought back as a whole.
    if (why !== 'paused' && why !== 'silent')
      return hold(workflow, { name: timer.name, why, at, until: decision.until });
    hold(workflow, { name: timer.name, why, at });
    workflow.snoozedUntil = decision.until;
    workflow.paused = true;
  } else if (leaves === 'dropped') {
    if (why === 'lapsed') return closeKindly(workflow, timer, at);
    hold(workflow, { name: timer.name, why, at });
    workflow.letters[timer.name] = (workflow.letters[timer.name] ?? 0) + 1;
  }
}

function morning(work: Work, decisions: Decision[], at: string): void {
  const date = localDate(at, work.me.timeZone);
  const dues = decisions.flatMap((d) => (d.leaves === 'morning' ? [d.due] : []));
  if (asksStill(work, decisions, at)) {
    work.now.morning = date;
    work.now.askedStill = at;
    return void addLetter(work, { kind: 'still-there', about: [], mark: date, note: { why: 'still-there' } });
  }
  const [only] = dues;
  if (!only) return;
  work.now.morning = date;
  counted(work, at);
  const kind = morningKind(dues, date);
  if (dues.length === 1) own(work, only, date, reasons(decisions, 'morning'));
  else together(work, dues, kind, date, reasons(decisions, 'merged'));
}

function byTheHour(work: Work, decision: Decision, at: string): void {
  if (decision.leaves !== 'now') return;
  const { due, why, noDraft } = decision;
  counted(work, at);
  own(work, due, due.timer.at, { why, ...(noDraft === undefined ? {} : { noDraft }) });
}

/** How long before and after a wake the book must reach, so that a meeting that runs then, a whole day perhaps, is in it. */
export const HORIZON_HOURS = 10;

/** Everything due at or before `until`. */
export function ring(work: Work, until: string): void {
  const dues = dueOf(work, until);
  for (const due of dues.filter((d) => isSilent(work, d))) silently(due, until);
  const loud = dues.filter((d) => !isSilent(work, d) && d.workflow.state !== 'let-go');
  // A recurring meeting's next occurrence does not wait for the answer about this one.
  for (const { record, workflow, timer } of dues)
    if (timer.name === 'how-did-it-go' && workflow.kind === 'meeting') armNext(record, workflow, until);
  const decisions = decide(work, loud, until);
  for (const decision of decisions) keep(decision, until);
  for (const decision of decisions) byTheHour(work, decision, until);
  morning(work, decisions, until);
}
