/** Meeting: proposed → scheduled (→ moved…) → held → thanked → followed through → closed (cancelled, no-show, let go). */
import { hash } from '../hash';
import type { Person } from '../message/message';
import type { MeetingFact } from '../reading/reading';
import { isBefore, iso, later, plusDays, plusMinutes } from './days';
import { Temporal } from 'temporal-polyfill';
import { remember } from './early';
import { advance, introducersOf } from './introduction';
import { samePeople } from './people';
import type { Meeting } from './records';
import { changeOccurrence, lengthOf, occurrenceAt, unheld } from './series';
import { endOf } from './timers';
import { addLetter, bindCalendar, known, openWith, point, take, type Found, type Work } from './work';

const utc = (at: string): string => iso(Temporal.Instant.from(at));

/** Journal-like key of a calendar object (RFC 5545 3.8.4.7): recurrence instances are their own. */
export const calendarKey = (calendar: { uid: string; recurrenceId: string | null }): string =>
  hash(16, calendar.uid, calendar.recurrenceId ?? '');

export function create(work: Work, people: Person[], purpose: Meeting['purpose']): Found<Meeting> {
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
    ...unheld(),
    introducerThankedAt: null,
    missed: 0,
    missedAt: null,
    scheduledAt: null,
    outcomeAt: null,
    ...(record.awayUntil === undefined ? {} : { awayUntil: record.awayUntil }),
  };
  record.workflows.push(workflow);
  const found = { record, workflow };
  for (const other of others) point(work, other, 'contact', { key: record.key, workflow: workflow.id });
  for (const introducer of workflow.introducers)
    point(work, introducer, 'introducer', { key: record.key, workflow: workflow.id });
  return found;
}

export const NOT_HELD = new Set<Meeting['state']>(['proposed', 'scheduled', 'cancelled', 'no-show']);
export const isAhead = (m: Meeting): boolean => NOT_HELD.has(m.state);

/** The open meetings with any of these people, each once. */
function openMeetings(work: Work, people: Person[]): Found<Meeting>[] {
  const open = people.flatMap((p) => openWith(work, p, 'meeting'));
  return open.filter((f, i) => open.findIndex((g) => g.workflow.id === f.workflow.id) === i);
}

/** The meeting meant: by calendar UID, else by the thread answered, else the one open meeting with these people. */
export function findMeeting(
  work: Work,
  people: Person[],
  wanted: (m: Meeting) => boolean,
  uid?: string,
): Found<Meeting> | null {
  const open = openMeetings(work, people).filter((f) => wanted(f.workflow));
  const byUid = uid === undefined ? undefined : open.find((f) => f.workflow.uid === uid);
  if (byUid) return byUid;
  const fits = open.filter((f) => uid === undefined || f.workflow.uid === null);
  const threaded = fits.find((f) => work.source.letter?.about.some((a) => a.workflow === f.workflow.id));
  if (threaded) return threaded;
  const exact = fits.filter((f) => samePeople(f.workflow.with, people));
  if (exact.length > 0) return exact[exact.length - 1] ?? null;
  return fits.length === 1 ? (fits[0] ?? null) : null;
}

const HELD_DAYS = 14;

/** A meeting of which we heard how it went before its invitation came. */
function heldAlready(work: Work, fact: MeetingFact): Found<Meeting> | null {
  const { start, calendar } = fact;
  const [first] = fact.with;
  if (start === null || !first) return null;
  const record = take(work, first);
  const past = record.past.flatMap((w) => (w.kind === 'meeting' ? [{ record, workflow: w }] : []));
  const fits = ({ workflow: m }: Found<Meeting>): boolean => {
    if (isAhead(m) || m.resultAt === undefined || !samePeople(m.with, fact.with)) return false;
    if (calendar && m.uid !== null && m.uid !== calendar.uid) return false;
    return isBefore(start, m.resultAt) && isBefore(m.resultAt, plusDays(utc(start), HELD_DAYS));
  };
  return [...past, ...openMeetings(work, fact.with)].find(fits) ?? null;
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
  const minutes = lengthOf(meeting);
  return minutes === null ? null : plusMinutes(start, minutes);
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
  if (!isAhead(meeting)) meeting.heldAt = endOf(meeting);
  else if (meeting.resultAt === undefined || !isBefore(work.source.at, meeting.resultAt)) meeting.state = 'scheduled';
}

