import { tellAnyhow } from './introduction-told-any';
import { tellInEnglish } from './introduction-told-english';
import { said, speaking, type Speaking } from './introduction-words';
import { mentions, type Mention } from './names';
import type { IntroductionFact } from './reading';
import type { Findings, Scene } from './scene';
import { sentences, type Sentence } from './sentences';

/** Two in one breath ("… introduced me to A and then B introduced me to C"): divided before whoever does the second. */
function divided(sentence: Sentence, all: Mention[], verbs: number[]): Sentence[] {
  const cuts = verbs.slice(1).flatMap((verb, i) => {
    const from = verbs[i] ?? 0;
    const names = all.filter((m) => m.at > sentence.at + from && m.end <= sentence.at + verb);
    const last = names.at(-1);
    return last === undefined || names.length < 2 ? [] : [last.at - sentence.at];
  });
  const bounds = [0, ...cuts, sentence.text.length];
  return bounds
    .slice(1)
    .map((end, i) => ({ text: sentence.text.slice(bounds[i], end), at: sentence.at + (bounds[i] ?? 0) }));
}

/** Where each word of introducing begins; one found in two ways counts once. */
const beginnings = ({ verbs }: Speaking): number[] =>
  verbs.filter((v, i) => i === 0 || v.at > (verbs[i - 1]?.end ?? 0)).map((v) => v.at);

/** Introductions told in the scene's text; `objects` are those to whom the teller is introduced. */
export function tellingsIn(scene: Scene, objects: ('me' | 'you')[] = ['me']): IntroductionFact[] {
  const whole = said(scene.text);
  const spoken = speaking(whole);
  if (spoken.length === 0 && !whole.languages.includes('en')) return [];
  const all = mentions(scene.text, scene);
  return sentences(scene.text)
    .flatMap((s) => {
      const here = spoken.find((p) => p.at === s.at);
      return here === undefined ? [s] : divided(s, all, beginnings(here));
    })
    .map((s) => {
      const own = objects.includes('me') ? tellInEnglish(s, scene, all) : null;
      return own ?? objects.map((o) => tellAnyhow(s, whole, scene, all, o)).find((f) => f !== null) ?? null;
    })
    .filter((f) => f !== null);
}

/** Introductions that the user tells in prose ("Priya introduced me to Dana Wu <dana@acme.example>"). */
export function readToldIntroduction(scene: Scene, soFar: Findings): Findings | null {
  if (!scene.byUser || !scene.alone || soFar.facts.some((f) => f.type === 'introduction')) return null;
  // In a report, what the contact offers is a referral.
  const facts = tellingsIn(scene).filter(
    (f) => f.status !== 'asked' || (f.introducer !== null && scene.asked !== 'outcome'),
  );
  return facts.length === 0 ? null : { facts, doubts: [] };
}
