import type { Examples } from '../rule.ts';

const examples: Examples = {
  bad: [
    { text: '再接再励，争创一流。', found: ['再接再励'], fixed: '再接再厉，争创一流。' },
    { text: '坚持因地置宜，按步就班推进。', found: ['因地置宜', '按步就班'], fixed: '坚持因地制宜，按部就班推进。' },
    { text: '一如继往抓好安全。', found: ['一如继往'], fixed: '一如既往抓好安全。' },
  ],
  good: [
    { text: '再接再厉，争创一流，因地制宜，按部就班。' },
    { text: '一如既往抓好安全，责无旁贷。' },
    { text: '横幅写着“再接再励”，已通知更换。' },
  ],
};

export default examples;
