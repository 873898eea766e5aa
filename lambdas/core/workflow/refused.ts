/** Mails that claimed to be the user's and proved nothing: answered by nobody, named in one line of the week's letter. */
import { isBefore, plusDays } from './days';
import type { Book, UserChange } from './records';
import { begin, finish } from './work';

/** More in a week are not counted: whoever forges must not make work. */
const REFUSED_MAX = 5;
const DAYS = 7;

export const lately = (refused: readonly string[], now: string): string[] =>
  refused.filter((at) => !isBefore(plusDays(at, DAYS), now));

/** null: enough of them are counted. */
export function noteRefused(book: Book, now: string): UserChange | null {
  const refused = lately(book.now.refused ?? [], now);
  if (refused.length >= REFUSED_MAX || book.now.state === 'erasing') return null;
  const work = begin(book, { key: now, at: now, now, byUser: false, from: null, thread: null, letter: null });
  work.now.refused = [...refused, now];
  return finish(work, null);
}
