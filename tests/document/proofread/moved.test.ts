import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { difference, movedSpan } from '../../../document/proofread/moved.ts';

describe('a span of words after an edit', () => {
  it('holds the same words wherever they went, or is given up', () => {
    const part = fc.string({ unit: fc.constantFrom('甲', '乙', '丙', 'a'), maxLength: 6 });
    fc.assert(
      fc.property(part, part, part, part, part, (head, old, middle, fresh, tail) => {
        const [before, after] = [head + old + middle + tail, head + fresh + middle + tail];
        for (let start = 0; start <= before.length; start += 1)
          for (let end = start; end <= before.length; end += 1) {
            const moved = movedSpan({ start, end }, difference(before, after));
            if (moved !== null) expect(after.slice(moved.start, moved.end)).toBe(before.slice(start, end));
          }
      }),
    );
  });

  it('follows an edit before it, stays at one behind it, and goes where it is touched', () => {
    const span = { start: 4, end: 6 };
    const movedIn = (text: string) => movedSpan(span, difference('今年共计签定协议', text));
    expect(movedIn('今年我们共计签定协议')).toEqual({ start: 6, end: 8 });
    expect(movedIn('今年共计签定了协议')).toEqual(span);
    expect(movedIn('今年共计签协议')).toBeNull();
    expect(movedIn('今年共计签好定协议')).toBeNull();
    expect(movedIn('今年共计签定协议')).toBe(span);
  });
});
