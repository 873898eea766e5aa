/**
 * The table of timers: which future moments a workflow has, derived from what it is now (DESIGN.md 3). Derived, not kept by
 * hand: whatever really happens changes the workflow, and its timers follow; a moved meeting takes all that hangs on it along.
 */
import {
  eveningBefore,
  firstMorning,
  isBefore,
  later,
  morningBefore,
  outsideQuiet,
  plus,
  plusDays,
  plusMinutes,
  type Morning,
} from './days';
import type { Introduction, Me, Meeting, Timer, TimerName, Workflow } from './records';

type Rule = Pick<Me, 'timeZone' | 'morning'>;

const sent = (w: Workflow, kind: string): number => w.letters[kind] ?? 0;

function morning(name: TimerName, from: string, rule: Rule, n = 1): Timer {
  const first: Morning = firstMorning(from, rule);
  return { name, at: first.at, morning: first.date, n };
}

/** A silent change of state: nobody is written to, so it hangs on an instant. */
const silent = (name: TimerName, at: string): Timer => ({ name, at, n: 1 });

/** At most three nudges in an introduction's whole life (R7). */
const NUDGES_MAX = 3;

function unseenUser(w: Introduction, rule: Rule): Timer[] {
  const nudged = sent(w, 'introduction-unanswered');
  // A week-old introduction that was only now forwarded gets its letter now, and its nudges counted from that letter.
  const first = later(w.madeAt, w.openedAt);
  if (nudged === 0) return [morning('introduction-unanswered', plus(first, 24), rule)];
  if (nudged === 1) return [morning('introduction-unanswered', plusDays(first, 4), rule, 2)];
  return [silent('let-go', later(plusDays(w.madeAt, 21), plusDays(first, 14)))];
}

function silentContact(w: Introduction, rule: Rule): Timer[] {
  const first = w.acknowledgedAt ?? w.openedAt;
  const quiet = sent(w, 'introduction-quiet');
  // A bump does not restart the days, but seven pass after it.
  const rest = w.lastOutreachAt && w.lastOutreachAt !== first ? plusDays(w.lastOutreachAt, 7) : first;
  if (quiet < 2 && w.nudges < NUDGES_MAX)
    return [morning('introduction-quiet', later(plusDays(first, 7 * (quiet + 1)), rest), rule, quiet + 1)];
  return [silent('let-go', later(plusDays(first, 21), rest))];
}

function noTime(w: Introduction, rule: Rule): Timer[] {
  const at = w.answeredAt ?? w.openedAt;
  if (sent(w, 'fix-a-time') === 0 && w.nudges < NUDGES_MAX) return [morning('fix-a-time', plusDays(at, 5), rule)];
  return [silent('let-go', plusDays(at, 21))];
}

function introductionTimers(w: Introduction, rule: Rule): Timer[] {
  if (w.direction === 'given') return [];
  if (w.state === 'received') return unseenUser(w, rule);
  if (w.state === 'acknowledged') return silentContact(w, rule);
  if (w.state === 'answered') return noTime(w, rule);
  return [];
}

/** When a meeting is over; a null end counts as start + 30 min (7a). */
export const endOf = (w: Pick<Meeting, 'start' | 'end'>): string | null =>
  w.end ?? (w.start === null ? null : plusMinutes(w.start, 30));

function askOutcome(w: Meeting, end: string, rule: Rule): Timer[] {
  const asked = sent(w, 'how-did-it-go');
  const first = outsideQuiet(plusMinutes(end, 15), rule.timeZone);
  if (asked === 0) return [{ name: 'how-did-it-go', at: first, n: 1 }];
  if (asked === 1) return [morning('how-did-it-go', plus(first, 8), rule, 2)];
  if (asked === 2) return [morning('how-did-it-go', plusDays(end, 3), rule, 3)];
  return [silent('close', plusDays(end, 28))];
}

function scheduled(w: Meeting, rule: Rule): Timer[] {
  const end = endOf(w);
  if (w.start === null || end === null) return [];
  const timers = askOutcome(w, end, rule);
  const wanted = later(eveningBefore(w.start, rule.timeZone), w.scheduledAt ?? w.openedAt);
  const quiet = outsideQuiet(wanted, rule.timeZone);
  const at = isBefore(quiet, w.start) ? quiet : wanted;
  if (sent(w, 'preparation') === 0 && isBefore(at, w.start)) timers.push({ name: 'preparation', at, n: 1 });
  return timers;
}

function promises(w: Meeting, rule: Rule): Timer[] {
  const out: Timer[] = [];
  w.actions.forEach((action, index) => {
    if (action.done || action.due === null || sent(w, `promise-${index}`) > 0) return;
    const before = morningBefore(action.due, rule);
    // A promise made for today or tomorrow after that morning is not recalled: the user has just named it.
    if (w.heldAt !== null && isBefore(w.outcomeAt ?? w.heldAt, before.at)) {
      out.push({ name: 'promise', at: before.at, morning: before.date, n: index });
    }
  });
  return out;
}

function afterOutcome(w: Meeting, rule: Rule): Timer[] {
  const base = w.outcomeAt ?? w.heldAt ?? w.openedAt;
  const timers = promises(w, rule);
  const drafted = sent(w, 'thank-you') > 0;
  if (w.state === 'held' && drafted && sent(w, 'sent-it') === 0)
    timers.push(morning('sent-it', plusMinutes(base, 1), rule));
  const open = w.actions.some((a) => !a.done);
  if (open && sent(w, 'close-the-loop') === 0) timers.push(morning('close-the-loop', plusDays(base, 28), rule));
  else timers.push(silent('close', plusDays([base, ...timers.map((t) => t.at)].reduce(later), open ? 56 : 28)));
  return timers;
}

function missed(w: Meeting, rule: Rule): Timer[] {
  const from = w.missedAt ?? w.openedAt;
  return sent(w, 'missed') < w.missed
    ? [morning('missed', from, rule, w.missed)]
    : [silent('let-go', plusDays(from, 28))];
}

const BY_STATE: Partial<Record<Meeting['state'], (w: Meeting, rule: Rule) => Timer[]>> = {
  proposed: (w) => [silent('let-go', plusDays(w.openedAt, 28))],
  scheduled,
  held: afterOutcome,
  thanked: afterOutcome,
  cancelled: missed,
  'no-show': missed,
};

function snoozed(timer: Timer, until: string | undefined, rule: Rule): Timer {
  if (until === undefined || !isBefore(timer.at, until)) return timer;
  return timer.morning === undefined ? { ...timer, at: until } : morning(timer.name, until, rule, timer.n);
}

/** All timers of a workflow as it is now, earliest first. */
export function timersOf(w: Workflow, rule: Rule): Timer[] {
  if (w.muted || w.kind === 'mentorship') return [];
  const timers = w.kind === 'introduction' ? introductionTimers(w, rule) : (BY_STATE[w.state]?.(w, rule) ?? []);
  return timers
    .map((t) => snoozed(t, w.snoozedUntil, rule))
    .sort((a, b) => a.at.localeCompare(b.at) || a.name.localeCompare(b.name) || a.n - b.n);
}
