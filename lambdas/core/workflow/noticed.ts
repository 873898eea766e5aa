/** What automatic mail tells, which nobody answers: who is away until when, and which address does not work. */
import type { Person } from '../message/message';
import type { Reading } from '../reading/reading';
import { onAway, onDeadAddress } from './address';
import { localDate, plusDays, wallTime } from './days';
import type { Book } from './records';
import { type Work } from './work';

/** Whether an ignored mail says something that is kept; `from`: its sender. */
export function isNotice(reading: Reading, book: Book, from: string | null, byUser: boolean): boolean {
  if (reading.disposition !== 'ignored') return false;
  if (reading.reason === 'auto-reply')
    return reading.returnsOn !== undefined && from !== null && (byUser || book.people.has(from));
  return reading.reason === 'bounce' && reading.deadAddress !== undefined && book.people.has(reading.deadAddress);
}

/** How long the user's own absence is believed. */
const ABSENCE_DAYS_MAX = 60;

/** The user's own absence: nothing unasked until the morning of their return. */
function onOwnAbsence(work: Work, returnsOn: string): void {
  const { me, source, book } = work;
  const today = localDate(source.now, me.timeZone);
  const isSoon = returnsOn > today && returnsOn <= localDate(plusDays(source.now, ABSENCE_DAYS_MAX), me.timeZone);
  if (book.now.state !== 'active' || !isSoon) return;
  work.now.state = 'paused';
  work.now.pausedUntil = wallTime(returnsOn, me.morning, me.timeZone);
}

export function onNotice(work: Work, reading: Reading, from: Person): void {
  if (reading.deadAddress !== undefined) onDeadAddress(work, reading.deadAddress);
  else if (reading.returnsOn !== undefined && work.source.byUser) onOwnAbsence(work, reading.returnsOn);
  else if (reading.returnsOn !== undefined) onAway(work, from, reading.returnsOn);
}
