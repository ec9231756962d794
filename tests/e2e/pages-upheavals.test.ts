/** Great changes at once: whatever becomes of the text, it stands on its sheets, and as many are counted as it has. */
import type { Page } from 'playwright-core';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { layoutOf } from '../../document/layout/page-layout.ts';
import { countPages } from '../../document/layout/pages.ts';
import { reportText } from '../../document/plain.ts';
import { emptyReport, type Report, type ReportLayout } from '../../document/report.ts';
import { reportOf, text } from '../document/fixtures.ts';
import { atHarness } from './harness/at-harness.ts';
import type { Typist } from './harness/typist.ts';
import { body } from './pages-reports.ts';

const PX_PER_MM = 96 / 25.4;
const PLACES = [0, 0.3, 0.62, 0.99];

const open = atHarness();
let page: Page;
let t: Typist;

beforeEach(async () => {
  t = await open({ viewport: { width: 1200, height: 1000 } });
  page = t.page;
});
afterEach(() => page.context().close());

/** All that waits for a quiet moment is done. */
async function settle(): Promise<void> {
  await page.evaluate(
    () =>
      new Promise<void>((resolve) => {
        let left = 8;
        const again = () => {
          left -= 1;
          if (left > 0) requestAnimationFrame(() => requestIdleCallback(again));
          else resolve();
        };
        again();
      }),
  );
}

interface Margins {
  readonly top: number;
  readonly foot: number;
}

/** Lines in view that stand on no type area, and how many stand on one. Runs in the page. */
function lookAround({ top, foot }: Margins): { readonly off: readonly string[]; readonly on: number } {
  const papers = [...document.querySelectorAll('.paper')].map((paper) => paper.getBoundingClientRect());
  const zoom = document.querySelector('.editor-sheet')?.currentCSSZoom ?? 1;
  const off: string[] = [];
  let on = 0;
  for (const block of document.querySelectorAll('.chunk > .block')) {
    const own = block.getBoundingClientRect();
    if (own.bottom < 0 || own.top > innerHeight) continue;
    const range = document.createRange();
    range.selectNodeContents(block);
    for (const rect of range.getClientRects()) {
      if (rect.bottom < 0 || rect.top > innerHeight || rect.height === 0) continue;
      const inside = papers.some(
        (paper) => rect.top > paper.top + (top - 1) * zoom && rect.bottom < paper.bottom - (foot - 2) * zoom,
      );
      if (inside) on += 1;
      else off.push(`${Math.round(rect.top)} ${block.textContent?.slice(0, 12)}`);
    }
  }
  return { off, on };
}

function marginsOf(report: Report): Margins {
  const { margins, height, grid } = layoutOf(report.layout).portrait;
  const foot = (height - margins.top) * PX_PER_MM - (grid.lines * grid.line * 96) / 72;
  return { top: margins.top * PX_PER_MM, foot };
}

/** The text as it stands, wherever it is looked at, lies on its sheets. */
async function expectInOrder(): Promise<void> {
  const report = await page.evaluate(() => window.harness.handle.read());
  expect(await page.evaluate(() => window.harness.handle.snapshot().pages)).toBe(countPages(report));
  for (const place of PLACES) {
    await page.evaluate((part) => {
      const desk = document.querySelector('#desk');
      desk?.scrollTo(0, part * (desk.scrollHeight - desk.clientHeight));
    }, place);
    await settle();
    const { off, on } = await page.evaluate(lookAround, marginsOf(report));
    expect(off, `at ${place}`).toEqual([]);
    if (reportText(report).trim() !== '') expect(on, `at ${place}`).toBeGreaterThan(0);
  }
}

const long = (sections: number): Report =>
  reportOf([text('title', '关于年度重点工作完成情况的总结'), text('addressee', '市人民政府：'), ...body(sections)]);

async function load(report: Report, access: 'editable' | 'readOnly' = 'editable'): Promise<void> {
  await page.evaluate(
    ([next, how]) => {
      window.harness.handle.load(next, how);
      window.harness.handle.focus();
    },
    [report, access] as const,
  );
  await page.evaluate(() => document.fonts.ready.then(() => undefined));
  await settle();
}

const layouts: Readonly<Record<string, ReportLayout>> = {
  'another pitch and other margins': {
    ...emptyReport.layout,
    overrides: { linePitch: 26, margins: { top: 30, bottom: 30, left: 30, right: 30 } },
  },
  'the form of a document': { ...emptyReport.layout, form: 'document' },
  'the form of a letter': { ...emptyReport.layout, form: 'letter' },
};

describe('the sheets', () => {
  it('hold after 300 pages were pasted, after that was undone, and after it was done again', async () => {
    await load(long(4));
    await t.caret(6, 0);
    await t.paste({ 'text/plain': reportText(reportOf(body(420))) });
    await settle();
    expect(await page.evaluate(() => window.harness.handle.snapshot().pages)).toBeGreaterThan(250);
    await expectInOrder();
    await t.press('Control+z');
    await settle();
    await expectInOrder();
    await t.press('Control+Shift+z');
    await settle();
    await expectInOrder();
  });

  it('hold after all was deleted, while one writes anew, and after undo', async () => {
    await load(long(60));
    await t.caret(3, 2);
    await t.press('Control+a', 'Delete');
    await settle();
    expect(await page.evaluate(() => window.harness.handle.snapshot().pages)).toBe(1);
    expect(await page.locator('.paper').count()).toBe(1);
    await t.type('重新写的第一句话。');
    await expectInOrder();
    await t.press('Control+z', 'Control+z');
    await settle();
    await expectInOrder();
  });

  it.each(Object.entries(layouts))('hold after 100 pages got %s, and after undo', async (_, layout) => {
    await load(long(140));
    await page.evaluate((next) => {
      const { blocks: _blocks, fields: _fields, ...paper } = window.harness.handle.read();
      window.harness.handle.setPaper({ ...paper, layout: next });
    }, layout);
    await settle();
    await expectInOrder();
    await page.evaluate(() => window.harness.handle.undo());
    await settle();
    await expectInOrder();
  });

  it('are those of a draft that can only be read as well', async () => {
    await load(long(30), 'readOnly');
    await expectInOrder();
  });

  it('hold when the zoom changes between two keys', async () => {
    await load(long(30));
    await t.caret(40, 6);
    for (const zoom of [1.25, 0.7, 1.5, 1]) {
      await page.evaluate((factor) => {
        document.querySelector<HTMLElement>('#desk')?.style.setProperty('zoom', String(factor));
      }, zoom);
      await t.type('国家治理体系');
      await settle();
      await expectInOrder();
      await t.caret(40, 6);
    }
  });
});
