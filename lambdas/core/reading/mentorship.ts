import type { Person } from '../message/message';
import { deadline, findDays } from './days';
import { cadenceIn, endedOn, goalIn, targetIn, untilIn } from './mentorship-terms';
import { ACCEPTS, AS_MENTOR, BEGUN, CADENCES, NOT_BEGUN, SKIP, TERMS } from './mentorship-words.data';
import { distinct, mentions } from './names';
import type { Asked, MentorshipFact } from './reading';
import { afterLength } from './run-length';
import { bearings, bears, evidence, fold, known, plain, type Findings, type Scene } from './scene';
import { sentences } from './sentences';

type Terms = Pick<MentorshipFact, 'goal' | 'targetDate' | 'cadence' | 'until'>;
const NO_TERMS: Terms = { goal: null, targetDate: null, cadence: null, until: null };

/** The other of this mentorship: who writes, to whom it is written, whom the thread or the text names. */
function otherOf(scene: Scene): Person | null {
  if (!scene.byUser) return scene.sender;
  const [other] = scene.others;
  const thread = scene.thread?.about === 'mentorship' ? scene.thread.with[0] : undefined;
  if (other !== undefined || thread !== undefined) return plain(other ?? thread ?? scene.sender);
  const named = distinct(mentions(`${scene.text}\n${scene.message.subject}`, scene), scene);
  const partners = known(scene).filter((k) => k.roles.includes('mentor') || k.roles.includes('mentee'));
  const mine = named
    .map((p) => partners.find((m) => m.address === p.address || bears(m.name, p.name ?? '-')))
    .find((m) => m !== undefined);
  return mine === undefined ? namedBeside(scene, named) : plain(mine);
}

/** The person named just before the words that begin it, else just after, else the first. */
function namedBeside(scene: Scene, named: Person[]): Person | null {
  const pattern = AS_MENTOR.test(scene.text) ? AS_MENTOR : BEGUN;
  const said = sentences(scene.text).find((s) => pattern.test(s.text));
  if (said === undefined) return named[0] ?? null;
  const at = said.at + said.text.search(pattern);
  const all = mentions(scene.text, scene);
  const near = all.filter((m) => m.at >= said.at && m.at < at).at(-1) ?? all.find((m) => m.at >= at);
  if (near === undefined) return named[0] ?? null;
  return named.find((p) => bears(p.name, near.person.name ?? '-')) ?? near.person;
}

const begins = (text: string): boolean => sentences(text).some((s) => BEGUN.test(s.text) && !NOT_BEGUN.test(s.text));
const isBegun = (scene: Scene): boolean => (scene.byUser ? begins(scene.text) : ACCEPTS.test(scene.text));
const userMentors = (scene: Scene): boolean =>
  scene.byUser && sentences(scene.text).some((s) => AS_MENTOR.test(s.text) && !NOT_BEGUN.test(s.text));

const PARTS: Asked[] = ['date', 'cadence', 'until'];
const TERMS_ASKED: Asked[] = ['goal', ...PARTS];

/** What one part of the terms was answered with, where that alone was asked. */
function partAnswered(scene: Scene): Terms {
  const { text, asked } = scene;
  const at = bearings(scene);
  if (SKIP.test(text)) return NO_TERMS;
  const day = afterLength(text, at) ?? deadline(text, at);
  return {
    goal: null,
    targetDate: asked === 'date' ? day : null,
    cadence: cadenceIn(text) ?? (asked === 'cadence' ? (BARE.find(([p]) => p.test(fold(text)))?.[1] ?? null) : null),
    until: asked === 'until' ? (untilIn(text, scene) ?? day) : null,
  };
}
const BARE: [RegExp, MentorshipFact['cadence']][] = [
  [/\b(?:two|2|zwei|deux|dos|duas|due|twee) ?(?:weeks?|wochen|semaines|semanas|settimane|weken)\b/, 'every 2 weeks'],
  [/\b(?:quarter|quartal|trimestre|kwartaal|(?:three|3) months)\b/, 'quarterly'],
  [/\b(?:month|monat|mois|mes|mese|maand)\b/, 'monthly'],
  [/\b(?:week|woche|semaine|semana|settimana)\b/, 'weekly'],
];

