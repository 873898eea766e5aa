import type { Person } from '../message/message';
import { trimEndOf } from '../trim';
import { MONTHS, WEEKDAYS } from './calendar-words.data';
import { GREETINGS, NO_NAMES } from './language.data';
import { afterWorkplace, isFeast, isFirm, isNoun } from './names-firms';
import { placesOf, type Place } from './names-cjk';
import { userForms } from './naming';
import { bears, fold, isProduct, isUserAddress, personNamed, persons, type Scene } from './scene';
import { foldWord } from './tokens';

const PARTICLE = '(?:de|da|do|dos|das|del|della|di|la|le|van|von|der|den|ter|bin|al|el|y|of the)';
const WORD = "(?:\\p{Lu}\\.|\\p{Lu}[\\p{L}\\p{M}'’]{0,40}(?:-\\p{L}[\\p{L}\\p{M}'’]{0,40}){0,3})";
const TITLED =
  '(?:Dr|Prof|Mr|Mrs|Ms|Mx|Herr|Herrn|Frau|Sister|Engr|Ing|Sr|Sra|Srta|Señor|Señora|Don|Doña|Dame|Sir|Mme|Mlle|Madame|Monsieur|Dott|Dottor|Dottoressa|Doutor|Doutora|Engenheiro|Engenheira|Pan|Pani|Pana|Panem|Panią|Paní|Mgr|Mag|Bay|Sayın|Signor|Signora|Mevrouw|Meneer)';
const TITLE = `(?:${TITLED}\\b\\.?[ \\t]{1,3})`;
const LEADING = new RegExp(`^${TITLE}{1,3}`, 'u');
export const NAME_SOURCE = `${TITLE}{0,3}${WORD}(?:[ \\t]{1,2}(?:${PARTICLE}[ \\t]){0,3}${WORD}){0,4}`;
const NAME = new RegExp(`(?<![\\p{L}@.])${NAME_SOURCE}`, 'gu');

/** Capitalised words that begin sentences or name things, not people. */
const NOT_NAMES = new Set(
  (
    'i the a an he she we you they it his her my our your their this that these those there here and but or so if when while as at on in by for from with to of ' +
    'hi hello hey dear good morning evening afternoon thanks thank thx cheers best regards kind sincerely yes no not now then also just please sorry ok okay ' +
    'zoom teams meet google skype whatsapp phone call coffee lunch goal target next last first met spoke talked had got great fyi ps re fwd ask asked tell told ' +
    'cc bcc pm am et pt ct mt uk usa us eu ceo cto cfo hr linkedin new some one two three what who where why how did do does was is are will would could can let ' +
    'takeaways takeaway todo actions action referral referrals notes note done stop met introduced intro introduction via today tomorrow yesterday tonight after before ' +
    'meeting seeing talking main key dinner breakfast tea chat session interview mentor mentorship news sent said quick confirmed drinks video wrote write called chatted owe promised looks locked lined set moved cancelled canceled during both each another every most main mainly everything nothing something someone anyone maybe perhaps well anyway finally still since because although ' +
    'happy glad delighted pleased lovely nice wonderful fantastic brilliant excellent sure perhaps would may shall should delighted grateful sorry unfortunately hopefully waiting nobody silence learned learnt promised introducing connecting adding looping follow send write read check ill ive im id hes shes weve theyre xo best-regards warmly'
  ).split(' '),
);

const PREFIXES = new Set(['de', 'la', 'le', 'van', 'el', 'da', 'do', 'der', 'los', 'das', 'dos', 'den', 'di']);

/** A word of greeting, or one that merely begins a sentence; before a name it may be a part of it ("De Wit"). */
function opensOnly(words: string, first: string): boolean {
  if (!words.includes(' ')) return NO_NAMES.has(first);
  const isPart = PREFIXES.has(first) && /^\p{Lu}/u.test(words);
  return !isPart && (NO_NAMES.has(first) || GREETINGS.has(first));
}

