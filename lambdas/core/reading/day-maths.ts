import { Temporal } from 'temporal-polyfill';
import { MONTHS, NUMBERS, WEEKDAYS } from './calendar-words.data';

/** Where a writer stands in time: their own calendar day, how they order 3/4, and whether they tell of the past. */
export interface Bearings {
  today: Temporal.PlainDate;
  order: 'dmy' | 'mdy' | null;
  past?: boolean;
}

/** Named groups of a rule's match. */
export type Groups = Record<string, string | undefined>;
/** The day meant, how sure, and whether it is only a stretch of days. */
export type Found = { date: Temporal.PlainDate; sure?: boolean; vague?: boolean } | Temporal.PlainDate | null;

export const monthOf = (g: Groups) => MONTHS[(g.month ?? '').toLowerCase()] ?? 0;
export const weekdayOf = (word: string | undefined) => WEEKDAYS[(word ?? '').toLowerCase()] ?? 0;
const numberOf = (word: string | undefined) => NUMBERS[(word ?? '').toLowerCase()] ?? parseInt(word ?? '', 10);

export function day(year: number, month: number, dayOfMonth: number): Temporal.PlainDate | null {
  try {
    return Temporal.PlainDate.from({ year, month, day: dayOfMonth }, { overflow: 'reject' });
  } catch {
    return null;
  }
}

/** A date without a year: the nearest one in the direction in which the writer speaks. */
export function nearest(month: number, dayOfMonth: number, b: Bearings): Temporal.PlainDate | null {
  const years = b.past === true ? [0, -1] : [0, 1];
  for (const add of years) {
    const date = day(b.today.year + add, month, dayOfMonth);
    if (date === null) continue;
    const side = Temporal.PlainDate.compare(date, b.today);
    if (b.past === true ? side <= 0 : side >= 0 || date.until(b.today).days <= 1) return date;
  }
  return day(b.today.year + (b.past === true ? -1 : 1), month, dayOfMonth);
}

export function withYear(g: Groups, month: number, dayOfMonth: number, b: Bearings): Temporal.PlainDate | null {
  if (g.year === undefined) return nearest(month, dayOfMonth, b);
  const year = Number(g.year);
  return day(year < 100 ? 2000 + year : year, month, dayOfMonth);
}

/** 3/4: a weekday decides, then what cannot be a month, then the writer's order; else unsure. */
export function numeric(g: Groups, b: Bearings): Found {
  const [first, second] = [Number(g.a), Number(g.b)];
  const dmy = withYear(g, second, first, b);
  const mdy = g.sep === '.' ? null : withYear(g, first, second, b);
  if (dmy === null || mdy === null) return dmy ?? mdy;
  if (dmy.equals(mdy) || g.sep === '-') return dmy;
  const weekday = weekdayOf(g.weekday);
  const fitting = [dmy, mdy].filter((d) => d.dayOfWeek === weekday);
  if (fitting.length === 1) return fitting[0] ?? null;
  return { date: b.order === 'mdy' ? mdy : dmy, sure: b.order !== null };
}

/** `Friday 9.30` is an hour, `Friday 4.12.` a date: with a dot only a weekday that fits, or a closing dot, tells. */
export function weekdayNumeric(g: Groups, b: Bearings): Found {
  const found = numeric(g, b);
  if (g.sep !== '.' || found === null || g.closing === '.') return found;
  const date = found instanceof Temporal.PlainDate ? found : found.date;
  return date.dayOfWeek === weekdayOf(g.weekday) ? date : null;
}

/** The weekday before or after `today`; "next" is next week's, "this" is this week's. */
export function weekdayFrom(which: string, weekday: number, b: Bearings): Temporal.PlainDate {
  const shift = weekday - b.today.dayOfWeek;
  const back = shift >= 0 ? shift - 7 : shift;
  const ahead = shift <= 0 ? shift + 7 : shift;
  const past = b.past === true;
  const named: Record<string, number> = {
    this: past || shift >= 0 ? shift : ahead,
    next: shift + 7,
    last: back,
    past: back,
  };
  return b.today.add({ days: named[which] ?? (past && which === '' ? back : ahead) });
}

/** "Thursday the 14th": the nearest 14th that is a Thursday; unsure where it does not fit within a year. */
export function weekdayOrdinal(g: Groups, b: Bearings): Found {
  const step = b.past === true ? -1 : 1;
  let month = b.today.toPlainYearMonth();
  let first: Temporal.PlainDate | null = null;
  for (let i = 0; i < 3; i += 1, month = month.add({ months: step })) {
    const date = day(month.year, month.month, Number(g.d));
    if (date === null || Temporal.PlainDate.compare(date, b.today) * step < 0) continue;
    first ??= date;
    if (date.dayOfWeek === weekdayOf(g.weekday)) return date;
  }
  return first === null ? null : { date: first, sure: false };
}

/** "the 20th": the nearest one. */
export function ordinal(g: Groups, b: Bearings): Found {
  const step = b.past === true ? -1 : 1;
  let month = b.today.toPlainYearMonth();
  for (let i = 0; i < 3; i += 1, month = month.add({ months: step })) {
    const date = day(month.year, month.month, Number(g.d));
    if (date !== null && Temporal.PlainDate.compare(date, b.today) * step >= 0) return date;
  }
  return null;
}

