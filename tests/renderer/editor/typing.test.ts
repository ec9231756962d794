import { describe, expect, it } from 'vitest';
import { plainInline } from '../../../document/report.ts';
import { hand, heading, paragraph, runIn } from './hand.ts';

describe('run-in headings as they are written', () => {
  it('sets a heading apart once text goes on after its 。', () => {
    const h = hand([heading(2, '加强组织领导')])
      .caret(0, 6)
      .type('。');
    expect(h.blocks()).toEqual([heading(2, '加强组织领导。')]);
    expect(h.type('成立').blocks()).toEqual([runIn(2, '加强组织领导。', '成立')]);
  });

  it('takes a closing quotation mark into the first sentence', () => {
    const h = hand([heading(2, '讲好“三句话')])
      .caret(0, 6)
      .type('。”其中');
    expect(h.blocks()).toEqual([runIn(2, '讲好“三句话。”', '其中')]);
  });

  it('is a heading again when the rest is deleted', () => {
    const h = hand([runIn(2, '加强领导。', '成立')])
      .caret(0, 7)
      .backspace()
      .backspace();
    expect(h.blocks()).toEqual([heading(2, '加强领导。')]);
  });

  it('ends the first sentence at a 。 put into it', () => {
    const h = hand([runIn(2, '加强领导健全机制。', '成立')])
      .caret(0, 4)
      .type('。');
    expect(h.blocks()).toEqual([runIn(2, '加强领导。', '健全机制。成立')]);
  });

  it('goes on to the next 。 when its own is deleted', () => {
    const h = hand([runIn(2, '加强领导。', '成立小组。定期会商')])
      .caret(0, 5)
      .backspace();
    expect(h.blocks()).toEqual([runIn(2, '加强领导成立小组。', '定期会商')]);
  });

  it('keeps a first sentence with another mark while the rest is written', () => {
    const h = hand([runIn(3, '加强领导：', '成立')])
      .caret(0, 7)
      .type('小组。再');
    expect(h.blocks()).toEqual([runIn(3, '加强领导：', '成立小组。再')]);
  });

  it('keeps a first sentence in which a word is written', () => {
    const h = hand([runIn(3, '加强领导：', '成立')])
      .caret(0, 2)
      .type('组织');
    expect(h.blocks()).toEqual([runIn(3, '加强组织领导：', '成立')]);
  });

  it('goes on in the text behind a first sentence with another mark', () => {
    const h = hand([runIn(3, '加强领导：', '成立')])
      .caret(0, 5)
      .type('先');
    expect(h.blocks()).toEqual([runIn(3, '加强领导：', '先成立')]);
  });

  it('leaves 。 in a paragraph alone', () => {
    const h = hand([paragraph('甲')])
      .caret(0, 1)
      .type('。乙');
    expect(h.blocks()).toEqual([paragraph('甲。乙')]);
  });
});

describe('Enter', () => {
  it('gives a paragraph at the end of a heading and of a run-in heading', () => {
    expect(
      hand([heading(1, '甲')])
        .caret(0, 1)
        .enter()
        .type('乙')
        .blocks(),
    ).toEqual([heading(1, '甲'), paragraph('乙')]);
    expect(
      hand([runIn(2, '甲。', '乙')])
        .caret(0, 3)
        .enter()
        .type('丙')
        .blocks(),
    ).toEqual([runIn(2, '甲。', '乙'), paragraph('丙')]);
    expect(
      hand([heading(2, '甲。')])
        .caret(0, 2)
        .enter()
        .type('丙')
        .blocks(),
    ).toEqual([heading(2, '甲。'), paragraph('丙')]);
  });

  it('makes two headings of one in the middle', () => {
    expect(
      hand([heading(1, '甲乙')])
        .caret(0, 1)
        .enter()
        .blocks(),
    ).toEqual([heading(1, '甲'), heading(1, '乙')]);
  });

  it('parts a run-in heading in its first sentence, after it and behind it', () => {
    const begin = () => hand([runIn(2, '甲乙。', '丙丁')]);
    expect(begin().caret(0, 1).enter().blocks()).toEqual([heading(2, '甲'), runIn(2, '乙。', '丙丁')]);
    expect(begin().caret(0, 3).enter().blocks()).toEqual([heading(2, '甲乙。'), paragraph('丙丁')]);
    expect(begin().caret(0, 4).enter().blocks()).toEqual([runIn(2, '甲乙。', '丙'), paragraph('丁')]);
  });

  it('puts an empty paragraph above a heading at its start and keeps the section', () => {
    const h = hand([heading(1, '甲')]);
    const key = h.handle.snapshot().outline[0]?.key;
    expect(h.caret(0, 0).enter().blocks()).toEqual([paragraph(''), heading(1, '甲')]);
    expect(h.handle.snapshot().outline[0]?.key).toBe(key);
    expect(h.caretText()).toBe('|甲');
  });

  it('goes on with annexes, and leaves them from an empty one', () => {
    const note = (text: string) => ({ type: 'attachmentNote' as const, content: plainInline(text) });
    const h = hand([note('清单')])
      .caret(0, 2)
      .enter();
    expect(h.blocks()).toEqual([note('清单'), note('')]);
    expect(h.enter().blocks()).toEqual([note('清单'), paragraph('')]);
  });

  it('gives the date after a signature', () => {
    const h = hand([{ type: 'signature', content: plainInline('某局') }])
      .caret(0, 2)
      .enter()
      .type('今');
    expect(h.blocks()[1]).toEqual({ type: 'date', content: plainInline('今') });
  });
});

