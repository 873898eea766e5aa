/** Lines of a letter that gathers several: one line of what, and the words that answer it. */
import type { LetterItem, Workflow } from '../workflow/records';
import { dateWords, listNames, personView } from './views';

const WORDS: Partial<Record<LetterItem['kind'], string>> = {
  'introduction-unanswered': 'done · we met · let go',
  'introduction-quiet': 'sent · they answered · let go',
  'fix-a-time': 'the time, or: let go',
  'how-did-it-go': 'your own words, or: no-show · not yet',
  'sent-it': 'sent · not yet',
  promise: 'done · the new day',
  missed: 'the new time, or: let go',
  'close-the-loop': 'your own words, or: done',
};

export const itemWords = (item: LetterItem): string => WORDS[item.kind] ?? '';

/** One plain line. */
export function itemLine(item: LetterItem, w: Workflow, _zone: string): string {
  const who = listNames(w.with.map((p) => personView(p).name));
  const action = w.kind === 'meeting' ? w.actions[item.occurrence] : undefined;
  switch (item.kind) {
    case 'introduction-unanswered':
      return `${who}: I have seen no answer of yours yet`;
    case 'introduction-quiet':
      return `${who}: no answer seen; a short word is drafted below`;
    case 'fix-a-time':
      return `${who}: answered, and no time is fixed yet`;
    case 'preparation':
      return `${who}: the card for your meeting`;
    case 'how-did-it-go':
      return `${who}: how did it go?`;
    case 'sent-it':
      return `${who}: has your thank-you gone out? I have seen no copy`;
    case 'promise':
      return `${who}: you said you would ${action?.text ?? 'do something'}${action?.due ? `, by ${dateWords(action.due)}` : ''}`;
    case 'missed':
      return `${who}: it did not take place; another time is drafted below`;
    case 'close-the-loop':
      return `${who}: what did you do with it?`;
    case 'check-in':
    case 'let-go':
    case 'close':
      return who;
  }
}
