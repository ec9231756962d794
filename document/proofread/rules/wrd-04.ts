import { matchesOf } from '../matches.ts';
import { type Found, paragraphRule } from '../rule.ts';

interface Case {
  readonly pattern: RegExp;
  readonly right: string;
  readonly severity: 'W' | 'H';
}

/** Characters that make one word with 作: 工作, 合作, 操作 … */
const WORD_OF =
  '工合协操制创写运动著当看视叫比称耕劳炒大力佳杰发振装变化用充记读原名拙遗认换改农稼下新旧代编译习手细杂始仿拍试恶造';
/** Deeds that are 作出, whatever stands between: 作出重要批示. */
const DONE = '决定|决策|决议|部署|指示|批示|规定|裁定|裁决|判决|处分|承诺|答复|批复|安排|判断|回应';

const own = (rest: string, flags = 'gu') => new RegExp(`(?<![${WORD_OF}])${rest}`, flags);

const CASES: readonly Case[] = [
  {
    pattern: new RegExp(`做出(?=了?(?:重要|重大|明确|具体|专门|相应|全面|正确|公开|书面)?(?:的)?(?:${DONE}))`, 'gu'),
    right: '作出',
    severity: 'W',
  },
  { pattern: /(?<![当叫看称好先])做为(?![民人群国党企基官了何您他什农老公各])/gu, right: '作为', severity: 'W' },
  { pattern: /做用(?=[。，；、明更显]|得到|发挥|突出)/gu, right: '作用', severity: 'W' },
  { pattern: /做风(?=建设|问题|[。，；、过优]|整治|转变)/gu, right: '作风', severity: 'W' },
  { pattern: /做废(?![品旧料弃水])/gu, right: '作废', severity: 'W' },
  { pattern: own('作好(?![坏歹评像])'), right: '做好', severity: 'W' },
  { pattern: own('作到(?![场位期时深哪晚今])'), right: '做到', severity: 'W' },
  { pattern: own('作实(?![际验践习力地例物事效名])'), right: '做实', severity: 'H' },
  { pattern: own('作强(?![度化调制势者])'), right: '做强', severity: 'H' },
  { pattern: /(?<=主要|具体|基本|经验|典型|特色|好的|创新)作法(?![律规治制人])/gu, right: '做法', severity: 'W' },
];

function found({ pattern, right, severity }: Case, text: string): readonly Found[] {
  return matchesOf(pattern, text).map(({ index, 0: word }) => ({
    start: index,
    end: index + word.length,
    suggestion: right,
    severity,
    message: `“${word}”宜写“${right}”`,
  }));
}

export default paragraphRule({
  id: 'WRD-04',
  name: '作和做',
  severity: 'W',
  fix: 'sug',
  source: '《现代汉语词典》；公文写作惯例',
  message: '“作”和“做”用混了',
  why: '抽象的、书面的多用“作”：作出决定、作为、作用、作风；具体的多用“做”：做好、做到、做法。',
  triggers: '做作',
  prepare:
    () =>
    ({ text }) =>
      CASES.flatMap((one) => found(one, text)),
});
