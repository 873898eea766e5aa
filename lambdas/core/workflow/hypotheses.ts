/** What a question's numbered choices stand for (R5): the mail read again under each answer, and the best guess at a time. */
import { Temporal } from 'temporal-polyfill';
import { dateWords, spanWords } from '../letter/views';
import type { Fact, MeetingFact, Reading } from '../reading/reading';
import type { Choice } from './choices';
import type { PersonRecord } from './records';

const CHOICES_MAX = 6;
const ADDRESS = /<([^<>\s@]{1,64}@[^<>\s@]{1,255})>/g;

/** Addresses that the reader's question offers. */
const offered = (question: string): string[] =>
  [...new Set([...question.matchAll(ADDRESS)].map((m) => (m[1] ?? '').toLowerCase()))].slice(0, CHOICES_MAX);

/** One choice for each person who may be meant, with what the mail says if it is them. */
function people(
  reading: Reading,
  known: Map<string, PersonRecord>,
  readWithout: (addresses: string[]) => Reading,
): Choice[] {
  const addresses = offered(reading.question ?? '');
  return addresses.flatMap((address): Choice[] => {
    const { facts, disposition } = readWithout(addresses.filter((a) => a !== address));
    const name = known.get(address)?.name;
    const line = name ? `${name} <${address}>` : address;
    return disposition === 'accepted' && facts.length > 0 ? [{ line, facts }] : [];
  });
}

/** The guess, and where a date in numbers leaves open which is the day, the same hour of the other date, the next that is to come. */
function times(fact: MeetingFact, start: string, zone: string, now: string): { start: string; end: string | null }[] {
  const at = Temporal.Instant.from(start).toZonedDateTimeISO(zone);
  const { day, month } = at;
  const guess = { start, end: fact.end };
  if (day > 12 || day === month || !NUMERIC.test(fact.evidence?.words ?? '')) return [guess];
  const swapped = at.with({ day: month, month: day });
  const other = swapped.epochMilliseconds > Date.parse(now) ? swapped : swapped.add({ years: 1 });
  const length = fact.end === null ? null : Date.parse(fact.end) - Date.parse(start);
  const end = length === null ? null : other.add({ milliseconds: length }).toInstant().toString();
  return [guess, { start: other.toInstant().toString(), end }];
}
const NUMERIC = /\b\d{1,2}[./-]\d{1,2}\b/;

/** Until when something shall wait is no question about a meeting that the mail speaks of as well. */
const OF_WAITING = /\bUntil when shall I\b/;

/** The meeting that the question names, where the mail speaks of several. */
function meetingAsked({ facts, question }: Reading): MeetingFact | undefined {
  if (OF_WAITING.test(question ?? '')) return undefined;
  const timed = facts.filter((f): f is MeetingFact => f.type === 'meeting' && f.start !== null && f.with.length > 0);
  return timed.find((f) => f.with.some((p) => (question ?? '').includes(p.name ?? p.address ?? '\n'))) ?? timed[0];
}

/** Only of a time that the mail itself leaves open; what else the mail says applies at once. */
function moments(reading: Reading, zone: string, now: string): Choice[] {
  const { facts } = reading;
  const meeting = meetingAsked(reading);
  if (meeting?.start) {
    return times(meeting, meeting.start, meeting.zone ?? zone, now).map(({ start, end }) => ({
      line: spanWords(start, end, zone),
      facts: [{ ...meeting, start, end }],
    }));
  }
  const mentorship = facts.find((f) => f.type === 'mentorship');
  const date = mentorship?.targetDate ?? mentorship?.until;
  return mentorship && date ? [{ line: dateWords(date), facts: [mentorship] }] : [];
}

/** The choices of a reading that asks; none: the question stays open. */
export function choicesFor(
  reading: Reading,
  known: Map<string, PersonRecord>,
  { zone, now }: { zone: string; now: string },
  readWithout: (addresses: string[]) => Reading,
): Choice[] {
  if (reading.disposition !== 'ask') return [];
  if (reading.reason === 'who') return people(reading, known, readWithout);
  return reading.reason === 'when' ? moments(reading, zone, now) : [];
}

/** What a mail says beside what is asked. */
export function besides(facts: Fact[], choices: Choice[]): Fact[] {
  const asked = new Set(choices.flatMap((c) => c.facts.map((f) => f.type)));
  return facts.filter((f) => !asked.has(f.type));
}
