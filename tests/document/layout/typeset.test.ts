import { describe, expect, it } from 'vitest';
import { GRID } from '../../../document/layout/figures.ts';
import { textWidth } from '../../../document/layout/measure.ts';
import { placeSignOff } from '../../../document/layout/sign-off.ts';
import { tableGrid } from '../../../document/layout/tables.ts';
import { typeset } from '../../../document/layout/typeset.ts';
import { fieldText } from '../../../document/plain.ts';
import { plainInline, type TableBlock } from '../../../document/report.ts';
import { fullReport, heading, paragraph, projectTable, reportOf, text } from '../fixtures.ts';

describe('署名 and 成文日期 without a seal', () => {
  // 2024年12月5日 in 字: seven figures of half a 字 each, and three characters.
  const date = 6.5;

  it('a name of 10 字 has 2 字 at its right, the date 3.5', () => {
    expect(placeSignOff(10, date)).toEqual({ name: 2, date: 3.5 });
  });

  it('a date longer than the name has 2 字 at its right, the name 4.5', () => {
    expect(placeSignOff(6, date)).toEqual({ name: 4.5, date: 2 });
  });

  it('a name wider than the column still leaves 2 字 and the date inside of the page', () => {
    const { name, date: right } = placeSignOff(60, date);
    expect(name).toBe(2);
    expect(right).toBeGreaterThanOrEqual(0);
    expect(right + date).toBeLessThanOrEqual(GRID.chars);
  });

  it('the first character of the date is printed 2 字 to the right of the first of the name', () => {
    const { blocks } = typeset(
      reportOf([paragraph('正文。'), text('signature', '某某市城市管理行政执法局'), text('date', '2024年12月5日')]),
    );
    const [, name, when] = blocks;
    const start = (right: number, words: string) => GRID.column - right - textWidth(words);
    const shift =
      start(when?.indents.right ?? 0, '2024年12月5日') - start(name?.indents.right ?? 0, '某某市城市管理行政执法局');
    expect(shift).toBeCloseTo(2 * GRID.pitch, 5);
  });
});

describe('what stands before a block', () => {
  const blank = (report = fullReport) => typeset(report).blocks.map((set) => [set.block.type, set.blankLines] as const);

  it('one blank line below the title, before 附件说明 and before 署名, and the annex title on its third line', () => {
    const lines = blank();
    expect(lines.find(([type]) => type === 'addressee')).toEqual(['addressee', 1]);
    expect(lines.filter(([type]) => type === 'attachmentNote').map(([, n]) => n)).toEqual([1, 0]);
    expect(lines.find(([type]) => type === 'signature')).toEqual(['signature', 1]);
    expect(lines.find(([type]) => type === 'date')).toEqual(['date', 0]);
    expect(lines.filter(([type]) => type === 'title').map(([, n]) => n)).toEqual([0, 1, 1]);
  });

  it('unit and date right below the title are set there, not as a sign-off', () => {
    const { blocks } = typeset(
      reportOf([text('title', '总结'), text('signature', '某局'), text('date', '2024年12月5日'), paragraph('正文。')]),
    );
    expect(blocks.map((set) => set.belowTitle)).toEqual([false, true, true, false]);
    expect(blocks.map((set) => set.blankLines)).toEqual([0, 0, 0, 1]);
  });

  it('headings keep with what follows, an annex begins a page', () => {
    const { blocks } = typeset(
      reportOf([heading(1, '工作'), paragraph('正文。'), { type: 'annex' }, text('title', '表')]),
    );
    expect(blocks.map((set) => set.keepNext)).toEqual([true, false, true, true]);
    expect(blocks.map((set) => set.newPage)).toEqual([false, false, true, false]);
  });
});

describe('附件说明', () => {
  const marks = (count: number) => {
    const notes = Array.from({ length: count }, () => ({
      type: 'attachmentNote' as const,
      content: plainInline('清单'),
    }));
    return typeset(reportOf(notes)).blocks.map(({ number, indents }) => ({
      number,
      start: indents.left + indents.first,
      turn: indents.left,
    }));
  };

  it('a single one hangs below its own name', () => {
    const [only] = marks(1);
    expect(only).toMatchObject({ number: '附件：', start: 32 });
    expect(only?.turn).toBeCloseTo(32 + textWidth('附件：'), 5);
  });

  it('further ones begin under the number of the first', () => {
    const [first, second] = marks(2);
    expect(first).toMatchObject({ number: '附件：1.', start: 32 });
    expect(second?.number).toBe('2.');
    expect(second?.start).toBeCloseTo(32 + textWidth('附件：'), 5);
    expect(second?.turn).toBeCloseTo(first?.turn ?? 0, 5);
  });
});

describe('the grid of a table', () => {
  const fields = fieldText([]);
  const cell = (words: string, colSpan = 1, rowSpan = 1) => ({ content: plainInline(words), colSpan, rowSpan });

  it('fills the column of the page and places spans', () => {
    // The fixture is a table; its type says any block.
    const grid = tableGrid(projectTable as TableBlock, fields, GRID);
    expect(grid.columns.reduce((a, b) => a + b, 0)).toBeCloseTo(GRID.column, 6);
    expect(grid.rows[1]?.cells.map((c) => [c.column, c.rowSpan])).toEqual([
      [0, 1],
      [1, 2],
      [2, 1],
      [3, 1],
    ]);
    expect(grid.rows[2]?.cells.map((c) => c.column)).toEqual([0, 2, 3]);
    expect(grid.rows[2]?.covered.map((c) => c.column)).toEqual([1]);
    expect(grid.rows.map((row) => row.lines)).toEqual([1, 1, 1, 2, 1]);
    expect(grid.rows.map((row) => row.joined)).toEqual([true, true, false, false, false]);
  });

  it('loses no cell of a row that is too long, and leaves gaps in one that is too short', () => {
    const grid = tableGrid(
      { type: 'table', headerRows: 9, columns: [1, 1], rows: [[cell('甲'), cell('乙'), cell('丙')], [cell('丁')]] },
      fields,
      GRID,
    );
    expect(grid.columns.length).toBe(3);
    expect(grid.rows[0]?.cells.length).toBe(3);
    expect(grid.rows[1]?.gaps).toEqual([1, 2]);
    expect(grid.headerRows).toBe(2);
  });

  it('has room for more rows than a call takes arguments', () => {
    const row = [cell('甲')];
    const rows = Array.from({ length: 150_000 }, () => row);
    expect(tableGrid({ type: 'table', headerRows: 0, columns: [1], rows }, fields, GRID).rows).toHaveLength(150_000);
  });

  it('cuts spans at the borders of the table', () => {
    const grid = tableGrid({ type: 'table', headerRows: 0, columns: [1, 1], rows: [[cell('甲', 5, 7)]] }, fields, GRID);
    expect(grid.rows[0]?.cells[0]).toMatchObject({ colSpan: 2, rowSpan: 1 });
  });

  it('sets many columns in a smaller type that fits into each of them', () => {
    const row = Array.from({ length: 40 }, (_, i) => cell(String(i)));
    const grid = tableGrid({ type: 'table', headerRows: 0, columns: row.map(() => 1), rows: [row] }, fields, GRID);
    expect(grid.type.size + 2 * grid.type.side).toBeLessThanOrEqual(grid.columns[0] ?? 0);
  });
});
