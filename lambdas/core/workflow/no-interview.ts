/** Invitations that are no interview as far as we can tell: nothing is opened for them unless the user says so. */
import type { MeetingFact } from '../reading/reading';
import { askChoice } from './choices';
import { calendarKey } from './meeting';
import type { PersonRecord } from './records';
import { look, openWith, personKey, type Work } from './work';

/** More people of one organisation than this are a meeting of theirs, not a talk. */
const GROUP_MAX = 3;
const ROLES = new Set<string>(['contact', 'mentor', 'mentee']);

const isKnown = (r: PersonRecord | undefined): boolean =>
  r !== undefined && (r.roles.some((role) => ROLES.has(role)) || r.workflows.length > 0 || r.past.length > 0);

const domainsOf = ({ with: people }: MeetingFact): Set<string> =>
  new Set(people.map((p) => p.address?.split('@')[1] ?? ''));

const isGroup = (fact: MeetingFact): boolean => fact.with.length > GROUP_MAX && domainsOf(fact).size === 1;

/** An invitation that recurs, or of many of one company, where the user knows nobody. Words of a mentorship are believed. */
function isDoubtful(work: Work, fact: MeetingFact): boolean {
  const { calendar, kind } = fact;
  if (!calendar || kind === 'mentoring' || fact.status === 'cancelled') return false;
  if (!calendar.recurring && !isGroup(fact)) return false;
  return !fact.with.some((p) => isKnown(look(work, p)) || openWith(work, p, 'meeting').length > 0);
}

/**
 * True: the invitation opens nothing now. A recurring one of several people is a routine of theirs and is left alone; of the others
 * the user is asked once, in one line. Stated limit: a yes prepares the occurrence of that invitation; an update brings those after.
 */
export function isNoInterview(work: Work, fact: MeetingFact): boolean {
  const { calendar } = fact;
  if (!calendar || !isDoubtful(work, fact)) return false;
  const isRoutine = calendar.recurring && fact.with.length > 1;
  if (!isRoutine) askOnce(work, fact, calendar);
  return true;
}

function askOnce(work: Work, fact: MeetingFact, calendar: NonNullable<MeetingFact['calendar']>): void {
  const key = calendarKey({ uid: calendar.uid, recurrenceId: null });
  const [first] = fact.with;
  if (!first || work.book.calendars.has(key)) return;
  const { sequence, dtstamp } = calendar;
  work.calendars.set(key, { key, person: personKey(first), workflow: '', sequence, dtstamp, v: 0 });
  const { calendar: _calendar, ...plain } = fact;
  askChoice(work, `Is this a conversation that I should prepare? ${said(work)}`.trim(), [
    { line: 'Yes', facts: [plain] },
    { line: 'No', facts: [] },
  ]);
}

/** Which one is meant: the question comes without the mail. */
const said = ({ source }: Work): string =>
  source.thread === null || source.thread.subject === '' ? '' : `(“${source.thread.subject.slice(0, 80)}”)`;
