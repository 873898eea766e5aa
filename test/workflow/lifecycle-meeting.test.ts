import type { Fact, MeetingFact } from '../../lambdas/core/reading/reading';
import type { Message, Person } from '../../lambdas/core/message/message';
import { onAway, onDeadAddress } from '../../lambdas/core/workflow/address';
import { seriesOf } from '../../lambdas/core/workflow/series-read';
import { answered, command, DANA, Diary, introduced, invites, meets, PRIYA, RAJ, thanked, went, wrote } from './diary';

const T = (day: number, hour = 10): string =>
  `2026-11-${String(day).padStart(2, '0')}T${String(hour).padStart(2, '0')}:00:00Z`;
const noShow = (more: object = {}): Fact => went(DANA, { result: 'no-show', takeaways: [], ...more });
const byMail: Fact = { ...(meets(DANA, T(9)) as MeetingFact), start: null, mode: 'email' };

describe('an exchange by mail instead of a meeting', () => {
  const agreed = (): Diary => {
    const diary = new Diary(T(3));
    diary.mail(T(3), [introduced([DANA])], { from: PRIYA });
    diary.mail(T(3, 12), [wrote(DANA)]);
    expect(diary.mail(T(4), [answered(DANA), byMail], { from: DANA }).map((l) => l.kind)).toEqual(['by-mail']);
    return diary;
  };

  test('is asked about the morning after their answer, and ends in the thank-you as any other', () => {
    const diary = agreed();
    expect(diary.one(DANA, 'introduction').state).toBe('scheduled');
    diary.mail(T(5), [wrote(DANA)]);
    diary.mail(T(9, 15), [answered(DANA)], { from: DANA });
    diary.until(T(10, 8));
    expect(diary.told().slice(2)).toEqual(['2026-11-10T07:30 how-did-it-go']);
    diary.mail(T(10, 9), [went(DANA)], { answers: diary.last('how-did-it-go') });
    expect(diary.one(DANA, 'meeting')).toMatchObject({ state: 'held', mode: 'email', start: null });
    expect(diary.letters.at(-1)?.kind).toBe('thank-you');
  });

  test('is asked about once when no answer is seen, nobody is nudged for a time, and it is let go', () => {
    const diary = agreed().until('2027-03-01T00:00:00Z');
    expect(diary.told().slice(2)).toEqual(['2026-11-16T07:30 how-did-it-go']);
    expect(diary.one(DANA, 'meeting').state).toBe('let-go');
  });

  test('becomes a meeting when a time is agreed after all', () => {
    const diary = agreed();
    diary.mail(T(5), [meets(DANA, T(12))]);
    expect(diary.one(DANA, 'meeting')).toMatchObject({ state: 'scheduled', start: T(12), mode: 'video' });
  });

  test('is the answer "by mail" to the word on the introduction', () => {
    const diary = new Diary(T(3));
    diary.mail(T(3), [introduced([DANA])], { from: PRIYA });
    const letters = diary.mail(T(3, 12), [command('by-mail')], { answers: diary.last('introduction-received') });
    expect(letters.map((l) => l.kind)).toEqual(['by-mail']);
  });
});

describe('two words that contradict each other', () => {
  test('held, then not: the later counts, the notes are kept, and the letter says what changed', () => {
    const diary = new Diary(T(3));
    diary.mail(T(3), [introduced([DANA]), meets(DANA, T(5))]);
    diary.mail(T(5, 12), [went(DANA)]);
    const [letter] = diary.mail(T(5, 14), [noShow()]);
    expect(letter).toMatchObject({ kind: 'missed', note: { text: expect.stringContaining('later word') as string } });
    expect(diary.one(DANA, 'meeting')).toMatchObject({
      state: 'no-show',
      heldAt: null,
      takeaways: ['service is written first'],
    });
    expect(diary.one(DANA, 'introduction').state).toBe('scheduled');
  });

  test('not held, then held: the thank-you comes and says what changed', () => {
    const diary = new Diary(T(3));
    diary.mail(T(3), [meets(DANA, T(5))]);
    diary.mail(T(5, 12), [noShow()]);
    const [letter] = diary.mail(T(5, 14), [went(DANA)]);
    expect(letter).toMatchObject({
      kind: 'thank-you',
      note: { text: expect.stringContaining('later word') as string },
    });
    expect(diary.one(DANA, 'meeting').state).toBe('held');
  });
});

test('the user’s own no-show is theirs to regret; two are answered with a draft, a third is let go', () => {
  const diary = new Diary(T(2));
  const evidence = { words: 'I missed it, my fault', where: 'text' };
  for (const [i, day] of [3, 10, 17].entries()) {
    diary.mail(T(day, 6), [meets(DANA, T(day))]);
    const letters = diary.mail(T(day, 15), [noShow({ evidence })]);
    expect(letters.map((l) => l.kind)).toEqual(i < 2 ? ['missed'] : []);
  }
  expect(diary.one(DANA, 'meeting')).toMatchObject({ state: 'let-go', missed: 3, ownFault: true });
});

