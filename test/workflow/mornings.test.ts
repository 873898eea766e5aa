import { command, DANA, Diary, introduced, invites, OMAR, RAJ, went, wrote } from './diary';
import type { Person } from '../../lambdas/core/message/message';

const T = (day: number, hour = 10): string =>
  `2026-11-${String(day).padStart(2, '0')}T${String(hour).padStart(2, '0')}:00:00Z`;
const person = (n: number): Person => ({ name: `Person ${n}`, address: `person${n}@contact.example` });

describe('one letter a morning', () => {
  test('one thing due keeps its own letter, on a Monday too', () => {
    const diary = new Diary(T(3));
    diary.mail(T(3), [introduced([DANA])]);
    expect(diary.until(T(5)).told().at(-1)).toBe('2026-11-05T07:30 introduction-unanswered');
    expect(diary.until(T(10)).told().at(-1)).toBe('2026-11-09T07:30 introduction-unanswered');
  });

  test('several become the morning, numbered, each answerable', () => {
    const diary = new Diary(T(3));
    diary.mail(T(3), [introduced([DANA])]);
    diary.mail(T(3), [introduced([RAJ])]);
    diary.mail(T(3), [went(OMAR, { actions: [{ text: 'send the paper', due: '2026-11-06' }] })]);
    diary.until(T(5));
    expect(diary.told().slice(3)).toEqual(['2026-11-04T07:30 sent-it', '2026-11-05T07:30 morning']);
    const morning = diary.last('morning');
    expect(morning.asked).toBe('choice');
    expect(morning.items.map(({ n, kind, person: who, asked }) => [n, kind, who, asked])).toEqual([
      [1, 'introduction-unanswered', DANA.address, 'choice'],
      [2, 'promise', OMAR.address, null],
      [3, 'introduction-unanswered', RAJ.address, 'choice'],
    ]);
  });

  test('Monday’s several are the week', () => {
    const diary = new Diary(T(6));
    diary.mail(T(6), [introduced([DANA])]);
    diary.mail(T(6), [introduced([RAJ])]);
    expect(diary.until(T(9)).told().slice(2)).toEqual(['2026-11-09T07:30 week']);
  });

  test('what comes due when today’s letter has left waits for the next working morning', () => {
    const diary = new Diary(T(6, 6));
    diary.mail(T(6, 6), [went(DANA)]);
    expect(diary.until(T(6, 8)).told().at(-1)).toBe('2026-11-06T07:30 sent-it');
    // A mail from before, stored late: its morning is the one whose letter has left.
    const record = diary.state.people.get(DANA.address ?? '');
    const [meeting] = record?.workflows ?? [];
    if (meeting) meeting.timers = [{ name: 'sent-it', at: '2026-11-06T07:30:00Z', morning: '2026-11-06', n: 1 }];
    if (meeting) meeting.letters = { 'thank-you': 1 };
    expect(diary.wake('2026-11-06T08:02:00Z')).toEqual([]);
    expect(diary.timers()[0]).toMatchObject({ name: 'sent-it', at: '2026-11-09T07:30:00Z', morning: '2026-11-09' });
    expect(diary.until(T(10)).told().at(-1)).toBe('2026-11-09T07:30 sent-it');
  });

  test('what hangs on a meeting comes by the hour beside it', () => {
    const diary = new Diary(T(3));
    diary.mail(T(3), [introduced([DANA])]);
    diary.mail(T(3), [introduced([RAJ])]);
    diary.mail(T(3), [invites(OMAR, '2026-11-05T07:00:00Z', 0, { end: '2026-11-05T07:15:00Z' })]);
    diary.until(T(5));
    expect(diary.told().slice(2)).toEqual([
      '2026-11-04T17:00 preparation',
      '2026-11-05T07:30 how-did-it-go',
      '2026-11-05T07:30 morning',
    ]);
  });

  test('more than forty lines are two mornings, and none is forgotten', () => {
    const diary = new Diary(T(3));
    for (let n = 0; n < 45; n++) diary.mail(T(3), [introduced([person(n)])]);
    diary.until('2026-11-06T20:00:00Z');
    const mornings = diary.letters.filter((l) => l.kind === 'morning');
    expect(mornings.map((l) => [l.at, l.items.length])).toEqual([
      ['2026-11-05T07:30:00Z', 40],
      ['2026-11-06T07:30:00Z', 5],
    ]);
    expect(new Set(mornings.flatMap((l) => l.items.map((i) => i.person))).size).toBe(45);
  });

  test('a wake with nothing due writes nothing', () => {
    const diary = new Diary(T(3));
    diary.mail(T(3), [introduced([DANA])]);
    const before = structuredClone(diary.state);
    expect(diary.wake(T(3, 12))).toEqual([]);
    expect(diary.state).toEqual(before);
  });
});

