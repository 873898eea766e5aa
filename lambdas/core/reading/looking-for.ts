import type { Person } from '../message/message';
import { distinct, mentions } from './names';
import { evidence, type Findings, type Scene } from './scene';
import { sentences } from './sentences';

const SOMEBODY = '(?:some(?:one|body)|people|any(?:one|body)|a person|others|folks|a (?:\\p{L}+ ){1,3}who)';
const WISHES: RegExp[] = [
  new RegExp(
    `\\b(?:i(?:['’]d| would) (?:like|love) to (?:meet|talk to|speak (?:to|with)|be introduced to|get to know|find)|i(?:['’]m| am) (?:looking for|trying to find|hoping to meet)|i (?:need|want) to (?:meet|find|talk to)|(?:find|get) me|do (?:you|i) know|who do i know|know of) (?<who>${SOMEBODY}\\b[\\s\\S]*)$`,
    'iu',
  ),
  /\b(?:(?:can|could) you think of|do you know|who (?:of my people |in my network |do i know (?:who |that )?)?)\s*(?:who |someone who |anyone who |somebody who )?(?:could|can|might|would) (?:be able to )?(?:introduce me to|connect me (?:with|to)|put me in touch with)(?<who> [\s\S]*)$/iu,
  /(?<![\p{L}])(?:ich suche|je cherche|busco a?|procuro|cerco|ik zoek) (?<who>(?:jemanden?|leute|menschen|quelqu['’]un|des gens|alguien|gente|alguém|pessoas|qualcuno|persone|iemand|mensen)(?![\p{L}])[\s\S]*)$/iu,
];
const ASK = /\b(?:ask(?:ing)?|through|via|maybe|perhaps|could)\b/i;

const trimmed = (text: string) => text.trim().replace(/[.?!]{1,3}$/, '');

/** Those named as the ones to be asked ("maybe ask Priya"). */
export function asksWhom(text: string, scene: Scene): Person[] {
  const telling = sentences(text).filter((s) => /\bask(?:ing)?\b|\b(?:through|via)\b/i.test(s.text));
  return telling.flatMap((s) => {
    const at = s.text.search(ASK);
    return distinct(mentions(s.text.slice(at), scene), scene).slice(0, 3);
  });
}

/** "I'd like to meet somebody who runs night ferries", said to the product alone. */
export function readLookingFor(scene: Scene, soFar: Findings): Findings | null {
  if (!scene.byUser || !scene.alone || soFar.facts.some((f) => f.type === 'looking-for')) return null;
  for (const { text } of sentences(scene.text))
    for (const wish of WISHES) {
      const who = wish.exec(text)?.groups?.['who'];
      if (who === undefined) continue;
      const fact = { type: 'looking-for' as const, text: trimmed(who), ask: asksWhom(scene.text, scene) };
      return { facts: [{ ...fact, evidence: evidence(text) }], doubts: [] };
    }
  return null;
}
