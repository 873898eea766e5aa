import { backWords, inclusiveWords, rangeWords, untilWords } from './automatic-words.data';
import { lower } from './clean';
import { readDate } from './dates';

const DAY = 86_400_000;

interface Found {
  date: string;
  /** "back on …", rather than "until …". */
  sure: boolean;
}

/**
 * The day on which the writer of an automatic answer is back, as ISO date, where the text says it clearly: the day of
 * "back on 7 December"; for an absence "until 5 December" the 5th itself (READING.md: "until January" is 1 January), but
 * the day after for one "from 1 to 5 December", "through" or "up to and including" it. Null where two days of one kind
 * are named.
 * @param sent the mail's date as ISO instant; a date without a year is the next such day from it on
 */
export function returnDate(text: string, sent: string | null): string | null {
  if (sent === null) return null;
  const found = sentences(text)
    .map((sentence) => returnIn(sentence, sent))
    .filter((day) => day !== null);
  return single(found.filter((day) => day.sure)) ?? single(found);
}

function single(days: Found[]): string | null {
  const dates = new Set(days.map((day) => day.date));
  return dates.size === 1 ? (days[0]?.date ?? null) : null;
}

function sentences(text: string): string[] {
  return text
    .slice(0, 3000)
    .split(/\n[ \t]*\n/)
    .flatMap((paragraph) =>
      paragraph.replaceAll('\n', ' ').split(/(?<=\p{Ll}[.!?]) (?=\p{Lu}\p{Ll}*[ ,])|(?<=[。！])/u),
    );
}

function returnIn(sentence: string, sent: string): Found | null {
  const text = lower(sentence);
  const back = lastWord(text, backWords);
  const sure = back >= 0;
  const at = sure ? back : untilAt(text);
  if (at < 0) return null;
  // "until 5 December" and "back on 7 December" name the day behind the word; Japanese, Chinese and Korean before it.
  const read = readDate(sentence.slice(at)) ?? lastDate(sentence.slice(0, at));
  if (read === null) return null;
  const stamp = Date.UTC(read.year ?? nearestYear(read.month, read.day, sent), read.month - 1, read.day);
  const lastAway = !sure && (hasWord(text, inclusiveWords) || isRange(text, at));
  const day = lastAway ? stamp + DAY : stamp;
  return day + DAY < Date.parse(sent) ? null : { date: new Date(day).toISOString().slice(0, 10), sure };
}

/** English "to" ends an absence only behind "from". */
function untilAt(text: string): number {
  const at = lastWord(text, untilWords);
  const to = text.lastIndexOf(' to ');
  return to > at && /\bfrom [^.]{0,40}\d/.test(text.slice(Math.max(0, to - 60), to)) ? to + 1 : at;
}

/** "from 1 until 5 December": the second day is the last one away. */
function isRange(text: string, until: number): boolean {
  const before = text.slice(Math.max(0, until - 50), until);
  const from = lastWord(before, rangeWords);
  return from >= 0 && /\d/.test(before.slice(from));
}

/** The day that stands before the word: in Japanese, Chinese and Korean, and behind "ab dem", "am", "op". */
function lastDate(text: string): ReturnType<typeof readDate> {
  const near = text.slice(-48);
  if (/[぀-ヿ一-鿿가-힯]/.test(near)) return readDate(near);
  const from = /(?:^| )(?:ab|am|op|vanaf|from|on|as of|dne|od|den) (?:(?:dem|den|the|\p{L}{2,10},?) )?(?=\d)/iu.exec(
    near,
  );
  return from ? readDate(near.slice(from.index)) : null;
}

const isLetter = (c: string): boolean => /[\p{L}\p{M}]/u.test(c);

function wordAt(text: string, word: string, at: number): boolean {
  if (/[぀-ヿ一-鿿가-힯]/.test(word)) return true;
  const [before, after] = [text.charAt(at - 1), text.charAt(at + word.length)];
  return !(before !== '' && isLetter(before)) && !(after !== '' && isLetter(after));
}

/** Index of the last of the words that stands in the text as a word, -1 where none does. */
function lastWord(text: string, words: string[]): number {
  let last = -1;
  for (const word of words) {
    const at = text.lastIndexOf(word);
    if (at > last && wordAt(text, word, at)) last = at;
  }
  return last;
}

function hasWord(text: string, words: string[]): boolean {
  return lastWord(text, words) >= 0;
}

function nearestYear(month: number, day: number, sent: string): number {
  const year = Number(sent.slice(0, 4));
  return Date.UTC(year, month - 1, day) + DAY < Date.parse(sent) ? year + 1 : year;
}
