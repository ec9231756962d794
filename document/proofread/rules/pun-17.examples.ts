import type { Examples } from '../rule.ts';

const examples: Examples = {
  bad: [
    {
      text: '参加《全县乡村振兴推进会》，作交流发言。',
      found: ['《全县乡村振兴推进会》'],
      fixed: '参加全县乡村振兴推进会，作交流发言。',
    },
    { text: '荣获《先进集体》称号。', found: ['《先进集体》'], fixed: '荣获“先进集体”称号。' },
    { text: '举办《公文写作培训班》两期。', found: ['《公文写作培训班》'], fixed: '举办公文写作培训班两期。' },
  ],
  good: [
    { text: '参加全县乡村振兴推进会，荣获“先进集体”称号。' },
    { text: '学习《公文处理工作条例》，观看纪录片《山乡巨变》。' },
    { text: '获得《建设工程规划许可证》。' },
  ],
};

export default examples;
