import type { Original, Person } from '../message/message';
import { firstName, presents } from './introduction-presented';
import { introduces, MAKES } from './introduction-words';
import type { IntroductionFact } from './reading';
import { evidence, fold, isProduct, isUserAddress, persons, plain, type Scene } from './scene';
import { sentences } from './sentences';

/** Somebody in copy who is expressly no contact: an assistant, a calendar. */
function outOfIt(person: Person, text: string): boolean {
  const first = person.name === null ? '' : ((plain(person).name ?? '').split(' ')[0] ?? '');
  if (first === '') return false;
  const said = sentences(text).filter((s) => fold(s.text).includes(fold(first)));
  return said.some((s) =>
    /\b(?:in cc|in copy|\(cc|my (?:assistant|calendar|pa)|keeps my calendar|just for (?:info|reference)|fyi|schedul)/i.test(
      s.text,
    ),
  );
}

/** Whom the introducing words connect with the user: the addressees, and those in copy whom the text names. */
export function connected(scene: Scene, from: Person, to: Person[], cc: Person[], text: string): Person[] {
  const isFrom = (p: Person) =>
    p.address === from.address || (p.name !== null && from.name !== null && fold(p.name) === fold(from.name));
  const usable = (list: Person[]) =>
    persons(list.map(plain), scene).filter((p) => !isFrom(p) && !sharesName(p, from) && !outOfIt(p, text));
  const direct = usable(to);
  const named = usable(cc).filter((p) => direct.length === 0 || mentioned(p, text));
  return [...direct, ...named.filter((p) => !direct.some((d) => d.address === p.address))];
}
export const mentioned = (p: Person, text: string) =>
  fold(p.name ?? p.address ?? '')
    .split(/[\s@.,]+/)
    .some(
      (w) => w.length > 2 && new RegExp(`(?<!\\p{L})${w.replace(/[^\p{L}]/gu, '')}(?!\\p{L})`, 'u').test(fold(text)),
    );

/** An introducer's second address: rohit.d@work beside rohit.deshpande@home, without a name of its own. */
export function sharesName(p: Person, from: Person): boolean {
  if (p.name !== null || from.address === null || p.address === null) return false;
  const first = fold(from.name ?? from.address).split(/[\s.@,]+/)[0] ?? '';
  return first.length > 2 && fold(p.address).split(/[.@_-]/)[0] === first;
}

/** Why, in the introducer's words: the two longest telling sentences, in their order. */
function reasonIn(text: string): string | null {
  const telling = sentences(text.replace(/^\s*(?:hi|hello|dear|hey)\b[^\n]*\n/i, ''))
    .map((s) => s.text.replace(/\s+/g, ' '))
    .filter(
      (s) =>
        s.length > 40 &&
        /\b(?:is|was|runs?|built|works?|looking|made|knows?|wants?|thinking|leads?|has|should|because|since|would)\b/i.test(
          s,
        ),
    );
  const best = telling.slice(0, 2).join(' ');
  return best === '' ? null : best.slice(0, 400);
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

/** The oldest mail among the originals that makes an introduction; the first words count, not the answers to them. */
export function introducing(originals: Original[], scene: Scene): Introducing | null {
  const chain = (list: Original[]): Original[] => list.flatMap((o) => [...chain(o.originals), o]);
  for (const o of chain(originals)) {
    if (o.from === null || isProduct(o.from.address, scene.context)) continue;
    if (introduces(o.text, o.subject) || namesBoth(o, scene))
      return { from: plain(o.from), to: o.to, cc: o.cc, text: o.text, subject: o.subject, at: o.date, where: o.kind };
  }
  return null;
}

/** "Folake, Chidinma. Chidinma, Folake." or a mail that speaks to both by name and praises each. */
function namesBoth(o: Original, scene: Scene): boolean {
  if (isUserAddress(o.from?.address ?? null, scene.user)) return false;
  const others = [...scene.others, ...o.to].filter((p) => p.address !== o.from?.address);
  return callsBoth(o.text, others, scene) || presents(o.text, others, scene);
}

function callsBoth(written: string, others: Person[], scene: Scene): boolean {
  const first = firstName({ name: scene.user.name, address: null });
  const names = others.map(firstName).filter((n) => n.length > 2 && n !== first);
  const text = fold(written);
  const called = (n: string) => new RegExp(`(?:^|[\\n.!?]\\s*)${n}[,.]`, 'u').test(text);
  return first.length > 1 && called(first) && names.some(called);
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
    introducer,
    contacts,
    reason: reasonIn(source.text),
    madeAt: source.at ?? scene.message.date,
    evidence: evidence(sentences(source.text).find((s) => MAKES.test(s.text))?.text ?? source.text, source.where),
    ...rest,
  };
}

/** A thread about it, or a contact already on record: the introduction at the bottom is old news. */
export const isOld = (scene: Scene, contacts: Person[]) =>
  scene.thread !== null && contacts.every((c) => scene.thread?.with.some((p) => p.address === c.address) === true);
