import { suggestEach } from '../matches.ts';
import { paragraphRule } from '../rule.ts';

const CASES: readonly (readonly [pattern: RegExp, right: string])[] = [
  [/(?<=\p{Script=Han}?)([省市县区州盟旗镇乡])委\1政府(?!采购)/gu, '$1委、$1政府'],
  [/团结、互帮、互助/gu, '团结、互帮互助'],
  [/党委政府/gu, '党委、政府'],
  [/(?<=相邻|邻近|毗邻)省州(?=[、，和])/gu, '省、州'],
];

export default paragraphRule({
  id: 'PUN-13',
  name: '固定并列中的顿号',
  severity: 'H',
  fix: 'sug',
  source: '公文写作惯例',
  message: '两个机关并列，中间用顿号',
  why: '“县委、县政府”“党委、政府”是两个机关并列，中间用顿号。“城乡居民”“干部职工”等结合紧密的，不用顿号。',
  triggers: '委互州',
  prepare:
    () =>
    ({ text }) =>
      CASES.flatMap(([pattern, right]) =>
        suggestEach(pattern, text, ({ 1: level = '' }) => right.replaceAll('$1', level)),
      ),
});
