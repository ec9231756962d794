/** The window as a person uses it who knows other word processors: what the hand does without thinking. */
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

async function open(...[options]: [Parameters<typeof openProgram>[1]?]): Promise<Program> {
  program = await openProgram('loopback', options);
  await text(program.page).waitFor();
  return program;
}

const text = (page: Page) => page.getByRole('textbox', { name: '正文' });
const tool = (page: Page, name: string) =>
  page.getByRole('toolbar', { name: '工具栏' }).getByRole('button', { name, exact: true });
const section = (page: Page, name: string) =>
  page.getByRole('tree', { name: '提纲' }).getByRole('treeitem', { name, exact: true });
const headings = (page: Page) =>
  page
    .getByRole('tree', { name: '提纲' })
    .getByRole('treeitem')
    .evaluateAll((items) =>
      items.map((item) => `${item.getAttribute('aria-level')} ${item.getAttribute('aria-label')}`),
    );

async function begin(page: Page, kind: string): Promise<void> {
  await tool(page, '新建').click();
  const dialog = page.getByRole('dialog', { name: '新建文稿' });
  await dialog.getByRole('option', { name: kind }).click();
  await dialog.getByRole('button', { name: '创建' }).click();
  await dialog.waitFor({ state: 'hidden' });
}

/** Selects from the first place where `from` stands to the end of `to`. */
async function select(page: Page, from: string, to: string): Promise<void> {
  await page.evaluate(
    ([first, last]) => {
      const root = document.querySelector<HTMLElement>('.editor-text');
      const find = (words: string): [Node, number] => {
        const walker = document.createTreeWalker(root ?? document.body, NodeFilter.SHOW_TEXT);
        for (let node = walker.nextNode(); node; node = walker.nextNode()) {
          const at = node.textContent?.indexOf(words) ?? -1;
          if (at >= 0) return [node, at];
        }
        throw new Error(`no ${words}`);
      };
      root?.focus();
      const [start, at] = find(first);
      const [end, before] = find(last);
      getSelection()?.setBaseAndExtent(start, at, end, before + last.length);
    },
    [from, to] as const,
  );
}

const LONG = `工作报告\n${Array.from({ length: 300 }, (_, i) => `今年以来，各项工作有序推进，这是第${i}段。`).join('\n')}\n`;
const PARTS =
  '工作报告\n一、甲部分\n甲的正文。\n（一）甲一。甲一的正文。\n二、乙部分\n乙的正文。\n三、丙部分\n丙的正文。\n';
const WITH_TABLE =
  '工作报告\n一、情况\n甲。\n如下：\n序号\t项目\n1\t围栏\n2\t船只\n\n二、问题\n资金不足。\n三、打算\n继续推进。\n';

describeInBrowser('the text', () => {
  it('is led to its very end and start by Ctrl+End and Ctrl+Home, however long it is', async () => {
    const { page } = await open({ files: { 'a.txt': LONG }, start: 'a.txt' });
    await text(page).getByText('这是第3段').click();
    await page.keyboard.press('Control+End');
    await page.keyboard.press('Enter');
    await page.keyboard.type('最后一段。');
    const last = text(page).locator('.block').last();
    await expect.poll(() => last.textContent()).toBe('最后一段。');
    await expect.poll(() => last.evaluate((block) => block.getBoundingClientRect().bottom < innerHeight)).toBe(true);
    await page.keyboard.press('Control+Home');
    await page.keyboard.type('全年');
    await expect.poll(() => text(page).locator('.block').first().textContent()).toBe('全年工作报告');
    await page.keyboard.press('Control+Shift+End');
    await page.keyboard.press('Delete');
    await expect.poll(() => text(page).textContent()).toBe('全年');
  });

  it('keeps headings and tables that are cut and pasted where there is a table in the report', async () => {
    const { page } = await open({ files: { 'a.txt': WITH_TABLE }, start: 'a.txt' });
    await section(page, '二、问题').waitFor();
    await select(page, '如下', '资金不足。');
    await page.keyboard.press('Control+x');
    await section(page, '二、打算').waitFor();
    expect(await text(page).locator('table').count()).toBe(0);
    await text(page).getByText('继续推进。').click();
    await page.keyboard.press('End');
    await page.keyboard.press('Enter');
    await page.keyboard.press('Control+v');
    await expect.poll(() => headings(page)).toEqual(['1 一、情况', '1 二、打算', '1 三、问题']);
    expect(await text(page).locator('table').innerText()).toContain('围栏');
  });

  it('takes what is typed over a blank as its value, and saves it', async () => {
    const { page, folder, saveAs } = await open();
    await begin(page, '工作总结');
    await page.keyboard.press('Tab');
    await page.keyboard.insertText('某县水利局');
    await page.keyboard.press('Tab');
    await page.keyboard.insertText('河道治理');
    await saveAs('总结.nigao', () => page.keyboard.press('Control+s'));
    await expect.poll(() => page.getByRole('status', { name: '状态' }).textContent()).toContain('已保存');
    const { fields } = readDraft(readFileSync(path.join(folder, '总结.nigao'), 'utf8')).report;
    const filledIn = (name: string) => fields.find((field) => field.name === name)?.value;
    expect(filledIn('单位全称')).toBe('某县水利局');
    expect(filledIn('主题')).toBe('河道治理');
    const opening = text(page).locator('.block.paragraph').first();
    expect(await opening.textContent()).toContain('把河道治理工作');
  });
});

