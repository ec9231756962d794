/** The pages that the editor shows, read from where its lines lie. */
import type { Page } from 'playwright-core';
import { mmToPt } from '../../document/layout/figures.ts';
import { layoutOf } from '../../document/layout/page-layout.ts';
import type { Report } from '../../document/report.ts';
import { normal, type PageLines } from './pages.ts';

/** Characters of one height on the screen, in CSS px from the top of the text. */
interface Shown {
  readonly text: string;
  readonly middle: number;
  readonly height: number;
}

/** Every character that stands in the text with its box; the number drawn before a block belongs to its first. */
function charactersOnScreen(): (Shown & { left: number })[] {
  const root = document.querySelector<HTMLElement>('.editor-text');
  const top = root?.getBoundingClientRect().top ?? 0;
  const inNode = (node: Node): (Shown & { left: number })[] => {
    const range = document.createRange();
    let at = 0;
    return [...(node.nodeValue ?? '')].flatMap((char) => {
      range.setStart(node, at);
      range.setEnd(node, at + char.length);
      at += char.length;
      const box = [...range.getClientRects()].at(-1);
      if (!box || box.height === 0) return [];
      return [{ text: char, middle: (box.top + box.bottom) / 2 - top, height: box.height, left: box.left }];
    });
  };
  return [...(root?.querySelectorAll<HTMLElement>('.block') ?? [])].flatMap((block) => {
    const walker = document.createTreeWalker(block, NodeFilter.SHOW_TEXT);
    const found: (Shown & { left: number })[] = [];
    for (let node = walker.nextNode(); node; node = walker.nextNode()) found.push(...inNode(node));
    return found.map((shown, i) =>
      i === 0 ? { ...shown, text: (block.dataset['number'] ?? '') + shown.text } : shown,
    );
  });
}

/** Characters of one height make a line; faces differ in how their boxes lie. */
function linesOf(characters: readonly (Shown & { left: number })[]): readonly Shown[] {
  const lines: Shown[] = [];
  for (const { text, middle, height } of [...characters].sort((a, b) => a.middle - b.middle || a.left - b.left)) {
    const last = lines.at(-1);
    if (last && middle - last.middle < Math.min(height, last.height) * 0.35) {
      lines[lines.length - 1] = { ...last, text: last.text + text };
    } else lines.push({ text, middle, height });
  }
  return lines;
}

const PX_PER_PT = 96 / 72;

/**
 * The lines of each page with any text on it, as the editor at `page` shows `report`, which must have been loaded. A page
 * ends where two lines lie farther apart than both margins.
 */
export async function pagesInEditor(page: Page, report: Report): Promise<readonly PageLines[]> {
  const { margins } = layoutOf(report.layout).portrait;
  // What lies far from the window may not have been laid out yet.
  await page.addStyleTag({ content: '.editor-text,.editor-text *{content-visibility:visible!important}' });
  const lines = linesOf(await page.evaluate(charactersOnScreen));
  const gap = mmToPt(margins.top + margins.bottom) * PX_PER_PT;
  const pages: string[][] = [];
  lines.forEach((line, i) => {
    const above = lines[i - 1];
    if (above === undefined || line.middle - above.middle > gap) pages.push([]);
    const text = normal(line.text);
    if (text !== '') pages.at(-1)?.push(text);
  });
  return pages.filter((found) => found.length > 0);
}

/** The first line of each page in the editor. */
export async function firstLinesInEditor(page: Page, report: Report): Promise<readonly string[]> {
  return (await pagesInEditor(page, report)).map((lines) => lines[0] ?? '');
}
