import { core, isErrand, isErrandElsewhere, isTheirs } from './report-core';
import { lessonIn } from './report-lesson';
import { PROMISE, REFERRAL } from './report-words.data';
import { flat, phrases } from './phrases';
import { bullet } from './sentences';
import { mend } from './typos';
import { trimEndOf, trimStartOf } from '../trim';

/** Words of other languages than English, for flat text. */
const OTHER = { promise: phrases(PROMISE), referral: phrases(REFERRAL) };

const PROMISED =
  /(?:^|[,;:]\s*|\b(?:and|but|so|then|also)\s+)(?:i(?:['’]ll| will| shall|['’]m going to| am going to|['’]m gonna| gonna| need to| have to| ought to|['’]ve got to| got to| must| should| owe| promised(?: \p{L}+)? to| promised(?: \p{L}+)?| committed to| have committed to|['’]ve committed to| said i(?:['’]d| would)| told \p{L}+ i(?:['’]d| would)| agreed to|['’]ve promised(?: \p{L}+)? to| have promised(?: \p{L}+)? to| want to| plan to| intend to)|next steps?(?: is| are|:)?(?: to)?|to-?do(?: is)?:?|my (?:homework|job|task|part)(?: is|:)(?: to)?|action(?:s| items?)?:|promised(?: \p{L}+)? to|need to|must)\s+(?:also |then |now |just )?(?<what>[^;]+)/iu;
/** The writer's own, where the sentence begins without saying who. */
const SUBJECTLESS =
  /^(?:will|must|need to|have to|gotta|gonna|going to|should|owe)\s+(?:also |now |just )?(?<what>[^;]+)/iu;
const NO_ACTION =
  /\b(?:leave it|let (?:it|you)|never|not |be (?:glad|happy|fine|there)|see (?:how|what)|think about|say\b|admit|confess|remember|miss|wait|stop calling)/i;
