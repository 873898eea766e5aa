import { Temporal } from 'temporal-polyfill';
import { dayIn, isoAt } from '../time';
import { findDays, type Day } from './days';
import { SAME_HOUR } from './meeting-verbs';
import { bearings, type Scene } from './scene';
import { sentences, type Sentence } from './sentences';
import { findMoments, type Moment } from './times';

/** The start that is known: the thread's, else that in the mail answered. */
function knownStart(scene: Scene): string | null {
  const quoted = scene.message.originals.find((o) => o.kind === 'quoted');
  const told = quoted === undefined ? [] : findMoments(quoted.text, scene, !scene.byUser);
  return scene.thread?.start ?? (told.length === 1 ? (told[0]?.start ?? null) : null);
}

function atSameHour(day: Day, sentence: Sentence, known: string, zone: string): Moment {
  const { hour, minute } = Temporal.Instant.from(known).toZonedDateTimeISO(zone);
  const { at, end, words } = day;
  const clock = { at, end, words, hour, minute, until: null, zone: null };
  const start = isoAt(day.date, hour, minute, zone);
  return { at, end, day, clock, sentence, start, until: null, zone, doubtful: !day.sure };
}

/** "Our call moves from Tuesday to Wednesday, same hour": the new day at the known hour; null where no hour is known. */
export function sameHour(scene: Scene): Moment | null {
  const said = sentences(scene.text).find((s) => SAME_HOUR.test(s.text));
  const known = said === undefined ? null : knownStart(scene);
  if (said === undefined || known === null) return null;
  const zone = scene.user.timeZone;
  const before = dayIn(known, zone).toString();
  const inside = findDays(scene.text, bearings(scene)).filter(
    (d) => d.at >= said.at && d.end <= said.at + said.text.length && !d.vague && d.date.toString() !== before,
  );
  const day = inside.at(-1);
  return day === undefined ? null : atSameHour(day, said, known, zone);
}
