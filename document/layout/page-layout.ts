/**
 * The figures that hold for one paper: those of the standard, changed where the unit has its own. Whoever lays out,
 * prints or writes a report takes them from here and not from `figures.ts`.
 */
import type { LayoutOverrides, PaperForm, ReportLayout } from '../report.ts';
import { GRID, MARGIN, mmToPt, PAPER, SIZE, SLACK_BELOW } from './figures.ts';

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

function gridOf(width: number, height: number, margins: Margins, line: number): PageGrid {
  // A column of 156 mm is 590 px, 0.1 mm more: the 0.4 px are what 28 characters and the rounding of renderers need.
  const column = Math.round(mmToPt(width - margins.left - margins.right) / PIXEL + 0.4) * PIXEL;
  const room = mmToPt(height - margins.top - margins.bottom);
  const lines = Math.max(1, Math.floor(room / line + 1e-6));
  return {
    lines,
    chars: Math.floor(column / GRID.pitch + 1e-6),
    line,
    column,
    spare: Math.max(0, room - lines * line) + mmToPt(SLACK_BELOW),
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
export function footMargin({ margins }: PageGeometry): number {
  return Math.max(0, margins.bottom - SLACK_BELOW);
}
