import type { Examples } from '../rule.ts';

const examples: Examples = {
  bad: [
    { text: '全年事故减少了2倍。', found: ['减少了2倍'] },
    { text: '办理时限缩短三倍。', found: ['缩短三倍'] },
    { text: '投诉由20件降低到了下降10件。', found: ['降低到了下降'] },
  ],
  good: [
    { text: '全年事故减少了三分之二，下降66.7%。' },
    { text: '产值增加了2倍，达到上年的3倍。' },
    { text: '投诉由20件下降到10件。' },
  ],
};

export default examples;
