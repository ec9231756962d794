import type { Examples } from '../rule.ts';

const examples: Examples = {
  bad: [
    { text: '联系电话：0000—2345678。', found: ['0000—2345678'], fixed: '联系电话：0000-2345678。' },
    { text: '传真：（0000）2345678。', found: ['（0000）2345678'], fixed: '传真：0000-2345678。' },
    { text: '咨询电话0000 23456789。', found: ['0000 23456789'], fixed: '咨询电话0000-23456789。' },
  ],
  good: [
    { text: '联系电话：0000-2345678。' },
    { text: '联系电话：2345678转8012。' },
    { text: '服务热线12345，报警电话110。' },
  ],
};

export default examples;
