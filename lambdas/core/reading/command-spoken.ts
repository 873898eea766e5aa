import type { Said } from './command-args';
import { fold, type Scene } from './scene';

/** One sentence: as written, and folded without courtesies. */
export interface Spoken {
  said: string;
  plain: string;
}

/** Reads one kind of instruction; null where the sentence is none. */
export type Spoke = (spoken: Spoken, scene: Scene) => { name: string; said: Said } | null;

/** The words of `said` from where the folded `rest` begins, as written. */
export function asWritten({ said }: Spoken, rest: string): string {
  const at = fold(said).lastIndexOf(rest.trim());
  return at < 0 ? rest.trim() : said.trim().slice(at, at + rest.trim().length);
}

/** The source of an expression without accents, to be put to folded text. */
export const unmarked = (source: string): string => source.normalize('NFD').replace(/\p{M}/gu, '').replaceAll('ł', 'l');
