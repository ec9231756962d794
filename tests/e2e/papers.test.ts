/** 材料 in a real browser: a folder chosen, papers found and read beside the text, a section and a paragraph pulled in. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { afterEach, expect, it } from 'vitest';
import { readDraft } from '../../document/file.ts';
import { describeInBrowser } from '../hosts/in-browser.ts';
import { openProgram, type Program } from '../hosts/open.ts';

let program: Program | undefined;
afterEach(async () => {
  await program?.close();
  program = undefined;
});

const DRAFT = '某局2026年工作总结\n一、主要工作\n已部署。\n二、存在的问题\n三、下一步打算\n抓落实。\n';
const paper = (year: number, problem: string) =>
  [
    `某县档案局${year}年工作总结`,
    '现将有关情况报告如下。',
    '一、主要工作',
    '（一）抓培训。全年办班12期。',
    '二、存在的主要问题',
    problem,
    '（一）人手少。缺编5人。',
    '三、下一步打算',
    '继续抓好落实。',
  ].join('\n');

const FILES = {
  'a.txt': DRAFT,
  '往年材料/2024/总结.txt': paper(2024, '库房面积不足，数字化率仅61.5%。'),
  '往年材料/2025/总结.txt': paper(2025, '经费保障偏弱。'),
  '往年材料/密.txt': `机密★1年\n${paper(2023, '涉密事项。')}`,
  '往年材料/空.txt': '',
};

async function open(): Promise<Program> {
  program = await openProgram('loopback', { files: FILES, start: 'a.txt' });
  await text(program.page).getByText('已部署。').click();
  return program;
}

const text = (page: Page) => page.getByRole('textbox', { name: '正文' });
const box = (page: Page) => page.getByRole('searchbox', { name: '检索材料' });
const results = (page: Page) => page.getByRole('grid', { name: '检索结果' });
const blocks = (page: Page) => text(page).locator('.block').allTextContents();

/** By the panel that the key brings up; the papers are read when this ends. */
async function chooseFolder(page: Page): Promise<void> {
  await page.keyboard.press('Control+Shift+F');
  await page.getByRole('button', { name: '选择存放往年材料的文件夹…' }).click();
  const panel = page.getByRole('dialog', { name: '选择存放往年材料的文件夹' });
  await panel.getByRole('option', { name: '往年材料', exact: true }).click();
  await panel.getByRole('button', { name: '选择此文件夹' }).click();
  await page.getByText('材料 2 份').waitFor();
}

async function search(page: Page, query: string, count: number): Promise<void> {
  await box(page).fill(query);
  await expect.poll(() => results(page).getByRole('row').count()).toBe(count);
}

describeInBrowser('past papers', () => {
  it('are found by a section and a year, read beside the text, and a section is pulled into the empty one that says the same', async () => {
    const { page, folder, saveAs } = await open();
    await chooseFolder(page);
    await page.getByRole('treeitem', { name: '二、存在的问题' }).click();
    await page.keyboard.press('Control+Shift+F');
    await expect.poll(() => box(page).evaluate((input) => input === document.activeElement)).toBe(true);
    await search(page, '存在问题 2024', 1);
    // By keys alone: into the list, and the paper opened.
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    const lines = page.getByRole('grid', { name: '《某县档案局2024年工作总结》的段落' });
    await expect
      .poll(() => lines.getByRole('row').allTextContents())
      .toEqual(['二、存在的主要问题', '库房面积不足，数字化率仅61.5%。', '（一）人手少。缺编5人。']);
    await page.getByRole('button', { name: '插入这一节' }).click();
    await expect.poll(() => blocks(page)).toContain('库房面积不足，数字化率仅61.5%。');
    const pulled = await blocks(page);
    expect(pulled.filter((block) => block.includes('存在'))).toHaveLength(2);
    await page.getByRole('button', { name: '本稿引用（1）' }).click();
    await page.getByRole('list', { name: '本稿引用（1）' }).getByText('《某县档案局2024年工作总结》').waitFor();
    await saveAs('b.nigao');
    await expect
      .poll(() => readDraft(readFileSync(path.join(folder, 'b.nigao'), 'utf8')).report.sources)
      .toMatchObject([
        { title: '某县档案局2024年工作总结', year: 2024, file: '总结.txt', section: '二、存在的主要问题' },
      ]);
    // One undo takes text and source away.
    await text(page).click();
    await page.keyboard.press('Control+z');
    await expect.poll(() => blocks(page)).not.toContain('库房面积不足，数字化率仅61.5%。');
    await expect.poll(() => page.getByRole('button', { name: /^本稿引用/ }).count()).toBe(0);
  });

  it('give single paragraphs, which go behind the one at the caret', async () => {
    const { page } = await open();
    await chooseFolder(page);
    await text(page).getByText('已部署。').click();
    await search(page, '经费保障', 1);
    await results(page).getByRole('row').first().click();
    const lines = page.getByRole('grid', { name: /段落$/ });
    await lines.getByRole('row', { name: '经费保障偏弱。' }).click();
    await page.getByRole('button', { name: '插入这一段' }).click();
    await expect.poll(async () => (await blocks(page)).slice(2, 4)).toEqual(['已部署。', '经费保障偏弱。']);
    await expect.poll(() => text(page).evaluate((root) => root === document.activeElement)).toBe(true);
    await page.getByRole('button', { name: '返回结果' }).click();
    await expect.poll(() => results(page).getByRole('row').count()).toBe(1);
  });

  it('are looked for by the words that are selected, and narrowed by year and 栏目', async () => {
    const { page } = await open();
    await chooseFolder(page);
    await text(page).getByText('抓落实。').dblclick();
    await page.keyboard.press('Home');
    await page.keyboard.press('Shift+ArrowRight');
    await page.keyboard.press('Shift+ArrowRight');
    await page.keyboard.press('Shift+ArrowRight');
    await page.keyboard.press('Control+Shift+F');
    await expect.poll(() => box(page).inputValue()).toBe('抓落实');
    await search(page, '', 2);
    await page.getByRole('combobox', { name: '年份' }).selectOption('2025');
    await expect.poll(() => results(page).getByRole('row').count()).toBe(1);
    await page.getByRole('combobox', { name: '栏目' }).selectOption({ label: '下一步打算（2）' });
    await results(page).getByText('三、下一步打算').waitFor();
  });

  it('are managed: what was left out with its reason, papers with a 密级 taken in, and all of it forgotten', async () => {
    const { page, folder } = await open();
    await chooseFolder(page);
    await page.getByRole('button', { name: '材料文件夹…' }).click();
    const dialog = page.getByRole('dialog', { name: '材料文件夹' });
    await dialog.getByRole('button', { name: /1 份未能读取，1 份因有密级未收入/ }).click();
    await expect
      .poll(() => dialog.getByRole('listitem').filter({ hasText: '空.txt' }).last().textContent())
      .toContain('空');
    await dialog.getByText('标有密级的也收入').click();
    await dialog.getByText('3 份可检索').waitFor();
    await dialog.getByRole('button', { name: '清除全部索引' }).click();
    await dialog.getByRole('button', { name: '清除全部索引' }).click();
    await dialog.getByText('还没有材料文件夹。').waitFor();
    await dialog.getByRole('button', { name: '关闭' }).click();
    await page.getByText('检索往年的材料').waitFor();
    expect(readFileSync(path.join(folder, '往年材料/2025/总结.txt'), 'utf8')).toBe(FILES['往年材料/2025/总结.txt']);
  });
});
