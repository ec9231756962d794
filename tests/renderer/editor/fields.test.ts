import { describe, expect, it } from 'vitest';
import { reportText } from '../../../document/plain.ts';
import type { Block, Field, Inline } from '../../../document/report.ts';
import { hand, heading, paragraph } from './hand.ts';

const fields: readonly Field[] = [
  { id: 'unit', name: '单位全称', type: 'body', value: '' },
  { id: 'year', name: '年度', type: 'number', value: '2024' },
];
const field = (id: string): Inline => ({ type: 'field', field: id });
const text = (words: string): Inline => ({ type: 'text', text: words });
const blocks: readonly Block[] = [
  { type: 'title', content: [field('unit'), field('year'), text('年工作总结')] },
  { type: 'paragraph', content: [text('今年，'), field('unit'), text('圆满完成任务。')] },
];

describe('fields', () => {
  it('shows one value everywhere, and one undo takes it back everywhere', () => {
    const h = hand(blocks, fields);
    expect(h.handle.snapshot().openFields).toEqual(['unit']);
    h.handle.setField('unit', '某某局');
    expect(reportText(h.handle.read())).toBe('某某局2024年工作总结\n今年，某某局圆满完成任务。');
    expect(h.handle.snapshot().openFields).toEqual([]);
    expect(h.handle.snapshot().characters).toBe(reportText(h.handle.read()).replaceAll('\n', '').length);
    h.undo();
    expect(h.handle.snapshot().openFields).toEqual(['unit']);
    expect(h.handle.read().fields).toEqual(fields);
    expect(reportText(h.handle.read())).toBe('〔单位全称〕2024年工作总结\n今年，〔单位全称〕圆满完成任务。');
  });

  it('are the same objects while the text is typed, so that nothing beside it is drawn anew', () => {
    const many = Array.from(
      { length: 200 },
      (_, i): Field => ({ id: `f${i}`, name: `第${i}项`, type: 'text', value: '' }),
    );
    const h = hand([...blocks, paragraph('情况')], [...fields, ...many]).caret(2, 2);
    const before = h.handle.snapshot();
    const after = h.type('如下').handle.snapshot();
    expect(after.characters).toBe(before.characters + 2);
    for (const part of ['fields', 'openFields', 'shownFields'] as const) expect(after[part]).toBe(before[part]);
  });

  it('goes from blank to blank and round the end', () => {
    const h = hand(blocks, fields).caret(0, 0);
    const at = () =>
      h.editor
        .getEditorState()
        .read(() => h.editor.getEditorState()._selection?.getNodes()[0]?.getParent()?.getTextContent());
    expect(h.handle.nextBlank(1)).toBe(true);
    expect(at()).toContain('工作总结');
    h.handle.nextBlank(1);
    expect(at()).toContain('今年');
    h.handle.nextBlank(1);
    expect(at()).toContain('工作总结');
    h.handle.nextBlank(-1);
    expect(at()).toContain('今年');
    h.handle.setField('unit', '某某局');
    expect(h.handle.nextBlank(1)).toBe(false);
  });

  it('puts a blank at the caret and goes on behind it', () => {
    const h = hand([paragraph('在年')], fields).caret(0, 1);
    h.handle.insertField('year');
    expect(h.type('初').blocks()).toEqual([{ type: 'paragraph', content: [text('在'), field('year'), text('初年')] }]);
  });

  it('is defined and put in by one undo, and goes on behind it', () => {
    const h = hand([paragraph('在年')], []).caret(0, 1);
    h.handle.asOne(() => {
      h.handle.setFields(fields);
      h.handle.insertField('year');
    });
    expect(h.type('初').blocks()).toEqual([{ type: 'paragraph', content: [text('在'), field('year'), text('初年')] }]);
    h.undo().undo();
    expect(h.blocks()).toEqual([paragraph('在年')]);
    expect(h.handle.read().fields).toEqual([]);
    expect(h.handle.snapshot().canUndo).toBe(false);
  });

  it('is no step to be undone where its value stays as it was', () => {
    const h = hand(blocks, fields);
    const { revision } = h.handle.snapshot();
    h.handle.setField('year', '2024');
    h.handle.setField('gone', '1');
    expect(h.handle.snapshot()).toMatchObject({ canUndo: false, revision });
  });

  it('is deleted as one', () => {
    const h = hand([{ type: 'paragraph', content: [text('在'), field('year'), text('年')] }], fields);
    expect(h.select([0, 1], [0, 3]).backspace().blocks()).toEqual([paragraph('在年')]);
  });
});

