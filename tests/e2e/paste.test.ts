/** Pasting from Word, WPS, Excel and web pages, in a real browser: what comes in, what stays out, and that nothing is fetched. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { type Block, type Inline, plainInline, type TableBlock } from '../../document/report.ts';
import { describeInBrowser } from '../hosts/in-browser.ts';
import { atHarness } from './harness/at-harness.ts';
import { bold, words } from './harness/texts.ts';
import type { Typist } from './harness/typist.ts';

const clip = (name: string) =>
  readFileSync(path.join(import.meta.dirname, '../fixtures/clips', `${name}.html`), 'utf8');
const paragraph = (text: string): Block => ({ type: 'paragraph', content: plainInline(text) });
const inlines = (...content: readonly Inline[]): Block => ({ type: 'paragraph', content });
const heading = (level: 1 | 2 | 3 | 4, text: string): Block => ({
  type: 'heading',
  level,
  numbering: 'counted',
  content: plainInline(text),
});
const grid = (rows: readonly (readonly string[])[]): TableBlock => ({
  type: 'table',
  headerRows: 1,
  columns: (rows[0] ?? []).map(() => 1),
  rows: rows.map((row) => row.map((text) => ({ content: plainInline(text), colSpan: 1, rowSpan: 1 }))),
});
const cellsOf = (block: Block | undefined) =>
  block?.type === 'table'
    ? block.rows.map((row) =>
        row.map((cell) => cell.content.map((run) => (run.type === 'text' ? run.text : '/')).join('')),
      )
    : null;

/** A page that tries everything: to run, to fetch, to leave, to break out of what it is read as. */
const HOSTILE = `<p onclick="window.__pwned=1" style="background:url(http://127.0.0.1:9/bg.png)">看得见的话</p>
<meta http-equiv="refresh" content="0;url=http://127.0.0.1:9/"><base href="http://127.0.0.1:9/"><link rel="stylesheet" href="a.css">
<style>@import url(http://127.0.0.1:9/b.css);</style><script>window.__pwned=2</script><img src="x" onerror="window.__pwned=3">
<img src="http://127.0.0.1:9/pixel.gif" width="1" height="1"><svg onload="window.__pwned=4"><script>window.__pwned=5</script></svg>
<iframe srcdoc="<script>parent.__pwned=6</script>"></iframe><a href="javascript:window.__pwned=7">一个链接</a><form action="http://127.0.0.1:9/"><input name="a" value="不读"><button>不读</button></form>
<video src="http://127.0.0.1:9/v.mp4" autoplay></video><math><mtext><table><mglyph><style><!--</style><img title="--&gt;&lt;img src=1 onerror=window.__pwned=8&gt;">
<template><img src="x" onerror="window.__pwned=9"></template><object data="http://127.0.0.1:9/o"></object><embed src="http://127.0.0.1:9/e">
<img src="data:image/svg+xml,<svg xmlns='http://www.w3.org/2000/svg' onload='window.__pwned=10'/>"><p>最后一句</p>`;

const open = atHarness();
let page: Page;
let t: Typist;
let asked: string[];

beforeEach(async () => {
  t = await open({ permissions: ['clipboard-read', 'clipboard-write'] });
  ({ page } = t);
  // The page's own faces may still come.
  await page.waitForLoadState('networkidle');
  asked = [];
  page.on('request', (request) => asked.push(request.url()));
});
afterEach(async () => {
  const { page: seen, report } = await t.shown();
  const pwned = await page.evaluate(() => Reflect.get(window, '__pwned') ?? null);
  await page.context().close();
  expect(seen).toEqual(report);
  expect(pwned).toBeNull();
  expect(asked.filter((url) => !url.startsWith('data:') && !url.includes('/fonts/'))).toEqual([]);
});

