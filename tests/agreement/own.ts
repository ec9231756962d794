/** The pages as the program itself computes them, without any renderer. */
import { imprintSetting } from '../../document/layout/imprint.ts';
import { lineStarts, type Measure } from '../../document/layout/lines.ts';
import { BODY_TYPE } from '../../document/layout/measure.ts';
import { type BlockPlace, type Pagination, paginate } from '../../document/layout/pages.ts';
import { tableGrid } from '../../document/layout/tables.ts';
import { pageOf, type SetBlock, type TypesetReport, typeset } from '../../document/layout/typeset.ts';
import { blockText, inlineText } from '../../document/plain.ts';
import type { Report, TableBlock } from '../../document/report.ts';
import { normal, type PageLines, type Start } from './pages.ts';

/** A line or a row of a table. Rows of one group stay together, and renderers may read their cells in any order. */
interface Item {
  readonly type: 'line' | 'row';
  readonly text: string;
  /** Of a row: the next one belongs to it. */
  readonly joined: boolean;
}

export interface OwnPages {
  readonly starts: readonly Start[];
  /** Lines of running text; those of cells are not among them. */
  readonly lines: readonly PageLines[];
  /** All text of each page. */
  readonly texts: readonly string[];
}

function cut(text: string, starts: readonly number[]): readonly string[] {
  return starts.map((start, k) => text.slice(start, starts[k + 1]));
}

/** The lines of one block of running text. */
function linesOfBlock(set: SetBlock, { layout, fields }: TypesetReport): readonly string[] {
  const { block, number, indents, breaks } = set;
  const text = number + blockText(block, fields);
  if (block.type === 'title') return cut(text, [0, ...breaks]).flatMap((line) => line.split('\n'));
  const width = layout.grid.column - indents.left - indents.right;
  const measure: Measure = { type: BODY_TYPE, width, firstIndent: indents.first };
  return text
    .split('\n')
    .flatMap((part, k) => cut(part, lineStarts(part, k === 0 ? measure : { ...measure, firstIndent: 0 })));
}

function rowsOfTable(set: SetBlock, block: TableBlock, sheet: TypesetReport): readonly Item[] {
  const grid = tableGrid(block, sheet.fields, pageOf(set, sheet.layout).grid);
  return grid.rows.map(({ cells, joined }) => ({
    type: 'row',
    text: cells.map((placed) => normal(inlineText(placed.cell.content, sheet.fields))).join(''),
    joined,
  }));
}

/** Puts what a block holds on its pages. A row that goes on inside of itself counts for the page where it begins. */
function spread(pages: Item[][], place: BlockPlace, items: readonly Item[], header: readonly Item[]): void {
  let page = place.page;
  const isTable = items[0]?.type === 'row';
  items.forEach((item, k) => {
    const turned = place.turns.filter((turn) => (isTable ? turn.row === k && turn.line === 0 : turn.line === k));
    for (const { repeated } of turned) {
      page += 1;
      if (repeated > 0) pages[page]?.push(...header);
    }
    pages[page]?.push(item);
    page += isTable ? place.turns.filter((turn) => turn.row === k && turn.line > 0).length : 0;
  });
}

function itemsOf(set: SetBlock, sheet: TypesetReport): readonly Item[] {
  const { block } = set;
  if (block.type === 'picture') return [];
  if (block.type === 'table') return rowsOfTable(set, block, sheet);
  return linesOfBlock(set, sheet).map((line) => ({ type: 'line', text: normal(line), joined: false }));
}

/** The head that is repeated, and the first rows below it that hold any text, with all that keep together with them. */
function rowsStart(items: readonly Item[]): Start {
  let text = '';
  for (const item of items) {
    if (item.type !== 'row') break;
    text += item.text;
    if (!item.joined && text !== '') break;
  }
  return { type: 'rows', text };
}

function startOf(items: readonly Item[], page: number, headed: boolean): Start {
  const shown = items.filter((item) => item.text !== '');
  const [first] = shown;
  if (first === undefined) return { type: 'empty', text: '' };
  if (items[0]?.type === 'row') return rowsStart(items);
  return { type: page === 0 && headed ? 'below' : 'line', text: first.text };
}

/** A page with nothing but the 版记 on it begins with the copies (抄送) or with who printed it. */
function imprintStart(report: Report, sheet: TypesetReport, { imprint }: Pagination): Start {
  const setting = imprint && imprintSetting(report.imprint, sheet.layout);
  const text = setting ? normal(setting.copyTo || setting.printer).slice(0, 8) : '';
  return { type: setting ? 'opening' : 'empty', text };
}

/** Lays a report out. */
export function ownPages(report: Report): OwnPages {
  const sheet = typeset(report);
  const pagination = paginate(report);
  const pages: Item[][] = pagination.pages.map(() => []);
  sheet.blocks.forEach((set, i) => {
    const place = pagination.blocks[i];
    if (!place) return;
    const items = itemsOf(set, sheet);
    const headerRows = place.need.type === 'rows' ? place.need.headerRows : 0;
    spread(pages, place, items, items.slice(0, headerRows));
  });
  const headed = report.layout.form !== 'plain';
  return {
    starts: pages.map((items, page) => {
      const start = startOf(items, page, headed);
      return start.type === 'empty' && pagination.imprint?.page === page
        ? imprintStart(report, sheet, pagination)
        : start;
    }),
    lines: pages.map((items) =>
      items.filter((item) => item.type === 'line' && item.text !== '').map((item) => item.text),
    ),
    texts: pages.map((items) => items.map((item) => item.text).join('')),
  };
}
