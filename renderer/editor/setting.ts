/**
 * What follows from the order of blocks and from the pages: numbers, indents, room above a block and within it. No text, but
 * set on each block's element, by the same rules as the printed pages.
 */
import { FIRST_LINE_INDENT, SIZE } from '../../document/layout/figures.ts';
import type { Need } from '../../document/layout/needs.ts';
import { pictureSize } from '../../document/layout/pictures.ts';
import { tableGrid } from '../../document/layout/tables.ts';
import { pageOf, type SetBlock, type TypesetReport } from '../../document/layout/typeset.ts';
import type { Block, PictureBlock, TableBlock } from '../../document/report.ts';
import { type Band, type Desk, px, type Spot } from './sheets.ts';
import { titleLines, titleStyles } from './title-lines.ts';

const pt = (points: number) => (points === 0 ? '' : `${Math.round(points * 1000) / 1000}pt`);

function property(dom: HTMLElement, name: string, value: string): void {
  if (dom.style.getPropertyValue(name) === value) return;
  if (value === '') dom.style.removeProperty(name);
  else dom.style.setProperty(name, value);
}

function attribute(dom: HTMLElement, name: string, value: string): void {
  if ((dom.dataset[name] ?? '') === value) return;
  if (value === '') delete dom.dataset[name];
  else dom.dataset[name] = value;
}

/** The usual indent stands in the style sheet; only what differs is set here. */
function indent(dom: HTMLElement, set: SetBlock): void {
  const { first, left, right } = set.indents;
  const hanging = first !== FIRST_LINE_INDENT && first !== 0;
  attribute(dom, 'number', set.number);
  attribute(dom, 'below', set.belowTitle ? 'title' : '');
  attribute(dom, 'page', set.orientation === 'landscape' ? 'landscape' : '');
  property(dom, '--left', pt(left));
  property(dom, '--right', set.belowTitle ? '' : pt(right));
  property(dom, '--first', hanging ? pt(first) : '');
}

/** Half a pixel of the screen, in steps: bars are that much shorter at either end, so that they touch no line but their own. */
const HALF = 32;

/**
 * Lines of a text go round a float of its full width, whose shape is one bar for each boundary of pages: a line that would
 * stand on the bar stands below it, and nothing else of the text is touched.
 */
function bar({ steps }: Desk, { top, height }: Band): string {
  const from = steps.css(top + HALF);
  const to = steps.css(top + height - HALF);
  return `0 ${from},100% ${from},100% ${to},0 ${to}`;
}

function breakText(dom: HTMLElement, set: SetBlock, { bands }: Spot, desk: Desk): void {
  const last = bands.at(-1);
  attribute(dom, 'turns', last ? 'text' : '');
  property(dom, '--bars', last ? `polygon(${bands.map((band) => bar(desk, band)).join(',')})` : '');
  property(dom, '--bars-height', last ? desk.steps.css(last.top + last.height) : '');
  // CSS strings know two characters that have to be escaped.
  property(dom, '--number', last && set.number !== '' ? `"${set.number.replace(/["\\]/gu, '\\$&')}"` : '');
}

function breakTitle(dom: HTMLElement, set: SetBlock, spot: Spot, sheet: TypesetReport, desk: Desk): void {
  const lines = set.block.type === 'title' && spot.bands.length === 0 ? titleLines(set, sheet.fields) : [];
  const styles = titleStyles(dom, lines, px(sheet.layout.grid.column), desk);
  attribute(dom, 'lines', styles === null ? '' : String(lines.length));
  for (const name of ['--left-of-lines', '--right-of-lines', '--lines-height'] as const) {
    property(dom, name, styles?.[name] ?? '');
  }
}

function rowsOf(dom: HTMLElement): readonly HTMLTableRowElement[] {
  const table = dom instanceof HTMLTableElement ? dom : dom.querySelector('table');
  return table ? [...table.rows] : [];
}

/** What of a table lies between pages is cut out: its lines run through there. The part below a row is not cut. */
function cutOut({ bands }: Spot, desk: Desk): string {
  const cuts = bands.filter((band) => band.line === 0);
  if (cuts.length === 0) return '';
  const points = cuts.flatMap((band) => {
    const from = `${desk.steps.px(band.top + desk.border)}px`;
    const to = `${desk.steps.px(band.top + band.height)}px`;
    return [`calc(100% + 2px) ${from}`, `-2px ${from}`, `-2px ${to}`, `calc(100% + 2px) ${to}`];
  });
  return `polygon(-2px -2px,calc(100% + 2px) -2px,${points.join(',')},calc(100% + 2px) calc(100% + 2px),-2px calc(100% + 2px))`;
}

