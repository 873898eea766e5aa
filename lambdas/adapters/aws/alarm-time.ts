const MINUTE_MS = 60_000;

/**
 * The whole minute at which an alarm for `due` rings (ISO UTC): rounded up, since Scheduler rings anywhere within the minute and a
 * rounded-down alarm would be early; never nearer than the lead, since a past time may be refused.
 */
export function ringsAt(due: string, nowMs: number, leadSeconds: number): string {
  const at = Math.max(Date.parse(due), nowMs + leadSeconds * 1000);
  return `${new Date(Math.ceil(at / MINUTE_MS) * MINUTE_MS).toISOString().slice(0, 19)}Z`;
}

/** `<user>-<yyyymmddThhmm>`: several timers of a user in a minute share one alarm. */
export const alarmName = (user: string, at: string): string => `${user}-${at.slice(0, 16).replace(/[-:]/g, '')}`;
