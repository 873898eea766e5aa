/** "Raj Patel, not Ram": the name denied is nobody whom the correction is about, and the one in full is meant. */
import { foldName } from '../fold';
import type { Person } from '../message/message';
import type { CorrectionFact, Fact } from '../reading/reading';

const DENIED = /\bnot (?:with )?(\p{Lu}[\p{L}'’-]+(?: \p{Lu}[\p{L}'’-]+)?)/gu;
const FULL = /(?<![\p{L}'’-])\p{Lu}[\p{L}'’-]{1,40}(?: \p{Lu}[\p{L}'’-]{1,40}){1,2}/gu;

const isCalled = (name: string | null, by: string): boolean =>
  `${foldName(name ?? '')} `.startsWith(`${foldName(by)} `);

/** The reads without whom the words deny, a first name alone in full where the words say it so. */
export function withoutDenied(fact: CorrectionFact): CorrectionFact {
  const denied = [...fact.text.matchAll(DENIED)].map((m) => m[1] ?? '');
  if (denied.length === 0) return fact;
  const full = [...fact.text.matchAll(FULL)].map((m) => m[0]);
  const said = (people: Person[]): Person[] =>
    people
      .filter((p) => !denied.some((name) => isCalled(p.name, name)))
      .map((p) => ({ ...p, name: full.find((name) => p.name !== null && isCalled(name, p.name)) ?? p.name }));
  const mended = (read: Fact): Fact => {
    if (read.type === 'introduction') return { ...read, contacts: said(read.contacts) };
    return read.type === 'meeting' || read.type === 'outcome' ? { ...read, with: said(read.with) } : read;
  };
  return { ...fact, reads: fact.reads.map(mended) };
}
