import { isZone, zoneOfWord } from '../time';
import { canonical } from './canonical';
import { CLOCK_RULES, type ClockRule } from './clock-rules';
import { Taken } from './taken';

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

const ZONE_AFTER =
  /^(?:\s|[,(]){0,4}(?:in\s+)?((?:UTC|GMT)\s?[+-]\d{1,2}(?::?\d{2})?|[A-Z][a-z]+\/[A-Z][A-Za-z_]+(?:\/[A-Z][A-Za-z_]+)?|(?:my|your|our)\s+(?:local\s+)?time|[\p{Lu}][\p{L}.’'-]*(?:\s+\p{Lu}[\p{L}]+){0,2}(?:\s+(?:standard|daylight|summer))?\s+time|[A-Z]{2,5}\b|(?:eastern|pacific|central|mountain|uk|et|pt|cet|gmt|utc|ist|est|pst|bst|edt|pdt)\b|[\p{Lu}][\p{L}]+(?:\s+\p{Lu}[\p{L}]+)?)/u;
const ZONE_AFTER_LOWER =
  /^(?:\s|[,(]){0,4}((?:et|est|edt|pt|pst|pdt|cet|cest|gmt|utc|ist|bst|sgt|jst|wat|eat)|(?:eastern|pacific|central|mountain|uk)(?:\s+time)?|(?:my|your)\s+time|[a-z]+\s+time)\b/i;

/** "heure de Paris", "hora de Lisboa", "ora di Roma", "Berliner Zeit", "по Москве", "за Києвом". */
const ZONE_ELSEWHERE =
  /^\s{0,2}[,(]?\s?(?:(?:heure|hora|ora|horário|Uhr) (?:de |from |di |do |da |del |d['’])?(\p{Lu}\p{L}+(?: \p{Lu}\p{L}+)?)|(\p{Lu}\p{L}+)er Zeit|(?:по|за) (\p{Lu}\p{L}+)|(mez|mesz|мск))(?!\p{L})/iu;

/** The zone named right after a clock time, if one is. */
function zoneAfter(rest: string, near: string): { zone: string; length: number } | null {
  for (const pattern of [ZONE_ELSEWHERE, ZONE_AFTER, ZONE_AFTER_LOWER]) {
    const match = pattern.exec(rest);
    const word = match?.slice(1).find((w) => w !== undefined);
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
      text.slice(end, end + 60),
    ) ||
    /\b(?:for (?:you|me) (?:it |that |this )?(?:should be|will be|is|would be|makes)|(?:that is|that['’]s|which is|i\.e\.|=))\s*(?:[\w:.]+ ?(?:am|pm)? and )?$/i.test(
      text.slice(Math.max(0, at - 50), at),
    )
  );
}

/** Without one of these nothing in a text is an hour. */
const PROMISING =
  /\d|clock|noon|midday|midnight|half|quarter|past\s|\b(?:at|kl|around|about)\s+[a-z]|ish\b|[- ](?:fifteen|thirty|forty)/i;

interface Finds {
  found: Clock[];
  taken: Taken;
}

function collect({ pattern, read }: ClockRule, words: string, near: string, { found, taken }: Finds): void {
  for (const match of words.matchAll(pattern)) {
    const [at, end] = [match.index, match.index + match[0].length];
    if (taken.has(at, end)) continue;
    const span = read(match);
    if (span === null) continue;
    const zone = span.zone === undefined ? zoneBeside(words, at, end, near) : inNotation(span.zone, near);
    const clock = { at, end: end + (zone?.length ?? 0), words: match[0].trim(), ...span, zone: zone?.zone ?? null };
    found.push(clock);
    taken.add(at, clock.end);
  }
}
const zoneBeside = (words: string, at: number, end: number, near: string) =>
  zoneAfter(words.slice(end, end + 60), near) ?? zoneBefore(words.slice(Math.max(0, at - 24), at));
const inNotation = (zone: string, near: string) => ({ zone: zoneOfWord(zone, near) ?? 'UTC', length: 0 });

/** All clock times in `text`, in order; words of other languages count too (canonical.ts). `near` is a zone of the people concerned. */
export function findClocks(text: string, near: string): Clock[] {
  const english = canonical(text);
  const words = english.text;
  if (!PROMISING.test(words)) return [];
  const found: Clock[] = [];
  const taken = new Taken(words.length);
  for (const rule of CLOCK_RULES) collect(rule, words, near, { found, taken });
  found.sort((a, b) => a.at - b.at);
  const real = found.filter((c) => !isDerived(words, c.at, c.end) || c.zone === 'mine');
  return (real.length > 0 ? real : found).map((c) => {
    const [at, end] = [english.at(c.at), english.end(c.end)];
    return {
      ...c,
      at,
      end,
      words: english.text === text ? c.words : text.slice(at, english.end(c.at + c.words.length)),
    };
  });
}

/** Japanese, Chinese and Korean put the zone before the hour. */
const BEFORE: [RegExp, string][] = [
  [/日本時間\s?の?\s*$/, 'Asia/Tokyo'],
  [/(?:北京|中国)[时時][间間]\s?的?\s*$/, 'Asia/Shanghai'],
  [/(?:台北|台灣)[时時][间間]\s?的?\s*$/, 'Asia/Taipei'],
  [/(?:한국|서울)\s?시간\s*$/, 'Asia/Seoul'],
];
function zoneBefore(lead: string): { zone: string; length: number } | null {
  const zone = BEFORE.find(([pattern]) => pattern.test(lead))?.[1];
  return zone === undefined ? null : { zone, length: 0 };
}
