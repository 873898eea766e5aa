/** Questions about people that are plain speech: "Who is Dana?", "What do you know about Raj?" Only as a whole mail that says nothing else. */
import type { CommandFact, Reading } from '../reading/reading';

const WHO =
  /^\W*(?:who (?:is|was|['’]s)|who['’]s|remind me who|wer (?:ist|war)|qui est|qui[eé]n es|quem é|chi è|wie is)\s+(?<name>[^\n?]{2,60}?)(?: is| again)?\W*$/iu;
const TELL =
  /^\W*(?:(?:please )?(?:tell me|remind me) about|what do (?:you|i|we) (?:know|have) (?:about|on|of)|what about|everything (?:about|on)|was weißt du über|que sais-tu de|qué sabes de|o que sabes (?:de|sobre)|cosa sai di|wat weet je (?:van|over))\s+(?<name>[^\n?]{2,60}?)\W*$/iu;
const PRONOUN = /^(?:she|he|they|this|that|it|her|him|them)$/i;

function asked(textOfMail: string): { name: 'who' | 'notes'; who: string } | null {
  const text = textOfMail.trim().split(/\n\s*\n/)[0] ?? '';
  const [who, tell] = [WHO.exec(text)?.groups?.['name'], TELL.exec(text)?.groups?.['name']];
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
