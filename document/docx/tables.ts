/** Tables of a Word file: fixed, with every column and every cell of the grid written out, as WPS needs them. */
import {
  HeightRule,
  LineRuleType,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  VerticalAlignTable,
  VerticalMergeType,
  WidthType,
} from 'docx';
import { halfPoints, SIZE, TABLE, twips } from '../layout/figures.ts';
import type { PageGrid } from '../layout/page-layout.ts';
import {
  type CellType,
  type TableRow as GridRow,
  type PlacedCell,
  type TableGrid,
  tableGrid,
} from '../layout/tables.ts';
import type { FieldText } from '../plain.ts';
import type { TableBlock } from '../report.ts';
import { inlineRuns } from './runs.ts';
import { STYLE } from './styles.ts';
import { wholeTwips } from './whole-twips.ts';

/** What stands at one place of a row. */
interface Slot {
  readonly column: number;
  readonly span: number;
  readonly cell: PlacedCell | null;
  readonly merge: 'none' | 'restart' | 'continue';
}

function slotsOf(row: GridRow): readonly Slot[] {
  const own = row.cells.map(
    (cell): Slot => ({ column: cell.column, span: cell.colSpan, cell, merge: cell.rowSpan > 1 ? 'restart' : 'none' }),
  );
  const covered = row.covered.map(
    (cell): Slot => ({ column: cell.column, span: cell.colSpan, cell: null, merge: 'continue' }),
  );
  const gaps = row.gaps.map((column): Slot => ({ column, span: 1, cell: null, merge: 'none' }));
  return [...own, ...covered, ...gaps].sort((a, b) => a.column - b.column);
}

const MERGE = {
  none: {},
  restart: { verticalMerge: VerticalMergeType.RESTART },
  continue: { verticalMerge: VerticalMergeType.CONTINUE },
};

function cellOf(slot: Slot, row: GridRow, widths: readonly number[], type: CellType, fields: FieldText): TableCell {
  const width = widths.slice(slot.column, slot.column + slot.span).reduce((sum, w) => sum + w, 0);
  const small = type.size < SIZE.table;
  const content =
    slot.cell === null ? [] : inlineRuns(slot.cell.cell.content, fields, small ? { size: halfPoints(type.size) } : {});
  return new TableCell({
    width: { size: width, type: WidthType.DXA },
    verticalAlign: row.tall ? VerticalAlignTable.TOP : VerticalAlignTable.CENTER,
    ...(slot.span > 1 ? { columnSpan: slot.span } : {}),
    ...MERGE[slot.merge],
    children: [
      new Paragraph({
        style: STYLE.cell,
        ...(row.joined ? { keepNext: true } : {}),
        ...(small ? smallLine(type) : {}),
        children: content,
      }),
    ],
  });
}

function smallLine(type: CellType) {
  return { spacing: { line: twips(type.line), lineRule: LineRuleType.EXACT } };
}

/** At least so high. A row that goes on over several pages is as high as its lines: Word has no rows beyond 22 inches. */
function heightOf(row: GridRow, page: PageGrid) {
  return { height: { value: twips(row.lines * page.line - TABLE.border), rule: HeightRule.ATLEAST } };
}

function rowOf(
  row: GridRow,
  r: number,
  grid: TableGrid,
  widths: readonly number[],
  fields: FieldText,
  page: PageGrid,
): TableRow {
  return new TableRow({
    cantSplit: true,
    ...(r < grid.headerRows && grid.repeated > 0 ? { tableHeader: true } : {}),
    ...(row.tall ? {} : heightOf(row, page)),
    children: slotsOf(row).map((slot) => cellOf(slot, row, widths, grid.type, fields)),
  });
}

/** Null for a table without rows, which Word could not open. */
export function tableOf(block: TableBlock, fields: FieldText, page: PageGrid): Table | null {
  const grid = tableGrid(block, fields, page);
  if (grid.rows.length === 0) return null;
  const widths = wholeTwips(grid.columns);
  return new Table({
    width: { size: twips(page.column), type: WidthType.DXA },
    columnWidths: widths,
    layout: TableLayoutType.FIXED,
    // LibreOffice does not take them from the style. Word takes nothing of a cell for its borders, which the PDF does.
    margins: {
      marginUnitType: WidthType.DXA,
      top: 0,
      bottom: 0,
      left: twips(grid.type.side + TABLE.drawnBorder / 2),
      right: twips(grid.type.side + TABLE.drawnBorder / 2),
    },
    rows: grid.rows.map((row, r) => rowOf(row, r, grid, widths, fields, page)),
  });
}
