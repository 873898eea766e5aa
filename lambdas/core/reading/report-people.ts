import type { Person } from '../message/message';
import { distinct, mentions, type Mention } from './names';
import { bears, type Scene } from './scene';

/** Between two people who are named together. */
const TOGETHER =
  /^[^.!?;\n]{0,60}?(?:,|&|\/|\+|\b(?:and|or|und|oder|et|ou|y|o|e|i|lub|och|og|eller|en|of|plus|as well as|a|ve|і|и|та)\b)\s*(?:(?:her|his|their|also|frau|herrn?|mme|m\.)\s+(?:\p{Ll}+\s+)?)?$/iu;
const PLACE_BEFORE =
  /\b(?:from|at|of|in|vom|von|bei|beim|aus|im|am|chez|du|des|de la|del|della|dal|dalla|da|do|bij|van|z|ze|w|fra|från|hos|på)\s+(?:the\s+|der\s+|die\s+|den\s+|l['’])?$/iu;

/** What follows "das" or "ein" is a thing: "das Labor in Rostock". */
const ARTICLE_BEFORE = /(?<!\p{L})(?:das|die|der|den|dem|ein|eine|einen|einem|mein|meine|ihr|sein|the|an?) $/iu;

/** A book or film: in quotation marks, or to be read. */
const TITLE_BEFORE = /(?:["“„«]|\b(?:read|reading|watch)\s)$/i;

/** The first person of the row and those named together with that one; a word apart in capitals is none of them. */
export function together(row: Mention[], text: string): Mention[] {
  const [first, ...more] = row;
  if (first === undefined) return [];
  const result = [first];
  for (const m of more) {
    const between = text.slice(result.at(-1)?.end ?? 0, m.at);
    const byComma = /^[^.!?\n]*,\s*$/.test(between);
    const full = m.person.address !== null || (m.person.name ?? '').includes(' ');
    if (!TOGETHER.test(between) || (byComma && !full)) break;
    result.push(m);
  }
  return result;
}

const isContact = (p: Person, scene: Scene): boolean =>
  scene.thread?.with.some(
    (w) =>
      (p.address !== null && w.address === p.address) ||
      (p.name !== null && w.name !== null && (bears(w.name, p.name) || bears(p.name, w.name))),
  ) === true;

/** "of" leads a place or a firm, but not in "the name of". */
const isPlace = (before: string): boolean =>
  PLACE_BEFORE.test(before) && !/\b(?:name|number|address|contact|details) of $/i.test(before);
const isKnown = (m: Mention, scene: Scene): boolean =>
  (scene.context.people ?? []).some((p) => bears(p.name, m.person.name ?? ''));

/** German writes every noun with a capital: there one word alone is a person only where a person's place is. */
const GERMAN = /(?<!\p{L})(?:ich|mir|und|nicht|dass|weil|soll|sollte|meinte|sagte)(?!\p{L})/iu;
const PERSON_BEFORE = /(?:(?<!\p{L})(?:mit|an|bei|zu|von|frau|herrn?|namens|und|oder)|[,:/]) $/iu;
const isThing = (m: Mention, text: string, scene: Scene): boolean =>
  (ARTICLE_BEFORE.test(text.slice(Math.max(0, m.at - 10), m.at)) ||
    (GERMAN.test(text) && !PERSON_BEFORE.test(text.slice(Math.max(0, m.at - 10), m.at)))) &&
  !isKnown(m, scene);

/** Who is meant in `text` beside the contact: from `from` on if anybody is named there. */
export function namedIn(text: string, scene: Scene, from = 0): Person[] {
  const all = mentions(text, scene)
    .filter((m) => !isContact(m.person, scene) && !TITLE_BEFORE.test(text.slice(Math.max(0, m.at - 12), m.at)))
    .filter((m) => m.person.address !== null || !isPlace(text.slice(Math.max(0, m.at - 24), m.at)))
    .filter((m) => m.person.address !== null || (m.person.name ?? '').includes(' ') || !isThing(m, text, scene));
  const later = all.filter((m) => m.at >= from);
  const row = later.length > 0 ? later : all;
  const sure = row.filter((m) => m.at > 0 || m.person.address !== null || (m.person.name ?? '').includes(' '));
  return distinct(together(sure.length > 0 ? sure : row.filter((m) => isKnown(m, scene)), text), scene);
}

const TALK_TO =
  /\b(?:talk|speak|write|reach out|get in touch|connect|chat) (?:to|with) (?:dr |prof |mr |mrs |ms )?(\p{Ll}{2,}(?:-\p{Ll}+)? \p{Ll}{2,}(?:-\p{Ll}+)?)(?= (?:at|from|of|in|who|and|next|about|over|ok|okay|she|he|they|the)\b|[.,!?]|$)/u;
const NO_NAME =
  /\b(?:the|a|an|my|his|her|their|our|your|some|any|more|people|person|someone|somebody|others?|everyone|anyone|team|head|folks|customers?|clients?|users?|lots?|few|two|three|next|him|them|each|about|again|that|this|these|those)\b/;

/** "talk to rosalind achebe at the harbor office", dictated without capitals. */
export function dictated(text: string, scene: Scene): Person[] {
  const name = TALK_TO.exec(text)?.[1];
  if (name === undefined || NO_NAME.test(name)) return [];
  const full = name.replace(/(?<!\p{L})\p{Ll}/gu, (c) => c.toUpperCase());
  const person = { name: full, address: null };
  return isContact(person, scene) ? [] : [person];
}
