import ICAL from 'ical.js';
import { Temporal } from 'temporal-polyfill';
import type { CalendarPart, Message, Person } from '../message/message';
import { sameInstant } from '../time';
import { distinctEvents, startOf, type Event } from './calendar-pick';
import { lengthOf, wallOf, type Component, type EventTime, type Property } from './calendar-time';
import { meetingKind, meetingLink } from './meeting-words';
import type { Fact, MeetingFact } from './reading';
import { evidence, persons, plain, type Findings, type Scene } from './scene';

const parsed = new WeakMap<CalendarPart, Omit<Event, 'changes'>[]>();

/** The events of a calendar part; none where it cannot be parsed. */
function eventsOf(part: CalendarPart): Omit<Event, 'changes'>[] {
  const seen = parsed.get(part);
  if (seen !== undefined) return seen;
  let events: Omit<Event, 'changes'>[] = [];
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

/** The value of a property; null where there is none or it is malformed. */
const valueOf = (event: Component, name: string): unknown => {
  try {
    return event.getFirstPropertyValue(name);
  } catch {
    return null;
  }
};
const text = (event: Component, name: string): string => {
  const value: unknown = valueOf(event, name);
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

/** More than this in one mail is somebody's whole calendar, not an invitation. */
const MOST = 12;

/** The events of the mail that speak: those to come, else the first; none where the mail is an export of a whole calendar. */
function speaking(scene: Scene): Event[] {
  const all = distinctEvents(partsOf(scene.message).flatMap(eventsOf));
  if (all.length <= 1) return all;
  const ahead = all.filter((e) => {
    const start = startOf(e, written(scene), scene.user.timeZone);
    return start !== null && Date.parse(start.iso) >= Date.parse(written(scene));
  });
  return ahead.length > 0 ? ahead : all.slice(0, 1);
}
const written = ({ message, context }: Scene) => message.date ?? context.now;

const STATUS: Record<string, MeetingFact['status']> = { CANCEL: 'cancelled', COUNTER: 'proposed' };
/** Methods that fix, move or cancel nothing: a request to be sent the event again, and the refusal of a counter-proposal. */
const SILENT = /^(?:REFRESH|DECLINECOUNTER)$/;

/** What the answering attendee said: PARTSTAT of the sender in a REPLY. */
function answerOf(event: Component, sender: string | null): string {
  const own =
    event.getAllProperties('attendee').find((p) => person(p).address === sender) ?? event.getFirstProperty('attendee');
  return own === null ? '' : (parameter(own, 'partstat') ?? '').toUpperCase();
}

function statusOf(scene: Scene, { method, event }: Pick<Event, 'method' | 'event'>): MeetingFact['status'] | null {
  if (method === 'REPLY') {
    const answer = answerOf(event, scene.sender.address);
    return answer === 'DECLINED' ? 'cancelled' : answer === 'ACCEPTED' ? 'scheduled' : null;
  }
  if (SILENT.test(method ?? '')) return null;
  if (/^CANCELLED$/i.test(text(event, 'status'))) return 'cancelled';
  return STATUS[method ?? ''] ?? 'scheduled';
}

function modeOf(event: Component): MeetingFact['mode'] {
  const words = `${text(event, 'location')} ${text(event, 'description')} ${text(event, 'url')} ${text(event, 'x-google-conference')}`;
  const location = text(event, 'location')
    .replace(/https?:\S+/g, '')
    .trim();
  if (
    /zoom|teams|meet\.|(?:google|jitsi) meet|webex|jitsi|skype|whereby|video|https:\/\/\S*(?:meet|call|conf)/i.test(
      words,
    )
  )
    return 'video';
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
  const sequence: unknown = valueOf(event, 'sequence');
  const stamp: unknown = valueOf(event, 'dtstamp');
  const recurrence = event.getFirstProperty('recurrence-id');
  return {
    uid: text(event, 'uid'),
    sequence: typeof sequence === 'number' ? sequence : 0,
    dtstamp: stamp instanceof ICAL.Time ? instantOf(stamp) : null,
    method: method ?? 'PUBLISH',
    recurring: event.getFirstProperty('rrule') !== null || event.getFirstProperty('rdate') !== null,
    recurrenceId: recurrence === null || wallOf(recurrence) === null ? null : String(valueOf(event, 'recurrence-id')),
  };
}

function instantOf(stamp: InstanceType<typeof ICAL.Time>): string | null {
  const seconds = stamp.toUnixTime();
  return Number.isFinite(seconds) ? Temporal.Instant.fromEpochMilliseconds(seconds * 1000).toString() : null;
}

/** Reads the calendar parts, which outrank prose: a fact for each event to come. */
export function readCalendar(scene: Scene): Findings | null {
  const events = speaking(scene);
  if (events.length === 0) return null;
  if (events.length > MOST) return { facts: [], doubts: [{ reason: 'when', question: WHOLE }] };
  const found = events.map((event) => readEvent(scene, event));
  return { facts: found.flatMap((f) => f.facts), doubts: found.flatMap((f) => f.doubts) };
}

function readEvent(scene: Scene, found: Event): Findings {
  const status = statusOf(scene, found);
  const byOther = found.method === 'REPLY' && !scene.byUser;
  const answer = evidence(`PARTSTAT ${answerOf(found.event, scene.sender.address)}`, 'calendar');
  const reply: Fact[] = byOther ? [{ type: 'reply', from: scene.sender, evidence: answer }] : [];
  if (status === null) return { facts: reply, doubts: [] };
  const people = byOther ? persons([scene.sender], scene) : withWhom(scene, found.event);
  const { fact, sure } = meetingOf(scene, found, status, people);
  const question = doubtOf(fact, sure);
  return { facts: [...reply, fact], doubts: question === null ? [] : [{ reason: 'when', question }] };
}

function doubtOf(fact: MeetingFact, sure: boolean): string | null {
  const guess = fact.start ?? fact.options[0]?.start;
  if (guess === undefined) return TIMELESS;
  return sure ? null : `${UNSURE} My best guess is ${guess}.`;
}
const TIMELESS = 'The invitation has no time that I can read. When do you meet?';
const UNSURE = 'The invitation names a time zone or a rhythm that I do not know. When do you meet?';
const WHOLE = 'That is a whole calendar. Which of its meetings should I note, and when is it?';

/** An offer has its time among the options. */
const times = (
  open: boolean,
  start: string | null,
  end: string | null,
): Pick<MeetingFact, 'start' | 'end' | 'options'> =>
  open ? { start: null, end: null, options: start === null ? [] : [{ start, end }] } : { start, end, options: [] };
const isoOf = (time: EventTime | null): string | null => time?.iso ?? null;
const zoneOf = (start: EventTime | null) => (start === null ? {} : { zone: start.zone });

const endOf = (start: EventTime | null, length: ReturnType<typeof lengthOf>): string | null =>
  start === null || length === null
    ? null
    : Temporal.Instant.from(start.iso)
        .toZonedDateTimeISO(start.zone)
        .add(length)
        .toString({ timeZoneName: 'never', smallestUnit: 'second' });

/** The fact, and whether its time is certain. An occurrence that was changed speaks for itself. */
function meetingOf(
  scene: Scene,
  found: Event,
  status: MeetingFact['status'],
  people: Person[],
): { fact: MeetingFact; sure: boolean } {
  const { event, method } = found;
  const start = startOf(found, written(scene), scene.user.timeZone);
  const said = start?.change ?? event;
  const end = endOf(start, lengthOf(said, scene.user.timeZone) ?? lengthOf(event, scene.user.timeZone));
  const place = text(said, 'location')
    .replace(/https?:\S+/g, '')
    .trim();
  const fact: MeetingFact = {
    type: 'meeting',
    kind: meetingKind(scene, people),
    status,
    with: people,
    ...times(status === 'proposed', isoOf(start), end),
    mode: modeOf(said),
    place: place || null,
    moved: moved(scene, isoOf(start), method),
    link: meetingLink(`${text(said, 'location')} ${text(said, 'description')} ${text(said, 'url')}`),
    ...zoneOf(start),
    calendar: calendarOf(event, method),
    evidence: evidence(`${method ?? 'PUBLISH'}: ${text(said, 'summary')}`, 'calendar'),
  };
  return { fact, sure: start?.sure !== false };
}
