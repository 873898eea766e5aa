/** What single instructions need beside what their mail names: read only where one of them is given. */
import type { CommandFact, Fact, Reading } from './core/reading/reading';
import { FORGET_MAILS } from './core/workflow/command-forget';
import { missingPeople, type Keys } from './core/workflow/find';
import { named } from './core/workflow/matching';
import { mentions } from './core/workflow/scrub';
import type { Book, JournalRow, LetterRow } from './core/workflow/records';
import type { Records } from './ports';

const FAR = '9999-12-31T00:00:00Z';
const NOTHING: Keys = { people: [], journals: [], letters: [], calendars: [] };

/** Stated limits: as many people are looked through (`looking for`, `landed`, `find`, `who`, a name not known), and as many mails (`find`). */
export const PEOPLE_MAX = 2000;
export const MAILS_MAX = 5000;

export async function addTo(records: Records, user: string, book: Book, wanted: Partial<Keys>): Promise<void> {
  const asked = { ...NOTHING, ...wanted };
  if (Object.values(asked).every((list: string[]) => list.length === 0)) return;
  const more = await records.open(user, asked);
  if (!more) return;
  for (const [key, row] of more.people) book.people.set(key, row);
  for (const [key, row] of more.journals) book.journals.set(key, row);
  for (const [key, row] of more.letters) book.letters.set(key, row);
  for (const [key, row] of more.calendars) book.calendars.set(key, row);
}

export async function addDue(records: Records, user: string, book: Book): Promise<void> {
  for (const person of (await records.due(user, FAR)).people)
    if (!book.people.has(person.key)) book.people.set(person.key, person);
}

interface Task {
  records: Records;
  user: string;
  book: Book;
  letter: LetterRow | null;
}

const CHAIN_MAX = 10;

/** The journal rows that an undo may take: that of the letter answered, and from the last one on back. */
async function chain({ records, user, book, letter }: Task): Promise<JournalRow[]> {
  const journals = async (keys: (string | null | undefined)[]): Promise<void> => {
    const missing = keys.filter((k): k is string => typeof k === 'string' && !book.journals.has(k));
    await addTo(records, user, book, { journals: missing });
  };
  const named = [letter?.because, letter?.note['mail'], letter?.note['puts'], book.now.last];
  await journals(named);
  const found = named.flatMap((key) => book.journals.get(key ?? '') ?? []);
  await journals(found.map((j) => j.undid));
  let next = book.journals.get(book.now.last ?? '');
  for (let hops = 0; next?.state === 'undone' && hops < CHAIN_MAX; hops++) {
    await journals([next.previous, next.undid]);
    next = book.journals.get(next.previous ?? '');
  }
  return [...found, ...(next ? [next] : [])];
}

/** All that these rows changed, and the letters that they caused. */
async function forUndo(task: Task): Promise<void> {
  const { records, user, book } = task;
  const rows = await chain(task);
  const people = rows.flatMap((j) => [...Object.keys(j.before), ...(j.unkept ?? [])]);
  await addTo(records, user, book, {
    people: people.filter((key) => !book.people.has(key)),
    letters: rows.flatMap((j) => j.letters ?? []).filter((no) => !book.letters.has(no)),
    calendars: rows.flatMap((j) => Object.keys(j.calendars ?? {})).filter((key) => !book.calendars.has(key)),
  });
  await addTo(records, user, book, { people: missingPeople(book) });
  if (rows.some((j) => j.me !== undefined || j.now !== undefined)) await addDue(records, user, book);
}

async function peopleOnly({ records, user, book }: Task): Promise<void> {
  if (book.shelf) return;
  const people = await records.people(user, PEOPLE_MAX);
  book.shelf = { people, mails: [], whole: people.length < PEOPLE_MAX };
}

async function everything(task: Task): Promise<void> {
  const { records, user, book } = task;
  await peopleOnly(task);
  const { mails, whole } = await records.mails(user, MAILS_MAX);
  if (book.shelf) book.shelf = { ...book.shelf, mails, whole: book.shelf.whole && whole };
}

