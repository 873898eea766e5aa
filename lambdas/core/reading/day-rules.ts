import { Temporal } from 'temporal-polyfill';
import { MONTHS, NUMBERS, WEEKDAYS } from './calendar-words.data';

/** Where a writer stands in time: their own calendar day, how they order 3/4, and whether they tell of the past. */
export interface Bearings {
  today: Temporal.PlainDate;
  order: 'dmy' | 'mdy' | null;
  past?: boolean;
}

type Groups = Record<string, string | undefined>;
type Found = { date: Temporal.PlainDate; sure?: boolean; vague?: boolean } | Temporal.PlainDate | null;
interface Rule {
  pattern: RegExp;
  read: (groups: Groups, bearings: Bearings) => Found;
}

const alternatives = (words: Record<string, unknown>) =>
  Object.keys(words)
    .sort((a, b) => b.length - a.length)
    .join('|');
const M = `(?<month>${alternatives(MONTHS)})(?![\\p{L}])`;
const W = `(?<weekday>${alternatives(WEEKDAYS)}|Sat|Sun)(?![\\p{L}])`;
const N = `(?<n>\\d{1,2}|${alternatives(NUMBERS)})`;
const START = '(?<![\\p{L}\\d/.-])';
const rule = (source: string, read: Rule['read']): Rule => ({ pattern: new RegExp(START + source, 'giu'), read });

const monthOf = (g: Groups) => MONTHS[(g.month ?? '').toLowerCase()] ?? 0;
const weekdayOf = (word: string | undefined) => {
  const key = (word ?? '').toLowerCase();
  return key === 'sat' ? 6 : key === 'sun' ? 7 : (WEEKDAYS[key] ?? 0);
};
const numberOf = (word: string | undefined) => NUMBERS[(word ?? '').toLowerCase()] ?? Number(word);

function day(year: number, month: number, dayOfMonth: number): Temporal.PlainDate | null {
  try {
    return Temporal.PlainDate.from({ year, month, day: dayOfMonth }, { overflow: 'reject' });
  } catch {
    return null;
  }
}

/** A date without a year: the nearest one in the direction in which the writer speaks. */
function nearest(month: number, dayOfMonth: number, b: Bearings): Temporal.PlainDate | null {
  const years = b.past === true ? [0, -1] : [0, 1];
  for (const add of years) {
    const date = day(b.today.year + add, month, dayOfMonth);
    if (date === null) continue;
    const side = Temporal.PlainDate.compare(date, b.today);
    if (b.past === true ? side <= 0 : side >= 0 || date.until(b.today).days <= 1) return date;
  }
  return day(b.today.year + (b.past === true ? -1 : 1), month, dayOfMonth);
}

function withYear(g: Groups, month: number, dayOfMonth: number, b: Bearings): Temporal.PlainDate | null {
  if (g.year === undefined) return nearest(month, dayOfMonth, b);
  const year = Number(g.year);
  return day(year < 100 ? 2000 + year : year, month, dayOfMonth);
}

