import type { Temporal } from 'temporal-polyfill';
import { isoAt, offsetOn, plusMinutes } from '../time';
import { findClocks, type Clock } from './clocks';
import { findDuration } from './durations';
import { findDays, type Day } from './days';
import { MAX_MOMENTS, MAX_READ_CHARS } from './limits';
import type { Option } from './reading';
import { bearings, type Scene } from './scene';
import { sentences, type Sentence } from './sentences';

/** A day with an hour, as an offer or an appointment would have it. */
export interface Moment {
  at: number;
  end: number;
  day: Day;
  clock: Clock;
  sentence: Sentence;
  start: string;
  until: string | null;
  zone: string;
  /** The zone or the day is a guess. */
  doubtful: boolean;
}

/** Which zone an unnamed hour is in, for this writer and day (READING.md, "Zones for a clock time"). */
function zoneFor(
  scene: Scene,
  clock: Clock,
  date: Temporal.PlainDate,
  userWrote: boolean,
): { zone: string; doubtful: boolean } {
  const home = scene.user.timeZone;
  if (clock.zone !== null && clock.zone !== 'mine' && clock.zone !== 'yours')
    return { zone: clock.zone, doubtful: false };
  if (userWrote) return { zone: home, doubtful: clock.zone === 'yours' };
  if (clock.zone === 'yours') return { zone: home, doubtful: false };
  if (clock.zone === 'mine') return { zone: scene.zone, doubtful: false };
  const offset = scene.message.dateOffset ?? 0;
  return { zone: home, doubtful: offset !== 0 && offset !== offsetOn(date, home) };
}

/** Between an hour and the day right after it stand no more signs than these. */
const NEAR = 30;

/** The day that goes with an hour: right after it, else before it in the sentence, else after it, else in the lines just before. */
function dayFor(clock: Clock, days: Day[], sentence: Sentence, text: string): Day | null {
  const inside = days.filter((d) => d.at >= sentence.at && d.at < sentence.at + sentence.text.length);
  const adjacent = inside.find(
    (d) =>
      d.at >= clock.end &&
      d.at - clock.end <= NEAR &&
      /^(?:\s|,){0,3}(?:\(?[A-Z]{2,5}\)?)?(?:\s|,){0,3}(?:on |this |den |am |le |el |il )?$/i.test(
        text.slice(clock.end, d.at),
      ),
  );
  const before = inside.filter((d) => d.end <= clock.at + 1).at(-1);
  if (
    before !== undefined &&
    /^[\s,(–-]*(?:at |@ |um |from |between |à |kl\.? )?$/i.test(text.slice(before.end, clock.at))
  )
    return before;
  return (
    adjacent ??
    before ??
    inside.find((d) => d.at >= clock.end) ??
    days.filter((d) => d.end <= clock.at && clock.at - d.end < 140).at(-1) ??
    null
  );
}

/** All day-and-hour pairs that `text` names. `userWrote` says whose hours they are. */
export function findMoments(whole: string, scene: Scene, userWrote = scene.byUser): Moment[] {
  const text = whole.slice(0, MAX_READ_CHARS);
  const clocks = findClocks(text, scene.user.timeZone).slice(0, MAX_MOMENTS);
  if (clocks.length === 0) return [];
  const stated = findDuration(text);
  const days = findDays(text, bearings(scene)).filter((d) => !d.vague);
  const parts = sentences(text);
  return clocks.flatMap((clock) => {
    const sentence = parts.find((s) => clock.at >= s.at && clock.at < s.at + s.text.length) ?? { text, at: 0 };
    const day = dayFor(clock, days, sentence, text);
    if (day === null) return [];
    const { zone, doubtful } = zoneFor(scene, clock, day.date, userWrote);
    const start = isoAt(day.date, clock.hour, clock.minute, zone);
    const minutes =
      clock.until === null ? stated : (clock.until.hour - clock.hour) * 60 + clock.until.minute - clock.minute;
    const until = minutes === null ? null : plusMinutes(start, minutes <= 0 ? minutes + 1440 : minutes, zone);
    return [
      {
        at: Math.min(clock.at, day.at),
        end: Math.max(clock.end, day.end),
        day,
        clock,
        sentence,
        start,
        until,
        zone,
        doubtful: doubtful || !day.sure,
      },
    ];
  });
}

export const asOption = (m: Moment): Option => ({ start: m.start, end: m.until });

/** Each instant once. */
export function distinctMoments(list: Moment[]): Moment[] {
  const seen = new Set<number>();
  return list.filter((m) => {
    const key = Date.parse(m.start);
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}
