/** A user's record as the page shows it: people with their workflows, the journal, and what is to come. */
import type { JournalRow, Me, PersonRecord, TimerName } from '../../lambdas/core/workflow/records';
import type { WholeRecord } from './inspect';

export interface ComingTimer {
  at: string;
  name: TimerName;
  /** Why it will stay silent: the workflow is muted, or snoozed beyond it. */
  silent: boolean;
  kind: string;
  with: string[];
}

export interface RecordView {
  me: Me | null;
  state: string | null;
  people: PersonRecord[];
  /** Newest first. */
  journal: Omit<JournalRow, 'before' | 'sesIds' | 'hash'>[];
  letters: WholeRecord['letters'];
  /** Soonest first. */
  timers: ComingTimer[];
}

export function recordView(whole: WholeRecord): RecordView {
  const people = [...whole.people].sort((a, b) => latest(b).localeCompare(latest(a)) || a.key.localeCompare(b.key));
  const journal = whole.journals
    .map(({ before: _before, sesIds: _ids, hash: _hash, ...row }) => row)
    .sort((a, b) => b.at.localeCompare(a.at));
  return {
    me: whole.me,
    state: whole.now?.state ?? null,
    people,
    journal,
    letters: whole.letters,
    timers: timers(people),
  };
}

function latest({ workflows, past }: PersonRecord): string {
  return [...workflows, ...past].reduce((newest, { openedAt }) => (openedAt > newest ? openedAt : newest), '');
}

function timers(people: PersonRecord[]): ComingTimer[] {
  const all = people.flatMap(({ workflows }) =>
    workflows.flatMap((workflow) =>
      workflow.timers.map(({ at, name }) => ({
        at,
        name,
        silent: workflow.muted === true || (workflow.snoozedUntil ?? '') > at,
        kind: workflow.kind,
        with: workflow.with.map((person) => person.name ?? person.address ?? '?'),
      })),
    ),
  );
  return all.sort((a, b) => a.at.localeCompare(b.at) || a.name.localeCompare(b.name));
}
