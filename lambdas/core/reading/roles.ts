import type { Person } from '../message/message';
import { says, part, said, type Said } from './introduction-words';
import { formsOf, isNamed, namedIn } from './naming';
import { sentences } from './sentences';
import { foldWord } from './tokens';

const domain = (p: Person) => (p.address ?? '').split('@')[1] ?? '';

/** The words of what stands before the @, and of the display name. */
const wordsOf = (text: string) =>
  foldWord(text)
    .split(/[^\p{L}]+/u)
    .filter((w) => w !== '');

const OFFICES = new Set(
  'assistant assistants pa secretary secretariat sekretariat secretaria secretariado segreteria sekretar'.split(' '),
);

/** Somebody in copy who is expressly no contact: keeps the diary, is copied for information, is to be ignored. */
export function outOfIt(person: Person, from: Person, others: Person[], whole: Said): boolean {
  const close = [from, ...others].some((o) => o.address !== person.address && domain(o) === domain(person));
  if (!close) return false;
  if (wordsOf(person.name ?? '').some((w) => OFFICES.has(w)) || OFFICES.has(wordsOf(person.address ?? '')[0] ?? ''))
    return true;
  const forms = formsOf(person);
  return sentences(whole.text).some((s) => {
    const one = part(s.text, whole);
    return says(one, 'assistant') && isNamed(namedIn(one, forms));
  });
}

/** The text is a salesman's or the writer's own presentation. */
export const sells = (text: string): boolean => says(said(text), 'sells');

export const sameDomain = (a: Person, b: Person) => domain(a) !== '' && domain(a) === domain(b);
