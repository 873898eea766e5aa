import type { Person } from '../message/message';
import { deadline, findDays } from './days';
import { distinct, mentions } from './names';
import type { MentorshipFact } from './reading';
import { bearings, bears, evidence, known, plain, type Findings, type Scene } from './scene';
import { sentences } from './sentences';

const BEGUN =
  /\b(?:agreed to (?:be|mentor)|(?:will|['’]ll|going to|said yes to|happy to|accepted to) (?:be my mentor|being my mentor|mentor me|be mentoring)|is (?:now )?(?:my mentor|mentoring me)|(?:be|as|have|has|got|found) (?:a |my |our )?(?:new )?mentor|mentor(?:ship|ing) (?:with|begins|starts|has (?:begun|started))|took me on|mentor me)\b/i;
const TERMS =
  /\b(?:goal|target(?: date)?|every (?:two|2|other|second) weeks?|biweekly|fortnight(?:ly)?|once (?:a|per) (?:week|month|quarter)|(?:every|each) (?:week|month|quarter)|weekly|monthly|quarterly|mentor)\b/i;

const CADENCES: [RegExp, MentorshipFact['cadence']][] = [
  [
    /\b(?:every (?:two|2|other|second) weeks?|every fortnight|bi-?weekly|fortnightly|twice a month|every (?:other|second) \w+day)\b/i,
    'every 2 weeks',
  ],
  [/\b(?:quarterly|(?:once )?(?:a|per|each|every) quarter|every (?:three|3) months)\b/i, 'quarterly'],
  [/\b(?:monthly|(?:once )?(?:a|per|each|every) month|every (?:four|4) weeks)\b/i, 'monthly'],
  [/\b(?:weekly|(?:once )?(?:a|per|each|every) week|every \w+day)\b/i, 'weekly'],
];

/** The new rhythm: what stands before "instead of", or after "from … to …". */
export function cadenceIn(text: string): MentorshipFact['cadence'] {
  const parts = sentences(text).filter((s) => CADENCES.some(([p]) => p.test(s.text)));
  const telling =
    parts.find((s) =>
      /\b(?:instead of|rather than|from (?:now on|\w+ (?:it|we)\b)|switch|change[ds]? to|mov(?:e|ed|ing) to|instead)\b/i.test(
        s.text,
      ),
    ) ?? parts.at(-1);
  if (telling === undefined) return null;
  const kept = telling.text
    .replace(/\b(?:instead of|rather than|not|no longer)\b[^,.;]*/gi, ' ')
    .replace(/\bfrom (?:weekly|monthly|quarterly|every [\w ]+?) to\b/gi, ' ');
  return CADENCES.find(([p]) => p.test(kept))?.[1] ?? null;
}

const GOAL: RegExp[] = [
  /\b(?:goal|objective|aim)\s*(?:is|:|=|–|-)\s*(?:to\s+)?(?<goal>[^\n]+?)(?=[.;!]\s|[.;!]?$|,?\s+(?:by|target|until)\b|\s*\()/im,
  /\b(?:so that i can|because i want to|i want to|i would like to|i['’]d like to|i hope to|helps? me (?:to )?|working towards?|i should)\s+(?<goal>[^\n.;!]+?)(?=[.;!]|\n|$|,?\s+by\b)/im,
];

function goalIn(text: string, asked: boolean): { goal: string; words: string } | null {
  for (const pattern of GOAL) {
    const { 0: words = '', groups } = pattern.exec(text) ?? {};
    const goal = (groups?.goal ?? '').trim();
    if (goal.length > 3 && !/^(?:stays|remains|the same|still|unchanged)/i.test(goal)) return { goal, words };
  }
  return asked && !/\bgoal (?:stays|remains|is the same)/i.test(text) ? firstLine(text) : null;
}

/** To "what is the goal?" the first real sentence is the answer. */
function firstLine(text: string): { goal: string; words: string } | null {
  const line = sentences(text).find((s) => s.text.length > 8 && !/^(?:hi|hello|hey|dear|yes|ok)\b/i.test(s.text));
  return line === undefined ? null : { goal: line.text.replace(/,?\s+by\s[^,.]*.*$/i, '').trim(), words: line.text };
}

function targetIn(text: string, scene: Scene, goal: string | null): string | null {
  const at = /\b(?:target(?: date)?|deadline|goal date|due)\s*(?:is|:|=|–|-)?\s*/i.exec(text);
  if (at !== null) return deadline(text.slice(at.index, at.index + 60), bearings(scene));
  if (goal === null) return null;
  const from = text.indexOf(goal);
  const by = /\b(?:by|before|until|within|in)\s[^.\n]{0,40}/i.exec(text.slice(from, from + goal.length + 60));
  return by === null ? null : deadline(by[0], bearings(scene));
}

/** End of the agreed run: "until 5 August", "for three months", "ended yesterday". */
function untilIn(text: string, scene: Scene): string | null {
  for (const { text: s } of sentences(text)) {
    const end = endedOn(s, scene) ?? saidEnd(s, scene) ?? runOf(s, scene);
    if (end !== null) return end;
  }
  return null;
}

function endedOn(s: string, scene: Scene): string | null {
  const over =
    /\b(?:ended|is over|is finished|came to an end|finished|have ended|closed)\b/i.test(s) &&
    /\bmentor|\bwe\b|\bit\b/i.test(s);
  return over ? (findDays(s, bearings(scene, true))[0]?.date ?? scene.today).toString() : null;
}

function saidEnd(s: string, scene: Scene): string | null {
  const said = /\b(?:until|till|through|up to|ends? (?:on|in))\s[^.\n]{0,40}/i.exec(s);
  return said === null || /\btarget|\bgoal\b/i.test(s.slice(0, said.index)) ? null : deadline(said[0], bearings(scene));
}

/** "We try it for three months." */
function runOf(s: string, scene: Scene): string | null {
  const run = /\bfor (?:the next )?((?:a|one|two|three|four|six|nine|twelve|\d+) (?:weeks?|months?|years?))\b/i.exec(
    s,
  )?.[1];
  const agreed = /\b(?:agreed|mentor|run|meet|talk|sessions?|do this|try)\b/i.test(s);
  return run === undefined || !agreed ? null : deadline(`in ${run}`, bearings(scene));
}

function mentorOf(scene: Scene): Person | null {
  if (!scene.byUser) return scene.sender;
  const [other] = scene.others;
  const thread = scene.thread?.about === 'mentorship' ? scene.thread.with[0] : undefined;
  if (other !== undefined || thread !== undefined) return plain(other ?? thread ?? scene.sender);
  const named = distinct(mentions(`${scene.text}\n${scene.message.subject}`, scene), scene);
  const mentors = known(scene).filter((k) => k.roles.includes('mentor'));
  const mine = named
    .map((p) => mentors.find((m) => m.address === p.address || bears(m.name, p.name ?? '-')))
    .find((m) => m !== undefined);
  return mine === undefined ? namedBeside(scene, named) : plain(mine);
}

/** The person named just before the words that begin it, else just after, else the first. */
function namedBeside(scene: Scene, named: Person[]): Person | null {
  const said = sentences(scene.text).find((s) => BEGUN.test(s.text));
  if (said === undefined) return named[0] ?? null;
  const at = said.at + said.text.search(BEGUN);
  const all = mentions(scene.text, scene);
  const near = all.filter((m) => m.at >= said.at && m.at < at).at(-1) ?? all.find((m) => m.at >= at);
  if (near === undefined) return named[0] ?? null;
  return named.find((p) => bears(p.name, near.person.name ?? '-')) ?? near.person;
}

/** A mentorship begun, or its terms set or changed. */
export function readMentorship(scene: Scene): Findings | null {
  const { text } = scene;
  const mentor = mentorOf(scene);
  if (mentor === null || !isRelevant(scene, mentor)) return null;
  const goal = goalIn(text, scene.asked === 'goal');
  const aim = goal === null ? null : goal.goal;
  const terms = {
    goal: aim,
    targetDate: targetIn(text, scene, aim),
    cadence: cadenceIn(text),
    until: untilIn(text, scene),
  };
  if (!isBegun(scene) && Object.values(terms).every((t) => t === null)) return null;
  const words = goal === null ? sayingTerms(text) : goal.words;
  return {
    facts: [{ type: 'mentorship', mentor, ...terms, evidence: evidence(words) }],
    doubts: dateDoubt(scene, [terms.targetDate, terms.until]),
  };
}

const sayingTerms = (text: string) =>
  sentences(text).find((s) => BEGUN.test(s.text) || TERMS.test(s.text))?.text ?? text;

function isBegun(scene: Scene): boolean {
  return (
    BEGUN.test(scene.text) &&
    (scene.byUser || /\b(?:happy|glad|yes|would love) to (?:be your mentor|mentor you)/i.test(scene.text))
  );
}

/** A mentorship begins, its goal was asked for, or the user speaks of the terms of one that is known. */
function isRelevant(scene: Scene, mentor: Person): boolean {
  if (scene.asked === 'goal' || isBegun(scene)) return true;
  const isMentor =
    scene.thread?.about === 'mentorship' ||
    known(scene).some((k) => k.address === mentor.address && k.roles.includes('mentor'));
  return isMentor && scene.byUser && scene.asked !== 'outcome' && TERMS.test(scene.text);
}

function dateDoubt(scene: Scene, dates: (string | null)[]): Findings['doubts'] {
  const unsure = findDays(scene.text, bearings(scene)).find((d) => !d.sure && dates.includes(d.date.toString()));
  return unsure === undefined
    ? []
    : [{ reason: 'when', question: `Which day is ${unsure.words}: ${unsure.date.toString()}?` }];
}
