import type { LetterRow } from '../../lambdas/core/workflow/records';
import { offeredTimes } from '../../lambdas/core/letter/views';
import { quietHours } from '../../lambdas/core/workflow/days';
import { answered, command, DANA, Diary, introduced, meets, RAJ, thanked, went, wrote } from './diary';

const textOf = (letters: LetterRow[]): string => letters.map((l) => l.note['text'] ?? '').join('\n');
const set = (diary: Diary, args: Record<string, unknown>, at = '2026-11-03T12:00:00Z'): LetterRow[] =>
  diary.mail(at, [command('settings', args)]);

describe('settings', () => {
  test('all that one mail sets is in one letter, with the words that set it back', () => {
    const diary = new Diary('2026-11-03T10:00:00Z');
    const letters = set(diary, {
      timeZone: 'Europe/Lisbon',
      morning: '08:00',
      quietFrom: '20:00',
      quietTo: '06:30',
      meetingHours: '10:00-12:00, 14:00-16:00',
      language: 'de',
    });
    expect(letters.map((l) => l.kind)).toEqual(['confirmed']);
    expect(diary.state.me).toMatchObject({
      timeZone: 'Europe/Lisbon',
      morning: '08:00',
      quiet: { from: '20:00', to: '06:30' },
      meets: { from: '10:00', to: '16:00' },
      language: 'de',
    });
    for (const words of ['Europe/Lisbon', '08:00', '20:00 and 06:30', '10:00 and 16:00', 'German'])
      expect(textOf(letters)).toContain(words);
    expect(textOf(letters)).toContain(
      'To change back, write: time zone Europe/London, quiet hours 21:00 to 07:00, morning 07:30, meeting hours 09:00 to 17:00, language English',
    );
  });

  test.each([
    [{ timeZone: 'Mars/One' }, 'time zone Lisbon'],
    [{ morning: '25:00' }, 'morning 7:00'],
    [{ quietFrom: '22:00', quietTo: '22:00' }, 'quiet hours 21:00 to 07:00'],
    [{ meetingHours: '16:00-10:00' }, 'meeting hours 10:00 to 16:00'],
    [{ meetingHours: 'noon' }, 'meeting hours 10:00 to 16:00'],
    [{ language: 'tlh' }, 'I know English'],
    [{}, 'What should be set?'],
  ])('%j changes nothing and shows what would work', (args, example) => {
    const diary = new Diary('2026-11-03T10:00:00Z');
    const before = structuredClone(diary.state.me);
    const letters = set(diary, args);
    expect(letters.map((l) => l.kind)).toEqual(['question']);
    expect(textOf(letters)).toContain(example);
    expect(diary.state.me).toEqual(before);
  });

  test('what can be set is set beside what cannot, and the letter says both', () => {
    const diary = new Diary('2026-11-03T10:00:00Z');
    const letters = set(diary, { morning: '06:00', timeZone: 'Mars/One' });
    expect(letters).toHaveLength(1);
    expect(textOf(letters)).toMatch(/morning letter comes at 06:00[^]*I do not know that time zone/);
  });

  test('a morning within the quiet hours ends them; quiet hours over the morning move it', () => {
    const early = new Diary('2026-11-03T10:00:00Z');
    set(early, { morning: '05:30' });
    expect(quietHours(early.state.me)).toEqual({ from: '21:00', to: '05:30' });
    const late = new Diary('2026-11-03T10:00:00Z');
    const letters = set(late, { quietFrom: '21:00', quietTo: '09:00' });
    expect(late.state.me.morning).toBe('09:00');
    expect(textOf(letters)).toContain('so your morning letter comes at 09:00');
  });
});

describe('a change of zone', () => {
  const mornings = (diary: Diary): string[] => diary.timers().flatMap((t) => (t.morning ? [t.at] : []));

  test('far away moves every morning in the same step', () => {
    const diary = new Diary('2026-11-03T10:00:00Z');
    diary.mail('2026-11-03T10:00:00Z', [introduced([DANA]), introduced([RAJ])]);
    expect(mornings(diary)).toEqual(['2026-11-05T07:30:00Z', '2026-11-05T07:30:00Z']);
    set(diary, { timeZone: 'Pacific/Auckland' });
    expect(mornings(diary)).toEqual(['2026-11-04T18:30:00Z', '2026-11-04T18:30:00Z']);
    set(diary, { timeZone: 'America/Los_Angeles' }, '2026-11-03T13:00:00Z');
    expect(mornings(diary)).toEqual(['2026-11-04T15:30:00Z', '2026-11-04T15:30:00Z']);
  });

  test('over a change of clocks keeps the local hour', () => {
    const diary = new Diary('2026-10-22T10:00:00Z');
    diary.mail('2026-10-22T10:00:00Z', [introduced([DANA]), wrote(DANA)]);
    // Day 7 after 22 October: British summer time ends on the 25th, New York's on 1 November.
    expect(mornings(diary)).toEqual(['2026-10-29T07:30:00Z']);
    set(diary, { timeZone: 'America/New_York' }, '2026-10-22T11:00:00Z');
    expect(mornings(diary)).toEqual(['2026-10-29T11:30:00Z']);
    set(diary, { timeZone: 'America/Phoenix' }, '2026-10-22T12:00:00Z');
    expect(mornings(diary)).toEqual(['2026-10-29T14:30:00Z']);
  });

  test('with more people than one step writes recomputes the soonest', () => {
    const diary = new Diary('2026-11-03T10:00:00Z');
    for (let i = 0; i < 100; i++)
      diary.mail('2026-11-03T10:00:00Z', [introduced([{ name: `P ${i}`, address: `p${i}@many.example` }])]);
    set(diary, { timeZone: 'America/New_York' });
    expect(mornings(diary).filter((at) => at.endsWith('T12:30:00Z'))).toHaveLength(80);
  });
});

