/**
 * Names with seals of a joint issue in rows (GB/T 9704-2012, 7.3.5.1): up to three side by side, in order, no seal touching
 * another or leaving the type area, the last one over the last name and the date.
 */
import { GRID, mmToPt, SEAL } from './figures.ts';

/** What of a name and its seal needs room. Lengths in pt. */
export interface SealedName {
  readonly width: number;
  readonly lines: number;
  readonly seal: { readonly width: number; readonly height: number };
}

/** Names of one row, by their place among all, and the middles of their columns from the left of the type area in pt. */
export interface SealRow {
  readonly first: number;
  readonly middles: readonly number[];
}

const GAP = mmToPt(SEAL.gap);

function half({ width, seal }: SealedName): number {
  return Math.max(width, seal.width) / 2;
}

/** How far the middles of two neighbours have to be apart. */
function apart(a: SealedName, b: SealedName): number {
  return Math.max((a.seal.width + b.seal.width) / 2 + GAP, (a.width + b.width) / 2 + GRID.pitch);
}

/** The first row may be the shorter one: the last ends at the place of the date. */
function rowsOf(count: number, inRow: number): readonly (readonly [first: number, size: number])[] {
  const rows: (readonly [number, number])[] = [];
  for (let first = 0; first < count; first += inRow) rows.push([first, Math.min(inRow, count - first)]);
  return rows;
}

/** The step from one column to the next for so many in a row, or null where they have no room. */
function stepFor(names: readonly SealedName[], inRow: number, last: number, column: number): number | null {
  if (names.some((name) => name.lines > 1 || last + half(name) > column)) return null;
  let least = 0;
  let most = last;
  for (const [first, size] of rowsOf(names.length, inRow)) {
    const row = names.slice(first, first + size);
    row.forEach((name, j) => {
      const next = row[j + 1];
      if (next) least = Math.max(least, apart(name, next));
      const steps = size - 1 - j;
      if (steps > 0) most = Math.min(most, (last - half(name)) / steps);
      else if (last < half(name)) most = -1;
    });
  }
  if (least > most) return null;
  // As much room at the left as at the right, where that can be had.
  const even = (2 * last - column) / (inRow - 1);
  return Math.min(most, Math.max(least, even));
}

/** The rows of so many names; `last` is the middle of the last column and `most` the names that a row may have. */
export function sealRows(names: readonly SealedName[], last: number, column: number, most: number): readonly SealRow[] {
  for (let inRow = Math.min(most, names.length); inRow > 1; inRow -= 1) {
    const step = stepFor(names, inRow, last, column);
    if (step === null) continue;
    return rowsOf(names.length, inRow).map(([first, size]) => ({
      first,
      middles: Array.from({ length: size }, (_, j) => last - (size - 1 - j) * step),
    }));
  }
  return names.map((_, first) => ({ first, middles: [last] }));
}
