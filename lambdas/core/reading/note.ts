import type { NoteFact } from './reading';
import { evidence, personNamed, type Findings, type Scene } from './scene';

/** The text without those lines. */
export const withoutNotes = (text: string): string =>
  text
    .split('\n')
    .filter((line) => !LINE.test(line))
    .join('\n')
    .trim();

/** Lines of the user's own that begin with `me:`, `aim:` or `for NAME:`. */
export function readNotes(scene: Scene): Findings | null {
  if (!scene.byUser || !scene.alone) return null;
  const facts = scene.text
    .split('\n')
    .map((line) => noteIn(line, scene))
    .filter((f) => f !== null);
  return facts.length === 0 ? null : { facts, doubts: [] };
}

const LINE =
  /^\s*(?:[-*•]\s*)?(?:(?<kind>me|aim)|for\s+(?<name>\p{Lu}[\p{L}'’-]*(?:\s+\p{Lu}[\p{L}'’-]*){0,3}))\s*:\s*(?<text>\S.*)$/iu;

function noteIn(line: string, scene: Scene): NoteFact | null {
  const { kind, name = '', text = '' } = LINE.exec(line)?.groups ?? {};
  if (text === '') return null;
  const said = { text: text.trim(), evidence: evidence(line) };
  if (kind !== undefined) return { type: kind.toLowerCase() === 'me' ? 'me' : 'aim', ...said };
  return { type: 'park', ...said, for: personNamed(name, scene) };
}
