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
  const letter = addLetter(work, {
    kind: 'landed',
    about: [],
    note: { news: text, known: fact.known ? 'yes' : 'no' },
    mark: text,
  });
  if (fact.known) letter.about = whoHelped(people).map(({ key }) => ({ person: key, workflow: '' }));
}
