/** The grid of a table: every cell at its place, columns in pt, heights of rows in whole lines of the page. */
import { type FieldText, inlineText } from '../plain.ts';
import type { TableBlock, TableCell } from '../report.ts';
import { canBreak } from './breaking.ts';
import { SIZE, TABLE } from './figures.ts';
import { countLines } from './lines.ts';
import { textWidth } from './measure.ts';
import type { PageGrid } from './page-layout.ts';

/** A cell with its place. `rowSpan` and `colSpan` never reach out of the table. */
export interface PlacedCell {
  readonly cell: TableCell;
  readonly column: number;
  readonly colSpan: number;
  readonly rowSpan: number;
}

export interface TableRow {
  /** Cells that begin in this row. */
  readonly cells: readonly PlacedCell[];
  /** Places that nothing fills: neither a cell of this row nor one that reaches down into it. */
  readonly gaps: readonly number[];
  /** Cells of rows above that reach down into this one. */
  readonly covered: readonly PlacedCell[];
  /** Height in lines of the page. */
  readonly lines: number;
  /** True for a row that stays on one page with the next: a row of the head, or one with a cell that reaches down. */
  readonly joined: boolean;
  /** True for a row that no page can hold: it goes on over several. */
  readonly tall: boolean;
}

/** In pt: size of the text, its lines, and the room at its sides. */
export interface CellType {
  readonly size: number;
  readonly line: number;
  readonly side: number;
}

export interface TableGrid {
  /** How its text is set. */
  readonly type: CellType;
  /** Widths in pt; their sum is the column of the page. */
  readonly columns: readonly number[];
  readonly rows: readonly TableRow[];
  readonly headerRows: number;
  /** Lines of the header rows that are repeated on each further page; 0 where they would take over a quarter of it. */
  readonly repeated: number;
}

interface Placing {
  readonly placed: PlacedCell[][];
  readonly taken: (PlacedCell | undefined)[][];
}

function fits(taken: readonly (PlacedCell | undefined)[], column: number, span: number): number {
  let free = 0;
  while (free < span && taken[column + free] === undefined) free += 1;
  return free;
}

/** Puts the cells into their places. A cell too many makes the table wider: no text is lost. */
function place(table: TableBlock): Placing {
  const width = table.columns.length;
  const placed: PlacedCell[][] = table.rows.map(() => []);
  const taken: (PlacedCell | undefined)[][] = table.rows.map(() => []);
  table.rows.forEach((row, r) => {
    let column = 0;
    for (const cell of row) {
      while (taken[r]?.[column]) column += 1;
      const room = Math.max(1, width - column);
      const colSpan = Math.max(1, fits(taken[r] ?? [], column, Math.min(cell.colSpan, room)));
      const at: PlacedCell = { cell, column, colSpan, rowSpan: Math.min(cell.rowSpan, table.rows.length - r) };
      placed[r]?.push(at);
      occupy(taken, at, r);
      column += colSpan;
    }
  });
  return { placed, taken };
}

function occupy(taken: (PlacedCell | undefined)[][], at: PlacedCell, row: number): void {
  for (const line of taken.slice(row, row + at.rowSpan)) {
    for (let x = at.column; x < at.column + at.colSpan; x += 1) line[x] = at;
  }
}

/** A cell as it is measured. */
interface Measured {
  readonly placed: PlacedCell;
  readonly text: string;
}

/** Lengths are whole 64ths of a CSS px in Chromium, cut off: column and sides of a cell may lose so much, in pt. */
const CUT_OFF = 0.03;

/** Width in pt that a cell has for its text. */
function innerWidth({ column, colSpan }: PlacedCell, columns: readonly number[], side: number): number {
  return (
    columns.slice(column, column + colSpan).reduce((sum, w) => sum + w, 0) - 2 * side - TABLE.drawnBorder - CUT_OFF
  );
}

/** The longest piece of a text that no line may part (figures, Latin words), in its size; 0 where it is a whole sentence. */
function longestWord(text: string): number {
  let most = 0;
  let word = '';
  let before = '';
  for (const char of text) {
    if (before !== '' && (char === '\n' || canBreak(before, char))) word = '';
    word += char;
    if (word.length <= TABLE.longestWord) most = Math.max(most, textWidth(word.trimEnd(), { size: 1, spacing: 0 }));
    before = char;
  }
  return most;
}

/**
 * The largest size at which no figure or word is parted. In very narrow columns it is smaller still: every character has
 * room in the narrowest of them.
 */
