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

/** Which of the offered times an answer takes: by letter, number, place in the row, weekday or hour. */
function chosen(text: string, offers: Moment[]): Moment | null {
  const lead = text.replace(/^(?:hi|hello|dear|hey)\b[^\n]*\n+/i, '').trim();
  const letter =
    /^(?:(?:option|choice|number|let['’]s (?:do|take|go (?:with|for))|i['’]ll take)\s+)?([A-E]|[1-5])\b(?=[\s,.!)]|$)/.exec(
      lead,
    )?.[1] ?? /\b(?:option|choice|number)\s+([A-E]|[1-5])\b/i.exec(lead)?.[1];
  if (letter !== undefined)
    return offers[/\d/.test(letter) ? Number(letter) - 1 : letter.toUpperCase().charCodeAt(0) - 65] ?? null;
  for (const [pattern, n] of ORDINALS)
    if (pattern.test(lead) && /\b(?:one|option|slot|time|works|date|please|of)\b/i.test(lead)) return offers[n] ?? null;
  const names = offers.filter((o) => new RegExp(`\\b${weekday(o)}`, 'i').test(lead) || lead.includes(o.clock.words));
  const refused = (o: Moment) =>
    new RegExp(
      `\\b${weekday(o)}\\w*\\b[^.,;\\n]*(?:doesn|not|can['’]?t|no good|impossible|booked|full)|(?:can['’]?t|not|no) (?:do |make |on )*${weekday(o)}`,
      'i',
    ).test(lead);
  const left = names.filter((o) => !refused(o));
  if (left.length === 1 && YES.test(lead)) return left[0] ?? null;
  const [only] = offers;
  const plainYes =
    /^(?:yes|yep|sure|perfect|great|that works|works|confirmed|sounds good|ok(?:ay)?|done|see you then)\b/i.test(
      lead,
    ) || /\b(?:that works|works for me|that time (?:is|works)|see you then|sounds perfect)\b/i.test(lead);
  return offers.length === 1 && only !== undefined && plainYes ? only : null;
}
const weekday = (o: Moment) => ['', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'][o.day.date.dayOfWeek] ?? '';

/** The offered time of the quoted mail that this answer accepts; `said` are the times of the answer itself. */
export function acceptedOption(scene: Scene, said: Moment[]): Moment | null {
  const offer = scene.message.originals.find((o) => o.kind === 'quoted');
  if (offer?.from == null || isProduct(offer.from.address, scene.context)) return null;
  const userOffered =
    isUserAddress(offer.from.address, scene.user) ||
    (offer.from.address === null && sameName(offer.from.name, scene.user.name));
  if (userOffered === scene.byUser) return null;
  const offers = findMoments(offer.text, scene, userOffered);
  if (offers.length === 0) return null;
  const [own] = said;
  if (own !== undefined)
    return offers.find((o) => o.start === own.start) === undefined || !YES.test(scene.text) ? null : own;
  return chosen(scene.text, offers);
}
