/** What a reading means in the light of what only the records know: which letter was answered, and how its sender came to be a user. */
import type { Message } from '../message/message';
import type { Fact, NoteFact, Reading } from '../reading/reading';
import type { LetterRow } from './records';

export interface Light {
  /** The letter answered, by its verified token alone. */
  letter: LetterRow | null;
  /** The user's own mail in which instructions count (`speaksToUs`). */
  commands: boolean;
  /** This mail has enrolled its sender: the welcome is the answer to what was not understood. */
  fresh: boolean;
  /** The address that this mail has confirmed with its code. */
  code: string | null;
}

const WEEK_MS = 7 * 86_400_000;
const DAY_MS = 86_400_000;

/** Visible To and Cc are all ours, one of ours is in To, and it was written within 7 days before `now` (DESIGN.md 7a, who may command). */
export function speaksToUs(message: Message, domain: string, now: string): boolean {
  const isOurs = (address: string | null): boolean => address?.endsWith(`@${domain}`) ?? false;
  const age = message.date === null ? Infinity : Date.parse(now) - Date.parse(message.date);
  return (
    message.to.some((p) => isOurs(p.address)) &&
    [...message.to, ...message.cc].every((p) => isOurs(p.address)) &&
    age <= WEEK_MS &&
    age >= -DAY_MS
  );
}

const YES =
  /^\W*(?:1\b|yes|yep|yeah|yup|sure|ok(?:ay)?|correct|(?:it|that) was me|it['’]s me|ja|jawohl|oui|s[ií]|sim|sì|tak|👍|✅)(?!\p{L})/iu;
const NO = /^\W*(?:2\b|no|nope|not me|never|(?:it|that) was ?n[o'’]t me|nein|non|n[ãa]o|nee|nie|nej|👎)(?!\p{L})/iu;

function linkAnswer(text: string): 'yes' | 'no' | 'unclear' {
  if (NO.test(text)) return 'no';
  return YES.test(text) ? 'yes' : 'unclear';
}

const nothing = (reading: Reading): boolean =>
  reading.disposition === 'ask' && reading.reason === 'what' && reading.facts.length === 0;
const accepted = (reading: Reading, facts: Fact[]): Reading => ({
  ...reading,
  disposition: 'accepted',
  reason: null,
  question: null,
  facts,
});

/** What somebody wants, in the languages that instructions are read in; the rest of the answer says who they are. */
const WANTS =
  /(?<!\p{L})(?:want|wish|hope|hoping|looking|would like|i['’]d (?:like|love)|aim|goal|curious|interested|find out|learn|move into|switch|become|möchte|will|würde|suche|interessiere|veux|voudrais|cherche|souhaite|quiero|quisiera|busco|gustaría|quero|gostaria|procuro|voglio|vorrei|cerco|wil|zou|zoek|chcę|chciał\p{L}*|szukam|vill|söker)(?!\p{L})/iu;
const CLOSING = /^(?:best|best wishes|kind regards|regards|thanks|thank you|cheers|hi|hello|dear|hey)\b[^.!?]{0,40}$/i;
const SENTENCES_MAX = 6;

/** The answer to `welcome` in plain sentences: who the user is, and what they want. */
function aboutThemselves(text: string): NoteFact[] {
  const sentences = text
    .split(/\n+|(?<=[.!?]) +/)
    .map((s) => s.trim())
    .filter((s) => s.split(' ').length > 2 && !CLOSING.test(s));
  return sentences
    .slice(0, SENTENCES_MAX)
    .map((s, i): NoteFact => ({ type: WANTS.test(s) && (i > 0 || sentences.length === 1) ? 'aim' : 'me', text: s }));
}

function answered(reading: Reading, { newText }: Message, letter: LetterRow): Reading | null {
  if (letter.asked === 'link-address') {
    const answer = linkAnswer(newText.trim());
    // Instructions of another kind are done, and the question stays open.
    if (answer === 'unclear' && !nothing(reading)) return null;
    return accepted(reading, [{ type: 'command', name: 'link-answer', args: { answer } }]);
  }
  if (letter.kind !== 'welcome' || !nothing(reading)) return null;
  const facts = aboutThemselves(newText);
  return facts.length === 0 ? null : accepted(reading, facts);
}

export function reread(reading: Reading, message: Message, light: Light): Reading {
  if (reading.disposition !== 'accepted' && reading.disposition !== 'ask') return reading;
  if (light.code !== null) {
    const linked: Fact = { type: 'command', name: 'linked', args: { address: light.code } };
    return nothing(reading) ? accepted(reading, [linked]) : { ...reading, facts: [linked, ...reading.facts] };
  }
  const byLetter = light.letter !== null && light.commands ? answered(reading, message, light.letter) : null;
  if (byLetter !== null) return byLetter;
  return light.fresh && nothing(reading) ? accepted(reading, []) : reading;
}
