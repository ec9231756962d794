import type { Examples } from '../rule.ts';

const examples: Examples = {
  bad: [
    { text: '(一)夯实基础\n完善各项制度。', found: ['(一)'], fixed: '（一）夯实基础\n完善各项制度。' },
    { text: '1）建立台账。逐项登记。', found: ['1）'], fixed: '（1）建立台账。逐项登记。' },
    { text: '㈡强化培训\n组织培训十期。', found: ['㈡'], fixed: '（二）强化培训\n组织培训十期。' },
    { text: '⑶入户走访。了解情况。', found: ['⑶'], fixed: '（3）入户走访。了解情况。' },
  ],
  good: [
    { text: '（一）夯实基础\n完善各项制度。' },
    { text: '①②③类问题分别办理。' },
    { text: '计算公式为S=(1)×n，见附表。' },
  ],
};

export default examples;
