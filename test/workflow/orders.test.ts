import type { Person } from '../../lambdas/core/message/message';
import type { Fact, MeetingFact } from '../../lambdas/core/reading/reading';
import type { Workflow } from '../../lambdas/core/workflow/records';
import {
  ADA,
  answered,
  DANA,
  Diary,
  introduced,
  invites,
  meets,
  OMAR,
  PRIYA,
  RAJ,
  thanked,
  went,
  wrote,
} from './diary';

/** Mails keep their own dates and arrive in any order, all late: the record ends the same (DESIGN.md 3). */

interface Step {
  written: string;
  facts: Fact[];
  from: Person;
}
const T = (day: number, hour = 10): string =>
  `2026-11-${String(day).padStart(2, '0')}T${String(hour).padStart(2, '0')}:00:00Z`;
const step = (written: string, from: Person, ...facts: Fact[]): Step => ({ written, facts, from });

const made = (at: string, by = PRIYA, contact = DANA): Fact => introduced([contact], by, { madeAt: at });
const INTRODUCTION = step(T(3), PRIYA, made(T(3)));
const ANSWER = step(T(4), ADA, wrote(DANA));
const REPLY = step(T(5), DANA, answered(DANA));
const INVITATION = step(T(5, 12), DANA, invites(DANA, T(10, 14), 0, { end: T(10, 15) }));
const OUTCOME = step(T(10, 17), ADA, went(DANA, { actions: [{ text: 'send the summary', due: '2026-11-20' }] }));
const THANKS = step(T(11), ADA, thanked(DANA));
const THANKS_PRIYA = step(T(11, 12), ADA, thanked(PRIYA));
const byMail: Fact = { ...(meets(DANA, T(9)) as MeetingFact), start: null, mode: 'email' };
const missedIt = went(DANA, { result: 'no-show', takeaways: [] });

const STORIES: [string, Step[]][] = [
  ['the whole life of one introduction', [INTRODUCTION, ANSWER, REPLY, INVITATION, OUTCOME, THANKS, THANKS_PRIYA]],
  ['outcome, thanks and invitation', [INVITATION, OUTCOME, THANKS]],
  ['a forward of what is known, long after they met', [INTRODUCTION, OUTCOME, step(T(12), ADA, made(T(3)))]],
  [
    'asked for, talked of, made, answered',
    [
      step(T(3), ADA, introduced([DANA], PRIYA, { status: 'asked' }), wrote(PRIYA)),
      step(T(4), PRIYA, answered(PRIYA)),
      step(T(6), PRIYA, made(T(6))),
      step(T(7), ADA, wrote(DANA)),
    ],
  ],
  [
    'asked for and declined',
    [
      step(T(3), ADA, introduced([DANA], PRIYA, { status: 'asked' })),
      step(T(6), PRIYA, introduced([DANA], PRIYA, { status: 'declined' })),
    ],
  ],
  [
    'two introducers of one contact, both thanked',
    [INTRODUCTION, step(T(4, 6), OMAR, made(T(4, 6), OMAR)), OUTCOME, THANKS_PRIYA, step(T(12), ADA, thanked(OMAR))],
  ],
  [
    'an invitation moved and called off',
    [
      step(T(3), DANA, invites(DANA, T(12), 0)),
      step(T(4), DANA, invites(DANA, T(13), 1)),
      step(T(5), DANA, invites(DANA, T(13), 2, { status: 'cancelled' })),
    ],
  ],
  [
    'a time in words, moved, and held',
    [step(T(3), DANA, meets(DANA, T(9))), step(T(4), DANA, meets(DANA, T(10))), OUTCOME, THANKS],
  ],
  ['missed, told of before its invitation', [INVITATION, step(T(10, 17), ADA, missedIt)]],
  [
    'held, and later said not to be',
    [INTRODUCTION, step(T(5), ADA, meets(DANA, T(10))), OUTCOME, step(T(10, 19), ADA, missedIt)],
  ],
  [
    'agreed in words and called off',
    [step(T(3), DANA, meets(DANA, T(12))), step(T(4), DANA, meets(DANA, T(12), { status: 'cancelled' }))],
  ],
  [
    'questions by mail, answered, told of',
    [INTRODUCTION, ANSWER, step(T(5), DANA, byMail), step(T(8), DANA, answered(DANA)), step(T(9), ADA, went(DANA))],
  ],
  [
    'a referral that the contact makes',
    [
      step(T(6), ADA, went(DANA, { referrals: [RAJ] })),
      step(T(7), ADA, thanked(DANA)),
      step(T(9), DANA, made(T(9), DANA, RAJ)),
    ],
  ],
  [
    'an introduction that the user made, and a word of theirs',
    [step(T(3), ADA, introduced([DANA, RAJ], null, { direction: 'given' })), step(T(6), RAJ, answered(RAJ))],
  ],
];

const names = (people: Person[] | undefined): string[] => (people ?? []).map((p) => p.address ?? '').sort();

/** What a workflow keeps, without what depends on when we heard of it. */
function told(w: Workflow): unknown {
  if (w.kind === 'introduction')
    return {
      ...{ state: w.state, direction: w.direction, introducers: names(w.introducers), reason: w.reason },
      ...{ madeAt: Date.parse(w.madeAt), asked: w.askedAt, word: w.lastWordAt },
      ...{ acknowledged: w.acknowledgedAt, answered: w.answeredAt, outreach: w.lastOutreachAt },
    };
  if (w.kind !== 'meeting') return w;
  return {
    ...{ state: w.state, start: w.start, end: w.end, mode: w.mode, uid: w.uid, sequence: w.sequence, missed: w.missed },
    ...{ held: w.heldAt, thanked: w.thankedAt, result: w.resultAt, introducersDone: w.introducerThankedAt !== null },
    ...{ introducers: names(w.introducers), introducersThanked: names(w.introducersThanked) },
    ...{ takeaways: w.takeaways, actions: w.actions, referrals: names(w.referrals), asked: names(w.referralsAsked) },
  };
}

function inTheEnd(steps: Step[]): unknown[] {
  const diary = new Diary(T(14, 7));
  steps.forEach(({ written, facts, from }, i) => diary.mail(`2026-11-14T08:00:${10 + i}Z`, facts, { from, written }));
  const keyed = (w: unknown): string => JSON.stringify(w);
  return [DANA, RAJ, PRIYA, OMAR].map((p) =>
    diary
      .workflows(p)
      .map(told)
      .sort((a, b) => keyed(a).localeCompare(keyed(b))),
  );
}

const permutations = <V>(all: V[]): V[][] =>
  all.length <= 1 ? [all] : all.flatMap((v, i) => permutations(all.toSpliced(i, 1)).map((rest) => [v, ...rest]));

/** Every order, or of thousands every 31st (a prime, so that each mail is met in each place). */
const ordersOf = (steps: Step[]): Step[][] => {
  const all = permutations(steps);
  return all.length > 200 ? all.filter((_, i) => i % 31 === 0) : all;
};

test.each(STORIES)('ends the same in every order of arrival: %s', (_name, steps) => {
  const expected = inTheEnd(steps);
  for (const order of ordersOf(steps)) {
    const written = order.map((s) => s.written);
    expect({ written, end: inTheEnd(order) }).toEqual({ written, end: expected });
  }
});

test.each([
  [0, 'thanked'],
  [6, 'cancelled'],
  [9, 'no-show'],
])('in the order of their dates they end as the story tells: %s', (n, state) => {
  expect(JSON.stringify(inTheEnd(STORIES[n]?.[1] ?? []))).toContain(`"state":"${state}"`);
});
