import { MONTHS } from './calendar-words.data';
import { canonical } from './canonical';
import { AFTER_PLACE, BEFORE_PLACE, NO_PLACE, PLACE_STEMS, PLACE_STEMS_CYRILLIC } from './place-words.data';
import { foldWord } from './tokens';

interface Word {
  raw: string;
  word: string;
  at: number;
  end: number;
}

const setOf = (list: string) => new Set(list.split(/[ |]+/).filter((w) => w !== ''));
const BEFORE = setOf(BEFORE_PLACE);
const AFTER = setOf(AFTER_PLACE);
const NONE = setOf(NO_PLACE);
const OWN = setOf(
  'the my your our his her their a an this that l d dell all nell dall mein meinem meiner unser unserem unserer ihr ihrem ihrer dein deinem deiner der dem den das die le la les l mon ma mes notre votre ton ta mi su tu nuestra nuestro vuestra el los las o os as meu minha nosso nossa seu sua il lo gli mio mia nostro nostra suo sua tuo tua het de mijn ons onze uw jouw moim mojej naszym naszej min mitt vart din ditt dit vores mit mem me nasi nasem vasi vasem',
);
/** Articles only where an apostrophe follows: "all'ingresso", but not "at all". */
const ELIDED = setOf('l d dell all nell dall');
const STEMS = setOf(`${PLACE_STEMS} ${PLACE_STEMS_CYRILLIC}`);
const SHORTEST = 3;
/** Endings that turn a stem into a case or plural of it; a compound ("Stadtbibliothek", "Granby Street") ends in the stem. */
const LONGEST_ENDING = 5;

function isPlaceNoun(word: string): boolean {
  for (let n = Math.max(SHORTEST, word.length - LONGEST_ENDING); n <= word.length; n += 1)
    if (STEMS.has(word.slice(0, n)) && (n > SHORTEST || n === word.length || word.length - n <= 2)) return true;
  for (let n = 5; n < word.length - 2; n += 1) if (STEMS.has(word.slice(-n))) return true;
  return false;
}

const WORDS = /[\p{L}\p{N}][\p{L}\p{M}\p{N}]*(?:[.&/-][\p{L}\p{M}\p{N}]+)*/gu;
/** An elided article is a word of its own: "l'usine". */
const wordsOf = (text: string): Word[] =>
  [...text.matchAll(WORDS)].map((m) => ({
    raw: m[0],
    word: foldWord(m[0]),
    at: m.index,
    end: m.index + m[0].length,
  }));

const isHour = (raw: string) =>
  /^(?:\d{1,2}(?:[:.h]\d{2}|[ap]m|h)|noon|midday|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|half|quarter)$/i.test(
    raw,
  );
