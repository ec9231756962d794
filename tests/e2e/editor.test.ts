/** The text in a real browser: input methods, keys, the clipboard, blanks. */
import type { Page } from 'playwright-core';
import { afterEach, beforeEach, expect, it } from 'vitest';
import type { Block, Field, HeadingLevel, Inline } from '../../document/report.ts';
import { plainInline } from '../../document/report.ts';
import { describeInBrowser } from '../hosts/in-browser.ts';
import { atHarness } from './harness/at-harness.ts';
import type { Typist } from './harness/typist.ts';

const paragraph = (text: string): Block => ({ type: 'paragraph', content: plainInline(text) });
const heading = (level: HeadingLevel, text: string): Block => ({
  type: 'heading',
  level,
  numbering: 'counted',
  content: plainInline(text),
});
const runIn = (level: HeadingLevel, lead: string, text: string): Block => ({
  type: 'runIn',
  level,
  numbering: 'counted',
  lead: plainInline(lead),
  content: plainInline(text),
});
const field = (id: string): Inline => ({ type: 'field', field: id });
const words = (text: string): Inline => ({ type: 'text', text });
const inlines = (...content: readonly Inline[]): Block => ({ type: 'paragraph', content });
const table = (...cells: readonly string[]): Block => ({
  type: 'table',
  headerRows: 1,
  columns: cells.map(() => 1),
  rows: [1, 2].map(() => cells.map((text) => ({ content: plainInline(text), colSpan: 1, rowSpan: 1 }))),
});
const fields: readonly Field[] = [
  { id: 'unit', name: '单位', type: 'body', value: '' },
  { id: 'year', name: '年度', type: 'number', value: '2024' },
];
const many = (count: number) => Array.from({ length: count }, (_, i) => paragraph(`第${i}段`));

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
  // Whatever was done: the page shows what the report says, and the numbers are those of the report.
  expect(seen).toEqual(report);
});

