/** Lines of a letter that gathers several: one line of what, and the words that answer it. */
import type { LetterItem, Workflow } from '../workflow/records';
import { dateWords, listNames, personView } from './views';
import { asDeed } from './voice';

const WORDS: Partial<Record<LetterItem['kind'], string>> = {
  'introduction-unanswered': 'done · we met · let go',
  'introduction-quiet': 'sent · they answered · let go',
  'fix-a-time': 'the time · by mail · let go',
  asked: 'sent · let go',
  declined: 'sent · let go',
  given: 'your own words, or: nothing heard',
  'ask-for-introduction': 'sent · let go',
  'how-did-it-go': 'your own words, or: no-show · not yet',
  'sent-it': 'sent · not yet',
  'introducer-note': 'sent · let go',
  promise: 'done · the new day',
  missed: 'the new time, or: let go',
  'close-the-loop': 'your own words, or: done',
};

export const itemWords = (item: LetterItem): string => WORDS[item.kind] ?? '';

const DEADLINE = /\b(by|before|on|until|tomorrow|today|next|this)\b/i;

function promised(item: LetterItem, w: Workflow): string {
  const action = w.kind === 'meeting' ? w.actions[item.occurrence] : undefined;
  if (!action) return 'what you promised';
  const due = action.due === null || DEADLINE.test(action.text) ? '' : `, by ${dateWords(action.due)}`;
  return `you said you would ${asDeed(action.text)}${due}`;
}

const LINES: Partial<Record<LetterItem['kind'], string>> = {
  'introduction-unanswered': 'I have seen no answer of yours yet',
  'introduction-quiet': 'no answer seen; a short word is drafted below',
  asked: 'asked for, and I have seen no word since; a short one is drafted below',
  declined: 'it will not come; thanks for trying are drafted below',
  given: 'you introduced them; what came of it?',
  'ask-for-introduction': 'the introduction you were pointed to; an ask is drafted below',
  'fix-a-time': 'answered, and no time is fixed yet',
  preparation: 'the card for your meeting',
  'how-did-it-go': 'how did it go?',
  'sent-it': 'has your thank-you gone out? I have seen no copy',
  'introducer-note': 'what came of it, to tell whoever introduced you; one note is drafted below',
  missed: 'it did not take place; another time is drafted below',
  'close-the-loop': 'what did you do with it?',
};

/** One plain line. */
export function itemLine(item: LetterItem, w: Workflow): string {
  const who = listNames(w.with.map((p) => personView(p).name));
  return `${who}: ${item.kind === 'promise' ? promised(item, w) : (LINES[item.kind] ?? '')}`;
}
