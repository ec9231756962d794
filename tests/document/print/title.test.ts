import { afterAll, expect, it } from 'vitest';
import { writeDocx } from '../../../document/docx/write.ts';
import { GRID } from '../../../document/layout/figures.ts';
import { titleBreaks } from '../../../document/layout/title.ts';
import type { Block } from '../../../document/report.ts';
import { reportOf, text } from '../fixtures.ts';
import { TITLES } from '../layout/titles.ts';
import { describeWith, linesOfPdf, openBench } from '../programs.ts';

/** Every title on a page of its own, as an annex has it. */
const blocks = TITLES.flatMap(({ title }): Block[] => [{ type: 'annex' }, text('title', title)]);

function linesAt(size: number): readonly (readonly string[])[] {
  return TITLES.map(({ title }) => {
    const starts = [0, ...titleBreaks(title, size, GRID.column)];
    return starts.map((start, i) => title.slice(start, starts[i + 1]));
  });
}

/** The lines below the mark of the annex. */
const titlesOf = (pdf: string) => linesOfPdf(pdf).map((lines) => lines.filter((line) => !/^附件\d+$/.test(line)));

await describeWith(['browser', 'soffice', 'pdftotext'], 'titles of several lines', () => {
  const bench = openBench();
  afterAll(() => bench.close());

  it.each([22, 18])('have exactly these lines in the PDF and in the Word file, at %i pt', async (titleSize) => {
    const report = reportOf(blocks, { layout: { form: 'plain', imprintPage: 'last', overrides: { titleSize } } });
    expect(titlesOf(await bench.print(report))).toEqual(linesAt(titleSize));
    const docx = await writeDocx(report, { author: '', now: new Date('2024-12-05T08:30:00Z') });
    expect(titlesOf(bench.convert(docx, `titles-${titleSize}`, 'pdf'))).toEqual(linesAt(titleSize));
  });
});
