import { ONE_TO_TWELVE } from './calendar-words.data';
import { gated } from '../gated';

/** How hours of the day are written. The text has been put into English first (canonical.ts): `Uhr`, `kl`, `halfto` stand for words of many languages. */

export interface Wall {
  hour: number;
  minute: number;
}
/** A start, perhaps an end, and a zone where the notation itself has one. */
export type Span = (Wall & { until: Wall | null; zone?: string }) | null;

const AMPM = '(?:\\s?-?([ap])\\.?\\s?m\\b\\.?)';
const HALF = '(\\d{1,2})(?:[:.h](\\d{2})|h\\b)?';
const FAR = '(?<![\\d:.,/$€£+-])';
const FROM_TO = '\\s*(?:-|–|—|to|and|until|till|kl)\\s*';
const RANGE = '\\s*(?:-|–|—|to|and|until|till)\\s*';
/** What a bare number counts when it is no hour. */
const COUNTED =
  '(?:%|per|people|persons?|days?|weeks?|months?|minut|mins?\\b|hours|years?|yrs|euro|eur\\b|usd|prozent|leute|personen|mensen|stund|ans\\b|anni|anos|años|jahr|jaar|lat\\b|let\\b|лет|рок|år\\b|times|of\\b|points?|business)';
const DAYS_END =
  '(?:day|tomorrow|today|tonight|tmrw|\\d(?:st|nd|rd|th)|\\b(?:mon|tue|tues|wed|weds|thu|thur|thurs|fri|sat|sun)s?\\.?|\\d{1,2}[/.]\\d{1,2}\\.?|\\b(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6}\\.?\\s+\\d{1,2})';

/** What is counted, not told by the clock: "at eight interviews". */
const THINGS =
  '(?!\\s+(?!(?:this|was|works|suits|has|does|sounds|looks|fits|always|unless|perhaps|across|plus|thus|yes|less|downstairs|upstairs|\\p{L}*days)\\b)\\p{Ll}{4,20}s\\b)';

const WORD = Object.keys(ONE_TO_TWELVE).join('|');
const HOUR = `(?:${WORD}|\\d{1,2})`;
const LATE = '(?:\\s(?:in the )?(afternoon|evening)\\b)?';
const hourOf = (word: string | undefined) => String(ONE_TO_TWELVE[(word ?? '').toLowerCase()] ?? word);

interface Half extends Wall {
  half: string | null;
}
function half(hour: string | undefined, minute: string | undefined, said: string | undefined): Half | null {
  const [h, m] = [Number(hour), Number(minute ?? 0)];
  if (!(h <= 24) || m > 59) return null;
  if (said === undefined || said === '') return { hour: h, minute: m, half: null };
  const meridiem = said.toLowerCase();
  if (h >= 1 && h <= 12) return { hour: h, minute: m, half: meridiem };
  // "15:00 pm" is 15:00.
  return meridiem === 'p' && h > 12 ? { hour: h, minute: m, half: null } : null;
}
function to24({ hour, minute, half: meridiem }: Half): Wall {
  if (meridiem === null) return { hour: hour === 24 ? 0 : hour, minute };
  return { hour: (hour % 12) + (meridiem === 'p' ? 12 : 0), minute };
}

/** An hour said without am or pm, in a working day: 1 to 6 are in the afternoon. */
function daytime(time: Half, bare: boolean): Half {
  return time.half === null && bare && time.hour >= 1 && time.hour <= 6 ? { ...time, half: 'p' } : time;
}

/** "2:30" is in the afternoon like "2", "02:30" is not; 5:30 and 6:30 could be either and stay as they are written. */
const isShort = (hour: string | undefined) => /^[1-4]$/.test(hour ?? '');

function range(m: RegExpMatchArray): Span {
  const [, h1, m1, p1, h2, m2, p2] = m;
  const first = half(h1, m1, p1);
  const stop = half(h2, m2, p2);
  if (first === null || stop === null) return null;
  const start = likeEnd(first, stop);
  const bare = start.half === null && stop.half === null && stop.hour <= 8 && !/^0\d/.test(h1 ?? '');
  const late = bare || (start.half !== null && stop.hour < 7);
  return { ...to24(daytime(start, bare)), until: to24(daytime(stop, late)) };
}

/** "2-4pm", "10-1pm": the half of the day said at the end holds for the start too, unless it would then be after the end. */
function likeEnd(start: Half, stop: Half): Half {
  if (start.half !== null || stop.half === null || start.hour > 12 || start.hour === 0) return start;
  const same = to24({ ...start, half: stop.half });
  const end = to24(stop);
  return { ...start, half: same.hour * 60 + same.minute < end.hour * 60 + end.minute ? stop.half : 'a' };
}

function single(
  hour: string | undefined,
  minute: string | undefined,
  meridiem: string | undefined,
  bare: boolean,
): Span {
  const time = half(hour, minute, meridiem);
  return time === null ? null : { ...to24(daytime(time, bare)), until: null };
}

