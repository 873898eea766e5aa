import {
  ADA,
  answered,
  command,
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
import type { Person } from '../../lambdas/core/message/message';
import type { Fact } from '../../lambdas/core/reading/reading';

const T = (day: number, hour = 10): string =>
  `2026-11-${String(day).padStart(2, '0')}T${String(hour).padStart(2, '0')}:00:00Z`;

test('an introduction in copy: one letter to the user, at once, about the contact, and everybody has their seat', () => {
  const diary = new Diary(T(3));
  const letters = diary.mail(T(3), [introduced([DANA])], { from: PRIYA });
  expect(letters).toMatchObject([
    { kind: 'introduction-received', to: ADA.address, asked: 'reply-sent', about: [{ person: DANA.address }] },
  ]);
  expect(diary.one(DANA, 'introduction')).toMatchObject({ state: 'received', introducers: [PRIYA], with: [DANA] });
  expect(diary.state.people.get(PRIYA.address ?? '')?.roles).toEqual(['introducer']);
  expect(diary.workflows(PRIYA)).toEqual([]);
});

test('the answer to all with the introducer in Bcc is no new letter, and the introducer stays who they are', () => {
  const diary = new Diary(T(3));
  diary.mail(T(3), [introduced([DANA])], { from: PRIYA });
  expect(diary.mail(T(3, 12), [introduced([DANA]), wrote(DANA)])).toEqual([]);
  expect(diary.one(DANA, 'introduction')).toMatchObject({
    state: 'acknowledged',
    acknowledgedAt: T(3, 12),
    introducers: [PRIYA],
  });
});

test('copied only on the answer, the introduction is known and no letter tells how to answer', () => {
  const diary = new Diary(T(3));
  expect(diary.mail(T(3), [introduced([DANA]), wrote(DANA)])).toEqual([]);
  expect(diary.one(DANA, 'introduction').state).toBe('acknowledged');
});

test('told "met already", the thank-you comes and no introduction-received', () => {
  const diary = new Diary(T(3));
  const letters = diary.mail(T(3), [introduced([DANA]), went(DANA)]);
  expect(letters.map((l) => l.kind)).toEqual(['thank-you']);
  expect(diary.one(DANA, 'introduction').state).toBe('met');
  expect(diary.one(DANA, 'meeting')).toMatchObject({ state: 'held', introducers: [PRIYA] });
});

test('the whole life of one introduction, to two thank-yous and the closing of the loop', () => {
  const diary = new Diary(T(3));
  diary.mail(T(3), [introduced([DANA])], { from: PRIYA });
  diary.mail(T(3, 12), [wrote(DANA)]);
  diary.mail(T(4), [answered(DANA), invites(DANA, T(10, 14), 0, { end: '2026-11-10T14:30:00Z' })], { from: DANA });
  expect(diary.one(DANA, 'introduction').state).toBe('scheduled');
  diary.until(T(10, 15));
  diary.mail(T(10, 15), [went(DANA, { actions: [{ text: 'send the summary', due: '2026-11-13' }] })], {
    answers: diary.last('how-did-it-go'),
  });
  diary.mail(T(10, 17), [thanked(DANA)]);
  diary.mail(T(10, 18), [thanked(PRIYA)]);
  expect(diary.one(DANA, 'meeting')).toMatchObject({
    state: 'thanked',
    thankedAt: T(10, 17),
    introducerThankedAt: T(10, 18),
  });
  diary.until('2027-06-01T00:00:00Z');
  expect(diary.told()).toEqual([
    '2026-11-03T10:00 introduction-received',
    '2026-11-09T17:00 preparation',
    '2026-11-10T14:45 how-did-it-go',
    '2026-11-10T15:00 thank-you',
    '2026-11-12T07:30 promise',
    '2026-12-09T07:30 close-the-loop',
  ]);
  expect(diary.workflows(DANA).map((w) => w.state)).toEqual(['met', 'followed-through']);
  expect(diary.timers()).toEqual([]);
});

test('several contacts of one introduction are one letter and an introduction each, in the order of the mail', () => {
  const diary = new Diary(T(3));
  const letters = diary.mail(T(3), [introduced([DANA, RAJ])], { from: PRIYA });
  expect(letters).toHaveLength(1);
  expect(letters[0]?.about.map((a) => a.person)).toEqual([DANA.address, RAJ.address]);
  diary.mail(T(3, 12), [wrote(RAJ)]);
  expect(diary.one(DANA, 'introduction').state).toBe('received');
  expect(diary.one(RAJ, 'introduction').state).toBe('acknowledged');
});

test('a second introducer of the same contact joins, is news once, and doubles no reminder', () => {
  const diary = new Diary(T(3));
  diary.mail(T(3), [introduced([DANA], PRIYA)], { from: PRIYA });
  expect(diary.mail(T(3, 12), [introduced([DANA], OMAR)], { from: OMAR })).toHaveLength(1);
  expect(diary.mail(T(3, 13), [introduced([DANA], OMAR)], { from: OMAR })).toEqual([]);
  expect(diary.mail(T(3, 14), [introduced([DANA], PRIYA)])).toEqual([]);
  expect(diary.one(DANA, 'introduction').introducers).toEqual([PRIYA, OMAR]);
  diary.until(T(30));
  expect(diary.told().filter((l) => l.endsWith('introduction-unanswered'))).toHaveLength(2);
  const both = new Diary(T(3));
  both.mail(T(3), [introduced([DANA], PRIYA)]);
  both.mail(T(4), [introduced([DANA], OMAR)]);
  both.mail(T(5), [went(DANA)]);
  expect(both.one(DANA, 'meeting').introducers).toEqual([PRIYA, OMAR]);
});

test('an introduction to somebody known opens a new one and keeps the old', () => {
  const diary = new Diary(T(3));
  diary.mail(T(3), [introduced([DANA], PRIYA), went(DANA)]);
  diary.mail(T(3, 12), [thanked(DANA, PRIYA)]);
  diary.until('2027-02-01T09:00:00Z');
  expect(diary.mail('2027-02-01T09:00:00Z', [introduced([DANA], OMAR)]).map((l) => l.kind)).toEqual([
    'introduction-received',
  ]);
  const introductions = diary.workflows(DANA).filter((w) => w.kind === 'introduction');
  expect(introductions.map((w) => [w.state, w.introducers])).toEqual([
    ['met', [PRIYA]],
    ['received', [OMAR]],
  ]);
  expect(new Set(introductions.map((w) => w.id)).size).toBe(2);
});

test('a calendar update overtaken by a newer one changes nothing', () => {
  const diary = new Diary(T(3));
  diary.mail(T(3), [invites(DANA, T(12), 2)]);
  diary.mail(T(4), [invites(DANA, T(11), 1)]);
  expect(diary.one(DANA, 'meeting')).toMatchObject({ start: T(12), sequence: 2 });
  const same = (dtstamp: string): Fact => {
    const fact = invites(DANA, T(13), 2);
    return fact.type === 'meeting' && fact.calendar ? { ...fact, calendar: { ...fact.calendar, dtstamp } } : fact;
  };
  diary.mail(T(5), [same('2026-11-01T00:00:00Z')]);
  expect(diary.one(DANA, 'meeting').start).toBe(T(12));
  diary.mail(T(5), [same('2026-11-09T00:00:00Z')]);
  expect(diary.one(DANA, 'meeting').start).toBe(T(13));
});

test('an invitation adopts the meeting that was agreed in words', () => {
  const diary = new Diary(T(3));
  diary.mail(T(3), [meets(DANA, T(12))]);
  expect(diary.mail(T(4), [invites(DANA, T(12), 0)])).toEqual([]);
  expect(diary.one(DANA, 'meeting')).toMatchObject({ uid: 'uid-1', state: 'scheduled' });
});

test('a cancelled meeting rings no more, and the next morning has a draft in good faith', () => {
  const diary = new Diary(T(3));
  diary.mail(T(3), [invites(DANA, T(12), 0)]);
  diary.mail(T(5), [invites(DANA, T(12), 1, { status: 'cancelled' })], { from: DANA });
  expect(diary.mail(T(5, 11), [invites(DANA, T(12), 1, { status: 'cancelled' })], { from: DANA })).toEqual([]);
  diary.until('2027-01-01T00:00:00Z');
  expect(diary.told()).toEqual(['2026-11-06T07:30 missed']);
  expect(diary.one(DANA, 'meeting').state).toBe('let-go');
});

test('a no-show told brings the draft at once and no thank-you; a new time is a meeting like any other', () => {
  const diary = new Diary(T(3));
  diary.mail(T(3), [invites(DANA, T(5, 9), 0)]);
  diary.until(T(5));
  const said = diary.mail(T(5), [went(DANA, { result: 'no-show', takeaways: [] })], {
    answers: diary.last('how-did-it-go'),
  });
  expect(said.map((l) => l.kind)).toEqual(['missed']);
  diary.mail(T(6), [invites(DANA, T(12, 14), 1)]);
  diary.until(T(12, 15));
  expect(diary.told().slice(-2)).toEqual(['2026-11-11T17:00 preparation', '2026-11-12T14:45 how-did-it-go']);
  expect(diary.told().filter((l) => l.endsWith('missed'))).toHaveLength(1);
});

const missedThrice = (miss: (diary: Diary, at: string) => void): Diary => {
  const diary = new Diary(T(3));
  [6, 12, 18].forEach((day, i) => {
    diary.mail(T(day - 2), [invites(DANA, T(day, 9), 2 * i)]);
    miss(diary, T(day));
  });
  return diary.until('2027-01-01T00:00:00Z');
};

test('after two no-shows it is let go without another word', () => {
  const diary = missedThrice((d, at) => d.mail(at, [went(DANA, { result: 'no-show', takeaways: [] })]));
  expect(diary.told().filter((l) => l.endsWith('missed'))).toHaveLength(2);
  expect(diary.one(DANA, 'meeting').state).toBe('let-go');
});

test('after two cancellations by calendar it is let go without another word', () => {
  const diary = missedThrice((d, at) => {
    const sequence = d.one(DANA, 'meeting').sequence + 1;
    d.mail(at, [invites(DANA, at, sequence, { status: 'cancelled' })], { from: DANA });
  });
  expect(diary.told().filter((l) => l.endsWith('missed'))).toHaveLength(2);
});

interface Step {
  written: string;
  facts: Fact[];
  from: Person;
}
const permutations = <V>(all: V[]): V[][] =>
  all.length <= 1 ? [all] : all.flatMap((v, i) => permutations(all.toSpliced(i, 1)).map((rest) => [v, ...rest]));

/** What the record says in the end, when these mails arrive in the order given, all on day 6. */
function inTheEnd(steps: Step[]): unknown {
  const diary = new Diary(T(6, 8));
  steps.forEach(({ written, facts, from }, i) => diary.mail(`2026-11-06T08:${10 + i}:00Z`, facts, { from, written }));
  return diary
    .workflows(DANA)
    .map((w) =>
      w.kind === 'introduction'
        ? [w.state, w.acknowledgedAt, w.answeredAt, w.lastOutreachAt, w.introducers]
        : w.kind === 'meeting'
          ? [w.state, w.start, w.end, w.sequence]
          : [],
    )
    .sort();
}

const INTRODUCTION: Step = { written: T(3), facts: [introduced([DANA], PRIYA, { madeAt: T(3) })], from: PRIYA };
/** Our answer and theirs are copied with the introduction in their thread, which is read again from each. */
const ANSWER: Step = { written: T(4), facts: [...INTRODUCTION.facts, wrote(DANA)], from: ADA };
const THEIRS: Step = { written: T(5), facts: [...INTRODUCTION.facts, answered(DANA)], from: DANA };

test('mails that arrive out of order end in the same record: introduction, answer, answer of the contact', () => {
  const [first, ...others] = permutations([INTRODUCTION, ANSWER, THEIRS]).map(inTheEnd);
  expect(first).toEqual([['answered', T(4), T(5), T(4), [PRIYA]]]);
  for (const other of others) expect(other).toEqual(first);
});

test('calendar objects that arrive out of order end in the same record', () => {
  const invitation = (start: string, sequence: number): Step => ({
    written: T(sequence + 1),
    facts: [invites(DANA, start, sequence)],
    from: DANA,
  });
  const [first, ...others] = permutations([invitation(T(12), 0), invitation(T(13), 1), invitation(T(16), 2)]).map(
    inTheEnd,
  );
  expect(first).toEqual([['scheduled', T(16), null, 2]]);
  for (const other of others) expect(other).toEqual(first);
});

test('an answer that arrives before the introduction, without it in its thread, counts all the same', () => {
  const steps = [{ ...ANSWER, facts: [wrote(DANA)] }, INTRODUCTION];
  expect(inTheEnd(steps)).toEqual(inTheEnd([...steps].reverse()));
});

test('an older time in words that arrives after a newer one changes nothing', () => {
  const older: Step = { written: T(3), facts: [meets(DANA, T(12))], from: DANA };
  const newer: Step = { written: T(5), facts: [meets(DANA, T(13))], from: DANA };
  expect(inTheEnd([newer, older])).toEqual(inTheEnd([older, newer]));
});

test('all of it is repeatable: the same mails give the same letters, numbers and ids', () => {
  const play = (): Diary => {
    const diary = new Diary(T(3));
    diary.mail(T(3), [introduced([DANA, RAJ])], { from: PRIYA });
    diary.mail(T(4), [meets(DANA, T(12))]);
    return diary.until('2027-01-01T00:00:00Z');
  };
  expect(play().letters).toEqual(play().letters);
  const numbers = play().letters.map((l) => l.no);
  expect(new Set(numbers).size).toBe(numbers.length);
  for (const no of numbers) expect(no).toMatch(/^[a-z2-7]{10}$/);
});

test('a user told of nothing else gets commands answered, and nothing of it rings', () => {
  const diary = new Diary(T(3));
  expect(diary.mail(T(3), [command('help')]).map((l) => l.kind)).toEqual(['help']);
  expect(diary.timers()).toEqual([]);
});
