/** How the user greets and closes, in which language the two of them write, and what their clock shows: kept with the person. */
import { foldName } from '../fold';
import type { Message, Person } from '../message/message';
import { FREQUENT, GREETINGS } from '../reading/language.data';
import { CLOSING_BEGINS } from './manners.data';
import type { PersonRecord } from './records';
import { take, type Work } from './work';

const wordsOf = (text: string): string[] => foldName(text).match(/[\p{L}\p{M}]+/gu) ?? [];

const GREETING_MAX = 60;
const GREETING_WORDS = 7;

/** The first line, where it greets: it ends as greetings do and holds a word of greeting or the name. */
function greetingIn(line: string, to: Person, others: Person[]): string | null {
  const words = wordsOf(line);
  if (line.length > GREETING_MAX || words.length === 0 || words.length > GREETING_WORDS) return null;
  if (/(?:様|さん|先生|您好|你好|님)[、，,：:！!]?$/u.test(line)) return line;
  const names = wordsOf(to.name ?? '');
  if (!endsAsGreeting(line, words, names)) return null;
  const isOfOthers = others.flatMap((p) => wordsOf(p.name ?? '')).some((w) => words.includes(w) && !names.includes(w));
  return isOfOthers ? null : line.replace(/,$/, '');
}

const FIRST_WORDS = new Set(['good', 'guten']);

function endsAsGreeting(line: string, words: string[], names: string[]): boolean {
  const [first = ''] = words;
  const greets = GREETINGS.has(first) || FIRST_WORDS.has(first);
  return (greets && /[\p{L},!:，、]$/u.test(line)) || (words.some((w) => names.includes(w)) && /[,!:]$/.test(line));
}

const CLOSING_MAX = 45;
/** So many lines from the end may be the name and what stands under it. */
const LAST_LINES = 6;

/** Words of this one mail, no manner: "Thanks for thinking about it". */
const ONE_OFF = /\s(?:for|about|to|für|pour|por|per|voor|за)\s/i;

const isClosing = (line: string): boolean =>
  line.length <= CLOSING_MAX &&
  wordsOf(line).length <= 6 &&
  CLOSING_BEGINS.has(wordsOf(line)[0] ?? '') &&
  !/[.?]$/.test(line) &&
  !ONE_OFF.test(line);

/** The line before the user's own name: `Best wishes`, or with how they sign where that is not a comma and the first name. */
function closingIn(lines: string[], me: string): string | null {
  const own = wordsOf(me);
  const isName = (line: string): boolean => {
    const words = wordsOf(line);
    return words.length > 0 && words.length <= own.length && words.every((w) => own.includes(w));
  };
  const from = Math.max(1, lines.length - LAST_LINES);
  const at = lines.findIndex((line, i) => i >= from && isName(line) && isClosing(lines[i - 1] ?? ''));
  if (at < 0) {
    const last = lines[lines.length - 1] ?? '';
    return isClosing(last) && last.endsWith(',') ? last.replace(/,$/, '') : null;
  }
  const [closing = '', name = ''] = lines.slice(at - 1, at + 1);
  const isPlain = closing.endsWith(',') && wordsOf(name).length === 1 && wordsOf(name)[0] === own[0];
  return isPlain ? closing.replace(/,$/, '') : `${closing}\n${name}`;
}

const FEW = 3;

/** The language whose frequent words the text holds most; null where it is short or two are alike. */
export function languageOf(text: string): string | null {
  const words = wordsOf(text.slice(0, 4000));
  const scores = Object.entries(FREQUENT).map(([language, list]) => {
    const set = new Set(list.split(' '));
    return { language, n: words.filter((w) => set.has(w)).length };
  });
  const [best, second] = scores.sort((a, b) => b.n - a.n);
  return best && best.n >= FEW && best.n > (second?.n ?? 0) ? best.language : null;
}

const isOf = (r: PersonRecord, people: Person[]): boolean =>
  people.some((p) => p.address !== null && p.address === r.address);

/** Whoever writes or is written to; of others the language in which they were first told of. */
function keepLanguage(work: Work, message: Message): void {
  const language = languageOf(message.newText) ?? languageOf(message.fullText);
  if (language === null) return;
  const between = [...message.from, ...message.to, ...message.cc];
  for (const record of work.people.values())
    if (record.language === undefined || isOf(record, between)) record.language = language;
}

const CLOCK_CHANGE = 60;

/** What the Date of their own mail shows (RFC 5322 3.3); +0000 is what machines write. */
function keepOffset(work: Work, { dateOffset, automatic }: Message): void {
  const { byUser, from, at } = work.source;
  const record = byUser || from === null ? undefined : work.people.get(from);
  if (!record || dateOffset === null || dateOffset === 0 || automatic !== null || record.offsetVaries) return;
  if (record.offset !== undefined && Math.abs(record.offset - dateOffset) > CLOCK_CHANGE) {
    delete record.offset;
    delete record.offsetAt;
    record.offsetVaries = true;
    return;
  }
  record.offset = dateOffset;
  record.offsetAt = at;
}

/** Keeps what a mail shows of how two people write to each other. */
export function keepManners(work: Work, message: Message): void {
  keepLanguage(work, message);
  keepOffset(work, message);
  const all = [...message.to, ...message.cc];
  const to = all.filter((p) => p.address !== null && work.people.has(p.address));
  const [only] = to;
  if (!work.source.byUser || only === undefined || to.length !== 1) return;
  const lines = message.newText
    .split('\n')
    .map((l) => l.trim())
    .filter((l) => l !== '');
  const record = take(work, only);
  const greeting = greetingIn(
    lines[0] ?? '',
    { name: record.name, address: only.address },
    all.filter((p) => p !== only),
  );
  const closing = closingIn(lines, work.me.name);
  if (greeting !== null) record.greeting = greeting;
  if (closing !== null) record.closing = closing;
}
