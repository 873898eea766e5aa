import type { Person } from '../message/message';
import { introducesBoth, presents, presentsUser } from './introduction-form';
import { authors, connected, fact, introducing, isContact, isOld } from './introduction-source';
import { ASKED, makes, part, said, says, speaking, type Said, type Speaking } from './introduction-words';
import { distinct, mentions } from './names';
import { formsOf, formsOn, isNamed, namedIn } from './naming';
import type { IntroductionFact } from './reading';
import { flat, phrases } from './phrases';
import { sameDomain } from './roles';
import { bears, cameTo, evidence, isUserAddress, known, persons, plain, type Scene } from './scene';
import { sentences } from './sentences';

/** It came to intro@ and names a contact: that is what the address is for. */
const sentAsIntroduction = (scene: Scene, whole: Said, contacts: Person[]): boolean =>
  cameTo('intro', scene) &&
  contacts.some((p) => isNamed(namedIn(said(`${scene.message.subject}\n${scene.text}`), formsOf(p)))) &&
  whole.tokens.length > 0;

/** By set words, by presenting both, or by the address it was sent to; in an answer not to those who have written in it already. */
function saysSo(scene: Scene, whole: Said, contacts: Person[]): boolean {
  const { message, sender } = scene;
  if (message.inReplyTo.length === 0)
    return (
      introducesBoth(whole, message.subject, contacts, scene, sender) || sentAsIntroduction(scene, whole, contacts)
    );
  const wrote = authors(message.originals);
  const fresh = contacts.filter((p) => !wrote.includes(p.address) && !sameDomain(p, sender));
  return fresh.length > 0 && (makes(whole, formsOn(scene, fresh)) || presents(whole, fresh, scene));
}

/** The matter goes to somebody in copy; a chore that a colleague is to do is none. */
function handsOver(scene: Scene, whole: Said, contacts: Person[]): boolean {
  if (presentsUser(whole, contacts, scene)) return true;
  const about = sentences(whole.text)
    .map((s) => part(s.text, whole))
    .filter((s) => says(s, 'handsOver'));
  return about.length > 0 && !about.some((s) => says(s, 'chore'));
}

/** Somebody else makes the introduction with this mail, or hands the matter over to a colleague in copy. */
function made(scene: Scene, whole: Said, contacts: Person[]): IntroductionFact | null {
  const { message, sender, thread } = scene;
  if (contacts.length === 0) return null;
  const isParty =
    thread?.with.some((p) => p.address === sender.address) === true ||
    known(scene).some((k) => k.address?.toLowerCase() === sender.address && k.roles.includes('contact'));
  if (isParty ? !handsOver(scene, whole, contacts) : !saysSo(scene, whole, contacts)) return null;
  if (isOld(scene, contacts) && authors(message.originals).some((a) => contacts.some((c) => c.address === a)))
    return null;
  return fact(scene, { text: scene.text, at: message.date, where: 'text' }, sender, contacts);
}

/** A contact answers all: the introduction stands in the quote. */
function answeredByContact(scene: Scene): IntroductionFact | null {
  const source = introducing(scene.message.originals, scene, [scene.sender]);
  if (
    source === null ||
    source.from.address === null ||
    source.from.address === scene.sender.address ||
    isUserAddress(source.from.address, scene.user) ||
    isOld(scene, [scene.sender])
  )
    return null;
  const all = persons(
    [scene.sender, ...connected(scene, source.from, source.to, source.cc, said(source.text))],
    scene,
  ).filter((p) => p.address !== source.from.address);
  // On record since the introduction itself: however late the answer, it is one.
  if (isContact(scene, [...all, ...scene.others])) return null;
  return all.length === 0 ? null : fact(scene, source, source.from, all);
}

/** People named in those sentences, else in the whole text with an address beside, else those of the thread, else those of the quoted request. */
function meant(scene: Scene, words: string[]): Person[] {
  const isOther = (p: Person) => p.address !== scene.sender.address && !bears(scene.sender.name, p.name ?? '-');
  const named = (texts: string[]) =>
    distinct(
      texts.flatMap((t) => mentions(t, scene)),
      scene,
    ).filter(isOther);
  const quoted = scene.message.originals.map((o) => o.text);
  const full = (p: Person) => p.address !== null || (p.name ?? '').includes(' ');
  const near = named(words);
  const thread = scene.thread?.about === 'introduction' ? scene.thread.with.map(plain).filter(isOther) : [];
  const inText = named([scene.text]).filter(full);
  const inQuote = named(quoted).filter(full);
  if (near.some(full)) return near.filter(full);
  if (inText.length > 0) return inText;
  // "For Bruno, with pleasure. I'll write to you both tomorrow": the name may stand in another sentence.
  const hints = near.length > 0 ? near : named([scene.text]);
  const all = [...thread, ...inQuote];
  const fit = all.filter((p) => hints.some((n) => bears(p.name, n.name ?? '-')));
  const fitting = near.length > 0 || fit.length > 0 ? fit : all;
  return fitting.length > 0 ? distinctPeople(fitting) : near;
}

