import type { Person } from '../message/message';
import { dayIn, sameInstant } from '../time';
import { acceptedOption, offersIn } from './accepted';
import { findDays, type Day } from './days';
import { meetingKind, meetingLink } from './meeting-words';
import { whereabouts } from './meeting-where';
import { meetingPeople } from './meeting-people';
import {
  agreedAmong,
  asks,
  clauseOf,
  impossibleDay,
  isArranging,
  isOfOther,
  isTowards,
  isTerse,
  reportsPast,
  setAside,
  tellsPast,
} from './meeting-moments';
import { severalMeetings, type Telling } from './meeting-several';
import { ANY_OF, CANCEL, FIXED, MEETING, MOVE, OF_OTHERS, OFFER, PAST, TOWARDS } from './meeting-verbs';
import type { Fact, MeetingFact } from './reading';
import { bearings, evidence, type Findings, type Scene } from './scene';
import { sentences, type Sentence } from './sentences';
import { forwardedBooking, type Booking } from './meeting-forwarded';
import { isThanks } from './thanks';
import { sameHour } from './meeting-same-hour';
import { evidenceIn, saidOfUs } from './meeting-evidence';
import { asOption, distinctMoments, findMoments, type Moment } from './times';

/** "cancelled, new time Thursday 4pm": the time that replaces the one called off. */
const isNewTime = (m: Moment, text: string) =>
  /\b(?:new (?:time|date|slot|one)|now|instead|resched\w*|re-?book\w*|moved? to|we(?:['’]ll| will)? meet|but)\b[^.!?]{0,40}$/i.test(
    text.slice(Math.max(0, m.at - 60), m.at),
  );

type Status = MeetingFact['status'];

function statusOf(scene: Scene, moments: Moment[]): Status {
  const [first] = moments;
  if (moments.length > 1 || first === undefined) return 'proposed';
  const around = first.sentence.text;
  const asked = asks(around) || isAskedAfter(first, scene);
  if (FIXED.test(around) && !asked) return 'scheduled';
  return asked || isOffered(first, scene) ? 'proposed' : 'scheduled';
}

function isOffered(m: Moment, scene: Scene): boolean {
  const lead = scene.text.slice(Math.max(0, m.at - 160), m.at).trimEnd();
  return OFFER.test(m.sentence.text) || /[?？]$/.test(lead) || OFFER.test(lead.split('\n\n').at(-1) ?? '');
}

/** "… on Monday at 11am. Does that work?" */
function isAskedAfter(m: Moment, scene: Scene): boolean {
  const next = sentences(scene.text).find((s) => s.at > m.sentence.at)?.text ?? '';
  return next.length < 80 && ASKED_AFTER.test(next);
}
const ASKED_AFTER =
  /^(?:does|would|will|could|can|is|are|do|any chance)\b[^?]{0,40}\b(?:work|suit|ok(?:ay)?|fine|possible|convenient|all right|alright|free|make it|good|interest\w*)\b[^?]{0,25}\?|^(?:passt|ginge|geht das|ça (?:vous|te)|cela (?:vous|te)|¿(?:te|le|os) |¿puedes|¿podría|serve-(?:lhe|te)|ti va|le va|past dat|schikt)[^?]{0,40}\?/i;

interface Parts {
  status: Status;
  moments: Moment[];
  moved: boolean;
  words: string;
  /** The offer that is accepted, as quoted. */
  offer?: string;
  facts: Fact[];
}

/** The start: none of an offer; of a meeting called off the time named, else the one known. */
function startOf(scene: Scene, { status, moments }: Parts): string | null {
  const said = moments[0]?.start ?? null;
  if (status === 'proposed') return null;
  return said ?? (status === 'cancelled' ? (scene.thread?.start ?? null) : null);
}

/** Moved if the words say so or the thread knew another start; a next meeting after one that was held is not. */
function isMoved(scene: Scene, { status, moments, moved }: Parts): boolean {
  const before = scene.thread?.about === 'introduction' ? null : (scene.thread?.start ?? null);
  const first = moments[0];
  const elsewhere =
    before !== null && first !== undefined && scene.asked !== 'outcome' && !sameInstant(before, first.start);
  return status !== 'cancelled' && (elsewhere || moved);
}

function build(scene: Scene, parts: Parts): MeetingFact {
  const { status, moments, words } = parts;
  const people = meetingPeople(scene, words, parts.facts);
  const open = status === 'proposed';
  const [first] = moments;
  return {
    type: 'meeting',
    kind: meetingKind(scene, people),
    status,
    with: people,
    start: startOf(scene, parts),
    end: open || first === undefined ? null : first.until,
    options: open ? moments.map(asOption) : [],
    ...whereabouts(scene, words, { offer: parts.offer ?? '', at: first?.at ?? null }),
    moved: isMoved(scene, parts),
    link: meetingLink(scene.text),
    ...(first === undefined ? {} : { zone: first.zone }),
    evidence: evidence(words),
  };
}

const nameOf = (people: Person[]) => people[0]?.name ?? people[0]?.address ?? 'them';
const within = (d: Day, s: Sentence) => d.at >= s.at && d.at < s.at + s.text.length;

/** "See you at Fidel's tomorrow." reminds of what is agreed. */
const isFarewell = (text: string): boolean =>
  /^(?:\p{L}+[,:] )?(?:see you|until|till)\b[^.!?;,]{0,50}[.!]?$/iu.test(text);

/** A day without an hour where a meeting is spoken of: the hour is asked, not invented. */
function withoutHour(scene: Scene, days: Day[], facts: Fact[]): Findings | null {
  const speaks = (s: Sentence) =>
    MEETING.test(s.text) &&
    !(isFarewell(s.text) && !scene.byUser) &&
    !PAST.test(s.text) &&
    !/\bdeadline\b|\bby\b/i.test(s.text) &&
    (!OF_OTHERS.test(s.text) || TOWARDS.test(s.text)) &&
    (scene.alone || s.text.length < 60 || isTowards(s.text));
  const part = sentences(scene.text).find((s) => speaks(s) && days.some((d) => within(d, s)));
  if (part === undefined) return null;
  const inside = days.filter((d) => within(d, part));
  const said = FIXED.test(part.text) || /\bwe(?:['’]re| are)\b/i.test(part.text);
  const status = said && !asks(part.text) && inside.length === 1 ? 'scheduled' : 'proposed';
  const fact = build(scene, { status, moments: [], moved: false, words: part.text, facts });
  const question = `At what time do you meet ${nameOf(fact.with)} on ${inside[0]?.date.toString() ?? 'that day'}?`;
  return { facts: fact.with.length > 0 ? [fact] : [], doubts: [{ reason: 'when', question }] };
}

/** A time offered or agreed beside a cancellation: another one than that which was known, in words that say so. */
function isReplacement(m: Moment, scene: Scene): boolean {
  const known = scene.thread?.start ?? null;
  if (known !== null && sameInstant(known, m.start)) return false;
  if (isNewTime(m, scene.text)) return true;
  const clause = clauseOf(m, scene.text);
  const own = CANCEL.test(m.sentence.text) ? clause : m.sentence.text;
  return !CANCEL.test(clause) && !PAST.test(own) && isArranging(own);
}

/** A day that no calendar has, where a meeting is spoken of: the right one is asked. */
function withoutDay(scene: Scene, words: string, facts: Fact[]): Findings | null {
  if (!MEETING.test(scene.text) && !FIXED.test(scene.text) && scene.asked === null) return null;
  const status = FIXED.test(scene.text) ? 'scheduled' : 'proposed';
  const fact = build(scene, { status, moments: [], moved: false, words: scene.text.slice(0, 300), facts });
  const question = `There is no ${words}. On which day do you meet ${nameOf(fact.with)}?`;
  return { facts: fact.with.length > 0 ? [fact] : [], doubts: [{ reason: 'when', question }] };
}

/** A meeting called off; a new time in the same mail makes it a moved one instead. */
function cancelled(scene: Scene, moments: Moment[], facts: Fact[]): Findings | null {
  const said = sentences(scene.text).find((s) => CANCEL.test(s.text) && saidOfUs(scene, s.text, CANCEL));
  if (said === undefined || isReport(scene)) return null;
  const replaces = (m: Moment) => !setAside(m, scene) && isReplacement(m, scene);
  if (moments.some(replaces)) return null;
  const known = /^(?:meeting|mentorship)$/.test(scene.thread?.about ?? '');
  if (!known && moments.length === 0 && findDays(said.text, bearings(scene)).length === 0) return null;
  const times = calledOff(scene, moments);
  return {
    facts: [build(scene, { status: 'cancelled', moments: times, moved: false, words: said.text, facts })],
    doubts: [],
  };
}

/** In answer to "how did it go?" a cancellation is an outcome. */
const isReport = (scene: Scene) => scene.alone && scene.asked === 'outcome';

/** The time called off: the thread's is known; else the one named, else the one in the quoted mail. */
function calledOff(scene: Scene, moments: Moment[]): Moment[] {
  if (typeof scene.thread?.start === 'string') return [];
  const [quoted] = scene.message.originals;
  return moments.length > 0 || quoted === undefined
    ? moments.slice(0, 1)
    : findMoments(quoted.text, scene, true).slice(0, 1);
}

/** Times to come that the mail names, told events left out. */
function upcoming(scene: Scene): Moment[] {
  const written = Date.parse(scene.message.date ?? scene.context.now);
  return findMoments(scene.text, scene).filter(
    (m) => Date.parse(m.start) >= written - 3_600_000 && !reportsPast(m, scene.text) && !isOfOther(m, scene.text),
  );
}

function withTimes(scene: Scene, parts: Parts): Findings {
  const fact = build(scene, parts);
  if (fact.with.length === 0) return { facts: [], doubts: [{ reason: 'who', question: 'Whom do you meet then?' }] };
  const doubt = parts.moments.find((m) => m.doubtful);
  if (doubt === undefined) return { facts: [fact], doubts: [] };
  return {
    facts: [fact],
    doubts: [
      { reason: 'when', question: `When exactly do you meet ${nameOf(fact.with)}? My best guess is ${doubt.start}.` },
    ],
  };
}

/** The words of the answer that accepts an offer. */
const acceptedWords = (scene: Scene, taken: Moment) =>
  scene.text.includes(taken.sentence.text) ? taken.sentence.text : scene.text.slice(0, 300);

/** The offer that is taken was one to move. */
const isOfMove = (taken: Moment, scene: Scene): boolean =>
  sentences(scene.message.originals[0]?.text ?? '').some(
    (s) =>
      MOVE.test(s.text) && asks(s.text) && findMoments(s.text, scene).some((m) => sameInstant(m.start, taken.start)),
  );

/** The user tells the product a day and an hour without a word of meeting: no meeting. */
const isBare = (scene: Scene) =>
  scene.alone && scene.byUser && scene.thread === null && !MEETING.test(scene.text) && !FIXED.test(scene.text);

/** The words make it a change: of a time put aside, called off, or moved. */
const saysMoved = (scene: Scene, words: string, aside: boolean): boolean =>
  saidOfUs(scene, scene.text, CANCEL) ||
  MOVED_TO.test(words) ||
  (scene.asked !== 'outcome' && (saidOfUs(scene, words, MOVE) || aside));
const MOVED_TO = /\b(?:moved|postponed|rescheduled|pushed|shifted|put off) (?:it |this )?(?:to|until|for)\b/i;

/** "my call from this morning" is over. */
const isAhead = (d: Day, scene: Scene): boolean => {
  const away = scene.today.until(d.date).days;
  const part = sentences(scene.text).find((s) => within(d, s));
  return (
    !d.vague &&
    (away > 0 || (away === 0 && isArranging(part?.text ?? ''))) &&
    !OVER.test(scene.text.slice(Math.max(0, d.at - 12), d.at))
  );
};
/** "until May 1", "by Friday": an end, no day to meet. */
const isUntil = (d: Day, text: string) => UNTIL.test(text.slice(Math.max(0, d.at - 16), d.at));
const UNTIL =
  /(?<!\p{L})(?:until|till|by|bis|jusqu['’]au|hasta|até|fino|tot|vóór|senest|senast|fram till|frem til|до|к)(?:\s\p{L}{1,4})?\s*$/iu;
const OVER =
  /(?<!\p{L})(?:from|since|of|earlier|von|vom|seit|depuis|du|d['’]|de|do|di|desde|van|sinds|från|fra|sedan|с|з|від|от)\s*$/iu;

/** Those of the times that are meant for a meeting: by words of their own, in a mail of little else, or in answer to our letter asking when. */
function counting(moments: Moment[], scene: Scene): Moment[] {
  if (moments.length === 0 || isTerse(scene.text)) return moments;
  const evidenced = evidenceIn(scene);
  const found = moments.filter((m) => evidenced({ at: m.at, end: m.clock.end }));
  return found.length === 0 && /^(?:schedule|confirm)$/.test(scene.asked ?? '') ? moments : found;
}

/** An offer of the quoted mail that this answer takes. */
function takenOffer(scene: Scene, counted: Moment[], facts: Fact[]): Findings | null {
  // Our own letter, which an answer quotes, names the time of the meeting that was; it offers none.
  const taken = counted.length <= 1 && scene.asked !== 'outcome' ? acceptedOption(scene, counted) : null;
  if (taken === null) return null;
  return withTimes(scene, {
    status: 'scheduled',
    moments: [taken],
    moved: saidOfUs(scene, scene.text, MOVE) || isOfMove(taken, scene),
    words: acceptedWords(scene, taken),
    offer: scene.message.originals[0]?.text.slice(0, 600) ?? '',
    facts,
  });
}

function dated(scene: Scene, moments: Moment[], facts: Fact[]): Findings | null {
  const counted = counting(moments, scene);
  const shifted = counted.length === 0 ? sameHour(scene) : null;
  if (shifted !== null && evidenceIn(scene)(shifted)) return timed(scene, [shifted], false, facts);
  const taken = takenOffer(scene, counted, facts);
  if (taken !== null) return taken;
  const unreal = impossibleDay(scene);
  if (unreal !== null) return withoutDay(scene, unreal, facts);
  const isAside = (m: Moment) => setAside(m, scene);
  const kept = agreedAmong(distinctMoments(counted.filter((m) => !isAside(m))));
  return kept.length === 0
    ? (anyOf(scene, facts) ?? dayOnly(scene, facts))
    : timed(scene, kept, counted.some(isAside), facts);
}

/** "Either works": the offers stand, and which it shall be is asked. */
function anyOf(scene: Scene, facts: Fact[]): Findings | null {
  const offers = ANY_OF.test(scene.text) ? offersIn(scene) : [];
  if (offers.length < 2) return null;
  const words = scene.text.slice(0, 300);
  const fact = build(scene, { status: 'proposed', moments: offers, moved: false, words, facts });
  const question = `Any of the offered times would do. Which one is it with ${nameOf(fact.with)}?`;
  return { facts: [fact], doubts: [{ reason: 'when', question }] };
}

function dayOnly(scene: Scene, facts: Fact[]): Findings | null {
  if (scene.asked === 'outcome' || scene.asked === 'goal') return null;
  const evidenced = isTerse(scene.text) ? () => true : evidenceIn(scene);
  return withoutHour(
    scene,
    findDays(scene.text, bearings(scene)).filter(
      (d) =>
        isAhead(d, scene) &&
        evidenced(d) &&
        !isUntil(d, scene.text) &&
        !tellsPast(d, scene.text) &&
        !isSettled(d, scene),
    ),
    facts,
  );
}

/** The hour of that day is known: from the thread, or from the mail that is answered. */
function isSettled(d: Day, scene: Scene): boolean {
  const known = scene.thread?.start ?? null;
  const on = d.date.toString();
  if (known !== null && dayIn(known, scene.user.timeZone).toString() === on) return true;
  const quoted = scene.message.originals.find((o) => o.kind === 'quoted');
  return (
    quoted !== undefined &&
    FIXED.test(quoted.text) &&
    findMoments(quoted.text, scene).some((m) => m.day.date.toString() === on)
  );
}

/** One meeting at these times, or several; `aside`: others were put aside. */
function timed(scene: Scene, kept: Moment[], aside: boolean, facts: Fact[]): Findings | null {
  const several = severalMeetings(scene, kept, facts);
  if (several !== null) return each(scene, several, facts);
  const words = kept.map((m) => m.sentence.text).join(' ');
  const moved = saysMoved(scene, words, aside);
  return isBare(scene) ? null : withTimes(scene, { status: statusOf(scene, kept), moments: kept, moved, words, facts });
}

/** Each of several meetings is a fact of its own. */
function each(scene: Scene, several: Telling[], facts: Fact[]): Findings {
  const found = several.map(({ moment, words }) =>
    withTimes(scene, { status: 'scheduled', moments: [moment], moved: saysMoved(scene, words, false), words, facts }),
  );
  return { facts: found.flatMap((f) => f.facts), doubts: found.flatMap((f) => f.doubts) };
}

/** A thank-you names days in passing; only one said to be the next meeting is meant. */
const isThankYou = (scene: Scene): boolean => scene.byUser && !scene.alone && isThanks(scene);
/** The words of the time agree to it or offer it, whatever the mail thanks for. */
const isSettling = (m: Moment, scene: Scene) =>
  isArranging(m.sentence.text) && evidenceIn(scene)({ at: m.at, end: m.clock.end });
const AGAIN =
  /\b(?:see you|meet(?:ing)? (?:you|again|next|on)|(?:talk|speak) (?:to you |again |next |on |then )|our (?:next|second)|next (?:call|meeting|session|time)|look(?:ing)? forward to (?:our|seeing|meeting|talking|speaking))/i;

/** A meeting in prose: offered, fixed, moved or called off. Calendar mail has been read already. */
export function readMeeting(scene: Scene, soFar: Findings): Findings | null {
  const { facts } = soFar;
  if (facts.some((f) => f.type === 'meeting' || f.type === 'command' || f.type === 'mentorship')) return null;
  const forwarded = forwardedBooking(scene, facts);
  if (forwarded !== null) return withForwarded(forwarded, facts);
  const moments = upcoming(scene);
  const settles = moments.some((m) => AGAIN.test(m.sentence.text) || isSettling(m, scene));
  const accepts = FIXED.test(scene.text) && acceptedOption(scene, counting(moments, scene)) !== null;
  if (isThankYou(scene) && !settles && !accepts) return null;
  return cancelled(scene, moments, facts) ?? dated(scene, moments, facts);
}

/** A booking's mail that the user passes on: with whom and when as it says. */
function withForwarded({ scene, moments, status, moved, people, words }: Booking, facts: Fact[]): Findings {
  const fact = build(scene, { status, moments, moved, words, facts });
  return { facts: [{ ...fact, with: people, kind: meetingKind(scene, people) }], doubts: [] };
}
