import type { Person } from '../message/message';
import { inRow } from './introduction-row';
import { distinct, NAME_SOURCE, type Mention } from './names';
import type { IntroductionFact } from './reading';
import { bears, evidence, type Scene } from './scene';
import type { Sentence } from './sentences';

interface Telling {
  pattern: RegExp;
  /** Where the introducer stands: before the words, after them, or nowhere. */
  by: 'before' | 'after' | 'group';
  contacts: 'after' | 'before';
  status?: 'asked' | 'declined';
  direction?: 'given';
}

const NAMED = `(?<by>${NAME_SOURCE})`;
const TELLINGS: Telling[] = [
  {
    pattern: new RegExp(
      `\\b(?:[Ww]as|[Ww]ere|[Gg]ot|been|am) (?:kindly |just |recently )?(?:introduced|connected|put in touch) (?:to|with) (?<who>.{1,160}?) (?:by|through|via|thanks to) ${NAMED}`,
      'u',
    ),
    by: 'group',
    contacts: 'after',
  },
  {
    pattern: new RegExp(
      `\\b(?:[Mm]et|[Gg]ot to know|[Kk]now) (?<who>.{1,160}?) (?:through|via|thanks to) ${NAMED}`,
      'u',
    ),
    by: 'group',
    contacts: 'after',
  },
  {
    pattern: new RegExp(
      `\\b(?:[Ii]ntro(?:duction)?|[Cc]onnection) (?:from|by|via|through) ${NAMED} (?:to|with) (?<who>.+)`,
      'u',
    ),
    by: 'group',
    contacts: 'after',
  },
  {
    pattern: new RegExp(
      `\\b(?:[Ii]ntro(?:duction)?|[Cc]onnection) (?:to|with) (?<who>.{1,160}?) (?:from|by|via|through|thanks to) ${NAMED}`,
      'u',
    ),
    by: 'group',
    contacts: 'after',
  },
  {
    pattern: new RegExp(`${NAMED}['’]s? intro(?:duction)? (?:to|with) (?<who>.+)`, 'u'),
    by: 'group',
    contacts: 'after',
  },
  {
    pattern: new RegExp(
      `\\b[Aa]sk(?:ed|ing) ${NAMED} (?:to introduce me|for an? (?:\\p{L}+ )?intro(?:duction)?) (?:to|with) (?<who>.+)`,
      'u',
    ),
    by: 'group',
    contacts: 'after',
    status: 'asked',
  },
  {
    pattern:
      /\b(?:will|['’]ll|is going to|wants to|offered to|could|would|has offered to|promised to) (?:introduce|connect|put) me (?:in touch )?(?:to|with) (?<who>.+)/iu,
    by: 'before',
    contacts: 'after',
    status: 'asked',
  },
  {
    pattern:
      /\b(?:can['’]?t|cannot|won['’]t|will not|refused to|declined to|would rather not|isn['’]t able to) (?:introduce|connect|put) me (?:in touch )?(?:to|with) (?<who>.+)/iu,
    by: 'before',
    contacts: 'after',
    status: 'declined',
  },
  {
    pattern: /\bI(?:['’]ve| have)? (?:just |have just )?(?:introduced|connected) (?!me\b)(?<who>.+)/u,
    by: 'before',
    contacts: 'after',
    direction: 'given',
  },
  {
    pattern: /\b(?:introduced|connected|hooked|linked) (?:me|us) (?:up )?(?:to|with) (?<who>.+)/iu,
    by: 'before',
    contacts: 'after',
  },
  {
    pattern: /\b(?:put|got|brought) (?:me|us) (?:in (?:touch|contact)|together) with (?<who>.+)/iu,
    by: 'before',
    contacts: 'after',
  },
  {
    pattern: /\b(?:made|did|sent) (?:me |us )?(?:an |the )?(?:e-?mail )?intro(?:duction)? (?:to|with) (?<who>.+)/iu,
    by: 'before',
    contacts: 'after',
  },
  {
    pattern: new RegExp(
      `\\b(?:[Tt]hanks to|[Tt]hrough|[Vv]ia) ${NAMED},? (?:I|we) (?:am|are|have been|was|were|got|came)\\b[^.]*?\\bin (?:touch|contact) with (?<who>.+)`,
      'u',
    ),
    by: 'group',
    contacts: 'after',
  },
  { pattern: /\b(?:introduced|connected) (?:me|us)\b/iu, by: 'before', contacts: 'before' },
];

function peopleOf(telling: Telling, match: RegExpExecArray, sentence: Sentence, all: Mention[]): Told | null {
  const begin = sentence.at + match.index;
  const end = sentence.at + sentence.text.length;
  const before = all.filter((m) => m.at >= sentence.at && m.end <= begin);
  const { who = match[0], by = '' } = match.groups ?? {};
  const from = begin + match[0].indexOf(who);
  if (telling.by === 'group') {
    const inside = all.filter((m) => m.at >= from && m.at < from + who.length);
    return {
      by: namedAs(
        by,
        all.filter((m) => m.at >= begin && m.at < end),
      ),
      contacts: inside,
    };
  }
  if (telling.contacts === 'before') {
    const rest = before.slice(0, -1);
    const last = before.at(-1);
    return last === undefined || rest.length === 0 ? null : { by: last.person, contacts: rest };
  }
  return { by: before.at(-1)?.person ?? null, contacts: all.filter((m) => m.at >= from && m.at < end) };
}

const namedAs = (name: string, among: Mention[]): Person =>
  among.find((m) => m.person.name !== null && bears(m.person.name, name))?.person ?? { name, address: null };

interface Told {
  by: Person | null;
  contacts: Mention[];
}

function contactsOf(telling: Telling, found: Told, scene: Scene): Person[] {
  const given = telling.direction === 'given';
  const row = telling.by === 'group' || given ? found.contacts : inRow(found.contacts, scene.text);
  const by = found.by?.name ?? found.by?.address ?? null;
  const people = distinct(row, scene).filter((p) => by === null || (p.name ?? p.address) !== by);
  return given && people.length < 2 ? [] : people;
}

export function tellInEnglish(sentence: Sentence, scene: Scene, all: Mention[]): IntroductionFact | null {
  for (const telling of TELLINGS) {
    const match = telling.pattern.exec(sentence.text);
    const found = match === null ? null : peopleOf(telling, match, sentence, all);
    const contacts = found === null ? [] : contactsOf(telling, found, scene);
    if (found === null || contacts.length === 0) continue;
    const { direction = 'received', status = 'made' } = telling;
    const introducer = direction === 'given' ? { name: scene.user.name, address: scene.sender.address } : found.by;
    return {
      type: 'introduction',
      direction,
      status,
      introducer,
      contacts,
      reason: null,
      madeAt: scene.message.date,
      evidence: evidence(sentence.text),
    };
  }
  return null;
}
