import type { Original, Person } from '../message/message';
import { connected, fact, introducing, type Introducing } from './introduction-source';
import { ASKED, said, speaking } from './introduction-words';
import { tellingsIn } from './introduction-told';
import { isService } from './machines';
import { distinct, mentions } from './names';
import type { IntroductionFact } from './reading';
import { sells } from './roles';
import { bears, isUserAddress, persons, plain, type Scene } from './scene';

/** Given by the user, if they wrote it themselves. */
function byUser(scene: Scene, source: Introducing): IntroductionFact | null {
  const both = persons([...source.to, ...source.cc].map(plain), scene);
  const introducer = { name: scene.user.name, address: source.from.address };
  return both.length < 2 ? null : fact(scene, source, introducer, both, { direction: 'given' });
}

function bySomebody(scene: Scene, source: Introducing): IntroductionFact | null {
  const whole = said(source.text);
  const addressed = connected(scene, source.from, source.to, source.cc, whole);
  const named = () =>
    distinct(mentions(source.text, scene), scene).filter(
      (p) => p.address !== null && p.address !== source.from.address && !bears(source.from.name, p.name ?? '-'),
    );
  const contacts = addressed.length > 0 ? addressed : named();
  if (contacts.length === 0) return null;
  const asked = speaking(whole).some((s) => s.you && !s.thanks && (s.question || s.wish)) || ASKED.test(source.text);
  const status = asked && addressed.length === 0 ? 'asked' : 'made';
  return fact(scene, source, source.from, contacts, { status });
}

/** A service writes that somebody introduced the user: names from its words, its address nobody's. */
function byService(scene: Scene, o: Original): IntroductionFact | null {
  if (o.from === null || !isService(o.from) || sells(o.text)) return null;
  const text = `${o.subject ?? ''}.\n\n${o.text}`;
  const [told] = tellingsIn({ ...scene, text }, ['you']);
  if (told === undefined) return null;
  const shown = /\bvia\b/i.test(o.from.name ?? '') ? { name: plain(o.from).name, address: null } : null;
  return { ...told, introducer: told.introducer ?? shown, madeAt: o.date ?? scene.message.date };
}

/** Who is in it without an address of the introducer's: an original whose headers the forward lost. */
const one = (scene: Scene, o: Original): IntroductionFact | null => {
  const source = introducing([o], scene, fromText(scene, o));
  if (source === null) return byService(scene, o);
  return isUserAddress(source.from.address, scene.user) ? byUser(scene, source) : bySomebody(scene, source);
};

/** People with an address in the text itself, where the headers name nobody but the user. */
function fromText(scene: Scene, o: Original): Person[] {
  const deepest = o.originals[0] === undefined ? o : o.originals[0];
  if (persons([...deepest.to, ...deepest.cc], scene).length > 0 || !deepest.text.includes('@')) return [];
  return distinct(mentions(deepest.text, scene), scene).filter((p) => p.address !== null);
}

const key = (f: IntroductionFact) => [f.introducer, ...f.contacts].map((p) => p?.address ?? p?.name ?? '').join(' ');

/** The introductions that the user passes on to the product: one of each forwarded mail, in its oldest part. */
export function forwarded(scene: Scene): IntroductionFact[] {
  const facts = scene.message.originals
    .filter((o) => o.kind === 'forwarded')
    .map((o) => one(scene, o))
    .filter((f) => f !== null);
  return facts.filter((f, i) => facts.findIndex((g) => key(g) === key(f)) === i);
}
