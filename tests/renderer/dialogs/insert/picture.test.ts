import { describe, expect, it } from 'vitest';
import { layoutOf } from '../../../../document/layout/page-layout.ts';
import { emptyReport } from '../../../../document/report.ts';
import { pixelsAt, sizeAt, usualWidth, widest } from '../../../../renderer/dialogs/insert/picture.ts';

const { grid } = layoutOf(emptyReport.layout);

describe('the size of a picture that is put in', () => {
  it('is that on a screen of 96 dots an inch', () => {
    expect(usualWidth({ width: 192, height: 96 }, grid)).toBe(50.8);
    expect(sizeAt({ width: 192, height: 96 }, 50.8)).toEqual({ width: 50.8, height: 25.4 });
  });

  it('is never wider than the column, nor higher than the page', () => {
    expect(usualWidth({ width: 4000, height: 3000 }, grid)).toBe(156.1);
    const tall = { width: 1000, height: 4000 };
    const width = widest(tall, grid);
    expect(sizeAt(tall, width).height).toBeLessThanOrEqual(225);
    expect(sizeAt(tall, width).height).toBeGreaterThan(215);
  });

  it('is large enough to be seen where the picture is a point', () => {
    expect(usualWidth({ width: 1, height: 1 }, grid)).toBe(5);
  });
});

describe('the pixels that are kept', () => {
  it('are 300 dots an inch of the printed width, and never more than there are', () => {
    expect(pixelsAt({ width: 6000, height: 4000 }, 127)).toEqual({ width: 1500, height: 1000 });
    expect(pixelsAt({ width: 600, height: 400 }, 127)).toEqual({ width: 600, height: 400 });
    expect(pixelsAt({ width: 60000, height: 1 }, 10)).toEqual({ width: 118, height: 1 });
  });
});
