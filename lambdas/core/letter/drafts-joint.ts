/** Notes to one introducer that tell of several people at once (R9). */
import type { Person } from '../message/message';
import type { Introduction, Meeting } from '../workflow/records';
import { draft, firsts, letterTo, type Desk } from './draft';
import type { Draft } from './letter';

const WORDS_MAX = 60;
const wordsIn = (text: string): number => text.split(/\s+/).filter((w) => w !== '').length;

/** At most 60 words: whom the user met, one point where there is room, and thanks. */
export function jointThanks(desk: Desk, ms: Meeting[], to: Person): Draft {
  const met = ms.flatMap((m) => m.with);
  const who = firsts(met.filter((p, i) => met.findIndex((q) => q.address === p.address && q.name === p.name) === i));
  const text = letterTo(
    desk,
    [to],
    [
      `${who} and I have met, thanks to you.`,
      'Each of these talks has given me something to go on with; I am glad to tell you more if you like.',
      'Thank you for thinking of me.',
    ],
  );
  return draft(desk, {
    kind: 'introducer-thanks',
    title: `To ${firsts([to])}: what came of it`,
    to: [to],
    subject: `Your introductions to ${who}`,
    thread: null,
    text: wordsIn(text) > WORDS_MAX ? letterTo(desk, [to], [`${who} and I have met, thanks to you.`]) : text,
  });
}

/** At most 60 words: how it stands with several who have not answered. */
export function jointWord(desk: Desk, ws: Introduction[]): Draft | null {
  const to = ws[0]?.introducers ?? [];
  if (to.length === 0) return null;
  const who = firsts(ws.flatMap((w) => w.with));
  return draft(desk, {
    kind: 'introducer-word',
    title: `To ${firsts(to)}: how it stands`,
    to,
    subject: `Your introductions to ${who}`,
    thread: null,
    text: letterTo(desk, to, [
      `Thank you again for introducing me to ${who}. I wrote and have not heard back yet, which is quite all right; I only wanted you to know.`,
    ]),
  });
}

const isOfIntroducer = (d: Draft): boolean => /^(?:introducer-|declined-)/.test(d.kind);
const key = (d: Draft): string => `${d.kind} ${d.to.map((p) => p.address ?? p.name).join(' ')}`;

/** One note to an introducer in a letter, however many lines would bring it. */
export const together = (drafts: Draft[]): Draft[] =>
  drafts.filter((d, i) => !isOfIntroducer(d) || drafts.findIndex((e) => key(e) === key(d)) === i);
