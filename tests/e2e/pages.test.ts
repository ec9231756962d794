/** The pages of the editor are those of the PDF: while reading, typing, undoing, composing and at every zoom. */
import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from 'vitest';
import { mmToPt } from '../../document/layout/figures.ts';
import { headSetting } from '../../document/layout/head.ts';
import { layoutOf } from '../../document/layout/page-layout.ts';
import { paginate } from '../../document/layout/pages.ts';
import type { Report } from '../../document/report.ts';
import { type Bench, describeWith, linesOfPdf, openBench } from '../document/programs.ts';
import { launchBrowser } from '../hosts/browser.ts';
import { type Served, serveHarness } from './harness/serve.ts';
import { type SeenPage, scrollToSheet, seenPages, sheetsNow } from './harness/sheets.ts';
import { type Typist, typistAt } from './harness/typist.ts';
import { reports } from './pages-reports.ts';

const PX_PER_MM = 96 / 25.4;

let served: Served;
let browser: Browser;
let bench: Bench;
let page: Page;
let t: Typist;

beforeAll(async () => {
  bench = openBench();
  served = await serveHarness();
  browser = await launchBrowser();
});
afterAll(async () => {
  await browser?.close();
  await served?.close();
  await bench.close();
});
beforeEach(async () => {
  const context = await browser.newContext({ viewport: { width: 1200, height: 1000 } });
  page = await context.newPage();
  t = await typistAt(page, served.url);
});
afterEach(() => page.context().close());

async function load(report: Report): Promise<void> {
  await page.evaluate((next) => {
    window.harness.handle.load(next, 'editable');
    window.harness.handle.focus();
  }, report);
  await page.evaluate(() => document.fonts.ready.then(() => undefined));
  await settle();
}

/** All that waits for a quiet moment is done. */
async function settle(): Promise<void> {
  await page.evaluate(
    () =>
      new Promise<void>((resolve) => {
        let quiet = 0;
        const again = () => {
          quiet += 1;
          if (quiet < 6) requestAnimationFrame(() => requestIdleCallback(again));
          else resolve();
        };
        again();
      }),
  );
}

function heights(report: Report): readonly number[] {
  const layout = layoutOf(report.layout);
  return paginate(report).pages.map(({ orientation }) => layout[orientation].height * PX_PER_MM);
}

async function seen(): Promise<{ readonly report: Report; readonly pages: readonly SeenPage[] }> {
  const report = await page.evaluate(() => window.harness.handle.read());
  return { report, pages: await seenPages(page, heights(report)) };
}

/** First lines by the report that was printed: at each zoom and after undo it is the same one. */
const firstLines = new Map<string, readonly string[]>();

async function printed(report: Report): Promise<readonly string[]> {
  const key = JSON.stringify(report);
  const lines = firstLines.get(key) ?? linesOfPdf(await bench.print(report)).map(([first = '']) => first);
  firstLines.set(key, lines);
  return lines;
}

/** The first page has the 版头 above its text where there is one. */
function withoutHead(report: Report, lines: readonly string[]): readonly string[] {
  return report.head.issuers ? lines.slice(1) : lines;
}

/** No line stands off the type area of its page. */
function expectOnSheets(report: Report, pages: readonly SeenPage[]): void {
  const layout = layoutOf(report.layout);
  const { pages: sheets } = paginate(report);
  pages.forEach(({ first, last, above, below }, n) => {
    if (first === '') return;
    const { margins, height, grid } = layout[sheets[n]?.orientation ?? 'portrait'];
    const foot = (height - margins.top) * PX_PER_MM - (grid.lines * grid.line * 96) / 72;
    expect(above, `page ${n + 1}, above`).toBeGreaterThan(margins.top * PX_PER_MM - 1);
    const isEmptyAbove = (n === 0 && report.head.issuers !== undefined) || sheets[n]?.used === 0;
    if (!isEmptyAbove) expect(above, `page ${n + 1}, above`).toBeLessThan(margins.top * PX_PER_MM + 12);
    expect(below, `page ${n + 1}, below ${last}`).toBeGreaterThan(foot - 2);
  });
}

