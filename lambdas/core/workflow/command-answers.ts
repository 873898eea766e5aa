/** Commands that answer what a letter asked: `done`, a digit. */
import type { CommandFact } from '../reading/reading';
import { targets, type Target } from './command-targets';
import { onWordWith } from './introduction';
import { onOutcome } from './outcome';
import type { Introduction, LetterItem, LetterKind, Meeting, TimerName, Workflow } from './records';
import { addLetter, type Work } from './work';

const held = (work: Work, w: Workflow): void =>
  onOutcome(work, {
    type: 'outcome',
    with: w.with,
    result: 'held',
    when: null,
    takeaways: [],
    actions: [],
    referrals: [],
    thanked: false,
  });

function thanked(work: Work, w: Meeting): void {
  w.thankedAt ??= work.source.at;
  w.state = 'thanked';
}

/** `done`, read by what the line asked. */
const DONE: Partial<Record<TimerName | LetterKind, (work: Work, w: Meeting, item: LetterItem | null) => void>> = {
  promise: (_work, w, item) => w.actions.forEach((a, i) => (a.done ||= item === null || item.occurrence === i)),
  'close-the-loop': (_work, w) => w.actions.forEach((a) => (a.done = true)),
  'sent-it': thanked,
  'thank-you': thanked,
  'how-did-it-go': held,
};

const word = (work: Work, w: Introduction): void => w.introducers.forEach((p) => onWordWith(work, p));
const noted = (_work: Work, w: Introduction): void => void (w.state = 'closed');
const INTRODUCTION_DONE: Partial<Record<TimerName | LetterKind, (work: Work, w: Introduction) => void>> = {
  'introduction-received': acknowledge,
  'introduction-unanswered': acknowledge,
  'introduction-quiet': acknowledge,
  asked: word,
  given: noted,
};

function conclude(work: Work, { workflow, item }: Target): void {
  const asked = item?.kind ?? work.source.letter?.kind;
  if (asked === undefined) return;
  if (workflow.kind === 'meeting') DONE[asked]?.(work, workflow, item);
  else if (workflow.kind === 'introduction') INTRODUCTION_DONE[asked]?.(work, workflow);
}

function acknowledge(work: Work, w: Introduction): void {
  if (w.state === 'received') w.state = 'acknowledged';
  w.acknowledgedAt ??= work.source.at;
  w.lastOutreachAt ??= work.source.at;
}

export const done = (work: Work, fact: CommandFact): void => targets(work, fact).forEach((t) => conclude(work, t));

/** "Dana: 1 a time is agreed (say when) · 2 we met · 3 no answer yet · 4 let go" */
export function choose(work: Work, fact: CommandFact): void {
  const option = Number(fact.args['option']);
  for (const t of targets(work, fact)) {
    if (t.workflow.kind !== 'introduction') continue;
    if (option === 1) addLetter(work, { kind: 'question', about: [t], asked: 'schedule', note: { question: 'when' } });
    else if (option === 2) held(work, t.workflow);
    else if (option === 3) acknowledge(work, t.workflow);
    else if (option === 4) t.workflow.state = 'let-go';
  }
}

export const letGo = (work: Work, fact: CommandFact): void =>
  targets(work, fact).forEach(({ workflow }) => workflow.kind !== 'mentorship' && (workflow.state = 'let-go'));
