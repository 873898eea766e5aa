/** Beginnings of month names in the languages that mail programs write, lower case without accents; index 0 is January. */
const months = [
  'jan ene gen sty янв січ led oca sij tam',
  'feb fev lut фев лют uno sub hel',
  'mar mrz maa mrt мар бер bre ozu maalis',
  'apr abr avr kwi апр кві dub nis tra huh',
  'may mai mag mei maj май мая тра kve svi tou maggio',
  'jun jui qui giu cze июн чер haz lip kes juin',
  'jul lug lip июл лип cvc tem srp hei juil',
  'aug ago aou sie авг сер srp kol elo',
  'sep set wrz сен вер zar eyl ruj syy',
  'oct okt ott out paz окт жов rij eki lok',
  'nov lis ноя лис kas stu mar',
  'dec dez dic des gru дек гру pro ara joulu',
].map((line) => new Set(line.split(' ')));

/** Names whose first three letters belong to two months. */
const exact: Record<string, number> = {
  juin: 6,
  juillet: 7,
  lipca: 7,
  lipiec: 7,
  listopada: 11,
  listopad: 11,
  srpna: 8,
  srpen: 8,
  cervna: 6,
  cervence: 7,
  kasim: 11,
  marraskuu: 11,
  maaliskuu: 3,
  mart: 3,
};

export interface ReadDate {
  year: number | null;
  month: number;
  day: number;
  hour: number | null;
  minute: number;
  /** Minutes east of Greenwich, null where none is written. */
  offset: number | null;
}

function fold(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
}

function monthOf(word: string): number {
  const name = fold(word);
  const known = exact[name];
  if (known) return known;
  if (name.length < 3) return 0;
  return months.findIndex((set) => set.has(name.slice(0, 3)) || set.has(name)) + 1;
}

/** The first date in a line that a mail program wrote, with its time; null where there is none that is clear. */
export function readDate(text: string): ReadDate | null {
  const line = text.slice(0, 200);
  const day = namedDay(line) ?? numericDay(line);
  if (!day || day.month < 1 || day.month > 12 || day.day < 1 || day.day > 31) return null;
  return { ...day, ...timeOf(line) };
}

type Day = Pick<ReadDate, 'year' | 'month' | 'day'>;

function numericDay(line: string): Day | null {
  const iso =
    /\b(\d{4})[-/年.]\s?(\d{1,2})[-/月.]\s?(\d{1,2})/.exec(line) ?? /(\d{4})년\s?(\d{1,2})월\s?(\d{1,2})/.exec(line);
  if (iso) return { year: Number(iso[1]), month: Number(iso[2]), day: Number(iso[3]) };
  const dmy = /\b(\d{1,2})([./-])\s?(\d{1,2})\2\s?(\d{4}|\d{2})\b/.exec(line);
  if (!dmy) return shortDay(line);
  const [first, second, year] = [Number(dmy[1]), Number(dmy[3]), Number(dmy[4])];
  const full = year < 100 ? 2000 + year : year;
  if (dmy[2] === '/' && first <= 12 && second <= 12 && first !== second) return null;
  return second > 12 ? { year: full, month: first, day: second } : { year: full, month: second, day: first };
}

/** "7.12." as German, Czech and Nordic writers have it; "12月7日". */
function shortDay(line: string): Day | null {
  const asian = /(\d{1,2})[月월]\s?(\d{1,2})[日일]/.exec(line);
  if (asian) return { year: null, month: Number(asian[1]), day: Number(asian[2]) };
  const dots = /(?<!\d|\d\.)(\d{1,2})\. ?(\d{1,2})\.(?! ?\d)/.exec(line);
  return dots ? { year: null, month: Number(dots[2]), day: Number(dots[1]) } : null;
}

function namedDay(line: string): Day | null {
  const year = Number(/\b((?:19|20)\d{2})\b/.exec(line)?.[1] ?? 0) || null;
  for (const match of line.matchAll(/\b(\d{1,2})(?:\.|st|nd|rd|th|er|º)?[\s-]{1,2}(?:de |of )?(\p{L}{3,12})/gu)) {
    const month = monthOf(match[2] ?? '');
    if (month) return { year, month, day: Number(match[1]) };
  }
  for (const match of line.matchAll(/(\p{L}{3,12})\.?\s(\d{1,2})(?:st|nd|rd|th)?(?![\d:])/gu)) {
    const month = monthOf(match[1] ?? '');
    if (month) return { year, month, day: Number(match[2]) };
  }
  return null;
}

function timeOf(line: string): Pick<ReadDate, 'hour' | 'minute' | 'offset'> {
  const time = /(?:^|[^\d.])(\d{1,2})\s?[:h시時点时]\s?(\d{2})(?::\d{2})?\s?(a\.?\s?m\.?|p\.?\s?m\.?)?/i.exec(line);
  if (!time) return dottedTime(line);
  let hour = Number(time[1]);
  const half = (time[3] ?? halfBefore(line, time.index)).charAt(0).toLowerCase();
  if (half === 'p' && hour < 12) hour += 12;
  if (half === 'a' && hour === 12) hour = 0;
  return {
    hour: hour > 23 ? null : hour,
    minute: Number(time[2]),
    offset: offsetOf(line.slice(time.index + time[0].length)),
  };
}

/** "上午9:05", "오후 3:10": the half of the day before the hour. */
function halfBefore(line: string, at: number): string {
  const before = line.slice(Math.max(0, at - 3), at + 1).trim();
  if (/(?:下午|晚上|오후|午後)$/.test(before)) return 'p';
  return /(?:上午|凌晨|오전|午前)$/.test(before) ? 'a' : '';
}

/** "kl. 09.05", and a dotted time at the very end behind a date: "20.11.2026 09.05". */
function dottedTime(line: string): Pick<ReadDate, 'hour' | 'minute' | 'offset'> {
  const time = /(?:\bkl\.? |\bklo |\d{4},? )(\d{1,2})\.(\d{2})(?![\d.])/i.exec(line);
  const hour = Number(time?.[1] ?? 24);
  return hour > 23 ? { hour: null, minute: 0, offset: null } : { hour, minute: Number(time?.[2]), offset: null };
}

function offsetOf(rest: string): number | null {
  const match = /(?:GMT|UTC)?\s?([+-−])\s?(\d{1,2}):?(\d{2})?/.exec(rest);
  if (match) return (match[1] === '+' ? 1 : -1) * (Number(match[2]) * 60 + Number(match[3] ?? 0));
  return /\b(GMT|UTC|Z)\b/.test(rest) ? 0 : null;
}

const two = (n: number): string => String(n).padStart(2, '0');

/** ISO 8601: an instant in UTC where an offset was written, else local time (or the day alone); null without a year. */
export function isoOf(date: ReadDate): string | null {
  if (date.year === null) return null;
  const day = `${date.year}-${two(date.month)}-${two(date.day)}`;
  if (date.hour === null) return day;
  const local = `${day}T${two(date.hour)}:${two(date.minute)}:00`;
  if (date.offset === null) return local;
  const instant = Date.parse(`${local}Z`) - date.offset * 60_000;
  return Number.isNaN(instant) ? null : new Date(instant).toISOString();
}
