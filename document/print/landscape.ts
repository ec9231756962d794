/** Pages that lie across: tables too wide for the column stand on pages of their own, turned by a quarter. */
import { PAGE_NUMBER, PAGE_NUMBER_PLACE, SIZE } from '../layout/figures.ts';
import { PAGE_NUMBER_STACK } from '../layout/fonts.ts';
import { footMargin, type PageLayout } from '../layout/page-layout.ts';

/**
 * Name of the page, and class of the boxes that stand on it. The printer looks for this class: such a box is wider than
 * the column of the body by right.
 */
const TURNED = 'turned';

/**
 * The page number stays where it is on the upright sheet (GB/T 9704-2012, 7.5): held upright, the sheet has it below the
 * table's left side, turned by a quarter, at the foot on odd pages and at the head on even ones.
 */
function number(pages: 'left' | 'right', { pageNumberPlace, pageNumberForm }: PageLayout): string {
  if (pageNumberPlace === 'none') return '';
  const { dash, inset } = PAGE_NUMBER;
  const content = pageNumberForm === 'bare' ? 'counter(page)' : `"${dash} " counter(page) " ${dash}"`;
  const place = pageNumberPlace === 'centre' ? 'middle' : pages === 'right' ? 'bottom' : 'top';
  const padding = place === 'middle' ? '' : `;padding-${place}:${inset}pt`;
  return `@left-${place}{content:${content};font:${SIZE.pageNumber}pt/1 ${PAGE_NUMBER_STACK};white-space:pre;
writing-mode:vertical-rl;text-orientation:sideways;text-align:${place === 'top' ? 'start' : place === 'bottom' ? 'end' : 'center'};vertical-align:top;margin-right:${PAGE_NUMBER_PLACE.printTurned}mm${padding}}`;
}

/** Nothing is at the foot of the lying sheet, where other pages have their number. */
const NO_FOOT = '@bottom-left{content:none}@bottom-center{content:none}@bottom-right{content:none}';

/** Pages, their numbers and the width of what stands on them, in px as that of the body is. */
export function landscapeStyle(layout: PageLayout): string {
  const { width, height, margins, grid } = layout.landscape;
  return `@page ${TURNED}{size:${width}mm ${height}mm;
margin:${margins.top}mm ${Math.max(0, margins.right - 1)}mm ${footMargin(layout.landscape)}mm ${margins.left}mm}
@page ${TURNED}:right{${NO_FOOT}${number('right', layout)}}
@page ${TURNED}:left{${NO_FOOT}${number('left', layout)}}
.${TURNED}{page:${TURNED};width:${(grid.column * 96) / 72}px}`;
}

/** A box on pages that lie across. */
export function turnedHtml(html: string): string {
  return html === '' ? '' : `<div class="${TURNED}">${html}</div>`;
}
