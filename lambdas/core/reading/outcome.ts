import type { Person } from '../message/message';
import { findDays } from './days';
import { distinct, mentions } from './names';
import { labelled, type Report } from './report';
import type { OutcomeFact } from './reading';
import { bearings, evidence, plain, type Findings, type Scene } from './scene';
import { sentences } from './sentences';

type Result = OutcomeFact['result'];

const NO_SHOW =
  /\b(?:no[- ]?show|(?:did(?:n['’]?t| not)|never) (?:show(?:ed)?(?: up)?|turn(?:ed)? up|appear(?:ed)?|come|came|join(?:ed)?|dial(?:led)?(?: in)?)|stood me up|(?:was|were) a no[- ]?show|nobody (?:came|was there|joined)|waited (?:for )?\S+ ?\S* ?(?:min\w*|hour)?[^.]*(?:nobody|alone|nothing))\b/i;
const PENDING =
  /\b(?:not yet|(?:has|have)(?:n['’]?t| not) (?:happened|talked|met|spoken|taken place)|still (?:to come|pending|waiting|to be)|(?:it|that)['’]?s (?:tomorrow|next|still)|too early|we(?:['’]re| are) (?:meeting|talking|speaking) (?:on|next|tomorrow)|haven['’]t (?:yet )?(?:had|met|talked|spoken))\b/i;
const NO_ANSWER =
  /\b(?:no (?:answer|reply|response)|(?:has|have)(?:n['’]?t| not|) ?(?:never )?(?:answered|replied|responded|written back|got back)|never (?:answered|replied|wrote back|got back|responded)|(?:did(?:n['’]?t| not)) (?:answer|reply|respond|write back)|heard nothing|(?:have(?:n['’]?t| not)|nothing) heard|silence|radio silence|ghosted|nothing back|crickets|not heard)\b/i;
const DECLINED =
  /\b(?:declined|turned (?:me|it) down|said no|not interested|doesn['’]t want|does not want|refused|(?:can['’]?t|cannot|won['’]t) help|no time for (?:it|this)|rather not|isn['’]t (?:able|taking)|too busy to)\b/i;
const CANCELLED =
  /\b(?:cancel(?:l?ed|s)?|called (?:it )?off|was off|fell through|had to skip|got cancelled|did(?:n['’]?t| not) (?:happen|take place)|postponed|calling it off)\b/i;
const HELD =
  /\b(?:yes|yep|yeah|yup|it (?:happened|took place|went)|went (?:great|well|fine|ok(?:ay)?|brilliantly|really|very|so)|(?:we|i|she|he|they)(?: have| ['’]ve|['’]ve)?(?: \p{L}+ly| did| all| both| just)? (?:met|spoke|speak|talked|had (?:a|our|the)|chatted|sat|exchanged)|met (?:with )?\p{Lu}|spoke (?:with|to)|talked (?:with|to)|had (?:a |our |my |the )?(?:\p{L}+ ){0,3}(?:call|chat|coffee|talk|conversation|meeting|lunch|session|walk)|great (?:talk|chat|call|conversation|meeting)|(?:call|talk|meeting|conversation|chat|session|coffee) (?:with .{3,40} )?(?:was|went)|(?:it|she|he) was (?:great|good|lovely|useful|helpful|wonderful|brilliant|kind|generous)|loved it|👍|👌|✅)/iu;
const REPORT =
  /\b(?:(?:i|we)(?:['’]ve| have)?(?: \p{L}+ly| just| finally)? (?:met|spoke|talked|chatted|sat down|had)|met (?:with )?\p{Lu}[\p{L}'’-]*|spoke (?:with|to)|talked (?:with|to)|had (?:a |my |our )?(?:\p{L}+ ){0,3}(?:call|chat|coffee|talk|conversation|meeting|lunch|session)|(?:call|talk|meeting|conversation|chat|session|coffee) with .{3,60} (?:was|went)|took away|takeaways?|learned|no[- ]?show|did(?:n['’]t| not) show)\b/iu;
const THANKED =
  /\b(?:(?:already |have |['’]ve )(?:thanked|sent (?:a |my |the |her |him |them )*(?:thank|note))|thanked (?:her|him|them|\p{Lu})|(?:sent|wrote|written|mailed) (?:\p{L}+ ){0,4}(?:thank[- ]?you|thanks|note of thanks)|thank[- ]?you (?:note |mail |letter |e-?mail |card )?(?:is |has |was |has been |already )*(?:sent|gone|out|done|went)|thanked already)\b/iu;
const NOT_THANKED =
  /\b(?:not (?:yet )?(?:sent|thanked|written)|have(?:n['’]t| not) (?:yet )?(?:sent|thanked|written)|did(?:n['’]t| not) (?:yet )?(?:send|thank)|still (?:have|need|owe|must)|will (?:send|thank|write)|going to (?:thank|send))\b/i;

/** The result, from the answer's words; null where they do not tell. */
function resultOf(scene: Scene, text: string): Result | null {
  const lead = sentences(text)
    .slice(0, 3)
    .map((s) => s.text)
    .join(' ');
  const held = HELD.test(lead);
  const yes = /^\W*(?:yes|it happened)\b/i.test(text);
  const signs: [boolean, Result][] = [
    [NO_SHOW.test(text), 'no-show'],
    [/^\W*(?:no,? )?not yet/i.test(text) || (PENDING.test(lead) && !yes), 'pending'],
    [NO_ANSWER.test(lead) && !held, 'no-answer'],
    [CANCELLED.test(lead) && !yes, 'cancelled'],
    [DECLINED.test(lead) && !held, 'declined'],
    [HELD.test(text) || /^\s*(?:👍|👌|✅|🎉|🙌)/u.test(text), 'held'],
    [scene.asked === 'outcome' && PRAISE.test(text), 'held'],
  ];
  return signs.find(([holds]) => holds)?.[1] ?? null;
}
const PRAISE =
  /^\W*(?:great|good|lovely|fantastic|brilliant|wonderful|excellent|super|amazing|ok|fine|very well|well)\b/i;

/** The day the conversation took place, where the words say it in the past. */
function whenOf(scene: Scene, text: string, report: Report): string | null {
  const days = findDays(text, bearings(scene, true)).filter((d) => !d.vague && d.date.until(scene.today).days >= 0);
  const telling = sentences(text).find(
    (s) =>
      HELD.test(s.text) &&
      days.some((d) => d.at >= s.at && d.at < s.at + s.text.length) &&
      !report.actions.some((a) => s.text.includes(a.text)),
  );
  const day =
    telling === undefined ? undefined : days.find((d) => d.at >= telling.at && d.at < telling.at + telling.text.length);
  return day === undefined || /\bby\s*$/i.test(text.slice(0, day.at)) ? null : day.date.toString();
}

/** With whom: whom the letter was about, else who is named in the telling sentence. */
function withWhom(scene: Scene, text: string, referrals: Person[]): Person[] {
  if (scene.asked !== null && scene.thread?.about !== 'digest' && scene.thread !== null && scene.thread.with.length > 0)
    return scene.thread.with.map(plain);
  const telling = sentences(text).find((s) => REPORT.test(s.text) || HELD.test(s.text));
  const inside = distinct(
    mentions(text, scene).filter(
      (m) => telling === undefined || (m.at >= telling.at && m.at < telling.at + telling.text.length),
    ),
    scene,
  );
  const named =
    inside.length > 0 ? inside : distinct(mentions(`${scene.message.subject}\n${text}`, scene), scene).slice(0, 1);
  const left = named.filter((p) => !referrals.some((r) => r.name === p.name));
  return left.length > 0 ? left.slice(0, 3) : (scene.thread?.with ?? []).map(plain);
}

function thankedIn(scene: Scene, report: Report): boolean {
  if (report.thanked !== null) return report.thanked;
  return sentences(scene.text).some((s) => THANKED.test(s.text) && !NOT_THANKED.test(s.text));
}

const EMPTY = { takeaways: [], actions: [], referrals: [], offered: [] };

/** How it went: an answer to a reminder in the light of what was asked, or a report of the user's own. */
export function readOutcome(scene: Scene, soFar: Findings): Findings | null {
  if (!reports(scene, soFar)) return null;
  const result = resultOf(scene, scene.text);
  if (result === null) return scene.asked === 'outcome' && soFar.facts.length === 0 ? substance(scene) : null;
  const newTime = soFar.facts.some((f) => f.type === 'meeting' && f.moved);
  return result === 'cancelled' && newTime ? null : { facts: [outcome(scene, result)], doubts: [] };
}

function reports(scene: Scene, soFar: Findings): boolean {
  if (
    !scene.byUser ||
    !scene.alone ||
    scene.asked === 'goal' ||
    soFar.facts.some((f) => f.type === 'command' && f.name === 'choose')
  )
    return false;
  if (scene.asked === 'outcome') return true;
  const told = soFar.facts.some(
    (f) => f.type === 'introduction' || f.type === 'mentorship' || (f.type === 'meeting' && f.status === 'cancelled'),
  );
  return !told && (REPORT.test(scene.text) || NO_ANSWER.test(scene.text));
}

/** An answer that only tells what was learned or promised says that it took place. */
function substance(scene: Scene): Findings | null {
  const report = labelled(scene);
  const says = report.takeaways.length + report.actions.length + report.referrals.length > 0;
  return says && scene.text.length > 60 ? { facts: [outcome(scene, 'held')], doubts: [] } : null;
}

function outcome(scene: Scene, result: Result): OutcomeFact {
  const held = result === 'held';
  const report: Report = result === 'pending' ? { ...EMPTY, thanked: false } : labelled(scene);
  const people = withWhom(scene, scene.text, held ? report.referrals : []);
  const isMet = (r: Person) => people.some((p) => p.name === r.name && p.address === r.address);
  return {
    type: 'outcome',
    with: people,
    result,
    when: held ? whenOf(scene, scene.text, report) : null,
    takeaways: held ? report.takeaways : [],
    actions: report.actions,
    referrals: held ? report.referrals.filter((r) => !isMet(r)) : [],
    thanked: thankedIn(scene, report),
    ...(report.offered.length > 0 ? { offered: report.offered } : {}),
    evidence: evidence(scene.text.slice(0, 240)),
  };
}
