/** Words that were carried over from last year's paper (沿用) while one writes: they stay marked until somebody writes in them. */

import { $getSelection } from 'lexical';
import { describe, expect, it } from 'vitest';
import type { Block, CarriedType, TextRun } from '../../../document/report.ts';
import { carriedPlaces, takenBack } from '../../../document/roll/marks.ts';
import { $clip, readFragment, writeFragment } from '../../../renderer/editor/fragment.ts';
import { $insertReport } from '../../../renderer/editor/insert.ts';
import { hand, heading, paragraph } from './hand.ts';

const plain = (text: string): TextRun => ({ type: 'text', text });
const marked = (type: CarriedType, from: string, text = from): TextRun => ({
  type: 'text',
  text,
  carried: { type, from },
});

/** 全年培训32人，合格30人。 */
const TRAINED: Block = {
  type: 'paragraph',
  content: [plain('全年培训'), marked('figure', '32人'), plain('，合格'), marked('figure', '30人'), plain('。')],
};
const DATED: Block = { type: 'title', content: [marked('year', '2025年', '2026年'), plain('工作总结')] };

const marks = (writer: ReturnType<typeof hand>) =>
  carriedPlaces(writer.handle.read()).map(({ text, carried }) => `${carried.from}:${text}`);

describe('what was carried over', () => {
  it('comes back from the editor as it was loaded', () => {
    const writer = hand([DATED, TRAINED, paragraph('完。')]);
    expect(writer.blocks()).toEqual([DATED, TRAINED, paragraph('完。')]);
  });

  it('stays two places where two of the same words stand side by side', () => {
    const twice: Block = {
      type: 'paragraph',
      content: [marked('figure', '2个'), marked('figure', '2个'), plain('。')],
    };
    expect(hand([twice]).blocks()).toEqual([twice]);
  });

  it('is plain once somebody writes in it', () => {
    const writer = hand([TRAINED]).caret(0, 5).type('5');
    expect(marks(writer)).toEqual(['30人:30人']);
    expect(writer.blocks()[0]).toEqual({
      type: 'paragraph',
      content: [plain('全年培训352人，合格'), marked('figure', '30人'), plain('。')],
    });
  });

  it('is plain once somebody writes over it', () => {
    const writer = hand([TRAINED]).select([0, 4], [0, 7]).type('41人');
    expect(marks(writer)).toEqual(['30人:30人']);
  });

  it('is plain once a character of it is deleted', () => {
    const writer = hand([TRAINED]).caret(0, 7).backspace();
    expect(marks(writer)).toEqual(['30人:30人']);
  });

  it('does not take in what is written beside it', () => {
    const writer = hand([TRAINED]).caret(0, 7).type('次');
    expect(writer.blocks()[0]).toEqual({
      type: 'paragraph',
      content: [plain('全年培训'), marked('figure', '32人'), plain('次，合格'), marked('figure', '30人'), plain('。')],
    });
  });

  it('is another number with a digit written beside it', () => {
    const cell: Block = { type: 'paragraph', content: [marked('figure', '32')] };
    expect(marks(hand([cell]).caret(0, 2).type('0'))).toEqual([]);
    expect(marks(hand([cell]).caret(0, 0).type('1'))).toEqual([]);
  });

  it('stays marked where its paragraph is parted beside it and joined again', () => {
    const writer = hand([TRAINED]).caret(0, 7).enter();
    expect(marks(writer)).toEqual(['32人:32人', '30人:30人']);
    writer.caret(1, 0).backspace();
    expect(writer.blocks()).toEqual([TRAINED]);
  });

  it('comes back with undo', () => {
    const writer = hand([TRAINED]).caret(0, 5).type('5');
    writer.undo();
    expect(writer.blocks()).toEqual([TRAINED]);
  });

  it('goes along where a section moves', () => {
    const writer = hand([heading(1, '工作'), TRAINED, heading(1, '打算'), paragraph('明年。')]);
    const [first] = writer.handle.snapshot().outline;
    if (first) writer.handle.moveSectionBy(first.key, 1);
    expect(writer.blocks().at(-1)).toEqual(TRAINED);
  });

  it('goes along with what is copied, whole places only', () => {
    const writer = hand([TRAINED, paragraph('')]).select([0, 0], [0, 12]);
    const clip = writer.editor.getEditorState().read(() => $clip($getSelection()));
    const fragment = clip && readFragment(writeFragment(clip.fragment));
    expect(fragment?.report.blocks[0]).toEqual({
      type: 'paragraph',
      content: [plain('全年培训'), marked('figure', '32人'), plain('，合格30')],
    });
    writer.caret(1, 0);
    writer.editor.update(() => fragment && $insertReport(fragment.report, fragment), { discrete: true });
    expect(marks(writer)).toEqual(['32人:32人', '30人:30人', '32人:32人']);
  });
});

