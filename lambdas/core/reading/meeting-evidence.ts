import { findClocks } from './clocks';
import { findDays } from './days';
import {
  ANNOUNCES,
  FIXED,
  INVITE,
  MEETING,
  MOVE,
  OFFER,
  OF_OTHERS,
  OTHER,
  PAST,
  PHONE_WORDS,
  TELLS,
  TOWARDS,
  VIDEO_WORDS,
  WRITER,
  type Words,
} from './meeting-verbs';
import { bearings, type Scene } from './scene';
import { sentences, type Sentence } from './sentences';

/** A place in the text where a day or an hour stands. */
export interface Spot {
  at: number;
  end: number;
}

/** A part of a sentence between its joints, with the number of its words that are no time. */
interface Clause extends Spot {
  text: string;
  rest: number;
  timed: boolean;
  /** Nothing but times and little else stands before it in its sentence. */
  first: boolean;
  asks: boolean;
}

/** Where one statement ends and another begins within a sentence. */
const JOINT =
  /[,;:–—\n()，、；：（）]|\s-\s|(?<!\p{L})(?:so|but|because|since|while|whereas|although|which|who|where|aber|weil|denn|während|obwohl|mais|parce que|puisque|car|pero|porque|aunque|mas|ma|perché|maar|omdat|want|ale|bo|ponieważ|men|eftersom|fordi|protože|но|потому что|але|бо|ama|çünkü)(?!\p{L})|\s(?:and|und|et|y|e|en|i|och|og|a|и|і)\s(?=(?:I|we|you|he|she|they|the|my|that|then|dass|que|che|dat|ich|wir|er|sie|der|die|das|mein\p{L}?|je|nous|il|elle|ils|le|la|les|mon|ma|yo|el|ella|los|mi|o|a|os|as|meu|minha|io|lei|lui|gli|mio|mia|ik|we|hij|zij|de|het|mijn)\s)/giu;

/** Words of three letters and more; signs of writing without word edges count by threes. */
const WORD =
  /\p{Script=Latin}{3,}|\p{Script=Cyrillic}{3,}|[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]{3}/gu;
const LITTLE = 3;
const MODEST = 7;

/** The text with every day and hour blanked out. */
function withoutTimes(scene: Scene): string {
  const signs = scene.text.split('');
  const links = [...scene.text.matchAll(LINK)].map((l) => ({ at: l.index, end: l.index + l[0].length }));
  const spans = [...findDays(scene.text, bearings(scene)), ...findClocks(scene.text, scene.user.timeZone), ...links];
  for (const { at, end } of spans) signs.fill(' ', at, end);
  return signs.join('');
}

const LINK = /[\w.+-]{1,64}@[\w.-]{1,100}|https?:\/\/\S{1,200}/g;

function clausesOf(s: Sentence, blank: string): Clause[] {
  const cuts = [0, ...[...blank.slice(s.at, s.at + s.text.length).matchAll(JOINT)].map((c) => c.index), s.text.length];
  let first = true;
  return cuts.slice(1).map((to, i) => {
    const [at, end] = [s.at + (cuts[i] ?? 0), s.at + to];
    const text = s.text.slice(cuts[i], to);
    const plain = blank.slice(at, end);
    const rest = [...plain.matchAll(WORD)].length;
    const clause = { at, end, text, rest, timed: plain.trim() !== text.trim(), first, asks: /[?？]/.test(s.text) };
    first &&= rest <= LITTLE;
    return clause;
  });
}

