/** An exchange by mail instead of a meeting: questions as a draft, the answer as outcome (DESIGN.md 3). */
import type { Person } from '../message/message';
import type { MeetingFact } from '../reading/reading';
import { earlier, isBefore, later } from './days';
import { advance } from './introduction';
import { create, findMeeting, isAhead } from './meeting';
import type { Meeting } from './records';
import { addLetter, includes, openWith, take, type Work } from './work';

export const isByMail = (m: Pick<Meeting, 'mode' | 'start'>): boolean => m.mode === 'email' && m.start === null;

/** A meeting fact that offers or fixes an exchange in writing, with no hour. */
export const wantsMail = (fact: MeetingFact): boolean =>
  fact.mode === 'email' && fact.start === null && fact.status !== 'cancelled' && fact.options.length === 0;

/** What came of it was told of before we heard that it was to be by mail. */
function isOver(work: Work, people: Person[]): boolean {
  const past = people.flatMap((p) => take(work, p).past);
  const all = [...past, ...people.flatMap((p) => openWith(work, p, 'meeting')).map((f) => f.workflow)];
  const over = all.find(
    (w): w is Meeting =>
      w.kind === 'meeting' && !isAhead(w) && w.start === null && !isBefore(w.resultAt ?? w.openedAt, work.source.at),
  );
  if (over) over.mode = 'email';
  return over !== undefined;
}

/** "Let's do it by mail": the questions are drafted at once, and nobody is asked for a time. */
export function onByMail(work: Work, people: Person[], purpose: Meeting['purpose']): void {
  if (people.length === 0 || isOver(work, people)) return;
  const found = findMeeting(work, people, isAhead) ?? create(work, people, purpose);
  const { workflow: w } = found;
  if (w.state === 'scheduled' && isByMail(w)) return;
  Object.assign(w, { mode: 'email', start: null, end: null, state: 'scheduled' });
  w.saidAt = later(work.source.at, w.saidAt ?? work.source.at);
  w.scheduledAt = work.source.now;
  delete w.muted;
  advance(work, w.with, 'scheduled');
  addLetter(work, { kind: 'by-mail', about: [found], asked: 'reply-sent' });
}

/** The contact wrote: perhaps the answer to the questions, or to the thanks; what waits for it is asked afresh. */
export function onMeetingReply(work: Work, from: Person): void {
  const { at, byUser } = work.source;
  if (byUser) return;
  for (const { workflow: w } of openWith(work, from, 'meeting')) {
    delete w.awayUntil;
    if (!includes(w.with, from)) continue;
    if (w.state === 'scheduled' && isByMail(w)) {
      if (w.answeredAt === undefined) w.letters['how-did-it-go'] = 0;
      w.answeredAt = earlier(at, w.answeredAt ?? at);
    } else if (w.thankedAt !== null) w.answeredAt = later(at, w.answeredAt ?? at);
  }
}
