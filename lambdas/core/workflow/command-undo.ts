/** `undo` (R4). */
import { confirm } from './command-targets';
import type { JournalRow, PersonRecord } from './records';
import { takeByKey, type Work } from './work';

const emptied = (now: PersonRecord): PersonRecord => ({
  ...now,
  workflows: [],
  past: [],
  shared: [],
  roles: [],
  questions: [],
});

/** A person as they were before a mail; null when more has come in about them since. */
function restored(work: Work, journal: JournalRow, key: string): PersonRecord | null {
  const now = takeByKey(work, key);
  if (now?.by !== journal.key) return null;
  const before = journal.before[key] ?? emptied(now);
  // Letters that left since stay counted: nothing is asked twice.
  const workflows = before.workflows.map((w) => ({
    ...w,
    letters: { ...w.letters, ...now.workflows.find((x) => x.id === w.id)?.letters },
  }));
  return { ...before, workflows, v: now.v };
}

/** Takes back what the last mail changed (R4): people as they were before it, where nothing has come since. */
export function undo(work: Work): void {
  const { last } = work.book.now;
  const journal = last === null ? undefined : work.book.journals.get(last);
  if (!journal || journal.state === 'undone') return confirm(work, 'There is nothing to take back.');
  const later: string[] = [];
  for (const key of Object.keys(journal.before)) {
    const person = restored(work, journal, key);
    if (person) work.people.set(key, person);
    else later.push(work.book.people.get(key)?.name ?? key);
  }
  work.undone = { ...journal, state: 'undone' };
  const rest = later.length > 0 ? ` Left as it is, since more has come in about it: ${later.join(', ')}.` : '';
  confirm(work, `I took back what your mail "${journal.subject}" changed. Letters already sent stay sent.${rest}`);
}
