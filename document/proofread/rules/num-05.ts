import { matchesOf } from '../matches.ts';
import { paragraphRule } from '../rule.ts';

const DIGITS = '一二三四五六七八九';
const PATTERN =
  /(?<![第、一二三四五六七八九])([一二三四五六七八九])、([一二三四五六七八九])(?=[个次名人户件天家遍十百千万岁](?!月|线|产|等|级|期|季|期|大|审|楼|类|档|批|层|班|组|号|供|人称))/gu;

export default paragraphRule({
  id: 'NUM-05',
  name: '概数中间不用顿号',
  severity: 'E',
  fix: 'auto',
  source: 'GB/T 15835—2011 5.2.1；GB/T 15834—2011 4.5',
  message: '相邻两个数字表示概数，中间不用顿号',
  why: '“三四次”“十七八人”表示大概的数目，中间不加顿号；“二、三产业”“一、二等奖”是两项并列，要加顿号。',
  triggers: '、',
  prepare:
    () =>
    ({ text }) =>
      matchesOf(PATTERN, text).flatMap((found) => {
        const [all, first = '', second = ''] = found;
        // At the start the first one is the number of a heading.
        if (text.slice(0, found.index).trim() === '' || DIGITS.indexOf(second) !== DIGITS.indexOf(first) + 1) return [];
        return [{ start: found.index, end: found.index + all.length, suggestion: first + second }];
      }),
});
