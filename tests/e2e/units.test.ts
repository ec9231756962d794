/** 单位资料 and the kit, in a real window: filled in by keys, in the report at once, and carried to another machine. */
import { copyFileSync, existsSync } from 'node:fs';
import path from 'node:path';
import type { Locator, Page } from 'playwright-core';
import { afterEach, expect, it } from 'vitest';
import { describeOnHosts, openProgram, type Program } from '../hosts/open.ts';

const programs: Program[] = [];
afterEach(async () => {
  for (const program of programs.splice(0)) await program.close();
});

async function open(...args: Parameters<typeof openProgram>): Promise<Program> {
  const program = await openProgram(...args);
  programs.push(program);
  await text(program.page).waitFor();
  return program;
}

const text = (page: Page) => page.getByRole('textbox', { name: '正文' });
const dialog = (page: Page, name: string) => page.getByRole('dialog', { name });
/** Ends once it has the focus: that may come a frame after what was clicked. */
const hasFocus = (input: Locator) => expect.poll(() => input.evaluate((e) => e === document.activeElement)).toBe(true);

/** Types into the input that has the focus, and goes on to the next. */
async function fill(page: Page, ...values: readonly string[]): Promise<void> {
  for (const value of values) {
    if (value !== '') await page.keyboard.insertText(value);
    await page.keyboard.press('Tab');
  }
}

async function fillUnit({ page, menu }: Program): Promise<void> {
  await menu('units');
  await dialog(page, '单位资料').waitFor();
  await fill(page, '青禾市水务局', '市水务局', '我局', '青禾市水务局党组');
  // Back to the tabs and on to 行文 and 人员, by keys alone.
  const tab = (name: string) => page.getByRole('tab', { name, exact: true });
  await page.keyboard.press('Shift+Tab');
  for (let i = 0; i < 12 && !(await tab('名称').evaluate((e) => e === document.activeElement)); i += 1) {
    await page.keyboard.press('Shift+Tab');
  }
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Tab');
  await fill(page, '青水发〔2026〕', '市政府办公室\n各县水务局');
  await expect.poll(() => page.getByRole('textbox', { name: '机关代字' }).inputValue()).toBe('青水发');
  await page.getByRole('textbox', { name: '机关代字' }).press('Enter');
  await dialog(page, '单位资料').waitFor({ state: 'hidden' });
}

async function beginSummary(page: Page): Promise<void> {
  await text(page).focus();
  await page.keyboard.press('ControlOrMeta+N');
  await dialog(page, '新建文稿').waitFor();
  await page.keyboard.press('Enter');
  await dialog(page, '新建文稿').waitFor({ state: 'hidden' });
}

describeOnHosts(
  'the unit',
  (host) => {
    it('filled in by keys stands in title and signature of a new report, and comes to another machine in a kit', async () => {
      const home = await open(host);
      await fillUnit(home);
      await beginSummary(home.page);
      await expect.poll(() => text(home.page).textContent()).toContain('青禾市水务局2026年');
      expect(await text(home.page).textContent()).toContain('青禾市水务局党组');
      expect(await text(home.page).textContent()).toContain('我局');
      await home.saveAs('我的.nigaokit', () => home.menu('exportKit'));
      await expect.poll(() => existsSync(path.join(home.folder, '我的.nigaokit'))).toBe(true);

      const office = await open(host);
      copyFileSync(path.join(home.folder, '我的.nigaokit'), path.join(office.folder, '我的.nigaokit'));
      await office.openFile('我的.nigaokit', () => office.menu('importKit'));
      const asked = dialog(office.page, '导入随身资料包');
      await asked.getByRole('checkbox', { name: /单位资料/ }).waitFor();
      await asked.getByRole('button', { name: '导入', exact: true }).click();
      await office.page.getByText('单位资料 新增 1 个单位').first().waitFor();
      await office.menu('units');
      const shown = dialog(office.page, '单位资料');
      expect(await shown.getByRole('textbox', { name: '单位全称' }).inputValue()).toBe('青禾市水务局');
      await shown.getByRole('tab', { name: '行文' }).click();
      await expect
        .poll(() => shown.getByRole('textbox', { name: '常用主送' }).inputValue())
        .toBe('市政府办公室\n各县水务局');
    });

    it('takes rows from a spreadsheet, asks before typed entries go, and changes an open report in one step', async () => {
      const { page, menu } = await open(host);
      await menu('units');
      const shown = dialog(page, '单位资料');
      await shown.getByRole('textbox', { name: '单位全称' }).fill('青禾市水务局');
      await shown.getByRole('tab', { name: '人员' }).click();
      await shown.getByRole('textbox', { name: '第 1 行姓名' }).evaluate((input) => {
        const data = new DataTransfer();
        data.setData('text/plain', '李江河\t局长\t\n王堤\t副局长\t0000-1234567\n');
        input.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }));
      });
      await expect.poll(() => shown.getByRole('textbox', { name: '第 2 行职务' }).inputValue()).toBe('副局长');
      // Behind the last entry of a row stands the first of the next.
      await shown.getByRole('textbox', { name: '第 2 行电话' }).focus();
      await page.keyboard.press('Tab');
      await hasFocus(shown.getByRole('textbox', { name: '第 3 行姓名' }));
      await page.keyboard.insertText('周渠');
      await expect.poll(() => shown.getByRole('textbox', { name: '第 3 行姓名' }).inputValue()).toBe('周渠');
      await page.keyboard.press('Escape');
      // While it asks, nothing behind it can be typed into; afterwards one is where one was.
      await expect.poll(() => shown.locator('.unit-columns').evaluate((e) => e.matches('[inert]'))).toBe(true);
      await shown.getByRole('button', { name: '继续填写' }).click();
      await hasFocus(shown.getByRole('textbox', { name: '第 3 行姓名' }));
      await page.keyboard.insertText('生');
      await expect.poll(() => shown.getByRole('textbox', { name: '第 3 行姓名' }).inputValue()).toBe('周渠生');
      // One that was just added and holds nothing goes without a question; one with something in it is asked about.
      await shown.getByRole('button', { name: '添加' }).click();
      await shown.getByRole('button', { name: '删除', exact: true }).click();
      await expect.poll(() => shown.getByRole('option').count()).toBe(1);
      await shown.getByRole('button', { name: '删除', exact: true }).click();
      await shown.getByText('删除“青禾市水务局”？').waitFor();
      await page.keyboard.press('Escape');
      await expect.poll(() => shown.getByRole('option').count()).toBe(1);
      await shown.getByRole('button', { name: '确定' }).click();
      await shown.waitFor({ state: 'hidden' });

      await beginSummary(page);
      await expect.poll(() => text(page).textContent()).toContain('青禾市水务局2026年');
      await menu('units');
      await shown.getByRole('button', { name: '添加' }).click();
      await hasFocus(shown.getByRole('textbox', { name: '单位全称' }));
      await page.keyboard.insertText('云岭县林业局');
      await shown.getByRole('button', { name: '设为当前单位' }).click();
      await shown.getByRole('button', { name: '确定' }).click();
      await page.getByRole('button', { name: '带入', exact: true }).click();
      await expect.poll(() => text(page).textContent()).toContain('云岭县林业局2026年');
      expect(await text(page).textContent()).not.toContain('青禾市');
      await page.getByRole('toolbar', { name: '工具栏' }).getByRole('button', { name: '撤销' }).click();
      await expect.poll(() => text(page).textContent()).toContain('青禾市水务局2026年');
      expect(await text(page).textContent()).not.toContain('云岭县');
    });
  },
  ['loopback'],
);
