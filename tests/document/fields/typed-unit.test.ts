import { describe, expect, it } from 'vitest';
import { settleFields } from '../../../document/fields/settle.ts';
import { type Behind, withTypedUnit, wordsBehind } from '../../../document/fields/typed-unit.ts';
import type { Derivation, Field } from '../../../document/report.ts';

const number = (id: string, value: string, unit?: string): Field => ({
  id,
  name: id,
  type: 'number',
  value,
  ...(unit === undefined ? {} : { unit }),
});
const computed = (id: string, source: Derivation): Field => ({ id, name: id, type: 'text', value: '', source });

const nothing: Behind = () => [];
const change = computed('change', { type: 'change', of: 'now', from: 'before' });
const share = computed('share', { type: 'share', of: 'now', from: 'goal' });
const heads = computed('heads', { type: 'average', of: 'now', from: 'people' });

const shown = (fields: readonly Field[]) => fields.map(({ value, unit = '' }) => `${value} ${unit}`.trim());
const typed = (fields: readonly Field[], behind = nothing) => shown(withTypedUnit(settleFields(fields), 'now', behind));

describe('a unit typed with its number', () => {
  it('goes beside it and to all that is compared with it, so that what follows can be said', () => {
    const fields = [number('now', '3.6万亩'), number('before', '3.2'), number('goal', ''), change, share];
    expect(typed(fields)).toEqual(['3.6 万亩', '3.2 万亩', '万亩', '增长12.5%', '']);
  });

  it('goes to nothing that has a unit, or counts in ones, or is only divided by', () => {
    const fields = [
      number('now', '3.6万亩'),
      number('before', '32000'),
      number('goal', '4', '亩'),
      number('people', '5'),
    ];
    expect(typed([...fields, change, share, heads]).slice(0, 4)).toEqual(['3.6 万亩', '32000', '4 亩', '5']);
  });

  it('goes where the text says it already', () => {
    expect(typed([number('now', '2026年')], () => ['年度工作'])).toEqual(['2026']);
    expect(
      typed([number('now', '120人次'), number('before', '100'), change], (id) => (id === 'before' ? ['人次'] : [])),
    ).toEqual(['120 人次', '100', '增长20%']);
  });

  it('is none where it is 万 or 亿 alone, a percentage, or longer than a unit can be', () => {
    for (const value of ['3.6万', '85.3%', '若干', '3万甲乙丙丁戊己庚辛壬癸']) {
      const fields = [number('now', value)];
      expect(withTypedUnit(fields, 'now', nothing)).toBe(fields);
    }
  });

  it('stays where the field has a unit, or is no number', () => {
    for (const field of [number('now', '5户', '人'), { ...number('now', '5户'), type: 'text' } as const]) {
      const fields = [field];
      expect(withTypedUnit(fields, 'now', nothing)).toBe(fields);
    }
  });
});

describe('what stands behind a field', () => {
  it('is told for each of its places', () => {
    const run = { type: 'field', field: 'now' } as const;
    const content = [run, { type: 'text', text: '年，' } as const, run];
    const behind = wordsBehind({ blocks: [{ type: 'paragraph', content }], fields: [number('now', '5')] });
    expect(behind('now')).toEqual(['年，5', '']);
  });
});
