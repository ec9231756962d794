import { describe, expect, it } from 'vitest';
import { reportText } from '../../../document/plain.ts';
import type { Block, Field } from '../../../document/report.ts';
import { hand, heading, paragraph } from './hand.ts';

const fields: readonly Field[] = [
  { id: 'indicator', name: '主要指标', type: 'text', value: '粮食产量' },
  { id: 'current', name: '本期数', type: 'number', value: '' },
];
const sentence: Block = {
  type: 'paragraph',
  content: [
    { type: 'field', field: 'indicator' },
    { type: 'text', text: '达到' },
    { type: 'field', field: 'current' },
    { type: 'text', text: '。' },
  ],
};

describe('blocks put in at a place of the report', () => {
  it('take the place of the empty paragraph above, their first blank is selected, and one undo takes them back', () => {
    const before = [heading(1, '成效'), paragraph(''), heading(1, '问题')];
    const h = hand(before, fields);
    h.handle.insertBlocks(2, [sentence]);
    expect(reportText(h.handle.read())).toBe('一、成效\n粮食产量达到〔本期数〕。\n二、问题');
    expect(h.handle.snapshot()).toMatchObject({ shownFields: ['indicator', 'current'], openFields: ['current'] });
    h.undo();
    expect(h.blocks()).toEqual(before);
    expect(h.handle.snapshot()).toMatchObject({ shownFields: [], canUndo: false });
    h.handle.redo();
    expect(h.handle.snapshot().openFields).toEqual(['current']);
  });

  it('go on in the first blank that is open', () => {
    const h = hand([heading(1, '成效'), paragraph('')], fields);
    h.handle.insertBlocks(2, [sentence]);
    h.type('12');
    h.handle.settle();
    expect(h.handle.read().fields[1]?.value).toBe('12');
  });

  it('stand behind a paragraph that has words, and at the end', () => {
    const h = hand([heading(1, '成效'), paragraph('成效明显。'), heading(1, '问题')], fields);
    h.handle.insertBlocks(2, [sentence]);
    h.handle.insertBlocks(4, [paragraph('其他。')]);
    expect(reportText(h.handle.read())).toBe('一、成效\n成效明显。\n粮食产量达到〔本期数〕。\n二、问题\n其他。');
  });
});
