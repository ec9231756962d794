import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { GRID } from '../../../document/layout/figures.ts';
import { NEVER_FIRST, NEVER_LAST } from '../../../document/layout/kinsoku.ts';
import { lineStarts } from '../../../document/layout/lines.ts';
import { textWidth } from '../../../document/layout/measure.ts';
import { titleBreaks } from '../../../document/layout/title.ts';
import { runs } from '../../runs.ts';
import { TITLES } from './titles.ts';

/** 二号 and 小二. */
const SIZES = [22, 18];
const CASES = TITLES.flatMap((one) => SIZES.map((size) => ({ ...one, size })));

function linesOf(title: string, size: number): readonly string[] {
  const starts = [0, ...titleBreaks(title, size, GRID.column)];
  return starts.map((start, i) => title.slice(start, starts[i + 1]));
}

function fewest(title: string, size: number): number {
  return lineStarts(title, { type: { size, spacing: 0 }, width: GRID.column, firstIndent: 0 }).length;
}

/** Widths in 字. */
const widths = (lines: readonly string[]) => lines.map((line) => textWidth(line, { size: 1, spacing: 0 }));

describe('a title', () => {
  it.each(CASES)('ends its lines where words end: $title, $size pt', ({ title, places, size }) => {
    for (const place of titleBreaks(title, size, GRID.column)) {
      expect([...places], linesOf(title, size).join(' | ')).toContain(place);
    }
  });

  it('is never wider than the column', () => {
    for (const { title, size } of CASES)
      for (const line of linesOf(title, size))
        expect(textWidth(line, { size, spacing: 0 })).toBeLessThanOrEqual(GRID.column);
  });

  it('takes the fewest lines, or one more', () => {
    for (const { title, size } of CASES) {
      const more = linesOf(title, size).length - fewest(title, size);
      expect(more, title).toBeGreaterThanOrEqual(0);
      expect(more, title).toBeLessThanOrEqual(1);
    }
    const one = CASES.filter(({ title, size }) => linesOf(title, size).length > fewest(title, size));
    expect(one.length).toBeLessThan(CASES.length / 20);
  });

  it('has no line that is longer again below a shorter one', () => {
    for (const { title, size } of CASES) {
      const wide = widths(linesOf(title, size));
      const falls = wide.findIndex((width, i) => i > 0 && width < (wide[i - 1] ?? 0) - 0.5);
      if (falls < 0) continue;
      wide.slice(falls).forEach((width, i, rest) => {
        if (i > 0) expect(width, title).toBeLessThanOrEqual((rest[i - 1] ?? 0) + 0.5);
      });
    }
  });

  it('is hardly ever a rectangle', () => {
    const several = CASES.map(({ title, size }) => widths(linesOf(title, size))).filter((wide) => wide.length > 1);
    const rectangles = several.filter((wide) => Math.max(...wide) - Math.min(...wide) < 0.5);
    expect(rectangles.length).toBeLessThan(several.length / 20);
  });

  it('has no line of less than 4 字, none that begins with a mark or 的 and none that ends with an opening one', () => {
    for (const { title, size } of CASES) {
      const lines = linesOf(title, size);
      if (lines.length === 1) continue;
      for (const width of widths(lines)) expect(width, title).toBeGreaterThanOrEqual(4);
      for (const line of lines) {
        expect(`${NEVER_FIRST}的`).not.toContain(line.charAt(0));
        expect(NEVER_LAST).not.toContain(line.slice(-1));
      }
    }
  });

  it('of one line has no break', () => {
    expect(titleBreaks('某市城市管理局2024年工作总结', 22, GRID.column)).toEqual([]);
    expect(titleBreaks('', 22, GRID.column)).toEqual([]);
  });

  it('keeps the line breaks that stand in it, and breaks each part by itself', () => {
    const first = '某市城市管理局';
    const second = '关于2024年上半年工作总结和下半年工作计划的报告';
    const breaks = titleBreaks(`${first}\n${second}`, 22, GRID.column);
    expect(breaks).toEqual(titleBreaks(second, 22, GRID.column).map((place) => place + first.length + 1));
    expect(breaks.length).toBe(1);
  });

  it('of 200 characters and more is broken all the same, within its width', () => {
    const long = '某市城市管理局关于进一步加强城市管理工作的通知'.repeat(900);
    for (const length of [90, 120, 200, 20_000]) {
      const title = long.slice(0, length);
      const lines = linesOf(title, 22);
      expect(lines.join('')).toBe(title);
      for (const line of lines) expect(textWidth(line, { size: 22, spacing: 0 })).toBeLessThanOrEqual(GRID.column);
    }
  });

  it('loses nothing, whatever stands in it, and is never wider than its column', () => {
    const piece = fc.constantFrom(...'某市局关于的年度20工作总结、《》（）“”—…A z%😀\n');
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 120 }), fc.constantFrom(120, 442.5), (pieces, width) => {
        const title = pieces.join('');
        const breaks = titleBreaks(title, 22, width);
        expect([...breaks].sort((a, b) => a - b)).toEqual([...breaks]);
        expect(new Set(breaks).size).toBe(breaks.length);
        for (const place of breaks) {
          expect(place).toBeGreaterThan(0);
          expect(place).toBeLessThan(title.length);
          expect(title.charCodeAt(place) >= 0xdc00 && title.charCodeAt(place) <= 0xdfff).toBe(false);
        }
      }),
      { numRuns: runs(300) },
    );
  });
});