describe('confirming', () => {
  const place = { block: 1, offset: 4, length: 3, old: '32人' };

  it('makes the words plain and leaves the text', () => {
    const writer = hand([DATED, TRAINED]);
    expect(writer.handle.changeCarried([{ ...place, text: '32人', carried: null }])).toBe(1);
    expect(marks(writer)).toEqual(['2025年:2026年', '30人:30人']);
    expect(writer.blocks()[1]).toEqual({
      type: 'paragraph',
      content: [plain('全年培训32人，合格'), marked('figure', '30人'), plain('。')],
    });
  });

  it('puts other words in its place', () => {
    const writer = hand([DATED, TRAINED]);
    writer.handle.changeCarried([{ ...place, text: '132人', carried: null }]);
    expect(marks(writer)).toEqual(['2025年:2026年', '30人:30人']);
    expect(writer.blocks()[1]?.type).toBe('paragraph');
  });

  it('takes a shifted year back, still to be confirmed', () => {
    const writer = hand([DATED, TRAINED]);
    const change = { block: 0, offset: 0, length: 5, old: '2026年', text: '2025年' };
    writer.handle.changeCarried([{ ...change, carried: { type: 'year', from: '2025年' } }]);
    expect(marks(writer)).toEqual(['2025年:2025年', '32人:32人', '30人:30人']);
  });

  it('does several places as one undo', () => {
    const writer = hand([DATED, TRAINED]);
    const all = carriedPlaces(writer.handle.read()).map(({ block, offset, text }) => ({
      ...{ block, offset, length: text.length, old: text, text },
      carried: null,
    }));
    expect(writer.handle.changeCarried(all)).toBe(3);
    expect(marks(writer)).toEqual([]);
    writer.undo();
    expect(writer.blocks()).toEqual([DATED, TRAINED]);
  });

  it('leaves a place where other words stand by now', () => {
    const writer = hand([DATED, TRAINED]);
    expect(writer.handle.changeCarried([{ ...place, old: '33人', text: '', carried: null }])).toBe(0);
    expect(writer.blocks()).toEqual([DATED, TRAINED]);
  });

  it('takes all marks back to the old text', () => {
    expect(takenBack(hand([DATED, TRAINED]).handle.read()).blocks).toEqual([
      { type: 'title', content: [plain('2025年工作总结')] },
      paragraph('全年培训32人，合格30人。'),
    ]);
  });
});

describe('a value that was carried over', () => {
  const field = {
    id: 'n',
    name: '人次',
    type: 'number',
    value: '320',
    carried: { type: 'figure', from: '320' },
  } as const;
  const blocks: readonly Block[] = [
    { type: 'paragraph', content: [plain('共'), { type: 'field', field: 'n' }, plain('人次')] },
  ];

  it('is confirmed by another one that is given to it', () => {
    const writer = hand(blocks, [field]);
    writer.handle.setField('n', '400');
    expect(writer.handle.read().fields).toEqual([{ id: 'n', name: '人次', type: 'number', value: '400' }]);
    writer.undo();
    expect(writer.handle.read().fields).toEqual([field]);
  });

  it('stays where only words around it change', () => {
    const writer = hand(blocks, [field]).caret(0, 0).type('全年');
    expect(writer.handle.read().fields).toEqual([field]);
  });
});
