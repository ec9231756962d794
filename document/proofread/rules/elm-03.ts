import { matchesOf } from '../matches.ts';
import { paragraphRule } from '../rule.ts';

const PATTERN = /(?<=\p{Script=Han}〔(?:19|20)\d{2}〕)(第?\s?)(0*)(\d{1,5})(号?)(?![\d年月日.])/gu;

export default paragraphRule({
  id: 'ELM-03',
  name: '发文顺序号',
  severity: 'E',
  fix: 'auto',
  source: 'GB/T 9704—2012 7.2.5',
  message: '发文顺序号不加“第”、不编虚位，后面加“号”',
  why: '发文顺序号不加“第”字，不编虚位（1不编为01），在阿拉伯数字后加“号”字。',
  looksInside: true,
  triggers: '〕',
  prepare:
    () =>
    ({ text }) =>
      matchesOf(PATTERN, text).flatMap((found) => {
        const [all, ordinal, zeros, digits = '', mark] = found;
        if (ordinal === '' && zeros === '' && mark === '号') return [];
        return [{ start: found.index, end: found.index + all.length, suggestion: `${Number(digits)}号` }];
      }),
});
