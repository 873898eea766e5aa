/** Drafts that ask for an introduction, or close one that was asked for; questions by mail instead of a meeting. */
import type { Person } from '../message/message';
import { openReferrals, wordsOf } from '../workflow/people';
import type { Introduction, Meeting } from '../workflow/records';
import { draft, firsts, firstsIn, letterTo, phrasesFor, re, type Desk } from './draft';
import type { Draft } from './letter';
import { chooseQuestions } from './questions';
import { listNames, personView } from './views';
import { asSentence } from './voice';

/** To the introducer, after ten days without a word: an easy way out, no push. */
export function askAgain(desk: Desk, w: Introduction): Draft | null {
  if (w.introducers.length === 0) return null;
  const who = firsts(w.with);
  const words = w.offered
    ? `Your offer to introduce me to ${who} is on my mind: I would be glad of it, whenever it suits you. If it has become difficult, please leave it; no answer is needed.`
    : `I am coming back to my question about ${who}. If it does not fit just now, or you would rather not, please leave it; no answer is needed.`;
  return draft(desk, {
    kind: 'ask-again',
    title: `To ${firsts(w.introducers)}: a short word`,
    to: w.introducers,
    subject: re(w.thread, `About ${who}`),
    thread: w.thread,
    text: letterTo(desk, w.introducers, [words]),
  });
}

/** To whoever tried, at most 60 words. */
export function thanksForTrying(desk: Desk, w: Introduction): Draft | null {
  if (w.introducers.length === 0) return null;
  const words = `Thank you for trying with ${firsts(w.with)}, and for letting me know. It is quite all right; that you thought of me means a lot.`;
  return draft(desk, {
    kind: 'declined-thanks',
    title: `To ${firsts(w.introducers)}: thank you for trying`,
    to: w.introducers,
    subject: re(w.thread, `About ${firsts(w.with)}`),
    thread: w.thread,
    text: letterTo(desk, w.introducers, [words]),
  });
}

/** To a further introducer of somebody whom the user has answered already: in that introducer's own thread. */
export function thanksToo(desk: Desk, w: Introduction, introducer: Person): Draft {
  const phrases = phrasesFor(desk, [introducer], w.with);
  const who = firstsIn(w.with, phrases);
  const thread = wordsOf(w, introducer)?.thread ?? null;
  return draft(desk, {
    kind: 'introducer-word',
    title: `To ${firsts([introducer])}: thank you too`,
    to: [introducer],
    subject: re(thread, phrases.introduction(who)),
    thread,
    text: letterTo(desk, [introducer], [phrases.tooThanks(who)], phrases),
  });
}

/** To the introducer: which address works? */
export function whichAddress(desk: Desk, w: Introduction): Draft | null {
  if (w.introducers.length === 0) return null;
  const who = firsts(w.with);
  const words = `My mail to ${who} came back. Do you have an address that works, or could you pass on that I tried? If not, never mind.`;
  return draft(desk, {
    kind: 'introducer-word',
    title: `To ${firsts(w.introducers)}: which address?`,
    to: w.introducers,
    subject: re(w.thread, `Your introduction to ${who}`),
    thread: null,
    text: letterTo(desk, w.introducers, [words]),
  });
}

const MAIL_QUESTIONS = 5;

/** Five questions at most: the user's own first. */
export function mailQuestions(desk: Desk, m: Meeting): Draft {
  const own = m.with.flatMap((p) => desk.record(p)?.questions ?? []);
  const bank = chooseQuestions(m.id, own.length).ask;
  const questions = [...own, ...bank].slice(0, Math.max(MAIL_QUESTIONS, 0));
  const me = desk.me.me === null ? '' : `A word about me: ${asSentence(desk.me.me)}`;
  return draft(desk, {
    kind: 'mail-questions',
    title: `To ${firsts(m.with)}: questions by mail`,
    to: m.with,
    subject: re(m.thread, 'A few questions'),
    thread: m.thread,
    text: letterTo(desk, m.with, [
      'To spare you a call, here is what I would like to know; a line for each is plenty.',
      me,
      questions.map((q, i) => `${i + 1}. ${q}`).join('\n'),
      'If one of them is too much, please leave it out; if the season is busy, next month is as good.',
    ]),
  });
}

const BLURB_ME = '(one line about you goes here)';

/** Four lines that can be forwarded unchanged. */
export function blurb(desk: Desk, wish: string): string {
  const { name, me, aim } = desk.me;
  return [
    `${name}: ${me ?? BLURB_ME}`,
    `Would like to talk with: ${wish}`,
    aim === null ? 'Why: to understand the work from somebody who does it' : `Why: ${aim}`,
    'What it takes: 20 minutes by phone, video or mail; a no is quite all right',
  ].join('\n');
}

const EASY = 'If nobody comes to mind, or you would rather not, that is quite all right; no answer is needed.';
const FORWARD = 'Should you know somebody, these lines can be forwarded as they are:';

/** To somebody who may know somebody: one ask, an easy way out, and the blurb. */
export function askFor(desk: Desk, person: Person, wish: string): Draft {
  return draft(desk, {
    kind: 'ask',
    title: `To ${firsts([person])}: whom do you know?`,
    to: [person],
    subject: 'A question about whom you know',
    thread: null,
    text: letterTo(
      desk,
      [person],
      [`I am looking for ${wish}. You came to mind first.`, EASY, FORWARD, blurb(desk, wish)],
    ),
  });
}

/** To the contact who pointed to somebody: may they be introduced? One person a mail (R9). */
export function askReferral(desk: Desk, m: Meeting): Draft | null {
  const [referred] = openReferrals(m);
  if (!referred) return null;
  const who = personView(referred);
  const words = `You mentioned ${who.name} when we talked. Would you be willing to introduce us? If you would rather not, or it does not fit, that is quite all right.`;
  return draft(desk, {
    kind: 'ask',
    title: `To ${firsts(m.with)}: an introduction to ${who.first}`,
    to: m.with,
    subject: re(m.thread, `An introduction to ${who.first}`),
    thread: m.thread,
    text: letterTo(desk, m.with, [words, FORWARD, blurb(desk, who.name)]),
  });
}

/** Two sentences to somebody who helped: the news, and what they gave. */
export function newsTo(desk: Desk, person: Person, news: string, gave: string): Draft {
  return draft(desk, {
    kind: 'news',
    title: `To ${firsts([person])}: your news`,
    to: [person],
    subject: 'Some news',
    thread: null,
    text: letterTo(desk, [person], [`${news} ${gave}`]),
  });
}

export const namesOf = (people: Person[]): string => listNames(people.map((p) => personView(p).name));
