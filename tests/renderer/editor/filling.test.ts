import { KEY_TAB_COMMAND } from 'lexical';
import { describe, expect, it } from 'vitest';
import { reportText } from '../../../document/plain.ts';
import type { Block, Field, Inline } from '../../../document/report.ts';
import { hand } from './hand.ts';

const fields: readonly Field[] = [
  { id: 'unit', name: '单位', type: 'body', value: '' },
  { id: 'year', name: '年度', type: 'number', value: '2024' },
];
const field = (id: string): Inline => ({ type: 'field', field: id });
const text = (words: string): Inline => ({ type: 'text', text: words });
const blocks: readonly Block[] = [
  { type: 'title', content: [field('unit'), field('year'), text('年工作总结')] },
  { type: 'paragraph', content: [text('今年，'), field('unit'), text('圆满完成任务。')] },
];

const begun = () => {
  const h = hand(blocks, fields).caret(0, 0);
  h.handle.nextBlank(1);
  return h;
};

describe('writing over a blank', () => {
  it('fills it wherever it stands once the caret leaves', async () => {
    const h = begun().type('某局');
    expect(h.handle.snapshot().openFields).toEqual(['unit']);
    await h.caret(0, 11).settled();
    expect(reportText(h.handle.read())).toBe('某局2024年工作总结\n今年，某局圆满完成任务。');
    expect(h.handle.snapshot().openFields).toEqual([]);
    expect(h.blocks()).toEqual(blocks);
  });

  it('fills it before the report is taken', () => {
    const h = begun().type('某局');
    h.handle.settle();
    expect(h.handle.read()).toMatchObject({ blocks, fields: [{ value: '某局' }, {}] });
    expect(h.type('在').blocks()[0]).toEqual({
      type: 'title',
      content: [field('unit'), text('在'), field('year'), text('年工作总结')],
    });
  });

  it('fills it before Tab goes on', () => {
    const h = begun().type('某局');
    const tab = { key: 'Tab', shiftKey: false, preventDefault() {} } as KeyboardEvent; // what the handlers ask of it
    h.editor.update(() => h.editor.dispatchCommand(KEY_TAB_COMMAND, tab), { discrete: true });
    expect(h.blocks()).toEqual(blocks);
    expect(h.handle.snapshot().openFields).toEqual([]);
  });

  it('changes the value of one that was filled', async () => {
    const h = hand(blocks, fields).select([0, 4], [0, 8]).type('2025');
    await h.caret(1, 0).settled();
    expect(reportText(h.handle.read())).toBe('〔单位〕2025年工作总结\n今年，〔单位〕圆满完成任务。');
  });

  it('takes a unit that stands behind the blank already for no part of the value', async () => {
    const open = fields.map((each) => ({ ...each, value: each.id === 'unit' ? '某局' : '' }));
    const h = hand(blocks, open).caret(0, 0);
    h.handle.nextBlank(1);
    await h.type('2025年').caret(1, 0).settled();
    expect(reportText(h.handle.read())).toBe('某局2025年工作总结\n今年，某局圆满完成任务。');
    expect(h.handle.read().fields).toMatchObject([{}, { value: '2025' }]);
  });

  it('is plain text where more than the blank was written over', async () => {
    const h = hand(blocks, fields).select([0, 0], [0, 9]).type('某局');
    await h.caret(1, 0).settled();
    expect(reportText(h.handle.read())).toBe('某局工作总结\n今年，〔单位〕圆满完成任务。');
  });

  it('gives the open blank back by undo', async () => {
    const h = begun().type('局');
    await h.caret(1, 0).settled();
    expect(h.undo().handle.read()).toMatchObject({ blocks, fields });
  });
});

describe('what is written over a blank', () => {
  const typed: readonly Field[] = [
    { id: 'count', name: '人次', type: 'number', value: '', unit: '人次' },
    { id: 'date', name: '日期', type: 'date', value: '' },
    { id: 'twice', name: '合计', type: 'number', value: '', source: { type: 'sum', of: ['count', 'count'] } },
  ];
  const line: Block = {
    type: 'paragraph',
    content: [field('count'), text('，'), field('date'), text('，'), field('twice')],
  };

  it('is put into the form of its type, and what follows from it is computed', () => {
    const h = hand([line], typed).caret(0, 0);
    h.handle.nextBlank(1);
    h.type('１,２００人次');
    h.handle.settle();
    expect(reportText(h.handle.read())).toBe('1200人次，〔日期〕，2400人次');
    expect(h.blocks()).toEqual([line]);
    h.handle.nextBlank(1);
    h.type('2026-3-5');
    h.handle.settle();
    expect(h.handle.read().fields[1]).toMatchObject({ value: '2026年3月5日' });
  });

  it('is kept as it is where it is odd', () => {
    const h = hand([line], typed).caret(0, 0);
    h.handle.nextBlank(1);
    h.type('约百');
    h.handle.settle();
    expect(h.handle.read().fields[0]).toMatchObject({ value: '约百' });
  });

  it('stays plain text over a computed value', () => {
    const h = hand(
      [line],
      typed.map((one) => (one.id === 'count' ? { ...one, value: '3' } : one)),
    );
    h.handle.setField('count', '5');
    h.select([0, 10], [0, 13]);
    expect(h.handle.read().fields[2]).toMatchObject({ value: '10人次' });
    h.type('约十人次').handle.settle();
    expect(reportText(h.handle.read())).toBe('5人次，〔日期〕，约十人次');
  });

  it('stays plain text where the report knows no such field', () => {
    const h = hand([{ type: 'paragraph', content: [text('甲'), field('gone'), text('乙')] }], []);
    h.caret(0, 0).handle.nextBlank(1);
    h.type('丙').handle.settle();
    expect(reportText(h.handle.read())).toBe('甲丙乙');
  });
});
