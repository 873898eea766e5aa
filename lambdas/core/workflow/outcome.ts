/** How a meeting went: held, missed on either side, thanked for. The later word counts, whichever mail arrives first. */
import type { Person } from '../message/message';
import type { OutcomeFact } from '../reading/reading';
import { earlier, isBefore, later, plusDays } from './days';
import { remember } from './early';
import { introducerNotes } from './introducer-notes';
import { advance, introducersOf } from './introduction';
import { unmeet } from './introduction-met';
import { create, findMeeting, isAhead, missAgain, NOT_HELD } from './meeting';
import type { Meeting } from './records';
import { markMade } from './referrals';
import { armNext } from './series';
import { endOf } from './timers';
import { addLetter, includes, look, openWith, take, type Found, type Work } from './work';

function addNotes(meeting: Meeting, fact: OutcomeFact): void {
  for (const t of fact.takeaways) if (!meeting.takeaways.includes(t)) meeting.takeaways.push(t);
  for (const a of fact.actions)
    if (!meeting.actions.some((b) => b.text === a.text)) meeting.actions.push({ ...a, done: false });
  for (const r of fact.referrals) if (!includes(meeting.referrals, r)) meeting.referrals.push(r);
  for (const r of fact.offered ?? []) if (!includes(meeting.offered, r)) meeting.offered.push(r);
}

const isOlder = (work: Work, w: Meeting): boolean => w.resultAt !== undefined && isBefore(work.source.at, w.resultAt);

/** Said where a later word of the user turns round an earlier one. */
const NOW_HELD = 'Until now I had it that this talk did not take place; I go by your later word.';
const NOW_MISSED = 'Until now I had it that you met; I go by your later word, and your notes are kept.';

function hold(work: Work, found: Found<Meeting>, fact: OutcomeFact): void {
  const { workflow: w } = found;
  addNotes(w, fact);
  for (const r of fact.referrals) take(work, r);
  markMade(work, w);
  // Said before the word that it did not take place: the notes stay, the later word counts.
  if (isAhead(w) && isOlder(work, w)) return;
  const changed = w.state === 'no-show' || w.state === 'cancelled';
  conclude(work, w, fact);
  advance(work, w.with, 'met');
  if (w.introducers.length === 0) w.introducers = introducersOf(work, w.with);
  // What was said to them early is read again now.
  for (const p of w.introducers) if (look(work, p)) take(work, p);
  armNext(found.record, w, work.source.now);
  afterNotes(work, found, changed ? { text: NOW_HELD } : {});
}

function conclude(work: Work, w: Meeting, fact: OutcomeFact): void {
  const { at, now, key } = work.source;
  if (NOT_HELD.has(w.state)) w.state = 'held';
  w.heldAt = endOf(w) ?? earlier(at, w.heldAt ?? at);
  w.resultAt = later(at, w.resultAt ?? at);
  w.outcomeAt ??= now;
  w.outcomeBy ??= key;
  if (fact.thanked) thanked(w, at);
}

function thanked(w: Meeting, at: string): void {
  w.thankedAt = earlier(at, w.thankedAt ?? at);
  if (w.state === 'held') w.state = 'thanked';
}

/** One sentence of the user's own is enough for a draft; without one it is asked for, not invented. */
function afterNotes(work: Work, found: Found<Meeting>, note: Record<string, string>): void {
  const { workflow } = found;
  const open =
    workflow.thankedAt === null || (workflow.introducers.length > 0 && workflow.introducerThankedAt === null);
  if (!open) return;
  if (workflow.takeaways.length > 0)
    addLetter(work, { kind: 'thank-you', about: [found], note: { ...introducerNotes(work, workflow), ...note } });
  else addLetter(work, { kind: 'question', about: [found], asked: 'outcome', note: { question: 'one-sentence' } });
}

/** Words by which the user says that it was they who did not come. */
const OWN_FAULT =
  /\b(?:I|we) (?:missed|forgot|overslept|got the (?:time|day|date) wrong|could ?n['’]?t make|could not make|did ?n['’]?t (?:make|show|turn up))\b|\bmy (?:own )?fault\b/i;

