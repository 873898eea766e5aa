/** Which drafts a letter carries. */
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
import type { Draft } from './letter';
import { introductions, present, type Sheet } from './sheet';

/** Each introducer of a contact is thanked by themselves: they may not know each other. */
const introducersThanks = (s: Sheet, m: Meeting): (Draft | null)[] =>
  m.introducers.filter((p) => !includes(m.introducersThanked ?? [], p)).map((p) => introducerThanks(s.desk, m, [p]));

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
  preparation: (s, m) => [confirmation(s.desk, m)],
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

export function drafts(s: Sheet): Draft[] {
  const { kind } = s.row;
  if (kind === 'introduction-received') return introductions(s).length > 0 ? [replyAll(s.desk, introductions(s))] : [];
  if (s.row.items.length > 0) {
    return s.row.items.flatMap((i) =>
      s.about.filter((a) => a.workflow.id === i.workflow).flatMap((a) => draftsOf(s, i.kind, a.workflow, i.occurrence)),
    );
  }
  return s.about.flatMap((a) => draftsOf(s, kind, a.workflow, 1));
}
