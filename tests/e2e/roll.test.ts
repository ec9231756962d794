/** 以上年材料起草 in a real window: chosen from the menu, looked through by keys and in the panel, down to none; the old file stays. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { afterEach, expect, it } from 'vitest';
import { readDraft } from '../../document/file.ts';
import { reportText } from '../../document/plain.ts';
import { carriedPlaces } from '../../document/roll/marks.ts';
import { describeInBrowser } from '../hosts/in-browser.ts';
import { openProgram, type Program } from '../hosts/open.ts';

let program: Program | undefined;
afterEach(async () => {
  await program?.close();
  program = undefined;
});

const OLD = '2025年总结.txt';
const TEXT = `某局2025年工作总结
2025年，我局培训32人，合格率98%，在柳河镇举办第十二届文化节，柳河镇群众参加。
二、2026年工作打算
继续落实《某县2025年工作要点》（某发〔2025〕3号）。
某局
2025年12月20日
`;

const text = (page: Page) => page.getByRole('textbox', { name: '正文' });
const panel = (page: Page) => page.getByRole('region', { name: '待确认', exact: true });
const status = (page: Page) => page.getByRole('status', { name: '状态' });
const chosen = (page: Page) => page.evaluate(() => getSelection()?.toString() ?? '');
const blockAtCaret = (page: Page) =>
  page.evaluate(() => getSelection()?.anchorNode?.parentElement?.closest('.block')?.textContent ?? '');
const marked = (page: Page) => text(page).locator('[data-carried]');

/** Opens the old paper by the menu; with what is typed in place of the year that is offered. */
async function begin(year?: string): Promise<Program & { page: Page }> {
  const opened = await openProgram('loopback', { files: { [OLD]: TEXT } });
  program = opened;
  const { page } = opened;
  await text(page).waitFor();
  await opened.openFile(OLD, () => opened.menu('roll'));
  const dialog = page.getByRole('dialog', { name: '以上年材料起草' });
  await dialog.waitFor();
  expect(await dialog.getByRole('textbox', { name: '原稿年份' }).inputValue()).toBe('2025');
  expect(await dialog.getByRole('textbox', { name: '新稿年份' }).inputValue()).toBe('2026');
  expect(await dialog.getByRole('list', { name: '待确认的内容' }).textContent()).toContain('文号 1');
  if (year !== undefined) await page.keyboard.type(year);
  await page.keyboard.press('Enter');
  await dialog.waitFor({ state: 'hidden' });
  await text(page).getByText('工作总结').waitFor();
  return opened;
}