describe('hours', () => {
  test('nothing unasked comes in the user’s own quiet hours', () => {
    const diary = new Diary('2026-11-03T10:00:00Z');
    set(diary, { quietFrom: '16:00', quietTo: '09:00' }, '2026-11-03T10:00:00Z');
    diary.mail('2026-11-03T11:00:00Z', [
      introduced([DANA]),
      wrote(DANA),
      answered(DANA),
      meets(DANA, '2026-11-05T15:30:00Z', { end: '2026-11-05T16:00:00Z' }),
    ]);
    expect(diary.timers().map((t) => [t.name, t.at])).toEqual([
      ['preparation', '2026-11-05T09:00:00Z'],
      ['how-did-it-go', '2026-11-06T09:00:00Z'],
    ]);
    diary.until('2026-11-20T00:00:00Z');
    const hours = diary.letters.filter((l) => l.kind !== 'confirmed').map((l) => Number(l.at.slice(11, 13)));
    for (const hour of hours.slice(1)) expect(hour >= 9 && hour < 16).toBe(true);
    diary.mail('2026-11-20T10:00:00Z', [went(DANA), thanked(DANA)]);
  });

  test('times are offered within the meeting hours, each on another day', () => {
    const now = '2026-11-03T10:00:00Z';
    const clocks = (meets?: { from: string; to: string }): string[] =>
      offeredTimes(now, 'Europe/London', meets).map((t) => /\d\d:\d\d/.exec(t)?.[0] ?? '');
    expect(clocks()).toEqual(['10:00', '15:00', '11:30']);
    for (const [from, to] of [
      ['18:00', '20:00'],
      ['06:00', '07:00'],
      ['08:15', '09:15'],
      ['12:00', '23:30'],
    ] as const) {
      const offered = clocks({ from, to });
      expect(offered).toHaveLength(3);
      for (const clock of offered) expect(clock >= from && clock < to).toBe(true);
    }
  });
});

describe('who the user is', () => {
  test('is kept and answered in one letter, several sentences of one kind as one text', () => {
    const diary = new Diary('2026-11-03T10:00:00Z');
    const letters = diary.mail('2026-11-03T10:00:00Z', [
      { type: 'me', text: 'I am a nurse.' },
      { type: 'me', text: 'I live in Lund.' },
      { type: 'aim', text: 'service design' },
    ]);
    expect(diary.state.me).toMatchObject({ me: 'I am a nurse. I live in Lund.', aim: 'service design' });
    expect(letters.map((l) => l.kind)).toEqual(['confirmed']);
    expect(textOf(letters)).toContain('Drafts introduce you with: “I am a nurse. I live in Lund.”');
  });
});

describe('goodbye', () => {
  test('ends all letters until the user writes, and then nothing is lost', () => {
    const diary = new Diary('2026-11-03T10:00:00Z');
    diary.mail('2026-11-03T10:00:00Z', [introduced([DANA])]);
    const letters = diary.mail('2026-11-03T11:00:00Z', [command('stop', { scope: 'all' })]);
    expect(letters.map((l) => l.kind)).toEqual(['goodbye']);
    const before = diary.letters.length;
    diary.until('2026-11-20T10:00:00Z');
    expect(diary.letters).toHaveLength(before);
    expect(diary.state.now).toMatchObject({ state: 'paused', left: true });
    diary.mail('2026-11-20T10:00:00Z', [introduced([RAJ])]);
    expect(diary.state.now).toMatchObject({ state: 'active', left: false });
    diary.until('2026-11-27T10:00:00Z');
    expect(diary.letters.length).toBeGreaterThan(before + 1);
  });

  test('stop outside of any thread says how to stop one thing, rest, or end all', () => {
    const diary = new Diary('2026-11-03T10:00:00Z');
    const text = textOf(diary.mail('2026-11-03T11:00:00Z', [command('stop')]));
    for (const words of ['with: stop', 'write: pause', 'stop everything']) expect(text).toContain(words);
    expect(diary.state.now.state).toBe('active');
  });
});
