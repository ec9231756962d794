import { afterAll, expect, it } from 'vitest';
import { paginate } from '../../../document/layout/pages.ts';
import type { Imprint, ReportLayout } from '../../../document/report.ts';
import { paragraph, reportOf } from '../fixtures.ts';
import { rasterOf, rulesOf } from '../pixels.ts';
import { describeWith, openBench, wordsOf } from '../programs.ts';

const IMPRINT: Imprint = {
  addressee: '各县人民政府',
  copyTo: '甲局、乙局',
  printer: '某局办公室',
  printDate: '2024年12月6日',
};

function report(lines: number, layout: Partial<ReportLayout> = {}, imprint = IMPRINT) {
  const words = '国'.repeat(26 + 28 * (lines - 1));
  return reportOf([paragraph(words)], {
    imprint,
    layout: { form: 'document', imprintPage: 'last', overrides: {}, ...layout },
  });
}

await describeWith(['browser', 'pdftotext', 'pdftoppm'], '版记 in the PDF', () => {
  const bench = openBench();
  afterAll(() => bench.close());

  it('has three rules, none between 主送 and 抄送, the last on the foot of the type area', async () => {
    const pdf = await bench.print(report(3));
    const rules = rulesOf(rasterOf(pdf, 1));
    expect(rules).toHaveLength(3);
    expect(Math.abs((rules[2] ?? 0) - 262)).toBeLessThan(1);
    const copy = wordsOf(pdf)[0]?.find((word) => word.text.startsWith('抄送'));
    expect(copy?.top ?? 0).toBeGreaterThan(rules[0] ?? 0);
    expect(Math.abs((copy?.left ?? 0) - 28.05 - 4.94)).toBeLessThan(0.3);
  });

  it('of a letter has neither rules nor 印发', async () => {
    const pdf = await bench.print(report(3, { form: 'letter' }));
    // Its own double lines lie outside of the type area's text.
    expect(rulesOf(rasterOf(pdf, 1)).filter((y) => y > 50 && y < 270)).toEqual([]);
    const words =
      wordsOf(pdf)[0]
        ?.map((word) => word.text)
        .join('') ?? '';
    expect(words).toContain('抄送：甲局、乙局。');
    expect(words).not.toContain('印发');
  });

  it.each([
    [5, ['— 1 —', '— 2 —']],
    [44, ['— 1 —', '— 2 —', '', '']],
    [50, ['— 1 —', '— 2 —', '— 3 —', '— 4 —']],
  ])('asked for an even page: %d lines of text', async (lines, numbers) => {
    const asked = report(lines, { imprintPage: 'even' });
    const pdf = await bench.print(asked);
    const pages = wordsOf(pdf);
    const foot = pages.map((words) =>
      words
        .filter((word) => word.top > 264)
        .map((word) => word.text)
        .join(' '),
    );
    expect(foot).toEqual(numbers);
    const { imprint } = paginate(asked);
    expect(imprint?.page).toBe(pages.length - 1);
    const rules = rulesOf(rasterOf(pdf, pages.length));
    expect(Math.abs((rules.at(-1) ?? 0) - 262)).toBeLessThan(1);
  });

  it('longer than a page goes on over as many pages as computed', async () => {
    const long = report(3, {}, { copyTo: '某市城市管理局、'.repeat(150) });
    expect(wordsOf(await bench.print(long))).toHaveLength(paginate(long).pages.length);
  });
});
