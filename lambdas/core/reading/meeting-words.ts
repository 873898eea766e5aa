import type { Person } from '../message/message';
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

/** The first https link that looks like a place to meet; null where there is none. */
export function meetingLink(text: string): string | null {
  const links = [...text.matchAll(/https:\/\/[^\s<>"')\]]+/g)].map((m) => m[0].replace(/[.,;]+$/, ''));
  return links.find((l) => /zoom|teams|meet|webex|jitsi|whereby|call|conf|video/i.test(l)) ?? null;
}

/** How one meets, from the words around the time. */
export function modeIn(text: string): MeetingFact['mode'] {
  if (
    /\b(?:zoom|teams|google meet|gmeet|meet link|webex|jitsi|skype|facetime|video(?:[- ]?call)?|whereby|hangouts?|visio|videollamada)\b/i.test(
      text,
    )
  )
    return 'video';
  if (
    /\b(?:by phone|over the phone|on the phone|phone(?: call)?|ring (?:you|me|her|him)|call (?:me|you|her|him) (?:on|at)|telephone|telefon\w*|whatsapp call|will call|dial)\b/i.test(
      text,
    )
  )
    return 'phone';
  if (
    /\b(?:coffee|lunch|breakfast|dinner|drinks?|tea|kopi|café|cafe|office|in person|restaurant|bar|pub|lobby|library|at (?:my|your|his|her|their) (?:place|desk|studio|workshop|lab)|come (?:by|over)|walk|museum|station|face to face|kaffee|bistro|bakery|same place|floor|building|reception)\b/iu.test(
      text,
    )
  )
    return 'in-person';
  if (/\bby (?:e-?mail|mail)\b/i.test(text)) return 'email';
  return null;
}

/** Where one meets: what follows "at" or a comma and begins with a name, near the time; null where nothing is said. */
export function placeIn(text: string): string | null {
  const named =
    /(?:\b(?:at|in|@)\s+|,\s*(?:same place,?\s+)?)((?:the |my |your |her |his |their )?(?:[\p{Lu}][\p{L}\d'’.&-]*|Level \d+)(?:\s+(?:[\p{Lu}\d][\p{L}\d'’.&-]*|de|la|le|of|the|du|café|cafe|office|on|corner|street|at|bar|station|library|lobby))*)/u;
  for (const match of text.matchAll(new RegExp(named, 'gu'))) {
    const place = (match[1] ?? '').replace(/[.,;]+$/, '').trim();
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
