/**
 * Notes about a person turned to that person: only what is certain without understanding the sentence. The issue of words deepens
 * this; what is not certain stays as the user wrote it.
 */
import { trimEndOf } from '../trim';

const TELLING =
  'said|told|thinks|thought|explained|mentioned|suggested|recommended|advised|learned|offered|promised|showed|asked|believes|warned|pointed';
const GIVING =
  'send|give|tell|show|write|email|e-mail|mail|let|ask|thank|update|forward|introduce|call|keep|bring|invite';
const PRESENT: Record<string, string> = { thinks: 'think', believes: 'believe' };

const escape = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** "she told me to start small" → "you told me to start small"; "send her the summary" → "send you the summary". */
export function toAddressee(note: string, names: string[]): string {
  const who = ['she', 'he', ...names.filter((n) => n !== '').map(escape)].join('|');
  return note
    .replace(
      new RegExp(`\\b(?:${who})('s| is| was| has)? (${TELLING})\\b`, 'gi'),
      (all, aux: string | undefined, verb: string) =>
        aux === undefined ? `you ${PRESENT[verb.toLowerCase()] ?? verb}` : all,
    )
    .replace(
      new RegExp(`\\b(${GIVING}) (?:her|him|${who})\\b(?! (?:own|self)\\b)`, 'gi'),
      (_all, verb: string) => `${verb} you`,
    );
}

/** "(I owe) her the report" → "give her the report": a promise that follows "you would". */
export const asDeed = (promise: string): string =>
  promise.replace(/^(?:to |i will |i'll )/i, '').replace(/^(?=(?:her|him|them)\b)/i, 'give ');

/** What the user wrote about themselves, ended as a sentence, so that another may follow. */
export function asSentence(text: string): string {
  const words = text.trim();
  return words === '' || /[.!?…。！？][”"')\]]?$/u.test(words) ? words : `${trimEndOf(words, ',;:')}.`;
}
