import { isZone, zoneOfWord } from '../time';

/** A clock time found in a text: hour and minute as said, an end if said, the zone if named. */
export interface Clock {
  at: number;
  end: number;
  words: string;
  hour: number;
  minute: number;
  until: { hour: number; minute: number } | null;
  /** IANA zone named beside it; `mine` and `yours` for "my time", "your time". */
  zone: string | null;
}

const AMPM = '(?:\\s?([ap])\\.?\\s?m\\b\\.?)';
const HALF = '(\\d{1,2})(?:[:.h](\\d{2}))?';
const CUE = '\\b(?:at|@|from|between|around|about|by|until|till|um|ab|à|a las|às|kl\\.?|gegen)\\s*';
const FAR = '(?<![\\d:.,/$€£+-])';

interface Half {
  hour: number;
  minute: number;
  half: string | null;
}
function half(hour: string | undefined, minute: string | undefined, meridiem: string | undefined): Half | null {
  const [h, m] = [Number(hour), Number(minute ?? 0)];
  if (h > 24 || m > 59 || (meridiem !== undefined && (h > 12 || h === 0))) return null;
  return { hour: h, minute: m, half: meridiem?.toLowerCase() ?? null };
}
function to24({ hour, minute, half: meridiem }: Half): { hour: number; minute: number } {
  if (meridiem === null) return { hour: hour === 24 ? 0 : hour, minute };
  return { hour: (hour % 12) + (meridiem === 'p' ? 12 : 0), minute };
}

/** An hour said without am or pm, in a working day: 1 to 6 are in the afternoon. */
function daytime(time: Half, bare: boolean): Half {
  return time.half === null && bare && time.hour >= 1 && time.hour <= 6 ? { ...time, half: 'p' } : time;
}

type Span = Pick<Clock, 'hour' | 'minute' | 'until'> | null;

function range(m: RegExpExecArray | RegExpMatchArray): Span {
  const [, h1, m1, p1, h2, m2, p2] = m;
  let start = half(h1, m1, p1);
  const stop = half(h2, m2, p2);
  if (start === null || stop === null) return null;
  if (start.half === null && stop.half !== null && start.hour <= 12 && start.hour > 0) {
    const same = to24({ ...start, half: stop.half });
    const end = to24(stop);
    const before = same.hour * 60 + same.minute < end.hour * 60 + end.minute;
    start = { ...start, half: before ? stop.half : 'a' };
  }
  const bare = start.half === null && stop.half === null && stop.hour <= 8;
  return { ...to24(daytime(start, bare)), until: to24(daytime(stop, bare)) };
}
const single = (
  hour: string | undefined,
  minute: string | undefined,
  meridiem: string | undefined,
  bare: boolean,
): Span => {
  const time = half(hour, minute, meridiem);
  return time === null ? null : { ...to24(daytime(time, bare)), until: null };
};

const WORDS: Record<string, number> = {
  one: 1,
  two: 2,
  three: 3,
  four: 4,
  five: 5,
  six: 6,
  seven: 7,
  eight: 8,
  nine: 9,
  ten: 10,
  eleven: 11,
  twelve: 12,
};
const HOUR_WORD = `(?:${Object.keys(WORDS).join('|')}|\\d{1,2})`;
const hourOf = (word: string | undefined) => String(WORDS[(word ?? '').toLowerCase()] ?? word);
const RANGE = '\\s*(?:-|–|—|to|and|until|till|bis|à|a)\\s*';

