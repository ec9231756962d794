import { describe, expect, test } from 'vitest';
import { plainInline, type TableBlock, type TableCell } from '../../../document/report.ts';
import { cellsOf, fillTable, partOfTable, placeOfCell, tabbedCells } from '../../../document/text/pasted-cells.ts';

const cell = (text: string, colSpan = 1, rowSpan = 1): TableCell => ({ content: plainInline(text), colSpan, rowSpan });
const table = (...rows: readonly (readonly TableCell[])[]): TableBlock => ({
  type: 'table',
  headerRows: 1,
  columns: [2, 4, 6],
  rows,
});
/** 甲 over two rows, 乙 over two columns. */
const merged = table([cell('甲', 1, 2), cell('乙', 2)], [cell('丙'), cell('丁')], [cell('戊'), cell('己'), cell('庚')]);
const texts = ({ rows }: TableBlock) =>
  rows.map((row) => row.map(({ content }) => content.map((run) => (run.type === 'text' ? run.text : '/')).join('')));
const put = (...rows: readonly (readonly string[])[]) => rows.map((row) => row.map(plainInline));

describe('cells put into a table', () => {
  test('go into the places from the first on, and the others stay', () => {
    expect(texts(fillTable(merged, { row: 1, column: 1 }, put(['1', '2'], ['3', '4'])))).toEqual([
      ['甲', '乙'],
      ['1', '2'],
      ['戊', '3', '4'],
    ]);
  });

  test('split the merged cells that they come into, which keep their text where nothing else is put', () => {
    expect(texts(fillTable(merged, { row: 0, column: 1 }, put(['1'], ['2'])))).toEqual([
      ['甲', '1', ''],
      ['2', '丁'],
      ['戊', '己', '庚'],
    ]);
    expect(texts(fillTable(merged, { row: 1, column: 0 }, put(['1', '2'])))).toEqual([
      ['甲', '乙'],
      ['1', '2', '丁'],
      ['戊', '己', '庚'],
    ]);
  });

  test('make the table longer and wider where they need more', () => {
    const grown = fillTable(merged, { row: 2, column: 2 }, put(['1', '2'], ['3', '4']));
    expect(texts(grown)).toEqual([
      ['甲', '乙', ''],
      ['丙', '丁', ''],
      ['戊', '己', '1', '2'],
      ['', '', '3', '4'],
    ]);
    expect(grown.columns).toEqual([2, 4, 6, 4]);
  });

  test('begin at the place of the cell, not at its count in its row', () => {
    expect(placeOfCell(merged, 1, 0)).toEqual({ row: 1, column: 1 });
    expect(placeOfCell(merged, 0, 1)).toEqual({ row: 0, column: 1 });
  });
});

test('a table as cells leaves the places empty that a merged cell covers', () => {
  expect(cellsOf(merged).map((row) => row.map((text) => text.length))).toEqual([
    [1, 1, 0],
    [0, 1, 1],
    [1, 1, 1],
  ]);
});

test('a part of a table keeps its widths, its spans and its head', () => {
  const part = partOfTable(merged, [
    { row: 0, cell: 1 },
    { row: 1, cell: 1 },
  ]);
  expect(part).toEqual({
    type: 'table',
    headerRows: 1,
    columns: [4, 6],
    rows: [[cell('乙', 2)], [cell('丙'), cell('丁')]],
  });
  expect(partOfTable(merged, [{ row: 2, cell: 0 }])?.headerRows).toBe(0);
  expect(partOfTable(merged, [])).toBeNull();
});

test('text with tabs is cells, each row as long as the longest', () => {
  expect(tabbedCells('1\t2\t3\r\n4\r\n')).toEqual(put(['1', '2', '3'], ['4', '', '']));
  expect(tabbedCells('没有格子')).toBeNull();
});
