import { matchesOf } from '../matches.ts';
import { paragraphRule } from '../rule.ts';

const RATES =
  /由\s?(\d{1,3}(?:\.\d{1,2})?)[%％](?:提高|提升|上升|增加|增长|下降|降低|减少)(?:到|至)\s?(\d{1,3}(?:\.\d{1,2})?)[%％][，,]?(?:共|累计|同比)?(?:提高|提升|上升|增加|增长|下降|降低|减少)了?\s?((\d{1,3}(?:\.\d{1,2})?)[%％])/gu;

export default paragraphRule({
  id: 'NUM-13',
  name: '百分率之差用“百分点”',
  severity: 'H',
  fix: 'sug',
  source: '统计用语惯例',
  message: '两个百分率相减，用“个百分点”',
  why: '参保率由95%提高到98%，是提高3个百分点，不是提高3%。',
  triggers: '%％',
  prepare:
    () =>
    ({ text }) =>
      matchesOf(RATES, text).flatMap((found) => {
        const [all, from, to, wrong = '', step] = found;
        // Only where the step is the very difference: otherwise a relative growth may be meant.
        const difference = Math.abs(Math.round(Number(to) * 100) - Math.round(Number(from) * 100));
        if (difference !== Math.round(Number(step) * 100)) return [];
        const end = found.index + all.length;
        return [{ start: end - wrong.length, end, suggestion: `${step}个百分点` }];
      }),
});
