/** `bench -- year`: a simulated year of a busy user through the real flow: how many letters, how gentle, nothing forgotten, nothing early. */
import { median, table, type Report } from './report';
import { check, type Found } from './year-check';
import type { Told } from './year-told';
import { Chance, DAY, Life, personOf, workday, type Person } from './year-life';
import { ADA, DOMAIN, YearWorld, type Out } from './year-world';

/** R7 and R9. */
export const YEAR_BOUNDS = { lettersAWeek: 12, nudges: 3, proposedIn10Days: 1, asksInMonth: 2 };

const START = Date.UTC(2026, 8, 7, 6);
const INTRODUCTIONS = 84;
const INTERVIEWS = 72;
const SESSIONS = 40;
const INTRODUCERS = 18;
const YEAR_WEEKS = 52;
/** Two working weeks more, so that what was begun in the last week has its letters. */
const TAIL = 14 * DAY;

interface Year {
  world: YearWorld;
  life: Life;
  people: Map<string, Person>;
  told: Told;
}

function plan(chance: Chance, weeks: number): { life: Life; people: Map<string, Person>; told: Told } {
  const end = START + weeks * 7 * DAY;
  const told: Told = { mails: [], fixed: [], introduced: [], away: [] };
  const life = new Life(chance, end + TAIL, told);
  const people = new Map<string, Person>();
  const known = (p: Person): Person => (people.set(p.address, p), p);
  const share = (n: number): number => Math.round((n * weeks) / YEAR_WEEKS);
  const introducers = Array.from({ length: INTRODUCERS }, (_, i) => known(personOf(i, 'by')));
  if (weeks === YEAR_WEEKS) life.away.push([START + 140 * DAY, START + 168 * DAY]);
  told.away = life.away;
  const [all, met] = [share(INTRODUCTIONS), share(INTERVIEWS)];
  for (let i = 0; i < all; i++) {
    const at = workday(START + Math.floor((i * weeks * 7 * DAY) / all), chance.below(3), 9 + chance.below(9));
    // Evenly among those that lead to a talk: the share is the same in a short year.
    const meets = Math.floor(((i + 1) * met) / all) > Math.floor((i * met) / all);
    life.introduction(at + chance.below(50) * 60_000, known(personOf(i, 'c')), chance.of(introducers), meets);
  }
  const mentors = [0, 1, 2].map((i) => known(personOf(i, 'm')));
  for (let i = 0, n = share(SESSIONS); i < n; i++)
    life.session(workday(START + 7 * DAY + (i * weeks * 7 * DAY) / n, 0, 16), mentors[i % 3] as Person);
  return { life, people, told };
}

/** Lives through it: what was planned and what the letters bring about, each at its time. */
export async function live(seed: number, weeks: number): Promise<Year> {
  const { life, people, told } = plan(new Chance(seed), weeks);
  const world = new YearWorld(START - DAY, told);
  await world.enrol();
  const onLetter = (out: Out): void => life.onLetter(out, people);
  for (;;) {
    const next = life.peek();
    const ring = world.nextRing();
    if (next === null && (ring === null || ring > START + weeks * 7 * DAY + TAIL)) break;
    if (ring !== null && (next === null || ring <= next.at)) await world.until(ring, onLetter);
    else if (next !== null) {
      world.clock.at = Math.max(world.clock.at, next.at);
      life.take();
      await next.run(world);
      for (const out of world.news()) onLetter(out);
    }
  }
  return { world, life, people, told };
}

const weekOf = (at: number): number => Math.floor((at - START) / (7 * DAY));

function perWeek(outs: Out[], weeks: number): number[] {
  const counts = Array.from({ length: weeks }, () => 0);
  for (const out of outs) {
    const week = weekOf(out.at);
    if (week >= 0 && week < weeks) counts[week] = (counts[week] ?? 0) + 1;
  }
  return counts;
}

