/** What a paste tells in the window, and what can be done about it from there; pasting as mere text from the menu. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { afterEach, expect, it } from 'vitest';
import { describeOnHosts, type HostName, openProgram, type Program } from '../hosts/open.ts';

const CLIP = path.join(import.meta.dirname, '../fixtures/clips/word-report.html');

let program: Program | undefined;
afterEach(async () => {
  await program?.close();
  program = undefined;
});

describeOnHosts('what a paste tells', (host: HostName) => {
  const pasteInto = (desk: Page, html: string, plain: string) =>
    desk.evaluate(
      ([h, p]) => {
        const data = new DataTransfer();
        data.setData('text/html', h);
        data.setData('text/plain', p);
        const event = new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true });
        document.querySelector('.editor-text')?.dispatchEvent(event);
      },
      [html, plain] as const,
    );

  it('is what came in and what was left, with a way to keep the text alone', async () => {
    program = await openProgram(host, { files: { 'a.txt': '某局2026年工作总结\n情况如下。\n' }, start: 'a.txt' });
    const desk = program.page;
    const text = desk.getByRole('textbox', { name: '正文' });
    await text.getByText('情况如下').click();
    await desk.keyboard.press('End');
    const plain = '一、主要做法\r\n（一）压实工作责任\r\n签订责任书40份。\r\n';
    await pasteInto(desk, readFileSync(CLIP, 'utf8'), plain);
    const strip = desk.locator('.strip').filter({ hasText: '已粘贴' });
    await expect
      .poll(() => strip.locator('.strip-text').textContent())
      .toBe('已粘贴 9 段（其中标题 3 个）、1 张表；去掉了外来格式、1 张图片、1 处已删的修订等。');
    await strip.getByRole('button', { name: '查看' }).click();
    await expect
      .poll(() => strip.getByRole('listitem').allTextContents())
      .toContainEqual(expect.stringContaining('请核对户数'));
    await strip.getByRole('button', { name: '只留文字' }).click();
    await strip.waitFor({ state: 'hidden' });
    await expect.poll(() => text.locator('table').count()).toBe(0);
    await text.getByText('一、主要做法').waitFor();
    await desk.keyboard.press('Control+z');
    await expect.poll(() => text.textContent()).not.toContain('主要做法');
  });

  it('is gone once one goes on writing, and the paste with 「撤销」', async () => {
    program = await openProgram(host, { files: { 'a.txt': '某局2026年工作总结\n情况如下。\n' }, start: 'a.txt' });
    const desk = program.page;
    const text = desk.getByRole('textbox', { name: '正文' });
    await text.getByText('情况如下').click();
    await desk.keyboard.press('End');
    await pasteInto(desk, '<p style="color:red">甲段的话。</p><p>乙段的话。</p>', '甲段的话。\n乙段的话。');
    const strip = desk.locator('.strip').filter({ hasText: '已粘贴 2 段；去掉了外来格式。' });
    await strip.getByRole('button', { name: '撤销' }).click();
    await strip.waitFor({ state: 'hidden' });
    await expect.poll(() => text.textContent()).not.toContain('甲段');
    await pasteInto(desk, '<p style="color:red">甲段的话。</p><p>乙段的话。</p>', '甲段的话。\n乙段的话。');
    await strip.waitFor();
    await desk.keyboard.type('x');
    await strip.waitFor({ state: 'hidden' });
    expect(await text.textContent()).toContain('甲段');
  });

  it('is nothing for 「只粘贴文字」, which its key does and its place in the menu', async () => {
    program = await openProgram(host, { files: { 'a.txt': '一、做法\n成立专班。\n' }, start: 'a.txt' });
    const desk = program.page;
    const text = desk.getByRole('textbox', { name: '正文' });
    await text.getByText('成立专班').click();
    await desk.keyboard.press('Control+a');
    await desk.keyboard.press('Control+c');
    await desk.keyboard.press('ArrowRight');
    await desk.keyboard.press('Enter');
    await desk.keyboard.press('Control+Shift+v');
    await expect.poll(() => text.locator('.block').count()).toBe(4);
    expect(await text.locator('.block.paragraph').allTextContents()).toEqual(['成立专班。', '一、做法', '成立专班。']);
    await desk.keyboard.press('Control+z');
    await expect.poll(() => text.locator('.block').count()).toBe(3);
    await program.menu('pasteText');
    await desk.locator('.strip').filter({ hasText: 'Ctrl+Shift+V' }).waitFor();
  });
});
