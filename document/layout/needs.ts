/** What each block needs of a page, measured once: lines that may be parted anywhere, or rows that may not. */
import { blockText } from '../plain.ts';
import type { Block, InlineText, Report } from '../report.ts';
import { countLines } from './lines.ts';
import { BODY_TYPE } from './measure.ts';
import { pictureSize } from './pictures.ts';
import { tableGrid } from './tables.ts';
import { pageOf, type SetBlock, type Sheet } from './typeset.ts';

export type Need =
  | { readonly type: 'lines'; readonly lines: number }
  | {
      readonly type: 'rows';
      readonly rows: readonly RowNeed[];
      readonly headerRows: number;
      /** Lines of the header rows that are repeated on each further page. */
      readonly repeated: number;
    };

export interface RowNeed {
  readonly lines: number;
  /** It stays on one page with the next row. */
  readonly joined: boolean;
}

function textNeed(set: SetBlock, { layout, fields }: Sheet): Need {
  const { block, number, indents } = set;
  const text = number + blockText(block, fields);
  if (block.type === 'title') return { type: 'lines', lines: set.breaks.length + text.split('\n').length };
  const width = layout.grid.column - indents.left - indents.right;
  return { type: 'lines', lines: countLines(text, { type: BODY_TYPE, width, firstIndent: indents.first }) };
}

function needOf(set: SetBlock, sheet: Sheet): Need {
  const { block } = set;
  const { grid } = pageOf(set, sheet.layout);
  if (block.type === 'picture') {
    return {
      type: 'rows',
      rows: [{ lines: pictureSize(block, grid).lines, joined: false }],
      headerRows: 0,
      repeated: 0,
    };
  }
  if (block.type !== 'table') return textNeed(set, sheet);
  const table = tableGrid(block, sheet.fields, grid);
  return { type: 'rows', rows: table.rows, headerRows: table.headerRows, repeated: table.repeated };
}

interface Remembered {
  /** Null for a block that shows no field. */
  readonly fields: Report['fields'] | null;
  readonly number: string;
  readonly right: number;
  readonly left: number;
  readonly titleSize: number;
  readonly column: number;
  readonly line: number;
  readonly need: Need;
}

/** Blocks are never changed, so that what was measured once holds until the block is another. */
const measured = new WeakMap<Block, Remembered>();

function showsField(block: Block): boolean {
  switch (block.type) {
    case 'table':
      return block.rows.some((row) => row.some((cell) => hasField(cell.content)));
    case 'runIn':
      return hasField(block.lead) || hasField(block.content);
    case 'picture':
    case 'annex':
      return false;
    default:
      return hasField(block.content);
  }
}

function hasField(content: InlineText): boolean {
  return content.some((run) => run.type === 'field');
}

function stillHolds(known: Remembered, set: SetBlock, report: Report, sheet: Sheet): boolean {
  const { column, line } = pageOf(set, sheet.layout).grid;
  const samePage = known.column === column && known.line === line && known.titleSize === sheet.layout.titleSize;
  const sameText = known.number === set.number && (known.fields === null || known.fields === report.fields);
  return samePage && sameText && known.right === set.indents.right && known.left === set.indents.left;
}

/** What a block of this report needs. */
export function needIn(report: Report, set: SetBlock, sheet: Sheet): Need {
  const known = measured.get(set.block);
  if (known && stillHolds(known, set, report, sheet)) return known.need;
  const need = needOf(set, sheet);
  const { column, line } = pageOf(set, sheet.layout).grid;
  measured.set(set.block, {
    fields: showsField(set.block) ? report.fields : null,
    number: set.number,
    right: set.indents.right,
    left: set.indents.left,
    titleSize: sheet.layout.titleSize,
    column,
    line,
    need,
  });
  return need;
}

/** All lines of a block, repeated header rows left out. */
export function totalLines(need: Need): number {
  return need.type === 'lines' ? need.lines : need.rows.reduce((sum, row) => sum + row.lines, 0);
}

/** Lines of the rows from `from` on that stay together. */
export function groupLines(rows: readonly RowNeed[], from: number): number {
  let lines = 0;
  for (let r = from; r < rows.length; r += 1) {
    lines += rows[r]?.lines ?? 0;
    if (!rows[r]?.joined) break;
  }
  return lines;
}
