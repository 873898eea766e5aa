import type { Person } from '../message/message';
import { meetingPeople } from './meeting-people';
import { alternatives, asks } from './meeting-moments';
import { FIXED, MEETING, MOVE, OFFER } from './meeting-verbs';
import { mentions } from './names';
import type { Fact } from './reading';
import { fold, type Scene } from './scene';
import type { Moment } from './times';

/** A meeting of its own within a mail: its time, the words that tell of it, and whom it is with. */
export interface Telling {
  moment: Moment;
  words: string;
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

/** Several meetings in one mail: each agreed for itself, or told with other people; null where the times are options for one. */
export function severalMeetings(scene: Scene, moments: Moment[], facts: Fact[]): Telling[] | null {
  if (moments.length < 2 || moments.length > 8) return null;
  const tellings = moments.map((moment, i) => ({ moment, words: shareOf(moments, i, scene.text) }));
  if (tellings.some((t) => asks(t.words) || OFFER.test(t.words))) return null;
  if (agreedEach(scene, moments, tellings)) return tellings;
  if (!scene.alone || !scene.byUser || !tellings.every((t) => mentions(t.words, scene).length > 0)) return null;
  const keys = new Set(tellings.map((t) => keyOf(meetingPeople(scene, t.words, facts))));
  return keys.size === tellings.length ? tellings : null;
}

/** Each time on another day, in words of agreement, with its own word for a meeting; nothing stands between them as a choice. */
function agreedEach(scene: Scene, moments: Moment[], tellings: Telling[]): boolean {
  const days = new Set(moments.map((m) => m.day.date.toString()));
  return (
    days.size === moments.length &&
    !alternatives(moments, scene.text) &&
    !MOVE.test(scene.text) &&
    moments.every((m) => FIXED.test(m.sentence.text) && !asks(m.sentence.text) && !OFFER.test(m.sentence.text)) &&
    tellings.filter((t) => MEETING.test(t.words) || FIXED.test(t.words)).length === tellings.length
  );
}
