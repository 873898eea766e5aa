/** What a letter is composed from: its row, the user's book, and what it is about. */
import type { Person } from '../message/message';
import type { TokenKeys } from '../token';
import type { Book, Introduction, LetterRow, Meeting, PersonRecord, Workflow } from '../workflow/records';
import type { Desk } from './drafts';
import type { LetterData } from './letter';
import { personView } from './views';

export interface Service {
  domain: string;
  keys: TokenKeys;
}

export interface About {
  record: PersonRecord;
  workflow: Workflow;
}

export interface Sheet {
  book: Book;
  row: LetterRow;
  service: Service;
  now: string;
  about: About[];
  desk: Desk;
}

export function aboutOf(book: Book, refs: LetterRow['about']): About[] {
  return refs.flatMap(({ person, workflow }) => {
    const record = book.people.get(person);
    const found = record && [...record.workflows, ...record.past].find((w) => w.id === workflow);
    return record && found ? [{ record, workflow: found }] : [];
  });
}

export const present = <T>(list: (T | null)[]): T[] => list.filter((x): x is T => x !== null);
export const introductions = (s: Sheet): Introduction[] =>
  s.about.flatMap(({ workflow }) => (workflow.kind === 'introduction' ? [workflow] : []));
export const meetings = (s: Sheet): Meeting[] =>
  s.about.flatMap(({ workflow }) => (workflow.kind === 'meeting' ? [workflow] : []));

export const names = (people: Person[]): LetterData['people'] => people.map(personView);
