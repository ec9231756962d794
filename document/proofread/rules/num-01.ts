import { matchesOf } from '../matches.ts';
import { paragraphRule } from '../rule.ts';
import { fullYear } from '../years.ts';

/** Only where what follows leaves no doubt that a year is meant, not a span of years. */
const PATTERN = /(?<![\d.〇零一二三四五六七八九十百千第近约共达满逾届])(\d{2})年(?=\d{1,2}月|度(?![过]))/gu;
const POINT = /(?<=(?:^|[，。；、（“]|截至|到|从|自|于|在))(\d{2})年(?=年?[底初末](?!期)|[上下]半年|以来|起)/gu;

export default paragraphRule({
  id: 'NUM-01',
  name: '年份简写',
  severity: 'W',
  fix: 'sug',
  source: 'GB/T 15835—2011 5.1.4',
  message: '年份写全四位',
  why: '年份一般不简写，“2024年”不写成“24年”，以免与时间长度混淆。',
  triggers: '年',
  prepare:
    () =>
    ({ text }) =>
      [...matchesOf(PATTERN, text), ...matchesOf(POINT, text)].flatMap((found) => {
        const year = fullYear(found[1] ?? '');
        if (year === null) return [];
        return [{ start: found.index, end: found.index + 2, suggestion: year }];
      }),
});