describe('a recurring invitation', () => {
  const ics = (rule: string, more = ''): Message =>
    ({
      calendars: [
        {
          text: `BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nUID:uid-1\r\nDTSTART;TZID=Europe/London:20261020T100000\r\nRRULE:${rule}\r\n${more}END:VEVENT\r\nEND:VCALENDAR`,
        },
      ],
    }) as unknown as Message;
  const weekly = (
    day: number,
    more: Partial<NonNullable<MeetingFact['calendar']>> = {},
    fact: Partial<MeetingFact> = {},
  ): MeetingFact => {
    const base = invites(DANA, T(day), 0, { zone: 'Europe/London', end: T(day, 11), ...fact }) as MeetingFact;
    return {
      ...base,
      calendar: { ...(base.calendar as NonNullable<MeetingFact['calendar']>), recurring: true, ...more },
    };
  };
  const known = (): Diary => {
    const diary = new Diary(T(2));
    diary.mail(T(2), [introduced([DANA]), wrote(DANA)]);
    return diary;
  };
  const armed = (diary: Diary): (string | null)[] =>
    diary.workflows(DANA).flatMap((w) => (w.kind === 'meeting' && w.state === 'scheduled' ? [w.start] : []));

  test('has its further starts in the zone it was written in, without those dropped, up to its end', () => {
    expect(
      seriesOf(ics('FREQ=WEEKLY;UNTIL=20261124T235959Z', 'EXDATE;TZID=Europe/London:20261117T100000\r\n'), weekly(3)),
    ).toEqual([T(10), T(24)]);
    expect(seriesOf(ics('FREQ=WEEKLY'), weekly(3))).toHaveLength(26);
    expect(seriesOf(ics('FREQ=WEEKLY'), weekly(3, { recurring: false }))).toEqual([]);
    // The hour stays across the change of the clocks in March.
    expect(seriesOf(ics('FREQ=MONTHLY'), weekly(20))[4]).toBe('2027-04-20T09:00:00Z');
  });

  test('arms the next occurrence when this one is over, answered or not', () => {
    const diary = known();
    diary.mail(T(2), [weekly(3)], { calendars: ics('FREQ=WEEKLY').calendars });
    expect(armed(diary)).toEqual([T(3)]);
    diary.until(T(3, 12));
    diary.mail(T(3, 12), [went(DANA)], { answers: diary.last('how-did-it-go') });
    expect(armed(diary)).toEqual([T(10)]);
    diary.until(T(18));
    expect(armed(diary)).toContain('2026-11-24T10:00:00Z');
    expect(diary.letters.filter((l) => l.kind === 'preparation')).toHaveLength(3);
  });

  test('RECURRENCE-ID moves that one alone, or drops it', () => {
    const diary = known();
    diary.mail(T(2), [weekly(3)], { calendars: ics('FREQ=WEEKLY').calendars });
    diary.mail(T(2, 12), [weekly(12, { recurring: false, recurrenceId: '2026-11-10T10:00:00' })]);
    diary.mail(T(2, 13), [weekly(17, { recurring: false, recurrenceId: '20261117T100000' }, { status: 'cancelled' })]);
    expect(armed(diary)).toEqual([T(3)]);
    diary.mail(T(3, 12), [went(DANA)]);
    expect(armed(diary)).toEqual([T(12)]);
    diary.mail(T(12, 12), [went(DANA)]);
    expect(armed(diary)).toEqual([T(24)]);
  });
});

describe('an invitation of people whom the user does not know', () => {
  const [SAM, LI, FAY] = ['sam', 'li', 'fay'].map((name) => ({ name, address: `${name}@tidewell.example` })) as [
    Person,
    Person,
    Person,
  ];
  const invite = (people: Person[], recurring: boolean, more: Partial<MeetingFact> = {}): MeetingFact => {
    const base = invites(DANA, T(9), 0, { with: people, ...more }) as MeetingFact;
    return { ...base, calendar: { ...(base.calendar as NonNullable<MeetingFact['calendar']>), recurring } };
  };
  const invited = (fact: MeetingFact): Diary => {
    const diary = new Diary(T(3));
    diary.mail(T(3), [fact], { from: DANA });
    return diary;
  };

  test('is left alone where it recurs and several come', () => {
    const diary = invited(invite([DANA, SAM, LI, FAY], true)).until('2027-02-01T00:00:00Z');
    expect(diary.told()).toEqual([]);
    expect(diary.workflows(DANA)).toEqual([]);
  });

  test.each([
    ['a recurring one of one person', [DANA], true],
    ['one of more than three of one company', [DANA, SAM, LI, FAY], false],
  ])('is asked about once, and opens nothing: %s', (_name, people, recurring) => {
    const diary = invited(invite(people, recurring));
    diary.mail(T(4), [invite(people, recurring)], { from: DANA });
    diary.until('2027-02-01T00:00:00Z');
    expect(diary.told()).toEqual(['2026-11-03T10:00 question']);
    expect(diary.last('question').note['text']).toMatch(/^Is this a conversation that I should prepare\?/);
    expect(diary.workflows(DANA)).toEqual([]);
  });

  test('is prepared after a yes, and left alone after a no', () => {
    const yes = invited(invite([DANA, SAM, LI, FAY], false));
    yes.answer(T(3, 12), '1', [], yes.last('question'));
    expect(yes.one(DANA, 'meeting')).toMatchObject({ state: 'scheduled', start: T(9) });
    const no = invited(invite([DANA, SAM, LI, FAY], false));
    expect(no.answer(T(3, 12), '2', [], no.last('question'))).toEqual([]);
    expect(no.workflows(DANA)).toEqual([]);
  });

  test.each([
    ['three of one company, once', invite([DANA, SAM, LI], false)],
    ['four of several companies', invite([DANA, SAM, LI, RAJ], false)],
    ['a mentorship', invite([DANA], true, { kind: 'mentoring' })],
  ])('is a meeting like any other: %s', (_name, fact) => {
    expect(invited(fact).one(DANA, 'meeting').state).toBe('scheduled');
  });
});

