import type { Examples } from '../rule.ts';

const examples: Examples = {
  bad: [
    { text: '一是、完善制度；二是、加强检查。', found: ['、', '、'], fixed: '一是完善制度；二是加强检查。' },
    { text: '第一、提高认识。第二、落实责任。', found: ['、', '、'], fixed: '第一，提高认识。第二，落实责任。' },
    { text: '主要抓两点：一是：抓宣传。', found: ['：'], fixed: '主要抓两点：一是抓宣传。' },
  ],
  good: [
    { text: '一是完善制度；二是加强检查。' },
    { text: '第一，提高认识。第二，落实责任。' },
    { text: '第一、第二季度任务按期完成。' },
    { text: '第三、四季度集中攻坚。' },
  ],
};

export default examples;