const RULES: { pattern: RegExp; read: (m: RegExpMatchArray) => Span }[] = [
  // A range is one of hours if either end shows minutes or a half of the day, or a word before it says so.
  {
    pattern: new RegExp(
      `${FAR}(\\d{1,2})[:h](\\d{2})${AMPM}?${RANGE}(\\d{1,2})(?:[:.h](\\d{2}))?${AMPM}?(?![\\d%/-])`,
      'gi',
    ),
    read: range,
  },
  {
    pattern: new RegExp(`${FAR}(\\d{1,2})\\.(\\d{2})${AMPM}?${RANGE}(\\d{1,2})\\.(\\d{2})${AMPM}?(?![\\d%/-])`, 'gi'),
    read: range,
  },
  { pattern: new RegExp(`${FAR}${HALF}${AMPM}?${RANGE}${HALF}${AMPM}`, 'gi'), read: range },
  {
    pattern: new RegExp(`${FAR}(\\d{1,2})()()\\s*[-–]\\s*(\\d{1,2})[:h](\\d{2})${AMPM}?(?![\\d%])`, 'gi'),
    read: range,
  },
  {
    pattern: new RegExp(
      `\\b(?:from|between|von|zwischen|entre|de)\\s+${HALF}${AMPM}?${RANGE}${HALF}${AMPM}?(?:\\s*(?:Uhr|h)\\b)?(?![\\d%/]|\\s*(?:days?|weeks?|months?|years?|minutes|people))`,
      'gi',
    ),
    read: range,
  },
  { pattern: new RegExp(`${FAR}(\\d{1,2})()()\\s*[-–]\\s*(\\d{1,2})()()\\s*(?:Uhr|h)\\b`, 'gi'), read: range },
  {
    pattern: new RegExp(`${FAR}(\\d{1,2})[:h](\\d{2})(?::\\d{2})?${AMPM}?(?:\\s*Uhr)?(?![\\d%])`, 'gi'),
    read: (m) => single(m[1], m[2], m[3], false),
  },
  {
    pattern: new RegExp(`${FAR}(\\d{1,2})\\.(\\d{2})(?:${AMPM}|\\s*Uhr\\b)`, 'gi'),
    read: (m) => single(m[1], m[2], m[3], false),
  },
  {
    pattern: new RegExp(
      `(?<=${CUE}|(?:day|tomorrow|today|tonight|\\d{1,2}[/.]\\d{1,2}\\.?|\\b(?:mon|tue|wed|thu|fri)s?\\.?)[,]?\\s+)(\\d{1,2})\\.(\\d{2})(?![\\d%]|\\.\\d)`,
      'gi',
    ),
    read: (m) => single(m[1], m[2], undefined, false),
  },
  { pattern: new RegExp(`${FAR}(\\d{1,2})${AMPM}`, 'gi'), read: (m) => single(m[1], undefined, m[2], false) },
  {
    pattern: new RegExp(`${FAR}(\\d{1,2})\\s*(?:Uhr|uur|h)\\b(?!\\s*(?:ours?|rs?\\b))`, 'gi'),
    read: (m) => single(m[1], undefined, undefined, false),
  },
  {
    pattern: new RegExp(
      `\\b(half past|half|quarter past|quarter to|(?:\\d{1,2}|ten|five|twenty) past|(?:\\d{1,2}|ten|five|twenty) to)\\s+(${HOUR_WORD})\\b(?!\\s*(?:an|hours?|people|days|of))`,
      'gi',
    ),
    read: spoken,
  },
  {
    pattern: new RegExp(`\\b(${HOUR_WORD})\\s*o[’']?\\s?clock`, 'gi'),
    read: (m) => single(hourOf(m[1]), undefined, undefined, true),
  },
  {
    pattern: /\b(noon|midday|midi|mediodía|midnight)\b/gi,
    read: (m) => ({ hour: /midnight/i.test(m[1] ?? '') ? 0 : 12, minute: 0, until: null }),
  },
  {
    pattern: new RegExp(
      `\\b(?:at|@|um|à las|a las|às|kl\\.?|around|about)\\s*(\\d{1,2})(?:ish)?(?![\\d:%/.h-]|\\.\\d|\\s*(?:%|per|people|days?|weeks?|months?|minutes|hours|years?|st|nd|rd|th|[A-Z][a-zäöü]+(?:straße|strasse| Street| St| Road| Rd| Lane| Avenue)))`,
      'gi',
    ),
    read: (m) => single(m[1], undefined, undefined, true),
  },
  {
    pattern: new RegExp(
      `\\bat\\s+(${Object.keys(WORDS).join('|')})(?:ish)?\\b(?!\\s+(?:of|points?|people|days?|weeks?|months?|years?|minutes|hours))`,
      'gi',
    ),
    read: (m) => single(hourOf(m[1]), undefined, undefined, true),
  },
];

function spoken(m: RegExpMatchArray): Span {
  const hour = Number(hourOf(m[2]));
  if (hour < 1 || hour > 12) return null;
  const how = (m[1] ?? '').toLowerCase();
  const count =
    /\d+/.exec(how)?.[0] ??
    { ten: 10, five: 5, twenty: 20 }[how.split(' ')[0] ?? ''] ??
    (how.startsWith('quarter') ? 15 : 30);
  const base = to24(daytime({ hour, minute: 0, half: null }, true)).hour * 60;
  const at = how.endsWith('to') ? base - Number(count) : base + Number(count);
  return { hour: Math.floor(at / 60), minute: at % 60, until: null };
}

