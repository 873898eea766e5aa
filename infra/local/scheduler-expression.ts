import { Temporal } from 'temporal-polyfill';
import { ServiceError } from './http';

// https://docs.aws.amazon.com/scheduler/latest/UserGuide/schedule-types.html

export type Expression =
  /** `instant` is null where the wall time does not exist (the gap of a change to summer time): it never fires. */
  { kind: 'at'; instant: number | null } | { kind: 'rate'; interval: number };

const MINUTES: Record<string, number> = { minute: 1, hour: 60, day: 1440 };

/**
 * Reads `at(yyyy-MM-ddTHH:mm:ss)` in a zone, the first instant where it occurs twice, or `rate(N minutes|hours|days)`,
 * to milliseconds. Throws ValidationException for what AWS refuses too, and for `cron(…)`, which is not kept here.
 */
export function readExpression(text: string, timeZone: string): Expression {
  const invalid = new ServiceError('ValidationException', `Invalid Schedule Expression ${text}.`);
  checkZone(timeZone);
  const wall = /^at\((\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d)\)$/.exec(text)?.[1];
  if (wall !== undefined) return { kind: 'at', instant: instantOf(wall, timeZone, invalid) };
  const [, count = '0', unit = ''] = /^rate\((\d{1,7}) (minute|hour|day)s?\)$/.exec(text) ?? [];
  const interval = Number(count) * (MINUTES[unit] ?? 0) * 60_000;
  if (interval === 0) throw invalid;
  return { kind: 'rate', interval };
}

function instantOf(wall: string, timeZone: string, invalid: ServiceError): number | null {
  const plain = attempt(() => Temporal.PlainDateTime.from(wall, { overflow: 'reject' }), invalid);
  const zoned = plain.toZonedDateTime(timeZone, { disambiguation: 'earlier' });
  return zoned.toPlainDateTime().equals(plain) ? zoned.epochMilliseconds : null;
}

function checkZone(timeZone: string): void {
  const refusal = new ServiceError('ValidationException', `Invalid Schedule Expression Timezone ${timeZone}.`);
  attempt(() => Temporal.Instant.fromEpochMilliseconds(0).toZonedDateTimeISO(timeZone), refusal);
}

function attempt<T>(work: () => T, refusal: ServiceError): T {
  try {
    return work();
  } catch {
    throw refusal;
  }
}
