import type { Person } from '../message/message';
import { Temporal } from 'temporal-polyfill';
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
    const match = pattern.exec(text);
    const goal = match?.groups?.goal?.trim();
    if (goal !== undefined && goal.length > 3 && !/^(?:stays|remains|the same|still|unchanged)/i.test(goal))
      return { goal, words: match?.[0] ?? goal };
  }
  if (!asked || /\bgoal (?:stays|remains|is the same)/i.test(text)) return null;
  const line = sentences(text)
    .map((s) => s.text)
    .find((t) => t.length > 8 && !/^(?:hi|hello|hey|dear|yes|ok)\b/i.test(t));
  return line === undefined ? null : { goal: line.replace(/,?\s+by\s[^,.]*.*$/i, '').trim(), words: line };
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
    if (
      /\b(?:ended|is over|is finished|came to an end|finished|have ended|closed)\b/i.test(s) &&
      /\bmentor|\bwe\b|\bit\b/i.test(s)
    )
      return findDays(s, bearings(scene, true))[0]?.date.toString() ?? scene.today.toString();
    const said = /\b(?:until|till|through|up to|ends? (?:on|in))\s[^.\n]{0,40}/i.exec(s)?.[0];
    if (said !== undefined && !/\btarget|\bgoal\b/i.test(s.slice(0, s.indexOf(said)))) {
      const date = deadline(said, bearings(scene));
      if (date !== null) return date;
    }
    const run = /\bfor (?:the next )?(a|one|two|three|four|six|nine|twelve|\d+) (weeks?|months?|years?)\b/i.exec(s);
    if (run !== null && /\b(?:agreed|mentor|run|meet|talk|sessions?|do this|try)\b/i.test(s))
      return deadline(`in ${run[1] ?? ''} ${run[2] ?? ''}`, bearings(scene));
  }
  return null;
}

function mentorOf(scene: Scene): Person | null {
  const sender = !scene.byUser ? scene.sender : null;
  if (sender !== null) return sender;
  const other = scene.others[0];
  if (other !== undefined) return other;
  if (scene.thread?.about === 'mentorship' && scene.thread.with[0] !== undefined) return plain(scene.thread.with[0]);
  const named = distinct(mentions(scene.text, scene), scene);
  const mentors = known(scene).filter((k) => k.roles.includes('mentor'));
  const subject = distinct(mentions(scene.message.subject, scene), scene);
  const ofMine = [...named, ...subject]
    .map((p) => mentors.find((m) => m.address === p.address || bears(m.name, p.name ?? '-')))
    .find((m) => m !== undefined);
  if (ofMine !== undefined) return plain(ofMine);
  const said = sentences(scene.text).find((s) => BEGUN.test(s.text));
  if (said === undefined) return named[0] ?? null;
  const at = said.at + (BEGUN.exec(said.text)?.index ?? 0);
  const all = mentions(scene.text, scene);
  const near = all.filter((m) => m.at >= said.at && m.at < at).at(-1) ?? all.find((m) => m.at >= at);
  if (near === undefined) return named[0] ?? null;
  return named.find((p) => bears(p.name, near.person.name ?? '-')) ?? near.person;
}

/** A mentorship begun, or its terms set or changed. */
export function readMentorship(scene: Scene): Findings | null {
  const inThread = scene.thread?.about === 'mentorship' || scene.asked === 'goal';
  const { text } = scene;
  const begun =
    BEGUN.test(text) &&
    (scene.byUser || /\b(?:happy|glad|yes|would love) to (?:be your mentor|mentor you)/i.test(text));
  const mentor = mentorOf(scene);
  const isMentor =
    mentor !== null && known(scene).some((k) => k.address === mentor.address && k.roles.includes('mentor'));
  const cadence = cadenceIn(text);
  const asked = scene.asked === 'goal';
  const relevant =
    asked || begun || ((inThread || isMentor) && TERMS.test(text) && scene.byUser && scene.asked !== 'outcome');
  if (!relevant || mentor === null) return null;
  const goal = goalIn(text, asked);
  const fact: MentorshipFact = {
    type: 'mentorship',
    mentor,
    goal: goal?.goal ?? null,
    targetDate: targetIn(text, scene, goal?.goal ?? null),
    cadence,
    until: untilIn(text, scene),
    evidence: evidence(
      goal?.words ?? sentences(text).find((s) => BEGUN.test(s.text) || TERMS.test(s.text))?.text ?? text,
    ),
  };
  if (!begun && fact.goal === null && fact.cadence === null && fact.targetDate === null && fact.until === null)
    return null;
  const unsure = findDays(text, bearings(scene)).find(
    (d) => !d.sure && [fact.targetDate, fact.until].includes(d.date.toString()),
  );
  return {
    facts: [fact],
    doubts:
      unsure === undefined
        ? []
        : [
            {
              reason: 'when',
              question: `Which day is ${unsure.words}: ${Temporal.PlainDate.from(unsure.date).toString()}?`,
            },
          ],
  };
}