describeInBrowser("last year's paper as this year's draft", () => {
  it('has its years one on, everything else as it was, and is not saved yet', async () => {
    const { page, folder, saveAs } = await begin();
    expect(await text(page).textContent()).toContain('某局2026年工作总结2026年，我局培训32人');
    expect(await text(page).textContent()).toContain('《某县2025年工作要点》（某发〔2025〕3号）。某局2026年12月20日');
    await expect.poll(() => status(page).textContent()).toContain('未保存');
    await expect.poll(() => status(page).textContent()).toContain('待确认 11 处');
    expect(await page.title()).toContain('2026年总结');
    await saveAs('新稿.nigao');
    await expect.poll(() => status(page).textContent()).toContain('已保存');
    const { report } = readDraft(readFileSync(path.join(folder, '新稿.nigao'), 'utf8'));
    expect(carriedPlaces(report).map(({ text: words }) => words)).toEqual([
      ...['2026年', '2026年', '32人', '98%', '柳河镇', '第十二届', '柳河镇'],
      ...['2027年', '2025年', '某发〔2025〕3号', '2026年12月20日'],
    ]);
    expect(readFileSync(path.join(folder, OLD), 'utf8')).toBe(TEXT);
  });

  it('goes on by as much as the person says', async () => {
    const { page } = await begin('2028');
    expect(await text(page).textContent()).toContain('某局2028年工作总结2028年');
  });

  it('is looked through by keys, each confirmed where the caret is', async () => {
    const { page } = await begin();
    await page.keyboard.press('Control+Home');
    for (const [words, block] of [
      ['2026年', '某局'],
      ['2026年', '我局'],
      ['32人', '我局'],
      ['98%', '我局'],
    ]) {
      await page.keyboard.press('F9');
      await expect.poll(() => chosen(page)).toBe(words);
      await expect.poll(() => blockAtCaret(page)).toContain(block);
    }
    await page.keyboard.press('Control+Enter');
    await expect.poll(() => chosen(page)).toBe('柳河镇');
    await expect.poll(() => marked(page).count()).toBe(10);
    expect(await text(page).textContent()).toContain('合格率98%');
    await page.keyboard.press('Shift+F9');
    await expect.poll(() => chosen(page)).toBe('32人');
    await page.keyboard.type('45人');
    await expect.poll(() => marked(page).count()).toBe(9);
    expect(await text(page).textContent()).toContain('培训45人，合格率98%');
    // What was selected and what was typed on are two steps.
    for (let i = 0; i < 2; i += 1) await page.keyboard.press('Control+z');
    await expect.poll(() => text(page).textContent()).toContain('培训32人');
    await expect.poll(() => marked(page).count()).toBe(10);
  });

  it('is gone through in the panel by Enter alone: the focus goes to the next row, and behind the last one to the text', async () => {
    const { page } = await begin();
    const focused = () => page.evaluate(() => document.activeElement?.getAttribute('aria-label') ?? '');
    await panel(page).getByRole('button', { name: '年份：本组全部确认' }).press('Enter');
    await expect.poll(focused).toMatch(/^确认：/);
    for (let left = (await marked(page).count()) - 1; left >= 0; left -= 1) {
      await page.keyboard.press('Enter');
      await expect.poll(() => marked(page).count()).toBe(left);
      await expect.poll(focused).toMatch(left === 0 ? /^正文$/ : /^确认：/);
      // The row that is gone had the focus until the list was read again.
      await expect.poll(() => panel(page).locator('.carried-row').count()).toBe(left);
      await expect.poll(focused).toMatch(left === 0 ? /^正文$/ : /^确认：/);
    }
  });

  it('is confirmed in the panel, one by one, all of one value, and a group at a time, down to none', async () => {
    const { page } = await begin();
    await panel(page).getByRole('button', { name: '2 处都确认：柳河镇' }).first().click();
    await expect.poll(() => marked(page).count()).toBe(9);
    await panel(page).getByRole('button', { name: '改为 第十三届：第十二届' }).click();
    await expect.poll(() => text(page).textContent()).toContain('举办第十三届文化节');
    await panel(page)
      .getByRole('button', { name: /^撤回：2025年，顺延为2026年/ })
      .first()
      .click();
    await expect.poll(() => text(page).textContent()).toContain('某局2025年工作总结');
    await panel(page).getByRole('button', { name: '改为…：32人' }).click();
    await page.keyboard.type('45人');
    await page.keyboard.press('Enter');
    await expect.poll(() => text(page).textContent()).toContain('培训45人');
    await expect.poll(() => panel(page).textContent()).toContain('还有 7 处待确认');
    for (const kind of ['年份', '日期', '百分比', '文号'])
      await panel(page)
        .getByRole('button', { name: `${kind}：本组全部确认` })
        .click();
    await page.getByText('上年内容已全部确认', { exact: true }).first().waitFor();
    expect(await marked(page).count()).toBe(0);
    await expect.poll(() => status(page).textContent()).not.toContain('待确认');
  });

  it('names what is unconfirmed in the check before it goes out', async () => {
    const { page } = await begin();
    await page.keyboard.press('F8');
    const sheet = page.getByRole('dialog', { name: '成稿检查单' });
    await sheet.getByText('沿用上年的文号，还没有确认').waitFor();
    await sheet.getByText('年份由“2025年”顺延，还没有确认').first().waitFor();
  });

  it('keeps its marks through an input method beside them, and loses the one that is composed in', async () => {
    const { page, folder, saveAs } = await begin();
    await page.keyboard.press('Control+Home');
    for (let i = 0; i < 3; i += 1) await page.keyboard.press('F9');
    await expect.poll(() => chosen(page)).toBe('32人');
    await page.keyboard.press('ArrowRight');
    const session = await page.context().newCDPSession(page);
    await session.send('Input.imeSetComposition', { text: 'ci', selectionStart: 2, selectionEnd: 2 });
    await session.send('Input.insertText', { text: '次' });
    await expect.poll(() => text(page).textContent()).toContain('培训32人次，');
    await saveAs('新稿.nigao');
    await expect.poll(() => status(page).textContent()).toContain('已保存');
    const { report } = readDraft(readFileSync(path.join(folder, '新稿.nigao'), 'utf8'));
    expect(reportText(report)).toContain('培训32人次，');
    expect(carriedPlaces(report).map(({ text: words }) => words)).toContain('32人');
  });

  it("is offered where last year's paper was opened, and begun without a question about what nobody wrote", async () => {
    const opened = await openProgram('loopback', {
      files: { '旧.txt': TEXT.replaceAll('202', '201') },
      start: '旧.txt',
    });
    program = opened;
    const { page } = opened;
    await text(page).getByText('工作总结').waitFor();
    const strip = page.locator('.strip', { hasText: '这是 2015 年的材料' });
    await strip.getByRole('button', { name: '以此起草…' }).click();
    const dialog = page.getByRole('dialog', { name: '以上年材料起草' });
    await dialog.waitFor();
    expect(await dialog.getByRole('textbox', { name: '新稿年份' }).inputValue()).toBe('2016');
    await page.keyboard.press('Enter');
    await expect.poll(() => text(page).textContent()).toContain('某局2016年工作总结2016年，我局培训32人');
    await expect.poll(() => page.locator('.strip', { hasText: '这是 2015 年的材料' }).count()).toBe(0);
  });
});
