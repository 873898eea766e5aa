import type { Person } from '../message/message';
import { sameInstant } from '../time';
import { acceptedOption } from './accepted';
import { findDays, type Day } from './days';
import { meetingKind, meetingLink, modeIn, placeIn } from './meeting-words';
import { distinct, mentions } from './names';
import type { MeetingFact } from './reading';
import { bears, bearings, evidence, type Findings, type Scene } from './scene';
import { sentences } from './sentences';
import { asOption, distinctMoments, findMoments, type Moment } from './times';

const CANCEL =
  /\b(?:cancel(?:l?ed|l?ing)?|call(?:ed|ing)? (?:it |this |our \w+ )?off|called? off|can['’]?t make (?:it|our|the|this|tomorrow|\w+day)|cannot make|won['’]t be able to (?:make|join|meet)|have to (?:skip|drop|pull out)|not going to make|is off\b|fell through|has fallen through|unable to (?:make|meet|join)|absagen|annuler|cancelar)/i;
const MOVE =
  /\b(?:instead|rather than|mov(?:e|ed|ing)|reschedul\w*|push(?:ed|ing)?|shift(?:ed|ing)?|shuffle|postpon\w*|changed?|new time|brought forward|earlier than planned|delayed?|swap)\b/i;
const OFFER =
  /\b(?:would|could|does|do|might|can) (?:you|one of|any of|either|\w+day|that|this|it|we|the)\b[^.?!\n]*\?|\b(?:suit|suits|work for you|works for you|work on your end|how about|what about|are you (?:free|available|around)|shall we|i could (?:do|offer|make)|i can (?:do|offer|make)|i['’]m (?:free|available|around)|i am (?:free|available|around)|available|propos\w+|suggest(?:ed|s|ing)?|offer(?:ed|s|ing)?|options?|either|let me know (?:which|what|if)|possible|possibly|pick|which (?:one|of)|any of|one of these|happy to (?:do|meet)|maybe|perhaps|or (?:on )?\w+day)\b/i;
const FIXED =
  /\b(?:confirm(?:ed|ing)?|locked in|booked|fixed|agreed|settled|see you|talk (?:to you )?(?:on|then|at)|speak (?:on|then|at)|let['’]s (?:do|say|go|meet|talk|make it)|we['’]re on|we are on|are now|is set|all set|set for|works(?: (?:for me|great|well|perfectly|fine))?[.!,]|works for me|is (?:fine|perfect|great|good|ok)|perfect|sounds good|i['’]ll be there|it['’]s a date|we(?:['’]ll| will)? (?:meet|talk|speak|are meeting|are talking)|we['’]re (?:meeting|talking|speaking|doing)|meeting (?:with )?\p{Lu}|said (?:ok|yes)|scheduled|i['’]m (?:meeting|seeing|talking)|have (?:a |an )?(?:\w+ )?(?:call|meeting|coffee|lunch|chat)|next (?:call|session|meeting))/iu;
const MEETING =
  /\b(?:meet(?:ing|s)?|call|coffee|lunch|breakfast|dinner|tea|chat|talk|zoom|teams|video|phone|interview|session|drinks?|kopi|see you|speak|catch[- ]?up|appointment|conversation|slot|time|visit|walk|half an hour|minutes)\b/i;
const PAST = /\b(?:met|spoke|talked|had|went|was|were|did|took place|chatted|visited|sat)\b/i;

/** Whom the meeting is with: who wrote, who is written to, or who is named. */
export function meetingPeople(scene: Scene, around: string): Person[] {
  if (!scene.byUser) {
    const principal = scene.thread?.with ?? [];
    const assistant =
      principal.length > 0 &&
      !principal.some((p) => p.address === scene.sender.address) &&
      principal.some((p) => bears(p.name, scene.text) || mentionsName(scene.text, p));
    return assistant ? principal : [scene.sender];
  }
  if (!scene.alone) return scene.others.filter((p) => !isIntroducer(scene, p));
  const near = distinct(mentions(around, scene), scene);
  const all = near.length > 0 ? near : distinct(mentions(scene.text, scene), scene);
  const thread = scene.thread?.with ?? [];
  if (thread.length > 0 && (all.length === 0 || scene.mayCommand)) return thread;
  return all.slice(0, near.length > 0 ? 3 : 1);
}
const mentionsName = (text: string, p: Person) =>
  (p.name ?? '').split(' ').some((w) => w.length > 2 && text.includes(w));
const isIntroducer = (scene: Scene, p: Person) =>
  scene.context.people?.some(
    (k) => k.address === p.address && k.roles.includes('introducer') && !k.roles.includes('contact'),
  ) === true;

/** Times that the words put aside: "instead of tomorrow 9.30", "from Friday 3pm to …". */
function setAside(m: Moment, text: string): boolean {
  const before = text.slice(Math.max(0, m.at - 34), m.at);
  return /\b(?:instead of|rather than|not|no longer|moved? (?:it |this |us |our \w+ )?from|from|was|originally|can['’]?t (?:do|make)|cannot (?:do|make)|cancel)\s+(?:the |our |on |meeting |call |talk |coffee )*$/i.test(
    before,
  );
}

/** "cancelled, new time Thursday 4pm": the time that replaces the one called off. */
const isNewTime = (m: Moment, text: string) =>
  /\b(?:new (?:time|date|slot|one)|now|instead|resched\w*|re-?book\w*|moved? to|we(?:['’]ll| will)? meet|but)\b[^.!?]{0,40}$/i.test(
    text.slice(Math.max(0, m.at - 60), m.at),
  );

type Status = MeetingFact['status'];

function statusOf(scene: Scene, moments: Moment[]): Status {
  const around = moments.map((m) => m.sentence.text).join(' ');
  const lead = scene.text.slice(Math.max(0, (moments[0]?.at ?? 0) - 160), moments[0]?.at ?? 0);
  if (moments.length > 1) return 'proposed';
  if (FIXED.test(around) && !/\?/.test(around)) return 'scheduled';
  if (OFFER.test(around) || /\?\s*$/.test(lead.trimEnd()) || OFFER.test(lead.split('\n\n').at(-1) ?? ''))
    return 'proposed';
  return /\?/.test(around) ? 'proposed' : 'scheduled';
}

interface Parts {
  status: Status;
  moments: Moment[];
  moved: boolean;
  words: string;
}

function build(scene: Scene, { status, moments, moved, words }: Parts): MeetingFact {
  const people = meetingPeople(scene, words);
  const [first] = moments;
  const open = status === 'proposed';
  const start = open ? null : (first?.start ?? (status === 'cancelled' ? (scene.thread?.start ?? null) : null));
  const before = scene.thread?.about === 'introduction' ? null : (scene.thread?.start ?? null);
  const elsewhere =
    before !== null && first !== undefined && !sameInstant(before, first.start) && scene.asked !== 'outcome';
  return {
    type: 'meeting',
    kind: meetingKind(scene, people),
    status,
    with: people,
    start,
    end: open ? null : (first?.until ?? null),
    options: open ? moments.map(asOption) : [],
    mode: modeIn(words) ?? modeIn(scene.text),
    place: placeIn(words),
    moved: status !== 'cancelled' && (elsewhere || moved),
    link: meetingLink(scene.text),
    ...(first === undefined ? {} : { zone: first.zone }),
    evidence: evidence(words),
  };
}

/** A day without an hour where a meeting is spoken of: the hour is asked, not invented. */
function withoutHour(scene: Scene, days: Day[]): Findings | null {
  const part = sentences(scene.text).find(
    (s) =>
      MEETING.test(s.text) &&
      !PAST.test(s.text) &&
      !/\bdeadline\b|\bby\b/i.test(s.text) &&
      days.some((d) => d.at >= s.at && d.at < s.at + s.text.length),
  );
  if (part === undefined) return null;
  const inside = days.filter((d) => d.at >= part.at && d.at < part.at + part.text.length);
  const fixed =
    (FIXED.test(part.text) || /\bwe(?:['’]re| are)\b/i.test(part.text)) && !/\?/.test(part.text) && inside.length === 1;
  const fact = build(scene, { status: fixed ? 'scheduled' : 'proposed', moments: [], moved: false, words: part.text });
  const who = fact.with[0]?.name ?? fact.with[0]?.address ?? 'them';
  return {
    facts: fact.with.length > 0 ? [fact] : [],
    doubts: [
      { reason: 'when', question: `At what time do you meet ${who} on ${inside[0]?.date.toString() ?? 'that day'}?` },
    ],
  };
}

function cancelled(scene: Scene, moments: Moment[]): Findings | null {
  const said = sentences(scene.text).find((s) => CANCEL.test(s.text));
  if (said === undefined || (scene.byUser && scene.alone && scene.asked === 'outcome')) return null;
  const kept = moments.filter(
    (m) => (m.sentence.at !== said.at || isNewTime(m, scene.text)) && !setAside(m, scene.text),
  );
  if (kept.length > 0) return null;
  const about =
    scene.thread?.about === 'meeting' ||
    scene.thread?.about === 'mentorship' ||
    moments.length > 0 ||
    findDays(said.text, bearings(scene)).length > 0;
  if (!about) return null;
  const threadStart = scene.thread?.start ?? null;
  const inQuote =
    threadStart === null && moments.length === 0 && scene.message.originals[0] !== undefined
      ? findMoments(scene.message.originals[0].text, scene, true)
      : [];
  return {
    facts: [
      build(scene, {
        status: 'cancelled',
        moments: threadStart === null ? [...moments, ...inQuote].slice(0, 1) : [],
        moved: false,
        words: said.text,
      }),
    ],
    doubts: [],
  };
}

const reportsPast = (m: Moment) =>
  PAST.test(m.sentence.text) && !FIXED.test(m.sentence.text) && !/\bwill\b|['’]ll\b/i.test(m.sentence.text);

function whenDoubt(fact: MeetingFact, m: Moment | undefined): Findings['doubts'] {
  if (m === undefined) return [];
  const who = fact.with[0]?.name ?? fact.with[0]?.address ?? 'them';
  return [{ reason: 'when', question: `When exactly do you meet ${who}? My best guess is ${m.start}.` }];
}

/** A meeting in prose: offered, fixed, moved or called off. Calendar mail has been read already. */
export function readMeeting(scene: Scene, soFar: Findings): Findings | null {
  if (soFar.facts.some((f) => f.type === 'meeting' || f.type === 'command' || f.type === 'mentorship')) return null;
  const moments = findMoments(scene.text, scene).filter(
    (m) => Date.parse(m.start) >= Date.parse(scene.message.date ?? scene.context.now) - 3_600_000 && !reportsPast(m),
  );
  const off = cancelled(scene, moments);
  if (off !== null) return off;
  const taken = moments.length <= 1 ? acceptedOption(scene, moments) : null;
  const kept = distinctMoments(taken === null ? moments.filter((m) => !setAside(m, scene.text)) : [taken]);
  if (kept.length === 0) {
    const report = scene.asked === 'outcome' || scene.asked === 'goal';
    return report
      ? null
      : withoutHour(
          scene,
          findDays(scene.text, bearings(scene)).filter((d) => !d.vague && d.date.until(scene.today).days <= 0),
        );
  }
  if (scene.alone && scene.byUser && !MEETING.test(scene.text) && !FIXED.test(scene.text) && scene.thread === null)
    return null;
  const words =
    taken === null
      ? kept.map((m) => m.sentence.text).join(' ')
      : `${taken.sentence.text} ${scene.text.slice(0, 300)} ${scene.message.originals[0]?.text.slice(0, 600) ?? ''}`;
  const status = taken === null ? statusOf(scene, kept) : 'scheduled';
  const moved =
    (MOVE.test(words) || CANCEL.test(scene.text) || moments.length > kept.length) &&
    (scene.asked !== 'outcome' || CANCEL.test(scene.text));
  const fact = build(scene, { status, moments: kept, moved, words });
  if (fact.with.length === 0) return { facts: [fact], doubts: [{ reason: 'who', question: 'Whom do you meet then?' }] };
  const doubt = kept.find((m) => m.doubtful);
  return { facts: [fact], doubts: whenDoubt(fact, doubt) };
}
