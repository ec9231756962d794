import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { writeDocx } from '../../../document/docx/write.ts';
import { numbersOf } from '../../../document/numbering.ts';
import { blockText, fieldText, reportText } from '../../../document/plain.ts';
import type { Report } from '../../../document/report.ts';
import { fullReport } from '../fixtures.ts';
import { describeWith, headingsOfOdt, linesOfPdf, openBench, readText, withoutBlanks } from '../programs.ts';

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
