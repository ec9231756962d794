/** Puts a copied table into the table at the caret, cell by cell. */
import {
  $findTableNode,
  $isTableCellNode,
  $isTableRowNode,
  $isTableSelection,
  type TableCellNode,
} from '@lexical/table';
import { $findMatchingParent, $getSelection, $isRangeSelection } from 'lexical';
import type { InlineText } from '../../document/report.ts';
import { fillTable, placeOfCell } from '../../document/text/pasted-cells.ts';
import { $fields } from './fields.ts';
import { $readTable, $tableNode } from './tables.ts';

/** The first of the selected cells, else the one that holds the caret. */
function $firstCell(): TableCellNode | null {
  const selection = $getSelection();
  if ($isTableSelection(selection)) return selection.getNodes().find($isTableCellNode) ?? null;
  return $isRangeSelection(selection) ? $findMatchingParent(selection.anchor.getNode(), $isTableCellNode) : null;
}

/** False outside of tables. The caret goes to the end of the last cell that was filled. */
export function $fillCells(cells: readonly (readonly InlineText[])[]): boolean {
  const cell = $firstCell();
  const table = cell && $findTableNode(cell);
  if (!cell || !table) return false;
  const before = $readTable(table);
  const place = placeOfCell(before, cell.getParentOrThrow().getIndexWithinParent(), cell.getIndexWithinParent());
  const filled = $tableNode(fillTable(before, place, cells), $fields());
  table.replace(filled);
  const row = filled.getChildAtIndex(place.row + cells.length - 1);
  const last = $isTableRowNode(row) ? row.getChildren().filter($isTableCellNode) : [];
  const reached = last[Math.min(last.length, place.column + (cells[0]?.length ?? 1)) - 1];
  (reached ?? filled).selectEnd();
  return true;
}