const COUNTS: Record<string, number> = { five: 5, ten: 10, quarter: 15, twenty: 20, half: 30, 'a quarter': 15 };

/** "half past two", "quarter to 5", "ten past nine", "half three" (half past, as in Britain). */
function spoken(m: RegExpMatchArray): Span {
  const hour = Number(hourOf(m[3]));
  if (hour > 23) return null;
  const count = COUNTS[(m[1] ?? '').toLowerCase()] ?? Number(m[1]);
  return around(hour, (m[2] ?? '').toLowerCase() === 'to' ? -count : count);
}

/** So many minutes before or after an hour said bare. */
function around(hour: number, minutes: number): Span {
  const at = to24(daytime({ hour, minute: 0, half: null }, true)).hour * 60 + minutes;
  return at < 0 || at >= 1440 ? null : { hour: Math.floor(at / 60), minute: at % 60, until: null };
}

const AFTER: Record<string, number> = { halfafter: 30, quarterafter: 15, quarterbefore: -15 };
/** The half of the day said after it: "kwart over negen 's avonds". */
const late = (span: Span, part: string | undefined): Span =>
  span === null || part === undefined || span.hour >= 12 ? span : { ...span, hour: span.hour + 12 };
const minutesOf = (word: string | undefined) => ({ fifteen: '15', thirty: '30' })[(word ?? '').toLowerCase()] ?? '45';
const noonRange = (m: RegExpMatchArray): Span => {
  const stop = single(m[1], m[2], m[3], true);
  return stop === null ? null : { hour: 12, minute: 0, until: { hour: stop.hour, minute: stop.minute } };
};

export interface ClockRule {
  pattern: RegExp;
  read: (m: RegExpMatchArray) => Span;
}
const rule = (source: string, read: ClockRule['read']): ClockRule => ({ pattern: gated(source, 'giu'), read });
const bare = (m: RegExpMatchArray) => single(hourOf(m[1]), undefined, undefined, true);

