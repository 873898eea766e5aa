/** Several people may introduce the user to the same contact: what each wrote stays their own. */
import type { Person } from '../message/message';
import type { IntroductionFact } from '../reading/reading';
import { isBefore } from './days';
import { includes } from './people';
import type { IntroducerWords, Introduction } from './records';
import { known, type Work } from './work';

const WORDS_MAX = 6;

/** Keeps what this introducer wrote: the first mail of theirs that we know of. */
export function keepWords(work: Work, w: Introduction, introducer: Person, fact: IntroductionFact): void {
  const { at, thread } = work.source;
  const all = w.words ?? [];
  const old = all.find((x) => includes([x.by], introducer));
  const isFirst = old === undefined || isBefore(at, old.at);
  const reason = (isFirst ? fact.reason : old.reason) ?? old?.reason ?? fact.reason ?? null;
  const own = isFirst ? thread : old.thread;
  const kept: IntroducerWords = { by: known(work, introducer), at: isFirst ? at : old.at, reason, thread: own };
  w.words = [...all.filter((x) => x !== old), kept].sort((a, b) => a.at.localeCompare(b.at)).slice(0, WORDS_MAX);
}
