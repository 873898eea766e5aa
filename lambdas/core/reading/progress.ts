import type { Person } from '../message/message';
import type { ProgressFact } from './reading';
import { bears, evidence, fold, known, plain, type Findings, type Scene } from './scene';
import { sentences } from './sentences';
import { mentions } from './names';

/** Parts of the way (folded). */
const PARTS: [RegExp, number][] = [
  [/\b(?:two|2) thirds|zwei drittel|deux tiers|dos tercios|dois tercos|due terzi|twee derde\b/, 67],
  [/\b(?:three|3) quarters|drei viertel|trois quarts|tres cuartos|tres quartos|tre quarti|driekwart\b/, 75],
  [
    /\b(?:half ?way|half|halfte|a mi-chemin|la moitie|a mitad|la mitad|a mei[ao] (?:do )?caminho|a meta|halverwege|de helft|polowa|halvvags)\b/,
    50,
  ],
  [/\b(?:a|one) third|ein drittel|un tiers|un tercio|um terco|un terzo|een derde\b/, 33],
  [/\b(?:a|one) quarter|ein viertel|un quart|un cuarto|um quarto|een kwart\b/, 25],
];
const REACHED =
  /\b(?:(?:i(?:'ve| have)?|we(?:'ve| have)?) (?:just |finally |now )*(?:reached|achieved|met|hit|made|got there|done) ?(?:it|the goal|my goal|that|there)?|(?:goal|it)(?: is|'s| has been| was)? (?:reached|achieved|met)|reached (?:it|the goal|my goal)|ziel erreicht|geschafft|objectif atteint|j'ai reussi|objetivo (?:alcanzado|cumplido|atingido|alcancado)|lo logre|consegui|obiettivo raggiunto|ce l'ho fatta|doel (?:bereikt|gehaald)|gelukt)\b/;
const NOT_YET = /\b(?:not|n't|never|nicht|noch nicht|pas|no he|nao|non|niet|nog niet|almost|nearly|if|when)\b/;
const WORKS =
  /^\W*(?:yes|yep|yeah|very much|absolutely|it(?:['’]s| is|) (?:works?|working|going (?:very |really )?well|good|great|fine)|going (?:very |really )?well|all good|great|good|fine|well|👍|ja|oui|sí|si|sim|sì|gut|bien|bem|bene|goed|continue|carry on|weiter)(?![\p{L}])/iu;
const WORKS_NOT =
  /^\W*(?:no|nope|not (?:really|working|so (?:well|good)|well|much)|it(?:['’]s| is) not|it(?: is|['’]s)n['’]t|hardly|badly|nein|nicht|non|pas vraiment|não|nee|niet|stalled|stuck)(?![\p{L}])/iu;

/** Per cent of the way, where it is said. */
export function percentIn(text: string): number | null {
  const folded = fold(text);
  const number =
    /(?<![\d.,])(\d{1,3}) ?(?:%|per ?cent|prozent|pour ?cent|por ?ciento|por ?cento|per ?cento|procent)/.exec(
      folded,
    )?.[1];
  if (number !== undefined) return Number(number) <= 100 ? Number(number) : null;
  return PARTS.find(([pattern]) => pattern.test(folded))?.[1] ?? null;
}

const reachedIn = (text: string): boolean =>
  sentences(text).some((s) => REACHED.test(fold(s.text)) && !NOT_YET.test(fold(s.text)));

function workingIn(scene: Scene): boolean | null {
  if (scene.asked !== 'health') return null;
  return WORKS_NOT.test(scene.text) ? false : WORKS.test(scene.text) ? true : null;
}

const WAY =
  /\bway\b|\bgoal\b|\bprogress\b|\bthere\b|%|\bziel\b|objectif|objetivo|obiettivo|\bdoel\b|mi-chemin|\bcaminho\b/i;

/** Told unasked in a mentorship's thread, or of a mentor who is named: how far, or that it is reached. */
function told(scene: Scene): { said: string; people: Person[] } | null {
  if (scene.asked !== null) return null;
  const said = sentences(scene.text).find((s) => reachedIn(s.text) || (percentIn(s.text) !== null && WAY.test(s.text)));
  if (said === undefined) return null;
  if (scene.thread?.about === 'mentorship') return { said: said.text, people: scene.thread.with.map(plain) };
  const named = mentions(scene.text, scene).map((m) => m.person.name ?? '-');
  const mentor = known(scene).find((k) => k.roles.includes('mentor') && named.some((n) => bears(k.name, n)));
  return mentor === undefined ? null : { said: said.text, people: [plain(mentor)] };
}

/** The answer to "how far are you?" or "is it working?", unless it instructs. */
function answered(scene: Scene, soFar: Findings): { said: string; people: Person[] } | null {
  const asked = scene.asked === 'progress' || scene.asked === 'health';
  if (!asked || scene.text === '' || soFar.facts.some((f) => f.type === 'command')) return null;
  return { said: scene.text, people: (scene.thread?.with ?? []).map(plain) };
}

/** How it goes towards the goal: asked for, or told in passing. */
export function readProgress(scene: Scene, soFar: Findings): Findings | null {
  if (!scene.byUser || !scene.alone) return null;
  const found = answered(scene, soFar) ?? told(scene);
  if (found === null) return null;
  const fact: ProgressFact = {
    type: 'progress',
    with: found.people,
    text: found.said.trim(),
    percent: percentIn(found.said),
    reached: reachedIn(found.said),
    working: workingIn(scene),
    evidence: evidence(found.said),
  };
  return { facts: [fact], doubts: [] };
}
