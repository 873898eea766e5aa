import type { Person } from '../message/message';
import { meetingPeople } from './meeting-people';
import { MEETING, FIXED, OFFER, OTHER } from './meeting-verbs';
import { mentions } from './names';
import type { Fact } from './reading';
import { fold, type Scene } from './scene';
import type { Moment } from './times';

/** A meeting of its own within a mail: its time, the words that tell of it, and whom it is with. */
export interface Telling {
  moment: Moment;
  words: string;
}

const CLAUSE = /[,;:–—\n]|\.\s|\bso\b|\bbut\b|\band then\b/gi;

/** The clause around the moment: between the commas, stops and "so"s nearest to it. */
function clauseOf(m: Moment, text: string): string {
  const from = m.sentence.at;
  const cuts = [...m.sentence.text.matchAll(CLAUSE)].map((c) => from + c.index);
  const start = cuts.filter((c) => c < m.at).at(-1) ?? from;
  const end = cuts.find((c) => c >= m.end) ?? from + m.sentence.text.length;
  return text.slice(start, end);
}

/** The hour is a train's, a webinar's, a shop's: its clause says so and speaks of no meeting. */
export function isOfOther(m: Moment, text: string): boolean {
  const clause = clauseOf(m, text);
  const whole = m.sentence.text;
  if (OTHER.test(clause)) return !MEETING.test(clause) && !FIXED.test(clause);
  return OTHER.test(whole) && !MEETING.test(whole) && !FIXED.test(whole);
}

/** The words that belong to each moment: from the one before it to the next, within its sentence. */
function shareOf(moments: Moment[], i: number, text: string): string {
  const m = moments[i];
  if (m === undefined) return '';
  const before = moments[i - 1];
  const next = moments[i + 1];
  const sentenceEnd = m.sentence.at + m.sentence.text.length;
  const from = before !== undefined && before.sentence.at === m.sentence.at ? before.end : m.sentence.at;
  const to = next !== undefined && next.sentence.at === m.sentence.at ? m.end : sentenceEnd;
  return text.slice(from, to);
}

const keyOf = (people: Person[]) =>
  people
    .map((p) => p.address ?? fold(p.name ?? ''))
    .sort()
    .join(' ');

/** Several meetings told in one mail, each with other people; null where the times are options for one. */
export function severalMeetings(scene: Scene, moments: Moment[], facts: Fact[]): Telling[] | null {
  if (!scene.alone || !scene.byUser || moments.length < 2 || moments.length > 8) return null;
  const tellings = moments.map((moment, i) => ({ moment, words: shareOf(moments, i, scene.text) }));
  const apart = tellings.every(
    (t) => !t.words.includes('?') && !OFFER.test(t.words) && mentions(t.words, scene).length > 0,
  );
  if (!apart) return null;
  const keys = new Set(tellings.map((t) => keyOf(meetingPeople(scene, t.words, facts))));
  return keys.size === tellings.length ? tellings : null;
}
