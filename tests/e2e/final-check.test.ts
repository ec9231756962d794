/** The 成稿检查单 in a real window: before an export, the ways to its items and back, and past it. */
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { afterEach, expect, it } from 'vitest';
import { describeInBrowser } from '../hosts/in-browser.ts';
import { describeOnHosts, openProgram, type Program } from '../hosts/open.ts';

let program: Program | undefined;
afterEach(async () => {
  await program?.close();
  program = undefined;
});

const FAULTY = `某市水利局2026年工作总结
今年以来，我局完成2025年防汛任务XX项，组织演练12次。
一、工作开展情况
防讯责任层层压实，隐患动态清零。
二、存在的问题
`;
const DOUBTFUL = '某市水利局2026年工作总结\n今年以来，我局完成2025年任务，组织演练12次。\n';
const CLEAN = '某市水利局2026年工作总结\n今年以来，各项工作扎实推进。\n';

async function open(content: string, host: Parameters<typeof openProgram>[0] = 'loopback'): Promise<Program> {
  program = await openProgram(host, { files: { 'a.txt': content }, start: 'a.txt' });
  await text(program.page).getByText('今年以来').waitFor();
  return program;
}

const text = (page: Page) => page.getByRole('textbox', { name: '正文' });
const sheet = (page: Page) => page.getByRole('dialog', { name: '成稿检查单' });
const section = (page: Page, name: string) => sheet(page).getByRole('region', { name, exact: true });
const panel = (page: Page) => page.getByRole('dialog', { name: /^导出/ });
const selected = (page: Page) => page.evaluate(() => getSelection()?.toString());
/** What has the focus in the sheet; '' while the text has it. */
const focused = (page: Page) =>
  page.evaluate(() => document.activeElement?.closest('[role="dialog"] :is(button, a)')?.textContent ?? '');

async function saveFromPanel(page: Page, name: string): Promise<void> {
  await panel(page).getByRole('textbox', { name: '文件名' }).fill(name);
  await page.keyboard.press('Enter');
  await page.getByText('已导出').first().waitFor();
}

describeOnHosts('the 成稿检查单', (host) => {
  it('stands before an export, names what is to be changed and what to be looked at, and what is fine in a line', async () => {
    const { page } = await open(FAULTY, host);
    await page.keyboard.press('Control+e');
    await sheet(page).waitFor();
    expect(
      await sheet(page)
        .getByText(/^要改 \d+ 处，要看 \d+ 处/)
        .isVisible(),
    ).toBe(true);
    const leftOvers = section(page, '残留').getByRole('listitem');
    expect(await leftOvers.allTextContents()).toEqual([
      expect.stringMatching(/防汛任务XX项.*还没有填写/),
      expect.stringMatching(/我局完成2025年防汛任务.*文稿是2026年的/),
    ]);
    expect(await section(page, '没有写的部分').getByRole('listitem').allTextContents()).toEqual([
      expect.stringContaining('二、存在的问题'),
    ]);
    expect(await section(page, '校对').getByRole('listitem').first().textContent()).toContain('防讯');
    expect(await sheet(page).getByRole('listitem').filter({ hasText: '敏感信息' }).textContent()).toBe(
      '妥敏感信息没有发现',
    );
  });
});

describeInBrowser('the 成稿检查单 by the keyboard', () => {
  it('leads to the place of an item, and F8 brings it back at the same one, or the next where it was put right', async () => {
    const { page } = await open(FAULTY);
    await page.keyboard.press('F8');
    await sheet(page).waitFor();
    await section(page, '残留').getByRole('button', { name: /XX/ }).first().focus();
    await page.keyboard.press('Enter');
    await sheet(page).waitFor({ state: 'hidden' });
    await expect.poll(() => selected(page)).toBe('XX');
    await page.keyboard.press('F8');
    await expect.poll(() => focused(page)).toContain('防汛任务XX项');
    await page.keyboard.press('Enter');
    await expect.poll(() => selected(page)).toBe('XX');
    await page.keyboard.insertText('18');
    await page.keyboard.press('F8');
    await expect.poll(() => focused(page)).toContain('我局完成2025年防汛任务18项');
    // The arrows step from item to item.
    const before = await focused(page);
    await page.keyboard.press('ArrowUp');
    await expect.poll(() => focused(page)).not.toBe(before);
    await page.keyboard.press('ArrowDown');
    await expect.poll(() => focused(page)).toBe(before);
  });

  it('goes back to the text by Enter where something is to be changed, and exports by Alt+E', async () => {
    const { page, folder } = await open(FAULTY);
    await page.keyboard.press('Control+e');
    await expect.poll(() => focused(page)).toBe('回去修改');
    await page.keyboard.press('Enter');
    await sheet(page).waitFor({ state: 'hidden' });
    await expect.poll(() => page.evaluate(() => document.activeElement?.getAttribute('aria-label'))).toBe('正文');
    await page.keyboard.press('Control+Home');
    await page.keyboard.insertText('甲');
    await page.keyboard.press('Control+e');
    await sheet(page).waitFor();
    await page.keyboard.press('Alt+e');
    await panel(page).waitFor();
    await saveFromPanel(page, 'a.docx');
    expect(existsSync(path.join(folder, 'a.docx'))).toBe(true);
  });

  it('goes on by Enter where something is only to be looked at, and is not shown again for the same text', async () => {
    const { page } = await open(DOUBTFUL);
    await page.keyboard.press('Control+e');
    await expect.poll(() => focused(page)).toBe('仍然导出');
    await page.keyboard.press('Enter');
    await panel(page).waitFor();
    await saveFromPanel(page, 'a.docx');
    await page.keyboard.press('Control+e');
    await panel(page).waitFor();
    await page.keyboard.press('Escape');
  });

  it('is passed by pressing the key of the export once more', async () => {
    const { page } = await open(FAULTY);
    await page.keyboard.press('Control+Shift+E');
    await page.keyboard.press('Control+Shift+E');
    await panel(page).waitFor();
    expect(await sheet(page).count()).toBe(0);
    expect(await panel(page).textContent()).toContain('导出 PDF');
  });

  it('does not come before a clean paper', async () => {
    const { page } = await open(CLEAN);
    await page.keyboard.press('Control+e');
    await panel(page).waitFor();
    await saveFromPanel(page, 'a.docx');
  });

  it('is switched off from the sheet and on from the menu, for good', async () => {
    const { page, folder, menu } = await open(FAULTY);
    await page.keyboard.press('F8');
    await sheet(page).getByRole('checkbox', { name: '导出前检查' }).click({ force: true });
    const kept = () => JSON.parse(readFileSync(path.join(folder, '.local/state/nigao/偏好.json'), 'utf8'));
    await expect.poll(() => existsSync(path.join(folder, '.local/state/nigao/偏好.json'))).toBe(true);
    expect(kept()).toMatchObject({ completion: true, checkBeforeExport: false });
    await page.keyboard.press('Escape');
    await sheet(page).waitFor({ state: 'hidden' });
    await page.keyboard.press('Control+Home');
    await page.keyboard.insertText('甲');
    await page.keyboard.press('Control+e');
    await panel(page).waitFor();
    await page.keyboard.press('Escape');
    await panel(page).waitFor({ state: 'hidden' });
    await menu('checkBeforeExport');
    await expect.poll(() => kept().checkBeforeExport).toBe(true);
  });
});
