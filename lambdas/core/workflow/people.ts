/** Who is the same person: by address, else by name. */
import { foldName } from '../fold';
import type { Person } from '../message/message';
import type { IntroducerWords, Introduction, Meeting } from './records';

const isSame = (a: Person, b: Person): boolean =>
  a.address !== null && b.address !== null
    ? a.address === b.address
    : foldName(a.name ?? '') === foldName(b.name ?? '') && (a.name ?? '') !== '';

export const includes = (people: readonly Person[], p: Person): boolean => people.some((q) => isSame(p, q));

/** The very same people, in any order. */
export const samePeople = (a: Person[], b: Person[]): boolean =>
  a.length === b.length && a.every((p) => includes(b, p));

/** What this introducer wrote, as far as we saw it. */
export const wordsOf = (w: Introduction, by: Person): IntroducerWords | undefined =>
  w.words?.find((x) => includes([x.by], by));

/** People the user was pointed to whose introduction is still to be asked for: nobody offered it, and it was not asked for or made. */
export const openReferrals = (m: Meeting): Person[] =>
  m.referrals.filter((p) => !includes(m.offered, p) && !includes(m.referralsAsked ?? [], p) && !includes(m.with, p));
