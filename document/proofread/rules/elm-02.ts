import { matchesOf } from '../matches.ts';
import { paragraphRule } from '../rule.ts';
import { fullYear } from '../years.ts';

const PATTERN = /(?<=\p{Script=Han})〔(\d{2}|[〇○零一二三四五六七八九]{2,4})〕(?=第?\d{1,4}号?)/gu;

export default paragraphRule({
  id: 'ELM-02',
  name: '发文字号的年份',
  severity: 'E',
  fix: 'sug',
  source: 'GB/T 9704—2012 7.2.5',
  message: '发文字号的年份写全四位，用阿拉伯数字',
  why: '发文字号的年份应标全称，用阿拉伯数字，如〔2026〕，不写〔26〕，也不用汉字。',
  looksInside: true,
  triggers: '〔',
  prepare:
    () =>
    ({ text }) =>
      matchesOf(PATTERN, text).flatMap((found) => {
        const year = fullYear(found[1] ?? '');
        const place = { start: found.index, end: found.index + found[0].length };
        return [year === null ? place : { ...place, suggestion: `〔${year}〕` }];
      }),
});
