import type { Examples } from '../rule.ts';

const examples: Examples = {
  bad: [
    { text: '坚定“两个维护”，抓好落实。', found: ['坚定'], fixed: '做到“两个维护”，抓好落实。' },
    { text: '增强“四个自信”，抓好落实。', found: ['增强'], fixed: '坚定“四个自信”，抓好落实。' },
    {
      text: '牢固树立“五个认同”，促进交往交流交融。',
      found: ['牢固树立'],
      fixed: '增强“五个认同”，促进交往交流交融。',
    },
  ],
  good: [
    { text: '增强“四个意识”、坚定“四个自信”、做到“两个维护”。' },
    { text: '树牢“四个意识”，深刻领悟“两个确立”的决定性意义。' },
    { text: '不断增强“五个认同”，牢固树立“三个离不开”思想。' },
    { text: '落实“三个一”工作法，坚持“五个维护”。' },
  ],
};

export default examples;
