/** 要素 in a real browser: typed values, computed ones, lists, and the dialogs that define them, with the keyboard. */
import type { Page } from 'playwright-core';
import { afterEach, expect, it } from 'vitest';
import { describeInBrowser } from '../hosts/in-browser.ts';
import { openProgram, type Program } from '../hosts/open.ts';

let program: Program | undefined;
afterEach(async () => {
  await program?.close();
  program = undefined;
});

const text = (page: Page) => page.getByRole('textbox', { name: '正文' });
const panel = (page: Page) => page.getByRole('tabpanel', { name: '要素' });
const value = (page: Page, name: string) => panel(page).getByRole('textbox', { name, exact: true });
const computed = (page: Page, name: string) => panel(page).getByRole('status', { name, exact: true });
const words = (page: Page) => expect.poll(() => text(page).textContent());

async function open(content = '工作情况\n投资。\n'): Promise<Page> {
  program = await openProgram('loopback', { files: { 'a.txt': content }, start: 'a.txt' });
  await text(program.page).getByText('投资').waitFor();
  return program.page;
}

/** The caret behind 「投资」. */
async function toText(page: Page): Promise<void> {
  await text(page).getByText('投资').click();
  await page.keyboard.press('End');
  await page.keyboard.press('ArrowLeft');
}

interface Defined {
  readonly name: string;
  /** Steps down in the box 「类型」 from 文字. */
  readonly down: number;
  readonly unit?: string;
}

/** From the dialog 「添加要素」 that is open, with the keyboard alone. */
async function define(page: Page, { name, down, unit }: Defined): Promise<void> {
  await page.getByRole('dialog', { name: '添加要素' }).waitFor();
  await page.keyboard.type(name);
  await page.keyboard.press('Tab');
  for (let i = 0; i < down; i += 1) await page.keyboard.press('ArrowDown');
  if (unit !== undefined) {
    await page.keyboard.press('Tab');
    await page.keyboard.type(unit);
  }
  await page.keyboard.press('Enter');
  await page.getByRole('dialog', { name: '添加要素' }).waitFor({ state: 'hidden' });
}

/** 插入 → 要素 → 添加: the first one is asked for at once where there is none yet. */
async function addByKeys(page: Page, defined: Defined): Promise<void> {
  await page.keyboard.press('Control+F9');
  const list = page.getByRole('dialog', { name: '要素' });
  await list.waitFor();
  if ((await list.getByRole('listbox').count()) > 0) await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await define(page, defined);
}

async function addComputed(page: Page, name: string, type: string, picks: readonly (readonly [string, string])[]) {
  await panel(page).getByRole('button', { name: '添加要素…' }).click();
  const dialog = page.getByRole('dialog', { name: '添加要素' });
  await dialog.getByRole('textbox', { name: '名称' }).fill(name);
  await dialog.getByLabel('类型').selectOption({ label: type });
  for (const [label, choice] of picks) await dialog.getByLabel(label).selectOption({ label: choice });
  await dialog.getByText('同时插入到光标处').click();
  await dialog.getByRole('button', { name: '添加', exact: true }).click();
  await dialog.waitFor({ state: 'hidden' });
}

async function paste(page: Page, cells: string): Promise<void> {
  await page.evaluate((content) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData('text/plain', content);
    const event = new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true });
    document.activeElement?.dispatchEvent(event);
  }, cells);
}

/** As an input method does, whose Enter belongs to it. */
async function compose(page: Page, letters: string, result: string): Promise<void> {
  const session = await page.context().newCDPSession(page);
  await session.send('Input.imeSetComposition', {
    text: letters,
    selectionStart: letters.length,
    selectionEnd: letters.length,
  });
  const enter = { key: 'Enter', code: 'Enter', windowsVirtualKeyCode: 229 };
  await session.send('Input.dispatchKeyEvent', { type: 'rawKeyDown', ...enter });
  await session.send('Input.insertText', { text: result });
  await session.detach();
}

