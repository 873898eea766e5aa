/** Files that come with the notes of a meeting (photos, sound, PDF): the mail that brought them is kept, the meeting names them. */
import type { Message, Person } from '../message/message';
import type { Reading } from '../reading/reading';
import { confirm } from './command-targets';
import { speaksToUs } from './reread';
import type { KeptFile, Meeting, PersonRecord } from './records';
import { look, takeByKey, type Work } from './work';

/** Octets of one mail's files, and of all that are kept with a meeting (stated limits). */
export const MAIL_MAX = 10_000_000;
export const MEETING_MAX = 50_000_000;
const FILES_MAX = 20;
const NAME_MAX = 80;
/** Smaller pictures are logos of a signature. */
const PICTURE_MIN = 8_000;

const NOT_NOTES =
  /^(?:text\/(?:calendar|html|vcard|x-vcard|rfc822-headers)|application\/(?:ics|pgp-\w+|pkcs7-\w+|x-pkcs7-\w+|ms-tnef|vnd\.ms-tnef)|message\/)/i;

/** Files travel as base64 in lines of 76 and a line break: 57 octets in 78 (RFC 2045 6.8). */
const decoded = (size: number): number => Math.round((size * 57) / 78);

const filesOf = (message: Message): Omit<KeptFile, 'mail'>[] =>
  message.attachments
    .filter((a) => !NOT_NOTES.test(a.type) && (!a.type.startsWith('image/') || a.size >= PICTURE_MIN))
    .map(({ name, type, size }) => ({
      name: name.slice(0, NAME_MAX) || 'a file',
      type: type.slice(0, NAME_MAX),
      size: type.startsWith('text/') ? size : decoded(size),
    }));

interface Place {
  record: PersonRecord;
  meeting: Meeting;
}

const meetingsOf = (record: PersonRecord): Meeting[] =>
  [...record.past, ...record.workflows].flatMap((w) => (w.kind === 'meeting' ? [w] : []));

function lastWith(work: Work, person: Person): Place[] {
  const record = takeByKey(work, look(work, person)?.key ?? '');
  const meeting = record && meetingsOf(record).at(-1);
  return record && meeting ? [{ record, meeting }] : [];
}

function ofLetter(work: Work): Place[] {
  return (work.source.letter?.about ?? []).flatMap(({ person, workflow }) => {
    const record = takeByKey(work, person);
    const meeting = record && meetingsOf(record).find((m) => m.id === workflow);
    return record && meeting ? [{ record, meeting }] : [];
  });
}

/** The meeting whose notes these are: of the outcome that the mail tells, else of the letter answered. */
function placeOf(work: Work, { facts }: Reading): Place | null {
  const told = facts.flatMap((f) => (f.type === 'outcome' ? f.with.slice(0, 1) : []));
  return [...told.flatMap((p) => lastWith(work, p)), ...ofLetter(work)][0] ?? null;
}

const listed = (files: Omit<KeptFile, 'mail'>[]): string =>
  files.map(({ name, size }) => `${name} (${(size / 1_000_000).toFixed(1)} MB)`).join(', ');
const total = (files: Omit<KeptFile, 'mail'>[]): number => files.reduce((sum, f) => sum + f.size, 0);

/** Why they cannot be kept; null: they can. */
function refused(kept: KeptFile[], files: Omit<KeptFile, 'mail'>[]): string | null {
  if (total(files) > MAIL_MAX) return 'I keep up to 10 MB of one mail';
  if (total([...kept, ...files]) > MEETING_MAX) return 'I keep up to 50 MB with one meeting';
  return kept.length + files.length > FILES_MAX ? `I keep up to ${FILES_MAX} files with one meeting` : null;
}

/** Keeps what came with the user's own notes; true: the mail has had its answer, or needs none. */
export function keepFiles(work: Work, reading: Reading, message: Message, domain: string): boolean {
  const files = filesOf(message);
  if (!work.source.byUser || files.length === 0 || !speaksToUs(message, domain, work.source.now)) return false;
  const place = placeOf(work, reading);
  if (!place) return false;
  const { meeting } = place;
  const { key } = work.source;
  const kept = (meeting.kept ?? []).filter((f) => f.mail !== key);
  const why = refused(kept, files);
  const name = meeting.with.map((p) => p.name ?? p.address ?? '').join(', ');
  if (why !== null) {
    confirm(work, `Not kept: ${listed(files)}. ${why}; send less, or a smaller copy. Your words are noted.`);
    return reading.facts.length === 0;
  }
  meeting.kept = [...kept, ...files.map((f) => ({ ...f, mail: key }))];
  work.keep = `${work.me.user}/${meeting.id}/${key}`;
  if (reading.facts.length > 0) return false;
  const more = meeting.takeaways.length === 0 ? ' One sentence on how it went, and the thank-you is ready.' : '';
  confirm(work, `Kept with your talk with ${name}: ${listed(files)}.${more}`);
  return true;
}
