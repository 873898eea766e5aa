/** An introduction that led to a meeting ends with it: none stays `scheduled` when the meeting was let go or closed unheard. */
import type { Person } from '../message/message';
import { includes } from './people';
import type { Meeting, PersonRecord } from './records';

const OVER = new Set<Meeting['state']>(['let-go', 'closed']);
const isOver = (m: Meeting): boolean => OVER.has(m.state) && m.heldAt === null;

const meetings = (r: PersonRecord): Meeting[] => r.workflows.flatMap((w) => (w.kind === 'meeting' ? [w] : []));

/** People whose meeting ends now without having been held. */
export const endedWith = (records: PersonRecord[]): Person[] =>
  records.flatMap((r) => meetings(r).filter(isOver)).flatMap((m) => m.with);

/** Ends their introductions too, unless another meeting with them is open. */
export function endAlong(records: PersonRecord[], now: string): void {
  const open = records.flatMap((r) => meetings(r).filter((m) => !isOver(m)));
  for (const m of records.flatMap((r) => meetings(r).filter(isOver)))
    for (const w of records.flatMap((r) => r.workflows)) {
      if (w.kind !== 'introduction' || w.direction !== 'received' || w.state !== 'scheduled') continue;
      const [contact] = w.with;
      if (!contact || !includes(m.with, contact) || open.some((o) => includes(o.with, contact))) continue;
      w.state = m.state === 'closed' ? 'closed' : 'let-go';
      w.endedAt = now;
      w.withMeeting = true;
    }
}
