import { command, DANA, Diary, introduced, invites, OMAR, PRIYA, RAJ, went, wrote } from './diary';

const at = (date: string, time = '10:00'): string => `${date}T${time}:00Z`;

/** Letters begin on 5 November, and nothing answers them. */
function unanswered(): Diary {
  const diary = new Diary(at('2026-11-03'));
  diary.mail(at('2026-11-03'), [introduced([DANA])]);
  diary.until(at('2026-11-18'));
  // Two weeks later others still copy.
  diary.mail(at('2026-11-18'), [introduced([RAJ])], { from: PRIYA });
  return diary;
}

test('after 14 days of letters without an answer comes one still-there, in a morning, and then nothing', () => {
  const diary = unanswered().until(at('2026-11-20'));
  expect(diary.told().slice(-2)).toEqual(['2026-11-18T10:00 introduction-received', '2026-11-20T07:30 still-there']);
  expect(diary.state.now.askedStill).toBe('2026-11-20T07:30:00Z');
  const before = diary.letters.length;
  diary.until(at('2027-06-01'));
  expect(diary.letters.length).toBe(before);
  expect(diary.timers()).toEqual([]);
});

test('a user who has heard nothing for weeks owes no answer', () => {
  const diary = new Diary(at('2026-11-03'));
  diary.mail(at('2026-11-03'), [wrote(DANA)]);
  diary.until(at('2026-12-07'));
  diary.mail(at('2026-12-07'), [introduced([RAJ])], { from: PRIYA });
  expect(diary.until(at('2026-12-09')).told().at(-1)).toBe('2026-12-09T07:30 introduction-unanswered');
});

test('any mail of theirs counts as an answer', () => {
  const diary = new Diary(at('2026-11-03'));
  diary.mail(at('2026-11-03'), [introduced([DANA])]);
  diary.mail(at('2026-11-15'), [wrote(OMAR)]);
  expect(diary.state.now.heardAt).toBe(at('2026-11-15'));
  diary.mail(at('2026-11-18'), [introduced([RAJ])], { from: PRIYA });
  diary.until(at('2026-11-25'));
  expect(diary.told().some((t) => t.endsWith('still-there'))).toBe(false);
});

test('in silence first words rest; meetings, promises and open loops come, at most one a week', () => {
  const diary = unanswered();
  diary.mail(at('2026-11-18', '11:00'), [introduced([OMAR])], { from: PRIYA });
  diary.until(at('2026-11-20'));
  const silent = diary.letters.length;
  diary.mail(at('2026-11-23'), [introduced([{ name: 'Lena Roth', address: 'lena@roth.example' }])], { from: PRIYA });
  diary.mail(at('2026-11-25'), [invites(DANA, at('2026-12-01', '14:00'), 0)], { from: DANA });
  diary.until(at('2026-12-31'));
  const came = diary.letters.slice(silent);
  expect(came.map((l) => `${l.at.slice(0, 10)} ${l.kind}`)).toEqual([
    '2026-11-30 preparation',
    '2026-12-08 how-did-it-go',
    '2026-12-15 how-did-it-go',
    '2026-12-22 how-did-it-go',
  ]);
});

test('a promise made before is recalled in silence', () => {
  const diary = new Diary(at('2026-11-03'));
  diary.mail(at('2026-11-03'), [went(OMAR, { actions: [{ text: 'send the outline', due: '2026-12-02' }] })]);
  diary.mail(at('2026-11-03'), [introduced([DANA])]);
  diary.mail(at('2026-11-18'), [introduced([RAJ])], { from: PRIYA });
  diary.until(at('2026-12-02'));
  expect(diary.told().slice(-2)).toEqual(['2026-11-20T07:30 still-there', '2026-12-01T07:30 promise']);
});

test('on return what lapsed is closed kindly and named, and what is still to come comes with the next morning', () => {
  const diary = unanswered().until(at('2026-11-20'));
  diary.until(at('2026-11-25'));
  const letters = diary.mail(at('2026-11-25'), [wrote(OMAR)]);
  expect(letters).toEqual([]);
  expect(diary.until(at('2026-11-26')).told().at(-1)).toBe('2026-11-26T07:30 introduction-unanswered');

  const late = unanswered().until(at('2026-12-20'));
  const [back] = late.mail(at('2026-12-20'), [wrote(OMAR)]);
  expect(back).toBeUndefined();
  expect(late.one(RAJ, 'introduction').state).toBe('let-go');
  expect(late.one(RAJ, 'introduction').held).toMatchObject([{ why: 'lapsed' }]);
});

test('a goodbye ends with the user’s next mail, as a silence does', () => {
  const diary = new Diary(at('2026-11-03'));
  diary.mail(at('2026-11-03'), [introduced([DANA])]);
  diary.mail(at('2026-11-03', '11:00'), [command('stop', { scope: 'all' })]);
  diary.until(at('2026-11-10'));
  expect(diary.told().at(-1)).toBe('2026-11-03T11:00 goodbye');
  diary.mail(at('2026-11-10'), [wrote(OMAR)]);
  expect(diary.until(at('2026-11-12')).told().at(-1)).toBe('2026-11-11T07:30 introduction-unanswered');
});
