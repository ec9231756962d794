/** Pages counted on the grid of 22 lines, as the print engine fills them. */
import { blockText, type FieldText } from '../plain.ts';
import type { Block, InlineText, Report } from '../report.ts';
import { GRID, SIZE } from './figures.ts';
import { headSetting, imprintSetting } from './head.ts';
import { countLines } from './lines.ts';
import { BODY_TYPE } from './measure.ts';
import { pictureSize } from './pictures.ts';
import { tableGrid } from './tables.ts';
import { type SetBlock, typeset } from './typeset.ts';

/** What a block needs: lines that may be parted anywhere, or rows that may not. */
type Need =
  | { readonly type: 'lines'; readonly lines: number }
  | { readonly type: 'rows'; readonly rows: readonly RowNeed[]; readonly headerRows: number };

interface RowNeed {
  readonly lines: number;
  readonly joined: boolean;
}

interface Sized extends Pick<SetBlock, 'blankLines' | 'newPage' | 'keepNext'> {
  readonly need: Need;
}

function textNeed(set: SetBlock, fields: FieldText): Need {
  const { block, number, indents } = set;
  const title = block.type === 'title';
  const type = title ? { size: SIZE.title, spacing: 0 } : BODY_TYPE;
  const width = GRID.column - indents.left - indents.right;
  return {
    type: 'lines',
    lines: countLines(number + blockText(block, fields), { type, width, firstIndent: indents.first }),
  };
}

function needOf(set: SetBlock, fields: FieldText): Need {
  const { block } = set;
  if (block.type === 'picture')
    return { type: 'rows', rows: [{ lines: pictureSize(block).lines, joined: false }], headerRows: 0 };
  if (block.type !== 'table') return textNeed(set, fields);
  const grid = tableGrid(block, fields);
  return { type: 'rows', rows: grid.rows, headerRows: grid.headerRows };
}

interface Remembered {
  /** Null for a block that shows no field. */
  readonly fields: Report['fields'] | null;
  readonly number: string;
  readonly right: number;
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

function rememberedNeed(set: SetBlock, report: Report, fields: FieldText): Need {
  const { block, number, indents } = set;
  const known = measured.get(block);
  const sameFields = known?.fields === null || known?.fields === report.fields;
  if (known && sameFields && known.number === number && known.right === indents.right) return known.need;
  const need = needOf(set, fields);
  measured.set(block, { fields: showsField(block) ? report.fields : null, number, right: indents.right, need });
  return need;
}

/** Lines of the rows from `from` on that stay together. */
function groupLines(rows: readonly RowNeed[], from: number): number {
  let lines = 0;
  for (let r = from; r < rows.length; r += 1) {
    lines += rows[r]?.lines ?? 0;
    if (!rows[r]?.joined) break;
  }
  return lines;
}

/** The least that has to stand on the page where a block begins. */
function opening(need: Need): number {
  if (need.type === 'lines') return Math.min(1, need.lines);
  return groupLines(need.rows, 0);
}

/** The least room that the blocks from `i` on need to begin: those that keep together and the opening of the next. */
function chainRoom(blocks: readonly Sized[], i: number): number {
  let room = 0;
  for (let k = i; k < blocks.length && room <= GRID.lines; k += 1) {
    const block = blocks[k];
    if (!block || (k > i && block.newPage)) break;
    const blank = k > i ? block.blankLines : 0;
    if (!block.keepNext) return room + blank + opening(block.need);
    room += blank + total(block.need);
  }
  return room;
}

function total(need: Need): number {
  return need.type === 'lines' ? need.lines : need.rows.reduce((sum, row) => sum + row.lines, 0);
}

/** Where the text stands: `used` lines of page `page` (from 1). */
interface Position {
  page: number;
  used: number;
}

function turn(at: Position): void {
  at.page += 1;
  at.used = 0;
}

function fillLines(at: Position, lines: number): void {
  let left = lines;
  while (left > 0) {
    if (at.used >= GRID.lines) turn(at);
    const here = Math.min(left, GRID.lines - at.used);
    at.used += here;
    left -= here;
  }
}

/** Rows are not parted; on each further page the header rows are repeated, unless they take over a quarter of it. */
function fillRows(at: Position, need: Need & { type: 'rows' }): void {
  const header = need.rows.slice(0, need.headerRows).reduce((sum, row) => sum + row.lines, 0);
  const repeated = header * 4 <= GRID.lines ? header : 0;
  need.rows.forEach(({ lines }, r) => {
    const begins = r === 0 || !need.rows[r - 1]?.joined;
    const group = begins ? groupLines(need.rows, r) : lines;
    const fits = at.used + (group <= GRID.lines ? group : lines) <= GRID.lines;
    if (!fits && at.used > 0) {
      turn(at);
      if (r >= need.headerRows) at.used = repeated;
    }
    fillLines(at, lines);
  });
}

function fill(at: Position, blocks: readonly Sized[], i: number, block: Sized): void {
  if (block.newPage && (at.used > 0 || at.page > 1) && i > 0) turn(at);
  const room = chainRoom(blocks, i);
  const blank = at.used === 0 ? 0 : block.blankLines;
  const fits = at.used + blank + room <= GRID.lines;
  if (!fits && at.used > 0 && (room <= GRID.lines || at.used >= GRID.lines)) turn(at);
  else at.used = Math.min(GRID.lines, at.used + blank);
  if (block.need.type === 'lines') fillLines(at, block.need.lines);
  else fillRows(at, block.need);
}

/** Where the text of a report ends: on page `pages`, with `used` of its 22 lines taken. */
export interface Extent {
  readonly pages: number;
  readonly used: number;
}

/** The pages of the text, head included, 版记 left out. */
export function extentOf(report: Report): Extent {
  const { blocks: set, fields } = typeset(report);
  const blocks = set.map((block): Sized => ({ ...block, need: rememberedNeed(block, report, fields) }));
  const at: Position = { page: 1, used: headSetting(report.head)?.lines ?? 0 };
  blocks.forEach((block, i) => {
    fill(at, blocks, i, block);
  });
  return { pages: at.page, used: at.used };
}

/** How many pages a report has when printed; an empty one has one. */
export function countPages(report: Report): number {
  const { pages, used } = extentOf(report);
  const imprint = imprintSetting(report.imprint)?.lines ?? 0;
  return used + imprint > GRID.lines ? pages + 1 : pages;
}
