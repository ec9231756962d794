/** The page of a sample: its margins. */
import { GRID, MARGIN, mmToPt, PAPER } from '../../layout/figures.ts';
import { bottomMargin, type Margins } from '../../layout/page-layout.ts';
import type { Notice } from '../../notice.ts';
import type { LayoutOverrides } from '../../report.ts';
import { attribute, child, isOn, twipsOf, type XmlElement } from '../read/xml.ts';
import type { Sample } from './sample.ts';

const TWIPS_PER_MM = mmToPt(20);
/** What hand and rounding may differ, in mm. */
const TOLERANCE = 0.5 + 1e-6;
/** Lengths this close to a whole mm were meant as one. */
const WHOLE = 0.15;
/** A column is a whole number of CSS px, and a little wider than its margins leave: half of what that can be, in mm. */
const COLUMN_GIVES = 0.141;

function mm(element: XmlElement | undefined, name: string): number | undefined {
  const twips = twipsOf(attribute(element, name));
  return twips === undefined ? undefined : twips / TWIPS_PER_MM;
}

function tidy(length: number): number {
  const whole = Math.round(length);
  return Math.abs(length - whole) <= WHOLE ? whole : Math.round(length * 10) / 10;
}

/** The margins as they are in the file; a negative one is a fixed one, and the gutter belongs to the left or the top. */
function marginsIn(sample: Sample): Margins | null {
  const properties = child(sample.main.properties, 'w:pgMar');
  const [top, bottom, left, right] = ['top', 'bottom', 'left', 'right'].map((side) => mm(properties, `w:${side}`));
  if (top === undefined || bottom === undefined || left === undefined || right === undefined) return null;
  const gutter = mm(properties, 'w:gutter') ?? 0;
  const above = isOn(sample.word.related('settings') ?? undefined, 'w:gutterAtTop');
  const grid = child(sample.main.properties, 'w:docGrid');
  const line = (twipsOf(attribute(grid, 'w:linePitch')) ?? 0) / 20 || GRID.line;
  const foot = Math.abs(bottom);
  return {
    top: Math.abs(top) + (above ? gutter : 0),
    bottom: sample.own ? bottomMargin(foot, Math.abs(top), line) : foot,
    left: left + (above ? 0 : gutter),
    right: right + (sample.own ? COLUMN_GIVES : 0),
  };
}

function isPortraitA4(section: XmlElement | undefined): boolean {
  const size = child(section, 'w:pgSz');
  const [width, height] = [mm(size, 'w:w'), mm(size, 'w:h')];
  // Word's own default where a file gives none is letter paper; such files come from other programs and mean A4.
  if (width === undefined || height === undefined) return true;
  return Math.abs(width - PAPER.width) < 2 && Math.abs(height - PAPER.height) < 2;
}

function paperWords(section: XmlElement | undefined): string {
  const size = child(section, 'w:pgSz');
  return `${Math.round(mm(size, 'w:w') ?? 0)} × ${Math.round(mm(size, 'w:h') ?? 0)} mm`;
}

const SIDES = ['top', 'bottom', 'left', 'right'] as const;

/** Sides within the tolerance of the standard are the standard's; null where all are. */
function changed(margins: Margins): Margins | null {
  const differs = (side: keyof Margins) => Math.abs(margins[side] - MARGIN[side]) > TOLERANCE;
  if (!SIDES.some(differs)) return null;
  const of = (side: keyof Margins) => (differs(side) ? tidy(margins[side]) : MARGIN[side]);
  return { top: of('top'), bottom: of('bottom'), left: of('left'), right: of('right') };
}

export function learnPage(sample: Sample, notices: Notice[]): Pick<LayoutOverrides, 'margins'> {
  const { properties } = sample.main;
  if (!isPortraitA4(properties)) {
    notices.push({ code: 'sampleUnusable', of: 'paper', value: paperWords(properties) });
    return {};
  }
  const found = marginsIn(sample);
  const margins = found === null ? null : changed(found);
  return margins === null ? {} : { margins };
}
