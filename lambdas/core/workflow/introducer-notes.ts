/** One joint note for several outcomes to one introducer (R9): what is told of them now, with what, and what waits. */
import type { Person } from '../message/message';
import { dayOf } from '../letter/views';
import { plusDays } from './days';
import { hasNoteOfLate, propose, togetherWith } from './gentle';
import { includes } from './people';
import type { Meeting, PersonRecord } from './records';
import { look, type Work } from './work';

const firstName = (p: Person): string => (p.name ?? p.address ?? '').split(' ')[0] ?? '';
const names = (people: Person[]): string => [...new Set(people.map(firstName))].join(' and ');

const PEOPLE_MAX = 12;
const WAIT_DAYS = 10;

interface Notes {
  /** Keys of introducers who are not written to now. */
  later: string[];
  /** Other people whose meetings may go into the same note. */
  with: string[];
  lines: string[];
}

function ofIntroducer(work: Work, m: Meeting, introducer: Person, record: PersonRecord, notes: Notes): void {
  const { now } = work.source;
  const everybody = new Map([...work.book.people, ...work.people]).values();
  const together = togetherWith(everybody, m, introducer);
  const last = hasNoteOfLate(record, now);
  if (last !== null && together.length === 0) {
    m.introducerWaits = plusDays(last, WAIT_DAYS);
    notes.later.push(record.key);
    notes.lines.push(
      `${firstName(introducer)} had a note of late: what came of this waits until ${dayOf(m.introducerWaits, work.me.timeZone)}, and goes with what comes by then.`,
    );
    return;
  }
  if (together.length > 0)
    notes.lines.push(
      `One note tells ${firstName(introducer)} of ${names([m, ...together].flatMap((x) => x.with))} together; it takes the place of what I drafted to them before.`,
    );
  notes.with.push(record.key, ...record.shared.map((s) => s.key));
  propose(work, { to: [introducer], ask: false }, now);
}

/** What the thank-you keeps of the notes to introducers. */
export function introducerNotes(work: Work, m: Meeting): Record<string, string> {
  const notes: Notes = { later: [], with: [], lines: [] };
  for (const p of m.introducers.filter((q) => !includes(m.introducersThanked ?? [], q))) {
    const record = look(work, p);
    if (record && m.introducerThankedAt === null) ofIntroducer(work, m, p, record, notes);
  }
  const people = [...new Set(notes.with)].slice(0, PEOPLE_MAX);
  return {
    ...(people.length === 0 ? {} : { people: people.join(' ') }),
    ...(notes.later.length === 0 ? {} : { later: notes.later.join(' ') }),
    ...(notes.lines.length === 0 ? {} : { gentle: notes.lines.join('\n') }),
  };
}
