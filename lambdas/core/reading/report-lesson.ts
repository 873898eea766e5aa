import { ADVERBS, LEARNING, LESSON, NO_LESSON, REPORTING } from './report-lesson.data';
import { flat, phrases } from './phrases';
import { mend } from './typos';

/** Words of other languages than English, for flat text. */
const [OTHER, EMPTY] = [phrases(LESSON), phrases(NO_LESSON)];

const NAME =
  "(?!(?:I|We|You|It|My|Our|This|That|There|What|Who)\\b)\\p{Lu}[\\p{L}'’-]{1,30}(?: \\p{Lu}[\\p{L}'’-]{1,30})?";
const SUBJECT = `(?:[Ss]he|[Hh]e|[Tt]hey|[Bb]oth(?: of them)?|${NAME}|(?:[Hh]er|[Hh]is|[Tt]heir) (?:\\p{Ll}{1,20} )?(?:colleague|boss|manager|team|partner|view|rule))`;
/** Somebody other than the writer says, thinks, advises or shows. */
const SAYS = new RegExp(
  `(?<![\\p{L}'’])${SUBJECT} (?:(?:${ADVERBS}|\\p{Ll}{2,12}ly) ){0,3}(?:${REPORTING})(?![\\p{L}-])`,
  'u',
);
/** "Gripper people all overfit to boxes, she says." */
const SAYS_AFTER = /,\s(?:she|he|they) (?:say|said|think|thought|reckon|feel|find|believe|argue|told me)\w{0,3}\W*$/i;
const LEARNED = new RegExp(
  `\\b(?:i (?:(?:also|then|now|finally|really|have|had|first|mainly) ){0,2}|i['’]ve |what i |things? i )(?:${LEARNING})\\b`,
  'i',
);
const POINT =
  /\b(?:(?:point|advice|lesson|takeaway|tip|insight|message|thing)\b[^.:]{0,60}?\b(?:is|was)|learn(?:ed|t)|took away|take away|takeaway|turns out|realis?z?ed|apparently|stuck with me)\b|^(?:[^.:]{0,30}: )?(?:never|always)\s/i;
const ADVICE =
  /\b(?:point|advice|lesson|takeaway|tip|insight|message)\b[^.:]{0,40}:\s|\b(?:one|two|three|several|a few|some|the) (?:\p{L}+ )?(?:things?|points?|ideas?|lessons?|lines?|sentences?) (?:(?:that|i|really|will|has|have) ){0,3}(?:stayed|stuck|struck|stays?|sticks?|take|took|keep|kept|remember|learned|learnt)\b[^.:]{0,30}:?\s/iu;
const ABOUT_SELF =
  /^(?:i|we|yes|yep|no|so|kindly|thanks|thank|please|best|dear|hi|hello|it(?! turns out)|the (?:call|talk|chat|meeting)|our)\b/i;

/** Nothing was told: "she said hello", "she said she would call", "he told me about his holiday". */
const NO_CONTENT =
  /^\s*(?:me |us )?(?:that )?(?:hi|hello|hey|yes|no|ok|okay|sorry|goodbye|bye|thanks?|thank you|so|as much|nothing|it was (?:nice|lovely|great|good|fun)|(?:she|he|they|we)(?:['’](?:d|ll|s|re)| would| will| could| can| is| are| was| were)?(?: be)? (?:also )?(?:happy|glad|pleased|free|busy|away|call|write|send|ring|get back|in touch|introduce|let me know|look forward|try|love to|have to (?:go|run|leave)|had to (?:go|run|leave)|enjoyed|liked)|to (?:say|give|call|write|wait|keep in touch|come back)|about (?:her|his|their) (?:new |old |little |summer )?(?:holidays?|vacation|weekend|weather|dogs?|cats?|kids|children|sons?|daughters?|garden|wedding|family|trip|knee|back|house|kitchen))\b/i;

/** Where the words of the other begin, if they tell anything. */
function saidAt(words: string): number {
  const match = SAYS.exec(words);
  if (match === null) return -1;
  return NO_CONTENT.test(words.slice(match.index + match[0].length)) ? -1 : match.index;
}

const isPoint = (words: string): boolean => POINT.test(words) && !ABOUT_SELF.test(words);
const inEnglish = (words: string): boolean =>
  LEARNED.test(words) || SAYS_AFTER.test(words) || ADVICE.test(words) || isPoint(words);
const inOthers = (plain: string): boolean => OTHER.test(plain) && !EMPTY.test(plain);

/** The words in which a sentence tells what the other said or the writer learned; null where it tells neither. */
export function lessonIn(text: string): string | null {
  if (/\?\s*$/.test(text)) return null;
  const words = mend(text);
  const at = saidAt(words);
  if (at >= 0) return ABOUT_SELF.test(words) ? text.slice(Math.max(0, text.length - words.length + at)) : text;
  return inEnglish(words) || inOthers(flat(words)) ? text : null;
}