describeInBrowser('fields', () => {
  it('are defined, put at the caret and filled with the keyboard, and what follows from them is computed', async () => {
    const page = await open();
    await toText(page);
    await addByKeys(page, { name: '本年投资', down: 2, unit: '万元' });
    await words(page).toContain('投资〔本年投资〕。');
    await value(page, '本年投资').click();
    await page.keyboard.type('１,120');
    await page.keyboard.press('Enter');
    await words(page).toContain('投资1120万元。');
    await toText(page);
    await page.keyboard.type('，上年');
    await addByKeys(page, { name: '上年投资', down: 2, unit: '万元' });
    await value(page, '上年投资').fill('1000');
    await page.keyboard.press('Tab');
    await words(page).toContain('投资1120万元，上年1000万元。');
    await toText(page);
    await page.keyboard.type('，');
    await addComputed(page, '同比', '同比增减', [
      ['本期', '本年投资（1120万元）'],
      ['上期', '上年投资（1000万元）'],
    ]);
    await words(page).toContain('上年1000万元，增长12%。');
    expect(await computed(page, '同比').textContent()).toBe('增长12%');
    await panel(page).getByText('本年投资 比 上年投资 增减').waitFor();
    await value(page, '本年投资').fill('900');
    await page.keyboard.press('Enter');
    await words(page).toContain('投资900万元，上年1000万元，下降10%。');
  });

  it('say below what is odd, keep it, and take today for the date', async () => {
    const page = await open();
    await toText(page);
    await addByKeys(page, { name: '开工日期', down: 3 });
    await value(page, '开工日期').fill('2026年2月30日');
    await page.keyboard.press('Enter');
    await panel(page).getByText('没有这一天。').waitFor();
    await words(page).toContain('投资2026年2月30日。');
    await panel(page).getByRole('button', { name: '今天' }).click();
    await words(page).toMatch(/投资20\d\d年\d{1,2}月\d{1,2}日。/);
    expect(await panel(page).getByText('没有这一天。').count()).toBe(0);
    await value(page, '开工日期').fill('下个月');
    await page.keyboard.press('Escape');
    await expect.poll(() => value(page, '开工日期').inputValue()).toMatch(/^20\d\d年/);
  });

  it('that are lists take rows from a spreadsheet, and are moved and thinned out by keys', async () => {
    const page = await open();
    await toText(page);
    await addByKeys(page, { name: '荣誉', down: 8 });
    const list = page.getByRole('dialog', { name: '清单：荣誉' });
    await list.getByRole('button', { name: '添加一列' }).click();
    await list.getByRole('textbox', { name: '第1行 名称' }).click();
    await paste(page, '先进集体\t省政府\r\n文明单位\t市委\r\n示范岗\t团委\r\n');
    await list.getByText('已粘贴 3 行。').waitFor();
    await page.keyboard.press('Control+Delete');
    await page.keyboard.press('Alt+ArrowUp');
    await expect.poll(() => list.getByRole('textbox', { name: '第1行 名称' }).inputValue()).toBe('文明单位');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await compose(page, 'jiang', '红旗渠奖');
    await expect.poll(() => list.getByRole('textbox', { name: /^第\d行 名称$/ }).count()).toBe(3);
    await list.getByRole('textbox', { name: '每条写成' }).fill('“{名称}”');
    await list.getByText('“文明单位”、“先进集体”、“红旗渠奖”').waitFor();
    await page.keyboard.press('Enter');
    await list.waitFor({ state: 'hidden' });
    await words(page).toContain('投资“文明单位”、“先进集体”、“红旗渠奖”。');
    await panel(page).getByRole('button', { name: '3 条' }).waitFor();
  });

  it('that are lists keep what was typed until the person says that it may go', async () => {
    const page = await open();
    await toText(page);
    await addByKeys(page, { name: '荣誉', down: 8 });
    const list = page.getByRole('dialog', { name: '清单：荣誉' });
    await list.waitFor();
    await page.keyboard.type('先进集体');
    await list.getByRole('textbox', { name: '第1列名称' }).click();
    await page.keyboard.press('Control+a');
    await page.keyboard.press('Delete');
    await compose(page, 'jiang xiang', '奖项');
    await page.keyboard.press('Enter');
    await list.getByText('{奖项}').waitFor();
    expect(await list.getByRole('textbox', { name: '每条写成' }).inputValue()).toBe('{奖项}');
    await page.keyboard.press('Escape');
    await list.getByText('清单的改动还没有保存。').waitFor();
    await page.keyboard.press('Escape');
    await list.getByText('共 1 条').waitFor();
    await page.keyboard.press('Escape');
    await list.getByRole('button', { name: '不保存' }).click();
    await list.waitFor({ state: 'hidden' });
    await page.getByRole('dialog', { name: '要素' }).waitFor();
    await page.keyboard.press('Escape');
    // A list that nobody wanted to fill is not there.
    await expect.poll(() => panel(page).getByText('荣誉', { exact: true }).count()).toBe(0);
    await words(page).toContain('投资。');
  });

  it('that are lists have further columns named at once, and written', async () => {
    const page = await open();
    await toText(page);
    await addByKeys(page, { name: '荣誉', down: 8 });
    const list = page.getByRole('dialog', { name: '清单：荣誉' });
    await page.keyboard.type('先进集体');
    await list.getByRole('button', { name: '添加一列' }).click();
    await page.keyboard.type('级别');
    await page.keyboard.press('Enter');
    await page.keyboard.type('（省级）');
    await expect.poll(() => list.getByRole('textbox', { name: '每条写成' }).inputValue()).toBe('{名称}{级别}');
    await page.keyboard.press('Control+Enter');
    await list.waitFor({ state: 'hidden' });
    await words(page).toContain('投资先进集体（省级）。');
  });

  it('that are added in the panel can have a value at once, are gone to, and say that no text uses them', async () => {
    const page = await open();
    await panel(page).getByRole('button', { name: '添加要素…' }).click();
    const dialog = page.getByRole('dialog', { name: '添加要素' });
    await dialog.getByRole('textbox', { name: '名称' }).fill('种植面积');
    await dialog.getByLabel('类型').selectOption({ label: '数字' });
    await dialog.getByRole('textbox', { name: '内容' }).fill('３.６万亩');
    await page.keyboard.press('Enter');
    await dialog.waitFor({ state: 'hidden' });
    await expect.poll(() => value(page, '种植面积').evaluate((input) => input === document.activeElement)).toBe(true);
    expect(await value(page, '种植面积').inputValue()).toBe('3.6');
    await panel(page).getByText('万亩').waitFor();
    await toText(page);
    await panel(page).getByText('已填，正文中没有用到。').waitFor();
    await panel(page).getByRole('button', { name: '把“种植面积”插入到正文' }).click();
    await words(page).toContain('投资3.6万亩。');
    expect(await panel(page).getByText('已填，正文中没有用到。').count()).toBe(0);
  });

  it('that are defined and put in go by one undo, and the text goes on behind them', async () => {
    const page = await open();
    await toText(page);
    await addByKeys(page, { name: '水库', down: 0 });
    await expect.poll(() => text(page).evaluate((root) => root === document.activeElement)).toBe(true);
    await page.keyboard.type('等');
    await words(page).toContain('投资〔水库〕等。');
    for (const left of ['投资〔水库〕。', '投资。']) {
      await page.keyboard.press('Control+z');
      await words(page).toContain(left);
    }
    await expect.poll(() => value(page, '水库').count()).toBe(0);
  });

  it('become plain text when they are deleted, after it was said in how many places', async () => {
    const page = await open();
    await toText(page);
    await addByKeys(page, { name: '水库', down: 0 });
    await page.keyboard.press('Control+F9');
    await page.getByRole('dialog', { name: '要素' }).waitFor();
    await page.keyboard.press('Enter');
    await value(page, '水库').fill('红星水库');
    await page.keyboard.press('Enter');
    await words(page).toContain('投资红星水库红星水库。');
    await page.keyboard.press('Shift+F10');
    await page.getByRole('menuitem', { name: '删除…' }).click();
    await page.getByText('用在正文 2 处').waitFor();
    await page.keyboard.press('Enter');
    await expect.poll(() => value(page, '水库').count()).toBe(0);
    await words(page).toContain('投资红星水库红星水库。');
    await page.getByRole('button', { name: '撤销' }).click();
    await expect.poll(() => value(page, '水库').inputValue()).toBe('红星水库');
  });

  it('that are still open can be shown alone, and stay while they are filled', async () => {
    const page = await open();
    await toText(page);
    await addByKeys(page, { name: '甲', down: 0 });
    await addByKeys(page, { name: '乙', down: 0 });
    await value(page, '甲').fill('甲值');
    await page.keyboard.press('Enter');
    await panel(page).getByText('还有 1 个要素未填').waitFor();
    await panel(page).getByText('只看未填').click();
    await expect.poll(() => value(page, '甲').count()).toBe(0);
    await value(page, '乙').fill('乙值');
    await page.keyboard.press('Enter');
    await panel(page).getByText('要素和填空都已填好').waitFor();
    expect(await value(page, '乙').inputValue()).toBe('乙值');
    await panel(page).getByText('只看未填').click();
    await expect.poll(() => value(page, '甲').inputValue()).toBe('甲值');
  });
});

