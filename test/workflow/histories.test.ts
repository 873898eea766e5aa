import { Temporal } from 'temporal-polyfill';
import { compose } from '../../lambdas/core/letter/compose';
import type { Person } from '../../lambdas/core/message/message';
import type { Fact } from '../../lambdas/core/reading/reading';
import { proposalOf } from '../../lambdas/core/workflow/gentle';
import type { LetterRow, TimerName, Workflow } from '../../lambdas/core/workflow/records';
import { ADA, answered, command, Diary, introduced, invites, meets, OMAR, PRIYA, thanked, went, wrote } from './diary';

// Random histories, each from its seed: whatever is told, answered and left unanswered, the promises hold.
// HISTORIES=100000 npx jest test/workflow/histories is the long form.

const HISTORIES = Number(process.env['HISTORIES'] ?? 150);
const MAILS = 14;
const ZONES = ['Europe/London', 'America/New_York', 'Asia/Kathmandu', 'Australia/Lord_Howe'];
const CONTACTS: Person[] = [1, 2, 3].map((n) => ({
  name: `Contact ${'ABC'[n - 1] ?? ''}`,
  address: `c${n}@x.example`,
}));
const START = Date.parse('2026-09-28T08:00:00Z');
const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const iso = (ms: number): string => `${new Date(Math.floor(ms / 60_000) * 60_000).toISOString().slice(0, 19)}Z`;
const service = { domain: 'in.example.org', keys: { current: '1', keys: { 1: new Uint8Array(32).fill(7) } } };

/** Park and Miller's generator. */
class Chance {
  constructor(private state: number) {}
  next(): number {
    this.state = (this.state * 48_271) % 2_147_483_647;
    return this.state / 2_147_483_647;
  }
  below = (n: number): number => Math.floor(this.next() * n);
  of = <V>(all: V[]): V => all[this.below(all.length)] as V;
}

interface Mail {
  facts: Fact[];
  from: Person;
}

function mailOf(chance: Chance, at: number): Mail {
  const who = chance.of(CONTACTS);
  const by = chance.of([PRIYA, OMAR]);
  const soon = iso(at + (1 + chance.below(240)) * HOUR);
  const day = soon.slice(0, 10);
  const actions = [{ text: `do ${day}`, due: chance.of([day, null]) }];
  const mails: Mail[] = [
    { facts: [introduced([who], by)], from: by },
    { facts: [introduced([who, chance.of(CONTACTS)], by), wrote(who)], from: ADA },
    { facts: [introduced([who], by, { status: 'asked' })], from: ADA },
    { facts: [introduced([who], by, { status: 'declined' })], from: by },
    { facts: [wrote(who)], from: ADA },
    { facts: [wrote(by)], from: ADA },
    { facts: [answered(who)], from: who },
    { facts: [answered(by)], from: by },
    { facts: [meets(who, soon)], from: chance.of([who, ADA]) },
    { facts: [invites(who, soon, chance.below(4))], from: who },
    { facts: [invites(who, soon, chance.below(4), { status: 'cancelled' })], from: who },
    { facts: [went(who, { actions, referrals: [{ name: 'Lena Roth', address: null }] })], from: ADA },
    { facts: [went(who, { result: 'no-show', takeaways: [] })], from: ADA },
    { facts: [thanked(who, by)], from: ADA },
    { facts: [command(chance.of(['done', 'stop', 'undo', 'pause', 'resume', 'help']))], from: ADA },
    { facts: [command('snooze', { until: day })], from: ADA },
    { facts: [command('choose', { option: 1 + chance.below(4) }, 1)], from: ADA },
    { facts: [command('settings', { timeZone: chance.of(ZONES) })], from: ADA },
    { facts: [command('settings', { quietFrom: '19:00', quietTo: '08:00' })], from: ADA },
  ];
  return chance.of(mails);
}

/** A letter as it was decided, with what held then. */
interface Seen {
  row: LetterRow;
  /** It was asked for by the user's own mail. */
  asked: boolean;
  /** When it may leave, on the clock of the user then. */
  leaves: Temporal.ZonedDateTime;
  quiet: { from: string; to: string };
  workflows: { kind: string; occurrence: number; workflow: Workflow }[];
  repliedAt: Map<string, string>;
  wroteAt: Map<string, string>;
}

class Witness extends Diary {
  readonly seen: Seen[] = [];
  byUser = false;
  broken: string[] = [];