/** 3/4: a weekday decides, then what cannot be a month, then the writer's order; else unsure. */
function numeric(g: Groups, b: Bearings): Found {
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
function weekdayNumeric(g: Groups, b: Bearings): Found {
  const found = numeric(g, b);
  if (g.sep !== '.' || found === null || g.closing === '.') return found;
  const date = found instanceof Temporal.PlainDate ? found : found.date;
  return date.dayOfWeek === weekdayOf(g.weekday) ? date : null;
}

/** The weekday before or after `today`; "next" is next week's, "this" is this week's. */
function weekdayFrom(which: string, weekday: number, b: Bearings): Temporal.PlainDate {
  const shift = weekday - b.today.dayOfWeek;
  const back = shift >= 0 ? shift - 7 : shift;
  const ahead = shift <= 0 ? shift + 7 : shift;
  const past = b.past === true;
  const named: Record<string, number> = {
    this: past || shift >= 0 ? shift : ahead,
    next: shift + 7,
    nächsten: shift + 7,
    last: back,
    past: back,
  };
  return b.today.add({ days: named[which] ?? (past && which === '' ? back : ahead) });
}

/** "Thursday the 14th": the nearest 14th that is a Thursday; unsure where it does not fit within a year. */
function weekdayOrdinal(g: Groups, b: Bearings): Found {
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
function ordinal(g: Groups, b: Bearings): Found {
  const step = b.past === true ? -1 : 1;
  let month = b.today.toPlainYearMonth();
  for (let i = 0; i < 3; i += 1, month = month.add({ months: step })) {
    const date = day(month.year, month.month, Number(g.d));
    if (date !== null && Temporal.PlainDate.compare(date, b.today) * step >= 0) return date;
  }
  return null;
}

function nthWeekday(g: Groups, b: Bearings): Found {
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

function monthAlone(g: Groups, b: Bearings): Found {
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

function partOf(g: Groups, b: Bearings): Found {
  const { part = '', whole = '' } = g;
  const late = /end|late/i.test(part);
  const ahead = /next/i.test(whole) ? 1 : 0;
  if (/year/i.test(whole)) return yearPart({ part, year: String(b.today.year + ahead) });
  if (/week/i.test(whole))
    return { date: b.today.add({ days: 7 * ahead + (late ? 5 : 1) - b.today.dayOfWeek }), vague: true };
  const first = b.today.with({ day: 1 }).add({ months: ahead });
  return { date: late ? first.add({ months: 1 }).subtract({ days: 1 }) : first, vague: true };
}

function yearPart(g: Groups): Found {
  const year = Number(g.year);
  const part = (g.part ?? '').toLowerCase();
  const [month, dayOfMonth] = /end|late/.test(part) ? [12, 31] : part === 'mid' ? [6, 30] : [1, 1];
  return { date: Temporal.PlainDate.from({ year, month, day: dayOfMonth }), vague: true };
}

const NAMED: Record<string, number> = {
  today: 0,
  tonight: 0,
  'this morning': 0,
  'this afternoon': 0,
  'this evening': 0,
  tomorrow: 1,
  tmrw: 1,
  tmr: 1,
  tomorow: 1,
  yesterday: -1,
  'last night': -1,
  'the day after tomorrow': 2,
  'day after tomorrow': 2,
  'the day before yesterday': -2,
  'day before yesterday': -2,
  heute: 0,
  demain: 1,
  mañana: 1,
  amanhã: 1,
  hier: -1,
  ayer: -1,
  ontem: -1,
};

function span(g: Groups, b: Bearings, sign: number): Temporal.PlainDate {
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

const UNIT = '(?<unit>(?:business |working |work )?days?|weeks?|fortnights?|months?|years?)';
const YEAR = '(?:,?\\s+(?:de\\s+|del\\s+)?(?<year>20\\d{2})(?!\\d))?';

/** In this order: what is said more exactly wins the words. */
export const DAY_RULES: Rule[] = [
  rule('(?<year>20\\d{2})-(?<b>\\d{2})-(?<a>\\d{2})(?!\\d)', (g) => day(Number(g.year), Number(g.b), Number(g.a))),
  rule(
    `(?:${W}[,.]?\\s+(?:the\\s+|den\\s+)?)?(?<a>\\d{1,2})(?<sep>[./-])(?<b>\\d{1,2})\\k<sep>(?<year>20\\d{2}|\\d{2})(?![\\d])`,
    numeric,
  ),
  rule(
    `(?:${W}[,.]?\\s+)?(?:the\\s+|den\\s+|le\\s+|el\\s+)?(?<d>\\d{1,2})(?:st|nd|rd|th|\\.|er|º)?\\s*(?:of\\s+|de\\s+|-)?\\s*${M}\\.?${YEAR}`,
    (g, b) => withYear(g, monthOf(g), Number(g.d), b),
  ),
  rule(
    `(?:${W}[,.]?\\s+)?${M}\\.?\\s+(?:the\\s+)?(?<d>\\d{1,2})(?:st|nd|rd|th)?(?![\\d]|[:.h]\\d|\\s*[ap]\\.?m\\b)${YEAR}`,
    (g, b) => withYear(g, monthOf(g), Number(g.d), b),
  ),
  rule(
    `${W}[,.]?\\s+(?:the\\s+|den\\s+)?(?<a>\\d{1,2})(?<sep>[/.])(?<b>\\d{1,2})(?<closing>\\.?)(?!\\d)`,
    weekdayNumeric,
  ),
  rule(
    '(?<=\\b(?:on|by|until|till|before|from|to|target|for|at latest|since|of)[\\s:]+)(?<a>\\d{1,2})(?<sep>/)(?<b>\\d{1,2})(?![\\d/])',
    numeric,
  ),
  rule('(?<a>\\d{1,2})(?<sep>/)(?<b>\\d{1,2})(?=,?\\s+(?:at|@|\\d{1,2}[:h.]\\d\\d|\\d{1,2}\\s?[ap]m))', numeric),
  rule(`${W},?\\s+(?:the\\s+)?(?<d>\\d{1,2})(?:st|nd|rd|th)(?![\\p{L}\\d])`, weekdayOrdinal),
  rule(
    `(?<n>a|one|two|three|\\d)\\s+(?<unit>weeks?|days?)\\s+(?:from|after)\\s+(?<from>today|now|tomorrow|${W})`,
    (g, b) => {
      const base = /tomorrow/i.test(g.from ?? '')
        ? b.today.add({ days: 1 })
        : weekdayOf(g.weekday) > 0
          ? weekdayFrom('', weekdayOf(g.weekday), { ...b, past: false })
          : b.today;
      return span(g, { ...b, today: base }, 1);
    },
  ),
  rule(`${W}\\s+week(?![\\p{L}])`, (g, b) =>
    weekdayFrom('', weekdayOf(g.weekday), { ...b, past: false }).add({ days: 7 }),
  ),
  rule(
    `(?:the\\s+)?(?<which>first|second|third|fourth|last)\\s+${W}\\s+(?:of|in)\\s+(?:${M}|(?<words>the month|next month|this month))`,
    nthWeekday,
  ),
  rule(`the\\s+week\\s+of\\s+(?:the\\s+)?(?:${M}\\s+(?<d>\\d{1,2})|(?<e>\\d{1,2})(?:st|nd|rd|th)?)`, (g, b) => {
    const date = g.d === undefined ? ordinal({ d: g.e }, b) : nearest(monthOf(g), Number(g.d), b);
    return date === null ? null : { date: date instanceof Temporal.PlainDate ? date : date.date, vague: true };
  }),
  rule(
    '(?:the\\s+)?(?<part>end|late|start|beginning|early)\\s+(?:of\\s+)?(?<whole>(?:the|this|next)\\s+(?:week|month|year))',
    partOf,
  ),
  rule(`(?<which>this|next|last|past|coming|this coming|following|nächsten)?\\s*${W}`, (g, b) =>
    weekdayFrom((g.which ?? '').toLowerCase(), weekdayOf(g.weekday), b),
  ),
  rule(
    `(?<name>${Object.keys(NAMED)
      .sort((x, y) => y.length - x.length)
      .join('|')})(?![\\p{L}])`,
    (g, b) => b.today.add({ days: NAMED[(g.name ?? '').toLowerCase()] ?? 0 }),
  ),
  rule(`(?:in|within)\\s+(?:about\\s+)?${N}\\s+${UNIT}(?![\\p{L}])`, (g, b) => span(g, b, 1)),
  rule(`${N}\\s+${UNIT}\\s+ago(?![\\p{L}])`, (g, b) => span(g, b, -1)),
  rule(
    '(?<!\\d\\s)(?:the|am|le)\\s+(?<d>\\d{1,2})(?:st|nd|rd|th)(?!\\s+(?:one|time|draft|option|floor|century|edition|birthday|anniversary|of|version)|[\\p{L}\\d])',
    ordinal,
  ),
  rule(
    '(?<=\\b(?:on|by|until|till|before)\\s+)(?<d>\\d{1,2})(?:st|nd|rd|th)(?!\\s+(?:one|floor|street|avenue)|[\\p{L}\\d])',
    ordinal,
  ),
  rule('next\\s+week(?:end)?(?![\\p{L}])', (_, b) => ({
    date: b.today.add({ days: 12 - b.today.dayOfWeek }),
    vague: true,
  })),
  rule('(?:the|this)\\s+weekend', (_, b) => ({ date: b.today.add({ days: 7 - b.today.dayOfWeek }), vague: true })),
  rule('(?:this|later this)\\s+week(?![\\p{L}])', (_, b) => ({
    date: b.today.add({ days: Math.max(0, 5 - b.today.dayOfWeek) }),
    vague: true,
  })),
  rule('(?<part>end|late|mid|start|beginning|early)(?:\\s+of)?\\s+(?<year>20\\d{2})(?!\\d)', (g) => yearPart(g)),
  rule('next\\s+month', (_, b) => ({ date: b.today.with({ day: 1 }).add({ months: 1 }), vague: true })),
  rule(
    `(?:(?<part>end|late|mid|middle|early|start|beginning)(?:\\s+of)?[\\s-]+)(?:the\\s+month\\s+of\\s+)?${M}${YEAR}`,
    monthAlone,
  ),
  rule(`(?<=\\b(?:until|till|in|by|before|from|since)\\s+)${M}${YEAR}(?!\\s+\\d)`, monthAlone),
  rule(`${M}\\s+(?<year>20\\d{2})(?!\\d)`, monthAlone),
];
