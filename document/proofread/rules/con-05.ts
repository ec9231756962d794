import { documentRule } from '../rule.ts';

interface Called {
  readonly start: number;
  readonly end: number;
  readonly word: string;
}

/** How a unit speaks of itself. */
const PATTERN =
  /(?<![自忘小大])我(?:局|委|办|县|市|区|乡|镇|校|院|所|中心|社区|公司|街道|厅|处|科|站|队|村|会|部)(?![长们])/gu;
/** A county's paper may well speak of its bureau's paper; only bodies of one rank exclude each other. */
const RANK: Readonly<Record<string, string>> = {
  我局: '机关',
  我委: '机关',
  我办: '机关',
  我厅: '机关',
  我校: '机关',
  我院: '机关',
  我公司: '机关',
};

export default documentRule<readonly Called[]>({
  id: 'CON-05',
  name: '单位自称前后不一',
  severity: 'W',
  fix: 'none',
  source: '公文写作惯例',
  message: '与前面的自称不同，可能是别的单位的文字',
  why: '一份材料里单位的自称要一致。前面写“我局”，后面出现“我校”，多半是从别的单位材料复制来的。',
  triggers: '我',
  prepare: () => ({
    gather({ text, part }) {
      if (part === 'annex') return null;
      const words = [...text.matchAll(PATTERN)].map((found) => ({
        start: found.index,
        end: found.index + found[0].length,
        word: found[0],
      }));
      return words.length > 0 ? words : null;
    },
    judge(gathered) {
      const all = gathered.flatMap(({ at, value }) => value.map((called) => ({ ...called, at })));
      const ranked = all.filter(({ word }) => RANK[word] !== undefined);
      const own = mostUsed(ranked.map(({ word }) => word));
      return ranked.flatMap(({ at, start, end, word }) => (word === own ? [] : [{ paragraph: at, start, end }]));
    },
  }),
});

/** Of words used equally often the first. */
function mostUsed(words: readonly string[]): string | undefined {
  const counts = new Map<string, number>();
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0];
}
