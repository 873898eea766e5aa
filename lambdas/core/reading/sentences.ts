import { gated } from '../gated';

/** A sentence or line of a text and where it begins. */
export interface Sentence {
  text: string;
  at: number;
}

const WRAPPED =
  /(?<=\n|^)([^\n]{48,}[^\s.!?:])[ \t]*\n(?=[^\s])(?![-*•·–>#]|\d{1,2}[.)]\s|[A-Z][).]\s|[\p{L} ]{2,40}:)/gu;

/** Joins lines that were broken only for width: long, not at the end of a sentence, and followed by no list item or heading. */
export const unwrap = (text: string): string => text.replace(WRAPPED, '$1 ');

const ABBREVIATION =
  /(?:\b(?:kl|ca|Nr|Mr|Mrs|Ms|Dr|Prof|St|no|vs|e\.g|i\.e|approx|Feb|Jan|Aug|Sept?|Oct|Nov|Dec|Mon|Tue|Wed|Thu|Fri|[ap]\.m|[ap]\.|\p{Lu}))\.$/u;

/** A blank line, a line before a list item, the end of a sentence, a picture. The lookbehinds keep a run from being searched again from each of its characters. */
const BREAK = gated(
  /\n[ \t]*\n|\n(?=[ \t]*(?:[-*•·–>]|\d{1,2}[.)]|[A-Z][).])\s)|(?<![.!?…])[.!?…]+["')\]]*(?=\s|$)|[。！？]|(?<![\u{1F300}-\u{1FAFF}])[\u{1F300}-\u{1FAFF}]+(?=\s)/gu,
);

/** Splits running text into sentences; wrapped lines are joined, list items and blank lines divide. Positions refer to `text`. */
export function sentences(text: string): Sentence[] {
  let known = recent.get(text);
  if (known === undefined) {
    if (recent.size >= KEPT) recent.clear();
    recent.set(text, (known = divided(text)));
  }
  return [...known];
}
/** One reading divides the same few texts again and again. */
const KEPT = 16;
const recent = new Map<string, Sentence[]>();

function divided(text: string): Sentence[] {
  const result: Sentence[] = [];
  let start = 0;
  const push = (end: number) => {
    const raw = text.slice(start, end);
    const lead = raw.length - raw.trimStart().length;
    if (raw.trim() !== '') result.push({ text: raw.trim(), at: start + lead });
    start = end;
  };
  for (const match of text.matchAll(BREAK)) {
    if (match[0] === '.' && (isShort(text, match.index) || isOrdinal(text, match.index))) continue;
    push(match.index + match[0].length);
  }
  push(text.length);
  return result;
}

const isShort = (text: string, at: number): boolean => ABBREVIATION.test(text.slice(Math.max(0, at - 8), at + 1));

/** "am 7. Januar", "den 7. januar": the stop makes the number an ordinal where a month or a small letter follows. */
const isOrdinal = (text: string, at: number): boolean =>
  /\p{L}[.,]? \d{1,2}$/u.test(text.slice(Math.max(0, at - 6), at)) && FOLLOWS_ORDINAL.test(text.slice(at + 1, at + 6));
const FOLLOWS_ORDINAL = /^ (?:\p{Ll}|Jan|Jän|Feb|Mär|Apr|Mai|Jun|Jul|Aug|Sep|Okt|Nov|Dez)/u;

/** List items under one heading or in a row: the words without their bullet. */
export const bullet = /^\s*(?:[-*•·–>]|\d{1,2}[.)]|[a-z][.)])\s+/i;
