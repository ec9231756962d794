/** What is pasted into a table fills its cells from the one at the caret, as in a spreadsheet; the table grows where it must. */
import { type InlineText, plainInline, type TableBlock, type TableCell } from '../report.ts';

/** A place of the grid, from 0. */
export interface GridPlace {
  readonly row: number;
  readonly column: number;
}

type Cells = readonly (readonly InlineText[])[];

/** A table never grows wider. */
const MOST_COLUMNS = 100;

interface Spot {
  readonly cell: TableCell;
  /** Where the cell begins. */
  readonly row: number;
  readonly column: number;
}

/** For every place of the grid the cell that fills it; cells in reading order. */
function gridOf({ rows }: TableBlock): (Spot | undefined)[][] {
  const grid: (Spot | undefined)[][] = rows.map(() => []);
  rows.forEach((row, r) => {
    let column = 0;
    for (const cell of row) {
      while (grid[r]?.[column]) column += 1;
      const spot: Spot = { cell, row: r, column };
      const below = Math.min(rows.length, r + cell.rowSpan);
      for (let y = r; y < below; y += 1) {
        const line = grid[y];
        for (let x = column; line && x < column + cell.colSpan; x += 1) line[x] ??= spot;
      }
      column += cell.colSpan;
    }
  });
  return grid;
}

/** The place of the grid where the `cell`-th cell of a row begins. */
export function placeOfCell(table: TableBlock, row: number, cell: number): GridPlace {
  const own = (gridOf(table)[row] ?? []).flatMap((spot, column) =>
    spot?.row === row && spot.column === column ? [column] : [],
  );
  return { row, column: own[cell] ?? 0 };
}

/** A cell by its row and its place among the cells that begin there, from 0. */
export interface CellPlace {
  readonly row: number;
  readonly cell: number;
}

/** The least rectangle of the table that holds these cells whole, spans and widths as they are; null for no cell. */
export function partOfTable(table: TableBlock, picked: readonly CellPlace[]): TableBlock | null {
  const grid = gridOf(table);
  const spots = picked.flatMap(({ row, cell }) => {
    const own = (grid[row] ?? []).filter((spot, column) => spot?.row === row && spot.column === column);
    return own[cell] ?? [];
  });
  if (spots.length === 0) return null;
  const [top, left] = [least(spots, ({ row }) => row), least(spots, ({ column }) => column)];
  const bottom = -least(spots, ({ row, cell }) => -(row + cell.rowSpan));
  const right = -least(spots, ({ column, cell }) => -(column + cell.colSpan));
  const rows = grid
    .slice(top, bottom)
    .map((line, y) =>
      line.slice(left, right).flatMap((spot, x) => (spot && !isCovered(spot, y + top, x + left) ? [spot.cell] : [])),
    );
  const headerRows = Math.max(0, Math.min(table.headerRows - top, rows.length - 1));
  return { type: 'table', headerRows, columns: table.columns.slice(left, right), rows };
}

function least(spots: readonly Spot[], of: (spot: Spot) => number): number {
  return spots.reduce((found, spot) => Math.min(found, of(spot)), Number.POSITIVE_INFINITY);
}

/** The texts of a table place by place; a cell over several places has its text in the first. */
export function cellsOf(table: TableBlock): Cells {
  return gridOf(table).map((line, r) =>
    Array.from({ length: table.columns.length }, (_, c): InlineText => {
      const spot = line[c];
      return spot?.row === r && spot.column === c ? spot.cell.content : [];
    }),
  );
}

const single = (content: InlineText): TableCell => ({ content, colSpan: 1, rowSpan: 1 });

/** Cells over several places that are written into are split: each place takes what is meant for it. */
function isSplit({ cell, row, column }: Spot, at: GridPlace, cells: Cells): boolean {
  const width = cells[0]?.length ?? 0;
  const apart = at.row + cells.length <= row || at.column + width <= column;
  return !apart && at.row < row + cell.rowSpan && at.column < column + cell.colSpan;
}

/** Whether a place is filled from another one, so that no cell begins there. */
function isCovered(spot: Spot, row: number, column: number): boolean {
  return spot.row !== row || spot.column !== column;
}

interface Filling {
  readonly grid: readonly (readonly (Spot | undefined)[])[];
  readonly at: GridPlace;
  readonly cells: Cells;
}

/** What begins in a place of the table once it is filled; null where a cell of another place covers it. */
function cellAt({ grid, at, cells }: Filling, row: number, column: number): TableCell | null {
  const text = row < at.row || column < at.column ? undefined : cells[row - at.row]?.[column - at.column];
  if (text !== undefined) return single(text);
  const spot = grid[row]?.[column];
  if (spot === undefined) return single([]);
  const covered = isCovered(spot, row, column);
  if (isSplit(spot, at, cells)) return single(covered ? [] : spot.cell.content);
  return covered ? null : spot.cell;
}

/** The table with these texts in the places from `at` on, with further rows and columns where it has too few. */
export function fillTable(table: TableBlock, at: GridPlace, cells: Cells): TableBlock {
  const filling = { grid: gridOf(table), at, cells };
  const height = Math.max(table.rows.length, at.row + cells.length);
  const wanted = at.column + (cells[0]?.length ?? 0);
  const width = Math.max(table.columns.length, Math.min(MOST_COLUMNS, wanted));
  const rows = Array.from({ length: height }, (_, row) =>
    Array.from({ length: width }, (_, column) => cellAt(filling, row, column)).filter((cell) => cell !== null),
  );
  const mean = table.columns.reduce((sum, each) => sum + each, 0) / Math.max(1, table.columns.length);
  const columns = Array.from({ length: width }, (_, c) => table.columns[c] ?? mean);
  return { ...table, columns, rows };
}

/** Plain text whose lines are rows and whose tabs part cells, as spreadsheets give it; null for any other text. */
export function tabbedCells(text: string): Cells | null {
  if (!text.includes('\t')) return null;
  const rows = text
    .replace(/\r\n?/g, '\n')
    .replace(/\n+$/, '')
    .split('\n')
    .map((line) => line.split('\t').map((cell) => plainInline(cell.trim())));
  const width = Math.min(
    MOST_COLUMNS,
    rows.reduce((most, row) => Math.max(most, row.length), 1),
  );
  return rows.map((row) => Array.from({ length: width }, (_, i) => row[i] ?? []));
}
