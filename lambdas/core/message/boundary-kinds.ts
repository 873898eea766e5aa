import type { HeaderKey } from './words.data';

export interface HeaderBlock {
  fields: Map<HeaderKey, string>;
  /** Index of the first line behind the block. */
  end: number;
}

/** Where somebody else's mail begins in a text, and who it is from. */
export interface Boundary {
  kind: 'forward' | 'original' | 'headers' | 'wrote';
  fields: Map<HeaderKey, string>;
  /** Index of the first line of the other mail's own text. */
  end: number;
}
