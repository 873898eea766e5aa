import type { Person } from '../message/message';
import { findDays } from './days';
import { distinct, mentions } from './names';
import { told, saysHeld, saysNotHeld, type Result, type Told } from './outcome-result';
import { dayOf, participants, recapIn } from './recap';
import { headed, labelled, nothing, saysThanked, type Report } from './report';
import { together } from './report-people';
import { partOf, sections } from './report-sections';
import type { OutcomeFact } from './reading';
import { bearings, evidence, plain, type Findings, type Scene } from './scene';
import { bullet, sentences, type Sentence } from './sentences';

/** The day the conversation took place, where the words say it in the past. */
function whenOf(scene: Scene, telling: Sentence, report: Report): string | null {
  const { text } = scene;
  const days = findDays(text, bearings(scene, true)).filter((d) => !d.vague && d.date.until(scene.today).days >= 0);
  const dayIn = (s: Sentence) => days.find((d) => d.at >= s.at && d.at < s.at + s.text.length);
  const promises = (s: Sentence) => report.actions.some((a) => s.text.includes(a.text));
  const where = [telling, ...sentences(text).filter((s) => saysHeld(s.text))].find(
    (s) => dayIn(s) !== undefined && !promises(s),
  );
  const day = where === undefined ? undefined : dayIn(where);
  return day === undefined || /\bby\s*$/i.test(text.slice(Math.max(0, day.at - 12), day.at))
    ? null
    : day.date.toString();
}

const WITH = /(?:\b(?:met|saw|with|to|from|mit|avec|con|com|met|med|ze|se)|[сзі]|со|із|зі)\s+(?:\p{Ll}+\s+)?$/iu;

/** Those named in the sentence that tells: after "with" or "met" if anybody is, and those named together with them. */
function namedBy(scene: Scene, { at, text }: Sentence): Person[] {
  const inside = mentions(scene.text, scene).filter((m) => m.at >= at && m.at < at + text.length);
  const anchor = inside.findIndex((m) => WITH.test(scene.text.slice(Math.max(0, m.at - 20), m.at)));
  return distinct(together(inside.slice(Math.max(0, anchor)), scene.text), scene);
}

/** With whom: whom the letter was about, else who is named in the telling sentence, in the subject or first in the text. */
function withWhom(scene: Scene, telling: Sentence, referrals: Person[]): Person[] {
  const { thread } = scene;
  if (scene.asked !== null && thread !== null && thread.about !== 'digest' && thread.with.length > 0)
    return thread.with.map(plain);
  const here = namedBy(scene, telling);
  const named =
    here.length > 0 ? here : distinct(mentions(`${scene.message.subject}\n${scene.text}`, scene), scene).slice(0, 1);
  const left = named.filter((p) => !referrals.some((r) => r.name === p.name));
  return left.length > 0 ? left.slice(0, 3) : (thread?.with ?? []).map(plain);
}

function outcome(scene: Scene, { result, sentence }: Pick<Told, 'result' | 'sentence'>): OutcomeFact {
  const held = result === 'held';
  const report = result === 'pending' ? nothing() : labelled(scene);
  const people = withWhom(scene, sentence, held ? report.referrals : []);
  return {
    type: 'outcome',
    with: people,
    result,
    when: held ? whenOf(scene, sentence, report) : null,
    takeaways: held ? report.takeaways : [],
    actions: report.actions,
    referrals: held ? report.referrals.filter((r) => !isMet(r, people)) : [],
    thanked: report.thanked ?? saysThanked(scene.text),
    ...(report.offered.length > 0 ? { offered: report.offered } : {}),
    evidence: evidence(sentence.text.slice(0, 240)),
  };
}
const isMet = (r: Person, people: Person[]) => people.some((p) => p.name === r.name && p.address === r.address);

/** Without the answers to questions of our letter about thanks, promises and the like: what is left tells how it went. */
function narrative(scene: Scene): string {
  if (scene.item !== null) return scene.text;
  return scene.message.inline
    .filter((a) => partOf(a.question) !== null && a.answer.trim() !== '')
    .reduce((text, a) => text.replace(a.answer.trim(), ' '.repeat(a.answer.trim().length)), scene.text);
}

