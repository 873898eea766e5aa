import type { NoteFact } from './reading';
import { evidence, type Findings, type Scene } from './scene';
import { sentences } from './sentences';

const AIM =
  /(?<![\p{L}])(?:i(?:['’]d| would)? (?:want|like|love|hope|wish|plan)(?:ing)? to|i(?:['’]m| am) (?:hoping|trying|looking|planning) to|my (?:aim|goal|dream|plan) is|ich (?:möchte|will|würde gern)|je (?:veux|voudrais|souhaite)|j['’]aimerais|quiero|me gustaría|quisiera|quero|gostaria de|vorrei|voglio|ik (?:wil|zou graag)|chcę|jag vill)(?![\p{L}])/iu;
const ME =
  /^(?:i(?:['’]m| am)(?! (?:hoping|trying|looking|planning|back|away|fine|sorry|happy|glad)(?![\p{L}]))|i(?:['’]ve| have) (?:been|worked)|i (?:work|teach|study|run|plan|build|design|manage|lead|write|sell)\b|ich (?:bin|arbeite)|je (?:suis|travaille)|soy|trabajo|sou|trabalho|sono|lavoro|ik (?:ben|werk)|jestem|jag är)(?![\p{L}])/iu;

/** Who the user is and what they want, in sentences that answer a letter about nobody in particular (the welcome). */
export function readAim(scene: Scene, soFar: Findings): Findings | null {
  const nobody = scene.thread === null || scene.thread.with.length === 0;
  if (!scene.answering || scene.asked !== null || !nobody || soFar.facts.length + soFar.doubts.length > 0) return null;
  const facts = sentences(scene.text).flatMap(({ text }): NoteFact[] => {
    const type = AIM.test(text) ? ('aim' as const) : ME.test(text) ? ('me' as const) : null;
    return type === null ? [] : [{ type, text, evidence: evidence(text) }];
  });
  return facts.length === 0 ? null : { facts, doubts: [] };
}
