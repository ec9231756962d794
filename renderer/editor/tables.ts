/** Tables of the report and those of Lexical. A cell's paragraphs are lines of one text. */
import {
  $createTableCellNode,
  $createTableNode,
  $createTableNodeWithDimensions,
  $createTableRowNode,
  $isTableCellNode,
  $isTableRowNode,
  TableCellHeaderStates,
  type TableCellNode,
  type TableNode,
  type TableRowNode,
} from '@lexical/table';
import { $getState, $setState, createState } from 'lexical';
import type { Field, InlineText, TableBlock, TableCell } from '../../document/report.ts';
import { $leaves, $readInline } from './inline.ts';
import { $createBlockNode } from './nodes/block.ts';
import { $leavesIn } from './tree.ts';

/** A table on pages of its own that lie across. Part of the node, so that it is undone, copied and moved along. */
const acrossState = createState('across', { parse: (value) => value === true });

function $cellNode(cell: TableCell, header: boolean, fields: readonly Field[]): TableCellNode {
  const state = header ? TableCellHeaderStates.ROW : TableCellHeaderStates.NO_STATUS;
  return $createTableCellNode(state, cell.colSpan)
    .setRowSpan(cell.rowSpan)
    .append($createBlockNode().append(...$leaves(cell.content, fields)));
}

export function $tableNode(table: TableBlock, fields: readonly Field[]): TableNode {
  const rows = table.rows.map((row, i) =>
    $createTableRowNode().append(...row.map((cell) => $cellNode(cell, i < table.headerRows, fields))),
  );
  // The widths are relative; a fixed layout over the whole line shares it out in their proportion.
  const node = $createTableNode().setColWidths([...table.columns]);
  if (table.page === 'landscape') $setState(node, acrossState, true);
  return node.append(...rows);
}

function $cellContent(cell: TableCellNode): InlineText {
  return cell
    .getChildren()
    .flatMap((line, i) => [...(i === 0 ? [] : [{ type: 'break' } as const]), ...$readInline($leavesIn(line))]);
}

function $readCell(cell: TableCellNode): TableCell {
  return { content: $cellContent(cell), colSpan: cell.getColSpan(), rowSpan: cell.getRowSpan() };
}

function $cells(row: TableRowNode): readonly TableCellNode[] {
  return row.getChildren().filter($isTableCellNode);
}

function $isHeaderRow(row: TableRowNode): boolean {
  const cells = $cells(row);
  return cells.length > 0 && cells.every((cell) => cell.hasHeaderState(TableCellHeaderStates.ROW));
}

export function $readTable(node: TableNode): TableBlock {
  const rows = node.getChildren().filter($isTableRowNode);
  const columns = node.getColWidths() ?? Array.from({ length: node.getColumnCount() }, () => 1);
  return {
    type: 'table',
    headerRows: $headRows(node),
    columns: [...columns],
    rows: rows.map((row) => $cells(row).map($readCell)),
    ...($isAcross(node) ? { page: 'landscape' } : {}),
  };
}

/** Rows at the top that are repeated on each page. */
export function $headRows(node: TableNode): number {
  const rows = node.getChildren().filter($isTableRowNode);
  const body = rows.findIndex((row) => !$isHeaderRow(row));
  return body === -1 ? rows.length : body;
}

export function $setHeadRows(node: TableNode, head: number): void {
  for (const [i, row] of node.getChildren().filter($isTableRowNode).entries()) {
    const state = i < head ? TableCellHeaderStates.ROW : TableCellHeaderStates.NO_STATUS;
    for (const cell of $cells(row)) if (cell.getHeaderStyles() !== state) cell.setHeaderStyles(state);
  }
}

export function $isAcross(node: TableNode): boolean {
  return $getState(node, acrossState);
}

export function $setAcross(node: TableNode, across: boolean): void {
  $setState(node, acrossState, across);
}

/** An empty table of equal columns whose first row is the head. */
export function $emptyTable(rows: number, columns: number): TableNode {
  return $createTableNodeWithDimensions(rows, columns, { rows: true, columns: false }).setColWidths(
    Array.from({ length: columns }, () => 1),
  );
}
