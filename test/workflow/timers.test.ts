import { answered, DANA, Diary, introduced, invites, meets, OMAR, PRIYA, RAJ, wrote, went, command } from './diary';

/** Tuesday 3 November 2026, 10:00 in London (UTC): the first working day of these tests. */
const TUESDAY = '2026-11-03T10:00:00Z';
const afterIntroduction = (zone?: string): Diary => {
  const diary = new Diary(TUESDAY, zone);
  diary.mail(TUESDAY, [introduced([DANA])]);
  return diary;
};
const unasked = (diary: Diary): string[] => diary.told().slice(1);

describe('an introduction that the user has not answered', () => {
  test('is asked about on the first morning after a day, once more from day 4, and let go on day 21', () => {
    const diary = afterIntroduction().until('2026-11-24T09:59:00Z');
    expect(diary.told()).toEqual([
      '2026-11-03T10:00 introduction-received',
      '2026-11-05T07:30 introduction-unanswered',
      '2026-11-09T07:30 introduction-unanswered',
    ]);
    expect(diary.one(DANA, 'introduction').state).toBe('received');
    diary.until('2026-12-31T00:00:00Z');
    expect(diary.one(DANA, 'introduction').state).toBe('let-go');
    expect(diary.told()).toHaveLength(3);
  });

  test('is not asked about on a weekend', () => {
    const diary = new Diary('2026-11-06T09:00:00Z');
    diary.mail('2026-11-06T09:00:00Z', [introduced([DANA])]);
    diary.until('2026-11-12T00:00:00Z');
    expect(unasked(diary)).toEqual([
      '2026-11-09T07:30 introduction-unanswered',
      '2026-11-11T07:30 introduction-unanswered',
    ]);
  });

  test('forwarded a week late is not nagged about at once, and not let go before its two words were said', () => {
    const diary = new Diary(TUESDAY);
    diary.mail(TUESDAY, [introduced([DANA], undefined, { madeAt: '2026-10-15T09:00:00Z' })]);
    expect(diary.one(DANA, 'introduction').madeAt).toBe('2026-10-15T09:00:00.000Z');
    diary.until('2026-11-13T00:00:00Z');
    expect(unasked(diary)).toEqual([
      '2026-11-05T07:30 introduction-unanswered',
      '2026-11-09T07:30 introduction-unanswered',
    ]);
    expect(diary.one(DANA, 'introduction').state).toBe('received');
    expect(diary.until('2026-11-18T00:00:00Z').one(DANA, 'introduction').state).toBe('let-go');
  });
});

