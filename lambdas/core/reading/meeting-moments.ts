import { canonical } from './canonical';
import { FIXED, MEETING, MOVE, OF_OTHERS, OFFER, OTHER, PAST, TELLS, TOWARDS } from './meeting-verbs';
import { sameInstant } from '../time';
import type { Scene } from './scene';
import type { Day } from './days';
import type { Moment } from './times';

const CLAUSE =
  /[,;:–—\n()，、；：（）]|\s-\s|\.\s|(?<!\p{L})(?:so|but|and then|aber|mais|pero|mas|ma|maar|ale|men|но|але|ama)(?!\p{L})/giu;
export const asks = (text: string) => /[?？]/.test(text);

/** The clause around the hour: between the commas, brackets, stops and "but"s nearest to it. */
export function clauseOf(m: Moment, text: string): string {
  const from = m.sentence.at;
  const cuts = [...m.sentence.text.matchAll(CLAUSE)].map((c) => from + c.index);
  const start = cuts.filter((c) => c < m.clock.at).at(-1) ?? from;
  const end = cuts.find((c) => c >= m.clock.end) ?? from + m.sentence.text.length;
  return text.slice(start, end);
}

/** The clause of the hour, and that of the day where a comma parts them ("Thursday, 10:00"). */
function wide(m: Moment, text: string): string {
  const clause = clauseOf(m, text);
  const day = text.slice(Math.min(m.day.at, m.clock.at), Math.max(m.day.end, m.clock.end));
  return day.length < 40 ? `${day} ${clause}` : clause;
}

const isAmongOthers = (clause: string) =>
  OF_OTHERS.test(clause) && !TOWARDS.test(clause) && !OFFER.test(clause) && !asks(clause);

/** Hours of opening: "the office is open Monday to Friday, 9:00 to 17:00". */
const isOpening = (text: string) =>
  /\b(?:is|are) (?:only )?(?:open|closed|staffed)\b|\b(?:opening|office|visiting) hours\b/i.test(text) &&
  !asks(text) &&
  !FIXED.test(text);

/** The hour is a train's, a webinar's, a shop's (its clause says so and speaks of no meeting), or somebody else's appointment. */
export function isOfOther(m: Moment, text: string): boolean {
  const clause = wide(m, text);
  if (isAmongOthers(clause) || isOpening(m.sentence.text)) return true;
  if (isDeadline(m, text)) return !MEETING.test(clause);
  if (OTHER.test(clause)) return !MEETING.test(clause) && !FIXED.test(clause);
  const whole = m.sentence.text;
  return OTHER.test(whole) && !MEETING.test(whole) && !FIXED.test(whole) && !OFFER.test(whole);
}

const BY =
  /(?<!\p{L})(?:by|before|no later than|bis|spätestens|avant|antes d\p{L}{1,2}|entro|uiterlijk|senest|senast|nejpozději|najpóźniej|не позднее|не пізніше)\s+(?:\p{L}{1,5}\s)?$/iu;
/** "by Tuesday 5pm". */
const isDeadline = (m: Moment, text: string) => BY.test(text.slice(Math.max(0, m.at - 24), m.at));

const INSTEAD_OF =
  /(?<!\p{L})(?:statt|anstatt|anstelle(?: von)?|nicht|au lieu (?:de|du)|à la place (?:de|du)|en (?:vez|lugar) del?|em vez d[aeo]|invece d\p{L}{1,3}|al posto d\p{L}{1,3}|in plaats van|niet|zamiast|i ?st(?:ället|edet) for|istället för|místo|вместо|замість|не)\s+(?:\p{L}{1,6}\s+){0,2}$/iu;
