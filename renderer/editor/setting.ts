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
import { type HeldLine, sameHeld } from './held-lines.ts';
import { type Desk, px, type Spot } from './sheets.ts';
import { titleLines, titleStyles } from './title-lines.ts';

const pt = (points: number) => (points === 0 ? '' : `${Math.round(points * 1000) / 1000}pt`);

function property(dom: HTMLElement, name: string, value: string): void {
  if (dom.style.getPropertyValue(name) === value) return;
  if (value === '') dom.style.removeProperty(name);
  else dom.style.setProperty(name, value);
}

function attribute(dom: HTMLElement, name: string, value: string): void {
  const full = `data-${name}`;
  if ((dom.getAttribute(full) ?? '') === value) return;
  if (value === '') dom.removeAttribute(full);
  else dom.setAttribute(full, value);
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
  // A name beside another, or beside its stamp, is drawn lower than it stands.
  const drop = set.signOff?.drop ?? 0;
  attribute(dom, 'dropped', drop === 0 ? '' : 'drop');
  property(dom, '--drop', pt(drop));
}

/** Half a pixel of the screen, in steps: bars are that much shorter at either end, so that they touch no line but their own. */
const HALF = 32;

/** Part of the float that lines go round: from `left` to the right edge of the text, in steps from the top of the block. */
interface Bar {
  readonly left: string;
  readonly top: number;
  readonly foot: number;
}

/** From the top of a block to one of its lines, the room between pages left out of the count, in steps. */
function lineTop(line: number, { bands }: Spot, desk: Desk): number {
  let top = line * desk.line;
  for (const band of bands) if (band.top <= top + HALF) top += band.height;
  return top;
}

/**
 * Lines of a text go round a float at its right, whose shape is one bar over the full width for each boundary of pages: a line
 * that would stand on the bar stands below it. Beside a line that ends earlier than the browser would end it, the shape
 * leaves just the room for it. Nothing else of the text is touched.
 */
function barsOf({ set, spot, held }: Dressing, desk: Desk): readonly Bar[] {
  const pages = spot.bands.map(({ top, height }): Bar => ({ left: '0', top, foot: top + height }));
  const lines = held.map(({ line, room }): Bar => {
    const top = lineTop(line, spot, desk);
    return { left: pt(room), top, foot: top + desk.line };
  });
  return set.block.type === 'title' ? pages : [...pages, ...lines].sort((a, b) => a.top - b.top);
}

function shapeOf(bars: readonly Bar[], { steps }: Desk): string {
  const points = bars.map(({ left, top, foot }) => {
    const [from, to] = [steps.css(top + HALF), steps.css(foot - HALF)];
    return `100% ${from},${left} ${from},${left} ${to},100% ${to}`;
  });
  return `polygon(${points.join(',')})`;
}

