/** `introduction-received`: who is known already, who introduced too; `asked`, `declined`, `given`: how it stands. */
import type { Person } from '../message/message';
import { wordsOf } from '../workflow/people';
import type { Introduction } from '../workflow/records';
import { thanksToo } from './drafts-asking';
import type { LetterData } from './letter';
import { introductions, names, present, type Sheet } from './sheet';
import { history } from './sheet-notes';
import { dayOf, listNames, personView } from './views';

const first = (s: Sheet): Introduction | undefined => introductions(s)[0];
const firstsOf = (w: Introduction): string => listNames(w.with.map((p) => personView(p).first));

/** The letter is about somebody whom the user met before: history instead of research. */
export function ofIntroductionReceived(s: Sheet): Partial<LetterData> {
  const w = first(s);
  if (!w) return {};
  const newest = w.introducers[w.introducers.length - 1];
  const too =
    newest && s.row.note['joined'] !== undefined
      ? `${personView(newest).name} introduced you to ${firstsOf(w)} too`
      : null;
  if (s.row.note['joined'] === 'answered' && newest) return joinedLate(s, w, newest, too ?? '');
  return knownAlready(s, w, too);
}

function joinedLate(s: Sheet, w: Introduction, newest: Person, too: string): Partial<LetterData> {
  return {
    n: 2,
    introducers: names([newest]),
    introducer: personView(newest),
    reason: wordsOf(w, newest)?.reason ?? null,
    drafts: [thanksToo(s.desk, w, newest)],
    research: [],
    text: `${too}. You have answered already; a word of thanks is all that is left.`,
  };
}

/** What the further introducers wrote, each named. */
function alsoSaid(s: Sheet, about: Sheet['about'][number] | undefined, w: Introduction): Partial<LetterData> {
  const said = w.introducers.slice(1).flatMap((p) => {
    const words = wordsOf(w, p)?.reason;
    return words ? [`${personView(p).name} wrote: “${words}”`] : [];
  });
  return about && said.length > 0 ? { history: [...history(s, about.record, w), ...said] } : {};
}

function knownAlready(s: Sheet, w: Introduction, too: string | null): Partial<LetterData> {
  const [about] = s.about;
  const known = about && history(s, about.record, w).length > 0;
  const words = present([
    known ? `You know ${firstsOf(w)} already; what I have from then is below.` : null,
    too && `${too}: one joint answer to all of them is enough.`,
  ]);
  return {
    ...(known ? { research: [] } : {}),
    ...alsoSaid(s, about, w),
    text: words.length > 0 ? words.join(' ') : null,
  };
}

export function ofAsked(s: Sheet): Partial<LetterData> {
  const w = first(s);
  if (!w) return {};
  const since = dayOf(w.lastWordAt ?? w.askedAt ?? w.openedAt, s.book.me.timeZone);
  const who = listNames(w.introducers.map((p) => personView(p).first));
  const asked = w.offered
    ? `${who === '' ? 'It was' : `${who} offered it`}`
    : `${who === '' ? 'It was asked for' : `You asked ${who}`}`;
  return { seen: `${asked}; I have seen no word about it since ${since}.` };
}

export function ofDeclined(s: Sheet): Partial<LetterData> {
  const w = first(s);
  return w
    ? { text: `The introduction to ${firstsOf(w)} will not come. That happens, and it says nothing about you.` }
    : {};
}

export function ofGiven(s: Sheet): Partial<LetterData> {
  const w = first(s);
  if (!w) return {};
  const seen =
    w.answeredAt === null
      ? 'I have seen no word of theirs since.'
      : `I last saw a word of theirs on ${dayOf(w.answeredAt, s.book.me.timeZone)}.`;
  return { seen: `You introduced them on ${dayOf(w.madeAt, s.book.me.timeZone)}. ${seen}` };
}
