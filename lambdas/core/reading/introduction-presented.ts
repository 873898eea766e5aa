import type { Person } from '../message/message';
import { fold, plain, type Scene } from './scene';

const GREETING = '(?:(?:dear|hello|hi|hey|and|lieber?|liebe|cher|chere|caro|cara|hola)\\s+)*';
const DOES =
  '(?:is|was|does|did|has|had|runs?|leads?|heads?|knows?|(?:re)?built|builds?|works?|makes?|founded|started|wants?|teaches|designs?|studies|wrote|writes|looks after|asked|spent|moved)';

export const firstName = (p: Person): string => fold(plain(p).name ?? '').split(/[\s,.]+/)[0] ?? '';

/** "Dana, …", "Dear Ada, dear Dana," or "Hi Ada and Dana," speaks to each of them. */
const addresses = (text: string, name: string): boolean =>
  new RegExp(`(?:^|[\\n.!?,]\\s*)${GREETING}${name}\\s*(?:[,.:!]|\\n|$)`, 'u').test(text) ||
  new RegExp(`^${GREETING}[^\\n.]{0,60}(?<!\\p{L})${name}(?!\\p{L})[^\\n.]{0,40}[,:]?\\n`, 'u').test(text);

/** "Dana runs trials", "Teodor Lindqvist does". */
const describes = (text: string, name: string): boolean =>
  new RegExp(
    `(?<!\\p{L})${name}(?: \\p{L}+)?(?:, (?:who|whose|our|my|the)| \\((?:in )?c(?:c|opy|opied)| ${DOES})(?!\\p{L})`,
    'u',
  ).test(text);

/** One mail speaks to, or of, the user and one of the others by name, and tells something of at least one of them; no set phrase is needed. */
export function presents(written: string, others: Person[], scene: Scene): boolean {
  const text = fold(written);
  const escape = (name: string) => name.replace(/[^\p{L}'-]/gu, '');
  const user = escape(firstName({ name: scene.user.name, address: null }));
  const named = (n: string) => n.length > 1 && (addresses(text, n) || describes(text, n));
  const contacts = others.map((p) => escape(firstName(p))).filter((n) => n !== user && named(n));
  return named(user) && contacts.length > 0 && [user, ...contacts].some((n) => describes(text, n));
}
