import { gated } from '../gated';

/** Text as the word tables have it: no accents, lower case, plain apostrophes, one space between words. */
export const flat = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .normalize('NFC')
    .toLowerCase()
    .replace(/[łøßıđæœ’‘ʼ]/g, (c) => SAME[c] ?? c)
    .replace(/\s+/g, ' ')
    .trim();

const SAME: Record<string, string> = {
  ł: 'l',
  ø: 'o',
  ß: 'ss',
  ı: 'i',
  đ: 'd',
  æ: 'ae',
  œ: 'oe',
  '’': "'",
  '‘': "'",
  ʼ: "'",
};

const CJK = /[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]/;

/** One alternative of a word table (outcome-words.data.ts says how they are written) as the source of an expression. */
function source(alternative: string): string {
  const words = flat(alternative)
    .replace(/\((?!\?)/g, '(?:')
    .replace(/\\s\+/g, '[^\\s]{1,30}')
    .replace(/\\p\{l\}\+/g, '\\p{L}{1,30}')
    .replace(/\\p\{l\}/g, '\\p{L}')
    .replace(/(\p{L})\*/gu, '$1\\p{L}*')
    .replace(/ ~ /g, ' (?:[^\\s]{1,30} ){0,4}')
    .replace(/~/g, '[^。]{0,12}');
  return CJK.test(words) ? words : `(?<![\\p{L}\\d])(?:${words})(?![\\p{L}\\d])`;
}

/** The expression for a table, to be put to `flat` text; with `g` it finds every place. Gaps are bounded, so time grows linearly with the text. */
export function phrases(table: string[], flags = 'u'): RegExp {
  const alternatives = table.flatMap((line) => line.split(' / ')).map((a) => a.trim());
  return gated(alternatives.map(source).join('|'), flags);
}

/** The words of a list parted by `|`, as flat text has them. */
export const wordSet = (list: string): Set<string> => new Set(list.split('|').map(flat));

/** Where a clause ends inside a sentence. */
const JOINTS =
  /[,;:–—()。、，；]|\s(?:but|and|because|aber|und|weil|sondern|mais|pero|maar|omdat|men|och|но|але|ama|fakat|ale|bo)\s/iu;

/** The clauses of a sentence, flat. */
export const clauses = (sentence: string): string[] =>
  sentence
    .split(JOINTS)
    .map((c) => flat(c).replace(/[.!?…]{1,9}$/, ''))
    .filter((c) => c !== '');
