import type { Examples } from '../rule.ts';

const examples: Examples = {
  bad: [
    { text: '编制2021-2024年规划。', found: ['2021-2024'], fixed: '编制2021—2024年规划。' },
    { text: '1月-6月，完成投资一千万元。', found: ['1月-6月'], fixed: '1月—6月，完成投资一千万元。' },
    { text: '打造服务品牌--“暖心驿站”。', found: ['--'], fixed: '打造服务品牌——“暖心驿站”。' },
  ],
  good: [
    { text: '编制2021—2024年规划，电话0000-12345678。' },
    { text: '台账日期为2024-03-05，型号为A-B类。' },
    { text: '打造服务品牌——“暖心驿站”。' },
    { text: '最低气温-5℃，增长10%～15%。' },
  ],
};

export default examples;
