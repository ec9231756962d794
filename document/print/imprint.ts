/** 版记 as HTML, and its part of the style sheet. */
import { IMPRINT, SIZE } from '../layout/figures.ts';
import { imprintSetting } from '../layout/imprint.ts';
import type { PageLayout } from '../layout/page-layout.ts';
import { paginate } from '../layout/pages.ts';
import type { Report } from '../report.ts';
import { pt } from './points.ts';
import { escapeHtml } from './text.ts';

/** Rules are drawn over the grid, so that they take no height of their own. */
export const imprintStyle = `.imprint{break-inside:avoid;font-size:${SIZE.imprint}pt;letter-spacing:0}
.imprint div{position:relative;padding:0 ${IMPRINT.inset}pt;text-indent:0}
.imprint .copy{padding-left:${IMPRINT.inset + 3 * SIZE.imprint}pt;text-indent:${-3 * SIZE.imprint}pt}
.imprint .print{display:flex;justify-content:space-between}
.imprint div::before,.imprint div:last-child::after{content:"";position:absolute;left:0;right:0;background:#000}
.imprint div::before{top:0;height:${IMPRINT.innerRule}pt}
.imprint div:first-child::before,.imprint div:last-child::after{height:${IMPRINT.outerRule}pt}
.imprint div:last-child::after{bottom:0}`;

/** 版记: its last line lies on the foot of the type area (7.4.1), so the room above it is computed. */
export function imprintHtml(report: Report, layout: PageLayout): string {
  const imprint = imprintSetting(report.imprint, layout);
  const { pages, imprint: at } = paginate(report);
  if (imprint === null || at === null) return '';
  const used = pages[at.page]?.used ?? 0;
  // It is kept in one box with the room above it, so that a miscount of the text moves both to the next page.
  const place = used > 0 ? '' : 'break-before:page;';
  const room = at.line - used;
  const copy = imprint.copyTo === '' ? '' : `<div class="copy">${escapeHtml(imprint.copyTo)}</div>`;
  const line = `<span>${escapeHtml(imprint.printer)}</span><span>${escapeHtml(imprint.printDate)}</span>`;
  const print = imprint.printer === '' && imprint.printDate === '' ? '' : `<div class="print">${line}</div>`;
  return `<div class="imprint" style="${place}padding-top:${pt(room * layout.grid.line)}">${copy}${print}</div>`;
}
