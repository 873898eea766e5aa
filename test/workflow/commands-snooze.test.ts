import type { LetterRow } from '../../lambdas/core/workflow/records';
import { answered, command, DANA, Diary, introduced, meets, RAJ, thanked, went, wrote } from './diary';

const T = (day: number, hour = 10): string =>
  `2026-11-${String(day).padStart(2, '0')}T${String(hour).padStart(2, '0')}:00:00Z`;
const UNTIL = '2026-12-08';
const snooze = (until = UNTIL) => [command('snooze', { until })];

/** Up to the letter of `kind`, of which the user says that it is to wait. */
const met = (): Diary => {
  const diary = new Diary(T(2));
  diary.mail(T(2), [introduced([DANA])]);
  diary.mail(T(2, 11), [wrote(DANA), meets(DANA, T(3, 14))]);
  return diary;
};
const told = (diary: Diary): Diary => {
  diary.mail(T(3, 15), [went(DANA, { actions: [{ text: 'send the summary', due: '2026-11-12' }] })]);
  return diary;
};

const STORIES: [string, () => Diary][] = [
  [
    'introduction-unanswered',
    () => {
      const diary = new Diary(T(2));
      diary.mail(T(2), [introduced([DANA])]);
      return diary;
    },
  ],
  [
    'introduction-quiet',
    () => {
      const diary = new Diary(T(2));
      diary.mail(T(2), [introduced([DANA])]);
      diary.mail(T(2, 11), [wrote(DANA)]);
      return diary;
    },
  ],
  [
    'fix-a-time',
    () => {
      const diary = new Diary(T(2));
      diary.mail(T(2), [introduced([DANA])]);
      diary.mail(T(2, 11), [wrote(DANA)]);
      diary.mail(T(2, 12), [answered(DANA)], { from: DANA });
      return diary;
    },
  ],
  ['how-did-it-go', met],
  ['sent-it', () => told(met())],
  [
    'promise',
    () => {
      const diary = told(met());
      diary.mail(T(3, 16), [thanked(DANA)]);
      return diary;
    },
  ],
  [
    'close-the-loop',
    () => {
      const diary = met();
      diary.mail(T(3, 15), [went(DANA, { actions: [{ text: 'read the book', due: null }] })]);
      diary.mail(T(3, 16), [thanked(DANA)]);
      return diary;
    },
  ],
];

const first = (diary: Diary, kind: string): LetterRow => {
  for (let hour = 0; hour < 24 * 60; hour++) {
    diary.until(new Date(Date.parse(diary.now) + 3_600_000).toISOString().replace('.000', ''));
    const found = diary.letters.find((l) => l.kind === kind);
    if (found) return found;
  }
  throw new Error(`no ${kind}: ${diary.told().join(', ')}`);
};
const at = (diary: Diary, ms: number): string => new Date(Date.parse(diary.now) + ms).toISOString().replace('.000', '');

describe('what the user puts off comes again on its day', () => {
  test.each(STORIES)('%s', (kind, story) => {
    const diary = story();
    const letter = first(diary, kind);
    const day = diary.localDateOf(at(diary, 15 * 86_400_000));
    const [said] = diary.mail(at(diary, 60_000), snooze(day), { answers: letter });
    expect(said?.kind).toBe('confirmed');
    expect(said?.note['text']).toMatch(
      /^It waits until (?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day \d{1,2} [A-Z][a-z]+, /,
    );
    const before = diary.letters.length;
    diary.until(`${day}T00:00:00Z`);
    expect(diary.told().slice(before)).toEqual([]);
    diary.until(at(diary, 4 * 86_400_000));
    const again = diary.letters.slice(before).filter((l) => l.kind === kind || l.items.some((i) => i.kind === kind));
    expect(again).toHaveLength(1);
  });

  test('in a letter of several the one that is named, and its own promise', () => {
    const diary = told(met());
    diary.mail(T(3, 16), [thanked(DANA)]);
    const actions = [
      { text: 'send the summary', due: '2026-11-12' },
      { text: 'call the museum', due: '2026-11-12' },
    ];
    diary.mail(T(4), [introduced([RAJ]), meets(RAJ, T(5, 14))]);
    diary.mail(T(5, 15), [went(RAJ, { actions, thanked: true })]);
    diary.until(T(11, 12));
    const morning = diary.letters.find((l) => l.items.length === 3);
    const item = morning?.items.find((i) => i.person === RAJ.address && i.occurrence === 1)?.n ?? 0;
    diary.mail(T(11, 13), [command('snooze', { until: '2026-11-17' }, item)], { answers: morning });
    const before = diary.letters.length;
    diary.until(T(20));
    const promises = diary.letters
      .slice(before)
      .flatMap((l) => l.items)
      .filter((i) => i.kind === 'promise');
    expect(promises).toMatchObject([{ person: RAJ.address, occurrence: 1 }]);
  });

  test('and is not let go on the heels of it', () => {
    const diary = STORIES[0]?.[1]() as Diary;
    const letter = first(diary, 'introduction-unanswered');
    diary.mail(at(diary, 60_000), snooze(), { answers: letter });
    diary.until('2026-12-12T00:00:00Z');
    expect(diary.one(DANA, 'introduction').state).toBe('received');
    diary.until('2026-12-20T00:00:00Z');
    expect(diary.one(DANA, 'introduction').state).toBe('let-go');
  });
});

describe('`done` to a promise', () => {
  test('closes that promise alone, and the loop is closed when it was announced', () => {
    const diary = told(met());
    diary.mail(T(3, 16), [thanked(DANA)]);
    const letter = first(diary, 'promise');
    diary.mail(at(diary, 60_000), [command('done')], { answers: letter });
    expect(diary.one(DANA, 'meeting').actions).toMatchObject([{ done: true }]);
    diary.until('2026-12-02T12:00:00Z');
    expect(diary.told().at(-1)).toBe('2026-12-02T07:30 close-the-loop');
  });

  test('of two leaves the other open', () => {
    const diary = met();
    const actions = [
      { text: 'send the summary', due: '2026-11-12' },
      { text: 'call the museum', due: '2026-11-19' },
    ];
    diary.mail(T(3, 15), [went(DANA, { actions, thanked: true })]);
    const letter = first(diary, 'promise');
    diary.mail(at(diary, 60_000), [command('done')], { answers: letter });
    expect(diary.one(DANA, 'meeting').actions).toMatchObject([{ done: true }, { done: false }]);
  });
});
