/** An outline of thousands of headings: only what is in view is drawn, and nothing of it is out of reach. */
import type { Page } from 'playwright-core';
import { afterEach, expect, it } from 'vitest';
import { describeInBrowser } from '../hosts/in-browser.ts';
import { openProgram, type Program } from '../hosts/open.ts';

let program: Program | undefined;
afterEach(async () => {
  await program?.close();
  program = undefined;
});

const COUNT = 800;
const CHINESE = ['一', '二', '三', '四', '五', '六', '七', '八', '九', '十'];
const LONG = `工作报告\n${Array.from({ length: COUNT / 10 }, (_, part) =>
  CHINESE.map(
    (number, i) => `${i === 0 ? `${number}、第${part}部分\n` : ''}（${number}）事项${part}号之${i}\n正文。`,
  ).join('\n'),
).join('\n')}\n`;

const rows = (page: Page) => page.getByRole('tree', { name: '提纲' }).getByRole('treeitem');
const row = (page: Page, text: string) => rows(page).filter({ hasText: text });
const inView = (page: Page, text: string) =>
  row(page, text).evaluate((element) => {
    const frame = element.closest('[role=tree]')?.getBoundingClientRect();
    const box = element.getBoundingClientRect();
    return frame !== undefined && box.top >= frame.top - 1 && box.bottom <= frame.bottom + 1;
  });

describeInBrowser('a long outline', () => {
  it('draws only a part of its rows, follows the caret, and leads keys and clicks to any of them', async () => {
    program = await openProgram('loopback', { files: { 'a.txt': LONG }, start: 'a.txt' });
    const { page } = program;
    await row(page, '第0部分').waitFor();
    expect(await rows(page).count()).toBeLessThan(120);

    await page.getByRole('textbox', { name: '正文' }).click();
    await page.keyboard.press('Control+End');
    await row(page, '事项79号之9').waitFor();
    expect(await inView(page, '事项79号之9')).toBe(true);

    await row(page, '事项79号之9').focus();
    await page.keyboard.press('Home');
    await row(page, '第0部分').waitFor();
    await expect.poll(() => inView(page, '第0部分')).toBe(true);
    await page.keyboard.press('ArrowDown');
    await expect
      .poll(() => row(page, '事项0号之0').evaluate((element) => element === document.activeElement))
      .toBe(true);

    // The tree library puts the focus on its row some 20 ms after a key, and the browser then brings that row into view.
    await expect
      .poll(async () => {
        await page.getByRole('tree', { name: '提纲' }).evaluate((tree) => tree.scrollTo(0, tree.scrollHeight / 2));
        await page.waitForTimeout(100);
        return await row(page, '事项40号之1').count();
      })
      .toBe(1);
    const middle = row(page, '事项40号之1');
    await middle.click();
    await expect.poll(() => middle.getAttribute('aria-current')).toBe('true');
    expect(await middle.getAttribute('aria-setsize')).toBe('10');
  });
});
