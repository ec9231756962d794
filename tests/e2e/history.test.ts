/** 版本 by hand: saved, compared, restored, found again, and kept nowhere where that is wanted. */
import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { afterEach, expect, it } from 'vitest';
import { writeDraft } from '../../document/file.ts';
import { emptyReport, plainInline, type Report } from '../../document/report.ts';
import { describeInBrowser } from '../hosts/in-browser.ts';
import { openProgram, type Program } from '../hosts/open.ts';

let program: Program | undefined;
afterEach(async () => {
  await program?.close();
  program = undefined;
});

const FIRST = '全年开展巡查46次，发现隐患130处。';
const SECOND = '隐患已全部整改。';

const draft: Report = {
  ...emptyReport,
  blocks: [
    { type: 'title', content: plainInline('某局2026年工作总结') },
    { type: 'paragraph', content: plainInline(FIRST) },
  ],
};

const text = (page: Page) => page.getByRole('textbox', { name: '正文' });
const versions = (page: Page) =>
  page.getByRole('grid', { name: '本文稿的版本' }).locator('[role="row"][aria-selected]');
const spoken = (page: Page) =>
  versions(page).evaluateAll((rows) => rows.map((row) => row.getAttribute('aria-label') ?? ''));
const press = (page: Page, ...keys: readonly string[]) =>
  keys.reduce((done, key) => done.then(() => page.keyboard.press(key)), Promise.resolve());

async function opened(report: Report): Promise<Page> {
  program = await openProgram('loopback', { files: { '总结.nigao': writeDraft(report) }, start: '总结.nigao' });
  await text(program.page).getByText('巡查46次').waitFor();
  return program.page;
}

async function savedBy(page: Page, count: number): Promise<void> {
  await page.keyboard.press('Control+S');
  await expect.poll(() => versions(page).count()).toBe(count);
}

async function typeAtEnd(page: Page, words: string): Promise<void> {
  await text(page).focus();
  await page.keyboard.press('Control+End');
  await page.keyboard.insertText(words);
  await text(page).getByText(words).waitFor();
}

function stateOf(folder: string): string {
  return path.join(folder, '.local/state/nigao');
}

describeInBrowser('the versions of a document', () => {
  it('are listed, compared and restored by keys alone, and a restored one is undone in one step', async () => {
    const page = await opened(draft);
    await press(page, 'Control+Shift+H');
    await page.getByText('这里列出本文稿的历次版本').waitFor();
    await typeAtEnd(page, '一');
    await savedBy(page, 1);
    await typeAtEnd(page, SECOND);
    await savedBy(page, 2);
    expect((await spoken(page)).map((one) => one.replace(/\d\d:\d\d/, '时'))).toEqual([
      '今天 时，已保存，39 字，比前一版 +8',
      '今天 时，已保存，31 字，最早的版本',
    ]);

    await press(page, 'Control+Shift+H');
    await expect
      .poll(() =>
        versions(page)
          .first()
          .evaluate((row) => row === document.activeElement),
      )
      .toBe(true);
    await press(page, 'ArrowDown', 'Enter');
    const compare = page.getByRole('dialog', { name: '与早先的版本对照' });
    await compare.getByText('共 1 处').waitFor();
    await press(page, 'Escape');
    await compare.waitFor({ state: 'hidden' });
    await expect
      .poll(() =>
        versions(page)
          .nth(1)
          .evaluate((row) => row === document.activeElement),
      )
      .toBe(true);

    await press(page, 'Tab', 'Tab');
    await page.keyboard.press('Enter');
    await expect.poll(() => text(page).getByText(SECOND).count()).toBe(0);
    await expect.poll(() => versions(page).count()).toBe(3);
    expect((await spoken(page))[0]).toMatch(/^今天 \d\d:\d\d，恢复，31 字，比前一版 −8$/);
    await text(page).focus();
    await page.keyboard.press('Control+Z');
    await text(page).getByText(SECOND).waitFor();
  });

  it('show those that were saved alone, and are removed once the person agrees', async () => {
    const page = await opened(draft);
    await press(page, 'Control+Shift+H');
    await typeAtEnd(page, '一');
    await savedBy(page, 1);
    await typeAtEnd(page, SECOND);
    await savedBy(page, 2);
    await page.getByRole('button', { name: /^恢复到这一版/ }).click();
    await page.getByText('与现在的文稿相同').waitFor();
    await versions(page).nth(1).click();
    await page.getByRole('button', { name: /^恢复到这一版/ }).click();
    await expect.poll(() => versions(page).count()).toBe(3);
    await page.getByRole('button', { name: '只看保存的' }).click();
    await expect.poll(() => versions(page).count()).toBe(2);

    await page.getByRole('button', { name: /^3 个版本，/ }).click();
    await page.getByRole('button', { name: '删除本文稿的版本…' }).click();
    const question = page.getByRole('alertdialog', { name: '删除本文稿的版本' });
    await question.getByText('3 个版本').waitFor();
    await question.getByRole('button', { name: '删除', exact: true }).click();
    await page.getByText('这里列出本文稿的历次版本').waitFor();
  });

  it('hold a text that was given up unsaved, which can be opened again', async () => {
    program = await openProgram('loopback');
    const { page } = program;
    await text(page).waitFor();
    await typeAtEnd(page, FIRST);
    await press(page, 'Control+N');
    const question = page.getByRole('alertdialog', { name: '保存修改吗？' });
    await question.getByRole('button', { name: '不保存' }).click();
    const dialog = page.getByRole('dialog', { name: '新建文稿' });
    await dialog.getByRole('option').first().click();
    await dialog.getByRole('button', { name: '创建' }).click();
    await dialog.waitFor({ state: 'hidden' });
    await expect.poll(() => text(page).getByText(FIRST).count()).toBe(0);

    await press(page, 'Control+Shift+H');
    await page.getByRole('button', { name: /^没有保存过的文稿/ }).click();
    await page.getByRole('button', { name: /^打开（/ }).click();
    await page.getByRole('alertdialog', { name: '保存修改吗？' }).getByRole('button', { name: '不保存' }).click();
    await text(page).getByText(FIRST).waitFor();
  });
});

