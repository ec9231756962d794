import { toChineseNumeral } from '../../numbering.ts';
import { matchesOf } from '../matches.ts';
import { type Found, paragraphRule } from '../rule.ts';

const NUMERALS = '一二三四五六七八九十';
const ITEM =
  /(?<=^\s*|[。；;，：:！])([一二三四五六七八九十])(是|要|抓)(?![\p{Script=Han}]{0,2}[、](?:[一二三四五六七八九十])(?:是|要))/gu;
const MIXED = /(?<=^\s*|[。；：])首先[，,][^。；]{2,120}[。；](二)是/gu;

interface Item {
  readonly start: number;
  readonly value: number;
  readonly word: string;
}

const itemsOf = (text: string): Item[] =>
  matchesOf(ITEM, text).map((found) => ({
    start: found.index,
    value: NUMERALS.indexOf(found[1] ?? '') + 1,
    word: found[2] ?? '',
  }));

/** A number that is neither the next nor the first of a new series. */
function gaps(items: readonly Item[]): Found[] {
  return items.flatMap((item, i) => {
    const before = items.slice(0, i).findLast(({ word }) => word === item.word);
    if (!before || item.value === 1 || item.value === before.value + 1) return [];
    // Going on in an outer series after an inner one.
    const outer = items.slice(0, i).some(({ word, value }) => word === item.word && value === item.value - 1);
    if (outer) return [];
    return [{ start: item.start, end: item.start + 1, suggestion: toChineseNumeral(before.value + 1) }];
  });
}

export default paragraphRule({
  id: 'STR-12',
  name: '“一是”“二是”的次序',
  severity: 'W',
  fix: 'sug',
  source: '公文写作惯例',
  message: '“一是”“二是”排列不连续，或者前后用词不一',
  why: '并列的几项从“一是”排起，依次“二是”“三是”，中间不跳，也不与“首先”“其次”混用。',
  triggers: '是要抓',
  prepare:
    () =>
    ({ text }) => [
      ...gaps(itemsOf(text)),
      ...matchesOf(MIXED, text).map((found) => {
        const at = found.index + found[0].length - 2;
        return { start: at, end: at + 2, message: '前面用了“首先”，这里不宜用“二是”' };
      }),
    ],
});
