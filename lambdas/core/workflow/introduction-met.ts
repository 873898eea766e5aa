/** An introduction that reaches us after what came of it: mails come in any order, and the record ends the same. */
import type { Person } from '../message/message';
import { isBefore } from './days';
import type { Introduction, Meeting } from './records';
import { includes, known, openWith, point, take, type Found, type Work } from './work';

/** What else the mail says of the people introduced: who was answered, with whom it is settled. */
export interface Told {
  answered: Person[];
  settled: Person[];
}

/** Meetings with the contact, open and past. */
function meetingsWith(work: Work, { record, workflow }: Found<Introduction>): Found<Meeting>[] {
  const past = record.past.flatMap((w) => (w.kind === 'meeting' ? [{ record, workflow: w }] : []));
  return [...past, ...workflow.with.flatMap((p) => openWith(work, p, 'meeting'))];
}

/** A further introducer is thanked for the meeting too. */
export function joinMeetings(work: Work, found: Found<Introduction>, introducer: Person): void {
  if (found.workflow.state === 'asked') return;
  for (const { record, workflow: m } of meetingsWith(work, found)) {
    if (isBefore(m.resultAt ?? m.saidAt ?? m.openedAt, found.workflow.madeAt) || includes(m.introducers, introducer))
      continue;
    m.introducers.push(known(work, introducer));
    if (record.workflows.includes(m)) point(work, introducer, 'introducer', { key: record.key, workflow: m.id });
  }
}

/** What was written after the introduction was made counts for it, though it came first. */
export function catchUp(work: Work, found: Found<Introduction>): void {
  const { record, workflow: w } = found;
  if (w.state !== 'received' || w.direction === 'given') return;
  const since = (at: string | undefined): string | null => (at !== undefined && !isBefore(at, w.madeAt) ? at : null);
  w.acknowledgedAt = w.lastOutreachAt = since(record.wroteAt);
  w.answeredAt = since(record.repliedAt);
  if (w.acknowledgedAt !== null) w.state = 'acknowledged';
  if (w.answeredAt !== null) w.state = 'answered';
  for (const { workflow: m } of meetingsWith(work, found)) {
    const held = m.heldAt === null ? null : since(m.resultAt);
    if (held !== null) w.endedAt = held;
    if (held !== null) w.state = 'met';
    else if (w.state !== 'met' && since(m.saidAt) !== null) w.state = 'scheduled';
  }
}

/** The later word says that they have not met: the introduction is open again. */
export function unmeet(work: Work, people: Person[], saidAt: string): void {
  for (const person of people) {
    const record = take(work, person);
    const met = record.past.filter(
      (w): w is Introduction => w.kind === 'introduction' && w.state === 'met' && w.endedAt === saidAt,
    );
    const open = openWith(work, person, 'introduction').filter(
      ({ workflow: w }) => w.state === 'met' && w.endedAt === saidAt,
    );
    record.past = record.past.filter((w) => !met.some((m) => m.id === w.id));
    record.workflows.push(...met);
    for (const w of [...met, ...open.map((f) => f.workflow)]) {
      w.state = 'scheduled';
      delete w.endedAt;
    }
  }
}
