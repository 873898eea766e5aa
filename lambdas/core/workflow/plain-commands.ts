/** Questions about people that are plain speech: "Who is Dana?", "What do you know about Raj?" Only as a whole mail that says nothing else. */
import type { CommandFact, Reading } from '../reading/reading';
import { trimOf } from '../trim';

const WHO =
  /^(?:who (?:is|was)|who['’]s|remind me who|wer (?:ist|war)|qui est|qui[eé]n es|quem é|chi è|wie is) (?<name>\S[^\n?]{1,60})$/iu;
const TELL =
  /^(?:(?:please )?(?:tell me|remind me) about|what do (?:you|i|we) (?:know|have) (?:about|on|of)|what about|everything (?:about|on)|was weißt du über|que sais-tu de|qué sabes de|o que sabes (?:de|sobre)|cosa sai di|wat weet je (?:van|over)) (?<name>\S[^\n?]{1,60})$/iu;
const PRONOUN = /^(?:she|he|they|this|that|it|her|him|them)$/i;

const MARKS = ' .,!?¿';

/** The mail in one line, without marks around it. */
function plainly(text: string): string {
  const line = text.slice(0, 300).replace(/\s+/g, ' ');
  return trimOf(line, MARKS).replace(/ again$/i, '');
}

const FORGET =
  /^(?:please )?(?:forget|erase|delete everything about|vergiss|lösche|oublie|efface|olvida|borra|esquece|dimentica|vergeet|zapomnij|glöm) (?:about )?(?<name>\S[^\n?]{1,60})$/iu;
const NOT_ONE = /^(?:me|everything|all|it|that|this|my|mich|alles|moi|tout|todo|tudo|tutto)\b/i;

function asked(textOfMail: string): { name: 'who' | 'notes' | 'forget'; who: string } | null {
  const text = plainly(textOfMail);
  const named = (form: RegExp): string | undefined => form.exec(text)?.groups?.['name'];
  const gone = named(FORGET);
  if (gone !== undefined && !NOT_ONE.test(gone)) return { name: 'forget', who: gone };
  const [who, tell] = [named(WHO), named(TELL)];
  if (who !== undefined) return { name: 'who', who };
  return tell === undefined ? null : { name: 'notes', who: tell };
}

/** The instruction, where the readers made nothing of the mail. */
export function plainCommand(reading: Reading): CommandFact | null {
  const isOpen = reading.disposition === 'ask' && reading.reason === 'what' && reading.facts.length === 0;
  const found = isOpen ? asked(reading.newText) : null;
  if (found === null) return null;
  const { name, who } = found;
  const person = PRONOUN.test(who) ? {} : who.includes('@') ? { address: who.toLowerCase() } : { name: who };
  return { type: 'command', name, args: person, evidence: { words: reading.newText.slice(0, 160), where: 'text' } };
}
