import type { Original, Person } from '../message/message';
import { findDays } from './days';
import { distinct, mentions } from './names';
import { flat, wordSet } from './phrases';
import { partOf, sections } from './report-sections';
import { bearings, bears, personNamed, persons, type Scene } from './scene';

/** Names and subjects under which meeting assistants send their notes. */
const RECAP =
  /(?:\b(?:recap|note-?\s?taker|meeting notes|call notes|meeting summary|summary of|minutes of|transcript|ai notes|notes from)|zusammenfassung|protokoll|compte[- ]rendu|resumen|resumo|riepilogo|verslag|samenvatting|podsumowanie|sammanfattning|referat|shrnutí|zápis|özet|итоги|резюме|підсумки|議事録|纪要|紀要|회의록)/iu;
const MACHINE = /^(?:no-?reply|do-?not-?reply|notes|notifications?|recap|meetings?|bot|assistant)\b/i;

/** A note-taker's notes that the user passes on: sent by a machine or titled so, with takeaways or actions under headings. */
export function recapIn(scene: Scene): Original | null {
  if (!scene.byUser || !scene.alone) return null;
  return scene.message.originals.find((o) => o.kind === 'forwarded' && isRecap(o)) ?? null;
}
function isRecap(o: Original): boolean {
  const titled = RECAP.test(`${o.subject ?? ''} ${o.from?.name ?? ''} ${o.text.slice(0, 200)}`);
  const machine = MACHINE.test(o.from?.address ?? '');
  return titled && (machine || RECAP.test(o.subject ?? '')) && sections(o.text).some((s) => s.part !== null);
}

const PARTICIPANTS = wordSet(
  'participants|participant|attendees|present|with|people|teilnehmer|teilnehmerinnen|teilnehmende|asistentes|participantes|partecipanti|deelnemers|uczestnicy|deltagare|deltakere|ucastnici|katilimcilar|участники|учасники|参加者|参会者|與會者|참석자',
);
/** The names of a line "Participants: Callum Reid, Farida Haddad". */
function listed(text: string): string[] {
  for (const line of text.split('\n')) {
    const colon = line.search(/[:：]/);
    if (colon > 0 && colon < 30 && PARTICIPANTS.has(flat(line.slice(0, colon))))
      return line
        .slice(colon + 1)
        .split(/[,;、，]|\s(?:and|und|et|y|e)\s/u)
        .map((n) => (n.split(/[(<]/)[0] ?? '').trim())
        .filter((n) => n !== '' && n.split(/\s+/).length <= 5);
  }
  return [];
}

/** Who took part beside the user: by the notes, else whom the user names. */
export function participants(scene: Scene, recap: Original): Person[] {
  const people = listed(recap.text)
    .filter((n) => !bears(scene.user.name, n))
    .map((n) => personNamed(n, scene));
  if (people.length > 0) return persons(people, scene);
  return distinct(mentions(`${scene.text}\n${recap.subject ?? ''}`, scene), scene).slice(0, 3);
}

/** The day of the conversation: as the user says, else the first past day in the notes. */
export function dayOf(scene: Scene, recap: Original): string | null {
  const where = bearings(scene, true);
  const past = (text: string) =>
    findDays(text, where)
      .find((d) => !d.vague && d.date.until(scene.today).total('days') >= 0)
      ?.date.toString();
  const head = recap.text
    .split('\n')
    .filter((l) => partOf(l) === null)
    .slice(0, 8)
    .join('\n');
  return past(scene.text) ?? past(head) ?? null;
}
