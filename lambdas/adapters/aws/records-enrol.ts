import type { Me } from '../../core/workflow/records';
import { EnrolmentRefused } from '../../errors';
import * as keys from './keys';
import { ABSENT, unchangedSince } from './records-save';
import type { Action, Wire } from './records-wire';
import { meItem } from './rows';

/**
 * Version 0: a new user (ME, NOW, addresses, directory); one who is there already stays as they are. Else: ME at the next version,
 * addresses added and given up with it.
 * @throws EnrolmentRefused
 */
export async function enrol(wire: Wire, me: Me): Promise<void> {
  const stored = await wire.get(keys.meKey(me.user));
  if (stored && me.v === 0) return;
  const kept = new Set(me.addresses);
  const gone = ((stored?.addresses ?? []) as string[]).filter((address) => !kept.has(address));
  const actions: Action[] = [
    { put: meItem(me), when: unchangedSince(me.v) },
    ...[...kept].map((address) => own(me.user, address)),
    ...gone.map((address) => giveUp(me.user, address)),
    ...(me.v === 0 ? fresh(me.user) : []),
  ];
  const failed = await wire.transact(actions);
  if (failed.length === 0) return;
  const foreign = failed.some((place) => place > 0 && place <= kept.size);
  throw new EnrolmentRefused(foreign ? 'an address belongs to another user' : 'the settings were changed meanwhile');
}

const OWNER = { names: { '#user': 'user' } };

const own = (user: string, address: string): Action => ({
  put: { ...keys.addressKey(address), user },
  when: { condition: 'attribute_not_exists(pk) OR #user = :user', ...OWNER, values: { ':user': user } },
});

const giveUp = (user: string, address: string): Action => ({
  remove: keys.addressKey(address),
  when: { condition: 'attribute_not_exists(pk) OR #user = :user', ...OWNER, values: { ':user': user } },
});

const fresh = (user: string): Action[] => [
  { put: { ...keys.nowKey(user), st: 'active', ep: 1, pausedUntil: null, morning: null, last: null }, when: ABSENT },
  { put: { ...keys.directoryKey(user) }, when: {} },
];
