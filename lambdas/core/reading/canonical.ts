import { cjkTimes, hasCjk, type Swap } from './canonical-cjk';
import { TIME_WORDS, type TimeWords } from './time-words.data';

/**
 * A text with the words of time of other languages put into English, and the way back.
 * `at` and `end` give, for a position in `text`, where the words it belongs to begin and end in the original.
 */
export interface Canonical {
  text: string;
  /** The language puts the day before the month (all but English, Japanese, Chinese and Korean do). */
  dayFirst: boolean;
  at: (position: number) => number;
  end: (position: number) => number;
}

interface Language {
  words: Map<string, string>;
  short: Map<string, string>;
}
interface Entry {
  /** The languages that have the word, by their place in the table, and how much it tells of each. */
  weights: Map<number, number>;
  common: string | null;
}

const WEEKDAYS = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'];
const MONTHS = 'January February March April May June July August September October November December'.split(' ');

const simple = (word: string) =>
  /^[\w'-]*$/.test(word)
    ? word.toLowerCase()
    : word
        .toLowerCase()
        .normalize('NFD')
        .replace(/\p{M}/gu, '')
        .replace(/[’ʼ]/g, "'")
        .replace(/ł/g, 'l')
        .replace(/ı/g, 'i');

/** Words whose accent tells them from another word. */
const EXACT = new Set(['à', 'às', 'até às', 'até', 'é']);
const key = (word: string) => (EXACT.has(word) ? word : simple(word));

let entries: Map<string, Entry> | null = null;
let languages: Language[] = [];

function note(word: string, index: number, weight: number, common: string | null): void {
  const known = entries?.get(word) ?? { weights: new Map<number, number>(), common: null };
  known.weights.set(index, Math.max(weight, known.weights.get(index) ?? 0));
  entries?.set(word, { weights: known.weights, common: known.common ?? common });
}

/** `English: word, word` a line. */
function glossary(lines: string): [string, string][] {
  return lines.split('\n').flatMap((line) => {
    const colon = line.indexOf(': ');
    const english = line.slice(0, colon);
    return line
      .slice(colon + 2)
      .split(', ')
      .map((word): [string, string] => [key(word), english]);
  });
}

const named = (names: string[], i: number): string => names[i] ?? '';

/** Small words tell less of the language than "morgen" does. */
function weigh(words: Map<string, string>, index: number): void {
  for (const [word, english] of words)
    if (!word.includes(' ')) note(word, index, /^(?:\d+|kl|to|and|or|from)$/.test(english) ? 1 : 2, null);
}

/** The forms of a row of words ("monday tuesday …"), each with its place. */
const row = (list: string): [string, number][] =>
  list
    .split(' ')
    .flatMap((group, i) => group.split('|').map((form): [string, number] => [key(form), i]))
    .filter(([form]) => form !== '' && form !== '-');

function addLanguage(table: TimeWords, index: number): Language {
  const words = new Map<string, string>();
  for (const [form, i] of row(table.days)) note(form, index, 3, named(WEEKDAYS, i));
  for (const [form, i] of row(table.months)) note(form, index, 1, named(MONTHS, i));
  for (const [form, i] of row(table.hours)) words.set(form, String(i + 1));
  // What comes first holds: French "à" stands before an hour more often than between two.
  for (const [word, english] of table.words === '' ? [] : glossary(table.words))
    if (!words.has(word) || english !== 'to') words.set(word, english);
  weigh(words, index);
  for (const word of table.markers.split(' ')) note(key(word), index, 1, null);
  return { words, short: new Map(row(table.short ?? '').map(([form, i]) => [form, named(WEEKDAYS, i)])) };
}

function load(): Map<string, Entry> {
  if (entries !== null) return entries;
  entries = new Map();
  languages = TIME_WORDS.map(addLanguage);
  return entries;
}

interface Token {
  at: number;
  end: number;
  word: string;
}

const WORD = /(?<![\p{L}\d])(?:'s )?\p{L}[\p{L}\p{M}]*(?:['’ʼ-]\p{L}[\p{L}\p{M}]*)*/gu;

