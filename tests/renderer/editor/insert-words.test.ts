import { $createNodeSelection, $getRoot, $setSelection } from 'lexical';
import { describe, expect, it } from 'vitest';
import type { Block, Field, Inline, InlineText } from '../../../document/report.ts';
import { withSlots } from '../../../document/slots.ts';
import { $blocks } from '../../../renderer/editor/chunks.ts';
import { $selectedSlot } from '../../../renderer/editor/over-blank.ts';
import { hand, heading, paragraph, runIn } from './hand.ts';

const fields: readonly Field[] = [
  { id: 'unit', name: '单位', type: 'body', value: '' },
  { id: 'year', name: '年度', type: 'number', value: '2024' },
];
const words = (text: string): Inline => ({ type: 'text', text });
const content = withSlots('{年度}年，{单位}{推进/抓好}{工作}。', fields);
const table = (text: InlineText): Block => ({
  type: 'table',
  headerRows: 0,
  columns: [1],
  rows: [[{ content: text, colSpan: 1, rowSpan: 1 }]],
});
const picture: Block = { type: 'picture', source: 'data:image/png;base64,AA==', width: 10, height: 10, alt: '' };
const selectedName = (h: ReturnType<typeof hand>) =>
  h.editor.getEditorState().read(() => $selectedSlot()?.getTextContent() ?? null);

describe('words with blanks', () => {
  it('are put in at the caret, and the first open blank is selected', () => {
    const h = hand([paragraph('甲乙')], fields).caret(0, 1);
    h.handle.insertWords(content);
    expect(h.blocks()).toEqual([{ type: 'paragraph', content: [words('甲'), ...content.slice(0, -1), words('。乙')] }]);
    expect(selectedName(h)).toBe('〔单位〕');
    expect(h.undo().blocks()).toEqual([paragraph('甲乙')]);
  });

  it('take the place of what is selected, of a blank too', () => {
    const h = hand([{ type: 'paragraph', content: [words('甲'), { type: 'blank', name: '数' }, words('乙')] }], fields);
    h.handle.nextBlank(1);
    h.handle.insertWords([words('丙')]);
    expect(h.blocks()).toEqual([paragraph('甲丙乙')]);
    h.select([0, 0], [0, 2]);
    h.handle.insertWords([words('丁')]);
    expect(h.blocks()).toEqual([paragraph('丁乙')]);
  });

  it('never part a blank or a field that the caret stands in', () => {
    const block: Block = { type: 'paragraph', content: [{ type: 'field', field: 'year' }, words('年')] };
    const h = hand([block], fields).caret(0, 2);
    h.handle.insertWords([words('丙')]);
    expect(h.blocks()).toEqual([{ type: 'paragraph', content: [{ type: 'field', field: 'year' }, words('丙年')] }]);
  });

  it('belong to the first sentence of a run-in heading where the caret stands in it', () => {
    const h = hand([runIn(2, '加强。', '文')], fields).caret(0, 2);
    h.handle.insertWords(withSlots('{工作}领导', fields));
    expect(h.blocks()).toEqual([
      {
        ...runIn(2, '', '文'),
        lead: [words('加强'), { type: 'blank', name: '工作' }, words('领导。')],
      },
    ]);
    const outline = h.handle.snapshot().outline.map(({ text }) => text);
    expect(outline).toEqual(['加强〔工作〕领导']);
  });

  it('go into a cell, and behind a picture that is picked', () => {
    const h = hand([table([words('甲')]), picture], fields).caret(0, 1);
    h.handle.insertWords(withSlots('{工作}', fields));
    expect(h.blocks()[0]).toEqual(table([words('甲'), { type: 'blank', name: '工作' }]));
    h.editor.update(
      () => {
        const selection = $createNodeSelection();
        selection.add($blocks()[1]?.getKey() ?? '');
        $setSelection(selection);
      },
      { discrete: true },
    );
    h.handle.insertWords([words('乙')]);
    expect(h.blocks().slice(1)).toEqual([picture, paragraph('乙')]);
  });

  it('go to the end where there is no caret, and between blocks into a paragraph of their own', () => {
    const h = hand([heading(1, '甲'), paragraph('乙')], fields);
    h.handle.insertWords([words('丙')]);
    expect(h.blocks()).toEqual([heading(1, '甲'), paragraph('乙丙')]);
    const between = hand([paragraph('甲'), picture]);
    between.editor.update(() => $getRoot().getFirstChildOrThrow().selectNext(), { discrete: true });
    between.editor.update(() => $getRoot().select(1, 1), { discrete: true });
    between.handle.insertWords([words('乙')]);
    expect(between.blocks()).toEqual([paragraph('甲'), picture, paragraph('乙')]);
  });

  it('of none change nothing', () => {
    const h = hand([paragraph('甲乙')]).select([0, 0], [0, 2]);
    h.handle.insertWords([]);
    expect(h.blocks()).toEqual([paragraph('甲乙')]);
  });
});

