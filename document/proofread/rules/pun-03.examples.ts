import type { Examples } from '../rule.ts';

const examples: Examples = {
  bad: [
    { text: '落实”两个责任“，逐级签订责任书。', found: ['”两个责任“'], fixed: '落实“两个责任”，逐级签订责任书。' },
    { text: '做到"四个到位"，逐项落实。', found: ['"四个到位"'], fixed: '做到“四个到位”，逐项落实。' },
    {
      text: '开展"送法进村"和"送法进校"活动。',
      found: ['"送法进村"', '"送法进校"'],
      fixed: '开展“送法进村”和“送法进校”活动。',
    },
  ],
  good: [
    { text: '落实“两个责任”和“三项制度”。' },
    { text: '安装LED屏，尺寸为55"。' },
    { text: '软件版本为"v2.0"，网址为"example.com"。' },
  ],
};

export default examples;
