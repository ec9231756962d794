/** The list of wordings under a blank that is a choice, in a real browser. */
import type { Page } from 'playwright-core';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { describeInBrowser } from '../hosts/in-browser.ts';
import { atHarness } from './harness/at-harness.ts';
import { blank, bold, choice, heading, paragraph, runIn, words } from './harness/texts.ts';
import type { Typist } from './harness/typist.ts';

const open = atHarness();
let page: Page;
let t: Typist;

beforeEach(async () => {
  t = await open();
  page = t.page;
});
afterEach(async () => {
  const { page: seen, report } = await t.shown();
  await page.close();
  expect(seen).toEqual(report);
});

const selected = () => page.evaluate(() => getSelection()?.toString() ?? '');
const list = () => page.getByRole('listbox', { name: '可选用语' });
const isShown = () => list().isVisible();
/** What a screen reader is told is marked. */
const marked = () =>
  page.evaluate(() => {
    const id = document.querySelector('.editor-text')?.getAttribute('aria-activedescendant');
    return document.getElementById(id ?? '')?.lastElementChild?.textContent ?? null;
  });
const text = paragraph(words('要'), choice('持续推进', '深入推进', '全面推进'), words('工作，'), blank('数'));

describeInBrowser('a choice', () => {
  beforeEach(async () => {
    await t.load([text]);
    await t.caret(0, 0);
    await t.press('Tab');
  });

  it('shows its wordings under it once it is selected, and the text does not move', async () => {
    const before = await page.locator('.block >> nth=0').boundingBox();
    expect(await list().getByRole('option').allInnerTexts()).toEqual(
      ['1', '2', '3'].map((digit, i) => `${digit}\n${['持续推进', '深入推进', '全面推进'][i]}`),
    );
    expect(await marked()).toBe('持续推进');
    const chip = await page.locator('.field').first().boundingBox();
    const box = await list().boundingBox();
    if (!chip || !box) throw new Error('not drawn');
    expect(Math.abs(box.x - chip.x)).toBeLessThan(2);
    expect(box.y - (chip.y + chip.height)).toBeGreaterThanOrEqual(0);
    expect(box.y - (chip.y + chip.height)).toBeLessThan(12);
    await t.press('Tab');
    expect(await isShown()).toBe(false);
    expect(await page.locator('.block >> nth=0').boundingBox()).toEqual(before);
  });

  it('is taken by Enter after the arrows, and the next blank is selected', async () => {
    await t.press('ArrowDown');
    expect(await marked()).toBe('深入推进');
    await t.press('ArrowUp', 'ArrowUp');
    expect(await marked()).toBe('全面推进');
    await t.press('Enter');
    expect(await t.blocks()).toEqual([paragraph(words('要全面推进工作，'), blank('数'))]);
    expect(await selected()).toBe('〔数〕');
    await t.press('Control+z');
    expect(await t.blocks()).toEqual([text]);
  });

  it('is taken by a digit and by a click', async () => {
    await t.press('2');
    expect(await t.blocks()).toEqual([paragraph(words('要深入推进工作，'), blank('数'))]);
    await t.press('Control+z');
    await t.load([text]);
    await page.locator('.field').first().click();
    await list().getByRole('option', { name: '全面推进' }).click();
    expect(await t.blocks()).toEqual([paragraph(words('要全面推进工作，'), blank('数'))]);
    expect(await selected()).toBe('〔数〕');
    await t.type('三');
    expect(await t.blocks()).toEqual([paragraph(words('要全面推进工作，三'))]);
  });

  it('is taken by Tab only where the arrows marked it', async () => {
    await t.press('Tab');
    expect(await t.blocks()).toEqual([text]);
    expect(await selected()).toBe('〔数〕');
    await t.press('Shift+Tab', 'ArrowDown', 'Tab');
    expect(await t.blocks()).toEqual([paragraph(words('要深入推进工作，'), blank('数'))]);
    expect(await selected()).toBe('〔数〕');
  });

  it('stays open after Escape, which closes the list alone', async () => {
    await t.press('Escape');
    expect(await isShown()).toBe(false);
    expect(await selected()).toBe('〔持续推进/深入推进/全面推进〕');
    await t.press('Tab', 'Shift+Tab');
    expect(await isShown()).toBe(true);
    expect(await t.blocks()).toEqual([text]);
  });

  it('is written over by keys and by an input method, which has its digits and arrows to itself', async () => {
    await t.type('狠抓');
    expect(await isShown()).toBe(false);
    expect(await t.blocks()).toEqual([paragraph(words('要狠抓工作，'), blank('数'))]);
    await t.load([text]);
    await t.caret(0, 0);
    await t.press('Tab');
    await t.compose('z', 'zh', 'zhua');
    expect(await isShown()).toBe(false);
    for (const key of ['1', 'ArrowDown', 'Enter', 'Tab']) await t.composingKey(key);
    await t.commit('抓');
    expect(await isShown()).toBe(false);
    expect(await t.blocks()).toEqual([paragraph(words('要抓工作，'), blank('数'))]);
  });

  it('takes a digit beyond its wordings as what is written over it', async () => {
    await t.press('7');
    expect(await t.blocks()).toEqual([paragraph(words('要7工作，'), blank('数'))]);
  });

  it('keeps the emphasis and the heading it stands in', async () => {
    await t.load([runIn([choice('强化', '加强'), words('领导。')], [bold('甲'), choice('一', '二'), bold('乙')])]);
    await t.caret(0, 0);
    await t.press('Tab', '2', '1');
    expect(await t.blocks()).toEqual([runIn([words('加强领导。')], [bold('甲一乙')])]);
    await t.load([heading(choice('强化', '加强'))]);
    await t.caret(0, 0);
    await t.press('Tab', 'Enter');
    expect(await t.blocks()).toEqual([heading(words('强化'))]);
  });

  it('stands above the line where there is no room below, and goes along when the page is scrolled and shown smaller', async () => {
    const many = Array.from({ length: 40 }, (_, i) => paragraph(words(`第${i}段`)));
    await t.load([...many, text]);
    await page.evaluate(() => document.querySelectorAll('.block')[40]?.scrollIntoView({ block: 'end' }));
    await page.locator('.field').first().click();
    const gap = async () => {
      const chip = await page.locator('.field').first().boundingBox();
      const box = await list().boundingBox();
      if (!chip || !box) throw new Error('not drawn');
      return { above: chip.y - (box.y + box.height), below: box.y - (chip.y + chip.height) };
    };
    expect((await gap()).above).toBeGreaterThanOrEqual(0);
    expect((await gap()).above).toBeLessThan(12);
    const before = await gap();
    await page.locator('#desk').evaluate((desk) => desk.scrollBy(0, 60));
    expect(await gap()).toEqual(before);
  });

  it('is not offered in a draft to be read only', async () => {
    await t.load([text], [], 'readOnly');
    await page.locator('.field').first().click();
    expect(await isShown()).toBe(false);
    await t.press('1');
    expect(await t.blocks()).toEqual([text]);
  });
});
