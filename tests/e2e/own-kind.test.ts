/** A kind of one's own, from the window: made from the open report, changed part by part, and begun, by keyboard alone. */
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Locator, Page } from 'playwright-core';
import { afterEach, expect, it } from 'vitest';
import { kindText } from '../../document/kind-file.ts';
import { describeOnHosts, openProgram, type Program } from '../hosts/open.ts';
import { kindById } from '../templates/kinds.ts';

let program: Program | undefined;
afterEach(async () => {
  await program?.close();
  program = undefined;
});

const PAPER = `某区图书馆2025年全民阅读工作总结

2025年，我馆举办读书会36场，参加读者2150人次，投入经费12.5万元。现将工作情况总结如下：

一、主要做法

（一）办好品牌活动。全年举办讲座18场。

（二）延伸服务网点。新设书屋6处。

二、存在的问题

流动书车只有1辆，我馆人手不足。

某区图书馆

2025年12月3日
`;

const text = (page: Page) => page.getByRole('textbox', { name: '正文' });
const dialog = (page: Page, name: string | RegExp) => page.getByRole('dialog', { name });

async function open(): Promise<Program> {
  program = await openProgram('loopback', { files: { '旧稿.txt': PAPER }, start: '旧稿.txt' });
  await text(program.page).waitFor();
  await expect.poll(() => text(program?.page as Page).textContent()).toContain('延伸服务网点');
  return program;
}

/** Kinds as they lie on the disk. */
function ownFiles({ folder }: Program): string[] {
  const state = process.env['XDG_STATE_HOME'] ?? path.join(folder, '.local/state');
  const own = path.join(state, 'nigao/文种');
  return existsSync(own) ? readdirSync(own).map((name) => readFileSync(path.join(own, name), 'utf8')) : [];
}

