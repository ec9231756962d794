/** The window's own file panel over large folders and slow ones. */
import type { Page, Route } from 'playwright-core';
import { afterEach, expect, it } from 'vitest';
import { describeInBrowser } from '../hosts/in-browser.ts';
import { openProgram, type Program } from '../hosts/open.ts';

let program: Program | undefined;
afterEach(async () => {
  await program?.close();
  program = undefined;
});

const text = (page: Page) => page.getByRole('textbox', { name: '正文' });
const panel = (page: Page) => page.getByRole('dialog', { name: '打开' });
const files = (page: Page) => panel(page).getByRole('listbox', { name: '文件列表' });
const option = (page: Page, name: string) => files(page).getByRole('option', { name, exact: true });

const thousands = () => Object.fromEntries(Array.from({ length: 10_000 }, (_, i) => [`简报/第${i + 1}期.txt`, '']));

describeInBrowser('a folder of ten thousand drafts', () => {
  it('is walked through by keys, and opens the last one', async () => {
    program = await openProgram('loopback', { files: { ...thousands(), '简报/zuihou.txt': '最后一份。\n' } });
    const { page } = program;
    await text(page).click();
    await page.keyboard.press('Control+o');
    await option(page, '简报').dblclick();
    await option(page, '第1期.txt').waitFor();
    // Only the rows in view are drawn, and all are counted.
    expect(await files(page).getByRole('option').count()).toBeLessThan(100);
    expect(await option(page, '第1期.txt').getAttribute('aria-setsize')).toBe('10001');
    // One goes on by keys in the folder that was opened.
    await page.keyboard.press('End');
    await expect.poll(() => panel(page).getByRole('textbox', { name: '文件名' }).inputValue()).toBe('zuihou.txt');
    await page.keyboard.press('Home');
    await expect.poll(() => panel(page).getByRole('textbox', { name: '文件名' }).inputValue()).toBe('第1期.txt');
    await page.keyboard.press('z');
    await page.keyboard.press('Enter');
    await expect.poll(() => text(page).textContent()).toContain('最后一份。');
  });
});

describeInBrowser('the name of a folder', () => {
  it('leads into it where a file is to be opened', async () => {
    program = await openProgram('loopback', { files: { '简报/第1期.txt': '第一期。\n' } });
    const { page } = program;
    await text(page).click();
    await page.keyboard.press('Control+o');
    await option(page, '简报').waitFor();
    await page.keyboard.insertText('简报');
    await page.keyboard.press('Enter');
    await option(page, '第1期.txt').waitFor();
    await page.keyboard.insertText('第1期.txt');
    await page.keyboard.press('Enter');
    await expect.poll(() => text(page).textContent()).toContain('第一期。');
  });
});

describeInBrowser('a folder on a slow share', () => {
  it('says that it is being read, can be left for another, and the late answer changes nothing', async () => {
    program = await openProgram('loopback', { files: { '网络盘/年报.txt': '年报。\n', '本机/月报.txt': '月报。\n' } });
    const { page } = program;
    await page.keyboard.press('Control+o');
    await option(page, '网络盘').waitFor();
    const { promise, resolve: release } = Promise.withResolvers<void>();
    let held = 0;
    await page.route('**/api/call', async (route: Route) => {
      // The first folder that is entered from now on.
      if (route.request().postDataJSON().name === 'listFolder' && held === 0) {
        held += 1;
        await promise;
      }
      await route.continue();
    });
    await option(page, '网络盘').dblclick();
    await panel(page).getByText('正在读取…').waitFor();
    expect(await files(page).count()).toBe(0);
    await panel(page).getByRole('navigation', { name: '位置' }).getByRole('button', { name: '主目录' }).click();
    await option(page, '本机').dblclick();
    await option(page, '月报.txt').waitFor();
    const late = page.waitForResponse((answer) => answer.request().postDataJSON()?.name === 'listFolder');
    release();
    await late;
    await option(page, '月报.txt').dblclick();
    await expect.poll(() => text(page).textContent()).toContain('月报。');
  });

  it('can be left by Escape while it is being read, and one types on', async () => {
    program = await openProgram('loopback', { files: { '网络盘/年报.txt': '年报。\n' } });
    const { page } = program;
    await page.route('**/api/call', async (route: Route) => {
      if (route.request().postDataJSON().name !== 'listFolder') await route.continue();
    });
    await text(page).click();
    await page.keyboard.press('Control+o');
    await panel(page).getByText('正在读取…').waitFor();
    await page.keyboard.press('Escape');
    await panel(page).waitFor({ state: 'hidden' });
    await text(page).click();
    await page.keyboard.insertText('接着写。');
    await expect.poll(() => text(page).textContent()).toContain('接着写。');
  });
});
