import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { GRID, mmToPt, SIZE, TABLE } from '../../../document/layout/figures.ts';
import { lineStarts } from '../../../document/layout/lines.ts';
import { textWidth } from '../../../document/layout/measure.ts';
import { totalLines } from '../../../document/layout/needs.ts';
import { layoutOf } from '../../../document/layout/page-layout.ts';
import { paginate } from '../../../document/layout/pages.ts';
import { tableGrid } from '../../../document/layout/tables.ts';
import { type Block, emptyReport, type TableBlock } from '../../../document/report.ts';
import { reportOf, text } from '../fixtures.ts';
import { type Bench, describeWith, openBench, wordsOf } from '../programs.ts';
import { cell, fullLines, planTable } from './wide-tables.ts';

const { portrait, landscape } = layoutOf(emptyReport.layout);
const fields = () => '';
const gridOf = (table: TableBlock, page = portrait) => tableGrid(table, fields, page.grid);

function even(columns: number, words: string, headerRows = 0): TableBlock {
  const row = Array.from({ length: columns }, () => cell(words));
  return { type: 'table', headerRows, columns: Array(columns).fill(1), rows: [row, row] };
}

/** A row of the head and one with so many lines in a cell. */
function tallTable(lines: number): TableBlock {
  const perLine = Math.floor((GRID.column - 2 * TABLE.cellSide - TABLE.drawnBorder) / SIZE.table);
  return {
    type: 'table',
    headerRows: 1,
    columns: [1],
    rows: [[cell('说明')], [cell('国'.repeat(perLine * lines))], [cell('完')]],
  };
}

describe('the type of a table', () => {
  it('is 小四 where everything has room', () => {
    expect(gridOf(planTable(5)).type).toEqual({ size: 12, line: 18, side: 4 });
  });

  it('is 五号 or 小五 where figures would be parted', () => {
    // 442.5 pt are 63.2 for a column of 7 and 54.4 inside; 49.2 and 40.4 of 9, 44.3 and 35.5 of 10, 40.2 and 31.4 of 11.
    expect(gridOf(even(7, '123456.78')).type.size).toBe(12);
    expect(gridOf(even(9, '1234567')).type.size).toBe(10.5);
    expect(gridOf(even(10, '123456')).type.size).toBe(10.5);
    // Six figures of 五号 are 31.5 wide.
    expect(gridOf(even(11, '123456')).type.size).toBe(9);
    expect(gridOf(even(11, '1234567')).type.size).toBe(9);
  });

  it('parts no figure in the lines it counts', () => {
    for (const [columns, words] of [
      [7, '投资123456.78'],
      [9, '完成1234567'],
      [10, '共1234567'],
    ] as const) {
      const { type, columns: widths } = gridOf(even(columns, words));
      const width = (widths[0] ?? 0) - 2 * type.side - TABLE.drawnBorder;
      const starts = lineStarts(words, { type: { size: type.size, spacing: 0 }, width, firstIndent: 0 });
      const figure = words.search(/\d/);
      expect(starts.filter((start) => start > figure)).toEqual([]);
    }
  });

  it('takes no notice of a word that is a whole sentence', () => {
    expect(gridOf(even(5, 'http://www.example.invalid/annual/report/2024')).type.size).toBe(12);
  });

  it('lets every character have room in the narrowest of very many columns', () => {
    for (const count of [30, 60, 100]) {
      const { type, columns } = gridOf(even(count, '国'));
      expect(type.size + 2 * type.side + TABLE.drawnBorder).toBeLessThanOrEqual(columns[0] ?? 0);
      expect(columns.reduce((sum, width) => sum + width, 0)).toBeCloseTo(GRID.column, 6);
    }
  });

  it('has three lines with their border in two lines of the page, in whole twips', () => {
    expect(3 * TABLE.cellLine + TABLE.border).toBeLessThanOrEqual(2 * GRID.line);
    for (const [columns, words] of [
      [9, '1234567'],
      [11, '1234567'],
    ] as const) {
      const { line } = gridOf(even(columns, words)).type;
      expect(Math.abs(line * 20 - Math.round(line * 20))).toBeLessThan(1e-9);
    }
  });
});

