import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readLines, writeLine } from '../../../../electron/services/journal/lines.ts';

const BODIES = ['{"甲":1}', '{"文字":"第二行 带空格"}', '{}', '{"末":"𠮷"}'];
const text = BODIES.map((body, i) => writeLine(7 + i, body)).join('');

describe('the lines of the journal', () => {
  it('are read as they were written', () => {
    expect(readLines(text)).toEqual({ bodies: BODIES, seq: 10, end: 'whole' });
    expect(readLines('')).toEqual({ bodies: [], seq: 0, end: 'whole' });
  });

  it('are good up to the one that is cut off, wherever it is cut', () => {
    const bytes = Buffer.from(text, 'utf8');
    for (let length = 0; length <= bytes.length; length += 1) {
      const read = readLines(bytes.subarray(0, length).toString('utf8'));
      const ends = BODIES.map((_, i) =>
        Buffer.byteLength(
          BODIES.slice(0, i + 1)
            .map((body, k) => writeLine(7 + k, body))
            .join(''),
        ),
      );
      // A line that lacks nothing but its line break is whole.
      const complete = ends.filter((end) => length >= end - 1).length;
      expect(read.bodies, `cut at ${length}`).toEqual(BODIES.slice(0, complete));
      expect(read.end).not.toBe('damaged');
    }
  });

  it('are good up to the one in which a byte is another', () => {
    const bytes = Buffer.from(text, 'utf8');
    fc.assert(
      fc.property(fc.nat(bytes.length - 1), fc.integer({ min: 1, max: 255 }), (at, by) => {
        const flipped = Buffer.from(bytes);
        flipped[at] = (flipped[at] ?? 0) ^ by;
        const { bodies } = readLines(flipped.toString('utf8'));
        expect(bodies).toEqual(BODIES.slice(0, bodies.length));
        const before = BODIES.findIndex(
          (_, i) =>
            at <
            Buffer.byteLength(
              BODIES.slice(0, i + 1)
                .map((body, k) => writeLine(7 + k, body))
                .join(''),
            ),
        );
        // The last line break alone may be anything but a part of the line.
        if (at < bytes.length - 1) expect(bodies.length).toBeLessThanOrEqual(before + 1);
      }),
    );
  });

  it('end where a number is left out or comes twice', () => {
    const [first = '', second = '', third = ''] = BODIES;
    const gap = writeLine(1, first) + writeLine(3, third) + writeLine(4, second);
    expect(readLines(gap)).toEqual({ bodies: [first], seq: 1, end: 'damaged' });
    const twice = writeLine(1, first) + writeLine(1, first) + writeLine(2, second);
    expect(readLines(twice)).toEqual({ bodies: [first], seq: 1, end: 'damaged' });
  });
});
