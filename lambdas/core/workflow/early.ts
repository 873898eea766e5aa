/** Words that come before what they are about: kept with the person, and read again once it is known (mails come in any order). */
import type { Person } from '../message/message';
import type { Fact } from '../reading/reading';
import { isBefore, plusDays } from './days';
import type { EarlyWord, PersonRecord } from './records';
import { take, type Work } from './work';

const EARLY_MAX = 6;
const EARLY_DAYS = 60;

/** Keeps a fact that found nothing to change. */
export function remember(work: Work, person: Person, fact: Fact): void {
  const { key, at, byUser } = work.source;
  const record = take(work, person);
  const words = (record.early ?? []).filter((w) => w.key !== key || w.fact.type !== fact.type);
  record.early = [...words, { key, at, byUser, fact }].sort((a, b) => a.at.localeCompare(b.at)).slice(-EARLY_MAX);
}

const isFresh = (word: EarlyWord, now: string): boolean => isBefore(now, plusDays(word.at, EARLY_DAYS));

/** Takes the words out of a record, oldest first, and gives those of other mails that are not too old to count. */
function taken(work: Work, record: PersonRecord): EarlyWord[] {
  const words = (record.early ?? []).filter((w) => isFresh(w, work.source.now));
  const own = words.filter((w) => w.key === work.source.key);
  if (own.length > 0) record.early = own;
  else delete record.early;
  return words.filter((w) => w.key !== work.source.key);
}

/** Reads again what was said early of the people whom this mail changes; what still finds nothing is kept. */
export function readAgain(work: Work, applyFact: (work: Work, fact: Fact) => void): void {
  const records = [...work.people.values()].filter((r) => (r.early ?? []).length > 0);
  for (const word of records.flatMap((r) => taken(work, r)).sort((a, b) => a.at.localeCompare(b.at))) {
    const { key, at, byUser, fact } = word;
    applyFact({ ...work, source: { ...work.source, key, at, byUser, thread: null, letter: null } }, fact);
  }
}
