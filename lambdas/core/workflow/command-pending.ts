/** `pending` and `digest`: all that is to come, numbered, so that each can be answered. */
import { ASKED } from './ring';
import type { LetterItem, PersonRecord, Timer, Workflow } from './records';
import { addLetter, type Work } from './work';

interface Coming {
  record: PersonRecord;
  workflow: Workflow;
  timer: Timer;
}

const SILENT = new Set<Timer['name']>(['let-go', 'close']);
const ITEMS_MAX = 40;

function coming(work: Work): Coming[] {
  return [...work.book.people.values()]
    .flatMap((record) =>
      record.workflows.flatMap((workflow) => workflow.timers.map((timer) => ({ record, workflow, timer }))),
    )
    .filter(({ timer }) => !SILENT.has(timer.name))
    .sort((a, b) => a.timer.at.localeCompare(b.timer.at));
}

/** Of a copy: a list that was asked for counts as no letter about these. */
const copied = ({ record, workflow }: Coming): { record: PersonRecord; workflow: Workflow } => ({
  record: structuredClone(record),
  workflow: structuredClone(workflow),
});

function list(work: Work, kind: 'pending' | 'week'): void {
  const all = coming(work);
  const shown = all.slice(0, ITEMS_MAX);
  const items = shown.map(({ record, workflow, timer }, i): LetterItem => ({
    n: i + 1,
    kind: timer.name,
    person: record.key,
    workflow: workflow.id,
    asked: ASKED[timer.name] ?? null,
    occurrence: timer.n,
  }));
  const once = shown.filter((d, i) => shown.findIndex((e) => e.workflow.id === d.workflow.id) === i);
  addLetter(work, {
    kind,
    about: once.map(copied),
    asked: items.length > 0 ? 'choice' : null,
    items,
    note: { listed: 'yes', more: String(all.length - shown.length) },
  });
}

export const pending = (work: Work): void => list(work, 'pending');
export const digest = (work: Work): void => list(work, 'week');