describe('words for below a heading', () => {
  const phrase = [words('丙。')];

  it('go into its empty paragraph, and the heading stays', () => {
    const h = hand([heading(2, '甲'), paragraph(''), heading(2, '乙')]).caret(0, 0);
    h.handle.insertBelowHeading(phrase);
    expect(h.blocks()).toEqual([heading(2, '甲'), paragraph('丙。'), heading(2, '乙')]);
    expect(h.undo().blocks()).toEqual([heading(2, '甲'), paragraph(''), heading(2, '乙')]);
  });

  it('go into a new paragraph where something is written below it', () => {
    const h = hand([heading(2, '甲'), paragraph('丁')]).caret(0, 1);
    h.handle.insertBelowHeading(phrase);
    expect(h.blocks()).toEqual([heading(2, '甲'), paragraph('丙。'), paragraph('丁')]);
  });

  it('go to the caret where it is in a text, also in that behind the first sentence of a run-in heading', () => {
    const text = hand([paragraph('丁')]).caret(0, 1);
    text.handle.insertBelowHeading(phrase);
    expect(text.blocks()).toEqual([paragraph('丁丙。')]);
    const behind = hand([runIn(2, '甲。', '丁')]).caret(0, 3);
    behind.handle.insertBelowHeading(phrase);
    expect(behind.blocks()).toEqual([runIn(2, '甲。', '丁丙。')]);
  });

  it('leave the first sentence of a run-in heading and an empty heading as they are', () => {
    for (const first of [runIn(2, '甲甲。', '丁'), heading(2, '')]) {
      for (const offset of [0, 1, 3]) {
        const h = hand([first, paragraph(''), heading(1, '乙')]).caret(0, offset);
        h.handle.insertBelowHeading(phrase);
        expect(h.blocks()).toEqual([first, paragraph('丙。'), heading(1, '乙')]);
      }
    }
  });

  it('leave the words of a heading that are selected, by three clicks too, and one that a selection begins in', () => {
    const within = hand([heading(2, '甲乙'), paragraph('丁')]).select([0, 0], [0, 2]);
    within.handle.insertBelowHeading(phrase);
    expect(within.blocks()).toEqual([heading(2, '甲乙'), paragraph('丙。'), paragraph('丁')]);
    const three = hand([heading(2, '甲乙'), paragraph('丁')]).select([0, 0], [1, 0]);
    three.handle.insertBelowHeading(phrase);
    expect(three.blocks()).toEqual([heading(2, '甲乙'), paragraph('丙。'), paragraph('丁')]);
    const over = hand([heading(2, '甲乙'), paragraph('丁戊')]).select([0, 1], [1, 1]);
    over.handle.insertBelowHeading(phrase);
    expect(over.blocks()).toEqual([heading(2, '甲戊'), paragraph('丙。')]);
  });
});
