/** A user's several addresses: added with a word from both sides, taken away with one. */
import type { CommandFact } from '../reading/reading';
import { confirm } from './command-targets';
import { isBefore, plusDays } from './days';
import { isAddress, registered } from './mailbox';
import type { Linking, Me } from './records';
import { addLetter, type Work } from './work';

/** Stated limit of addresses of one user. */
export const ADDRESSES_MAX = 10;
/** How long a new address waits for its word. */
export const LINK_DAYS = 7;

/** What waits, while its time has not run out. */
export function waiting(me: Me, now: string): Linking | null {
  const { linking } = me;
  return linking !== undefined && isBefore(now, plusDays(linking.at, LINK_DAYS)) ? linking : null;
}

const ask = (work: Work, text: string, note: Record<string, string> = {}): void =>
  void addLetter(work, { kind: 'question', about: [], note: { question: 'asked', text, ...note }, mark: text });

const EXAMPLE = 'Write it like this: address ada@home.example';

function drop(me: Me): void {
  delete me.linking;
}

/** `address NEW` and `address remove X`. */
export function address(work: Work, { args }: CommandFact): void {
  const given = typeof args['address'] === 'string' ? args['address'].toLowerCase() : '';
  if (args['remove'] === true) return remove(work, given);
  if (given === '') return tell(work);
  const mine = registered(work.me.addresses, given);
  if (mine !== null)
    return confirm(work, mine === given ? `${given} is yours already.` : `${given} counts as ${mine} already.`);
  if (!isAddress(given)) return ask(work, `"${given}" is no address that I can link. ${EXAMPLE}`);
  if (work.me.addresses.length >= ADDRESSES_MAX)
    return ask(
      work,
      `You have ${ADDRESSES_MAX} addresses, which is as many as I keep. To take one away, write: address remove, and the address`,
    );
  work.me.linking = { address: given, at: work.source.now };
  work.meChanged = true;
  // {code} and {log} are filled in when the letter leaves: the code is signed with a key that the records do not hold.
  ask(
    work,
    `Write one mail from ${given} to {log} with this line in it:\n{code}\nThen I know that it is yours. Until then I do not write there; after ${LINK_DAYS} days this is void.`,
    { link: given, at: work.source.now },
  );
}

function tell(work: Work): void {
  confirm(
    work,
    `I know you by: ${work.me.addresses.join(', ')}.\nTo add one, write: address NEW. To take one away: address remove OLD`,
  );
}

function remove(work: Work, given: string): void {
  const { me } = work;
  const found = registered(me.addresses, given);
  if (found === null) {
    if (waiting(me, work.source.now)?.address !== given)
      return ask(work, `I do not know ${given || 'that address'} as yours. I know: ${me.addresses.join(', ')}`);
    drop(me);
    work.meChanged = true;
    return confirm(work, `${given} is not linked.`);
  }
  if (me.addresses.length === 1)
    return ask(work, `${found} is the only address that I can write to. Add another first: address NEW`);
  me.addresses = me.addresses.filter((a) => a !== found);
  work.meChanged = true;
  const left = me.addresses.join(', ');
  confirm(
    work,
    `${found} is no longer yours here; nothing goes there from now on. I know you by: ${left}.\nTo add it again, write: address ${found}`,
  );
}

/** Both addresses are told, each by a letter of its own. */
function link(work: Work, address: string): void {
  const { me } = work;
  me.addresses = [...me.addresses, address];
  work.meChanged = true;
  const [first = ''] = me.addresses;
  const text = `${address} is yours from now on: what you write from there counts as yours, and answers go to where you wrote from. Letters that nobody asked for go to ${first}.\nTo take it back, write: address remove ${address}`;
  const known = work.source.from !== null && work.source.from !== address ? work.source.from : first;
  for (const to of [known, address])
    addLetter(work, { kind: 'confirmed', about: [], note: { text }, mark: `link ${to}`, to });
}

/** The new address has sent the code (verified by the flow). */
export function linked(work: Work, { args }: CommandFact): void {
  const pending = waiting(work.me, work.source.now);
  const given = args['address'];
  if (pending === null || pending.address !== given || registered(work.me.addresses, pending.address) !== null) return;
  drop(work.me);
  link(work, pending.address);
}

/** "Was this you?": the answer from the known address. */
export function linkAnswer(work: Work, { args }: CommandFact): void {
  const pending = waiting(work.me, work.source.now);
  const asked = work.source.letter?.note['link'];
  if (pending === null || pending.held === undefined || pending.address !== asked)
    return confirm(work, 'That mail is no longer waiting. To link an address, write: address NEW');
  const { address: given, at, held } = pending;
  if (args['answer'] === 'unclear') return askWhose(work, given);
  if (args['answer'] === 'no') {
    work.me.linking = { address: given, at, refused: true };
    work.meChanged = true;
    return confirm(work, `Good that I asked. ${given} is not linked, and what came from there is not read.`);
  }
  link(work, given);
  work.me.linking = { address: given, at, held, confirmed: true };
}

/** A mail from an unknown address that answers one of our letters waits, and the known address is asked once. */
export function holdFor(work: Work, address: string, held: NonNullable<Linking['held']>[number]): void {
  const pending = waiting(work.me, work.source.now);
  work.meChanged = true;
  if (pending?.held !== undefined) {
    work.me.linking = { ...pending, held: [...pending.held, held] };
    return;
  }
  work.me.linking = { address, at: work.source.now, held: [held] };
  askWhose(work, address);
}

const askWhose = (work: Work, address: string): void =>
  void addLetter(work, {
    kind: 'question',
    about: [],
    asked: 'link-address',
    note: {
      question: 'asked',
      text: `Was this you? A mail from ${address} answers one of my letters to you. Answer yes to link that address and take the mail in, or no. After ${LINK_DAYS} days it is dropped.`,
      link: address,
    },
    mark: address,
  });
