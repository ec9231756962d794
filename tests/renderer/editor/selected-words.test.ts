import { describe, expect, it } from 'vitest';
import type { Block, Inline } from '../../../document/report.ts';
import { hand, paragraph, runIn } from './hand.ts';

const words = (text: string): Inline => ({ type: 'text', text });
const blank: Inline = { type: 'blank', name: '数' };
const block: Block = { type: 'paragraph', content: [words('甲乙'), blank, words('丙')] };

describe('the words that are selected', () => {
  it('are none where nothing is', () => {
    expect(hand([block]).caret(0, 1).handle.selectedWords()).toBeNull();
    expect(hand([block]).handle.selectedWords()).toBeNull();
  });

  it('are those of one text with its blanks, cut where it was selected', () => {
    expect(hand([block]).select([0, 1], [0, 6]).handle.selectedWords()).toEqual([words('乙'), blank, words('丙')]);
    expect(hand([block]).select([0, 6], [0, 1]).handle.selectedWords()).toEqual([words('乙'), blank, words('丙')]);
  });

  it('are those of the first of several texts that holds any, a first sentence with what follows it', () => {
    const h = hand([paragraph(''), runIn(2, '甲。', '乙'), paragraph('丙')]);
    expect(h.select([0, 0], [2, 1]).handle.selectedWords()).toEqual([words('甲。'), words('乙')]);
  });

  it('are those of a cell', () => {
    const cell = { content: [words('甲'), blank], colSpan: 1, rowSpan: 1 };
    const h = hand([{ type: 'table', headerRows: 0, columns: [1], rows: [[cell]] }]);
    expect(h.select([0, 0], [0, 4]).handle.selectedWords()).toEqual([words('甲'), blank]);
  });
});