const isMonth = (raw: string) => Object.hasOwn(MONTHS, raw.toLowerCase());
/** "Fidel's" is one name. */
const isPossessive = (w: Word, before: Word, text: string) =>
  w.raw === 's' && /^['’]$/.test(text.slice(before.end, w.at));
const isCapital = (raw: string) => /^\p{Lu}/u.test(raw);
const LONGEST_PLACE = 7;

/** "at the works", but "at work" and "it works" are no places. */
const WORKS = 'works';
/** Whether `w` no longer belongs to the place: a comma stands before it, or it begins another matter. */
function endsPlace(w: Word, before: Word | undefined, text: string): boolean {
  if (isHour(w.raw)) return true;
  if (before === undefined) return AFTER.has(w.word) && !isCapital(w.raw) && w.word !== WORKS;
  if (isPossessive(w, before, text)) return false;
  return isApart(before, w, text) || (AFTER.has(w.word) && !isCapital(w.raw));
}

/** From the word at `from` on to where a comma, an hour, a day or another matter ends the place. */
function phraseFrom(words: Word[], from: number, text: string): Word[] {
  const run = words.slice(from, from + LONGEST_PLACE);
  const end = run.findIndex((w, i) => endsPlace(w, run[i - 1], text));
  return withoutDay(end < 0 ? run : run.slice(0, end));
}

/** Weekdays stand in any text in English form once it is canonical. */
const DAY = /^(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|tomorrow|today|tonight)$/i;
function withoutDay(found: Word[]): Word[] {
  const i = found.findIndex((w) => DAY.test(canonical(w.raw).text));
  const kept = i < 0 ? found : found.slice(0, i);
  while (/^(?:on|am|le|el|na|op|at|in|um|à)$/i.test(kept.at(-1)?.raw ?? '')) kept.pop();
  return kept;
}

interface Candidate {
  place: string;
  /** How sure it is: a word for a place beside a name, such a word alone, a name after "at". */
  rank: number;
}

const isNone = ({ word, raw }: Word) => NONE.has(word) || isMonth(raw) || /^\d+$/.test(raw);
const rankOfNoun = (noun: number, named: boolean) => (named ? 3 : noun > 2 ? 0 : 2);
/** "I'll be at home" tells no place to come to. */
const isBareHome = (phrase: Word[]) => phrase.length === 1 && phrase[0]?.word === 'home';

/** 3: a word for a place beside a name; 2: such a word; 1: a name or "the …" after "at"; 0: no place. */
function rankOf(phrase: Word[], preposition: string, own: boolean): number {
  const [first] = phrase;
  if (first === undefined || isNone(first) || (!own && isBareHome(phrase))) return 0;
  const noun = phrase.filter((w) => w.raw !== 's').findIndex((w) => isPlaceNoun(w.word));
  const named = phrase.some((w) => isCapital(w.raw));
  if (noun >= 0) return rankOfNoun(noun, named);
  const at = /^(?:at|outside|opposite)$/.test(preposition);
  return at && (named || own) ? 1 : 0;
}

/** Something other than space or a quotation mark stands between two words. */
const isApart = (a: Word | undefined, b: Word | undefined, text: string): boolean =>
  a !== undefined && b !== undefined && /[^\s"“”«»'’]/.test(text.slice(a.end, b.at));

/** The article or possessive before a place, where one stands there. */
function isOwnWord(w: Word, after: Word | undefined, text: string): boolean {
  if (!OWN.has(w.word) || isApart(w, after, text)) return false;
  return !ELIDED.has(w.word) || /^['’]/.test(text.slice(w.end));
}

function candidate(words: Word[], i: number, text: string): Candidate | null {
  const next = words[i + 1];
  if (next === undefined || isApart(words[i], next, text)) return null;
  const own = isOwnWord(next, words[i + 2], text);
  const phrase = phraseFrom(words, own ? i + 2 : i + 1, text);
  const rank = rankOf(phrase, words[i]?.word ?? '', own);
  const begin = own ? next : phrase[0];
  return rank === 0 || begin === undefined ? null : { place: text.slice(begin.at, phrase.at(-1)?.end), rank };
}

/** "Level 3, 12 Mill Street", "Hauptstraße 5", "rue de la Paix 4": an address without a word before it. */
const ADDRESS = new RegExp(
  [
    "\\b\\d{1,4}[a-z]?,? (?:\\p{Lu}[\\p{L}'’]{1,20} ){1,3}(?:Street|St|Road|Rd|Avenue|Ave|Lane|Drive|Square|Boulevard|Quay|Row|Way)\\b",
    "\\b\\d{1,4}(?: bis)?,? (?:rue|avenue|quai|place|boulevard|impasse)(?: [\\p{L}'’-]{1,20}){1,4}",
    '(?<![\\p{L}-])\\p{Lu}[\\p{L}-]{2,24}(?:straße|strasse|gasse|platz|allee|weg|straat|laan|gracht|plein|gatan|vägen|gade|vej|gata|veien) \\d{1,4}[a-z]?\\b',
    "(?<!\\p{L})(?:Calle|Avenida|Plaza|Rua|Praça|Via|Piazza|Viale|ul\\.|ulica|ulice|ул\\.|улица|вул\\.|вулиця)(?: [\\p{L}'’-]{1,20}){1,4},? \\d{1,4}[a-z]?\\b",
  ].join('|'),
  'u',
);

/** The locative of Turkish: "şehir kütüphanesinde". */
function locative(words: Word[], text: string): string | null {
  const i = words.findIndex((w) => /(?:d|t)[ea]$/.test(w.word) && isPlaceNoun(w.word.replace(/n?[dt][ea]$/, '')));
  const w = words[i];
  const before = words[i - 1];
  if (w === undefined) return null;
  const joined = before !== undefined && /^\s$/.test(text.slice(before.end, w.at)) && !/\d|['’]/.test(before.raw);
  return text.slice(joined ? before.at : w.at, w.end);
}

/** In Japanese, Chinese and Korean the place ends in a word for one: 「本社の受付で」, 在…咖啡馆, 사무실에서. */
const CJK_PLACE =
  /(?:[\p{Script=Han}\p{Script=Katakana}ーA-Za-z]{1,14}の?)?(?:受付|本社|弊社|オフィス|カフェ|喫茶店|ロビー|改札|駅|会議室|图书馆|圖書館|咖啡馆|咖啡厅|咖啡廳|办公室|辦公室|餐厅|会议室|大厅|公司)|(?:[\p{Script=Hangul}A-Za-z]{1,10}\s?)?(?:사무실|카페|로비|도서관|역|회의실|본사)(?=에서|로|에)/u;

const isBefore = (w: Word, before: Word | undefined) =>
  (BEFORE.has(w.word) || /^[ув]$/u.test(w.word)) && !(before !== undefined && AIMED.test(before.raw));
/** Before "at" and "in" that lead to no place: "look at June", "believe in the office". */
const AIMED =
  /^(?:look(?:ed|ing|s)?|laugh(?:ed|ing)?|glanc\w+|aim(?:ed|ing)?|good|bad|interest\w*|believ\w+|succeed\w*|arriv\w+|work(?:ed|ing|s)?|liv(?:e|ed|es|ing)|born|studied|taught)$/i;

/** Where one meets, as written; null where the words tell no place. A word for a place beside a name tells most. */
export function placeIn(text: string): string | null {
  const words = wordsOf(text);
  const found = words.flatMap((w, i) => (isBefore(w, words[i - 1]) ? (candidate(words, i, text) ?? []) : []));
  const rank = Math.max(0, ...found.map((c) => c.rank));
  const best = found.find((c) => c.rank === rank)?.place;
  return best ?? ADDRESS.exec(text)?.[0].trim() ?? locative(words, text) ?? CJK_PLACE.exec(text)?.[0] ?? null;
}
