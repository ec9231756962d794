import type { Examples } from '../rule.ts';

const examples: Examples = {
  bad: [
    {
      text: '根据《实施意见》（某政发[2024]12号）部署。',
      found: ['[2024]'],
      fixed: '根据《实施意见》（某政发〔2024〕12号）部署。',
    },
    { text: '落实某民办（2023）8号文件。', found: ['（2023）'], fixed: '落实某民办〔2023〕8号文件。' },
    { text: '参照某水﹝2021﹞6号执行。', found: ['﹝2021﹞'], fixed: '参照某水〔2021〕6号执行。' },
    { text: '见某教【2022】3号。', found: ['【2022】'], fixed: '见某教〔2022〕3号。' },
  ],
  good: [
    { text: '根据《实施意见》（某政发〔2024〕12号）部署。' },
    { text: '法院作出（2023）某01民初12号判决。' },
    { text: '今年（2024）3号楼完成加固。' },
    { text: '执行GB/T 9704—2012的规定。' },
  ],
};

export default examples;
