import { describe, expect, it } from 'vitest';
import { scaleFor } from '../../../../renderer/dialogs/preview/pages.tsx';

const A4 = { width: 595, height: 842 };
const ACROSS = { width: 842, height: 595 };

describe('the scale of the preview', () => {
  it('shows a whole page, or its width, with room around it', () => {
    const room = { width: 1232, height: 600 };
    expect(scaleFor('page', [A4], room) * A4.height).toBeCloseTo(552);
    expect(scaleFor('width', [A4], room) * A4.width).toBeCloseTo(1184);
    expect(scaleFor('full', [A4], room)).toBeCloseTo(96 / 72);
  });

  it('fits the widest page where some lie across', () => {
    expect(scaleFor('page', [A4, ACROSS], { width: 890, height: 2000 }) * ACROSS.width).toBeCloseTo(842);
  });

  it('never vanishes in a window without room', () => {
    expect(scaleFor('page', [A4], { width: 0, height: 0 })).toBeGreaterThan(0);
  });
});