describe('an introduction whose contact is silent', () => {
  const after = (): Diary => {
    const diary = afterIntroduction();
    diary.mail('2026-11-03T15:00:00Z', [wrote(DANA)]);
    return diary;
  };

  test('brings a bump on day 7, a word to the introducer on day 14, and is let go on day 21', () => {
    const diary = after().until('2026-11-24T14:59:00Z');
    expect(unasked(diary)).toEqual(['2026-11-10T07:30 introduction-quiet', '2026-11-17T07:30 introduction-quiet']);
    expect(diary.letters.slice(1).map((l) => l.items[0]?.occurrence)).toEqual([1, 2]);
    expect(diary.one(DANA, 'introduction').state).toBe('acknowledged');
    expect(diary.until('2026-11-24T15:00:00Z').one(DANA, 'introduction').state).toBe('let-go');
  });

  test('a bump seen does not restart the days, but seven pass after it', () => {
    const diary = after();
    diary.mail('2026-11-16T09:00:00Z', [wrote(DANA)]);
    diary.until('2026-11-22T08:00:00Z');
    // Day 14 is 17 November; seven days after the bump is the 23rd.
    expect(unasked(diary)).toEqual(['2026-11-10T07:30 introduction-quiet']);
    diary.until('2026-12-30T00:00:00Z');
    expect(unasked(diary)).toEqual(['2026-11-10T07:30 introduction-quiet', '2026-11-23T07:30 introduction-quiet']);
    expect(diary.one(DANA, 'introduction').state).toBe('let-go');
  });

  test('a bump on day 8 leaves the word on day 15, not on day 22', () => {
    const diary = after();
    diary.mail('2026-11-11T09:00:00Z', [wrote(DANA)]);
    diary.until('2026-12-30T00:00:00Z');
    expect(unasked(diary)).toEqual(['2026-11-10T07:30 introduction-quiet', '2026-11-18T07:30 introduction-quiet']);
  });

  test('after the user’s own bump ten days pass before one is drafted to the same person', () => {
    const diary = after();
    diary.mail('2026-11-09T09:00:00Z', [wrote(DANA)]);
    diary.until('2026-11-20T00:00:00Z');
    expect(unasked(diary)).toEqual(['2026-11-19T07:30 introduction-quiet']);
  });

  test('the introducer whom the user has told is not told again', () => {
    const diary = after();
    diary.mail('2026-11-12T09:00:00Z', [wrote(PRIYA)]);
    diary.mail('2026-11-13T09:00:00Z', [answered(PRIYA)], { from: PRIYA });
    diary.until('2026-12-30T00:00:00Z');
    expect(unasked(diary)).toEqual(['2026-11-10T07:30 introduction-quiet']);
    expect(diary.one(DANA, 'introduction').state).toBe('let-go');
  });

  test('an answer in the evening counts for its local day', () => {
    const diary = afterIntroduction();
    diary.mail('2026-11-03T22:30:00Z', [wrote(DANA)]);
    diary.until('2026-11-11T00:00:00Z');
    expect(unasked(diary)).toEqual(['2026-11-10T07:30 introduction-quiet']);
  });

  test('after the user’s answer to theirs no draft with times follows for ten days', () => {
    const diary = after();
    diary.mail('2026-11-05T09:00:00Z', [answered(DANA)], { from: DANA });
    diary.mail('2026-11-06T09:00:00Z', [wrote(DANA)]);
    diary.until('2026-12-30T00:00:00Z');
    expect(unasked(diary)).toEqual(['2026-11-17T07:30 fix-a-time']);
  });

  test('an answer ends the silence; without a time, five days later the user is asked to fix one', () => {
    const diary = after();
    diary.mail('2026-11-05T09:00:00Z', [answered(DANA)], { from: DANA });
    expect(diary.one(DANA, 'introduction').state).toBe('answered');
    diary.until('2026-12-30T00:00:00Z');
    expect(unasked(diary)).toEqual(['2026-11-11T07:30 fix-a-time']);
    expect(diary.one(DANA, 'introduction').state).toBe('let-go');
  });
});

test('in its whole life an introduction brings at most three nudges', () => {
  const diary = afterIntroduction();
  diary.mail('2026-11-09T12:00:00Z', [wrote(DANA)]);
  diary.until('2026-11-18T12:00:00Z');
  diary.mail('2026-11-18T12:00:00Z', [answered(DANA)], { from: DANA });
  diary.until('2027-01-30T00:00:00Z');
  expect(unasked(diary)).toEqual([
    '2026-11-05T07:30 introduction-unanswered',
    '2026-11-09T07:30 introduction-unanswered',
    '2026-11-16T07:30 introduction-quiet',
  ]);
  expect(diary.one(DANA, 'introduction')).toMatchObject({ nudges: 3, state: 'let-go' });
});

