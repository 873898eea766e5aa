import { Temporal } from 'temporal-polyfill';
import { dayIn, isoAt, isoIn, monthFirst } from '../time';
import { canonical } from './canonical';
import { findClocks } from './clocks';
import { findDays, type Day } from './days';

/** The hour that a part of the day stands for in a guess; it is asked about, never logged. */
const PARTS: [RegExp, number][] = [
  [/\b(?:EOD|EOB|COB|close of (?:business|play)|end of (?:the |your |my )?(?:business )?day)\b/i, 17],
  [/\b(?:tonight|night)\b/i, 20],
  [/\bevening\b/i, 19],
  [/\b(?:lunch(?:time)?|noon|midday)\b/i, 12],
  [/\bafternoon\b/i, 15],
  [/\b(?:morning|breakfast)\b/i, 9],
];

/** The hour that "afternoon", "EOD" and the like suggest; null where the words suggest none. */
export function hourHint(text: string): number | null {
  const words = canonical(text).text;
  return PARTS.find(([pattern]) => pattern.test(words))?.[1] ?? null;
}

const TOLD = /\b(?:met|spoke|talked|had|went|was|were|did|saw|chatted|ago|last|yesterday)\b/i;
const SOON = /\bin\s+(?:about\s+)?(\d{1,3}|an?|half an)\s*(min(?:ute)?s?|hours?|hrs?)\b/i;

/** "in 30 mins", "in half an hour": minutes from now. */
function minutesAhead(text: string): number | null {
  const match = SOON.exec(canonical(text).text);
  if (match === null) return null;
  const count = /^half/i.test(match[1] ?? '') ? 0.5 : /^a/i.test(match[1] ?? '') ? 1 : Number(match[1]);
  return count * (/^h/i.test(match[2] ?? '') ? 60 : 1);
}

/**
 * The first day or time of a phrase as wall time in `zone` (ISO: a date, or a date with an hour and offset), null where it names none.
 * A part of the day counts with its usual hour, so this is a guess for questions and measurements.
 * `now` is an instant, or the wall time in `zone` where it has no offset.
 */
export function phraseTime(text: string, now: string, zone: string): string | null {
  const instant = /(?:Z|[+-]\d\d:?\d\d)$/.test(now)
    ? now
    : Temporal.PlainDateTime.from(now).toZonedDateTime(zone).toInstant().toString();
  const ahead = minutesAhead(text);
  if (ahead !== null) return isoIn(Temporal.Instant.from(instant).add({ minutes: ahead }).toString(), zone);
  const order = monthFirst(zone) === true ? 'mdy' : 'dmy';
  const [day] = findDays(text, { today: dayIn(instant, zone), order, past: TOLD.test(text) });
  return day === undefined ? null : withHour(text, day, zone);
}

function withHour(text: string, day: Day, zone: string): string {
  const [clock] = findClocks(text, zone);
  if (clock !== undefined) {
    const named = clock.zone === null || /^(?:mine|yours)$/.test(clock.zone) ? zone : clock.zone;
    return isoIn(isoAt(day.date, clock.hour, clock.minute, named), zone);
  }
  const hour = hourHint(text);
  return hour === null ? day.date.toString() : isoAt(day.date, hour, 0, zone);
}
