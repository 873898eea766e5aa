/**
 * The one place that decides what leaves now, what waits for the morning, what is merged and what is dropped (R7, R9), and why.
 * At once: answers to the user, and the first word on a new introduction or a meeting. By the hour: preparation and how-did-it-go.
 * All else: the first working morning, in one letter. Nothing unasked in quiet hours, save for a meeting that begins before they end.
 */
import {
  firstMorning,
  isBefore,
  isMonday,
  later,
  localDate,
  inQuiet,
  outsideQuiet,
  plusDays,
  plusMinutes,
} from './days';
import { mustWait, propose, proposalOf } from './gentle';
import { countUnasked, isLapsed, isSilent, isUnanswered, lettersInWeek, REST_DAYS, stillComes } from './silence';
import type { Held, LetterKind, LetterRow, PersonRecord, Timer, TimerName, Why, Workflow } from './records';
import { endOf } from './timers';
import type { Work } from './work';

export interface Due {
  record: PersonRecord;
  workflow: Workflow;
  timer: Timer;
}

export type Decision =
  | { leaves: 'now'; due: Due; why: Why; noDraft?: string }
  | { leaves: 'morning'; due: Due; why: Why }
  | { leaves: 'waits'; due: Due; why: Why; until: string }
  | { leaves: 'dropped'; due: Due; why: Why };

/** A letter has at most so many lines; what is more waits a day. */
const ITEMS_MAX = 40;

const quietEnd = ({ me }: Work, at: string): string => outsideQuiet(at, me.timeZone, me.quiet);
const isQuiet = ({ me }: Work, at: string): boolean => inQuiet(at, me.timeZone, me.quiet);

/**
 * At most twelve unasked letters in seven days: from so many on, how-did-it-go comes with the morning, mornings wait unless they
 * hold what cannot, and first words rest. What is left belongs to the cards of meetings.
 */
const FULL = { ask: 7, morning: 6, firstWord: 10 };
const CANNOT_WAIT = new Set<TimerName>(['promise', 'how-did-it-go', 'preparation']);

/** A question by the hour that a full week has put off to the morning. */
const putOff = ({ workflow, timer }: Due): boolean =>
  workflow.held?.some((h) => h.name === timer.name && h.why === 'full-week') === true;
const isOfMorning = (due: Due): boolean => due.timer.morning !== undefined || putOff(due);

/** Where to wait for the user's morning: the first after `at`. */
const morningAfter = (work: Work, at: string): string => firstMorning(plusMinutes(at, 1), work.me).at;

/** A meeting that begins before the quiet hours are over: word of it would come too late after them. */
const beginsInQuiet = (work: Work, w: Workflow, at: string): boolean =>
  w.kind === 'meeting' && w.start !== null && !isBefore(quietEnd(work, at), w.start);

/** Paused, or nobody reads what is sent. A pause that names its end is over then. */
function isResting(work: Work, until: string): boolean {
  const { state, pausedUntil } = work.book.now;
  if (state !== 'paused') return state !== 'active';
  if (pausedUntil === null || isBefore(until, pausedUntil)) return true;
  work.now.state = 'active';
  work.now.pausedUntil = null;
  return false;
}

/** 15 minutes after the meeting that runs now; null when none does. Nobody is asked about one meeting in the middle of another. */
function freeAgain(work: Work, now: string): string | null {
  const running = [...work.book.people.values()]
    .flatMap((p) => p.workflows)
    .flatMap((w) => {
      const end = w.kind === 'meeting' && w.state === 'scheduled' ? endOf(w) : null;
      return w.kind === 'meeting' && w.start !== null && end !== null && !isBefore(now, w.start) && isBefore(now, end)
        ? [end]
        : [];
    });
  return running.length === 0 ? null : plusMinutes(running.reduce(later), 15);
}

function rest(work: Work, due: Due, at: string, why: Why): Decision {
  if (isLapsed(work, due.workflow, due.timer, at)) return { leaves: 'dropped', due, why: 'lapsed' };
  const end = why === 'paused' ? work.book.now.pausedUntil : null;
  return { leaves: 'waits', due, why, until: firstMorning(end ?? plusDays(at, REST_DAYS), work.me).at };
}

/** In silence one letter a week, of what still comes; null: this may leave. */
function inSilence(work: Work, due: Due, at: string): Decision | null {
  const { now } = work.book;
  if (!isSilent(now)) return null;
  if (!stillComes(due.timer)) return rest(work, due, at, 'silent');
  const free = plusDays(now.lastQuiet ?? now.askedStill ?? at, REST_DAYS);
  if (!isBefore(at, free)) return null;
  const until = firstMorning(free, work.me).at;
  const { workflow: w, timer } = due;
  if (timer.name === 'preparation' && w.kind === 'meeting' && w.start !== null && isBefore(w.start, until))
    return { leaves: 'dropped', due, why: 'silent' };
  return { leaves: 'waits', due, why: 'silent', until };
}

