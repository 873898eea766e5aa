/** People whom the user was pointed to: their introduction is asked for once (DESIGN.md 4). */
import type { Person } from '../message/message';
import { openReferrals } from './people';
import type { Meeting } from './records';
import { includes, look, openWith, type Work } from './work';

/** An introduction to `referred` was asked for or made: it is not asked for again. */
export function markReferral(work: Work, by: Person, referred: Person): void {
  for (const { workflow: m } of openWith(work, by, 'meeting'))
    if (includes(m.referrals, referred) && !includes(m.referralsAsked ?? [], referred))
      m.referralsAsked = [...(m.referralsAsked ?? []), referred];
}

/** Referrals of this meeting that its people have introduced already, or were asked for: told of after that. */
export function markMade(work: Work, m: Meeting): void {
  for (const p of m.referrals) {
    const record = look(work, p);
    const isMade = [...(record?.workflows ?? []), ...(record?.past ?? [])].some(
      (w) =>
        w.kind === 'introduction' && w.direction === 'received' && w.introducers.some((by) => includes(m.with, by)),
    );
    if (isMade && !includes(m.referralsAsked ?? [], p)) m.referralsAsked = [...(m.referralsAsked ?? []), p];
  }
}

/** Whose introduction the next ask is about: one a mail (R9). */
export const nextReferral = (m: Meeting): Person | null => openReferrals(m)[0] ?? null;