const distinctPeople = (list: Person[]) => list.filter((p, i) => list.findIndex((q) => q.address === p.address) === i);

/** Offered, asked or refused in so many words: the person is named in the sentence, or the thread is about them. */
export function spokenOf(
  scene: Scene,
  status: 'asked' | 'declined',
  words: string[],
  rest: Partial<IntroductionFact> = {},
): IntroductionFact | null {
  const contacts = rest.contacts ?? meant(scene, words);
  if (contacts.length === 0) return null;
  return {
    type: 'introduction',
    direction: 'received',
    status,
    introducer: scene.sender,
    reason: null,
    madeAt: scene.message.date,
    evidence: evidence(words[0] ?? ''),
    ...rest,
    contacts,
  };
}

/** A sentence that refuses: a "no" beside the verb, or somebody's no in a text that speaks of it. */
export function refusal(scene: Scene, whole: Said, spoken: Speaking[]): string[] {
  const about = spoken.filter((s) => s.not && !s.question && !s.thanks).map((s) => s.text);
  const context = spoken.length > 0 || scene.message.originals.some((o) => speaking(said(o.text)).length > 0);
  const no = context
    ? sentences(whole.text)
        .filter((s) => says(part(s.text, whole), 'refuses'))
        .map((s) => s.text)
    : [];
  return [...no, ...about];
}

/** Somebody asks the one it is about, the other in copy: "would you like me to put you in touch?" */
const asksContact = (s: Speaking) => s.question && s.wish && s.you && !s.me;

function offered(scene: Scene, whole: Said, spoken: Speaking[], contacts: Person[]): IntroductionFact | null {
  if (contacts.length > 0) {
    const one = spoken.find(asksContact);
    const userInTo = scene.message.to.some((p) => isUserAddress(p.address, scene.user));
    return one === undefined || (userInTo && contacts.length > 0)
      ? null
      : spokenOf(scene, 'asked', [one.text], { contacts });
  }
  const offers = spoken.filter((s) => !s.thanks && s.you && (s.question || s.wish || s.coming)).map((s) => s.text);
  const granted = spoken.filter((s) => !s.thanks && !s.not && s.you && SOON.test(flat(s.text))).map((s) => s.text);
  const english = sentences(whole.text)
    .filter((s) => ASKED.test(s.text))
    .map((s) => s.text);
  const all = [offers, granted, english].find((l) => l.length > 0) ?? [];
  return all.length === 0 ? null : spokenOf(scene, 'asked', all);
}

/** Granted, and to be done on another day: "je vous mets en relation demain". */
const SOON = phrases([
  'tomorrow / tonight / next week / this week / later / soon / shortly / as soon as / once / when i / over the weekend / on monday / on tuesday / on wednesday / on thursday / on friday',
  'morgen / übermorgen / nächste woche / diese woche / sobald / wenn ich / demnächst / bald / heute abend / am montag / am dienstag / am mittwoch / am donnerstag / am freitag / am wochenende',
  'demain / après-demain / la semaine prochaine / cette semaine / dès que / quand je / bientôt / ce soir / lundi / mardi / mercredi / jeudi / vendredi / ce week-end',
  'mañana / la semana que viene / la próxima semana / esta semana / en cuanto / cuando / pronto / esta noche / el lunes / el martes / el miércoles / el jueves / el viernes',
  'domani / dopodomani / la settimana prossima / la prossima settimana / questa settimana / appena / quando / presto / stasera / lunedì / martedì / mercoledì / giovedì / venerdì',
  'amanhã / na próxima semana / esta semana / assim que / quando / em breve / logo / na segunda / na terça / na quarta / na quinta / na sexta',
]);

const isStranger = (scene: Scene) =>
  scene.thread === null && !known(scene).some((k) => k.address?.toLowerCase() === scene.sender.address);

/** Introductions in somebody else's mail to the user. */
export function readCopiedIntroduction(scene: Scene): IntroductionFact | null {
  const { message, sender } = scene;
  const whole = said(scene.text);
  const contacts = connected(scene, sender, message.to, message.cc, whole);
  if (isStranger(scene) && says(whole, 'sells') && contacts.every((p) => sameDomain(p, sender))) return null;
  const spoken = speaking(whole);
  if (contacts.length === 0) {
    const no = refusal(scene, whole, spoken);
    const refused = no.length === 0 ? null : spokenOf(scene, 'declined', no);
    if (refused !== null) return refused;
  }
  return offered(scene, whole, spoken, contacts) ?? made(scene, whole, contacts) ?? answeredByContact(scene);
}
