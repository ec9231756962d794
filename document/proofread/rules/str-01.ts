import { formatNumber } from '../../numbering.ts';
import { type Head, headOf, type PlacedHead } from '../heads.ts';
import { documentRule, type FoundIn } from '../rule.ts';

/** The first heading of a paper that turns out to be deeper than one that follows: the counts of both begin there. */
function turned(heads: readonly PlacedHead[]): FoundIn[] {
  const [first] = heads;
  const above = heads.find(({ value }) => value.level < (first?.value.level ?? 0));
  if (!first || !above || first.value.value !== 1 || above.value.value !== 1) return [];
  // A text cut out of the middle begins with any level; only two levels right behind each other tell.
  if (heads.indexOf(above) !== 1) return [];
  return [place(above)];
}

/** （一） below 1.: the second level hung below the third. */
function hung(heads: readonly PlacedHead[]): FoundIn[] {
  /** A heading of the second level stands in the section already. */
  let counted = false;
  return heads.flatMap((head, i) => {
    const before = heads[i - 1]?.value;
    const { level, value } = head.value;
    const isHung = !counted && level === 2 && value === 1 && before?.level === 3 && before.value === 1;
    if (level <= 2) counted = level === 2;
    return isHung ? [{ ...place(head), ...renamed(heads, i) }] : [];
  });
}

/** The second level of a section, from a heading on. */
function secondsFrom(heads: readonly PlacedHead[], from: number): readonly PlacedHead[] {
  const end = heads.findIndex(({ value }, i) => i > from && value.level === 1);
  return heads.slice(from, end === -1 ? heads.length : end).filter(({ value }) => value.level === 2);
}

function renamed(heads: readonly PlacedHead[], i: number): Partial<FoundIn> {
  const [head, ...rest] = secondsFrom(heads, i);
  if (!head || head.value.end === 0) return {};
  const right = ({ value }: PlacedHead) => formatNumber(4, value.value);
  const others = rest.map((one) => ({
    paragraph: one.at,
    start: one.value.start,
    end: one.value.end,
    suggestion: right(one),
  }));
  return { suggestion: right(head), others };
}

function place({ at, paragraph, value }: PlacedHead): FoundIn {
  const end = value.end === 0 ? Math.min(paragraph.text.length, 12) : value.end;
  return { paragraph: at, start: value.start, end };
}

export default documentRule<Head>({
  id: 'STR-01',
  name: '层次序数的次序',
  severity: 'E',
  fix: 'sug',
  source: 'GB/T 9704—2012 7.3.3',
  message: '层次序数的次序颠倒',
  why: '结构层次序数依次用“一、”“（一）”“1.”“（1）”标注，下一层不能用上一层的序数。',
  prepare: () => ({
    gather: (paragraph) => headOf(paragraph),
    judge: (heads) => [...turned(heads), ...hung(heads)],
  }),
});
