import { matchesOf } from '../matches.ts';
import { documentRule } from '../rule.ts';

interface Taken {
  readonly heading: { readonly start: number; readonly end: number } | null;
  readonly empty: number;
}

/** So many headings running that begin alike are too many. */
const MOST_HEADINGS = 4;
const PATTERN = /^(?:[一二三四五六七八九十\d（）().、．\s]{0,6})(进一步)/u;
const EMPTY = /进一步|高度重视|扎实推进|切实加强|深入开展|显著成效/gu;
/** In 1,000 字, and at least so many in all. */
const PER_THOUSAND = 8;
const LEAST = 10;

export default documentRule<Taken>({
  id: 'CON-07',
  name: '空泛的强调',
  severity: 'H',
  fix: 'none',
  source: '公文写作惯例',
  message: '“进一步”用得过多',
  why: '“进一步”“高度重视”“扎实推进”这些词用得太密，就没有分量了。小标题宜换用强化、健全、拓展、创新等不同的动词，成效宜用数字说话。',
  triggers: '进高扎切深显',
  prepare: () => ({
    gather({ level, text, typed }) {
      const found = level === null ? null : PATTERN.exec(text.slice(typed));
      const start = typed + (found ? found[0].length - 3 : 0);
      const empty = matchesOf(EMPTY, text).length;
      return { heading: found ? { start, end: start + 3 } : null, empty };
    },
    judge(gathered, { paragraphs }) {
      const headings = gathered.flatMap(({ at, value }) => (value.heading ? [{ at, ...value.heading }] : []));
      const last = headings[MOST_HEADINGS - 1];
      if (last)
        return [{ paragraph: last.at, start: last.start, end: last.end, message: '几个小标题都以“进一步”开头' }];
      return tooMany(gathered, paragraphs);
    },
  }),
});

function tooMany(
  gathered: readonly { at: number; value: Taken; paragraph: { text: string } }[],
  paragraphs: readonly { text: string }[],
) {
  const count = gathered.reduce((sum, { value }) => sum + value.empty, 0);
  const length = paragraphs.reduce((sum, { text }) => sum + text.length, 0);
  if (count < LEAST || (count * 1000) / length < PER_THOUSAND) return [];
  const last = gathered.findLast(({ value }) => value.empty > 0);
  const start = last ? last.paragraph.text.search(EMPTY) : -1;
  if (!last || start === -1) return [];
  const message = `“进一步”“高度重视”等词全文用了${count}次，偏多`;
  return [{ paragraph: last.at, start, end: start + 3, message }];
}
