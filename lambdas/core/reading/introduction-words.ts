import { MONTHS, WEEKDAYS } from './calendar-words.data';
import { WORDS, type IntroductionWords } from './introduction.data';
import { FREQUENT } from './language.data';
import { sentences } from './sentences';
import { hasCjk, Lexicon, tokensOf, type Hit, type Token } from './tokens';

type Kind = keyof IntroductionWords;

const lexicons = new Map<string, Lexicon<string>>();
/** Built when first needed: most mails are in one language and touch a few kinds. */
function lexicon(language: string, kind: Kind): Lexicon<string> {
  const key = `${language} ${kind}`;
  const known = lexicons.get(key);
  if (known !== undefined) return known;
  const made = new Lexicon<string>().add(WORDS[language]?.[kind] ?? '', language);
  lexicons.set(key, made);
  return made;
}

const FREQUENT_IN = new Map<string, string[]>();
for (const [language, words] of Object.entries(FREQUENT))
  for (const word of words.split(' ')) FREQUENT_IN.set(word, [...(FREQUENT_IN.get(word) ?? []), language]);

const SCRIPTS: [RegExp, string][] = [
  [/[\p{Script=Hiragana}\p{Script=Katakana}]/u, 'ja'],
  [/\p{Script=Hangul}/u, 'ko'],
  [/\p{Script=Han}/u, 'zh'],
  [/[іїєґ]/iu, 'uk'],
  [/\p{Script=Cyrillic}/u, 'ru'],
  [/\p{Script=Greek}/u, 'el'],
];

const LATIN = Object.keys(FREQUENT);
/** So few frequent words tell too little of a short text: all languages are tried. */
const FEW = 3;

/** How many frequent words of each language stand there. */
function scoresOf(tokens: Token[]): Map<string, number> {
  const scores = new Map<string, number>();
  for (const { word } of tokens)
    for (const language of FREQUENT_IN.get(word) ?? []) scores.set(language, (scores.get(language) ?? 0) + 1);
  return scores;
}

/** Languages in Latin script, likeliest first. */
function latinIn(scores: Map<string, number>, most: number): string[] {
  const unsure = most < FEW && (most === 0 || scores.get('en') !== most);
  const least = unsure ? 0 : most * 0.6;
  const score = (language: string) => scores.get(language) ?? 0;
  return LATIN.filter((l) => score(l) >= least).sort((x, y) => score(y) - score(x));
}

/** The languages that the text may be in, likeliest first. */
export function languagesOf(text: string, tokens: Token[]): string[] {
  const scores = scoresOf(tokens);
  const most = Math.max(0, ...scores.values());
  const script = SCRIPTS.find(([pattern]) => pattern.test(text))?.[1];
  if (script !== undefined) return most < 4 ? [script] : [script, ...latinIn(scores, most)];
  return latinIn(scores, most);
}

/** A text read once: its tokens and languages, for all questions about its words. */
export interface Said {
  text: string;
  tokens: Token[];
  languages: string[];
}

let last: Said | null = null;
/** The readers ask of one text in turn: the last is kept. */
export function said(text: string): Said {
  if (last?.text === text) return last;
  const tokens = tokensOf(text);
  last = { text, tokens, languages: languagesOf(text, tokens) };
  return last;
}

/** Words of that kind, in the text's languages; English ones too where `mixed`, as in "intro" or "bcc". */
export function hits({ text, tokens, languages }: Said, kind: Kind, mixed = false): Hit<string>[] {
  const list = mixed && !languages.includes('en') ? [...languages, 'en'] : languages;
  return list.flatMap((l) => lexicon(l, kind).find(text, tokens));
}
export const says = (s: Said, kind: Kind, mixed = false): boolean => {
  const list = mixed && !s.languages.includes('en') ? [...s.languages, 'en'] : s.languages;
  return list.some((l) => lexicon(l, kind).has(s.text, s.tokens));
};

/** A sentence in the languages of the whole text. */
export const part = (text: string, whole: Said): Said => ({ text, tokens: tokensOf(text), languages: whole.languages });

/** A sentence that speaks of introducing, and how. */
export interface Speaking {
  text: string;
  /** Where the sentence begins in the whole text; `verbs` count from there. */
  at: number;
  verbs: Hit<string>[];
  me: boolean;
  you: boolean;
  not: boolean;
  coming: boolean;
  wish: boolean;
  thanks: boolean;
  question: boolean;
}

/** The sentences of `whole` that speak of introducing. */
export function speaking(whole: Said): Speaking[] {
  const found = hits(whole, 'verb', true);
  if (found.length === 0) return [];
  return sentences(whole.text).flatMap((s): Speaking[] => {
    const verbs = found
      .filter((h) => h.at >= s.at && h.at < s.at + s.text.length)
      .map((h) => ({ ...h, at: h.at - s.at, end: h.end - s.at }));
    return verbs.length === 0 ? [] : [{ text: s.text, at: s.at, verbs, ...manner(s.text, verbs, whole) }];
  });
}

