/** WRD-09 is silent rather than wrong: what it says of slips planted into faultless papers. */
import { describe, expect, it } from 'vitest';
import { slipFinder } from '../../../document/proofread/collocated.ts';
import { manuscriptOfText } from '../../../document/proofread/source.ts';
import { lists } from './lists.ts';
import { plantedSlips, proofreader } from './planted.ts';

const LEAST_PRECISION = 0.98;
const LEAST_RECALL = 0.75;

describe('one wrong character in customary wording', () => {
  const planted = plantedSlips();
  const count = (outcome: string) => planted.filter((one) => one.outcome === outcome).length;

  it('is planted often enough to measure by', () => {
    expect(planted.length).toBeGreaterThan(5000);
  });

  it(`is put right in ${LEAST_PRECISION * 100} of 100 findings or more`, () => {
    expect(count('found') / (count('found') + count('mistaken'))).toBeGreaterThanOrEqual(LEAST_PRECISION);
  });

  it(`is found in ${LEAST_RECALL * 100} of 100 places or more`, () => {
    expect(count('found') / planted.length).toBeGreaterThanOrEqual(LEAST_RECALL);
  });
});

describe('customary wording', () => {
  const found = (text: string) => proofreader.check(manuscriptOfText(text)).map((one) => one.text);

  it('has four characters, and stands once', () => {
    const { entries } = lists.expressions;
    expect(entries.filter((one) => !/^[一-龥]{4}$/u.test(one))).toEqual([]);
    expect(new Set(entries).size).toBe(entries.length);
  });

  it('is right in itself, and beside each other', () => {
    expect(found(lists.expressions.entries.join('，'))).toEqual([]);
    expect(found(lists.expressions.entries.join(''))).toEqual([]);
  });

  it('is looked for at the ends of a text, too', () => {
    expect(found('贯彻落')).toEqual([]);
    expect(found('落实')).toEqual([]);
    expect(found('砌落实')).toEqual([]);
    expect(found('名族团结')).toEqual(['名族团结']);
  });

  it('is left alone where two wordings may be meant', () => {
    const slips = (...entries: readonly string[]) =>
      slipFinder({
        ...lists,
        expressions: { ...lists.expressions, entries: [...entries] },
        neighbours: { ...lists.neighbours, entries: ['责则泽'] },
      })('压实泽任');
    expect(slips('压实责任')).toEqual([{ start: 0, right: '压实责任' }]);
    expect(slips('压实责任', '压实则任')).toEqual([]);
  });
});
