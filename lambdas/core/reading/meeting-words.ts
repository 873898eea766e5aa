import type { Person } from '../message/message';
import { IN_PERSON_WORDS, PHONE_WORDS, VIDEO_WORDS } from './meeting-verbs';
import type { MeetingFact } from './reading';
import { cameTo, known, type Scene } from './scene';

/** `mentoring` when it came to mentor@, is with a mentor, or belongs to a mentorship. */
export function meetingKind(scene: Scene, people: Person[]): MeetingFact['kind'] {
  const withMentor = people.some(
    (p) =>
      p.address !== null &&
      known(scene).some((k) => k.address?.toLowerCase() === p.address && k.roles.includes('mentor')),
  );
  return cameTo('mentor', scene) || withMentor || scene.thread?.about === 'mentorship' ? 'mentoring' : 'interview';
}

/** Without the full stops and commas of the sentence at its end. */
function withoutStops(text: string): string {
  let end = text.length;
  while (end > 0 && '.,;'.includes(text.charAt(end - 1))) end -= 1;
  return text.slice(0, end);
}

/** The first https link that looks like a place to meet; null where there is none. */
export function meetingLink(text: string): string | null {
  const links = [...text.matchAll(/https:\/\/[^\s<>"')\]]+/g)].map((m) => withoutStops(m[0]));
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

/** Where one meets: what follows "at" or a comma and begins with a name, near the time; null where nothing is said. */
export function placeIn(text: string): string | null {
  const named =
    /(?:\b(?:at|in|@)\s+|,\s*(?:same place,?\s+)?)((?:the |my |your |her |his |their )?(?:[\p{Lu}][\p{L}\d'’.&-]*|Level \d+)(?:\s+(?:[\p{Lu}\d][\p{L}\d'’.&-]*|de|la|le|of|the|du|café|cafe|office|on|corner|street|at|bar|station|library|lobby))*)/u;
  for (const match of text.matchAll(new RegExp(named, 'gu'))) {
    const place = withoutStops(match[1] ?? '').trim();
    const proper =
      /\p{Lu}/u.test(place) &&
      !/^(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun|Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec|Zoom|Teams|Google Meet|Skype|I\b|ET|PT|CET|GMT|UTC|IST)/.test(
        place,
      );
    if (
      proper &&
      /\b(?:caf[eé]|coffee|office|house|street|road|hotel|library|station|bar|lobby|museum|floor|level|building|room|square|campus|restaurant|market|hall|centre|center|park)\b/i.test(
        text.slice(match.index, match.index + 80),
      )
    )
      return place;
  }
  return (
    /\b(?:the|my|your|her|his|their)\s+(?:[\w'’-]+\s+){0,2}(?:caf[eé]|office|lobby|restaurant|library|canteen|studio)\b[^.,;\n]*/iu.exec(
      text,
    )?.[0] ?? null
  );
}
