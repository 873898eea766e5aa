/**
 * The table of timers: which future moments a workflow has, derived from what it is now (DESIGN.md 3). Derived, not kept by
 * hand: whatever really happens changes the workflow, and its timers follow; a moved meeting takes all that hangs on it along.
 */
import { afterSnooze } from './again';
import {
  dateAfter,
  eveningBefore,
  firstMorning,
  isBefore,
  later,
  morningBefore,
  outsideQuiet,
  plus,
  plusDays,
  plusMinutes,
  wallTime,
  workingDaysAfter,
  type Morning,
} from './days';
import { openReferrals } from './people';
import type { Introduction, Me, Meeting, Timer, TimerName, Workflow } from './records';

type Rule = Pick<Me, 'timeZone' | 'morning' | 'quiet'>;

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

const GENTLE_DAYS = 10;

/** "Day 7" is a local date counted from that of `at`: its letter leaves the first morning on or after it. */
const localDay = (at: string, days: number, rule: Rule): string =>
  wallTime(dateAfter(at, days, rule.timeZone), '00:00', rule.timeZone);

/** A bump of the user's own does not restart the days, but ten pass before one is drafted to the same person (R9). */
function afterBump(w: Introduction, first: string, quiet: number, rule: Rule): string {
  const isBumped = w.lastOutreachAt !== null && w.lastOutreachAt !== first;
  return isBumped ? localDay(w.lastOutreachAt as string, quiet === 0 ? GENTLE_DAYS : 7, rule) : first;
}

/** The second word is one to the introducer: where the user has told them, nothing is left to say. */
const isTold = (w: Introduction, first: string): boolean => w.toldAt !== undefined && isBefore(first, w.toldAt);

function silentContact(w: Introduction, rule: Rule): Timer[] {
  const first = w.acknowledgedAt ?? w.openedAt;
  const quiet = sent(w, 'introduction-quiet');
  const rest = afterBump(w, first, quiet, rule);
  if (quiet < 2 && !(quiet === 1 && isTold(w, first)) && w.nudges < NUDGES_MAX)
    return [morning('introduction-quiet', later(localDay(first, 7 * (quiet + 1), rule), rest), rule, quiet + 1)];
  return [silent('let-go', later(plusDays(first, 21), rest))];
}

function noTime(w: Introduction, rule: Rule): Timer[] {
  const at = w.answeredAt ?? w.openedAt;
  // The user wrote since: no other draft to the same person for ten days (R9).
  const wrote =
    w.lastOutreachAt !== null && isBefore(at, w.lastOutreachAt) ? plusDays(w.lastOutreachAt, GENTLE_DAYS) : at;
  if (sent(w, 'fix-a-time') === 0 && w.nudges < NUDGES_MAX)
    return [morning('fix-a-time', later(plusDays(at, 5), wrote), rule)];
  return [silent('let-go', plusDays(at, 21))];
}

/** Nobody has made it yet: one neutral word ten days after the last that passed about it. */
function askedFor(w: Introduction, rule: Rule): Timer[] {
  const asked = w.askedAt ?? w.openedAt;
  const last = later(asked, w.lastWordAt ?? asked);
  if (sent(w, 'asked') === 0 && w.nudges < NUDGES_MAX) return [morning('asked', plusDays(last, 10), rule)];
  return [silent('let-go', plusDays(last, 28))];
}

/** Thanks to whoever tried, in the next morning, once. */
const afterNo = (w: Introduction, rule: Rule): Timer[] =>
  w.declinedAt !== undefined && w.introducers.length > 0 && sent(w, 'declined') === 0
    ? [morning('declined', plusMinutes(w.declinedAt, 1), rule)]
    : [];

/** The user made it: asked once after three weeks what came of it, then left alone. */
function givenTimers(w: Introduction, rule: Rule): Timer[] {
  if (w.state === 'asked') return [silent('let-go', plusDays(w.openedAt, 60))];
  if (w.state !== 'received') return [];
  if (sent(w, 'given') === 0) return [morning('given', plusDays(w.madeAt, 21), rule)];
  return [silent('close', plusDays(later(w.madeAt, w.openedAt), 42))];
}

function introductionTimers(w: Introduction, rule: Rule): Timer[] {
  if (w.direction === 'given') return givenTimers(w, rule);
  if (w.state === 'asked' || w.state === 'wanted') return askedFor(w, rule);
  if (w.state === 'declined') return afterNo(w, rule);
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
  const first = outsideQuiet(plusMinutes(end, 15), rule.timeZone, rule.quiet);
  if (asked === 0) return [{ name: 'how-did-it-go', at: first, n: 1 }];
  if (asked === 1) return [morning('how-did-it-go', plus(first, 8), rule, 2)];
  if (asked === 2) return [morning('how-did-it-go', plusDays(end, 3), rule, 3)];
  return [silent('close', plusDays(end, 28))];
}