describe('a table that goes on over several pages', () => {
  it('repeats its head, but not one that takes over a quarter of the page', () => {
    expect(gridOf(planTable(5)).repeated).toBe(2);
    const rows = (count: number) => Array.from({ length: count }, () => [cell('表头')]);
    const head = (count: number): TableBlock => ({
      type: 'table',
      headerRows: count,
      columns: [1],
      rows: [...rows(count), [cell('行')]],
    });
    expect(gridOf(head(5)).repeated).toBe(5);
    expect(gridOf(head(6)).repeated).toBe(0);
    expect(gridOf(head(3), landscape).repeated).toBe(3);
    expect(gridOf(head(4), landscape).repeated).toBe(0);
  });

  it('lets a row that no page can hold go on below the head, no line of it cut in two', () => {
    // Below the head 21 lines of the page hold 33 lines of a cell.
    expect(gridOf(tallTable(33)).rows[1]).toMatchObject({ lines: 21, tall: false });
    expect(gridOf(tallTable(34)).rows[1]).toMatchObject({ lines: 21 + 1, tall: true });
    expect(gridOf(tallTable(67)).rows[1]).toMatchObject({ lines: 2 * 21 + 1, tall: true });
    const report = reportOf([fullLines(2), tallTable(70)]);
    const [, place] = paginate(report).blocks;
    expect(place?.turns).toEqual([
      { row: 0, line: 0, repeated: 0 },
      { row: 1, line: 21, repeated: 1 },
      { row: 1, line: 42, repeated: 1 },
    ]);
  });

  it('has 22 rows of one line on an upright page and 15 on one that lies across', () => {
    const rows = Array.from({ length: 50 }, (_, i) => [cell(String(i))]);
    const table: TableBlock = { type: 'table', headerRows: 0, columns: [1], rows };
    const turns = (block: TableBlock) => paginate(reportOf([block])).blocks[0]?.turns.map((turn) => turn.row);
    expect(turns(table)).toEqual([22, 44]);
    expect(turns({ ...table, page: 'landscape' })).toEqual([15, 30, 45]);
  });

  it('without rows turns no page', () => {
    const none: TableBlock = { type: 'table', headerRows: 0, columns: [1], page: 'landscape', rows: [] };
    expect(paginate(reportOf([fullLines(1), none, fullLines(1)])).pages).toHaveLength(1);
  });
});

/** Words of 国 (12 pt), 1 (6 pt), . (3 pt) and i (3.33 pt) that are as near to a width as such words can be, at most `beyond` wider. */
function wordsOfWidth(width: number, beyond: number): string {
  let best = '';
  let near = Number.POSITIVE_INFINITY;
  for (const rest of ['', '1', '.', 'i', '1.', '1i', '.i', 'ii', '1ii', '.ii', '1.i', '11', '11i', 'iii']) {
    const own = textWidth(rest, { size: SIZE.table, spacing: 0 });
    const count = Math.floor((width + beyond - own) / SIZE.table);
    const off = Math.abs(width + beyond - own - count * SIZE.table);
    if (off < near) [best, near] = ['国'.repeat(count) + rest, off];
  }
  return best;
}

await describeWith(['browser', 'pdftotext'], 'the lines of a cell', () => {
  let bench: Bench;
  beforeAll(() => {
    bench = openBench();
  });
  afterAll(() => bench.close());

  it('are those of the PDF, for texts that just fit or just do not in columns of many widths', async () => {
    const room = 2 * TABLE.cellSide + TABLE.border;
    const blocks = Array.from({ length: 150 }, (_, k): readonly Block[] => {
      const share = 0.12 + k * 0.0055;
      const words = wordsOfWidth(share * GRID.column - room, (k % 7) * 0.12 - 0.6);
      const table: TableBlock = {
        type: 'table',
        headerRows: 0,
        columns: [share, 1 - share],
        rows: [[cell(words), cell('')]],
      };
      return [table, text('addressee', `第${k}段`)];
    }).flat();
    const report = reportOf(blocks);
    const counted = paginate(report).blocks.flatMap(({ page, line }, i) => (i % 2 === 1 ? [`${page} ${line}`] : []));
    const lineAt = (middle: number) => Math.floor((middle - 37) / (GRID.line / mmToPt(1)));
    const printed = wordsOf(await bench.print(report)).flatMap((words, page) =>
      words
        .filter((word) => /^第\d+段$/u.test(word.text))
        .map((word) => `${page} ${lineAt((word.top + word.bottom) / 2)}`),
    );
    expect(printed).toEqual(counted);
    // Both kinds are there.
    const tables = paginate(report).blocks.filter((_, i) => i % 2 === 0);
    expect(new Set(tables.map(({ need }) => totalLines(need)))).toEqual(new Set([1, 2]));
  });
});