describeInBrowser('an input method', () => {
  const compose = async (...committed: readonly string[]) => {
    for (const word of committed) {
      await t.compose('n', 'ni', 'ni hao');
      await t.commit(word);
    }
  };

  it.each<[string, Block, number, Block]>([
    ['an empty heading', heading(1, ''), 0, heading(1, '你好')],
    ['the start of a heading', heading(1, '甲乙'), 0, heading(1, '你好甲乙')],
    ['the middle of a heading', heading(2, '甲乙'), 1, heading(2, '甲你好乙')],
    ['the end of a heading', heading(3, '甲乙'), 2, heading(3, '甲乙你好')],
    ['the first sentence of a run-in heading', runIn(2, '甲乙。', '丙'), 1, runIn(2, '甲你好乙。', '丙')],
    ['the border of a run-in heading', runIn(2, '甲乙。', '丙'), 3, runIn(2, '甲乙。', '你好丙')],
    ['the text after a run-in heading', runIn(2, '甲乙。', '丙丁'), 4, runIn(2, '甲乙。', '丙你好丁')],
    ['the end of a run-in heading', runIn(2, '甲乙。', '丙'), 4, runIn(2, '甲乙。', '丙你好')],
    ['a heading that ends with 。', heading(2, '甲乙。'), 3, runIn(2, '甲乙。', '你好')],
    ['an empty paragraph', paragraph(''), 0, paragraph('你好')],
    ['the middle of a paragraph', paragraph('甲乙'), 1, paragraph('甲你好乙')],
    [
      'a title',
      { type: 'title', content: plainInline('甲乙') },
      2,
      { type: 'title', content: plainInline('甲乙你好') },
    ],
    [
      'behind a blank at the end',
      inlines(words('甲'), field('unit')),
      5,
      inlines(words('甲'), field('unit'), words('你好')),
    ],
    [
      'before a blank at the start',
      inlines(field('year'), words('甲')),
      0,
      inlines(words('你好'), field('year'), words('甲')),
    ],
    ['behind a blank in the middle', inlines(field('year'), words('甲')), 4, inlines(field('year'), words('你好甲'))],
  ])('writes into %s', async (_, before, offset, after) => {
    await t.load([paragraph('前'), before, paragraph('后')], fields);
    await t.caret(1, offset);
    await compose('你好');
    expect(await t.blocks()).toEqual([paragraph('前'), after, paragraph('后')]);
  });

  it('writes into cells of a table, empty and filled', async () => {
    await t.load([table('甲', '')]);
    await t.caretIn('tr:nth-of-type(2) td:nth-of-type(2) p');
    await compose('你好');
    await t.caret(0, 1);
    await compose('世界');
    const [grid] = await t.blocks();
    expect(grid?.type === 'table' && grid.rows.map((row) => row.map((cell) => cell.content))).toEqual([
      [plainInline('甲世界'), []],
      [plainInline('甲'), plainInline('你好')],
    ]);
  });

  it('makes a heading run-in as one writes on, words and marks by turns', async () => {
    await t.load([heading(2, '加强')]);
    await t.caret(0, 2);
    await compose('领导', '。', '成立', '小组', '，', '明确', '责任', '。');
    expect(await t.blocks()).toEqual([runIn(2, '加强领导。', '成立小组，明确责任。')]);
    expect(await page.locator('.lead').allInnerTexts()).toEqual(['加强领导。']);
  });

  it('leaves nothing behind when it is cancelled', async () => {
    await t.load([runIn(2, '甲。', '乙')]);
    await t.caret(0, 2);
    await t.compose('n', 'ni');
    await t.commit('');
    expect(await t.blocks()).toEqual([runIn(2, '甲。', '乙')]);
  });

  it('replaces what is selected over the border of chunks', async () => {
    await t.load(many(120));
    await t.select([48, 2], [51, 2]);
    await compose('你好');
    expect((await t.blocks()).slice(47, 50)).toEqual([
      paragraph('第47段'),
      paragraph('第4你好1段'),
      paragraph('第52段'),
    ]);
  });

  it('is undone word by word and never by letters', async () => {
    await t.load([paragraph('甲')]);
    await t.caret(0, 1);
    await page.waitForTimeout(600);
    await compose('你好');
    await page.waitForTimeout(600);
    await compose('世界');
    await t.press('Control+z');
    expect(await t.blocks()).toEqual([paragraph('甲你好')]);
    await t.press('Control+z');
    expect(await t.blocks()).toEqual([paragraph('甲')]);
    await t.press('Control+y', 'Control+y');
    expect(await t.blocks()).toEqual([paragraph('甲你好世界')]);
  });

  it('keeps its keys: Enter, Tab and Backspace do nothing to the text while it composes', async () => {
    await t.load([heading(1, '甲'), inlines(field('unit'))], fields);
    await t.caret(0, 1);
    await t.compose('n', 'ni');
    for (const key of ['Enter', 'Tab', 'Backspace', 'Escape', 'z']) await t.composingKey(key);
    await t.commit('你');
    expect(await t.blocks()).toEqual([heading(1, '甲你'), inlines(field('unit'))]);
  });

  it('has its number left alone until Enter', async () => {
    await t.load([paragraph('')]);
    await t.caret(0, 0);
    await compose('一', '、', '情况');
    expect(await t.blocks()).toEqual([paragraph('一、情况')]);
    await t.press('Enter');
    expect(await t.blocks()).toEqual([heading(1, '情况'), paragraph('')]);
    await t.press('Control+z');
    expect(await t.blocks()).toEqual([paragraph('一、情况'), paragraph('')]);
  });
});

