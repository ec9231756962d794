/** 版记 as HTML, and its part of the style sheet. */
import { IMPRINT, SIZE } from '../layout/figures.ts';
import { IMPRINT_HANGING, type ImprintSetting, imprintSetting } from '../layout/imprint.ts';
import type { PageLayout } from '../layout/page-layout.ts';
import { type Pagination, paginate } from '../layout/pages.ts';
import type { Report } from '../report.ts';
import { pt } from './points.ts';
import { escapeHtml } from './text.ts';

/** Rules are drawn over the grid, so that they take no height of their own. */
const rules = `.ruled>.part{position:relative}
.ruled>.part::before,.ruled>.part:last-child::after{content:"";position:absolute;left:0;right:0;background:#000}
.ruled>.part::before{top:0;height:${IMPRINT.innerRule}pt}
.ruled>.part:first-child::before,.ruled>.part:last-child::after{height:${IMPRINT.outerRule}pt}
.ruled>.part:last-child::after{bottom:0}`;

/** The empty page before a 版记 on an even one has no number, and the page of the 版记 neither (7.5). */
const unnumbered = ['', ':left', ':right']
  .map(
    (side) =>
      `@page unnumbered${side}{@bottom-left{content:none}@bottom-center{content:none}@bottom-right{content:none}}`,
  )
  .join('\n');

/** Pages of a 版记 that has one of its own. */
export const imprintPages = `${unnumbered}
.unnumbered{page:unnumbered;break-before:page}`;

/** Each part is one between two rules. */
export const imprintStyle = `.imprint{break-inside:avoid;font-size:${SIZE.imprint}pt;letter-spacing:0}
.imprint.long{break-inside:auto}
.imprint div{text-indent:0}
.imprint .line{padding:0 ${IMPRINT.inset}pt}
.imprint .hanging{padding-left:${IMPRINT.inset + IMPRINT_HANGING}pt;text-indent:${-IMPRINT_HANGING}pt}
.imprint .both{display:flex;justify-content:space-between}
.imprint .right{text-align:right}
${rules}`;

function line(text: string, own: string): string {
  return text === '' ? '' : `<div class="line ${own}">${escapeHtml(text)}</div>`;
}

function printing({ printer, printDate, parted }: ImprintSetting): string {
  if (printer === '' && printDate === '') return '';
  if (parted) return line(printer, 'own') + line(printDate, 'right');
  return `<div class="line both"><span>${escapeHtml(printer)}</span><span>${escapeHtml(printDate)}</span></div>`;
}

function partsHtml(imprint: ImprintSetting): string {
  const names = line(imprint.addressee, 'hanging') + line(imprint.copyTo, 'hanging');
  const parts = [names, printing(imprint)].filter((html) => html !== '');
  return parts.map((html) => `<div class="part">${html}</div>`).join('');
}

/** The page that a 版记 on an even page leaves empty before it; '' where there is none. */
export function emptyPageHtml({ pages }: Pagination): string {
  // The first page of a letter has no number either, but it is not empty.
  const isThere = pages.some(({ numbered }, i) => !numbered && i > 0);
  return isThere ? '<div class="unnumbered"><br></div>' : '';
}

/** 版记: its last line lies on the foot of the type area (7.4.1), so the room above it is computed. */
export function imprintHtml(report: Report, layout: PageLayout, pagination: Pagination = paginate(report)): string {
  const imprint = imprintSetting(report.imprint, layout);
  const { pages, imprint: at } = pagination;
  if (imprint === null || at === null) return '';
  const { lines } = layout.grid;
  const { used = 0, numbered = true } = pages[at.page] ?? {};
  const first = at.page - (Math.ceil(imprint.lines / lines) - 1);
  // It is kept in one box with the room above it, so that a miscount of the text moves both to the next page.
  const place = used > 0 ? '' : 'break-before:page;';
  const room = at.line < 0 ? at.line + (at.page - first) * lines : at.line - used;
  const names = [
    'imprint',
    ...(imprint.ruled ? ['ruled'] : []),
    ...(at.line < 0 ? ['long'] : []),
    ...(numbered || at.page === 0 ? [] : ['unnumbered']),
  ];
  return `<div class="${names.join(' ')}" style="${place}padding-top:${pt(room * layout.grid.line)}">${partsHtml(imprint)}</div>`;
}
