/** 校对 in the window: found while one types, gone to, put right, ignored, switched off; writing goes on undisturbed. */
import type { CDPSession, Page } from 'playwright-core';
import { afterEach, expect, it } from 'vitest';
import { describeInBrowser } from '../hosts/in-browser.ts';
import { openProgram, type Program } from '../hosts/open.ts';

let program: Program | undefined;
afterEach(async () => {
  await program?.close();
  program = undefined;
});

const TEXT = `某局2026年工作总结
今年以来，我局与各科室签订责任书48份。
一、主要做法
（一）加强领导。局领导多次研究，层层压实责任。
全年走访群众1200户，有关情况已经上报。
`;

const text = (page: Page) => page.getByRole('textbox', { name: '正文' });
const row = (page: Page, words: string) => page.getByRole('row', { name: words });
const popup = (page: Page) => page.getByRole('dialog', { name: '校对提示' });
const selected = (page: Page) => page.evaluate(() => getSelection()?.toString());

/** The words under each underline of a kind, as the browser draws them. */
const underlined = (page: Page, kind: 'error' | 'warning' | 'hint') =>
  page.evaluate((name) => {
    const ranges = [...(CSS.highlights.get(`finding-${name}`) ?? [])];
    // In the order of the text, not of their drawing.
    ranges.sort((a, b) => (a.startContainer.compareDocumentPosition(b.startContainer) & 4 ? -1 : 1));
    return ranges.map(({ startContainer, startOffset, endOffset }) =>
      startContainer.textContent?.slice(startOffset, endOffset),
    );
  }, kind);

async function open(content: string = TEXT, name = 'a.txt'): Promise<Page> {
  program = await openProgram('loopback', { files: { [name]: content }, start: name });
  const { page } = program;
  await text(page).getByText('今年以来').waitFor();
  await page.getByRole('tab', { name: '校对' }).click();
  return page;
}

/** Clicks behind these words and types. */
async function typeAfter(page: Page, words: string, typed: string): Promise<void> {
  const spot = await text(page).evaluate((root, wanted) => {
    const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
      const at = node.textContent?.indexOf(wanted) ?? -1;
      if (at < 0) continue;
      const range = document.createRange();
      range.setStart(node, at + wanted.length - 1);
      range.setEnd(node, at + wanted.length);
      const { right, top, height } = range.getBoundingClientRect();
      return { x: right - 1, y: top + height / 2 };
    }
    throw new Error(`${wanted} is not in the text`);
  }, words);
  await page.mouse.click(spot.x, spot.y);
  await page.keyboard.type(typed);
}

describeInBrowser('a slip that is typed', () => {
  it('is underlined and listed a moment later, and its mark follows the words', async () => {
    const page = await open();
    await page.getByText('没有发现问题').waitFor();
    await typeAfter(page, '责任书48份', '，布署工作3次');
    await expect.poll(() => underlined(page, 'error')).toEqual(['布署']);
    await row(page, '错误，“布署”，“布署”应为“部署”').waitFor();
    await typeAfter(page, '今年以来，', '在上级领导下，');
    await expect.poll(() => underlined(page, 'error')).toEqual(['布署']);
    await expect.poll(() => text(page).textContent()).toContain('今年以来，在上级领导下，我局');
  });

  it('is not marked in the middle any more once its words are touched', async () => {
    const page = await open(TEXT.replace('签订', '签定'));
    await expect.poll(() => underlined(page, 'error')).toEqual(['签定']);
    await typeAfter(page, '各科室签', '好');
    await expect.poll(() => underlined(page, 'error')).toEqual([]);
  });

  it('is gone to with F7, put right from the keyboard, and comes back with undo', async () => {
    const page = await open(TEXT.replace('签订', '签定').replace('有关情况', '布署情况'));
    await expect.poll(() => underlined(page, 'error')).toEqual(['签定', '布署']);
    await typeAfter(page, '工作总结', '');
    await page.keyboard.press('F7');
    await expect.poll(() => selected(page)).toBe('签定');
    await popup(page).getByText('“签定”应为“签订”').waitFor();
    await page.keyboard.press('F7');
    await expect.poll(() => selected(page)).toBe('布署');
    await page.keyboard.press('Shift+F7');
    await expect.poll(() => selected(page)).toBe('签定');
    await popup(page).waitFor();
    await page.keyboard.press('Alt+Enter');
    await expect.poll(() => page.evaluate(() => document.activeElement?.textContent)).toBe('改为“签订”');
    await page.keyboard.press('Enter');
    await expect.poll(() => text(page).textContent()).toContain('签订责任书');
    await popup(page).waitFor({ state: 'hidden' });
    await expect.poll(() => underlined(page, 'error')).toEqual(['布署']);
    await page.keyboard.press('Control+z');
    await expect.poll(() => text(page).textContent()).toContain('签定责任书');
    await expect.poll(() => underlined(page, 'error')).toEqual(['签定', '布署']);
  });

  it('shows what is amiss when it is clicked, and one writes on at once', async () => {
    const page = await open(TEXT.replace('签订', '签定'));
    await expect.poll(() => underlined(page, 'error')).toEqual(['签定']);
    const spot = await page.evaluate(() => {
      const [range] = [...(CSS.highlights.get('finding-error') ?? [])];
      if (!range) throw new Error('nothing is underlined');
      const live = document.createRange();
      live.setStart(range.startContainer, range.startOffset);
      live.setEnd(range.endContainer, range.endOffset);
      const { left, width, top, height } = live.getBoundingClientRect();
      return { x: left + width / 2, y: top + height / 2 };
    });
    await page.mouse.click(spot.x, spot.y);
    await popup(page).waitFor();
    await page.keyboard.type('了');
    await popup(page).waitFor({ state: 'hidden' });
    await expect.poll(() => text(page).textContent()).toContain('签了定');
  });
});

