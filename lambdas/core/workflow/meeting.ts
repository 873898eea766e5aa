/** Meeting: proposed → scheduled (→ moved…) → held → thanked → followed through → closed (cancelled, no-show, let go). */
import { hash } from '../hash';
import type { Person } from '../message/message';
import type { MeetingFact, OutcomeFact } from '../reading/reading';
import { isBefore, iso, plusMinutes } from './days';
import { Temporal } from 'temporal-polyfill';
import { advance, introducersOf } from './introduction';
import type { Meeting } from './records';
import { endOf } from './timers';
import { addLetter, bindCalendar, includes, known, openWith, point, take, type Found, type Work } from './work';

const utc = (at: string): string => iso(Temporal.Instant.from(at));

/** Journal-like key of a calendar object (RFC 5545 3.8.4.7): recurrence instances are their own. */
export const calendarKey = (calendar: { uid: string; recurrenceId: string | null }): string =>
  hash(16, calendar.uid, calendar.recurrenceId ?? '');

function create(work: Work, people: Person[], purpose: Meeting['purpose']): Found<Meeting> {
  const [first = { name: null, address: null }, ...others] = people;
  const record = take(work, first, 'contact');
  const workflow: Meeting = {
    kind: 'meeting',
    id: hash(10, work.me.user, 'meeting', record.key, work.source.key),
    purpose,
    state: 'proposed',
    with: people.map((p) => known(work, p)),
    openedBy: work.source.key,
    openedAt: work.source.now,
    thread: work.source.thread,
    timers: [],
    letters: {},
    start: null,
    end: null,
    zone: null,
    mode: null,
    place: null,
    link: null,
    uid: null,
    sequence: 0,
    dtstamp: null,
    introducers: introducersOf(work, people),
    takeaways: [],
    actions: [],
    referrals: [],
    offered: [],
    outcomeBy: null,
    heldAt: null,
    thankedAt: null,
    introducerThankedAt: null,
    missed: 0,
    missedAt: null,
    scheduledAt: null,
    outcomeAt: null,
  };
  record.workflows.push(workflow);
  const found = { record, workflow };
  for (const other of others) point(work, other, 'contact', { key: record.key, workflow: workflow.id });
  for (const introducer of workflow.introducers)
    point(work, introducer, 'introducer', { key: record.key, workflow: workflow.id });
  return found;
}

const samePeople = (a: Person[], b: Person[]): boolean => a.length === b.length && a.every((p) => includes(b, p));
const NOT_HELD = new Set<Meeting['state']>(['proposed', 'scheduled', 'cancelled', 'no-show']);

/** The meeting meant: by calendar UID, else by the thread answered, else the one open meeting with these people. */
function findMeeting(
  work: Work,
  people: Person[],
  wanted: (m: Meeting) => boolean,
  uid?: string,
): Found<Meeting> | null {
  const open = people.flatMap((p) => openWith(work, p, 'meeting'));
  const unique = open.filter((f, i) => open.findIndex((g) => g.workflow.id === f.workflow.id) === i);
  const byUid = uid === undefined ? undefined : unique.find((f) => f.workflow.uid === uid);
  if (byUid) return byUid;
  const fits = unique.filter((f) => wanted(f.workflow) && (uid === undefined || f.workflow.uid === null));
  const threaded = fits.find((f) => work.source.letter?.about.some((a) => a.workflow === f.workflow.id));
  if (threaded) return threaded;
  const exact = fits.filter((f) => samePeople(f.workflow.with, people));
  if (exact.length > 0) return exact[exact.length - 1] ?? null;
  return fits.length === 1 ? (fits[0] ?? null) : null;
}

/** Calendar objects are ordered by SEQUENCE, then DTSTAMP (RFC 5546 2.1.4-5), whatever the order of arrival. */
function isStale(found: Found<Meeting>, fact: MeetingFact): boolean {
  const { calendar } = fact;
  const { sequence, dtstamp, uid } = found.workflow;
  if (!calendar || uid !== calendar.uid) return false;
  if (calendar.sequence !== sequence) return calendar.sequence < sequence;
  return dtstamp !== null && calendar.dtstamp !== null && calendar.dtstamp < dtstamp;
}

