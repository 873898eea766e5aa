import type { Person } from '../../lambdas/core/message/message';
import type { Fact } from '../../lambdas/core/reading/reading';
import {
  ADA,
  answered,
  command,
  DANA,
  Diary,
  introduced,
  meets,
  OMAR,
  PRIYA,
  RAJ,
  thanked,
  went,
  wrote,
} from './diary';

/** Weekdays of November 2026: the 3rd is a Tuesday. */
const T = (day: number, hour = 10): string =>
  `2026-11-${String(day).padStart(2, '0')}T${String(hour).padStart(2, '0')}:00:00Z`;
const asked = (contact: Person, of: Person | null = PRIYA): Fact => introduced([contact], of, { status: 'asked' });
const refused = (contact: Person, by: Person | null = PRIYA): Fact => introduced([contact], by, { status: 'declined' });
const given = (...contacts: Person[]): Fact => introduced(contacts, null, { direction: 'given' });

describe('an introduction only asked for', () => {
  const after = (): Diary => {
    const diary = new Diary(T(3));
    diary.mail(T(3), [asked(DANA), wrote(PRIYA)]);
    return diary;
  };

  test('is kept with who was asked and when, brings no letter at once, and one neutral word after ten days', () => {
    const diary = after();
    expect(diary.told()).toEqual([]);
    expect(diary.one(DANA, 'introduction')).toMatchObject({ state: 'asked', introducers: [PRIYA], askedAt: T(3) });
    diary.until('2027-03-01T00:00:00Z');
    expect(diary.told()).toEqual(['2026-11-16T07:30 asked']);
    expect(diary.one(DANA, 'introduction').state).toBe('let-go');
    expect(diary.timers()).toEqual([]);
  });

  test('waits on after each word between the user and whoever was asked', () => {
    const diary = after();
    diary.mail(T(10), [answered(PRIYA)], { from: PRIYA });
    diary.until(T(19));
    expect(diary.told()).toEqual([]);
    diary.mail(T(19), [wrote(PRIYA)]);
    diary.until(T(27));
    expect(diary.told()).toEqual([]);
    expect(diary.until('2026-12-01T00:00:00Z').told()).toEqual(['2026-11-30T07:30 asked']);
  });

  test('made, it is received with what was asked kept, and its letter comes', () => {
    const diary = new Diary(T(3));
    diary.mail(T(3), [introduced([DANA], PRIYA, { status: 'asked', reason: 'night ferries' })]);
    expect(diary.mail(T(5), [introduced([DANA])], { from: PRIYA }).map((l) => l.kind)).toEqual([
      'introduction-received',
    ]);
    expect(diary.one(DANA, 'introduction')).toMatchObject({
      state: 'received',
      reason: 'night ferries',
      askedAt: T(3),
      madeAt: '2026-11-05T10:00:00.000Z',
    });
    diary.until(T(20));
    expect(diary.told().filter((l) => l.endsWith(' asked'))).toEqual([]);
  });

  test('declined, it closes, and the thanks for trying come with the next morning, not at once', () => {
    const diary = after();
    expect(diary.mail(T(5), [refused(DANA)], { from: PRIYA })).toEqual([]);
    expect(diary.one(DANA, 'introduction').state).toBe('declined');
    diary.until('2027-03-01T00:00:00Z');
    expect(diary.told()).toEqual(['2026-11-06T07:30 declined']);
    expect(diary.one(DANA, 'introduction').state).toBe('declined');
  });

  test('declined by the user themselves, nobody is thanked', () => {
    const diary = new Diary(T(3));
    diary.mail(T(3), [asked(DANA)], { from: PRIYA });
    diary.mail(T(4), [refused(DANA), wrote(PRIYA)]);
    diary.until('2027-03-01T00:00:00Z');
    expect(diary.told()).toEqual([]);
    expect(diary.one(DANA, 'introduction').state).toBe('declined');
  });

  test('"sent" under its letter is a word to the introducer and none to the contact', () => {
    const diary = after().until(T(17));
    diary.mail(T(17), [wrote(DANA)], { answers: diary.last('asked') });
    expect(diary.one(DANA, 'introduction')).toMatchObject({ state: 'asked', lastWordAt: T(17), acknowledgedAt: null });
  });
});