  look(rows: LetterRow[], asked: boolean): void {
    const book = this.state;
    const at = (field: 'repliedAt' | 'wroteAt'): Map<string, string> =>
      new Map([...book.people.values()].flatMap((p) => (p[field] === undefined ? [] : [[p.key, p[field]]])));
    for (const row of rows) {
      const workflows = row.items.flatMap((i) => {
        const record = book.people.get(i.person);
        const workflow = [...(record?.workflows ?? []), ...(record?.past ?? [])].find((w) => w.id === i.workflow);
        return workflow ? [{ kind: i.kind, occurrence: i.occurrence, workflow: structuredClone(workflow) }] : [];
      });
      const leaves = Temporal.Instant.from(row.notBefore ?? row.at).toZonedDateTimeISO(book.me.timeZone);
      const quiet = book.me.quiet ?? { from: '21:00', to: '07:00' };
      this.seen.push({ row, asked, leaves, quiet, workflows, repliedAt: at('repliedAt'), wroteAt: at('wroteAt') });
      this.composed(row);
    }
  }

  /** R1: to the user alone; drafts hold our plain address and no token. */
  private composed(row: LetterRow): void {
    const letter = compose(row, this.state, service, row.at);
    if (letter === null) return;
    const own = this.state.me.addresses;
    const drafts = JSON.stringify(letter.data.drafts);
    if (!own.includes(letter.to.address)) this.broken.push(`to ${letter.to.address}`);
    if (/reply(?:\+|%2B)/i.test(drafts)) this.broken.push(`a token in a draft of ${row.kind}`);
    for (const d of letter.data.drafts)
      if (d.bcc.at(-1) !== 'log@in.example.org') this.broken.push(`no log: ${d.kind}`);
  }

  override wake(at: string): LetterRow[] {
    const rows = super.wake(at);
    this.look(rows, false);
    return rows;
  }
}

function live(seed: number): Witness {
  const chance = new Chance(seed * 7919 + 17);
  const diary = new Witness(iso(START), chance.of(ZONES));
  let at = START;
  for (let i = 0; i < MAILS; i++) {
    at += (1 + chance.below(110)) * HOUR;
    diary.until(iso(at));
    const { facts, from } = mailOf(chance, at);
    const answers = diary.letters.length > 0 ? chance.of(diary.letters) : undefined;
    const isAnswer = facts[0]?.type === 'command';
    const rows = diary.mail(iso(at), facts, isAnswer ? { from, answers } : { from });
    diary.look(rows, from === ADA);
  }
  diary.until(iso(at + 100 * DAY));
  return diary;
}

const BY_THE_HOUR = new Set<string>([
  'preparation',
  'introduction-received',
  'meeting-scheduled',
  'by-mail',
  'question',
]);
const NUDGES = new Set<string>(['introduction-unanswered', 'introduction-quiet', 'fix-a-time', 'asked']);
const OVER = new Set<string>(['closed', 'let-go', 'followed-through']);

const isMorning = ({ row, asked }: Seen): boolean =>
  !asked &&
  !BY_THE_HOUR.has(row.kind) &&
  !(row.kind === 'how-did-it-go' && row.items[0]?.occurrence === 1 && row.note['why'] === 'by-the-hour');

function inQuiet({ leaves, quiet }: Seen): boolean {
  const clock = leaves.toPlainTime().toString().slice(0, 5);
  return clock >= quiet.from || clock < quiet.to;
}

const leavesEarly = ({ row }: Seen): boolean =>
  row.note['why'] === 'before-quiet-ends' || (row.kind === 'meeting-scheduled' && row.notBefore === undefined);

const weekBefore = (s: Seen, all: Seen[]): Seen[] =>
  all.filter((o) => {
    const ago = s.leaves.epochMilliseconds - o.leaves.epochMilliseconds;
    return ago >= 0 && ago < 7 * DAY;
  });

/** R7: quiet hours, a letter a morning, twelve in a week, three nudges; nothing about what is closed. */
function fewLetters(seen: Seen[]): string[] {
  const out: string[] = [];
  const unasked = seen.filter((s) => !s.asked);
  for (const s of unasked) {
    if (inQuiet(s) && !leavesEarly(s)) out.push(`${s.row.kind} in quiet hours, ${s.leaves.toString()}`);
    const week = weekBefore(s, unasked);
    if (week.length > 12) out.push(`${week.length} letters in the week before ${s.row.at}`);
    for (const { workflow: w, kind } of s.workflows)
      if (w.muted || OVER.has(w.state)) out.push(`${kind} of what is ${w.muted ? 'stopped' : w.state}`);
  }
  const days = seen.filter(isMorning).map((s) => s.leaves.toPlainDate().toString());
  if (new Set(days).size !== days.length) out.push(`two mornings on one of ${days.join(' ')}`);
  return out;
}

