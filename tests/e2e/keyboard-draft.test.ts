/** A whole 工作总结 by the keyboard alone: begun, filled by phrases and fields, sections moved, saved and exported. */
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import mammoth from 'mammoth';
import type { Page } from 'playwright-core';
import { afterEach, expect, it } from 'vitest';
import { readDraft } from '../../document/file.ts';
import { openPlaces } from '../../document/open-places.ts';
import { reportText } from '../../document/plain.ts';
import { describeInBrowser } from '../hosts/in-browser.ts';
import { openProgram, type Program } from '../hosts/open.ts';

let program: Program | undefined;
afterEach(async () => {
  await program?.close();
  program = undefined;
});

const text = (page: Page) => page.getByRole('textbox', { name: '正文' });
const selected = (page: Page) => page.evaluate(() => getSelection()?.toString() ?? '');
const topSections = (page: Page) =>
  page
    .getByRole('tree', { name: '提纲' })
    .getByRole('treeitem', { level: 1 })
    .evaluateAll((items) =>
      items.map((item) => /^[^、]*、([^\s，,（(]+)/.exec(item.ariaLabel ?? item.textContent ?? '')?.[1] ?? ''),
    );

/** What is typed into a blank, by what its name says. */
const VALUES: readonly (readonly [RegExp, string])[] = [
  [/日期|时间/, '2026年11月24日'],
  [/年份|年度/, '2026'],
  [/电话/, '010-66001234'],
  [/单位|部门|机关|科室|牵头|责任/, '某区城市管理局'],
  [/数|量|率|金额|比例|资金|户|次|人/, '12'],
  [/.*/, '垃圾分类'],
];
const valueFor = (name: string) => VALUES.find(([pattern]) => pattern.test(name))?.[1] ?? '';

/** Goes down from the top until the caret stands in the heading, then into the text below it. */
async function goBelow(page: Page, heading: string): Promise<void> {
  await page.keyboard.press('Control+Home');
  const here = () =>
    page.evaluate(() => getSelection()?.anchorNode?.parentElement?.closest('.block')?.textContent ?? '');
  for (let i = 0; i < 60 && !(await here()).includes(heading); i += 1) await page.keyboard.press('ArrowDown');
  expect(await here()).toContain(heading);
  await page.keyboard.press('End');
  await page.keyboard.press('Enter');
}

/** F3, a search, Enter. */
async function insertPhrase(page: Page, query: string): Promise<void> {
  await page.keyboard.press('F3');
  const palette = page.getByRole('dialog', { name: '常用语' });
  await palette.getByRole('searchbox').waitFor();
  await page.keyboard.type(query);
  await palette.getByRole('option').first().waitFor();
  await page.keyboard.press('Enter');
  await palette.waitFor({ state: 'hidden' });
}

/** Tab from blank to blank, each written over or chosen for, until none is left. Gives how many there were. */
async function fillAll(page: Page): Promise<number> {
  await page.keyboard.press('Control+Home');
  const choices = page.getByRole('listbox', { name: '可选用语' });
  let filled = 0;
  await page.keyboard.press('Tab');
  for (let name = await selected(page); name.startsWith('〔') && filled < 200; name = await selected(page)) {
    filled += 1;
    if (await choices.isVisible()) await page.keyboard.press('1');
    else {
      for (const char of valueFor(name)) await page.keyboard.insertText(char);
      await page.keyboard.press('Tab');
    }
  }
  // With no blank left one goes on in the text.
  expect(await text(page).evaluate((element) => element === document.activeElement)).toBe(true);
  return filled;
}

describeInBrowser('the keyboard alone', () => {
  it('makes a 工作总结 from nothing to Word, without a blank left open', async () => {
    program = await openProgram('loopback');
    const { page, folder } = program;
    await text(page).waitFor();

    await page.keyboard.press('Control+n');
    const dialog = page.getByRole('dialog', { name: '新建文稿' });
    await dialog.getByRole('listbox', { name: '文稿类型' }).waitFor();
    await page.keyboard.type('工作总结');
    for (const [name, value] of [
      ['单位全称', '某区城市管理局'],
      ['主题', '垃圾分类'],
    ] as const) {
      const field = dialog.getByRole('textbox', { name, exact: true });
      const has = () => field.evaluate((element) => element === document.activeElement);
      for (let i = 0; i < 12 && !(await has()); i += 1) await page.keyboard.press('Tab');
      expect(await has()).toBe(true);
      await page.keyboard.press('Control+a');
      await page.keyboard.insertText(value);
    }
    const create = dialog.getByRole('button', { name: '创建' });
    const onCreate = () => create.evaluate((element) => element === document.activeElement);
    for (let i = 0; i < 20 && !(await onCreate()); i += 1) await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await dialog.waitFor({ state: 'hidden' });
    await expect.poll(() => topSections(page)).not.toEqual([]);
    const sections = await topSections(page);
    expect(sections.length).toBeGreaterThan(2);

    for (const [i, query] of ['zzld', 'xcyd', 'wt', 'xyb'].slice(0, sections.length).entries()) {
      await goBelow(page, sections[i] ?? '');
      await insertPhrase(page, query);
    }
    expect(await fillAll(page)).toBeGreaterThan(4);

    // The caret's own section goes down past its neighbour, and another one up.
    await goBelow(page, sections[0] ?? '');
    await page.keyboard.press('Backspace');
    await page.keyboard.press('Alt+Shift+ArrowDown');
    const moved = [sections[1], sections[0], ...sections.slice(2)];
    await expect.poll(() => topSections(page)).toEqual(moved);
    await page.keyboard.press('Alt+Shift+ArrowUp');
    await expect.poll(() => topSections(page)).toEqual(sections);
    await page.keyboard.press('Alt+Shift+ArrowDown');
    await expect.poll(() => topSections(page)).toEqual(moved);

    await page.keyboard.press('Control+s');
    await page.getByRole('dialog', { name: '另存为' }).waitFor();
    await page.keyboard.press('Control+a');
    await page.keyboard.insertText('垃圾分类工作总结.nigao');
    await page.keyboard.press('Enter');
    await expect.poll(() => existsSync(path.join(folder, '垃圾分类工作总结.nigao'))).toBe(true);
    await expect.poll(() => page.getByRole('status', { name: '状态' }).textContent()).toContain('已保存');
    const { report } = readDraft(readFileSync(path.join(folder, '垃圾分类工作总结.nigao'), 'utf8'));
    expect(openPlaces(report)).toEqual([]);
    expect(reportText(report)).not.toContain('〔');

    // Pressed twice, it goes past whatever the 成稿检查单 has to tell.
    await page.keyboard.press('Control+e');
    await page.keyboard.press('Control+e');
    await page.getByRole('dialog', { name: '导出 Word' }).waitFor();
    await page.keyboard.press('Control+a');
    await page.keyboard.insertText('垃圾分类工作总结.docx');
    await page.keyboard.press('Enter');
    await expect.poll(() => existsSync(path.join(folder, '垃圾分类工作总结.docx'))).toBe(true);
    await page.getByText('已导出').first().waitFor();
    const { value } = await mammoth.extractRawText({ path: path.join(folder, '垃圾分类工作总结.docx') });
    const lines = value.split('\n').filter((line) => line !== '');
    const written = reportText(report).split('\n');
    for (const line of written.filter((words) => words !== '')) expect(lines).toContain(line);
    expect(lines.filter((line) => line.startsWith('一、'))).toHaveLength(1);
  });
});
