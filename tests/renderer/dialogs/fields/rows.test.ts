import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { MOST_ROWS } from '../../../../document/fields/records.ts';
import type { RecordList } from '../../../../document/report.ts';
import {
  settledList,
  unknownColumns,
  withCells,
  withColumn,
  withColumnNamed,
  withoutColumn,
  withoutRow,
  withRowBelow,
  withRowMoved,
} from '../../../../renderer/dialogs/fields/rows.ts';

const honours: RecordList = {
  type: 'list',
  columns: ['名称', '授予机关'],
  rows: [
    ['先进集体', '省政府'],
    ['文明单位', '市委'],
  ],
  pattern: '{授予机关}“{名称}”',
};

describe('the rows of a list', () => {
  it('change places with their neighbours, and stay at the edge', () => {
    expect(withRowMoved(honours.rows, 0, 1)).toEqual([honours.rows[1], honours.rows[0]]);
    expect(withRowMoved(honours.rows, 1, 1)).toBe(honours.rows);
    expect(withRowMoved(honours.rows, 0, -1)).toBe(honours.rows);
  });

  it('leave one to type into when the last is taken away', () => {
    expect(withoutRow([['甲', '乙']], 0, 2)).toEqual([['', '']]);
    expect(withoutRow(honours.rows, 0, 2)).toEqual([honours.rows[1]]);
  });

  it('are never more than a file can hold', () => {
    const full = Array.from({ length: MOST_ROWS }, () => ['甲']);
    expect(withRowBelow(full, 3, 1)).toBe(full);
    expect(withRowBelow(honours.rows, 0, 2)).toEqual([honours.rows[0], ['', ''], honours.rows[1]]);
  });
});

describe('cells put in together', () => {
  it('go over what stands there and open further rows below', () => {
    const { rows, left } = withCells(honours.rows, 1, 0, [['红旗单位', '区委'], ['示范岗']], 2);
    expect(rows).toEqual([
      ['先进集体', '省政府'],
      ['红旗单位', '区委'],
      ['示范岗', ''],
    ]);
    expect(left).toBe(0);
  });

  it('are counted where they find no place', () => {
    expect(withCells(honours.rows, 0, 1, [['省委', '2026年', '']], 2).left).toBe(1);
    expect(withCells(honours.rows, MOST_ROWS - 1, 0, [['末'], ['外'], ['', '外']], 2).left).toBe(2);
  });

  it('are all kept, put in or counted', () => {
    const cell = fc.constantFrom('', '甲', '乙');
    const table = fc.array(fc.array(cell, { minLength: 1, maxLength: 4 }), { minLength: 1, maxLength: 4 });
    const property = (cells: string[][], row: number, column: number) => {
      const blank = [
        ['', ''],
        ['', ''],
      ];
      const { rows, left } = withCells(blank, row, column, cells, 2);
      const filled = (all: readonly (readonly string[])[]) => all.flat().filter((each) => each !== '').length;
      expect(filled(rows) + left).toBe(filled(cells));
      expect(rows.every((each) => each.length === 2)).toBe(true);
    };
    fc.assert(fc.property(table, fc.nat(4), fc.nat(1), property));
  });
});

describe('the columns of a list', () => {
  it('take their name in the pattern along', () => {
    const renamed = withColumnNamed(honours, 0, '荣誉');
    expect(renamed.columns).toEqual(['荣誉', '授予机关']);
    expect(renamed.pattern).toBe('{授予机关}“{荣誉}”');
  });

  it('keep the pattern while a name is half typed or that of another column', () => {
    const empty = withColumnNamed(honours, 0, '');
    expect(empty.pattern).toBe(honours.pattern);
    const same = withColumnNamed(honours, 0, '授予机关');
    expect(withColumnNamed(same, 0, '荣誉').pattern).toBe('{授予机关}“{授予机关}”');
  });

  it('hold no braces in their names', () => {
    expect(withColumnNamed(honours, 0, '{名/称}').columns[0]).toBe('名称');
  });

  it('keep the blanks that an input method writes, until the list is settled', () => {
    const typed = withColumnNamed(honours, 0, 'rong yu');
    expect(typed.columns[0]).toBe('rong yu');
    const settled = settledList(typed, '列');
    expect(settled.columns).toEqual(['rongyu', '授予机关']);
    expect(settled.pattern).toBe('{授予机关}“{rongyu}”');
  });

  it('go with their cells and their place in the pattern, all but the last', () => {
    const less = withoutColumn(honours, 1);
    expect(less).toEqual({ ...honours, columns: ['名称'], rows: [['先进集体'], ['文明单位']], pattern: '“{名称}”' });
    expect(withoutColumn(less, 0)).toBe(less);
    const more = withColumn(less, '日期');
    expect(more.rows).toEqual([
      ['先进集体', ''],
      ['文明单位', ''],
    ]);
    // What is typed there shows; with its name the pattern changes as well.
    expect(more.pattern).toBe('“{名称}”{日期}');
    expect(withColumnNamed(more, 1, '级别').pattern).toBe('“{名称}”{级别}');
  });
});

describe('a list that is taken over', () => {
  it('has no empty rows, and every column a name of its own', () => {
    const typed = {
      ...honours,
      columns: ['名称', '', '名称'],
      rows: [
        [' 甲 ', '', ''],
        ['', ' ', ''],
      ],
    };
    const settled = settledList(typed, '列');
    expect(settled.rows).toEqual([['甲', '', '']]);
    expect(new Set(settled.columns).size).toBe(3);
    expect(settled.columns[0]).toBe('名称');
  });

  it('says which names of the pattern are no columns', () => {
    expect(unknownColumns({ ...honours, pattern: '{名称}（{日期}）' })).toEqual(['日期']);
    expect(unknownColumns(honours)).toEqual([]);
  });
});
