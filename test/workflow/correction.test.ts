import type { Fact } from '../../lambdas/core/reading/reading';
import type { LetterRow } from '../../lambdas/core/workflow/records';
import { command, DANA, Diary, introduced, meets, OMAR, PRIYA, RAJ, went, wrote } from './diary';

const T = (day: number, hour = 10): string =>
  `2026-11-${String(day).padStart(2, '0')}T${String(hour).padStart(2, '0')}:00:00Z`;
const wrong = (text: string, ...reads: Fact[]): Fact => ({ type: 'correction', text, reads });
const kinds = (letters: LetterRow[]): string[] => letters.map((l) => l.kind);
const facts = (letter: LetterRow | undefined, side: 'before' | 'now'): Fact[] =>
  JSON.parse(letter?.note[side] ?? '[]') as Fact[];

let diary: Diary;
beforeEach(() => {
  diary = new Diary(T(3));
});

describe('a correction', () => {
  test('of the person: what was said of one is taken back and said of the other, introducer and reason kept', () => {
    const [received] = diary.mail(T(3), [introduced([DANA])]);
    const letters = diary.mail(T(3, 11), [wrong('it was Raj', introduced([RAJ], null, { reason: null }))], {
      answers: received,
    });
    expect(kinds(letters)).toEqual(['introduction-received', 'correction']);
    expect(diary.workflows(DANA)).toEqual([]);
    expect(diary.one(RAJ, 'introduction')).toMatchObject({
      state: 'received',
      introducers: [PRIYA],
      reason: 'you both care about hospitals',
      madeAt: expect.stringContaining('2026-11-03T10:00:00'),
    });
    const said = letters[1];
    expect(facts(said, 'before')).toMatchObject([{ contacts: [DANA] }]);
    expect(facts(said, 'now')).toMatchObject([{ contacts: [RAJ] }]);
  });

  test('of the person met, notes kept; the meeting that was taken for it is still to be told of', () => {
    diary.mail(T(3), [introduced([DANA])]);
    diary.mail(T(3, 11), [meets(DANA, T(5))]);
    const [thanks] = diary.mail(T(5, 12), [went(DANA)]);
    diary.mail(T(5, 13), [wrong('it was Raj', went(RAJ, { takeaways: [] }))], { answers: thanks });
    expect(diary.one(RAJ, 'meeting')).toMatchObject({ state: 'held', takeaways: ['service is written first'] });
    expect(diary.one(DANA, 'meeting')).toMatchObject({ state: 'scheduled', takeaways: [] });
  });

  test.each([
    ['an hour', meets(DANA, T(12, 16)), T(12, 16)],
    ['a day, at the same hour', went(DANA, { takeaways: [], when: '2026-11-10' }), T(10)],
    ['a weekday that was meant ahead', went(DANA, { takeaways: [], when: '2026-10-27' }), T(10)],
  ])('of the time by %s', (_what, read, start) => {
    const [said] = diary.mail(T(3, 11), [meets(DANA, T(12))]);
    const letters = diary.mail(T(3, 12), [wrong('no', read)], { answers: said });
    expect(kinds(letters)).toEqual(['correction']);
    expect(diary.one(DANA, 'meeting')).toMatchObject({ state: 'scheduled', start });
    expect(diary.timers().map((t) => t.name)).toContain('preparation');
  });

  test('of the day of a meeting that was', () => {
    diary.mail(T(3), [introduced([DANA])]);
    const [thanks] = diary.mail(T(6), [went(DANA)]);
    diary.mail(T(6, 11), [wrong('it was Tuesday', went(DANA, { takeaways: [], when: '2026-11-03' }))], {
      answers: thanks,
    });
    expect(diary.one(DANA, 'meeting')).toMatchObject({
      state: 'held',
      heldAt: T(3, 12),
      takeaways: ['service is written first'],
    });
  });

  test('of the result: the introduction is open again, and the draft for another time comes', () => {
    diary.mail(T(3), [introduced([DANA])]);
    diary.mail(T(3, 11), [meets(DANA, T(5))]);
    const [thanks] = diary.mail(T(5, 12), [went(DANA)]);
    const letters = diary.mail(T(5, 13), [wrong('we did not meet', went(DANA, { result: 'no-show', takeaways: [] }))], {
      answers: thanks,
    });
    expect(kinds(letters)).toEqual(['missed', 'correction']);
    expect(diary.one(DANA, 'meeting')).toMatchObject({ state: 'no-show', takeaways: [] });
    expect(diary.one(DANA, 'introduction').state).toBe('scheduled');
  });

  test.each(['that is not an introduction', 'nothing', 'ignore it'])('“%s” leaves nothing of it', (text) => {
    const [received] = diary.mail(T(3), [introduced([DANA])]);
    const [said] = diary.mail(T(3, 11), [wrong(text)], { answers: received });
    expect(said?.kind).toBe('correction');
    expect(facts(said, 'now')).toEqual([]);
    expect(diary.workflows(DANA)).toEqual([]);
    expect(diary.timers()).toEqual([]);
  });

  test('in a new mail is about the last one', () => {
    diary.mail(T(3), [introduced([DANA])]);
    diary.mail(T(3, 11), [introduced([OMAR])]);
    diary.mail(T(3, 12), [wrong('it was Raj', introduced([RAJ], null))]);
    expect(diary.workflows(OMAR)).toEqual([]);
    expect(diary.one(DANA, 'introduction').state).toBe('received');
    expect(diary.one(RAJ, 'introduction').state).toBe('received');
  });

  test('“not Ram” names whom it is not: one person is meant, in full', () => {
    const [received] = diary.mail(T(3), [introduced([DANA])]);
    const bare = (name: string) => ({ name, address: null });
    const words = "it was Dana's colleague Raj\n\nRaj Patel, not Ram.";
    const letters = diary.mail(T(3, 11), [wrong(words, introduced([bare('Raj'), bare('Ram')], null))], {
      answers: received,
    });
    expect(facts(letters.at(-1), 'now')).toMatchObject([{ contacts: [{ name: 'Raj Patel' }] }]);
  });

  test('is undone by undo, and its mail says again what it said', () => {
    const [received] = diary.mail(T(3), [introduced([DANA])]);
    const before = diary.workflows(DANA);
    const said = diary.mail(T(3, 11), [wrong('it was Raj', introduced([RAJ], null))], { answers: received }).at(-1);
    diary.mail(T(3, 12), [command('undo')], { answers: said });
    expect(diary.workflows(DANA)).toEqual(before);
    expect(diary.workflows(RAJ)).toEqual([]);
    expect([...diary.state.journals.values()][0]?.facts).toMatchObject([{ contacts: [DANA] }]);
    diary.mail(T(3, 13), [command('undo')]);
    expect(diary.workflows(DANA)).toEqual([]);
  });

  test('that says nothing asks with examples, and the answer puts right', () => {
    const [received] = diary.mail(T(3), [introduced([DANA])]);
    const [asks] = diary.mail(T(3, 11), [wrong('something else')], { answers: received });
    expect(asks).toMatchObject({
      kind: 'question',
      note: { text: expect.stringContaining('What should it have been?') },
    });
    diary.answer(T(3, 12), 'It was Raj Patel', [introduced([RAJ], null)], asks);
    expect(diary.workflows(DANA)).toEqual([]);
    expect(diary.one(RAJ, 'introduction').introducers).toEqual([PRIYA]);
  });
});

