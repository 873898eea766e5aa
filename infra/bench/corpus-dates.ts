import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Temporal } from 'temporal-polyfill';
import { findDays } from '../../lambdas/core/reading/days';
import { phraseTime } from '../../lambdas/core/reading/phrase';
import { bearings, sceneFor, type Scene } from '../../lambdas/core/reading/scene';
import { findMoments } from '../../lambdas/core/reading/times';
import { isoIn } from '../../lambdas/core/time';
import { mailOf } from './corpus-texts';
import { count, share, shown, type Report } from './report';

interface Phrases {
  zone: string;
  now: string;
  cases: [phrase: string, expected: string | null][];
}

/** A mail of the user's own that says the phrase, written at `now` in `zone`. */
async function sceneOf(phrase: string, { zone, now }: Phrases): Promise<Scene> {
  const instant = Temporal.PlainDateTime.from(now).toZonedDateTime(zone).toInstant().toString();
  const user = { id: 'user', name: 'Writer', addresses: ['writer@example.org'], timeZone: zone };
  const message = { ...(await mailOf(phrase)), date: instant };
  return sceneFor(message, { now: instant, service: { domain: 'in.example.org' }, users: [user] }, user);
}

/** The outcome reader looks backwards; so does this for a phrase that tells of the past. */
const PAST = /\b(?:spoke|met|had|joined)\b/;

/** The first day with an hour as local time in `zone`, else the first day, else null. */
function saidIn(scene: Scene, phrase: string, zone: string): string | null {
  const past = PAST.test(phrase);
  const moment = past ? undefined : findMoments(phrase, scene)[0];
  if (moment !== undefined) return isoIn(moment.start, zone).slice(0, 16);
  return findDays(phrase, bearings(scene, past))[0]?.date.toString() ?? null;
}

/**
 * Date phrases, each as the whole text of a mail of the user's, through the functions with which every reader finds
 * days and hours. `expected` is a prefix of the local start, `|` between alternatives, null for none.
 */
export async function datesReport(folder: string, verbose: boolean): Promise<Report> {
  const phrases = JSON.parse(readFileSync(join(folder, 'phrases.json'), 'utf8')) as Phrases;
  const right = share();
  const guessed = share();
  const misses: string[] = [];
  for (const [phrase, expected] of phrases.cases) {
    const got = saidIn(await sceneOf(phrase, phrases), phrase, phrases.zone);
    const isRight = (said: string | null): boolean =>
      expected === null ? said === null : expected.split('|').some((e) => said?.startsWith(e) === true);
    const same = isRight(got);
    count(right, same);
    count(guessed, isRight(phraseTime(phrase, phrases.now, phrases.zone)));
    if (!same) misses.push(`${phrase}: want ${expected ?? 'none'}, got ${got ?? 'none'}`);
  }
  return {
    lines: [
      `dates             ${shown(guessed)}; without guesses at parts of the day, as facts have them, ${shown(right)}`,
      ...(verbose ? misses.map((m) => `    ✗ ${m}`) : []),
    ],
    json: { right, guessed, misses },
    held: true,
  };
}