describe('computed fields', () => {
  const sums: readonly Field[] = [
    { id: 'now', name: '本年', type: 'number', value: '112' },
    { id: 'before', name: '上年', type: 'number', value: '100' },
    {
      id: 'change',
      name: '同比',
      type: 'text',
      value: '增长12%',
      source: { type: 'change', of: 'now', from: 'before' },
    },
  ];
  const report: readonly Block[] = [
    { type: 'paragraph', content: [field('now'), text('人，同比'), field('change'), text('。')] },
  ];

  it('follow what they are computed from in all their chips, and go back with one undo', () => {
    const h = hand(report, sums);
    h.handle.setField('now', '97');
    expect(reportText(h.handle.read())).toBe('97人，同比下降3%。');
    h.handle.setField('before', '');
    expect(reportText(h.handle.read())).toBe('97人，同比〔同比〕。');
    expect(h.handle.snapshot().openFields).toEqual(['change']);
    h.undo().undo();
    expect(h.handle.read()).toMatchObject({ blocks: report, fields: sums });
    expect(reportText(h.handle.read())).toBe('112人，同比增长12%。');
  });

  it('are said although a unit was typed with a value, and one undo takes both back', () => {
    const h = hand([{ type: 'paragraph', content: [field('now'), text('，同比'), field('change')] }], sums);
    h.handle.setField('now', '112万亩');
    expect(reportText(h.handle.read())).toBe('112万亩，同比增长12%');
    expect(h.handle.read().fields).toMatchObject([{ value: '112', unit: '万亩' }, { value: '100', unit: '万亩' }, {}]);
    h.undo();
    expect(h.handle.read().fields).toEqual(sums);
  });

  it('do not say a unit twice that the text has', () => {
    const h = hand(report, sums);
    h.handle.setField('now', '97人');
    expect(reportText(h.handle.read())).toBe('97人，同比下降3%。');
  });

  it('follow a change of how they are computed', () => {
    const h = hand(report, sums);
    h.handle.setFields(
      sums.map((one) => (one.source ? { ...one, source: { type: 'share', of: 'now', from: 'before' } } : one)),
    );
    expect(reportText(h.handle.read())).toBe('112人，同比112%。');
  });
});

describe('other fields', () => {
  it('are defined and renamed, and the chips show it', () => {
    const h = hand(blocks, fields);
    h.handle.setFields([
      { id: 'unit', name: '单位', type: 'body', value: '' },
      { id: 'year', name: '年份', type: 'number', value: '2025', unit: '年度' },
    ]);
    expect(reportText(h.handle.read())).toBe('〔单位〕2025年度年工作总结\n今年，〔单位〕圆满完成任务。');
    h.undo();
    expect(h.handle.read()).toMatchObject({ blocks, fields });
  });

  it('leave their value behind as plain text when they are deleted, or a blank of the place, and one undo brings them back', () => {
    const lead: Block = {
      type: 'runIn',
      level: 2,
      numbering: 'counted',
      lead: [text('关于'), field('year'), text('年。')],
      content: [field('unit'), text('如下。')],
    };
    const h = hand([...blocks, lead], [...fields, { id: 'rest', name: '其他', type: 'text', value: '甲' }]);
    h.handle.setFields(fields.slice(0, 0));
    const blank: Inline = { type: 'blank', name: '单位全称' };
    expect(h.blocks()).toEqual([
      { type: 'title', content: [blank, text('2024年工作总结')] },
      { type: 'paragraph', content: [text('今年，'), blank, text('圆满完成任务。')] },
      { ...lead, lead: [text('关于2024年。')], content: [blank, text('如下。')] },
    ]);
    expect(h.handle.snapshot()).toMatchObject({ openFields: [], openBlanks: 3, fields: [] });
    h.undo();
    expect(h.blocks()).toEqual([...blocks, lead]);
    expect(h.handle.snapshot().fields).toHaveLength(3);
  });
});

