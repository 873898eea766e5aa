import { formsOf } from '../../core/workflow/mailbox';
import type { LetterRow, Me } from '../../core/workflow/records';
import { EnrolmentRefused } from '../../errors';
import * as keys from './keys';
import { ABSENT, ownedBy, unchangedSince } from './records-save';
import type { Action, Wire } from './records-wire';
import { letterItem, meItem } from './rows';

/**
 * Version 0: a new user (ME, NOW, addresses, directory, first letters); one who is there already, or comes to be meanwhile, stays as
 * they are. Else: ME at the next version, addresses added and given up with it.
 * @throws EnrolmentRefused
 */
export async function enrol(wire: Wire, me: Me, letters: LetterRow[], now: string): Promise<void> {
  const stored = await wire.get(keys.meKey(me.user));
  if (stored && me.v === 0) return;
  const kept = new Set(formsOf(me.addresses));
  const gone = formsOf((stored?.addresses ?? []) as string[]).filter((address) => !kept.has(address));
  const actions: Action[] = [
    { put: meItem(me), when: unchangedSince(me.v) },
    ...[...kept].map((address): Action => ({
      put: { ...keys.addressKey(address), user: me.user },
      when: ownedBy(me.user),
    })),
    ...gone.map((address): Action => ({ remove: keys.addressKey(address), when: ownedBy(me.user) })),
    ...(me.v === 0 ? fresh(me.user) : []),
    ...letters.map((row): Action => ({ put: letterItem(me.user, row, now), when: {} })),
  ];
  const failed = await wire.transact(actions);
  if (failed.length === 0) return;
  const foreign = failed.some((place) => place > 0 && place <= kept.size);
  // Two first mails at once: the other one has enrolled them.
  if (me.v === 0 && !foreign) return;
  throw new EnrolmentRefused(foreign ? 'an address belongs to another user' : 'the settings were changed meanwhile');
}

const fresh = (user: string): Action[] => [
  { put: { ...keys.nowKey(user), st: 'active', ep: 1, pausedUntil: null, morning: null, last: null }, when: ABSENT },
  { put: { ...keys.directoryKey(user) }, when: {} },
];
