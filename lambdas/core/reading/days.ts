import { MAX_DAYS } from './limits';
import { Temporal } from 'temporal-polyfill';
import { canonical } from './canonical';
import { DAY_RULES, NEEDS, type Rule } from './day-rules';
import type { Bearings } from './day-maths';
import { Taken } from './taken';

export type { Bearings } from './day-maths';

/** A day found in a text. `vague` days ("next week", "January") make deadlines, no appointments; an unsure one could be another day. */
export interface Day {
  at: number;
  end: number;
  words: string;
  date: Temporal.PlainDate;
  sure: boolean;
  vague: boolean;
}

/** Words that look like a day and are none: `may` and `march` as verbs, `sun`, `sat`, `mar` without their capital. */
function isFalse(words: string): boolean {
  return (
    /^(?:sat|sun|mon|wed|fri|mar|may|march)$/.test(words) ||
    /^(?:the|this|last|next|past|coming) (?:sat|sun|mar)$/.test(words) ||
    /^(?:may|march|mar|dec|sat|sun|mon|wed)\b(?!.*\d)/.test(words)
  );
}

/** All days said in `text`, in order, none overlapping; words of other languages count too (canonical.ts). */
export function findDays(text: string, bearings: Bearings): Day[] {
  const known = found.get(bearings) ?? new Map<string, Day[]>();
  const days = known.get(text) ?? search(text, bearings);
  found.set(bearings, known.set(text, days));
  return [...days];
}
/** What was found by one who stands there: one reading asks for the days of the same few texts again and again. */
const found = new WeakMap<Bearings, Map<string, Day[]>>();

function search(text: string, bearings: Bearings): Day[] {
  const english = canonical(text);
  const has = new Map<string, boolean>();
  const meets = (need: keyof typeof NEEDS) => {
    const known = has.get(need) ?? NEEDS[need].test(english.text);
    has.set(need, known);
    return known;
  };
  const where = english.dayFirst ? dayFirst(bearings) : bearings;
  const found: Day[] = [];
  const taken = new Taken(english.text.length);
  for (const rule of DAY_RULES) if (rule.needs.every(meets)) collect(rule, english.text, where, { found, taken });
  return found
    .sort((a, b) => a.at - b.at)
    .slice(0, MAX_DAYS)
    .map((d) => ({ ...d, at: english.at(d.at), end: english.end(d.end) }))
    .map((d) => ({ ...d, words: text.slice(d.at, d.end) }));
}

const dayFirst = (bearings: Bearings): Bearings => ({
  get today() {
    return bearings.today;
  },
  get order() {
    return bearings.order ?? 'dmy';
  },
  past: bearings.past === true,
});

interface Finds {
  found: Day[];
  taken: Taken;
}

function collect({ pattern, read }: Rule, text: string, bearings: Bearings, { found, taken }: Finds): void {
  for (const match of text.matchAll(pattern)) {
    const words = match[0].trim();
    const at = match.index + (match[0].length - match[0].trimStart().length);
    const end = match.index + match[0].trimEnd().length;
    if (isFalse(words) || taken.has(at, end)) continue;
    const result = read(match.groups ?? {}, bearings);
    if (result === null) continue;
    const { date, sure = true, vague = false } = result instanceof Temporal.PlainDate ? { date: result } : result;
    found.push({ at, end, words, date, sure, vague });
    taken.add(at, end);
  }
}

/** The order that an unambiguous numeric date in the text shows, if one does. */
export function orderShown(text: string): 'dmy' | 'mdy' | null {
  for (const match of text.matchAll(/(?<![\d/])(\d{1,2})\/(\d{1,2})(?:\/\d{2,4})(?!\d)/g)) {
    if (Number(match[1]) > 12 && Number(match[2]) <= 12) return 'dmy';
    if (Number(match[2]) > 12 && Number(match[1]) <= 12) return 'mdy';
  }
  return null;
}

/** The day a deadline falls on, as ISO date: "before X" is the day before X. */
export function deadline(text: string, bearings: Bearings): string | null {
  const [found] = findDays(text, bearings);
  if (found === undefined) return null;
  const before = BEFORE.test(text.slice(Math.max(0, found.at - 40), found.at)) || IS_AFTER.test(text.slice(found.end));
  return (before ? found.date.subtract({ days: 1 }) : found.date).toString();
}
/** "Before", in front of a day and, where languages put it there, behind it. */
const BEFORE =
  /(?<!\p{L})(?:before|ahead of|prior to|vor|noch vor|avant|antes d(?:e|el|a|o|os)|prima d(?:i|el|ell['’]|ella)|voor|vóór|przed|före|innan|før|před|перед|до настання)\s*(?:the |dem |der |den |d\. |le |la |l['’]|el |o |dia |día |il |de )?$/iu;
const IS_AFTER =
  /^(?:['’]?(?:den|dan|ten|tan) (?:önce|evvel)| (?:öncesinde|öncesi)| ?(?:より前|よりも前|の前|以前|まえ|前に|前まで)|之前|以前|前| ?(?:이전|전에|전까지))/u;
