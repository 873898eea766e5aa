/** What letters of a kind are called, and the rule by which they come: for `undo` and `why`. */
import type { LetterKind } from '../workflow/records';

interface Named {
  name: string;
  /** Why one comes, and why now. */
  rule: string;
}

const ANSWER = 'It answers your own mail, at once.';

const NAMED: Partial<Record<LetterKind, Named>> = {
  welcome: { name: 'the welcome', rule: 'It comes once, with your first mail.' },
  'introduction-received': {
    name: 'the word on the introduction',
    rule: 'It comes at once with a new introduction that you have not answered in a mail that I saw.',
  },
  'introduction-unanswered': {
    name: 'the question how the introduction stands',
    rule: 'It comes the first working morning after 24 hours in which I saw no answer of yours, and once more on day 4.',
  },
  'introduction-quiet': {
    name: 'the word on a silent contact',
    rule: 'It comes 7 days after your answer where I saw none of theirs, and once more on day 14.',
  },
  'meeting-scheduled': {
    name: 'the word on the meeting',
    rule: 'It comes at once with a time that I read from words, or that moved.',
  },
  preparation: { name: 'the card for the meeting', rule: 'It comes at 17:00 on the day before a meeting.' },
  'how-did-it-go': {
    name: 'the question how it went',
    rule: 'It comes 15 minutes after the end of a meeting, again the next morning and on day 3, until I know.',
  },
  'thank-you': { name: 'the thank-you draft', rule: 'It comes at once with your word on how the meeting went.' },
  missed: { name: 'the draft for another time', rule: 'It comes when a meeting did not take place.' },
  asked: {
    name: 'the word on what you asked for',
    rule: 'It comes where you asked for an introduction and I saw none.',
  },
  declined: { name: 'the draft of thanks', rule: 'It comes the morning after an introduction was declined.' },
  given: {
    name: 'the question what came of your introduction',
    rule: 'It comes some weeks after you introduced two people, once.',
  },
  'by-mail': { name: 'the questions to send', rule: 'It comes when you exchange mails instead of meeting.' },
  'ask-for-introduction': {
    name: 'the draft that asks for an introduction',
    rule: 'It comes on “looking for”, or three working days after the thanks to somebody who named a person to you.',
  },
  'someone-asks': {
    name: 'the word on somebody who asks',
    rule: 'It comes at once when somebody asks what I keep about them, or to be forgotten.',
  },
  landed: { name: 'the drafts on your news', rule: 'It comes on the news that you landed.' },
  'fix-a-time': {
    name: 'the word on a time to fix',
    rule: 'It comes the first working morning from day 5 after an answer without a time.',
  },
  'sent-it': {
    name: 'the question whether the thanks went out',
    rule: 'It comes the working morning after a thank-you was drafted of which I saw no copy.',
  },
  'introducer-note': {
    name: 'the note to the introducer',
    rule: 'It comes ten days after they had a note, so that they have one for several outcomes.',
  },
  'still-there': {
    name: 'the question whether you are there',
    rule: 'It comes once, after 14 days of letters that nothing answered.',
  },
  promise: { name: 'the word on a promise', rule: 'It comes the working morning before a promise of yours is due.' },
  'close-the-loop': {
    name: 'the word on closing the loop',
    rule: 'It comes 4 weeks after a talk that left you something to do.',
  },
  morning: {
    name: 'the morning letter',
    rule: 'What is due and not urgent waits for the first working morning, and comes as one letter.',
  },
  week: { name: 'the letter of the week', rule: 'On Mondays the morning letter is that of the week.' },
  question: { name: 'the question', rule: 'It asks where your mail left something open.' },
  confirmed: { name: 'the confirmation', rule: ANSWER },
  correction: { name: 'the correction', rule: ANSWER },
  help: { name: 'the help', rule: ANSWER },
  pending: { name: 'the list of what is to come', rule: ANSWER },
  notes: { name: 'the notes', rule: ANSWER },
  who: { name: 'the people', rule: ANSWER },
  find: { name: 'what was found', rule: ANSWER },
  goodbye: { name: 'the goodbye', rule: ANSWER },
};

export const letterName = (kind: LetterKind): string => NAMED[kind]?.name ?? `the letter “${kind}”`;
export const letterRule = (kind: LetterKind): string => NAMED[kind]?.rule ?? 'It comes by date.';
