/** Mornings, working days and quiet hours in a user's zone (DESIGN.md 3). Instants are ISO 8601 UTC, whole minutes. */
import { Temporal } from 'temporal-polyfill';

export const iso = (instant: Temporal.Instant): string =>
  instant.round({ smallestUnit: 'minute', roundingMode: 'ceil' }).toString();
const zoned = (at: string, zone: string): Temporal.ZonedDateTime => Temporal.Instant.from(at).toZonedDateTimeISO(zone);

export const plus = (at: string, hours: number): string => iso(Temporal.Instant.from(at).add({ hours }));
export const plusDays = (at: string, days: number): string => plus(at, days * 24);
export const plusMinutes = (at: string, minutes: number): string => iso(Temporal.Instant.from(at).add({ minutes }));
export const later = (a: string, b: string): string => (Date.parse(a) >= Date.parse(b) ? a : b);
export const isBefore = (a: string, b: string): boolean => Date.parse(a) < Date.parse(b);

/** Local calendar date, `2026-11-24`. */
export const localDate = (at: string, zone: string): string => zoned(at, zone).toPlainDate().toString();

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

/** 17:00 local on the day before an instant. */
export function eveningBefore(at: string, zone: string): string {
  return wallTime(zoned(at, zone).toPlainDate().subtract({ days: 1 }).toString(), '17:00', zone);
}

/** `at`, or the end of the quiet hours (21:00-07:00 local) that it falls into. */
export function outsideQuiet(at: string, zone: string): string {
  const here = zoned(at, zone);
  if (here.hour >= 7 && here.hour < 21) return iso(Temporal.Instant.from(at));
  const day = here.hour >= 21 ? here.toPlainDate().add({ days: 1 }) : here.toPlainDate();
  return wallTime(day.toString(), '07:00', zone);
}

export const isMonday = (date: string): boolean => Temporal.PlainDate.from(date).dayOfWeek === 1;

/** Whole days from one instant to another, at least 0. */
export const daysBetween = (from: string, to: string): number =>
  Math.max(0, Math.floor((Date.parse(to) - Date.parse(from)) / 86_400_000));
