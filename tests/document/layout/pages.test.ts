import { afterAll, describe, expect, it } from 'vitest';
import { linesOf } from '../../../document/layout/lines.ts';
import { countPages, paginate } from '../../../document/layout/pages.ts';
import { typeset } from '../../../document/layout/typeset.ts';
import { blockText } from '../../../document/plain.ts';
import type { Report } from '../../../document/report.ts';
import { fullReport, heading, longReport, paragraph, projectTable, reportOf, SMALL_PNG, text } from '../fixtures.ts';
import { describeWith, linesOfPdf, openBench, withoutBlanks } from '../programs.ts';

/** How many pages a text takes, and the lines on the last. */
function extentOf(report: Report) {
  const { pages } = paginate(report);
  return { pages: pages.length, used: pages.at(-1)?.used };
}

const line = paragraph('一行。');
const lines = (n: number) => Array.from({ length: n }, () => line);

describe('pages of 22 lines', () => {
  it('an empty report has one page', () => {
    expect(countPages(reportOf([]))).toBe(1);
  });

  it('616 characters without indent fill a page, 617 need two', () => {
    expect(extentOf(reportOf([text('addressee', '国'.repeat(616))]))).toEqual({ pages: 1, used: 22 });
    expect(extentOf(reportOf([text('addressee', '国'.repeat(617))]))).toEqual({ pages: 2, used: 1 });
  });

  it('614 characters with the indent of a paragraph fill a page', () => {
    expect(countPages(reportOf([paragraph('国'.repeat(614))]))).toBe(1);
    expect(countPages(reportOf([paragraph('国'.repeat(615))]))).toBe(2);
  });

  it('a heading on the last line goes over to the next page with its text', () => {
    expect(extentOf(reportOf([...lines(21), heading(1, '工作'), line]))).toEqual({ pages: 2, used: 2 });
    expect(extentOf(reportOf([...lines(20), heading(1, '工作'), line]))).toEqual({ pages: 1, used: 22 });
  });

  it('blank lines vanish at the top of a page', () => {
    expect(extentOf(reportOf([...lines(22), text('signature', '某局'), text('date', '2024年1月1日')]))).toEqual({
      pages: 2,
      used: 2,
    });
  });

  it('rows of a table are not parted and its header is repeated', () => {
    expect(extentOf(reportOf([...lines(18), projectTable, line]))).toEqual({ pages: 2, used: 5 });
  });

  it('a table whose head and first merged rows do not fit goes over whole', () => {
    expect(extentOf(reportOf([...lines(19), projectTable]))).toEqual({ pages: 2, used: 4 });
    expect(extentOf(reportOf([...lines(20), projectTable]))).toEqual({ pages: 2, used: 6 });
  });

  it('a picture that does not fit goes over whole', () => {
    const picture = { type: 'picture', source: SMALL_PNG, width: 100, height: 100, alt: '' } as const;
    expect(extentOf(reportOf([...lines(13), picture]))).toEqual({ pages: 2, used: 10 });
  });

  it('an annex begins another page', () => {
    expect(countPages(reportOf([line, { type: 'annex' }, text('title', '表'), line]))).toBe(2);
    expect(countPages(reportOf([{ type: 'annex' }, text('title', '表')]))).toBe(1);
  });

  it('is counted anew when the value of a field or the number of a heading changes', () => {
    const field = (value: string) => [{ id: 'f', name: '内容', type: 'text' as const, value }];
    const blocks = [{ type: 'paragraph' as const, content: [{ type: 'field' as const, field: 'f' }] }];
    expect(countPages(reportOf(blocks, { fields: field('短') }))).toBe(1);
    expect(countPages(reportOf(blocks, { fields: field('国'.repeat(700)) }))).toBe(2);
    expect(countPages(reportOf(blocks, { fields: field('短') }))).toBe(1);
  });
});

await describeWith(['browser', 'pdftotext'], 'pages counted and pages printed', () => {
  const bench = openBench();
  afterAll(() => bench.close());

  const without = (report: Report): Report => ({ ...report, head: {}, imprint: {} });
  const cases: readonly (readonly [string, Report])[] = [
    ['the full report', fullReport],
    ['the full report without head', without(fullReport)],
    ['10 pages', longReport(10, 3)],
    ['30 pages', longReport(30, 1)],
    ['30 other pages', longReport(30, 5)],
    ['60 pages', longReport(60, 7)],
  ];

  it.each(cases)('%s: equal to within one page in twenty', async (_, report) => {
    const printed = linesOfPdf(await bench.print(report)).length;
    expect(Math.abs(countPages(report) - printed)).toBeLessThanOrEqual(Math.floor(printed / 20));
  });

  it('every line of the body is broken where the print engine breaks it', async () => {
    const report = longReport(20, 11);
    const printed = new Set(linesOfPdf(await bench.print(report)).flat());
    const { blocks, fields } = typeset(report);
    const own = blocks
      .filter(({ block }) => block.type === 'paragraph' || block.type === 'runIn')
      .flatMap(({ block, number }) => linesOf(number + blockText(block, fields)));
    expect(own.length).toBeGreaterThan(300);
    expect(own.filter((words) => !printed.has(withoutBlanks(words)))).toEqual([]);
  });
});
