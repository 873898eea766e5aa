import type { Message, Original, Person } from '../message/message';
import { distinct, mentions } from './names';
import type { IntroductionFact } from './reading';
import {
  bears,
  evidence,
  fold,
  isProduct,
  isUserAddress,
  known,
  persons,
  plain,
  type Findings,
  type Scene,
} from './scene';
import { sentences } from './sentences';

/** Words with which one person makes two others known to each other. */
const MAKES =
  /\b(?:(?:may|let) (?:me|i) introduce|(?:would|['’]d) (?:like|love) to (?:introduce|connect|bring you together)|(?:i['’]?m |i am |am |are |we['’]re )?(?:introducing|connecting)\b|(?:like|want(?:ed)?|love|pleasure|delighted|glad|happy|time|here) (?:you )?to (?:introduce|connect|meet)|introduc(?:e|ing) (?:you|my|both|the two)|connect(?:ing)? (?:you|the two)|put(?:ting)? (?:you|the two of you)(?: two| both)? (?:\w+ ){0,2}(?:in (?:touch|contact)|together)|bring(?:ing)? (?:you|the two)(?: two| both)? together|link(?:ing)? you (?:two |both |up )|(?:e-?)?meet (?:my|our|the)\b|you two (?:should|ought|need|have|find|must|would|will|can)|you (?:both |two )?should (?:meet|know each other|talk)|mett(?:re|s) en (?:relation|contact)|je vous (?:présente|mets)|vorstell(?:en|e|ung)|bekannt ?machen|presento a|te presento|les presento|apresent(?:o|ar) |double intro|over to you (?:two|both)|(?:i['’]?ll|i will) (?:leave|let) (?:you two|you both|you to (?:it|take)|it to you|the two of you)|i leave you to it|take it from here|get out of the way|good gist|as promised,? (?:here is|meet)|e-?intro)/iu;
const MEET = /(?:^|[\n.!?,;:]\s*|\b(?:please|and)\s)(?:please\s+)?(?:e-?)?meet \p{Lu}/u;
const SUBJECT =
  /(?:<-?>|↔|\bintro(?:duction|ducing)?\b|\bmeet\b|mise en relation|vorstellung|presentaci[oó]n|apresenta[cç][aã]o|connect(?:ing|ion)|you two should)/iu;

/** Only asked for, offered, or a question put to a contact. */
const ASKED =
  /\b(?:(?:could|can|would|might) you (?:(?:be able|be willing|be open|possibly|perhaps|please|kindly|mind) )*(?:to )?(?:introduc\w+|connect(?:ing)? me|put(?:ting)? me in touch|mak(?:e|ing) an intro\w*)|(?:happy|glad|willing|pleased) to (?:introduce|connect|put you in touch|make (?:an|the) intro\w*)|(?:would|could|shall|should|can|may) (?:it be ok(?:ay)? if )?i (?:introduce|connect|put you|make the intro\w*)|want me to (?:introduce|connect|put you)|would you like (?:an|me to make an|me to) intro\w*|i(?:['’]ll| will|['’]d| would) (?:ask|check with) \p{L}+|open to (?:an intro\w*|meeting|talking|a chat)|ok(?:ay)? (?:with you )?if i (?:introduce|connect|pass|share|give)|(?:asked|asking) \p{L}+(?: \p{L}+)? (?:for an intro\w*|to introduce me)|let me know if (?:you|i should)[^.]*intro\w*)/iu;
const DECLINED =
  /\b(?:(?:can['’]?no?t|can['’]t|won['’]t|unable to|not able to|not comfortable|rather not|would rather not|prefer not to|don['’]t feel)\b[^.!?\n]{0,40}\b(?:introduc\w+|connect\w*|intro\b|put you in touch|make that)|(?:\p{L}+) (?:said no|declined|would rather not|isn['’]t (?:open|up|available|taking)|is not (?:open|up|available|taking)|passed on|doesn['’]t want)|no (?:intro|introduction) (?:will|from))/iu;

const introduces = (text: string, subject: string | null) =>
  MAKES.test(text) ||
  MEET.test(text) ||
  (subject !== null && SUBJECT.test(subject.replace(/^(?:\s*(?:re|fwd?|tr|aw|wg|sv|rv|res|enc)\s*:)+/i, '')));

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
function connected(scene: Scene, from: Person, to: Person[], cc: Person[], text: string): Person[] {
  const isFrom = (p: Person) =>
    p.address === from.address || (p.name !== null && from.name !== null && fold(p.name) === fold(from.name));
  const usable = (list: Person[]) =>
    persons(list.map(plain), scene).filter((p) => !isFrom(p) && !sharesName(p, from) && !outOfIt(p, text));
  const direct = usable(to);
  const named = usable(cc).filter((p) => direct.length === 0 || mentioned(p, text));
  return [...direct, ...named.filter((p) => !direct.some((d) => d.address === p.address))];
}
const mentioned = (p: Person, text: string) =>
  fold(p.name ?? p.address ?? '')
    .split(/[\s@.,]+/)
    .some(
      (w) => w.length > 2 && new RegExp(`(?<!\\p{L})${w.replace(/[^\p{L}]/gu, '')}(?!\\p{L})`, 'u').test(fold(text)),
    );