describe('an introduction that the user made', () => {
  test('is one for both people, asked about once after three weeks, and closed', () => {
    const diary = new Diary(T(3));
    expect(diary.mail(T(3), [given(DANA, RAJ)])).toEqual([]);
    expect(diary.one(DANA, 'introduction')).toMatchObject({ direction: 'given', with: [DANA, RAJ] });
    diary.mail(T(4), [given(RAJ, DANA)]);
    expect(diary.workflows(RAJ)).toEqual([]);
    diary.until('2027-03-01T00:00:00Z');
    expect(diary.told()).toEqual(['2026-11-25T07:30 given']);
    expect(diary.one(DANA, 'introduction').state).toBe('closed');
  });

  test('the answer is noted as its outcome and opens no meeting of the user', () => {
    const diary = new Diary(T(3));
    diary.mail(T(3), [given(DANA, RAJ)]);
    diary.until(T(26));
    const told = went(DANA, { takeaways: ['they start a project in spring'] });
    expect(diary.mail(T(26), [told], { answers: diary.last('given') })).toEqual([]);
    expect(diary.one(DANA, 'introduction')).toMatchObject({
      state: 'closed',
      outcome: 'they start a project in spring',
    });
    expect(diary.workflows(DANA)).toHaveLength(1);
  });

  test('its question among others of a morning is answered by its number', () => {
    const diary = new Diary(T(3));
    diary.mail(T(3), [given(DANA, RAJ)]);
    diary.mail('2026-11-24T06:00:00Z', [introduced([OMAR])], { from: PRIYA });
    diary.mail('2026-11-17T06:00:00Z', []);
    diary.until('2026-11-26T12:00:00Z');
    const letter = diary.letters.find((l) => l.items.some((i) => i.kind === 'given'));
    const n = letter?.items.find((i) => i.kind === 'given')?.n ?? 0;
    diary.mail('2026-11-26T12:00:00Z', [{ ...went(RAJ, { takeaways: ['they met'] }), item: n }], {
      answers: letter,
    });
    expect(diary.one(DANA, 'introduction').outcome).toBe('they met');
  });
});

describe('several contacts of one introduction', () => {
  const LI: Person = { name: 'Li Wen', address: 'li@fernmere.example' };
  const group = (): Diary => {
    const diary = new Diary(T(3));
    diary.mail(T(3), [introduced([DANA, RAJ, LI])], { from: PRIYA });
    return diary;
  };
  const states = (diary: Diary): string[] => [DANA, RAJ, LI].map((p) => diary.one(p, 'introduction').state);

  test('are numbered in the order of the mail, and an answer changes those it names alone', () => {
    const diary = group();
    const letter = diary.last('introduction-received');
    expect(letter.items.map((i) => [i.n, i.person])).toEqual([
      [1, DANA.address],
      [2, RAJ.address],
      [3, LI.address],
    ]);
    diary.mail(
      T(3, 12),
      [command('done', {}, 1), command('snooze', { until: '2026-11-10' }, 2), command('let-go', {}, 3)],
      {
        answers: letter,
      },
    );
    expect(states(diary)).toEqual(['acknowledged', 'received', 'let-go']);
    diary.until(T(10, 8));
    expect(
      diary.letters
        .flatMap((l) => l.items.filter((i) => i.kind !== 'introduction-quiet' && l !== letter))
        .map((i) => i.person),
    ).toEqual([RAJ.address]);
  });

  test('are asked about in one letter where they are due together', () => {
    const diary = group().until(T(5, 8));
    const [, letter] = diary.letters;
    expect(letter).toMatchObject({ kind: 'introduction-unanswered', asked: 'choice' });
    expect(letter?.items.map((i) => i.n)).toEqual([1, 2, 3]);
    diary.mail(T(5, 9), [command('choose', { option: 4 }, 2)], { answers: letter });
    expect(states(diary)).toEqual(['received', 'let-go', 'received']);
    // Counted once each: the second word comes on day 4 and no third.
    diary.until(T(20));
    expect(diary.told().filter((l) => l.endsWith('unanswered'))).toHaveLength(2);
  });
});

describe('a further introducer of one contact', () => {
  test('joins, and the letter says so; the answer is one for both', () => {
    const diary = new Diary(T(3));
    diary.mail(T(3), [introduced([DANA], PRIYA)], { from: PRIYA });
    const [letter] = diary.mail(T(3, 12), [introduced([DANA], OMAR)], { from: OMAR });
    expect(letter).toMatchObject({ kind: 'introduction-received', note: { joined: 'yes' } });
    expect(diary.workflows(DANA)).toHaveLength(1);
  });

  test('after the user has answered, only a word of thanks is left', () => {
    const diary = new Diary(T(3));
    diary.mail(T(3), [introduced([DANA], PRIYA), wrote(DANA)]);
    const [letter] = diary.mail(T(4), [introduced([DANA], OMAR)], { from: OMAR });
    expect(letter).toMatchObject({ kind: 'introduction-received', note: { joined: 'answered' } });
    expect(diary.one(DANA, 'introduction').state).toBe('acknowledged');
  });

  test('each is thanked, and the loop is closed when both are', () => {
    const diary = new Diary(T(3));
    diary.mail(T(3), [introduced([DANA], PRIYA)]);
    diary.mail(T(4), [introduced([DANA], OMAR)]);
    diary.mail(T(5), [went(DANA)]);
    diary.mail(T(5, 12), [thanked(PRIYA)]);
    expect(diary.one(DANA, 'meeting')).toMatchObject({ introducersThanked: [PRIYA], introducerThankedAt: null });
    diary.mail(T(5, 13), [thanked(OMAR)]);
    expect(diary.one(DANA, 'meeting')).toMatchObject({
      introducersThanked: [PRIYA, OMAR],
      introducerThankedAt: T(5, 13),
    });
  });
});