/** Questions by mail: the morning after they were answered, or ten days after they were to go, asked whether that was it. */
function byMail(w: Meeting, rule: Rule): Timer[] {
  const { answeredAt } = w;
  const asked = sent(w, 'how-did-it-go');
  if (answeredAt === undefined) {
    const first = plusDays(w.openedAt, 10);
    return asked === 0 ? [morning('how-did-it-go', first, rule)] : [silent('let-go', plusDays(w.openedAt, 38))];
  }
  if (asked === 0) return [morning('how-did-it-go', plusMinutes(answeredAt, 1), rule)];
  if (asked === 1) return [morning('how-did-it-go', plusDays(answeredAt, 4), rule, 2)];
  return [silent('close', plusDays(answeredAt, 28))];
}

function scheduled(w: Meeting, rule: Rule): Timer[] {
  if (w.mode === 'email' && w.start === null) return byMail(w, rule);
  const end = endOf(w);
  if (w.start === null || end === null) return [];
  const timers = askOutcome(w, end, rule);
  const wanted = later(eveningBefore(w.start, rule.timeZone), w.scheduledAt ?? w.openedAt);
  const quiet = outsideQuiet(wanted, rule.timeZone, rule.quiet);
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

/** Three working days after the thanks, once the contact has answered them; else after ten days. */
function referralAsk(w: Meeting, rule: Rule): Timer[] {
  if (w.thankedAt === null || sent(w, 'ask-for-introduction') > 0 || openReferrals(w).length === 0) return [];
  const answered = w.answeredAt !== undefined && !isBefore(w.answeredAt, w.thankedAt) ? w.answeredAt : null;
  const from =
    answered === null
      ? plusDays(w.thankedAt, 10)
      : later(workingDaysAfter(w.thankedAt, 3, rule), plusMinutes(answered, 1));
  return [morning('ask-for-introduction', from, rule)];
}

function afterOutcome(w: Meeting, rule: Rule): Timer[] {
  const base = w.outcomeAt ?? w.heldAt ?? w.openedAt;
  const timers = [...promises(w, rule), ...(w.state === 'thanked' ? referralAsk(w, rule) : [])];
  const drafted = sent(w, 'thank-you') > 0;
  if (w.state === 'held' && drafted && sent(w, 'sent-it') === 0)
    timers.push(morning('sent-it', plusMinutes(base, 1), rule));
  const { introducerWaits } = w;
  if (introducerWaits !== undefined && w.introducerThankedAt === null && sent(w, 'introducer-note') === 0)
    timers.push(morning('introducer-note', introducerWaits, rule));
  return [...timers, ending(w, base, timers, rule)];
}

/** With something to tell, the loop is closed first. */
function ending(w: Meeting, base: string, timers: Timer[], rule: Rule): Timer {
  const open = w.actions.some((a) => !a.done);
  if (w.actions.length > 0 && sent(w, 'close-the-loop') === 0)
    return morning('close-the-loop', plusDays(base, 28), rule);
  return silent('close', plusDays([base, ...timers.map((t) => t.at)].reduce(later), open ? 56 : 28));
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

/** What is said about somebody's silence waits until they are back, and rests while their address does not work. */
const WAITS_FOR_THEM = new Set<TimerName>([
  'introduction-quiet',
  'fix-a-time',
  'asked',
  'missed',
  'ask-for-introduction',
  'close-the-loop',
  'let-go',
]);
const NEEDS_ADDRESS = new Set<TimerName>([...WAITS_FOR_THEM, 'introduction-unanswered', 'sent-it', 'close']);

/** The working morning after the day on which they are back; what is let go leaves them a week more. */
function whenBack(timer: Timer, w: Workflow, rule: Rule): Timer {
  if (w.awayUntil === undefined || !WAITS_FOR_THEM.has(timer.name)) return timer;
  const back = plus(wallTime(w.awayUntil, rule.morning, rule.timeZone), 12);
  if (timer.name === 'let-go') return { ...timer, at: later(timer.at, plusDays(back, 7)) };
  return isBefore(back, timer.at) ? timer : morning(timer.name, back, rule, timer.n);
}

/** A second nudge that was held back does not follow on the heels of the first: two mornings lie between. */
const afterNudge = (timer: Timer, w: Workflow, rule: Rule): Timer =>
  w.kind === 'introduction' &&
  w.nudgedAt !== undefined &&
  w.held?.some((h) => h.why !== 'lapsed') &&
  timer.morning !== undefined
    ? snoozed(timer, plus(w.nudgedAt, 47), rule)
    : timer;

/** All timers of a workflow as it is now, earliest first. */
export function timersOf(w: Workflow, rule: Rule): Timer[] {
  if (w.muted || w.kind === 'mentorship') return [];
  const timers = w.kind === 'introduction' ? introductionTimers(w, rule) : (BY_STATE[w.state]?.(w, rule) ?? []);
  return timers
    .filter((t) => !(w.unreachable && NEEDS_ADDRESS.has(t.name)))
    .map((t) => whenBack(t, w, rule))
    .map((t) => afterNudge(t, w, rule))
    .map((t) => snoozed(t, afterSnooze(t, w), rule))
    .map((t) => snoozed(t, w.held?.find((h) => h.name === t.name)?.until, rule))
    .sort((a, b) => a.at.localeCompare(b.at) || a.name.localeCompare(b.name) || a.n - b.n);
}
