/**
 * The one module that builds keys. One table, `pk`/`sk`, every item a row below; `U#` is `U#<user>`, a user 10 base32 characters.
 *
 * | pk            | sk                | holds                                                                            |
 * | ------------- | ----------------- | -------------------------------------------------------------------------------- |
 * | `A#<address>` | `A`               | the user whose address it is                                                     |
 * | `S#<sesId>`   | `S`               | ledger: how an arrived mail ended; deleted after 60 days (`ttl`)                 |
 * | `U#`          | `ME`              | name, addresses, zone, settings                                                  |
 * | `U#`          | `NOW`             | fence: `st` state, `ep` epoch, last morning, what undo takes                     |
 * | `U#`          | `C#<address\|~n>` | one person with all that is open: `due` and `nm` for the local indexes           |
 * | `U#`          | `M#<hash>`        | journal row, also found by reference                                             |
 * | `U#`          | `K#<hash>`        | calendar object → person and workflow                                            |
 * | `U#`          | `L#<letter>`      | letter: what it is about and what became of it, no text                          |
 * | `DIR#<0-15>`  | `<user>`          | directory of users for the operator                                              |
 * | `SYS`         | `SWEEP`           | `low`: the hour before which the sweep's index is empty                          |
 *
 * Indexes, sparse and KEYS_ONLY: local `byDue` (pk, due = earliest timer), local `byName` (pk, nm = folded name and key),
 * global `sweep` (gpk = `D#<shard>#<hour>`, gsk = `<instant>#<user>#<sk>`): people with a timer, letters open or claimed.
 *
 * Access patterns. RRU: 0.5 eventual, 1 strong, each 4 kB; WRU: 2 each kB in a transaction, 1 outside, and for each index entry
 * put or removed as much again (twice when its key changes).
 *
 * | pattern (`Records`)         | how                                                   | RRU               | WRU                        |
 * | --------------------------- | ----------------------------------------------------- | ----------------- | -------------------------- |
 * | `lookUp` ledger and owners  | BatchGet S#, A#…, eventual                            | 0.5 each          |                            |
 * | `open` a user               | BatchGet ME, NOW, C#…, M#…, L#…, K#…, strong          | 1 each            |                            |
 * | `named`                     | Query byName, begins_with                             | 0.5 + 0.5 a hit   |                            |
 * | `people`, up to a limit     | Query C#, eventual, 1 MB a page                       | 0.5 each 4 kB     |                            |
 * | `mails`, when asked         | Query M# in pages of 1 MB, to a bound                 | 0.5 each 4 kB     |                            |
 * | `due` and the next          | Query byDue from the earliest, strong, all attributes | 1 + 1 a row read  |                            |
 * | `save` a noted mail         | TransactWrite S#, M#, C#, NOW                         |                   | 8 + 4 index                |
 * | `save` with a letter        | and L# (2 + 1), each further person (2 + 2)           |                   | 17 for an introduction     |
 * | `save` a morning of n       | TransactWrite n C#, L#, NOW                           |                   | 6n + 5                     |
 * | `note`                      | Put S#                                                |                   | 1                          |
 * | `claim`                     | Update L#                                             |                   | 1 + 2 index                |
 * | `settle`                    | Update L#                                             |                   | 1 + 1 index                |
 * | `confirm` known / unknown   | Get L#, eventual / and Update L#                      | 0.5               | 0 / 2                      |
 * | `mark`                      | Update NOW, Update L#                                 |                   | 2 (+ 1 while it is indexed)|
 * | `stuck`, idle               | Get SYS, Query sweep for each hour since `low` (2)    | 0.5 + 0.5 each    | 1 an hour                  |
 * | `stuck`, letters found      | and BatchGet L#, strong                               | 1 each            |                            |
 * | `reopen`                    | Update L#                                             |                   | 1 + 2 index                |
 * | `enrol`                     | TransactWrite ME, NOW, DIR#, A#…                      |                   | 2 each                     |
 *
 * No pattern scans, and none but `people` (asked for in words, with a limit) grows with the number of people, mails or users.
 */

export interface Key {
  pk: string;
  sk: string;
}

/** Shards of the sweep's index: one carries the writes of a personal deployment, and each costs the sweep a Query an hour. */
const SHARD = 0;

export const ofUser = (user: string): string => `U#${user}`;
export const addressKey = (address: string): Key => ({ pk: `A#${address}`, sk: 'A' });
export const ledgerKey = (sesId: string): Key => ({ pk: `S#${sesId}`, sk: 'S' });
export const meKey = (user: string): Key => ({ pk: ofUser(user), sk: 'ME' });
export const nowKey = (user: string): Key => ({ pk: ofUser(user), sk: 'NOW' });
export const personKey = (user: string, key: string): Key => ({ pk: ofUser(user), sk: `C#${key}` });
export const journalKey = (user: string, key: string): Key => ({ pk: ofUser(user), sk: `M#${key}` });
export const calendarKey = (user: string, key: string): Key => ({ pk: ofUser(user), sk: `K#${key}` });
export const letterKey = (user: string, no: string): Key => ({ pk: ofUser(user), sk: `L#${no}` });
export const sweepMarkKey: Key = { pk: 'SYS', sk: 'SWEEP' };

/** The directory's 16 partitions are told apart by the user's last character (5 random bits). */
export const directoryKey = (user: string): Key => ({
  pk: `DIR#${'abcdefghijklmnopqrstuvwxyz234567'.indexOf(user.slice(-1)) & 15}`,
  sk: user,
});

/** The letter or user that a key of the sweep's index names. */
export function sweptKey({ pk, sk }: Key): { user: string; letter: string | null } {
  return { user: pk.slice('U#'.length), letter: sk.startsWith('L#') ? sk.slice('L#'.length) : null };
}

/** A key that came with a mail and is longer than DynamoDB's 1,024 octets of a sort key names nothing that we stored. */
export const storable = (key: Key): boolean => Buffer.byteLength(key.pk) <= 1024 && Buffer.byteLength(key.sk) <= 1024;

/** `2026-11-24T12` of an instant in UTC. */
export const hourOf = (instant: string): string => instant.slice(0, 13);

export const sweepPartition = (hour: string): string => `D#${SHARD}#${hour}`;

/** Where the sweep finds an item at `instant`; `notBefore`: the hour that a sweep has already passed is no place to be found in. */
export function sweepEntry(instant: string, key: Key, notBefore: string): { gpk: string; gsk: string } {
  const hour = hourOf(instant > notBefore ? instant : notBefore);
  return { gpk: sweepPartition(hour), gsk: `${instant}#${key.pk.slice('U#'.length)}#${key.sk}` };
}
