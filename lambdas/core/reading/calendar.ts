import ICAL from 'ical.js';
import { Temporal } from 'temporal-polyfill';
import type { CalendarPart, Message, Person } from '../message/message';
import { isoAt, isoIn, sameInstant, zoneOfTzid } from '../time';
import { meetingKind, meetingLink } from './meeting-words';
import type { Fact, MeetingFact } from './reading';
import { evidence, persons, plain, type Findings, type Scene } from './scene';

type Component = InstanceType<typeof ICAL.Component>;
type Property = InstanceType<typeof ICAL.Property>;

interface Event {
  method: string | null;
  component: Component;
  event: Component;
}

const parsed = new WeakMap<CalendarPart, Event[]>();

/** The events of a calendar part; none where it cannot be parsed. */
function eventsOf(part: CalendarPart): Event[] {
  const seen = parsed.get(part);
  if (seen !== undefined) return seen;
  let events: Event[] = [];
  try {
    const root: unknown = ICAL.parse(part.text);
    const jcals = Array.isArray(root) && Array.isArray(root[0]) ? (root as unknown[][]) : [root as unknown[]];
    events = jcals.flatMap((jcal) => {
      const component = new ICAL.Component(jcal);
      const said = component.getFirstPropertyValue('method');
      const method = part.method ?? (typeof said === 'string' ? said.toUpperCase() : null);
      return component.getAllSubcomponents('vevent').map((event) => ({ method, component, event }));
    });
  } catch {
    events = [];
  }
  parsed.set(part, events);
  return events;
}

/** The calendar parts of the mail, those of forwarded originals where it has none itself. */
const partsOf = (message: Message): CalendarPart[] =>
  message.calendars.length > 0
    ? message.calendars
    : message.originals.filter((o) => o.kind === 'forwarded').flatMap((o) => o.calendars);

const text = (event: Component, name: string): string => {
  const value: unknown = event.getFirstPropertyValue(name);
  return typeof value === 'string' ? value : '';
};
const parameter = (property: Property, name: string): string | null => {
  const value: unknown = property.getParameter(name);
  return typeof value === 'string' ? value : null;
};

function person(property: Property): Person {
  const value: unknown = property.getFirstValue();
  const address = (typeof value === 'string' ? value : '')
    .replace(/^mailto:/i, '')
    .trim()
    .toLowerCase();
  const name = parameter(property, 'cn');
  return {
    name: name === null || name.toLowerCase() === address ? null : name,
    address: address.includes('@') ? address : null,
  };
}

/** Organiser and attendees; rooms and resources are nobody. */
function peopleOf(event: Component): Person[] {
  const real = (p: Property) => !/^(?:ROOM|RESOURCE)$/i.test(parameter(p, 'cutype') ?? '');
  return [...event.getAllProperties('organizer'), ...event.getAllProperties('attendee').filter(real)].map(person);
}

/** Everybody on the calendar parts of the mail. */
export const calendarPeople = (message: Message): Person[] =>
  message.calendars.flatMap((c) => eventsOf(c).flatMap((e) => peopleOf(e.event)));

/** The event of the mail that speaks: the first with a time. */
export function calendarEvent(message: Message): Event | null {
  return partsOf(message).flatMap(eventsOf)[0] ?? null;
}

/** ISO time of DTSTART or DTEND. Honours VTIMEZONE, Windows and IANA names; floating and all-day times are the user's. */
function timeOf(property: Property | null, userZone: string): { iso: string; zone: string } | null {
  const value: unknown = property?.getFirstValue();
  const wall = property === null ? null : wallOf(property);
  if (property === null || wall === null || !(value instanceof ICAL.Time)) return null;
  const { date, hour, minute } = wall;
  const utc = value.zone === ICAL.Timezone.utcTimezone;
  if (utc) return { iso: isoIn(isoAt(date, hour, minute, 'UTC'), userZone), zone: userZone };
  const tzid = parameter(property, 'tzid');
  const named = tzid === null ? userZone : zoneOfTzid(tzid);
  if (named !== null) return { iso: isoAt(date, hour, minute, named), zone: named };
  if (value.zone === ICAL.Timezone.localTimezone) return { iso: isoAt(date, hour, minute, userZone), zone: userZone };
  // A zone that only its VTIMEZONE describes.
  const instant = Temporal.Instant.fromEpochMilliseconds(value.toUnixTime() * 1000);
  return { iso: isoIn(instant.toString(), userZone), zone: userZone };
}

/** The wall time as written; null where it is none (ical.js would roll month 13 over). */
function wallOf(property: Property): { date: Temporal.PlainDate; hour: number; minute: number } | null {
  const written = /^(\d{4})-?(\d{2})-?(\d{2})(?:T(\d{2}):?(\d{2}))?/.exec(String((property.jCal as unknown[])[3]));
  if (written === null) return null;
  const [year, month, day, hour, minute] = written.slice(1).map((n) => Number(n || 0)) as [
    number,
    number,
    number,
    number,
    number,
  ];
  try {
    const date = Temporal.PlainDate.from({ year, month, day }, { overflow: 'reject' });
    const time = Temporal.PlainTime.from({ hour: hour || 0, minute: minute || 0 }, { overflow: 'reject' });
    return { date, hour: time.hour, minute: time.minute };
  } catch {
    return null;
  }
}

function endOf(event: Component, start: { iso: string; zone: string }, userZone: string): string | null {
  const end = timeOf(event.getFirstProperty('dtend'), userZone);
  if (end !== null) return end.iso;
  const duration: unknown = event.getFirstPropertyValue('duration');
  if (!(duration instanceof ICAL.Duration)) return null;
  return isoIn(Temporal.Instant.from(start.iso).add({ seconds: duration.toSeconds() }).toString(), start.zone);
}

