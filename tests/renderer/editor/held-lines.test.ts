import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { canBreak, isHeld } from '../../../document/layout/breaking.ts';
import { linesOf } from '../../../document/layout/lines.ts';
import { BODY_TYPE, textWidth } from '../../../document/layout/measure.ts';
import { typeset } from '../../../document/layout/typeset.ts';
import { plainInline } from '../../../document/report.ts';
import { heldLines, MAY_HOLD } from '../../../renderer/editor/held-lines.ts';
import { reportOf } from '../../document/fixtures.ts';
import { runs } from '../../runs.ts';

const words = fc
  .array(fc.constantFrom(...'国家工作，。、；“”（）——…·5%1A-/+．°$ '), { minLength: 20, maxLength: 120 })
  .map((chars) => chars.join(''));

function heldOf(text: string) {
  const set = typeset(reportOf([{ type: 'paragraph', content: plainInline(text) }]));
  const [block] = set.blocks;
  return block ? heldLines(block, set) : [];
}

describe('a line that ends earlier than the browser would end it', () => {
  it('has room for its own words and none for what the browser would add', () => {
    // 26 characters fill a first line. The browser would end it before ——, which Word does not part from what it follows.
    const text = `${'国'.repeat(25)}——${'家'.repeat(40)}`;
    expect(linesOf(text)[0]).toBe('国'.repeat(24));
    const [held, ...more] = heldOf(text);
    expect(more).toEqual([]);
    expect(held?.line).toBe(0);
    expect(held?.room).toBeGreaterThan(32 + 24 * 15.75);
    expect(held?.room).toBeLessThan(32 + 25 * 15.75);
  });

  it('is found wherever a pair is held over the end of a line, in any text', () => {
    fc.assert(
      fc.property(words, (text) => {
        const lines = linesOf(text);
        const held = heldOf(text);
        for (const { line, room } of held) {
          const own = lines[line] ?? '';
          const indent = line === 0 ? 32 : 0;
          expect(room).toBeGreaterThan(indent + textWidth(own.trimEnd(), BODY_TYPE));
          expect(room).toBeLessThanOrEqual(442.5);
        }
        // Where nothing is held anywhere, nothing is found.
        const chars = [...text];
        const any = chars.some((char, i) => {
          const around = { first: chars[i - 2] ?? '', last: chars[i + 1] ?? '' };
          return i > 0 && isHeld(chars[i - 1] ?? '', char, around) && !canBreak(chars[i - 1] ?? '', char, around);
        });
        if (!any) expect(held).toEqual([]);
      }),
      { numRuns: runs(300) },
    );
  });

  it('is not looked for in vain: no text without such signs has one', () => {
    const plain = fc.string({ unit: fc.constantFrom(...'国家，。“”（）《》1290aZ %.,'), minLength: 2, maxLength: 12 });
    fc.assert(
      fc.property(plain, (text) => {
        const chars = [...text];
        const held = chars.some(
          (char, i) =>
            i > 0 && isHeld(chars[i - 1] ?? '', char, { first: chars[i - 2] ?? '', last: chars[i + 1] ?? '' }),
        );
        if (held) expect(MAY_HOLD.test(text)).toBe(true);
      }),
      { numRuns: runs(3000) },
    );
  });
});
