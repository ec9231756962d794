/** Blanks of one place in a real browser: written over by keys and by an input method, gone through, carried about. */
import type { Page } from 'playwright-core';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { type Block, plainInline } from '../../document/report.ts';
import { describeInBrowser } from '../hosts/in-browser.ts';
import { atHarness } from './harness/at-harness.ts';
import { blank, bold, cellsOf, choice, heading, paragraph, runIn, table, words } from './harness/texts.ts';
import type { Typist } from './harness/typist.ts';

const open = atHarness();
let page: Page;
let t: Typist;

beforeEach(async () => {
  t = await open({ permissions: ['clipboard-read', 'clipboard-write'] });
  page = t.page;
});
afterEach(async () => {
  const { page: seen, report } = await t.shown();
  await page.context().close();
  expect(seen).toEqual(report);
});

const selected = () => page.evaluate(() => getSelection()?.toString() ?? '');
/** Selects the n-th blank of the text, from 0, by Tab from its start. */
async function goToBlank(n = 0): Promise<void> {
  await t.caret(0, 0);
  for (let i = 0; i <= n; i += 1) {
    if (i > 0 || !(await selected()).startsWith('〔')) await t.press('Tab');
  }
}
const compose = async (word: string) => {
  await t.compose('n', 'ni', 'ni hao');
  await t.commit(word);
};

const PLACES: readonly (readonly [string, Block, Block])[] = [
  ['in the middle of a paragraph', paragraph(words('甲'), blank('数'), words('乙')), paragraph(words('甲你好乙'))],
  ['at the start of a paragraph', paragraph(blank('数'), words('乙')), paragraph(words('你好乙'))],
  ['at the end of a paragraph', paragraph(words('甲'), blank('数')), paragraph(words('甲你好'))],
  ['alone in a paragraph', paragraph(blank('数')), paragraph(words('你好'))],
  ['beside another', paragraph(blank('数'), blank('名')), paragraph(words('你好'), blank('名'))],
  ['among bold words', paragraph(bold('甲'), blank('数'), bold('乙')), paragraph(bold('甲你好乙'))],
  ['behind bold words at the end', paragraph(bold('甲'), blank('数')), paragraph(bold('甲你好'))],
  [
    'between bold words and others',
    paragraph(bold('甲'), blank('数'), words('乙')),
    paragraph(bold('甲'), words('你好乙')),
  ],
  ['in a heading', heading(words('甲'), blank('数')), heading(words('甲你好'))],
  ['alone in a heading', heading(blank('数')), heading(words('你好'))],
  [
    'in the first sentence of a run-in heading',
    runIn([words('甲'), blank('数'), words('。')], [words('乙')]),
    runIn([words('甲你好。')], [words('乙')]),
  ],
  [
    'at the start of a run-in heading',
    runIn([blank('数'), words('。')], [words('乙')]),
    runIn([words('你好。')], [words('乙')]),
  ],
  [
    'right behind a run-in heading',
    runIn([words('甲。')], [blank('数'), words('乙')]),
    runIn([words('甲。')], [words('你好乙')]),
  ],
  [
    'in a title',
    { type: 'title', content: [blank('数'), words('总结')] },
    { type: 'title', content: [words('你好总结')] },
  ],
];

