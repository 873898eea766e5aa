import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import ICAL from 'ical.js';
import { Temporal } from 'temporal-polyfill';
import { Unreadable } from '../../lambdas/core/message/message';
import { parseMessage } from '../../lambdas/core/message/parse';
import { read } from '../../lambdas/core/reading/read';
import type { Context, MeetingFact, Reading } from '../../lambdas/core/reading/reading';
import { zoneOfTzid } from '../../lambdas/core/time';
import { filesBelow } from './cases';
import { share, shown, type Report, type Share } from './report';

const ZONE = 'Europe/Berlin';
const NOW = '2026-11-23T15:00:00Z';
const CONTEXT: Context = {
  now: NOW,
  service: { domain: 'in.example.org' },
  users: [{ id: 'user', name: 'Reader', addresses: ['reader@example.org'], timeZone: ZONE }],
  verdicts: { spf: 'PASS', dkim: 'PASS', dmarc: 'PASS', spam: 'PASS', virus: 'PASS' },
  recipients: ['log@in.example.org'],
};

function mailWith(calendar: Uint8Array): Uint8Array {
  const head = [
    'From: Reader <reader@example.org>',
    'To: Writer <writer@example.org>',
    'Subject: Invitation',
    'Date: Mon, 23 Nov 2026 15:00:00 +0000',
    'MIME-Version: 1.0',
    'Content-Type: text/calendar; charset=utf-8; name="invite.ics"',
    'Content-Transfer-Encoding: base64',
  ];
  const body = Buffer.from(calendar).toString('base64').replace(/.{76}/g, '$&\r\n');
  return Buffer.from(`${head.join('\r\n')}\r\n\r\n${body}\r\n`);
}

interface Start {
  value: string;
  tzid: string | null;
}

/** DTSTART of every VEVENT, by lines alone: no library that the reader uses too. */
function startsIn(text: string): Start[] {
  const lines = text.replace(/\r?\n[ \t]/g, '').split(/\r?\n/);
  let inEvent = false;
  return lines.flatMap((line) => {
    if (/^(?:BEGIN|END):VEVENT\s*$/i.test(line)) inEvent = /^BEGIN/i.test(line);
    const found = /^DTSTART((?:;[^:"]*|"[^"]*")*):(\d{8}(?:T\d{6}Z?)?)\s*$/i.exec(line);
    const tzid = /TZID="?([^";:]+)/i.exec(found?.[1] ?? '')?.[1] ?? null;
    return inEvent && found !== null ? [{ value: found[2] ?? '', tzid }] : [];
  });
}

/** Epoch milliseconds of a DTSTART; null where only its VTIMEZONE could tell, or where it is no date. */
function instantOf({ value, tzid }: Start): number | null {
  const named = tzid === null ? ZONE : (zoneOfTzid(tzid) ?? tzid);
  const zone = value.endsWith('Z') ? 'UTC' : named;
  try {
    return Temporal.PlainDateTime.from(value.replace(/Z$/, '')).toZonedDateTime(zone).epochMilliseconds;
  } catch {
    return null;
  }
}

/** The same by ical.js and the file's own VTIMEZONEs, for zones that have no IANA name. */
function instantsByLibrary(text: string): number[] {
  try {
    const root = new ICAL.Component(ICAL.parse(text) as unknown[]);
    return root.getAllSubcomponents('vevent').flatMap((event) => {
      const start: unknown = event.getFirstPropertyValue('dtstart');
      const zoned = start instanceof ICAL.Time && start.zone !== ICAL.Timezone.localTimezone;
      return zoned ? [start.toUnixTime() * 1000] : [];
    });
  } catch {
    return [];
  }
}

interface Outcome {
  name: string;
  result: 'right' | 'shifted' | 'guessed' | 'asked' | 'refused' | 'no event' | 'threw';
  note: string;
}

const refusalOf = ({ disposition, reason, facts }: Reading): string =>
  `${disposition}/${reason ?? '-'}, ${facts.length} facts`;

/** The start that was read, of a meeting fixed or offered. */
function startRead({ facts }: Reading): string | null {
  const meeting = facts.find((f): f is MeetingFact => f.type === 'meeting');
  return meeting?.start ?? meeting?.options[0]?.start ?? null;
}

function judged(name: string, text: string, reading: Reading): Outcome {
  const said = startRead(reading);
  const starts = startsIn(text).map(instantOf);
  if (said === null) return { name, result: starts.length === 0 ? 'no event' : 'refused', note: refusalOf(reading) };
  // A zone that the file neither describes nor calls by its IANA name is nothing to compare with.
  const known = starts.includes(null) ? [...starts, ...instantsByLibrary(text)] : starts;
  const wanted = known.flatMap((s) => (s === null ? [] : [new Date(s).toISOString()]));
  const note = `${said}, file says ${wanted.slice(0, 4).join(' ')}`;
  if (known.some((s) => s !== null && sameMinute(s, Date.parse(said)))) return { name, result: 'right', note };
  if (/^RRULE[:;]/im.test(text) && starts.some((s) => s !== null && sameClock(s, Date.parse(said))))
    return { name, result: 'right', note };
  if (reading.disposition === 'ask') return { name, result: 'asked', note };
  return { name, result: starts.includes(null) ? 'guessed' : 'shifted', note };
}

/** A meeting is read to the minute. */
const sameMinute = (a: number, b: number): boolean => Math.floor(a / 60_000) === Math.floor(b / 60_000);

/** An occurrence of a rhythm: the same time of day, but for an hour of summer time. */
const sameClock = (a: number, b: number): boolean => {
  const apart = Math.abs(a - b) % 86_400_000;
  return Math.min(apart, 86_400_000 - apart) <= 3_600_000;
};

async function tryOne(name: string, bytes: Uint8Array): Promise<Outcome> {
  try {
    const reading = read(await parseMessage(mailWith(bytes), CONTEXT.service, NOW), CONTEXT);
    return judged(name, new TextDecoder().decode(bytes), reading);
  } catch (error) {
    const note = error instanceof Error ? error.message : String(error);
    return { name, result: error instanceof Unreadable ? 'refused' : 'threw', note };
  }
}

/**
 * Calendar files as the one part of a mail that the user sends on: the start that is read against every DTSTART of
 * the file, all-day and floating ones in the user's zone. `guessed`: read, though its zone is one that nobody knows and
 * the file does not describe; `asked`: the same, and the user is asked. Of a rhythm the next occurrence is read.
 */
export async function calendarsReport(folder: string, verbose: boolean): Promise<Report> {
  const all: Outcome[] = [];
  for (const name of filesBelow(folder, /\.ics$/i)) all.push(await tryOne(name, readFileSync(join(folder, name))));
  const of = (result: Outcome['result']): Outcome[] => all.filter((o) => o.result === result);
  const compared: Share = { ...share(), right: of('right').length, of: of('right').length + of('shifted').length };
  const told = [
    ...of('threw'),
    ...of('shifted'),
    ...of('guessed'),
    ...of('asked'),
    ...of('refused'),
    ...(verbose ? of('no event') : []),
  ];
  return {
    lines: [
      `calendars         ${all.length}: start right ${shown(compared)}, shifted ${of('shifted').length}, guessed ` +
        `${of('guessed').length}, asked ${of('asked').length}, refused ${of('refused').length}, no dated event ${of('no event').length}, threw ${of('threw').length}`,
      ...told.map((o) => `    ${o.result}: ${o.name}: ${o.note}`),
    ],
    json: all,
    held: ['threw', 'shifted', 'guessed'].every((one) => all.every(({ result }) => result !== one)),
  };
}
