import { describe, expect, it } from 'vitest';
import { emptyReport, plainInline, type Report } from '../../document/report.ts';
import { foreignUnitNames } from '../../document/unit-names.ts';
import { BOTH, FOREST, unit, WATER } from './units.ts';

const paragraph = (text: string) => ({ type: 'paragraph', content: plainInline(text) }) as const;
const report = (...texts: string[]): Report => ({ ...emptyReport, blocks: texts.map(paragraph) });

describe('names of another unit', () => {
  it('are told with their places, the longest only', () => {
    const found = foreignUnitNames(report('青禾市水务局', '按照云岭县林业局和县林业局的安排'), BOTH);
    expect(found).toEqual([
      { unit: FOREST.id, name: '云岭县林业局', place: { type: 'words', block: 1, offset: 2, length: 6 } },
      { unit: FOREST.id, name: '县林业局', place: { type: 'words', block: 1, offset: 9, length: 4 } },
    ]);
  });

  it('are found in the values of fields and beside the text', () => {
    const given: Report = {
      ...emptyReport,
      head: { issuers: ['云岭县林业局文件'], documentNumber: '云林发〔2026〕3号' },
      imprint: { printer: '云岭县林业局' },
      fields: [{ id: 'unit', name: '单位全称', type: 'body', value: '云岭县林业局' }],
      blocks: [
        {
          type: 'title',
          content: [
            { type: 'field', field: 'unit' },
            { type: 'text', text: '工作总结' },
          ],
        },
      ],
    };
    expect(
      foreignUnitNames(given, BOTH).map(({ name, place }) => [
        name,
        place.type === 'paper' ? place.item : place.offset,
      ]),
    ).toEqual([
      ['云岭县林业局', 0],
      ['云岭县林业局', 'issuers'],
      ['云林发', 'documentNumber'],
      ['云岭县林业局', 'printer'],
    ]);
  });

  it('are none where they are part of the current unit’s own names or of its receivers', () => {
    const part = unit('水务局');
    const units = { units: [WATER, part], current: WATER.id };
    expect(foreignUnitNames(report('青禾市水务局', '各县（市、区）水务局'), units)).toEqual([]);
    expect(foreignUnitNames(report('本水务局'), units).map(({ name }) => name)).toEqual(['水务局']);
  });

  it('tell of another 自称 only where the current unit has one', () => {
    expect(foreignUnitNames(report('我县'), BOTH).map(({ name }) => name)).toEqual(['我县']);
    const silent = { units: [{ ...WATER, selfName: '' }, FOREST], current: WATER.id };
    expect(foreignUnitNames(report('我县'), silent)).toEqual([]);
  });

  it('are the code of its 信函 as well', () => {
    expect(foreignUnitNames(report('见云林函〔2026〕5号'), BOTH).map(({ name }) => name)).toEqual(['云林函']);
  });

  it('are not looked for without a current unit or with one unit', () => {
    expect(foreignUnitNames(report('云岭县林业局'), { ...BOTH, current: null })).toEqual([]);
    expect(foreignUnitNames(report('云岭县林业局'), { units: [WATER], current: WATER.id })).toEqual([]);
  });
});