const ZONE_AFTER =
  /^\s*[,(]?\s*(?:in\s+)?((?:UTC|GMT)\s?[+-]\d{1,2}(?::?\d{2})?|[A-Z][a-z]+\/[A-Z][A-Za-z_]+(?:\/[A-Z][A-Za-z_]+)?|(?:my|your|our)\s+(?:local\s+)?time|[\p{Lu}][\p{L}.’'-]*(?:\s+\p{Lu}[\p{L}]+){0,2}(?:\s+(?:standard|daylight|summer))?\s+time|[A-Z]{2,5}\b|(?:eastern|pacific|central|mountain|uk|et|pt|cet|gmt|utc|ist|est|pst|bst|edt|pdt)\b|[\p{Lu}][\p{L}]+(?:\s+\p{Lu}[\p{L}]+)?)/u;
const ZONE_AFTER_LOWER =
  /^\s*[,(]?\s*((?:et|est|edt|pt|pst|pdt|cet|cest|gmt|utc|ist|bst|sgt|jst|wat|eat)|(?:eastern|pacific|central|mountain|uk)(?:\s+time)?|(?:my|your)\s+time|[a-z]+\s+time)\b/i;

/** The zone named right after a clock time, if one is. */
function zoneAfter(rest: string, near: string): { zone: string; length: number } | null {
  for (const pattern of [ZONE_AFTER, ZONE_AFTER_LOWER]) {
    const match = pattern.exec(rest);
    const word = match?.[1];
    if (match === null || word === undefined) continue;
    if (/^my\s/i.test(word)) return { zone: 'mine', length: match[0].length };
    if (/^your\s/i.test(word)) return { zone: 'yours', length: match[0].length };
    const zone = zoneOfWord(word, near);
    if (zone !== null && isZone(zone)) return { zone, length: match[0].length };
  }
  return null;
}

/** An hour that the writer only converts for the other ("noon for me", "so for you it is 10 am") says nothing new. */
function isDerived(text: string, at: number, end: number): boolean {
  return (
    /^\s*(?:for (?:me|you|us)|on (?:my|your) (?:side|end)|where (?:you|I) (?:are|am)|(?:over )?here\b|there\b)/i.test(
      text.slice(end),
    ) ||
    /\b(?:for (?:you|me) (?:it |that |this )?(?:should be|will be|is|would be|makes)|(?:that is|that['’]s|which is|i\.e\.|=))\s*(?:[\w:.]+ ?(?:am|pm)? and )?$/i.test(
      text.slice(Math.max(0, at - 50), at),
    )
  );
}

/** All clock times in `text`, in order. `near` is a zone of the people concerned. */
export function findClocks(text: string, near: string): Clock[] {
  const found: Clock[] = [];
  for (const { pattern, read } of RULES) {
    for (const match of text.matchAll(pattern)) {
      const [at, end] = [match.index, match.index + match[0].length];
      if (found.some((c) => at < c.end && end > c.at)) continue;
      const span = read(match);
      if (span === null) continue;
      const zone = zoneAfter(text.slice(end, end + 60), near);
      found.push({ at, end: end + (zone?.length ?? 0), words: match[0].trim(), ...span, zone: zone?.zone ?? null });
    }
  }
  found.sort((a, b) => a.at - b.at);
  const real = found.filter((c) => !isDerived(text, c.at, c.end) || c.zone === 'mine');
  return real.length > 0 ? real : found;
}

/** A stated length in minutes ("30 min", "half an hour", "an hour and a half"), if the text states one. */
export function findDuration(text: string): number | null {
  if (/\b(?:an|one|1) hour and a half\b/i.test(text)) return 90;
  if (/\bhalf (?:an )?hour\b|\bhalf-hour\b/i.test(text)) return 30;
  const minutes = MINUTES.exec(text)?.[1];
  if (minutes !== undefined) return COUNTS[minutes.toLowerCase()] ?? Number(minutes);
  const hours = HOURS.exec(text)?.[1];
  return hours === undefined ? null : 60 * (COUNTS[hours.toLowerCase()] ?? Number(hours.replace(',', '.')));
}
const COUNTS: Record<string, number> = {
  an: 1,
  one: 1,
  two: 2,
  fifteen: 15,
  twenty: 20,
  thirty: 30,
  forty: 40,
  'forty-five': 45,
  sixty: 60,
};
const MINUTES = /\b(\d{1,3}|fifteen|twenty|thirty|forty-five|forty|sixty)(?:[\s-]?(?:min(?:ute)?s?\b)|')/i;
const HOURS = /\b(\d(?:[.,]5)?|an|one|two)\s?-?(?:hours?|hrs?)\b(?!\s+(?:later|ago|before|after|earlier|away))/i;