function cellType(cells: readonly Measured[], columns: readonly number[], grid: PageGrid): CellType {
  const narrowest = columns.reduce((least, width) => Math.min(least, width), grid.column);
  const side = Math.min(TABLE.cellSide, narrowest / 8);
  const words = cells.map(({ placed, text }) => ({
    room: innerWidth(placed, columns, side),
    word: longestWord(text),
  }));
  const holds = (size: number) => words.every(({ room, word }) => word * size <= room + 0.01);
  const sizes = [SIZE.table, ...TABLE.smaller];
  const wanted = sizes.find(holds) ?? sizes.at(-1) ?? SIZE.table;
  const size = Math.max(1, Math.min(wanted, Math.floor((narrowest - 2 * side - TABLE.drawnBorder - CUT_OFF) * 2) / 2));
  // Whole twips, as Word has them.
  return { size, line: Math.round((size / SIZE.table) * TABLE.cellLine * 20) / 20, side };
}

/** The largest number, also of more than a call can take as arguments. */
const largest = (numbers: readonly number[]) => numbers.reduce((most, n) => Math.max(most, n), 0);

/** Lines of the page that so many lines of a cell take. */
function pageLines(lines: number, type: CellType, grid: PageGrid): number {
  return Math.max(1, Math.ceil((lines * type.line + TABLE.border) / grid.line - 1e-6));
}

/** The same where they go on over several pages, each with room for so many lines: no line of a cell is cut in two. */
function linesOverPages(lines: number, type: CellType, grid: PageGrid, room: number): number {
  const onPage = Math.max(1, Math.floor((room * grid.line + (grid.spare ?? 0) - TABLE.border) / type.line + 1e-6));
  const full = Math.ceil(lines / onPage) - 1;
  return full * room + pageLines(lines - full * onPage, type, grid);
}

function textLines({ placed, text }: Measured, columns: readonly number[], { size, side }: CellType): number {
  const width = innerWidth(placed, columns, side);
  return countLines(text, { type: { size, spacing: 0 }, width, firstIndent: 0 });
}

/** What a cell that spans rows needs beyond the rows it spans goes to the last of them. */
function rowHeights(placed: readonly (readonly PlacedCell[])[], need: (cell: PlacedCell) => number): number[] {
  const lines = placed.map((row) => Math.max(1, largest(row.filter((cell) => cell.rowSpan === 1).map(need))));
  placed.forEach((row, r) => {
    for (const cell of row) {
      const last = r + cell.rowSpan - 1;
      const have = lines.slice(r, last + 1).reduce((sum, n) => sum + n, 0);
      lines[last] = (lines[last] ?? 1) + Math.max(0, need(cell) - have);
    }
  });
  return lines;
}

/** Widths in proportion to the table's own; columns that cells made beyond these are as wide as the average. */
function columnWidths(table: TableBlock, count: number, width: number): number[] {
  const average = table.columns.reduce((sum, w) => sum + w, 0) / table.columns.length;
  const relative = Array.from({ length: count }, (_, i) => table.columns[i] ?? average);
  const sum = relative.reduce((total, w) => total + w, 0);
  return relative.map((w) => (w / sum) * width);
}

/** Rows that stand on one page, and the head repeated above them. */
function repeatedLines(lines: readonly number[], headerRows: number, grid: PageGrid): number {
  const head = lines.slice(0, headerRows).reduce((sum, n) => sum + n, 0);
  return head * 4 <= grid.lines && headerRows < lines.length ? head : 0;
}

/** Lays out a table on the grid of the page. */
export function tableGrid(table: TableBlock, fields: FieldText, grid: PageGrid): TableGrid {
  const { placed, taken } = place(table);
  const count = Math.max(table.columns.length, largest(taken.map((row) => row.length)));
  const columns = columnWidths(table, count, grid.column);
  const texts = new Map(placed.flat().map((cell) => [cell, inlineText(cell.cell.content, fields)]));
  const measured = (cell: PlacedCell): Measured => ({ placed: cell, text: texts.get(cell) ?? '' });
  const type = cellType(placed.flat().map(measured), columns, grid);
  const textual = new Map(placed.flat().map((cell) => [cell, textLines(measured(cell), columns, type)]));
  const inCell = (cell: PlacedCell) => textual.get(cell) ?? 1;
  const lines = rowHeights(placed, (cell) => pageLines(inCell(cell), type, grid));
  const headerRows = Math.min(table.headerRows, placed.length);
  const repeated = repeatedLines(lines, headerRows, grid);
  const rows = placed.map((cells, r): TableRow => {
    const own = taken[r] ?? [];
    const begun = new Set(cells);
    const covered = [...new Set(own)].filter((cell): cell is PlacedCell => !!cell && !begun.has(cell));
    const below = new Set(taken[r + 1]);
    const joined = r + 1 < placed.length && (r < headerRows || own.some((cell) => cell && below.has(cell)));
    const gaps = columns.flatMap((_, c) => (own[c] === undefined ? [c] : []));
    const room = grid.lines - (r < headerRows ? 0 : repeated);
    const tall = (lines[r] ?? 1) > room;
    const most = largest(cells.map(inCell));
    return {
      cells,
      gaps,
      covered,
      lines: tall ? linesOverPages(most, type, grid, room) : (lines[r] ?? 1),
      joined,
      tall,
    };
  });
  return { type, columns, rows, headerRows, repeated };
}
