import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { isHalfWidthRange } from '../../../document/layout/fonts.ts';
import { charWidth } from '../../../document/layout/measure.ts';
import { readWoff2 } from '../../build/woff2.ts';

const FONTS = path.resolve(import.meta.dirname, '../../../templates/fonts');
const chinese = readWoff2(readFileSync(path.join(FONTS, 'ng-fangsong.woff2')));
const latin = readWoff2(readFileSync(path.join(FONTS, 'ng-latin.woff2')));

const ONE_EM = { size: 1000, spacing: 0 };
/** The planes of GB 2312 and what is not far from them: all that a report is usually written in. */
const points = Array.from({ length: 0xffe6 }, (_, point) => point).filter(
  (point) => point >= 0x20 && !/\p{C}/u.test(String.fromCodePoint(point)),
);

describe('the widths that lines are computed with', () => {
  it.each([
    ['the Latin face', latin, (point: number) => isHalfWidthRange(point)],
    ['the face of the body', chinese, (point: number) => !isHalfWidthRange(point)],
  ] as const)('are those of %s, character by character', (_, face, isOfFace) => {
    const measured = points.flatMap((point) => {
      const advance = isOfFace(point) ? face.advance(point) : null;
      return advance === null ? [] : [[String.fromCodePoint(point), Math.round(advance * 1000)] as const];
    });
    expect(measured.length).toBeGreaterThan(90);
    const others = measured.filter(([char, width]) => Math.abs(charWidth(char, ONE_EM) - width) > 1);
    expect(others.map(([char, width]) => [char, width, charWidth(char, ONE_EM)])).toEqual([]);
  });
});
