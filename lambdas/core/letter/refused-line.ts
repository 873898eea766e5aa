/** "One mail claiming to be yours on Tuesday was not accepted": at most one line of the week's letter. */
import { lately } from '../workflow/refused';
import type { Book } from '../workflow/records';
import { dayOf } from './views';

/** null: there was none in the seven days before `now`. */
export function refusedLine({ me, now: { refused = [] } }: Book, now: string): string | null {
  const those = lately(refused, now);
  const last = those[those.length - 1];
  if (last === undefined) return null;
  const day = dayOf(last, me.timeZone);
  const what =
    those.length === 1
      ? `One mail claiming to be yours on ${day} was not accepted, since nothing proved it.`
      : `Several mails claiming to be yours, the last on ${day}, were not accepted, since nothing proved them.`;
  return `${what} If you wrote it, send it again from your usual mail program.`;
}
