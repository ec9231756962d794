/** One walk over the characters of a paragraph tells all rules that have to read it. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { concernedBy, type Wish } from '../../../document/proofread/concerned.ts';
import type { Paragraph, Role } from '../../../document/proofread/manuscript.ts';
import { runs } from '../../runs.ts';

const paragraph = (text: string, role: Role = 'paragraph'): Paragraph => ({
  role,
  level: null,
  number: '',
  typed: 0,
  lead: 0,
  text,
  part: 'main',
});

const chars = fc.string({ unit: fc.constantFrom('甲', '乙', '丙', '丁', '，', 'X', '\u{2ec5}'), maxLength: 6 });
const wish = fc.record(
  {
    triggers: fc.oneof(
      chars.filter((one) => one !== ''),
      fc.array(
        chars.filter((one) => one !== ''),
        { minLength: 1, maxLength: 3 },
      ),
    ),
    roles: fc.subarray<Role>(['title', 'paragraph', 'cell']),
  },
  { requiredKeys: [] },
);

/** The same, asked of each wish by itself. */
function meets({ triggers, roles }: Wish, { text, role }: Paragraph): boolean {
  const groups = triggers === undefined ? [] : typeof triggers === 'string' ? [triggers] : triggers;
  return (roles?.includes(role) ?? true) && groups.every((group) => [...group].some((char) => text.includes(char)));
}

describe('rules that are concerned by a paragraph', () => {
  it('are those whose characters it holds, one of each group, and whose role it has; in their order', () => {
    fc.assert(
      fc.property(
        fc.array(wish, { maxLength: 80 }),
        fc.array(fc.tuple(chars, fc.constantFrom<Role>('title', 'paragraph', 'cell')), { maxLength: 4 }),
        (wishes, texts) => {
          const concerned = concernedBy(wishes);
          for (const [text, role] of texts) {
            const one = paragraph(text, role);
            const told: number[] = [];
            expect(concerned(one, (at) => told.push(at))).toBe(true);
            expect(told).toEqual(wishes.flatMap((own, at) => (meets(own, one) ? [at] : [])));
          }
        },
      ),
      { numRuns: runs(300) },
    );
  });

  it('are none where the text is in a foreign language, whatever it holds', () => {
    const told: number[] = [];
    const concerned = concernedBy([{}, { triggers: 'a' }]);
    expect(concerned(paragraph('An abstract of this paper, 附英文摘要'), (at) => told.push(at))).toBe(false);
    expect(told).toEqual([]);
    expect(concerned(paragraph('部署了GPS、OA系统'), (at) => told.push(at))).toBe(true);
    expect(told).toEqual([0]);
  });
});