describeInBrowser('what Word puts on the clipboard', () => {
  it('comes in with its headings, its numbers, its table and its emphasis, and goes with one undo', async () => {
    const before = [paragraph('前面的话'), paragraph('后面的话')];
    await t.load(before);
    await t.caret(0, 4);
    await t.paste({ 'text/html': clip('word-report'), 'text/plain': '青山镇2025年防汛工作总结\r\n' });
    const blocks = await t.blocks();
    expect(blocks.map(({ type }) => type)).toEqual([
      'paragraph',
      'paragraph',
      'paragraph',
      'heading',
      'heading',
      'paragraph',
      'paragraph',
      'table',
      'heading',
      'paragraph',
      'paragraph',
      'paragraph',
    ]);
    expect((await t.shown()).page.slice(3, 6)).toEqual([
      '一、主要做法',
      '（一）压实工作责任',
      '镇村两级签订责任书40份，包保到户到人。',
    ]);
    expect(blocks[2]).toMatchObject({
      content: [{}, bold('把人民群众生命安全放在首位'), {}, { emphasis: ['underline'] }, {}],
    });
    expect(cellsOf(blocks[7])).toEqual([
      ['村名', '转移情况'],
      ['户数', '人数'],
      ['东坡村', '52', '171/（含老人23人）'],
    ]);
    await t.press('Control+z');
    expect(await t.blocks()).toEqual(before);
  });

  it('is a whole report on an empty sheet, its title a title', async () => {
    await t.load([paragraph('')]);
    await t.caret(0, 0);
    await t.paste({ 'text/html': clip('word-report'), 'text/plain': '' });
    expect((await t.blocks())[0]).toEqual({ type: 'title', content: plainInline('青山镇2025年防汛工作总结') });
  });

  it('goes into its line where it is a single one, as words in a heading and with its emphasis in a text', async () => {
    const html =
      '<html><body><!--StartFragment--><p class=MsoNormal><b>提质</b>增效</p><!--EndFragment--></body></html>';
    await t.load([heading(1, '甲乙'), paragraph('丙丁')]);
    await t.caret(0, 1);
    await t.paste({ 'text/html': html, 'text/plain': '提质增效' });
    await t.caret(1, 1);
    await t.paste({ 'text/html': html, 'text/plain': '提质增效' });
    expect(await t.blocks()).toEqual([heading(1, '甲提质增效乙'), inlines(words('丙'), bold('提质'), words('增效丁'))]);
  });

  it('is a heading where a numbered line comes into an empty paragraph, and words where it comes into others', async () => {
    const html =
      '<p class=MsoNormal style="mso-list:l0 level1 lfo1"><span style="mso-list:Ignore">二、</span>存在问题</p>';
    await t.load([heading(1, '情况'), paragraph(''), paragraph('见')]);
    await t.caret(1, 0);
    await t.paste({ 'text/html': html, 'text/plain': '二、存在问题\r\n' });
    await t.caret(2, 1);
    await t.paste({ 'text/html': html, 'text/plain': '二、存在问题\r\n' });
    expect(await t.blocks()).toEqual([heading(1, '情况'), heading(1, '存在问题'), paragraph('见二、存在问题')]);
  });
});

describeInBrowser('cells of a spreadsheet', () => {
  const html = clip('excel-range');
  const text = '项目\t计划\t完成\r\n新建泵站\t1,200\t1,180\r\n合计\t\t2,380\r\n';

  it('are a table in the text', async () => {
    await t.load([paragraph('见下表：')]);
    await t.caret(0, 4);
    await t.paste({ 'text/html': html, 'text/plain': text });
    const [, table] = await t.blocks();
    expect(cellsOf(table)).toEqual([
      ['项目', '计划', '完成'],
      ['新建/泵站', '1,200', '1,180'],
      ['合计', '2,380'],
    ]);
  });

  it('fill the cells of a table from the one at the caret, which grows where they need more; one undo', async () => {
    const before = [
      grid([
        ['甲', '乙', '丙'],
        ['丁', '戊', '己'],
      ]),
      paragraph(''),
    ];
    await t.load(before);
    await t.caretIn('tr:nth-of-type(2) td:nth-of-type(2) p');
    await t.paste({ 'text/html': html, 'text/plain': text });
    const [table] = await t.blocks();
    expect(cellsOf(table)).toEqual([
      ['甲', '乙', '丙', ''],
      ['丁', '项目', '计划', '完成'],
      ['', '新建/泵站', '1,200', '1,180'],
      ['', '合计', '', '2,380'],
    ]);
    await t.press('Control+z');
    expect(await t.blocks()).toEqual(before);
  });

  it('fill one row or one column as well, and a single cell goes to the caret', async () => {
    await t.load([
      grid([
        ['', ''],
        ['', ''],
      ]),
      paragraph(''),
    ]);
    await t.caretIn('tr:nth-of-type(2) td:nth-of-type(1) p');
    await t.paste({ 'text/plain': '86\t12.5%\r\n' });
    await t.caretIn('tr:nth-of-type(1) th:nth-of-type(2) p');
    await t.paste({
      'text/html': '<meta name=Generator content="Microsoft Excel 15"><table><tr><td>数</td></tr></table>',
      'text/plain': '数\r\n',
    });
    expect(cellsOf((await t.blocks())[0])).toEqual([
      ['', '数'],
      ['86', '12.5%'],
    ]);
  });
});

