/** What the user put off comes again on its day, though it was asked before (R2); what follows it counts from there. */
import { isBefore, plusDays } from './days';
import type { LetterItem, Timer, TimerName, Workflow } from './records';

/** The count of letters by which a timer knows that it has rung (timers.ts). */
export const counterOf = (name: TimerName, occurrence: number): string =>
  name === 'promise' ? `promise-${occurrence}` : name;

/** A card for a meeting is no ask, and comes once. */
const ONCE = new Set<string>(['preparation']);
const NUDGES = new Set<string>(['introduction-unanswered', 'introduction-quiet', 'fix-a-time', 'asked']);

/** At most so many nudges come of themselves; one that the user put off comes on their word. */
const NUDGES_MAX = 3;

/** The word of this name that comes by `until` of itself; a promise is one thing, and has no other time. */
const comesBy = (w: Workflow, kind: TimerName, until: string): Timer | undefined =>
  kind === 'promise' ? undefined : w.timers.find((t) => t.name === kind && !isBefore(until, t.at));

/** The next word of this kind comes on that day; where none would come by then, the one asked is open again. */
export function askAgain(
  w: Workflow,
  { kind, occurrence }: Pick<LetterItem, 'kind' | 'occurrence'>,
  until: string,
): void {
  const key = counterOf(kind, occurrence);
  const sent = w.letters[key] ?? 0;
  if (ONCE.has(kind) || sent === 0) return;
  const next = comesBy(w, kind, until);
  if (kind !== 'promise') w.again = { ...w.again, [kind]: next?.n ?? occurrence };
  if (next) return;
  w.letters[key] = sent - 1;
  if (w.kind === 'introduction' && NUDGES.has(kind)) w.nudges = Math.min(w.nudges, NUDGES_MAX - 1);
}

/** Days that lie between what came again and the next word about it, and before it is let go. */
const NEXT_DAYS = 3;
const LET_GO_DAYS = 7;

/** Before when a timer of a workflow that was put off does not ring; undefined: it stands. */
export function afterSnooze({ name, n }: Timer, w: Workflow): string | undefined {
  const { snoozedUntil: until, again } = w;
  if (until === undefined || again === undefined || w.paused) return until;
  if (name === 'let-go' || name === 'close') return plusDays(until, LET_GO_DAYS);
  const asked = again[name];
  return asked !== undefined && n > asked ? plusDays(until, NEXT_DAYS) : until;
}
