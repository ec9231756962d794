/** The menus 插入 and 表格: tables, pictures and annexes put in by hand, changed, and taken back by one undo. */
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { afterEach, expect, it } from 'vitest';
import { readDraft } from '../../document/file.ts';
import { pixelsOf } from '../../document/layout/remarks/pixels.ts';
import { plainInline, type Report } from '../../document/report.ts';
import { describeInBrowser } from '../hosts/in-browser.ts';
import { describeOnHosts, type HostName, openProgram, type Program } from '../hosts/open.ts';

let program: Program | undefined;
afterEach(async () => {
  await program?.close();
  program = undefined;
});

const TEXT = '某局2026年工作总结\n各项工作情况如下：\n以上请审阅。\n';

async function open(host: HostName, content = TEXT): Promise<Program> {
  program = await openProgram(host, { files: { 'a.txt': content }, start: 'a.txt' });
  await text(program.page).getByText('某局2026年').waitFor();
  return program;
}

const text = (page: Page) => page.getByRole('textbox', { name: '正文' });
const cells = (page: Page) => text(page).locator('table').getByRole('cell').or(text(page).locator('th'));
const dialog = (page: Page, name: string) => page.getByRole('dialog', { name });
const pages = (page: Page) =>
  page
    .getByRole('status', { name: '状态', includeHidden: true })
    .textContent()
    .then((all) => /页数 (\d+)/.exec(all ?? '')?.[1]);

async function caretBehind(page: Page, words: string): Promise<void> {
  await text(page).getByText(words).click();
  await page.keyboard.press('End');
}

async function item(page: Page, menu: string, name: string): Promise<void> {
  await page.getByRole('toolbar', { name: '菜单' }).getByRole('button', { name: menu, exact: true }).click();
  await page.getByRole('menuitem', { name, exact: true }).click();
  await page.getByRole('menu').waitFor({ state: 'hidden' });
}

/** The report as a save has it. */
async function saved({ page, saveAs, folder }: Program, name: string): Promise<Report> {
  await saveAs(`${name}.nigao`, () => page.keyboard.press('Control+Shift+s'));
  const file = path.join(folder, `${name}.nigao`);
  await expect.poll(() => existsSync(file)).toBe(true);
  return readDraft(readFileSync(file, 'utf8')).report;
}

/** A picture made by the browser: stripes, so that it cannot be packed to nothing. */
async function picture(page: Page, width: number, height: number, type: string): Promise<Buffer> {
  const address = await page.evaluate(
    async ([w, h, kind]) => {
      const canvas = new OffscreenCanvas(w, h);
      const context = canvas.getContext('2d');
      for (let x = 0; context && x < w; x += 7) {
        context.fillStyle = `rgb(${(x * 31) % 256} ${(x * 17) % 256} ${(x * 7) % 256})`;
        context.fillRect(x, 0, 7, h);
      }
      const reader = new FileReader();
      reader.readAsDataURL(await canvas.convertToBlob({ type: kind }));
      await new Promise((resolve) => reader.addEventListener('load', resolve));
      return String(reader.result);
    },
    [width, height, type] as const,
  );
  return Buffer.from(address.split(',')[1] ?? '', 'base64');
}

async function choosePicture(page: Page, name: string, buffer: Buffer): Promise<void> {
  const chooser = page.waitForEvent('filechooser');
  await dialog(page, '插入图片')
    .getByRole('button', { name: /选择图片…|换一张…/ })
    .click();
  await (await chooser).setFiles([{ name, mimeType: 'image/png', buffer }]);
}

describeOnHosts('a table from the menu', (host) => {
  it('has the rows and columns asked for, is written into at once, and is gone with one undo', async () => {
    const { page, menu } = await open(host);
    await caretBehind(page, '情况如下');
    await menu('insertTable');
    const rows = dialog(page, '插入表格').getByRole('textbox', { name: '行数' });
    await expect.poll(() => rows.evaluate((box) => box === document.activeElement)).toBe(true);
    await page.keyboard.type('3');
    await page.keyboard.press('Tab');
    await page.keyboard.type('2');
    await page.keyboard.press('Enter');
    await dialog(page, '插入表格').waitFor({ state: 'hidden' });
    await expect.poll(() => cells(page).count()).toBe(6);
    await expect.poll(() => page.evaluate(() => document.activeElement?.getAttribute('aria-label'))).toBe('正文');
    await page.keyboard.type('项目');
    await expect.poll(() => cells(page).first().textContent()).toBe('项目');
    await page.keyboard.press('Control+z');
    await page.keyboard.press('Control+z');
    await expect.poll(() => text(page).locator('table').count()).toBe(0);
    expect(await text(page).textContent()).toContain('情况如下：以上请审阅。');
  });
});

