import { HEADINGS } from './report-words.data';
import { flat, phrases } from './phrases';
import { bullet } from './sentences';
import { trimOf } from '../trim';

export type Part = 'takeaways' | 'actions' | 'referrals' | 'thanked';
export interface Section {
  part: Part | null;
  body: string;
}

const ORDER = ['thanked', 'referrals', 'actions', 'takeaways'] as const;
const HEADING = new Map(ORDER.map((part) => [part, phrases(HEADINGS[part])]));
const DUE = phrases(HEADINGS.due);

/** What a heading, or a question of our letter, is about. */
export const partOf = (heading: string): Part | null => {
  const words = flat(heading);
  return ORDER.find((part) => HEADING.get(part)?.test(words)) ?? null;
};
export const isDue = (heading: string): boolean => DUE.test(flat(heading));

const wordCount = (text: string) => text.trim().split(/\s+/).length;
const MARKS = '*_#=~> \t';

/** "## Actions", "**Takeaways**", "Next:" without their marks. */
const unmarked = (line: string): string => trimOf(line, MARKS);

/** A title of a few words and what follows its colon; null where the line has none. */
function titled(line: string): { title: string; rest: string } | null {
  const colon = line.search(/[:：](?:\s|\*|_|$|(?=[^\x00-\x7f]))/u);
  const title = colon < 0 ? '' : line.slice(0, colon);
  const isTitle = colon > 1 && colon <= 50 && wordCount(title) <= 7 && !/[.!?]\s/.test(title);
  return isTitle ? { title, rest: unmarked(line.slice(colon + 1)).trim() } : null;
}

interface Heading {
  part: Part;
  rest: string;
}

/** "Takeaways: price by value", "2. Promised: …". "She said: …" is none. */
function withColon(line: string, item: boolean): Heading | null | undefined {
  const found = titled(line);
  if (found === null) return undefined;
  const part = wordCount(found.title) <= (item ? 3 : 7) ? partOf(found.title) : null;
  const talk = /^(?:i|we|she|he|they)\s/i.test(found.title) && found.rest !== '';
  return part === null || talk ? null : { part, rest: found.rest };
}

/** "To do on my side:", or "Actions" alone above a list. */
function headingOf(line: string, next: string): Heading | null {
  const item = bullet.test(line) && !/^\s*>/.test(line);
  const words = unmarked(line.replace(bullet, ''));
  const found = withColon(words, item);
  if (found !== undefined) return found;
  const bare = !item && next !== '' && !marked(line, next) && nothingElse(words);
  const part = !item && (bare || standsAlone(line, words, next)) ? partOf(words) : null;
  return part === null ? null : { part, rest: '' };
}
const marked = (line: string, next: string): boolean => /^\s*(?:#{1,6}\s|\*\*|__)/.test(line) || bullet.test(next);
/** A line that is nothing but a heading's words: "Takeaways", "To do". */
function nothingElse(line: string): boolean {
  const words = flat(line);
  const part = wordCount(line) <= 3 ? partOf(line) : null;
  const found = part === null || part === 'thanked' ? null : HEADING.get(part)?.exec(words);
  return found?.[0] === words;
}
const standsAlone = (line: string, words: string, next: string): boolean =>
  marked(line, next) && words !== '' && wordCount(words) <= 6 && !/[.!?,;]$/.test(words);

/** A section as it grows. */
interface Growing {
  part: Part | null;
  lines: string[];
  listed: boolean;
  filled: boolean;
}

/** A section ends at a blank line; one with list items at a line that is none, after a blank line or with a capital. */
function ends(section: Growing, line: string): boolean {
  if (section.part === null || !section.filled) return false;
  if (!section.listed) return line.trim() === '' || bullet.test(line);
  const plainLine = line.trim() !== '' && !bullet.test(line) && !/^\s/.test(line);
  return plainLine && (section.lines.at(-1)?.trim() === '' || /^\p{Lu}/u.test(line));
}

function grow(section: Growing, line: string): void {
  section.lines.push(line);
  section.listed ||= bullet.test(line);
  section.filled ||= line.trim() !== '';
}

/** For each line the next one that is not blank. */
function nextLines(lines: string[]): string[] {
  const result = lines.map(() => '');
  let next = '';
  for (let i = lines.length - 1; i >= 0; i -= 1) {
    result[i] = next;
    if (lines[i]?.trim() !== '') next = lines[i] ?? '';
  }
  return result;
}

/** Splits the text at its headings; text before the first one, and after a section's end, has no part. */
export function sections(text: string): Section[] {
  const lines = text.split('\n');
  const following = nextLines(lines);
  let current: Growing = { part: null, lines: [], listed: false, filled: false };
  const result = [current];
  lines.forEach((line, i) => {
    const heading = headingOf(line, following[i] ?? '');
    if (heading === null && !ends(current, line)) return grow(current, line);
    current = { part: heading?.part ?? null, lines: [], listed: false, filled: false };
    grow(current, heading === null ? line : heading.rest);
    result.push(current);
  });
  return result.map((s) => ({ part: s.part, body: s.lines.join('\n') }));
}

/** A row of a table of notes: its words by part, and by when. */
export interface Row {
  cells: { part: Part | null; text: string }[];
  due: string;
}
interface Table {
  rows: Row[];
  /** The text without the table. */
  rest: string;
}

const cellsOf = (line: string): string[] => {
  const by = line.includes('\t') ? '\t' : '|';
  const cells = line.split(by).map((c) => c.trim());
  if (by === '|' && cells[0] === '') cells.shift();
  if (by === '|' && cells.at(-1) === '') cells.pop();
  return cells;
};
const isRow = (line: string) => (line.includes('\t') || line.includes('|')) && cellsOf(line).filter(Boolean).length > 1;
const isRule = (line: string) => /^[\s|:+-]+$/.test(line) && line.includes('-');

/** Columns with a heading that is known give its part; a row that begins with such a word gives it to the rest of the row. */
export function table(text: string): Table | null {
  const lines = text.split('\n');
  const at = lines.flatMap((line, i) => (isRow(line) && !isRule(line) ? [i] : []));
  if (at.length < 2) return null;
  const grid = at.map((i) => cellsOf(lines[i] ?? ''));
  const [head = [], ...body] = grid;
  const columns = head.map(partOf);
  const headed = columns.some((p) => p !== null) && body.every((row) => partOf(row[0] ?? '') === null);
  const dueAt = headed ? head.findIndex(isDue) : -1;
  const rows = headed ? body.map((r) => byColumn(r, columns, dueAt)) : grid.map(byLabel);
  const first = at[0] ?? 0;
  const taken = new Set(at);
  const rest = lines.filter((line, i) => i < first || !(taken.has(i) || isRule(line))).join('\n');
  return { rows, rest };
}

function byColumn(row: string[], columns: (Part | null)[], dueAt: number): Row {
  const cells = row.flatMap((text, i) => {
    const part = columns[i] ?? null;
    return part === null || text === '' ? [] : [{ part, text }];
  });
  return { cells, due: dueAt < 0 ? '' : (row[dueAt] ?? '') };
}

function byLabel(row: string[]): Row {
  const [label = '', ...rest] = row;
  const part = partOf(label);
  return { cells: [{ part, text: part === null ? row.join(': ') : rest.join(' ') }], due: '' };
}
