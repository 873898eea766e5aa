/** Corrections that name a day: of a meeting to come, or of one that was. */
import { Temporal } from 'temporal-polyfill';
import type { Person } from '../message/message';
import type { Fact, MeetingFact, OutcomeFact } from '../reading/reading';
import { iso } from './days';
import type { Meeting } from './records';
import { endOf } from './timers';
import { look, takeByKey, type Work } from './work';

const zoned = (at: string, zone: string): Temporal.ZonedDateTime => Temporal.Instant.from(at).toZonedDateTimeISO(zone);
const DAY = /^\d{4}-\d\d-\d\d$/;

/** The same hour on another day. */
function onDay(start: string, day: string, zone: string): string {
  const { year, month, day: d } = Temporal.PlainDate.from(day);
  return iso(zoned(start, zone).with({ year, month, day: d }).toInstant());
}

/** The day that is meant of a meeting to come: the next such weekday. */
function dayAhead(start: string, when: string, zone: string, now: string): string {
  let day = Temporal.PlainDate.from(when);
  if (Date.parse(start) <= Date.parse(now)) return when;
  while (Date.parse(onDay(start, day.toString(), zone)) < Date.parse(now)) day = day.add({ days: 7 });
  return day.toString();
}

const isBareDay = (read: OutcomeFact): boolean =>
  read.result === 'held' && read.takeaways.length === 0 && DAY.test(read.when ?? '');

/** A bare day said of a meeting: the meeting on that day, at its hour. */
export function dayMoved(said: MeetingFact, read: OutcomeFact, work: Work): MeetingFact | null {
  const { start, end } = said;
  if (!isBareDay(read) || read.when === null || start === null) return null;
  const zone = said.zone ?? work.me.timeZone;
  const day = dayAhead(start, read.when, zone, work.source.now);
  const moved = { ...said, start: onDay(start, day, zone), end: end === null ? null : onDay(end, day, zone) };
  return read.with.length > 0 ? { ...moved, with: read.with } : moved;
}

const lastHeld = (work: Work, person: Person): Meeting | undefined =>
  (takeByKey(work, look(work, person)?.key ?? '')?.workflows ?? [])
    .filter((w): w is Meeting => w.kind === 'meeting' && w.heldAt !== null)
    .at(-1);

/** A meeting that was held keeps the day that the correction gives it. */
export function heldOn(work: Work, facts: Fact[]): void {
  for (const fact of facts) {
    if (fact.type !== 'outcome' || fact.result !== 'held' || fact.when === null) continue;
    const meetings = fact.with.flatMap((p) => lastHeld(work, p) ?? []);
    for (const meeting of meetings) setDay(meeting, fact.when, work);
  }
}

function setDay(m: Meeting, when: string, { me }: Work): void {
  const zone = m.zone ?? me.timeZone;
  if (m.start === null) {
    m.heldAt = DAY.test(when)
      ? iso(Temporal.PlainDate.from(when).toZonedDateTime({ timeZone: zone, plainTime: '12:00' }).toInstant())
      : iso(Temporal.Instant.from(when));
    return;
  }
  const minutes = m.end === null ? null : (Date.parse(m.end) - Date.parse(m.start)) / 60_000;
  m.start = DAY.test(when) ? onDay(m.start, when, zone) : iso(Temporal.Instant.from(when));
  if (minutes !== null) m.end = iso(Temporal.Instant.from(m.start).add({ minutes }));
  m.heldAt = endOf(m);
}
