import { type Head, headOf, siblingsOf } from '../heads.ts';
import { documentRule } from '../rule.ts';

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
    judge: (heads) =>
      siblingsOf(heads).flatMap(({ parent, heads: [only, more] }) => {
        // A section that is not yet followed by another may still be growing.
        const isOver = only && heads.some(({ at, value }) => at > only.at && value.level < only.value.level);
        if (!only || more || !parent || !isOver || only.value.value !== 1) return [];
        const { text, lead } = only.paragraph;
        const end = only.value.end > 0 ? only.value.end : lead || text.length;
        return [{ paragraph: only.at, start: only.value.start, end }];
      }),
  }),
});
