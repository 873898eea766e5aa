import type { Original, Person } from '../message/message';
import { introducesBoth, namesBoth } from './introduction-form';
import { reasonIn } from './introduction-reason';
import { said, speaking, type Said } from './introduction-words';
import { isService } from './machines';
import { formsOf, isNamed, namedIn } from './naming';
import type { IntroductionFact } from './reading';
import { outOfIt, sells } from './roles';
import { evidence, fold, isProduct, isUserAddress, known, persons, plain, sameName, type Scene } from './scene';
import type { Token } from './tokens';

/** Whom the introducing words connect with the user: the addressees, and those in copy whom the text names. */
export function connected(scene: Scene, from: Person, to: Person[], cc: Person[], whole: Said): Person[] {
  const isFrom = (p: Person) =>
    p.address === from.address || (p.name !== null && from.name !== null && fold(p.name) === fold(from.name));
  const all = persons([...to, ...cc].map(plain), scene);
  const usable = (list: Person[]) =>
    persons(list.map(plain), scene).filter((p) => !isFrom(p) && !sharesName(p, from) && !outOfIt(p, from, all, whole));
  const direct = usable(to);
  const named = usable(cc).filter((p) => direct.length === 0 || isNamed(namedIn(whole, formsOf(p))));
  return [...direct, ...named.filter((p) => !direct.some((d) => d.address === p.address))];
}

/** An introducer's second address: rohit.d@work beside rohit.deshpande@home, without a name of its own. */
export function sharesName(p: Person, from: Person): boolean {
  if (p.name !== null || from.address === null || p.address === null) return false;
  const first = fold(from.name ?? from.address).split(/[\s.@,]+/)[0] ?? '';
  return first.length > 2 && fold(p.address).split(/[.@_-]/)[0] === first;
}

export interface Introducing {
  from: Person;
  to: Person[];
  cc: Person[];
  text: string;
  subject: string | null;
  at: string | null;
  where: 'text' | 'quoted' | 'forwarded';
}

const asIntroducing = (o: Original, from: Person): Introducing => ({
  from: plain(from),
  to: o.to,
  cc: o.cc,
  text: o.text,
  subject: o.subject,
  at: o.date,
  where: o.kind,
});

/** Oldest first: the first words count, not the answers to them. */
const chain = (list: Original[]): Original[] => list.flatMap((o) => [...chain(o.originals), o]);

/** The oldest mail among the originals that makes an introduction. `among` are those whom it may connect the user with. */
export function introducing(originals: Original[], scene: Scene, among: Person[] = []): Introducing | null {
  for (const o of chain(originals)) {
    if (o.from === null || isProduct(o.from.address, scene.context) || isService(o.from)) continue;
    if (isParty(o.from, scene)) continue;
    const whole = said(o.text);
    const others = persons([...among, ...o.to, ...o.cc, ...scene.others].map(plain), scene).filter(
      (p) => p.address !== o.from?.address,
    );
    if (others.length > 0 && isIntroducing(o, o.from, whole, others, scene)) return asIntroducing(o, o.from);
  }
  return null;
}

/** Quoted by name alone, and on the mail themselves: they answer, and introduce nobody. */
const isParty = ({ name, address }: Person, scene: Scene) =>
  address === null && [scene.sender, ...scene.others].some((p) => sameName(p.name, name));

function isIntroducing(o: Original, from: Person, whole: Said, others: Person[], scene: Scene): boolean {
  const own = isUserAddress(from.address, scene.user);
  if (sells(o.text)) return false;
  if (introducesBoth(whole, own ? null : o.subject, others, scene, from)) return true;
  return !own && namesBoth(whole, others, scene);
}

/** A name for a bare address: from those known, the thread, the originals, or the words of the text that its letters spell. */
export function withName(p: Person, scene: Scene): Person {
  if (p.name !== null || p.address === null) return p;
  const deep = chain(scene.message.originals).flatMap((o) => [...(o.from === null ? [] : [o.from]), ...o.to, ...o.cc]);
  const all = [...known(scene), ...(scene.thread?.with ?? []), ...scene.message.replyTo, ...deep];
  const same = all.find((k) => k.name !== null && k.address?.toLowerCase() === p.address);
  return { name: same === undefined ? spelt(p.address, scene) : plain(same).name, address: p.address };
}

/** "Dana Wu" of dana.wu@ or dwu@: capitalised words in a row, the signature's first, of which the letters before the @ hold the longest. */
function spelt(address: string, scene: Scene): string | null {
  const local = fold(address.split('@')[0] ?? '').replace(/[^\p{L}]/gu, '');
  const texts = [scene.message.signature ?? '', scene.text, ...scene.message.originals.map((o) => o.text)];
  const pairs = texts.flatMap((t) => said(t).tokens.map((token, i, all) => [t, token, all[i + 1]] as const));
  const found = pairs.find(([, first, second]) => second !== undefined && spells(local, first, second));
  return found?.[2] === undefined ? null : found[0].slice(found[1].at, found[2].end);
}

function spells(local: string, first: Token, second: Token): boolean {
  if (!first.capital || !second.capital || second.at - first.end !== 1) return false;
  const holds = (w: string) => w.length > 2 && local.includes(w);
  if (holds(second.word)) return local.startsWith(first.word.charAt(0)) || holds(first.word);
  return holds(first.word) && local.length <= first.word.length;
}

export function fact(
  scene: Scene,
  source: Omit<Introducing, 'from' | 'to' | 'cc' | 'subject'>,
  introducer: Person | null,
  contacts: Person[],
  rest: Partial<IntroductionFact> = {},
): IntroductionFact {
  return {
    type: 'introduction',
    direction: 'received',
    status: 'made',
    introducer: introducer === null ? null : withName(introducer, scene),
    contacts: contacts.map((p) => withName(p, scene)),
    reason: reasonIn(source.text, contacts, scene),
    madeAt: source.at ?? scene.message.date,
    evidence: evidence(speaking(said(source.text))[0]?.text ?? source.text, source.where),
    ...rest,
  };
}

/** A thread about it: the introduction at the bottom is old news. */
export const isOld = (scene: Scene, contacts: Person[]) =>
  scene.thread !== null && contacts.every((c) => scene.thread?.with.some((p) => p.address === c.address) === true);

/** One of them is on record as somebody the user was introduced to. */
export const isContact = (scene: Scene, people: Person[]) =>
  known(scene).some((k) => k.roles.includes('contact') && people.some((p) => isSame(p, k)));
const isSame = (p: Person, k: Person) => p.address !== null && p.address === k.address?.toLowerCase();

/** Those who wrote what is quoted. */
export const authors = (list: Original[]): (string | null)[] =>
  list.flatMap((o) => [o.from?.address?.toLowerCase() ?? null, ...authors(o.originals)]);
