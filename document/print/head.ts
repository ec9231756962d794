/** 版头 as HTML, and its part of the style sheet. */
import { GRID, HEAD } from '../layout/figures.ts';
import { fontStack } from '../layout/fonts.ts';
import { headSetting } from '../layout/head.ts';
import type { PageLayout } from '../layout/page-layout.ts';
import type { Report } from '../report.ts';
import { pt } from './points.ts';
import { escapeHtml } from './text.ts';

export function headStyle({ fonts }: PageLayout): string {
  return `.head{position:relative;break-after:avoid}
.head div{position:absolute;left:0;right:0;text-indent:0}
.head .mark{text-align:center;font:${HEAD.markSize}pt/1 ${fontStack('xiaoBiaoSong', fonts)};letter-spacing:0;color:#${HEAD.red}}
.head .secret{font-family:${fontStack('hei', fonts)}}
.head .middle{text-align:center}
.head .ends{display:flex;justify-content:space-between;padding:0 ${GRID.pitch}pt}
.head .signer{font-family:${fontStack('kai', fonts)}}
.head .rule{border-top:${HEAD.ruleWeight}pt solid #${HEAD.red}}`;
}

/** 版头: placed in mm from the top of the type area, in a box of whole lines. */
export function headHtml(report: Report, layout: PageLayout): string {
  const head = headSetting(report.head, layout);
  if (head === null) return '';
  const at = (top: number) => `style="top:${pt(top)}"`;
  const corner = head.corner.map(
    ({ text, face }, i) =>
      `<div${face === 'hei' ? ' class="secret"' : ''} ${at(i * layout.grid.line)}>${escapeHtml(text)}</div>`,
  );
  const marks = `<div class="mark" style="top:${pt(head.markTop)};font-size:${pt(head.markSize)}">${head.marks.map(escapeHtml).join('<br>')}</div>`;
  const number = escapeHtml(head.documentNumber);
  // A report to a higher body has the number at the left and who signs it at the right (7.2.5, 7.2.6).
  const line =
    head.signers === ''
      ? `<div class="middle" ${at(head.numberTop)}>${number}</div>`
      : `<div class="ends" ${at(head.numberTop)}><span>${number}</span><span>签发人：<span class="signer">${escapeHtml(head.signers)}</span></span></div>`;
  const rule = `<div class="rule" ${at(head.ruleTop)}></div>`;
  return `<div class="head" style="height:${pt(head.lines * layout.grid.line)}">${corner.join('')}${marks}${line}${rule}</div>`;
}