const STATUS: Record<string, MeetingFact['status']> = { CANCEL: 'cancelled', COUNTER: 'proposed' };

/** What the answering attendee said: PARTSTAT of the sender in a REPLY. */
function answerOf(event: Component, sender: string | null): string {
  const own =
    event.getAllProperties('attendee').find((p) => person(p).address === sender) ?? event.getFirstProperty('attendee');
  return own === null ? '' : (parameter(own, 'partstat') ?? '').toUpperCase();
}

function statusOf(scene: Scene, { method, event }: Event): MeetingFact['status'] | null {
  if (method === 'REPLY') {
    const answer = answerOf(event, scene.sender.address);
    return answer === 'DECLINED' ? 'cancelled' : answer === 'ACCEPTED' ? 'scheduled' : null;
  }
  if (/^CANCELLED$/i.test(text(event, 'status'))) return 'cancelled';
  return STATUS[method ?? ''] ?? 'scheduled';
}

function modeOf(event: Component): MeetingFact['mode'] {
  const words = `${text(event, 'location')} ${text(event, 'description')} ${text(event, 'url')} ${text(event, 'x-google-conference')}`;
  const location = text(event, 'location')
    .replace(/https?:\S+/g, '')
    .trim();
  if (/zoom|teams|meet\.|webex|jitsi|skype|whereby|video|https:\/\/\S*(?:meet|call|conf)/i.test(words)) return 'video';
  if (/phone|telef|\bcall\b|^\+?[\d ()-]{7,}$/i.test(text(event, 'location'))) return 'phone';
  return location === '' ? null : 'in-person';
}

/** The person or people met: everybody on the invitation but the user and the product; the sender where that is nobody. */
function withWhom(scene: Scene, event: Component): Person[] {
  const invited = persons(peopleOf(event).map(plain), scene);
  if (invited.length > 0)
    return invited.map((p) => ({
      ...p,
      name: p.name ?? scene.context.people?.find((k) => k.address === p.address)?.name ?? null,
    }));
  const others = persons([scene.sender, ...scene.others], scene);
  return others.length > 0 ? others : (scene.thread?.with ?? []);
}

function moved(scene: Scene, start: string | null, method: string | null): boolean {
  const before = scene.thread?.start ?? null;
  if (start === null || method === 'CANCEL' || method === 'REPLY') return false;
  if (before !== null) return !sameInstant(before, start);
  return false;
}

function calendarOf(event: Component, method: string | null): NonNullable<MeetingFact['calendar']> {
  const sequence: unknown = event.getFirstPropertyValue('sequence');
  const stamp: unknown = event.getFirstPropertyValue('dtstamp');
  const recurrence: unknown = event.getFirstPropertyValue('recurrence-id');
  return {
    uid: text(event, 'uid'),
    sequence: typeof sequence === 'number' ? sequence : 0,
    dtstamp:
      stamp instanceof ICAL.Time ? Temporal.Instant.fromEpochMilliseconds(stamp.toUnixTime() * 1000).toString() : null,
    method: method ?? 'PUBLISH',
    recurring: event.getFirstProperty('rrule') !== null,
    recurrenceId: recurrence instanceof ICAL.Time ? recurrence.toString() : null,
  };
}

/** Reads a calendar part: it outranks prose. */
export function readCalendar(scene: Scene): Findings | null {
  const found = calendarEvent(scene.message);
  if (found === null) return null;
  const status = statusOf(scene, found);
  const byOther = found.method === 'REPLY' && !scene.byUser;
  const answer = evidence(`PARTSTAT ${answerOf(found.event, scene.sender.address)}`, 'calendar');
  const reply: Fact[] = byOther ? [{ type: 'reply', from: scene.sender, evidence: answer }] : [];
  if (status === null) return { facts: reply, doubts: [] };
  const people = byOther ? persons([scene.sender], scene) : withWhom(scene, found.event);
  const fact = meetingOf(scene, found, status, people);
  const timeless = fact.start === null && fact.options.length === 0;
  return { facts: [...reply, fact], doubts: timeless ? [{ reason: 'when', question: TIMELESS }] : [] };
}
const TIMELESS = 'The invitation has no time that I can read. When do you meet?';

function meetingOf(
  scene: Scene,
  { event, method }: Event,
  status: MeetingFact['status'],
  people: Person[],
): MeetingFact {
  const start = timeOf(event.getFirstProperty('dtstart'), scene.user.timeZone);
  const end = start === null ? null : endOf(event, start, scene.user.timeZone);
  const place = text(event, 'location')
    .replace(/https?:\S+/g, '')
    .trim();
  const open = status === 'proposed';
  const iso = start === null ? null : start.iso;
  return {
    type: 'meeting',
    kind: meetingKind(scene, people),
    status,
    with: people,
    start: open ? null : iso,
    end: open ? null : end,
    options: open && iso !== null ? [{ start: iso, end }] : [],
    mode: modeOf(event),
    place: place === '' ? null : place,
    moved: moved(scene, iso, method),
    link: meetingLink(`${text(event, 'location')} ${text(event, 'description')} ${text(event, 'url')}`),
    ...(start === null ? {} : { zone: start.zone }),
    calendar: calendarOf(event, method),
    evidence: evidence(`${method ?? 'PUBLISH'}: ${text(event, 'summary')}`, 'calendar'),
  };
}