describeInBrowser('the caret', () => {
  it('is where it was once a dialog is closed, however it was opened', async () => {
    const { page, saveAs } = await open();
    await page.keyboard.type('第一段');
    await page.keyboard.press('Enter');
    await page.keyboard.type('第二段文字');
    await page.keyboard.press('ArrowLeft');
    await page.keyboard.press('ArrowLeft');
    const written = async (more: string, expected: string) => {
      await page.getByRole('dialog').waitFor({ state: 'hidden' });
      await expect.poll(() => text(page).evaluate((root) => root === document.activeElement)).toBe(true);
      await page.keyboard.type(more);
      await expect.poll(() => text(page).locator('.block').last().textContent()).toBe(expected);
    };
    await saveAs('甲.nigao', () => page.keyboard.press('Control+s'));
    await written('的', '第二段的文字');
    await saveAs('甲.docx', () => tool(page, '导出 Word').click());
    await written('全', '第二段的全文字');
    await page.getByRole('button', { name: '文件' }).click();
    await page.getByRole('menuitem', { name: /^另存为…/ }).click();
    await page.getByRole('dialog', { name: '另存为' }).waitFor();
    await page.keyboard.press('Escape');
    await written('部', '第二段的全部文字');
  });
});

describeInBrowser('a click beside the text', () => {
  it('puts the caret on the line at that height, at its end for one at the right, and below all to the very end', async () => {
    const files = { 'a.txt': '某局工作总结\n第一段。\n第二段文字。\n第三段。\n' };
    const { page } = await open({ files, start: 'a.txt' });
    await page.getByText('第二段文字。').waitFor();
    const sheet = await text(page).boundingBox();
    const line = await page.getByText('第二段文字。').boundingBox();
    if (!sheet || !line) throw new Error('nothing is drawn');
    const y = line.y + line.height / 2;
    const written = (part: string) => expect.poll(() => text(page).locator('.block', { hasText: part }).textContent());
    await tool(page, '保存').focus();
    await page.mouse.click(sheet.x - 40, y);
    await page.keyboard.type('左');
    await written('第二段').toBe('左第二段文字。');
    await page.mouse.click(sheet.x + sheet.width + 40, y);
    await page.keyboard.type('右');
    await written('第二段').toBe('左第二段文字。右');
    await page.mouse.click(sheet.x + 60, y + 200);
    await page.keyboard.type('末');
    await written('第三段').toBe('第三段。末');
  });

  it('keeps the focus in the text where the desk around the sheet is hit', async () => {
    const { page } = await open();
    await page.keyboard.type('第一段');
    const desk = await page.locator('.sheet-frame').boundingBox();
    if (!desk) throw new Error('nothing is drawn');
    await page.mouse.click(desk.x + 5, desk.y + 300);
    await page.keyboard.type('接着写');
    await expect.poll(() => text(page).textContent()).toBe('第一段接着写');
  });
});