async function expectAsPrinted(): Promise<void> {
  const { report, pages } = await seen();
  expectOnSheets(report, pages);
  expect(
    withoutHead(
      report,
      pages.map(({ first }) => first),
    ),
  ).toEqual(withoutHead(report, await printed(report)));
}

await describeWith(['browser', 'pdftotext'], 'the pages of the editor', () => {
  it.each(Object.entries(reports))('begin with the lines of the PDF: %s', async (_, report) => {
    await load(report);
    await expectAsPrinted();
  });

  it.each([0.6, 0.83, 1.25, 1.5])('stay the same at a zoom of %s', async (zoom) => {
    await page.evaluate((factor) => {
      document.querySelector<HTMLElement>('#desk')?.style.setProperty('zoom', String(factor));
    }, zoom);
    const report = reports['thirty pages'];
    if (report === undefined) throw new Error('no such report');
    await load(report);
    const { pages } = await seen();
    expectOnSheets(report, pages);
    expect(pages.map(({ first }) => first)).toEqual(await printed(report));
  });

  const long = (): Report => {
    const report = reports['thirty pages'];
    if (report === undefined) throw new Error('no such report');
    return report;
  };
  /** Its first pages, for what is read and printed again and again. */
  const dozen = (): Report => ({ ...long(), blocks: long().blocks.slice(0, Math.ceil(long().blocks.length * 0.4)) });
  /** A paragraph that goes on over the foot of a page, and the offset of the first character of its new page. */
  async function crossing(): Promise<readonly [block: number, offset: number]> {
    const report = await page.evaluate(() => window.harness.handle.read());
    const { blocks } = paginate(report);
    const block = blocks.findIndex(
      (place, i) => place.turns.length > 0 && place.page > 3 && report.blocks[i]?.type === 'paragraph',
    );
    const offset = await page.evaluate((at) => {
      const element = document.querySelectorAll('.chunk > .block')[at];
      element?.scrollIntoView({ block: 'center' });
      const text = element?.querySelector('span')?.firstChild;
      const range = document.createRange();
      let before = Number.NaN;
      for (let i = 0; text && i < (text.nodeValue?.length ?? 0); i += 1) {
        range.setStart(text, i);
        range.setEnd(text, i + 1);
        const { top } = range.getBoundingClientRect();
        if (top - before > 100) return i;
        before = top;
      }
      return -1;
    }, block);
    return [block, offset];
  }
  /** Rectangle of the caret on the screen, as the browser has it, or of the character behind it. */
  const caretTop = () =>
    page.evaluate(() => {
      const { focusNode, focusOffset } = getSelection() ?? {};
      if (!focusNode) return Number.NaN;
      const range = document.createRange();
      range.setStart(focusNode, focusOffset ?? 0);
      range.setEnd(focusNode, Math.min((focusOffset ?? 0) + 1, focusNode.nodeValue?.length ?? 0));
      return range.getBoundingClientRect().top;
    });

  it('keep right after each of a series of keys in the middle, and after undo', async () => {
    await load(dozen());
    const [block] = await crossing();
    await t.caret(block - 1, 4);
    for (const text of ['新增一句话，', '又写了十几个字的内容，', '再写上一整行文字使得后面各页都要移动一行。']) {
      await t.type(text);
      const { report, pages } = await seen();
      expectOnSheets(report, pages);
      expect(pages.map(({ first }) => first)).toEqual(await printed(report));
    }
    await t.press('Enter');
    await expectAsPrinted();
    await t.press('Control+z', 'Control+z', 'Control+z');
    await expectAsPrinted();
  });

  it('keep the first line of a page clear of the gap in the same frame as the key', async () => {
    await load(long());
    const [block] = await crossing();
    await t.caret(block - 1, 4);
    for (let i = 0; i < 40; i += 1) {
      // No frame goes by between the key and the look.
      await page.keyboard.insertText('国');
      const gap = await page.evaluate(
        (at) =>
          new Promise<number>((resolve) =>
            requestAnimationFrame(() =>
              requestAnimationFrame(() => {
                const element = document.querySelectorAll('.chunk > .block')[at];
                const range = document.createRange();
                if (element) range.selectNodeContents(element);
                const papers = [...document.querySelectorAll('.paper')].map((one) => one.getBoundingClientRect());
                const off = [...range.getClientRects()].filter(
                  (rect) => !papers.some((paper) => rect.top > paper.top + 138 && rect.bottom < paper.bottom - 130),
                );
                resolve(off.length);
              }),
            ),
          ),
        block,
      );
      expect(gap, `key ${i + 1}`).toBe(0);
    }
  });

  it('keep a composition that runs over the foot of a page', async () => {
    await load(long());
    const [block, offset] = await crossing();
    expect(offset).toBeGreaterThan(0);
    const before = await t.blocks();
    await t.caret(block, offset - 2);
    await t.compose('n', 'ni', 'ni hao', 'ni hao shi jie', 'ni hao shi jie ni hao shi jie');
    await t.commit('你好世界你好世界你好世界你好世界');
    await t.compose('z', 'zai');
    await t.commit('再');
    const after = await t.blocks();
    const words = (blocks: typeof before) => {
      const one = blocks[block];
      return one?.type === 'paragraph' ? one.content.map((run) => (run.type === 'text' ? run.text : '')).join('') : '';
    };
    const text = words(before);
    expect(words(after)).toBe(
      `${text.slice(0, offset - 2)}你好世界你好世界你好世界你好世界再${text.slice(offset - 2)}`,
    );
    await settle();
    await expectAsPrinted();
  });

  it('are crossed by the arrow keys line by line, and by a click', async () => {
    await load(long());
    const [block, offset] = await crossing();
    await t.caret(block, offset);
    const below = await caretTop();
    await t.press('ArrowUp');
    const above = await caretTop();
    expect(below - above).toBeGreaterThan(250);
    await t.press('ArrowDown');
    expect(await caretTop()).toBe(below);
    await t.press('ArrowLeft', 'ArrowRight');
    const place = () =>
      page.evaluate((at) => {
        const range = document.createRange();
        const element = document.querySelectorAll('.chunk > .block')[at];
        const { focusNode, focusOffset } = getSelection() ?? {};
        if (!element || !focusNode) return -1;
        range.setStart(element, 0);
        range.setEnd(focusNode, focusOffset ?? 0);
        return range.toString().length;
      }, block);
    expect(await place()).toBe(offset);
    // A click into the first line of the page puts the caret there.
    const spot = await page.evaluate((at) => {
      const text = document.querySelectorAll('.chunk > .block')[at]?.querySelector('span')?.firstChild;
      return text ? text.nodeValue?.length : 0;
    }, block);
    expect(spot).toBeGreaterThan(offset);
    const rect = await page.evaluate(
      ([at, from]) => {
        const text = document.querySelectorAll('.chunk > .block')[at]?.querySelector('span')?.firstChild;
        const range = document.createRange();
        if (!text) return null;
        range.setStart(text, from + 3);
        range.setEnd(text, from + 4);
        const { left, top, height } = range.getBoundingClientRect();
        return { x: left + 1, y: top + height / 2 };
      },
      [block, offset] as const,
    );
    if (rect) await page.mouse.click(rect.x, rect.y);
    expect(await place()).toBe(offset + 3);
  });

  it('are selected and copied over without a trace of the sheets', async () => {
    await load(long());
    const [block, offset] = await crossing();
    await t.select([block, offset - 5], [block, offset + 5]);
    const selected = await page.evaluate(() => getSelection()?.toString());
    const one = (await t.blocks())[block];
    const text = one?.type === 'paragraph' && one.content[0]?.type === 'text' ? one.content[0].text : '';
    expect(selected).toBe(text.slice(offset - 5, offset + 5));
  });

  it('draw only what is near the view', async () => {
    await load(long());
    for (const n of [0, 12, 29]) {
      await scrollToSheet(page, heights(long()), n);
      expect(await page.locator('.sheets-over > .page').count()).toBeLessThan(8);
      expect(await page.locator(`.sheets-over > .page[data-page="${n + 1}"]`).count()).toBe(1);
    }
  });

  it('have what stands outside of the text where the PDF has it: the lines and no number on the first page of a letter', async () => {
    const report = reports['a letter'];
    if (report === undefined) throw new Error('no such report');
    await load(report);
    const drawn = await page.evaluate(() => {
      const sheet = document.querySelector('.paper')?.getBoundingClientRect();
      const rules = [...document.querySelectorAll('.page[data-page="1"] :is(.rule,.foot-rule)')];
      return rules.map((rule) => (rule.getBoundingClientRect().top - (sheet?.top ?? 0)) / (96 / 25.4));
    });
    expect(drawn).toHaveLength(4);
    const rules = headSetting(report.head, layoutOf(report.layout));
    const tops = [...(rules?.rules ?? []), ...(rules?.footRules ?? [])].map(({ top }) => 37 + top / mmToPt(1));
    for (const [i, top] of drawn.entries()) expect(top).toBeCloseTo(tops[i] ?? 0, 0);
    expect(await page.locator('.page[data-page="1"] .page-number').count()).toBe(0);
  });

  it('do not move what is seen when the text is scrolled over', async () => {
    await load(long());
    const height = () => page.evaluate(() => document.querySelector('#desk')?.scrollHeight ?? 0);
    const before = await height();
    for (const n of [29, 3, 17, 8]) {
      await scrollToSheet(page, heights(long()), n);
      expect(Math.abs((await height()) - before)).toBeLessThanOrEqual(1);
    }
  });

  it.each([1, 1.5])(
    'stand where they belong after a jump into text that was not drawn before, at a zoom of %s',
    async (zoom) => {
      await page.evaluate((factor) => {
        document.querySelector<HTMLElement>('#desk')?.style.setProperty('zoom', String(factor));
      }, zoom);
      await load(long());
      const first = await printed(long());
      for (const n of [13, 27, 4, 19]) {
        await scrollToSheet(page, heights(long()), n);
        await settle();
        const sheet = (await sheetsNow(page, heights(long())))[n];
        expect(sheet?.first, `page ${n + 1}`).toBe(first[n]);
        expect(sheet?.above, `page ${n + 1}`).toBeLessThan(37 * PX_PER_MM + 12);
      }
    },
  );

  it('tell the window which part of the sheet was clicked', async () => {
    const report = reports['a head, an imprint and annexes'];
    if (report === undefined) throw new Error('no such report');
    await load(report);
    await page
      .locator('.head-furniture > *')
      .first()
      .click({ position: { x: 200, y: 20 } });
    expect(await page.evaluate(() => window.harness.furniture)).toEqual(['head']);
  });

  it.each([
    '某市城市管理和综合行政执法局关于二〇二四年度重点工作完成情况和下一年度工作安排的报告',
    '关于2024年度安全生产工作的总结',
    '某区教育局关于开展2024—2025学年度义务教育质量监测和办学行为专项检查情况的总结报告',
    '总结',
  ])('show the lines of a title as they are printed: %s', async (words) => {
    const lines = () =>
      page.evaluate(() => {
        const element = document.querySelector('.title');
        const found: { top: number; text: string }[] = [];
        const walker = document.createTreeWalker(element ?? document, NodeFilter.SHOW_TEXT);
        const range = document.createRange();
        for (let node = walker.nextNode(); node; node = walker.nextNode()) {
          [...(node.nodeValue ?? '')].forEach((char, i) => {
            range.setStart(node, i);
            range.setEnd(node, i + 1);
            const { top } = range.getBoundingClientRect();
            const last = found.at(-1);
            if (last && Math.abs(last.top - top) < 10) last.text += char;
            else found.push({ top, text: char });
          });
        }
        return found.map(({ text }) => text);
      });
    const titled = (title: string): Report => ({
      ...long(),
      blocks: [{ type: 'title', content: [{ type: 'text', text: title }] }, ...long().blocks.slice(1)],
    });
    const printedLines = async (count: number) =>
      (linesOfPdf(await bench.print(await page.evaluate(() => window.harness.handle.read())))[0] ?? []).slice(0, count);
    await load(titled(words));
    const shown = await lines();
    expect(shown).toEqual(await printedLines(shown.length));
    expect(shown.join('')).toBe(words);
    await t.caret(0, 2);
    await t.type('全面加强管理');
    await t.compose('x', 'xin');
    await t.commit('新');
    await settle();
    const after = await lines();
    expect(after).toEqual(await printedLines(after.length));
  });
});
