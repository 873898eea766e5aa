import type { Person } from '../../lambdas/core/message/message';
import { whyHeld } from '../../lambdas/core/letter/why-left';
import type { Held, Introduction } from '../../lambdas/core/workflow/records';
import { command, DANA, Diary, introduced, invites, meets, OMAR, PRIYA, RAJ, went, wrote } from './diary';

const T = (day: number, hour = 10, minute = 0): string =>
  `2026-11-${String(day).padStart(2, '0')}T${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}:00Z`;
const person = (n: number): Person => ({ name: `Person ${n}`, address: `person${n}@contact.example` });

describe('what leaves at once, and what waits for the end of the quiet hours', () => {
  test('an introduction by somebody else’s mail at night is told at seven', () => {
    const diary = new Diary(T(3));
    const [letter] = diary.mail(T(3, 22), [introduced([DANA])], { from: PRIYA });
    expect(letter).toMatchObject({ kind: 'introduction-received', notBefore: T(4, 7), note: { why: 'quiet-hours' } });
    expect(diary.state.now.later).toEqual([{ no: letter?.no, at: T(4, 7) }]);
    expect([...diary.state.journals.values()][0]?.held).toEqual([
      { name: 'introduction-received', why: 'quiet-hours', at: T(3, 22), until: T(4, 7) },
    ]);
  });

  test('what answers the user’s own mail leaves at any hour', () => {
    const diary = new Diary(T(3));
    const [letter] = diary.mail(T(3, 22), [introduced([DANA])]);
    expect(letter?.notBefore).toBeUndefined();
  });

  test('told at 22:00 of a meeting before 07:00: the word and the card leave at once', () => {
    const diary = new Diary(T(3));
    const [letter] = diary.mail(T(3, 22), [meets(DANA, T(4, 6, 30))], { from: DANA });
    expect(letter?.notBefore).toBeUndefined();
    diary.until(T(4, 6));
    expect(diary.told()).toEqual(['2026-11-03T22:00 meeting-scheduled', '2026-11-03T22:00 preparation']);
    expect(diary.last('preparation').note['why']).toBe('before-quiet-ends');
  });

  test('told at 22:00 of a meeting at nine: both wait until seven', () => {
    const diary = new Diary(T(3));
    const [letter] = diary.mail(T(3, 22), [meets(DANA, T(4, 9))], { from: DANA });
    expect(letter?.notBefore).toBe(T(4, 7));
    expect(diary.until(T(4, 8)).told().at(-1)).toBe('2026-11-04T07:00 preparation');
  });

  test('the user’s own quiet hours count', () => {
    const diary = new Diary(T(3));
    diary.mail(T(3), [command('settings', { quietFrom: '18:00', quietTo: '08:00' })]);
    const [letter] = diary.mail(T(3, 19), [introduced([DANA])], { from: PRIYA });
    expect(letter?.notBefore).toBe(T(4, 8));
  });

  test('nobody is asked how it went in the middle of another meeting, a whole day even', () => {
    const diary = new Diary(T(2));
    diary.mail(T(2), [invites(DANA, T(3, 9), 0, { end: T(3, 9, 30) })]);
    const day = { uid: 'uid-2', sequence: 0, dtstamp: null, method: 'REQUEST', recurring: false, recurrenceId: null };
    diary.mail(T(2), [meets(RAJ, T(3, 9, 30), { end: T(3, 17), calendar: day })]);
    diary.until(T(3, 20));
    expect(diary.told().filter((t) => t.endsWith('how-did-it-go'))).toEqual([
      '2026-11-03T17:15 how-did-it-go',
      '2026-11-03T17:15 how-did-it-go',
    ]);
    expect(diary.one(DANA, 'meeting').held).toMatchObject([{ why: 'in-meeting', until: T(3, 17, 15) }]);
  });
});

describe('one letter a morning', () => {
  test('says why it came as it did', () => {
    const diary = new Diary(T(3));
    diary.mail(T(3), [introduced([DANA])]);
    diary.mail(T(3), [introduced([RAJ])]);
    diary.until(T(5));
    expect(diary.last('morning').note['why']).toBe('merged');
    diary.mail(T(5), [wrote(DANA)]);
    diary.until(T(10));
    expect(diary.last('introduction-unanswered').note['why']).toBe('morning');
  });

  test('what comes due after it waits for the next, and says so', () => {
    const held: Held[] = [{ name: 'sent-it', why: 'today-left', at: T(6, 8), until: T(9, 7, 30) }];
    const w = { with: [DANA], held } as unknown as Introduction;
    expect(whyHeld(w, 'Europe/London', T(6))).toEqual([
      'Dana Whitcombe: the question about your thanks waits until Monday 9 November. The letter of that morning had left; it waits for the next.',
    ]);
    expect(whyHeld(w, 'Europe/London', T(10))).toEqual([]);
  });
});

