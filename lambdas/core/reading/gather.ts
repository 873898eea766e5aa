import { readAim } from './aim';
import { readAnswer } from './answer';
import { readCalendar } from './calendar';
import { choose, readCommands } from './command';
import { readCorrection } from './correction';
import { readExchange } from './exchange';
import { readIntroduction } from './introduction';
import { readToldIntroduction } from './introduction-told';
import { meant, notUnderstood, numbered, optionWith, proseOf, unnumbered } from './items';
import { readLanded } from './landed';
import { readLookingFor } from './looking-for';
import { readMeeting } from './meeting';
import { readMentorship } from './mentorship';
import { readNotes, withoutNotes } from './note';
import { readOffer } from './offer';
import { readOutcome } from './outcome';
import { told } from './outcome-result';
import { readProgress } from './progress';
import type { Findings, Reader, Scene } from './scene';

interface NamedReader {
  name: string;
  read: Reader;
}

/** In this order, each sees what the ones before it found; the reason stands beside each. */
export const READERS: NamedReader[] = [
  // A calendar part outranks prose: the readers of prose see that it spoke.
  { name: 'calendar', read: readCalendar },
  // What instructs is no report: "done", "snooze until Friday" is settled before anybody looks for a meeting on Friday.
  { name: 'command', read: readCommands },
  // An introduction names the people of whom the rest of the mail speaks.
  { name: 'introduction', read: readIntroduction },
  // Told in prose only where the mail itself makes none.
  { name: 'introduction told', read: readToldIntroduction },
  // Its terms hold days and rhythms that are no meetings.
  { name: 'mentorship', read: readMentorship },
  // Before outcomes: "cancelled, new time Thursday" is a meeting moved and no outcome.
  { name: 'meeting', read: readMeeting },
  // Whatever was not an arrangement may be a report.
  { name: 'outcome', read: readOutcome },
  // Before short answers: "not yet" to "how far are you?" is progress.
  { name: 'progress', read: readProgress },
  // A bare "yes" means what was asked, when nothing else was said.
  { name: 'answer', read: readAnswer },
  // What the writing itself is (outreach, thanks, reply) depends on all that it held.
  { name: 'exchange', read: readExchange },
  // From here on facts stand beside the others and change none of them.
  { name: 'landed', read: readLanded },
  { name: 'offer', read: readOffer },
  { name: 'looking-for', read: readLookingFor },
  // Only where nothing else was found, in answer to the welcome.
  { name: 'aim', read: readAim },
];

/** Findings, and for each fact the name of the reader that found it. */
export interface Traced extends Findings {
  readers: string[];
}

const traced = (found: Findings | null, reader: string): Traced | null =>
  found === null ? null : { ...found, readers: found.facts.map(() => reader) };

/** Notes are the user's own words to keep: nothing else is read of their lines. */
function gatherText(scene: Scene): Traced {
  const notes = readNotes(scene);
  const found: Traced = traced(notes, 'note') ?? { facts: [], doubts: [], readers: [] };
  const rest = notes === null ? scene : { ...scene, text: withoutNotes(scene.text) };
  if (notes !== null && rest.text === '') return found;
  for (const { name, read } of READERS) {
    const more = read(rest, found);
    if (more === null) continue;
    found.readers.push(...more.facts.map(() => name));
    found.facts.push(...more.facts);
    found.doubts.push(...more.doubts);
  }
  return found;
}

const anything = ({ facts, doubts }: Findings): boolean => facts.length + doubts.length > 0;

/** An answer to one item; words that nobody explains are taken for what they most likely mean there. */
function gatherLine(line: Scene): Traced {
  const found = gatherText(line);
  const other = anything(found) ? null : meant(line);
  return other === null ? found : gatherText(other);
}

const ofItem = ({ facts, doubts, readers }: Traced, item: number): Traced => ({
  facts: facts.map((f) => ({ ...f, item })),
  doubts,
  readers,
});

/** How it went with an item's people, as told in prose beside the lines: only in so many words. */
function gatherProse(scene: Scene, rest: string): Traced[] {
  return proseOf(scene, rest)
    .filter((prose) => told(prose.text, false) !== null)
    .map((prose) =>
      ofItem(traced(readOutcome(prose, NOTHING), 'outcome') ?? { ...NOTHING, readers: [] }, prose.item ?? 0),
    );
}
const NOTHING: Findings = { facts: [], doubts: [] };

/** Each numbered line is read as an answer to its item; what stands beside the lines can only instruct, or tell how it went. */
function gatherItems(scene: Scene): Traced | null {
  const { lines, rest } = numbered(scene);
  if (lines.length === 0) return null;
  const prose = gatherProse(scene, rest);
  const explained = new Set(prose.flatMap((p) => p.facts.map((f) => f.item)));
  const parts = lines.map((line) => {
    const found = ofItem(gatherLine(line), line.item ?? 0);
    if (anything(found) || explained.has(line.item ?? 0)) return found;
    return { ...found, doubts: [notUnderstood(line)] };
  });
  const beside = traced(readCommands({ ...scene, text: rest, asked: null, items: [] }), 'command');
  const all = [...parts, ...prose, ...(beside === null || rest === '' ? [] : [beside])];
  return {
    facts: all.flatMap((p) => p.facts),
    doubts: all.flatMap((p) => p.doubts),
    readers: all.flatMap((p) => p.readers),
  };
}

function gatherOption(scene: Scene): Traced | null {
  const chosen = optionWith(scene);
  if (chosen === null) return null;
  const found = gatherText(chosen.scene);
  return found.facts.length > 0 ? found : traced({ facts: [choose(chosen.option, scene.text)], doubts: [] }, 'choice');
}

/** All that one mail says to one user. */
export const gather = (scene: Scene): Traced =>
  traced(readCorrection(scene, gatherText), 'correction') ??
  gatherItems(scene) ??
  traced(unnumbered(scene), 'items') ??
  gatherOption(scene) ??
  gatherText(scene);
