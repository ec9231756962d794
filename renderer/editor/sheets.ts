/**
 * Where sheets and blocks lie on the desk, from the pagination alone. Browsers lay out in whole steps of 1/64 of a pixel of
 * the screen; all lengths are counted in such steps, so that nothing drifts over hundreds of pages at whatever zoom.
 */
import { mmToPt, TABLE } from '../../document/layout/figures.ts';
import { type Need, totalLines } from '../../document/layout/needs.ts';
import type { Orientation, PageLayout } from '../../document/layout/page-layout.ts';
import type { BlockPlace, Pagination } from '../../document/layout/pages.ts';

/** Desk between two sheets, in CSS px. */
export const DESK_GAP = 24;
const STEPS = 64;
/** Put on top of each length, in steps: whether a browser rounds or cuts off, the same number of steps comes out. */
const NUDGE = 0.2;

/** CSS px of a length in pt or mm. */
export const px = (pt: number) => (pt * 96) / 72;
export const mm = (length: number) => px(mmToPt(length));

/** Lengths as the browser has them at one zoom. */
export interface Steps {
  /** CSS px to whole steps. */
  of(length: number): number;
  /** Whole steps to CSS px. */
  px(steps: number): number;
  /** The same as CSS, such that the browser finds just as many steps. */
  css(steps: number): string;
}

/** `scale`: pixels of the screen in a CSS px. */
function stepsAt(scale: number): Steps {
  const step = 1 / (STEPS * scale);
  return {
    of: (length) => Math.floor(length / step + 1e-3),
    px: (steps) => steps * step,
    css: (steps) => (steps === 0 ? '0px' : `${Math.round((steps + NUDGE) * step * 1e5) / 1e5}px`),
  };
}

/** One sheet; lengths in steps from the top of the first. */
export interface Sheet {
  readonly orientation: Orientation;
  readonly top: number;
  readonly height: number;
  /** Top of its type area. */
  readonly type: number;
}

/** Room within a block, so many steps below its own top; `height` is the room. */
export interface Band {
  readonly top: number;
  readonly height: number;
  /** Of a table: the row that begins the page, the line of it, and the lines of the repeated head above it. */
  readonly row: number;
  readonly line: number;
  readonly repeated: number;
  /** The page that begins below. */
  readonly page: number;
}

export interface Spot {
  /** Room above the block, in steps. */
  readonly above: number;
  /** Top of the block itself, in steps from the top of the first type area. */
  readonly top: number;
  /** Foot of the block, likewise. */
  readonly foot: number;
  readonly bands: readonly Band[];
}

export interface Desk {
  readonly steps: Steps;
  /** Height of a line, in steps. */
  readonly line: number;
  /** Border of a table as it is drawn, in steps: a table is that much higher than its rows. */
  readonly border: number;
  readonly sheets: readonly Sheet[];
  readonly spots: readonly Spot[];
  /** From the top of the first sheet to the foot of the last. */
  readonly height: number;
}

interface Measures {
  readonly steps: Steps;
  readonly layout: PageLayout;
  readonly line: number;
}

function sheetsOf({ pages }: Pagination, { steps, layout }: Measures): readonly Sheet[] {
  let top = 0;
  return pages.map(({ orientation }) => {
    const { height, margins } = layout[orientation];
    const sheet = { orientation, top, height: steps.of(mm(height)), type: top + steps.of(mm(margins.top)) };
    top += sheet.height + steps.of(DESK_GAP);
    return sheet;
  });
}

/** Lines of a block that come before line `line` of row `row`. */
function linesBefore(need: Need, row: number, line: number): number {
  if (need.type === 'lines') return line;
  let lines = line;
  for (let r = 0; r < row; r += 1) lines += need.rows[r]?.lines ?? 0;
  return lines;
}

const NO_BANDS: readonly Band[] = [];

/** Lines look for a place below a bar in steps of a whole pixel of the screen: a text may stand that much too low. */
function found(height: number, need: Need): number {
  return need.type === 'lines' ? Math.ceil(height / STEPS) * STEPS : height;
}

function bandsOf(place: BlockPlace, top: number, sheets: readonly Sheet[], line: number): readonly Band[] {
  if (place.turns.length === 0) return NO_BANDS;
  let gaps = 0;
  return place.turns.map((turn, k) => {
    const page = place.page + k + 1;
    const above = linesBefore(place.need, turn.row, turn.line) * line + gaps;
    const begin = (sheets[page]?.type ?? 0) + turn.repeated * line;
    const height = found(begin - (top + above), place.need);
    gaps += height;
    return { top: above, height, row: turn.row, line: turn.line, repeated: turn.repeated, page };
  });
}

/** How far the foot of a block lies below where it would on its last page. */
function excess(foot: number, place: BlockPlace, page: number, sheets: readonly Sheet[], line: number): number {
  const turn = place.turns.at(-1);
  if (turn === undefined) return 0;
  const rest = totalLines(place.need) - linesBefore(place.need, turn.row, turn.line);
  return foot - ((sheets[page]?.type ?? 0) + (turn.repeated + rest) * line);
}

/** Lays sheets and blocks on the desk. */
export function layOut(pagination: Pagination, layout: PageLayout, scale: number): Desk {
  const steps = stepsAt(scale);
  const line = steps.of(px(layout.grid.line));
  const sheets = sheetsOf(pagination, { steps, layout, line });
  const start = sheets[0]?.type ?? 0;
  let foot = start;
  let page = 0;
  /** How much too low the text of the page stands, less than a pixel. */
  let shift = 0;
  const spots = pagination.blocks.map((place): Spot => {
    if (place.page !== page) shift = 0;
    const top = (sheets[place.page]?.type ?? 0) + place.line * line + shift;
    const above = top - foot;
    const bands = bandsOf(place, top, sheets, line);
    foot = top + totalLines(place.need) * line + bands.reduce((sum, band) => sum + band.height, 0);
    page = place.page + bands.length;
    if (bands.length > 0) shift = excess(foot, place, page, sheets, line);
    return { above, top: top - start, foot: foot - start, bands };
  });
  const last = sheets.at(-1);
  const border = STEPS * Math.max(1, Math.floor(px(TABLE.border) * scale));
  return { steps, line, border, sheets, spots, height: last ? last.top + last.height : 0 };
}
