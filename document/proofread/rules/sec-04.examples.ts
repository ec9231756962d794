import type { Examples } from '../rule.ts';

const examples: Examples = {
  bad: [
    // Made up: only the check digit is right.
    {
      text: '补贴发放至6200000000000005，已经到账。',
      found: ['6200000000000005'],
      fixed: '补贴发放至6200********0005，已经到账。',
    },
    { text: '卡号6200 0000 0000 0005。', found: ['6200 0000 0000 0005'], fixed: '卡号6200********0005。' },
    { text: '车辆某牌照京A12345违规停放。', found: ['京A12345'], fixed: '车辆某牌照京A1***5违规停放。' },
  ],
  good: [
    { text: '补贴发放至6200********0005，已经到账。' },
    { text: '项目代码为6200000000000004，已经备案。' },
    { text: '沿京新高速行驶，全长120公里。' },
  ],
};

export default examples;
