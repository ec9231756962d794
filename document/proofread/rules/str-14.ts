import { type Head, headOf, type PlacedHead, siblingsOf } from '../heads.ts';
import { documentRule } from '../rule.ts';

/** By level the paragraph of the last heading that is above it; -1 where none is. */
function lastAbove(heads: readonly PlacedHead[]): readonly number[] {
  const last = [-1, -1, -1, -1, -1];
  for (const { at, value } of heads) for (let level = value.level + 1; level <= 4; level += 1) last[level] = at;
  return last;
}

export default documentRule<Head>({
  id: 'STR-14',
  name: '只有一个下级标题',
  severity: 'H',
  fix: 'none',
  source: '公文写作惯例',
  message: '这一节只有一个下级标题，不必编号',
  why: '只有“（一）”而没有“（二）”，就用不着分层，直接写正文即可。',
  prepare: () => ({
    gather: (paragraph) => headOf(paragraph),
    judge: (heads) => {
      const last = lastAbove(heads);
      return siblingsOf(heads).flatMap(({ parent, heads: [only, more] }) => {
        if (!only || more || !parent || only.value.value !== 1) return [];
        // A section that is not yet followed by another may still be growing.
        if ((last[only.value.level] ?? -1) <= only.at) return [];
        const { text, lead } = only.paragraph;
        const end = only.value.end > 0 ? only.value.end : lead || text.length;
        return [{ paragraph: only.at, start: only.value.start, end }];
      });
    },
  }),
});
