/** Which drafts a letter carries. */
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
import type { Draft } from './letter';
import { introductions, present, type Sheet } from './sheet';

function thanksDrafts(s: Sheet, m: Meeting): Draft[] {
  return present([
    m.thankedAt === null ? thankYou(s.desk, m) : null,
    m.introducerThankedAt === null ? introducerThanks(s.desk, m) : null,
  ]);
}

const FOR_INTRODUCTION: Record<string, (s: Sheet, w: Introduction, n: number) => (Draft | null)[]> = {
  'introduction-unanswered': (s, w) => [replyAll(s.desk, [w])],
  'introduction-quiet': (s, w, n) => [n > 1 ? introducerWord(s.desk, w) : bump(s.desk, w)],
  'fix-a-time': (s, w) => [suggestTimes(s.desk, w)],
};
const FOR_MEETING: Record<string, (s: Sheet, m: Meeting) => (Draft | null)[]> = {
  'thank-you': thanksDrafts,
  'sent-it': thanksDrafts,
  preparation: (s, m) => [confirmation(s.desk, m)],
  missed: (s, m) => [goodFaith(s.desk, m)],
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
