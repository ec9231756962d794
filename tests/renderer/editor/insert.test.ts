import { $getSelection, $isRangeSelection } from 'lexical';
import { describe, expect, it } from 'vitest';
import { type Block, type PictureBlock, plainInline } from '../../../document/report.ts';
import { hand, heading, paragraph } from './hand.ts';

const picture: PictureBlock = {
  type: 'picture',
  source: 'data:image/png;base64,iVBORw0KGgo=',
  width: 50,
  height: 30,
  alt: '图',
};
const table: Block = {
  type: 'table',
  headerRows: 0,
  columns: [1, 1],
  rows: [['甲', '乙丙']].map((row) => row.map((text) => ({ content: plainInline(text), colSpan: 1, rowSpan: 1 }))),
};
const title = (text: string): Block => ({ type: 'title', content: plainInline(text) });
const annex: Block = { type: 'annex' };

describe('a picture that is put in', () => {
  it('stands behind the paragraph of the caret, and one goes on behind it', () => {
    const h = hand([paragraph('如图：'), paragraph('以上。')]).caret(0, 3);
    h.handle.insertPicture(picture);
    expect(h.blocks()).toEqual([paragraph('如图：'), picture, paragraph('以上。')]);
    expect(h.caretText()).toBe('|以上。');
    expect(h.undo().blocks()).toEqual([paragraph('如图：'), paragraph('以上。')]);
  });

  it('leaves a line to go on writing at the end, and stays out of tables', () => {
    const h = hand([paragraph('如图：'), table, paragraph('以上。')]).caret(0, 3);
    h.handle.insertPicture(picture);
    const end = hand([paragraph('如图：')]).caret(0, 3);
    end.handle.insertPicture(picture);
    expect(end.type('续').blocks()).toEqual([paragraph('如图：'), picture, paragraph('续')]);
    h.caret(2, 1).handle.insertPicture(picture);
    expect(h.blocks()).toEqual([paragraph('如图：'), picture, table, paragraph('以上。')]);
  });
});

describe('an annex that is put in', () => {
  it('begins at the end of the report, wherever in the text the caret is, in place of an empty line there', () => {
    const h = hand([paragraph('如下：'), paragraph('以上。'), paragraph('')]).caret(0, 1);
    h.handle.insertAnnex();
    expect(h.type('清单').blocks()).toEqual([paragraph('如下：'), paragraph('以上。'), annex, title('清单')]);
    h.handle.insertAnnex();
    expect(h.type('名单').blocks().slice(2)).toEqual([annex, title('清单'), annex, title('名单')]);
  });

  it('comes behind the annex that holds the caret', () => {
    const h = hand([paragraph('以上。'), annex, title('一'), paragraph('甲'), annex, title('二')]).caret(3, 0);
    h.handle.insertAnnex();
    expect(h.blocks()).toEqual([
      paragraph('以上。'),
      annex,
      title('一'),
      paragraph('甲'),
      annex,
      title(''),
      annex,
      title('二'),
    ]);
    expect(h.undo().blocks()).toHaveLength(6);
  });
});

function selected(h: ReturnType<typeof hand>): string | null {
  return h.editor.getEditorState().read(() => {
    const selection = $getSelection();
    return $isRangeSelection(selection) ? selection.getTextContent() : null;
  });
}

describe('words that are led to', () => {
  const fields = [{ id: 'unit', name: '单位', type: 'body', value: '' } as const];
  const blank: Block = {
    type: 'paragraph',
    content: [
      { type: 'text', text: '由' },
      { type: 'field', field: 'unit' },
      { type: 'text', text: '办理𬱖。' },
    ],
  };

  it('are selected by their place in the block, blanks counted as they show', () => {
    const h = hand([heading(1, '情况'), blank], fields);
    h.handle.goToWords(1, { offset: '由〔单位〕办理'.length, length: 2 });
    expect(selected(h)).toBe('𬱖');
    h.handle.goToWords(1, { offset: 1, length: '〔单位〕'.length });
    expect(selected(h)).toBe('〔单位〕');
    h.handle.goToWords(0, { offset: 0, length: 2 });
    expect(selected(h)).toBe('情况');
  });

  it('are found in the cells of a table', () => {
    const h = hand([paragraph('如下：'), table]);
    h.handle.goToWords(1, { offset: '甲\t乙'.length, length: 1 });
    expect(selected(h)).toBe('丙');
  });

  it('that are not there change nothing', () => {
    const h = hand([paragraph('如下：'), picture]).caret(0, 1);
    h.handle.goToWords(9, { offset: 3, length: 1 });
    h.handle.goToWords(1, { offset: 3, length: 1 });
    h.handle.goToWords(0, { offset: 99, length: 5 });
    expect(h.blocks()).toEqual([paragraph('如下：'), picture]);
  });
});

describe('bold and underline', () => {
  it('are put on and taken off the words that are selected', () => {
    const h = hand([paragraph('扎实推进。')]).select([0, 0], [0, 2]);
    h.handle.toggleEmphasis('bold');
    const bold = { type: 'text', text: '扎实', emphasis: ['bold'] } as const;
    expect(h.blocks()).toEqual([{ type: 'paragraph', content: [bold, { type: 'text', text: '推进。' }] }]);
    h.handle.toggleEmphasis('bold');
    expect(h.blocks()).toEqual([paragraph('扎实推进。')]);
  });

  it('are left alone in a draft that is read only', () => {
    const h = hand([paragraph('扎实推进。')]).select([0, 0], [0, 2]);
    h.editor.setEditable(false);
    h.handle.toggleEmphasis('underline');
    expect(h.blocks()).toEqual([paragraph('扎实推进。')]);
  });
});
