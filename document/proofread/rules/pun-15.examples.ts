import type { Examples } from '../rule.ts';

const examples: Examples = {
  bad: [
    {
      text: '一是抓宣传。发放资料五千份；二是抓培训。',
      found: ['；'],
      fixed: '一是抓宣传。发放资料五千份。二是抓培训。',
    },
    { text: '一是抓宣传，发放资料。；二是抓培训。', found: ['。；'], fixed: '一是抓宣传，发放资料。二是抓培训。' },
    {
      text: '一是建机制。每月调度一次；二是强宣传。进村入户；三是严考核。',
      found: ['；', '；'],
      fixed: '一是建机制。每月调度一次。二是强宣传。进村入户。三是严考核。',
    },
  ],
  good: [
    { text: '一是抓宣传，发放资料；二是抓培训，提升能力。' },
    { text: '今年以来，工作有序推进。一是抓宣传；二是抓培训。' },
    { text: '一是抓宣传。发放资料五千份。二是抓培训。' },
  ],
};

export default examples;
