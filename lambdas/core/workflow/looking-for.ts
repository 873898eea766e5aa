/** `looking for: …`: whom of the record to ask (DESIGN.md 4). The flow has put the user's people into the book. */
import type { LookingForFact } from '../reading/reading';
import { whomToAsk } from './network';
import { addLetter, takeByKey, type Work } from './work';

const ASKS_KEPT = 10;
const TEXT_MAX = 300;

/** One letter at once; each of those proposed counts as asked for this month. */
export function onLookingFor(work: Work, fact: LookingForFact): void {
  const { now } = work.source;
  const people = [...new Map([...work.book.people, ...work.people]).values()];
  const chosen = whomToAsk(people, fact.text, fact.ask, now);
  for (const { key } of chosen) {
    const record = takeByKey(work, key);
    if (record) record.asks = [...(record.asks ?? []), now].slice(-ASKS_KEPT);
  }
  const text = fact.text.slice(0, TEXT_MAX);
  const letter = addLetter(work, { kind: 'ask-for-introduction', about: [], note: { wish: text }, mark: text });
  letter.about = chosen.map(({ key }) => ({ person: key, workflow: '' }));
}
