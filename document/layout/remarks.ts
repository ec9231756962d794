/**
 * Elements of a report that the page cannot hold as they are, or that the standard has in another form: each is laid out all
 * the same, and told. Nothing is changed here.
 */
import type { Notice } from '../notice.ts';
import { blockText } from '../plain.ts';
import type { Block, Report } from '../report.ts';
import { GRID } from './figures.ts';
import { textWidth } from './measure.ts';
import { type Pagination, paginate } from './pages.ts';
import { dateForm } from './remarks/forms.ts';
import { headRemarks } from './remarks/head.ts';
import { pictureRemarks, sealRemarks } from './remarks/pictures.ts';
import { tableGrid } from './tables.ts';
import { pageOf, type SetBlock, type TypesetReport, typeset } from './typeset.ts';

/** A title of more lines or characters is no title: practice has three lines of 20 字 at most. */
const TITLE = { lines: 3, characters: 60 } as const;
/** 六号, in pt: smaller type in a table is not read. */
const SMALLEST_CELL = 7.5;
/** 字 that stay free at the right of 署名 and 成文日期 (7.3.5.2). */
const SIGN_OFF_FREE = 2;

const words = (block: Block, sheet: TypesetReport) => blockText(block, sheet.fields).replace(/\s+/gu, '');

function titleRemarks({ block, breaks }: SetBlock, i: number, sheet: TypesetReport): readonly Notice[] {
  const lines = breaks.length + blockText(block, sheet.fields).split('\n').length;
  const characters = [...words(block, sheet)].length;
  if (lines <= TITLE.lines && characters <= TITLE.characters) return [];
  return [{ code: 'layoutTitleLong', block: i, lines, characters }];
}

function tableRemarks(set: SetBlock, i: number, sheet: TypesetReport): readonly Notice[] {
  if (set.block.type !== 'table') return [];
  const { type, columns } = tableGrid(set.block, sheet.fields, pageOf(set, sheet.layout).grid);
  if (type.size >= SMALLEST_CELL) return [];
  const { orientation } = set;
  return [{ code: 'layoutTableWide', block: i, columns: columns.length, size: type.size, orientation }];
}

function signOffRemarks({ block, belowTitle }: SetBlock, i: number, sheet: TypesetReport): readonly Notice[] {
  if (block.type !== 'signature' && block.type !== 'date') return [];
  const lines = blockText(block, sheet.fields).split('\n');
  const free = belowTitle ? 0 : SIGN_OFF_FREE * GRID.pitch;
  const wide = lines.some((line) => textWidth(line) > sheet.layout.grid.column - free);
  return wide ? [{ code: 'layoutSignOffWide', block: i, of: block.type }] : [];
}

/** A date below the title stands in brackets. */
function dateRemarks({ block }: SetBlock, i: number, sheet: TypesetReport): readonly Notice[] {
  if (block.type !== 'date') return [];
  const text = blockText(block, sheet.fields).trim();
  const found = text.replace(/^[（(](.*)[）)]$/u, '$1');
  const proposed = dateForm(found);
  return proposed ? [{ code: 'layoutDate', block: i, found, proposed }] : [];
}

function blockRemarks(set: SetBlock, i: number, sheet: TypesetReport): readonly Notice[] {
  switch (set.block.type) {
    case 'title':
      return titleRemarks(set, i, sheet);
    case 'table':
      return tableRemarks(set, i, sheet);
    case 'picture':
      return pictureRemarks(set, i, sheet);
    case 'signature':
    case 'date':
      return [...signOffRemarks(set, i, sheet), ...dateRemarks(set, i, sheet)];
    default:
      return [];
  }
}

const BODY = new Set<Block['type']>(['paragraph', 'heading', 'runIn', 'table', 'picture']);

function isBody(block: Block, sheet: TypesetReport): boolean {
  if (block.type === 'picture' || block.type === 'table') return true;
  return BODY.has(block.type) && words(block, sheet) !== '';
}

/** 首页必须显示正文 (7.3.3). */
function firstPageRemarks(sheet: TypesetReport, { blocks }: Pagination): readonly Notice[] {
  const first = sheet.blocks.findIndex(({ block }) => isBody(block, sheet));
  if (first < 0 || blocks[first]?.page === 0) return [];
  return [{ code: 'layoutFirstPage', block: first }];
}

/** 署名 and 成文日期 at the end with nothing of the text above them on their page. */
function aloneRemarks({ blocks: set }: TypesetReport, { blocks }: Pagination): readonly Notice[] {
  const isSignOff = (i: number) => {
    const type = set[i]?.belowTitle ? undefined : set[i]?.block.type;
    return type === 'signature' || type === 'date';
  };
  const first = set.findIndex((_, i) => isSignOff(i) && !isSignOff(i - 1) && i > 0);
  const page = blocks[first]?.page ?? 0;
  const before = blocks[first - 1];
  if (before === undefined || page === 0) return [];
  // What stands before it may have begun earlier and end on this page.
  return before.page + before.turns.length < page ? [{ code: 'layoutSignOffAlone', block: first, page: page + 1 }] : [];
}

function imprintRemarks({ imprint }: Pagination): readonly Notice[] {
  return imprint !== null && imprint.line < 0 ? [{ code: 'layoutImprintLong' }] : [];
}

/** What is written every day and is none of the 15 文种 (条例, 8): a paper with a red head has to be one of them. */
const NO_KIND = /(总结|汇报|方案|要点|简报|讲话)(?:[（(].*[）)])?$/u;

function kindRemarks(report: Report, sheet: TypesetReport): readonly Notice[] {
  const title = report.layout.form === 'document' ? report.blocks.findIndex((block) => block.type === 'title') : -1;
  const block = report.blocks[title];
  const kind = block && NO_KIND.exec(words(block, sheet))?.[1];
  return kind === undefined ? [] : [{ code: 'layoutNoKind', block: title, kind }];
}

/** All remarks on a report, those on its head first, then in the order of its blocks. */
export function remarksOf(report: Report): readonly Notice[] {
  const sheet = typeset(report);
  const pages = paginate(report);
  return [
    ...headRemarks(report),
    ...kindRemarks(report, sheet),
    ...sheet.blocks.flatMap((set, i) => blockRemarks(set, i, sheet)),
    ...sealRemarks(report),
    ...firstPageRemarks(sheet, pages),
    ...aloneRemarks(sheet, pages),
    ...imprintRemarks(pages),
  ];
}
