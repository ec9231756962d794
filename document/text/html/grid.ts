/** The grid of a gathered table: each cell in its place, spans clamped, gaps filled, rows without a cell left out. */
import { inlineText } from '../../plain.ts';
import type { TableBlock, TableCell } from '../../report.ts';
import type { Cell, Gathered, Row, Width } from './cells.ts';
import { cellContent } from './cells.ts';
import { withoutEmphasis } from './inline.ts';

/** More would be no table for a page. */
export const MOST_COLUMNS = 100;
export const MOST_ROWS = 3000;
/** Widest and narrowest column by its text, in characters of its longest cell. */
const WIDTH = { least: 2, most: 20 } as const;

interface Placed {
  readonly cell: Cell;
  readonly row: number;
  readonly column: number;
  readonly colSpan: number;
  rowSpan: number;
}

interface Grid {
  /** Cells that begin in each row. */
  readonly rows: readonly Placed[][];
  readonly columns: number;
  /** Places that are taken, by row and column. */
  readonly taken: readonly (readonly (boolean | undefined)[])[];
}

function freeFrom(taken: readonly (boolean | undefined)[], from: number): number {
  let at = from;
  while (taken[at]) at += 1;
  return at;
}

function freeSpan(taken: readonly (boolean | undefined)[], column: number, most: number): number {
  let span = 1;
  while (span < most && column + span < MOST_COLUMNS && !taken[column + span]) span += 1;
  return span;
}

function place(rows: readonly Row[]): Grid {
  const taken: (boolean | undefined)[][] = rows.map(() => []);
  let columns = 0;
  const placed = rows.map((row, r) => {
    const own = taken[r] ?? [];
    let column = 0;
    return row.cells.flatMap((cell): Placed[] => {
      column = freeFrom(own, column);
      if (column >= MOST_COLUMNS) return [];
      const colSpan = freeSpan(own, column, cell.colSpan);
      const rowSpan = Math.min(cell.rowSpan, rows.length - r);
      for (let y = r; y < r + rowSpan; y += 1)
        for (let x = column; x < column + colSpan; x += 1) {
          const line = taken[y];
          if (line) line[x] = true;
        }
      columns = Math.max(columns, column + colSpan);
      const at = column;
      column += colSpan;
      return [{ cell, row: r, column: at, colSpan, rowSpan }];
    });
  });
  return { rows: placed, columns, taken };
}

/** A row all of whose places are filled from above has no height of its own; it goes, and what reaches through it is shorter. */
function dropEmptyRows({ rows }: Grid): readonly Placed[][] {
  const kept = [0];
  for (const row of rows) kept.push((kept.at(-1) ?? 0) + (row.length > 0 ? 1 : 0));
  for (const row of rows)
    for (const placed of row)
      placed.rowSpan = Math.max(1, (kept[placed.row + placed.rowSpan] ?? 0) - (kept[placed.row] ?? 0));
  return rows.filter((row) => row.length > 0);
}

const NOTHING: TableCell = { content: [], colSpan: 1, rowSpan: 1 };

/** The cells of a row with an empty one at each place that nothing fills. */
function filled(
  row: readonly Placed[],
  taken: readonly (boolean | undefined)[],
  columns: number,
  isHead: boolean,
): TableCell[] {
  const cells: TableCell[] = [];
  let next = 0;
  for (let column = 0; column < columns; column += 1) {
    const placed = row[next];
    if (placed?.column === column) {
      const content = cellContent(placed.cell.flow);
      const { colSpan, rowSpan } = placed;
      cells.push({ content: isHead ? withoutEmphasis(content) : content, colSpan, rowSpan });
      next += 1;
    } else if (!taken[column]) cells.push(NOTHING);
  }
  return cells;
}

/** Rows that are marked as the head, else the first; as far down as its cells reach, and never all of them. */
function headOf(rows: readonly Row[], placed: readonly Placed[][]): number {
  let head = 0;
  while (head < rows.length && isHeadRow(rows[head])) head += 1;
  if (head === 0) head = 1;
  for (let r = 0; r < head; r += 1)
    for (const { rowSpan } of placed[r] ?? []) head = Math.max(head, Math.min(placed.length, r + rowSpan));
  return head < placed.length ? head : 0;
}

function isHeadRow(row: Row | undefined): boolean {
  return row !== undefined && (row.isHead || (row.cells.length > 0 && row.cells.every((cell) => cell.isHeader)));
}

function saidWidths(gathered: Gathered, rows: readonly Placed[][], columns: number): number[] | null {
  const widths: (Width | null)[] = Array.from({ length: columns }, (_, i) => gathered.columns[i] ?? null);
  for (const row of rows) for (const { cell, column, colSpan } of row) if (colSpan === 1) widths[column] ??= cell.width;
  const unit = widths[0]?.unit;
  const known = widths.flatMap((width) => (width !== null && width.unit === unit ? [width.value] : []));
  return known.length === columns ? known.map((value) => Math.min(2000, Math.max(1, Math.round(value)))) : null;
}

function widthsByText(table: readonly (readonly TableCell[])[], rows: readonly Placed[][], columns: number): number[] {
  const widths = new Array<number>(columns).fill(WIDTH.least);
  rows.forEach((row, r) => {
    let next = 0;
    for (const cell of table[r] ?? []) {
      const placed = row[next];
      if (!placed || cell === NOTHING) continue;
      next += 1;
      if (placed.colSpan > 1) continue;
      const longest = inlineText(cell.content, () => '').length;
      widths[placed.column] = Math.min(WIDTH.most, Math.max(widths[placed.column] ?? 0, longest));
    }
  });
  return widths;
}

export interface Laid {
  readonly table: TableBlock;
  /** Rows or columns had to be left out. */
  readonly isCut: boolean;
}

/** Null for a table without a cell. */
export function tableOf(gathered: Gathered): Laid | null {
  const source = gathered.rows.slice(0, MOST_ROWS);
  const grid = place(source);
  const kept = source.filter((_, r) => (grid.rows[r] ?? []).length > 0);
  const takenOf = grid.taken.filter((_, r) => (grid.rows[r] ?? []).length > 0);
  const rows = dropEmptyRows(grid);
  if (rows.length === 0) return null;
  const headerRows = headOf(kept, rows);
  const cells = rows.map((row, r) => filled(row, takenOf[r] ?? [], grid.columns, r < headerRows));
  const columns = saidWidths(gathered, rows, grid.columns) ?? widthsByText(cells, rows, grid.columns);
  const left = gathered.rows.some((row, r) => r >= MOST_ROWS || row.cells.length > (grid.rows[r] ?? []).length);
  return { table: { type: 'table', headerRows, columns, rows: cells }, isCut: left };
}
