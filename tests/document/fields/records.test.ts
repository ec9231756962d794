import { describe, expect, it } from 'vitest';
import { listText, readRows, rowText } from '../../../document/fields/records.ts';

const list = { columns: ['机关', '名称'], pattern: '{机关}授予“{名称}”' };

describe('a list', () => {
  it('writes a row by its pattern; a column that is not there is nothing', () => {
    expect(rowText(list, ['某县', '先进集体'])).toBe('某县授予“先进集体”');
    expect(rowText({ ...list, pattern: '{名称}{年份}' }, ['某县', ' 先进集体 '])).toBe('先进集体');
  });

  it('leaves out rows in which nothing stands', () =>
    expect(
      listText({
        type: 'list',
        ...list,
        rows: [
          ['', ' '],
          ['甲', '乙'],
        ],
      }),
    ).toBe('甲授予“乙”'));

  it('is read from lines and tabs, and loses nothing of rows that are too long or too short', () => {
    expect(readRows('甲\t乙\n\n丙', ['一', '二'])).toEqual([
      ['甲', '乙'],
      ['丙', ''],
    ]);
    expect(readRows('甲|乙|丙；丁', ['一', '二'])).toEqual([
      ['甲', '乙 丙'],
      ['丁', ''],
    ]);
    expect(readRows('甲 乙', ['一'])).toEqual([['甲 乙']]);
  });
});