describe('an answer that fits nothing', () => {
  test('a digit that was not offered is asked back about, and nothing changes', () => {
    const diary = new Diary(T(3));
    diary.mail(T(3), [introduced([DANA])]);
    diary.until(T(5, 8));
    const letter = diary.last('introduction-unanswered');
    for (const fact of [command('choose', { option: 7 }), command('done', {}, 9)]) {
      const [answer] = diary.mail(T(5, 9), [fact], { answers: letter });
      expect(answer).toMatchObject({ kind: 'question', note: { question: 'not-offered' } });
    }
    expect(diary.one(DANA, 'introduction').state).toBe('received');
  });

  test('to a letter long closed is noted and says how to take it up again', () => {
    const diary = new Diary(T(3));
    diary.mail(T(3), [introduced([DANA])]);
    diary.until('2027-01-10T00:00:00Z');
    const [answer] = diary.mail('2027-01-10T10:00:00Z', [command('done')], {
      answers: diary.last('introduction-unanswered'),
    });
    expect(answer).toMatchObject({ kind: 'question', note: { question: 'closed', name: DANA.name } });
    expect(diary.one(DANA, 'introduction').state).toBe('let-go');
  });

  test('news of a meeting closed meanwhile takes it up again', () => {
    const diary = new Diary(T(3));
    diary.mail(T(3), [meets(DANA, T(10))]);
    diary.until('2027-01-10T00:00:00Z');
    expect(diary.one(DANA, 'meeting').state).toBe('closed');
    const letters = diary.mail('2027-01-10T10:00:00Z', [went(DANA)], { answers: diary.last('how-did-it-go') });
    expect(letters.map((l) => l.kind)).toEqual(['thank-you']);
    expect(diary.one(DANA, 'meeting')).toMatchObject({ state: 'held', start: T(10) });
  });
});

test('whatever came of it, the user is the only one written to', () => {
  const diary = new Diary(T(3));
  diary.mail(T(3), [asked(DANA), given(RAJ, OMAR)]);
  diary.mail(T(20), [refused(DANA)], { from: PRIYA });
  diary.until('2027-03-01T00:00:00Z');
  expect(new Set(diary.letters.map((l) => l.to))).toEqual(new Set([ADA.address]));
});

describe('several introducers of one contact', () => {
  test('each keeps their own words and their own thread', () => {
    const diary = new Diary(T(3));
    diary.mail(T(3), [introduced([DANA], PRIYA, { reason: 'you both care about hospitals' })], { from: PRIYA });
    diary.mail(T(4), [wrote(DANA)]);
    diary.mail(T(9), [introduced([DANA], OMAR, { reason: 'she knows the harbour' })], { from: OMAR });
    expect(diary.one(DANA, 'introduction').words).toMatchObject([
      { by: PRIYA, reason: 'you both care about hospitals', thread: { subject: 'mail 1' } },
      { by: OMAR, reason: 'she knows the harbour', thread: { subject: 'mail 3' } },
    ]);
  });
});

describe('an introduction that led to a meeting', () => {
  const miss = went(DANA, { result: 'no-show', takeaways: [] });
  const met = (): Diary => {
    const diary = new Diary(T(3));
    diary.mail(T(3), [introduced([DANA]), wrote(DANA)]);
    diary.mail(T(4), [meets(DANA, T(6))]);
    return diary;
  };

  test('is let go with it', () => {
    const diary = met();
    diary.mail(T(6, 12), [miss]);
    diary.until('2027-01-20T00:00:00Z');
    expect(diary.one(DANA, 'meeting').state).toBe('let-go');
    expect(diary.one(DANA, 'introduction').state).toBe('let-go');
  });

  test('is closed with one of which nothing was heard, and has led to a talk when that is told after all', () => {
    const diary = met().until('2027-01-20T00:00:00Z');
    expect(diary.one(DANA, 'introduction').state).toBe('closed');
    diary.mail('2027-01-20T10:00:00Z', [went(DANA)], { answers: diary.last('how-did-it-go') });
    expect(diary.one(DANA, 'introduction').state).toBe('met');
  });

  test('goes on while another meeting with them is open', () => {
    const diary = met();
    diary.mail(T(6, 12), [miss]);
    diary.mail(T(7), [meets(DANA, '2027-02-03T10:00:00Z')]);
    diary.until('2027-01-20T00:00:00Z');
    expect(diary.one(DANA, 'introduction').state).toBe('scheduled');
  });
});