const SET_ASIDE =
  /\b(?:instead of|rather than|not|no longer|moved? (?:it |this |us |our \w+ )?from|from|was|originally|can['’]?t (?:do|make)|cannot (?:do|make)|cancel)\s+(?:the |our |on |meeting |call |talk |coffee )*$/i;
const INSTEAD_AFTER = /^[^,.;:!?]{0,14}(?:yerine|ではなく|じゃなくて|の代わり|대신)/u;

/** Times that the words put aside: "instead of tomorrow 9.30", "from Friday 3pm to …", the known time beside its new one. */
export function setAside(m: Moment, scene: Scene): boolean {
  const before = scene.text.slice(Math.max(0, m.at - 40), m.at);
  const known = scene.thread?.start ?? null;
  return (
    SET_ASIDE.test(before.slice(-34)) ||
    INSTEAD_OF.test(before) ||
    INSTEAD_AFTER.test(scene.text.slice(m.end, m.end + 24)) ||
    (known !== null && sameInstant(known, m.start) && MOVE.test(m.sentence.text))
  );
}

const TO_COME = /\bwill\b|['’]ll\b|\bgoing to\b|\b(?:thinking|hoping|wondering)\b/i;

/** The words from the last stop or comma before `at` to the next. */
function clauseAt(at: number, text: string): string {
  const cuts = [...text.matchAll(CLAUSE)].map((c) => c.index);
  return text.slice(cuts.filter((c) => c < at).at(-1) ?? 0, cuts.find((c) => c > at) ?? text.length);
}

/** The clause in which a day stands tells of what was: "of whom I told you on Friday", "the talk on the 7th was great". */
export function tellsPast(day: Day, text: string): boolean {
  const clause = clauseAt(day.at, text);
  return TELLS.test(clause) && !FIXED.test(clause) && !OFFER.test(clause) && !asks(clause) && !TO_COME.test(clause);
}

/** The hour's sentence reports; or its day, found in another one, belongs to a report. */
export function reportsPast(m: Moment, text: string): boolean {
  const said = m.sentence.text;
  if (PAST.test(said) && !FIXED.test(said) && !TO_COME.test(said)) return true;
  const elsewhere = m.day.at < m.sentence.at || m.day.at >= m.sentence.at + said.length;
  return elsewhere ? tellsPast(m.day, text) : TELLS.test(clauseOf(m, text)) && tellsPast(m.day, text);
}

const isFixed = (m: Moment) => FIXED.test(m.sentence.text) && !asks(m.sentence.text) && !OFFER.test(m.sentence.text);
const isOffered = (m: Moment) => asks(m.sentence.text) || OFFER.test(m.sentence.text);

/** Of several times the one that is agreed, where the others are neither agreed nor offered ("Monday 10am, agreed. The clocks go forward on Sunday at one."). */
export function agreedAmong(moments: Moment[]): Moment[] {
  const fixed = moments.filter(isFixed);
  const others = moments.filter((m) => !fixed.includes(m));
  return fixed.length > 0 && others.length > 0 && !others.some(isOffered) ? fixed : moments;
}

/** "Tuesday at 3 or Thursday at 10": alternatives, in any language. */
export function alternatives(moments: Moment[], text: string): boolean {
  const [first] = moments;
  const last = moments.at(-1);
  if (first === undefined || last === undefined || first === last) return false;
  const between = text.slice(first.at, last.end);
  return ELSE_OR.test(between) || (canonical(text).dayFirst ? SHORT_OR : /\bor\b/i).test(between);
}
/** Words of one language that are others in another: "tour of the yard". */
const SHORT_OR = /(?<!\p{L})(?:ou|o|u|of|or)(?!\p{L})/iu;
const ELSE_OR =
  /(?<!\p{L})(?:oder|lub|albo|czy|eller|nebo|anebo|veya|ya da|или|либо|або|чи)(?!\p{L})|または|もしくは|或者|或是|还是|또는|혹은|아니면/iu;

const TERSE = 90;
/** Greeting and sign-off do not count. */
export const isTerse = (text: string) =>
  text
    .split('\n')
    .filter((line) => line.trim().split(/\s+/).length > 2)
    .join(' ').length < TERSE;

/** Words that fix, offer, ask or move. */
export const isArranging = (text: string) => FIXED.test(text) || OFFER.test(text) || MOVE.test(text) || asks(text);

/** A day without an hour is one for a meeting only where the words are for the reader: an offer, an agreement, a question, "we". */
export const isTowards = (text: string) => isArranging(text) || TOWARDS.test(text);

const SHORT_MONTHS = '(?:apr(?:il)?|june?|sept?(?:ember)?|nov(?:ember)?)';
const IMPOSSIBLE = new RegExp(
  `\\b(?:3[01](?:st|th|\\.)?\\s(?:of )?feb(?:ruary)?|feb(?:ruary)?\\s3[01](?:st|th)?|31(?:st|\\.)?\\s(?:of )?${SHORT_MONTHS}|${SHORT_MONTHS}\\s31(?:st)?|3[01][./]0?2\\.?|31[./](?:0?[469]|11)\\.?)(?![\\p{L}\\d/])`,
  'iu',
);

/** Words for a day that no calendar has ("31 February"), as the mail gives them in any language. */
export function impossibleDay({ text }: Scene): string | null {
  const english = canonical(text);
  const found = IMPOSSIBLE.exec(english.text);
  return found === null ? null : text.slice(english.at(found.index), english.end(found.index + found[0].length));
}
