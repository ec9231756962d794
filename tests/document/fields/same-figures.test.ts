import { describe, expect, it } from 'vitest';
import {
  changedField,
  changedFigure,
  type Figure,
  sameFigures,
  sectionOf,
  writtenLike,
} from '../../../document/fields/same-figures.ts';
import { blockText, fieldText } from '../../../document/plain.ts';
import { type Block, type Field, type Inline, plainInline } from '../../../document/report.ts';

const paragraph = (...content: (string | Inline)[]): Block => ({
  type: 'paragraph',
  content: content.flatMap((part) => (typeof part === 'string' ? plainInline(part) : part)),
});
const table = (...rows: string[][]): Block => ({
  type: 'table',
  headerRows: 1,
  columns: [1, 1],
  rows: rows.map((row) => row.map((text) => ({ content: plainInline(text), colSpan: 1, rowSpan: 1 }))),
});
const count: Field = { id: 'n', name: '人次', type: 'number', value: '1200', unit: '人次' };
const chip: Inline = { type: 'field', field: 'n' };
const people: Figure = { type: 'amount', text: '1200', unit: '人次' };

describe('the same figure', () => {
  const blocks: readonly Block[] = [
    { type: 'heading', level: 1, numbering: 'counted', content: plainInline('培训情况') },
    paragraph('全年培训', chip, '，其中线上1,200人次，累计12000人次、1200户。'),
    table(['项目', '数量'], ['培训', '1200人次'], ['合计', '1200']),
    paragraph('第1200人次，1200年，某发〔1200〕1号。'),
  ];
  const places = sameFigures({ blocks, fields: [count] }, people);

  it('is found in text and tables, in reading order, chips and other numbers left out', () => {
    expect(places.map(({ block, text, sameUnit }) => [block, text, sameUnit])).toEqual([
      [1, '1,200', true],
      [1, '1200', false],
      [2, '1200', true],
      [2, '1200', false],
    ]);
  });

  it('is told with its place in the text of the block and the words around it', () => {
    const shown = fieldText([count]);
    for (const { block, offset, length, text } of places) {
      const one = blocks[block];
      expect(one && blockText(one, shown).slice(offset, offset + length)).toBe(text);
    }
    expect(places[0]).toMatchObject({ before: '…年培训1200人次，其中线上', after: '人次，累计12000人次、1…' });
    expect(places[3]).toMatchObject({ before: '', after: '' });
    expect(sectionOf({ blocks, fields: [] }, 1)).toBe('一、培训情况');
    expect(sectionOf({ blocks, fields: [] }, 0)).toBe('一、培训情况');
  });

  it('leaves out the places it is told to', () => {
    const except = [{ block: 1, offset: places[0]?.offset ?? -1 }];
    expect(sameFigures({ blocks, fields: [count] }, people, except)).toEqual(places.slice(1));
  });

  it('of small size counts only with the same unit', () => {
    const small: Figure = { type: 'amount', text: '12', unit: '个项' };
    const text = [paragraph('12个项目、12个乡镇、12户、12。')];
    expect(sameFigures({ blocks: text, fields: [] }, small)).toMatchObject([{ offset: 0, sameUnit: true }]);
  });

  it('without a unit is none that counts something', () => {
    const bare: Figure = { type: 'amount', text: '300', unit: '' };
    const text = [paragraph('培训300人次，共300。')];
    expect(sameFigures({ blocks: text, fields: [] }, bare)).toMatchObject([{ offset: 9 }]);
  });

  it('in another scale is the same, and is written like the place', () => {
    const money: Figure = { type: 'amount', text: '12万', unit: '元' };
    const text = [paragraph('拨付120000元，到位12万元，支出120,000元。')];
    const next: Figure = { type: 'amount', text: '13万', unit: '元' };
    expect(sameFigures({ blocks: text, fields: [] }, money).map((place) => writtenLike(place, next))).toEqual([
      '130000',
      '13万',
      '130,000',
    ]);
  });

  it('of days is the whole day', () => {
    const text = [paragraph('2026年3月5日，12026年3月5日，2026年3月51日')];
    const day: Figure = { type: 'date', text: '2026年3月5日' };
    expect(sameFigures({ blocks: text, fields: [] }, day).map(({ offset }) => offset)).toEqual([0]);
  });
});

describe('a change', () => {
  const change = (before: string, after: string) => changedFigure([paragraph(before)], [paragraph(after)], []);

  it('is one where exactly one figure differs', () => {
    expect(change('培训1200人次，3场次', '共培训1300人次，3场次')).toEqual({
      from: people,
      to: { type: 'amount', text: '1300', unit: '人次' },
    });
  });

  it.each([
    ['培训1200人次', '培训人次'],
    ['培训1200人次', '培训1200人次，走访3户'],
    ['培训1200人次，3场次', '培训1300人次，4场次'],
    ['培训1200人次', '培训1200户'],
    ['培训1200人次', '培训1,200人次'],
    ['2025年培训', '2026年培训'],
  ])('is none from %s to %s', (before, after) => expect(change(before, after)).toBeNull());

  it('of a field is told with what it counts', () => {
    const blocks = [paragraph('培训', chip, '。')];
    const after = { ...count, value: '1300' };
    const to: Figure = { type: 'amount', text: '1300', unit: '人次' };
    expect(changedField(count, after, { blocks, fields: [after] })).toEqual({ from: people, to });
    const { unit, ...bare } = count;
    const behind = [paragraph('培训', chip, '人次。')];
    const field = { ...bare, value: '1300' };
    expect(changedField(bare, field, { blocks: behind, fields: [field] })).toEqual({ from: people, to });
  });

  it('of a field is none where it is a year, was open, is computed, or is no figure', () => {
    const none = (before: Field, after: Field, words = '人次') =>
      expect(changedField(before, after, { blocks: [paragraph(chip, words)], fields: [after] })).toBeNull();
    const { unit, ...bare } = count;
    none({ ...bare, value: '2025' }, { ...bare, value: '2026' }, '年工作总结');
    none({ ...count, value: '' }, count);
    none(count, { ...count, value: '' });
    none(count, { ...count, value: '许多' });
    none(count, { ...count, value: '1300', source: { type: 'sum', of: ['a'] } });
    none({ ...bare, type: 'text', value: '甲' }, { ...bare, type: 'text', value: '乙' });
  });

  it('of a day is one', () => {
    const day = (value: string): Field => ({ id: 'd', name: '日期', type: 'date', value });
    expect(changedField(day('2026年3月5日'), day('2026年3月6日'), { blocks: [], fields: [] })).toEqual({
      from: { type: 'date', text: '2026年3月5日' },
      to: { type: 'date', text: '2026年3月6日' },
    });
  });
});