describe('Backspace and Delete', () => {
  it('turns a heading into a paragraph first and joins the text above then', () => {
    const h = hand([paragraph('甲'), heading(1, '乙')])
      .caret(1, 0)
      .backspace();
    expect(h.blocks()).toEqual([paragraph('甲'), paragraph('乙')]);
    expect(h.backspace().blocks()).toEqual([paragraph('甲乙')]);
  });

  it('takes the mark from a run-in heading that becomes a paragraph', () => {
    const h = hand([runIn(2, '甲。', '乙')])
      .caret(0, 0)
      .backspace();
    expect(h.blocks()).toEqual([paragraph('甲。乙')]);
  });

  it('joins over the border of two chunks in both directions', () => {
    const texts = Array.from({ length: 120 }, (_, i) => paragraph(`第${i}段`));
    const h = hand(texts);
    expect(h.chunks()).toEqual([50, 50, 20]);
    expect(h.caret(50, 0).backspace().blocks().slice(48, 51)).toEqual([
      paragraph('第48段'),
      paragraph('第49段第50段'),
      paragraph('第51段'),
    ]);
    expect(hand(texts).caret(49, 4).del().blocks().slice(48, 51)).toEqual([
      paragraph('第48段'),
      paragraph('第49段第50段'),
      paragraph('第51段'),
    ]);
  });

  it('removes an empty paragraph before a heading of the next chunk and keeps the heading', () => {
    const texts = [
      ...Array.from({ length: 49 }, (_, i) => paragraph(`${i}`)),
      paragraph(''),
      heading(1, '甲'),
      paragraph('乙'),
    ];
    const h = hand(texts).caret(49, 0).del();
    expect(h.blocks().slice(48)).toEqual([paragraph('48'), heading(1, '甲'), paragraph('乙')]);
  });

  it('replaces everything that is selected by what is typed', () => {
    const texts = Array.from({ length: 130 }, (_, i) => paragraph(`第${i}段`));
    const h = hand(texts).selectAll().type('新');
    expect(h.blocks()).toEqual([paragraph('新')]);
    expect(h.undo().blocks()).toEqual(texts);
  });

  it('deletes from the middle of a heading into a paragraph of another chunk', () => {
    const texts = [heading(1, '甲乙'), ...Array.from({ length: 99 }, (_, i) => paragraph(`第${i}段`))];
    const h = hand(texts).select([0, 1], [60, 1]).backspace();
    expect(h.blocks()[0]).toEqual(heading(1, '甲59段'));
    expect(h.blocks()).toHaveLength(40);
    expect(h.undo().blocks()).toEqual(texts);
  });
});

describe('typed numbers', () => {
  it.each([
    ['一、总体情况', 1],
    ['（一）总体情况', 2],
    ['(二) 总体情况', 2],
    ['1.总体情况', 3],
    ['1、总体情况', 3],
    ['(1)总体情况', 4],
  ] as const)('makes %s a heading of level %i on Enter', async (text, level) => {
    const h = hand([paragraph('')])
      .caret(0, 0)
      .type(text);
    expect(h.blocks()).toEqual([paragraph(text)]);
    expect((await h.enter().settled()).blocks()).toEqual([heading(level, '总体情况'), paragraph('')]);
  });

  it('gives the literal text back with one undo, the new paragraph kept', async () => {
    const h = await hand([paragraph('')])
      .caret(0, 0)
      .type('一、总体情况')
      .enter()
      .settled();
    expect(h.undo().blocks()).toEqual([paragraph('一、总体情况'), paragraph('')]);
    h.handle.redo();
    expect(h.blocks()).toEqual([heading(1, '总体情况'), paragraph('')]);
  });

  it('makes a run-in heading of a sentence with text after it', async () => {
    const h = await hand([paragraph('')])
      .caret(0, 0)
      .type('（一）加强领导。成立小组')
      .enter()
      .settled();
    expect(h.blocks()).toEqual([runIn(2, '加强领导。', '成立小组'), paragraph('')]);
  });

  it.each(['1.5万元已经拨付', '一个总体情况', '一、', '2024年情况'])('leaves %s as it is', async (text) => {
    const h = await hand([paragraph('')])
      .caret(0, 0)
      .type(text)
      .enter()
      .settled();
    expect(h.blocks()).toEqual([paragraph(text), paragraph('')]);
  });

  it('does nothing when Enter comes in the middle', async () => {
    const h = await hand([paragraph('一、总体情况')])
      .caret(0, 4)
      .enter()
      .settled();
    expect(h.blocks()).toEqual([paragraph('一、总体'), paragraph('情况')]);
  });
});

describe('styles', () => {
  it('makes a paragraph a heading without its typed number, and back', () => {
    const h = hand([paragraph('一、总体情况')]).caret(0, 3);
    h.handle.setStyle('heading2');
    expect(h.blocks()).toEqual([heading(2, '总体情况')]);
    expect(h.handle.snapshot().style).toBe('heading2');
    h.handle.setStyle('paragraph');
    expect(h.blocks()).toEqual([paragraph('总体情况')]);
    expect(h.undo().undo().blocks()).toEqual([paragraph('一、总体情况')]);
  });

  it('gives one style to all that is selected, and shows none where several are', () => {
    const h = hand([paragraph('甲'), heading(1, '乙'), paragraph('丙')]).select([0, 0], [2, 1]);
    expect(h.handle.snapshot().style).toBeNull();
    h.handle.setStyle('heading3');
    expect(h.blocks()).toEqual([heading(3, '甲'), heading(3, '乙'), heading(3, '丙')]);
    expect(h.handle.snapshot().style).toBe('heading3');
  });

  it('goes to the first block of a style', () => {
    const h = hand([paragraph('甲'), { type: 'title', content: plainInline('题') }]);
    expect(h.handle.goToStyle('title')).toBe(true);
    expect(h.caretText()).toBe('|题');
    expect(h.handle.goToStyle('note')).toBe(false);
  });
});
