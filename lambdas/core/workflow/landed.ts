/** `landed: …`: the news, told to those who helped when it may be known; then the tempo falls (DESIGN.md 3). */
import type { LandedFact } from '../reading/reading';
import { whoHelped } from './network';
import { addLetter, type Work } from './work';

const TEXT_MAX = 300;

/** One letter at once. Introductions from before are followed up no more: their timers end silently (ring.ts). */
export function onLanded(work: Work, fact: LandedFact): void {
  work.me.landedAt = work.source.now;
  work.meChanged = true;
  const people = [...new Map([...work.book.people, ...work.people]).values()];
  const text = fact.text.slice(0, TEXT_MAX);
  const helps = fact.known ? whoHelped(people) : [];
  // Whom they introduced stands in the records of others, which the letter does not open.
  const through = helps.map(({ key, introduced }) => [key, introduced.slice(0, 2)]);
  const letter = addLetter(work, {
    kind: 'landed',
    about: [],
    note: { news: text, known: fact.known ? 'yes' : 'no', through: JSON.stringify(Object.fromEntries(through)) },
    mark: text,
  });
  letter.about = helps.map(({ key }) => ({ person: key, workflow: '' }));
}
