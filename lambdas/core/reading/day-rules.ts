import { Temporal } from 'temporal-polyfill';
import { gated } from '../gated';
import { MONTHS, NUMBERS, WEEKDAYS } from './calendar-words.data';
import {
  day,
  dayOfMonth,
  monthAlone,
  monthOf,
  nearest,
  nthWeekday,
  numeric,
  ordinal,
  partOf,
  quarter,
  span,
  weekdayFrom,
  weekdayInWeek,
  weekdayNamed,
  weekdayNumeric,
  weekdayOf,
  weekdayOrdinal,
  withYear,
  yearPart,
  type Bearings,
  type Found,
  type Groups,
} from './day-maths';

/** What a text must have for a rule to be worth trying: a digit, a weekday, a month; found by one look each. */
export const NEEDS = {
  digit: /\d/,
  weekday: gated(`(?:^|[^\\p{L}])(?:${Object.keys(WEEKDAYS).join('|')})`, 'iu'),
  month: gated(`(?:^|[^\\p{L}])(?:${Object.keys(MONTHS).join('|')})`, 'iu'),
  span: /(?:day|week|fortnight|month|year)/i,
  named: /(?:day|tonight|tom+or|tmr|this |last |week|month|year)/i,
};
export interface Rule {
  needs: (keyof typeof NEEDS)[];
  pattern: RegExp;
  read: (groups: Groups, bearings: Bearings) => Found;
}

const alternatives = (words: Record<string, unknown>) =>
  Object.keys(words)
    .sort((a, b) => b.length - a.length)
    .join('|');
const M = `(?<month>${alternatives(MONTHS)})(?![\\p{L}])`;
const W = `(?<weekday>${alternatives(WEEKDAYS)})(?![\\p{L}])`;
const N = `(?<n>\\d{1,2}|${alternatives(NUMBERS)})`;
const START = '(?<![\\p{L}\\d/.-])';
const rule = (needs: Rule['needs'], source: string, read: Rule['read']): Rule => ({
  needs,
  pattern: gated(START + source, 'giu'),
  read,
});

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
  tommorow: 1,
  tommorrow: 1,
  yesterday: -1,
  'last night': -1,
  'the day after tomorrow': 2,
  'day after tomorrow': 2,
  'the day before yesterday': -2,
  'day before yesterday': -2,
};

const UNIT = '(?<unit>(?:business |working |work )?days?|weeks?|fortnights?|months?|years?)';
const YEAR = '(?:,?\\s+(?:from\\s+|del\\s+)?(?<year>20\\d{2})(?!\\d))?';

