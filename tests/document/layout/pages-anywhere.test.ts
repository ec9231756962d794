/** Own pages against those of the PDF where they are hardest to agree on: chains that keep together, and any page at all. */
import { afterAll, expect, it } from 'vitest';
import { layoutOf } from '../../../document/layout/page-layout.ts';
import { type Block, emptyReport, type Report } from '../../../document/report.ts';
import { ownPages } from '../../agreement/own.ts';
import { beginsWith, samePage } from '../../agreement/pages.ts';
import { compareParagraphs } from '../../agreement/paragraphs.ts';
import { pagesOfPdf } from '../../agreement/pdf.ts';
import { anyReport } from '../../agreement/random.ts';
import { wordPages } from '../../agreement/word-layout.ts';
import { ownSeed } from '../../runs.ts';
import { heading, paragraph, reportOf, runIn, text } from '../fixtures.ts';
import { describeWith, openBench } from '../programs.ts';

const han = (n: number) => '国'.repeat(n);

/** Two headings, a run-in paragraph of some lines, names and date, beginning on each line of a page that they can begin on. */
function chains(manner: Report['signing']['manner'], lines: number, names: number): Report {
  const at = (n: number): readonly Block[] => [
    { type: 'annex' },
    ...Array.from({ length: n }, (_, i) => paragraph(`第${n}之${i}行。`)),
    heading(1, `工作${n}`),
    heading(2, `方面${n}`),
    runIn(3, `做法${n}。`, han(28 * lines - 12)),
    ...Array.from({ length: names }, (_, i) => text('signature', `某局${n}之${i}`)),
    text('date', '2024年12月5日'),
  ];
  const layout = { ...emptyReport.layout, overrides: { linePitch: 28 } };
  const blocks = Array.from({ length: 23 }, (_, n) => at(n)).flat();
  return reportOf(blocks, { layout, signing: { manner, pictures: [] } });
}

await describeWith(['browser', 'pdftotext'], 'pages begin where the program says', () => {
  const bench = openBench();
  afterAll(() => bench.close());
  const printed = async (report: Report) => pagesOfPdf(await bench.print(report), layoutOf(report.layout));

  it.each([
    ['unsealed', 3, 1],
    ['sealed', 3, 1],
    ['sealed', 10, 1],
    ['sealed', 11, 1],
    ['stamped', 3, 3],
    ['stamped', 10, 1],
    ['stamped', 9, 9],
  ] as const)(
    'a sign-off (%s) after %s lines, with %s names, on every line of a page',
    async (manner, lines, names) => {
      const report = chains(manner, lines, names);
      const { starts } = ownPages(report);
      const pages = await printed(report);
      const { pages: word } = wordPages(report);
      expect(starts.flatMap((start, i) => (beginsWith(pages[i], start) ? [] : [[start.text, pages[i]?.[0]]]))).toEqual(
        [],
      );
      expect(
        starts.flatMap((start, i) => (samePage(start, pages[i], word[i]) ? [] : [[start.text, word[i]?.[0]]])),
      ).toEqual([]);
      expect([pages.length, word.length]).toEqual([starts.length, starts.length]);
    },
  );

  it('text in any margins and at any line pitch', async () => {
    for (let seed = 1; seed <= 24; seed += 1) {
      const report = anyReport(ownSeed(seed), false);
      const { starts } = ownPages(report);
      const pages = await printed(report);
      expect(starts.filter((start, i) => !beginsWith(pages[i], start))).toEqual([]);
      expect(pages.length).toBe(starts.length);
    }
  });

  it('lines between tables of any spans', async () => {
    for (let seed = 101; seed <= 124; seed += 1) {
      const report = anyReport(ownSeed(seed));
      expect(compareParagraphs(report, await printed(report)).partings).toEqual([]);
    }
  });
});