describeInBrowser('all that is safe', () => {
  it('is put right at once, and comes back with one undo', async () => {
    const page = await open(
      TEXT.replace('签订', '签定').replace('多次研究，', '多次研究,').replace('户，有关', '户,布署'),
    );
    const button = page.getByRole('button', { name: '全部改正（放心改的 4 处）' });
    await button.click();
    await expect.poll(() => text(page).textContent()).toContain('1200户，部署情况');
    expect(await text(page).textContent()).toContain('签订责任书');
    expect(await text(page).textContent()).toContain('多次研究，层层');
    await page.getByText('没有发现问题').waitFor();
    await text(page).focus();
    await page.keyboard.press('Control+z');
    await expect.poll(() => text(page).textContent()).toContain('1200户,布署情况');
    expect(await text(page).textContent()).toContain('签定责任书');
  });
});

describeInBrowser('what is to be left alone', () => {
  it('stays ignored through saving and opening, and is had back', async () => {
    const page = await open(TEXT.replace('签订', '签定'));
    await row(page, '错误，“签定”').getByRole('button', { name: '忽略' }).click();
    await page.getByText('没有发现问题').waitFor();
    await program?.saveAs('b.nigao');
    await page.getByRole('status', { name: '状态' }).getByText('已保存').waitFor();
    await program?.openFile('b.nigao');
    await page.getByText('b.nigao').first().waitFor();
    await page.getByText('没有发现问题').waitFor();
    expect(await underlined(page, 'error')).toEqual([]);
    await page.getByRole('button', { name: '已忽略 1 处' }).click();
    await page.getByRole('button', { name: /^恢复：/ }).click();
    await row(page, '错误，“签定”').waitFor();
    await expect.poll(() => underlined(page, 'error')).toEqual(['签定']);
    // Restoring belongs to the paper, and is undone with it.
    await text(page).focus();
    await page.keyboard.press('Control+z');
    await page.getByText('没有发现问题').waitFor();
  });

  it('is a rule that was switched off in the list of all rules, for every paper on this machine', async () => {
    const page = await open(TEXT.replace('签订', '签定'));
    await row(page, '错误，“签定”').waitFor();
    await program?.menu('rules');
    const dialog = page.getByRole('dialog', { name: '校对规则' });
    await dialog.getByRole('searchbox').fill('WRD-06');
    const found = dialog.getByRole('switch');
    await expect.poll(() => found.count()).toBe(1);
    await found.press('Space');
    await page.keyboard.press('Escape');
    await page.getByText('没有发现问题').waitFor();
    await page.reload();
    await text(page).waitFor();
    await page.getByRole('tab', { name: '校对' }).click();
    await typeAfterStart(page, '今年签定责任书。');
    await page.getByText('没有发现问题').waitFor();
    await page.getByRole('button', { name: '已停用 1 条规则' }).click();
    await page.getByRole('button', { name: /^恢复：/ }).click();
    // The paper of before the start may be back, with its own.
    await row(page, '错误，“签定”').first().waitFor();
  });

  it('is a wording that is never told again, in no paper', async () => {
    const page = await open(TEXT.replace('签订', '签定').replace('有关情况', '布署情况'));
    await row(page, '错误，“签定”').getByRole('button', { name: '更多' }).click();
    await page.getByRole('menuitem', { name: '以后都不提示“签定”' }).click();
    await row(page, '错误，“签定”').waitFor({ state: 'detached' });
    expect(await underlined(page, 'error')).toEqual(['布署']);
  });
});

async function typeAfterStart(page: Page, typed: string): Promise<void> {
  await text(page).focus();
  await page.keyboard.type(typed);
}

describeInBrowser('the reason', () => {
  it('is shown with the source and with cases of the rule', async () => {
    const page = await open(TEXT.replace('签订', '签定'));
    await row(page, '错误，“签定”').getByRole('button', { name: '为什么' }).click();
    const dialog = page.getByRole('dialog', { name: /^为什么：/ });
    await dialog.getByText('应当改正').waitFor();
    await dialog.getByText('这样没有问题').waitFor();
    expect(await dialog.getByRole('listitem').count()).toBeGreaterThan(4);
    await page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'hidden' });
  });
});

async function compose(cdp: CDPSession, pinyin: string): Promise<void> {
  await cdp.send('Input.imeSetComposition', {
    selectionStart: pinyin.length,
    selectionEnd: pinyin.length,
    text: pinyin,
  });
}

describeInBrowser('an input method at work', () => {
  it('is not disturbed: its half words are not read, and nothing is drawn into them', async () => {
    const page = await open(TEXT.replace('签订', '签定'));
    await expect.poll(() => underlined(page, 'error')).toEqual(['签定']);
    await typeAfter(page, '责任书48份', '');
    const cdp = await page.context().newCDPSession(page);
    for (const pinyin of ['b', 'bu', 'bus', 'bushu']) await compose(cdp, pinyin);
    // Longer than from a last key to the reading of a text.
    await page.waitForTimeout(900);
    expect(await text(page).textContent()).toContain('48份bushu');
    expect(await page.getByRole('row').count()).toBe(2);
    await compose(cdp, '布署');
    await cdp.send('Input.insertText', { text: '布署' });
    await expect.poll(() => text(page).textContent()).toContain('48份布署');
    await expect.poll(() => underlined(page, 'error')).toEqual(['签定', '布署']);
  });
});
