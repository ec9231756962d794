/** Tables of a Word file while they are read: rows and cells that a tracked change took out are left out. */
import { afterBlocks, type Blocks, endParagraph, readBlocksNext, sinkOf } from './blocks.ts';
import type { WordTextItem } from './content.ts';
import { columnWidths, gridOf, type OpenTable, type RawCell } from './grid.ts';
import { MOST_COLUMNS, MOST_ROWS, MOST_TABLES } from './limits.ts';
import { removedText } from './removed.ts';
import { linesSink } from './sinks.ts';
import { attribute, child, childrenOf, isOn, twipsOf, wordValue, type XmlElement } from './xml.ts';

function closeTable(at: Blocks): void {
  const table = at.tables.pop();
  if (!table || table.rows.length === 0) return;
  const grid = gridOf(table.rows);
  const header = table.rows.findIndex((row) => !row.isHeader);
  const { told } = at.story;
  if (table.isCut) told.tables.push({ code: 'wordTable', fault: 'cut', near: table.near });
  if (grid.isMended) told.tables.push({ code: 'wordTable', fault: 'spans', near: table.near });
  const isOutermost = at.tables.length === 0;
  if (isOutermost) at.startsPage = false;
  sinkOf(at)?.table({
    type: 'table',
    headerRows: header < 0 ? table.rows.length - 1 : header,
    columns: columnWidths(table.widths, grid.columns),
    rows: grid.rows,
    isLandscape: at.sections[at.section]?.isLandscape ?? false,
  });
  if (!isOutermost) return;
  for (const picture of at.moved) sinkOf(at)?.picture(picture);
  at.moved = [];
}

export function readTable(element: XmlElement, at: Blocks): void {
  endParagraph(at);
  const isDeep = at.tables.length >= MOST_TABLES;
  at.tables.push(isDeep ? null : { rows: [], widths: [], cells: [], isCut: false, near: at.tail });
  afterBlocks(at, () => closeTable(at));
  readBlocksNext(at, element.children);
}

export function readGrid(element: XmlElement, at: Blocks): void {
  const columns = childrenOf(element).filter(({ name }) => name === 'w:gridCol');
  const widths = columns.slice(0, MOST_COLUMNS).map((column) => Math.max(0, twipsOf(attribute(column, 'w:w')) ?? 0));
  at.tables.at(-1)?.widths.push(...widths);
}

/** A count that a table says, within what a grid can have. */
function countOf(properties: XmlElement | undefined, name: string, least: number): number {
  const value = Math.floor(Number(wordValue(properties, name)));
  return value >= least ? value : least;
}

/** A deletion is told, and not read. */
function leaveOut(element: XmlElement, at: Blocks): void {
  const { changes } = at.story;
  const removed = removedText(element);
  // No change goes on from one row or cell to the next.
  changes.pass(1);
  if (removed !== '') changes.removed(removed, at.tail);
  changes.pass(1);
}

export function readRow(element: XmlElement, at: Blocks): void {
  const table = at.tables.at(-1);
  const properties = child(element, 'w:trPr');
  if (!table) readBlocksNext(at, element.children);
  else if (child(properties, 'w:del')) leaveOut(element, at);
  else if (table.rows.length >= MOST_ROWS || at.cellsLeft <= 0) table.isCut = true;
  else openRow(element, table, at);
}

function openRow(element: XmlElement, table: OpenTable, at: Blocks): void {
  const properties = child(element, 'w:trPr');
  table.cells = [];
  afterBlocks(at, () => {
    if (table.cells.length === 0) return;
    const before = countOf(properties, 'w:gridBefore', 0);
    table.rows.push({ cells: table.cells, before, isHeader: isOn(properties, 'w:tblHeader') });
  });
  readBlocksNext(at, element.children);
}

const MERGES: Readonly<Record<string, RawCell['merge']>> = { restart: 'begins', continue: 'continues' };

function cellFrom(properties: XmlElement | undefined, paragraphs: readonly WordTextItem[]): RawCell {
  const merge = child(properties, 'w:vMerge');
  const joins = child(properties, 'w:hMerge');
  return {
    paragraphs,
    span: countOf(properties, 'w:gridSpan', 1),
    merge: merge === undefined ? 'none' : (MERGES[attribute(merge, 'w:val') ?? 'continue'] ?? 'none'),
    joinsLeft: joins !== undefined && (attribute(joins, 'w:val') ?? 'continue') === 'continue',
  };
}

export function readCell(element: XmlElement, at: Blocks): void {
  const table = at.tables.at(-1);
  const properties = child(element, 'w:tcPr');
  if (!table) readBlocksNext(at, element.children);
  else if (child(properties, 'w:cellDel')) leaveOut(element, at);
  else openCell(element, table, at);
}

function openCell(element: XmlElement, table: OpenTable, at: Blocks): void {
  endParagraph(at);
  const properties = child(element, 'w:tcPr');
  const { told } = at.story;
  const paragraphs: WordTextItem[] = [];
  const sink = linesSink(paragraphs, {
    picture(item) {
      told.picturesMoved += 1;
      at.moved.push(item);
    },
    nested() {
      told.nestedTables += 1;
    },
  });
  at.cellsLeft -= 1;
  at.sinks.push(sink);
  afterBlocks(at, () => {
    at.sinks.pop();
    table.cells.push(cellFrom(properties, paragraphs));
  });
  // What stands behind the last paragraph comes before the cell is closed.
  afterBlocks(at, () => endParagraph(at));
  readBlocksNext(at, element.children);
}
