import type { Original, Person } from '../message/message';
import { isService } from './machines';
import { distinctMoments, findMoments, type Moment } from './times';
import type { Fact, MeetingFact } from './reading';
import { isProduct, isUserAddress, known, type Scene } from './scene';

/** What the mail of a booking tool tells: the scene of its text, its time, and who booked. */
export interface Booking {
  scene: Scene;
  moments: Moment[];
  status: MeetingFact['status'];
  moved: boolean;
  people: Person[];
  words: string;
}

const LABEL =
  /^[ \t]*(?:invitee|guest|attendee|participant|booked by|booker|who|with|name|client|customer|teilnehmer|gast|eingeladener?|mit|invité|participant|avec|invitado|asistente|con|convidado|com|invitato|partecipante|genodigde|deelnemer|met|gość|uczestnik|gäst|deltagare|deltager|gjest|host|účastník|katılımcı|участник|гость|учасник|参加者|ゲスト|来宾|参与者|참석자)(?:[’']?s? name)?[ \t]?[:：][ \t]*(\S[^\n<(]{0,60})/gimu;
const ADDRESS = /[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,4}/g;
const CALLED_OFF =
  /\b(?:cancel(?:l)?ed|canceled|called off)\b|storniert|abgesagt|annulé|cancelad[ao]|annullat[ao]|geannuleerd|odwołan|avbokad|inställd|aflyst|avlyst|zrušen|iptal edil|отменен|отменён|скасовано|キャンセル|已取消|취소/iu;
const MOVED =
  /\b(?:rescheduled|moved|new time|updated)\b|verschoben|reporté|déplacé|reprogramad|remarcad|spostat|verplaatst|przeniesion|ombokad|flyttad|flyttet|přesunut|перенесен|перенесён|変更|改期|변경/iu;
const BOOKED =
  /\b(?:booked|booking|scheduled|new event|appointment|reserv\w+)\b|gebucht|buchung|termin|réserv|reserva|agendad|prenotat|geboekt|rezerwacj|bokad|booket|rezerv|записал|бронирован|予約|预约|예약/iu;

/** The people a notification names: addresses in it that are nobody's machine, the user's or ours; else the names behind its labels. */
function peopleIn(text: string, scene: Scene): Person[] {
  const names = [...text.matchAll(LABEL)]
    .map((m) => (m[1] ?? '').trim())
    .filter((n) => !n.includes('@') && !/\d/.test(n));
  const others = names.filter((n) => n !== scene.user.name);
  const found = new Set((text.match(ADDRESS) ?? []).map((a) => a.toLowerCase()));
  const people = [...found]
    .map((address): Person => ({ name: others[0] ?? null, address }))
    .filter((p) => !isService(p) && !isProduct(p.address, scene.context) && !isUserAddress(p.address, scene.user));
  if (people.length > 0) return people.length === 1 ? people : people.map((p) => ({ ...p, name: null }));
  return others
    .slice(0, 1)
    .map((name) => ({ name, address: known(scene).find((k) => k.name === name)?.address ?? null }));
}

const isBooking = (o: Original) =>
  o.kind === 'forwarded' && o.from !== null && isService(o.from) && BOOKED.test(subjectAndText(o));

const isPassedOn = ({ byUser, alone }: Scene, facts: Fact[]) => byUser && alone && facts.length === 0;
const subjectAndText = ({ subject, text }: Original) => `${subject ?? ''}\n${text}`;

/** A notification of a booking tool that the user forwards to the product; null for any other mail, and where it names nobody or no time. */
export function forwardedBooking(scene: Scene, facts: Fact[]): Booking | null {
  const original = isPassedOn(scene, facts) ? scene.message.originals.find(isBooking) : undefined;
  if (original === undefined || findMoments(scene.text, scene).length > 0) return null;
  const inside = { ...scene, text: original.text };
  const moments = distinctMoments(findMoments(original.text, inside, true)).slice(0, 1);
  const people = peopleIn(original.text, scene);
  if (moments.length === 0 || people.length === 0) return null;
  const off = CALLED_OFF.test(subjectAndText(original));
  const moved = !off && MOVED.test(original.subject ?? '');
  return { scene: inside, moments, status: off ? 'cancelled' : 'scheduled', moved, people, words: original.text };
}