describeInBrowser('a blank of one place', () => {
  it.each(PLACES)('%s is written over by an input method and by keys, and undone', async (_, before, after) => {
    await t.load([before, paragraph(words('后'))]);
    await goToBlank();
    await compose('你好');
    expect(await t.blocks()).toEqual([after, paragraph(words('后'))]);
    await t.press('Control+z');
    expect(await t.blocks()).toEqual([before, paragraph(words('后'))]);
    await t.press('Control+y');
    expect(await t.blocks()).toEqual([after, paragraph(words('后'))]);
    await t.load([before]);
    await goToBlank();
    await t.type('你好');
    expect(await t.blocks()).toEqual([after]);
  });

  it('in cells of a table', async () => {
    await t.load([paragraph(words('甲')), table([blank('数')], [words('乙'), blank('名')])]);
    await goToBlank();
    await compose('你好');
    await t.press('Tab');
    expect(await selected()).toBe('〔名〕');
    await t.type('世界');
    expect(cellsOf((await t.blocks())[1])).toEqual([[plainInline('你好'), plainInline('乙世界')]]);
  });

  it('stands again where the composition is given up', async () => {
    await t.load([paragraph(words('甲'), blank('数'), words('乙'))]);
    await goToBlank();
    await t.compose('n', 'ni');
    await t.commit('');
    expect(await t.blocks()).toEqual([paragraph(words('甲'), blank('数'), words('乙'))]);
    expect(await selected()).toBe('〔数〕');
    await compose('你好');
    expect(await t.blocks()).toEqual([paragraph(words('甲你好乙'))]);
    await t.load([runIn([words('甲'), blank('数'), words('。')], [words('乙')])]);
    await goToBlank();
    await t.compose('n', 'ni');
    await t.commit('');
    await t.type('丙');
    expect(await t.blocks()).toEqual([runIn([words('甲丙。')], [words('乙')])]);
  });

  it('is deleted as a whole from either side and while it is selected', async () => {
    const text = paragraph(words('甲'), blank('数'), words('乙'));
    for (const [offset, key] of [
      [4, 'Backspace'],
      [1, 'Delete'],
    ] as const) {
      await t.load([text]);
      await t.caret(0, offset);
      await t.press(key);
      expect(await t.blocks()).toEqual([paragraph(words('甲乙'))]);
      await t.press('Control+z');
      expect(await t.blocks()).toEqual([text]);
    }
    await goToBlank();
    await t.press('Backspace');
    expect(await t.blocks()).toEqual([paragraph(words('甲乙'))]);
  });

  it('has a caret before and behind it, and is passed over as one', async () => {
    await t.load([paragraph(words('甲'), blank('数'), blank('名'), words('乙'))]);
    await t.caret(0, 1);
    await t.press('ArrowRight');
    expect(await selected()).toBe('〔数〕');
    await t.press('ArrowRight');
    expect(await selected()).toBe('');
    await t.type('中');
    await t.press('ArrowRight');
    expect(await selected()).toBe('〔名〕');
    await t.press('ArrowRight');
    await t.type('后');
    expect(await t.blocks()).toEqual([paragraph(words('甲'), blank('数'), words('中'), blank('名'), words('后乙'))]);
    await t.press('ArrowLeft', 'ArrowLeft');
    expect(await selected()).toBe('〔名〕');
    await t.press('ArrowLeft', 'ArrowLeft', 'ArrowLeft');
    expect(await selected()).toBe('〔数〕');
    await t.press('ArrowLeft');
    await t.type('前');
    expect(await t.blocks()).toEqual([paragraph(words('甲前'), blank('数'), words('中'), blank('名'), words('后乙'))]);
  });

  it('is passed over as one from line to line', async () => {
    await t.load([paragraph(words('甲')), paragraph(blank('一个很长的名称'), words('乙')), paragraph(words('丙'))]);
    await t.caret(0, 1);
    await t.press('ArrowDown');
    expect(await selected()).toBe('〔一个很长的名称〕');
    await t.press('ArrowDown');
    expect(await t.blocks()).toHaveLength(3);
    await t.type('丁');
    expect(await t.blocks()).toMatchObject([{}, { content: [blank('一个很长的名称'), words('乙')] }, {}]);
  });

  it('is never written over by Enter, which parts the text beside it', async () => {
    await t.load([paragraph(words('甲'), blank('数'), words('乙'))]);
    await goToBlank();
    await t.press('Enter');
    expect(await t.blocks()).toEqual([paragraph(words('甲'), blank('数'), words('乙'))]);
    await t.press('Enter');
    expect(await t.blocks()).toEqual([paragraph(words('甲'), blank('数')), paragraph(words('乙'))]);
    await t.caret(0, 1);
    await t.press('Enter');
    expect(await t.blocks()).toEqual([paragraph(words('甲')), paragraph(blank('数')), paragraph(words('乙'))]);
  });

  it('is gone to by Tab and back by Shift+Tab, two side by side one after the other', async () => {
    await t.load([paragraph(blank('一'), blank('二')), heading(words('甲'), blank('三')), table([blank('四')])]);
    await t.caret(0, 0);
    const seen: string[] = [];
    for (let i = 0; i < 4; i += 1) {
      await t.press('Tab');
      seen.push(await selected());
    }
    expect(seen).toEqual(['〔一〕', '〔二〕', '〔三〕', '〔四〕']);
    for (const name of ['〔三〕', '〔二〕', '〔一〕']) {
      await t.press('Shift+Tab');
      expect(await selected()).toBe(name);
    }
  });

  it('is copied within the program as what it is, into cells too, and to other programs as its name', async () => {
    await t.load([paragraph(words('甲'), blank('数'), choice('做', '办')), paragraph(), table([])]);
    await t.select([0, 0], [0, 9]);
    await t.press('Control+c');
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe('甲〔数〕〔做/办〕');
    await t.caret(1, 0);
    await t.press('Control+v');
    await t.caretIn('td p');
    await t.press('Control+v');
    const copied = [words('甲'), blank('数'), choice('做', '办')];
    const [, pasted, grid] = await t.blocks();
    expect(pasted).toEqual(paragraph(...copied));
    expect(cellsOf(grid)).toEqual([[copied]]);
  });

  it('is dragged to another place as what it is', async () => {
    await t.load([paragraph(words('甲'), blank('数'), words('乙')), paragraph(words('丙丁'))]);
    await goToBlank();
    const from = await page.locator('.field').boundingBox();
    const to = await page.locator('.block >> nth=1').locator('span').boundingBox();
    if (!from || !to) throw new Error('nothing to drag');
    await page.mouse.move(from.x + from.width / 2, from.y + from.height / 2);
    await page.mouse.down();
    await page.mouse.move(to.x + to.width / 2 - 8, to.y + to.height / 2, { steps: 5 });
    await page.mouse.move(to.x + to.width / 2, to.y + to.height / 2, { steps: 5 });
    await page.mouse.up();
    await expect
      .poll(() => t.blocks())
      .toEqual([paragraph(words('甲乙')), paragraph(words('丙'), blank('数'), words('丁'))]);
  });

  it('shows its name in the outline and says what it is to those who cannot see it', async () => {
    await t.load([heading(words('甲'), blank('数')), paragraph(choice('做', '办'))]);
    expect(await page.evaluate(() => window.harness.handle.snapshot().outline.map(({ text }) => text))).toEqual([
      '甲〔数〕',
    ]);
    expect(await page.getByRole('group', { name: '填空：数' }).innerText()).toBe('〔数〕');
    expect(await page.getByRole('group', { name: '选择：做、办' }).innerText()).toBe('〔做/办〕');
  });
});
