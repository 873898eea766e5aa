import type { Person } from '../message/message';
import { findDays } from './days';
import { meetingKind } from './meeting-words';
import { mentions, distinct } from './names';
import type { Fact, IntroductionFact, MeetingFact, OutcomeFact } from './reading';
import { bearings, evidence, plain, type Findings, type Scene } from './scene';
import { findMoments, type Moment } from './times';

/** Said of anything logged; what it should have been follows. */
const WRONG =
  /^\W*(?:(?:sorry|hi|hello|hey|no|please|bitte|pardon)[,.! ]+)*(?:(?:(?:that|this|it)(?:['’]s| is| was) )?(?:wrong|incorrect|not (?:quite )?(?:right|correct|true)|a mistake)|(?:that|this)(?: is|['’]s)n['’]t (?:quite )?(?:right|correct|true)|not quite(?: right)?|you(?:['’]ve| have)? (?:got|have) (?:that|this|it) wrong|correction|falsch|das (?:ist falsch|stimmt nicht)|korrektur|faux|c['’]est faux|ce n['’]est pas (?:exact|juste|vrai)|incorrecto|no es (?:correcto|cierto|así)|corrección|errado|está errado|não está certo|correção|sbagliato|è sbagliato|non è (?:giusto|vero|corretto)|correzione|fout|dat klopt niet|correctie|błąd|fel)(?=[:;,.!–—\s-]|$)(?<what>[\s\S]*)$/iu;
/** In answer to a letter that asks nothing: "No, it was Tuesday", "Actually it was Raj". */
const NO_IT_WAS =
  /^\W*(?:(?:no|nein|non|nee|não|actually|sorry)[,:;.!–—\s-]+)+(?<what>(?:it|that|this|he|she|they|we|i|the|es|das|er|sie|wir|ce|c['’]|il|elle|on|nous|era|fue|ella|él|foi|ele|ela|het|hij|zij|we)\b[\s\S]*)$/iu;

/**
 * What the user says was logged wrongly, in their words. `reads` is what those words say by themselves, by `readOn` with
 * the people of the thread; where the readers find nothing, a day, an hour or a person alone corrects the meeting or
 * introduction of the thread.
 */
export function readCorrection(scene: Scene, readOn: (scene: Scene) => Findings): Findings | null {
  const what = scene.mayCommand ? corrected(scene) : null;
  if (what === null) return null;
  const text = what.replace(/^[:;,.!–—\s-]+/, '').trim();
  if (text === '') return { facts: [], doubts: [{ reason: 'what', question: ASK }] };
  const inThread = { ...scene, text, asked: null, items: [] };
  const found = readOn(inThread).facts.filter((f) => f.type !== 'command');
  const reads = found.length > 0 ? found : alone(inThread);
  return { facts: [{ type: 'correction', text, reads, evidence: evidence(scene.text) }], doubts: [] };
}
const ASK = 'What should it have been? One sentence is enough.';

/** The words after the mark. An answer to a question is an answer, unless it says "wrong" outright. */
function corrected({ text, asked, answering }: Scene): string | null {
  const strong = asked === null || /^\W*(?:wrong|correction)\b/i.test(text) ? WRONG.exec(text) : null;
  const match = strong ?? (answering && asked === null ? NO_IT_WAS.exec(text) : null);
  return match === null ? null : (match.groups?.['what'] ?? '');
}

/** The people named; "Dana's colleague Raj" names Raj. */
function named(scene: Scene): Person[] {
  const own = mentions(scene.text, scene).filter((m) => !scene.text.slice(m.at, m.end + 2).match(/['’]s$/));
  return distinct(own, scene);
}

/** What a day, an hour or a person by itself puts right. */
function alone(scene: Scene): Fact[] {
  const people = named(scene);
  if (scene.thread?.about === 'introduction') return people.length > 0 ? [introduced(people, scene)] : [];
  return scene.thread?.about === 'meeting' ? ofMeeting(people, scene.thread.with.map(plain), scene) : [];
}

function ofMeeting(people: Person[], known: Person[], scene: Scene): Fact[] {
  const withWhom = people.length > 0 ? people : known;
  const [moment] = findMoments(scene.text, scene);
  if (moment !== undefined && !moment.doubtful) return [fixed(moment, withWhom, scene)];
  const [day] = findDays(scene.text, bearings(scene, true));
  if (day !== undefined) return [held(day.date.toString(), withWhom, scene)];
  return people.length === 0 ? [] : [held(null, withWhom, scene)];
}

const introduced = (contacts: Person[], scene: Scene): IntroductionFact => ({
  type: 'introduction',
  direction: 'received',
  status: 'made',
  introducer: null,
  contacts,
  evidence: evidence(scene.text),
});
const fixed = (moment: Moment, people: Person[], scene: Scene): MeetingFact => ({
  type: 'meeting',
  kind: meetingKind(scene, people),
  status: 'scheduled',
  with: people,
  start: moment.start,
  end: moment.until,
  options: [],
  mode: null,
  place: null,
  moved: false,
  evidence: evidence(scene.text),
});
const held = (when: string | null, people: Person[], scene: Scene): OutcomeFact => ({
  type: 'outcome',
  with: people,
  result: 'held',
  when,
  takeaways: [],
  actions: [],
  referrals: [],
  thanked: false,
  evidence: evidence(scene.text),
});
