import { describe, expect, it } from 'vitest';
import { layingOf, rowOf, scaleFor, stepFrom } from '../../../../renderer/dialogs/preview/zoom.ts';

const A4 = { width: 595, height: 842 };
const ACROSS = { width: 842, height: 595 };

describe('the scale of the preview', () => {
  it('shows a whole page, or its width, with room around it', () => {
    const room = { width: 1232, height: 600 };
    expect(scaleFor('page', [A4], room) * A4.height).toBeCloseTo(552);
    expect(scaleFor('width', [A4], room) * A4.width).toBeCloseTo(1184);
    expect(scaleFor(1, [A4], room)).toBeCloseTo(96 / 72);
  });

  it('fits the widest page where some lie across', () => {
    expect(scaleFor('page', [A4, ACROSS], { width: 890, height: 2000 }) * ACROSS.width).toBeCloseTo(842);
  });

  it('never vanishes in a window without room', () => {
    expect(scaleFor('page', [A4], { width: 0, height: 0 })).toBeGreaterThan(0);
  });

  it('steps up and down from whatever is shown, and stays at either end', () => {
    const full = 96 / 72;
    expect(stepFrom(full, 1)).toBe(1.1);
    expect(stepFrom(full, -1)).toBe(0.9);
    expect(stepFrom(full * 0.61, 1)).toBe(0.67);
    expect(stepFrom(full * 0.61, -1)).toBe(0.5);
    expect(stepFrom(full * 4, 1)).toBe(4);
    expect(stepFrom(full * 0.25, -1)).toBe(0.25);
  });
});

describe('the pages of the preview', () => {
  it('lie in twos where whole ones have room for it, and never at another scale', () => {
    const wide = { width: 1232, height: 600 };
    expect(layingOf('page', [A4, A4, A4], wide)).toBe('facing');
    expect(layingOf('page', [A4, A4], wide)).toBe('single');
    expect(layingOf('page', [A4, A4, A4], { width: 700, height: 600 })).toBe('single');
    expect(layingOf('width', [A4, A4, A4], wide)).toBe('single');
    expect(layingOf(0.25, [A4, A4, A4], wide)).toBe('single');
  });

  it('face each other as in the bound paper: 2 and 3, 4 and 5, and what is left alone', () => {
    const rows = [0, 1, 2, 3, 4, 5].map((page) => rowOf(page, 6, 'facing'));
    expect(rows.map(({ first, last }) => [first, last])).toEqual([
      [0, 0],
      [1, 2],
      [1, 2],
      [3, 4],
      [3, 4],
      [5, 5],
    ]);
    expect(rowOf(2, 6, 'single')).toEqual({ first: 2, last: 2 });
  });
});
