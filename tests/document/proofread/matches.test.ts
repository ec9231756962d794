import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { matchesOf } from '../../../document/proofread/matches.ts';
import { runs } from '../../runs.ts';

const PATTERNS = [
  /，/gu,
  /(?<=[”》])(?=[“《])/gu,
  /(?=甲)/gu,
  /甲*/gu,
  /(\d+)(年|月)/gu,
  /\p{Script=Han}{2}/gu,
  /(?:)/gu,
];
const text = fc
  .array(fc.constantFrom('甲', '，', '”', '“', '12', '年', '😀', '\ud83d', '\ude00', '《》'), { maxLength: 12 })
  .map((parts) => parts.join(''));

describe('the matches of a pattern', () => {
  it('are those of matchAll, with their groups, also where they are empty or surrogates are alone', () => {
    fc.assert(
      fc.property(fc.constantFrom(...PATTERNS), text, (pattern, words) => {
        const seen = (all: Iterable<RegExpExecArray>) => [...all].map((found) => [found.index, ...found]);
        expect(seen(matchesOf(pattern, words))).toEqual(seen(words.matchAll(pattern)));
      }),
      { numRuns: runs(500) },
    );
  });

  it('are found from the start, wherever the pattern was left', () => {
    const pattern = /甲/gu;
    pattern.exec('甲甲');
    expect(matchesOf(pattern, '甲乙甲').map(({ index }) => index)).toEqual([0, 2]);
  });

  it('of a pattern that is not global are refused: they would never end', () => {
    expect(() => matchesOf(/甲/u, '甲')).toThrow(TypeError);
  });
});