export function looksLikeName(words: string): boolean {
  const first = fold(words).split(/[\s.]+/)[0] ?? '';
  return (
    !NOT_NAMES.has(first.replace(/'.*/, '')) &&
    !isFeast(first) &&
    !opensOnly(words, foldWord(first)) &&
    MONTHS[first] === undefined &&
    WEEKDAYS[first] === undefined &&
    /\p{Ll}/u.test(words)
  );
}

const isDate = (word: string) => MONTHS[fold(word)] !== undefined || WEEKDAYS[fold(word)] !== undefined;

/** "in the Lima office", "at the Blue Door café", "London time" name places. */
function isPlace(text: string, at: number, end: number): boolean {
  const before = text.slice(Math.max(0, at - 12), at);
  const after = text.slice(end, end + 24);
  return (
    /\b(?:in|near|at|at the|to the|from the)\s+(?:the\s+)?$/i.test(before) ||
    /^\s+(?:time\b|offices?\b|caf[eé]|bar\b|house\b|street\b|university|college|school|bakery|team\b|library|station)/i.test(
      after,
    )
  );
}

export interface Mention {
  person: Person;
  at: number;
  end: number;
}

/** Strips leading words of a run that start a sentence ("Met Dana Wu"), trailing dots and possessives. */
function trimName(words: string): { name: string; skipped: number } {
  let rest = words;
  let skipped = 0;
  while (rest.includes(' ') && !looksLikeName(rest)) {
    const cut = /^\S+\s+/.exec(rest)?.[0].length ?? rest.length;
    rest = rest.slice(cut);
    skipped += cut;
  }
  const words2 = rest.split(/\s+/);
  const stop = words2.findIndex((w, i) => i > 0 && (isDate(w) || w === 'I'));
  const name = (stop < 0 ? rest : rest.slice(0, rest.indexOf(` ${words2[stop] ?? ''}`))).replace(/['’]s$/u, '');
  return { name: trimEndOf(name, "’'").trim().replace(LEADING, ''), skipped };
}

/** All people named in `text`, in order, each with the address beside the name where one stands there; else from whom is known. */
export function mentions(text: string, scene: Scene): Mention[] {
  const addresses = addressesIn(text);
  const inAddress = (at: number) => addresses.some((a) => at >= a.at && at < a.end);
  const found = [...text.matchAll(NAME)]
    .filter((m) => !inAddress(m.index))
    .map((m) => mentionAt(m, addresses, text, scene))
    .filter((m) => m !== null);
  for (const place of placesOf(text, scene, addresses)) {
    const own = mentionOf(place, addresses, text, scene);
    if (own !== null) found.push(own);
  }
  for (const a of addresses) if (!a.used) adopt(found, a, text, scene);
  const isOurs = (p: Person) => isProduct(p.address, scene.context) || isUserAddress(p.address, scene.user);
  return found.filter((m) => !isOurs(m.person)).sort((x, y) => x.at - y.at);
}

interface Address {
  at: number;
  end: number;
  address: string;
  used: boolean;
}
const LOCAL = /[\p{L}\d._%+'-]/u;
const HOST = /[\p{L}\d.-]/u;
const LONGEST = 254;

/** Addresses in the text: from each @ outwards, so that a long run without one costs nothing. */
function addressesIn(text: string): Address[] {
  const found: Address[] = [];
  for (let at = text.indexOf('@'); at >= 0; at = text.indexOf('@', at + 1)) {
    const from = reach(text, at - 1, -1, LOCAL) + 1;
    const address = trimEndOf(text.slice(from, reach(text, at + 1, 1, HOST)), '.-').toLowerCase();
    const host = address.slice(at - from + 1);
    if (from < at && host.includes('.') && !host.startsWith('.'))
      found.push({ at: from, end: from + address.length, address, used: false });
  }
  return found;
}

/** The first place from `at` on, in that direction, whose sign is not one of `kind`. */
function reach(text: string, at: number, step: 1 | -1, kind: RegExp): number {
  let i = at;
  while (Math.abs(i - at) < LONGEST && kind.test(text.charAt(i))) i += step;
  return i;
}

/** The person named at `match`, with the address right beside the name if one is; null where it names no person. */
function mentionAt(match: RegExpExecArray, addresses: Address[], text: string, scene: Scene): Mention | null {
  const { name, skipped } = trimName(match[0]);
  if (!looksLikeName(name) || bears(scene.user.name, name)) return null;
  const at = match.index + skipped;
  const end = match.index + match[0].lastIndexOf(name) + name.length;
  const beside = addresses.find((a) => !a.used && a.at >= end && BESIDE.test(text.slice(end, a.at)));
  const workplace = worksThere(name, beside, text, at);
  if (beside === undefined || workplace) {
    const person = personNamed(name, scene);
    const isThing = workplace || isFirm(name) || isNoun(name, text, at);
    return isPlace(text, at, end) || (isThing && person.address === null) ? null : { person, at, end };
  }
  beside.used = true;
  return { person: { name, address: beside.address }, at, end: beside.end };
}
/** "Tom Reed at Harbourline (tom@…)": the address is not the firm's, unless it spells the name. */
function worksThere(name: string, beside: Address | undefined, text: string, at: number): boolean {
  if (!afterWorkplace(text, at)) return false;
  const local = fold(beside?.address.split('@')[0] ?? '');
  return !fold(name)
    .split(/[\s-]+/)
    .some((w) => w.length > 2 && local.includes(w));
}
const BESIDE = /^[.]?\s{0,3}(?:[<([,:（＜]|is |at |- |– )?\s{0,3}(?:mailto:)?<?\s{0,2}$/u;

/** A name in a script without spaces, with the address after its title. */
function mentionOf(place: Place, addresses: Address[], text: string, scene: Scene): Mention | null {
  if (userForms(scene).some((f) => f === place.name)) return null;
  const beside = addresses.find(
    (a) => !a.used && a.at >= place.end && a.at - place.end < 8 && !/[,、，。\n]/.test(text.slice(place.end, a.at)),
  );
  if (beside === undefined) return { person: personNamed(place.name, scene), at: place.at, end: place.end };
  beside.used = true;
  return { person: { name: place.name, address: beside.address }, at: place.at, end: beside.end };
}

/** An address that stands apart ("His email is w@x"): the nearest person before it whom its letters fit, else the last named without one, else a person by address alone. */
function adopt(found: Mention[], a: Address, text: string, scene: Scene): void {
  if (found.some((m) => m.person.address === a.address)) return;
  const nameless = found.filter((m) => m.person.address === null && m.person.name !== null);
  const before = nameless.filter((m) => m.end <= a.at).reverse();
  const local = fold(a.address.split('@')[0] ?? '');
  const fits = (m: Mention) =>
    fold(m.person.name ?? '')
      .split(/[\s-]+/)
      .some((w) => w.length > 2 && local.includes(w));
  const said = /\b(?:his|her|their|address|e-?mail|mail|reach (?:him|her|them))\b[^.\n]*$/i.test(
    text.slice(Math.max(0, a.at - 60), a.at),
  );
  const [last] = before;
  const gap = last === undefined ? '' : text.slice(last.end, a.at);
  const works = gap.length < 60 && /^,?\s+(?:at|chez|bei|bij|hos|presso|@)\s[^.;\n]*[(<,:]\s*$/iu.test(gap);
  const owner = before.find(fits) ?? (said || works ? last : undefined);
  if (owner === undefined) found.push({ person: knownAt(a.address, scene), at: a.at, end: a.end });
  else give(nameless, owner.person.name ?? '', a.address);
}

/** Everybody who bears the owner's name is the same person, with this address. */
function give(nameless: Mention[], name: string, address: string): void {
  for (const m of nameless) {
    const own = m.person.name ?? '';
    if (bears(name, own) || bears(own, name)) m.person = { name: longer(name, own), address };
  }
}
const longer = (a: string, b: string) => (a.length >= b.length ? a : b);

function knownAt(address: string, scene: Scene): Person {
  const known = (scene.context.people ?? []).find((p) => p.address?.toLowerCase() === address);
  return { name: known?.name ?? null, address };
}

/** The distinct people of `mentions`; a first name said again is the person already named in full. */
export function distinct(list: Mention[], scene: Scene): Person[] {
  const result: Person[] = [];
  for (const { person } of list) {
    const same = result.findIndex(
      (p) =>
        (p.address !== null && p.address === person.address) ||
        (p.name !== null &&
          person.name !== null &&
          (person.address === null || p.address === null) &&
          (bears(p.name, person.name) || bears(person.name, p.name))),
    );
    if (same < 0) result.push(person);
    else if (result[same]?.address === null && person.address !== null) result[same] = person;
  }
  return persons(result, scene);
}