describeInBrowser('the menu 表格', () => {
  it('is drawn over the grid, grows, shrinks, and merges what is selected with the mouse', async () => {
    const self = await open('loopback');
    const { page } = self;
    await caretBehind(page, '情况如下');
    await item(page, '插入', '表格…');
    await dialog(page, '插入表格').locator('.pick').nth(11).click();
    await expect.poll(() => cells(page).count()).toBe(4);
    await page.keyboard.type('甲');
    await page.keyboard.press('Tab');
    await page.keyboard.type('乙');
    await item(page, '表格', '在下方插入行');
    await item(page, '表格', '在右侧插入列');
    await expect.poll(() => cells(page).count()).toBe(9);

    const [from, to] = [await cells(page).nth(3).boundingBox(), await cells(page).nth(4).boundingBox()];
    if (!from || !to) throw new Error('the cells are not on the screen');
    await page.mouse.move(from.x + 20, from.y + 10);
    await page.mouse.down();
    await page.mouse.move(to.x + 20, to.y + 10, { steps: 5 });
    await page.mouse.up();
    await item(page, '表格', '合并单元格');
    await expect.poll(() => cells(page).count()).toBe(8);
    await item(page, '表格', '标题行到此行为止（每页重复）');
    const table = (await saved(self, '一')).blocks.find((block) => block.type === 'table');
    expect(table).toMatchObject({ headerRows: 2, columns: [1, 1, 1] });
    expect(table?.rows.map((row) => row.map((cell) => cell.colSpan))).toEqual([
      [1, 1, 1],
      [2, 1],
      [1, 1, 1],
    ]);

    await item(page, '表格', '删除行');
    await expect.poll(() => cells(page).count()).toBe(6);
    await item(page, '表格', '删除表格');
    await expect.poll(() => text(page).locator('table').count()).toBe(0);
  });

  it('offers nothing outside of a table, and inside of one no other is put in', async () => {
    const { page } = await open('loopback');
    await caretBehind(page, '情况如下');
    const disabled = async (menu: string) => {
      await page.getByRole('toolbar', { name: '菜单' }).getByRole('button', { name: menu, exact: true }).click();
      const items = page.getByRole('menuitem');
      const all = await items.evaluateAll((nodes) =>
        nodes.map((node) => [node.textContent, node.getAttribute('aria-disabled') === 'true'] as const),
      );
      await page.keyboard.press('Escape');
      return all;
    };
    const blocks = async () =>
      (await disabled('插入')).filter(([name]) => /^(表格|图片|附件)/.test(name)).map(([, off]) => off);
    expect(new Set((await disabled('表格')).map(([, off]) => off))).toEqual(new Set([true]));
    expect(await blocks()).toEqual([false, false, false]);
    await item(page, '插入', '表格…');
    await page.keyboard.press('Enter');
    await expect.poll(() => cells(page).count()).toBe(16);
    expect(await blocks()).toEqual([true, true, true]);
  });

  it('turns a table onto a page that lies across and back; its words stay, and undo turns it as well', async () => {
    const self = await open('loopback');
    const { page } = self;
    await caretBehind(page, '情况如下');
    await item(page, '插入', '表格…');
    await page.keyboard.press('Enter');
    await expect.poll(() => cells(page).count()).toBe(16);
    await page.keyboard.type('横排');
    await item(page, '表格', '表格横排（单独占横向页）');
    await expect.poll(() => pages(page)).toBe('3');
    expect(await cells(page).first().textContent()).toBe('横排');
    expect((await saved(self, '一')).blocks.find((block) => block.type === 'table')).toMatchObject({
      page: 'landscape',
    });
    await page.keyboard.press('Control+z');
    await expect.poll(() => pages(page)).toBe('1');
    expect(await cells(page).first().textContent()).toBe('横排');
    await page.keyboard.press('Control+y');
    await expect.poll(() => pages(page)).toBe('3');
    await item(page, '表格', '表格竖排（与正文同页）');
    await expect.poll(() => pages(page)).toBe('1');
  });
});

