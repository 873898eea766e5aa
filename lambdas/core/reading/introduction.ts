import type { Message, Person } from '../message/message';
import { readCopiedIntroduction } from './introduction-copied';
import { connected, fact, introducing, isOld, sharesName, type Introducing } from './introduction-source';
import { ASKED, introduces } from './introduction-words';
import { distinct, mentions } from './names';
import type { IntroductionFact } from './reading';
import { bears, evidence, isUserAddress, known, persons, plain, type Findings, type Scene } from './scene';
import { sentences } from './sentences';

const THANKED: RegExp[] = [
  /(?<name>\p{Lu}[\p{L}'’-]+)\s*(?:\([^)]*\)\s*)?(?:is |now |goes |going |—|–|-|→)?\s*(?:to|into|in|on)\s+(?:the )?bcc\b/u,
  /\b(?:[Mm]oving|[Mm]oved|[Pp]utting|[Bb]umping|[Dd]ropping|[Ss]hifting|[Mm]ove|[Pp]ut)\s+(?<name>\p{Lu}[\p{L}'’-]+)\s+(?:to|into|on|in)\s+bcc\b/u,
  /\b[Bb]cc(?:['’]?ing|ed)?\s+(?<name>\p{Lu}[\p{L}'’-]+)/u,
  /(?<name>\p{Lu}[\p{L}'’-]+)[,:]?\s+(?:many |a (?:thousand|million) |so many )?(?:thank you|thanks)\b(?=[^.\n]*(?:intro|connect|bcc|kind words|putting us|introduc))/u,
  /(?<name>\p{Lu}[\p{L}'’-]+),?\s+thank you(?: o| so much)?\b/u,
  /\b(?:[Tt]hank you|[Tt]hanks|[Tt]hx|[Mm]any thanks|[Mm]erci|[Dd]anke|[Gg]racias)(?: so much| very much| again| a lot)?,?\s+(?:to\s+)?(?<name>\p{Lu}[\p{L}'’-]+)(?=[^\n]*(?:intro|connect|bcc|putting us|introduc|kind words)|,? \(I moved you)/u,
  /\b[Tt]hank(?:s| you)(?: so much| again)? for (?:the |this |your |making (?:the|this) )?(?:kind |lovely |warm |quick )?(?:intro\w*|connection|connecting us|introducing us|putting us in touch),?\s+(?<name>\p{Lu}[\p{L}'’-]+)/u,
];

/** The introducer whom the answer thanks or moves to Bcc. */
export function thankedIntroducer(scene: Scene): { name: string; words: string } | null {
  for (const pattern of THANKED) {
    const match = pattern.exec(scene.text);
    const name = match?.groups?.name;
    if (match !== null && name !== undefined && !/^(?:Hi|Hello|Dear|And|So|I|You|For|Moving|Many|Also)$/.test(name))
      return { name, words: match[0] };
  }
  return null;
}

const nameOf = (scene: Scene, said: string, among: Person[]): Person => {
  const fits = among.filter((p) => bears(p.name, said));
  const [only] = fits;
  if (fits.length === 1 && only !== undefined) return plain(only);
  const others = known(scene).filter((p) => p.address !== null && bears(p.name, said));
  const [sole] = others;
  return others.length === 1 && sole !== undefined ? plain(sole) : { name: said, address: null };
};

/** The user answers an introduction that stands in the quote; the introducer may be in To or Cc, or in Bcc. */
function fromQuote(scene: Scene, source: Introducing): IntroductionFact | null {
  const written = scene.others.filter((p) => p.address !== source.from.address && !sharesName(p, source.from));
  const people = written.length > 0 ? written : connected(scene, source.from, source.to, source.cc, source.text);
  return people.length === 0 || isOld(scene, people)
    ? null
    : fact(
        scene,
        source,
        source.from,
        people.map((p) => named(p, scene)),
      );
}

/** The user answers an introduction of which nothing but the thanks is left. */
function fromThanks(scene: Scene): IntroductionFact | null {
  const thanked = thankedIntroducer(scene);
  if (thanked === null || !isAnswer(scene.message) || !/bcc|intro|connect|putting us/i.test(scene.text)) return null;
  const onMail = scene.message.originals.flatMap((o) => [...(o.from ? [o.from] : []), ...o.to, ...o.cc]);
  const introducer = nameOf(scene, thanked.name, [...scene.others, ...onMail]);
  const isIntroducer = (p: Person) =>
    introducer.address === null ? bears(p.name, thanked.name) : p.address === introducer.address;
  const contacts = scene.others.filter((p) => !isIntroducer(p));
  if (contacts.length === 0 || isOld(scene, contacts)) return null;
  return fact(scene, { text: '', at: null, where: 'text' }, introducer, contacts, {
    evidence: evidence(thanked.words),
    reason: null,
  });
}

function answered(scene: Scene): IntroductionFact | null {
  const source = introducing(scene.message.originals, scene);
  return source === null || isUserAddress(source.from.address, scene.user)
    ? fromThanks(scene)
    : fromQuote(scene, source);
}
const isAnswer = (m: Message) =>
  m.inReplyTo.length > 0 || /^\s*(?:re|aw|sv|antw|res|r|odp|vs|rif)\s*:/i.test(m.subject) || /bcc/i.test(m.newText);
const named = (p: Person, scene: Scene): Person => ({
  name: p.name ?? known(scene).find((k) => k.address === p.address)?.name ?? null,
  address: p.address,
});

/** The user passes an introduction on to the product. */
function forwarded(scene: Scene): IntroductionFact | null {
  const source = introducing(
    scene.message.originals.filter((o) => o.kind === 'forwarded'),
    scene,
  );
  if (source === null) return null;
  if (isUserAddress(source.from.address, scene.user)) {
    const both = persons([...source.to, ...source.cc].map(plain), scene);
    return both.length < 2
      ? null
      : fact(scene, source, { name: scene.user.name, address: source.from.address }, both, { direction: 'given' });
  }
  const addressed = connected(scene, source.from, source.to, source.cc, source.text);
  const contacts =
    addressed.length > 0
      ? addressed
      : distinct(mentions(source.text, scene), scene).filter(
          (p) => p.address !== null && p.address !== source.from.address,
        );
  if (contacts.length === 0) return null;
  if (ASKED.test(source.text) && addressed.length === 0)
    return fact(scene, source, source.from, contacts, { status: 'asked' });
  return fact(scene, source, source.from, contacts);
}

/** The user connects two or more people with each other. */
function given(scene: Scene): IntroductionFact | null {
  if (
    scene.others.length < 2 ||
    !introduces(scene.text, scene.message.inReplyTo.length > 0 ? null : scene.message.subject)
  )
    return null;
  return fact(
    scene,
    { text: scene.text, at: scene.message.date, where: 'text' },
    { name: scene.sender.name ?? scene.user.name, address: scene.sender.address },
    scene.others,
    { direction: 'given' },
  );
}

/** The user asks somebody for an introduction. */
function requested(scene: Scene): IntroductionFact | null {
  if (scene.others.length !== 1) return null;
  const said = sentences(scene.text).find((s) => ASKED.test(s.text) && /\bme\b/i.test(s.text));
  const introducer = scene.others[0] ?? null;
  if (said === undefined || introducer === null) return null;
  const contacts = distinct(mentions(said.text, scene), scene).filter((p) => !bears(introducer.name, p.name ?? '-'));
  return contacts.length === 0
    ? null
    : {
        type: 'introduction',
        direction: 'received',
        status: 'asked',
        introducer,
        contacts,
        reason: null,
        madeAt: scene.message.date,
        evidence: evidence(said.text),
      };
}

/** Introductions that the mail itself makes; those that are told stand in introduction-told. */
export function readIntroduction(scene: Scene): Findings | null {
  const found = !scene.byUser
    ? readCopiedIntroduction(scene)
    : scene.alone
      ? forwarded(scene)
      : (answered(scene) ?? given(scene) ?? requested(scene));
  return found === null ? null : { facts: [found], doubts: [] };
}