function breakText(dom: HTMLElement, dressing: Dressing, desk: Desk): void {
  const { number } = dressing.set;
  const bars = barsOf(dressing, desk);
  const last = bars.at(-1);
  attribute(dom, 'turns', last ? 'text' : '');
  property(dom, '--bars', last ? shapeOf(bars, desk) : '');
  property(dom, '--bars-height', last ? desk.steps.css(last.foot) : '');
  // CSS strings know two characters that have to be escaped.
  property(dom, '--number', last && number !== '' ? `"${number.replace(/["\\]/gu, '\\$&')}"` : '');
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

/**
 * What of a table lies between pages is cut out: its lines run through there. Below a row the page ends with its lower line;
 * a row that goes on has none there, and of a table that begins on the next page nothing stays.
 */
function cutOut({ bands }: Pick<Spot, 'bands'>, desk: Desk): string {
  if (bands.length === 0) return '';
  const points = bands.flatMap((band) => {
    const line = band.line === 0 ? desk.border : 0;
    const from = band.top === 0 ? '-2px' : `${desk.steps.px(band.top + line)}px`;
    const to = `${desk.steps.px(band.top + band.height)}px`;
    return [`calc(100% + 2px) ${from}`, `-2px ${from}`, `-2px ${to}`, `calc(100% + 2px) ${to}`];
  });
  return `polygon(-2px -2px,calc(100% + 2px) -2px,${points.join(',')},calc(100% + 2px) calc(100% + 2px),-2px calc(100% + 2px))`;
}

/** A row that no page can hold goes on over several: its texts go round the room between them, from the top of their cells. */
function breakRow(row: HTMLTableRowElement, bars: readonly Bar[], desk: Desk): void {
  const last = bars.at(-1);
  for (const cell of row.cells) {
    attribute(cell, 'turns', last ? 'cell' : '');
    property(cell, '--bars', last ? shapeOf(bars, desk) : '');
    property(cell, '--bars-height', last ? desk.steps.css(last.foot) : '');
  }
}

function breakTable(dom: HTMLElement, { bands }: Spot, desk: Desk, lines: readonly number[]): void {
  let top = 0;
  rowsOf(dom).forEach((row, r) => {
    const own = bands.filter((band) => band.row === r);
    const above = own.filter((band) => band.line === 0).reduce((sum, { height }) => sum + height, 0);
    const inside = own.filter((band) => band.line > 0);
    // Texts begin below half of the upper line of their row.
    const begin = top + above + desk.border / 2;
    const bars = inside.map((band) => ({ left: '0', top: band.top - begin, foot: band.top + band.height - begin }));
    const height = inside.reduce((sum, band) => sum + band.height, (lines[r] ?? 1) * desk.line + above);
    breakRow(row, bars, desk);
    property(row, '--room', above === 0 ? '' : desk.steps.css(above));
    property(row, 'height', desk.steps.css(height));
    top += height;
  });
  property(dom, 'margin-bottom', desk.steps.css(-desk.border));
  property(dom, 'clip-path', cutOut({ bands }, desk));
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
  /** Lines that end earlier than the browser would end them. */
  readonly held: readonly HeldLine[];
}

function isSameSet(a: SetBlock, b: SetBlock): boolean {
  const indents = a.indents.first === b.indents.first && a.indents.left === b.indents.left;
  const place = a.orientation === b.orientation && a.belowTitle === b.belowTitle && a.signOff?.drop === b.signOff?.drop;
  return a.number === b.number && place && indents && a.indents.right === b.indents.right;
}

function isSameSpot(a: Spot, b: Spot): boolean {
  if (a.above !== b.above || a.bands.length !== b.bands.length) return false;
  return a.bands.every((band, k) => {
    const other = b.bands[k];
    const place = band.top === other?.top && band.height === other.height;
    return place && band.row === other.row && band.line === other.line;
  });
}

/** What is set on their elements depends on their words. */
const SHOWN_BY_WORDS = new Set<Block['type']>(['table', 'picture', 'title']);

function isSameBlock(a: SetBlock, b: SetBlock): boolean {
  return a.block === b.block || (!SHOWN_BY_WORDS.has(a.block.type) && !SHOWN_BY_WORDS.has(b.block.type));
}

/** True where an element that shows `a` shows `b` just as well. */
export function isSameDressing(a: Dressing, b: Dressing): boolean {
  const same = isSameSet(a.set, b.set) && isSameSpot(a.spot, b.spot) && isSameBlock(a.set, b.set);
  return same && sameHeld(a.held, b.held);
}

export function dress(dom: HTMLElement, dressing: Dressing, sheet: TypesetReport, desk: Desk): void {
  const { set, spot, lines } = dressing;
  indent(dom, set);
  property(dom, 'margin-top', spot.above === 0 ? '' : desk.steps.css(spot.above));
  if (set.block.type === 'table') {
    cellType(dom, set, set.block, sheet);
    breakTable(dom, spot, desk, lines);
  } else if (set.block.type === 'picture') sizePicture(dom, set, set.block, sheet, desk);
  else {
    breakText(dom, dressing, desk);
    if (set.block.type === 'title' || dom.dataset['lines']) breakTitle(dom, set, spot, sheet, desk);
  }
}
