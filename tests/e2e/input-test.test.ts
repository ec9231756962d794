import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { CDPSession, Locator } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from 'vitest';
import { describeOnHosts, openProgram, type Program } from '../hosts/open.ts';

describeOnHosts(
  '中文输入自检',
  (host) => {
    let program: Program;
    let keyboard: CDPSession;
    let dialog: Locator;

    beforeAll(async () => {
      program = await openProgram(host);
      await program.page.getByRole('textbox', { name: '正文' }).waitFor();
      keyboard = await program.page.context().newCDPSession(program.page);
      dialog = program.page.getByRole('dialog', { name: '中文输入自检' });
    });
    afterAll(() => program?.close());
    beforeEach(() => openDialog());
    afterEach(async () => {
      if (!(await dialog.isVisible())) return;
      await dialog.getByRole('button', { name: '关闭' }).click();
      await dialog.waitFor({ state: 'hidden' });
    });

    /** A window that has only just come may not hear of a menu yet; asked twice at once, it would be shown twice. */
    const openDialog = async () => {
      const field = dialog.getByRole('textbox', { name: '试输入' });
      for (let i = 0; i < 10 && !(await field.isVisible()); i += 1) {
        await program.menu('inputTest');
        await field.waitFor({ timeout: 8000 }).catch(() => {});
      }
    };
    const verdict = () => dialog.getByRole('status', { name: '中文输入自检' });
    const compose = (text: string) =>
      keyboard.send('Input.imeSetComposition', { text, selectionStart: text.length, selectionEnd: text.length });

    it('has the caret in its field, and says that a word composed by an input method arrived', async () => {
      await expect.poll(() => verdict().textContent()).toContain('等待输入');
      await compose('gong');
      await expect.poll(() => verdict().textContent()).toContain('正在组词');
      await compose("gong'zuo");
      await keyboard.send('Input.insertText', { text: '工作' });
      await expect.poll(() => verdict().textContent()).toContain('输入法工作正常');
      expect(await dialog.getByRole('textbox', { name: '试输入' }).inputValue()).toBe('工作');
      expect(await dialog.getByRole('region', { name: '收到的过程' }).textContent()).toContain(
        "开始组词 → 组词 3 次（gong'zuo） → 上屏“工作”",
      );
    });

    it('tells letters of the keyboard from an input method, and what to do', async () => {
      await program.page.keyboard.type('gongzuo');
      await expect.poll(() => verdict().textContent()).toContain('没有收到输入法的组词');
      expect(await verdict().textContent()).toContain('换一种中文输入方式');
      await dialog.getByRole('button', { name: '再试一次' }).click();
      await expect.poll(() => verdict().textContent()).toContain('等待输入');
      expect(await dialog.getByRole('textbox', { name: '试输入' }).inputValue()).toBe('');
    });

    it('leaves Escape to a word that is being composed, then closes by it, with the text as it was', async () => {
      await compose('gong');
      await compose('');
      await expect.poll(() => verdict().textContent()).toContain('组词已取消');
      await program.page.keyboard.press('Escape');
      await dialog.waitFor({ state: 'hidden' });
      expect(await program.page.getByRole('textbox', { name: '正文' }).textContent()).not.toContain('gong');
    });

    it('keeps the chosen way of input at once, for the next start', async () => {
      await dialog.getByRole('radio', { name: '兼容模式（X11）' }).focus();
      await program.page.keyboard.press('Space');
      await dialog.getByText('重新打开生效').waitFor();
      const kept = path.join(program.folder, '.local/state/nigao/偏好.json');
      expect(JSON.parse(readFileSync(kept, 'utf8'))).toMatchObject({ inputMethod: 'x11' });
      await dialog.getByRole('button', { name: '关闭' }).click();
      await openDialog();
      await expect.poll(() => dialog.getByRole('radio', { name: '兼容模式（X11）' }).isChecked()).toBe(true);
    });
  },
  ['stand-in', 'loopback'],
);
