import { describe, expect, it } from 'vitest';
import { hand, heading, paragraph } from './hand.ts';

const TEXT = [paragraph('一句话'), heading(2, '下一节'), paragraph('')];

describe('a style', () => {
  it('goes to every text that the selection reaches into', () => {
    const h = hand(TEXT).select([0, 1], [1, 1]);
    h.handle.setStyle('heading3');
    expect(h.blocks()).toEqual([heading(3, '一句话'), heading(3, '下一节'), paragraph('')]);
  });

  it('leaves the text alone at whose very start the selection ends: three clicks mean one paragraph', () => {
    const h = hand(TEXT).select([0, 0], [1, 0]);
    expect(h.handle.snapshot().style).toBe('paragraph');
    h.handle.setStyle('heading3');
    expect(h.blocks()).toEqual([heading(3, '一句话'), heading(2, '下一节'), paragraph('')]);
  });

  it('is given likewise where the selection was made from its end', () => {
    const h = hand(TEXT).select([2, 0], [1, 0]);
    h.handle.setStyle('heading3');
    expect(h.blocks()).toEqual([paragraph('一句话'), heading(3, '下一节'), paragraph('')]);
  });
});

describe('the section at the caret', () => {
  it('is that of the text which is selected, from its end or from its start', () => {
    for (const [from, to] of [
      [
        [0, 0],
        [1, 0],
      ],
      [
        [1, 0],
        [0, 0],
      ],
    ] as const) {
      const h = hand([heading(1, '甲'), heading(1, '乙'), paragraph('')]).select(from, to);
      expect(h.handle.snapshot()).toMatchObject({ style: 'heading1', currentBlock: 0 });
      const { outline, currentSection } = h.handle.snapshot();
      expect(outline.find(({ key }) => key === currentSection)?.text).toBe('甲');
    }
  });
});
