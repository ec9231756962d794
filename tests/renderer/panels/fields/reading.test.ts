import { describe, expect, it } from 'vitest';
import { readTyped } from '../../../../renderer/panels/fields/reading.ts';

const today = new Date(2026, 10, 24);

describe('what is typed into a field', () => {
  it('is stored as it is written', () => {
    expect(readTyped({ type: 'date' }, '3月5日', today)).toEqual({ value: '2026年3月5日', odd: '' });
    expect(readTyped({ type: 'date' }, '今天', today)).toEqual({ value: '2026年11月24日', odd: '' });
    expect(readTyped({ type: 'number' }, '１，２００', today)).toEqual({ value: '1200', odd: '' });
  });

  it('is kept and told of where it is odd', () => {
    expect(readTyped({ type: 'date' }, '2026年2月30日', today)).toEqual({
      value: '2026年2月30日',
      odd: '没有这一天。',
    });
    expect(readTyped({ type: 'money', unit: '万元' }, '若干', today)).toEqual({
      value: '若干',
      odd: '不像数字，按原样保留。',
    });
    expect(readTyped({ type: 'number', unit: '人次' }, '30元', today).odd).toContain('人次');
  });
});
