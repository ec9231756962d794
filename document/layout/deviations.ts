/** Where a unit's own layout leaves GB/T 9704-2012, each with the clause it leaves. */
import type { FontRole, ReportLayout } from '../report.ts';
import { GRID, MARGIN, SIZE } from './figures.ts';
import { FAMILIES } from './fonts.ts';
import { layoutOf, type Margins } from './page-layout.ts';

export type Side = keyof Margins;

export interface PageCount {
  readonly lines: number;
  readonly chars: number;
}

export type Deviation =
  /** Margins in mm. */
  | {
      readonly key: 'margin';
      readonly side: Side;
      readonly own: number;
      readonly standard: number;
      readonly clause: string;
    }
  /** Lines of a page and characters of a line that margins and line pitch (`line`, in pt) result in. */
  | {
      readonly key: 'grid';
      readonly own: PageCount;
      readonly standard: PageCount;
      readonly line: number;
      readonly clause: string;
    }
  /** In pt. */
  | { readonly key: 'titleSize'; readonly own: number; readonly standard: number; readonly clause: string }
  | {
      readonly key: 'font';
      readonly role: FontRole;
      readonly own: string;
      readonly standard: string;
      readonly clause: string;
    }
  | {
      readonly key: 'pageNumberPlace';
      readonly own: 'centre' | 'none';
      readonly standard: 'outer';
      readonly clause: string;
    }
  | { readonly key: 'pageNumberForm'; readonly own: 'bare'; readonly standard: 'dashes'; readonly clause: string };

/**
 * 天头 and 订口 may differ by 1 mm (5.2.1), in mm. The type area is laid down, so that the other sides follow and may differ
 * as much.
 */
const MARGIN_TOLERANCE = 1 + 1e-6;
/** Sizes of type are told apart by half a point, in pt. */
const SIZE_TOLERANCE = 0.25;

const SIDES: readonly Side[] = ['top', 'bottom', 'left', 'right'];

function marginDeviations(margins: Margins): readonly Deviation[] {
  return SIDES.filter((side) => Math.abs(margins[side] - MARGIN[side]) > MARGIN_TOLERANCE).map((side) => ({
    key: 'margin',
    side,
    own: margins[side],
    standard: MARGIN[side],
    clause: '5.2.1',
  }));
}

/** The pitch itself is not laid down, only what it results in (5.2.3). */
function gridDeviations({ lines, chars, line }: PageCount & { readonly line: number }): readonly Deviation[] {
  if (lines === GRID.lines && chars === GRID.chars) return [];
  const standard = { lines: GRID.lines, chars: GRID.chars };
  return [{ key: 'grid', own: { lines, chars }, standard, line, clause: '5.2.3' }];
}

/** The face that the standard names, and where. */
const FACES: Readonly<Record<FontRole, { readonly face: string; readonly clause: string }>> = {
  fangSong: { face: '仿宋', clause: '5.2.2' },
  xiaoBiaoSong: { face: '小标宋', clause: '7.3.1' },
  kai: { face: '楷体', clause: '7.3.3' },
  hei: { face: '黑体', clause: '7.3.3' },
  song: { face: '宋体', clause: '7.5' },
};

/** Another name or cut of the same face is no deviation. */
function isSameFace(role: FontRole, name: string): boolean {
  const { office, names } = FAMILIES[role];
  return [office, ...names].some((known) => known.toLowerCase() === name.toLowerCase());
}

function fontDeviations(fonts: Readonly<Partial<Record<FontRole, string>>>): readonly Deviation[] {
  // The keys of a record of roles are roles.
  return (Object.keys(FAMILIES) as FontRole[]).flatMap((role): Deviation[] => {
    const own = fonts[role];
    if (own === undefined || isSameFace(role, own)) return [];
    return [{ key: 'font', role, own, standard: FACES[role].face, clause: FACES[role].clause }];
  });
}

/** All deviations, from the page to the page number; `[]` for a paper as the standard has it. */
export function deviationsOf(layout: ReportLayout): readonly Deviation[] {
  const { portrait, grid, titleSize, fonts, pageNumberPlace, pageNumberForm } = layoutOf(layout);
  const found: Deviation[] = [...marginDeviations(portrait.margins), ...gridDeviations(grid)];
  if (Math.abs(titleSize - SIZE.title) > SIZE_TOLERANCE) {
    found.push({ key: 'titleSize', own: titleSize, standard: SIZE.title, clause: '7.3.1' });
  }
  found.push(...fontDeviations(fonts));
  if (pageNumberPlace !== 'outer') {
    found.push({ key: 'pageNumberPlace', own: pageNumberPlace, standard: 'outer', clause: '7.5' });
  }
  // A page without a number has no form of it.
  if (pageNumberForm !== 'dashes' && pageNumberPlace !== 'none') {
    found.push({ key: 'pageNumberForm', own: pageNumberForm, standard: 'dashes', clause: '7.5' });
  }
  return found;
}
