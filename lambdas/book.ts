/** Opening a user's book: what a mail, a wake or a letter needs of the records, in as few reads as it takes. */
import type { Reading } from './core/reading/reading';
import { missingPeople, type Keys } from './core/workflow/find';
import type { Book, LetterRow } from './core/workflow/records';
import type { Records } from './ports';

const FAR = '9999-12-31T00:00:00Z';
const NOTHING: Keys = { people: [], journals: [], letters: [], calendars: [] };

/** ME and NOW alone. */
export const openBare = (records: Records, user: string): Promise<Book | null> => records.open(user, NOTHING);

async function add(records: Records, user: string, book: Book, wanted: Partial<Keys>): Promise<void> {
  const more = await records.open(user, { ...NOTHING, ...wanted });
  for (const [key, row] of more?.people ?? []) book.people.set(key, row);
  for (const [key, row] of more?.journals ?? []) book.journals.set(key, row);
}

/** Opens the book, and once more what it points to; `undo` needs the last journal. */
export async function openBook(records: Records, user: string, wanted: Keys): Promise<Book | null> {
  const book = await records.open(user, wanted);
  if (!book) return null;
  const { last } = book.now;
  const journals = last !== null && !book.journals.has(last) ? [last] : [];
  const people = missingPeople(book);
  if (people.length + journals.length > 0) await add(records, user, book, { people, journals });
  return book;
}

const ABOUT_ALL = new Set(['resume', 'settings']);

/** `resume` and `settings` concern everything open: O(open), and only then. */
export async function openAll(records: Records, user: string, reading: Reading, book: Book): Promise<void> {
  if (!reading.facts.some((f) => f.type === 'command' && ABOUT_ALL.has(f.name))) return;
  for (const person of (await records.due(user, FAR)).people)
    if (!book.people.has(person.key)) book.people.set(person.key, person);
}

const NAMES_MAX = 5;

function namesIn({ facts }: Reading): string[] {
  const people = facts.flatMap((f) =>
    'with' in f ? f.with : 'to' in f ? f.to : f.type === 'park' && f.for ? [f.for] : [],
  );
  const bare = people.flatMap((p) => (p.address === null && p.name !== null ? [p.name] : []));
  return [...new Set(bare)].slice(0, NAMES_MAX);
}

/** A query by name only where a reading leaves an address null; true = somebody new was found, so read again. */
export async function findNamed(records: Records, user: string, reading: Reading, book: Book): Promise<boolean> {
  let found = false;
  for (const name of namesIn(reading)) {
    for (const person of await records.named(user, name)) {
      found ||= !book.people.has(person.key);
      book.people.set(person.key, person);
    }
  }
  return found;
}

/** `pending` shows all that is to come; others show which mail they go back to. */
async function addContext(records: Records, user: string, kind: string, book: Book): Promise<void> {
  if (kind === 'pending') {
    for (const person of (await records.due(user, FAR)).people) book.people.set(person.key, person);
  }
  const openedBy = [...book.people.values()]
    .flatMap((p) => p.workflows.map((w) => w.openedBy))
    .filter((key) => !book.journals.has(key));
  if (openedBy.length === 0 || book.journals.size > 0) return;
  await add(records, user, book, { journals: openedBy.slice(0, 10) });
}

/** What a letter is composed from: the people it is about, as they are now, and the mail it goes back to. */
export async function openForLetter(records: Records, row: LetterRow): Promise<Book | null> {
  const people = row.about.map((a) => a.person);
  const book = await records.open(row.user, {
    ...NOTHING,
    people,
    journals: row.because === null ? [] : [row.because],
  });
  if (book) await addContext(records, row.user, row.kind, book);
  return book;
}
