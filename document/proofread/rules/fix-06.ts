import { suggestEach } from '../matches.ts';
import { paragraphRule } from '../rule.ts';

const CASES: readonly (readonly [pattern: RegExp, right: string])[] = [
  [/([省市县区州旗镇乡])政府、\1委(?!员|托)/gu, '$1委、$1政府'],
  [/中共(\p{Script=Han}{1,8}?)([省市县区州旗])\2委/gu, '中共$1$2委'],
  [/(?<![\p{Script=Han}])(局长|主任|厅长|院长)、党组书记/gu, '党组书记、$1'],
];

export default paragraphRule({
  id: 'FIX-06',
  name: '机关和职务的排列',
  severity: 'W',
  fix: 'sug',
  source: '公文写作惯例',
  message: '机关、职务的排列次序不合惯例',
  why: '机关按党委、人大、政府、政协的次序排列，写“县委、县政府”“党组书记、局长”；“中共某某县委”不写成“中共某某县县委”。',
  triggers: '委长任',
  prepare:
    () =>
    ({ text }) =>
      CASES.flatMap(([pattern, right]) =>
        suggestEach(pattern, text, (found) =>
          right.replace(/\$(\d)/gu, (_, group: string) => found[Number(group)] ?? ''),
        ),
      ),
});
