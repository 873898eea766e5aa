import { Temporal } from 'temporal-polyfill';
import type { Person } from '../../lambdas/core/message/message';
import type { Fact } from '../../lambdas/core/reading/reading';
import type { LetterRow } from '../../lambdas/core/workflow/records';
import { ADA, answered, command, Diary, introduced, invites, meets, OMAR, PRIYA, thanked, went, wrote } from './diary';

/** Random lives of a record, each from its seed: whatever comes in whatever order, the promises hold. */

const ZONES = ['Europe/London', 'America/New_York', 'Asia/Kathmandu', 'Pacific/Auckland', 'Australia/Lord_Howe'];
const CONTACTS: Person[] = [1, 2, 3].map((n) => ({
  name: `Contact ${'ABC'[n - 1] ?? ''}`,
  address: `c${n}@contact.example`,
}));
const START = Date.parse('2026-09-28T08:00:00Z');
const HOUR = 3_600_000;
const iso = (ms: number): string => `${new Date(Math.floor(ms / 60_000) * 60_000).toISOString().slice(0, 19)}Z`;

/** Park and Miller's generator. */
class Chance {
  constructor(private state: number) {}
  next(): number {
    this.state = (this.state * 48_271) % 2_147_483_647;
    return this.state / 2_147_483_647;
  }
  below = (n: number): number => Math.floor(this.next() * n);
  of<V>(all: V[]): V {
    return all[this.below(all.length)] as V;
  }
}

interface Mail {
  facts: Fact[];
  from: Person;
  answers?: LetterRow | undefined;
}

function mailOf(chance: Chance, diary: Diary, at: number): Mail {
  const who = chance.of(CONTACTS);
  const soon = iso(at + (1 + chance.below(240)) * HOUR);
  const answers = diary.letters.length > 0 ? chance.of(diary.letters) : undefined;
  const day = soon.slice(0, 10);
  const mails: (() => Mail)[] = [
    () => ({ facts: [introduced([who], chance.of([PRIYA, OMAR]))], from: PRIYA }),
    () => ({ facts: [introduced([who, chance.of(CONTACTS)], PRIYA), wrote(who)], from: ADA }),
    () => ({ facts: [wrote(who)], from: ADA }),
    () => ({ facts: [answered(who)], from: who }),
    () => ({ facts: [meets(who, soon)], from: who }),
    () => ({ facts: [invites(who, soon, chance.below(4))], from: who }),
    () => ({ facts: [invites(who, soon, chance.below(4), { status: 'cancelled' })], from: who }),
    () => ({ facts: [went(who, { actions: [{ text: `do ${day}`, due: chance.of([day, null]) }] })], from: ADA }),
    () => ({ facts: [went(who, { result: 'no-show', takeaways: [] })], from: ADA }),
    () => ({ facts: [thanked(who, PRIYA)], from: ADA }),
    () => ({ facts: [command(chance.of(['done', 'stop', 'undo']))], from: ADA, answers }),
    () => ({ facts: [command('snooze', { until: day })], from: ADA, answers }),
    () => ({ facts: [command('choose', { option: 1 + chance.below(4) }, 1)], from: ADA, answers }),
  ];
  return chance.of(mails)();
}

function live(seed: number): { diary: Diary; zone: string } {
  const chance = new Chance(seed);
  const zone = chance.of(ZONES);
  const diary = new Diary(iso(START), zone);
  let at = START;
  for (let i = 0; i < 25; i++) {
    at += (1 + chance.below(120)) * HOUR;
    diary.until(iso(at));
    const { facts, from, answers } = mailOf(chance, diary, at);
    diary.mail(iso(at), facts, { from, answers });
  }
  return { diary: diary.until('2027-08-01T00:00:00Z'), zone };
}

const SEEDS = Array.from({ length: 120 }, (_, i) => 1_000 + 7 * i);
const lives = SEEDS.map((seed) => ({ seed, ...live(seed) }));

/** Letters that nobody's mail of that moment caused. */
const unasked = (diary: Diary): LetterRow[] => diary.letters.filter((l) => l.because === null);
const local = (at: string, zone: string): Temporal.ZonedDateTime => Temporal.Instant.from(at).toZonedDateTimeISO(zone);

