/** A word or mark of a text: folded for comparing, and where it stands. */
export interface Token {
  word: string;
  at: number;
  end: number;
  /** Begins with a capital letter. */
  capital: boolean;
}

const TOKEN = /[\p{L}\p{M}\p{N}]+(?:['’-][\p{L}\p{M}\p{N}]+)*|[.!?,;:()…。！？、，：；]|\n/gu;
const LETTERS: Record<string, string> = { ł: 'l', ı: 'i', ø: 'o', æ: 'ae', ß: 'ss', đ: 'd', '’': "'", œ: 'oe', ʼ: "'" };
const PLAIN = /^[\x20-\x7f]*$/;

/** Lower case without accents, one form of apostrophe; Hangul stays whole. */
export function foldWord(word: string): string {
  const low = word.toLowerCase();
  if (PLAIN.test(low)) return low;
  const bare = low.normalize('NFD').replace(/\p{M}/gu, '').normalize('NFC');
  return bare.replace(/[łıøæßđœ’ʼ]/g, (c) => LETTERS[c] ?? c);
}

export const hasCjk = (text: string) =>
  /[\p{Script=Han}\p{Script=Hangul}\p{Script=Hiragana}\p{Script=Katakana}]/u.test(text);

/** The words and marks of `text` in one pass. */
export function tokensOf(text: string): Token[] {
  return [...text.matchAll(TOKEN)].map((m) => {
    const first = m[0].charAt(0);
    return {
      word: foldWord(m[0]),
      at: m.index,
      end: m.index + m[0].length,
      capital: first !== first.toLowerCase(),
    };
  });
}

const BREAKS = new Set(['.', '!', '?', '…', '。', '！', '？']);
export const isBreak = (t: Token | undefined) => t === undefined || BREAKS.has(t.word);
const MARKS = new Set([...BREAKS, ',', ';', ':', '(', ')', '、', '，', '：', '；', '\n']);
export const isMark = (t: Token | undefined) => t === undefined || MARKS.has(t.word);

type Item = { kind: 'gap'; most: number } | { kind: 'word'; exact: Set<string>; stems: string[] };

/** Words in a row as the data tables write them: `a/b` one of them, `stem*`, `~` up to six other words between. */
export interface Phrase {
  items: Item[];
  /** In scripts without spaces: pieces of text in this order within a sentence. */
  pieces: string[];
}

export function phrase(source: string): Phrase {
  if (hasCjk(source)) return { items: [], pieces: source.split('~') };
  const items = source.split(' ').map((part): Item => {
    if (part === '~') return { kind: 'gap', most: 6 };
    const words = part.split('/').map(foldWord);
    return {
      kind: 'word',
      exact: new Set(words.filter((w) => !w.endsWith('*'))),
      stems: words.filter((w) => w.endsWith('*')).map((w) => w.slice(0, -1)),
    };
  });
  return { items, pieces: [] };
}

export const phrases = (list: string): Phrase[] =>
  list
    .split(',')
    .map((s) => s.trim())
    .filter((s) => s !== '')
    .map(phrase);

const fits = (item: Item, word: string) =>
  item.kind === 'word' && (item.exact.has(word) || item.stems.some((s) => word.startsWith(s)));

/** Index after the last token of `p` begun at token `at`; -1 where it does not stand there. Gaps end at a full stop. */
export function matchAt(p: Phrase, tokens: Token[], at: number): number {
  let i = at;
  let slack = 0;
  for (const item of p.items) {
    if (item.kind === 'gap') {
      slack = item.most;
      continue;
    }
    const found = next(item, tokens, i, i === at ? 0 : slack);
    if (found < 0) return -1;
    slack = 0;
    i = found + 1;
  }
  return i;
}

/** The place of the first token from `from` on that fits, with at most `slack` others before it; line ends do not count. */
function next(item: Item, tokens: Token[], from: number, slack: number): number {
  let left = slack;
  for (let i = from; i < tokens.length; i++) {
    const token = tokens[i];
    if (fits(item, token?.word ?? '')) return i;
    if (isBreak(token) || (token?.word !== '\n' && left-- <= 0)) return -1;
  }
  return -1;
}

export interface Hit<T> {
  value: T;
  at: number;
  end: number;
}

/** Phrases found by their first word: a text costs one look-up per word, however many phrases there are. */
export class Lexicon<T> {
  private readonly exact = new Map<string, [Phrase, T][]>();
  private readonly stems = new Map<string, [Phrase, T][]>();
  private readonly pieces: [string[], T][] = [];

  add(list: string, value: T): this {
    for (const p of phrases(list)) {
      const [first] = p.items;
      if (p.pieces.length > 0) this.pieces.push([p.pieces, value]);
      if (first?.kind !== 'word') continue;
      for (const w of first.exact) put(this.exact, w, [p, value]);
      for (const s of new Set(first.stems.map((s) => s.slice(0, 3)))) put(this.stems, s, [p, value]);
    }
    return this;
  }

  /** All that stand in `text`, in order of their beginnings. */
  find(text: string, tokens: Token[]): Hit<T>[] {
    const hits = tokens.flatMap((token, i) => this.startingAt(tokens, token, i));
    if (this.pieces.length > 0 && hasCjk(text)) hits.push(...this.inScript(text));
    return hits.sort((a, b) => a.at - b.at);
  }

  has(text: string, tokens = tokensOf(text)): boolean {
    return (
      tokens.some((t, i) => this.startingAt(tokens, t, i).length > 0) ||
      (hasCjk(text) && this.inScript(text).length > 0)
    );
  }

  private startingAt(tokens: Token[], token: Token, i: number): Hit<T>[] {
    const some = [...(this.exact.get(token.word) ?? []), ...(this.stems.get(token.word.slice(0, 3)) ?? [])];
    return some.flatMap(([p, value]) => {
      const after = matchAt(p, tokens, i);
      return after < 0 ? [] : [{ value, at: token.at, end: tokens[after - 1]?.end ?? token.end }];
    });
  }

  private inScript(text: string): Hit<T>[] {
    return this.pieces.flatMap(([pieces, value]) => {
      const span = piecesIn(text, pieces);
      return span === null ? [] : [{ value, ...span }];
    });
  }
}

function put<T>(map: Map<string, T[]>, key: string, value: T): void {
  const list = map.get(key);
  if (list === undefined) map.set(key, [value]);
  else list.push(value);
}

const NEAR = 40;
function piecesIn(text: string, [first = '', ...rest]: string[]): { at: number; end: number } | null {
  const at = text.indexOf(first);
  if (at < 0) return null;
  let end = at + first.length;
  for (const piece of rest) {
    const next = text.indexOf(piece, end);
    if (next < 0 || next - end > NEAR || text.slice(end, next).includes('。')) return null;
    end = next + piece.length;
  }
  return { at, end };
}
