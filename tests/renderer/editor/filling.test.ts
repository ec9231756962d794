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