describe('what a user tells it', () => {
  const withTwo = (): Diary => {
    const diary = new Diary(T(3));
    diary.mail(T(3), [introduced([DANA])]);
    diary.mail(T(3), [introduced([RAJ])]);
    return diary.until(T(5, 9));
  };

  test('a number of the morning means its line alone', () => {
    const diary = withTwo();
    diary.mail(T(5, 9), [command('snooze', { until: '2026-11-20' }, 2)], { answers: diary.last('morning') });
    expect(diary.one(DANA, 'introduction').snoozedUntil).toBeUndefined();
    expect(diary.one(RAJ, 'introduction').snoozedUntil).toBe('2026-11-20T07:30:00Z');
  });

  test('let go (4), no answer yet (3), we met (2)', () => {
    const diary = withTwo();
    const answers = diary.last('morning');
    diary.mail(T(5, 9), [command('choose', { option: 4 }, 1), command('choose', { option: 3 }, 2)], { answers });
    expect(diary.one(DANA, 'introduction').state).toBe('let-go');
    expect(diary.one(RAJ, 'introduction').state).toBe('acknowledged');
    const letters = diary.mail(T(6), [command('choose', { option: 2 }, 2)], { answers });
    expect(letters).toMatchObject([{ kind: 'question', asked: 'outcome' }]);
    expect(diary.one(RAJ, 'introduction').state).toBe('met');
    expect(diary.one(RAJ, 'meeting').state).toBe('held');
  });

  test('a command in a mail that answers no letter stops nothing', () => {
    const diary = withTwo();
    expect(diary.mail(T(5, 9), [command('stop')])).toMatchObject([{ kind: 'confirmed' }]);
    expect(diary.timers().length).toBe(2);
  });

  test('stop ends what the letter is about, and only that', () => {
    const diary = withTwo();
    diary.mail(T(5, 9), [command('stop', {}, 1)], { answers: diary.last('morning') });
    diary.until('2026-12-31T00:00:00Z');
    expect(diary.told().slice(4)).toEqual(['2026-11-09T07:30 introduction-unanswered']);
    expect(diary.last('introduction-unanswered').about[0]?.person).toBe(RAJ.address);
  });

  test('to take it up again, the user writes about it', () => {
    const diary = withTwo();
    diary.mail(T(5, 9), [command('stop', {}, 1)], { answers: diary.last('morning') });
    diary.mail(T(6), [wrote(DANA)]);
    expect(diary.one(DANA, 'introduction').timers).not.toEqual([]);
  });

  test('paused, nothing unasked comes, and what is copied is kept', () => {
    const diary = withTwo();
    diary.mail(T(5, 9), [command('pause')]);
    diary.mail(T(6), [wrote(DANA)]);
    diary.until(T(20));
    expect(diary.told().slice(3)).toEqual(['2026-11-05T09:00 confirmed']);
    expect(diary.one(DANA, 'introduction').state).toBe('acknowledged');
    diary.mail(T(20), [command('resume')]);
    diary.until('2026-11-24T08:00:00Z');
    expect(diary.told().slice(4, 6)).toEqual(['2026-11-20T10:00 confirmed', '2026-11-23T07:30 week']);
  });

  test('paused until a day, it goes on by itself on that day', () => {
    const diary = withTwo();
    diary.mail(T(5, 9), [command('pause', { until: '2026-11-16' })]);
    diary.until('2026-11-16T12:00:00Z');
    expect(diary.told().at(-1)).toBe('2026-11-16T07:30 week');
  });

  test('resumed before that day, what is due comes with the next morning', () => {
    const diary = withTwo();
    diary.mail(T(5, 9), [command('pause', { until: '2026-12-14' })]);
    diary.until(T(11));
    diary.mail(T(11), [command('resume')]);
    diary.until(T(13));
    expect(diary.told().at(-1)).toBe('2026-11-12T07:30 morning');
  });

  test('a new time zone moves the mornings of everybody: the rule counts anew, in the new zone', () => {
    const diary = new Diary(T(3));
    diary.mail(T(3), [introduced([DANA])]);
    diary.mail(T(3, 11), [command('settings', { timeZone: 'America/New_York' })]);
    // 24 hours after 10:00Z on the 3rd, New York's first working morning is 07:30 (12:30Z) on the 4th.
    expect(diary.timers()[0]?.at).toBe('2026-11-04T12:30:00Z');
  });

  test('a new morning hour counts for what is decided after it', () => {
    const diary = new Diary(T(3));
    expect(diary.mail(T(3), [command('settings', { morning: '09:15' })])).toMatchObject([{ kind: 'confirmed' }]);
    diary.mail(T(3, 11), [introduced([DANA])]);
    expect(diary.timers()[0]?.at).toBe('2026-11-05T09:15:00Z');
    expect(diary.mail(T(3, 12), [command('settings', { timeZone: 'Mars/Olympus', morning: '25:00' })])).toMatchObject([
      { kind: 'question' },
    ]);
  });
});

describe('undo', () => {
  test('takes back what the last mail changed: records and timers', () => {
    const diary = new Diary(T(3));
    diary.mail(T(3), [introduced([DANA])]);
    const before = diary.one(DANA, 'introduction');
    diary.mail(T(4), [went(DANA)]);
    expect(diary.one(DANA, 'introduction').state).toBe('met');
    const letters = diary.mail(T(4, 11), [command('undo')]);
    expect(letters).toMatchObject([{ kind: 'confirmed', note: { text: expect.stringContaining('mail 2') } }]);
    expect(diary.workflows(DANA)).toEqual([before]);
    expect(diary.until(T(5)).told().at(-1)).toBe('2026-11-05T07:30 introduction-unanswered');
  });

  test('of the very first mail leaves nobody with anything open', () => {
    const diary = new Diary(T(3));
    diary.mail(T(3), [introduced([DANA])]);
    diary.mail(T(3, 11), [command('undo')]);
    expect(diary.workflows(DANA)).toEqual([]);
    expect(diary.timers()).toEqual([]);
  });

  test('before anything came says so', () => {
    const diary = new Diary(T(3));
    expect(diary.mail(T(3), [command('undo')])).toMatchObject([{ note: { text: 'There is nothing to take back.' } }]);
  });

  test('takes back a mail although its nudge has left since: a wake is no news', () => {
    const diary = new Diary(T(3));
    diary.mail(T(3), [introduced([DANA])]);
    diary.mail(T(3, 11), [introduced([RAJ])]);
    diary.until(T(5));
    const [said] = diary.mail(T(5), [command('undo')]);
    expect(said?.note['text']).toContain('mail 2');
    expect(diary.workflows(RAJ)).toEqual([]);
    expect(diary.one(DANA, 'introduction').state).toBe('received');
  });
});
