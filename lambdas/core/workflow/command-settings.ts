/** `settings`: the user's zone, hours and language, all that one mail says in one transaction and one letter. */
import { isZone } from '../time';
import type { CommandFact } from '../reading/reading';
import { confirm, everybody } from './command-targets';
import { quietHours } from './days';
import type { Me } from './records';
import { addLetter, type Work } from './work';

interface Change {
  /** What it is now, what it was, and the words that bring that back. */
  now: string;
  back: string;
}
/** What could not be set, with words that can. */
type Refused = { refused: string };
type Outcome = Change | Refused | null;

const HOUR = /^([01]\d|2[0-3]):[0-5]\d$/;
const isHour = (value: unknown): value is string => typeof value === 'string' && HOUR.test(value);
const minutes = (hour: string): number => Number(hour.slice(0, 2)) * 60 + Number(hour.slice(3));
const DAY = 24 * 60;

/** Whether `hour` lies in `from`-`to`, which may go over midnight. */
const within = (hour: string, { from, to }: { from: string; to: string }): boolean =>
  (minutes(hour) - minutes(from) + DAY) % DAY < (minutes(to) - minutes(from) + DAY) % DAY;

function setZone(me: Me, zone: unknown): Outcome {
  if (zone === undefined) return null;
  if (typeof zone !== 'string' || !isZone(zone))
    return { refused: 'I do not know that time zone. A city works: "time zone Lisbon", or "time zone Europe/Lisbon".' };
  const was = me.timeZone;
  me.timeZone = zone;
  return { now: `your time zone is ${zone} (it was ${was})`, back: `time zone ${was}` };
}

function setMorning(me: Me, morning: unknown): Outcome {
  if (morning === undefined) return null;
  if (!isHour(morning)) return { refused: 'I do not know that hour. Write it like "morning 7:00" or "morning 08:30".' };
  const was = me.morning;
  me.morning = morning;
  const quiet = quietHours(me);
  const moved = within(morning, quiet);
  // The user's own hour wins over the quiet hours around it.
  if (moved) me.quiet = { from: quiet.from, to: morning };
  const also = moved ? `, and your quiet hours end then` : '';
  return { now: `your morning letter comes at ${morning} (it was ${was})${also}`, back: `morning ${was}` };
}

function setQuiet(me: Me, from: unknown, to: unknown): Outcome {
  if (from === undefined && to === undefined) return null;
  const was = quietHours(me);
  const wanted = { from: from ?? was.from, to: to ?? was.to };
  if (!isHour(wanted.from) || !isHour(wanted.to) || wanted.from === wanted.to)
    return { refused: 'I need two different hours for quiet: "quiet hours 21:00 to 07:00".' };
  me.quiet = { from: wanted.from, to: wanted.to };
  const moved = within(me.morning, me.quiet);
  if (moved) me.morning = wanted.to;
  const also = moved ? `, so your morning letter comes at ${wanted.to}` : '';
  return {
    now: `nothing unasked comes between ${wanted.from} and ${wanted.to} (it was ${was.from} to ${was.to})${also}`,
    back: `quiet hours ${was.from} to ${was.to}`,
  };
}

/** The least that meetings can be offered in. */
const HOURS_LEAST = 60;
const SPAN = /^(\d\d:\d\d)-(\d\d:\d\d)$/;

/** From the first to the last of the hours said: one span is kept. */
function setHours(me: Me, hours: unknown): Outcome {
  if (hours === undefined) return null;
  const spans = (typeof hours === 'string' ? hours : '').split(/,\s*/).map((span) => SPAN.exec(span));
  const [from, to] = [spans[0]?.[1], spans[spans.length - 1]?.[2]];
  if (!isHour(from) || !isHour(to) || minutes(to) - minutes(from) < HOURS_LEAST)
    return { refused: 'For meetings I need at least an hour within one day: "meeting hours 10:00 to 16:00".' };
  const was = me.meets ?? { from: '09:00', to: '17:00' };
  me.meets = { from, to };
  return {
    now: `I offer times between ${from} and ${to} (it was ${was.from} to ${was.to})`,
    back: `meeting hours ${was.from} to ${was.to}`,
  };
}

const LANGUAGES: Record<string, string> = {
  en: 'English',
  de: 'German',
  fr: 'French',
  es: 'Spanish',
  pt: 'Portuguese',
  it: 'Italian',
  nl: 'Dutch',
  pl: 'Polish',
  sv: 'Swedish',
};

function setLanguage(me: Me, language: unknown): Outcome {
  if (language === undefined) return null;
  const name = typeof language === 'string' && Object.hasOwn(LANGUAGES, language) ? LANGUAGES[language] : undefined;
  if (name === undefined || typeof language !== 'string')
    return { refused: `I do not know that language. I know ${Object.values(LANGUAGES).join(', ')}.` };
  const was = LANGUAGES[me.language] ?? me.language;
  me.language = language;
  const honest = language === 'en' ? '' : '; my own letters are in English for now';
  return { now: `your language is ${name} (it was ${was})${honest}`, back: `language ${was}` };
}

const EXAMPLES =
  'What should be set? I understand "time zone Lisbon", "morning 7:30", "quiet hours 21:00 to 07:00", "meeting hours 10:00 to 16:00" and "language English".';

const isChange = (o: Outcome): o is Change => o !== null && 'now' in o;
const isRefused = (o: Outcome): o is Refused => o !== null && 'refused' in o;

/** Sets what can be set, and names what cannot; all of it in one letter. */
export function settings(work: Work, { args }: CommandFact): void {
  const { me } = work;
  const outcomes = [
    setZone(me, args['timeZone']),
    // Quiet hours first: a morning hour of the same mail then has the last word.
    setQuiet(me, args['quietFrom'], args['quietTo']),
    setMorning(me, args['morning']),
    setHours(me, args['meetingHours']),
    setLanguage(me, args['language']),
  ];
  const changes = outcomes.filter(isChange);
  const refused = outcomes.filter(isRefused).map((o) => o.refused);
  if (changes.length === 0) {
    const text = refused.length === 0 ? EXAMPLES : refused.join('\n');
    return void addLetter(work, { kind: 'question', about: [], note: { question: 'asked', text } });
  }
  work.meChanged = true;
  recompute(work);
  const lines = [
    `From now on ${changes.map((c) => c.now).join('; ')}.`,
    `To change back, write: ${changes.map((c) => c.back).join(', ')}`,
    ...refused,
  ];
  confirm(work, lines.join('\n'));
}

/** One transaction holds 100 writes. */
const AT_ONCE = 80;

/** Mornings hang on the zone and the hour: what is open is computed anew in the same transaction, the earliest due first. */
function recompute(work: Work): void {
  const due = (key: string): string =>
    (work.book.people.get(key)?.workflows ?? []).flatMap((w) => w.timers.map((t) => t.at)).sort()[0] ?? '9999';
  const soonest = [...work.book.people.keys()].sort((a, b) => due(a).localeCompare(due(b)));
  everybody(work, soonest.slice(0, AT_ONCE));
}
