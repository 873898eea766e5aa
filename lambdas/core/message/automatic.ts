import { readDate } from './dates';
import type { Automatic, Person } from './message';
import { absencePhrases, autoSubjects, thanksForMessage } from './words.data';

export interface Signs {
  /** Headers by lower-case name, below the receiving service's block. */
  headers: Map<string, string[]>;
  from: Person[];
  subject: string;
  text: string;
  serviceDomain: string;
  /** A calendar part with a METHOD: such a mail is written for somebody, whatever its headers say. */
  hasCalendarMethod: boolean;
  returnPath: string | null;
}

/** What kind of machine sent this mail, or null for a person (READING.md: which reason, when several fit). */
export function automaticKind(signs: Signs): Automatic | null {
  if (signs.from.some(({ address }) => address?.endsWith(`@${signs.serviceDomain}`))) return 'loop';
  if (signs.hasCalendarMethod) return null;
  if (isBounce(signs)) return 'bounce';
  if (isAutoReply(signs)) return 'auto-reply';
  return isMailing(signs) ? 'mailing-list' : null;
}

function header(signs: Signs, name: string): string {
  return (signs.headers.get(name)?.[0] ?? '').trim().toLowerCase();
}

/** RFC 3464 reports, and those of mailer daemons that write none. */
function isBounce(signs: Signs): boolean {
  const type = header(signs, 'content-type');
  if (/^multipart\/report/.test(type) && /report-type="?delivery-status/.test(type)) return true;
  if (signs.headers.has('x-failed-recipients')) return true;
  const daemon = signs.from.some(({ address }) =>
    /^(mailer-daemon|postmaster|mail-daemon|mdaemon)@/.test(address ?? ''),
  );
  const failed =
    /undeliver|returned mail|delivery (status|failure|has failed)|failure notice|mail delivery|unzustellbar|nicht zustellbar|non remis|no entregado|mancato recapito/i;
  return (daemon || signs.returnPath === '<>') && failed.test(signs.subject);
}

/** RFC 3834, the older headers, read receipts, and the words of programs that set no header. */
function isAutoReply(signs: Signs): boolean {
  const submitted = header(signs, 'auto-submitted');
  if (submitted !== '' && !submitted.startsWith('no')) return true;
  if (
    ['x-autoreply', 'x-autorespond', 'x-autoresponder', 'x-auto-reply', 'x-vacation'].some(
      (name) => header(signs, name) !== '',
    )
  )
    return true;
  if (/auto[_-]?reply|auto[_-]?response/.test(header(signs, 'precedence'))) return true;
  if (/^multipart\/report/.test(header(signs, 'content-type'))) return true;
  const subject = signs.subject.toLowerCase().replace(/^(re|aw|sv|antw)\s?:\s*/, '');
  if (autoSubjects.some((start) => subject.startsWith(start))) return isSureSubject(subject) || hasAbsence(signs.text);
  const top = signs.text.slice(0, 300).toLowerCase();
  return thanksForMessage.some((words) => top.includes(words)) && hasAbsence(signs.text);
}

/** "Out of office next week?" may be a person's subject; "Automatic reply: …" is not. */
function isSureSubject(subject: string): boolean {
  return (
    /^[^:]{0,50}(auto|respuesta|resposta|réponse|notiz|自动|自動|자동|авто|otomatik)/.test(subject) ||
    /^(out of (the )?office|abwesend|abwesenheit|ooo)\s?:/.test(subject)
  );
}

function hasAbsence(text: string): boolean {
  const top = text.slice(0, 1000).toLowerCase();
  return absencePhrases.some((words) => top.includes(words));
}

/** RFC 2919 and RFC 2369 headers. List-Unsubscribe alone also stands in one person's mail from a sales program. */
function isMailing(signs: Signs): boolean {
  if (header(signs, 'list-id') !== '' || header(signs, 'list-post') !== '' || header(signs, 'mailing-list') !== '')
    return true;
  if (/^(list|bulk|junk)/.test(header(signs, 'precedence'))) return true;
  return (
    header(signs, 'list-unsubscribe') !== '' &&
    (header(signs, 'feedback-id') !== '' || header(signs, 'list-unsubscribe-post') !== '')
  );
}

const back =
  /\b(back|return(ing)?|wieder|zurück|de retour|reviendrai|regreso|vuelvo|volverei|estarei de volta|retorno|torno|rientro|terug|wracam|tillbaka|tilbage|tilbake)\b/i;
const until = /\b(until|till|through|bis|jusqu['’]?au|hasta|até|fino al|tot|do dnia|till och med|til og med)\b/i;
const inclusive =
  /\b(through|including|inclusive|einschließlich|inklusive|inclus|inclusive|inclusief|włącznie|och med|og med)\b/i;
const DAY = 86_400_000;

/**
 * The day on which the writer of an automatic answer is back, as ISO date, where the text says it once and clearly.
 * @param sent the mail's date as ISO instant; a date without a year is the next such day from it on
 */
export function returnDate(text: string, sent: string | null): string | null {
  if (sent === null) return null;
  const sentences = text
    .slice(0, 3000)
    .replace(/\n(?!\n)/g, ' ')
    .split(/\n\n|(?<=\p{Ll}[.!?]) (?=\p{Lu}\p{Ll}*[ ,])/u);
  const days = sentences.map((sentence) => returnIn(sentence, sent)).filter((day) => day !== null);
  return (
    days.find((day) => day.sure)?.date ??
    (new Set(days.map((day) => day.date)).size === 1 ? (days[0]?.date ?? null) : null)
  );
}

function returnIn(sentence: string, sent: string): { date: string; sure: boolean } | null {
  const word = until.exec(sentence);
  const sure = back.test(sentence);
  if (!word && !sure) return null;
  const part = word && !sure ? sentence.slice(word.index) : sentence;
  const read = readDate(part);
  if (!read) return null;
  const stamp = Date.UTC(read.year ?? nearestYear(read.month, read.day, sent), read.month - 1, read.day);
  return { date: new Date(word && inclusive.test(part) ? stamp + DAY : stamp).toISOString().slice(0, 10), sure };
}

function nearestYear(month: number, day: number, sent: string): number {
  const year = Number(sent.slice(0, 4));
  return Date.UTC(year, month - 1, day) + DAY < Date.parse(sent) ? year + 1 : year;
}
