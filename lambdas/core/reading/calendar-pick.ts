import { Temporal } from 'temporal-polyfill';
import { clockOf, timeOf, wallOf, type Component, type EventTime, type Property, type Wall } from './calendar-time';
import { isoDay, occurrences, parseRule } from './calendar-recurrence';

/** An event of a calendar part with the METHOD it came under. */
export interface Event {
  method: string | null;
  component: Component;
  event: Component;
  /** Other versions of single occurrences of this recurring event, in the same mail. */
  changes: Component[];
}

const value = (event: Component, name: string): unknown => {
  try {
    return event.getFirstPropertyValue(name);
  } catch {
    return null;
  }
};
const uidOf = (event: Component): string => {
  const uid = value(event, 'uid');
  return typeof uid === 'string' ? uid : '';
};
const sequenceOf = (event: Component) => Number(value(event, 'sequence') ?? 0) || 0;
const recurrenceDay = (event: Component): string | null => {
  const property = event.getFirstProperty('recurrence-id');
  return property === null ? null : (wallOf(property)?.date.toString() ?? null);
};

/** Each event once, in its newest version; single occurrences go with the recurring event they change. */
export function distinctEvents(all: Omit<Event, 'changes'>[]): Event[] {
  const newest = new Map<string, Omit<Event, 'changes'>>();
  for (const found of all) {
    const key = `${uidOf(found.event)} ${recurrenceDay(found.event) ?? ''}`;
    const before = newest.get(key);
    if (before === undefined || sequenceOf(found.event) > sequenceOf(before.event)) newest.set(key, found);
  }
  const list = [...newest.values()];
  const masters = new Set(list.filter((f) => recurrenceDay(f.event) === null).map((f) => uidOf(f.event)));
  return list
    .filter((f) => recurrenceDay(f.event) === null || !masters.has(uidOf(f.event)))
    .map((f) => ({
      ...f,
      changes: list
        .filter((c) => recurrenceDay(c.event) !== null && uidOf(c.event) === uidOf(f.event))
        .map((c) => c.event)
        .filter((c) => c !== f.event),
    }));
}

const dropped = (event: Component): Set<string> =>
  new Set(
    event.getAllProperties('exdate').flatMap((p: Property) =>
      (p.jCal as unknown[]).slice(3).map((v) =>
        String(v)
          .slice(0, 10)
          .replace(/^(\d{4})(\d\d)(\d\d)$/, '$1-$2-$3'),
      ),
    ),
  );

function isAfterUntil(until: string | null, day: string, iso: string): boolean {
  if (until === null) return false;
  const date = until.replace(/-/g, '').slice(0, 8);
  const time = /T(\d\d):?(\d\d):?(\d\d)Z$/.exec(until);
  if (time === null) return day.replace(/-/g, '') > date;
  const limit = `${date.slice(0, 4)}-${date.slice(4, 6)}-${date.slice(6)}T${time[1] ?? ''}:${time[2] ?? ''}:${time[3] ?? ''}Z`;
  return Date.parse(iso) > Date.parse(limit);
}

/**
 * The start of the event; of a recurring one the first occurrence after `after` (an instant), with single occurrences that were moved or dropped.
 * Where none is left the last known start. `sure` is false where the rule or the zone could not be made out. Null: no time at all.
 */
export function startOf(
  { event, changes }: Event,
  after: string,
  userZone: string,
): (EventTime & { change?: Component }) | null {
  const first = timeOf(event, 'dtstart', userZone);
  const property = event.getFirstProperty('dtstart');
  const wall = property === null ? null : wallOf(property);
  const rules = event.getAllProperties('rrule');
  if (first === null || property === null || wall === null || rules.length === 0) return first;
  const rule = rules.length > 1 ? null : parseRule(ruleText(rules[0]));
  if (rule === null) return { ...first, sure: first.sure && Date.parse(first.iso) >= Date.parse(after) };
  const from = isoDay(Math.floor(Date.parse(after) / 86_400_000));
  const days = occurrences(rule, wall.date.toString(), from);
  return (
    firstAfter(
      { event, changes, days, clock: clockOf(event, property, userZone), wall, until: rule.until },
      after,
      userZone,
    ) ?? first
  );
}

interface Series {
  event: Component;
  changes: Component[];
  days: Iterable<string>;
  clock: (wall: Wall) => EventTime;
  wall: Wall;
  until: string | null;
}

function firstAfter(
  { event, changes, days, clock, wall, until }: Series,
  after: string,
  userZone: string,
): (EventTime & { change?: Component }) | null {
  const gone = dropped(event);
  const changed = new Map(changes.map((c) => [recurrenceDay(c) ?? '', c]));
  for (const day of days) {
    const change = changed.get(day);
    const time =
      change === undefined
        ? clock({ ...wall, date: Temporal.PlainDate.from(day) })
        : timeOf(change, 'dtstart', userZone);
    if (gone.has(day) || time === null || Date.parse(time.iso) < Date.parse(after)) continue;
    if (isAfterUntil(until, day, time.iso)) return null;
    return change === undefined ? time : { ...time, change };
  }
  return null;
}

const ruleText = (property: Property | undefined): string => {
  try {
    return String(property?.getFirstValue() ?? '');
  } catch {
    return '';
  }
};
