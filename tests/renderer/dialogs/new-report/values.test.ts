import { describe, expect, it } from 'vitest';
import type { Kind } from '../../../../document/kind.ts';
import { readValues, settledFields, valuesOf } from '../../../../renderer/dialogs/new-report/values.ts';

const kind: Kind = {
  id: 'test',
  name: '试用',
  order: 1,
  purpose: '试用的类型。',
  statutory: false,
  layout: 'plain',
  length: { min: 100, max: 200 },
  fields: [
    { id: 'unit', name: '单位全称', type: 'body', initial: 'fullName' },
    { id: 'year', name: '年份', type: 'number', initial: 'year' },
    { id: 'now', name: '本年投资', type: 'money', unit: '万元' },
    { id: 'before', name: '上年投资', type: 'money', unit: '万元' },
    { id: 'growth', name: '同比', type: 'text', source: { type: 'change', of: 'now', from: 'before' } },
  ],
  parts: [],
};
const today = new Date(2026, 10, 24);

describe('the values of a new report', () => {
  it('begin with what the profile and the clock say, and with what was typed for another kind', () => {
    const values = valuesOf(kind, { 本年投资: '112', now: '7' }, today, { fullName: '某县水利局' });
    expect(values).toEqual({ unit: '某县水利局', year: '2026', now: '112', before: '' });
  });

  it('are read as they are written, and stay empty where they were emptied', () => {
    const values = valuesOf(kind, { 本年投资: '1,120', 年份: '' }, today, {});
    expect(readValues(kind, values, today)).toEqual({ unit: '', year: '', now: '1120', before: '' });
  });

  it('give the computed ones while they are typed', () => {
    const values = { unit: '', year: '2026', now: '１１２', before: '100' };
    expect(settledFields(kind, values, today).at(-1)?.value).toBe('增长12%');
    expect(settledFields(kind, { ...values, before: '' }, today).at(-1)?.value).toBe('');
  });
});
