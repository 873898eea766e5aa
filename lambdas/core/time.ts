import { Temporal } from 'temporal-polyfill';
import { ZONE_CITIES } from './zone-cities.data';
import { CITY_ZONES, WINDOWS_ZONES, ZONE_WORDS } from './zones.data';

/** Instants, zones and wall times, on Temporal: nothing here asks what time it is. */

const known = new Map<string, boolean>();

/** True where `zone` is an IANA name (or a fixed offset) that can be computed with. */
export function isZone(zone: string): boolean {
  const seen = known.get(zone);
  if (seen !== undefined) return seen;
  let valid = true;
  try {
    Temporal.Instant.fromEpochMilliseconds(0).toZonedDateTimeISO(zone);
  } catch {
    valid = false;
  }
  if (known.size < 2000) known.set(zone, valid);
  return valid;
}

/** The wall time in `zone` as ISO 8601 with offset. A wall time that a clock change skips moves on; of a repeated one the first is taken. */
export function isoAt(date: Temporal.PlainDate, hour: number, minute: number, zone: string): string {
  return date.toZonedDateTime({ timeZone: zone, plainTime: new Temporal.PlainTime(hour, minute) }).toString({
    timeZoneName: 'never',
    smallestUnit: 'second',
  });
}

/** The same instant, written in `zone`. */
export function isoIn(instant: string, zone: string): string {
  return Temporal.Instant.from(instant)
    .toZonedDateTimeISO(zone)
    .toString({ timeZoneName: 'never', smallestUnit: 'second' });
}

/** `iso` (with offset) plus minutes, in the zone's wall time. */
export function plusMinutes(iso: string, minutes: number, zone: string): string {
  return isoIn(Temporal.Instant.from(iso).add({ minutes }).toString(), zone);
}

export function sameInstant(a: string, b: string): boolean {
  return Temporal.Instant.compare(Temporal.Instant.from(a), Temporal.Instant.from(b)) === 0;
}

/** Minutes east of UTC in `zone` at noon of `date`. */
export function offsetOn(date: Temporal.PlainDate, zone: string): number {
  const noon = date.toZonedDateTime({ timeZone: zone, plainTime: new Temporal.PlainTime(12) });
  return Math.round(noon.offsetNanoseconds / 60e9);
}

/** The calendar day on which `instant` falls in `zone`. */
export function dayIn(instant: string, zone: string): Temporal.PlainDate {
  return Temporal.Instant.from(instant).toZonedDateTimeISO(zone).toPlainDate();
}

/** `+05:30` for 330: usable as a zone. */
export function offsetZone(minutes: number): string {
  const size = Math.abs(minutes);
  const two = (n: number) => String(n).padStart(2, '0');
  return `${minutes < 0 ? '-' : '+'}${two(Math.floor(size / 60))}:${two(size % 60)}`;
}

/** IANA name for a calendar's TZID: IANA, Windows (Unicode CLDR), an IANA name behind a vendor's prefix, or Outlook's display name; null where it is none. */
export function zoneOfTzid(tzid: string): string | null {
  const plain = tzid.replace(/^"|"$/g, '').trim();
  const windows = WINDOWS_ZONES[plain];
  if (windows !== undefined) return windows;
  if (isZone(plain) && !/^[+-]/.test(plain)) return plain;
  const pieces = plain.split('/');
  for (let i = 1; i < pieces.length - 1; i += 1) {
    const tail = pieces.slice(i).join('/');
    if (isZone(tail)) return tail;
  }
  return zoneOfDisplayName(plain);
}

