import { describe, expect, it } from 'vitest';
import { settleFields } from '../../../../document/fields/settle.ts';
import type { Field } from '../../../../document/report.ts';
import {
  type Definition,
  definitionOf,
  fieldFrom,
  fitting,
  freeId,
  nameFault,
  sourceFault,
} from '../../../../renderer/dialogs/fields/definition.ts';

const now: Field = { id: 'now', name: '本年投资', type: 'money', value: '112', unit: '万元' };
const before: Field = { id: 'before', name: '上年投资', type: 'money', value: '100', unit: '万元' };
const day: Field = { id: 'day', name: '成文日期', type: 'date', value: '2026年3月5日' };
const honours: Field = {
  id: 'honours',
  name: '荣誉',
  type: 'records',
  value: '甲',
  source: { type: 'list', columns: ['名称'], rows: [['甲']], pattern: '{名称}' },
};
const growth: Field = {
  id: 'growth',
  name: '同比',
  type: 'text',
  value: '',
  source: { type: 'change', of: 'now', from: 'before' },
};
const fields = [now, before, day, honours, growth];
const around = { fields, before: null, firstColumn: '名称', today: new Date(2026, 2, 5) };
const blank = definitionOf(null);
const defined = (next: Partial<Definition>) => fieldFrom({ ...blank, name: '新要素', ...next }, 'own1', around);
const ids = (found: readonly Field[]) => found.map(({ id }) => id);

describe('a field as it is defined', () => {
  it('has a type and a unit where one is given', () => {
    expect(defined({ choice: 'money', unit: ' 万元 ' })).toEqual({
      id: 'own1',
      name: '新要素',
      type: 'money',
      value: '',
      unit: '万元',
    });
    expect(defined({ choice: 'date', unit: '万元' })).not.toHaveProperty('unit');
  });

  it('has the value that was typed with it, as it is written', () => {
    expect(defined({ choice: 'date', value: '3月5号' }).value).toBe('2026年3月5日');
    expect(defined({ choice: 'money', unit: '万元', value: '1,200万元' }).value).toBe('1200');
    expect(defined({ choice: 'sum', parts: ['now'], value: '5' }).value).toBe('');
    expect(defined({ choice: 'records', value: '5' }).value).toBe('');
  });

  it('loses a unit in its value that is given beside it now', () => {
    const area: Field = { id: 'area', name: '面积', type: 'number', value: '3.6万亩' };
    const withUnit = (unit: string) => fieldFrom({ ...definitionOf(area), unit }, 'area', { ...around, before: area });
    expect(withUnit('万亩')).toMatchObject({ value: '3.6', unit: '万亩' });
    expect(withUnit('亩')).toMatchObject({ value: '3.6万', unit: '亩' });
    // What cannot be said in it stays as it was typed.
    expect(withUnit('户').value).toBe('3.6万亩');
    expect(withUnit('').value).toBe('3.6万亩');
  });

  it('is computed from the fields that were chosen', () => {
    const field = defined({ choice: 'change', of: 'now', from: 'before' });
    expect(settleFields([...fields, field]).at(-1)?.value).toBe('增长12%');
    expect(defined({ choice: 'sum', parts: ['now', 'before'] })).toMatchObject({
      type: 'money',
      source: { type: 'sum', of: ['now', 'before'] },
    });
  });

  it('is a list with one column to begin with, and keeps the rows that it has', () => {
    expect(defined({ choice: 'records' }).source).toEqual({
      type: 'list',
      columns: ['名称'],
      rows: [],
      pattern: '{名称}',
    });
    const kept = fieldFrom({ ...definitionOf(honours), name: '奖项' }, 'honours', { ...around, before: honours });
    expect(kept).toEqual({ ...honours, name: '奖项' });
  });

  it('is read back as it was defined', () => {
    for (const field of fields)
      expect(fieldFrom(definitionOf(field), field.id, { ...around, before: field })).toEqual(field);
  });

  it('keeps its value when only its type changes', () => {
    const changed = fieldFrom({ ...definitionOf(now), choice: 'text' }, 'now', { ...around, before: now });
    expect(changed).toEqual({ id: 'now', name: '本年投资', type: 'text', value: '112' });
  });

  it('has an id that no other has', () => {
    expect(freeId([{ ...now, id: 'own1' }, before])).toBe('own2');
  });
});

describe('the fields to compute from', () => {
  it('are numbers for amounts, dates for dates, lists for lists', () => {
    expect(ids(fitting('change', fields, null))).toEqual(['now', 'before']);
    expect(ids(fitting('chineseDate', fields, null))).toEqual(['day']);
    expect(ids(fitting('count', fields, null))).toEqual(['honours']);
  });

  it('are texts too where a number stands in them', () => {
    const text: Field = { id: 'text', name: '金额', type: 'text', value: '30万元' };
    expect(ids(fitting('sum', [...fields, text], null))).toContain('text');
  });

  it('are never the field itself, nor what follows from it', () => {
    const total: Field = { id: 'total', name: '合计', type: 'money', value: '', source: { type: 'sum', of: ['now'] } };
    expect(ids(fitting('share', [...fields, total], 'now'))).toEqual(['before']);
  });
});

describe('what a definition lacks', () => {
  it('is a name, or one that nobody else has', () => {
    expect(nameFault({ ...blank, name: ' ' }, fields, null)).toEqual({ type: 'noName' });
    expect(nameFault({ ...blank, name: '本年投资' }, fields, null)).toEqual({ type: 'taken', name: '本年投资' });
    expect(nameFault({ ...blank, name: '本年投资' }, fields, 'now')).toBeNull();
    expect(nameFault({ ...blank, name: '甲{乙}' }, fields, null)).toEqual({ type: 'braces' });
  });

  it('is what it follows from', () => {
    expect(sourceFault({ ...blank, choice: 'share', of: 'now' })).toEqual({ type: 'ofTwo' });
    expect(sourceFault({ ...blank, choice: 'share', of: 'now', from: 'now' })).toEqual({ type: 'same' });
    expect(sourceFault({ ...blank, choice: 'sum' })).toEqual({ type: 'ofSome' });
    expect(sourceFault({ ...blank, choice: 'total', of: 'honours' })).toEqual({ type: 'ofOne' });
    expect(sourceFault({ ...blank, choice: 'share', of: 'now', from: 'before' })).toBeNull();
    expect(sourceFault(blank)).toBeNull();
  });
});
