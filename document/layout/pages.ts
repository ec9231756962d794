/**
 * The pages of a report on the grid, filled as the print engine fills them: where every block stands, where it goes on
 * to the next page, and where the 版记 lies. The editor draws its sheets by this; PDF and Word file come out alike.
 */
import type { Report } from '../report.ts';
import { headSetting } from './head.ts';
import { imprintSetting } from './imprint.ts';
import { groupLines, type Need, needIn, type RowNeed, totalLines } from './needs.ts';
import type { Orientation, PageLayout } from './page-layout.ts';
import { type SetBlock, type TypesetReport, typeset } from './typeset.ts';

/** A block goes on at the top of the next page with this line of this row; a text has row 0 alone. */
export interface Turn {
  readonly row: number;
  readonly line: number;
  /** Lines of the header rows that are repeated above it. */
  readonly repeated: number;
}

export interface BlockPlace {
  /** Index of the page, and the lines above it on that page, blank ones included. */
  readonly page: number;
  readonly line: number;
  /** Blank lines above it that are really there: at the top of a page they vanish. */
  readonly blankLines: number;
  readonly need: Need;
  readonly turns: readonly Turn[];
}

export interface SheetPage {
  readonly orientation: Orientation;
  /** Lines of it that the text takes, 版头 included and 版记 left out. */
  readonly used: number;
  /** An empty page before a 版记 on an even one has no number, and the 版记 after it neither (7.5). */
  readonly numbered: boolean;
}

export interface Pagination {
  readonly pages: readonly SheetPage[];
  /** In the order of the report's blocks. */
  readonly blocks: readonly BlockPlace[];
  /** The page that holds the foot of the 版记, and the lines above it; null where there is none. */
  readonly imprint: { readonly page: number; readonly line: number } | null;
}

interface Sized extends Pick<SetBlock, 'blankLines' | 'newPage' | 'keepNext' | 'orientation'> {
  readonly need: Need;
}

/** The least that has to stand on the page where a block begins. */
function opening(need: Need): number {
  return need.type === 'lines' ? Math.min(1, need.lines) : groupLines(need.rows, 0);
}

/** The pages while they are filled: `used` lines of the last of `done` plus one. */
interface Filling {
  readonly done: SheetPage[];
  orientation: Orientation;
  used: number;
  numbered: boolean;
  readonly layout: PageLayout;
}

function room(at: Filling): number {
  return at.layout[at.orientation].grid.lines;
}

function turn(at: Filling): void {
  // The first page of a letter has none (10.1).
  const numbered = at.numbered && (at.layout.form !== 'letter' || at.done.length > 0);
  at.done.push({ orientation: at.orientation, used: at.used, numbered });
  at.used = 0;
}

/** The least room that the blocks from `i` on need to begin: those that keep together and the opening of the next. */
function chainRoom(blocks: readonly Sized[], i: number, most: number): number {
  let needed = 0;
  for (let k = i; k < blocks.length && needed <= most; k += 1) {
    const block = blocks[k];
    if (!block || (k > i && block.newPage)) break;
    const blank = k > i ? block.blankLines : 0;
    if (!block.keepNext) return needed + blank + opening(block.need);
    needed += blank + totalLines(block.need);
  }
  return needed;
}

/** Puts down lines that may be parted anywhere; each page that is begun is a turn, with header rows at its top. */
function fillLines(at: Filling, lines: number, turns: Turn[], row: number, repeated: number): void {
  for (let done = 0; done < lines; ) {
    if (at.used >= room(at)) {
      turn(at);
      at.used = repeated;
      turns.push({ row, line: done, repeated });
    }
    const here = Math.min(lines - done, room(at) - at.used);
    at.used += here;
    done += here;
  }
}

/**
 * Whether a row can stand here. One that begins a group of rows that stay together asks for all of them; a group that no
 * page can hold begins another page, but for the first, and is parted between its rows, or goes on over several pages where it has a row that does.
 */
function rowFits(at: Filling, { rows, repeated, headerRows }: Need & { type: 'rows' }, r: number): boolean {
  const most = room(at);
  const lines = rows[r]?.lines ?? 0;
  const goesOn = (row: RowNeed | undefined) => (row?.lines ?? 0) > most - repeated;
  if (r > 0 && rows[r - 1]?.joined) return goesOn(rows[r]) || at.used + lines <= most;
  const group = groupLines(rows, r);
  const end = rows.findIndex((row, i) => i >= r && !row.joined);
  const whole = group <= most || rows.slice(r, end < 0 ? rows.length : end + 1).some(goesOn);
  return at.used + (whole || r > headerRows ? group : lines) <= most;
}