/** When the user has put off what concerns a person, by their own word. */
const putOff = (diary: Witness, person: string): string[] =>
  [...diary.state.journals.values()]
    .filter((j) => j.facts.some((f) => f.type === 'command' && f.name === 'snooze'))
    .flatMap((j) => (j.touched.some((t) => t.person === person) ? [j.at] : []));

/** Three at most of one workflow; what comes again since the user put it off is none. */
function nudges(diary: Witness): string[] {
  const counts = new Map<string, number>();
  const last = new Map<string, string>();
  const items = diary.seen.filter((s) => !s.asked).flatMap(({ row }) => row.items.map((i) => ({ ...i, at: row.at })));
  for (const i of items.filter(({ kind }) => NUDGES.has(kind))) {
    const which = `${i.workflow} ${i.kind} ${i.occurrence}`;
    const before = last.get(which);
    last.set(which, i.at);
    const comesAgain = before !== undefined && putOff(diary, i.person).some((at) => at > before && at < i.at);
    if (!comesAgain) counts.set(i.workflow, (counts.get(i.workflow) ?? 0) + 1);
  }
  return [...counts].flatMap(([w, n]) => (n > 3 ? [`${n} nudges of ${w}`] : []));
}

/** A mail that a letter proposes to one person. */
interface Proposed {
  key: string;
  kind: string;
  ask: boolean;
}

/** The mails to write that an unasked letter proposes, each once. */
function proposedIn({ row, workflows }: Seen): Proposed[] {
  const all = workflows.flatMap(({ kind, occurrence, workflow }) => {
    const proposal = proposalOf(workflow, { name: kind as TimerName, at: row.at, n: occurrence });
    if (proposal === null || (kind === 'preparation' && row.note['noDraft'] !== undefined)) return [];
    return proposal.to.flatMap((p) => (p.address === null ? [] : [{ key: p.address, kind, ask: proposal.ask }]));
  });
  return all.filter((p, i) => p.ask || all.findIndex((q) => q.key === p.key && q.kind === p.kind) === i);
}

/** They wrote last, and after what was proposed before. */
function wroteLast({ repliedAt, wroteAt }: Seen, key: string, before: string): boolean {
  const replied = repliedAt.get(key) ?? '';
  return replied !== '' && replied >= (wroteAt.get(key) ?? '') && replied >= before;
}

const isWithin = (before: string, at: string, days: number): boolean =>
  Date.parse(at) - Date.parse(before) < days * DAY;

/** R9: of mails that nobody asked for, one per person in ten days unless they wrote last; two asks in thirty. */
function gentle(seen: Seen[]): string[] {
  const out: string[] = [];
  const last = new Map<string, string>();
  const asks = new Map<string, string[]>();
  for (const letter of seen.filter((s) => !s.asked)) {
    const { at } = letter.row;
    for (const { key, kind, ask } of proposedIn(letter)) {
      const before = last.get(key);
      if (before !== undefined && isWithin(before, at, 10) && !wroteLast(letter, key, before))
        out.push(`${kind}: a second mail to ${key} on ${at}, after ${before}`);
      last.set(key, at);
      if (!ask) continue;
      const recent = (asks.get(key) ?? []).filter((a) => isWithin(a, at, 30));
      if (recent.length >= 2) out.push(`a third ask of ${key} on ${at}`);
      asks.set(key, [...recent, at]);
    }
  }
  return out;
}

test(`in ${HISTORIES} random histories the promises R1, R7 and R9 hold`, () => {
  const broken = new Map<string, string[]>();
  const kinds = new Set<string>();
  let letters = 0;
  for (let seed = 1; seed <= HISTORIES; seed++) {
    const diary = live(seed);
    const found = [...diary.broken, ...fewLetters(diary.seen), ...nudges(diary), ...gentle(diary.seen)];
    if (found.length > 0) broken.set(`seed ${seed}`, found);
    for (const s of diary.seen) kinds.add(s.row.kind);
    letters += diary.seen.length;
  }
  expect(Object.fromEntries([...broken].slice(0, 10))).toEqual({});
  expect(letters).toBeGreaterThan(HISTORIES * 5);
  for (const kind of [
    'still-there',
    'asked',
    'declined',
    'introduction-quiet',
    'preparation',
    'close-the-loop',
    'morning',
  ])
    expect(kinds).toContain(kind);
}, 36_000_000);
