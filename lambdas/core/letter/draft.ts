/** What every draft is made of: addressees, our plain log address in Bcc and no token, thread, greeting and closing as the user's own. */
import type { Person } from '../message/message';
import type { Me, PersonRecord, ThreadRef } from '../workflow/records';
import type { Draft } from './letter';
import { PHRASES, type Phrases } from './phrases.data';
import { listNames, personView } from './views';

export interface Desk {
  me: Me;
  now: string;
  logAddress: string;
  record: (p: Person) => PersonRecord | undefined;
}

export interface DraftSheet {
  kind: string;
  title: string;
  to: Person[];
  bcc?: Person[];
  subject: string;
  thread: ThreadRef | null;
  text: string;
}

/** Compose links: RFC 6068 for mailto; longer ones are cut by clients, so long drafts have none (2,000 characters is the least that is safe). */
const LINK_MAX = 2000;

function links(to: string[], bcc: string[], subject: string, text: string): Draft['links'] {
  if (to.length === 0) return null;
  const q = encodeURIComponent;
  const body = q(text.replaceAll('\n', '\r\n'));
  const people = to.map((a) => q(a).replaceAll('%40', '@')).join(',');
  const out = {
    mailto: `mailto:${people}?bcc=${q(bcc.join(','))}&subject=${q(subject)}&body=${body}`,
    gmail: `https://mail.google.com/mail/?view=cm&fs=1&to=${people}&bcc=${q(bcc.join(','))}&su=${q(subject)}&body=${q(text)}`,
    outlook: `https://outlook.office.com/mail/deeplink/compose?to=${people}&bcc=${q(bcc.join(','))}&subject=${q(subject)}&body=${q(text)}`,
  };
  return out.mailto.length > LINK_MAX ? null : out;
}

export function draft(desk: Desk, sheet: DraftSheet): Draft {
  const to = sheet.to.map(personView);
  const addresses = to.flatMap((p) => (p.address === null ? [] : [p.address]));
  const bcc = [...(sheet.bcc ?? []).flatMap((p) => (p.address === null ? [] : [p.address])), desk.logAddress];
  return {
    kind: sheet.kind,
    title: sheet.title,
    to,
    cc: [],
    bcc,
    subject: sheet.subject,
    inReplyTo: sheet.thread?.messageId ?? null,
    references:
      sheet.thread === null
        ? []
        : [...sheet.thread.references, ...(sheet.thread.messageId === null ? [] : [sheet.thread.messageId])],
    text: sheet.text,
    links: addresses.length === to.length ? links(addresses, bcc, sheet.subject, sheet.text) : null,
  };
}

export const firsts = (people: Person[]): string => listNames(people.map((p) => personView(p).first));
export const re = (thread: ThreadRef | null, fallback: string): string => {
  const subject = (thread?.subject ?? '').replace(/^((re|fwd?|aw|wg|tr|rv|sv|vs|odp)\s*:\s*)+/i, '').trim();
  return subject === '' ? fallback : `Re: ${subject}`;
};

/**
 * The language in which the user and they write, else that of `others` of the same thread (their record may not be at hand);
 * English where none is known or has no phrases.
 */
export const phrasesFor = (desk: Desk, people: Person[], others: Person[] = []): Phrases => {
  const known = (of: Person[]): string[] => of.flatMap((p) => desk.record(p)?.language ?? []);
  const languages = [known(people), known(others)].find((l) => l.length > 0) ?? [];
  const [first = 'en'] = languages;
  const common = languages.every((l) => l === first) && Object.hasOwn(PHRASES, first) ? first : 'en';
  return PHRASES[common] as Phrases;
};

export const firstsIn = (people: Person[], { and }: Phrases): string =>
  listNames(
    people.map((p) => personView(p).first),
    and,
  );

const TITLE = /^(?:prof|dr)\.?$/i;

/** Somebody to whom the user has not written: title and surname as they sign, else the first name. */
function hello(people: Person[], phrases: Phrases): string {
  const [only] = people;
  const words = people.length === 1 ? (only?.name ?? '').split(' ') : [];
  const titles = words.filter((w) => TITLE.test(w));
  const surname = words[words.length - 1];
  return titles.length === 0 || surname === undefined || words.length < 3
    ? phrases.hello(firstsIn(people, phrases))
    : phrases.dear([...titles, surname].join(' '));
}

/** German goes on in small letters after a comma: phrases are written so. */
const afterGreeting = (greeting: string, text: string): string =>
  greeting.endsWith(',') ? text : `${text.charAt(0).toUpperCase()}${text.slice(1)}`;

const ended = (greeting: string): string => (/[,!:、，：！]$/.test(greeting) ? greeting : `${greeting},`);

function farewell(desk: Desk, record: PersonRecord | undefined, phrases: Phrases): string {
  const own = record?.closing ?? null;
  if (own?.includes('\n')) return own;
  const { first } = personView({ name: desk.me.name, address: null });
  return `${own === null ? phrases.closing : `${own},`}\n${first}`;
}

/** Greets and closes as the user last wrote to that person. */
export function letterTo(
  desk: Desk,
  people: Person[],
  paragraphs: string[],
  phrases = phrasesFor(desk, people),
): string {
  const [only] = people;
  const record = people.length === 1 && only ? desk.record(only) : undefined;
  const greeting = ended(record?.greeting ?? hello(people, phrases));
  const [begin = '', ...rest] = paragraphs.filter((p) => p !== '');
  return [
    greeting,
    afterGreeting(greeting, begin),
    ...rest.map((p) => (phrases === PHRASES['de'] ? `${p.charAt(0).toUpperCase()}${p.slice(1)}` : p)),
    farewell(desk, record, phrases),
  ].join('\n\n');
}
