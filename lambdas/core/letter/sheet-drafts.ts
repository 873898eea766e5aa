/** Which drafts a letter carries. */
import type { Person } from '../message/message';
import { isBefore } from '../workflow/days';
import { togetherWith } from '../workflow/gentle';
import { includes } from '../workflow/people';
import type { Introduction, Meeting, Workflow } from '../workflow/records';
import {
  bump,
  closeLoop,
  confirmation,
  goodFaith,
  introducerThanks,
  introducerWord,
  replyAll,
  suggestTimes,
  thankYou,
} from './drafts';
import { askAgain, askReferral, mailQuestions, thanksForTrying } from './drafts-asking';
import { jointThanks, jointWord, together } from './drafts-joint';
import type { Draft } from './letter';
import { introductions, present, type Sheet } from './sheet';

/** Introducers who have had no word of this meeting, and whose word does not wait (introducer-notes.ts). */
function untold(s: Sheet, m: Meeting): Person[] {
  const later = (s.row.note['later'] ?? '').split(' ');
  const waits = m.introducerWaits !== undefined && isBefore(s.now, m.introducerWaits);
  if (waits && s.row.kind !== 'thank-you') return [];
  return m.introducers.filter(
    (p) => !includes(m.introducersThanked ?? [], p) && !(p.address !== null && later.includes(p.address)),
  );
}

/** Each introducer of a contact is thanked by themselves, since they may not know each other; in one note for all that came of late. */
const introducersThanks = (s: Sheet, m: Meeting): (Draft | null)[] =>
  untold(s, m).map((p) => {
    const others = togetherWith(s.book.people.values(), m, p);
    return others.length > 0 ? jointThanks(s.desk, [m, ...others], p) : introducerThanks(s.desk, m, [p]);
  });

function thanksDrafts(s: Sheet, m: Meeting): Draft[] {
  return present([
    m.thankedAt === null ? thankYou(s.desk, m) : null,
    ...(m.introducerThankedAt === null ? introducersThanks(s, m) : []),
  ]);
}

const FOR_INTRODUCTION: Record<string, (s: Sheet, w: Introduction, n: number) => (Draft | null)[]> = {
  'introduction-unanswered': (s, w) => [replyAll(s.desk, [w])],
  'introduction-quiet': (s, w, n) => [n > 1 ? introducerWord(s.desk, w) : bump(s.desk, w)],
  'fix-a-time': (s, w) => [suggestTimes(s.desk, w)],
  asked: (s, w) => [askAgain(s.desk, w)],
  declined: (s, w) => [thanksForTrying(s.desk, w)],
};
const FOR_MEETING: Record<string, (s: Sheet, m: Meeting) => (Draft | null)[]> = {
  'thank-you': thanksDrafts,
  'sent-it': thanksDrafts,
  'introducer-note': introducersThanks,
  // They had a word of late: none more is proposed.
  preparation: (s, m) => [s.row.note['noDraft'] === undefined ? confirmation(s.desk, m) : null],
  missed: (s, m) => [goodFaith(s.desk, m)],
  'by-mail': (s, m) => [mailQuestions(s.desk, m)],
  'ask-for-introduction': (s, m) => [askReferral(s.desk, m)],
  'close-the-loop': (s, m) => [closeLoop(s.desk, m)],
};

/** The drafts of one item, by what it is. */
function draftsOf(s: Sheet, kind: string, w: Workflow, n: number): Draft[] {
  if (w.kind === 'introduction') return present(FOR_INTRODUCTION[kind]?.(s, w, n) ?? []);
  return w.kind === 'meeting' ? present(FOR_MEETING[kind]?.(s, w) ?? []) : [];
}

/** The second word on silence goes to the introducer: one for all of theirs in this letter. By the number of the item. */
function jointWords(s: Sheet): Map<number, Draft[]> {
  const out = new Map<number, Draft[]>();
  const lines = s.row.items.flatMap((i) =>
    i.kind === 'introduction-quiet' && i.occurrence > 1
      ? introductions(s).flatMap((w) => (w.id === i.workflow ? [{ n: i.n, w, to: JSON.stringify(w.introducers) }] : []))
      : [],
  );
  for (const { n, to } of lines) {
    const same = lines.filter((l) => l.to === to).map((l) => l.w);
    if (same.length > 1) out.set(n, present([jointWord(s.desk, same)]));
  }
  return out;
}

export function drafts(s: Sheet): Draft[] {
  const { kind } = s.row;
  if (kind === 'introduction-received') return introductions(s).length > 0 ? [replyAll(s.desk, introductions(s))] : [];
  if (s.row.items.length > 0) {
    const words = jointWords(s);
    const all = s.row.items.flatMap((i) =>
      s.about
        .filter((a) => a.workflow.id === i.workflow)
        .flatMap((a) => words.get(i.n) ?? draftsOf(s, i.kind, a.workflow, i.occurrence)),
    );
    return together(all);
  }
  return s.about.flatMap((a) => draftsOf(s, kind, a.workflow, 1));
}
