import {
  CANCELLED,
  DECLINED,
  DETERMINERS,
  HELD,
  MEETING_NOUNS,
  NO_ANSWER,
  NO_SHOW,
  NOT,
  NOT_HAPPENED,
  NOTHING,
  OTHER_THINGS,
  PENDING,
  PRAISE,
  SORRY,
  YES,
  YET,
} from './outcome-words.data';
import { clauses, phrases, wordSet } from './phrases';
import type { OutcomeFact } from './reading';
import { mend } from './typos';
import { sentences, type Sentence } from './sentences';
import { THANK } from './report-words.data';

export type Result = OutcomeFact['result'];

/** What the words say, and the sentence that says it. */
export interface Told {
  result: Result;
  sentence: Sentence;
  /** Said in words of meeting or failing to, not by a bare yes, no or word of praise. */
  plainly: boolean;
}

interface Sign {
  result: Result | 'not-held';
  plainly: boolean;
  /** It did not take place, and no reason is given in these words. */
  bare?: boolean;
}

const EXPRESSIONS = {
  held: phrases(HELD),
  noShow: phrases(NO_SHOW),
  cancelled: phrases(CANCELLED),
  notHappened: phrases(NOT_HAPPENED),
  declined: phrases(DECLINED),
  noAnswer: phrases(NO_ANSWER),
  pending: phrases(PENDING),
  yes: phrases(YES),
  praise: phrases(PRAISE),
  nothing: phrases(NOTHING),
  not: phrases(NOT),
  yet: phrases(YET),
  thank: phrases(THANK),
  sorry: phrases(SORRY),
};
const DETERMINER = wordSet(DETERMINERS);
const MEETING = wordSet(MEETING_NOUNS);
const OTHER = wordSet(OTHER_THINGS);

/** The thing done or undone is another than the meeting: "they cancelled their order", "the launch was cancelled". */
function aboutOther(clause: string, match: RegExpExecArray, result: Result): boolean {
  const before = clause.slice(0, match.index).split(' ');
  if (before.some((w) => OTHER.has(w))) return true;
  if (result !== 'cancelled' && result !== 'declined') return false;
  const [lead = '', ...nouns] = clause
    .slice(match.index + match[0].length)
    .trim()
    .split(' ');
  return DETERMINER.has(lead) ? !nouns.slice(0, 3).some((w) => MEETING.has(w)) : OTHER.has(lead);
}

const FAILED: [keyof typeof EXPRESSIONS, Result][] = [
  ['noShow', 'no-show'],
  ['noAnswer', 'no-answer'],
  ['declined', 'declined'],
  ['cancelled', 'cancelled'],
];

/** "Sorry for the long silence" is the writer's own. */
const OWN_SILENCE = /silen|stille|stilte/;
const ownSilence = (clause: string, words: string): boolean =>
  OWN_SILENCE.test(words) && EXPRESSIONS.sorry.test(clause);

function failed(clause: string): { result: Result; at: number; bare: boolean } | null {
  for (const [kind, result] of FAILED) {
    const match = EXPRESSIONS[kind].exec(clause);
    if (match === null || ownSilence(clause, match[0]) || aboutOther(clause, match, result)) continue;
    return { result, at: match.index, bare: false };
  }
  const none = EXPRESSIONS.notHappened.exec(clause);
  return none === null ? null : { result: 'cancelled', at: none.index, bare: true };
}

/** Meeting or talking, in the past; `not-held` where it is denied, `pending` where it is denied so far. */
function held(clause: string): { sign: Sign; at: number } | null {
  const match = EXPRESSIONS.held.exec(clause);
  if (match === null) return null;
  const end = match.index + match[0].length;
  const near = [clause.slice(0, end), ...clause.slice(end).trim().split(' ').slice(0, 2)].join(' ');
  const denied = EXPRESSIONS.not.test(near);
  const result = !denied ? 'held' : EXPRESSIONS.yet.test(clause) ? 'pending' : 'not-held';
  return { sign: { result, plainly: true }, at: match.index };
}

