import { needsOf } from './gated-needs';

/**
 * Word tables become expressions of hundreds of alternatives, of which a text has none or a few. Every match of an
 * alternative holds one of some pieces ("met", "confirm"). Which pieces stand in a text is found for all expressions
 * together, in one pass over the text; an expression is run only where one of its own does.
 */
interface Alternative {
  source: string;
  /** Its place in the row of alternatives. */
  place: number;
  owner: Gated;
  /** The text in which a piece of it was last found. */
  seen: Index | null;
  /** Alone, where it was ever tried alone. */
  expression: RegExp | null;
}

/** A piece of an alternative, found by a run of one to three of its signs, `offset` signs after its beginning. */
interface Piece {
  text: string;
  offset: number;
  alternative: Alternative;
}

/** For each expression those alternatives of which a piece stands in the text. */
type Index = Map<Gated, Alternative[]>;

const BUCKETS = 1 << 15;
const buckets = new Map<number, Piece[]>();
/** Which buckets hold something: small enough to stay in a processor's nearest memory. */
const filled = new Uint8Array(BUCKETS);

const bucketOf = (a: number, b: number, c: number): number => {
  const hash = Math.imul(a, 0x9e3779b1) ^ Math.imul(b, 0x85ebca6b) ^ Math.imul(c, 0xc2b2ae35);
  return (hash ^ (hash >>> 15)) & (BUCKETS - 1);
};

/** Where the run of up to three signs begins by which a piece is found: the one that the fewest others are found by. */
function keyOf(text: string): { offset: number; bucket: number } {
  const code = (at: number) => (at < text.length ? text.charCodeAt(at) : 0);
  const runs = Array.from({ length: Math.max(1, text.length - 2) }, (_, offset) => ({
    offset,
    bucket: bucketOf(code(offset), code(offset + 1), code(offset + 2)),
  }));
  const load = (bucket: number) => buckets.get(bucket)?.length ?? 0;
  return runs.reduce((best, run) => (load(run.bucket) < load(best.bucket) ? run : best));
}

function register(text: string, alternative: Alternative): void {
  const { offset, bucket } = keyOf(text);
  const pieces = buckets.get(bucket) ?? [];
  pieces.push({ text, offset, alternative });
  buckets.set(bucket, pieces);
  filled[bucket] = 1;
}

/** In small letters as expressions that ignore case take them, and digits all as one. */
const plainly = (text: string): string => text.toLowerCase().replace(/\d/g, '0').replaceAll('\u017f', 's');

function indexOf(text: string): Index {
  const low = plainly(text);
  const index: Index = new Map();
  const look = (bucket: number, at: number) => {
    if (filled[bucket] === 0) return;
    for (const { text: piece, offset, alternative } of buckets.get(bucket) ?? [])
      if (alternative.seen !== index && low.startsWith(piece, at - offset)) note(alternative, index);
  };
  let a = 0;
  let b = 0;
  for (let i = 0; i < low.length; i += 1) {
    const c = low.charCodeAt(i);
    look(bucketOf(c, 0, 0), i);
    if (i > 0) look(bucketOf(b, c, 0), i - 1);
    if (i > 1) look(bucketOf(a, b, c), i - 2);
    a = b;
    b = c;
  }
  return index;
}

function note(alternative: Alternative, index: Index): void {
  alternative.seen = index;
  const own = index.get(alternative.owner);
  if (own === undefined) index.set(alternative.owner, [alternative]);
  else own.push(alternative);
}

/** One reading looks at the same texts and clauses again and again. */
const KEPT = 128;
const recent = new Map<string, Index>();
let last: { text: string; index: Index } | null = null;

function forget(): void {
  recent.clear();
  last = null;
}

function indexFor(text: string): Index {
  if (last !== null && last.text === text) return last.index;
  let index = recent.get(text);
  if (index === undefined) {
    index = indexOf(text);
    if (recent.size >= KEPT) recent.clear();
    recent.set(text, index);
  }
  last = { text, index };
  return index;
}

/** More alternatives than these are tried at once rather than each alone. */
const FEW = 6;
const NONE: Alternative[] = [];
/** A parenthesis that may keep what it matches. */
const CAPTURE = /(?<!\\)\((?!\?(?:[:=!]|<[=!]))/;

/** Matches as the plain expression does, in less time. Not sticky; of a global one `exec` and `test` keep no place. */
export class Gated extends RegExp {
  private readonly plain: RegExp;
  /** Those of which nothing is known; null before the first use. */
  private always: Alternative[] | null = null;
  private count = 0;
  private readonly captures: boolean;
  /** It asks for what it matched before, and cannot be divided. */
  private readonly refers: boolean;

  static override get [Symbol.species](): RegExpConstructor {
    return RegExp;
  }

  constructor(source: string | RegExp, flags?: string) {
    super(source, flags);
    this.plain = new RegExp(source, flags);
    this.captures = CAPTURE.test(this.source);
    this.refers = /\\[1-9k]/.test(this.source);
  }

  override exec(text: string): RegExpExecArray | null {
    const likely = this.likely(text);
    if (likely.length === 0) return null;
    return this.isFew(likely) && !this.captures ? this.firstOf(likely, text) : this.whole().exec(text);
  }

  override test(text: string): boolean {
    const likely = this.likely(text);
    return this.isFew(likely) ? likely.some((one) => alone(one).test(text)) : this.whole().test(text);
  }

  /** Those of which a match can be in the text. */
  private likely(text: string): Alternative[] {
    const always = this.always ?? this.load();
    const found = indexFor(text).get(this) ?? NONE;
    return always.length === 0 ? found : [...always, ...found];
  }

  private isFew(likely: Alternative[]): boolean {
    return likely.length <= FEW && likely.length < this.count && !this.refers;
  }

  private whole(): RegExp {
    this.plain.lastIndex = 0;
    return this.plain;
  }

  /** The match that begins first; of several, the one of the alternative that is written first. */
  private firstOf(likely: Alternative[], text: string): RegExpExecArray | null {
    let best: { match: RegExpExecArray; place: number } | null = null;
    for (const one of likely) {
      const match = alone(one).exec(text);
      if (match === null) continue;
      const later = best === null ? -1 : match.index - best.match.index || one.place - best.place;
      if (later < 0) best = { match, place: one.place };
    }
    return best?.match ?? null;
  }

  /** The built-in one makes a new expression for every text, which costs more than most texts. */
  override [Symbol.matchAll](text: string): RegExpStringIterator<RegExpExecArray> {
    return (this.likely(text).length > 0 ? matchesOf(this.plain, text) : []).values();
  }

  private load(): Alternative[] {
    const always: Alternative[] = [];
    const all = needsOf(this.source);
    for (const [place, { source, need }] of all.entries()) {
      const alternative = { source, place, owner: this, seen: null, expression: null };
      if (need === null) always.push(alternative);
      else for (const piece of need) register(piece, alternative);
    }
    this.count = all.length;
    this.always = always;
    forget();
    return always;
  }
}

const alone = (one: Alternative): RegExp =>
  (one.expression ??= new RegExp(one.source, one.owner.flags.replace('g', '')));

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