export function nthWeekday(g: Groups, b: Bearings): Found {
  const weekday = weekdayOf(g.weekday);
  const month = monthOf(g) || b.today.add({ months: /next/i.test(g.words ?? '') ? 1 : 0 }).month;
  const start = nearestMonth(month, b);
  if (/last/i.test(g.which ?? '')) {
    const end = start.add({ months: 1 }).subtract({ days: 1 });
    return end.subtract({ days: (end.dayOfWeek - weekday + 7) % 7 });
  }
  return start.add({ days: ((weekday - start.dayOfWeek + 7) % 7) + 7 * (numberOf(g.which) - 1) });
}

/** First day of the month, this year or next (or last, when the past is told). */
function nearestMonth(month: number, b: Bearings): Temporal.PlainDate {
  const ahead = b.past === true ? (month > b.today.month ? -1 : 0) : month < b.today.month ? 1 : 0;
  return Temporal.PlainDate.from({ year: b.today.year + ahead, month, day: 1 });
}

export function monthAlone(g: Groups, b: Bearings): Found {
  const month = monthOf(g);
  const start = g.year === undefined ? nearestMonth(month, b) : (day(Number(g.year), month, 1) ?? b.today);
  const part = (g.part ?? '').toLowerCase();
  const ahead =
    g.year === undefined && part === '' && Temporal.PlainDate.compare(start, b.today) < 0 && b.past !== true;
  if (ahead) return { date: start.add({ years: 1 }), vague: true };
  if (/end|late/.test(part)) return { date: start.add({ months: 1 }).subtract({ days: 1 }), vague: true };
  if (/mid/.test(part)) return { date: start.with({ day: 15 }), vague: true };
  return { date: start, vague: true };
}

export function partOf(g: Groups, b: Bearings): Found {
  const { part = '', whole = '' } = g;
  const late = /end|late/i.test(part);
  const ahead = /next/i.test(whole) ? 1 : 0;
  if (/year/i.test(whole)) return yearPart({ part, year: String(b.today.year + ahead) });
  if (/week/i.test(whole))
    return {
      date: b.today.add({ days: 7 * ahead + (late ? 5 : /mid/i.test(part) ? 3 : 1) - b.today.dayOfWeek }),
      vague: true,
    };
  const first = b.today.with({ day: 1 }).add({ months: ahead });
  if (/mid/i.test(part)) return { date: first.with({ day: 15 }), vague: true };
  return { date: late ? first.add({ months: 1 }).subtract({ days: 1 }) : first, vague: true };
}

export function yearPart(g: Groups): Found {
  const year = Number(g.year);
  const part = (g.part ?? '').toLowerCase();
  const [month, dayOfMonth] = /end|late/.test(part) ? [12, 31] : part === 'mid' ? [6, 30] : [1, 1];
  return { date: Temporal.PlainDate.from({ year, month, day: dayOfMonth }), vague: true };
}

export function span(g: Groups, b: Bearings, sign: number): Temporal.PlainDate {
  const count = numberOf(g.n) * sign;
  const unit = (g.unit ?? '').toLowerCase();
  if (/^(?:business|working|work)/.test(unit)) return workingDays(b.today, count);
  if (unit.startsWith('day')) return b.today.add({ days: count });
  if (unit.startsWith('week')) return b.today.add({ weeks: count });
  if (unit.startsWith('fortnight')) return b.today.add({ weeks: 2 * count });
  return unit.startsWith('year') ? b.today.add({ years: count }) : b.today.add({ months: count });
}

function workingDays(from: Temporal.PlainDate, count: number): Temporal.PlainDate {
  let date = from;
  for (let left = Math.abs(count); left > 0;) {
    date = date.add({ days: Math.sign(count) });
    if (date.dayOfWeek < 6) left -= 1;
  }
  return date;
}

/** "the 14th of next month". */
export function dayOfMonth(g: Groups, b: Bearings): Found {
  const month = b.today.add({ months: /next/i.test(g.which ?? '') ? 1 : 0 });
  return day(month.year, month.month, Number(g.d));
}

/** "Thursday next week": weeks run from Monday to Sunday. */
export function weekdayInWeek(g: Groups, b: Bearings): Found {
  const ahead = /this/i.test(g.which ?? '') ? 0 : 7;
  return b.today.add({ days: ahead + weekdayOf(g.weekday) - b.today.dayOfWeek });
}

/**
 * A weekday with what stands before or after it. English "next Thursday" is the Thursday of next week (said on a Monday it is ten days off,
 * said on a Friday six). German "nächsten", French "prochain" and the like (`next?`) mean the coming one as often: unsure where the two differ.
 */
export function weekdayNamed(g: Groups, b: Bearings): Found {
  const which = (g.which ?? g.after ?? '').toLowerCase();
  const weekday = weekdayOf(g.weekday);
  if (which !== 'next?') return weekdayFrom(which, weekday, b);
  const date = weekdayFrom('next', weekday, b);
  return { date, sure: date.equals(weekdayFrom('coming', weekday, b)) };
}

/** Q2: its first day, this year's or the next one to come. */
export function quarter(g: Groups, b: Bearings): Found {
  const month = (Number((g.which ?? '').slice(1)) - 1) * 3 + 1;
  const year = g.year === undefined ? b.today.year + (month + 2 < b.today.month ? 1 : 0) : Number(g.year);
  const date = day(year, month, 1);
  return date === null ? null : { date, vague: true };
}