describe('a full week', () => {
  const full = (): Diary => {
    const diary = new Diary(T(2, 8));
    for (let n = 0; n < 10; n++)
      diary.mail(T(2 + Math.floor(n / 4), 9 + n), [introduced([person(n)])], { from: PRIYA });
    return diary;
  };

  test('has at most twelve unasked letters: first words rest, and the morning names the people', () => {
    const diary = full();
    expect(diary.mail(T(4, 19), [introduced([DANA])], { from: PRIYA })).toEqual([]);
    expect([...diary.state.journals.values()].at(-1)?.held).toMatchObject([{ why: 'full-week' }]);
    expect(diary.one(DANA, 'introduction').letters['introduction-received']).toBe(0);
    diary.until(T(16));
    expect(diary.letters.some((l) => l.items.some((i) => i.person === DANA.address))).toBe(true);
  });

  test('puts the question how it went into the next morning, once', () => {
    const diary = full();
    diary.mail(T(4, 20), [invites(OMAR, T(5, 14), 0, { end: T(5, 14, 30) })]);
    diary.until(T(6, 12));
    const asked = diary.letters.filter((l) => l.items.some((i) => i.kind === 'how-did-it-go'));
    expect(asked.map((l) => l.at)).toEqual([T(6, 7, 30)]);
  });
});

describe('while the user has paused', () => {
  test('the first word on an introduction rests, and comes as a line after the return', () => {
    const diary = new Diary(T(3));
    diary.mail(T(3), [command('pause')]);
    expect(diary.mail(T(4), [introduced([DANA])], { from: PRIYA })).toEqual([]);
    diary.mail(T(9), [command('resume')]);
    diary.until(T(11));
    expect(diary.told().at(-1)).toBe('2026-11-10T07:30 introduction-unanswered');
  });

  test('a year later what lapsed is closed kindly, named once, and never comes as late', () => {
    const diary = new Diary(T(3));
    diary.mail(T(3), [introduced([DANA])]);
    diary.mail(T(3), [wrote(RAJ), introduced([RAJ])]);
    diary.mail(T(3), [went(OMAR, { actions: [{ text: 'send the outline', due: '2026-11-20' }] })]);
    diary.mail(T(3, 12), [command('pause')]);
    diary.until('2027-11-03T10:00:00Z');
    const [back] = diary.mail('2027-11-03T10:00:00Z', [command('resume')]);
    expect(back).toMatchObject({ kind: 'confirmed', note: { text: expect.stringContaining('next morning') } });
    const before = diary.letters.length;
    diary.until('2028-02-01T00:00:00Z');
    expect(diary.letters.slice(before)).toEqual([]);
    expect(diary.one(DANA, 'introduction').state).toBe('let-go');
    expect(diary.timers()).toEqual([]);
  });

  test('a pause of a few days over a change to winter time resumes with the next morning, local time', () => {
    const diary = new Diary('2026-10-22T10:00:00Z');
    diary.mail('2026-10-22T10:00:00Z', [introduced([DANA])]);
    diary.mail('2026-10-22T11:00:00Z', [command('pause')]);
    diary.mail('2026-10-24T11:00:00Z', [command('resume')]);
    diary.until('2026-10-27T00:00:00Z');
    // 07:30 is 06:30Z in summer and 07:30Z from the 25th on.
    expect(diary.told().at(-1)).toBe('2026-10-26T07:30 introduction-unanswered');
  });

  test('a new time zone in between counts on return', () => {
    const diary = new Diary(T(3));
    diary.mail(T(3), [introduced([DANA])]);
    diary.mail(T(3, 11), [command('pause')]);
    diary.mail(T(6), [command('settings', { timeZone: 'Asia/Tokyo' })]);
    diary.mail(T(9), [command('resume')]);
    diary.until(T(11));
    expect(diary.told().at(-1)).toBe('2026-11-09T22:30 introduction-unanswered');
  });
});