/** Why a question by the hour does not come now, and until when it waits; null: it may. */
function notNow(work: Work, { workflow, timer }: Due, at: string): { why: Why; until: string } | null {
  const early = timer.name === 'preparation' && beginsInQuiet(work, workflow, at);
  if (isQuiet(work, at) && !early) return { why: 'quiet-hours', until: quietEnd(work, at) };
  if (timer.name !== 'how-did-it-go') return null;
  if (lettersInWeek(work, at) >= FULL.ask) return { why: 'full-week', until: morningAfter(work, at) };
  const free = freeAgain(work, at);
  return free === null ? null : { why: 'in-meeting', until: quietEnd(work, free) };
}

function byTheHour(work: Work, due: Due, at: string): Decision {
  const waits = notNow(work, due, at);
  if (waits) return { leaves: 'waits', due, ...waits };
  const why: Why = isQuiet(work, at) ? 'before-quiet-ends' : 'by-the-hour';
  const proposal = proposalOf(due.workflow, due.timer);
  const wait = proposal && mustWait(work, proposal, at);
  if (wait) return { leaves: 'now', due, why, noDraft: wait.at };
  if (proposal) propose(work, proposal, at);
  return { leaves: 'now', due, why };
}

/** Two of a kind to the same people go into one note: a word on how it stands, thanks for trying. Never two asks. */
function joins(a: Due, b: Due): boolean {
  const [one, other] = [proposalOf(a.workflow, a.timer), proposalOf(b.workflow, b.timer)];
  const keys = (due: typeof one): string => (due?.to ?? []).map((p) => p.address ?? p.name ?? '').join(' ');
  return a.timer.name === b.timer.name && one !== null && !one.ask && keys(one) !== '' && keys(one) === keys(other);
}

/** What may be said this morning, gently; the rest waits. */
function gently(work: Work, dues: Due[], at: string): Decision[] {
  const made: Due[] = [];
  return dues.map((due): Decision => {
    const proposal = proposalOf(due.workflow, due.timer);
    if (proposal === null) return { leaves: 'morning', due, why: 'morning' };
    if (made.some((other) => joins(other, due))) return { leaves: 'morning', due, why: 'joint' };
    const wait = mustWait(work, proposal, at);
    if (wait) return { leaves: 'waits', due, why: wait.why, until: firstMorning(wait.at, work.me).at };
    propose(work, proposal, at);
    made.push(due);
    return { leaves: 'morning', due, why: 'morning' };
  });
}

function inTheMorning(work: Work, dues: Due[], at: string): Decision[] {
  if (dues.length === 0) return [];
  const wait = (list: Due[], why: Why): Decision[] =>
    list.map((due) => ({ leaves: 'waits', due, why, until: morningAfter(work, at) }));
  if (work.book.now.morning === localDate(at, work.me.timeZone)) return wait(dues, 'today-left');
  if (lettersInWeek(work, at) >= FULL.morning && !dues.some((d) => CANNOT_WAIT.has(d.timer.name)))
    return wait(dues, 'full-week');
  const unanswered = isUnanswered(work.book.now, at);
  const may = unanswered ? dues.filter((d) => stillComes(d.timer)) : dues;
  const decided = gently(work, may.slice(0, ITEMS_MAX), at);
  const rests = dues.filter((d) => !may.includes(d));
  return [...decided, ...wait(may.slice(ITEMS_MAX), 'full'), ...wait(rests, 'still-there')];
}

/** Put off to an hour that is quiet by now. */
const inQuietNow = (work: Work, due: Due, at: string): boolean => due.timer.morning === undefined && isQuiet(work, at);

/** What becomes of everything that is due and says something; proposals to others are counted as they are decided. */
export function decide(work: Work, dues: Due[], at: string): Decision[] {
  if (isResting(work, at)) return dues.map((due) => rest(work, due, at, 'paused'));
  const silenced = new Map(dues.map((due) => [due, inSilence(work, due, at)]));
  const kept = dues.filter((due) => !silenced.get(due));
  return [
    ...[...silenced.values()].filter((d) => d !== null),
    ...kept.filter((d) => !isOfMorning(d) || inQuietNow(work, d, at)).map((due) => byTheHour(work, due, at)),
    ...inTheMorning(
      work,
      kept.filter((d) => isOfMorning(d) && !inQuietNow(work, d, at)),
      at,
    ),
  ];
}

