/** What a measurement found: for people, for programs, and whether every stated bound holds. */
export interface Report {
  lines: string[];
  json: unknown;
  held: boolean;
}

/** So many right of so many. */
export interface Share {
  right: number;
  of: number;
}

export const share = (): Share => ({ right: 0, of: 0 });

export function count(one: Share, right: boolean): void {
  one.of += 1;
  if (right) one.right += 1;
}

/** `12/13 (92.3 %)`. */
export const shown = ({ right, of }: Share): string =>
  `${right}/${of}${of === 0 ? '' : ` (${((100 * right) / of).toFixed(1)} %)`}`;

/** Rows as columns: the first left-aligned, the others right-aligned. */
export function table(rows: string[][]): string[] {
  const widths = (rows[0] ?? []).map((_, at) => Math.max(...rows.map((row) => (row[at] ?? '').length)));
  return rows.map((row) =>
    row
      .map((cell, at) => (at === 0 ? cell.padEnd(widths[at] ?? 0) : cell.padStart(widths[at] ?? 0)))
      .join('  ')
      .trimEnd(),
  );
}

export const median = (values: number[]): number => {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? 0;
};