/** Presses Tab until the element has the focus. */
async function tabTo(page: Page, target: Locator): Promise<void> {
  for (let i = 0; i < 60; i += 1) {
    if (await target.evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press('Tab');
  }
  throw new Error('Tab does not get there');
}

async function saveAsKind({ page, menu }: Program, name: string): Promise<void> {
  await menu('saveAsKind');
  const asked = dialog(page, '另存为文种模板');
  await asked.waitFor();
  await page.keyboard.press('ControlOrMeta+a');
  await page.keyboard.insertText(name);
  await tabTo(page, asked.getByRole('radio', { name: /只留结构/ }));
  const structure = asked.getByRole('region', { name: '模板的结构' });
  expect(await structure.textContent()).not.toContain('流动书车只有');
  await page.keyboard.press('ArrowDown');
  // The texts that are kept are seen before they are.
  await structure.getByText('流动书车只有').waitFor();
  await tabTo(page, asked.getByRole('button', { name: '保存', exact: true }));
  await page.keyboard.press('Enter');
  await asked.waitFor({ state: 'hidden' });
}

describeOnHosts('a kind of one’s own', () => {
  it('is made from the open report, moved about, renamed, and begins the next one', async () => {
    const running = await open();
    const { page, menu } = running;
    await saveAsKind(running, '读书活动总结');
    await expect.poll(() => page.getByText('已保存模板“读书活动总结”').count()).toBe(1);
    const [kept = ''] = ownFiles(running);
    expect(kept).toContain('举办读书会{数量}场，参加读者{数量}人次，投入经费{金额}万元');
    expect(kept).not.toMatch(/"(?:text|heading)": "[^"]*\d/);

    await menu('manageKinds');
    const list = dialog(page, '管理文种模板');
    await list.getByRole('option', { name: '读书活动总结' }).waitFor();
    // The list has the focus, one's own kind first: Enter edits it.
    await page.keyboard.press('Enter');
    const editing = dialog(page, '修改模板“读书活动总结”');
    const parts = editing.getByRole('listbox', { name: '模板的各部分' });
    await parts.waitFor();
    for (let i = 0; i < 4; i += 1) await page.keyboard.press('ArrowDown');
    await expect.poll(() => parts.getByRole('option', { selected: true }).textContent()).toContain('主要做法');
    await page.keyboard.press('Alt+ArrowDown');
    const preview = editing.getByRole('region', { name: '新建后的样子' });
    await expect.poll(() => preview.textContent()).toMatch(/一、存在的问题.*二、主要做法.*（一）办好品牌活动/);

    await tabTo(page, editing.getByRole('textbox', { name: '标题文字' }));
    await page.keyboard.press('ControlOrMeta+a');
    await page.keyboard.insertText('工作{');
    await expect.poll(() => editing.getByText(/花括号不成对/).count()).toBe(1);
    expect(await editing.getByRole('button', { name: '保存模板' }).isDisabled()).toBe(true);
    await page.keyboard.press('ControlOrMeta+a');
    await page.keyboard.insertText('工作亮点');
    await expect.poll(() => preview.textContent()).toContain('二、工作亮点');

    // Leaving asks, and Escape goes on.
    await page.keyboard.press('Escape');
    await editing.getByText('修改还没有保存。').waitFor();
    await page.keyboard.press('Escape');
    await editing.getByText('修改还没有保存。').waitFor({ state: 'hidden' });
    await tabTo(page, editing.getByRole('button', { name: '保存模板' }));
    await page.keyboard.press('Enter');
    await editing.waitFor({ state: 'hidden' });
    await list.waitFor();
    await page.keyboard.press('Escape');
    await list.waitFor({ state: 'hidden' });

    await page.keyboard.press('ControlOrMeta+n');
    const unsaved = page.getByRole('alertdialog', { name: '保存修改吗？' });
    const fresh = dialog(page, '新建文稿');
    await fresh.or(unsaved).waitFor();
    if (await unsaved.isVisible()) await unsaved.getByRole('button', { name: '不保存' }).press('Enter');
    await fresh.getByRole('option', { name: /读书活动总结/ }).click();
    await fresh.getByRole('button', { name: '创建' }).press('Enter');
    await fresh.waitFor({ state: 'hidden' });
    await expect.poll(() => text(page).textContent()).toMatch(/存在的问题.*工作亮点.*办好品牌活动/s);
    expect(await text(page).textContent()).toContain('全民阅读工作总结');
  });

  it('is copied from a shipped one, taken out of a file, and dropped on a second word', async () => {
    const running = await open();
    const { page, menu, folder } = running;
    writeFileSync(path.join(folder, '函.json'), kindText(kindById('letter')));
    writeFileSync(path.join(folder, '坏.json'), '{"format":"nigao-kind","version":1,"kind":{"id":"<script>"}}');
    await menu('manageKinds');
    const list = dialog(page, '管理文种模板');
    await list.waitFor();
    const take = async (name: string) => {
      await list.getByRole('button', { name: '导入…' }).press('Enter');
      const panel = dialog(page, '导入文种模板');
      await panel.getByRole('textbox', { name: '文件名' }).fill(name);
      await page.keyboard.press('Enter');
      await panel.waitFor({ state: 'hidden' });
      await list.waitFor();
    };
    await take('坏.json');
    await expect.poll(() => list.getByRole('alert').textContent()).toContain('这个文件不能用作文种模板');
    expect(ownFiles(running)).toEqual([]);
    await take('函.json');
    await list.getByRole('option', { name: '函（2）' }).waitFor();

    const remove = list.getByRole('button', { name: '删除', exact: true });
    await remove.press('Enter');
    await list.getByText('删除模板“函（2）”？').waitFor();
    expect(ownFiles(running)).toHaveLength(1);
    await page.keyboard.press('Escape');
    expect(ownFiles(running)).toHaveLength(1);
    await remove.press('Enter');
    await list.getByRole('alert').getByRole('button', { name: '删除', exact: true }).press('Enter');
    await expect.poll(() => ownFiles(running)).toEqual([]);

    await list.getByRole('option', { name: '请示', exact: true }).click();
    await list.getByRole('button', { name: '复制为我的模板…' }).press('Enter');
    const editing = dialog(page, /^修改模板“请示（副本）”/);
    await editing.waitFor();
    expect(ownFiles(running)).toEqual([]);
    await editing.getByRole('button', { name: '保存模板' }).press('Enter');
    await list.waitFor();
    expect(ownFiles(running)).toHaveLength(1);
  });
}, ['loopback']);
