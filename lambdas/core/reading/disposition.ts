import type { Message, Person } from '../message/message';
import { calendarPeople } from './calendar';
import type { Context, Reason, User } from './reading';
import { isUserAddress } from './scene';

type Refusal = { disposition: 'ignored' | 'rejected'; reason: Reason };
const rejected = (reason: Reason): Refusal => ({ disposition: 'rejected', reason });
const ignored = (reason: Reason): Refusal => ({ disposition: 'ignored', reason });

/** Registered users on the mail, in the order sender, To, Cc, attendees. */
export function usersOn(message: Message, context: Context): User[] {
  const places: Person[] = [...message.from, ...message.to, ...message.cc, ...calendarPeople(message)];
  const found: User[] = [];
  for (const { address } of places) {
    const user = context.users.find((u) => isUserAddress(address, u));
    if (user !== undefined && !found.includes(user)) found.push(user);
  }
  return found;
}

/** DMARC PASS, or none to judge by and an aligned SPF or DKIM pass in the receiving service's own results. */
function authentic(message: Message, context: Context): boolean {
  const { verdicts } = context;
  if (verdicts === undefined || verdicts.dmarc === 'FAIL') return false;
  if (verdicts.dmarc === 'PASS') return true;
  return (message.aligned.spf && verdicts.spf === 'PASS') || (message.aligned.dkim && verdicts.dkim === 'PASS');
}

function forged(message: Message, context: Context): boolean {
  const claims = context.users.some((u) => message.from.some((p) => isUserAddress(p.address, u)));
  return context.verdicts?.dmarc === 'FAIL' || (claims && !authentic(message, context));
}

/** Why nothing is read of this mail at all, in READING.md's order; null where it is to be read. */
export function refusal(message: Message, context: Context): Refusal | null {
  const invitation = message.calendars.some((c) => c.method !== null);
  // A list may publish an event; any other mail with a calendar method is written for somebody.
  const stands = message.automatic === 'loop' || message.automatic === 'mailing-list';
  const automatic = invitation && !stands ? null : message.automatic;
  const { virus, spam } = context.verdicts ?? {};
  const checks: [boolean, Refusal][] = [
    [virus === 'FAIL', rejected('virus')],
    [spam === 'FAIL', rejected('spam')],
    [message.from.length !== 1 && automatic === null, rejected('unreadable')],
    [automatic === 'loop', ignored('loop')],
    [automatic === 'bounce', ignored('bounce')],
    [forged(message, context), rejected('unauthenticated')],
    [automatic !== null, ignored(automatic ?? 'auto-reply')],
    [usersOn(message, context).length === 0, ignored('no-user')],
  ];
  return checks.find(([holds]) => holds)?.[1] ?? null;
}
