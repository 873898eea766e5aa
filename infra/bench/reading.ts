import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { casesIn, readingOf, type Case } from './cases';
import { compare, type Comparison } from './compare';
import { count, share, shown, table, type Report, type Share } from './report';

/** One case with how its reading differs from what is expected. */
export interface Scored {
  one: Case;
  result: Comparison;
}

interface Kind extends Share {
  extra: number;
}

/** The published figures of a collection of cases. */
export interface Scoreboard {
  exact: Share;
  disposition: Share;
  newText: Share;
  fields: Share;
  facts: Record<string, Kind>;
  clients: Record<string, Share>;
  languages: Record<string, Share>;
  kinds: Record<string, Share>;
  negative: Share;
  positive: Share;
  /** What READING.md does not compare; wrong ones leave a case exact. */
  beyond: Record<string, Share>;
}

export async function score(cases: Case[]): Promise<Scored[]> {
  const scored: Scored[] = [];
  for (const one of cases) scored.push({ one, result: compare(one.expect, await readingOf(one.bytes, one.context)) });
  return scored;
}

export function scoreboard(scored: Scored[]): Scoreboard {
  const board: Scoreboard = {
    exact: share(),
    disposition: share(),
    newText: share(),
    fields: share(),
    facts: {},
    clients: {},
    languages: {},
    kinds: {},
    negative: share(),
    positive: share(),
    beyond: {},
  };
  for (const one of scored) add(board, one);
  return board;
}

const at = (groups: Record<string, Share>, key: string): Share => (groups[key] ??= share());
const factAt = ({ facts }: Scoreboard, type: string): Kind => (facts[type] ??= { ...share(), extra: 0 });

function add(board: Scoreboard, { one, result }: Scored): void {
  const { client, language, kind, negative } = one.tags;
  const groups = [at(board.clients, client), at(board.languages, language), at(board.kinds, kind)];
  for (const group of [board.exact, negative ? board.negative : board.positive, ...groups]) count(group, result.exact);
  count(board.disposition, result.disposition);
  board.newText.right += result.text.right;
  board.newText.of += result.text.of;
  for (const { type, fields, wrong, found } of result.facts) {
    count(factAt(board, type), found && wrong === 0);
    board.fields.of += fields;
    board.fields.right += fields - wrong;
  }
  for (const type of result.extra) factAt(board, type).extra += 1;
  for (const { key, right } of result.beyond) count(at(board.beyond, key), right);
}

function linesOf(board: Scoreboard): string[] {
  const all = Object.values(board.facts);
  const right = all.reduce((sum, f) => sum + f.right, 0);
  const of = all.reduce((sum, f) => sum + f.of, 0);
  const wrong = all.reduce((sum, f) => sum + f.extra, 0);
  const byKind = Object.entries(board.facts).sort(([a], [b]) => a.localeCompare(b));
  return [
    `cases exact      ${shown(board.exact)}`,
    `  negative       ${shown(board.negative)}`,
    `  positive       ${shown(board.positive)}`,
    `disposition      ${shown(board.disposition)}`,
    `facts right      ${shown({ right, of })}, extra ${wrong}`,
    `fields right     ${shown(board.fields)}`,
    `new text         ${shown(board.newText)}`,
    '',
    ...table([['fact', 'right', 'extra'], ...byKind.map(([type, f]) => [type, shown(f), `${f.extra}`])]),
    ...grouped('client', board.clients),
    ...grouped('language', board.languages),
    ...grouped('kind', board.kinds),
    '',
    `beyond the compared: ${
      Object.entries(board.beyond)
        .map(([key, one]) => `${key} ${shown(one)}`)
        .join(', ') || 'no case states any'
    }`,
  ];
}

function grouped(name: string, groups: Record<string, Share>): string[] {
  const rows = Object.entries(groups).sort(([a, x], [b, y]) => y.of - x.of || a.localeCompare(b));
  return ['', ...table([[name, 'exact'], ...rows.map(([key, one]) => [key, shown(one)])])];
}

const MISSES = 'known-misses.json';

/** Name of a case to the reason for which it is still read wrongly. */
export type Misses = Record<string, string>;

export function knownMisses(folder: string): Misses {
  const path = join(folder, MISSES);
  return existsSync(path) ? (JSON.parse(readFileSync(path, 'utf8')) as Misses) : {};
}

/** Writes the list anew: cases that became exact go, new ones come with what differs; a reason already given stays. */
function writeMisses(folder: string, scored: Scored[]): string {
  const before = knownMisses(folder);
  const misses = scored
    .filter(({ result }) => !result.exact)
    .map(({ one, result }) => [one.name, before[one.name] ?? shortly(result.differences)]);
  writeFileSync(join(folder, MISSES), `${JSON.stringify(Object.fromEntries(misses), null, 2)}\n`);
  return `${MISSES}: ${misses.length} cases`;
}

/** Which parts differ, without their values. */
const shortly = (differences: string[]): string =>
  [...new Set(differences.map((d) => d.split(':', 1)[0] ?? ''))].join(', ');

/** What differs, a case each: its name, then a line per difference. */
export const differing = (scored: Scored[]): string[] =>
  scored
    .filter(({ result }) => !result.exact)
    .flatMap(({ one, result }) => [`✗ ${one.name}`, ...result.differences.map((d) => `    ${d.slice(0, 300)}`)]);

/** `bench -- reading`: the scoreboard of the cases below `folder`. */
export async function benchReading(
  folder: string,
  { verbose, misses }: { verbose: boolean; misses: boolean },
): Promise<Report> {
  const scored = await score(casesIn(folder));
  const board = scoreboard(scored);
  const written = misses ? [writeMisses(folder, scored)] : [];
  const failing = scored
    .filter(({ result }) => !result.exact)
    .map(({ one, result }) => ({ name: one.name, differences: result.differences }));
  return {
    lines: [...(verbose ? [...differing(scored), ''] : []), ...linesOf(board), ...written],
    json: { ...board, failing },
    held: true,
  };
}
