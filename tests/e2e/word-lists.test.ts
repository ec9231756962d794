/** 校对词表 in a real window: words of one's own by keys alone, at once in the findings, and still there afterwards. */
import type { Page } from 'playwright-core';
import { afterEach, expect, it } from 'vitest';
import { describeOnHosts, type HostName, openProgram, type Program } from '../hosts/open.ts';

const programs: Program[] = [];
afterEach(async () => {
  for (const program of programs.splice(0)) await program.close();
});

async function open(host: HostName): Promise<Program> {
  const program = await openProgram(host);
  programs.push(program);
  await text(program.page).waitFor();
  return program;
}

const text = (page: Page) => page.getByRole('textbox', { name: '正文' });
const lists = (page: Page) => page.getByRole('dialog', { name: '校对词表' });
const finding = (page: Page, words: string) =>
  page.getByRole('tabpanel', { name: '校对' }).getByText(words, { exact: false });

async function write(page: Page, words: string): Promise<void> {
  await text(page).focus();
  await page.keyboard.insertText(words);
  await page.getByRole('tab', { name: '校对' }).click();
}

async function openLists({ page, menu }: Program): Promise<void> {
  await menu('wordLists');
  await lists(page).waitFor();
}

describeOnHosts(
  'the word lists',
  (host) => {
    it('take a word by keys alone, which is found at once and put right with all that is safe', async () => {
      const program = await open(host);
      const { page } = program;
      await write(page, '网格员入户走访。');
      await openLists(program);
      // From the search to 添加词, into the form, past the choice that has the focus.
      await page.keyboard.press('Tab');
      await page.keyboard.press('Enter');
      await page.keyboard.insertText('网格员');
      await page.keyboard.press('Tab');
      await page.keyboard.insertText('专职网格员');
      await page.keyboard.press('Enter');
      await lists(page).getByText('专职网格员').waitFor();
      await page.keyboard.press('Escape');
      await lists(page).waitFor({ state: 'hidden' });
      await finding(page, '自己的词表规定').waitFor();
      await page.getByRole('button', { name: '全部改正（放心改的 1 处）' }).click();
      await expect.poll(() => text(page).innerText()).toContain('专职网格员入户走访。');
    });

    it('ask before what was typed goes, and Escape leaves the form before the dialog', async () => {
      const program = await open(host);
      const { page } = program;
      await openLists(program);
      await lists(page).getByRole('button', { name: '添加词' }).click();
      await page.keyboard.press('Escape');
      await lists(page).getByRole('searchbox', { name: '在所有词表中查找' }).waitFor();
      await lists(page).getByRole('button', { name: '添加词' }).click();
      await page.keyboard.insertText('网格员');
      await page.keyboard.press('Escape');
      await lists(page).getByText('刚才填写的词还没有保存。').waitFor();
      await lists(page).getByRole('button', { name: '不保存' }).click();
      await expect.poll(() => lists(page).getByRole('textbox', { name: '写法' }).count()).toBe(0);
      expect(await lists(page).count()).toBe(1);
    });

    it('switch off an entry that came with the program, and on again', async () => {
      const program = await open(host);
      const { page } = program;
      await write(page, '双方签定合同。');
      await finding(page, '签订').first().waitFor();
      await openLists(program);
      await page.keyboard.insertText('签定');
      const entry = lists(page).getByRole('switch', { name: '提示“签定”' });
      await entry.press('Space');
      await lists(page).getByRole('option', { name: '已停用的' }).click();
      await expect.poll(() => entry.isChecked()).toBe(false);
      await page.keyboard.press('Escape');
      await expect.poll(() => finding(page, '签订').count()).toBe(0);
      await openLists(program);
      await page.keyboard.insertText('签定');
      await entry.press('Space');
      await page.keyboard.press('Escape');
      await finding(page, '签订').first().waitFor();
    });

    it('take many words at once, as they were copied from a table', async () => {
      const program = await open(host);
      const { page } = program;
      await openLists(program);
      await lists(page).getByRole('button', { name: '批量添加' }).click();
      await page.keyboard.insertText('签署\t签订\n赋能\n');
      await lists(page).getByText('将添加 2 个词').waitFor();
      await lists(page).getByRole('button', { name: '保存' }).click();
      await expect.poll(() => lists(page).getByRole('button', { name: /^删除/ }).count()).toBe(2);
      await lists(page).getByRole('button', { name: '删除“赋能”' }).click();
      await expect.poll(() => lists(page).getByRole('button', { name: /^删除/ }).count()).toBe(1);
    });
  },
  ['loopback'],
);
