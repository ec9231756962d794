import { describe, expect, it } from 'vitest';
import type { Kind } from '../../document/kind.ts';
import { emptyReport, type Field } from '../../document/report.ts';
import { fieldChanges, paperOf } from '../../document/unit-switch.ts';
import { FOREST, unit, WATER } from './units.ts';

const field = (id: string, value: string): Field => ({ id, name: id, type: 'body', value });

const KIND = {
  fields: [
    { id: 'unit', name: '单位全称', type: 'body', initial: 'fullName' },
    { id: 'sign', name: '署名', type: 'body', initial: 'signature' },
    { id: 'topic', name: '主题', type: 'text' },
    { id: 'year', name: '年份', type: 'number', initial: 'year' },
  ],
} as unknown as Kind; // no more of a kind is asked for

describe('another unit', () => {
  it('takes the places that still say the one before, by what each field is for', () => {
    const signing = unit('丙局', { signature: '丙局办公室' });
    const fields = [field('unit', WATER.fullName), field('sign', WATER.fullName), field('year', '2026')];
    expect(fieldChanges(fields, KIND, WATER, signing)).toEqual([
      { field: 'unit', name: 'unit', from: WATER.fullName, to: '丙局' },
      { field: 'sign', name: 'sign', from: WATER.fullName, to: '丙局办公室' },
    ]);
  });

  it('leaves what a person wrote, and what it has nothing for', () => {
    expect(fieldChanges([field('unit', '另一个局'), field('topic', '防汛')], KIND, WATER, FOREST)).toEqual([]);
    expect(fieldChanges([field('a', '市政府办公室')], null, WATER, FOREST)).toEqual([]);
  });

  it('is known by the values where the report has no kind of ours', () => {
    expect(fieldChanges([field('x', '市水务局'), field('y', '')], null, WATER, FOREST)).toEqual([
      { field: 'x', name: 'x', from: '市水务局', to: '县林业局' },
    ]);
  });

  it('fills what is open once there is a first unit', () => {
    expect(fieldChanges([field('unit', ''), field('topic', '')], KIND, null, WATER)).toEqual([
      { field: 'unit', name: 'unit', from: '', to: WATER.fullName },
    ]);
  });

  it('comes into 版头 and 版记, and leaves a paper without its names as it is', () => {
    const paper = {
      ...emptyReport,
      head: { issuers: ['青禾市水务局文件'], documentNumber: '青水发〔2026〕5号', signers: ['李江河'] },
      imprint: { printer: '青禾市水务局办公室', copyTo: '别的机关。' },
    };
    const next = paperOf(paper, WATER, FOREST);
    expect(next.head).toEqual({
      issuers: ['云岭县林业局文件'],
      documentNumber: '云林发〔2026〕5号',
      signers: ['李江河'],
    });
    expect(next.imprint).toEqual({ printer: '云岭县林业局', copyTo: '别的机关。' });
    expect(paperOf(emptyReport, WATER, FOREST)).toBe(emptyReport);
  });

  it('writes the code of a 信函 as that of a 信函', () => {
    const layout = { ...emptyReport.layout, form: 'letter' } as const;
    const letter = { ...emptyReport, layout, head: { documentNumber: '青水函〔2026〕5号' } };
    expect(paperOf(letter, WATER, FOREST).head.documentNumber).toBe('云林函〔2026〕5号');
  });
});