describeInBrowser('a sentence that the kind has for a value', () => {
  it('is offered once the value is filled in, and goes where it belongs by one undo', async () => {
    program = await openProgram('loopback');
    const { page } = program;
    await text(page).waitFor();
    await page.getByRole('toolbar', { name: '工具栏' }).getByRole('button', { name: '新建', exact: true }).click();
    const dialog = page.getByRole('dialog', { name: '新建文稿' });
    await dialog.getByRole('option', { name: '工作总结' }).click();
    await dialog.getByRole('button', { name: '创建' }).click();
    await dialog.waitFor({ state: 'hidden' });
    const offer = panel(page).getByRole('button', { name: '加入正文' });
    expect(await offer.count()).toBe(0);
    await value(page, '主要指标').fill('粮食产量');
    await page.keyboard.press('Tab');
    await page.keyboard.type('12');
    await page.keyboard.press('Enter');
    await panel(page).getByText('粮食产量达到12，同比〔同比〕').waitFor();
    await panel(page).getByText('正文未用').first().waitFor();
    await offer.press('Enter');
    await words(page).toContain('取得的成效粮食产量达到12，同比〔同比〕，完成年度目标的〔完成率〕。存在的问题');
    expect(await offer.count()).toBe(0);
    await panel(page).getByText('待推算，先填上期数').waitFor();
    await value(page, '上期数').fill('0');
    await page.keyboard.press('Enter');
    await panel(page).getByText('不能推算：“上期数”应大于零').waitFor();
    await value(page, '目标数').fill('20');
    await page.keyboard.press('Enter');
    // Nobody can fill in what cannot be computed.
    await panel(page).getByText('还有 3 个要素未填').waitFor();
    await value(page, '上期数').fill('10');
    await page.keyboard.press('Enter');
    await words(page).toContain('粮食产量达到12，同比增长20%');
    for (let i = 0; i < 4; i += 1) await page.getByRole('button', { name: '撤销' }).click();
    await words(page).toContain('取得的成效存在的问题');
    await offer.waitFor();
  });
});

