/** What is done to the table that holds the caret. Lexical changes its cells; the head and empty rows are put right here. */
import {
  $deleteTableColumnAtSelection,
  $deleteTableRowAtSelection,
  $findTableNode,
  $insertTableColumnAtSelection,
  $insertTableRowAtSelection,
  $isTableCellNode,
  $isTableRowNode,
  $isTableSelection,
  $mergeCells,
  $unmergeCell,
  type TableCellNode,
  type TableNode,
  type TableRowNode,
} from '@lexical/table';
import { $findMatchingParent, $getSelection, $isRangeSelection } from 'lexical';
import { TABLE_DEEDS, type TableDeed } from './handle.ts';
import { $createBlockNode, $isBlockNode } from './nodes/block.ts';
import { $headRows, $isAcross, $setAcross, $setHeadRows } from './tables.ts';

/** The table of the caret and the cells that are selected in it: with a caret the one that holds it. */
interface Spot {
  readonly table: TableNode;
  readonly cells: readonly TableCellNode[];
}

function $spot(): Spot | null {
  const selection = $getSelection();
  if (!$isRangeSelection(selection) && !$isTableSelection(selection)) return null;
  const ends = [selection.anchor.getNode(), selection.focus.getNode()];
  const [from, to] = ends.map((node) => $findMatchingParent(node, $isTableCellNode));
  const table = from && $findTableNode(from);
  if (!from || !to || !table || !$findTableNode(to)?.is(table)) return null;
  const selected = $isTableSelection(selection) ? selection.getNodes().filter($isTableCellNode) : [from, to];
  return { table, cells: [...new Map(selected.map((cell) => [cell.getKey(), cell])).values()] };
}

const $rows = (table: TableNode): readonly TableRowNode[] => table.getChildren().filter($isTableRowNode);

/** The last row, from 0, that a cell reaches. */
function $lastRow(cell: TableCellNode): number {
  return cell.getParentOrThrow().getIndexWithinParent() + cell.getRowSpan() - 1;
}

const $firstRow = (cell: TableCellNode) => cell.getParentOrThrow().getIndexWithinParent();

const isWide = (cell: TableCellNode) => cell.getColSpan() > 1 || cell.getRowSpan() > 1;

/** The head would end with the selected rows; at least one row of the body has to be left. */
function $headTo({ table, cells }: Spot): number | null {
  const rows = Math.max(...cells.map($lastRow)) + 1;
  return rows < $rows(table).length && rows !== $headRows(table) ? rows : null;
}

function $applies(deed: TableDeed, spot: Spot): boolean {
  const { table, cells } = spot;
  switch (deed) {
    case 'mergeCells':
      return cells.length > 1;
    case 'splitCell':
      return cells.length === 1 && cells.some(isWide);
    case 'headToHere':
      return $headTo(spot) !== null;
    case 'noHead':
      return $headRows(table) > 0;
    case 'landscape':
      return !$isAcross(table);
    case 'portrait':
      return $isAcross(table);
    default:
      return true;
  }
}

const known = new Map<string, readonly TableDeed[]>();

/** What can be done at the caret; the same object for the same deeds. Empty outside of tables. */
export function $tableDeeds(): readonly TableDeed[] {
  const spot = $spot();
  const deeds = spot === null ? [] : TABLE_DEEDS.filter((deed) => $applies(deed, spot));
  const name = deeds.join();
  const same = known.get(name) ?? deeds;
  known.set(name, same);
  return same;
}

/** A row all of whose cells come from rows above shows nothing and has no height of its own in Word. */
function $dropEmptyRows(table: TableNode): void {
  for (const row of $rows(table)) {
    if (!row.isEmpty()) continue;
    const at = row.getIndexWithinParent();
    const above = $rows(table)
      .slice(0, at)
      .flatMap((other) => other.getChildren().filter($isTableCellNode));
    for (const cell of above) if ($lastRow(cell) >= at) cell.setRowSpan(cell.getRowSpan() - 1);
    row.remove();
  }
}

/** The head ends below all cells that begin in it. */
function $wholeHead(table: TableNode, rows: number): number {
  const cells = $rows(table)
    .slice(0, rows)
    .flatMap((row) => row.getChildren().filter($isTableCellNode));
  const reach = Math.max(rows, ...cells.map((cell) => $lastRow(cell) + 1));
  return reach > rows ? $wholeHead(table, reach) : rows;
}

/** Rows of the head after rows were put in or taken away: what comes between its rows belongs to it. */
function $headAfter(deed: TableDeed, { table, cells }: Spot): number {
  const head = $headRows(table);
  const first = Math.min(...cells.map($firstRow));
  const last = Math.max(...cells.map($lastRow));
  if (deed === 'rowAbove') return first < head ? head + 1 : head;
  if (deed === 'rowBelow') return last + 1 < head ? head + 1 : head;
  if (deed === 'deleteRows') return head - Math.max(0, Math.min(head, last + 1) - first);
  return head;
}

function $deleteTable(table: TableNode): void {
  const next = table.getNextSibling();
  const place = $isBlockNode(next) ? next : $createBlockNode();
  if (!$isBlockNode(next)) table.insertAfter(place, false);
  place.selectStart();
  table.remove();
}

/** Where Lexical would take the whole table away, the way is the same as for the table. */
function $takesAll(deed: 'deleteRows' | 'deleteColumns', { table, cells }: Spot): boolean {
  if (deed === 'deleteRows') {
    const first = Math.min(...cells.map($firstRow));
    return first === 0 && Math.max(...cells.map($lastRow)) === $rows(table).length - 1;
  }
  const selected = new Set(cells.map((cell) => cell.getKey()));
  return $rows(table).some((row) => {
    const own = row.getChildren().filter($isTableCellNode);
    const whole = own.reduce((sum, cell) => sum + cell.getColSpan(), 0) === table.getColumnCount();
    return whole && own.every((cell) => selected.has(cell.getKey()));
  });
}

function $changeCells(deed: TableDeed, spot: Spot): void {
  switch (deed) {
    case 'rowAbove':
    case 'rowBelow':
      $insertTableRowAtSelection(deed === 'rowBelow');
      break;
    case 'columnLeft':
    case 'columnRight':
      $insertTableColumnAtSelection(deed === 'columnRight');
      break;
    case 'deleteRows':
      $deleteTableRowAtSelection();
      break;
    case 'deleteColumns':
      $deleteTableColumnAtSelection();
      break;
    case 'mergeCells':
      $mergeCells([...spot.cells])?.selectEnd();
      break;
    case 'splitCell':
      $unmergeCell();
  }
}

/** Does it where it applies; otherwise nothing is changed. */
export function $changeTable(deed: TableDeed): void {
  const spot = $spot();
  if (spot === null || !$applies(deed, spot)) return;
  const { table } = spot;
  if (deed === 'landscape' || deed === 'portrait') $setAcross(table, deed === 'landscape');
  else if (deed === 'headToHere' || deed === 'noHead')
    $setHeadRows(table, $wholeHead(table, deed === 'noHead' ? 0 : ($headTo(spot) ?? 0)));
  else if (deed === 'deleteTable') $deleteTable(table);
  else if ((deed === 'deleteRows' || deed === 'deleteColumns') && $takesAll(deed, spot)) $deleteTable(table);
  else {
    const head = $headAfter(deed, spot);
    $changeCells(deed, spot);
    $dropEmptyRows(table);
    $setHeadRows(table, $wholeHead(table, Math.min(head, $rows(table).length)));
  }
}
