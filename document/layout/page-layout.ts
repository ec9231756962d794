/**
 * The figures that hold for one paper: those of the standard, changed where the unit has its own. Whoever lays out,
 * prints or writes a report takes them from here and not from `figures.ts`.
 */
import type { LayoutOverrides, PaperForm, ReportLayout } from '../report.ts';
import { GRID, LESS_BELOW, MARGIN, mmToPt, PAPER, SIZE, SLACK_BELOW } from './figures.ts';

/** Margins in mm. */
export interface Margins {
  readonly top: number;
  readonly bottom: number;
  readonly left: number;
  readonly right: number;
}

/** The lines of a page and its column. Lengths in pt. */
export interface PageGrid {
  readonly lines: number;
  /** Whole characters of the body in a line. */
  readonly chars: number;
  /** From one line to the next. */
  readonly line: number;
  readonly column: number;
  /** What renderers have below the last line: a row that goes on over several pages may use it. */
  readonly spare?: number;
}

/** How a page lies: tables too wide for the column may have pages of their own, turned by a quarter (GB/T 9704, 8). */
export type Orientation = 'portrait' | 'landscape';

export interface PageGeometry {
  readonly orientation: Orientation;
  /** Of the sheet as it is read, in mm. */
  readonly width: number;
  readonly height: number;
  readonly margins: Margins;
  readonly grid: PageGrid;
}

export interface PageLayout {
  readonly form: PaperForm;
  readonly portrait: PageGeometry;
  readonly landscape: PageGeometry;
  /** The same as `portrait.grid`. */
  readonly grid: PageGrid;
  /** Size of the title in pt. */
  readonly titleSize: number;
  readonly fonts: NonNullable<LayoutOverrides['fonts']>;
  readonly pageNumberPlace: 'outer' | 'centre' | 'none';
  readonly pageNumberForm: 'dashes' | 'bare';
  readonly imprintPage: 'last' | 'even';
}

/** A CSS px in pt. Columns are whole px, which are whole twips too: no renderer has to round them. */
const PIXEL = 0.75;

/**
 * What renderers have below the type area for borders, in mm. Where with it, or by the whole px to which margins are
 * rounded, one line more would find room, they have less instead: there is nearly a line of room for borders as it is.
 */
function slackBelow(spare: number, line: number): number {
  return spare + mmToPt(2 * SLACK_BELOW) < line ? SLACK_BELOW : -LESS_BELOW;
}

function gridOf(width: number, height: number, margins: Margins, line: number): PageGrid {
  // A column of 156 mm is 590 px, 0.1 mm more: the 0.4 px are what 28 characters and the rounding of renderers need.
  const column = Math.round(mmToPt(width - margins.left - margins.right) / PIXEL + 0.4) * PIXEL;
  const room = mmToPt(height - margins.top - margins.bottom);
  const lines = Math.max(1, Math.floor(room / line + 1e-6));
  const spare = Math.max(0, room - lines * line);
  return {
    lines,
    chars: Math.floor(column / GRID.pitch + 1e-6),
    line,
    column,
    spare: spare + mmToPt(slackBelow(spare, line)),
  };
}

/** The page turned by a quarter so that its head comes to the left edge of the upright sheet (see layout of tables, 8). */
function turned({ top, bottom, left, right }: Margins): Margins {
  return { top: left, left: bottom, right: top, bottom: right };
}

function geometry(orientation: Orientation, margins: Margins, line: number): PageGeometry {
  const { width, height } = orientation === 'portrait' ? PAPER : { width: PAPER.height, height: PAPER.width };
  return { orientation, width, height, margins, grid: gridOf(width, height, margins, line) };
}

/** The page as the standard has it, or as the unit does. */
export function layoutOf({ form, imprintPage, overrides }: ReportLayout): PageLayout {
  const margins = overrides.margins ?? MARGIN;
  const line = overrides.linePitch ?? GRID.line;
  const portrait = geometry('portrait', margins, line);
  return {
    form,
    portrait,
    landscape: geometry('landscape', turned(margins), line),
    grid: portrait.grid,
    titleSize: overrides.titleSize ?? SIZE.title,
    fonts: overrides.fonts ?? {},
    pageNumberPlace: overrides.pageNumberPlace ?? 'outer',
    pageNumberForm: overrides.pageNumberForm ?? 'dashes',
    imprintPage,
  };
}

/** The margin of the foot that renderers are given, in mm: borders of tables may stick out of the last line. */
export function footMargin({ margins, height, grid }: PageGeometry): number {
  const room = mmToPt(height - margins.top - margins.bottom);
  return Math.max(0, margins.bottom - slackBelow(Math.max(0, room - grid.lines * grid.line), grid.line));
}

/** The bottom margin of a portrait page whose foot was given so: `footMargin` the other way round. In mm, `line` in pt. */
export function bottomMargin(foot: number, top: number, line: number): number {
  const slackOf = (bottom: number) => {
    const room = mmToPt(PAPER.height - top - bottom);
    return slackBelow(room - Math.floor(room / line + 1e-6) * line, line);
  };
  const fromWhole = (bottom: number) => Math.abs(bottom - Math.round(bottom));
  const [more, less] = [foot + SLACK_BELOW, foot - LESS_BELOW];
  // Two margins may have the same foot; the rounder one was meant.
  const isLess = slackOf(less) < 0 && (slackOf(more) < 0 || fromWhole(less) < fromWhole(more));
  return isLess ? less : more;
}