describeInBrowser('the panel', () => {
  it('holds long names and its buttons in a narrow window', async () => {
    const page = await open();
    await page.setViewportSize({ width: 1024, height: 700 });
    await toText(page);
    await addByKeys(page, { name: '全市粮食生产功能区和重要农产品保护区建设管护经费', down: 2, unit: '万元' });
    const next = panel(page).getByRole('button', { name: '下一处' });
    await next.waitFor();
    expect(await panel(page).evaluate((each) => each.scrollWidth - each.clientWidth)).toBe(0);
    const lines = await next.evaluate((button) => {
      const range = document.createRange();
      range.selectNodeContents(button);
      return new Set([...range.getClientRects()].filter(({ width }) => width > 20).map(({ top }) => top)).size;
    });
    expect(lines).toBe(1);
  });

  it('is read from the top when another report is opened', async () => {
    program = await openProgram('loopback', {
      files: { 'a.txt': '工作情况\n投资。\n', 'b.txt': '工作安排\n培训。\n' },
    });
    const { page } = program;
    await page.setViewportSize({ width: 1280, height: 400 });
    await program.openFile('a.txt');
    await text(page).getByText('投资').waitFor();
    const top = () => panel(page).evaluate((each) => each.scrollTop);
    await panel(page).evaluate((each) => each.scrollTo(0, each.scrollHeight));
    expect(await top()).toBeGreaterThan(0);
    // Nothing was written into the first, so nothing is asked.
    await program.openFile('b.txt');
    await text(page).getByText('培训').waitFor();
    await expect.poll(top).toBe(0);
  });
});

