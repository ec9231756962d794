/** A bare contenteditable with the text of a report: same faces, same column, nothing of a program. */
import path from 'node:path';
import type { Page } from 'playwright-core';
import { fontFaces } from '../../document/layout/fonts.ts';
import { layoutOf } from '../../document/layout/page-layout.ts';
import { numbersOf } from '../../document/numbering.ts';
import { blockText, fieldText } from '../../document/plain.ts';
import { type Block, emptyReport, type Report } from '../../document/report.ts';
import { textStyle } from '../../renderer/editor/text-style.ts';

const ORIGIN = 'http://bare.invalid';
const FONTS = path.resolve(import.meta.dirname, '../../templates/fonts');

function className(block: Block): string {
  return block.type === 'heading' ? `heading${block.level}` : block.type;
}

function bareHtml(report: Report): string {
  const fields = fieldText(report.fields);
  const numbers = numbersOf(report.blocks);
  const body = report.blocks.map((block, i) => {
    const text = `${numbers[i] ?? ''}${blockText(block, fields)}`.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
    return `<p class="block ${className(block)}">${text}</p>`;
  });
  return `<!DOCTYPE html><html lang="zh-CN"><meta charset="utf-8"><style>body{margin:0}
#desk{height:100vh;overflow:auto}${fontFaces('fonts/')}${textStyle(layoutOf(emptyReport.layout))}
.editor-sheet{height:auto}.editor-sheet .editor-text{position:relative}</style>
<div id="desk"><div class="editor-sheet"><div class="editor-text" contenteditable spellcheck="false">${body.join('')}</div></div></div></html>`;
}

/** Shows it; nothing is asked of any network. */
export async function openBare(page: Page, report: Report): Promise<void> {
  await page.route(`${ORIGIN}/**`, async (route) => {
    const { pathname } = new URL(route.request().url());
    if (pathname === '/') await route.fulfill({ contentType: 'text/html', body: bareHtml(report) });
    else if (pathname.startsWith('/fonts/')) await route.fulfill({ path: path.join(FONTS, path.basename(pathname)) });
    else await route.abort();
  });
  await page.goto(`${ORIGIN}/`);
}
