/** Somebody who is no user asks what is held of them, or to be forgotten: they command nothing, the user is told (R1). */
import { foldName } from '../fold';
import { isBefore, plusDays } from './days';
import type { Now } from './records';
import { FORGET, HELD, WHO } from './someone-asks.data';
import { addLetter, look, type Work } from './work';

export type AskedOf = 'forget' | 'held' | 'who';

const any = (sources: string[]): RegExp => new RegExp(`(?<![\\p{L}\\d])(?:${sources.join('|')})`, 'u');
const ASKS: [AskedOf, RegExp][] = [
  ['forget', any(FORGET)],
  ['held', any(HELD)],
  ['who', any(WHO)],
];
const AWAY = /\b(?:delete|erase|remove) (?:it|that|this|everything|all)\b/;
const TEXT_MAX = 4000;
/** "It" and "the robot" are us only where the mail speaks of an address, a robot, or us at all. */
const plain = (text: string): string => foldName(text.slice(0, TEXT_MAX).replace(/\s+/g, ' '));

/** What the words ask of us; null: nothing. What is asked to be forgotten goes before what is asked to be told. */
export const asksOfUs = (text: string): AskedOf | null => {
  const words = plain(text).replace(
    /\b(it|the (?:robot|bot|address|service)) (keep|hold|store|know|have)\b/g,
    'you $2',
  );
  const what = ASKS.find(([, pattern]) => pattern.test(words))?.[0] ?? null;
  // "What do you keep about me? Please delete it."
  return what !== null && AWAY.test(words) ? 'forget' : what;
};

/** Days after which what the user has not answered goes to whoever runs the service. */
export const ASK_DAYS = 14;
const WAITING_MAX = 20;

/** True: the user is told of it, or was of an earlier one that still waits. */
export function onSomeoneAsks(work: Work, text: string): boolean {
  const { from, byUser } = work.source;
  const what = asksOfUs(text);
  const record = from === null ? undefined : look(work, { name: null, address: from });
  if (what === null || !record || byUser) return false;
  const waiting = work.book.now.asks ?? [];
  if (waiting.some((a) => a.key === record.key)) return true;
  work.now.asks = [...waiting, { key: record.key, at: work.source.now }].slice(-WAITING_MAX);
  const letter = addLetter(work, { kind: 'someone-asks', about: [], note: { what }, mark: record.key });
  letter.about = [{ person: record.key, workflow: '' }];
  return true;
}

/** Any answer of the user's to that letter is one to that person. */
export function onAnswered(work: Work): void {
  const { letter, byUser } = work.source;
  if (!byUser || letter?.kind !== 'someone-asks') return;
  settleAsk(work, letter.about[0]?.person ?? '');
}

export function settleAsk(work: Work, key: string): void {
  const waiting = work.now.asks ?? work.book.now.asks ?? [];
  if (waiting.some((a) => a.key === key)) work.now.asks = waiting.filter((a) => a.key !== key);
}

export const asksDue = ({ asks = [] }: Pick<Now, 'asks'>): string[] => asks.map((a) => plusDays(a.at, ASK_DAYS));

/** Those that waited too long go to the operator: how many, of all so far, without saying who. */
export function handOver(work: Work, now: string): number {
  const { asks = [], asksLeft = 0 } = work.book.now;
  const late = asks.filter((a) => !isBefore(now, plusDays(a.at, ASK_DAYS)));
  if (late.length === 0) return 0;
  work.now.asks = asks.filter((a) => !late.includes(a));
  work.now.asksLeft = asksLeft + late.length;
  return late.length;
}
