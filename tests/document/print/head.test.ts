import { afterAll, beforeAll, expect, it } from 'vitest';
import { GRID } from '../../../document/layout/figures.ts';
import { headSetting } from '../../../document/layout/head.ts';
import { layoutOf } from '../../../document/layout/page-layout.ts';
import { countPages } from '../../../document/layout/pages.ts';
import type { DocumentHead, Report } from '../../../document/report.ts';
import { firstPage, HEADS, near } from '../heads.ts';
import { describeWith, openBench, wordsOf } from '../programs.ts';

/** The top of the characters of a title (二号, in a line of 28.95 pt) on this line of the grid, in mm. */
function titleTop(report: Report): number {
  const head = headSetting(report.head, layoutOf(report.layout));
  return 37 + ((head?.lines ?? 0) * GRID.line + (GRID.line - 22) / 2) * (25.4 / 72);
}

await describeWith(['browser', 'pdftotext', 'pdftoppm'], 'a head in the PDF', () => {
  const bench = openBench();
  const files: Partial<Record<keyof typeof HEADS, string>> = {};
  const page = (name: keyof typeof HEADS) => firstPage(files[name] ?? '');

  beforeAll(async () => {
    for (const name of ['document', 'joint', 'letter', 'order'] as const) files[name] = await bench.print(HEADS[name]);
  });
  afterAll(() => bench.close());

  it('has 份号, 密级 and 紧急程度 flush left on the first three lines', () => {
    const { word } = page('document');
    const corner = ['000012', '机密', '特急'].map((start) => word(start));
    for (const each of corner) near(each?.left, 28, 0.5);
    near((corner[1]?.bottom ?? 0) - (corner[0]?.bottom ?? 0), GRID.line * (25.4 / 72), 0.3);
    near((corner[2]?.bottom ?? 0) - (corner[1]?.bottom ?? 0), GRID.line * (25.4 / 72), 0.3);
  });

  it('has the title on the line of the grid that the pages are counted by', () => {
    for (const name of ['document', 'joint', 'letter'] as const) {
      near(page(name).word('关于')?.top, titleTop(HEADS[name]), 0.5);
    }
  });

  it('of several bodies spreads each name to the width of the longest', () => {
    const names = page('joint').bands.filter((band) => band.bottom - band.top > 5);
    expect(names.length).toBe(3);
    near(names[0]?.left, names[2]?.left ?? 0, 0.8);
    near(names[0]?.right, names[2]?.right ?? 0, 0.8);
    // The second has 文件 beside it.
    expect((names[1]?.right ?? 0) - (names[0]?.right ?? 0)).toBeGreaterThan(20);
  });

  it('of a letter has the number flush right, and neither lines nor a missing number on the second page', () => {
    const { word, words } = page('letter');
    near(word('某城管〔')?.top, word('000012')?.top ?? 0, 0.5);
    near(words.filter((each) => each.top < 60 && each.text.endsWith('号'))[0]?.right, 184, 0.7);
    const pages = wordsOf(files.letter ?? '');
    expect(pages.length).toBe(countPages(HEADS.letter));
    expect(pages.map((each) => each.some(({ text }) => text === '—'))).toEqual(pages.map((_, i) => i > 0));
    expect(firstPage(files.letter ?? '').bands.length).toBe(5);
  });

  it('prints impossible heads on the pages that were counted, at full size', async () => {
    const head: DocumentHead = {
      copyNumber: 'AB12',
      secrecy: '机密'.repeat(30),
      issuers: Array.from({ length: 30 }, (_, i) => `某${'市'.repeat(i * 2)}局文件`),
      documentNumber: '某发'.repeat(30),
      signers: Array.from({ length: 20 }, () => '甲某某'),
    };
    for (const form of ['document', 'letter', 'order', 'minutes'] as const) {
      const report: Report = { ...HEADS.document, head, layout: { ...HEADS.document.layout, form } };
      const pages = wordsOf(await bench.print(report));
      expect(pages.length).toBe(countPages(report));
      // Printed smaller, the text would not reach the right margin.
      near(Math.max(...(pages.at(-2) ?? pages[0] ?? []).map((word) => word.right)), 184, 1);
    }
  });
});
