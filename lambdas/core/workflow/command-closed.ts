/** Answers that fit nothing any more, or never did: a kind question instead of silence. */
import type { CommandFact } from '../reading/reading';
import { confirm, targets } from './command-targets';
import type { LetterRow, Workflow } from './records';
import { addLetter, takeByKey, type Work } from './work';

const ABOUT_A_THREAD = new Set(['done', 'choose', 'let-go', 'snooze', 'by-mail']);
const OPTIONS = 4;

/** The closed workflows that the letter is about. */
const closed = (work: Work, letter: LetterRow): Workflow[] =>
  letter.about.flatMap((a) => takeByKey(work, a.person)?.past.filter((w) => w.id === a.workflow) ?? []);

const notOffered = (work: Work, digit: string, offered: string): void =>
  void addLetter(work, { kind: 'question', about: [], note: { question: 'not-offered', digit, offered }, mark: digit });

/** A digit that the letter did not offer. */
function badDigit(work: Work, fact: CommandFact, letter: LetterRow): boolean {
  const { item } = fact;
  const count = letter.items.length;
  if (item !== undefined && !letter.items.some((i) => i.n === item)) {
    notOffered(work, String(item), count > 1 ? `1 to ${count}` : '');
    return true;
  }
  if (fact.name !== 'choose') return false;
  const option = Number(fact.args['option']);
  const isChoice = targets(work, fact).some(({ workflow }) => workflow.kind === 'introduction');
  const isOpen = targets(work, fact).length > 0;
  if (!isOpen || (isChoice && option >= 1 && option <= OPTIONS)) return false;
  notOffered(work, String(fact.args['option']), isChoice ? `1 to ${OPTIONS}` : '');
  return true;
}

/** Says so where the command is about nothing that is open; true = it is answered. */
export function answersNothing(work: Work, fact: CommandFact): boolean {
  const { letter } = work.source;
  if (!letter || letter.about.length === 0 || !ABOUT_A_THREAD.has(fact.name)) return false;
  if (badDigit(work, fact, letter)) return true;
  if (targets(work, fact).length > 0) return false;
  if (letter.about.every((a) => a.workflow === '')) {
    confirm(work, 'Noted.');
    return true;
  }
  const over = closed(work, letter);
  const name = over.flatMap((w) => w.with.map((p) => p.name ?? p.address ?? '')).join(', ');
  addLetter(work, { kind: 'question', about: [], note: { question: 'closed', name }, mark: 'closed' });
  return true;
}