describeInBrowser('a page that means harm', () => {
  it('leaves its words, runs nothing and asks for nothing', async () => {
    await t.load([paragraph('')]);
    await t.caret(0, 0);
    await t.paste({ 'text/html': HOSTILE, 'text/plain': '看得见的话\n一个链接\n最后一句' });
    await page.waitForTimeout(300);
    expect(await t.blocks()).toEqual([paragraph('看得见的话'), paragraph('一个链接'), paragraph('最后一句')]);
    expect(
      await page.evaluate(() => document.querySelector('.editor-text')?.innerHTML.match(/script|onerror|127\.0/g)),
    ).toBeNull();
  });

  it.each([
    ['never closed', `${'<div><b>'.repeat(50_000)}深处的话`],
    ['closed', `${'<div>'.repeat(50_000)}深处的话${'</div>'.repeat(50_000)}`],
    ['of tables', `${'<table><tr><td>'.repeat(20_000)}深处的话`],
  ])('nested without end and %s is read', async (_, html) => {
    await t.load([paragraph('')]);
    await t.caret(0, 0);
    await t.paste({ 'text/html': html, 'text/plain': '深处的话' });
    expect((await t.shown()).page).toEqual(['深处的话']);
  });

  it('of 5 MB is taken in and taken back', async () => {
    const line = '关于进一步加强防汛值守工作的通知，请各村认真落实。';
    await t.load([paragraph('')]);
    await t.caret(0, 0);
    const begun = performance.now();
    await t.paste({ 'text/html': `<p style="mso-x:1"><span>${line}</span></p>`.repeat(40_000), 'text/plain': '' });
    const took = performance.now() - begun;
    console.info(`5 MB of HTML, 40,000 paragraphs: in the text after ${(took / 1000).toFixed(1)} s`);
    expect(await page.evaluate(() => window.harness.handle.read().blocks.length)).toBe(40_000);
    await t.press('Control+z');
    expect(await t.blocks()).toEqual([paragraph('')]);
  }, 120_000);
});

describeInBrowser('a picture on the clipboard', () => {
  const paste = () =>
    page.evaluate(async () => {
      const canvas = new OffscreenCanvas(96, 48);
      canvas.getContext('2d')?.fillRect(0, 0, 96, 48);
      const data = new DataTransfer();
      data.items.add(new File([await canvas.convertToBlob()], 'image.png', { type: 'image/png' }));
      const event = new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true });
      document.querySelector('.editor-text')?.dispatchEvent(event);
    });

  it('is put in as it is, of its size on a screen', async () => {
    await t.load([paragraph('上'), paragraph('下')]);
    await t.caret(0, 1);
    await paste();
    await expect.poll(async () => (await t.blocks()).length).toBe(3);
    expect((await t.blocks())[1]).toMatchObject({ type: 'picture', width: 25.4, height: 12.7 });
    await t.press('Control+z');
    expect(await t.blocks()).toEqual([paragraph('上'), paragraph('下')]);
  });
});

describeInBrowser('Ctrl+Shift+V', () => {
  it('pastes mere text: no heading, no table, numbers as they are typed', async () => {
    await t.load([paragraph('')]);
    await t.caret(0, 0);
    await page.evaluate(() => navigator.clipboard.writeText('一、主要做法\n项目\t数量\n水库\t6'));
    await page.evaluate(() => window.harness.handle.pasteNextAsText());
    await t.press('Control+Shift+v');
    expect(await t.blocks()).toEqual([paragraph('一、主要做法'), paragraph('项目 数量'), paragraph('水库 6')]);
    await t.press('Control+v');
    expect((await t.blocks()).map(({ type }) => type)).toContain('table');
  });
});
