/**
 * The days of a recurrence rule (RFC 5545 section 3.3.10), as far as meetings use it: DAILY to YEARLY with INTERVAL, COUNT, UNTIL, BYDAY, BYMONTHDAY, BYMONTH, WKST.
 * Own arithmetic on whole days, because the general iterators never end on rules that no day fits (30 February).
 */

const DAY = 86_400_000;
const WEEKDAYS = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'];
const KNOWN = new Set(['FREQ', 'INTERVAL', 'COUNT', 'UNTIL', 'BYDAY', 'BYMONTHDAY', 'BYMONTH', 'WKST']);

interface Rule {
  freq: string;
  interval: number;
  count: number | null;
  /** As written: a day, or an instant or wall time. */
  until: string | null;
  days: { nth: number; weekday: number }[];
  monthDays: number[];
  months: number[];
  weekStart: number;
}

/** A day counted from 1 January 1970, with its parts. */
interface CalendarDay {
  n: number;
  year: number;
  month: number;
  day: number;
  weekday: number;
  last: number;
}

const dayNumber = (date: string): number => Date.parse(`${date}T00:00:00Z`) / DAY;
export const isoDay = (n: number): string => new Date(n * DAY).toISOString().slice(0, 10);

function partsOf(n: number): CalendarDay {
  const date = new Date(n * DAY);
  const [year, month] = [date.getUTCFullYear(), date.getUTCMonth() + 1];
  const last = new Date(Date.UTC(year, month, 0)).getUTCDate();
  return { n, year, month, day: date.getUTCDate(), weekday: (n + 3) % 7, last };
}

const numbers = (list: string) =>
  list
    .split(',')
    .map(Number)
    .filter((n) => Number.isInteger(n) && n !== 0);

const daysOf = (list: string) =>
  list
    .split(',')
    .filter((d) => d !== '')
    .map((d) => ({ nth: Number(d.slice(0, -2) || 0), weekday: WEEKDAYS.indexOf(d.slice(-2)) }));

/** Null where the rule says something that is not understood here. */
export function parseRule(text: string): Rule | null {
  const pairs = text
    .toUpperCase()
    .split(';')
    .filter((p) => p !== '');
  const parts = new Map(pairs.map((p): [string, string] => [p.slice(0, p.indexOf('=')), p.slice(p.indexOf('=') + 1)]));
  const part = (name: string) => parts.get(name) ?? '';
  const rule: Rule = {
    freq: part('FREQ'),
    interval: Number(part('INTERVAL') || 1),
    count: parts.has('COUNT') ? Number(part('COUNT')) : null,
    until: parts.get('UNTIL') ?? null,
    days: daysOf(part('BYDAY')),
    monthDays: numbers(part('BYMONTHDAY')),
    months: numbers(part('BYMONTH')),
    weekStart: Math.max(0, WEEKDAYS.indexOf(part('WKST') || 'MO')),
  };
  return isUnderstood(rule) && [...parts.keys()].every((k) => KNOWN.has(k)) ? rule : null;
}

const isUnderstood = ({ freq, interval, count, days }: Rule): boolean =>
  /^(?:DAILY|WEEKLY|MONTHLY|YEARLY)$/.test(freq) &&
  interval >= 1 &&
  !Number.isNaN(count ?? 0) &&
  days.every((d) => d.weekday >= 0 && !Number.isNaN(d.nth));

const inPeriod: Record<string, (rule: Rule, d: CalendarDay, first: CalendarDay) => boolean> = {
  DAILY: (rule, d, first) => (d.n - first.n) % rule.interval === 0,
  WEEKLY: (rule, d, first) => {
    const weekOf = (x: CalendarDay) => Math.floor((x.n - ((x.weekday - rule.weekStart + 7) % 7)) / 7);
    return (weekOf(d) - weekOf(first)) % rule.interval === 0;
  },
  MONTHLY: (rule, d, first) => (12 * (d.year - first.year) + d.month - first.month) % rule.interval === 0,
  YEARLY: (rule, d, first) => (d.year - first.year) % rule.interval === 0,
};

function byDay(rule: Rule, d: CalendarDay): boolean {
  return rule.days.some(({ nth, weekday }) => {
    if (weekday !== d.weekday) return false;
    return nth === 0 || nth === Math.ceil(d.day / 7) || nth === -Math.ceil((d.last - d.day + 1) / 7);
  });
}

function fits(rule: Rule, d: CalendarDay, first: CalendarDay): boolean {
  if (inPeriod[rule.freq]?.(rule, d, first) !== true) return false;
  const months = rule.months.length === 0 && rule.freq === 'YEARLY' ? [first.month] : rule.months;
  return (months.length === 0 || months.includes(d.month)) && fitsDay(rule, d, first);
}

function fitsDay(rule: Rule, d: CalendarDay, first: CalendarDay): boolean {
  const { monthDays, days, freq } = rule;
  if (monthDays.length > 0 && !monthDays.some((m) => m === d.day || m === d.day - d.last - 1)) return false;
  if (days.length > 0) return byDay(rule, d);
  if (monthDays.length > 0 || freq === 'DAILY') return true;
  return freq === 'WEEKLY' ? d.weekday === first.weekday : d.day === first.day;
}

/** How far a rule is followed: with COUNT from its start, without from the day asked for. */
const REACH = 20_000;

/** The days (ISO) on which the rule that begins on `start` falls, from `from` on; at most four years of looking ahead. The start itself always counts. */
export function* occurrences(rule: Rule, start: string, from: string): Generator<string> {
  const first = partsOf(dayNumber(start));
  const begin = Math.max(first.n, rule.count === null ? dayNumber(from) - 1 : first.n);
  const end = Math.min(begin + REACH, Math.max(begin, dayNumber(from)) + 1500);
  let left = rule.count ?? Infinity;
  for (let n = begin; n <= end && left > 0; n += 1) {
    const day = partsOf(n);
    if (n !== first.n && !fits(rule, day, first)) continue;
    left -= 1;
    if (n >= dayNumber(from) - 1) yield isoDay(n);
  }
}
