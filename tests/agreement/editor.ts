/** The pages that the editor shows, read from where its lines lie on the sheets. */
import type { Page } from 'playwright-core';
import { layoutOf } from '../../document/layout/page-layout.ts';
import { paginate } from '../../document/layout/pages.ts';
import type { Report } from '../../document/report.ts';
import { scrollToSheet } from '../e2e/harness/sheets.ts';
import { normal, type PageLines } from './pages.ts';

const PX_PER_MM = 96 / 25.4;

/** A stretch of the ground on which the sheets lie, in CSS px from its top. */
interface Band {
  readonly top: number;
  readonly bottom: number;
}

/** Something written on a sheet, with the middle and the height of its box. */
interface Shown extends Pick<DOMRect, 'left' | 'height'> {
  readonly text: string;
  readonly middle: number;
}

/** Runs in the page: all that is written within a band. */
// biome-ignore lint/complexity/noExcessiveCognitiveComplexity: it is sent to the page as one function
function written(band: Band): readonly Shown[] {
  const ground = document.querySelector<HTMLElement>('.editor-sheet');
  if (ground === null) return [];
  const origin = ground.getBoundingClientRect().top;
  const shown: Shown[] = [];
  const at = (rect: DOMRect, text: string) => {
    const middle = (rect.top + rect.bottom) / 2 - origin;
    if (rect.height > 0 && middle >= band.top && middle < band.bottom) {
      shown.push({ text, middle, height: rect.height, left: rect.left });
    }
  };
  const range = document.createRange();
  for (const block of document.querySelectorAll<HTMLElement>('.chunk > .block')) {
    const box = block.getBoundingClientRect();
    if (box.bottom - origin < band.top - 50 || box.top - origin > band.bottom + 50) continue;
    const number = block.dataset['number'] ?? '';
    if (block.classList.contains('annex')) at(box, number);
    let first = true;
    const walker = document.createTreeWalker(block, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const text = node.nodeValue ?? '';
      for (let i = 0; i < text.length; i += 1) {
        range.setStart(node, i);
        range.setEnd(node, i + 1);
        const rect = [...range.getClientRects()].at(-1);
        if (rect) at(rect, (first ? number : '') + text[i]);
        first = false;
      }
    }
  }
  for (const line of document.querySelectorAll('.imprint-furniture .line')) {
    at(line.getBoundingClientRect(), line.textContent ?? '');
  }
  for (const cell of document.querySelectorAll('.going-on table :is(td, th)')) {
    for (const char of cell.textContent ?? '') at(cell.getBoundingClientRect(), char);
  }
  return shown;
}

/** What stands at one height makes a line; faces differ in how their boxes lie. */
function linesOf(shown: readonly Shown[]): PageLines {
  const lines: Shown[] = [];
  for (const one of [...shown].sort((a, b) => a.middle - b.middle || a.left - b.left)) {
    const last = lines.at(-1);
    if (last && one.middle - last.middle < Math.min(one.height, last.height) * 0.35) {
      lines[lines.length - 1] = { ...last, text: last.text + one.text };
    } else lines.push(one);
  }
  return lines.map(({ text }) => normal(text)).filter((text) => text !== '');
}

/** Room between two sheets in the window, in CSS px. */
const BETWEEN = 24;

/** The lines of each sheet, as the editor at `page` shows `report`, which must have been loaded. */
export async function pagesInEditor(page: Page, report: Report): Promise<readonly PageLines[]> {
  const layout = layoutOf(report.layout);
  const heights = paginate(report).pages.map(({ orientation }) => layout[orientation].height * PX_PER_MM);
  const pages: PageLines[] = [];
  let top = 0;
  for (const [n, height] of heights.entries()) {
    if (n % 2 === 0) await scrollToSheet(page, heights, n);
    pages.push(linesOf(await page.evaluate(written, { top, bottom: top + height })));
    top += height + BETWEEN;
  }
  return pages;
}
