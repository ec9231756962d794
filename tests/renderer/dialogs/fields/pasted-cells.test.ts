import { describe, expect, it } from 'vitest';
import { isTable, pastedCells } from '../../../../renderer/dialogs/fields/pasted-cells.ts';

describe('cells pasted from a spreadsheet', () => {
  it('are parted by tabs and line breaks of any sort, and a line break at the end opens no row', () => {
    expect(pastedCells('先进集体\t省政府\r\n文明单位\t市委\n')).toEqual([
      ['先进集体', '省政府'],
      ['文明单位', '市委'],
    ]);
    expect(pastedCells('甲\r乙\r')).toEqual([['甲'], ['乙']]);
  });

  it('keep empty cells in their place', () => {
    expect(pastedCells('\t乙\t\n\t\t丙')).toEqual([
      ['', '乙', ''],
      ['', '', '丙'],
    ]);
  });

  it('lose the quotes around what holds line breaks, tabs or quotes, and become one line', () => {
    expect(pastedCells('"第一行\n第二行"\t"含""引号"""\n尾')).toEqual([['第一行 第二行', '含"引号"'], ['尾']]);
  });

  it('keep a quote that only stands inside of a text', () => {
    expect(pastedCells('长6"\t"半句\t后')).toEqual([['长6"', '"半句', '后']]);
  });

  it('are a table only where there is more than one of them', () => {
    expect(isTable('一句话')).toBe(false);
    expect(isTable('一句话\r\n')).toBe(false);
    expect(isTable('甲\t乙')).toBe(true);
    expect(isTable('甲\n乙')).toBe(true);
  });
});
