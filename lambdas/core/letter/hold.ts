/** The .ics hold of a meeting for the user's own calendar (RFC 5545; PUBLISH asks nobody anything). */
import type { Meeting } from '../workflow/records';
import { endOf } from '../workflow/timers';
import type { Attachment } from './letter';

const stamp = (at: string): string => new Date(Date.parse(at)).toISOString().replace(/[-:]|\.\d{3}/g, '');
const text = (s: string): string => s.replace(/[\\;,]/g, '\\$&').replace(/[\r\n]+/g, ' ');

/** Folded to 75 octets (3.1). */
function fold(line: string): string {
  const bytes = Buffer.from(line);
  if (bytes.length <= 75) return line;
  let out = '';
  let width = 0;
  for (const character of line) {
    const size = Buffer.byteLength(character);
    if (width + size > 74) {
      out += '\r\n ';
      width = 1;
    }
    out += character;
    width += size;
  }
  return out;
}

/** null while no time is fixed. The UID is the meeting's, so that a moved hold replaces the old one. */
export function calendarHold(m: Meeting, domain: string, now: string): Attachment | null {
  const end = endOf(m);
  if (m.start === null || end === null) return null;
  const names = m.with.map((p) => p.name ?? p.address ?? '').join(', ');
  const place = m.place ?? m.link;
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Whetstone//EN',
    'METHOD:PUBLISH',
    'BEGIN:VEVENT',
    `UID:${m.uid ?? `${m.id}@${domain}`}`,
    `DTSTAMP:${stamp(now)}`,
    `SEQUENCE:${m.sequence}`,
    `DTSTART:${stamp(m.start)}`,
    `DTEND:${stamp(end)}`,
    `SUMMARY:${text(names)}`,
    ...(place === null ? [] : [`LOCATION:${text(place)}`]),
    'END:VEVENT',
    'END:VCALENDAR',
    '',
  ];
  return {
    name: 'hold.ics',
    type: 'text/calendar; method=PUBLISH; charset=utf-8',
    content: lines.map(fold).join('\r\n'),
  };
}
