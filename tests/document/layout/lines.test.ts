import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { canBreak } from '../../../document/layout/breaking.ts';
import { FIRST_LINE_INDENT, GRID } from '../../../document/layout/figures.ts';
import { NEVER_FIRST, NEVER_LAST, wordParts } from '../../../document/layout/kinsoku.ts';
import { countLines, linesOf, wouldSqueeze } from '../../../document/layout/lines.ts';
import { BODY_TYPE, textWidth } from '../../../document/layout/measure.ts';

const han = (n: number) => '国'.repeat(n);

describe('lines of the grid', () => {
  it('hold 28 characters, the first line of a paragraph 26', () => {
    expect(linesOf(han(28 * 3), 0).map((line) => line.length)).toEqual([28, 28, 28]);
    expect(linesOf(han(26 + 28 + 1)).map((line) => line.length)).toEqual([26, 28, 1]);
  });

  it('an empty text is one line, and a line break begins another', () => {
    expect(linesOf('')).toEqual(['']);
    expect(linesOf('甲\n乙')).toEqual(['甲', '乙']);
    expect(countLines('甲\n\n乙')).toBe(3);
  });

  it('half-width digits take half a character', () => {
    expect(linesOf('1'.repeat(40) + han(8), 0)).toEqual(['1'.repeat(40) + han(8)]);
  });

  it.each([...'、。，；：！？”）》％%…'])('no line starts with %s', (mark) => {
    expect(linesOf(`${han(28)}${mark}${han(3)}`, 0)).toEqual([han(27), `国${mark}${han(3)}`]);
  });

  it.each([...'“（《〔【'])('no line ends with %s', (mark) => {
    expect(linesOf(`${han(27)}${mark}${han(3)}`, 0)).toEqual([han(27), `${mark}${han(3)}`]);
  });

  it('figures and Latin words are not split', () => {
    expect(linesOf(`${han(25)}2024年`, 0)).toEqual([`${han(25)}2024年`]);
    expect(linesOf(`${han(27)}2024年`, 0)).toEqual([han(27), '2024年']);
    expect(linesOf(`${han(26)}99.25%以上`, 0)).toEqual([han(26), '99.25%以上']);
    expect(linesOf(`${han(26)}internet上`, 0)).toEqual([han(26), 'internet上']);
  });

  it.each(['2022—2025', '”“', '”12', 'GB/T9704-2012'])('%s is parted neither here nor by Word', (pair) => {
    for (let at = 1; at < pair.length; at += 1) expect(canBreak(pair.charAt(at - 1), pair.charAt(at))).toBe(false);
  });

  it('ends no line where Word would not', () => {
    const marks = [...'国a1、，。；：？”“（）《》—…·～-/%+', ' '];
    for (const before of marks)
      for (const after of marks)
        if (canBreak(before, after)) expect([before, after, wordParts(before, after)]).toEqual([before, after, true]);
  });

  it('a line that lacks less than a quarter of its blanks would be squeezed by Word', () => {
    const measure = { type: BODY_TYPE, width: GRID.column, firstIndent: 0 };
    const found = Array.from({ length: 40 }, (_, n) => wouldSqueeze(`a b c d e f ${'i'.repeat(n)}${han(40)}`, measure));
    expect(found).toContain(true);
    expect(found).toContain(false);
    expect(wouldSqueeze(han(100))).toBe(false);
  });

  it('a word longer than a line is split after all', () => {
    const lines = linesOf('a'.repeat(200), 0);
    expect(lines.join('')).toBe('a'.repeat(200));
    expect(Math.max(...lines.map((line) => textWidth(line)))).toBeLessThanOrEqual(GRID.column + 0.01);
    expect(lines.length).toBe(4);
  });

  it('dashes and ellipses stay whole', () => {
    expect(linesOf(`${han(27)}——好`, 0)).toEqual([han(26), '国——好']);
    expect(linesOf(`${han(27)}……好`, 0)).toEqual([han(26), '国……好']);
  });
});

const sentence = fc
  .array(
    fc.constantFrom(
      '国',
      '的',
      '。',
      '，',
      '“',
      '”',
      '（',
      '）',
      '《',
      '》',
      '——',
      '……',
      '12',
      '3.5%',
      'GB/T',
      ' ',
      '𠮷',
      '、',
    ),
    {
      maxLength: 150,
    },
  )
  .map((parts) => parts.join(''));

describe('any text', () => {
  it('keeps every character, in order', () => {
    fc.assert(fc.property(sentence, (text) => linesOf(text).join('') === text));
  });

  it('fits into the column', () => {
    fc.assert(
      fc.property(sentence, (text) => {
        linesOf(text).forEach((line, i) => {
          const indent = i === 0 ? FIRST_LINE_INDENT : 0;
          expect(indent + textWidth(line.trimEnd())).toBeLessThanOrEqual(GRID.column + 0.01);
        });
      }),
    );
  });

  it('begins no line with a closing mark and ends none with an opening one', () => {
    // Each mark stands between characters that a line may be broken at.
    const piece = fc.constantFrom(
      '国国',
      '国。国',
      '国，国',
      '国“国国”国',
      '国（国国）国',
      '国《国国》国',
      '国12.5%国',
      '国——国',
    );
    const text = fc.array(piece, { minLength: 20, maxLength: 120 }).map((pieces) => pieces.join(''));
    fc.assert(
      fc.property(text, (words) => {
        const lines = linesOf(words);
        for (const line of lines.slice(1)) expect(NEVER_FIRST).not.toContain(line[0]);
        for (const line of lines.slice(0, -1)) expect(NEVER_LAST).not.toContain(line.at(-1));
      }),
    );
  });
});