/** Turkish "Ocak'ta", "Mart'tan" without their endings, where what is left is known. */
function bare(written: string, known: Map<string, Entry>): string {
  const mark = written.search(/['’]/);
  const stem = mark < 3 || !TURKISH_END.test(written.slice(mark + 1)) ? written : written.slice(0, mark);
  return known.has(simple(stem)) ? stem : written;
}
const TURKISH_END = /^(?:[td][ae]n?(?:ki)?|[yn]?[aeıiuü])$/i;

/** The words that mean something to some language, in place, and the language that has most of them. */
function scan(text: string): { tokens: Token[]; language: number; foreign: boolean } {
  const known = load();
  const score = new Array<number>(TIME_WORDS.length).fill(0);
  const tokens: Token[] = [];
  let foreign = false;
  for (const match of text.matchAll(WORD)) {
    const written = bare(match[0], known);
    const raw = written.toLowerCase();
    const word = EXACT.has(raw) ? raw : simple(raw);
    tokens.push({ at: match.index, end: match.index + written.length, word });
    const entry = known.get(word);
    if (entry === undefined) continue;
    foreign ||= !entry.weights.has(0);
    for (const [i, weight] of entry.weights) score[i] = (score[i] ?? 0) + weight;
  }
  return { tokens, language: score.indexOf(Math.max(...score)), foreign };
}

/** The longest run of up to four words from `i` on that the language has; how many words and what they mean. */
function phraseAt(tokens: Token[], i: number, text: string, words: Map<string, string>): [number, string] | null {
  let run = tokens[i]?.word ?? '';
  let best: [number, string] | null = null;
  for (let n = 1; n <= 4; n += 1) {
    const english = words.get(run);
    if (english !== undefined) best = [n, english];
    const [last, next] = [tokens[i + n - 1], tokens[i + n]];
    if (last === undefined || next === undefined || text.slice(last.end, next.at) !== ' ') break;
    run = `${run} ${next.word}`;
  }
  return best;
}

const BESIDE_NUMBER = /^\.?,?\s+(?:den |the |le |el )?\d/;

/** What the words at `i` stand for: a phrase of the language, a word of any language, or a short weekday before a number. */
function swapAt(tokens: Token[], i: number, text: string, language: number): [number, string] | null {
  const token = tokens[i];
  const own = languages[language];
  if (token === undefined || own === undefined) return null;
  const common = commonOf(token.word);
  const phrase = phraseAt(tokens, i, text, own.words);
  if (phrase !== null && (phrase[0] > 1 || common === null)) return phrase;
  if (common !== null) return common.toLowerCase() === token.word ? null : [1, common];
  return shortDay(token, text, own);
}

const commonOf = (word: string): string | null => entries?.get(word)?.common ?? null;

function shortDay(token: Token, text: string, { short }: Language): [number, string] | null {
  const day = short.get(token.word);
  return day !== undefined && BESIDE_NUMBER.test(text.slice(token.end, token.end + 12)) ? [1, day] : null;
}

function swaps(text: string, tokens: Token[], language: number): Swap[] {
  const found: Swap[] = [];
  for (let i = 0; i < tokens.length;) {
    const swap = swapAt(tokens, i, text, language);
    const count = swap?.[0] ?? 1;
    const [at, end] = [tokens[i]?.at ?? 0, tokens[i + count - 1]?.end ?? 0];
    if (swap !== null) found.push({ at, end, by: swap[1] });
    i += count;
  }
  return found;
}

/** Puts the swaps, which are in order and apart, into the text. */
function apply(text: string, list: Swap[], dayFirst: boolean): Canonical {
  const parts: string[] = [];
  // Where each stretch begins in the new text, with its place in the original; a swapped stretch maps to its edges.
  const marks: { to: number; at: number; end: number; swapped: boolean }[] = [];
  let [from, to] = [0, 0];
  const push = (part: string, at: number, end: number, swapped: boolean) => {
    if (part === '') return;
    marks.push({ to, at, end, swapped });
    parts.push(part);
    to += part.length;
  };
  for (const swap of list) {
    push(text.slice(from, swap.at), from, swap.at, false);
    push(swap.by, swap.at, swap.end, true);
    from = swap.end;
  }
  push(text.slice(from), from, text.length, false);
  const markOf = (position: number) => {
    let [low, high] = [0, marks.length - 1];
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((marks[middle]?.to ?? 0) <= position) low = middle;
      else high = middle - 1;
    }
    return marks[low];
  };
  const place = (position: number, edge: 'at' | 'end') => {
    const mark = markOf(edge === 'end' ? position - 1 : position);
    if (mark === undefined) return position;
    return mark.swapped ? mark[edge] : mark.at + position - mark.to;
  };
  return {
    text: parts.join(''),
    dayFirst,
    at: (position) => place(position, 'at'),
    end: (position) => place(position, 'end'),
  };
}

const same = (text: string): Canonical => ({ text, dayFirst: false, at: (p) => p, end: (p) => p });
/** One reading looks at the same few texts again and again. */
const recent = new Map<string, Canonical>();

/** The text with the words of time of some twenty languages put into English. Time grows linearly with the text. */
export function canonical(text: string): Canonical {
  const seen = recent.get(text);
  if (seen !== undefined) return seen;
  const result = make(text);
  if (recent.size >= 16) recent.clear();
  recent.set(text, result);
  return result;
}

function make(text: string): Canonical {
  if (hasCjk(text)) return apply(text, cjkTimes(text), false);
  const { tokens, language, foreign } = scan(text);
  const list = foreign ? swaps(text, tokens, language) : [];
  return list.length === 0 ? same(text) : apply(text, list, language !== 0);
}