/** Whoever might know somebody, or helped: part of what is changed. */
async function network({ records, user, book }: Task): Promise<void> {
  for (const person of await records.people(user, PEOPLE_MAX))
    if (!book.people.has(person.key)) book.people.set(person.key, person);
}

const text = (fact: CommandFact, arg: string): string => {
  const value = fact.args[arg];
  return typeof value === 'string' ? value : '';
};

/** Whom a name finds: a look through everybody only where that is nobody. */
async function byName(task: Task, name: string): Promise<void> {
  const { records, user, book } = task;
  const found = name === '' ? [] : await records.named(user, name);
  for (const person of found) if (!book.people.has(person.key)) book.people.set(person.key, person);
  if (found.length === 0) await peopleOnly(task);
}

/** By address, else by name; `who` by itself, or at a place, is everybody. */
async function somebody(task: Task, fact: CommandFact): Promise<void> {
  const { records, user, book } = task;
  const [address, name] = [text(fact, 'address').toLowerCase(), text(fact, 'name')];
  if (fact.name === 'who' && name === '' && address === '') return peopleOnly(task);
  if (address !== '' && !book.people.has(address)) await addTo(records, user, book, { people: [address] });
  if (!book.people.has(address)) await byName(task, name);
}

/** Whoever is to be erased, everybody who is known with them, and the mails that speak of them. */
async function forForget(task: Task, fact: CommandFact): Promise<void> {
  const { records, user, book, letter } = task;
  await everything(task);
  const { people = [], mails = [] } = book.shelf ?? {};
  for (const person of people) if (!book.people.has(person.key)) book.people.set(person.key, person);
  const asker = letter?.kind === 'someone-asks' ? letter.about[0]?.person : undefined;
  const [address, name] = [text(fact, 'address').toLowerCase(), text(fact, 'name')];
  const those = people.filter((p) => p.key === asker || p.key === address || named([p], name).length > 0);
  const wanted = mails.filter((m) => those.some((p) => mentions(m, p)) || those.some((p) => p.mails?.includes(m.key)));
  await addTo(records, user, book, { journals: wanted.slice(0, FORGET_MAILS + 1).map((m) => m.key) });
}

async function forWhy({ records, user, book, letter }: Task): Promise<void> {
  const { lastLetter } = book.now;
  if (letter === null && lastLetter !== undefined) await addTo(records, user, book, { letters: [lastLetter] });
}

const OF_COMMAND: Record<string, (task: Task, fact: CommandFact) => Promise<void>> = {
  undo: forUndo,
  notes: somebody,
  who: somebody,
  find: everything,
  forget: forForget,
  why: forWhy,
  pending: ({ records, user, book }) => addDue(records, user, book),
  digest: ({ records, user, book }) => addDue(records, user, book),
  resume: ({ records, user, book }) => addDue(records, user, book),
  settings: ({ records, user, book }) => addDue(records, user, book),
};

/** A correction without a word of what is right is asked about. */
const WRONG = /^\W*(?:wrong|correction)\b/i;

/** Answers to our own questions, and corrections, may change what an earlier mail did. */
const putsRight = ({ facts, newText }: Reading, letter: LetterRow | null): boolean =>
  letter?.note['choices'] !== undefined ||
  letter?.note['puts'] !== undefined ||
  WRONG.test(newText) ||
  facts.some((f) => f.type === 'correction');

const tells = (facts: Fact[], ...types: Fact['type'][]): boolean => facts.some((f) => types.includes(f.type));

/** Adds to the book what the instructions of this reading need; nothing for most mails. */
export async function openMore(
  records: Records,
  reading: Reading,
  book: Book,
  letter: LetterRow | null,
): Promise<void> {
  const task = { records, user: book.me.user, book, letter };
  // Instructions and questions may be about anybody at hand.
  if (reading.disposition === 'ask' || tells(reading.facts, 'command', 'correction'))
    await addTo(records, task.user, book, { people: missingPeople(book) });
  if (putsRight(reading, letter)) await forUndo(task);
  if (tells(reading.facts, 'looking-for', 'landed')) await network(task);
  for (const fact of reading.facts)
    if (fact.type === 'command' && Object.hasOwn(OF_COMMAND, fact.name)) await OF_COMMAND[fact.name]?.(task, fact);
}
