import { expect, it } from 'vitest';
import { formulaWords } from '../../../../renderer/panels/fields/formula.ts';

const fields = [
  { id: 'now', name: '本年投资' },
  { id: 'before', name: '上年投资' },
  { id: 'list', name: '荣誉' },
];

it('the formula of a computed field is said in the names of its fields', () => {
  expect(formulaWords({ type: 'change', of: 'now', from: 'before' }, fields)).toBe('本年投资 比 上年投资 增减');
  expect(formulaWords({ type: 'share', of: 'now', from: 'before' }, fields)).toBe('本年投资 ÷ 上年投资，百分比');
  expect(formulaWords({ type: 'sum', of: ['now', 'before'] }, fields)).toBe('本年投资 ＋ 上年投资');
  expect(formulaWords({ type: 'scaled', of: 'now', by: '亿' }, fields)).toBe('本年投资，折算成亿');
  expect(formulaWords({ type: 'total', of: 'list', column: '金额' }, fields)).toBe('“荣誉”中“金额”合计');
});

it('a field that is gone is said to be', () => {
  expect(formulaWords({ type: 'count', of: 'gone' }, fields)).toBe('“（已删除的要素）”的条数');
});
