/** Why a letter left when it did, and why something waits: the words of what leave.ts decided. */
import type { Held, LetterRow, TimerName, Why, Workflow } from '../workflow/records';
import { dayOf } from './views';

const WORDS: Record<Why, string> = {
  'at-once': 'It came at once.',
  'by-the-hour': 'It came by the hour, since it hangs on a meeting.',
  morning: 'It was due, and came with the first working morning.',
  merged: 'Several things were due, and came as one letter with the first working morning.',
  joint: 'It went into one note with another to the same person.',
  'today-left': 'The letter of that morning had left; it waits for the next.',
  full: 'That morning was full; it waits for the next.',
  'full-week': 'The week was full of letters; it waits until there is room.',
  'quiet-hours': 'It was decided in your quiet hours, and waited for their end.',
  'before-quiet-ends': 'The meeting begins before your quiet hours end, so it came at once.',
  'in-meeting': 'You were in a meeting; it waits until that is over.',
  paused: 'You have paused; it waits until you are back.',
  silent: 'I keep still until you write.',
  'still-there': 'Two weeks of letters had no answer, so I asked whether you are there before I go on.',
  gentle: 'A mail to them was proposed within ten days, and they have not written since.',
  asks: 'They were asked for an introduction twice within a month.',
  lapsed: 'It had lapsed meanwhile, and was let go without a word.',
  landed: 'You have landed; introductions from before are followed up no more.',
};

const THINGS: Partial<Record<string, string>> = {
  'introduction-unanswered': 'the word on the introduction',
  'introduction-quiet': 'a word on their silence',
  'fix-a-time': 'a word on a time',
  asked: 'a word on what you asked for',
  declined: 'thanks for trying',
  'ask-for-introduction': 'the ask for an introduction',
  'introducer-note': 'the note on what came of it',
  missed: 'the draft for another time',
  'close-the-loop': 'the word that closes the loop',
  'sent-it': 'the question about your thanks',
  promise: 'the word on your promise',
  'how-did-it-go': 'the question how it went',
  preparation: 'the card for the meeting',
};
const thing = (name: string): string => THINGS[name] ?? `the letter “${name}”`;

/** One sentence: why this letter came when it did; null for an answer to the user. */
export function whyLeft({ note }: LetterRow): string | null {
  const { why } = note;
  return why === undefined || !Object.hasOwn(WORDS, why) ? null : WORDS[why as Why];
}

const until = (at: string | undefined, zone: string): string => (at === undefined ? '' : ` until ${dayOf(at, zone)}`);

/** What is held back of a workflow, a line each: `Dana: a word on a time waits until Friday 4 December. …` */
export function whyHeld(w: Workflow, zone: string, now: string): string[] {
  const stands = (h: Held): boolean => h.until === undefined || Date.parse(h.until) > Date.parse(now);
  const who = w.with.map((p) => p.name ?? p.address ?? '').join(', ');
  return (w.held ?? []).filter(stands).map((h) => {
    const does = h.why === 'lapsed' || h.why === 'landed' ? 'was let go' : `waits${until(h.until, zone)}`;
    return `${who}: ${thing(h.name)} ${does}. ${WORDS[h.why]}`;
  });
}

interface Waiting {
  name: TimerName;
  why: Why;
  until: string;
  who: string;
}

/** What the letter says of what waits beside it, or is left out, for the sake of others (R9). */
export function besideLines({ note }: LetterRow, zone: string): string[] {
  const waits = JSON.parse(note['waits'] ?? '[]') as Waiting[];
  const { gentle, noDraft } = note;
  return [
    ...(gentle === undefined ? [] : gentle.split('\n')),
    ...waits.map((w) => `${w.who}: ${thing(w.name)} waits${until(w.until, zone)}. ${WORDS[w.why]}`),
    ...(noDraft === undefined ? [] : [`No confirmation is drafted. ${WORDS.gentle}`]),
  ];
}
