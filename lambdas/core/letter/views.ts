/** People and times as a letter shows them: plain words, a 24-hour clock, the zone named by its city. */
import { Temporal } from 'temporal-polyfill';
import type { Person } from '../message/message';
import type { Meeting } from '../workflow/records';
import { endOf } from '../workflow/timers';
import type { MeetingView, PersonView } from './letter';
import { PHRASES, type Phrases } from './phrases.data';

const EN = PHRASES['en'] as Phrases;
const TITLES = /^(dr|prof|mr|mrs|ms|herr|frau)\.? /i;

export function personView(p: Person): PersonView {
  const name = p.name ?? p.address ?? 'somebody';
  const bare = name.replace(TITLES, '');
  return { name, first: p.name === null ? name : (bare.split(' ')[0] ?? name), address: p.address };
}

const wall = (at: string, zone: string): Temporal.ZonedDateTime => Temporal.Instant.from(at).toZonedDateTimeISO(zone);
const clock = (t: Temporal.ZonedDateTime): string => t.toPlainTime().toString({ smallestUnit: 'minute' });

/** `Friday 4 December` */
export function dayWords(date: Temporal.PlainDate, { days, months, day }: Phrases = EN): string {
  return day(days[date.dayOfWeek - 1] ?? '', date.day, months[date.month - 1] ?? '');
}
export const dateWords = (date: string, phrases = EN): string => dayWords(Temporal.PlainDate.from(date), phrases);
export const dayOf = (at: string, zone: string, phrases = EN): string =>
  dayWords(wall(at, zone).toPlainDate(), phrases);

/** `London`, `New York`; UTC stays. */
export const cityOf = (zone: string): string => (zone.split('/').pop() ?? zone).replaceAll('_', ' ');
const zoneWords = (zone: string, { zone: timeOf }: Phrases): string =>
  /^[+-]/.test(zone) ? `UTC${zone}` : timeOf(cityOf(zone));

/** `Friday 4 December, 14:00–14:30 (London)` */
export function spanWords(start: string, end: string | null, zone: string, phrases = EN): string {
  const from = wall(start, zone);
  const to = end === null ? '' : `–${clock(wall(end, zone))}`;
  return `${dayWords(from.toPlainDate(), phrases)}, ${clock(from)}${to} (${zoneWords(zone, phrases)})`;
}

/** `tomorrow 10:00`, `today 15:30`, else `Friday 4 December 14:00`. */
function shortWords(start: string, zone: string, now: string): string {
  const from = wall(start, zone);
  const days = wall(now, zone).toPlainDate().until(from.toPlainDate()).days;
  const day = days === 0 ? 'today' : days === 1 ? 'tomorrow' : dayWords(from.toPlainDate());
  return `${day} ${clock(from)}`;
}

const MODES: Record<string, string> = {
  video: 'video call',
  phone: 'phone',
  'in-person': 'in person',
  email: 'by mail',
};

/** The offset that somebody's own mail showed, and when. */
export type Seen = { offset?: number; offsetAt?: string } | null | undefined;
const SEEN_DAYS = 45;

/** `+05:30` of minutes. */
const offsetId = (minutes: number): string => {
  const two = (n: number): string => String(n).padStart(2, '0');
  const size = Math.abs(minutes);
  return `${minutes < 0 ? '-' : '+'}${two(Math.floor(size / 60))}:${two(size % 60)}`;
};

/** The zone of the other side where its clock differs: that in which the time was said, else the offset of their mail of late. */
export function zoneThere(m: Pick<Meeting, 'start' | 'zone'>, zone: string, seen: Seen): string | null {
  const { start } = m;
  if (start === null) return null;
  const differs = (z: string): boolean => wall(start, z).offset !== wall(start, zone).offset;
  if (m.zone !== null && differs(m.zone)) return m.zone;
  const { offset, offsetAt } = seen ?? {};
  const isFresh = offsetAt !== undefined && Math.abs(Date.parse(start) - Date.parse(offsetAt)) < SEEN_DAYS * 86_400_000;
  return offset !== undefined && isFresh && differs(offsetId(offset)) ? offsetId(offset) : null;
}

/** null while no time is fixed. */
export function meetingView(m: Meeting, zone: string, now: string, seen: Seen = null): MeetingView | null {
  if (m.start === null) return null;
  const there = zoneThere(m, zone, seen);
  const theirs = there === null ? null : spanWords(m.start, endOf(m), there);
  return {
    when: spanWords(m.start, m.end, zone),
    theirs,
    mode: m.mode === null ? null : (MODES[m.mode] ?? null),
    place: m.place,
    link: m.link,
    short: shortWords(m.start, zone, now),
  };
}

const SLOTS: [days: number, time: string][] = [
  [2, '10:00'],
  [3, '15:00'],
  [4, '11:30'],
];

const minutesOf = (hour: string): number => Number(hour.slice(0, 2)) * 60 + Number(hour.slice(3));
const TALK_MINUTES = 30;

/** `time` where the user meets then, else the same place within their hours, on the half hour. */
function withinHours(time: string, { from, to }: { from: string; to: string }): string {
  const [start, end] = [minutesOf(from), minutesOf(to) - TALK_MINUTES];
  const wanted = minutesOf(time);
  if (wanted >= start && wanted <= end) return time;
  const share = (wanted - DAY_STARTS) / (DAY_ENDS - DAY_STARTS);
  const at = Math.min(end, Math.ceil((start + share * (end - start)) / TALK_MINUTES) * TALK_MINUTES);
  return `${String(Math.floor(at / 60)).padStart(2, '0')}:${String(at % 60).padStart(2, '0')}`;
}
const DAY_STARTS = 9 * 60;
const DAY_ENDS = 17 * 60;

/** Three times to offer: working days from the second on, in the user's zone and meeting hours, none twice on a day. */
export function offeredTimes(
  now: string,
  zone: string,
  meets = { from: '09:00', to: '17:00' },
  phrases = EN,
): string[] {
  let day = wall(now, zone).toPlainDate();
  const working: Temporal.PlainDate[] = [];
  while (working.length < 5) {
    day = day.add({ days: 1 });
    if (day.dayOfWeek <= 5) working.push(day);
  }
  return SLOTS.map(
    ([n, time]) =>
      `${dayWords(working[n - 1] ?? day, phrases)}, ${withinHours(time, meets)} (${zoneWords(zone, phrases)})`,
  );
}

/** "Dana", "Dana and Raj", "Dana, Raj and Li" */
export function listNames(names: string[], and = 'and'): string {
  return names.length < 2
    ? (names[0] ?? '')
    : `${names.slice(0, -1).join(', ')} ${and} ${names[names.length - 1] ?? ''}`;
}
