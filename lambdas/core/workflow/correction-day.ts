/** Corrections that name a day: of a meeting to come, or of one that was. */
import { Temporal } from 'temporal-polyfill';
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

/** A bare day said of a meeting: the meeting on that day, at its hour; of one that is to come, the next such weekday. */
export function dayMoved(said: MeetingFact, read: OutcomeFact, work: Work): MeetingFact | null {
  if (read.result !== 'held' || read.when === null || said.start === null) return null;
  if (read.takeaways.length > 0 || !DAY.test(read.when)) return null;
  const zone = said.zone ?? work.me.timeZone;
  const { now } = work.source;
  let day = Temporal.PlainDate.from(read.when);
  const isToCome = Date.parse(said.start) > Date.parse(now);
  while (isToCome && Date.parse(onDay(said.start, day.toString(), zone)) < Date.parse(now)) day = day.add({ days: 7 });
  const start = onDay(said.start, day.toString(), zone);
  const end = said.end === null ? null : onDay(said.end, day.toString(), zone);
  return { ...said, start, end, ...(read.with.length > 0 ? { with: read.with } : {}) };
}

/** A meeting that was held keeps the day that the correction gives it. */
export function heldOn(work: Work, facts: Fact[]): void {
  for (const fact of facts) {
    if (fact.type !== 'outcome' || fact.result !== 'held' || fact.when === null) continue;
    for (const person of fact.with) {
      const record = takeByKey(work, look(work, person)?.key ?? '');
      const held = (record?.workflows ?? []).filter((w): w is Meeting => w.kind === 'meeting' && w.heldAt !== null);
      const meeting = held.at(-1);
      if (meeting) setDay(meeting, fact.when, work);
    }
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
