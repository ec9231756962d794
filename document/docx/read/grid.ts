/** The cells of a foreign table on a grid that holds: spans are clamped, gaps filled, cells that continue the one above joined. */
import type { WordCell, WordTextItem } from './content.ts';
import { MOST_COLUMNS } from './limits.ts';

export interface RawCell {
  readonly paragraphs: readonly WordTextItem[];
  /** Columns it says it takes, at least 1. */
  readonly span: number;
  readonly merge: 'none' | 'begins' | 'continues';
  /** Old way of joining with the cell before it. */
  readonly joinsLeft: boolean;
}

export interface RawRow {
  readonly cells: readonly RawCell[];
  /** Columns left free before the first cell. */
  readonly before: number;
  readonly isHeader: boolean;
}

/** A table while its rows are read. */
export interface OpenTable {
  readonly rows: RawRow[];
  /** Widths of the grid's columns in twips, as far as they are given. */
  readonly widths: number[];
  /** Cells of the row that is read. */
  cells: RawCell[];
  isCut: boolean;
  /** The last characters before it. */
  readonly near: string;
}

interface Placed {
  readonly column: number;
  readonly colSpan: number;
  rowSpan: number;
  readonly paragraphs: WordTextItem[];
}

export interface Grid {
  readonly columns: number;
  readonly rows: readonly (readonly WordCell[])[];
  /** A span was larger than can be, or cells lay beyond the last column. */
  readonly isMended: boolean;
}

const hasText = ({ pieces }: WordTextItem) => pieces.length > 0;

function take(paragraphs: WordTextItem[], more: readonly WordTextItem[]): void {
  for (const paragraph of more) if (hasText(paragraph)) paragraphs.push(paragraph);
}

interface Standing extends RawCell {
  readonly column: number;
  span: number;
  readonly paragraphs: WordTextItem[];
}

/**
 * Where the cells of a row stand. Those that join the one on their left in the old way become part of it, and so do those that
 * would lie beyond the last column there can be.
 */
function placed(row: RawRow): { readonly cells: readonly Standing[]; readonly isMended: boolean } {
  const cells: Standing[] = [];
  let column = Math.min(row.before, MOST_COLUMNS - 1);
  let isMended = row.before > column;
  for (const cell of row.cells) {
    const last = cells.at(-1);
    const span = Math.min(cell.span, MOST_COLUMNS - column);
    isMended ||= span < cell.span;
    column += span;
    if (last === undefined || (span > 0 && !cell.joinsLeft)) {
      cells.push({ ...cell, span, column: column - span, paragraphs: [...cell.paragraphs] });
      continue;
    }
    last.span += span;
    take(last.paragraphs, cell.paragraphs);
  }
  return { cells, isMended };
}

/** Free columns from `from` to `to` as one empty cell. */
function gap(from: number, to: number): readonly Placed[] {
  return to > from ? [{ column: from, colSpan: to - from, rowSpan: 1, paragraphs: [] }] : [];
}

/** A continuing cell goes into the one above where both take the same columns; its own text, which Word hides, with it. */
function joinsAbove(cell: Standing, above: Placed | undefined): boolean {
  if (cell.merge !== 'continues' || above === undefined || above.colSpan !== cell.span) return false;
  above.rowSpan += 1;
  take(above.paragraphs, cell.paragraphs);
  return true;
}

const MOST_SPAN = 1_000;

/**
 * Rows of cells on a grid of as many columns as the widest row takes. Each row is full: what a row leaves free at its ends is
 * an empty cell.
 */
export function gridOf(rows: readonly RawRow[]): Grid {
  const all = rows.map(placed);
  const columns = Math.max(1, ...all.map(({ cells }) => (cells.at(-1)?.column ?? 0) + (cells.at(-1)?.span ?? 0)));
  /** The cell above that may be continued, by its first column. */
  let open = new Map<number, Placed>();
  const grid = all.map(({ cells }) => {
    const row: Placed[] = [...gap(0, cells[0]?.column ?? columns)];
    const next = new Map<number, Placed>();
    for (const cell of cells) {
      const above = open.get(cell.column);
      if (above !== undefined && above.rowSpan < MOST_SPAN && joinsAbove(cell, above)) {
        next.set(cell.column, above);
        continue;
      }
      const made: Placed = { column: cell.column, colSpan: cell.span, rowSpan: 1, paragraphs: cell.paragraphs };
      row.push(made);
      if (cell.merge !== 'none') next.set(cell.column, made);
    }
    const last = cells.at(-1);
    row.push(...gap(last === undefined ? columns : last.column + last.span, columns));
    open = next;
    return row;
  });
  return {
    columns,
    rows: grid.map((row) => row.map(({ paragraphs, colSpan, rowSpan }) => ({ paragraphs, colSpan, rowSpan }))),
    isMended: all.some(({ isMended }) => isMended),
  };
}

const POINTS = 20;
/** Of a column whose width is not given, in pt. */
const USUAL = 72;

/** Widths in pt of `count` columns from those that the file gives in twips; what is missing is as wide as the others. */
export function columnWidths(twips: readonly number[], count: number): readonly number[] {
  const given = twips.slice(0, count).filter((width) => width > 0);
  const mean = given.length === 0 ? USUAL * POINTS : given.reduce((sum, width) => sum + width, 0) / given.length;
  return Array.from({ length: count }, (_, i) => Math.max(1, (twips[i] || mean) / POINTS));
}