/** What one clause says; in `answer`s to "how did it go?" a yes or a word of praise counts. */
function signOf(clause: string, answer: boolean): Sign | null {
  const no = failed(clause);
  const yes = held(clause);
  if (no !== null && !overtaken(no.at, yes)) return { result: no.result, plainly: true, bare: no.bare };
  if (isPending(clause)) return { result: 'pending', plainly: true };
  return yes?.sign ?? (answer ? byTone(clause) : null);
}
const overtaken = (at: number, yes: ReturnType<typeof held>): boolean => yes?.sign.result === 'held' && at < yes.at;
const isPending = (clause: string): boolean => EXPRESSIONS.pending.test(clause) && !EXPRESSIONS.thank.test(clause);

function byTone(clause: string): Sign | null {
  if (EXPRESSIONS.nothing.test(clause) && clause.split(' ').length <= 4) return { result: 'no-answer', plainly: false };
  const good = EXPRESSIONS.yes.test(clause) || EXPRESSIONS.praise.test(clause);
  return good ? { result: 'held', plainly: false } : null;
}

/** The last plain word of a sentence wins ("we had a call, but he never came"); something plain is more than a yes, a failure more than "not yet". */
function weigh(signs: Sign[]): Sign | null {
  const plain = signs.filter((s) => s.plainly && s.result !== 'not-held');
  const sure = plain.filter((s) => s.result !== 'pending');
  return (
    sure.filter((s) => s.bare !== true).at(-1) ??
    sure.at(-1) ??
    plain.at(-1) ??
    signs.filter((s) => s.result !== 'not-held').at(-1) ??
    null
  );
}

const THUMB = /^\s*(?:👍|👌|✅|🎉|🙌|🙏|💯|🤩|🥳|😀|😊)/u;
/** Where a report begins to tell what was said, how it went has been told. */
const ENOUGH = 12;
const LONGEST = 8000;

/** What still counts after a bare yes or a word of praise. */
const OVER_PRAISE = new Set<Result | 'not-held'>(['held', 'no-show', 'cancelled']);

/** A plain word settles it, unless it is a bare "it did not happen", or said after a word of praise and no matter. */
const settles = (sign: Sign, weak: Told | null): boolean =>
  sign.plainly && sign.bare !== true && (weak === null || weak.plainly || OVER_PRAISE.has(sign.result));

const signIn = (sentence: Sentence, answer: boolean): Sign | null =>
  weigh(
    clauses(mend(bare(sentence.text)))
      .map((c) => signOf(c, answer))
      .filter((s) => s !== null),
  );

/** How it went, from the first sentence that tells; null where none does. */
export function told(text: string, answer: boolean): Told | null {
  const all = sentences(text.slice(0, LONGEST)).slice(0, ENOUGH);
  if (answer && THUMB.test(text)) return { result: 'held', sentence: { text, at: 0 }, plainly: false };
  let weak: Told | null = null;
  for (const sentence of all) {
    const sign = signIn(sentence, answer);
    if (sign === null || sign.result === 'not-held') continue;
    const found = { result: sign.result, sentence, plainly: sign.plainly };
    if (settles(sign, weak)) return found;
    weak ??= found;
  }
  return weak;
}

/** Without a bullet, greeting, picture or mark before the first word. */
const bare = (text: string): string =>
  text
    .replace(/<[^<>\s]{3,120}>/g, '')
    .replace(/^[^\p{L}\d]+/u, '')
    .replace(/^(?:hola|hi|hello|hey|moin|hallo|bonjour|ciao|dag|hej|ola|dear \p{L}+|good \p{L}+)[,:!]?\s+/iu, '');

/** A sentence that tells in so many words of a meeting held. */
export const saysHeld = (text: string): boolean => signIn({ text, at: 0 }, false)?.result === 'held';

/** A sentence that denies in so many words that it took place, and says no more. */
export const saysNotHeld = (text: string): boolean =>
  clauses(mend(bare(text))).some((c) => signOf(c, false)?.result === 'not-held');
