/** The starts that a recurring invitation has after its first: read from its RRULE. */
import { Temporal } from 'temporal-polyfill';
import type { Message } from '../message/message';
import type { MeetingFact } from '../reading/reading';
import { occurrences, parseRule } from '../reading/calendar-recurrence';
import { iso } from './days';

/** Stated limit: so many further occurrences are known, half a year of a weekly one; an update of the invitation brings more. */
const SERIES_MAX = 26;

const unfold = (text: string): string => text.replace(/\r?\n[ \t]/g, '');
const line = (event: string, name: string): string =>
  new RegExp(`^${name}(?:;[^:\\r\\n]{0,200})?:([^\\r\\n]{1,400})`, 'im').exec(event)?.[1]?.trim() ?? '';

/** The event of this UID that carries the rule. */
function eventOf(message: Message, uid: string): string | null {
  const events = message.calendars.flatMap((c) =>
    unfold(c.text.slice(0, 100_000))
      .split(/^BEGIN:VEVENT/im)
      .slice(1),
  );
  return events.find((e) => line(e, 'UID') === uid && line(e, 'RRULE') !== '') ?? null;
}

const dashed = (compact: string): string => compact.replace(/^(\d{4})-?(\d\d)-?(\d\d).*$/, '$1-$2-$3');

const droppedFrom = (event: string): Set<string> =>
  new Set(
    [...event.matchAll(/^EXDATE[^:\r\n]{0,200}:([^\r\n]{1,2000})/gim)].flatMap((m) =>
      (m[1] ?? '').split(',').map(dashed),
    ),
  );

/** Instants after `fact.start`, earliest first, in the zone the invitation was written in. */
export function seriesOf(message: Message, fact: MeetingFact): string[] {
  const { calendar, start, zone = 'UTC' } = fact;
  if (!calendar?.recurring || start === null) return [];
  const event = eventOf(message, calendar.uid);
  return event === null ? [] : startsAfter(event, start, zone);
}

function startsAfter(event: string, start: string, zone: string): string[] {
  const rule = parseRule(line(event, 'RRULE'));
  if (rule === null) return [];
  const here = Temporal.Instant.from(start).toZonedDateTimeISO(zone);
  const today = here.toPlainDate().toString();
  const first = dashed(line(event, 'DTSTART'));
  const dropped = droppedFrom(event);
  const last = rule.until === null ? '9999' : dashed(rule.until);
  const out: string[] = [];
  for (const day of occurrences(rule, /^\d{4}-\d\d-\d\d$/.test(first) ? first : today, today)) {
    if (day > last || out.length === SERIES_MAX) break;
    if (day <= today || dropped.has(day)) continue;
    out.push(
      iso(Temporal.PlainDate.from(day).toZonedDateTime({ timeZone: zone, plainTime: here.toPlainTime() }).toInstant()),
    );
  }
  return out;
}
