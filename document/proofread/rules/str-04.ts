import { formatNumber } from '../../numbering.ts';
import type { HeadingLevel } from '../../report.ts';
import { type Head, headOf, type PlacedHead, siblingsOf } from '../heads.ts';
import { documentRule, type FoundIn } from '../rule.ts';

/** Whether the level is counted through the whole paper on purpose. */
function countedThrough(heads: readonly PlacedHead[], level: HeadingLevel): boolean {
  const values = heads.flatMap(({ value }) => (value.level === level ? [value.value] : []));
  return values.length > 2 && values.every((value, i) => value === i + 1);
}

function found(heads: readonly PlacedHead[]): FoundIn[] {
  const [first, ...rest] = heads;
  if (!first) return [];
  const right = ({ value }: PlacedHead, i: number) => formatNumber(value.level, i + 1);
  const others = rest.map((one, i) => ({
    paragraph: one.at,
    start: one.value.start,
    end: one.value.end,
    suggestion: right(one, i + 1),
  }));
  return [{ paragraph: first.at, start: first.value.start, end: first.value.end, suggestion: right(first, 0), others }];
}

export default documentRule<Head>({
  id: 'STR-04',
  name: '下级序号另起',
  severity: 'H',
  fix: 'sug',
  source: 'GB/T 9704—2012 7.3.3',
  message: '新的一节里，下级序号应当从头排起',
  why: '每一节的下级序号从一重新排起。有的年度报告有意全文连排，那样不算错。',
  prepare: () => ({
    gather: (paragraph) => headOf(paragraph),
    judge: (heads) => {
      const through = new Map<HeadingLevel, boolean>();
      const isCountedThrough = (level: HeadingLevel) => {
        const known = through.get(level) ?? countedThrough(heads, level);
        through.set(level, known);
        return known;
      };
      return siblingsOf(heads).flatMap((group, i) => {
        const [first] = group.heads;
        const isTyped = first !== undefined && first.value.end > 0;
        // The very first list may have been cut off.
        if (i === 0 || group.parent === null || !isTyped || first.value.value === 1) return [];
        return isCountedThrough(first.value.level) ? [] : found(group.heads);
      });
    },
  }),
});
