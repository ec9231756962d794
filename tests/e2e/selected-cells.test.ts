/** Cells selected with the keyboard, and words typed while they are. */
import { expect, it } from 'vitest';
import { describeInBrowser } from '../hosts/in-browser.ts';
import { atHarness } from './harness/at-harness.ts';
import { paragraph, table, words } from './harness/texts.ts';
import type { Typist } from './harness/typist.ts';

const open = atHarness();

/** The caret at the end of the first cell of two. */
async function atCell(): Promise<Typist> {
  const t = await open();
  await t.load([paragraph(words('首')), table([words('甲乙')], [words('丙')]), paragraph(words('末'))]);
  await t.page.evaluate(() => window.harness.handle.focus());
  await t.caret(1, 2);
  return t;
}

async function holds(t: Typist, cells: string): Promise<void> {
  const { page, report } = await t.shown();
  expect(page).toEqual(['首', cells, '末']);
  expect(report).toEqual(page);
}

describeInBrowser('selected cells', () => {
  it('take words that come without a key into the first of them', async () => {
    const t = await atCell();
    await t.press('Shift+ArrowRight');
    await t.type('开');
    await holds(t, '甲乙开/丙');
  });

  it('take a typed letter, and go on there', async () => {
    const t = await atCell();
    await t.press('Shift+ArrowRight', '7', '8');
    await holds(t, '甲乙78/丙');
  });

  it('take a composition', async () => {
    const t = await atCell();
    await t.press('Shift+ArrowRight');
    await t.composingKey('n');
    await t.compose('n', 'ni');
    await t.commit('你');
    await holds(t, '甲乙你/丙');
  });

  it('are no more than there are: at the edge of the table the words stay where they are', async () => {
    const t = await atCell();
    await t.caret(1, 0);
    await t.press('Shift+ArrowLeft', 'a');
    await holds(t, 'a甲乙/丙');
  });
});
