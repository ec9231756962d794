import { describe, expect, it } from 'vitest';
import { type Block, plainInline } from '../../../document/report.ts';
import { withSlots } from '../../../document/slots.ts';
import { hand, heading, paragraph } from './hand.ts';

const WORDS = plainInline('强化组织领导');
const start = [heading(1, '工作开展情况'), paragraph(''), heading(1, '存在问题'), paragraph('有差距。')];

describe('words that are put in as a heading', () => {
  it('become one below the section in its empty line, in one step', () => {
    const h = hand(start).caret(1, 0);
    h.handle.insertHeading(WORDS);
    expect(h.blocks()).toEqual([start[0], heading(2, '强化组织领导'), ...start.slice(2)]);
    expect(h.type('，压实责任').blocks()[1]).toEqual(heading(2, '强化组织领导，压实责任'));
    expect(h.undo().undo().blocks()).toEqual(start);
  });

  it('stand behind a text that has words, and behind a heading', () => {
    const h = hand(start).caret(3, 2);
    h.handle.insertHeading(WORDS);
    expect(h.blocks().slice(3)).toEqual([paragraph('有差距。'), heading(2, '强化组织领导')]);
    h.caret(0, 3).handle.insertHeading(WORDS);
    expect(h.blocks().slice(0, 2)).toEqual([start[0], heading(2, '强化组织领导')]);
  });

  it('go into an empty heading as it is', () => {
    const h = hand([heading(1, '情况'), heading(3, ''), paragraph('')]).caret(1, 0);
    h.handle.insertHeading(WORDS);
    expect(h.blocks()[1]).toEqual(heading(3, '强化组织领导'));
  });

  it('never go below the fourth level, and are of the first where there is no section', () => {
    const deep = hand([heading(4, '甲'), paragraph('')]).caret(1, 0);
    deep.handle.insertHeading(WORDS);
    expect(deep.blocks()[1]).toEqual(heading(4, '强化组织领导'));
    const bare = hand([paragraph('')]).caret(0, 0);
    bare.handle.insertHeading(WORDS);
    expect(bare.blocks()).toEqual([heading(1, '强化组织领导')]);
  });

  it('are words in the cell of a table', () => {
    const table: Block = {
      type: 'table',
      headerRows: 0,
      columns: [1],
      rows: [[{ content: plainInline('甲'), colSpan: 1, rowSpan: 1 }]],
    };
    const h = hand([table, paragraph('')]).caret(0, 1);
    h.handle.insertHeading(WORDS);
    expect(h.blocks()).toMatchObject([{ rows: [[{ content: plainInline('甲强化组织领导') }]] }, paragraph('')]);
  });

  it('select their first blank', () => {
    const h = hand(start).caret(1, 0);
    h.handle.insertHeading(withSlots('抓实{主题}工作', []));
    expect(h.type('河道').blocks()[1]).toEqual(heading(2, '抓实河道工作'));
  });
});
