import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { NEVER_FIRST, NEVER_LAST } from '../../../document/layout/kinsoku.ts';
import { type OutlineItem, outlineOf } from '../../../document/outline.ts';
import { reportText } from '../../../document/plain.ts';
import type { Report } from '../../../document/report.ts';
import { fullReport, heading, longReport, paragraph, projectTable, reportOf } from '../fixtures.ts';
import {
  bookmarksOf,
  describeWith,
  linesOfPdf,
  openBench,
  run,
  textOfPdf,
  withoutBlanks,
  wordsOf,
} from '../programs.ts';

/** Without what stands outside of the text, which `reportText` leaves out as well. */
const plainReport: Report = { ...fullReport, head: {}, imprint: {} };

function flat(items: readonly OutlineItem[]): readonly OutlineItem[] {
  return items.flatMap((item) => [item, ...flat(item.children)]);
}

await describeWith(['browser', 'pdftotext', 'pdftohtml', 'pdffonts', 'pdfinfo'], 'the PDF', () => {
  const bench = openBench();
  let full = '';
  let long = '';
  const longer = longReport(12, 2);

  beforeAll(async () => {
    full = await bench.print(plainReport);
    long = await bench.print(longer);
  });
  afterAll(() => bench.close());

  it('is A4 and tagged, and has its title', () => {
    const info = run('pdfinfo', [full]);
    expect(info).toMatch(/Tagged:\s+yes/);
    expect(info).toMatch(/Title:\s+某市城市管理局关于2024年工作情况的报告/);
    const [, width, height] = /Page size:\s+([\d.]+) x ([\d.]+)/.exec(info) ?? [];
    expect(Math.abs(Number(width) - 595.3)).toBeLessThan(1);
    expect(Math.abs(Number(height) - 841.9)).toBeLessThan(1);
  });

  it('has every font embedded, and none as drawings without code points', () => {
    const fonts = run('pdffonts', [full]).trim().split('\n').slice(2);
    expect(fonts.length).toBeGreaterThanOrEqual(5);
    for (const font of fonts) {
      expect(font).toMatch(/CID TrueType\s+Identity-H\s+yes yes yes/);
    }
  });

  it('has a bookmark for the title and for each heading of the outline, run-in headings included, at its level', () => {
    const marks = bookmarksOf(full);
    const expected = flat(outlineOf(plainReport)).map((item) => ({ depth: item.level, text: item.number + item.text }));
    const headings = marks
      .filter((mark) => mark.depth > 0)
      .map((mark) => ({ depth: mark.depth, text: mark.text.replace(/。$/u, '') }));
    expect(headings).toEqual(expected);
    expect(marks.filter((mark) => mark.depth === 0).length).toBe(3);
  });

  it('holds exactly the text of the report', () => {
    expect(textOfPdf(full)).toBe(withoutBlanks(reportText(plainReport)));
  });

  it('a paragraph with a run-in heading is indented by 2 字 and broken like any other', async () => {
    const file = await bench.print(
      reportOf([
        {
          type: 'runIn',
          level: 2,
          numbering: 'counted',
          lead: [{ type: 'text', text: '加强领导。' }],
          content: [{ type: 'text', text: '国'.repeat(74 - 8) }],
        },
      ]),
    );
    expect(linesOfPdf(file)[0]?.map((line) => line.length)).toEqual([26, 28, 20]);
    expect(Math.abs((wordsOf(file)[0]?.[0]?.left ?? 0) - (28.05 + 11.29))).toBeLessThan(0.3);
  });

  it('breaks no line against 禁则', () => {
    const lines = linesOfPdf(long).flat();
    expect(lines.length).toBeGreaterThan(200);
    for (const line of lines) {
      expect(NEVER_FIRST).not.toContain(line[0]);
      expect(NEVER_LAST).not.toContain(line.at(-1));
    }
  });

  it('leaves no heading alone at the foot of a page', async () => {
    const lines = Array.from({ length: 21 }, () => paragraph('一行。'));
    const file = await bench.print(reportOf([...lines, heading(1, '工作'), paragraph('正文。')]));
    expect(linesOfPdf(file)[1]).toEqual(['一、工作', '正文。']);
  });

  it('repeats the head of a table on the next page', async () => {
    const lines = Array.from({ length: 19 }, () => paragraph('一行。'));
    const file = await bench.print(reportOf([...lines, projectTable]));
    expect(linesOfPdf(file).map((page) => page.some((line) => line.startsWith('序号')))).toEqual([true, true]);
  });

  it('puts the foot of 版记 on the foot of the last page', async () => {
    const file = await bench.print({ ...fullReport, head: {} });
    const last = wordsOf(file)
      .at(-1)
      ?.find((word) => word.text.includes('印发'));
    expect(Math.abs(((last?.top ?? 0) + (last?.bottom ?? 0)) / 2 - (261.68 - 5.1))).toBeLessThan(1);
  });

  it('begins each annex on a page of its own', () => {
    const marks = bookmarksOf(full).filter((mark) => mark.depth === 0);
    const [, first, second] = marks.map((mark) => mark.page);
    expect(linesOfPdf(full)[(first ?? 0) - 1]?.[0]).toBe('附件1');
    expect(linesOfPdf(full)[(second ?? 0) - 1]?.[0]).toBe('附件2');
    expect(second).toBeGreaterThan(first ?? 0);
  });

  it('is not printed smaller because of a table with very many columns or a long name above', async () => {
    const cells = Array.from({ length: 50 }, (_, i) => ({
      content: [{ type: 'text' as const, text: `第${i}列` }],
      colSpan: 1,
      rowSpan: 1,
    }));
    const table = { type: 'table' as const, headerRows: 0, columns: cells.map(() => 1), rows: [cells] };
    const issuers = ['某省某市某区城市管理和综合行政执法以及市容环境卫生监督局文件'];
    const file = await bench.print(reportOf([paragraph('国'.repeat(54)), table], { head: { issuers } }));
    expect(linesOfPdf(file)[0]).toContain('国'.repeat(28));
  });
});

describe('the fixtures', () => {
  it('hold a report of about thirty pages', () => {
    expect(reportText(longReport(30)).length).toBeGreaterThan(30 * 450);
  });
});
