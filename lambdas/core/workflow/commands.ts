/** What a user may tell Whetstone in words: each command and its effect. */
import type { CommandFact } from '../reading/reading';
import { address, linkAnswer, linked } from './command-address';
import { choose, done, letGo } from './command-answers';
import { pause, resume, snooze, stop } from './command-calm';
import { answersNothing } from './command-closed';
import { byMail } from './command-by-mail';
import { settings } from './command-settings';
import { forget } from './command-forget';
import { find, notes, who, why } from './command-memory';
import { digest, pending } from './command-pending';
import { closeWith } from './correction';
import { undo } from './command-undo';
import { neverLog } from './never-log';
import { addLetter, type Work } from './work';

const COMMANDS: Record<string, (work: Work, fact: CommandFact) => void> = {
  done,
  choose,
  stop,
  snooze,
  pause,
  resume,
  settings,
  help: (work) => void addLetter(work, { kind: 'help', about: [] }),
  pending,
  digest,
  notes,
  who,
  find,
  why,
  undo,
  address,
  'never-log': neverLog,
  forget,
  // Of our own making (reread.ts): no reader gives these.
  'link-answer': linkAnswer,
  linked,
  'let-go': letGo,
  'close-with': closeWith,
  'by-mail': byMail,
};

/** Does what the user says, or says honestly that it cannot yet. */
export function onCommand(work: Work, fact: CommandFact): void {
  if (answersNothing(work, fact)) return;
  const effect = Object.hasOwn(COMMANDS, fact.name) ? COMMANDS[fact.name] : undefined;
  if (effect) effect(work, fact);
  else
    addLetter(work, {
      kind: 'question',
      about: [],
      note: { question: 'cannot-yet', name: fact.name },
      mark: fact.name,
    });
}
