import type { LetterRow } from '../../core/workflow/records';
import type { Records } from '../../ports';
import * as keys from './keys';
import type { Expression, Wire } from './records-wire';
import { bare, instant, stuckAt } from './rows';

/** A letter's way: open → claimed → sent, dropped, failed, bounced. Every update asks that the row is there: UpdateItem creates. */

type Letters = Pick<Records, 'claim' | 'settle' | 'confirm' | 'mark' | 'reopen'>;

const STATUS = { '#status': 'status' };

/** A bounce comes after the Send event, and wins. */
const BOUNCED: Expression = {
  update: 'SET #status = :bounced REMOVE gpk, gsk',
  condition: 'attribute_exists(pk) AND #status IN (:claimed, :open, :sent)',
  values: { ':bounced': 'bounced', ':claimed': 'claimed', ':open': 'open', ':sent': 'sent' },
};
/** Who complains has received it. */
const COMPLAINED: Expression = {
  update: 'SET #status = :sent REMOVE gpk, gsk',
  condition: 'attribute_exists(pk) AND #status IN (:claimed, :open)',
  values: { ':claimed': 'claimed', ':open': 'open', ':sent': 'sent' },
};

/** @param now the present as ISO instant */
export function letters(wire: Wire, now: () => string): Letters {
  const swept = (user: string, no: string, at: string) => {
    const { gpk, gsk } = keys.sweepEntry(at, keys.letterKey(user, no), now());
    return { ':gpk': gpk, ':gsk': gsk };
  };
  const update = (user: string, no: string, change: Expression) =>
    wire.update(keys.letterKey(user, no), { ...change, names: { ...STATUS, ...change.names } });

  return {
    async claim(user, no, at) {
      const item = await update(user, no, {
        update: 'SET #status = :claimed, attempt = attempt + :one, #at = :at, gpk = :gpk, gsk = :gsk',
        condition: 'attribute_exists(pk) AND #status = :open AND (attribute_not_exists(notBefore) OR notBefore <= :by)',
        names: { '#at': 'at' },
        values: {
          ':claimed': 'claimed',
          ':open': 'open',
          ':one': 1,
          ':at': at,
          ':by': instant(at),
          ...swept(user, no, stuckAt(at)),
        },
      });
      return item && bare<LetterRow>(item);
    },

    async settle(user, no, attempt, to) {
      const waits = to.status === 'open' || to.status === 'claimed';
      const sesId = to.sesId === undefined ? '' : ', sesId = :sesId';
      await update(user, no, {
        update: `SET #status = :to${sesId}${waits ? ', gpk = :gpk, gsk = :gsk' : ' REMOVE gpk, gsk'}`,
        condition: 'attribute_exists(pk) AND #status = :claimed AND attempt = :attempt',
        values: {
          ':to': to.status,
          ':claimed': 'claimed',
          ':attempt': attempt,
          ...(to.sesId === undefined ? {} : { ':sesId': to.sesId }),
          ...(waits ? swept(user, no, instant(to.retryAt ?? stuckAt(now()))) : {}),
        },
      });
    },

    confirm: (user, no, sesId) => confirm(wire, user, no, sesId),

    async mark(user, no, state) {
      await markMailbox(wire, user, state);
      await update(user, no, state === 'bounced' ? BOUNCED : COMPLAINED);
    },

    async reopen(user, no, attempt) {
      const item = await update(user, no, {
        update: 'SET #status = :open, gpk = :gpk, gsk = :gsk',
        condition: 'attribute_exists(pk) AND #status = :claimed AND attempt = :attempt',
        values: { ':open': 'open', ':claimed': 'claimed', ':attempt': attempt, ...swept(user, no, stuckAt(now())) },
      });
      return item !== null;
    },
  };
}

/** Nearly always marked already: a read is cheaper than a refused write. Its staleness costs that write, no more. */
async function confirm(wire: Wire, user: string, no: string, sesId: string): Promise<void> {
  const key = keys.letterKey(user, no);
  const item = await wire.get(key);
  if (item?.status !== 'open' && item?.status !== 'claimed') return;
  await wire.update(key, {
    update: 'SET #status = :sent, sesId = :sesId REMOVE gpk, gsk',
    condition: 'attribute_exists(pk) AND #status IN (:claimed, :open)',
    names: STATUS,
    values: { ':sent': 'sent', ':claimed': 'claimed', ':open': 'open', ':sesId': sesId },
  });
}

/** A complaint outweighs a dead mailbox, and an erasure both. */
async function markMailbox(wire: Wire, user: string, state: 'bounced' | 'complained'): Promise<void> {
  const before = state === 'bounced' ? ['active', 'paused'] : ['active', 'paused', 'dead-mailbox'];
  await wire.update(keys.nowKey(user), {
    update: 'SET st = :to',
    condition: `attribute_exists(pk) AND st IN (${before.map((_, n) => `:s${n}`).join(', ')})`,
    values: {
      ':to': state === 'bounced' ? 'dead-mailbox' : 'complained',
      ...Object.fromEntries(before.map((one, n) => [`:s${n}`, one])),
    },
  });
}
