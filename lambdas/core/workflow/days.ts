/** Mornings, working days and quiet hours in a user's zone (DESIGN.md 3). Instants are ISO 8601 UTC, whole minutes. */
import { Temporal } from 'temporal-polyfill';

export const iso = (instant: Temporal.Instant): string =>
  instant.round({ smallestUnit: 'minute', roundingMode: 'ceil' }).toString();
const zoned = (at: string, zone: string): Temporal.ZonedDateTime => Temporal.Instant.from(at).toZonedDateTimeISO(zone);

export const plus = (at: string, hours: number): string => iso(Temporal.Instant.from(at).add({ hours }));
export const plusDays = (at: string, days: number): string => plus(at, days * 24);
export const plusMinutes = (at: string, minutes: number): string => iso(Temporal.Instant.from(at).add({ minutes }));
export const later = (a: string, b: string): string => (Date.parse(a) >= Date.parse(b) ? a : b);
export const earlier = (a: string, b: string): string => (Date.parse(a) <= Date.parse(b) ? a : b);
export const isBefore = (a: string, b: string): boolean => Date.parse(a) < Date.parse(b);

/** Local calendar date, `2026-11-24`. */
export const localDate = (at: string, zone: string): string => zoned(at, zone).toPlainDate().toString();

/** The local calendar date `days` after that of `at`. */
export const dateAfter = (at: string, days: number, zone: string): string =>
  zoned(at, zone).toPlainDate().add({ days }).toString();

const isWorking = (day: Temporal.PlainDate): boolean => day.dayOfWeek <= 5;

/** The wall time `hhmm` of a local date as an instant; a time that a clock change skips moves forward (Temporal `compatible`). */
export function wallTime(date: string, hhmm: string, zone: string): string {
  return iso(Temporal.PlainDate.from(date).toZonedDateTime({ timeZone: zone, plainTime: hhmm }).toInstant());
}

export interface Morning {
  at: string;
  date: string;
}
export interface MorningRule {
  timeZone: string;
  morning: string;
}

/** The first working morning at or after `at`. */
export function firstMorning(at: string, rule: MorningRule): Morning {
  let day = zoned(at, rule.timeZone).toPlainDate();
  for (;;) {
    const instant = wallTime(day.toString(), rule.morning, rule.timeZone);
    if (isWorking(day) && !isBefore(instant, at)) return { at: instant, date: day.toString() };
    day = day.add({ days: 1 });
  }
}

/** The morning of the working day before a local date: when a promise of that date is recalled. */
export function morningBefore(date: string, rule: MorningRule): Morning {
  let day = Temporal.PlainDate.from(date).subtract({ days: 1 });
  while (!isWorking(day)) day = day.subtract({ days: 1 });
  return { at: wallTime(day.toString(), rule.morning, rule.timeZone), date: day.toString() };
}

/** The same wall time `days` working days later. */
export function workingDaysAfter(at: string, days: number, rule: Pick<MorningRule, 'timeZone'>): string {
  let here = zoned(at, rule.timeZone);
  for (let left = days; left > 0;) {
    here = here.add({ days: 1 });
    if (isWorking(here.toPlainDate())) left -= 1;
  }
  return iso(here.toInstant());
}

/** 17:00 local on the day before an instant. */
export function eveningBefore(at: string, zone: string): string {
  return wallTime(zoned(at, zone).toPlainDate().subtract({ days: 1 }).toString(), '17:00', zone);
}

export interface Hours {
  from: string;
  to: string;
}
/** The user's quiet hours (R7). */
export const quietHours = (me: { quiet?: Hours | undefined }): Hours => me.quiet ?? { from: '21:00', to: '07:00' };

/** Local hours over midnight where `to` is not after `from`. */
function quietAt(at: string, zone: string, quiet: Hours): 'late' | 'early' | null {
  const clock = zoned(at, zone).toPlainTime().toString({ smallestUnit: 'minute' });
  const overnight = quiet.to <= quiet.from;
  if (clock >= quiet.from && (overnight || clock < quiet.to)) return 'late';
  return overnight && clock < quiet.to ? 'early' : null;
}

/** Whether `at` falls into the quiet hours. */
export const inQuiet = (at: string, zone: string, quiet: Hours = quietHours({})): boolean =>
  quietAt(at, zone, quiet) !== null;

/** `at` in whole minutes, or the end of the quiet hours that it falls into. */
export function outsideQuiet(at: string, zone: string, quiet: Hours = quietHours({})): string {
  const part = quietAt(at, zone, quiet);
  if (part === null) return iso(Temporal.Instant.from(at));
  const day = zoned(at, zone).toPlainDate();
  const end = part === 'late' && quiet.to <= quiet.from ? day.add({ days: 1 }) : day;
  return wallTime(end.toString(), quiet.to, zone);
}

export const isMonday = (date: string): boolean => Temporal.PlainDate.from(date).dayOfWeek === 1;

/** Whole days from one instant to another, at least 0. */
export const daysBetween = (from: string, to: string): number =>
  Math.max(0, Math.floor((Date.parse(to) - Date.parse(from)) / 86_400_000));
