/** What a question's numbered choices stand for (R5): the mail read again under each answer, and the best guess at a time. */
import { Temporal } from 'temporal-polyfill';
import { dateWords, spanWords } from '../letter/views';
import type { Fact, MeetingFact, Reading } from '../reading/reading';
import type { Choice } from './choices';
import type { PersonRecord } from './records';

const CHOICES_MAX = 6;
const ADDRESS = /<([^<>\s]+@[^<>\s]+)>/g;

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

const EARLIEST = 7;
const LATEST = 21;

/** The guess, and the same hour of the other half of the day where people meet then. */
function times(fact: MeetingFact, start: string, zone: string): { start: string; end: string | null }[] {
  const at = Temporal.Instant.from(start).toZonedDateTimeISO(zone);
  const other = at.add({ hours: at.hour < 12 ? 12 : -12 });
  const shift = (end: string | null): string | null =>
    end === null
      ? null
      : Temporal.Instant.from(end)
          .add({ hours: at.hour < 12 ? 12 : -12 })
          .toString();
  const guess = { start, end: fact.end };
  const isLikely = other.hour >= EARLIEST && other.hour <= LATEST && other.toPlainDate().equals(at.toPlainDate());
  return isLikely ? [guess, { start: other.toInstant().toString(), end: shift(fact.end) }] : [guess];
}

/** Only of a time that the mail itself leaves open; what else the mail says applies at once. */
function moments({ facts }: Reading, zone: string): Choice[] {
  const meeting = facts.find((f): f is MeetingFact => f.type === 'meeting' && f.start !== null && f.with.length > 0);
  if (meeting?.start) {
    return times(meeting, meeting.start, meeting.zone ?? zone).map(({ start, end }) => ({
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
  zone: string,
  readWithout: (addresses: string[]) => Reading,
): Choice[] {
  if (reading.disposition !== 'ask') return [];
  if (reading.reason === 'who') return people(reading, known, readWithout);
  return reading.reason === 'when' ? moments(reading, zone) : [];
}

/** What a mail says beside what is asked. */
export function besides(facts: Fact[], choices: Choice[]): Fact[] {
  const asked = new Set(choices.flatMap((c) => c.facts.map((f) => f.type)));
  return facts.filter((f) => !asked.has(f.type));
}
