import type { JournalRow, Shelf } from '../../core/workflow/records';
import * as keys from './keys';
import type { Wire } from './records-wire';
import { bare, type Item } from './rows';

/** What a look through the mails needs; before-images stay in the table. */
export const GLIMPSE = ['key', 'z'];

/** Page after page, until `limit` are found. Eventual; read, and paid for, whole. */
export async function mails(wire: Wire, user: string, limit: number): Promise<Pick<Shelf, 'mails' | 'whole'>> {
  const wanted = GLIMPSE.map((name, n) => [`#a${n}`, name] as const);
  const found: Item[] = [];
  for (let after: Item | undefined; found.length < limit;) {
    const page = await wire.query({
      where: '#p = :p AND begins_with(#s, :s)',
      names: { '#p': 'pk', '#s': 'sk', ...Object.fromEntries(wanted) },
      values: { ':p': keys.ofUser(user), ':s': 'M#' },
      limit: limit - found.length,
      only: wanted.map(([name]) => name).join(', '),
      after,
    });
    found.push(...page.items);
    if (page.after === undefined) return { mails: found.map((item) => bare<JournalRow>(item)), whole: true };
    after = page.after;
  }
  return { mails: found.map((item) => bare<JournalRow>(item)), whole: false };
}
