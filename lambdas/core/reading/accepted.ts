import type { Original, Person } from '../message/message';
import { dayIn } from '../time';
import type { Scene } from './scene';
import { fold, isProduct, isUserAddress, sameName } from './scene';
import { ORDINAL_WORDS, ORDINALS_CJK } from './meeting-words.data';
import { FIXED_ELSEWHERE, YES } from './meeting-verbs';
import { canonical } from './canonical';
import { sentences } from './sentences';
import { distinctMoments, findMoments, type Moment } from './times';

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

/** "the second one", "der zweite Termin", "第二个". */
function byPlace(lead: string, offers: Moment[]): Moment | null {
  const foreign = foreignPlace(lead);
  if (foreign !== null) return offers[foreign] ?? null;
  if (!/\b(?:one|option|slot|time|works|date|please|of)\b/i.test(lead)) return null;
  const place = ORDINALS.find(([pattern]) => pattern.test(lead));
  if (place === undefined && /\b(?:last|latest) (?:one|option|slot|date)\b/i.test(lead)) return offers.at(-1) ?? null;
  return place === undefined ? null : (offers[place[1]] ?? null);
}

const LATER =
  /\b(?:the )?later (?:one|option|slot|time|date)\b|(?<!\p{L})(?:der|den) spätere[nr]?|le plus tard|la más tarde|o mais tarde|il più tardi|de latere|późniejsz|den senare|det senere|pozdější|daha geç|попозже|пізніш|遅いほう|遅い方|晚一点|늦은/iu;
const EARLIER =
  /\b(?:the )?(?:earlier|earliest|sooner) (?:one|option|slot|time|date)\b|(?<!\p{L})(?:der|den) frühere[nr]?|le plus tôt|la más temprana|o mais cedo|il più presto|de vroegere|wcześniejsz|den tidigare|det tidligere|dřívější|daha erken|пораньше|раніш|早いほう|早い方|早一点|빠른/iu;

/** "the later one", "den früheren". */
function byOrder(lead: string, offers: Moment[]): Moment | null {
  const row = [...offers].sort((a, b) => Date.parse(a.start) - Date.parse(b.start));
  if (row.length < 2 || /[?？]/.test(lead)) return null;
  if (LATER.test(lead)) return row.at(-1) ?? null;
  return EARLIER.test(lead) ? (row[0] ?? null) : null;
}

function foreignPlace(lead: string): number | null {
  const cjk = ORDINALS_CJK.findIndex((pattern) => pattern.test(lead));
  if (cjk >= 0) return cjk;
  const words = new Set(fold(lead.slice(0, 160)).split(/[^\p{L}]+/u));
  const found = ORDINAL_WORDS.findIndex((list) => list.some((w) => words.has(w)));
  // "second" alone is English, where it may mean a moment or a second talk.
  return found >= 0 && !(words.has('second') && !words.has('le')) ? found : null;
}

/** "Tuesday works": the only offer whose day or hour is named and not refused. */
function byDay(lead: string, offers: Moment[]): Moment | null {
  const words = canonical(lead).text;
  const named = offers.filter((o) => new RegExp(`\\b${weekday(o)}`, 'i').test(words) || lead.includes(o.clock.words));
  const refused = (o: Moment) =>
    new RegExp(
      `\\b${weekday(o)}\\w*\\b[^.,;\\n]*(?:doesn|not|can['’]?t|no good|impossible|booked|full|nicht|geht leider|pas |no puedo|não|non posso|niet|nie |inte|ikke|nehodí|(?<!\\p{L})не )|(?:can['’]?t|not|no) (?:do |make |on )*${weekday(o)}`,
      'iu',
    ).test(words);
  const left = named.filter((o) => !refused(o));
  return left.length === 1 && (YES.test(lead) || isTerse(lead)) ? (left[0] ?? null) : null;
}
/** "Thursday 10am." and nothing else is a choice too, in a sentence of its own. */
const isTerse = (lead: string) => {
  const first = sentences(lead)[0]?.text ?? lead;
  return first.length < 40 && !/[?？]/.test(first);
};

/** Which of the offered times an answer takes: by label, place in the row, day, or a plain yes to the only one. */
function chosen(text: string, offers: Moment[]): Moment | null {
  const lead = text.replace(/^(?:hi|hello|dear|hey)\b[^\n]*\n+/i, '').trim();
  const found = byLabel(lead, offers) ?? byPlace(lead, offers) ?? byOrder(lead, offers) ?? byDay(lead, offers);
  return found ?? (offers.length === 1 && isYes(lead) ? (offers[0] ?? null) : null);
}
const PLAIN_YES =
  /^(?:yes|yep|sure|perfect|great|that works|works|confirmed|sounds good|ok(?:ay)?|done|see you then)\b|\b(?:that works|works for me|that time (?:is|works)|see you then|sounds perfect)\b/i;
const isYes = (lead: string) => PLAIN_YES.test(lead) || (!lead.includes('?') && FIXED_ELSEWHERE.test(lead));
const weekday = (o: Moment) => ['', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'][o.day.date.dayOfWeek] ?? '';

/** The day on which the offer was written, where the quote tells it. */
function dayOf(offer: Original, scene: Scene): Scene['today'] {
  const written = Date.parse(offer.date ?? '');
  return Number.isNaN(written) ? scene.today : dayIn(new Date(written).toISOString(), scene.user.timeZone);
}

/** The user answers somebody else than who is quoted: an introducer's lunch with the contact is no offer. */
const isOfThird = (from: Person, scene: Scene): boolean =>
  scene.byUser && from.address !== null && scene.others.every((p) => p.address !== from.address);

/** The times that the other side offered in the quoted mail; none where this side wrote it, or the product. */
export function offersIn(scene: Scene): Moment[] {
  const offer = scene.message.originals.find((o) => o.kind === 'quoted');
  const from = offer?.from ?? null;
  if (offer === undefined || from === null || isProduct(from.address, scene.context)) return [];
  const byUser =
    isUserAddress(from.address, scene.user) || (from.address === null && sameName(from.name, scene.user.name));
  if (byUser === scene.byUser || isOfThird(from, scene)) return [];
  return distinctMoments(findMoments(offer.text, { ...scene, today: dayOf(offer, scene) }, byUser));
}

/** The offered time of the quoted mail that this answer accepts; `said` are the times of the answer itself. */
export function acceptedOption(scene: Scene, said: Moment[]): Moment | null {
  const offers = offersIn(scene);
  const [own] = said;
  if (offers.length === 0) return null;
  if (own === undefined) return chosen(scene.text, offers);
  return YES.test(scene.text) && offers.some((o) => o.start === own.start) ? own : null;
}
