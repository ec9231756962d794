import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { writeDocx } from '../../../document/docx/write.ts';
import { GRID } from '../../../document/layout/figures.ts';
import { titleBreaks } from '../../../document/layout/title.ts';
import type { Block } from '../../../document/report.ts';
import { withoutRoom } from '../../agreement/quirks.ts';
import { officeFonts } from '../../screenshots/office-fonts.ts';
import { reportOf, text } from '../fixtures.ts';
import { TITLES } from '../layout/titles.ts';
import { describeWith, linesOfPdf, openBench, run } from '../programs.ts';

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
  const before = process.env['FONTCONFIG_FILE'];
  // A face that stands in has figures of another width.
  beforeAll(() => {
    Object.assign(process.env, officeFonts(bench.folder));
  });
  afterAll(async () => {
    if (before === undefined) delete process.env['FONTCONFIG_FILE'];
    else process.env['FONTCONFIG_FILE'] = before;
    await bench.close();
  });

  /** Without the room that LibreOffice alone sets between Han and figures. */
  function office(docx: Uint8Array, name: string): string {
    const flat = bench.convert(docx, name, 'fodt');
    writeFileSync(flat, withoutRoom(readFileSync(flat, 'utf8')));
    const profile = `-env:UserInstallation=${pathToFileURL(path.join(bench.folder, 'office')).href}`;
    run('soffice', [profile, '--headless', '--convert-to', 'pdf', '--outdir', bench.folder, flat]);
    return path.join(bench.folder, `${name}.pdf`);
  }

  it.each([22, 18])('have exactly these lines in the PDF and in the Word file, at %i pt', async (titleSize) => {
    const report = reportOf(blocks, { layout: { form: 'plain', imprintPage: 'last', overrides: { titleSize } } });
    expect(titlesOf(await bench.print(report))).toEqual(linesAt(titleSize));
    const docx = await writeDocx(report, { author: '', now: new Date('2024-12-05T08:30:00Z') });
    expect(titlesOf(office(docx, `titles-${titleSize}`))).toEqual(linesAt(titleSize));
  });
});
