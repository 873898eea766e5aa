import ICAL from 'ical.js';
import { Temporal } from 'temporal-polyfill';
import { isoAt, isoIn, zoneOfTzid } from '../time';

export type Component = InstanceType<typeof ICAL.Component>;
export type Property = InstanceType<typeof ICAL.Property>;

/** A time of an event, in the zone it was given in. `sure` is false where the zone could not be told and the user's was taken. */
export interface EventTime {
  iso: string;
  zone: string;
  sure: boolean;
}
export interface Wall {
  date: Temporal.PlainDate;
  hour: number;
  minute: number;
  allDay: boolean;
  utc: boolean;
}

const parameter = (property: Property, name: string): string | null => {
  const value: unknown = property.getParameter(name);
  return typeof value === 'string' ? value : null;
};

/** The wall time as written; null where it is none (ical.js would roll month 13 over). */
export function wallOf(property: Property): Wall | null {
  const raw = String((property.jCal as unknown[])[3]);
  const written = /^(\d{4})-?(\d{2})-?(\d{2})(?:T(\d{2}):?(\d{2})(?::?\d{2})?(Z)?)?/.exec(raw);
  if (written === null) return null;
  const [year, month, day, hour, minute] = written.slice(1, 6).map((n) => Number(n || 0)) as [
    number,
    number,
    number,
    number,
    number,
  ];
  try {
    const date = Temporal.PlainDate.from({ year, month, day }, { overflow: 'reject' });
    const time = Temporal.PlainTime.from({ hour: hour || 0, minute: minute || 0 }, { overflow: 'reject' });
    return { date, hour: time.hour, minute: time.minute, allDay: written[4] === undefined, utc: written[6] === 'Z' };
  } catch {
    return null;
  }
}

/** A VTIMEZONE whose rules are those of clock changes: once a year. Others could keep a library busy for ever. */
const YEARLY =
  /^FREQ=YEARLY(?:;(?:INTERVAL=1|UNTIL=\w+|COUNT=\d+|WKST=\w\w|BYMONTH=\d+|BYMONTHDAY=[\d,+-]+|BYDAY=[+-]?\d?\w\w))*$/i;

/** The VTIMEZONE of the calendar for this TZID, where it can be computed with. */
function described(event: Component, tzid: string): InstanceType<typeof ICAL.Timezone> | null {
  const own = (event.parent as Component | null)
    ?.getAllSubcomponents('vtimezone')
    .find((z: Component) => z.getFirstPropertyValue('tzid') === tzid);
  if (own === undefined) return null;
  const parts: Component[] = [...own.getAllSubcomponents('standard'), ...own.getAllSubcomponents('daylight')];
  const rules = parts.flatMap((p) => p.getAllProperties('rrule').map((r) => String(r.getFirstValue())));
  return parts.length > 0 && parts.length < 200 && rules.every((r) => YEARLY.test(r)) ? new ICAL.Timezone(own) : null;
}

/** The instant of a wall time in a zone that only its VTIMEZONE describes; null where that fails. */
function byDescription(wall: Wall, zone: InstanceType<typeof ICAL.Timezone>): string | null {
  try {
    const { year, month, day } = wall.date;
    const time = new ICAL.Time(
      { year, month, day, hour: wall.hour, minute: wall.minute, second: 0, isDate: false },
      zone,
    );
    return Temporal.Instant.fromEpochMilliseconds(time.toUnixTime() * 1000).toString();
  } catch {
    return null;
  }
}

/** Turns the wall times of one property into instants. All-day and floating ones are the user's; a TZID is resolved by IANA or Windows name, then by its VTIMEZONE. */
export function clockOf(event: Component, property: Property, userZone: string): (wall: Wall) => EventTime {
  const at = (wall: Wall, zone: string, sure: boolean) => ({
    iso: isoAt(wall.date, wall.hour, wall.minute, zone),
    zone,
    sure,
  });
  const tzid = parameter(property, 'tzid');
  const named = tzid === null ? null : zoneOfTzid(tzid);
  const own = tzid === null || named !== null ? null : described(event, tzid);
  return (wall) => {
    if (wall.utc)
      return { iso: isoIn(isoAt(wall.date, wall.hour, wall.minute, 'UTC'), userZone), zone: userZone, sure: true };
    if (wall.allDay || tzid === null) return at(wall, userZone, true);
    if (named !== null) return at(wall, named, true);
    const instant = own === null ? null : byDescription(wall, own);
    return instant === null ? at(wall, userZone, false) : { iso: isoIn(instant, userZone), zone: userZone, sure: true };
  };
}

/** The time of DTSTART, DTEND or RECURRENCE-ID; null where there is none that is a time. */
export function timeOf(event: Component, name: string, userZone: string): EventTime | null {
  const property = event.getFirstProperty(name);
  const wall = property === null ? null : wallOf(property);
  return property === null || wall === null ? null : clockOf(event, property, userZone)(wall);
}

/** Length of the event by DTEND or DURATION: whole days of an all-day event, else seconds; null where it has neither, or ends before it starts. */
export function lengthOf(event: Component, userZone: string): { days: number } | { seconds: number } | null {
  const days = wholeDays(event);
  if (days !== null) return days >= 0 ? { days } : null;
  const [start, end] = [timeOf(event, 'dtstart', userZone), timeOf(event, 'dtend', userZone)];
  const seconds = start !== null && end !== null ? (Date.parse(end.iso) - Date.parse(start.iso)) / 1000 : stated(event);
  return seconds !== null && seconds >= 0 ? { seconds } : null;
}

function wholeDays(event: Component): number | null {
  const [start, end] = [event.getFirstProperty('dtstart'), event.getFirstProperty('dtend')].map((p) =>
    p === null ? null : wallOf(p),
  );
  return start?.allDay === true && end?.allDay === true ? start.date.until(end.date).days : null;
}

/** Seconds of DURATION. */
function stated(event: Component): number | null {
  try {
    const duration: unknown = event.getFirstPropertyValue('duration');
    return duration instanceof ICAL.Duration ? duration.toSeconds() : null;
  } catch {
    return null;
  }
}