describeInBrowser('what is switched in a menu', () => {
  it('closes the menu, and one goes on writing', async () => {
    const page = await opened(draft);
    await page.getByRole('button', { name: '校对', exact: true }).click();
    await page.getByRole('menuitemcheckbox', { name: '导出前检查' }).click();
    await expect.poll(() => page.getByRole('menu', { includeHidden: true }).count()).toBe(0);
    await expect.poll(() => text(page).evaluate((element) => element === document.activeElement)).toBe(true);
  });
});

describeInBrowser('不在本机留副本', () => {
  it('is asked for from the menu, which does not stay open above the question', async () => {
    const page = await opened(draft);
    await page.getByRole('button', { name: '文件', exact: true }).click();
    await page.getByRole('menuitemcheckbox', { name: '不在本机留副本' }).click();
    await page.getByRole('alertdialog', { name: '不在本机留副本' }).waitFor();
    await expect.poll(() => page.getByRole('menu', { includeHidden: true }).count()).toBe(0);
    await page.keyboard.press('Escape');
    await expect.poll(() => text(page).evaluate((element) => element === document.activeElement)).toBe(true);
  });

  it('is offered for a paper with a 密级, says what is lost, removes the versions, and is shown', async () => {
    const page = await opened({ ...draft, head: { secrecy: '秘密★1年' } });
    await page.getByText('标有密级“秘密★1年”').waitFor();
    await press(page, 'Control+Shift+H');
    await typeAtEnd(page, '一');
    await savedBy(page, 1);
    await page.getByRole('button', { name: '不留副本…', exact: true }).click();
    const question = page.getByRole('alertdialog', { name: '不在本机留副本' });
    await question.getByText('1 份文稿的全部版本').waitFor();
    await question.getByText('意外断电').waitFor();
    await question.getByRole('button', { name: '删除并不再留副本' }).click();
    await page.getByText('已设为不在本机留副本', { exact: true }).waitFor();
    await page.getByRole('status', { name: '状态' }).getByText('不留副本').waitFor();
    expect(await page.getByText('标有密级').count()).toBe(0);

    const state = stateOf(program?.folder ?? '');
    expect(readdirSync(state)).toContain('偏好.json');
    expect(existsSync(path.join(state, '历史版本'))).toBe(false);
    await typeAtEnd(page, SECOND);
    await press(page, 'Control+S');
    await page.getByRole('status', { name: '状态' }).getByText('已保存').waitFor();
    expect(existsSync(path.join(state, '历史版本'))).toBe(false);
  });
});