function setPlace(meeting: Meeting, fact: MeetingFact): void {
  meeting.mode = fact.mode ?? (fact.start !== null && meeting.mode === 'email' ? null : meeting.mode);
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
  const { workflow } = found;
  if (isOlderWord(work, workflow, fact)) return;
  workflow.saidAt = work.source.at;
  delete workflow.muted;
  const before = workflow.start;
  setTime(work, workflow, fact);
  setPlace(workflow, fact);
  if (!isAhead(workflow)) return;
  advance(work, workflow.with, 'scheduled');
  const { start, state } = workflow;
  const news = start !== null && start !== before && state === 'scheduled' && isBefore(work.source.now, start);
  // A clear invitation is its own confirmation; a time read from prose is said back.
  if (news && !fact.calendar)
    addLetter(work, {
      kind: 'meeting-scheduled',
      about: [found],
      asked: 'confirm',
      note: before !== null ? { moved: 'yes' } : {},
    });
}

function cancel(work: Work, { workflow }: Found<Meeting>, fact: MeetingFact): void {
  if (isOlderWord(work, workflow, fact) || !isAhead(workflow)) return void (workflow.missed += 1);
  if (fact.calendar) {
    setPlace(workflow, fact);
    workflow.start = fact.start === null ? workflow.start : utc(fact.start);
    workflow.end = fact.end === null ? workflow.end : utc(fact.end);
  }
  delete workflow.series;
  if (workflow.state === 'cancelled') return;
  missAgain(work, workflow, 'cancelled');
}

const MISSED_MAX = 2;

/** One more that did not take place. After two it is let go, kindly (DESIGN.md 3). */
export function missAgain(work: Work, workflow: Meeting, result: 'no-show' | 'cancelled'): void {
  const { at, now } = work.source;
  workflow.missed += 1;
  workflow.missedAt = now;
  workflow.resultAt = later(at, workflow.resultAt ?? at);
  workflow.state = workflow.missed > MISSED_MAX ? 'let-go' : result;
}

function restate(work: Work, found: Found<Meeting>, fact: MeetingFact, isNew: boolean): void {
  if (fact.status === 'cancelled') cancel(work, found, fact);
  else if (fact.status === 'scheduled') schedule(work, found, fact);
  else if (isNew) setPlace(found.workflow, fact);
}

/** What was called off and never known, or offers no time, opens no meeting. */
const isNews = (fact: MeetingFact): boolean =>
  fact.status === 'scheduled' || (fact.status === 'proposed' && fact.options.length > 0);

/** The update of one occurrence of a recurring invitation that is known: done with it (true). */
function occurrence(work: Work, found: Found<Meeting> | null, fact: MeetingFact): boolean {
  const { calendar, zone } = fact;
  if (!found || !calendar || calendar.recurrenceId === null || found.workflow.uid !== calendar.uid) return false;
  const at = occurrenceAt(calendar.recurrenceId, zone ?? found.workflow.zone ?? work.me.timeZone);
  return at !== null && changeOccurrence(found.workflow, at, fact.status === 'cancelled' ? null : timeOf(fact));
}

const timeOf = ({ start, end }: MeetingFact): { start: string; end: string | null } | null =>
  start === null ? null : { start: utc(start), end: end === null ? null : utc(end) };

const aheadOf = (work: Work, fact: MeetingFact): Found<Meeting> | null =>
  findMeeting(work, fact.with, isAhead, fact.calendar?.uid);

/** A meeting offered, fixed, moved or called off; `series`: the starts that follow where the invitation recurs. */
export function onMeeting(work: Work, fact: MeetingFact, series: string[] = []): void {
  const [first] = fact.with;
  if (!first) return;
  const ahead = aheadOf(work, fact);
  if (occurrence(work, ahead, fact)) return;
  const known = ahead ?? heldAlready(work, fact);
  if (known && isStale(known, fact)) return overtaken(known, fact);
  if (known) return state(work, known, fact, series);
  if (fact.status === 'cancelled') remember(work, first, fact);
  else if (isNews(fact)) state(work, create(work, fact.with, fact.kind), fact, series, true);
}

/** A cancellation that a newer version overtook is one more time that it did not take place. */
function overtaken({ workflow }: Found<Meeting>, fact: MeetingFact): void {
  if (fact.status === 'cancelled') workflow.missed += 1;
}

function state(work: Work, found: Found<Meeting>, fact: MeetingFact, series: string[], isNew = false): void {
  restate(work, found, fact, isNew);
  if (series.length > 0 && isAhead(found.workflow)) found.workflow.series = series;
  if (fact.calendar) bindCalendar(work, calendarKey(fact.calendar), found.record, found.workflow);
}