describeInBrowser('keys', () => {
  it('part and join texts over the border of chunks', async () => {
    await t.load(many(120));
    await t.caret(50, 0);
    await t.press('Backspace');
    await t.type('接');
    expect((await t.blocks()).slice(49, 51)).toEqual([paragraph('第49段接第50段'), paragraph('第51段')]);
    await t.press('Backspace', 'Enter');
    expect((await t.blocks()).slice(49, 52)).toEqual([paragraph('第49段'), paragraph('第50段'), paragraph('第51段')]);
    await t.caret(49, 4);
    await t.press('Delete');
    expect((await t.blocks()).slice(49, 51)).toEqual([paragraph('第49段第50段'), paragraph('第51段')]);
  });

  it('move the caret over the border of chunks', async () => {
    await t.load(many(120));
    await t.caret(49, 4);
    await t.press('ArrowRight');
    await t.type('右');
    await t.press('ArrowLeft', 'ArrowLeft');
    await t.type('左');
    expect((await t.blocks()).slice(49, 51)).toEqual([paragraph('第49段左'), paragraph('右第50段')]);
  });

  it('replace everything after select all, and undo gives it back', async () => {
    await t.load([heading(1, '甲'), ...many(119)]);
    await t.caret(60, 1);
    await t.press('Control+a');
    await t.type('新');
    expect((await t.blocks()).map((block) => ('content' in block ? block.content : null))).toEqual([plainInline('新')]);
    await t.press('Control+z');
    expect(await t.blocks()).toEqual([heading(1, '甲'), ...many(119)]);
    await t.press('Control+a', 'Delete');
    await t.type('又');
    expect(await t.blocks()).toHaveLength(1);
  });

  it('delete characters within a run-in heading until it is a heading', async () => {
    await t.load([runIn(2, '甲。', '乙丙')]);
    await t.caret(0, 4);
    await t.press('Backspace', 'Backspace');
    expect(await t.blocks()).toEqual([heading(2, '甲。')]);
    await t.press('Control+z');
    expect((await t.blocks())[0]?.type).toBe('runIn');
  });

  it('make words bold, slanted and underlined', async () => {
    await t.load([paragraph('甲乙丙')]);
    await t.select([0, 1], [0, 2]);
    await t.press('Control+b', 'Control+i', 'Control+u');
    expect(await t.blocks()).toEqual([
      inlines(words('甲'), { type: 'text', text: '乙', emphasis: ['bold', 'italic', 'underline'] }, words('丙')),
    ]);
  });

  it('break a line within a text by Shift+Enter and within a cell by Enter', async () => {
    await t.load([paragraph('甲乙'), table('丙丁')]);
    await t.caret(0, 1);
    await t.press('Shift+Enter');
    await t.caret(1, 1);
    await t.press('Enter');
    const [first, grid] = await t.blocks();
    expect(first).toEqual(inlines(words('甲'), { type: 'break' }, words('乙')));
    expect(grid?.type === 'table' && grid.rows[0]?.[0]?.content).toEqual([words('丙'), { type: 'break' }, words('丁')]);
  });

  it('remove a picture that was clicked, and an annex mark', async () => {
    const source =
      'data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==';
    await t.load([
      paragraph('甲'),
      { type: 'picture', source, width: 40, height: 20, alt: '图' },
      { type: 'annex' },
      paragraph('乙'),
    ]);
    await page.click('.picture img');
    await t.press('Delete');
    expect(await t.blocks()).toEqual([paragraph('甲'), { type: 'annex' }, paragraph('乙')]);
    await page.click('.annex');
    await t.press('Backspace');
    expect(await t.blocks()).toEqual([paragraph('甲'), paragraph('乙')]);
  });

  it('write behind a picture that is picked, by an input method too', async () => {
    const source =
      'data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==';
    const picture: Block = { type: 'picture', source, width: 40, height: 20, alt: '图' };
    await t.load([paragraph('甲'), picture, paragraph('乙')]);
    await page.click('.picture img');
    await t.composingKey('Process');
    await t.compose('n', 'ni');
    await t.commit('你');
    expect(await t.blocks()).toEqual([paragraph('甲'), picture, paragraph('你'), paragraph('乙')]);
    await page.click('.picture img');
    await t.type('又');
    expect(await t.blocks()).toEqual([paragraph('甲'), picture, paragraph('又'), paragraph('你'), paragraph('乙')]);
    await page.click('.picture img');
    await t.press('Control+c');
    await t.caret(0, 1);
    await t.press('Control+v');
    expect((await t.blocks())[1]).toEqual(picture);
  });

  it('do nothing in a draft to be read only, where text can still be selected', async () => {
    await t.load(many(3), [], 'readOnly');
    await t.select([0, 0], [1, 2]);
    await t.type('改');
    await t.press('Backspace', 'Enter');
    expect(await t.blocks()).toEqual(many(3));
    expect(await page.evaluate(() => getSelection()?.toString())).toContain('第0段');
  });
});

describeInBrowser('blanks', () => {
  const blank = inlines(field('unit'), words('在'), field('year'), words('年，'), field('unit'));

  it('are gone to by Tab, with none left Tab goes on behind the last, and the next one leaves the text', async () => {
    await t.load([blank, paragraph('尾')], fields);
    await t.caret(0, 0);
    await t.press('Tab');
    expect(await page.evaluate(() => getSelection()?.toString())).toBe('〔单位〕');
    await t.press('Tab');
    expect(await page.evaluate(() => getSelection()?.anchorNode?.parentElement?.nextSibling)).toBeNull();
    await t.press('Tab');
    expect(await page.evaluate(() => getSelection()?.isCollapsed)).toBe(true);
    await t.press('Tab');
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('after');
    await t.press('Shift+Tab', 'Shift+Tab');
    expect(await page.evaluate(() => getSelection()?.toString())).toBe('〔单位〕');
    expect(await t.blocks()).toEqual([blank, paragraph('尾')]);
  });

  it('are taken as a whole by a click and deleted as a whole', async () => {
    await t.load([blank], fields);
    await page.click('.field >> nth=1');
    expect(await page.evaluate(() => getSelection()?.toString())).toBe('2024');
    await t.caret(0, 4);
    await t.press('Backspace');
    expect(await t.blocks()).toEqual([inlines(words('在'), field('year'), words('年，'), field('unit'))]);
  });

  it('show a value everywhere at once', async () => {
    await t.load([blank], fields);
    await page.evaluate(() => window.harness.handle.setField('unit', '某某局'));
    expect(await page.locator('.field').allInnerTexts()).toEqual(['某某局', '2024', '某某局']);
    expect(await page.locator('.field.open').count()).toBe(0);
  });
});