async function addUnit(page: Page, menu: Program['menu'], name: string): Promise<void> {
  await menu('units');
  const dialog = page.getByRole('dialog', { name: '单位资料' });
  await dialog.getByRole('textbox', { name: '单位全称' }).fill(name);
  await page.keyboard.press('Enter');
  await dialog.waitFor({ state: 'hidden' });
}

describeInBrowser('a new report', () => {
  it('proposes the names that are known, by keys, and takes any other', async () => {
    program = await openProgram('loopback');
    const { page, menu } = program;
    await text(page).waitFor();
    await addUnit(page, menu, '某县水利局');
    await page.getByRole('toolbar', { name: '工具栏' }).getByRole('button', { name: '新建', exact: true }).click();
    const dialog = page.getByRole('dialog', { name: '新建文稿' });
    await dialog.getByRole('option', { name: '请示' }).click();
    const body = dialog.getByRole('combobox', { name: '主送机关' });
    await body.click();
    await page.keyboard.press('ArrowDown');
    await page.getByRole('option', { name: '某县水利局' }).waitFor();
    await page.keyboard.press('Enter');
    await expect.poll(() => body.inputValue()).toBe('某县水利局');
    await body.fill('某县');
    await page.getByRole('option', { name: '某县水利局' }).waitFor();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await expect.poll(() => page.getByRole('option', { name: '某县水利局' }).count()).toBe(0);
    expect(await body.inputValue()).toBe('某县水利局');
    await body.fill('某县人民政府');
    await page.keyboard.press('Tab');
    await expect.poll(() => body.inputValue()).toBe('某县人民政府');
    await dialog.getByRole('button', { name: '创建' }).click();
    await dialog.waitFor({ state: 'hidden' });
    await words(page).toContain('某县人民政府：');
    await expect.poll(() => panel(page).getByRole('combobox', { name: '主送机关' }).inputValue()).toBe('某县人民政府');
  });

  it('takes values as they are typed, and writes them as they are written', async () => {
    program = await openProgram('loopback');
    const { page } = program;
    await text(page).waitFor();
    await page.getByRole('toolbar', { name: '工具栏' }).getByRole('button', { name: '新建', exact: true }).click();
    const dialog = page.getByRole('dialog', { name: '新建文稿' });
    await dialog.getByRole('option', { name: '工作总结' }).click();
    await dialog.getByRole('textbox', { name: '单位全称' }).fill('某县水利局');
    await dialog.getByRole('textbox', { name: '年份' }).fill('２０２５');
    const date = dialog.getByRole('textbox', { name: '成文日期' });
    await date.fill('2026.2.30');
    await page.keyboard.press('Tab');
    await dialog.getByText('没有这一天。').waitFor();
    await date.fill('2026.3.5');
    await page.keyboard.press('Enter');
    await dialog.waitFor({ state: 'hidden' });
    await words(page).toContain('某县水利局2025年');
    await words(page).toContain('2026年3月5日');
  });
});
