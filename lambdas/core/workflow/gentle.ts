/**
 * R9, gentle to others: at most one mail that nobody asked for is proposed to a person in ten days unless they wrote last, and
 * at most two asks of one introducer a month; what exceeds this waits, or is put into one note with another.
 */
import type { Person } from '../message/message';
import { isBefore, later, plusDays } from './days';
import type { Meeting, PersonRecord, Timer, TimerName, Workflow } from './records';
import { includes } from './people';
import { look, take, type Work } from './work';

const PROPOSED_DAYS = 10;
const ASKS_DAYS = 30;
const ASKS_MAX = 2;
const KEPT = 10;

interface Proposal {
  to: Person[];
  /** It asks for an introduction. */
  ask: boolean;
}

type Whom = (w: { with: Person[]; introducers: Person[] }, n: number) => Person[];
const contacts: Whom = (w) => w.with;
const introducers: Whom = (w) => w.introducers;

const OF_INTRODUCTION: Partial<Record<TimerName, Whom>> = {
  'introduction-quiet': (w, n) => (n > 1 ? w.introducers : w.with),
  'fix-a-time': contacts,
  asked: introducers,
  declined: introducers,
};
const OF_MEETING: Partial<Record<TimerName, Whom>> = {
  'ask-for-introduction': (w) => w.with.slice(0, 1),
  'introducer-note': introducers,
  missed: contacts,
  'close-the-loop': contacts,
  preparation: contacts,
};
const ASKS = new Set<TimerName>(['asked', 'ask-for-introduction']);

/** Whom the draft of a letter that comes by date would write to; null: to nobody, or as an answer to what they wrote or the user told. */
export function proposalOf(w: Workflow, { name, n }: Timer): Proposal | null {
  if (w.kind === 'mentorship') return null;
  const whom = (w.kind === 'introduction' ? OF_INTRODUCTION : OF_MEETING)[name];
  return whom ? { to: whom(w, n), ask: ASKS.has(name) } : null;
}

/** Their last word came after the user's, and after what was last proposed. */
function wroteLast(r: PersonRecord): boolean {
  const mine = later(r.wroteAt ?? '1970-01-01', r.proposed?.at(-1) ?? '1970-01-01');
  return r.repliedAt !== undefined && !isBefore(r.repliedAt, mine);
}

/** When a mail to them was proposed in the last ten days, unless they wrote since; null: none. */
export function hasNoteOfLate(r: PersonRecord, at: string): string | null {
  const last = r.proposed?.at(-1);
  return last === undefined || wroteLast(r) || !isBefore(at, plusDays(last, PROPOSED_DAYS)) ? null : last;
}

/** From when another mail may be proposed to them; null: at once. */
function freeFrom(r: PersonRecord, ask: boolean): { at: string; why: 'gentle' | 'asks' } | null {
  const last = r.proposed?.at(-1);
  const asks = (r.asks ?? []).slice(-ASKS_MAX);
  const [first] = asks;
  if (ask && asks.length === ASKS_MAX && first !== undefined) return { at: plusDays(first, ASKS_DAYS), why: 'asks' };
  return last === undefined || wroteLast(r) ? null : { at: plusDays(last, PROPOSED_DAYS), why: 'gentle' };
}

/** Until when a proposal waits, and why; null: it may be made at `at`. */
export function mustWait(work: Work, { to, ask }: Proposal, at: string): { at: string; why: 'gentle' | 'asks' } | null {
  const waits = to.flatMap((p) => {
    const record = look(work, p);
    const free = record ? freeFrom(record, ask) : null;
    return free !== null && isBefore(at, free.at) ? [free] : [];
  });
  return waits.reduce<{ at: string; why: 'gentle' | 'asks' } | null>(
    (most, one) => (most === null || isBefore(most.at, one.at) ? one : most),
    null,
  );
}

/** A mail to them is proposed now. */
export function propose(work: Work, { to, ask }: Proposal, at: string): void {
  for (const person of to) {
    if (person.address === null && look(work, person) === undefined) continue;
    const record = take(work, person);
    record.proposed = [...(record.proposed ?? []), at].slice(-KEPT);
    if (ask) record.asks = [...(record.asks ?? []), at].slice(-KEPT);
  }
}

/** Keys of the people to whom what is due would propose a mail, as far as they are not among these. */
export function peopleToAsk(people: PersonRecord[], until: string): string[] {
  const wanted = people.flatMap((r) =>
    r.workflows.flatMap((w) =>
      w.timers
        .filter((t) => !isBefore(until, t.at))
        .flatMap((t) => proposalOf(w, t)?.to ?? [])
        .flatMap((p) => (p.address === null ? [] : [p.address])),
    ),
  );
  return [...new Set(wanted)].filter((key) => !people.some((p) => p.key === key)).slice(0, 50);
}

/** Both sides' last words, as far as the mail touches the person: no write for this alone. */
export function lastWords(work: Work, thanked: Person[]): void {
  const { at, byUser, from } = work.source;
  const set = (r: PersonRecord, field: 'wroteAt' | 'repliedAt'): void => void (r[field] = later(at, r[field] ?? at));
  if (byUser) for (const p of thanked.filter((q) => look(work, q) !== undefined)) set(take(work, p), 'wroteAt');
  const writer = byUser || from === null ? undefined : work.people.get(from);
  if (writer) set(writer, 'repliedAt');
}

/** How far apart outcomes may be to be told in one note. */
export const JOINT_DAYS = 10;

/** Other meetings through this introducer that they have not been told of, held in the same days. */
export function togetherWith(people: Iterable<PersonRecord>, m: Meeting, introducer: Person): Meeting[] {
  const near = (other: Meeting): boolean =>
    m.heldAt !== null &&
    other.heldAt !== null &&
    Math.abs(Date.parse(m.heldAt) - Date.parse(other.heldAt)) <= JOINT_DAYS * 86_400_000;
  const all = [...people].flatMap((r) => r.workflows.flatMap((w) => (w.kind === 'meeting' ? [w] : [])));
  return all.filter(
    (o) =>
      o.id !== m.id &&
      near(o) &&
      !o.muted &&
      includes(o.introducers, introducer) &&
      o.introducerThankedAt === null &&
      !includes(o.introducersThanked ?? [], introducer),
  );
}
