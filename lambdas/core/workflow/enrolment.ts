/** Who becomes a user, and what a new user begins with. Nothing is random: the same address is the same user. */
import { Temporal } from 'temporal-polyfill';
import { hash } from '../hash';
import type { Message } from '../message/message';
import { isZone, offsetOn, offsetZone } from '../time';
import { isAddress } from './mailbox';
import type { LetterRow, Me } from './records';

export interface Invitation {
  name: string;
  address: string;
  /** IANA name. */
  timeZone: string;
}

/** Mailboxes of roles and programs: they enrol only where the deployment names them in full. */
const ROLE =
  /^(?:no-?reply|do-?not-?reply|notifications?|mailer-daemon|postmaster|hostmaster|webmaster|abuse|root|admin|administrator|info|office|contact|support|help|helpdesk|service|sales|marketing|billing|accounts?|hr|jobs|careers|team|all|everyone|staff|news|newsletter|bounces?|calendar(?:-notification)?)$/;

/** Whether `address` may enrol: `allowed` holds addresses, and domains as `acme.example` or `@acme.example` (not those under it). */
export function isAllowed(allowed: readonly string[], address: string): boolean {
  const [local = '', domain = ''] = address.split('@');
  if (!isAddress(address)) return false;
  return allowed.some((entry) => {
    const wanted = entry.trim().toLowerCase();
    if (wanted === '') return false;
    const at = wanted.lastIndexOf('@');
    return at > 0 ? wanted === address : wanted.slice(at + 1) === domain && !ROLE.test(local.split('+')[0] ?? '');
  });
}

/** A mail that a list or a group wrote over is no word of its From. */
export const isRewritten = ({ headers }: Message): boolean =>
  ['x-original-from', 'x-original-sender', 'list-id', 'list-post', 'x-google-group-id', 'resent-from'].some((name) =>
    headers.has(name),
  );

/** Zones that an offset most likely means, the likeliest first; `ends` are country endings that decide before all others. */
const LIKELY: { zone: string; ends?: string }[] = [
  { zone: 'Europe/London', ends: 'uk' },
  { zone: 'Europe/Dublin', ends: 'ie' },
  { zone: 'Europe/Lisbon', ends: 'pt' },
  { zone: 'Europe/Berlin', ends: 'de' },
  { zone: 'Europe/Paris', ends: 'fr' },
  { zone: 'Europe/Madrid', ends: 'es' },
  { zone: 'Europe/Rome', ends: 'it' },
  { zone: 'Europe/Amsterdam', ends: 'nl' },
  { zone: 'Europe/Warsaw', ends: 'pl' },
  { zone: 'Europe/Stockholm', ends: 'se' },
  { zone: 'Europe/Zurich', ends: 'ch' },
  { zone: 'Europe/Vienna', ends: 'at' },
  { zone: 'Africa/Lagos', ends: 'ng' },
  { zone: 'Europe/Athens', ends: 'gr' },
  { zone: 'Europe/Helsinki', ends: 'fi' },
  { zone: 'Europe/Kyiv', ends: 'ua' },
  { zone: 'Africa/Johannesburg', ends: 'za' },
  { zone: 'Africa/Nairobi', ends: 'ke' },
  { zone: 'Europe/Istanbul', ends: 'tr' },
  { zone: 'Asia/Dubai', ends: 'ae' },
  { zone: 'Asia/Karachi', ends: 'pk' },
  { zone: 'Asia/Kolkata', ends: 'in' },
  { zone: 'Asia/Kathmandu', ends: 'np' },
  { zone: 'Asia/Dhaka', ends: 'bd' },
  { zone: 'Asia/Bangkok', ends: 'th' },
  { zone: 'Asia/Singapore', ends: 'sg' },
  { zone: 'Asia/Shanghai', ends: 'cn' },
  { zone: 'Asia/Tokyo', ends: 'jp' },
  { zone: 'Asia/Seoul', ends: 'kr' },
  { zone: 'Australia/Adelaide' },
  { zone: 'Australia/Sydney', ends: 'au' },
  { zone: 'Pacific/Auckland', ends: 'nz' },
  { zone: 'America/New_York' },
  { zone: 'America/Chicago' },
  { zone: 'America/Denver' },
  { zone: 'America/Los_Angeles' },
  { zone: 'America/Sao_Paulo', ends: 'br' },
  { zone: 'America/Argentina/Buenos_Aires', ends: 'ar' },
  { zone: 'America/Halifax' },
  { zone: 'America/St_Johns' },
  { zone: 'America/Anchorage' },
  { zone: 'Pacific/Honolulu' },
];

/**
 * The likeliest zone of somebody whose clock stood `offset` minutes east of UTC on the day of `at` (ISO instant); a fixed offset
 * where no such zone is known, UTC where the mail had no date. A guess, told as one.
 */
export function guessZone(offset: number | null, at: string, address: string): string {
  if (offset === null) return 'UTC';
  const date = Temporal.Instant.from(at).toZonedDateTimeISO('UTC').toPlainDate();
  const fits = LIKELY.filter(({ zone }) => isZone(zone) && offsetOn(date, zone) === offset);
  const end = address.slice(address.lastIndexOf('.') + 1);
  return (fits.find((z) => z.ends === end) ?? fits[0])?.zone ?? offsetZone(offset);
}

const NAME_MAX = 80;

/** A name fit for a header and a greeting; from the address where there is none. */
export function nameOf(name: string | null, address: string): string {
  const plain = (name ?? '')
    .replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}<>"]/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim();
  if (plain !== '' && !plain.includes('@')) return [...plain].slice(0, NAME_MAX).join('').trim();
  const words = (address.split('@')[0] ?? address).split('+')[0]?.split(/[._-]+/) ?? [];
  return words
    .filter((w) => w !== '')
    .map((w) => w.charAt(0).toUpperCase() + w.slice(1))
    .join(' ');
}

export const userOf = (address: string): string => hash(10, 'user', address);

/** A user as they begin. */
export const newUser = ({ name, address, timeZone }: Invitation): Me => ({
  user: userOf(address),
  name: nameOf(name, address),
  addresses: [address],
  timeZone,
  morning: '07:30',
  language: 'en',
  me: null,
  aim: null,
  v: 0,
});

/** The one `welcome` of a user: its number hangs on the user alone. `guessed`: the zone is a guess; `because`: journal key of their first mail. */
export function welcomeOf(me: Me, now: string, how: { guessed: boolean; because: string | null }): LetterRow {
  return {
    no: hash(10, me.user, '', 'welcome'),
    user: me.user,
    kind: 'welcome',
    to: me.addresses[0] ?? '',
    about: [],
    items: [],
    asked: null,
    because: how.because,
    note: { guessed: how.guessed ? 'yes' : 'no' },
    status: 'open',
    attempt: 0,
    at: now,
    sesId: null,
  };
}