/** Whether this morning asks if the user is still there: what else would be said waits for their answer. */
export const asksStill = (work: Work, decisions: Decision[], at: string): boolean =>
  isUnanswered(work.book.now, at) &&
  decisions.some((d) => d.why === 'still-there') &&
  !decisions.some((d) => d.leaves === 'morning');

/**
 * Several people of one introducing mail who are due the same word together are one numbered letter of that kind. Ruled so: the
 * user answered one mail, or did not, and is asked about it once.
 */
function groupKind([first, ...others]: Due[]): LetterKind | null {
  const kind = first?.timer.name;
  if (kind !== 'introduction-unanswered' || others.length === 0) return null;
  const isSame = (d: Due): boolean =>
    d.timer.name === kind && d.workflow.openedBy === first?.workflow.openedBy && d.workflow.kind === 'introduction';
  return others.every(isSame) ? kind : null;
}

/** One thing keeps its own letter; several are the morning, on Mondays the week. */
export function morningKind(dues: Due[], date: string): LetterKind {
  const [only, ...others] = dues;
  if (only && others.length === 0) return only.timer.name as LetterKind;
  return groupKind(dues) ?? (isMonday(date) ? 'week' : 'morning');
}

/** First words that rest while the user does: the next morning after their return brings what is still open. */
const RESTS = new Set<LetterKind>(['introduction-received', 'meeting-scheduled', 'by-mail', 'question', 'missed']);
/** What the next morning, or the card of the meeting, says as well. */
const MAY_REST = new Set<LetterKind>(['introduction-received', 'meeting-scheduled']);
const LATER_MAX = 20;

function dropped(work: Work, letter: LetterRow, why: Why): void {
  work.letters = work.letters.filter((l) => l !== letter);
  for (const { person, workflow } of letter.about) {
    const w = work.people.get(person)?.workflows.find((x) => x.id === workflow);
    const n = w?.letters[letter.kind] ?? 0;
    if (w && n > 0) w.letters[letter.kind] = n - 1;
  }
  work.held.push({ name: letter.kind, why, at: work.source.now });
}

function postponed(work: Work, letter: LetterRow, until: string): void {
  const { now } = work.source;
  letter.notBefore = until;
  letter.note = { ...letter.note, why: 'quiet-hours' };
  const waiting = (work.book.now.later ?? []).filter((l) => !isBefore(l.at, now) && l.no !== letter.no);
  work.now.later = [...(work.now.later ?? waiting), { no: letter.no, at: until }].slice(-LATER_MAX);
  work.held.push({ name: letter.kind, why: 'quiet-hours', at: now, until });
}

const isPaused = (work: Work, at: string): boolean => {
  const { state, pausedUntil } = work.book.now;
  return state === 'paused' && (pausedUntil === null || isBefore(at, pausedUntil));
};

/** Why a letter that somebody else's mail caused does not leave at all; null: it does. */
function restsFor(work: Work, { kind }: LetterRow, now: string): Why | null {
  if (isPaused(work, now) && RESTS.has(kind)) return 'paused';
  if (isSilent(work.book.now) && RESTS.has(kind) && kind !== 'meeting-scheduled') return 'silent';
  if (MAY_REST.has(kind) && lettersInWeek(work, now) >= FULL.firstWord) return 'full-week';
  // No first word: its timer brings it with the morning.
  return kind === 'missed' ? 'morning' : null;
}

function firstWord(work: Work, letter: LetterRow): void {
  const { now } = work.source;
  const why = restsFor(work, letter, now);
  if (why !== null) return dropped(work, letter, why);
  countUnasked(work, now);
  const early = letter.about.some((a) =>
    work.people.get(a.person)?.workflows.some((w) => w.id === a.workflow && beginsInQuiet(work, w, now)),
  );
  if (isQuiet(work, now) && !early) postponed(work, letter, quietEnd(work, now));
}

/** What somebody else's mail caused: first words leave at once, but not at night, and not while the user rests. */
export function atOnce(work: Work): void {
  if (work.source.byUser) return;
  for (const letter of [...work.letters]) firstWord(work, letter);
}

/** What a letter keeps of why it came as it did, and of what waits beside it. */
export function reasons(decisions: Decision[], why: Why): Record<string, string> {
  const waits = decisions.flatMap((d): (Held & { who: string })[] =>
    d.leaves === 'waits' && (d.why === 'gentle' || d.why === 'asks')
      ? [{ name: d.due.timer.name, why: d.why, at: '', until: d.until, who: d.due.record.name ?? d.due.record.key }]
      : [],
  );
  return { why, ...(waits.length === 0 ? {} : { waits: JSON.stringify(waits.slice(0, 5)) }) };
}
