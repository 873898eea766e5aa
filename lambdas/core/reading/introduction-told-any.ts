import type { Person } from '../message/message';
import { inRow, telling } from './introduction-row';
import { hits, part, speaking, type Said, type Speaking } from './introduction-words';
import { distinct, type Mention } from './names';
import type { IntroductionFact } from './reading';
import type { Scene } from './scene';
import type { Sentence } from './sentences';
import { hasCjk, tokensOf } from './tokens';

const GENERAL_MARKS = /[.!?;]\s/;

const whose = (scene: Scene): Person => ({ name: scene.user.name, address: scene.sender.address });

/** Who stands beside "by", "through", "thanks to". */
function byWhom(s: Said, list: Mention[], offset: number): Mention | undefined {
  const marks = hits(s, 'by');
  return list.find((m) =>
    marks.some((h) => {
      const gap = s.text.slice(h.end, m.at - offset);
      return h.end <= m.at - offset && gap.trim() === '';
    }),
  );
}

const isFull = (m: Mention) =>
  m.person.address !== null || (m.person.name ?? '').includes(' ') || hasCjk(m.person.name ?? '');

/** Where two or more are named in full, a lone capital is a town or a German noun. */
const surely = (list: Mention[]) => (list.filter(isFull).length > 1 ? list.filter(isFull) : list);

interface Told {
  by: Person | null;
  contacts: Mention[];
}

/** In any language: who comes first does it, unless another stands beside "by"; the rest are those made known. */
function inOrder(s: Said, spoken: Speaking, sentence: Sentence, list: Mention[], scene: Scene): Told | null {
  const agent = byWhom(s, list, sentence.at);
  const verb = spoken.verbs[0] ?? { at: 0, end: 0 };
  if (agent !== undefined) return { by: agent.person, contacts: list.filter((m) => m !== agent) };
  if (list.length < 2) return list.length === 0 ? null : { by: null, contacts: list };
  const after = list.filter((m) => m.at >= sentence.at + verb.at);
  const isBetween = after.length > 0 && after.length < list.length;
  const [doer, ...others] = isBetween ? list.slice(list.length - after.length - 1) : list;
  return doer === undefined ? null : { by: doer.person, contacts: inRow(others, scene.text) };
}

/** A sentence with a word of introducing, in any of the languages. */
export function tellAnyhow(
  sentence: Sentence,
  whole: Said,
  scene: Scene,
  all: Mention[],
  object: 'me' | 'you',
): IntroductionFact | null {
  const s = part(sentence.text, whole);
  const [spoken] = speaking(s);
  if (spoken === undefined || GENERAL_MARKS.test(sentence.text.trim().slice(0, -1).replace(ABBREVIATED, '')))
    return null;
  const list = surely(all.filter((m) => m.at >= sentence.at && m.at < sentence.at + sentence.text.length));
  const isReceived = object === 'you' ? spoken.you : spoken.me;
  return isReceived ? receivedBy(s, spoken, sentence, list, scene) : givenByUser(spoken, list, scene);
}

function receivedBy(
  s: Said,
  spoken: Speaking,
  sentence: Sentence,
  list: Mention[],
  scene: Scene,
): IntroductionFact | null {
  const found = inOrder(s, spoken, sentence, list, scene);
  if (found === null) return null;
  const { by } = found;
  const contacts = distinct(found.contacts, scene).filter((p) => p.name !== by?.name || p.name === null);
  if (contacts.length === 0) return null;
  const status = spoken.not ? 'declined' : spoken.coming || spoken.question ? 'asked' : 'made';
  return telling(scene, sentence, { status, introducer: by, contacts });
}
const ABBREVIATED = /\b(?:Dr|Prof|Mr|Mrs|Ms|Sr|Sra|Ing|St|Dott|Mag)\./g;

/** "I introduced A and B to each other": nobody but the user does it. */
function givenByUser(spoken: Speaking, list: Mention[], scene: Scene): IntroductionFact | null {
  const contacts = distinct(list, scene);
  if (contacts.length < 2 || spoken.not || spoken.question || spoken.coming || !firstPerson(spoken.text)) return null;
  return telling(scene, spoken, { direction: 'given', introducer: whose(scene), contacts });
}

const I = new Set(
  "i ive ich habe hab je j'ai ho he hemos heb ik jag jeg ja jsem ben я eu apresentei presente presento presenté presentei presentato przedstawilem przedstawilam poznalem poznalam tanistirdim seznamil познакомил познакомила познаиомив".split(
    ' ',
  ),
);
const firstPerson = (text: string) =>
  tokensOf(text).some((t) => I.has(t.word) || t.word.startsWith("i'") || t.word.startsWith("j'")) ||
  /(?:我(?:把|给|介绍|向)|私が|제가|내가)/u.test(text);
