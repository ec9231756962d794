import { formatNumber } from '../../numbering.ts';
import { type Head, headOf, type PlacedHead, siblingsOf } from '../heads.ts';
import type { Manuscript } from '../manuscript.ts';
import { documentRule, type FoundIn } from '../rule.ts';

/** The number that is missing may stand inside the text before, where a line break was lost. */
function isHidden({ paragraphs }: Manuscript, from: PlacedHead, to: PlacedHead): boolean {
  const { level, value } = from.value;
  const number = formatNumber(level, value + 1);
  for (let i = from.at; i < to.at; i += 1) {
    const text = paragraphs[i]?.text ?? '';
    if (text.includes(number, i === from.at ? from.value.end : 0)) return true;
  }
  return false;
}

/** The first place where the count breaks; a new count from 1 is another list. */
function breakIn(heads: readonly PlacedHead[], manuscript: Manuscript): number {
  return heads.findIndex((head, i) => {
    const before = heads[i - 1];
    if (!before || head.value.value === before.value.value + 1 || head.value.value === 1) return false;
    return head.value.end > 0 && !isHidden(manuscript, before, head);
  });
}

function found(heads: readonly PlacedHead[], at: number): FoundIn[] {
  const first = heads[at];
  const before = heads[at - 1];
  if (!first || !before) return [];
  const right = (i: number) => formatNumber(first.value.level, before.value.value + 1 + i);
  const others = heads
    .slice(at + 1)
    .map(({ at: paragraph, value: { start, end } }, i) => ({ paragraph, start, end, suggestion: right(i + 1) }));
  const { start, end } = first.value;
  return [{ paragraph: first.at, start, end, suggestion: right(0), others }];
}

export default documentRule<Head>({
  id: 'STR-03',
  name: '序号不连续',
  severity: 'E',
  fix: 'sug',
  source: 'GB/T 9704—2012 7.3.3',
  message: '序号不连续',
  why: '同一层的序号要从一开始依次排列，不跳号、不重号。常见于删去、移动了某一节而没有改后面的序号。',
  prepare: () => ({
    gather: (paragraph) => headOf(paragraph),
    judge: (heads, manuscript) =>
      siblingsOf(heads).flatMap((group) => {
        const at = breakIn(group.heads, manuscript);
        return at === -1 ? [] : found(group.heads, at);
      }),
  }),
});