describe('a meeting', () => {
  const START = '2026-11-12T14:00:00Z';
  const booked = (at: string, start = START, zone = 'Europe/London'): Diary => {
    const diary = new Diary(at, zone);
    diary.mail(at, [invites(DANA, start, 0)]);
    return diary;
  };
  const told = (diary: Diary, kind: string): string[] => diary.told().filter((line) => line.endsWith(kind));

  test('is prepared at 17:00 the day before', () => {
    expect(booked(TUESDAY).until(START).told()).toEqual(['2026-11-11T17:00 preparation']);
  });

  test('on a Monday is prepared on Sunday', () => {
    expect(booked(TUESDAY, '2026-11-09T09:00:00Z').until('2026-11-09T09:00:00Z').told()).toEqual([
      '2026-11-08T17:00 preparation',
    ]);
  });

  test('told of after 17:00 the day before is prepared at once', () => {
    const diary = booked('2026-11-11T18:20:00Z').until(START);
    expect(diary.told()).toHaveLength(1);
    expect(diary.told()[0]).toMatch(/^2026-11-11T18:2[0-3] preparation$/);
  });

  test('told of at night is prepared when the quiet hours end', () => {
    expect(booked('2026-11-11T22:00:00Z').until(START).told()).toEqual(['2026-11-12T07:00 preparation']);
  });

  test('already begun is not prepared', () => {
    expect(told(booked('2026-11-12T14:05:00Z').until('2026-11-12T16:00:00Z'), 'preparation')).toEqual([]);
  });

  test('is asked about 15 minutes after its end, on the next morning, and on day 3', () => {
    const diary = new Diary(TUESDAY);
    diary.mail(TUESDAY, [invites(DANA, START, 0, { end: '2026-11-12T15:00:00Z' })]);
    diary.until('2026-12-01T00:00:00Z');
    expect(told(diary, 'how-did-it-go')).toEqual([
      '2026-11-12T15:15 how-did-it-go',
      '2026-11-13T07:30 how-did-it-go',
      '2026-11-16T07:30 how-did-it-go',
    ]);
    expect(diary.until('2027-02-01T00:00:00Z').one(DANA, 'meeting').state).toBe('closed');
    expect(diary.told()).toHaveLength(4);
  });

  test('without an end counts as half an hour', () => {
    expect(told(booked(TUESDAY).until('2026-11-12T20:00:00Z'), 'how-did-it-go')).toEqual([
      '2026-11-12T14:45 how-did-it-go',
    ]);
  });

  test('that ends in the evening is not asked about in quiet hours', () => {
    const diary = booked(TUESDAY, '2026-11-12T20:30:00Z').until('2026-11-13T07:29:00Z');
    expect(told(diary, 'how-did-it-go')).toEqual(['2026-11-13T07:00 how-did-it-go']);
  });

  test('keeps local hours in the zone of the user, over a clock change', () => {
    // New York: 9:00 on Sunday 1 November is 14:00 UTC; 17:00 the day before was still summer time, 21:00 UTC.
    const diary = booked('2026-10-28T12:00:00Z', '2026-11-01T14:00:00Z', 'America/New_York');
    diary.until('2026-11-02T20:00:00Z');
    expect(diary.told()).toEqual([
      '2026-10-31T21:00 preparation',
      '2026-11-01T14:45 how-did-it-go',
      '2026-11-02T12:30 how-did-it-go',
    ]);
  });

  test('that was moved takes preparation and outcome along, and nothing rings for the old time', () => {
    const diary = booked(TUESDAY).until('2026-11-11T18:00:00Z');
    expect(diary.told()).toEqual(['2026-11-11T17:00 preparation']);
    diary.mail('2026-11-11T18:00:00Z', [invites(DANA, '2026-11-19T09:00:00Z', 1)]);
    expect(diary.timers()).toEqual([
      { name: 'preparation', at: '2026-11-18T17:00:00Z', n: 1 },
      { name: 'how-did-it-go', at: '2026-11-19T09:45:00Z', n: 1 },
    ]);
    diary.until('2026-11-19T12:00:00Z');
    expect(diary.told().slice(1)).toEqual(['2026-11-18T17:00 preparation', '2026-11-19T09:45 how-did-it-go']);
  });

  test('moved to an earlier time rings for that', () => {
    const diary = booked(TUESDAY);
    diary.mail('2026-11-04T09:00:00Z', [invites(DANA, '2026-11-06T09:00:00Z', 1)]);
    diary.until('2026-11-06T10:00:00Z');
    expect(diary.told()).toEqual(['2026-11-05T17:00 preparation', '2026-11-06T09:45 how-did-it-go']);
  });

  test('moved by prose keeps its length and says so', () => {
    const diary = new Diary(TUESDAY);
    diary.mail(TUESDAY, [meets(DANA, START, { end: '2026-11-12T15:30:00Z' })]);
    const [said] = diary.mail('2026-11-04T09:00:00Z', [meets(DANA, '2026-11-13T09:00:00Z', { moved: true })]);
    expect(said).toMatchObject({ kind: 'meeting-scheduled', note: { moved: 'yes' } });
    expect(diary.one(DANA, 'meeting')).toMatchObject({ start: '2026-11-13T09:00:00Z', end: '2026-11-13T10:30:00Z' });
  });

  test('is not asked about while another meeting runs', () => {
    const diary = booked(TUESDAY);
    diary.mail(TUESDAY, [meets(RAJ, '2026-11-12T14:30:00Z', { end: '2026-11-12T15:30:00Z' })]);
    diary.until('2026-11-12T20:00:00Z');
    for (const line of told(diary, 'how-did-it-go')) expect(line >= '2026-11-12T15:30').toBe(true);
  });
});