/** How it went: an answer to a reminder in the light of what was asked, or a report of the user's own. */
export function readOutcome(scene: Scene, soFar: Findings): Findings | null {
  if (!mayReport(scene, soFar)) return null;
  const recap = fromRecap(scene);
  if (recap !== null) return found(recap);
  return scene.asked === 'outcome' ? answered(scene, soFar) : reported(scene, soFar);
}

function answered(scene: Scene, soFar: Findings): Findings | null {
  const said = told(narrative(scene), true);
  if (said === null) return soFar.facts.length === 0 ? substance(scene) : null;
  return said.result === 'cancelled' && newTime(soFar) ? null : found(outcome(scene, said));
}

/** What nobody asked about must be told in so many words. */
function reported(scene: Scene, soFar: Findings): Findings | null {
  if (elsewhere(soFar)) return null;
  const said = told(narrative(scene), false);
  if (said === null) return soFar.facts.some((f) => f.type !== 'command') ? null : notes(scene);
  if (!UNASKED.has(said.result)) return null;
  const fact = outcome(scene, said);
  return said.result !== 'held' && fact.with.length === 0 ? null : found(fact);
}
const found = (fact: OutcomeFact): Findings => ({ facts: [fact], doubts: [] });

/** Called off and fixed anew is a meeting moved. */
const newTime = (soFar: Findings): boolean =>
  soFar.facts.some((f) => f.type === 'meeting' && f.status !== 'cancelled' && (f.moved || f.start !== null));

const TERMS = new Set(['goal', 'date', 'cadence', 'until', 'link-address', 'given']);
const mayReport = (scene: Scene, soFar: Findings): boolean =>
  scene.byUser &&
  scene.alone &&
  !TERMS.has(scene.asked ?? '') &&
  !soFar.facts.some((f) => f.type === 'command' && f.name === 'choose');

/** What nobody asked about is a report only where it tells nothing else: an introduction told is one, and a meeting called off. */
const elsewhere = (soFar: Findings): boolean =>
  soFar.facts.some(
    (f) => f.type === 'introduction' || f.type === 'mentorship' || (f.type === 'meeting' && f.status === 'cancelled'),
  );
const UNASKED = new Set<Result>(['held', 'no-show', 'declined', 'no-answer']);

const start = (scene: Scene): Sentence => ({ text: scene.text.slice(0, 200), at: 0 });

/** The sentences among which a denial says that nothing took place. */
const DENIALS = 3;

/** An answer that only tells what was learned or promised says that it took place. */
function substance(scene: Scene): Findings | null {
  const { takeaways, actions, referrals } = labelled(scene);
  if (
    sentences(scene.text)
      .slice(0, DENIALS)
      .some((s) => saysNotHeld(s.text))
  )
    return null;
  const says = takeaways.length + actions.length + referrals.length > 0 && scene.text.length > 60;
  return says ? found(outcome(scene, { result: 'held', sentence: start(scene) })) : null;
}

/** Takeaways under a heading, about somebody named: notes of a conversation. */
function notes(scene: Scene): Findings | null {
  if (!sections(scene.text).some((s) => s.part === 'takeaways' && s.body.split('\n').some((l) => bullet.test(l))))
    return null;
  const fact = outcome(scene, { result: 'held', sentence: start(scene) });
  return fact.with.length === 0 || fact.takeaways.length === 0 ? null : found(fact);
}

/** A note-taker's recap that the user passes on is the user's report. */
function fromRecap(scene: Scene): OutcomeFact | null {
  const recap = recapIn(scene);
  if (recap === null) return null;
  const report = headed(scene, recap.text);
  const people = participants(scene, recap);
  return {
    type: 'outcome',
    with: people,
    result: 'held',
    when: dayOf(scene, recap),
    takeaways: report.takeaways,
    actions: report.actions,
    referrals: report.referrals.filter((r) => !isMet(r, people)),
    thanked: report.thanked ?? saysThanked(scene.text),
    evidence: { words: recap.text.slice(0, 240), where: 'forwarded' },
  };
}
