import { matchesOf } from '../matches.ts';
import { paragraphRule } from '../rule.ts';

const PATTERN = /(?<![\d.年-])(\d{1,3}(?:\.\d{1,2})?)(\s?[～~—–－-]\s?|至|到)(\d{1,3}(?:\.\d{1,2})?)([%％])/gu;

export default paragraphRule({
  id: 'NUM-03',
  name: '百分数范围',
  severity: 'W',
  fix: 'auto',
  source: 'GB/T 15835—2011 5.1.3',
  message: '表示范围的两个百分数都要带百分号',
  why: '“10%～15%”不能写成“10～15%”，前一个数的百分号不能省略。',
  triggers: '%％',
  prepare:
    () =>
    ({ text }) =>
      matchesOf(PATTERN, text).map((found) => {
        const [all, from, mark = '', to, sign] = found;
        const between = mark === '至' || mark === '到' ? mark : '～';
        return {
          start: found.index,
          end: found.index + all.length,
          suggestion: `${from}${sign}${between}${to}${sign}`,
        };
      }),
});