describe('after a meeting', () => {
  const HELD = '2026-11-12T15:00:00Z';
  const held = (due: string | null, at = HELD): Diary => {
    const diary = new Diary(at);
    diary.mail(at, [went(DANA, { actions: [{ text: 'send the summary', due }] })]);
    return diary;
  };
  const told = (diary: Diary, kind: string): string[] => diary.told().filter((line) => line.endsWith(kind));

  test('the thank-you is drafted at once, and asked about the next morning when no copy was seen', () => {
    const diary = held(null).until('2026-11-20T00:00:00Z');
    expect(diary.told()).toEqual(['2026-11-12T15:00 thank-you', '2026-11-13T07:30 sent-it']);
  });

  test('a promise is recalled on the morning of the working day before', () => {
    expect(told(held('2026-11-19').until('2026-12-01T00:00:00Z'), 'promise')).toEqual(['2026-11-18T07:30 promise']);
    expect(told(held('2026-11-22').until('2026-12-01T00:00:00Z'), 'promise')).toEqual(['2026-11-20T07:30 promise']);
    expect(told(held('2026-11-23').until('2026-12-01T00:00:00Z'), 'promise')).toEqual(['2026-11-20T07:30 promise']);
  });

  test('what was promised for tomorrow is not recalled: it has just been said', () => {
    expect(told(held('2026-11-13').until('2026-12-01T00:00:00Z'), 'promise')).toEqual([]);
  });

  test('with an action the loop is closed after four weeks, without one nothing comes', () => {
    expect(told(held(null).until('2027-03-01T00:00:00Z'), 'close-the-loop')).toEqual([
      '2026-12-11T07:30 close-the-loop',
    ]);
    const without = new Diary(HELD);
    without.mail(HELD, [went(DANA)]);
    expect(told(without.until('2027-03-01T00:00:00Z'), 'close-the-loop')).toEqual([]);
    expect(without.one(DANA, 'meeting').state).toBe('closed');
  });

  test('a promise for three months ahead is recalled too', () => {
    expect(told(held('2027-03-01').until('2027-03-02T00:00:00Z'), 'promise')).toEqual(['2027-02-26T07:30 promise']);
  });
});

describe('what a user puts off', () => {
  test('waits until the morning of that day', () => {
    const diary = afterIntroduction().until('2026-11-05T08:00:00Z');
    const answers = diary.last('introduction-unanswered');
    const [said] = diary.mail('2026-11-05T08:00:00Z', [command('snooze', { until: '2026-11-18' })], { answers });
    expect(said?.kind).toBe('confirmed');
    diary.until('2026-11-30T00:00:00Z');
    expect(unasked(diary)).toEqual([
      '2026-11-05T07:30 introduction-unanswered',
      '2026-11-05T08:00 confirmed',
      '2026-11-18T07:30 introduction-unanswered',
    ]);
  });

  test('to a Saturday waits until Monday', () => {
    const diary = afterIntroduction().until('2026-11-05T08:00:00Z');
    const answers = diary.last('introduction-unanswered');
    diary.mail('2026-11-05T08:00:00Z', [command('snooze', { until: '2026-11-14' })], { answers });
    expect(diary.until('2026-11-20T00:00:00Z').told().at(-1)).toBe('2026-11-16T07:30 introduction-unanswered');
  });

  test('does not delay the preparation of a meeting that was then moved to before that day', () => {
    const diary = new Diary(TUESDAY);
    diary.mail(TUESDAY, [invites(OMAR, '2026-11-04T09:00:00Z', 0)]);
    diary.until('2026-11-04T10:00:00Z');
    const answers = diary.last('how-did-it-go');
    diary.mail('2026-11-04T10:00:00Z', [command('snooze', { until: '2026-11-20' })], { answers });
    diary.mail('2026-11-04T11:00:00Z', [invites(OMAR, '2026-11-12T09:00:00Z', 1)]);
    expect(diary.until('2026-12-01T00:00:00Z').told()).toContain('2026-11-11T17:00 preparation');
  });
});
