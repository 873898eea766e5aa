import type { NoteFact } from './reading';
import { evidence, personNamed, type Findings, type Scene } from './scene';

/** Lines of the user's own that begin with `me:`, `aim:` or `for NAME:`. */
export function readNotes(scene: Scene): Findings | null {
  if (!scene.byUser || !scene.alone) return null;
  const facts: NoteFact[] = [];
  for (const line of scene.text.split('\n')) {
    const match =
      /^\s*(?:[-*•]\s*)?(?:(me|aim)|for\s+(\p{Lu}[\p{L}'’-]*(?:\s+\p{Lu}[\p{L}'’-]*){0,3}))\s*:\s*(\S.*)$/iu.exec(line);
    const text = match?.[3]?.trim();
    if (match === null || text === undefined) continue;
    const kind = match[1]?.toLowerCase();
    if (kind === 'me' || kind === 'aim') facts.push({ type: kind, text, evidence: evidence(line) });
    else facts.push({ type: 'park', text, for: personNamed(match[2] ?? '', scene), evidence: evidence(line) });
  }
  return facts.length === 0 ? null : { facts, doubts: [] };
}
