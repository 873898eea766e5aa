import { asksOfUs, ASK_DAYS, handOver } from '../../lambdas/core/workflow/someone-asks';
import { answered, command, DANA, Diary, introduced, invites, PRIYA, RAJ, went, wrote } from './diary';

const T = (day: number, hour = 10): string =>
  `2026-11-${String(day).padStart(2, '0')}T${String(hour).padStart(2, '0')}:00:00Z`;

test.each([
  [
    'What does it keep about me? If there is a file with my name in it I would rather that it be deleted, please.',
    'forget',
  ],
  ['forget me and send me the export of what you hold.', 'forget'],
  ['Please stop logging me.', 'forget'],
  ['I would like to exercise my right to be forgotten.', 'forget'],
  ['Bitte löschen Sie meine Daten.', 'forget'],
  ['Merci de supprimer mes données.', 'forget'],
  ['What do you store about me?', 'held'],
  ['Under the GDPR I ask for a copy of my data.', 'held'],
  ['Ich bitte um Auskunft über meine gespeicherten Daten.', 'held'],
  ['By the way, who is log@in.example.org?', 'who'],
  ['Are you a robot?', 'who'],
])('“%s” asks: %s', (text, what) => {
  expect(asksOfUs(text)).toBe(what);
});

test.each([
  'I will forget my head one day. See you on Tuesday.',
  'Who is going to be there? What do you know about the museum?',
  'I deleted the old file and kept the data about the ferries.',
  'Do not forget your umbrella.',
  'What do you like about your work? Tell me more about you.',
])('“%s” asks nothing of us', (text) => {
  expect(asksOfUs(text)).toBeNull();
});

const known = (): Diary => {
  const diary = new Diary(T(2));
  diary.mail(T(2), [introduced([DANA, RAJ])]);
  diary.mail(T(2, 11), [wrote(DANA), invites(DANA, T(3, 14), 0)]);
  diary.mail(T(3, 15), [went(DANA, { takeaways: ['Dana Whitcombe begins early'], referrals: [RAJ] })]);
  return diary;
};
const asks = (diary: Diary, newText = 'What do you keep about me? Please delete it.') =>
  diary.mail(T(4), [answered(DANA)], { from: DANA, newText });

describe('somebody who asks', () => {
  test('commands nothing: the user is told, once', () => {
    const diary = known();
    const before = [...diary.workflows(DANA)];
    const [letter] = asks(diary);
    expect(letter).toMatchObject({ kind: 'someone-asks', about: [{ person: DANA.address }], note: { what: 'forget' } });
    expect(diary.workflows(DANA)).toHaveLength(before.length);
    expect(diary.workflows(DANA).every((w) => w.muted !== true && w.state !== 'let-go')).toBe(true);
    expect(diary.mail(T(5), [answered(DANA)], { from: DANA, newText: 'forget me' })).toEqual([]);
  });

  test('is no matter when nobody knows them, and the words of the user ask nothing', () => {
    const diary = known();
    expect(
      diary.mail(T(4), [], { from: { name: 'Eve', address: 'eve@nobody.example' }, newText: 'forget me' }),
    ).toEqual([]);
    expect(diary.mail(T(4, 11), [wrote(DANA)], { newText: 'delete my data' }).map((l) => l.kind)).toEqual([]);
  });

  test('is counted for the operator after 14 days, and only then', () => {
    const diary = known();
    asks(diary);
    const due = (at: string): number => {
      let left = 0;
      diary.notice(at, (work) => void (left = handOver(work, at)));
      return left;
    };
    expect(due(T(4 + ASK_DAYS, 9))).toBe(0);
    expect(due(T(4 + ASK_DAYS, 10))).toBe(1);
    expect(due(T(4 + ASK_DAYS, 11))).toBe(0);
    expect(diary.state.now).toMatchObject({ asks: [], asksLeft: 1 });
  });

  test('is settled by any answer of the user', () => {
    const diary = known();
    const [letter] = asks(diary);
    diary.answer(T(5), 'sent', [wrote(DANA)], letter);
    expect(diary.state.now.asks).toEqual([]);
  });
});

describe('forget', () => {
  test('erases the person from the record, from others, and from what the mails left, for good', () => {
    const diary = known();
    const [letter] = asks(diary);
    const [said] = diary.answer(T(5), 'forget Dana', [command('forget', { name: 'Dana' })], letter);
    expect(said?.kind).toBe('confirmed');
    expect(said?.note['text']).toMatch(/^Erased: /);
    const { people, journals, calendars, me, now } = diary.state;
    expect(people.has('dana@tidewell.example')).toBe(false);
    const left = JSON.stringify([[...people.values()], [...journals.values()], [...calendars.values()], now]);
    expect(left).not.toMatch(/dana@tidewell|Dana Whitcombe/i);
    expect(diary.one(RAJ, 'introduction').introducers).toEqual([PRIYA]);
    expect(me.neverLog).toEqual(['dana@tidewell.example']);
    diary.mail(T(5, 11), [command('undo')]);
    expect(diary.state.people.has('dana@tidewell.example')).toBe(false);
  });

  test('asks where several bear the name, and says so where nobody does', () => {
    const diary = known();
    diary.mail(T(4), [introduced([{ name: 'Dana Field', address: 'dana@field.example' }])]);
    const [which] = diary.mail(T(5), [command('forget', { name: 'Dana' })]);
    expect(JSON.parse(which?.note['choices'] ?? '[]')).toHaveLength(2);
    const [nobody] = diary.mail(T(6), [command('forget', { name: 'Zoe' })]);
    expect(nobody?.note['text']).toContain('anybody called “Zoe”');
    expect(diary.state.people.has('dana@tidewell.example')).toBe(true);
  });
});
