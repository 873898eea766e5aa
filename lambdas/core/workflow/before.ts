/** How things were before a mail: what its journal row keeps for `undo` (R4). */
import type { Book, CalendarRow, JournalRow, Me, PersonRecord, Swap, UserChange } from './records';

/** A DynamoDB item holds 400 kB, and the row has the mail's words and facts beside these. */
const IMAGES_MAX = 200_000;

const FENCE = ['state', 'pausedUntil', 'left'] as const;
const NOT_RESTORED = new Set(['user', 'v']);

/** What a step has changed so far. */
interface Changes {
  book: Book;
  me: Me;
  meChanged: boolean;
  now: UserChange['now'];
  calendars: Map<string, CalendarRow>;
}
export type Images = Pick<JournalRow, 'before' | 'calendars' | 'me' | 'now' | 'unkept'>;

const same = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);

function swaps(names: readonly string[], from: object, to: object): Record<string, Swap> {
  const at = (o: object, name: string): unknown => (o as Record<string, unknown>)[name];
  const changed = names.filter((name) => !same(at(from, name), at(to, name)));
  return Object.fromEntries(changed.map((name) => [name, { from: at(from, name), to: at(to, name) }]));
}

const some = <T extends object>(name: string, map: T): object => (Object.keys(map).length > 0 ? { [name]: map } : {});

/** Before-images of what changed, the smallest people first where not all of them fit. */
export function beforeImages(changes: Changes, people: PersonRecord[]): Images {
  const { book, me, meChanged, now, calendars } = changes;
  const size = (key: string): number => JSON.stringify(book.people.get(key) ?? null).length;
  const before: JournalRow['before'] = {};
  const unkept: string[] = [];
  let room = IMAGES_MAX;
  for (const key of people.map((r) => r.key).sort((a, b) => size(a) - size(b))) {
    room -= size(key);
    if (room < 0) unkept.push(key);
    else before[key] = book.people.get(key) ?? null;
  }
  const rows = Object.fromEntries([...calendars.keys()].map((key) => [key, book.calendars.get(key) ?? null]));
  const ofMe = Object.keys({ ...book.me, ...me }).filter((name) => !NOT_RESTORED.has(name));
  return {
    before,
    ...some('calendars', rows),
    ...some('me', meChanged ? swaps(ofMe, book.me, me) : {}),
    ...some('now', swaps(FENCE, book.now, { ...book.now, ...now })),
    ...(unkept.length > 0 ? { unkept } : {}),
  };
}

/** Whether there is anything that `undo` could take back. */
export const changedAnything = ({ before, calendars, me, now, unkept = [] }: Images): boolean =>
  Object.keys({ ...before, ...calendars, ...me, ...now }).length + unkept.length > 0;