function keepLength(meeting: Meeting, start: string, end: string | null): string | null {
  if (end !== null) return utc(end);
  if (meeting.start === null || meeting.end === null) return null;
  return plusMinutes(start, Math.round((Date.parse(meeting.end) - Date.parse(meeting.start)) / 60_000));
}

function setTime(work: Work, meeting: Meeting, fact: MeetingFact): void {
  if (fact.start === null) return;
  const start = utc(fact.start);
  const end = keepLength(meeting, start, fact.end);
  if (meeting.start !== start) {
    // A new time: preparation and outcome are asked afresh.
    for (const kind of ['preparation', 'how-did-it-go'] as const) meeting.letters[kind] = 0;
    meeting.scheduledAt = work.source.now;
    delete meeting.snoozedUntil;
  }
  meeting.start = start;
  meeting.end = end;
  meeting.state = 'scheduled';
}

function setPlace(meeting: Meeting, fact: MeetingFact): void {
  meeting.mode = fact.mode ?? meeting.mode;
  meeting.place = fact.place ?? meeting.place;
  meeting.link = fact.link ?? meeting.link;
  meeting.zone = fact.zone ?? meeting.zone;
  if (!fact.calendar) return;
  meeting.uid = fact.calendar.uid;
  meeting.sequence = fact.calendar.sequence;
  meeting.dtstamp = fact.calendar.dtstamp;
}

/** Prose has no SEQUENCE: of two times told in words, that of the mail written later counts, whichever came first. */
const isOlderWord = (work: Work, { saidAt }: Meeting, fact: MeetingFact): boolean =>
  !fact.calendar && saidAt !== undefined && isBefore(work.source.at, saidAt);

function schedule(work: Work, found: Found<Meeting>, fact: MeetingFact): void {
  if (isOlderWord(work, found.workflow, fact)) return;
  found.workflow.saidAt = work.source.at;
  delete found.workflow.muted;
  const before = found.workflow.start;
  setTime(work, found.workflow, fact);
  setPlace(found.workflow, fact);
  advance(work, found.workflow.with, 'scheduled');
  const { start } = found.workflow;
  const news = start !== null && start !== before && isBefore(work.source.now, start);
  // A clear invitation is its own confirmation; a time read from prose is said back.
  if (news && !fact.calendar)
    addLetter(work, {
      kind: 'meeting-scheduled',
      about: [found],
      asked: 'confirm',
      note: before !== null ? { moved: 'yes' } : {},
    });
}

function cancel(work: Work, found: Found<Meeting>, fact: MeetingFact): void {
  if (fact.calendar) setPlace(found.workflow, fact);
  if (found.workflow.state === 'cancelled') return;
  missAgain(work, found.workflow, 'cancelled');
}

const MISSED_MAX = 2;

/** One more that did not take place. After two it is let go, kindly (DESIGN.md 3). */
function missAgain(work: Work, workflow: Meeting, result: 'no-show' | 'cancelled'): void {
  workflow.missed += 1;
  workflow.missedAt = work.source.now;
  workflow.state = workflow.missed > MISSED_MAX ? 'let-go' : result;
}

const isAhead = (m: Meeting): boolean => NOT_HELD.has(m.state);

function restate(work: Work, found: Found<Meeting>, fact: MeetingFact, isNew: boolean): void {
  if (fact.status === 'cancelled') cancel(work, found, fact);
  else if (fact.status === 'scheduled') schedule(work, found, fact);
  else if (isNew) setPlace(found.workflow, fact);
}

/** What was called off and never known, or offers no time, opens no meeting. */
const isNews = (fact: MeetingFact): boolean =>
  fact.status === 'scheduled' || (fact.status === 'proposed' && fact.options.length > 0);

/** A meeting offered, fixed, moved or called off. */
export function onMeeting(work: Work, fact: MeetingFact): void {
  if (fact.with.length === 0) return;
  const known = findMeeting(work, fact.with, isAhead, fact.calendar?.uid);
  if (known && isStale(known, fact)) return;
  const found = known ?? (isNews(fact) ? create(work, fact.with, fact.kind) : null);
  if (!found) return;
  restate(work, found, fact, known === null);
  if (fact.calendar) bindCalendar(work, calendarKey(fact.calendar), found.record, found.workflow);
}

