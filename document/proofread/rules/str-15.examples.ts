import type { Examples } from '../rule.ts';

const examples: Examples = {
  bad: [
    { text: '主要抓了三个方面：一是抓组织；二是抓宣传；三是抓检查；四是抓考核。', found: ['三个方面'] },
    { text: '存在两个问题：一是力量不足；二是经费不足；三是机制不全。', found: ['两个问题'] },
    { text: '重点做好四项工作：一是抓组织。二是抓宣传。三是抓检查。', found: ['四项工作'] },
  ],
  good: [
    { text: '主要抓了三个方面：一是抓组织；二是抓宣传；三是抓检查。' },
    { text: '开展“三个一”活动，丰富群众生活。' },
    { text: '从三个方面发力，成效明显：群众满意度持续提高。' },
    { text: '主要有两点体会：一是抓早；二是抓小。' },
  ],
};

export default examples;
