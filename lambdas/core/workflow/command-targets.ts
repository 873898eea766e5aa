/** What a command is about, and the plain answer to it. */
import type { CommandFact } from '../reading/reading';
import type { LetterItem, PersonRecord, Workflow } from './records';
import { addLetter, takeByKey, type Work } from './work';

export interface Target {
  record: PersonRecord;
  workflow: Workflow;
  item: LetterItem | null;
}

function target(work: Work, person: string, workflow: string, item: LetterItem | null): Target[] {
  const record = takeByKey(work, person);
  const found = record?.workflows.find((w) => w.id === workflow);
  return record && found ? [{ record, workflow: found, item }] : [];
}

/** What a command is about: the numbered item it names, else everything the answered letter is about. */
export function targets(work: Work, fact: CommandFact): Target[] {
  const { letter } = work.source;
  if (!letter) return [];
  if (fact.item !== undefined) {
    return letter.items.filter((i) => i.n === fact.item).flatMap((i) => target(work, i.person, i.workflow, i));
  }
  return letter.about.flatMap((a) =>
    target(work, a.person, a.workflow, letter.items.find((i) => i.workflow === a.workflow) ?? null),
  );
}

export const confirm = (work: Work, text: string, about: Target[] = []): void => {
  addLetter(work, {
    kind: 'confirmed',
    about: about.map(({ record, workflow }) => ({ record, workflow })),
    note: { text },
    mark: text,
  });
};

/** The flow has put everybody with something open into the book; `keys`: these of them. */
export const everybody = (work: Work, keys: Iterable<string> = work.book.people.keys()): PersonRecord[] =>
  [...keys].flatMap((key) => takeByKey(work, key) ?? []);
