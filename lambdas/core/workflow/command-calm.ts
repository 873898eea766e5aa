/** Commands that quieten: stop, snooze, pause, resume. */
import { Temporal } from 'temporal-polyfill';
import type { CommandFact } from '../reading/reading';
import { dayOf } from '../letter/views';
import { askAgain } from './again';
import { confirm, targets } from './command-targets';
import { wallTime } from './days';
import type { LetterItem, Workflow } from './records';
import { bringBack, heard, isAway } from './silence';
import { addLetter, type Work } from './work';

/** Everything stops until the user writes again; nothing is erased. */
function goodbye(work: Work): void {
  work.now.state = 'paused';
  work.now.pausedUntil = null;
  work.now.left = true;
  addLetter(work, { kind: 'goodbye', about: [] });
}

/** Any mail of the user's ends a goodbye and a silence. */
export function comeBack(work: Work): void {
  heard(work);
  if (work.book.now.left !== true) return;
  work.now.state = 'active';
  work.now.pausedUntil = null;
  work.now.left = false;
}

const closedKindly = (names: string[]): string =>
  names.length === 0
    ? ''
    : ` What had lapsed meanwhile I let go, and told nobody: ${names.slice(0, 10).join(', ')}${names.length > 10 ? ' and others' : ''}. To take one up again, write about it.`;

/** Back after a goodbye or a silence: what is due comes with the next morning, once their mail has had its effects. */
export function welcomeBack(work: Work): void {
  if (!isAway(work.book.now) || work.now.state === 'paused') return;
  const closed = bringBack(work);
  if (closed.length > 0) confirm(work, `Good to hear from you.${closedKindly(closed)}`);
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

/** What the letter, or the item of it that is named, asked about a workflow. */
const asked = ({ source }: Work, workflow: Workflow, item: number | undefined): LetterItem[] =>
  (source.letter?.items ?? []).filter((i) => i.workflow === workflow.id && (item === undefined || i.n === item));

export function snooze(work: Work, fact: CommandFact): void {
  const until = dateArg(work, fact);
  const about = targets(work, fact);
  if (until === null || about.length === 0)
    return void addLetter(work, { kind: 'question', about: [], note: { question: 'until-when' } });
  for (const { workflow } of about) {
    workflow.snoozedUntil = until;
    workflow.again = {};
    for (const item of asked(work, workflow, fact.item)) askAgain(workflow, item, until);
  }
  confirm(work, `It waits until ${dayOf(until, work.me.timeZone)}, and comes again then.`, about);
}

export function pause(work: Work, fact: CommandFact): void {
  if (fact.args['scope'] === 'thread') return stop(work, fact);
  work.now.state = 'paused';
  work.now.pausedUntil = dateArg(work, fact);
  const { pausedUntil } = work.now;
  const until = pausedUntil === null ? 'until you answer: resume' : `until ${dayOf(pausedUntil, work.me.timeZone)}`;
  confirm(work, `I send nothing unasked ${until}. What you copy me on is kept as before.`);
}

export function resume(work: Work): void {
  const closed = bringBack(work);
  work.now.state = 'active';
  work.now.pausedUntil = null;
  confirm(work, `I am back. What is due comes with the next morning.${closedKindly(closed)}`);
}
