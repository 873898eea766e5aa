import type { Message, Original, Person } from '../message/message';
import {
  authors,
  connected,
  fact,
  introducing,
  isContact,
  isOld,
  sharesName,
  type Introducing,
} from './introduction-source';
import { hits, part, said, says, speaking, type Said } from './introduction-words';
import { mentions } from './names';
import { formsOf, isNamed, namedIn } from './naming';
import type { IntroductionFact } from './reading';
import { bears, evidence, isUserAddress, known, persons, plain, type Scene } from './scene';
import { sentences } from './sentences';
import { hasCjk } from './tokens';

interface Thanked {
  person: Person;
  words: string;
}

const deep = (list: Original[]): Original[] => list.flatMap((o) => [o, ...deep(o.originals)]);

/** Those who wrote or got what is quoted, and those known: among them the one thanked is looked for. */
function candidates(scene: Scene): Person[] {
  const quoted = deep(scene.message.originals).flatMap((o) => [...(o.from ? [o.from] : []), ...o.to, ...o.cc]);
  return persons([...scene.others, ...quoted, ...known(scene)].map(plain), scene);
}

/** A sentence that moves somebody to Bcc, or thanks for having introduced; where it thanks without a name, the one before it is looked at too. */
function thankingPart(whole: Said): { text: string; before: string }[] {
  const all = sentences(whole.text).slice(0, 8);
  const parts = all.map((s) => part(s.text, whole));
  return parts.flatMap((one, i) =>
    thanksOrMoves(one, parts[i + 1]) ? [{ text: one.text, before: parts[i - 1]?.text ?? '' }] : [],
  );
}

const movesToBcc = (s: Said | undefined) => s !== undefined && says(s, 'bcc', true);

function thanksOrMoves(one: Said, next: Said | undefined): boolean {
  if (movesToBcc(one)) return true;
  if (one.text.endsWith('?') || !says(one, 'thank', true)) return false;
  return says(one, 'noun', true) || movesToBcc(next) || speaking(one).length > 0;
}

/** Up to the word of introducing: who stands after it is made known, unless spoken to ("for introducing me to Bruno"). */
function headOf(text: string): string {
  const s = said(text);
  const ends = [
    ...speaking(s).flatMap((p) => p.verbs.map((v) => p.at + v.end)),
    ...hits(s, 'noun', true).map((h) => h.end),
  ];
  return hasCjk(text) || says(s, 'bcc', true) || ends.length === 0 ? text : text.slice(0, Math.min(...ends));
}

/** Who is thanked or moved to Bcc in those words: a person of the mail or known, else a name alone. Of the sentence before the thanks only who is spoken to in it: "Dana and I spoke. Thank you for introducing us" thanks the reader. */
function whoIn(text: string, scene: Scene, spokenTo = false): Person | null {
  const s = said(text);
  const direct = scene.message.to.map((p) => p.address?.toLowerCase() ?? null);
  const head = said(headOf(text));
  const isMeant = (forms: string[]) => namedIn(s, forms).called || (!spokenTo && isNamed(namedIn(head, forms)));
  const called = candidates(scene).filter((p) => isMeant(formsOf(p)));
  const others = called.filter((p) => !direct.includes(p.address));
  const found = others[0] ?? (scene.others.length > 1 ? called[0] : undefined);
  if (found !== undefined) return found;
  const isAddressee = (name: string | null) =>
    scene.others.some((o) => bears(o.name, name ?? '-') || isNamed(namedIn(said(name ?? ''), formsOf(o))));
  const named = mentions(text, scene)
    .map((m) => m.person)
    .filter((p) => p.name !== null && isMeant(formsOf(p)));
  return named.find((p) => !isAddressee(p.name)) ?? null;
}

/** The introducer whom the answer thanks or moves to Bcc. */
export function thankedIntroducer(scene: Scene, near = true): Thanked | null {
  const whole = said(scene.text);
  if (!says(whole, 'thank', true) && !says(whole, 'bcc', true)) return null;
  for (const { text, before } of thankingPart(whole)) {
    const person = whoIn(text, scene) ?? (near && !hasCjk(text) ? whoIn(before, scene, true) : null);
    if (person !== null) return { person, words: text };
  }
  return null;
}

/** The user answers an introduction that stands in the quote; the introducer may be in To or Cc, or in Bcc. */
function fromQuote(scene: Scene, source: Introducing): IntroductionFact | null {
  const written = scene.others.filter((p) => p.address !== source.from.address && !sharesName(p, source.from));
  const people = written.length > 0 ? written : connected(scene, source.from, source.to, source.cc, said(source.text));
  if (people.length === 0 || isOld(scene, people) || isLater(scene, people)) return null;
  return fact(scene, source, source.from, people);
}

/** One of them is on record, and they or the user have answered already: not the first answer. */
const isLater = (scene: Scene, people: Person[]): boolean =>
  isContact(scene, people) &&
  authors(scene.message.originals).some(
    (a) => isUserAddress(a, scene.user) || people.some((p) => p.address !== null && p.address === a),
  );

/** The user answers an introduction of which nothing but the thanks is left. */
function fromThanks(scene: Scene): IntroductionFact | null {
  if (!isAnswer(scene.message)) return null;
  const thanked = thankedIntroducer(scene);
  if (thanked === null) return null;
  const { person } = thanked;
  const isIntroducer = (p: Person) =>
    person.address === null ? bears(p.name, person.name ?? '-') : p.address === person.address;
  const contacts = scene.others.filter((p) => !isIntroducer(p));
  if (contacts.length === 0 || isOld(scene, contacts)) return null;
  return fact(scene, { text: '', at: null, where: 'text' }, person, contacts, {
    evidence: evidence(thanked.words),
    reason: null,
  });
}

/** The user writes to whom somebody connected them with. */
export function answered(scene: Scene): IntroductionFact | null {
  const { originals } = scene.message;
  const source = originals.length === 0 ? null : introducing(originals, scene);
  const others = source === null ? [] : scene.others.filter((p) => p.address !== source.from.address);
  return source === null || isUserAddress(source.from.address, scene.user) || others.length === 0
    ? fromThanks(scene)
    : fromQuote(scene, source);
}

const PREFIX = /^\s*(?:re|aw|sv|antw|res|r|odp|vs|rif|ynt|отв|回复|答复|回覆|답장|re\[\d{1,2}\])\s*[:：]/i;
const isAnswer = (m: Message) => m.inReplyTo.length > 0 || PREFIX.test(m.subject) || /bcc|cci|cco|ccn/i.test(m.newText);
