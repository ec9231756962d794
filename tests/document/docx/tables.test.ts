import { strFromU8, unzipSync } from 'fflate';
import { afterAll, describe, expect, it } from 'vitest';
import { writeDocx } from '../../../document/docx/write.ts';
import { paginate } from '../../../document/layout/pages.ts';
import type { Report, TableBlock } from '../../../document/report.ts';
import { reportOf } from '../fixtures.ts';
import { cell, fullLines, planTable } from '../layout/wide-tables.ts';
import { describeWith, openBench, type Word, wordsOf } from '../programs.ts';

const META = { author: '某市城市管理局', now: new Date('2024-12-05T08:30:00Z') };

async function xmlOf(report: Report): Promise<string> {
  return strFromU8(unzipSync(await writeDocx(report, META))['word/document.xml'] ?? new Uint8Array());
}

const numbersIn = (xml: string, pattern: RegExp) => [...xml.matchAll(pattern)].map((found) => Number(found[1]));
const rowsIn = (xml: string) => [...xml.matchAll(/<w:tr>.*?<\/w:tr>/gs)].map((found) => found[0]);

describe('a table of a Word file', () => {
  it('has its columns in whole twips, which sum up to the column of its page', async () => {
    for (const [page, column] of [
      [undefined, 8850],
      ['landscape', 12_765],
    ] as const) {
      const xml = await xmlOf(reportOf([planTable(9, page)]));
      const widths = numbersIn(xml, /<w:gridCol w:w="(\d+)"\/>/g);
      expect(widths).toHaveLength(5);
      expect(widths.reduce((sum, width) => sum + width, 0)).toBe(column);
      for (const row of rowsIn(xml)) {
        const cells = numbersIn(row, /<w:tcW w:type="dxa" w:w="(\d+)"\/>/g);
        expect(cells.reduce((sum, width) => sum + width, 0)).toBe(column);
      }
    }
  });

  it('has the room beside its text and half the border of the PDF written out, which LibreOffice does not take from the style', async () => {
    expect(await xmlOf(reportOf([planTable(2)]))).toMatch(/<w:tblCellMar>.*<w:left w:type="dxa" w:w="88"\/>/);
  });

  it('repeats its head rows, and parts no row', async () => {
    const rows = rowsIn(await xmlOf(reportOf([planTable(4)])));
    expect(rows.map((row) => row.includes('<w:tblHeader/>'))).toEqual([true, true, false, false, false, false]);
    for (const row of rows) expect(row).toContain('<w:cantSplit/>');
  });

  it('has no height for a row that goes on over several pages: Word has none beyond 22 inches', async () => {
    const table: TableBlock = {
      type: 'table',
      headerRows: 0,
      columns: [1],
      rows: [[cell('短')], [cell('国'.repeat(4000))]],
    };
    const [short = '', tall = ''] = rowsIn(await xmlOf(reportOf([table])));
    expect(short).toContain('<w:trHeight w:val="569" w:hRule="atLeast"/>');
    expect(tall).not.toContain('w:trHeight');
    expect(tall).toContain('<w:vAlign w:val="top"/>');
  });

  it('has its smaller type at each run and its line at each paragraph', async () => {
    const row = Array.from({ length: 9 }, () => cell('1234567'));
    const xml = await xmlOf(reportOf([{ type: 'table', headerRows: 0, columns: Array(9).fill(1), rows: [row] }]));
    expect(xml.match(/<w:sz w:val="21"\/>/g)).toHaveLength(9);
    expect(xml.match(/<w:spacing w:line="315" w:lineRule="exact"\/>/g)).toHaveLength(9);
  });
});

/** The number of the row at the top of each page, the repeated head left out. */
function firstRows(pages: readonly (readonly Word[])[], left: number): readonly string[] {
  return pages.map((words) => {
    const numbers = words.filter((word) => /^\d+$/.test(word.text) && word.left > left && word.right < left + 20);
    return [...numbers].sort((a, b) => a.top - b.top)[0]?.text ?? '';
  });
}

await describeWith(['browser', 'soffice', 'pdftotext'], 'a table of several pages', () => {
  const bench = openBench();
  afterAll(() => bench.close());

  it.each([
    ['upright', undefined, 28],
    ['across', 'landscape', 35],
  ] as const)(
    'begins each page with the same row in the PDF, in LibreOffice and as counted: %s',
    async (name, page, left) => {
      const report = reportOf(page ? [planTable(60, page)] : [fullLines(4), planTable(75)]);
      const place = paginate(report).blocks.at(-1);
      const counted = place?.turns.map((turn) => String(turn.row - 2)) ?? [];
      expect(counted.length).toBeGreaterThan(3);
      expect(firstRows(wordsOf(await bench.print(report)), left).slice(1)).toEqual(counted);
      const office = bench.convert(await writeDocx(report, META), `table-${name}`, 'pdf');
      expect(firstRows(wordsOf(office), left).slice(1)).toEqual(counted);
    },
  );
});