describe('where more has come in since', () => {
  test('a new time counts as the later word', () => {
    const [said] = diary.mail(T(3), [meets(DANA, T(12))]);
    diary.mail(T(4), [wrote(DANA)]);
    const letters = diary.mail(T(4, 11), [wrong('it is at 16:00', meets(DANA, T(12, 16)))], { answers: said });
    expect(kinds(letters)).toEqual(['correction']);
    expect(facts(letters[0], 'before')).toMatchObject([{ type: 'meeting', start: T(12) }]);
    expect(diary.one(DANA, 'meeting').start).toBe(T(12, 16));
  });

  test('somebody else is a question with numbers, and the digit does it', () => {
    const [received] = diary.mail(T(3), [introduced([DANA])]);
    diary.mail(T(4), [wrote(DANA)]);
    const letters = diary.mail(T(4, 11), [wrong('it was Raj', introduced([RAJ], null))], { answers: received });
    expect(kinds(letters)).toEqual(['question']);
    expect(diary.workflows(RAJ)).toEqual([]);
    diary.answer(T(4, 12), '1', [command('choose', { option: 1 })], letters[0]);
    expect(diary.one(DANA, 'introduction').state).toBe('let-go');
    expect(diary.one(RAJ, 'introduction').introducers).toEqual([PRIYA]);
  });

  test('leaving it changes nothing, and a number that was not offered is said', () => {
    const [received] = diary.mail(T(3), [introduced([DANA])]);
    diary.mail(T(4), [wrote(DANA)]);
    const [asks] = diary.mail(T(4, 11), [wrong('it was Raj', introduced([RAJ], null))], { answers: received });
    const [again] = diary.answer(T(4, 12), '7', [command('choose', { option: 7 })], asks);
    expect(again?.note['text']).toContain('the numbers are 1 to 3');
    diary.answer(T(4, 13), '3', [command('choose', { option: 3 })], again);
    expect(diary.one(DANA, 'introduction').state).toBe('acknowledged');
    expect(diary.workflows(RAJ)).toEqual([]);
  });
});

test('a name that two people bear is asked with numbers, and the digit corrects', () => {
  const lee = { name: 'Dana Lee', address: 'dana@lee.example' };
  diary.mail(T(3), [introduced([DANA])]);
  diary.mail(T(3, 11), [introduced([lee])]);
  const [received] = diary.mail(T(3, 12), [introduced([OMAR])]);
  const bare = { name: 'Dana', address: null };
  const [asks] = diary.mail(T(3, 13), [wrong('it was Dana', introduced([bare], null))], { answers: received });
  expect(asks?.kind).toBe('question');
  expect(diary.one(OMAR, 'introduction').state).toBe('received');
  diary.answer(T(3, 14), 'Dana Lee', [], asks);
  expect(diary.workflows(OMAR)).toEqual([]);
  expect(diary.workflows(lee)).toHaveLength(1);
});