const REFERRED =
  /\b(?:(?:i|we) (?:should|must|ought to|could|need to|might want to) (?:really |also |definitely |next )?(?:talk|speak|meet|write|reach out|get in touch|contact|connect)|(?:told|said|suggest(?:s|ed)?|recommend(?:s|ed)?|advis(?:es|ed)|urged)[^.]{0,50}\b(?:talk|speak|meet|contact|write|reach out|get in touch|look up|connect|to )|pointed me (?:to|at|towards)|referred me to|point(?:s|ed)? (?:me )?to|wants? me to (?:meet|talk|speak|contact|write)|put me on to|gave me (?:the )?(?:name|contact|number|address)|named|(?:will|['’]ll|offered to|going to|would|can|promised to) (?:introduce|connect|put) me|mentioned|recommend(?:s|ed)|suggest(?:s|ed)?)\b/i;
const REFERRED_AT_ONCE = /^\W{0,4}(?:talk|speak|write|reach out) to /i;
const OFFERED = /\b(?:will|['’]ll|offered to|going to|promised to|is happy to|would) (?:introduce|connect|put) me\b/i;
const CUT = ',;:–- \t';
const TAIL = '.;, \t';

/** One space between words, no bullet, checkbox or mark at either end. */
export function clean(text: string): string {
  const words = text
    .replace(bullet, '')
    .replace(/^\s*\[[ xX]?\]\s*/, '')
    .replace(/\s+/g, ' ')
    .trim();
  return trimEndOf(trimStartOf(words, CUT), TAIL);
}

/** "promised to send me the list" without a subject is the other's. */
const promisedByOther = (lead: string, what: string): boolean =>
  /promised/i.test(lead) && !/\bi\b/i.test(lead) && /\b(?:me|us)\b/i.test(what.slice(0, 40));

function inEnglish(words: string): string | null | undefined {
  const match = PROMISED.exec(words) ?? SUBJECTLESS.exec(words);
  const what = match?.groups?.what;
  if (match === null || what === undefined) return undefined;
  const lead = match[0].slice(0, match[0].length - what.length);
  return promisedByOther(lead, what) || isErrand(what) || NO_ACTION.test(what.slice(0, 24)) ? null : what;
}

/** What the writer promised, owes or will do; null where the words are none such. */
export function promised(text: string): string | null {
  const words = mend(text.replace(/\s+/g, ' ').trim());
  const what = inEnglish(words);
  if (what !== undefined) return what;
  const clauses = words.split(/(?<=[,;:])\s/);
  const first = clauses.findIndex((c) => isPromise(flat(c)));
  return first < 0 ? null : core(clauses.slice(first).join(' '));
}
const isPromise = (clause: string): boolean =>
  OTHER.promise.test(clause) && !isTheirs(clause) && !isErrandElsewhere(clause);

/** Where the words that point to somebody begin; null where there are none. */
export function referralAt(text: string): number | null {
  if (REFERRED_AT_ONCE.test(text)) return 0;
  const words = mend(text);
  const at = REFERRED.exec(words)?.index;
  if (at !== undefined) return at;
  return OTHER.referral.test(flat(words)) ? 0 : null;
}
/** A promise in another clause than the one that points to somebody ("…, den rufe ich am Montag an"). */
export function beside(text: string): string | null {
  const own = text.split(/(?<=[,;:])\s/).filter((c) => OTHER.promise.test(flat(c)) && referralAt(c) === null);
  return own.length === 0 ? null : own.join(' ');
}
export const isOffer = (text: string): boolean => OFFERED.test(text);

/** A should or must of the writer's that follows from what the other said is part of the advice; to send something is not. */
const ADVISED =
  /\bi (?:really |also |then |now )?(?:should|ought to|must|need to|have to)\s+(?!(?:now |also |then )?(?:send|mail|e-?mail|write|forward|share|call|ring|get back|reply|introduce|return)\b)/i;
const STRONG = /\bi (?:\p{L}+ )?(?:promised|owe|will|agreed|committed|am going to)\b|\bi['’]ll\b/iu;
const ADVISED_ELSEWHERE =
  /(?<!\p{L})(?:que|che|dat|dass)\s(?:\S{1,20}\s){0,8}?(?:devo|dois|devrais|debo|debería|dovrei|deveria|moet|muss|soll|sollte)(?!\p{L})/iu;
export const isAdvised = (part: string): boolean =>
  (ADVISED.test(part) || ADVISED_ELSEWHERE.test(part)) && !STRONG.test(part) && lessonIn(part) !== null;

/** Each promise of a sentence that holds several. */
export const splitPromises = (text: string): string[] =>
  text.split(/(?:,\s|\s)and\s(?=(?:then\s)?i(?:['’]ll| will| have| must| need| owe)\b)/i);

const SIDE_REMARK = /(?:,?\sand (?:after that|then) i leave|,\s(?:was|which|because|since)\b)/i;
export function tidy(what: string): string {
  const at = what.search(SIDE_REMARK);
  return at < 0 ? what : what.slice(0, at);
}

const BREATH =
  /\s(?=(?:(?:and|so|also|then|but|oh|ok|okay)\s)*(?:i (?:promised|have to|need to|will|must|owe|should)|i['’]ll|(?:she|he|they) (?:said|says|told me|thinks|mentioned|suggested|recommended|advised|pointed|wants|warned|also))\b)|\s(?=(?:ok|okay|anyway|so yeah|also)\s)/giu;
const SAYS_BEFORE =
  /\b(?:said|says|told me|that|thinks|suggested|mentioned|sug+est(?:s|ed)?|recommended|when|if|which|what|and|so|also|then|but|oh|i|she|he|they|we|have|has|had|is|are|was|were|can|could|will|would|should|must)$/iu;
const LONG = 22;

/** A sentence dictated without stops, divided where a new thing is said; others as they are. */
export function breaths(sentence: string): string[] {
  const words = sentence.split(/\s+/).length;
  const stops = (sentence.match(/[,;:.!?]/g) ?? []).length;
  if (words < LONG || stops * LONG > words) return [sentence];
  const parts: string[] = [];
  let from = 0;
  for (const match of sentence.matchAll(BREATH)) {
    if (SAYS_BEFORE.test(sentence.slice(Math.max(from, match.index - 16), match.index))) continue;
    parts.push(sentence.slice(from, match.index));
    from = match.index + 1;
  }
  return [...parts, sentence.slice(from)]
    .map((p) => p.replace(/^(?:(?:and|so|also|then|but|oh)\s)+(?=(?:she|he|they|i)\b)/iu, ''))
    .filter((p) => p.trim() !== '');
}