function termsIn(scene: Scene): { terms: Terms; words: string | null } {
  if (PARTS.includes(scene.asked)) return { terms: partAnswered(scene), words: scene.text };
  if (scene.asked === 'goal' && SKIP.test(scene.text)) return { terms: NO_TERMS, words: scene.text };
  const goal = goalIn(scene.text, scene.asked === 'goal');
  const aim = goal === null ? null : goal.goal;
  const targetDate = targetIn(scene.text, scene, aim);
  const until = untilIn(scene.text, scene);
  // One word for "by" and "until" in many languages: beside a goal it is the goal's day.
  const terms = { goal: aim, targetDate, cadence: cadenceIn(scene.text), until: until === targetDate ? null : until };
  return { terms, words: goal === null ? null : goal.words };
}

/** A mentorship begun, its terms set or changed, or its end. The user may be the mentor: then `mentee` names the other. */
export function readMentorship(scene: Scene, soFar: Findings): Findings | null {
  const other = otherOf(scene);
  if (other === null || !isRelevant(scene, other) || commandsOnly(scene, soFar)) return null;
  const { terms, words } = termsIn(scene);
  const nothing = Object.values(terms).every((t) => t === null);
  if (nothing && !userMentors(scene) && !isBegun(scene) && !skipped(scene)) return null;
  return {
    facts: [
      { type: 'mentorship', ...rolesOf(scene, other), ...terms, evidence: evidence(words ?? sayingTerms(scene)) },
    ],
    doubts: dateDoubt(scene, [terms.targetDate, terms.until]),
  };
}

function rolesOf(scene: Scene, other: Person) {
  const { name, addresses } = scene.user;
  return userMentors(scene) ? { mentor: { name, address: addresses[0] ?? null }, mentee: other } : { mentor: other };
}

/** "snooze until Friday" to "until when do you meet?" is no term. */
const commandsOnly = (scene: Scene, soFar: Findings) =>
  PARTS.includes(scene.asked) && soFar.facts.some((f) => f.type === 'command');
const skipped = (scene: Scene) => TERMS_ASKED.includes(scene.asked) && SKIP.test(scene.text);

const sayingTerms = (scene: Scene) =>
  sentences(scene.text).find((s) => {
    const folded = fold(s.text);
    return (
      BEGUN.test(s.text) ||
      ACCEPTS.test(s.text) ||
      TERMS.test(folded) ||
      CADENCES.some(([p]) => p.test(folded)) ||
      endedOn(s.text, scene) !== null
    );
  })?.text ?? scene.text;

/** A mentorship begins, its terms were asked for, or the user speaks of the terms of one that is known, or of its end. */
function isRelevant(scene: Scene, other: Person): boolean {
  if (TERMS_ASKED.includes(scene.asked) || isBegun(scene) || userMentors(scene)) return true;
  if (!scene.byUser || scene.asked === 'outcome') return false;
  return (
    (isPartner(scene, other) && speaksOfTerms(scene)) || sentences(scene.text).some((s) => tellsEnd(s.text, scene))
  );
}

const isPartner = (scene: Scene, other: Person): boolean =>
  scene.thread?.about === 'mentorship' ||
  known(scene).some((k) => k.address === other.address && (k.roles.includes('mentor') || k.roles.includes('mentee')));

function speaksOfTerms(scene: Scene): boolean {
  const folded = fold(scene.text);
  return TERMS.test(folded) || CADENCES.some(([p]) => p.test(folded)) || untilIn(scene.text, scene) !== null;
}

/** "My mentorship with Grace ended on Friday", whoever she is. */
const tellsEnd = (s: string, scene: Scene) => RELATION.test(s) && !NOT_BEGUN.test(s) && endedOn(s, scene) !== null;

const RELATION =
  /(?<!\p{L})(?:mentor(?:ship|ing|at|ato|schaft|skap(?:et)?|ordning(?:en)?|ingen|forløb(?:et)?|stv\p{L}{1,3}|oring|owani\p{L}{1,2}|luk\p{L}{0,4})|mentor[íi]a|tutor[íi]a|mentoraat|mentorování|менторств\p{L}{1,2}|наставничеств\p{L}{1,2}|наставництв\p{L}{1,2})(?!\p{L})|メンタリング|メンターシップ|导师关系|指导|멘토링/iu;

function dateDoubt(scene: Scene, dates: (string | null)[]): Findings['doubts'] {
  const unsure = findDays(scene.text, bearings(scene)).find((d) => !d.sure && dates.includes(d.date.toString()));
  return unsure === undefined
    ? []
    : [{ reason: 'when', question: `Which day is ${unsure.words}: ${unsure.date.toString()}?` }];
}