/** "(UTC-05:00) Eastern Time (US & Canada)", "(GMT+10:00) Canberra, Melbourne, Sydney": by its cities or its name, if that has the offset stated. */
function zoneOfDisplayName(name: string): string | null {
  const stated = /^\((?:UTC|GMT) ?([+-])(\d{1,2}):?(\d{2})\) ?/.exec(name);
  const rest = stated === null ? name : name.slice(stated[0].length);
  if (stated === null && !name.includes(',')) return null;
  const minutes = stated === null ? null : (stated[1] === '-' ? -1 : 1) * (Number(stated[2]) * 60 + Number(stated[3]));
  const bare = rest.split(' (')[0] ?? '';
  const candidates = [...rest.split(','), bare]
    .map((word) => zoneOfWord(word, ''))
    .filter((zone): zone is string => zone !== null)
    .filter((zone) => minutes === null || standardOffset(zone) === minutes);
  return candidates[0] ?? null;
}

/** Minutes east of UTC without summer time. */
const standardOffset = (zone: string): number =>
  Math.min(...['2026-01-15', '2026-07-15'].map((d) => offsetOn(Temporal.PlainDate.from(d), zone)));

let cities: Map<string, string> | null = null;
function cityZones(): Map<string, string> {
  if (cities !== null) return cities;
  cities = new Map<string, string>();
  for (const zone of Intl.supportedValuesOf('timeZone')) {
    const city = zone
      .slice(zone.lastIndexOf('/') + 1)
      .replaceAll('_', ' ')
      .toLowerCase();
    if (zone.includes('/')) cities.set(city, zone);
  }
  for (const [zone, names] of Object.entries(ZONE_CITIES))
    for (const name of names.split('|')) cities.set(unaccented(name), zone);
  for (const [city, zone] of Object.entries(CITY_ZONES)) cities.set(unaccented(city), zone);
  return cities;
}

/** "Kraków", "Malmö" and "İzmir" as people without those keys write them. */
const unaccented = (name: string): string =>
  name
    .toLowerCase()
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[łøı]/g, (sign) => ({ ł: 'l', ø: 'o' })[sign] ?? 'i');

/** IST is India's unless the people concerned live in Ireland or Israel; Australian and Chinese `CST` likewise go by `near`. */
const NEAR: Record<string, string[]> = {
  ist: ['Europe/Dublin', 'Asia/Jerusalem'],
  cst: ['Asia/Shanghai', 'Asia/Taipei'],
  bst: ['Asia/Dhaka'],
  est: ['Australia/Sydney', 'Australia/Melbourne'],
  cet: [],
};

/**
 * The IANA zone of a word such as `ET`, `Pacific time`, `CEST`, `UK time`, `Accra time`, `Europe/Berlin`, `GMT+1`, `+02:00`; null if it is none.
 * `near` is a zone of the people concerned, which decides between namesakes.
 */
export function zoneOfWord(word: string, near: string): string | null {
  const plain = word.trim().replace(/\s+/g, ' ');
  const offset = /^(?:UTC|GMT)?\s?([+-])(\d{1,2})(?::?(\d{2}))?$/i.exec(plain);
  if (offset) return offsetZone((offset[1] === '-' ? -1 : 1) * (Number(offset[2]) * 60 + Number(offset[3] ?? 0)));
  if (plain.includes('/')) return isZone(plain) ? plain : null;
  const key = plain
    .toLowerCase()
    .replace(/[’']s$/, '')
    .replace(/ (?:standard |daylight |summer )?time$/, '');
  if (NEAR[key]?.includes(near) === true) return near;
  return ZONE_WORDS[key] ?? cityZones().get(unaccented(key)) ?? null;
}

/** True for zones whose people write the month first. */
export function monthFirst(zone: string): boolean | null {
  if (US.test(zone)) return true;
  if (CANADA.test(zone) || /^(?:UTC|Etc\/|[+-])/.test(zone)) return null;
  return false;
}
const US =
  /^(?:US\/|America\/(?:New_York|Detroit|Chicago|Denver|Boise|Phoenix|Los_Angeles|Anchorage|Juneau|Adak|Indiana\/|Kentucky\/|North_Dakota\/|Menominee)|Pacific\/Honolulu|Asia\/Manila)/;
const CANADA = /^America\/(?:Toronto|Vancouver|Winnipeg|Edmonton|Halifax|Regina|St_Johns|Montreal|Moncton)/;