/** Rows are not parted, unless no page can hold one; on each further page the header rows are repeated. */
function fillRows(at: Filling, need: Need & { type: 'rows' }, turns: Turn[]): void {
  need.rows.forEach(({ lines }, r) => {
    const repeated = r < need.headerRows ? 0 : need.repeated;
    if (at.used > 0 && !rowFits(at, need, r)) {
      turn(at);
      at.used = repeated;
      turns.push({ row: r, line: 0, repeated });
    }
    fillLines(at, lines, turns, r, repeated);
  });
}

/** Begins a block: on another page where it has to, or where what keeps with it has no room. Gives its blank lines. */
function begin(at: Filling, blocks: readonly Sized[], i: number, block: Sized): number {
  const begins = block.newPage && i > 0 && (at.used > 0 || at.done.length > 0);
  if (begins || (at.used > 0 && at.orientation !== block.orientation)) turn(at);
  at.orientation = block.orientation;
  const most = room(at);
  const chain = chainRoom(blocks, i, most);
  const blank = at.used === 0 ? 0 : block.blankLines;
  const fits = at.used + blank + chain <= most;
  if (!fits && at.used > 0 && (chain <= most || at.used >= most)) {
    turn(at);
    return 0;
  }
  const shown = Math.min(most - at.used, blank);
  at.used += shown;
  return shown;
}

function fill(at: Filling, blocks: readonly Sized[], i: number, block: Sized): BlockPlace {
  const blankLines = begin(at, blocks, i, block);
  if (at.used >= room(at) && totalLines(block.need) > 0) turn(at);
  const place = { page: at.done.length, line: at.used, blankLines, need: block.need };
  const turns: Turn[] = [];
  if (block.need.type === 'lines') fillLines(at, block.need.lines, turns, 0, 0);
  else fillRows(at, block.need, turns);
  return { ...place, turns };
}

/** How far the seals of the page that is being filled reach below its last line, in whole lines: no 版记 stands there. */
function linesBelow(at: Filling, sets: readonly SetBlock[], places: readonly BlockPlace[]): number {
  const feet = sets.map(({ signOff }, i) => {
    const place = places[i];
    if (!signOff || place?.page !== at.done.length) return 0;
    return place.line + signOff.sealFoot / at.layout.grid.line;
  });
  return Math.max(0, Math.ceil(feet.reduce((most, foot) => Math.max(most, foot), 0) - at.used - 1e-6));
}

function isEven(at: Filling): boolean {
  return at.done.length % 2 === 1;
}

/**
 * Where the 版记 goes: to the foot of the last page, of a further one, or of the next even one. One that is longer than a
 * page ends on the foot of a page, and its first line has a negative place there.
 */
function placeImprint(report: Report, at: Filling, below: number): Pagination['imprint'] {
  const imprint = imprintSetting(report.imprint, at.layout);
  if (imprint === null) return null;
  const full = at.orientation === 'landscape' || at.used + below + imprint.lines > room(at);
  const asked = at.layout.imprintPage === 'even';
  if (full || (asked && !isEven(at))) turn(at);
  at.orientation = 'portrait';
  if (asked && !isEven(at)) {
    at.numbered = false;
    turn(at);
  }
  for (let lines = room(at); lines < imprint.lines; lines += room(at)) turn(at);
  return { page: at.done.length, line: room(at) - imprint.lines };
}

/** Lays out blocks that are set and measured already: the editor keeps both from one key to the next. */
export function fillPages(report: Report, { layout, blocks: sets }: TypesetReport, needs: readonly Need[]): Pagination {
  const nothing: Need = { type: 'lines', lines: 0 };
  const blocks = sets.map((block, i): Sized => ({ ...block, need: needs[i] ?? nothing }));
  const at: Filling = { done: [], orientation: 'portrait', used: 0, numbered: true, layout };
  at.used = headSetting(report.head, layout)?.lines ?? 0;
  const places = blocks.map((block, i) => fill(at, blocks, i, block));
  const imprint = placeImprint(report, at, linesBelow(at, sets, places));
  turn(at);
  return { pages: at.done, blocks: places, imprint };
}

/** Lays out a report. */
export function paginate(report: Report): Pagination {
  const set = typeset(report);
  const needs = set.blocks.map((block) => needIn(report, block, set));
  return fillPages(report, set, needs);
}

/** How many pages a report has when printed; an empty one has one. */
export function countPages(report: Report): number {
  return paginate(report).pages.length;
}