/** In this order: what is said more exactly wins the words. */
export const DAY_RULES: Rule[] = [
  rule(['digit'], '(?<year>20\\d{2})-(?<b>\\d{2})-(?<a>\\d{2})(?!\\d)', (g) =>
    day(Number(g.year), Number(g.b), Number(g.a)),
  ),
  rule(
    ['digit'],
    `(?:${W}[,.]?\\s+(?:the\\s+|den\\s+)?)?(?<a>\\d{1,2})(?<sep>[./-])(?<b>\\d{1,2})\\k<sep>(?<year>20\\d{2}|\\d{2})(?![\\d])`,
    numeric,
  ),
  rule(
    ['month', 'digit'],
    `(?:${W}[,.]?\\s+)?(?:the\\s+|den\\s+|le\\s+|el\\s+)?(?<d>\\d{1,2})(?:st|nd|rd|th|\\.|er|º)?\\s*(?:of\\s+|from\\s+|-)?${M}\\.?${YEAR}`,
    (g, b) => withYear(g, monthOf(g), Number(g.d), b),
  ),
  rule(
    ['month', 'digit'],
    `(?:${W}[,.]?\\s+)?${M}\\.?\\s+(?:the\\s+)?(?<d>\\d{1,2})(?:st|nd|rd|th)?(?![\\d]|[:.h]\\d|\\s*[ap]\\.?m\\b)${YEAR}`,
    (g, b) => withYear(g, monthOf(g), Number(g.d), b),
  ),
  rule(
    ['weekday', 'digit'],
    `${W}[,.]?\\s+(?:the\\s+|den\\s+)?(?<a>\\d{1,2})(?<sep>[/.])(?<b>\\d{1,2})(?<closing>\\.?)(?!\\d)`,
    weekdayNumeric,
  ),
  rule(
    ['digit'],
    '(?<=\\b(?:on|by|until|till|before|from|to|target|for|at latest|since|of)[\\s:]+)(?<a>\\d{1,2})(?<sep>/)(?<b>\\d{1,2})(?![\\d/])',
    numeric,
  ),
  rule(
    ['digit'],
    '(?<a>\\d{1,2})(?<sep>/)(?<b>\\d{1,2})(?=,?\\s+(?:at|@|kl|from|between|\\d{1,2}[:h.]\\d\\d|\\d{1,2}\\s?[ap]m))',
    numeric,
  ),
  // "the 14th of next month", "the 3rd of this month".
  rule(
    ['digit'],
    '(?:the\\s+)?(?<d>\\d{1,2})(?:st|nd|rd|th)?\\s+(?:of\\s+)?(?<which>this|next|the)\\s+month(?![\\p{L}])',
    dayOfMonth,
  ),
  // "24.11. um 14 Uhr": the closing dot and what stands beside it make a date of it.
  rule(
    ['digit'],
    '(?<=\\b(?:on|am|the|by|to|until|from|kl|den)\\s+)(?<a>\\d{1,2})(?<sep>\\.)\\s?(?<b>\\d{1,2})\\.?(?![\\d.])(?!\\s?(?:Uhr|[ap]\\.?m\\b))',
    (g, b) => (Number(g.b) === 0 || Number(g.b) > 12 ? null : numeric(g, b)),
  ),
  rule(
    ['digit'],
    '(?<a>\\d{1,2})(?<sep>\\.)\\s?(?<b>\\d{1,2})\\.(?=,?\\s+(?:at|kl|from|between|or|and|to|\\d{1,2}\\b)|,?\\s*[(–,-])',
    numeric,
  ),
  rule(['weekday', 'digit'], `${W},?\\s+(?:the\\s+)?(?<d>\\d{1,2})(?:st|nd|rd|th)(?![\\p{L}\\d])`, weekdayOrdinal),
  // "quinta-feira, dia 25": in English words by now.
  rule(['weekday', 'digit'], `${W},?\\s+day\\s+(?<d>\\d{1,2})(?![\\p{L}\\d:.])`, weekdayOrdinal),
  // "mardi 24 à 14h30", "Dienstag 24., 14 Uhr", "Thursday 26 at 3": a bare number is a day where an hour follows it, or where it can be no hour.
  rule(
    ['weekday', 'digit'],
    `${W},?\\s+(?:the\\s+)?(?<d>\\d{1,2})(?:\\.(?!\\d)|(?=,?\\s+(?:at|kl|from|between|@)\\s*\\d)|(?<=2[5-9]|3[01])(?![\\d:.h%/-]))(?!\\s*(?:Uhr|h\\b|[ap]\\.?m\\b|min|days|weeks|people))`,
    weekdayOrdinal,
  ),
  // "Tue/Wed": the first of them.
  rule(['weekday'], `${W}\\/(?:${alternatives(WEEKDAYS)})(?![\\p{L}])`, (g, b) => ({
    date: weekdayFrom('', weekdayOf(g.weekday), b),
    sure: false,
  })),
  rule(['digit'], '(?<which>Q[1-4])(?:\\s+(?:of\\s+)?(?<year>20\\d{2}))?(?![\\p{L}\\d])', quarter),
  // A mail or line that is nothing but 3/4.
  rule(['digit'], '(?<=^\\s*)(?!24\\/7)(?<a>\\d{1,2})(?<sep>\\/)(?<b>\\d{1,2})(?=\\s*$)', numeric),
  rule(
    ['named'],
    `(?<n>a|one|two|three|four|five|six|\\d)\\s+(?<unit>weeks?|days?|months?|fortnights?)\\s+(?:from|after|on)\\s+(?<from>today|now|tomorrow|next\\s+${W.replace('weekday', 'nextday')}|${W})`,
    (g, b) => {
      const base = /tomorrow/i.test(g.from ?? '')
        ? b.today.add({ days: 1 })
        : weekdayOf(g.nextday) > 0
          ? weekdayFrom('next', weekdayOf(g.nextday), b)
          : weekdayOf(g.weekday) > 0
            ? weekdayFrom('', weekdayOf(g.weekday), { ...b, past: false })
            : b.today;
      return span(g, { ...b, today: base }, 1);
    },
  ),
  rule(['weekday'], `${W}\\s+week(?![\\p{L}])`, (g, b) =>
    weekdayFrom('', weekdayOf(g.weekday), { ...b, past: false }).add({ days: 7 }),
  ),
  // "Thursday next week", "next week on Thursday": that week's, whatever today is.
  rule(
    ['weekday'],
    `${W},?\\s+(?:of\\s+|in\\s+)?(?:the\\s+)?(?<which>this|next|following)\\s+week(?![\\p{L}])`,
    weekdayInWeek,
  ),
  rule(['weekday'], `(?<which>this|next|following)\\s+week,?\\s+(?:on\\s+)?${W}`, weekdayInWeek),
  rule(
    ['weekday'],
    `(?:the\\s+)?(?<which>first|second|third|fourth|last|1st|2nd|3rd|4th)\\s+${W}\\s+(?:of|in)\\s+(?:${M}|(?<words>the month|next month|this month))`,
    nthWeekday,
  ),
  rule(
    ['digit'],
    `(?:the\\s+)?week\\s+(?:of|beginning|commencing|starting)\\s+(?:the\\s+)?(?:${M}\\s+(?<d>\\d{1,2})|(?<e>\\d{1,2})(?:st|nd|rd|th)?)`,
    (g, b) => {
      const date = g.d === undefined ? ordinal({ d: g.e }, b) : nearest(monthOf(g), Number(g.d), b);
      return date === null ? null : { date: date instanceof Temporal.PlainDate ? date : date.date, vague: true };
    },
  ),
  rule(
    ['named'],
    '(?:the\\s+)?(?<part>end|late|start|beginning|early|middle|mid)[\\s-]+(?:of\\s+)?(?<whole>(?:(?:the|this|next)\\s+)?(?:week|month|year))(?![\\p{L}])',
    partOf,
  ),
  rule(
    ['weekday'],
    `(?:(?<which>this coming|this|next\\??|last|past|coming|following)\\s+)?${W}(?:\\s+(?<after>next\\??|coming|last)(?!\\s*(?:week|month|year|time)|[\\p{L}]))?`,
    weekdayNamed,
  ),
  // Before "today", which it holds.
  rule(['span'], `${N}\\s+${UNIT}\\s+from\\s+(?:today|now)(?![\\p{L}])`, (g, b) => span(g, b, 1)),
  rule(
    ['named'],
    `(?<name>${Object.keys(NAMED)
      .sort((x, y) => y.length - x.length)
      .join('|')})(?![\\p{L}])`,
    (g, b) => b.today.add({ days: NAMED[(g.name ?? '').toLowerCase()] ?? 0 }),
  ),
  rule(['span'], `(?:in|within)\\s+(?:about\\s+|around\\s+)?${N}\\s+${UNIT}(?![\\p{L}])`, (g, b) => span(g, b, 1)),
  rule(['span'], `${N}\\s+${UNIT}\\s+ago(?![\\p{L}])`, (g, b) => span(g, b, -1)),
  rule(
    ['digit'],
    '(?<!\\d\\s)(?:the|am|le)\\s+(?<d>\\d{1,2})(?:st|nd|rd|th)(?!\\s+(?:one|time|draft|option|floor|century|edition|birthday|anniversary|of|version)|[\\p{L}\\d])',
    ordinal,
  ),
  rule(
    ['digit'],
    '(?<=\\b(?:on|by|until|till|before)\\s+)(?<d>\\d{1,2})(?:st|nd|rd|th)(?!\\s+(?:one|floor|street|avenue)|[\\p{L}\\d])',
    ordinal,
  ),
  rule(['named'], '(?:the\\s+)?week\\s+after\\s+next(?![\\p{L}])', (_, b) => ({
    date: b.today.add({ days: 19 - b.today.dayOfWeek }),
    vague: true,
  })),
  rule(['named'], 'next\\s+week(?:end)?(?![\\p{L}])', (_, b) => ({
    date: b.today.add({ days: 12 - b.today.dayOfWeek }),
    vague: true,
  })),
  rule(['named'], '(?:the|this)\\s+weekend', (_, b) => ({
    date: b.today.add({ days: 7 - b.today.dayOfWeek }),
    vague: true,
  })),
  rule(['named'], '(?:this|later this)\\s+week(?![\\p{L}])', (_, b) => ({
    date: b.today.add({ days: Math.max(0, 5 - b.today.dayOfWeek) }),
    vague: true,
  })),
  rule(['digit'], '(?<part>end|late|mid|start|beginning|early)(?:\\s+of)?\\s+(?<year>20\\d{2})(?!\\d)', (g) =>
    yearPart(g),
  ),
  rule(['named'], 'next\\s+month', (_, b) => ({ date: b.today.with({ day: 1 }).add({ months: 1 }), vague: true })),
  rule(
    ['month'],
    `(?:(?<part>end|late|mid|middle|early|start|beginning)(?:\\s+of)?[\\s-]+)(?:the\\s+month\\s+of\\s+)?${M}${YEAR}`,
    monthAlone,
  ),
  rule(['month'], `(?<=\\b(?:until|till|in|by|before|from|since)\\s+)${M}${YEAR}(?!\\s+\\d)`, monthAlone),
  rule(['month', 'digit'], `${M}\\s+(?<year>20\\d{2})(?!\\d)`, monthAlone),
];
