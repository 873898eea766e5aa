import { languageNamed, meetingIn, morningIn, quietIn, zoneIn } from './command-settings';
import { MORE_TONGUES, SETTING_LABELS, SETTINGS_HEAD } from './command-settings-words.data';
import type { Args } from './command-args';
import { unmarked } from './command-spoken';
import { fold, type Scene } from './scene';
import { trimEndOf } from '../trim';

type Kind = keyof typeof SETTING_LABELS;

const HEAD = new RegExp(`^(?:${unmarked(SETTINGS_HEAD)}) ?[:：–-] ?`, 'u');
const AFTER_LABEL = ' ?(?:[:：=は]|(?:is|ist|est|es|e|jest|ar|er|at|to|на|в|о|v|na|i|in|pa|auf|om) )? ?';
const LABELS = (Object.keys(SETTING_LABELS) as Kind[]).map((kind) => ({
  kind,
  pattern: new RegExp(
    `^(?:(?:set|my|the|meine?|mon|ma|mi|meu|minha|mio|mia|mijn|moj|moja|min|mit|mitt|мой|мое|мій) ){0,2}(?:${unmarked(SETTING_LABELS[kind])})(?![a-zа-я])${AFTER_LABEL}`,
    'u',
  ),
}));
/** A label may begin behind these. */
const BETWEEN = /[,;、，；\n] ?| (?:and|und|et|y|e|en|i|och|og|и|та|a|ve) /giu;
const MOST = 60;

interface Labelled {
  kind: Kind;
  /** What stands behind the label, as written. */
  rest: string;
}

function labelled(part: string): Labelled | null {
  const folded = fold(part);
  for (const { kind, pattern } of LABELS) {
    const label = pattern.exec(folded)?.[0];
    if (label !== undefined) return { kind, rest: behind(part.trim(), label.length) };
  }
  return null;
}

/** The text behind the first `count` letters of its folded form: accents that stand apart are no letters there. */
function behind(text: string, count: number): string {
  let [at, seen] = [0, 0];
  for (const sign of text) {
    if (seen >= count) break;
    at += sign.length;
    seen += sign.normalize('NFD').replace(/\p{M}/gu, '').length;
  }
  return text.slice(at);
}

/** The parts that each begin with a label; null where the first does not. */
function partsOf(text: string): Labelled[] | null {
  const starts = [0, ...[...text.matchAll(BETWEEN)].map((m) => m.index + m[0].length)];
  const own = starts.filter((at) => labelled(text.slice(at)) !== null);
  if (own[0] !== 0) return null;
  return own.flatMap((at, i) => labelled(text.slice(at, own[i + 1])) ?? []);
}

const READ: Record<Kind, (rest: string, scene: Scene) => Args> = {
  zone: (rest, scene) => {
    const zone = zoneIn(rest, scene);
    return zone === null ? {} : { timeZone: zone };
  },
  morning: morningIn,
  quiet: quietIn,
  hours: meetingIn,
  language: (rest) => languageNamed(/\p{L}{2,20}/u.exec(fold(rest))?.[0] ?? '', MORE_TONGUES),
};

/**
 * "Settings: time zone Tbilisi, morning letter at 8:15" and the same in other languages: labels with what they are to be.
 * Null where one of them says nothing that can be set: then the plain sentences are tried.
 */
export function settingsListed(sentence: string, scene: Scene): Args | null {
  const text = trimEndOf(sentence.trim(), '.!。！ ');
  const head = HEAD.exec(fold(text))?.[0] ?? '';
  const parts = partsOf(behind(text, head.length));
  if (parts === null || parts.some(({ rest }) => rest.length > MOST)) return null;
  const read = parts.map(({ kind, rest }) => READ[kind](rest, scene));
  return read.some((args) => Object.keys(args).length === 0)
    ? null
    : read.reduce((all, args) => ({ ...all, ...args }), {});
}
