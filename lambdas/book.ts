/** Opening a user's book: what a mail, a wake or a letter needs of the records, in as few reads as it takes. */
import { addTo } from './book-more';
import type { Person } from './core/message/message';
import type { Fact, Reading } from './core/reading/reading';
import { missingOwners, missingPeople, type Keys } from './core/workflow/find';
import { peopleToAsk } from './core/workflow/gentle';
import type { Book, LetterKind, LetterRow, PersonRecord, Workflow } from './core/workflow/records';
import type { Records } from './ports';

const NOTHING: Keys = { people: [], journals: [], letters: [], calendars: [] };

/** ME and NOW alone. */
export const openBare = (records: Records, user: string): Promise<Book | null> => records.open(user, NOTHING);

/** ME and NOW, the people with something due, and those to whom what is due would have the user write. */
export async function openToRing(
  records: Records,
  user: string,
  due: PersonRecord[],
  now: string,
): Promise<Book | null> {
  const book = await records.open(user, { ...NOTHING, people: peopleToAsk(due, now) });
  for (const person of due) book?.people.set(person.key, person);
  return book;
}

/** Opens the book, and once more those on whom it hangs what the mail is about. Whoever else it names: `stepWith`. */
export async function openBook(records: Records, user: string, wanted: Keys): Promise<Book | null> {
  const book = await records.open(user, wanted);
  if (!book) return null;
  await addTo(records, user, book, { people: missingOwners(book) });
  return book;
}

/** Records of people, with the keys among `absent` that were asked for in vain. */
class Asked extends Map<string, PersonRecord> {
  inVain = false;
  constructor(
    people: Map<string, PersonRecord>,
    private readonly absent: Set<string>,
  ) {
    super();
    for (const [key, person] of people) this.set(key, person);
  }
  private note(key: string): void {
    this.inVain ||= this.absent.has(key) && !super.has(key);
  }
  override get(key: string): PersonRecord | undefined {
    this.note(key);
    return super.get(key);
  }
  override has(key: string): boolean {
    this.note(key);
    return super.has(key);
  }
}

/**
 * Takes a step that depends on nothing but the book. Introducers and others whom the book names but does not hold are read only
 * where the step asks for one of them: it is then taken again.
 */
export async function stepWith<T>(records: Records, book: Book, step: (book: Book) => T): Promise<T> {
  const absent = missingPeople(book);
  const people = new Asked(book.people, new Set(absent));
  const done = step({ ...book, people });
  if (!people.inVain) return done;
  await addTo(records, book.me.user, book, { people: absent });
  return step(book);
}

const NAMES_MAX = 5;

function namedIn(f: Fact): Person[] {
  if (f.type === 'correction') return f.reads.flatMap((r) => (r.type === 'introduction' ? r.contacts : namedIn(r)));
  if ('with' in f) return f.with;
  if ('to' in f) return f.to;
  return f.type === 'park' && f.for ? [f.for] : [];
}

function namesIn({ facts }: Reading): string[] {
  const people = facts.flatMap(namedIn);
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
  // Whoever is found by name brings those along under whom their meetings are kept.
  if (found) await addTo(records, user, book, { people: missingOwners(book) });
  return found;
}

/** The mails that a letter goes back to. */
async function addContext(records: Records, { user, kind, note }: LetterRow, book: Book): Promise<void> {
  const openedBy = [...book.people.values()].flatMap((p) => p.workflows.map((w) => w.openedBy));
  const mails = MAILS_OF[kind]?.(book) ?? [];
  const wanted = [...mails, ...(book.journals.size > 0 ? [] : openedBy.slice(0, 10)), ...listed(note['mails'])];
  await addTo(records, user, book, { journals: [...new Set(wanted)].filter((key) => !book.journals.has(key)) });
}

const MAILS_MAX = 80;

/** The mails that a letter about people goes back to, or that another letter went back to. */
const MAILS_OF: Partial<Record<LetterKind, (book: Book) => string[]>> = {
  notes: (book) => [...book.people.values()].flatMap(mailsOf).slice(0, MAILS_MAX),
  why: (book) => {
    const [letter] = book.letters.values();
    const about = new Set(letter?.about.map((a) => a.workflow));
    const ofWorkflows = [...book.people.values()].flatMap((p) =>
      [...p.workflows, ...p.past].filter((w) => about.has(w.id)).flatMap(mailsOfWorkflow),
    );
    return [letter?.because ?? '', ...ofWorkflows].filter((key) => key !== '').slice(0, MAILS_MAX);
  },
};

const mailsOfWorkflow = (w: Workflow): string[] => [
  w.openedBy,
  ...(w.kind === 'meeting' && w.outcomeBy !== null ? [w.outcomeBy] : []),
];
const mailsOf = (p: PersonRecord): string[] => [
  ...[...p.past, ...p.workflows].flatMap(mailsOfWorkflow),
  ...(p.mails ?? []),
];

/** Keys that a letter's note names, space-separated. */
const listed = (keys: string | undefined): string[] => (keys ?? '').split(' ').filter((key) => key !== '');

const SHARED_MAX = 80;

/** Those under whom meetings and introductions of these people are kept. */
async function addShared(records: Records, user: string, book: Book): Promise<void> {
  const keys = [...book.people.values()]
    .flatMap((p) => p.shared.map((x) => x.key))
    .filter((key) => !book.people.has(key));
  await addTo(records, user, book, { people: [...new Set(keys)].slice(0, SHARED_MAX) });
}

/** What a letter is composed from: the people it is about, as they are now, and the mails it goes back to. */
export async function openForLetter(records: Records, row: LetterRow): Promise<Book | null> {
  const { note } = row;
  const book = await records.open(row.user, {
    ...NOTHING,
    people: [...row.about.map((a) => a.person), ...listed(note['people'])],
    journals: row.because === null ? [] : [row.because],
    letters: listed(note['letter']),
  });
  if (!book) return null;
  const asked = [...book.letters.values()].flatMap((l) => l.about.map((a) => a.person));
  await addTo(records, row.user, book, { people: asked.filter((key) => !book.people.has(key)) });
  if (row.kind === 'notes' || row.kind === 'who') await addShared(records, row.user, book);
  await addContext(records, row, book);
  return book;
}