describe('a referral', () => {
  const referred = (): Diary => {
    const diary = new Diary(T(3));
    diary.mail(T(3), [introduced([DANA]), went(DANA, { referrals: [RAJ] })]);
    diary.mail(T(3, 12), [thanked(DANA)]);
    return diary;
  };

  test('is asked for ten days after the thanks where they are not answered', () => {
    const diary = referred().until(T(30));
    expect(diary.told().filter((l) => l.endsWith('ask-for-introduction'))).toEqual([
      '2026-11-16T07:30 ask-for-introduction',
    ]);
  });

  test('is asked for three working days after the thanks once the contact has answered them', () => {
    const diary = referred();
    diary.mail(T(4), [answered(DANA)], { from: DANA });
    diary.until(T(30));
    expect(diary.told().filter((l) => l.endsWith('ask-for-introduction'))).toEqual([
      '2026-11-09T07:30 ask-for-introduction',
    ]);
    diary.mail(T(30), [wrote(DANA)], { answers: diary.last('ask-for-introduction') });
    expect(diary.one(RAJ, 'introduction')).toMatchObject({ state: 'asked', introducers: [DANA] });
  });

  test('is not asked for when it was offered, or has come meanwhile', () => {
    const offered = new Diary(T(3));
    offered.mail(T(3), [went(DANA, { referrals: [RAJ], offered: [RAJ] })]);
    offered.mail(T(3, 12), [thanked(DANA)]);
    const made = referred();
    made.mail(T(5), [introduced([RAJ], DANA)], { from: DANA });
    for (const diary of [offered, made])
      expect(
        diary
          .until('2027-01-01T00:00:00Z')
          .told()
          .filter((l) => l.endsWith('ask-for-introduction')),
      ).toEqual([]);
  });
});

describe('somebody away, or an address that does not work', () => {
  const silent = (): Diary => {
    const diary = new Diary(T(3));
    diary.mail(T(3), [introduced([DANA])], { from: PRIYA });
    diary.mail(T(3, 12), [wrote(DANA)]);
    return diary;
  };

  test('what is said about their silence waits until the working day after their return', () => {
    const diary = silent();
    diary.notice(T(4), (work) => onAway(work, DANA, '2026-11-20'));
    expect(diary.until('2026-11-24T00:00:00Z').told().slice(1)).toEqual(['2026-11-23T07:30 introduction-quiet']);
    const back = silent();
    back.notice(T(4), (work) => onAway(work, DANA, '2026-11-20'));
    back.mail(T(5), [answered(DANA)], { from: DANA });
    expect(back.one(DANA, 'introduction').awayUntil).toBeUndefined();
  });

  test.each([['2026-11-03'], ['2027-12-01']])('a day of return that is past or far off is not believed: %s', (day) => {
    const diary = silent();
    diary.notice(T(4), (work) => expect(onAway(work, DANA, day)).toBe(false));
    expect(diary.one(DANA, 'introduction').awayUntil).toBeUndefined();
  });

  test('a dead address is asked about once; nothing rings until another is known, and then all goes on there', () => {
    const diary = silent();
    const [letter] = diary.notice(T(4), (work) => onDeadAddress(work, DANA.address ?? ''));
    expect(letter).toMatchObject({ kind: 'question', note: { question: 'new-address', address: DANA.address } });
    expect(diary.notice(T(4, 12), (work) => onDeadAddress(work, DANA.address ?? ''))).toEqual([]);
    expect(diary.timers()).toEqual([]);
    diary.mail(T(6), [], { answers: letter, newText: 'Try dana.w@tidewell.example instead' });
    const moved = { name: DANA.name, address: 'dana.w@tidewell.example' };
    expect(diary.one(moved, 'introduction')).toMatchObject({ state: 'acknowledged', with: [moved] });
    expect(diary.workflows(DANA)).toEqual([]);
    expect(diary.until(T(12)).told().at(-1)).toBe('2026-11-10T07:30 introduction-quiet');
  });
});
