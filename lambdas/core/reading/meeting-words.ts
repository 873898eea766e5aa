import type { Person } from '../message/message';
import { IN_PERSON_WORDS, PHONE_WORDS, VIDEO_WORDS } from './meeting-verbs';
import type { MeetingFact } from './reading';
import { cameTo, known, type Scene } from './scene';
import { trimEndOf } from '../trim';

/** `mentoring` when it came to mentor@, is with a mentor, or belongs to a mentorship. */
export function meetingKind(scene: Scene, people: Person[]): MeetingFact['kind'] {
  const withMentor = people.some(
    (p) =>
      p.address !== null &&
      known(scene).some((k) => k.address?.toLowerCase() === p.address && k.roles.includes('mentor')),
  );
  return cameTo('mentor', scene) || withMentor || scene.thread?.about === 'mentorship' ? 'mentoring' : 'interview';
}

/** The first https link that looks like a place to meet; null where there is none. */
export function meetingLink(text: string): string | null {
  const links = [...text.matchAll(/https:\/\/[^\s<>"')\]]+/g)].map((m) => trimEndOf(m[0], '.,;'));
  return links.find((l) => /zoom|teams|meet|webex|jitsi|whereby|call|conf|video/i.test(l)) ?? null;
}

/** How one meets, from the words around the time. */
export function modeIn(text: string): MeetingFact['mode'] {
  if (VIDEO_WORDS.test(text)) return 'video';
  if (PHONE_WORDS.test(text)) return 'phone';
  if (IN_PERSON_WORDS.test(text)) return 'in-person';
  if (/\bby (?:e-?mail|mail)\b/i.test(text)) return 'email';
  return null;
}
