import type { Person } from '../message/message';
import { presents } from './introduction-presented';
import { connected, fact, introducing, isOld, mentioned } from './introduction-source';
import { ASKED, DECLINED, handsOver, introduces } from './introduction-words';
import { distinct, mentions } from './names';
import type { IntroductionFact } from './reading';
import { bears, cameTo, evidence, isUserAddress, persons, type Scene } from './scene';
import { sentences } from './sentences';

/** It came to intro@ and names a contact: that is what the address is for. */
const sentAsIntroduction = (scene: Scene, contacts: Person[]): boolean =>
  cameTo('intro', scene) && contacts.some((p) => mentioned(p, `${scene.message.subject}\n${scene.text}`));

/** By a set phrase, by presenting both, or by the address it was sent to; in an answer only by a phrase. */
function saysSo(scene: Scene, contacts: Person[]): boolean {
  const { message, text } = scene;
  if (message.inReplyTo.length > 0) return introduces(text, null);
  return introduces(text, message.subject) || presents(text, contacts, scene) || sentAsIntroduction(scene, contacts);
}

/** Somebody else makes the introduction with this mail, or hands the matter over to a colleague in copy. */
function made(scene: Scene, contacts: Person[]): IntroductionFact | null {
  const { message, sender, thread } = scene;
  if (contacts.length === 0 || isOld(scene, contacts)) return null;
  const inThread = thread?.with.some((p) => p.address === sender.address) === true;
  if (!(inThread ? handsOver(scene.text) : saysSo(scene, contacts))) return null;
  return fact(scene, { text: scene.text, at: message.date, where: 'text' }, sender, contacts);
}

/** A contact answers all: the introduction stands in the quote. */
function answeredByContact(scene: Scene): IntroductionFact | null {
  const source = introducing(scene.message.originals, scene);
  if (
    source === null ||
    source.from.address === scene.sender.address ||
    isUserAddress(source.from.address, scene.user) ||
    isOld(scene, [scene.sender])
  )
    return null;
  const all = persons(
    [scene.sender, ...connected(scene, source.from, source.to, source.cc, source.text)],
    scene,
  ).filter((p) => p.address !== source.from.address);
  return all.length === 0 ? null : fact(scene, source, source.from, all);
}

/** Offered or refused in so many words: the person is named in the sentence, or the thread is about them. */
function offered(scene: Scene, status: 'asked' | 'declined'): IntroductionFact | null {
  const pattern = status === 'asked' ? ASKED : DECLINED;
  const said = sentences(scene.text).filter((s) => pattern.test(s.text));
  const isSender = (p: Person) => p.address === scene.sender.address || bears(scene.sender.name, p.name ?? '-');
  const people = distinct(
    said.flatMap((s) => mentions(s.text, scene)),
    scene,
  );
  const thread = scene.thread?.about === 'introduction' ? scene.thread.with : [];
  const contacts = (people.length > 0 ? people : thread).filter((p) => !isSender(p));
  if (contacts.length === 0) return null;
  return {
    type: 'introduction',
    direction: 'received',
    status,
    introducer: scene.sender,
    contacts,
    reason: null,
    madeAt: scene.message.date,
    evidence: evidence(said[0]?.text ?? ''),
  };
}

/** Introductions in somebody else's mail to the user. */
export function readCopiedIntroduction(scene: Scene): IntroductionFact | null {
  const contacts = connected(scene, scene.sender, scene.message.to, scene.message.cc, scene.text);
  if (DECLINED.test(scene.text) && /intro|connect|put you in touch/i.test(scene.text))
    return offered(scene, 'declined');
  if (ASKED.test(scene.text) && contacts.length === 0) return offered(scene, 'asked');
  return made(scene, contacts) ?? answeredByContact(scene);
}
