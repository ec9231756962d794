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
  paragraphs: readonly WordTextItem[];
}

export interface Grid {
  readonly columns: number;
  readonly rows: readonly (readonly WordCell[])[];
  /** A span was larger than can be, or cells lay beyond the last column. */
  readonly isMended: boolean;
}

/** Cells that join the one on their left, in the old way, become part of it. */
function withoutJoined(cells: readonly RawCell[]): readonly RawCell[] {
  const kept: RawCell[] = [];
  for (const cell of cells) {
    const last = kept.at(-1);
    if (!cell.joinsLeft || last === undefined) kept.push(cell);
    else
      kept[kept.length - 1] = {
        ...last,
        span: last.span + cell.span,
        paragraphs: [...last.paragraphs, ...cell.paragraphs.filter(({ pieces }) => pieces.length > 0)],
      };
  }
  return kept;
}

/** Where the cells of a row stand; those that would lie beyond the last column there can be are put into the last one. */
function placed(row: RawRow): {
  readonly cells: readonly (RawCell & { column: number })[];
  readonly isMended: boolean;
} {
  const cells: (RawCell & { column: number })[] = [];
  let column = Math.min(row.before, MOST_COLUMNS - 1);
  let isMended = row.before > column;
  for (const cell of withoutJoined(row.cells)) {
    const last = cells.at(-1);
    if (column >= MOST_COLUMNS && last !== undefined) {
      cells[cells.length - 1] = { ...last, paragraphs: [...last.paragraphs, ...cell.paragraphs] };
      isMended = true;
      continue;
    }
    const span = Math.min(cell.span, MOST_COLUMNS - column);
    isMended ||= span < cell.span;
    cells.push({ ...cell, span, column });
    column += span;
  }
  return { cells, isMended };
}

const EMPTY_CELL = { colSpan: 1, rowSpan: 1, paragraphs: [] };

/** Free columns from `from` to `to` as one empty cell. */
function gap(from: number, to: number): readonly Placed[] {
  return to > from ? [{ ...EMPTY_CELL, column: from, colSpan: to - from }] : [];
}

/** A continuing cell goes into the one above where both take the same columns; its own text, which Word hides, with it. */
function joinsAbove(cell: RawCell & { column: number }, above: Placed | undefined): boolean {
  if (cell.merge !== 'continues' || above === undefined || above.colSpan !== cell.span) return false;
  above.rowSpan += 1;
  const shown = cell.paragraphs.filter(({ pieces }) => pieces.length > 0);
  if (shown.length > 0) above.paragraphs = [...above.paragraphs, ...shown];
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
