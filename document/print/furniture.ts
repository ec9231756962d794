/** 版头 and 版记 as HTML. */
import { GRID } from '../layout/figures.ts';
import { headSetting, imprintSetting } from '../layout/head.ts';
import { extentOf } from '../layout/pages.ts';
import type { Report } from '../report.ts';
import { pt } from './style.ts';
import { escapeHtml } from './text.ts';

/** 版头: placed in mm from the top of the type area, in a box of whole lines. */
export function headHtml(report: Report): string {
  const head = headSetting(report.head);
  if (head === null) return '';
  const at = (top: number) => `style="top:${pt(top)}"`;
  const corner = head.corner.map(
    ({ text, face }, i) =>
      `<div${face === 'hei' ? ' class="secret"' : ''} ${at(i * GRID.line)}>${escapeHtml(text)}</div>`,
  );
  const marks = `<div class="mark" style="top:${pt(head.markTop)};font-size:${pt(head.markSize)}">${head.marks.map(escapeHtml).join('<br>')}</div>`;
  const number = escapeHtml(head.documentNumber);
  // A report to a higher body has the number at the left and who signs it at the right (7.2.5, 7.2.6).
  const line =
    head.signers === ''
      ? `<div class="middle" ${at(head.numberTop)}>${number}</div>`
      : `<div class="ends" ${at(head.numberTop)}><span>${number}</span><span>签发人：<span class="signer">${escapeHtml(head.signers)}</span></span></div>`;
  const rule = `<div class="rule" ${at(head.ruleTop)}></div>`;
  return `<div class="head" style="height:${pt(head.lines * GRID.line)}">${corner.join('')}${marks}${line}${rule}</div>`;
}

/** 版记: its last line lies on the foot of the type area (7.4.1), so the room above it is computed. */
export function imprintHtml(report: Report): string {
  const imprint = imprintSetting(report.imprint);
  if (imprint === null) return '';
  const { used } = extentOf(report);
  const free = GRID.lines - used - imprint.lines;
  // It is kept in one box with the room above it, so that a miscount of the text moves both to the next page.
  const place = free >= 0 ? '' : 'break-before:page;';
  const room = free >= 0 ? free : GRID.lines - imprint.lines;
  const copy = imprint.copyTo === '' ? '' : `<div class="copy">${escapeHtml(imprint.copyTo)}</div>`;
  const line = `<span>${escapeHtml(imprint.printer)}</span><span>${escapeHtml(imprint.printDate)}</span>`;
  const print = imprint.printer === '' && imprint.printDate === '' ? '' : `<div class="print">${line}</div>`;
  return `<div class="imprint" style="${place}padding-top:${pt(room * GRID.line)}">${copy}${print}</div>`;
}
