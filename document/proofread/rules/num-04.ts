import { matchesOf } from '../matches.ts';
import { paragraphRule } from '../rule.ts';

const PATTERN = /(?<![\d.年万亿-])(\d{1,3}(?:\.\d{1,2})?)(\s?[～~—–－-]\s?|至|到)(\d{1,3}(?:\.\d{1,2})?)([万亿])/gu;

export default paragraphRule({
  id: 'NUM-04',
  name: '带“万”“亿”的范围',
  severity: 'W',
  fix: 'sug',
  source: 'GB/T 15835—2011 5.1.3',
  message: '表示范围的两个数都要带“万”“亿”',
  why: '“9亿～16亿元”不能写成“9～16亿元”，否则前一个数会被读成9元。',
  triggers: '万亿',
  prepare:
    () =>
    ({ text }) =>
      matchesOf(PATTERN, text).map((found) => {
        const [all, from, mark = '', to, unit] = found;
        const between = mark === '至' || mark === '到' ? mark : '～';
        return {
          start: found.index,
          end: found.index + all.length,
          suggestion: `${from}${unit}${between}${to}${unit}`,
        };
      }),
});
