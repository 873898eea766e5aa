import type { Person } from '../message/message';
import { foldWord } from './tokens';

const LOCALS = new Set(
  (
    'noreply no-reply no_reply donotreply do-not-reply notification notifications notify alerts alert mailer-daemon postmaster bounce bounces undisclosed calendar-notification ' +
    'notetaker note-taker notes-bot meetingbot recorder bot room rooms raum salle conference-room meetingroom meeting-room resource resources invitations invites bookings booking'
  ).split(' '),
);
const STARTS = [
  'noreply',
  'no-reply',
  'donotreply',
  'do-not-reply',
  'notification',
  'mailer-daemon',
  'calendar-notification',
  'room.',
  'room-',
  'conf-room',
  'conf.',
  'raum-',
  'salle-',
  'bounce',
];
const HOSTS = new Set(['bots', 'bot', 'resource', 'resources', 'rooms', 'notetaker', 'bounces', 'bounce']);
const NAMES = [
  'notetaker',
  'note taker',
  'note-taker',
  'ai assistant',
  'meeting assistant',
  'conference room',
  'meeting room',
  'besprechungsraum',
  'sitzungszimmer',
  'salle de',
  'sala de',
  'vergaderzaal',
  'meeting recorder',
];
const FIRST = new Set(['room', 'raum', 'salle', 'konferenzraum', 'zaal', 'bot']);

/** An address that nobody reads, a meeting room, a bot that takes notes: nobody's, whoever's name stands before it. */
export function isMachine({ name, address }: Person): boolean {
  const [local = '', host = ''] = (address ?? '').toLowerCase().split('@');
  return isMachineLocal(local.split('+')[0] ?? '') || HOSTS.has(host.split('.')[0] ?? '') || isMachineName(name ?? '');
}

const isMachineLocal = (local: string) => LOCALS.has(local) || STARTS.some((s) => local.startsWith(s));

function isMachineName(name: string): boolean {
  const shown = foldWord(name);
  const words = shown.split(/[^\p{L}]+/u);
  return FIRST.has(words[0] ?? '') || words.at(-1) === 'bot' || NAMES.some((n) => shown.includes(n));
}

/** A service that writes in people's names. */
export const isService = (p: Person): boolean => isMachine(p) || /\bvia\b/i.test(p.name ?? '');
