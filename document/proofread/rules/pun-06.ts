import { matchesOf } from '../matches.ts';
import { paragraphRule } from '../rule.ts';

const PATTERN = /（[^（）\n]{0,60}（([^（）\n]{1,40})）[^（）\n]{0,60}）/gu;
/** 乡镇（街道） and the like are written so everywhere. */
const CUSTOMARY = /^(?:街道|社区|区|市|州|盟|旗|县|市、区|区、市|办|局|公司|中心|居|院|场|所|委|部|队|群|含.{1,8})$/u;

export default paragraphRule({
  id: 'PUN-06',
  name: '括号里再用括号',
  severity: 'H',
  fix: 'sug',
  source: 'GB/T 15834—2011 4.9',
  message: '圆括号里又用圆括号',
  why: '括号里还要用括号时，里面一层可用六角括号〔〕，或者改写句子。',
  triggers: '（',
  prepare:
    () =>
    ({ text }) =>
      matchesOf(PATTERN, text).flatMap(({ index, 0: all, 1: inside = '' }) => {
        if (CUSTOMARY.test(inside)) return [];
        const start = index + all.indexOf('（', 1);
        return [{ start, end: start + inside.length + 2, suggestion: `〔${inside}〕` }];
      }),
});
