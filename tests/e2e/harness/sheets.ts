/** What the sheets of the editor show, read from the screen: lines by their rectangles, sheets by theirs. */
import type { Page } from 'playwright-core';

export interface SeenPage {
  /** Characters of the first line of text, numbers and repeated heads of tables included, without blanks. */
  readonly first: string;
  /** Characters of the last line. */
  readonly last: string;
  /** From the top of the sheet to the first line, and from the last line to the foot of the sheet; CSS px. */
  readonly above: number;
  readonly below: number;
}

/** Runs in the page. Lines that stand on no sheet come under the page that ends above them. */
// biome-ignore lint/complexity/noExcessiveCognitiveComplexity: it is sent to the page as one function
function look(): readonly SeenPage[] {
  const ground = document.querySelector<HTMLElement>('.editor-sheet');
  if (ground === null) return [];
  const zoom = ground.currentCSSZoom ?? 1;
  const origin = ground.getBoundingClientRect().top;
  interface Line {
    text: string;
    top: number;
    bottom: number;
  }
  const lines: Line[] = [];
  const at = (rect: DOMRect, text: string) => {
    const top = (rect.top - origin) / zoom;
    const bottom = (rect.bottom - origin) / zoom;
    const middle = (top + bottom) / 2;
    const last = lines.findLast((line) => line.top < middle && middle < line.bottom);
    if (last) last.text += text;
    else lines.push({ text, top, bottom });
  };
  const range = document.createRange();
  for (const block of document.querySelectorAll<HTMLElement>('.chunk > .block')) {
    const walker = document.createTreeWalker(block, NodeFilter.SHOW_TEXT);
    let number = block.dataset['number'] ?? '';
    if (block.classList.contains('annex')) at(block.getBoundingClientRect(), number);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const text = node.nodeValue ?? '';
      for (let i = 0; i < text.length; i += 1) {
        range.setStart(node, i);
        range.setEnd(node, i + 1);
        const rect = [...range.getClientRects()].at(-1);
        if (rect) at(rect, number + text[i]);
        number = '';
      }
    }
  }
  for (const copy of document.querySelectorAll('.going-on table')) {
    for (const row of (copy as HTMLTableElement).rows) at(row.getBoundingClientRect(), row.textContent ?? '');
  }
  for (const line of document.querySelectorAll('.imprint-furniture .line')) {
    at(line.getBoundingClientRect(), line.textContent ?? '');
  }
  const sheets: { top: number; bottom: number; lines: Line[] }[] = [];
  let top = 0;
  const heights = JSON.parse(document.body.dataset['sheets'] ?? '[]') as number[]; // written by `seenPages`
  for (const height of heights) {
    sheets.push({ top, bottom: top + height, lines: [] });
    top += height + 24;
  }
  for (const line of lines) sheets.findLast((sheet) => sheet.top <= line.top)?.lines.push(line);
  return sheets.map((sheet) => {
    const own = sheet.lines.toSorted((a, b) => a.top - b.top);
    const [first] = own;
    const foot = Math.max(...own.map((line) => line.bottom));
    return {
      first: (first?.text ?? '').replace(/\s/gu, ''),
      last: own.findLast((line) => line.bottom === foot)?.text ?? '',
      above: first ? first.top - sheet.top : 0,
      below: own.length > 0 ? sheet.bottom - foot : 0,
    };
  });
}

/** What all sheets show as the text is scrolled. `heights`: of the sheets, in CSS px. */
export async function sheetsNow(page: Page, heights: readonly number[]): Promise<readonly SeenPage[]> {
  await page.evaluate((all) => {
    document.body.dataset['sheets'] = JSON.stringify(all);
  }, heights);
  return page.evaluate(look);
}

/** Scrolls over the text so that each sheet is drawn once it is looked at. `heights`: of the sheets, in CSS px. */
export async function seenPages(page: Page, heights: readonly number[]): Promise<readonly SeenPage[]> {
  const seen: SeenPage[] = [];
  for (let n = 0; n < heights.length; n += 1) {
    if (n % 2 === 0) await scrollToSheet(page, heights, n);
    const one = (await sheetsNow(page, heights))[n];
    if (one) seen.push(one);
  }
  return seen;
}

/** Shows the top of a sheet, and waits until it is drawn. */
export async function scrollToSheet(page: Page, heights: readonly number[], n: number): Promise<void> {
  const top = heights.slice(0, n).reduce((sum, height) => sum + height + 24, 0);
  await page.evaluate((y) => {
    const zoom = document.querySelector('.editor-sheet')?.currentCSSZoom ?? 1;
    const desk = document.querySelector('#desk');
    // An element that is zoomed itself counts what it scrolls in lengths of its own.
    desk?.scrollTo(0, (y * zoom) / (desk.currentCSSZoom ?? 1));
    return new Promise<void>((resolve) => requestAnimationFrame(() => requestAnimationFrame(() => resolve())));
  }, top);
}