const talks = (text: string) => MEETING.test(text) || PHONE_WORDS.test(text) || VIDEO_WORDS.test(text);
const toCome = (text: string) =>
  /\bwill\b|['’]ll\b|\bgoing to\b|\b(?:thinking|hoping|wondering|wondered)\b/i.test(text);

/** What was, in a clause that neither fixes nor offers. */
const isPast = ({ text, asks }: Clause) =>
  !asks && (PAST.test(text) || TELLS.test(text)) && !FIXED.test(text) && !OFFER.test(text) && !toCome(text);
/** Its matter is another one: a journey, a shop, somebody else's appointment. */
const isOther = ({ text }: Clause) =>
  (OTHER.test(text) || OF_OTHERS.test(text)) && !(TOWARDS.test(text) && talks(text));

/** Meeting words with the reader in them, or an invitation. */
const meets = ({ text, rest, asks, first }: Clause, told: boolean) =>
  INVITE.test(text) || (talks(text) && (told || asks || (first && rest <= LITTLE) || TOWARDS.test(text)));
/** An offer, a question, an agreement: of the two, or little more than the time itself. */
const arranges = ({ text, rest, asks }: Clause) =>
  (OFFER.test(text) || FIXED.test(text) || MOVE.test(text)) && (rest <= MODEST || TOWARDS.test(text) || asks);
/** Little more than a time with the reader in it, or a question about it. */
const turns = ({ text, rest, asks }: Clause) => (asks && rest <= LITTLE) || ((asks || rest <= 1) && TOWARDS.test(text));

const speaks = (c: Clause, told: boolean) => !isPast(c) && !isOther(c) && (meets(c, told) || arranges(c) || turns(c));
const isNeutral = (c: Clause) => c.rest <= LITTLE && !isOther(c) && !isPast(c);

/** The nearest clause in that direction that is more than a time, or speaks. */
function nextTo(row: Clause[], from: number, step: 1 | -1, told: boolean): Clause | undefined {
  let i = from + step;
  for (let c = row[i]; c !== undefined && isNeutral(c) && !speaks(c, told); c = row[i]) i += step;
  return row[i];
}

/** Whether these clauses of a sentence speak, or are little more than a time beside one that does. */
function spanSpeaks(row: Clause[], from: number, to: number, told: boolean): boolean {
  const own = row.slice(from, to + 1);
  if (own.some((c) => !speaks(c, told) && (isOther(c) || isPast(c)))) return false;
  if (own.some((c) => speaks(c, told))) return true;
  // "Confirmed, the tour of the yard on Thursday at 10."
  const lead = row[from - 1];
  if (lead !== undefined && lead.rest <= LITTLE && arranges(lead) && own.some((c) => talks(c.text))) return true;
  const beside = [nextTo(row, from, -1, told), nextTo(row, to, 1, told)];
  return own.every(isNeutral) && beside.some((c) => c !== undefined && speaks(c, told));
}

const FRAGMENT = 6;
/** Little more than times: a line of a list, a sentence with few words of its own. */
const isFragment = (row: Clause[]) =>
  row.reduce((n, c) => n + c.rest, 0) <= FRAGMENT && row.every((c) => !isOther(c) && !isPast(c));
const SHORT = 100;
const THEN =
  /\b(?:does|would|will|could|can|is) (?:that|this|it|either|any|one)\b|\bthen\b|(?<!\p{L})(?:passt|ginge|geht das|dann|ça|cela|alors|entonces|então|allora|dan|wtedy|då|då|da|pak|тогда|тоді)(?!\p{L})/iu;

type Evidence = (spot: Spot) => boolean;
/** One reading asks for each of its hours, and for its days. */
const known = new WeakMap<Scene, Evidence>();

/** Says of which days and hours of the new text the words around them are for a meeting of writer and reader. */
export function evidenceIn(scene: Scene): Evidence {
  const evidence = known.get(scene) ?? search(scene);
  known.set(scene, evidence);
  return evidence;
}

function search(scene: Scene): Evidence {
  const blank = withoutTimes(scene);
  const told = scene.alone && scene.byUser;
  const rows = sentences(scene.text).map((s) => clausesOf(s, blank));
  const leads = (row: Clause[]) => row.some((c) => ANNOUNCES.test(c.text) || speaks(c, told));
  const refersBack = (row: Clause[]) =>
    row.reduce((n, c) => n + c.text.length, 0) < SHORT &&
    row.some((c) => THEN.test(c.text) && (c.asks || speaks(c, told)));
  /** A row of fragments leads back to the sentence before it. */
  const isLed = (n: number): boolean => {
    const before = rows[n - 1];
    return before !== undefined && (leads(before) || (isFragment(before) && isLed(n - 1)));
  };
  return ({ at, end }) => {
    const n = rows.findIndex((row) => row.some((c) => end > c.at && end <= c.end));
    const row = rows[n] ?? [];
    const to = row.findIndex((c) => end > c.at && end <= c.end);
    const from = row.findIndex((c) => at >= c.at && at < c.end);
    const first = from < 0 || end - at > NEAR ? to : from;
    if (spanSpeaks(row, first, to, told)) return true;
    const plain = row.slice(first, to + 1).every((c) => !isOther(c) && !isPast(c));
    return plain && ((isFragment(row) && isLed(n)) || refersBack(rows[n + 1] ?? []));
  };
}
const NEAR = 60;

/** Words of a change or a cancellation said of the meeting of the two, or of the time itself; not of flights, shifts or clocks. */
export function saidOfUs(scene: Scene, text: string, verbs: Words): boolean {
  const at = scene.text.indexOf(text);
  const blank = at < 0 ? text : withoutTimes(scene).slice(at, at + text.length);
  return sentences(text).some((s) => clausesOf(s, blank).some((c) => verbs.test(c.text) && isOfUs(c)));
}
/** Read of the clause alone. */
const isOfUs = (c: Clause) =>
  !isOther(c) &&
  (c.rest <= LITTLE || talks(c.text) || TOWARDS.test(c.text) || WRITER.test(c.text) || (c.timed && c.rest <= MODEST));
