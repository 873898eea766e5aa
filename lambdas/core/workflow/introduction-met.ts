/** An introduction that reaches us after what came of it: mails come in any order, and the record ends the same. */
import type { Person } from '../message/message';
import { isBefore, later } from './days';
import type { Introduction, Meeting, PersonRecord, Workflow } from './records';
import { includes, known, look, openWith, point, take, type Found, type Work } from './work';

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
    m.introducerThankedAt = null;
    if (record.workflows.includes(m)) point(work, introducer, 'introducer', { key: record.key, workflow: m.id });
  }
}

/** What was written after the introduction was made counts for it, though it came first. */
export function catchUp(work: Work, found: Found<Introduction>): void {
  const { record, workflow: w } = found;
  if (w.state !== 'received') return;
  const since = (at: string | undefined): string | null => (at !== undefined && !isBefore(at, w.madeAt) ? at : null);
  if (w.direction === 'given') {
    for (const p of w.with) w.answeredAt ??= since(look(work, p)?.answerAt);
    return;
  }
  w.acknowledgedAt = w.lastOutreachAt = since(record.outreachAt);
  w.answeredAt = since(record.answerAt);
  catchUpIntroducers(work, w, since);
  if (w.acknowledgedAt !== null) w.state = 'acknowledged';
  if (w.answeredAt !== null) w.state = 'answered';
  for (const { workflow: m } of meetingsWith(work, found)) catchUpWith(w, m, since);
}

function catchUpIntroducers(work: Work, w: Introduction, since: (at: string | undefined) => string | null): void {
  for (const p of w.introducers) {
    const told = since(look(work, p)?.outreachAt);
    if (told !== null) w.toldAt = later(told, w.toldAt ?? told);
  }
}

function catchUpWith(w: Introduction, m: Meeting, since: (at: string | undefined) => string | null): void {
  const held = m.heldAt === null ? null : since(m.resultAt);
  if (held !== null) {
    w.endedAt = held;
    w.state = 'met';
  } else if (w.state !== 'met' && since(m.saidAt) !== null) w.state = 'scheduled';
}

/** The later word says that they have not met: the introduction is open again. */
export function unmeet(work: Work, people: Person[]): void {
  const isMet = (w: Workflow): w is Introduction => w.kind === 'introduction' && w.state === 'met';
  for (const person of people) {
    const record = take(work, person);
    const last = record.past.filter(isMet).slice(-1);
    record.past = record.past.filter((w) => !last.some((m) => m.id === w.id));
    record.workflows.push(...last);
    for (const w of record.workflows.filter(isMet)) {
      w.state = 'scheduled';
      delete w.endedAt;
    }
  }
}

/** They met after all: an introduction that went along with a meeting that was let go is one that led to a talk. */
export function reconcile(record: PersonRecord, person: Person, at: string): void {
  const [last] = record.past
    .flatMap((w) => (w.kind === 'introduction' && w.direction === 'received' && includes(w.with, person) ? [w] : []))
    .slice(-1);
  if (last?.withMeeting !== true && last?.state !== 'let-go') return;
  last.state = 'met';
  last.endedAt = later(at, last.endedAt ?? at);
  delete last.withMeeting;
}