type Manner = Omit<Speaking, 'text' | 'at' | 'verbs'>;

function manner(text: string, verbs: Hit<string>[], whole: Said): Manner {
  const own = verbs.map((v) => v.value).filter((l) => whole.languages.includes(l));
  const languages = [...new Set(own.length > 0 ? own : ['en'])];
  const s: Said = { text, tokens: tokensOf(text), languages };
  return {
    me: says(s, 'me') || clitic(text, verbs),
    you: says(s, 'you'),
    not: says(s, 'not') || s.tokens.some((t) => t.word.endsWith("n't")),
    coming: says(s, 'coming') || s.tokens.some((t) => t.word.endsWith("'ll") || t.word.endsWith("'d")),
    wish: says(s, 'wish'),
    thanks: says(s, 'thank'),
    question: asks(text),
  };
}

/** "m'a présenté", "presentarmi", "presentarme": the object hangs on the verb. */
const clitic = (text: string, verbs: Hit<string>[]): boolean =>
  verbs.some((v) => /(?:rmi|arme|erme|-me|m'a|m’a)\b/i.test(text.slice(Math.max(0, v.at - 4), v.end + 3)));

const asks = (text: string) =>
  /[?？]\s*$/.test(text) || (hasCjk(text) && /(?:か[。]?|까요[.]?|吗[。]?)$/.test(text.trimEnd()));

const NAMED_SUBJECT = ['<>', '<->', '↔', ' x '];
const bareSubject = (subject: string) => subject.replace(/^(?:(?:re|fwd?|tr|aw|wg|sv|rv|res|enc|vs|odp)\s*:\s*)+/i, '');

/** The subject alone says what it is: "Intro: …", "Ada <> Dana". */
export function subjectIntroduces(subject: string | null): boolean {
  if (subject === null) return false;
  const bare = bareSubject(subject.trim());
  if (NAMED_SUBJECT.some((mark) => bare.includes(mark))) return true;
  const s = said(bare);
  const all: Said = {
    ...s,
    languages: s.languages[0] === 'en' ? Object.keys(WORDS).filter((l) => !hasCjk(WORDS[l]?.verb ?? '')) : s.languages,
  };
  return /^(?:e-?)?meet\b|\bmeet \p{Lu}/iu.test(bare) || says(all, 'noun');
}

/** "Dana, meet Ada", "here is Ada", "voici Léa": one of those on the mail follows; "let's meet Friday" introduces nobody. */
function presentsByName(whole: Said, forms: string[]): boolean {
  return hits(whole, 'hereIs', true).some((h) => {
    const next = whole.tokens.find((t) => t.at >= h.end && t.word !== '\n');
    if (hasCjk(whole.text.slice(h.end, h.end + 2))) return true;
    return next?.capital === true && (forms.length === 0 || !isCalendarWord(next.word));
  });
}

const isCalendarWord = (word: string) => WEEKDAYS[word] !== undefined || MONTHS[word] !== undefined;

/** In so few words nobody need be named. */
const SHORT = 40;

/** Words that make two others known to each other: a verb of it to "you", "you two should talk" (where one of those with `forms` is named), "meet Ada". */
export const makes = (whole: Said, forms: string[] = []): boolean =>
  speaking(whole).some((s) => !s.thanks && (s.you || !s.me)) ||
  (says(whole, 'between') &&
    (forms.length === 0 ||
      whole.tokens.length < SHORT ||
      whole.tokens.some((t) => t.capital && forms.includes(t.word)))) ||
  presentsByName(whole, forms);

export const introduces = (text: string, subject: string | null): boolean =>
  makes(said(text)) || subjectIntroduces(subject);

/** Only asked for, offered, or a question put to a contact. */
export const ASKED =
  /\b(?:(?:could|can|would|might) you (?:(?:be able|be willing|be open|possibly|perhaps|please|kindly|mind) ){0,3}(?:to )?(?:introduc\w+|connect(?:ing)? me|put(?:ting)? me in touch|mak(?:e|ing) an intro\w*)|(?:happy|glad|willing|pleased) to (?:introduce|connect|put you in touch|make (?:an|the) intro\w*)|(?:would|could|shall|should|can|may) (?:it be ok(?:ay)? if )?i (?:introduce|connect|put you|make the intro\w*)|want me to (?:introduce|connect|put you)|would you like (?:an|me to make an|me to) intro\w*|i(?:['’]ll| will|['’]d| would) (?:ask|check with) \p{L}+|open to (?:an intro\w*|meeting|talking|a chat)|ok(?:ay)? (?:with you )?if i (?:introduce|connect|pass|share|give)|(?:asked|asking) \p{L}+(?: \p{L}+)? (?:for an intro\w*|to introduce me)|let me know if (?:you|i should)[^.]{0,60}intro\w*)/iu;