describe('snapshots', () => {
  it('are the same object while nothing changed, and tell the listeners once', async () => {
    const h = hand(blocks, fields);
    let told = 0;
    h.handle.subscribe(() => {
      told += 1;
    });
    const first = h.handle.snapshot();
    expect(h.handle.snapshot()).toBe(first);
    h.caret(1, 3).type('在全');
    await h.settled();
    await h.settled();
    expect(told).toBe(1);
    expect(h.handle.snapshot()).not.toBe(first);
    expect(h.handle.snapshot().revision).toBeGreaterThan(first.revision);
  });

  it('keep the sections that did not change', () => {
    const h = hand([
      { type: 'heading', level: 1, numbering: 'counted', content: [text('甲')] },
      paragraph('一'),
      { type: 'heading', level: 1, numbering: 'counted', content: [text('乙')] },
      paragraph('二'),
    ]);
    const [first, second] = h.handle.snapshot().outline;
    h.caret(1, 1).type('字');
    const [firstNow, secondNow] = h.handle.snapshot().outline;
    expect(firstNow).toMatchObject({ chars: 3 });
    expect(firstNow).not.toBe(first);
    expect(secondNow).toBe(second);
  });

  it('do not move with the caret alone in their revision', () => {
    const h = hand(blocks, fields).caret(0, 0);
    const { revision } = h.handle.snapshot();
    h.caret(1, 1);
    expect(h.handle.snapshot().revision).toBe(revision);
  });

  it('say what can be undone and redone', () => {
    const h = hand([paragraph('甲')]).caret(0, 1);
    expect(h.handle.snapshot()).toMatchObject({ canUndo: false, canRedo: false });
    h.type('乙').undo();
    expect(h.handle.snapshot()).toMatchObject({ canUndo: false, canRedo: true });
    expect(h.blocks()).toEqual([paragraph('甲')]);
  });

  it('of a draft to be read only do not let commands change it', () => {
    const h = hand([paragraph('甲')]).caret(0, 0);
    const report = h.handle.read();
    h.handle.load(report, 'readOnly');
    h.handle.setStyle('heading1');
    h.handle.insertTable(2, 2);
    h.handle.insertSection([heading(1, '乙'), paragraph('')], null);
    expect(h.handle.read()).toEqual(report);
    expect(h.handle.snapshot().access).toBe('readOnly');
  });
});

describe('tables', () => {
  it('come in with a header row after the caret’s paragraph, and a line to go on writing', () => {
    const h = hand([paragraph('甲')]).caret(0, 1);
    h.handle.insertTable(3, 2);
    const [first, table, last] = h.blocks();
    expect(first).toEqual(paragraph('甲'));
    expect(table).toMatchObject({ type: 'table', headerRows: 1, columns: [1, 1] });
    expect(table?.type === 'table' && table.rows.map((row) => row.length)).toEqual([2, 2, 2]);
    expect(last).toEqual(paragraph(''));
    expect(h.handle.snapshot().style).toBeNull();
    h.type('序').enter().type('号');
    expect(h.blocks()[1]).toMatchObject({
      rows: [[{ content: [text('序'), { type: 'break' }, text('号')] }, {}], {}, {}],
    });
    expect(h.blocks()).toHaveLength(3);
  });
});
