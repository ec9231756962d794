import { describe, expect, it } from 'vitest';
import { sameFigures } from '../../../document/fields/same-figures.ts';
import { reportText } from '../../../document/plain.ts';
import type { Block, Field } from '../../../document/report.ts';
import type { EditorHandle, NewWords } from '../../../renderer/editor/handle.ts';
import { hand, paragraph } from './hand.ts';

const count: Field = { id: 'n', name: '人次', type: 'number', value: '1200', unit: '人次' };
const blocks: readonly Block[] = [
  {
    type: 'paragraph',
    content: [
      { type: 'text', text: '全年' },
      { type: 'field', field: 'n' },
      { type: 'text', text: '，线上1' },
      { type: 'text', text: '200', emphasis: ['bold'] },
      { type: 'text', text: '人次，又1200人次' },
    ],
  },
  {
    type: 'table',
    headerRows: 1,
    columns: [1, 1],
    rows: [
      [
        {
          content: [{ type: 'text', text: '甲' }, { type: 'break' }, { type: 'text', text: '乙' }],
          colSpan: 1,
          rowSpan: 1,
        },
        { content: [{ type: 'text', text: '共1200人次' }], colSpan: 1, rowSpan: 1 },
      ],
    ],
  },
];

function placesOf(handle: EditorHandle, text: string): readonly NewWords[] {
  const places = sameFigures(handle.read(), { type: 'amount', text: '1200', unit: '人次' });
  return places.map((place) => ({ ...place, old: place.text, text }));
}

describe('other words in several places', () => {
  it('are put in at once, over runs and in tables, and taken back by one undo', () => {
    const h = hand(blocks, [count]);
    const places = placesOf(h.handle, '980');
    expect(places).toHaveLength(3);
    expect(h.handle.replaceWords(places)).toBe(3);
    expect(reportText(h.handle.read())).toBe('全年1200人次，线上980人次，又980人次\n甲 乙\t共980人次');
    h.undo();
    expect(h.blocks()).toEqual(blocks);
  });

  it('leave a place as it is where something else stands by now', () => {
    const h = hand(blocks, [count]);
    const places = placesOf(h.handle, '980');
    h.caret(0, 2).type('共计');
    expect(h.handle.replaceWords(places)).toBe(1);
    expect(reportText(h.handle.read())).toBe('全年共计1200人次，线上1200人次，又1200人次\n甲 乙\t共980人次');
    expect(h.handle.replaceWords([{ block: 9, offset: 0, length: 1, old: '全', text: '半' }])).toBe(0);
  });

  it('do not take a chip for plain text', () => {
    const h = hand(blocks, [count]);
    expect(h.handle.replaceWords([{ block: 0, offset: 2, length: 4, old: '1200', text: '1' }])).toBe(0);
    expect(h.blocks()).toEqual(blocks);
  });

  it('leave the caret where it is among the words', () => {
    const h = hand([paragraph('共1200人次，其中1200人次在线。')]).caret(0, 12);
    expect(h.caretText()).toBe('共1200人次，其中12|00人次在线。');
    h.caret(0, 9);
    h.handle.replaceWords(placesOf(h.handle, '98'));
    expect(h.caretText()).toBe('共98人次，其|中98人次在线。');
  });
});

describe('a figure at the caret', () => {
  it('is one where the caret touches a digit', () => {
    const h = hand([paragraph('共1200人次')]);
    const at = (offset: number) => h.caret(0, offset).handle.isFigureAtCaret();
    expect([0, 1, 3, 5, 6].map(at)).toEqual([false, true, true, true, false]);
  });
});
