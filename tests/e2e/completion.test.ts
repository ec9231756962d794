/** Word completion in a real browser: what is offered when, and that nothing of it is in the text before Tab. */
import type { Page } from 'playwright-core';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { describeInBrowser } from '../hosts/in-browser.ts';
import { openProgram } from '../hosts/open.ts';
import { atHarness } from './harness/at-harness.ts';
import { blank, heading, paragraph, runIn, table, words } from './harness/texts.ts';
import type { Typist } from './harness/typist.ts';

const open = atHarness();
let page: Page;
let t: Typist;

beforeEach(async () => {
  t = await open();
  page = t.page;
});
afterEach(async () => {
  const { page: seen, report } = await t.shown();
  await page.close();
  expect(seen).toEqual(report);
});
const ghost = () => page.locator('.popups :is(.ghost, .ghost-below) > span');
const offered = async () => ((await ghost().count()) > 0 ? await ghost().innerText() : null);
/** Longer than the pause after which something is offered. */
const pause = () => page.waitForTimeout(400);
const begin = async (...blocks: Parameters<Typist['load']>[0]) => {
  await t.load(blocks);
  await page.evaluate(() => window.harness.handle.setCompletions(['加强组织领导', '落实主体责任', '加强宣传引导']));
};

describeInBrowser('the rest of a word', () => {
  it('stands behind the caret after a pause, and Tab takes it, one undo away', async () => {
    await begin(paragraph());
    await t.caret(0, 0);
    await t.type('我局加强');
    await expect.poll(offered).toBe('组织领导');
    expect(await t.blocks()).toEqual([paragraph(words('我局加强'))]);
    await t.press('Tab');
    expect(await t.blocks()).toEqual([paragraph(words('我局加强组织领导'))]);
    expect(await offered()).toBeNull();
    await t.type('，');
    expect(await t.blocks()).toEqual([paragraph(words('我局加强组织领导，'))]);
    await t.press('Backspace', 'Control+z', 'Control+z');
    await pause();
    expect(await offered()).toBeNull();
  });

  it('stands on the line of the caret in the size of the text, and the text does not move', async () => {
    await begin(paragraph(), paragraph(words('后')));
    await t.caret(0, 0);
    await t.type('我局加强');
    const before = await page.locator('.block >> nth=1').boundingBox();
    await expect.poll(offered).toBe('组织领导');
    expect(await page.locator('.block >> nth=1').boundingBox()).toEqual(before);
    const line = await page.locator('.block >> nth=0').locator('span').boundingBox();
    const box = await ghost().boundingBox();
    if (!line || !box) throw new Error('not drawn');
    expect(Math.abs(box.x - (line.x + line.width))).toBeLessThan(2);
    expect(Math.abs(box.y + box.height / 2 - (line.y + line.height / 2))).toBeLessThan(2);
    expect(Math.abs(box.width / 4 - line.width / 4)).toBeLessThan(1);
  });

  it('is dropped by every other key; Enter parts the text and takes nothing', async () => {
    for (const [key, after] of [
      ['Enter', [paragraph(words('加强')), paragraph()]],
      ['Escape', [paragraph(words('加强'))]],
      ['ArrowLeft', [paragraph(words('加强'))]],
      ['Backspace', [paragraph(words('加'))]],
      ['Shift+Tab', [paragraph(words('加强'))]],
    ] as const) {
      await begin(paragraph());
      await t.caret(0, 0);
      await t.type('加强');
      await expect.poll(offered).toBe('组织领导');
      await t.press(key);
      expect(await offered()).toBeNull();
      await pause();
      expect(await offered()).toBeNull();
      expect(await t.blocks()).toEqual(after);
    }
  });

  it('is not offered where the caret went before the pause was over', async () => {
    for (const leave of [() => page.keyboard.press('ArrowUp'), () => page.locator('.block >> nth=0').click()]) {
      await begin(paragraph(words('加强')), paragraph());
      await t.caret(1, 0);
      await page.keyboard.insertText('强');
      await leave();
      await pause();
      expect(await offered()).toBeNull();
    }
  });

  it('never comes while an input method composes, and comes after what it put in', async () => {
    await begin(paragraph());
    await t.caret(0, 0);
    await t.type('我局加');
    await t.compose('q', 'qi', 'qiang');
    await pause();
    expect(await offered()).toBeNull();
    for (const key of ['Tab', 'Enter']) await t.composingKey(key);
    await t.commit('强');
    await expect.poll(offered).toBe('组织领导');
    await t.compose('z', 'zu');
    expect(await offered()).toBeNull();
    await t.commit('组');
    await expect.poll(offered).toBe('织领导');
    expect(await t.blocks()).toEqual([paragraph(words('我局加强组'))]);
  });

  it('is not offered inside of words, in headings, titles and cells, or while a blank is written over', async () => {
    await begin(paragraph(words('甲乙')));
    await t.caret(0, 1);
    await t.type('加强');
    await pause();
    expect(await offered()).toBeNull();
    for (const block of [heading(), { type: 'title', content: [] } as const]) {
      await begin(block);
      await t.caret(0, 0);
      await t.type('加强');
      await pause();
      expect(await offered()).toBeNull();
    }
    await begin(table([]));
    await t.caretIn('td p');
    await t.type('加强');
    await pause();
    expect(await offered()).toBeNull();
    await begin(paragraph(blank('甲'), words('，'), blank('乙')));
    await t.caret(0, 0);
    await t.press('Tab');
    await t.type('加强');
    await pause();
    expect(await offered()).toBeNull();
    await t.press('Tab');
    expect(await page.evaluate(() => getSelection()?.toString())).toBe('〔乙〕');
    expect(await t.blocks()).toEqual([paragraph(words('加强，'), blank('乙'))]);
  });

  it('stands below the line where text follows, and where the line has no room', async () => {
    await begin(paragraph(words('，后文')));
    await t.caret(0, 0);
    await t.type('加强');
    await expect.poll(offered).toBe('组织领导');
    expect(await page.locator('.ghost-below').count()).toBe(1);
    await t.press('Tab');
    expect(await t.blocks()).toEqual([paragraph(words('加强组织领导，后文'))]);
    await begin(paragraph(words('字'.repeat(23))));
    await t.caret(0, 23);
    await t.type('，加强');
    await expect.poll(offered).toBe('组织领导');
    expect(await page.locator('.ghost-below').count()).toBe(1);
  });

  it('is offered behind the first sentence of a run-in heading, by its words', async () => {
    await begin(runIn([words('宣传工作。')], [words('一是')]));
    await t.caret(0, 7);
    await t.type('加强');
    await expect.poll(offered).toBe('宣传引导');
  });

  it('is dropped when the focus leaves and when there are no words any more', async () => {
    await begin(paragraph());
    await t.caret(0, 0);
    await t.type('落实');
    await expect.poll(offered).toBe('主体责任');
    await page.focus('#before');
    expect(await offered()).toBeNull();
    await t.caret(0, 2);
    await page.evaluate(() => window.harness.handle.setCompletions([]));
    await t.type('落实');
    await pause();
    expect(await offered()).toBeNull();
    await t.press('Tab');
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('after');
  });
});

