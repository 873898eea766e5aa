import type { LetterRow } from '../../lambdas/core/workflow/records';
import { command, DANA, Diary, introduced, invites, meets, RAJ, thanked, went } from './diary';

const T = (day: number, hour = 10): string =>
  `2026-11-${String(day).padStart(2, '0')}T${String(hour).padStart(2, '0')}:00:00Z`;
const undo = (diary: Diary, at: string, answers?: LetterRow): string =>
  diary.mail(at, [command('undo')], { answers })[0]?.note['text'] ?? '';

let diary: Diary;
beforeEach(() => {
  diary = new Diary(T(3));
});

describe('undo restores', () => {
  test.each([
    ['the aim', [{ type: 'aim', text: 'move into service design' } as const], 'aim', null],
    ['the time zone', [command('settings', { timeZone: 'Asia/Tokyo' })], 'timeZone', 'Europe/London'],
    ['the never-log list', [command('never-log', { domain: 'acme.example' })], 'neverLog', undefined],
  ])('%s', (_what, facts, field, before) => {
    diary.mail(T(3), [introduced([DANA])]);
    diary.mail(T(3, 11), facts);
    expect((diary.state.me as unknown as Record<string, unknown>)[field]).not.toEqual(before);
    expect(undo(diary, T(3, 12))).toContain('your mail "mail 2"');
    expect((diary.state.me as unknown as Record<string, unknown>)[field]).toEqual(before);
    expect(diary.one(DANA, 'introduction').state).toBe('received');
  });

  test('mornings with the zone that they hang on', () => {
    diary.mail(T(3), [introduced([DANA])]);
    const timers = diary.timers();
    diary.mail(T(3, 11), [command('settings', { timeZone: 'Asia/Tokyo' })]);
    expect(diary.timers()).not.toEqual(timers);
    undo(diary, T(3, 12));
    expect(diary.timers()).toEqual(timers);
  });

  test('a pause: the state, and what it held back', () => {
    diary.mail(T(3), [introduced([DANA])]);
    diary.mail(T(3, 11), [command('pause')]);
    diary.until(T(6));
    expect(diary.told().at(-1)).toContain('confirmed');
    undo(diary, T(6));
    expect(diary.state.now.state).toBe('active');
    expect(diary.until(T(10)).told().slice(-1)[0]).toContain('introduction-unanswered');
  });

  test('the calendar row of a moved meeting, so that the same update counts again', () => {
    diary.mail(T(3), [invites(DANA, T(12), 0)]);
    diary.mail(T(3, 11), [invites(DANA, T(13), 1)]);
    expect(diary.one(DANA, 'meeting').start).toBe(T(13).replace(':00Z', ':00Z'));
    undo(diary, T(3, 12));
    expect(diary.one(DANA, 'meeting').start).toBe(T(12));
    expect([...diary.state.calendars.values()]).toMatchObject([{ sequence: 0 }]);
    diary.mail(T(3, 13), [invites(DANA, T(13), 1)]);
    expect(diary.one(DANA, 'meeting').start).toBe(T(13));
  });
});

describe('undo again', () => {
  test('in a new mail takes back the mail before, as far as the record goes', () => {
    diary.mail(T(3), [introduced([DANA])]);
    const before = diary.one(DANA, 'introduction');
    diary.mail(T(3, 11), [meets(DANA, T(12))]);
    diary.mail(T(3, 12), [went(DANA)]);
    expect(undo(diary, T(3, 13))).toContain('"mail 3"');
    expect(undo(diary, T(3, 14))).toContain('"mail 2"');
    expect(diary.workflows(DANA)).toEqual([before]);
    expect(undo(diary, T(3, 15))).toContain('"mail 1"');
    expect(diary.workflows(DANA)).toEqual([]);
    expect(undo(diary, T(3, 16))).toBe('There is nothing to take back.');
  });

  test('in answer to an undo brings it back, and that again', () => {
    diary.mail(T(3), [introduced([DANA])]);
    diary.mail(T(4), [went(DANA)]);
    const told = diary.workflows(DANA);
    const [first] = diary.mail(T(4, 11), [command('undo')]);
    expect(undo(diary, T(4, 12), first)).toContain('stands again');
    expect(diary.workflows(DANA)).toEqual(told);
    expect(undo(diary, T(4, 13))).toContain('"mail 2"');
    expect(diary.one(DANA, 'introduction').state).toBe('received');
    expect(undo(diary, T(4, 14))).toContain('"mail 1"');
  });

  test('in answer to the letter of an earlier mail takes that one, where nothing has come since', () => {
    const [ofDana] = diary.mail(T(3), [introduced([DANA])]);
    diary.mail(T(3, 11), [introduced([RAJ])]);
    expect(undo(diary, T(3, 12), ofDana)).toContain('"mail 1"');
    expect(diary.workflows(DANA)).toEqual([]);
    expect(diary.one(RAJ, 'introduction').state).toBe('received');
    expect(undo(diary, T(3, 13), ofDana)).toContain('taken back already');
    expect(undo(diary, T(3, 14))).toContain('"mail 2"');
    expect(undo(diary, T(3, 15))).toBe('There is nothing to take back.');
  });

  test('leaves what came later, and names it', () => {
    const [ofDana] = diary.mail(T(3), [introduced([DANA])]);
    diary.mail(T(4), [meets(DANA, T(12))]);
    expect(undo(diary, T(4, 11), ofDana)).toContain('since more has come in about it: Dana Whitcombe');
    expect(diary.one(DANA, 'meeting').state).toBe('scheduled');
  });
});

test('letters that the mail caused are named as sent, or as dropped', () => {
  const letters = diary.mail(T(3), [introduced([DANA])]);
  for (const letter of letters) letter.status = 'sent';
  expect(undo(diary, T(3, 11))).toContain(
    'not to be called back: the word on the introduction (Dana Whitcombe), Tuesday 3 November',
  );
  const [thanks] = diary.mail(T(4), [went(RAJ)]);
  expect(thanks?.status).toBe('open');
  expect(undo(diary, T(4, 11))).toContain('dropped: the thank-you draft (Raj Patel)');
});

test('a before-image that does not fit is left out, and undo says so', () => {
  const crowd = [...Array(12).keys()].map((n) => ({ name: `Person ${n}`, address: `p${n}@many.example` }));
  diary.mail(T(3), [introduced(crowd)]);
  for (const { address } of crowd) diary.state.people.get(address)?.questions.push('q'.repeat(30_000));
  diary.mail(T(4), [thanked(...crowd), { type: 'outreach', to: crowd }]);
  const row = [...diary.state.journals.values()].at(-1);
  expect(JSON.stringify(row).length).toBeLessThan(400_000);
  expect(row?.unkept?.length).toBeGreaterThan(0);
  const said = undo(diary, T(4, 11));
  for (const key of row?.unkept ?? []) expect(said).toContain(diary.state.people.get(key)?.name);
});