function addNotes(meeting: Meeting, fact: OutcomeFact): void {
  for (const t of fact.takeaways) if (!meeting.takeaways.includes(t)) meeting.takeaways.push(t);
  for (const a of fact.actions)
    if (!meeting.actions.some((b) => b.text === a.text)) meeting.actions.push({ ...a, done: false });
  for (const r of fact.referrals) if (!includes(meeting.referrals, r)) meeting.referrals.push(r);
  for (const r of fact.offered ?? []) if (!includes(meeting.offered, r)) meeting.offered.push(r);
}

function hold(work: Work, found: Found<Meeting>, fact: OutcomeFact): void {
  const { workflow } = found;
  const { now, key } = work.source;
  addNotes(workflow, fact);
  if (NOT_HELD.has(workflow.state)) workflow.state = 'held';
  workflow.heldAt ??= endOf(workflow) ?? now;
  workflow.outcomeAt ??= now;
  workflow.outcomeBy ??= key;
  if (fact.thanked && workflow.thankedAt === null) {
    workflow.thankedAt = now;
    workflow.state = 'thanked';
  }
  advance(work, workflow.with, 'met');
  if (workflow.introducers.length === 0) workflow.introducers = introducersOf(work, workflow.with);
  for (const r of fact.referrals) take(work, r);
  afterNotes(work, found);
}

/** One sentence of the user's own is enough for a draft; without one it is asked for, not invented. */
function afterNotes(work: Work, found: Found<Meeting>): void {
  const { workflow } = found;
  const open =
    workflow.thankedAt === null || (workflow.introducers.length > 0 && workflow.introducerThankedAt === null);
  if (!open) return;
  if (workflow.takeaways.length > 0) addLetter(work, { kind: 'thank-you', about: [found] });
  else addLetter(work, { kind: 'question', about: [found], asked: 'outcome', note: { question: 'one-sentence' } });
}

function miss(work: Work, found: Found<Meeting>, result: 'no-show' | 'cancelled'): void {
  const { workflow } = found;
  if (workflow.state === result) return;
  missAgain(work, workflow, result);
  if (workflow.state === result) addLetter(work, { kind: 'missed', about: [found] });
}

/** How a meeting or an introduction went, in the user's words. */
export function onOutcome(work: Work, fact: OutcomeFact): void {
  if (fact.with.length === 0) return;
  if (fact.result === 'declined') return void advance(work, fact.with, 'declined');
  if (fact.result === 'no-answer' || fact.result === 'pending') return;
  const existing = findMeeting(work, fact.with, (m) => m.state !== 'let-go');
  if (fact.result === 'held') return hold(work, existing ?? create(work, fact.with, 'interview'), fact);
  if (existing) miss(work, existing, fact.result);
}

function mayHaveMet(workflow: Meeting, now: string): boolean {
  if (!NOT_HELD.has(workflow.state)) return true;
  return workflow.state !== 'no-show' && (workflow.start === null || isBefore(workflow.start, now));
}

/** A thank-you to somebody met shows that the meeting was held; one to the introducer is kept beside it. */
function thank(work: Work, workflow: Meeting, person: Person): void {
  const { at, now } = work.source;
  if (includes(workflow.introducers, person)) workflow.introducerThankedAt ??= at;
  if (!includes(workflow.with, person)) return;
  if (!mayHaveMet(workflow, now)) return;
  workflow.heldAt ??= endOf(workflow) ?? at;
  workflow.outcomeAt ??= now;
  workflow.thankedAt ??= at;
  workflow.state = 'thanked';
  advance(work, [person], 'met');
}

/** This message is the user's thank-you; the workflow concludes that they met. */
export function onThanks(work: Work, to: Person[]): void {
  for (const person of to) {
    take(work, person);
    for (const { workflow } of openWith(work, person, 'meeting')) thank(work, workflow, person);
  }
}
