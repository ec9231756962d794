import { formatNumber } from '../../numbering.ts';
import type { HeadingLevel } from '../../report.ts';
import { type Head, headOf, type PlacedHead, type Siblings, siblingsOf } from '../heads.ts';
import { documentRule, type FoundIn } from '../rule.ts';

/** The level that belongs below the parent; null where nothing is skipped. 一、 with 1. below it is usual in papers of two levels. */
function rightLevel({ parent, heads: [first] }: Siblings, levels: ReadonlySet<HeadingLevel>): HeadingLevel | null {
  if (!parent || !first || first.value.level <= parent.value.level + 1) return null;
  const customary = parent.value.level === 1 && first.value.level === 3 && !levels.has(2);
  return customary ? null : ((parent.value.level + 1) as HeadingLevel); // one above a level that is at most 4
}

function found(group: Siblings, level: HeadingLevel): FoundIn[] {
  const [first, ...rest] = group.heads;
  if (!first) return [];
  const right = ({ value }: PlacedHead) => formatNumber(level, value.value);
  const { at, value, paragraph } = first;
  if (value.end === 0) return [{ paragraph: at, start: 0, end: Math.min(paragraph.text.length, 12) }];
  const others = rest.map((one) => ({
    paragraph: one.at,
    start: one.value.start,
    end: one.value.end,
    suggestion: right(one),
  }));
  return [{ paragraph: at, start: value.start, end: value.end, suggestion: right(first), others }];
}

export default documentRule<Head>({
  id: 'STR-02',
  name: '层次跳级',
  severity: 'W',
  fix: 'sug',
  source: 'GB/T 9704—2012 7.3.3',
  message: '标题层次跳级',
  why: '层次序数要逐级使用，“一、”下面用“（一）”，再下面用“1.”“（1）”。全文只有两层时，“一、”下面可以直接用“1.”。',
  prepare: () => ({
    gather: (paragraph) => headOf(paragraph),
    judge(heads) {
      const levels = new Set(heads.map(({ value }) => value.level));
      return siblingsOf(heads).flatMap((group) => {
        const level = rightLevel(group, levels);
        return level === null ? [] : found(group, level);
      });
    },
  }),
});