describeOnHosts('a picture from the menu', (host) => {
  it('is put in at its size on a screen, and a large photograph at 300 dots an inch of its printed width', async () => {
    const self = await open(host);
    const { page, menu } = self;
    await caretBehind(page, '情况如下');
    await menu('insertPicture');
    const small = await picture(page, 192, 96, 'image/png');
    await choosePicture(page, '图.png', small);
    await expect
      .poll(() => dialog(page, '插入图片').getByRole('textbox', { name: '宽（毫米）' }).inputValue())
      .toBe('50.8');
    await dialog(page, '插入图片').getByRole('textbox', { name: '图片说明' }).fill('进度对照');
    await page.keyboard.press('Enter');
    await dialog(page, '插入图片').waitFor({ state: 'hidden' });
    await text(page).getByRole('img', { name: '进度对照' }).waitFor();

    await menu('insertPicture');
    await choosePicture(page, '照片.jpg', await picture(page, 3600, 1800, 'image/jpeg'));
    const width = dialog(page, '插入图片').getByRole('textbox', { name: '宽（毫米）' });
    await expect.poll(() => width.inputValue()).toBe('156.1');
    await width.fill('100');
    await dialog(page, '插入图片').getByRole('button', { name: '插入', exact: true }).click();
    await dialog(page, '插入图片').waitFor({ state: 'hidden' });
    await expect.poll(() => text(page).locator('figure').count()).toBe(2);

    const found = (await saved(self, '一')).blocks.filter((block) => block.type === 'picture');
    expect(found[0]).toEqual({
      type: 'picture',
      source: `data:image/png;base64,${small.toString('base64')}`,
      width: 50.8,
      height: 25.4,
      alt: '进度对照',
    });
    expect(found[1]).toMatchObject({ width: 100, height: 50 });
    const bytes = Buffer.from(found[1]?.source.split(',')[1] ?? '', 'base64');
    expect(pixelsOf(bytes)).toEqual({ width: 1181, height: 591 });
    await page.keyboard.press('Control+z');
    await expect.poll(() => text(page).locator('figure').count()).toBe(1);
  });
});

describeInBrowser('what is no picture', () => {
  it('is refused with its name, and nothing is put in', async () => {
    const { page, menu } = await open('loopback');
    await menu('insertPicture');
    await choosePicture(page, '不是图片.png', Buffer.from('这不是图片'));
    await expect
      .poll(() => dialog(page, '插入图片').getByRole('alert').textContent())
      .toContain('“不是图片.png”不是能用的图片');
    const half = (await picture(page, 200, 100, 'image/png')).subarray(0, 60);
    await choosePicture(page, '半张.png', half);
    await expect.poll(() => dialog(page, '插入图片').getByRole('alert').textContent()).toContain('“半张.png”');
    expect(await dialog(page, '插入图片').getByRole('button', { name: '插入', exact: true }).isDisabled()).toBe(true);
    await page.keyboard.press('Escape');
    await dialog(page, '插入图片').waitFor({ state: 'hidden' });
    expect(await text(page).locator('figure').count()).toBe(0);
  });
});

describeInBrowser('an annex from the menu', () => {
  it('begins a page at the end with a title to write, and goes with one undo', async () => {
    const self = await open('loopback');
    const { page } = self;
    await caretBehind(page, '情况如下');
    await item(page, '插入', '附件（另起一页）');
    await expect.poll(() => pages(page)).toBe('2');
    await page.keyboard.type('任务分解表');
    await expect.poll(() => text(page).locator('.block').last().textContent()).toBe('任务分解表');
    expect((await saved(self, '一')).blocks.slice(-3)).toEqual([
      { type: 'paragraph', content: plainInline('以上请审阅。') },
      { type: 'annex' },
      { type: 'title', content: plainInline('任务分解表') },
    ]);
    await page.keyboard.press('Control+z');
    await page.keyboard.press('Control+z');
    await expect.poll(() => pages(page)).toBe('1');
  });
});

describeInBrowser('the menu 样式', () => {
  it('makes words bold and underlined, and a line the second title', async () => {
    const self = await open('loopback');
    const { page } = self;
    await caretBehind(page, '以上请审阅');
    await page.keyboard.press('Shift+Home');
    await page.keyboard.press('Control+b');
    await item(page, '样式', '下划线');
    await caretBehind(page, '情况如下');
    await item(page, '样式', '副标题');
    const { blocks } = await saved(self, '一');
    expect(blocks.at(-1)).toEqual({
      type: 'paragraph',
      content: [{ type: 'text', text: '以上请审阅。', emphasis: ['bold', 'underline'] }],
    });
    expect(blocks[1]).toMatchObject({ type: 'subtitle' });
  });
});
