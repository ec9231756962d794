import { describe, expect, it } from 'vitest';
import { settleFields } from '../../../document/fields/settle.ts';
import { toFill, waitingFor } from '../../../document/fields/waiting.ts';
import type { Derivation, Field, RecordList } from '../../../document/report.ts';

const number = (id: string, value: string, unit?: string): Field => ({
  id,
  name: id,
  type: 'number',
  value,
  ...(unit === undefined ? {} : { unit }),
});

function waits(source: Derivation, ...inputs: readonly Field[]) {
  const fields = settleFields([{ ...number('r', ''), source }, ...inputs]);
  const [result] = fields;
  return result ? waitingFor(result, fields) : null;
}

const pair = (type: 'change' | 'points' | 'share' | 'average'): Derivation => ({ type, of: 'a', from: 'b' });

describe('a computed value that cannot be said', () => {
  it('waits for what is not filled in, each named once', () => {
    expect(waits(pair('change'), number('a', '5'), number('b', ''))).toEqual({ type: 'open', names: ['b'] });
    expect(waits({ type: 'sum', of: ['a', 'a'] }, number('a', ''))).toEqual({ type: 'open', names: ['a'] });
  });

  it('says which of its inputs is no number, no day, no percentage, or not above zero', () => {
    expect(waits(pair('share'), number('a', '若干'), number('b', '5'))).toEqual({ type: 'notNumber', name: 'a' });
    expect(waits({ type: 'chineseDate', of: 'a' }, number('a', '月底'))).toEqual({ type: 'notDate', name: 'a' });
    expect(waits(pair('points'), number('a', '5', '人'), number('b', '4', '人'))).toEqual({
      type: 'percent',
      name: 'a',
    });
    expect(waits(pair('share'), number('a', '5'), number('b', '0'))).toEqual({ type: 'positive', name: 'b' });
    expect(waits(pair('change'), number('a', '-5'), number('b', '3'))).toEqual({ type: 'positive', name: 'a' });
    expect(waits(pair('average'), number('a', '5', '元'), number('b', '0', '人'))).toEqual({
      type: 'positive',
      name: 'b',
    });
  });

  it('says where units differ, or what it follows from is gone', () => {
    expect(waits(pair('change'), number('a', '12', '万吨'), number('b', '10', '亩'))).toEqual({
      type: 'units',
      of: { name: 'a', unit: '万吨' },
      from: { name: 'b', unit: '亩' },
    });
    expect(waits(pair('change'), number('a', '12', '万吨'), number('b', '110000'))).toEqual({
      type: 'bare',
      name: 'b',
      unit: '万吨',
    });
    expect(waits({ type: 'sum', of: ['a', 'gone'] }, number('a', '1'))).toEqual({ type: 'gone' });
  });

  it('says which cell of a column is no number', () => {
    const list: RecordList = { type: 'list', columns: ['经费'], rows: [['3万元'], ['待定']], pattern: '{经费}' };
    const rows: Field = { id: 'a', name: 'a', type: 'records', value: '', source: list };
    expect(waits({ type: 'total', of: 'a', column: '经费' }, rows)).toEqual({ type: 'notNumber', name: '待定' });
  });

  it('is no matter of a value that is there, or that is typed', () => {
    expect(waits(pair('share'), number('a', '1'), number('b', '2'))).toBeNull();
    expect(waitingFor(number('a', ''), [])).toBeNull();
  });
});

describe('what is to be filled in', () => {
  const change = (value: string): Field => ({ ...number('change', value), source: pair('change') });

  it('is what a computed value waits for, not the value itself', () => {
    expect(toFill([number('a', '5'), number('b', ''), change('')], ['change', 'a'])).toEqual(['b']);
    expect(toFill([number('a', ''), number('b', ''), change('')], ['a', 'change'])).toEqual(['a', 'b']);
  });

  it('is nothing where all is filled in and cannot be computed', () => {
    expect(toFill([number('a', '5'), number('b', '0'), change('')], ['change'])).toEqual([]);
  });

  it('has an end where fields follow from each other', () => {
    const round: Field = { ...number('a', ''), source: pair('change') };
    expect(toFill([round, { ...round, id: 'b' }], ['a'])).toEqual([]);
  });
});
