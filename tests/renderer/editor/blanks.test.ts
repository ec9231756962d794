import { KEY_TAB_COMMAND } from 'lexical';
import { describe, expect, it } from 'vitest';
import type { Block, Field, Inline, InlineText } from '../../../document/report.ts';
import { $selectedSlot } from '../../../renderer/editor/over-blank.ts';
import { hand, paragraph } from './hand.ts';

const fields: readonly Field[] = [
  { id: 'unit', name: '单位', type: 'body', value: '' },
  { id: 'year', name: '年度', type: 'number', value: '2024' },
];
const words = (text: string): Inline => ({ type: 'text', text });
const field = (id: string): Inline => ({ type: 'field', field: id });
const blank = (name: string): Inline => ({ type: 'blank', name });
const table = (...cells: readonly InlineText[]): Block => ({
  type: 'table',
  headerRows: 0,
  columns: cells.map(() => 1),
  rows: [cells.map((content) => ({ content, colSpan: 1, rowSpan: 1 }))],
});
const blocks: readonly Block[] = [
  { type: 'title', content: [blank('一'), words('总结')] },
  { type: 'heading', level: 1, numbering: 'counted', content: [blank('二')] },
  {
    type: 'runIn',
    level: 2,
    numbering: 'counted',
    lead: [words('甲'), { type: 'blank', name: '做/办', options: ['做', '办'] }, words('。')],
    content: [field('unit'), blank('三'), field('year'), words('乙')],
  },
  table([blank('四'), words('丙')], [], [blank('五')]),
  paragraph('丁'),
];
const NAMES = ['〔一〕', '〔二〕', '〔做/办〕', '〔单位〕', '〔三〕', '〔四〕', '〔五〕'];
const selected = (h: ReturnType<typeof hand>) =>
  h.editor.getEditorState().read(() => $selectedSlot()?.getTextContent() ?? null);

describe('open blanks', () => {
  it('are read back as they were loaded, wherever they stand', () => {
    const h = hand(blocks, fields);
    expect(h.blocks()).toEqual(blocks);
    expect(h.handle.snapshot().openBlanks).toBe(6);
    expect(
      h.handle.snapshot().outline.map(({ text, children }) => [text, children.map((child) => child.text)]),
    ).toEqual([['〔二〕', ['甲〔做/办〕']]]);
  });

  it('are gone through in reading order, fields among them, and round the end', () => {
    const h = hand(blocks, fields).caret(0, 0);
    const seen = [...NAMES, NAMES[0]].map(() => {
      h.handle.nextBlank(1);
      return selected(h);
    });
    expect(seen).toEqual([...NAMES, NAMES[0]]);
    const back = NAMES.map(() => {
      h.handle.nextBlank(-1);
      return selected(h);
    });
    expect(back).toEqual(NAMES.toReversed());
  });

  it('are looked for on the side of the caret, from the whole of what is selected', () => {
    const h = hand(blocks, fields).caret(2, 0);
    h.handle.nextBlank(-1);
    expect(selected(h)).toBe('〔二〕');
    h.select([0, 1], [2, 8]).handle.nextBlank(1);
    expect(selected(h)).toBe('〔单位〕');
    h.caret(4, 1).handle.nextBlank(-1);
    expect(selected(h)).toBe('〔五〕');
  });

  it('count no more once they are written over, and again after undo', () => {
    const h = hand(blocks, fields).caret(0, 0);
    h.handle.nextBlank(1);
    h.type('年');
    expect(h.blocks()[0]).toEqual({ type: 'title', content: [words('年总结')] });
    expect(h.handle.snapshot().openBlanks).toBe(5);
    h.undo();
    expect(h.blocks()).toEqual(blocks);
    expect(h.handle.snapshot().openBlanks).toBe(6);
    h.handle.redo();
    expect(h.handle.snapshot().openBlanks).toBe(5);
  });

  it('are not found where there are none', () => {
    const h = hand([paragraph('甲')]).caret(0, 1);
    expect(h.handle.nextBlank(1)).toBe(false);
    expect(h.caretText()).toBe('甲|');
  });
});

describe('Tab', () => {
  const press = (h: ReturnType<typeof hand>, shiftKey = false) => {
    let taken = false;
    const event = { shiftKey, preventDefault: () => (taken = true) } as unknown as KeyboardEvent; // no screen, no events
    h.editor.update(() => h.editor.dispatchCommand(KEY_TAB_COMMAND, event), { discrete: true });
    return taken;
  };
  const text = (...content: Inline[]): Block => ({ type: 'paragraph', content });

  it('stays in the text once the last blank is filled: the caret goes to its end, and only the next Tab leaves', () => {
    const h = hand([text(words('共'), blank('数'), words('件。')), paragraph('后')]);
    h.handle.nextBlank(1);
    h.type('3');
    expect(press(h)).toBe(true);
    h.type('续');
    expect(h.blocks()).toEqual([paragraph('共3件。续'), paragraph('后')]);
    expect(press(h)).toBe(false);
  });

  it('stays in the text behind a blank that ends it, and behind one that is left open', () => {
    const filled = hand([text(words('共'), blank('数'))]);
    filled.handle.nextBlank(1);
    filled.type('3');
    expect(press(filled)).toBe(true);
    expect(press(filled)).toBe(false);
    const open = hand([text(blank('数'), words('件。'))]);
    open.handle.nextBlank(1);
    expect(press(open)).toBe(true);
    expect(open.caretText()).toBe('件。|');
    expect(open.handle.snapshot().openBlanks).toBe(1);
  });

  it('goes on to the next blank while there is one', () => {
    const h = hand([text(blank('一'), words('、')), text(blank('二'))]);
    h.handle.nextBlank(1);
    h.type('3');
    expect(press(h)).toBe(true);
    expect(selected(h)).toBe('〔二〕');
  });
});