describeInBrowser('a narrow window', () => {
  it('folds the assistant away, has all of the sheet’s width in view, and opens the assistant when asked', async () => {
    const { page } = await open();
    const assistant = page.getByRole('tablist', { name: '助手' });
    await assistant.waitFor();
    await page.setViewportSize({ width: 800, height: 700 });
    await assistant.waitFor({ state: 'hidden' });
    const overflow = () =>
      page.locator('.desk-scroll').evaluate((view) => Math.max(0, view.scrollWidth - view.clientWidth));
    await expect.poll(overflow).toBe(0);
    await page.getByRole('button', { name: '助手栏' }).click();
    await assistant.waitFor();
    await page.setViewportSize({ width: 1280, height: 700 });
    await assistant.waitFor();
  });
});

describeInBrowser('the form of blanks', () => {
  it('is gone through with Tab while its values go into the text', async () => {
    const { page } = await open();
    await begin(page, '工作总结');
    const panel = page.getByRole('tabpanel', { name: '要素' });
    await panel.getByRole('textbox', { name: '单位全称' }).click();
    await page.keyboard.type('某县水利局');
    await page.keyboard.press('Tab');
    await page.keyboard.type('我局');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Tab');
    await page.keyboard.type('防汛');
    await page.keyboard.press('Enter');
    await expect.poll(() => text(page).textContent()).toContain('年，我局按照上级部署，把防汛工作');
    await expect.poll(() => panel.getByRole('textbox', { name: '单位自称' }).inputValue()).toBe('我局');
  });
});

describeInBrowser('a section dragged in the outline', () => {
  it('goes behind a section when dropped on its lower edge, and into it when dropped on its middle', async () => {
    const { page } = await open({ files: { 'a.txt': PARTS }, start: 'a.txt' });
    const drag = async (from: string, to: string, y: 'middle' | 'lower edge') => {
      const box = await section(page, to).boundingBox();
      const height = box?.height ?? 0;
      await section(page, from).dragTo(section(page, to), {
        targetPosition: { x: 60, y: y === 'middle' ? height / 2 : height - 3 },
      });
    };
    await drag('一、甲部分', '二、乙部分', 'lower edge');
    await expect.poll(() => headings(page)).toEqual(['1 一、乙部分', '1 二、甲部分', '2 （一）甲一', '1 三、丙部分']);
    await drag('三、丙部分', '一、乙部分', 'middle');
    await expect.poll(() => headings(page)).toEqual(['1 一、乙部分', '2 （一）丙部分', '1 二、甲部分', '2 （一）甲一']);
  });
});

describeInBrowser('the file panel', () => {
  const many = Object.fromEntries(Array.from({ length: 120 }, (_, i) => [`第${i}号.txt`, '一、甲\n']));

  it('stays in the window over a folder with many files', async () => {
    const { page } = await open({ files: many });
    await tool(page, '打开').click();
    const panel = page.getByRole('dialog', { name: '打开' });
    await panel.getByRole('option', { name: '第7号.txt', exact: true }).waitFor();
    const [box, size] = [await panel.boundingBox(), page.viewportSize()];
    expect(box && size && box.y >= 0 && box.y + box.height <= size.height).toBe(true);
  });

  it('takes a name that is sent before the folder is listed', async () => {
    const { page } = await open({ files: { '旧稿.txt': PARTS } });
    await page.route('**/*', async (route) => {
      await new Promise((resolve) => setTimeout(resolve, 300));
      await route.continue();
    });
    await page.keyboard.press('Control+o');
    const panel = page.getByRole('dialog', { name: '打开' });
    await panel.getByRole('textbox', { name: '文件名' }).fill('旧稿.txt');
    await page.keyboard.press('Enter');
    await section(page, '三、丙部分').waitFor();
  });

  it('goes back to the name with Escape when asked whether to replace a file', async () => {
    const { page } = await open({ files: { '总结.nigao': 'x' } });
    await page.keyboard.type('甲');
    await page.keyboard.press('Control+s');
    const panel = page.getByRole('dialog', { name: '另存为' });
    const name = panel.getByRole('textbox', { name: '文件名' });
    await name.fill('总结');
    await page.keyboard.press('Enter');
    await panel.getByRole('button', { name: '替换' }).waitFor();
    await page.keyboard.press('Escape');
    await panel.getByRole('button', { name: '保存', exact: true }).waitFor();
    expect(await name.evaluate((input) => input === document.activeElement)).toBe(true);
  });
});
