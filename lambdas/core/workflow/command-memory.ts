/** What the user asks of the record: `notes`, `who`, `find`, `why`. Nothing is changed; the letters are composed when they leave. */
import type { CommandFact } from '../reading/reading';
import { askChoice, type Choice } from './choices';
import { holds, named, similar, textsOf, textsOfMail, wordsIn } from './matching';
import type { PersonRecord, Shelf } from './records';
import { addLetter, type Work } from './work';

const text = (fact: CommandFact, arg: string): string => {
  const value = fact.args[arg];
  return typeof value === 'string' ? value.trim() : '';
};

const CHOICES_MAX = 6;
const keysOf = (group: PersonRecord[]): string => group.map((r) => r.key).join(' ');

const choice = (command: 'notes' | 'who', group: PersonRecord[]): Choice => {
  const [first] = group;
  const address = first?.address ?? null;
  return {
    line: [first?.name ?? address ?? '', ...(first?.name && address !== null ? [`<${address}>`] : [])].join(' '),
    facts: [{ type: 'command', name: command, args: { keys: keysOf(group) } }],
  };
};

const answer = (work: Work, kind: 'notes' | 'who', people: string, name: string): void =>
  void addLetter(work, { kind, about: [], note: { people, name }, mark: `${people}${name}` });

/** The people whom the letter answered is about, where no name is said: "who is she?" */
function ofLetter(work: Work, kind: 'notes' | 'who'): boolean {
  const keys = [...new Set((work.source.letter?.about ?? []).map((a) => a.person))];
  if (keys.length > 0) answer(work, kind, keys.slice(0, CHOICES_MAX).join(' '), '');
  return keys.length > 0;
}

function unknown(work: Work, kind: 'notes' | 'who', name: string): void {
  const near = similar(work.book.shelf?.people ?? [], name).slice(0, CHOICES_MAX);
  if (near.length === 0) return answer(work, kind, '', name);
  askChoice(
    work,
    `I keep nothing of anybody called “${name}”. Did you mean:`,
    near.map((group) => choice(kind, group)),
  );
}

function about(work: Work, kind: 'notes' | 'who', fact: CommandFact): void {
  const [keys, address, name] = [text(fact, 'keys'), text(fact, 'address').toLowerCase(), text(fact, 'name')];
  if (keys !== '' || work.book.people.has(address)) return answer(work, kind, keys || address, name);
  if (name !== '' || address !== '') return byName(work, kind, name, address);
  if (!ofLetter(work, kind)) answer(work, kind, '', '');
}

/** Everybody at hand, each once. */
const atHand = ({ book }: Work): PersonRecord[] => [
  ...new Map([...(book.shelf?.people ?? []), ...book.people.values()].map((r) => [r.key, r])).values(),
];

function byName(work: Work, kind: 'notes' | 'who', name: string, address: string): void {
  const groups = named(atHand(work), name);
  const [one] = groups;
  if (!one) return unknown(work, kind, name || address);
  if (groups.length === 1) return answer(work, kind, keysOf(one), name);
  const more = groups.length > CHOICES_MAX ? ` There are ${groups.length}; these are the first ${CHOICES_MAX}.` : '';
  askChoice(
    work,
    `Which ${name} do you mean?${more}`,
    groups.slice(0, CHOICES_MAX).map((g) => choice(kind, g)),
  );
}

export const notes = (work: Work, fact: CommandFact): void => about(work, 'notes', fact);

const LISTED_MAX = 60;
const latest = (r: PersonRecord): string =>
  [r.wroteAt ?? '', r.repliedAt ?? '', ...[...r.past, ...r.workflows].map((w) => w.openedAt)].sort().at(-1) ?? '';
const isOpen = (r: PersonRecord): boolean => r.workflows.some((w) => w.state !== 'let-go' && w.state !== 'declined');

/** The place or words after "who do I know at": the reader gives the whole sentence where there are none. */
function filterOf(fact: CommandFact): string {
  const said = fact.evidence?.words ?? '';
  const words = text(fact, 'words');
  return words !== '' && (said === '' || /\s(?:at|in|from|bei|von|chez|en|na|no|em|da|di|bij|van)\s/i.test(said))
    ? words
    : '';
}

/** One person in short, or everybody with something open, or those whom the words fit. */
export function who(work: Work, fact: CommandFact): void {
  if (text(fact, 'name') !== '' || text(fact, 'keys') !== '' || text(fact, 'address') !== '')
    return about(work, 'who', fact);
  const words = filterOf(fact);
  const { people, whole } = work.book.shelf ?? { people: [...work.book.people.values()], whole: true };
  const fits = people.filter((r) => (words === '' ? isOpen(r) : holds(textsOf(r), wordsIn(words))));
  const listed = fits.sort((a, b) => latest(b).localeCompare(latest(a))).slice(0, LISTED_MAX);
  addLetter(work, {
    kind: 'who',
    about: [],
    note: {
      list: words === '' ? 'open' : words,
      people: listed.map((r) => r.key).join(' '),
      count: String(fits.length),
      known: String(people.length),
      whole: String(whole),
    },
  });
}

const PEOPLE_MAX = 8;
const MAILS_MAX = 12;

/** A mail that only asked something of the record is no find. */
const asksOnly = (facts: Shelf['mails'][number]['facts']): boolean =>
  facts.length > 0 && facts.every((f) => f.type === 'command');

export function find(work: Work, fact: CommandFact): void {
  const said = text(fact, 'words');
  const words = wordsIn(said);
  const shelf = work.book.shelf ?? {
    people: [...work.book.people.values()],
    mails: [...work.book.journals.values()],
    whole: true,
  };
  const people = shelf.people
    .filter((r) => holds(textsOf(r), words))
    .sort((a, b) => latest(b).localeCompare(latest(a)));
  const mails = shelf.mails
    .filter(
      (m) => m.state !== 'undone' && m.key !== work.source.key && !asksOnly(m.facts) && holds(textsOfMail(m), words),
    )
    .sort((a, b) => b.at.localeCompare(a.at));
  const shown = people.slice(0, PEOPLE_MAX);
  addLetter(work, {
    kind: 'find',
    about: [],
    asked: 'choice',
    note: {
      words: said,
      people: shown.map((r) => r.key).join(' '),
      mails: mails
        .slice(0, MAILS_MAX)
        .map((m) => m.key)
        .join(' '),
      count: String(people.length + mails.length),
      whole: String(shelf.whole),
      choices: JSON.stringify(shown.map((r) => choice('notes', [r]))),
    },
  });
}

/** About the letter answered, else the last one. */
export function why(work: Work): void {
  const last = work.book.now.lastLetter;
  const letter = work.source.letter ?? (last === undefined ? null : (work.book.letters.get(last) ?? null));
  addLetter(work, { kind: 'why', about: [], note: letter === null ? {} : { letter: letter.no } });
}
