/** Commands that quieten: stop, snooze, pause, resume. */
import { Temporal } from 'temporal-polyfill';
import type { CommandFact } from '../reading/reading';
import { confirm, everybody, targets } from './command-targets';
import { firstMorning, wallTime } from './days';
import { addLetter, type Work } from './work';

/** Everything stops until the user writes again; nothing is erased. */
function goodbye(work: Work): void {
  work.now.state = 'paused';
  work.now.pausedUntil = null;
  work.now.left = true;
  addLetter(work, { kind: 'goodbye', about: [] });
}

/** Any mail of the user's ends a goodbye: what is due comes with the next morning. */
export function comeBack(work: Work): void {
  if (work.book.now.left !== true) return;
  work.now.state = 'active';
  work.now.pausedUntil = null;
  work.now.left = false;
}

export function stop(work: Work, fact: CommandFact): void {
  if (fact.args['scope'] === 'all') return goodbye(work);
  const about = targets(work, fact);
  for (const { workflow } of about) workflow.muted = true;
  const names = about.map(({ record }) => record.name ?? record.address ?? '').join(', ');
  confirm(
    work,
    about.length > 0
      ? `You will hear no more about this from me: ${names}. To take it up again, write about it.`
      : 'This mail answers none of my letters, so there is nothing to stop here. To hear no more about one thing, answer its letter with: stop. To rest from all of it, write: pause, or: pause until 1 March. To end all of it, write: stop everything',
    about,
  );
}

function dateArg(work: Work, fact: CommandFact): string | null {
  const until = fact.args['until'];
  if (typeof until !== 'string') return null;
  try {
    return wallTime(Temporal.PlainDate.from(until).toString(), work.me.morning, work.me.timeZone);
  } catch {
    return null;
  }
}

export function snooze(work: Work, fact: CommandFact): void {
  const until = dateArg(work, fact);
  const about = targets(work, fact);
  if (until === null || about.length === 0)
    return void addLetter(work, { kind: 'question', about: [], note: { question: 'until-when' } });
  for (const { workflow } of about) workflow.snoozedUntil = until;
  confirm(work, `It waits until ${String(fact.args['until'])}.`, about);
}

export function pause(work: Work, fact: CommandFact): void {
  if (fact.args['scope'] === 'thread') return stop(work, fact);
  work.now.state = 'paused';
  work.now.pausedUntil = dateArg(work, fact);
  const until = work.now.pausedUntil === null ? 'until you answer: resume' : `until ${String(fact.args['until'])}`;
  confirm(work, `I send nothing unasked ${until}. What you copy me on is kept as before.`);
}

export function resume(work: Work): void {
  const tomorrow = firstMorning(work.source.now, work.me).at;
  for (const workflow of everybody(work).flatMap((p) => p.workflows)) {
    if (workflow.paused) workflow.snoozedUntil = tomorrow;
    delete workflow.paused;
  }
  work.now.state = 'active';
  work.now.pausedUntil = null;
  confirm(work, 'I am back. What is due comes with the next morning.');
}
