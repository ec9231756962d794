import type { Examples } from '../rule.ts';

const END = '\n某县水利局\n2026年3月5日';

const examples: Examples = {
  bad: [
    {
      text: `关于增加防汛经费的请示\n为做好防汛工作，需要补充经费。\n妥否，请批示。${END}`,
      found: ['关于增加防汛经费的请示'],
    },
    { text: '关于开展检查的通知\n各科室：\n现将有关事项通知如下，请认真落实。', found: ['关于开展检查的通知'] },
    { text: `关于防汛准备情况的报告\n现将有关情况报告如下。${END}`, found: ['关于防汛准备情况的报告'] },
  ],
  good: [
    { text: `关于开展检查的通知\n各科室：\n现将有关事项通知如下，请认真落实。${END}` },
    { text: `关于防汛准备情况的报告\n市政府：\n现将有关情况报告如下。${END}` },
    { text: '某局2025年工作总结\n一年来，各项工作有序推进。' },
  ],
};

export default examples;
