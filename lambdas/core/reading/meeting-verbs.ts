import { gated } from '../gated';
import {
  ANNOUNCING,
  CANCELS,
  EITHER,
  FIXES,
  INVITING,
  IN_PERSON,
  MEETINGS,
  MOVES,
  OFFERS,
  OTHER_PEOPLE,
  OTHER_TIMES,
  PHONE,
  SAME,
  TO_READER,
  TOLD,
  VIDEO,
  WRITERS,
  type Verbs,
} from './meeting-words.data';

/** Says whether a text has one of some words. */
export interface Words {
  test: (text: string) => boolean;
}

/** The English expression, or one of the words of other languages at the beginning of a word. */
function words(english: RegExp | null, { words: list, cjk }: Verbs): Words {
  const stems = list
    .split(', ')
    .map((w) => (w.endsWith('.') ? `${w.slice(0, -1)}(?!\\p{L})` : w))
    .map((w) => w.replace(/'/g, "['’]"));
  const foreign = gated(`(?<!\\p{L})(?:${stems.join('|')})|${cjk.split(',').join('|')}`, 'iu');
  const own = english === null ? null : gated(english);
  return { test: (text) => own?.test(text) === true || foreign.test(text) };
}

export const CANCEL = words(
  /\b(?:cancel(?:l?ed|l?ing)?|call(?:ed|ing)? (?:it |this |our \w+ )?off|called? off|can['’]?t make (?:it|our|the|this|tomorrow|\w+day)|cannot make|won['’]t be able to (?:make|join|meet)|have to (?:skip|drop|pull out)|not going to make|is off\b|fell through|has fallen through|unable to (?:make|meet|join))/i,
  CANCELS,
);
export const MOVE = words(
  /\b(?:instead|rather than|mov(?:es?|ed|ing)|reschedul\w*|push(?:ed|ing)?|shift(?:ed|ing)?|shuffle|postpon\w*|changed?|new time|brought forward|earlier than planned|delayed?|swap)\b(?! (?:your|the|our|my|their|his|her|its) (?:clocks?|minds?|fields?|jobs?|careers?|hours?|lives|life|house|name|subject)\b| house\b)/i,
  MOVES,
);
export const OFFER = words(
  /\b(?:would|could|does|do|might|can) (?:you|one of|any of|either|\w+day|that|this|it|we|the)\b[^.?!\n]*\?|\b(?:suits?(?! (?:me|us)\b)|work for you|works for you|work on your end|how about|what about|are you (?:free|available|around)|shall we|i (?:could|can|might) (?:also )?(?:do|offer|make|come|ring|call|phone|be|drop|pop|stop|visit|meet|manage|spare)\b|i['’]m (?:free|available|around)|i am (?:free|available|around)|available|propos\w+|suggest(?:ed|s|ing)?|offer(?:ed|s|ing)?|options?|either|let me know (?:which|what|if)|possible|possibly|pick|which (?:one|of)|any of|one of these|happy to (?:do|meet)|maybe|perhaps|or (?:on )?\w+day)\b/i,
  OFFERS,
);
export const FIXED = words(
  /\b(?:confirm(?:ed|ing)?|locked in|in (?:my|the|our) (?:book|diary|calendar)|booked|fixed|agreed|settled|see you|talk (?:to you )?(?:on|then|at)|speak (?:on|then|at)|let['’]s (?:do|say|go|meet|talk|make it)|we['’]re on|we are on|are now|is set|all set|set for|works(?: (?:for me|great|well|perfectly|fine))?[.!,]|works for (?:me|us)|works (?:really |very )?(?:well|nicely|beautifully|perfectly)\b|suits (?:me|us)\b|is (?:fine|perfect|great|good|ok|grand|lovely|ideal|brilliant|settled)|(?:day|\d|[ap]m|noon|today|then|clock) it is|as you (?:asked|suggested|proposed)|it is then|perfect|sounds good|i['’]ll be there|it['’]s a date|(?:we|you and i)(?:['’]ll| will| shall)? (?:meet|talk|speak|are meeting|are talking)|we['’]re (?:meeting|talking|speaking|doing)|meeting (?:with )?\p{Lu}|said (?:ok|yes)|scheduled|i['’]m (?:meeting|seeing|talking)|have (?:a |an )?(?:\w+ )?(?:call|meeting|coffee|lunch|chat)|next (?:call|session|meeting))/iu,
  FIXES,
);
/** Agreement in another language than English. */
export const FIXED_ELSEWHERE = words(null, FIXES);
export const MEETING = words(
  /\b(?:meet(?:ing|s)?|call|coffee|lunch|breakfast|dinner|tea|chat|talk|zoom|teams|video|phone|interview|session|drinks?|kopi|see you|speak|catch[- ]?up|appointment|conversation|slot|time|visit|tour|walk|half an hour|minutes)\b/i,
  MEETINGS,
);
export const PAST = words(/\b(?:met|spoke|talked|had|went|was|were|did|took place|chatted|visited|sat)\b/i, TOLD);
/** Words of telling: what somebody did, with the day on which they did it. */
export const TELLS =
  /\b(?:met|spoke|talked|wrote|told|rang|saw|sent|showed|called (?!off)(?:me|him|her|them|you)|came|got back|left|flew|heard|read|happened|forgot|promised|mentioned|was|were|had|did|went|chatted|visited|sat|took place|enjoyed|learned|learnt|gave|made|ran|lost|found|told)\b/i;
/** Words of another thing that has its hours: a journey, a shop, an event for all, a deadline. */
export const OTHER = words(null, OTHER_TIMES);
const PARTY =
  '(?:board|committee|council|partners|team|department|choir|club|band|crew|panel|jury|clients?|customers?|boss|manager|landlord|dentist|doctor|vet|accountant|lawyer|solicitor|auditors?|inspectors?|investors?|supplier|parents?|mother|father|mum|dad|daughter|son|kids?|children|wife|husband|partner|sister|brother|family|students?|school)';
/** Somebody else's appointment or the writer's own with others: "the board meets", "with my dentist", "my daughter's play". */
export const OF_OTHERS = words(
  new RegExp(
    `\\b(?:(?:the|our|my|his|her|their) ${PARTY}(?:['’]s\\b|['’]|\\s+(?:meets?|is|are|has|have|sits?|gathers?|votes?|presents?|meeting|call|retreat|arrives?|wants?|visit|offsite))|with (?:the|my|our|a|an|another|some|his|her|their) (?:\\w+ )?${PARTY}\\b|(?:the|my|a) (?:dentist|doctor|vet)\\b|hearing|inspection|audit|wedding|funeral|recital|exams?|graduation|conference|trade fair|holiday|vacation|school play|sports day|jury duty|concert|matinee|performance)\\b`,
    'i',
  ),
  OTHER_PEOPLE,
);
/** The reader is spoken to, or meant with the writer. */
export const TOWARDS = words(
  /\b(?:you|your|yours|we|us|let['’]s|together|our (?:call|meeting|talk|chat))\b/i,
  TO_READER,
);
/** Any of the offered times would do. */
export const ANY_OF = words(
  /\b(?:either (?:is|works|one|time|day|of|would|will|suits)|both (?:are|work|times|would|suit)|any of (?:those|these|them)|whichever)\b/i,
  EITHER,
);
export const YES = words(
  /\b(?:works|perfect|great|fine|good|ok(?:ay)?|yes|yep|sure|confirm(?:ed)?|please|see you|let['’]s|suits|happy with|i['’]ll take|take|then|it is|ideal|lovely|brilliant)\b/i,
  FIXES,
);
export const VIDEO_WORDS = words(
  /\b(?:zoom|(?:ms |microsoft )?teams|google meet|gmeet|meet link|webex|jitsi|skype|facetime|video(?:[- ]?call)?|whereby|hangouts?)\b/i,
  VIDEO,
);
export const PHONE_WORDS = words(
  /\b(?:by phone|over the phone|on the phone|phone(?: call)?|(?:ring|phone|dial|call) (?:you|me|her|him|them)|give (?:you|me|her|him) a (?:call|ring)|telephone|whatsapp call|will call|dial)\b/i,
  PHONE,
);
export const IN_PERSON_WORDS = words(
  /\b(?:coffee|lunch|breakfast|dinner|drinks?|tea|kopi|café|cafe|office|in person|restaurant|bar|pub|lobby|library|at (?:my|your|his|her|their) (?:place|studio|workshop|lab)|come (?:by|over)|walk|museum|station|face to face|bistro|bakery|same (?:place|cafe|café|table)|come (?:to|round|along)|tearoom|workshop|floor|building|reception)\b/iu,
  IN_PERSON,
);
/** Any words of how one meets. */
export const MODE_WORDS = (text: string): boolean =>
  VIDEO_WORDS.test(text) || PHONE_WORDS.test(text) || IN_PERSON_WORDS.test(text);
/** Come, join: the reader is invited. */
export const INVITE = words(
  /\b(?:see you|(?:please |do |you (?:can |could )?|to |just )come (?:to|by|over|along|round|and|at|in|on)|^come|join (?:me|us)|(?:call|ring|phone) (?:me|you)|look(?:ing)? forward to|expect(?:ing)? you|meet you)\b/im,
  INVITING,
);
/** A sentence after which times follow. */
export const ANNOUNCES = words(
  /\b(?:times|slots|dates|days|options|openings|availability|windows|when (?:would|could|can|are|do) (?:you|we))\b/i,
  ANNOUNCING,
);
/** The writer. */
export const WRITER = words(/\b(?:i|me|my|i['’]\w+)\b/i, WRITERS);
/** The hour stays, the day is another. */
export const SAME_HOUR = words(/\bsame (?:hour|time)\b/i, SAME);