test('every life comes to rest: nothing rings without end, and in the end nothing is left to ring', () => {
  for (const { seed, diary } of lives) expect([seed, diary.timers()]).toEqual([seed, []]);
  const kinds = new Set(lives.flatMap(({ diary }) => diary.letters.map((l) => l.kind)));
  for (const kind of [
    'introduction-unanswered',
    'introduction-quiet',
    'fix-a-time',
    'preparation',
    'how-did-it-go',
    'morning',
    'week',
    'missed',
    'sent-it',
    'promise',
    'close-the-loop',
  ])
    expect(kinds).toContain(kind);
});

test('no letter has the number of another', () => {
  for (const { seed, diary } of lives) {
    const numbers = diary.letters.map((l) => l.no);
    expect([seed, new Set(numbers).size]).toEqual([seed, numbers.length]);
  }
});

/** How often one thing was said of one workflow, in a letter of its own or as a line. */
function countsOf(diary: Diary, kinds: string[]): number[] {
  const counts = new Map<string, number>();
  for (const item of unasked(diary).flatMap((l) => l.items)) {
    if (!kinds.includes(item.kind)) continue;
    const key = `${item.workflow} ${item.kind} ${item.kind === 'promise' ? item.occurrence : ''}`;
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return [...counts.values()];
}

// `undo` takes back what was counted, so lives with one are counted in letters that it cannot reach.
const withoutUndo = lives.filter(
  ({ diary }) =>
    ![...diary.state.journals.values()].some((j) => j.facts.some((f) => f.type === 'command' && f.name === 'undo')),
);

test.each([
  ['at most twice', 2, ['introduction-unanswered', 'introduction-quiet']],
  ['at most once', 1, ['fix-a-time', 'sent-it', 'promise', 'close-the-loop']],
])('is said %s of one workflow: %#', (_words, most, kinds) => {
  expect(withoutUndo.length).toBeGreaterThan(50);
  for (const { seed, diary } of withoutUndo)
    for (const count of countsOf(diary, kinds)) expect([seed, count <= most]).toEqual([seed, true]);
});

test('an introduction has at most three nudges in its life', () => {
  for (const { seed, diary } of withoutUndo) {
    const nudges = new Map<string, number>();
    for (const item of unasked(diary).flatMap((l) => l.items))
      if (['introduction-unanswered', 'introduction-quiet', 'fix-a-time'].includes(item.kind))
        nudges.set(item.workflow, (nudges.get(item.workflow) ?? 0) + 1);
    for (const count of nudges.values()) expect([seed, count <= 3]).toEqual([seed, true]);
  }
});

const BY_THE_HOUR = new Set(['preparation', 'how-did-it-go']);

test('a morning letter leaves at 07:30 local on a working day, and one a day', () => {
  for (const { seed, diary, zone } of withoutUndo) {
    const mornings = unasked(diary)
      .filter((l) => !BY_THE_HOUR.has(l.kind))
      .map((l) => local(l.at, zone));
    for (const at of mornings)
      expect([seed, at.toPlainTime().toString().slice(0, 5), at.dayOfWeek <= 5]).toEqual([seed, '07:30', true]);
    const days = mornings.map((at) => at.toPlainDate().toString());
    expect([seed, new Set(days).size]).toEqual([seed, days.length]);
  }
});

test('nothing that hangs on a meeting’s end leaves in quiet hours', () => {
  for (const { seed, diary, zone } of lives)
    for (const letter of unasked(diary).filter((l) => l.kind === 'how-did-it-go')) {
      const { hour } = local(letter.at, zone);
      expect([seed, letter.at, hour >= 7 && hour < 21]).toEqual([seed, letter.at, true]);
    }
});

test('the same seed lives the same life', () => {
  const again = live(SEEDS[3] ?? 0);
  expect(again.diary.letters).toEqual(lives[3]?.diary.letters);
});

test('what an undo in the evening brings back waits for the morning', () => {
  const diary = new Diary('2026-11-03T10:00:00Z');
  diary.mail('2026-11-03T10:00:00Z', [introduced([OMAR], PRIYA)]);
  diary.mail('2026-11-03T11:00:00Z', [wrote(OMAR)]);
  diary.mail('2026-11-06T22:00:00Z', [command('undo')]);
  diary.until('2026-11-09T08:00:00Z');
  expect(diary.told().slice(2)).toEqual(['2026-11-09T07:30 introduction-unanswered']);
});

test('no two letters of the morning on one day', () => {
  for (const { seed, diary, zone } of lives) {
    const days = unasked(diary)
      .filter((l) => !BY_THE_HOUR.has(l.kind))
      .map((l) => local(l.at, zone).toPlainDate().toString());
    expect([seed, new Set(days).size]).toEqual([seed, days.length]);
  }
});