describeInBrowser('the clipboard', () => {
  it('carries parts of the report within the program, headings and blanks included', async () => {
    await t.load(
      [heading(1, '甲'), runIn(2, '乙。', '丙'), inlines(field('unit'), words('丁')), paragraph('')],
      fields,
    );
    await t.select([0, 0], [2, 5]);
    await t.press('Control+c');
    await t.caret(3, 0);
    await t.press('Control+v');
    expect((await t.blocks()).slice(3)).toEqual([
      heading(1, '甲'),
      runIn(2, '乙。', '丙'),
      inlines(field('unit'), words('丁')),
    ]);
    await t.press('Control+z');
    expect(await t.blocks()).toHaveLength(4);
  });

  it('gives other programs the text with its numbers', async () => {
    await t.load([heading(1, '甲'), heading(1, '乙'), runIn(2, '丙。', '丁')]);
    await t.select([1, 0], [2, 3]);
    await t.press('Control+c');
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe('二、乙\n（一）丙。丁');
    await t.press('Control+x');
    expect(await t.blocks()).toEqual([heading(1, '甲'), heading(1, '')]);
  });

  it('puts several paragraphs from outside in as blocks between chunks of their own, back with one undo', async () => {
    await t.load(many(60));
    await t.caret(30, 2);
    await t.paste({
      'text/plain': '一、总体情况\r\n今年以来，各项工作进展顺利。\r\n（一）加强领导。成立了领导小组，明确了责任分工。',
      'text/html': '<h1 style="color:red">一、总体情况</h1><script>alert(1)</script>',
    });
    const blocks = await t.blocks();
    expect(blocks.slice(30, 35)).toEqual([
      paragraph('第3'),
      heading(1, '总体情况'),
      paragraph('今年以来，各项工作进展顺利。'),
      runIn(2, '加强领导。', '成立了领导小组，明确了责任分工。'),
      paragraph('0段'),
    ]);
    await t.press('Control+z');
    expect(await t.blocks()).toEqual(many(60));
  });

  it('keeps a single line in its line, in a heading as in a cell', async () => {
    await t.load([heading(1, '甲乙'), table('丙丁')]);
    await t.caret(0, 1);
    await t.paste({ 'text/plain': '一行', 'text/html': '<table><tr><td>一行</td></tr></table>' });
    await t.caret(1, 1);
    await t.paste({ 'text/plain': '上\n下' });
    await t.paste({ 'text/html': '<b>只有网页</b>' });
    const [first, grid] = await t.blocks();
    expect(first).toEqual(heading(1, '甲一行乙'));
    expect(grid?.type === 'table' && grid.rows[0]?.[0]?.content).toEqual([
      words('丙上'),
      { type: 'break' },
      words('下'),
      { type: 'text', text: '只有网页', emphasis: ['bold'] },
      words('丁'),
    ]);
  });

  it('takes a very long text', async () => {
    const line = `${'各项工作有序推进，'.repeat(16)}取得新的进展。`;
    await t.load([paragraph('甲乙')]);
    await t.caret(0, 1);
    await t.paste({ 'text/plain': Array.from({ length: 2000 }, () => line).join('\n') });
    expect(await t.blocks()).toHaveLength(2000);
    expect(await page.locator('.chunk').count()).toBeGreaterThan(20);
  });
});

describeInBrowser('sections', () => {
  it('are moved with the caret in them, numbered anew on the page, and one undo restores all', async () => {
    const body = [heading(1, '甲'), runIn(2, '子。', '文'), ...many(70), heading(1, '乙'), paragraph('尾')];
    await t.load(body);
    await t.caret(1, 3);
    const moved = await page.evaluate(() => {
      const { handle } = window.harness;
      const [first] = handle.snapshot().outline;
      return first !== undefined && handle.moveSectionBy(first.key, 1);
    });
    expect(moved).toBe(true);
    await t.type('入');
    expect((await t.blocks()).slice(0, 4)).toEqual([
      heading(1, '乙'),
      paragraph('尾'),
      heading(1, '甲'),
      runIn(2, '子。', '文入'),
    ]);
    expect((await t.shown()).page.slice(0, 4)).toEqual(['一、乙', '尾', '二、甲', '（一）子。文入']);
    await t.press('Control+z', 'Control+z');
    expect(await t.blocks()).toEqual(body);
  });
});
