import { documentRule } from '../rule.ts';

interface Taken {
  readonly type: 'heading' | 'text';
}

const END = /[：:，,；;、。.]+(?=\s*$)/u;
/** 字; beyond it an item of a list is a sentence. */
const LONGEST = 30;

export default documentRule<Taken>({
  id: 'STR-09',
  name: '独立标题末尾的标点',
  severity: 'W',
  fix: 'auto',
  source: 'GB/T 15834—2011；公文写作惯例',
  message: '独立成行的小标题末尾不加标点',
  why: '小标题独占一行时末尾不加句号、冒号等标点；小标题后面接着写正文的，用句号隔开。问句标题可以保留问号。',
  prepare: () => ({
    gather({ role, level, text, part }) {
      if (part === 'annex' || role === 'cell') return null;
      // Items of the third and fourth level that end with a full stop are sentences as often as headings.
      const heads = role === 'heading' && level !== null && level <= 2 && text.length <= LONGEST;
      return { type: heads ? 'heading' : 'text' };
    },
    judge: (gathered) =>
      gathered.flatMap(({ at, value, paragraph: { text } }, i) => {
        const found = value.type === 'heading' ? END.exec(text) : null;
        if (found === null) return [];
        const next = gathered[i + 1]?.paragraph;
        // A full stop is wrong only where a text follows that the heading heads.
        const heads = next?.role === 'paragraph' || (next?.level ?? 0) > (gathered[i]?.paragraph.level ?? 0);
        if (!heads) return [];
        return [{ paragraph: at, start: found.index, end: found.index + found[0].length, suggestion: '' }];
      }),
  }),
});