function breakTable(dom: HTMLElement, spot: Spot, desk: Desk, lines: readonly number[]): void {
  const { bands } = spot;
  const room = new Map<number, number>();
  const inside = new Map<number, number>();
  for (const band of bands) {
    const at = band.line === 0 ? room : inside;
    at.set(band.row, (at.get(band.row) ?? 0) + band.height);
  }
  rowsOf(dom).forEach((row, r) => {
    const above = room.get(r) ?? 0;
    const height = (lines[r] ?? 1) * desk.line + above + (inside.get(r) ?? 0);
    property(row, '--room', above === 0 ? '' : desk.steps.css(above));
    property(row, 'height', desk.steps.css(height));
  });
  property(dom, 'margin-bottom', desk.steps.css(-desk.border));
  property(dom, 'clip-path', cutOut(spot, desk));
}

function cellType(dom: HTMLElement, set: SetBlock, block: TableBlock, { layout, fields }: TypesetReport): void {
  const { type } = tableGrid(block, fields, pageOf(set, layout).grid);
  const usual = type.size >= SIZE.table;
  property(dom, '--cell-size', usual ? '' : pt(type.size));
  property(dom, '--cell-line', usual ? '' : pt(type.line));
  property(dom, '--cell-side', usual ? '' : pt(type.side));
}

function sizePicture(dom: HTMLElement, set: SetBlock, block: PictureBlock, sheet: TypesetReport, desk: Desk): void {
  const size = pictureSize(block, pageOf(set, sheet.layout).grid);
  property(dom, 'height', desk.steps.css(size.lines * desk.line));
  const image = dom.querySelector('img');
  if (image === null) return;
  property(image, 'width', pt(size.width));
  property(image, 'height', pt(size.height));
}

const NO_LINES: readonly number[] = [];

/** Lines of each row; none for a text. */
export function rowLines(need: Need | undefined): readonly number[] {
  return need?.type === 'rows' ? need.rows.map((row) => row.lines) : NO_LINES;
}

/** All that one block's element shows. */
export interface Dressing {
  readonly set: SetBlock;
  readonly spot: Spot;
  readonly lines: readonly number[];
}

function isSameSet(a: SetBlock, b: SetBlock): boolean {
  const indents = a.indents.first === b.indents.first && a.indents.left === b.indents.left;
  const place = a.orientation === b.orientation && a.belowTitle === b.belowTitle;
  return a.number === b.number && place && indents && a.indents.right === b.indents.right;
}

function isSameSpot(a: Spot, b: Spot): boolean {
  if (a.above !== b.above || a.bands.length !== b.bands.length) return false;
  return a.bands.every((band, k) => {
    const other = b.bands[k];
    return band.top === other?.top && band.height === other.height && band.row === other.row;
  });
}

/** What is set on their elements depends on their words. */
const SHOWN_BY_WORDS = new Set<Block['type']>(['table', 'picture', 'title']);

function isSameBlock(a: SetBlock, b: SetBlock): boolean {
  return a.block === b.block || (!SHOWN_BY_WORDS.has(a.block.type) && !SHOWN_BY_WORDS.has(b.block.type));
}

/** True where an element that shows `a` shows `b` just as well. */
export function isSameDressing(a: Dressing, b: Dressing): boolean {
  return isSameSet(a.set, b.set) && isSameSpot(a.spot, b.spot) && isSameBlock(a.set, b.set);
}

export function dress(dom: HTMLElement, { set, spot, lines }: Dressing, sheet: TypesetReport, desk: Desk): void {
  indent(dom, set);
  property(dom, 'margin-top', spot.above === 0 ? '' : desk.steps.css(spot.above));
  if (set.block.type === 'table') {
    cellType(dom, set, set.block, sheet);
    breakTable(dom, spot, desk, lines);
  } else if (set.block.type === 'picture') sizePicture(dom, set, set.block, sheet, desk);
  else {
    breakText(dom, set, spot, desk);
    if (set.block.type === 'title' || dom.dataset['lines']) breakTitle(dom, set, spot, sheet, desk);
  }
}