function miss(work: Work, found: Found<Meeting>, fact: OutcomeFact, result: 'no-show' | 'cancelled'): void {
  const { workflow: w } = found;
  if (isOlder(work, w) && w.state !== result) return void (w.missed += 1);
  if (w.state === result) return;
  const changed = !isAhead(w);
  if (changed) takeBack(work, w);
  addNotes(w, fact);
  missAgain(work, w, result);
  if (OWN_FAULT.test(fact.evidence?.words ?? '')) w.ownFault = true;
  else delete w.ownFault;
  if (w.state === result)
    addLetter(work, { kind: 'missed', about: [found], note: changed ? { text: NOW_MISSED } : {} });
  armNext(found.record, w, work.source.now);
}

/** Told held, and now told otherwise. */
function takeBack(work: Work, w: Meeting): void {
  unmeet(work, w.with);
  w.heldAt = w.outcomeAt = w.outcomeBy = w.thankedAt = null;
}

const MARGIN_DAYS = 1 / 24;

/** How a meeting or an introduction went, in the user's words. */
export function onOutcome(work: Work, fact: OutcomeFact): void {
  const [first] = fact.with;
  if (!first) return;
  if (fact.result === 'declined') return void advance(work, fact.with, 'declined');
  if (fact.result === 'no-answer' || fact.result === 'pending') return;
  const over = (m: Meeting): boolean => m.state !== 'let-go' && !isLater(work, m);
  const existing = findMeeting(work, fact.with, over) ?? findMeeting(work, fact.with, (m) => m.state !== 'let-go');
  if (fact.result === 'held') return hold(work, existing ?? create(work, fact.with, 'interview'), fact);
  if (existing) miss(work, existing, fact, fact.result);
  else remember(work, first, fact);
}

/** Nobody tells how a meeting went that is still to come. */
const isLater = (work: Work, m: Meeting): boolean =>
  m.start !== null && isBefore(plusDays(work.source.at, MARGIN_DAYS), m.start);

const EARLY_THANKS_DAYS = 7;

/** Whether thanks written at `at` can be for this meeting. */
function mayBeFor(w: Meeting, at: string): boolean {
  if (w.state === 'no-show') return false;
  if (w.start !== null) return isBefore(w.start, at);
  if (isAhead(w) || w.resultAt === undefined || !isBefore(at, w.resultAt)) return true;
  return isBefore(w.resultAt, plusDays(at, EARLY_THANKS_DAYS));
}

/** A thank-you to somebody met shows that the meeting was held; one to the introducer is kept beside it. */
function thank(work: Work, w: Meeting, person: Person): boolean {
  const { at, now } = work.source;
  if (!mayBeFor(w, at)) return false;
  const byIntroducer = includes(w.introducers, person) && !isAhead(w);
  if (byIntroducer) thankIntroducer(w, person, at);
  if (!includes(w.with, person)) return byIntroducer;
  w.heldAt = endOf(w) ?? earlier(at, w.heldAt ?? at);
  w.resultAt = later(at, w.resultAt ?? at);
  w.outcomeAt ??= now;
  if (NOT_HELD.has(w.state)) w.state = 'held';
  thanked(w, at);
  advance(work, [person], 'met');
  return true;
}

/** Each introducer has thanks of their own; it is done when all have. */
function thankIntroducer(w: Meeting, person: Person, at: string): void {
  if (!includes(w.introducersThanked ?? [], person)) w.introducersThanked = [...(w.introducersThanked ?? []), person];
  if (w.introducers.every((p) => includes(w.introducersThanked ?? [], p))) w.introducerThankedAt ??= at;
}

/** This message is the user's thank-you; the workflow concludes that they met. Thanks that fit nothing yet are kept. */
export function onThanks(work: Work, to: Person[]): void {
  for (const person of to) {
    take(work, person);
    const done = openWith(work, person, 'meeting').map(({ workflow }) => thank(work, workflow, person));
    if (!done.includes(true)) remember(work, person, { type: 'thanks', to: [person] });
  }
}
