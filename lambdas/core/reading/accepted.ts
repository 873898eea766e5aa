import type { Scene } from './scene';
import { isProduct, isUserAddress, sameName } from './scene';
import { findMoments, type Moment } from './times';

const YES =
  /\b(?:works|perfect|great|fine|good|ok(?:ay)?|yes|confirm(?:ed)?|please|see you|let['’]s|suits|happy with|i['’]ll take|take)\b/i;
const ORDINALS: [RegExp, number][] = [
  [/\b(?:first|1st|former)\b/i, 0],
  [/\b(?:second|2nd|latter)\b/i, 1],
  [/\b(?:third|3rd)\b/i, 2],
];

/** "B, please", "option 2", "I'll take C". */
function byLabel(lead: string, offers: Moment[]): Moment | null {
  const first =
    /^(?:(?:option|choice|number|let['’]s (?:do|take|go (?:with|for))|i['’]ll take)\s+)?([A-E]|[1-5])\b(?=[\s,.!)]|$)/.exec(
      lead,
    );
  const letter = (first ?? /\b(?:option|choice|number)\s+([A-E]|[1-5])\b/i.exec(lead))?.[1];
  if (letter === undefined) return null;
  return offers[/\d/.test(letter) ? Number(letter) - 1 : letter.toUpperCase().charCodeAt(0) - 65] ?? null;
}

/** "the second one". */
function byPlace(lead: string, offers: Moment[]): Moment | null {
  if (!/\b(?:one|option|slot|time|works|date|please|of)\b/i.test(lead)) return null;
  const place = ORDINALS.find(([pattern]) => pattern.test(lead));
  return place === undefined ? null : (offers[place[1]] ?? null);
}

/** "Tuesday works": the only offer whose day or hour is named and not refused. */
function byDay(lead: string, offers: Moment[]): Moment | null {
  const named = offers.filter((o) => new RegExp(`\\b${weekday(o)}`, 'i').test(lead) || lead.includes(o.clock.words));
  const refused = (o: Moment) =>
    new RegExp(
      `\\b${weekday(o)}\\w*\\b[^.,;\\n]*(?:doesn|not|can['’]?t|no good|impossible|booked|full)|(?:can['’]?t|not|no) (?:do |make |on )*${weekday(o)}`,
      'i',
    ).test(lead);
  const left = named.filter((o) => !refused(o));
  return left.length === 1 && YES.test(lead) ? (left[0] ?? null) : null;
}

/** Which of the offered times an answer takes: by label, place in the row, day, or a plain yes to the only one. */
function chosen(text: string, offers: Moment[]): Moment | null {
  const lead = text.replace(/^(?:hi|hello|dear|hey)\b[^\n]*\n+/i, '').trim();
  const found = byLabel(lead, offers) ?? byPlace(lead, offers) ?? byDay(lead, offers);
  return found ?? (offers.length === 1 && PLAIN_YES.test(lead) ? (offers[0] ?? null) : null);
}
const PLAIN_YES =
  /^(?:yes|yep|sure|perfect|great|that works|works|confirmed|sounds good|ok(?:ay)?|done|see you then)\b|\b(?:that works|works for me|that time (?:is|works)|see you then|sounds perfect)\b/i;
const weekday = (o: Moment) => ['', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'][o.day.date.dayOfWeek] ?? '';

/** The times that the other side offered in the quoted mail; none where this side wrote it, or the product. */
function offersIn(scene: Scene): Moment[] {
  const offer = scene.message.originals.find((o) => o.kind === 'quoted');
  const from = offer?.from ?? null;
  if (offer === undefined || from === null || isProduct(from.address, scene.context)) return [];
  const byUser =
    isUserAddress(from.address, scene.user) || (from.address === null && sameName(from.name, scene.user.name));
  return byUser === scene.byUser ? [] : findMoments(offer.text, scene, byUser);
}

/** The offered time of the quoted mail that this answer accepts; `said` are the times of the answer itself. */
export function acceptedOption(scene: Scene, said: Moment[]): Moment | null {
  const offers = offersIn(scene);
  const [own] = said;
  if (offers.length === 0) return null;
  if (own === undefined) return chosen(scene.text, offers);
  return YES.test(scene.text) && offers.some((o) => o.start === own.start) ? own : null;
}
