import { drafts } from '../../lambdas/core/letter/sheet-drafts';
import type { Person } from '../../lambdas/core/message/message';
import type { LetterRow } from '../../lambdas/core/workflow/records';
import { ADA, answered, command, DANA, Diary, introduced, OMAR, PRIYA, RAJ, thanked, went, wrote } from './diary';

const T = (day: number, hour = 10): string => new Date(Date.UTC(2026, 10, day, hour)).toISOString();

/** What the letter would carry, composed as it leaves. */
function draftsOf(diary: Diary, row: LetterRow): { kind: string; to: (string | null)[]; text: string }[] {
  const book = diary.state;
  const about = row.about.flatMap(({ person, workflow }) => {
    const record = book.people.get(person);
    const w = [...(record?.workflows ?? []), ...(record?.past ?? [])].find((x) => x.id === workflow);
    return record && w ? [{ record, workflow: w }] : [];
  });
  const desk = {
    me: book.me,
    now: row.at,
    logAddress: 'log@in.example.org',
    record: (p: Person) => book.people.get(p.address ?? ''),
  };
  const service = { domain: 'in.example.org', keys: { current: '1', keys: {} } };
  return drafts({ book, row, service, now: row.at, about, desk }).map((d) => ({
    kind: d.kind,
    to: d.to.map((p) => p.address),
    text: d.text,
  }));
}

describe('one joint note for several outcomes to one introducer', () => {
  const both = (): Diary => {
    const diary = new Diary(T(2));
    diary.mail(T(2), [introduced([DANA, RAJ]), wrote(DANA, RAJ)]);
    diary.mail(T(5), [went(DANA)]);
    return diary;
  };

  test('two met in the same days are told of in one note, and the letter says that it takes the place of the first', () => {
    const diary = both();
    const [letter] = diary.mail(T(7), [went(RAJ)]);
    expect(letter?.note['gentle']).toContain('One note tells Priya of Raj and Dana together');
    const notes = draftsOf(diary, letter as LetterRow).filter((d) => d.to.includes(PRIYA.address));
    expect(notes.map((d) => d.kind)).toEqual(['introducer-thanks']);
    expect(notes[0]?.text).toContain('Raj and Dana and I have met');
    expect(notes[0]?.text.split(/\s+/).length).toBeLessThanOrEqual(60);
  });

  test('thanks to the introducer count for both', () => {
    const diary = both();
    diary.mail(T(7), [went(RAJ)]);
    diary.mail(T(8), [thanked(PRIYA)]);
    for (const who of [DANA, RAJ]) expect(diary.one(who, 'meeting').introducerThankedAt).not.toBeNull();
  });

  test('when the first was sent, the next waits ten days from it, and then comes once', () => {
    const diary = both();
    diary.mail(T(6), [thanked(DANA, PRIYA)]);
    const [letter] = diary.mail(T(9), [went(RAJ)]);
    expect(letter?.note['gentle']).toContain('Priya had a note of late');
    expect(draftsOf(diary, letter as LetterRow).filter((d) => d.to.includes(PRIYA.address))).toEqual([]);
    diary.mail(T(10), [thanked(RAJ)]);
    diary.until(T(25));
    expect(diary.told().at(-1)).toBe('2026-11-16T07:30 introducer-note');
    expect(draftsOf(diary, diary.last('introducer-note')).map((d) => d.to)).toEqual([[PRIYA.address]]);
  });
});

describe('one mail that nobody asked for per person in ten days', () => {
  test('what exceeds it waits, and the letter of that morning says so', () => {
    const diary = new Diary(T(2));
    for (const who of [DANA, RAJ]) diary.mail(T(2), [introduced([who], PRIYA, { status: 'asked' })]);
    diary.mail(T(2), [introduced([OMAR], OMAR)], { from: PRIYA });
    // Ten days without a word: one ask of Priya this morning, the other waits.
    diary.until(T(13));
    const asked = diary.letters.filter((l) => l.items.some((i) => i.kind === 'asked'));
    expect(asked.length).toBe(1);
    expect(asked[0]?.items.filter((i) => i.kind === 'asked').length).toBe(1);
    expect(asked[0]?.note['waits']).toContain('gentle');
    const waiting = [DANA, RAJ].flatMap((p) => diary.one(p, 'introduction').held ?? []);
    expect(waiting).toMatchObject([{ name: 'asked', why: 'gentle' }]);
    diary.mail(T(14), [wrote(OMAR)]);
    diary.until(T(24));
    expect(diary.letters.filter((l) => l.items.some((i) => i.kind === 'asked')).map((l) => l.at.slice(0, 10))).toEqual([
      '2026-11-13',
      '2026-11-23',
    ]);
  });

  test('who wrote last may be answered at once', () => {
    const diary = new Diary(T(2));
    for (const who of [DANA, RAJ]) diary.mail(T(2), [introduced([who], PRIYA, { status: 'asked' })]);
    diary.until(T(13));
    diary.mail(T(13, 9), [answered(PRIYA)], { from: PRIYA });
    diary.mail(T(13), [wrote(OMAR)]);
    const held = [DANA, RAJ].map((p) => diary.one(p, 'introduction')).find((w) => w.held !== undefined);
    // A word about it sets the clock of the ask anew; the person herself is free again.
    expect(held?.timers[0]?.at).toBe('2026-11-24T07:30:00Z');
    expect(diary.state.people.get(PRIYA.address ?? '')?.repliedAt).toBe(T(13, 9));
  });

  test('the second word on the silence of two goes to their introducer as one', () => {
    const diary = new Diary(T(2));
    for (const who of [DANA, RAJ]) diary.mail(T(2), [introduced([who]), wrote(who)]);
    diary.until(T(10));
    diary.mail(T(10), [command('help')]);
    diary.until(T(17));
    const last = diary.letters.at(-1) as LetterRow;
    expect(last.items.map((i) => [i.kind, i.occurrence])).toEqual([
      ['introduction-quiet', 2],
      ['introduction-quiet', 2],
    ]);
    const notes = draftsOf(diary, last);
    expect(notes.map((d) => d.kind)).toEqual(['introducer-word']);
    expect(notes[0]?.text).toContain('Dana and Raj');
    expect(diary.state.people.get(PRIYA.address ?? '')?.proposed?.length).toBe(1);
  });

  test('no third ask of one introducer within a month', () => {
    const diary = new Diary(T(2));
    const priya = (): number => diary.state.people.get(PRIYA.address ?? '')?.asks?.length ?? 0;
    for (let n = 0; n < 4; n++)
      diary.mail(T(2), [introduced([{ name: `Person ${n}`, address: `p${n}@x.example` }], PRIYA, { status: 'asked' })]);
    for (const day of [12, 22, 30]) diary.until(T(day)).mail(T(day), [wrote(OMAR)]);
    expect(priya()).toBe(2);
    diary.until(T(41)).mail(T(41), [wrote(OMAR)]);
    expect(priya()).toBe(2);
    expect(ADA.address).not.toBe(PRIYA.address);
  });
});
