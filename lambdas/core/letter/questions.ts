/** Questions for a talk: chosen for this meeting, the same each time the letter is composed. */
import { hash } from '../hash';
import { INTERVIEW_QUESTIONS } from './questions.data';

const ASK = 7;
const SPARE = 5;

/** 7 to ask and 5 spare, fewer to ask where the user brings their own; one of each theme before a second of any. */
export function chooseQuestions(seed: string, own: number): { ask: string[]; spare: string[] } {
  const order = [...INTERVIEW_QUESTIONS].sort((a, b) => hash(10, seed, a.id).localeCompare(hash(10, seed, b.id)));
  const rank = new Map<string, number>();
  const ranked = order.map((q) => {
    const n = rank.get(q.theme) ?? 0;
    rank.set(q.theme, n + 1);
    return { q, n };
  });
  const chosen = ranked.sort((a, b) => a.n - b.n).map(({ q }) => q.text);
  const wanted = Math.max(3, ASK - own);
  return { ask: chosen.slice(0, wanted), spare: chosen.slice(wanted, wanted + SPARE) };
}
