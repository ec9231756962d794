/** 「改一处，提醒别处」: a figure that is changed in one place, by typing and in its field, and its other places. */
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

const TEXT = `某局2026年工作总结
今年以来，我局开展培训48场次，受众1200人次。
一、主要做法
（一）广泛开展宣传。线上受众1,200人次，走访1200户，累计12000人次。
以上受众1200人次，请审阅。
`;

const text = (page: Page) => page.getByRole('textbox', { name: '正文' });
const dialog = (page: Page) => page.getByRole('dialog', { name: '同一数字的其他位置' });
const strip = (page: Page, words: string) => page.locator('.strip', { hasText: words });

async function open(files: Record<string, string>, start: string, first: string): Promise<Page> {
  program = await openProgram('loopback', { files, start });
  await text(program.page).getByText(first).waitFor();
  return program.page;
}

/** Drags over the first place of these words. */
async function drag(page: Page, words: string): Promise<void> {
  const box = await text(page).evaluate((root, wanted) => {
    const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
      const at = node.textContent?.indexOf(wanted) ?? -1;
      if (at < 0) continue;
      const range = document.createRange();
      range.setStart(node, at);
      range.setEnd(node, at + wanted.length);
      const { left, right, top, height } = range.getBoundingClientRect();
      return { left, right, middle: top + height / 2 };
    }
    throw new Error(`${wanted} is not in the text`);
  }, words);
  await page.mouse.move(box.left + 1, box.middle);
  await page.mouse.down();
  await page.mouse.move(box.right - 1, box.middle, { steps: 4 });
  await page.mouse.up();
  await expect.poll(() => page.evaluate(() => getSelection()?.toString())).toBe(words);
}

describeInBrowser('a figure changed in one place', () => {
  it('is offered in its others while one writes on; those that are chosen change together and go back together', async () => {
    const page = await open({ 'a.txt': TEXT }, 'a.txt', '今年以来');
    await drag(page, '1200');
    await page.keyboard.type('1350');
    await page.keyboard.press('End');
    await strip(page, '“1200”已改为“1350”，文中另有 3 处“1200”。').waitFor();
    await page.keyboard.type('成效明显。');
    await expect.poll(() => text(page).textContent()).toContain('受众1350人次。成效明显。');

    await strip(page, '已改为').getByRole('button', { name: '查看' }).click();
    const places = dialog(page).getByRole('checkbox');
    await expect.poll(() => places.count()).toBe(3);
    expect(await Promise.all([0, 1, 2].map((at) => places.nth(at).isChecked()))).toEqual([true, false, true]);
    await dialog(page).getByRole('button', { name: '修改 2 处' }).click();
    await expect.poll(() => text(page).textContent()).toContain('线上受众1,350人次，走访1200户，累计12000人次');
    expect(await text(page).textContent()).toContain('以上受众1350人次');
    await strip(page, '另有 2 处已改为“1350”').waitFor();
    await page.keyboard.press('Control+z');
    await expect.poll(() => text(page).textContent()).toContain('以上受众1200人次');
    expect(await text(page).textContent()).toContain('线上受众1,200人次，走访1200户');
    expect(await text(page).textContent()).toContain('受众1350人次。成效明显。');
  });

  it('is found by the keyboard in the menu, and left alone with Escape', async () => {
    const page = await open({ 'a.txt': TEXT }, 'a.txt', '今年以来');
    await drag(page, '1200');
    await page.keyboard.type('1350');
    await page.keyboard.press('ArrowUp');
    await strip(page, '已改为').waitFor();
    await program?.menu('sameFigures');
    await dialog(page).waitFor();
    await page.keyboard.press('Escape');
    await dialog(page).waitFor({ state: 'hidden' });
    expect(await text(page).textContent()).toContain('以上受众1200人次');
    await expect.poll(() => page.evaluate(() => document.activeElement?.getAttribute('aria-label'))).toBe('正文');
  });

  it('is offered too when it is a field, whose chips follow by themselves', async () => {
    const report: Report = {
      ...emptyReport,
      blocks: [
        { type: 'title', content: plainInline('某局工作总结') },
        {
          type: 'paragraph',
          content: [...plainInline('投入'), { type: 'field', field: 'money' }, ...plainInline('。')],
        },
        { type: 'paragraph', content: plainInline('县财政拨付12.5万元，占全部125000元。') },
      ],
      fields: [{ id: 'money', name: '经费', type: 'money', value: '12.5', unit: '万元' }],
    };
    const page = await open({ 'a.nigao': writeDraft(report) }, 'a.nigao', '县财政拨付');
    const box = page.getByRole('textbox', { name: /^经费/ });
    await box.fill('１3.0万元');
    await box.press('Enter');
    await strip(page, '“12.5万”已改为“13.0万”，文中另有 2 处“12.5万”。').waitFor();
    expect(await text(page).textContent()).toContain('投入13.0万元。');
    await strip(page, '已改为').getByRole('button', { name: '查看' }).click();
    await dialog(page).getByRole('button', { name: '修改 2 处' }).click();
    await expect.poll(() => text(page).textContent()).toContain('县财政拨付13.0万元，占全部130000元。');
  });
});
