import type { Person } from '../message/message';
import { answered } from './introduction-answered';
import { readCopiedIntroduction, refusal, spokenOf } from './introduction-copied';
import { presents } from './introduction-form';
import { forwarded } from './introduction-forwarded';
import { introducedWriter } from './introduction-past';
import { fact } from './introduction-source';
import { makes, said, says, speaking, subjectIntroduces, type Said, type Speaking } from './introduction-words';
import { distinct, mentions } from './names';
import { formsOf, formsOn, namedIn } from './naming';
import type { IntroductionFact } from './reading';
import { bears, persons, plain, type Findings, type Scene } from './scene';
import { opensWithThanks } from './thanks';
import { tokensOf } from './tokens';

const self = (scene: Scene): Person => ({ name: scene.sender.name ?? scene.user.name, address: scene.sender.address });

/** Both of the others are spoken of, at least one is told something of; who thanks or asks presents nobody. */
function presentsThem(scene: Scene, whole: Said): boolean {
  if (opensWithThanks(scene.text)) return false;
  const named = scene.others.map((p) => namedIn(whole, formsOf(p)));
  return named.filter((n) => n.called).length > 1 && named.filter((n) => n.told).length > 1;
}

/** The user connects two or more people with each other. */
function given(scene: Scene, whole: Said): IntroductionFact | null {
  if (scene.others.length < 2) return null;
  const { inReplyTo, subject } = scene.message;
  if (introducedWriter(scene.text)) return null;
  const set =
    makes(whole, formsOn(scene)) ||
    (inReplyTo.length === 0 && (subjectIntroduces(subject) || presentsThem(scene, whole)));
  if (!set || says(whole, 'sells') || presents(whole, [], scene)) return null;
  const source = { text: scene.text, at: scene.message.date, where: 'text' as const };
  return fact(scene, source, self(scene), scene.others, { direction: 'given' });
}

/** The people of those sentences who are not the addressee. */
function thirds(scene: Scene, spoken: Speaking[], whole: Said): Person[] {
  const [addressee] = scene.others;
  const isThird = (p: Person) => p.address !== addressee?.address && !bears(addressee?.name ?? '-', p.name ?? '-');
  const named = (text: string) => distinct(mentions(text, scene), scene).filter(isThird);
  const near = spoken.flatMap((s) => named(s.text));
  const full = (p: Person) => p.address !== null || (p.name ?? '').includes(' ');
  const all = named(whole.text).filter(full);
  const best = near.some(full) ? near.filter(full) : all.length > 0 ? all : near;
  return persons(best.map(plain), scene);
}

/** "me introducing you to": who stands after the verb is introduced. */
function objectIsYou(s: Speaking): boolean {
  const next = s.verbs[0] === undefined ? '' : (tokensOf(s.text.slice(s.verbs[0].at)).at(1)?.word ?? '');
  return next === 'you';
}

/** The user asks the one addressee for an introduction, takes up one that was offered, offers one, or wants none. */
function between(scene: Scene, whole: Said): IntroductionFact | null {
  const [introducer, ...more] = scene.others;
  if (introducer === undefined || more.length > 0) return null;
  const spoken = speaking(whole);
  const no = refusal(scene, whole, spoken);
  if (no.length > 0) {
    const refused = spokenOf({ ...scene, sender: introducer }, 'declined', no, { introducer });
    if (refused !== null) return refused;
  }
  const open = spoken.filter((s) => !s.not && (s.question || s.coming || s.wish));
  const forYou = open.filter((s) => s.you && (!s.me || objectIsYou(s)));
  const forMe = open.filter((s) => s.me && !forYou.includes(s));
  const wanted = forMe.length > 0 ? forMe : forYou;
  const contacts = wanted.length === 0 ? [] : thirds(scene, wanted, whole);
  if (contacts.length === 0) return null;
  const words = wanted.map((s) => s.text);
  return forMe.length > 0
    ? spokenOf(scene, 'asked', words, { introducer, contacts })
    : spokenOf(scene, 'asked', words, {
        direction: 'given',
        introducer: self(scene),
        contacts: [introducer, ...contacts],
      });
}

function written(scene: Scene): IntroductionFact | null {
  const whole = said(scene.text);
  return answered(scene) ?? given(scene, whole) ?? between(scene, whole);
}

/** Introductions that the mail itself makes; those that are told stand in introduction-told. */
export function readIntroduction(scene: Scene): Findings | null {
  if (scene.byUser && scene.alone) {
    const facts = scene.message.originals.length === 0 ? [] : forwarded(scene);
    return facts.length === 0 ? null : { facts, doubts: [] };
  }
  const found = scene.byUser ? written(scene) : readCopiedIntroduction(scene);
  return found === null ? null : { facts: [found], doubts: [] };
}
