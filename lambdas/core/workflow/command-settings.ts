/** `settings`: the user's zone and hours. */
import { Temporal } from 'temporal-polyfill';
import type { CommandFact } from '../reading/reading';
import { confirm, everybody } from './command-targets';
import { addLetter, type Work } from './work';

const isZone = (zone: string): boolean => {
  try {
    Temporal.PlainDate.from('2026-01-01').toZonedDateTime(zone);
    return true;
  } catch {
    return false;
  }
};

export function settings(work: Work, fact: CommandFact): void {
  const { timeZone, morning } = fact.args;
  const changed: string[] = [];
  if (typeof timeZone === 'string' && isZone(timeZone)) {
    work.me.timeZone = timeZone;
    changed.push(`your time zone is ${timeZone}`);
  }
  if (typeof morning === 'string' && /^([01]\d|2[0-3]):[0-5]\d$/.test(morning)) {
    work.me.morning = morning;
    changed.push(`your morning letter comes at ${morning}`);
  }
  if (changed.length === 0)
    return void addLetter(work, { kind: 'question', about: [], note: { question: 'settings' } });
  work.meChanged = true;
  // Mornings hang on the zone and the hour: all that is open is computed anew in the same transaction.
  everybody(work);
  confirm(work, `From now on ${changed.join(' and ')}.`);
}