function kindsOf(outs: Out[]): Record<string, number> {
  const kinds: Record<string, number> = {};
  for (const { row } of outs) kinds[row.kind] = (kinds[row.kind] ?? 0) + 1;
  return kinds;
}

/** What is held to a bound, as lines of a table. */
const bounds = (found: Found, most: number, middle: number, others: { stuck: number; wrong: number }): string[][] => [
  ['', 'found', 'bound'],
  ['unasked letters in a week, most', String(most), String(YEAR_BOUNDS.lettersAWeek)],
  ['unasked letters in a week, median', String(middle), ''],
  ['nudges of one introduction, most', String(found.nudges), String(YEAR_BOUNDS.nudges)],
  [
    'mails proposed unasked to one person in 10 days, most',
    String(found.proposed),
    String(YEAR_BOUNDS.proposedIn10Days),
  ],
  ['asks of one introducer in 30 days, most', String(found.asks), String(YEAR_BOUNDS.asksInMonth)],
  ['due and neither came nor was reset', `${found.forgotten.length} of ${found.expected}`, '0'],
  ['early', String(found.early.length), '0'],
  ['in quiet hours', String(found.quiet.length), '0'],
  ['second morning letters of a day', String(found.mornings.length), '0'],
  ['letters that stuck', String(others.stuck), '0'],
  ['letters to others, tokens in drafts', String(others.wrong), '0'],
];

const broken = (found: Found): string[] => [...found.forgotten, ...found.early, ...found.quiet, ...found.mornings];

const isHeld = (found: Found, most: number): boolean =>
  most <= YEAR_BOUNDS.lettersAWeek &&
  found.nudges <= YEAR_BOUNDS.nudges &&
  found.proposed <= YEAR_BOUNDS.proposedIn10Days &&
  found.asks <= YEAR_BOUNDS.asksInMonth &&
  broken(found).length === 0;

const TOKEN_IN_DRAFT = /bcc=reply|reply(?:%2B|\+)[a-z2-7]+(?:%40|@)[^\s]*&subject/i;

/** @param weeks 52; fewer for a short form with the same load a week */
export async function benchYear(seed: number, weeks = YEAR_WEEKS): Promise<Report> {
  const { world, told } = await live(seed, weeks);
  const unasked = world.outs.filter((o) => o.cause !== 'user');
  const letters = perWeek(unasked, weeks);
  const [most, middle] = [Math.max(...letters), median(letters)];
  const found = await check(world, told, world.clock.at);
  const stuck = await world.swept();
  const toOthers = world.outs.filter((o) => o.row.to !== ADA.address).length;
  const tokensInDrafts = world.outs.filter((o) => TOKEN_IN_DRAFT.test(o.raw)).length;
  const wrong = toOthers + tokensInDrafts;
  const kinds = kindsOf(unasked);
  const states = Object.fromEntries(
    ['accepted', 'ask', 'ignored', 'rejected'].map((o) => [o, world.ledger.filter((l) => l.outcome === o).length]),
  );
  const [mails, answers] = [world.ledger.length, world.outs.length - unasked.length];
  const stated = Object.entries(states).map(([k, n]) => `${n} ${k}`);
  const byKind = Object.entries(kinds).sort((a, b) => b[1] - a[1]);
  const lines = [
    `${weeks} weeks, seed ${seed}: ${mails} mails (${stated.join(', ')}), ${unasked.length} unasked letters, ${answers} answers`,
    '',
    ...table(bounds(found, most, middle, { stuck, wrong })),
    '',
    `by kind: ${byKind.map(([k, n]) => `${k} ${n}`).join(', ')}`,
    `by week: ${letters.join(' ')}`,
    ...broken(found).slice(0, 20),
  ];
  const json = {
    ...{ seed, weeks, mails, states, domain: DOMAIN },
    unasked: { total: unasked.length, most, median: middle, perWeek: letters, kinds },
    ...{ answers, ...found, stuck, toOthers, tokensInDrafts },
  };
  return { lines, json, held: isHeld(found, most) && stuck + wrong === 0 };
}
