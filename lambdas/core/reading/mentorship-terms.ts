import { deadline, findDays } from './days';
import {
  AGREED,
  CADENCES,
  CHANGES,
  DUE,
  DUE_BEHIND,
  ENDED,
  GOAL_ENDS,
  GOAL_MARKS,
  MENTORING,
  NO_LONGER,
  RUN_WORD,
  TARGET_WORD,
  UNTIL,
} from './mentorship-words.data';
import type { MentorshipFact } from './reading';
import { afterLength, lengthIn } from './run-length';
import { bearings, fold, type Scene } from './scene';
import { sentences } from './sentences';

/** The new rhythm: in the sentence that tells a change, else in the last that names one; never what stands after "instead of". */
export function cadenceIn(text: string): MentorshipFact['cadence'] {
  const parts = sentences(text)
    .map((s) => fold(s.text))
    .filter((s) => CADENCES.some(([p]) => p.test(s)));
  const telling = parts.find((s) => CHANGES.test(s)) ?? parts.at(-1);
  if (telling === undefined) return null;
  const kept = telling
    .replace(NO_LONGER, ' ')
    .replace(/\bfrom (?:weekly|monthly|quarterly|every [\w ]{1,20}) to\b/g, ' ');
  return CADENCES.find(([p]) => p.test(kept))?.[1] ?? null;
}

export interface Goal {
  goal: string;
  /** The sentence that says it. */
  words: string;
}

/** The goal after its mark; where it was asked for, the first real sentence. */
export function goalIn(text: string, asked: boolean): Goal | null {
  for (const mark of GOAL_MARKS) {
    const match = mark.exec(text);
    if (match === null) continue;
    const rest = text.slice(match.index + match[0].length).trimStart();
    const from = text.length - rest.length;
    const goal = ended(rest.startsWith('to ') ? rest.slice(3) : rest);
    if (goal.length > 3 && !UNCHANGED.test(goal))
      return { goal, words: text.slice(match.index, from + goal.length + 3) };
  }
  return asked && !/\bgoal (?:stays|remains|is the same)/i.test(text) ? firstSentence(text) : null;
}
const UNCHANGED =
  /^(?:stays|remains|the same|still|unchanged|bleibt|reste|sigue|continua|resta|blijft|to (?:meet|talk|speak|thank|ask|tell)\b)/i;

/** Up to the end of the sentence or line, or where the day begins. */
function ended(rest: string): string {
  const line = rest.split('\n')[0] ?? '';
  const sentence = /[.;!](?=\s|$)/.exec(line);
  const whole = sentence === null ? line : line.slice(0, sentence.index);
  const cut = GOAL_ENDS.exec(whole);
  return (cut === null ? whole : whole.slice(0, cut.index)).trim();
}

function firstSentence(text: string): Goal | null {
  const line = sentences(text.replace(GREETING, '')).find(
    (s) => s.text.length > 8 && !/^(?:hi|hello|hey|dear|yes|ok)\b/i.test(s.text),
  );
  return line === undefined ? null : { goal: ended(line.text), words: line.text };
}
const GREETING = /^(?:hi|hello|hey|dear|hallo|bonjour|salut|hola|olá|ciao|dag|beste|liebe|lieber)\b[^\n.!?]{0,40}\n/i;

/** The day of the goal: after its own word, else after "by" beside the goal. */
export function targetIn(text: string, scene: Scene, goal: string | null): string | null {
  const word = TARGET_WORD.exec(text);
  if (word !== null) return deadline(text.slice(word.index, word.index + 90), bearings(scene));
  if (goal === null) return null;
  const from = text.indexOf(goal);
  const beside = text.slice(from, from + goal.length + 60).split('\n')[0] ?? '';
  const by = DUE.exec(beside.slice(goal.length)) ?? DUE.exec(beside);
  if (by !== null) return deadline(by[0], bearings(scene));
  const behind = DUE_BEHIND.exec(beside);
  return behind === null ? null : deadline(beside.slice(0, behind.index + behind[0].length), bearings(scene));
}

/** End of the agreed run: "until 5 August", "for three months", "ended yesterday". */
export function untilIn(text: string, scene: Scene): string | null {
  for (const { text: s } of sentences(text)) {
    const end = endedOn(s, scene) ?? saidEnd(s, scene) ?? runOf(s, scene);
    if (end !== null) return end;
  }
  return null;
}

/** The day on which it was told to be over, today where none is named. */
export function endedOn(s: string, scene: Scene): string | null {
  const folded = fold(s).normalize('NFC');
  const about =
    MENTORING.test(folded) ||
    (scene.thread?.about === 'mentorship' && /\b(?:we|it|wir|es|nous|we|noi|nos)\b/.test(folded));
  if (!ENDED.test(folded) || !about || /\b(?:will|wird|going to|sera|sara|not|nicht|pas|never)\b/.test(folded))
    return null;
  const day = findDays(s, bearings(scene, true)).find((d) => d.date.until(scene.today).days >= 0);
  return (day?.date ?? scene.today).toString();
}

function saidEnd(s: string, scene: Scene): string | null {
  const said = UNTIL.exec(s);
  return said === null || /\b(?:target|goal|ziel|objectif|objetivo|obiettivo|doel)\b/i.test(s.slice(0, said.index))
    ? null
    : deadline(said[0], bearings(scene));
}

/** "We try it for three months." */
function runOf(s: string, scene: Scene): string | null {
  const folded = fold(s);
  const word = RUN_WORD.exec(folded);
  if (word === null || !AGREED.test(folded)) return null;
  const beside = folded.slice(word.index, word.index + 40);
  return lengthIn(beside) === null ? null : afterLength(beside, bearings(scene));
}
