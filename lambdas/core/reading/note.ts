import type { Fact, LandedFact, LookingForFact, NoteFact } from './reading';
import { mayTell } from './landed';
import { asksWhom } from './looking-for';
import { bearersOf, unclear } from './who';
import { evidence, type Findings, type Scene } from './scene';
import { bullet } from './sentences';

type Kind = 'me' | 'aim' | 'landed' | 'looking-for' | 'park';

/** A line that begins with its label, and the list items that follow a label alone. */
interface Labelled {
  kind: Kind;
  /** For whom. */
  name: string;
  text: string;
  line: string;
}

const LABELS: [RegExp, Kind][] = [
  [/^(?:me|about me)$/iu, 'me'],
  [/^aim$/iu, 'aim'],
  [/^landed$/iu, 'landed'],
  [/^looking for$/iu, 'looking-for'],
  [
    /^(?:(?:(?:a |my |some )?(?:questions?|notes?|idea|topic|remember|keep|park|save|something)(?: this| to ask)? )?(?:for|to)|ask|fragen? (?:an|für)|für|questions? pour|pour|preguntas? para|para|perguntas? para|domand[ae] per|per|vragen voor|voor) (?<name>\p{Lu}[\p{L}'’.-]*(?: \p{Lu}[\p{L}'’.-]*){0,3})$/iu,
    'park',
  ],
];

/** The label before a colon in at most 60 characters. */
function labelOf(line: string): { kind: Kind; name: string; text: string } | null {
  const plain = line.replace(bullet, '').trim();
  const colon = plain.indexOf(':');
  if (colon < 2 || colon > 60) return null;
  const label = plain.slice(0, colon).trim().replace(/\s+/g, ' ');
  for (const [pattern, kind] of LABELS) {
    const match = pattern.exec(label);
    const name = match?.groups?.['name'] ?? '';
    if (match !== null && (kind !== 'park' || /^\p{Lu}/u.test(name)))
      return { kind, name, text: plain.slice(colon + 1).trim() };
  }
  return null;
}

/** Divides the text into labelled lines and the rest; a label alone takes the list items below it. */
function divided(whole: string): { labelled: Labelled[]; rest: string[] } {
  const labelled: Labelled[] = [];
  const rest: string[] = [];
  let open: Labelled | null = null;
  for (const line of whole.split('\n')) {
    const said = saidIn(line, open);
    if (said === null) rest.push(line);
    else if (said.text !== '') labelled.push(said);
    if (said !== null && said.text === '') open = said;
    else if (line.trim() !== '' && !bullet.test(line)) open = null;
  }
  return { labelled, rest };
}

/** A line with its own label, or a list item under the label that is open. */
function saidIn(line: string, open: Labelled | null): Labelled | null {
  const label = labelOf(line);
  if (label !== null) return { ...label, line };
  return open !== null && bullet.test(line) ? { ...open, text: line.replace(bullet, '').trim(), line } : null;
}

/** The text without those lines. */
export const withoutNotes = (text: string): string => divided(text).rest.join('\n').trim();

/** Lines of the user's own that begin with `me:`, `aim:`, `for NAME:`, `landed:`, `looking for:`. */
export function readNotes(scene: Scene): Findings | null {
  if (!scene.byUser || !scene.alone) return null;
  const { labelled } = divided(scene.text);
  const doubts = labelled.flatMap((l) => (l.kind === 'park' ? (unclear(l.name, scene) ?? []) : [])).slice(0, 1);
  const facts = labelled.map((l) => factOf(l, scene));
  return facts.length === 0 ? null : { facts, doubts };
}

function factOf({ kind, name, text, line }: Labelled, scene: Scene): Fact {
  const said = { text, evidence: evidence(line) };
  if (kind === 'landed') return { type: 'landed', ...said, known: mayTell(scene.text) } satisfies LandedFact;
  if (kind === 'looking-for')
    return { type: 'looking-for', ...said, ask: asksWhom(text, scene) } satisfies LookingForFact;
  if (kind !== 'park') return { type: kind, ...said } satisfies NoteFact;
  const [only, ...more] = bearersOf(name, scene);
  const person = only !== undefined && more.length === 0 ? only : { name, address: null };
  return { type: 'park', ...said, for: person };
}
