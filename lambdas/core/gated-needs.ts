/** What every match of a regular expression must hold, read from its source. */

/** Pieces of text in small letters (digits as 0), one of which is in every match; null where nothing is known. */
export type Need = string[] | null;

interface Atom {
  /** A sign that stands for itself. */
  sign?: string;
  need?: Need;
  /** It takes no room: what is before and after it stand together. */
  empty?: true;
}

const MOST = 400;
/** Digits that follow, where no braces do. */
const DIGITS_OF: Record<string, number> = { x: 2, u: 4 };
const OF_MANY = /[sSwWDpPuxkntrfv1-9]/;

/** What comes to most: longer pieces, then fewer of them. */
function better(one: Need, other: Need): boolean {
  if (one === null || other === null || one.length === 0) return one !== null && one.length > 0;
  const shortest = (list: string[]) => Math.min(4, ...list.map((piece) => piece.length));
  const gain = shortest(one) - shortest(other);
  return gain > 0 || (gain === 0 && one.length < other.length);
}

class Source {
  private at = 0;
  constructor(private readonly text: string) {}

  private ends(): boolean {
    return this.at >= this.text.length || this.peek() === '|' || this.peek() === ')';
  }

  private peek(): string {
    return this.text.charAt(this.at);
  }

  /** The alternatives up to the closing parenthesis or the end. */
  alternatives(): { source: string; need: Need }[] {
    const all: { source: string; need: Need }[] = [];
    for (;;) {
      const from = this.at;
      const need = this.sequence();
      all.push({ source: this.text.slice(from, this.at), need });
      if (this.peek() !== '|') return all;
      this.at += 1;
    }
  }

  private sequence(): Need {
    const needs: Need[] = [];
    let run = '';
    const close = (need: Need) => {
      if (run !== '') needs.push([run]);
      needs.push(need);
      run = '';
    };
    while (!this.ends()) {
      const { sign = '', need = null, empty } = this.atom();
      const [least, fixed] = this.count();
      if (empty) continue;
      run += sign.toLowerCase().repeat(Math.min(least, 3));
      if (sign === '' || !fixed || least > 3) close(least > 0 ? need : null);
    }
    close(null);
    return needs.reduce((best, need) => (better(need, best) ? need : best), null);
  }

  private atom(): Atom {
    const sign = String.fromCodePoint(this.text.codePointAt(this.at) ?? 0);
    this.at += sign.length;
    if (sign === '(') return this.group();
    if (sign === '[') return this.set();
    if (sign === '\\') return this.escaped();
    if (sign === '^' || sign === '$') return { empty: true };
    return sign === '.' ? {} : { sign: /\d/.test(sign) ? '0' : sign };
  }

  private group(): Atom {
    const open = /^\?(?:<?[=!]|:|<[^>]*>)/.exec(this.text.slice(this.at, this.at + 40))?.[0] ?? '';
    this.at += open.length;
    const needs = this.alternatives().map((one) => one.need);
    this.at += 1;
    if (/[=!]$/.test(open)) return { empty: true };
    const all = needs.flatMap((need) => need ?? []);
    return { need: needs.includes(null) || all.length > MOST ? null : all };
  }

  /** A set of a few signs is one of them; of others nothing is known. */
  private set(): Atom {
    const from = this.at;
    while (this.peek() !== ']') this.at += this.peek() === '\\' ? 2 : 1;
    const inside = this.text.slice(from, this.at);
    this.at += 1;
    if (inside === '0-9') return { sign: '0' };
    return /^[^\\^-]{1,4}$/u.test(inside) ? { need: [...inside].map((c) => c.toLowerCase().replace(/\d/, '0')) } : {};
  }

  private escaped(): Atom {
    const kind = this.peek();
    this.at += 1;
    if (kind === 'd') return { sign: '0' };
    if (kind === 'b' || kind === 'B') return { empty: true };
    if (!OF_MANY.test(kind)) return { sign: kind };
    const rest = /^(?:\{[^}]*\}|<[^>]*>)/.exec(this.text.slice(this.at, this.at + 60))?.[0] ?? '';
    this.at += 'pPuk'.includes(kind) && rest !== '' ? rest.length : (DIGITS_OF[kind] ?? 0);
    return {};
  }

  /** The least number of times of the atom before, and whether it is the number. */
  private count(): [least: number, fixed: boolean] {
    const said = /^(?:[*+?]|\{(\d+)(?:(,)(\d*))?\})\??/.exec(this.text.slice(this.at, this.at + 16));
    if (said === null) return [1, true];
    this.at += said[0].length;
    if (said[1] !== undefined) return [Number(said[1]), said[2] === undefined || said[1] === said[3]];
    return [said[0].startsWith('+') ? 1 : 0, false];
  }
}

/** The alternatives of an expression's source at its top, each with its need. */
export const needsOf = (source: string): { source: string; need: Need }[] => new Source(source).alternatives();
