import { needsOf, type Need } from './gated-needs';

/**
 * Word tables become expressions of hundreds of alternatives, of which a text has none or a few. Of each alternative it is
 * known which pieces every match of it holds ("met", "confirm"); which pieces a text holds is noted once per text, as
 * hashes of its runs of one to three letters. An expression is run only where one of its pieces may stand.
 */
interface Index {
  bits: Uint32Array;
  /** One less than the number of bits. */
  mask: number;
}

const LONG = 2000;
const SMALL_BITS = 8192;
const LARGE_BITS = 1 << 17;

/** Digits count as one sign: what wants a digit wants any. */
const signOf = (code: number): number => (code >= 48 && code <= 57 ? 48 : code === 0x17f ? 115 : code);
const pairOf = (a: number, b: number): number => Math.imul(a, 0x9e3779b1) ^ Math.imul(b, 0x85ebca6b);
const mixed = (hash: number): number => hash ^ (hash >>> 15);

/** Hashes of the longest runs in the piece, up to three signs each. */
function hashesOf(piece: string): number[] {
  const signs = [...Array(piece.length).keys()].map((i) => signOf(piece.charCodeAt(i)));
  const [a = 0, b = 0] = signs;
  if (signs.length === 1) return [a];
  if (signs.length === 2) return [mixed(pairOf(a, b))];
  return signs.slice(2).map((c, i) => mixed(Math.imul(pairOf(signs[i] ?? 0, signs[i + 1] ?? 0), 3) ^ c));
}

function indexOf(text: string): Index {
  const low = text.toLowerCase();
  const size = low.length > LONG ? LARGE_BITS : SMALL_BITS;
  const [bits, mask] = [new Uint32Array(size >>> 5), size - 1];
  const put = (hash: number) => {
    const at = hash & mask;
    bits[at >>> 5] = (bits[at >>> 5] ?? 0) | (1 << (at & 31));
  };
  let [a, b] = [-1, -1];
  for (let i = 0; i < low.length; i += 1) {
    const c = signOf(low.charCodeAt(i));
    put(c);
    if (b >= 0) put(mixed(pairOf(b, c)));
    if (a >= 0) put(mixed(Math.imul(pairOf(a, b), 3) ^ c));
    [a, b] = [b, c];
  }
  return { bits, mask };
}

/** One reading looks at the same texts and clauses again and again. */
const KEPT = 128;
let recent = new Map<string, Index>();
let last: { text: string; index: Index } | null = null;

function indexFor(text: string): Index {
  if (last !== null && last.text === text) return last.index;
  let index = recent.get(text);
  if (index === undefined) {
    index = indexOf(text);
    if (recent.size >= KEPT) recent = new Map();
    recent.set(text, index);
  }
  last = { text, index };
  return index;
}

const has = ({ bits, mask }: Index, hash: number): boolean =>
  (((bits[(hash & mask) >>> 5] ?? 0) >>> (hash & 31)) & 1) === 1;

interface Alternative {
  source: string;
  /** One of these pieces, each as the hashes of all its runs, is in every match; null: nothing is known. */
  pieces: number[][] | null;
}

const piecesOf = (need: Need): number[][] | null => need?.map((piece) => hashesOf(piece)) ?? null;

function may({ pieces }: Alternative, index: Index): boolean {
  if (pieces === null) return true;
  for (const hashes of pieces) if (hashes.every((hash) => has(index, hash))) return true;
  return false;
}

/** More alternatives than these are tried at once rather than each alone. */
const FEW = 6;

/** Matches as the plain expression does, in less time. Not sticky; of a global one `exec` and `test` keep no place. */
export class Gated extends RegExp {
  private readonly plain: RegExp;
  private readonly alternatives: Alternative[];
  private readonly alone = new Map<Alternative, RegExp>();

  static override get [Symbol.species](): RegExpConstructor {
    return RegExp;
  }

  constructor(source: string | RegExp, flags?: string) {
    super(source, flags);
    this.plain = new RegExp(source, flags);
    this.alternatives = needsOf(this.source).map(({ source: own, need }) => ({ source: own, pieces: piecesOf(need) }));
  }

  /** False where the text lacks what every match has. */
  mayMatch(text: string): boolean {
    const index = indexFor(text);
    return this.alternatives.some((one) => may(one, index));
  }

  override exec(text: string): RegExpExecArray | null {
    this.plain.lastIndex = 0;
    return this.mayMatch(text) ? this.plain.exec(text) : null;
  }

  override test(text: string): boolean {
    const index = indexFor(text);
    const likely = this.alternatives.filter((one) => may(one, index));
    if (likely.length > FEW || likely.length === this.alternatives.length) {
      this.plain.lastIndex = 0;
      return this.plain.test(text);
    }
    return likely.some((one) => this.expressionOf(one).test(text));
  }

  /** The built-in one makes a new expression for every text, which costs more than most texts. */
  override [Symbol.matchAll](text: string): RegExpStringIterator<RegExpExecArray> {
    return (this.mayMatch(text) ? matchesOf(this.plain, text) : []).values();
  }

  private expressionOf(one: Alternative): RegExp {
    const known = this.alone.get(one) ?? new RegExp(one.source, this.flags.replace('g', ''));
    this.alone.set(one, known);
    return known;
  }
}

/** All matches of a global expression. */
function matchesOf(expression: RegExp, text: string): RegExpExecArray[] {
  const all: RegExpExecArray[] = [];
  expression.lastIndex = 0;
  for (let match = expression.exec(text); match !== null; match = expression.exec(text)) {
    all.push(match);
    if (match[0] === '') expression.lastIndex += (text.codePointAt(expression.lastIndex) ?? 0) > 0xffff ? 2 : 1;
  }
  return all;
}

export const gated = (source: string | RegExp, flags?: string): RegExp => new Gated(source, flags);