describeInBrowser('the program', () => {
  it('offers words of its phrases until that is switched off in the menu, for good', async () => {
    const program = await openProgram('loopback');
    try {
      const text = program.page.getByRole('textbox', { name: '正文' });
      const rest = program.page.locator('.popups :is(.ghost, .ghost-below)');
      const write = async () => {
        await text.focus();
        await program.page.keyboard.press('Control+End');
        await program.page.keyboard.press('Enter');
        for (const char of '加强') await program.page.keyboard.insertText(char);
      };
      await text.waitFor();
      // The words come once the window is at rest.
      await expect
        .poll(async () => {
          await write();
          await program.page.waitForTimeout(400);
          return rest.count();
        })
        .toBe(1);
      const offeredWords = await rest.locator('span').innerText();
      await program.page.keyboard.press('Tab');
      expect(await text.textContent()).toContain(`加强${offeredWords}`);
      await program.menu('completion');
      await program.page.getByText('词语续写已关闭').waitFor();
      await write();
      await program.page.waitForTimeout(400);
      expect(await rest.count()).toBe(0);
      program.page.on('dialog', (dialog) => void dialog.accept());
      await program.page.reload();
      await text.waitFor();
      await program.page.getByRole('button', { name: '编辑' }).click();
      const item = program.page.getByRole('menuitemcheckbox', { name: '词语续写' });
      await expect.poll(() => item.getAttribute('aria-checked')).toBe('false');
    } finally {
      await program.close();
    }
  });
});
