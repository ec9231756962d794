import { $getSelection, $isRangeSelection, KEY_DELETE_COMMAND } from 'lexical';
import { describe, expect, it } from 'vitest';
import { type Block, plainInline } from '../../../document/report.ts';
import { $insertReport } from '../../../renderer/editor/insert.ts';
import { readPasted } from '../../../renderer/editor/pasted.ts';
import { hand, heading, paragraph } from './hand.ts';

const table: Block = {
  type: 'table',
  headerRows: 1,
  columns: [1, 1],
  rows: [1, 2].map((row) => ['甲', '乙'].map((c) => ({ content: plainInline(c + row), colSpan: 1, rowSpan: 1 }))),
};
const body = [paragraph('情况如下：'), table, heading(1, '问题'), paragraph('资金不足。')];

function del(h: ReturnType<typeof hand>) {
  const key = { key: 'Delete', preventDefault() {} } as KeyboardEvent; // what the handlers ask of it
  h.editor.update(() => h.editor.dispatchCommand(KEY_DELETE_COMMAND, key), { discrete: true });
  return h;
}

describe('a selection that ends in a table', () => {
  it('takes all of the table with Delete, and the heading below stays one', () => {
    const h = del(hand(body).select([0, 2], [1, 3]));
    expect(h.blocks()).toEqual([paragraph('情况'), heading(1, '问题'), paragraph('资金不足。')]);
  });

  it('takes all of the table where it begins in it', () => {
    const h = del(hand(body).select([1, 1], [3, 2]));
    expect(h.blocks()).toEqual([paragraph('情况如下：'), paragraph('不足。')]);
    expect(h.type('仍').blocks()).toEqual([paragraph('情况如下：'), paragraph('仍不足。')]);
  });

  it('makes room for a new paragraph with Enter', () => {
    const h = hand(body).select([0, 2], [1, 3]).enter();
    expect(h.blocks()).toEqual([paragraph('情况'), paragraph(''), heading(1, '问题'), paragraph('资金不足。')]);
  });

  it('leaves a selection inside one table to the table', () => {
    const h = del(hand(body).select([1, 0], [1, 1]));
    expect(h.blocks()).toHaveLength(4);
  });
});

describe('a table from another program', () => {
  it('is a table though nothing else is pasted, with a line below to go on writing', () => {
    const pasted = readPasted('序号\t项目\n1\t围栏\n');
    expect(pasted.type === 'blocks' && pasted.report.blocks.map((block) => block.type)).toEqual(['table']);
    const h = hand([paragraph('如下：')]).caret(0, 3);
    h.editor.update(
      () => {
        if (pasted.type === 'blocks') $insertReport(pasted.report, pasted.joins);
      },
      { discrete: true },
    );
    expect(h.blocks().map((block) => block.type)).toEqual(['paragraph', 'table', 'paragraph']);
    const inTable = h.editor.getEditorState().read(() => {
      const selection = $getSelection();
      return $isRangeSelection(selection) && selection.anchor.getNode().getTextContent();
    });
    expect(inTable).toBe('围栏');
  });
});
