/** The draft's file while its window is open: others change it, take it away, have it open too. */
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { afterEach, expect, it } from 'vitest';
import { readDraft, writeDraft } from '../../document/file.ts';
import { reportText } from '../../document/plain.ts';
import { emptyReport, plainInline, type Report } from '../../document/report.ts';
import { describeInBrowser } from '../hosts/in-browser.ts';
import { openProgram, type Program } from '../hosts/open.ts';

let program: Program | undefined;
afterEach(async () => {
  await program?.close();
  program = undefined;
});

const NAME = '总结.nigao';
const reportOf = (...texts: string[]): Report => ({
  ...emptyReport,
  blocks: texts.map((words) => ({ type: 'paragraph', content: plainInline(words) })),
});
const OLD = reportOf('第一段是原来的。', '第二段是原来的。');
const THEIRS = reportOf('第一段被别处改了。', '第二段是原来的。');

const text = (page: Page) => page.getByRole('textbox', { name: '正文' });
const file = () => path.join(program?.folder ?? '', NAME);
const onDisk = () => reportText(readDraft(readFileSync(file(), 'utf8')).report);
const shown = async (page: Page) => (await text(page).innerText()).replace(/\s+/gu, '');
const strip = (page: Page, words: string | RegExp) => page.locator('.strip').filter({ hasText: words });
const dialog = (page: Page, name: string) => page.getByRole('alertdialog', { name });

async function opened(): Promise<Page> {
  program = await openProgram('loopback', { files: { [NAME]: writeDraft(OLD) }, start: NAME });
  await text(program.page).getByText('第二段是原来的').waitFor();
  return program.page;
}

/** Another program writes the file. */
const changeOutside = (report = THEIRS) => writeFileSync(file(), writeDraft(report));
/** The person comes back to the window. */
const comeBack = (page: Page) => page.evaluate(() => void window.dispatchEvent(new Event('focus')));

async function typeAtEnd(page: Page, words: string): Promise<void> {
  await text(page).getByText('第二段是原来的').click();
  await page.keyboard.press('End');
  await page.keyboard.type(words);
}

describeInBrowser('a draft that another program changed', () => {
  it('is told of when the person comes back; what is new is loaded on their word, and Ctrl+Z takes that back', async () => {
    const page = await opened();
    changeOutside();
    await comeBack(page);
    await strip(page, '已在别处改动').waitFor();
    expect(await shown(page)).toContain('第一段是原来的');
    await page.getByRole('button', { name: '载入新的内容' }).click();
    await expect.poll(() => shown(page)).toContain('第一段被别处改了');
    await expect.poll(() => page.getByRole('status', { name: '状态' }).innerText()).toContain('已保存');
    await text(page).click();
    await page.keyboard.press('Control+Z');
    await expect.poll(() => shown(page)).toContain('第一段是原来的');
  });

  it('never takes the place of what is unsaved, and is not replaced before the person said so: theirs is kept', async () => {
    const page = await opened();
    await typeAtEnd(page, '我加的。');
    changeOutside();
    await comeBack(page);
    await strip(page, '未保存的修改').waitFor();
    expect(await shown(page)).toContain('第一段是原来的');
    await page.keyboard.press('Control+S');
    const asked = dialog(page, '文稿已在别处改动');
    await asked.waitFor();
    expect(onDisk()).toContain('第一段被别处改了');
    await page.keyboard.press('Escape');
    expect(onDisk()).toContain('第一段被别处改了');
    await page.keyboard.press('Control+S');
    await asked.getByRole('button', { name: '保留我的（覆盖）' }).click();
    await expect.poll(onDisk).toContain('第二段是原来的。我加的。');
    await strip(page, '磁盘上的内容已留在“版本”中').waitFor();
    expect(onDisk()).toContain('第一段是原来的');
  });

  it('is merged sentence by sentence, and saved onto what was compared', async () => {
    const page = await opened();
    await typeAtEnd(page, '我加的。');
    changeOutside();
    await page.keyboard.press('Control+S');
    await dialog(page, '文稿已在别处改动').getByRole('button', { name: '比较后合并' }).click();
    const compare = page.getByRole('dialog', { name: '与磁盘上的内容对照' });
    await compare.waitFor();
    // To leave everything as it is, is a decision as well.
    expect(await compare.getByRole('button', { name: '应用' }).isEnabled()).toBe(true);
    await compare.getByRole('button', { name: '用磁盘上的' }).waitFor();
    await page
      .getByRole('button', { name: /^全部接受/ })
      .first()
      .click();
    await compare
      .getByRole('button', { name: /应用|完成|写入/ })
      .first()
      .click();
    await strip(page, '已按比较的结果合并').waitFor();
    await page.keyboard.press('Control+S');
    await expect.poll(onDisk).toContain('第一段被别处改了');
    // It says to save, and that is done.
    await expect.poll(() => strip(page, '已按比较的结果合并').count()).toBe(0);
  });

  it('is taken over where the person wants theirs, and Ctrl+Z gives mine back', async () => {
    const page = await opened();
    await typeAtEnd(page, '我加的。');
    changeOutside();
    await page.keyboard.press('Control+S');
    await dialog(page, '文稿已在别处改动').getByRole('button', { name: '用磁盘上的' }).click();
    await expect.poll(() => shown(page)).toContain('第一段被别处改了');
    expect(onDisk()).toContain('第一段被别处改了');
    await text(page).click();
    await page.keyboard.press('Control+Z');
    await expect.poll(() => shown(page)).toContain('我加的');
  });
});

describeInBrowser('a draft that was taken away', () => {
  it('is told of, and written anew where it was by the next save', async () => {
    const page = await opened();
    rmSync(file());
    await comeBack(page);
    await strip(page, '已不在原处').waitFor();
    await typeAtEnd(page, '还在。');
    await page.keyboard.press('Control+S');
    await expect.poll(() => existsSync(file())).toBe(true);
    await expect.poll(onDisk).toContain('还在。');
  });

  it('is asked about at a save where nobody was told before', async () => {
    const page = await opened();
    rmSync(file());
    await typeAtEnd(page, '还在。');
    await page.keyboard.press('Control+S');
    await dialog(page, '文稿已不在原处').getByRole('button', { name: '在原处重新写出' }).click();
    await expect.poll(() => existsSync(file())).toBe(true);
  });
});

describeInBrowser('one draft in two windows of a program', () => {
  it('is told of in the second one, and neither silently replaces what the other saved', async () => {
    const first = await opened();
    const [second] = await Promise.all([
      first.context().waitForEvent('page'),
      text(first)
        .click()
        .then(() => first.keyboard.press('Control+Shift+N')),
    ]);
    await text(second).waitFor();
    await second.getByRole('button', { name: '打开', exact: true }).click();
    await second.getByRole('option', { name: NAME }).dblclick();
    await strip(second, '另一个窗口正在编辑').waitFor();
    await typeAtEnd(second, '乙写的。');
    await typeAtEnd(first, '甲写的。');
    await first.keyboard.press('Control+S');
    await expect.poll(onDisk).toContain('甲写的。');
    await second.keyboard.press('Control+S');
    await dialog(second, '另一个窗口正在编辑这份文稿').getByRole('button', { name: '仍然保存' }).click();
    await dialog(second, '文稿已在别处改动').waitFor();
    expect(onDisk()).toContain('甲写的。');
  });
});
