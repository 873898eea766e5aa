/** A recurring invitation: this occurrence is armed, then the next; RECURRENCE-ID changes one alone (RFC 5545 3.8.4.4). */
import { Temporal } from 'temporal-polyfill';
import { hash } from '../hash';
import { isBefore, iso, plusMinutes } from './days';
import type { Meeting, PersonRecord } from './records';

export const lengthOf = (m: Pick<Meeting, 'start' | 'end'>): number | null =>
  m.start === null || m.end === null ? null : Math.round((Date.parse(m.end) - Date.parse(m.start)) / 60_000);

const endFor = (m: Meeting, start: string): string | null => {
  const minutes = lengthOf(m);
  return minutes === null ? null : plusMinutes(start, minutes);
};

/** What a meeting keeps of how it went, before it took place. */
export const unheld = (): Pick<
  Meeting,
  'takeaways' | 'actions' | 'referrals' | 'offered' | 'outcomeBy' | 'heldAt' | 'thankedAt'
> => ({
  takeaways: [],
  actions: [],
  referrals: [],
  offered: [],
  outcomeBy: null,
  heldAt: null,
  thankedAt: null,
});

/** The next occurrence as a meeting of its own; what this one held stays with it. */
export function armNext(record: PersonRecord, m: Meeting, now: string): void {
  const [start, ...series] = (m.series ?? []).filter((s) => !isBefore(s, now));
  delete m.series;
  if (start === undefined || record.workflows.some((w) => w.id === hash(10, m.id, start))) return;
  const { thankedAt: _thanked, resultAt: _result, answeredAt: _answered, occurrence: _occurrence, ...rest } = m;
  record.workflows.push({
    ...structuredClone(rest),
    id: hash(10, m.id, start),
    openedAt: now,
    state: 'scheduled',
    start,
    end: endFor(m, start),
    timers: [],
    letters: {},
    ...unheld(),
    missed: 0,
    missedAt: null,
    scheduledAt: now,
    outcomeAt: null,
    ...(series.length > 0 ? { series } : {}),
  });
}

/** The instant that a RECURRENCE-ID names: `2026-12-03T10:00:00`, with Z, or compact. */
export function occurrenceAt(recurrenceId: string, zone: string): string | null {
  const [, y, mo, d, h = '00', mi = '00', utc = ''] =
    /^(\d{4})-?(\d\d)-?(\d\d)(?:T(\d\d):?(\d\d)(?::?\d\d)?(Z?))?$/.exec(recurrenceId) ?? [];
  if (y === undefined) return null;
  const wall = Temporal.PlainDateTime.from(`${y}-${mo ?? ''}-${d ?? ''}T${h}:${mi}`);
  return iso(wall.toZonedDateTime(utc === 'Z' ? 'UTC' : zone).toInstant());
}

type Time = { start: string; end: string | null } | null;

function changeArmed(m: Meeting, occurrence: string, to: Time, [next, ...rest]: string[]): boolean {
  const start = to?.start ?? next;
  if (start === undefined) return false;
  m.end = to?.end ?? endFor(m, start);
  m.start = start;
  if (to) m.occurrence = occurrence;
  else m.series = rest;
  for (const kind of ['preparation', 'how-did-it-go']) m.letters[kind] = 0;
  return true;
}

/** One occurrence moved (`to`) or dropped (null): the one that is armed, or one to come. False: it is neither. */
export function changeOccurrence(m: Meeting, occurrence: string, to: Time): boolean {
  const series = m.series ?? [];
  if ((m.occurrence ?? m.start) === occurrence) return changeArmed(m, occurrence, to, series);
  if (!series.includes(occurrence)) return false;
  m.series = [...series.filter((s) => s !== occurrence), ...(to ? [to.start] : [])].sort();
  return true;
}