/** An introducer's second address: rohit.d@work beside rohit.deshpande@home, without a name of its own. */
function sharesName(p: Person, from: Person): boolean {
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

interface Introducing {
  from: Person;
  to: Person[];
  cc: Person[];
  text: string;
  subject: string | null;
  at: string | null;
  where: 'text' | 'quoted' | 'forwarded';
}

/** The oldest mail among the originals that makes an introduction; the first words count, not the answers to them. */
function introducing(originals: Original[], scene: Scene): Introducing | null {
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
  const first = fold(scene.user.name).split(' ')[0] ?? '';
  const names = [...scene.others, ...o.to]
    .map((p) => fold(plain(p).name ?? '').split(' ')[0] ?? '')
    .filter((n) => n.length > 2 && n !== first);
  const text = fold(o.text);
  const called = (n: string) => new RegExp(`(?:^|[\\n.!?]\\s*)${n}[,.]`, 'u').test(text);
  return first.length > 1 && !isUserAddress(o.from?.address ?? null, scene.user) && called(first) && names.some(called);
}

function fact(
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
const isOld = (scene: Scene, contacts: Person[]) =>
  scene.thread !== null && contacts.every((c) => scene.thread?.with.some((p) => p.address === c.address) === true);

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
function thankedIntroducer(scene: Scene): { name: string; words: string } | null {
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

/** The user answers all: the introducer stands in To or Cc, in the quote, or only in the thanks. */
function answered(scene: Scene): IntroductionFact | null {
  const source = introducing(scene.message.originals, scene);
  if (source !== null && !isUserAddress(source.from.address, scene.user)) {
    const contacts = persons(scene.others, scene).filter(
      (p) => p.address !== source.from.address && !sharesName(p, source.from),
    );
    const people = contacts.length > 0 ? contacts : connected(scene, source.from, source.to, source.cc, source.text);
    const fromContact = scene.others.length === 1 && scene.others[0]?.address === source.from.address;
    if (
      people.length === 0 ||
      isOld(scene, people) ||
      (fromContact && contacts.length === 0 && people.every((p) => p.address === source.from.address))
    )
      return null;
    return fact(
      scene,
      source,
      source.from,
      people.map((p) => named(p, source.text, scene)),
    );
  }
  const thanked = thankedIntroducer(scene);
  if (thanked === null || !isAnswer(scene.message)) return null;
  const introducer = nameOf(scene, thanked.name, [
    ...scene.others,
    ...scene.message.originals.flatMap((o) => [...(o.from ? [o.from] : []), ...o.to, ...o.cc]),
  ]);
  const contacts = scene.others.filter((p) =>
    introducer.address === null ? !bears(p.name, thanked.name) : p.address !== introducer.address,
  );
  if (contacts.length === 0 || contacts.length === 0 || isOld(scene, contacts)) return null;
  if (!/bcc|intro|connect|putting us/i.test(scene.text)) return null;
  return fact(scene, { text: '', at: null, where: 'text' }, introducer, contacts, {
    evidence: evidence(thanked.words),
    reason: null,
  });
}
const isAnswer = (m: Message) =>
  m.inReplyTo.length > 0 || /^\s*(?:re|aw|sv|antw|res|r|odp|vs|rif)\s*:/i.test(m.subject) || /bcc/i.test(m.newText);
const named = (p: Person, _text: string, scene: Scene): Person => ({
  name: p.name ?? known(scene).find((k) => k.address === p.address)?.name ?? null,
  address: p.address,
});

/** Somebody else writes to the user and the contacts, or a contact answers them all. */
function copied(scene: Scene): Findings | null {
  const { message, sender } = scene;
  const inThread = scene.thread !== null && scene.thread.with.some((p) => p.address === sender.address);
  const contacts = connected(scene, sender, message.to, message.cc, scene.text);
  const made = introduces(scene.text, message.inReplyTo.length > 0 ? null : message.subject);
  if (DECLINED.test(scene.text) && /intro|connect|put you in touch/i.test(scene.text))
    return offered(scene, 'declined');
  if (ASKED.test(scene.text) && contacts.length === 0) return offered(scene, 'asked');
  if (contacts.length > 0 && made && (!inThread || handsOver(scene.text)) && !isOld(scene, contacts)) {
    return {
      facts: [fact(scene, { text: scene.text, at: message.date, where: 'text' }, sender, contacts)],
      doubts: [],
    };
  }
  const source = introducing(message.originals, scene);
  if (source === null || source.from.address === sender.address || isUserAddress(source.from.address, scene.user))
    return null;
  const all = persons([sender, ...connected(scene, source.from, source.to, source.cc, source.text)], scene).filter(
    (p) => p.address !== source.from.address,
  );
  return isOld(scene, [sender]) || all.length === 0
    ? null
    : { facts: [fact(scene, source, source.from, all)], doubts: [] };
}
const handsOver = (text: string) =>
  /\b(?:my colleague|colleague|hand(?:ing)? (?:you )?over|better person|right person|looping in|loop(?:ed)? in|adding|copying)\b/i.test(
    text,
  );

/** Offered or refused by somebody else in so many words: the person is named in the sentence. */
function offered(scene: Scene, status: 'asked' | 'declined'): Findings | null {
  const pattern = status === 'asked' ? ASKED : DECLINED;
  const said = sentences(scene.text).filter((s) => pattern.test(s.text));
  const people = distinct(
    said.flatMap((s) => mentions(s.text, scene)),
    scene,
  ).filter((p) => !bears(scene.sender.name, p.name ?? '-') && p.address !== scene.sender.address);
  const contacts =
    people.length > 0
      ? people
      : scene.thread?.about === 'introduction'
        ? scene.thread.with.filter((p) => p.address !== scene.sender.address)
        : [];
  if (contacts.length === 0) return null;
  return {
    facts: [
      {
        type: 'introduction',
        direction: 'received',
        status,
        introducer: scene.sender,
        contacts,
        reason: null,
        madeAt: scene.message.date,
        evidence: evidence(said[0]?.text ?? ''),
      },
    ],
    doubts: [],
  };
}

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
  if (!scene.byUser) return copied(scene);
  const found = scene.alone ? forwarded(scene) : (answered(scene) ?? given(scene) ?? requested(scene));
  return found === null ? null : { facts: [found], doubts: [] };
}
