import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { writeDocx } from '../../../document/docx/write.ts';
import { numbersOf } from '../../../document/numbering.ts';
import { blockText, fieldText, reportText } from '../../../document/plain.ts';
import type { Report } from '../../../document/report.ts';
import { fullReport, longReport, reportOf, text } from '../fixtures.ts';
import { describeWith, headingsOfOdt, linesOfPdf, openBench, readText, withoutBlanks, wordsOf } from '../programs.ts';

const META = { author: '某市城市管理局', now: new Date('2024-12-05T08:30:00Z') };
const plainReport: Report = { ...fullReport, head: {}, imprint: {} };

await describeWith(['soffice', 'pdftotext'], 'LibreOffice', () => {
  const bench = openBench();
  let bytes: Uint8Array = new Uint8Array();

  beforeAll(async () => {
    bytes = await writeDocx(plainReport, META);
  });
  afterAll(() => bench.close());

  it('reads exactly the text of the report', () => {
    const file = bench.convert(bytes, 'text', 'txt:Text (encoded):UTF8');
    expect(withoutBlanks(readText(file))).toBe(withoutBlanks(reportText(plainReport)));
  });

  it('keeps headings of all levels with their outline levels', () => {
    const headings = headingsOfOdt(bench.convert(bytes, 'outline', 'odt'));
    const fields = fieldText(plainReport.fields);
    const numbers = numbersOf(plainReport.blocks);
    const expected = plainReport.blocks.flatMap((block, i) =>
      block.type === 'heading' || block.type === 'runIn'
        ? [[block.level, withoutBlanks((numbers[i] ?? '') + blockText(block, fields))]]
        : [],
    );
    expect(headings).toEqual(expected);
  });

  it('prints 616 characters on one page and 617 on two, 28 to a line', async () => {
    const one = bench.convert(await writeDocx(reportOf([text('addressee', '国'.repeat(616))]), META), 'one', 'pdf');
    expect(linesOfPdf(one).map((lines) => lines.map((line) => line.length))).toEqual([Array(22).fill(28)]);
    const two = bench.convert(await writeDocx(reportOf([text('addressee', '国'.repeat(617))]), META), 'two', 'pdf');
    expect(linesOfPdf(two).map((lines) => lines.length)).toEqual([22, 1]);
  });

  it('prints page numbers right on odd and left on even pages, the dash 7 mm below the type area', async () => {
    const pdf = bench.convert(await writeDocx(longReport(3), META), 'numbers', 'pdf');
    const pages = wordsOf(pdf);
    expect(pages.length).toBeGreaterThan(2);
    pages.forEach((words, i) => {
      const dashes = words.filter((word) => word.text === '—');
      const middle = ((dashes[0]?.top ?? 0) + (dashes[0]?.bottom ?? 0)) / 2;
      expect(Math.abs(middle - 269)).toBeLessThan(1.5);
      if (i % 2 === 0) expect(Math.abs((dashes.at(-1)?.right ?? 0) - (184.1 - 4.94))).toBeLessThan(0.7);
      else expect(Math.abs((dashes[0]?.left ?? 0) - (28 + 4.94))).toBeLessThan(0.7);
    });
  });

  it('shows a run-in heading and what follows on one line', () => {
    const pdf = bench.convert(bytes, 'run-in', 'pdf');
    expect(
      linesOfPdf(pdf)
        .flat()
        .some((line) => line.startsWith('（一）加强组织领导。成立了')),
    ).toBe(true);
  });
});

describe('the fixtures', () => {
  it('have every type of block', () => {
    const types = new Set(fullReport.blocks.map((block) => block.type));
    expect(types.size).toBe(13);
  });
});
