import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { characterSet, readCharacterSet } from '../../../document/layout/character-set.ts';

describe('sets of characters', () => {
  it('a set holds the ends of its ranges and nothing beside them', () => {
    const set = readCharacterSet('20-7e,b7,4e00-4e03,1f600');
    expect([0x20, 0x7e, 0xb7, 0x4e00, 0x4e03, 0x1f600].filter((point) => !set.has(point))).toEqual([]);
    expect([0, 0x1f, 0x7f, 0xb6, 0xb8, 0x4e04, 0x1f601].filter(set.has)).toEqual([]);
    expect(set.size).toBe(95 + 1 + 4 + 1);
  });

  it('an empty set holds nothing', () => {
    expect(readCharacterSet('').has(0x4e00)).toBe(false);
    expect(readCharacterSet('').size).toBe(0);
  });

  it('text that is no list of ranges in order is refused', () => {
    for (const text of ['x', '7e-20', '30,20', '20-30,30', '20-', ',']) {
      expect(() => readCharacterSet(text), text).toThrow(RangeError);
    }
  });

  it('what is in a set is what is in one of its ranges, whatever they are', () => {
    const bounds = fc
      .uniqueArray(fc.integer({ min: 0, max: 300 }), { maxLength: 20 })
      .map((points) => points.sort((a, b) => a - b))
      .map((points) => (points.length % 2 === 0 ? points : points.slice(1)));
    fc.assert(
      fc.property(bounds, (ranges) => {
        const set = characterSet(ranges);
        for (let point = 0; point <= 301; point += 1) {
          const inside = ranges.some((first, i) => i % 2 === 0 && first <= point && point <= (ranges[i + 1] ?? -1));
          if (set.has(point) !== inside) return false;
        }
        return true;
      }),
    );
  });
});