/** In this order: what is said more exactly wins the words. */
export const CLOCK_RULES: ClockRule[] = [
  rule('(?<=\\dT|\\d )(\\d{2}):(\\d{2})(?::\\d{2}(?:\\.\\d{1,9})?)?(Z|[+-]\\d{2}:?\\d{2})(?![\\d:])', (m) => {
    const wall = single(m[1], m[2], undefined, false);
    return wall === null ? null : { ...wall, zone: m[3] === 'Z' ? 'UTC' : (m[3] ?? '') };
  }),
  // A range is one of hours if either end shows minutes or a half of the day, or a word before it says so.
  rule(
    `${FAR}(\\d{1,2})[:h](\\d{2})${AMPM}?(?:\\s?Uhr)?${RANGE}(\\d{1,2})(?:[:.h](\\d{2}))?${AMPM}?(?:\\s?Uhr)?(?![\\d%/-])`,
    range,
  ),
  rule(`${FAR}(\\d{1,2})\\.(\\d{2})${AMPM}?${RANGE}(\\d{1,2})\\.(\\d{2})${AMPM}?(?![\\d%/-])`, range),
  rule(`${FAR}${HALF}${AMPM}?${RANGE}${HALF}${AMPM}`, range),
  rule(`${FAR}${HALF}${AMPM}${RANGE}${HALF}(?![\\d%/:-])(?!\\s*${COUNTED})`, range),
  rule(`${FAR}(\\d{1,2})()()\\s*[-–]\\s*(\\d{1,2})[:h](\\d{2})${AMPM}?(?![\\d%])`, range),
  rule(
    `\\b(?:from|between)\\s+(?:kl\\s+)?${HALF}${AMPM}?(?:\\s?Uhr)?${FROM_TO}(?:kl\\s+)?${HALF}${AMPM}?(?:\\s*(?:Uhr|h)\\b)?(?![\\d%/]|\\s*${COUNTED})`,
    range,
  ),
  rule(`${FAR}(\\d{1,2})()()(?:h|\\s?Uhr)?\\s*(?:[-–]|to|and)\\s*(\\d{1,2})()()\\s*(?:Uhr|h)\\b`, range),
  rule(`\\b(?:noon|midday)${RANGE}${HALF}${AMPM}?(?![\\d%/:])`, noonRange),
  // "Thursday the 14th 10-11", "tomorrow, 3-4".
  rule(
    `(?<=${DAYS_END},?\\s+(?:at\\s+|kl\\s+)?)(\\d{1,2})()()\\s?[-–]\\s?(\\d{1,2})()()(?![\\d%/:.-])(?!\\s*${COUNTED})`,
    range,
  ),
  rule(`${FAR}(\\d{1,2})[:h](\\d{2})(?::\\d{2})?${AMPM}?(?:\\s*Uhr)?(?![\\d%])`, (m) =>
    single(m[1], m[2], m[3], isShort(m[1])),
  ),
  rule(`${FAR}(\\d{1,2})\\.(\\d{2})(?:${AMPM}|\\s*Uhr\\b)`, (m) => single(m[1], m[2], m[3], isShort(m[1]))),
  rule(
    `(?<=(?:\\b(?:at|from|between|around|about|by|until|till|kl\\.?)|@|${DAYS_END},?)\\s*)(?<![\\d.:/])(\\d{1,2})\\.(\\d{2})(?![\\d%]|\\.\\d)`,
    (m) => single(m[1], m[2], undefined, isShort(m[1])),
  ),
  rule(`${FAR}(\\d{1,2})\\s?Uhr\\s(\\d{2})(?![\\d:.])`, (m) => single(m[1], m[2], undefined, false)),
  rule(`\\b(${HOUR})(?:\\s?Uhr|\\s?h)?\\s+(halfafter|quarterafter|quarterbefore)\\b${LATE}`, (m) =>
    late(around(Number(hourOf(m[1])), AFTER[(m[2] ?? '').toLowerCase()] ?? 0), m[3]),
  ),
  rule(`\\b(?:halfto)\\s+(${HOUR})\\b${LATE}`, (m) => late(around(Number(hourOf(m[1])), -30), m[2])),
  rule(
    `\\b(half|a quarter|quarter|\\d{1,2}|ten|five|twenty)\\s+(?:minutes\\s+)?(past|to)\\s+(?:at\\s+|kl\\s+)?(${HOUR})\\s(?:in the )?(afternoon|evening)\\b`,
    (m) => late(spoken(m), m[4]),
  ),
  rule(`${FAR}(\\d{1,2})${AMPM}`, (m) => single(m[1], undefined, m[2], false)),
  rule(`${FAR}(\\d{1,2})\\s?(?:Uhr|h)\\s?(?:morning|am)\\b`, (m) => single(m[1], undefined, undefined, false)),
  rule(`${FAR}(\\d{1,2})(?:\\s?(?:Uhr|h))?\\s(?:in the )?(?:afternoon|evening)\\b`, (m) =>
    single(m[1], undefined, Number(m[1]) > 12 ? undefined : 'p', false),
  ),
  rule(`${FAR}(\\d{2})(\\d{2})\\s?(?:hrs?|hours|h|Uhr)\\b`, (m) => single(m[1], m[2], undefined, false)),
  rule(`${FAR}(\\d{1,2})\\s*(?:Uhr|h)\\b(?!\\s*(?:ours?|rs?\\b))`, (m) => single(m[1], undefined, undefined, false)),
  rule(
    `\\b(half|a quarter|quarter|\\d{1,2}|ten|five|twenty)\\s+(?:minutes\\s+)?(past|to)\\s+(?:at\\s+|kl\\s+)?(${HOUR})\\b(?!\\s*(?:an|hours?|people|days|of|[ap]\\.?m|minutes)|\\d)`,
    spoken,
  ),
  rule(`\\b(half)()\\s+(${HOUR})\\b(?!\\s*(?:an|hours?|people|days|of|an))`, spoken),
  rule(`\\b(${HOUR})\\s*o[’']?\\s?clock`, bare),
  rule('\\b(?:12\\s)?(noon|midday|midnight)\\b', (m) => ({
    hour: /midnight/i.test(m[1] ?? '') ? 0 : 12,
    minute: 0,
    until: null,
  })),
  rule(`${FAR}(${HOUR})\\s?-?ish\\b`, bare),
  rule(`\\b(${WORD})[\\s-](fifteen|thirty|forty[\\s-]five)\\b(?!\\s*(?:minutes|people|days))`, (m) =>
    single(hourOf(m[1]), minutesOf(m[2]), undefined, true),
  ),
  rule(
    `(?:\\b(?:at|kl\\.?|around|about)|@)\\s*(?:around\\s+|about\\s+|kl\\s+)?(\\d{1,2})(?![\\d:%/h-]|\\.\\d|\\s*(?:${COUNTED}|st\\b|nd\\b|rd\\b|th\\b)|\\.\\s?\\p{Lu}?\\p{Ll}+(?:ber|ary|ust|ril)|\\s+\\p{Lu}\\p{Ll}+(?:straße|strasse|\\sStreet|\\sSt|\\sRoad|\\sRd|\\sLane|\\sAvenue))${THINGS}`,
    bare,
  ),
  rule(
    `(?<=\\b(?:at|kl)\\s+(?:around\\s+|about\\s+)?)(${WORD})\\b(?!\\s+(?:of|points?|people|days?|weeks?|months?|years?|minutes|hours))${THINGS}`,
    bare,
  ),
  // "Thursday, 3", "Tuesday 11 or Friday 2": a number alone after a weekday, where no date can be meant, is asked about elsewhere.
];
