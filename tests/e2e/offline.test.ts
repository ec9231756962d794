/** 离线说明 in the window, and its place in menu and status bar. */
import type { Page } from 'playwright-core';
import { afterEach, expect, it } from 'vitest';
import { describeInBrowser } from '../hosts/in-browser.ts';
import { describeOnHosts, openProgram, type Program } from '../hosts/open.ts';

let program: Program | undefined;
afterEach(async () => {
  await program?.close();
  program = undefined;
});

const dialogOf = (page: Page) => page.getByRole('dialog', { name: '离线说明' });

describeOnHosts(
  '离线说明',
  (host) => {
    it('opens from the menu and says what is reached, kept and refused', async () => {
      program = await openProgram(host);
      const { page, menu } = program;
      await page.getByRole('textbox', { name: '正文' }).waitFor();
      // A page gone wild: its request is refused, and counted.
      await page.evaluate(() => fetch('/api/call', { method: 'PUT' }).catch(() => null));
      await expect
        .poll(async () => {
          await menu('offline');
          return await dialogOf(page).isVisible();
        })
        .toBe(true);
      const dialog = dialogOf(page);
      await expect.poll(() => dialog.innerText()).toContain('拟稿不连接网络');
      const text = await dialog.innerText();
      expect(text).toContain(host === 'loopback' ? '127.0.0.1' : '不开任何端口');
      expect(text).toContain("default-src 'none'");
      expect(text).toMatch(host === 'loopback' ? /来历不明的连接：\s*1 次/ : /启动以来/);
      expect(text).toContain('nigao');
      await page.keyboard.press('Escape');
      await expect.poll(() => dialog.count()).toBe(0);
    });
  },
  ['stand-in', 'loopback'],
);

describeInBrowser('「离线」 in the status bar', () => {
  it('opens it by a click and by the keyboard, and the caret comes back to the text', async () => {
    program = await openProgram('loopback');
    const { page } = program;
    const text = page.getByRole('textbox', { name: '正文' });
    await text.waitFor();
    const button = page.getByRole('status', { name: '状态' }).getByRole('button', { name: '离线' });
    await button.click();
    await dialogOf(page).getByRole('button', { name: '关闭' }).click();
    await expect.poll(() => dialogOf(page).count()).toBe(0);
    await button.focus();
    await page.keyboard.press('Enter');
    await dialogOf(page).waitFor();
    await page.keyboard.press('Enter');
    await expect.poll(() => dialogOf(page).count()).toBe(0);
  });
});
