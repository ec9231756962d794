import type { Examples } from '../rule.ts';

const examples: Examples = {
  bad: [
    { text: '各项工作取得实效。。', found: ['。。'], fixed: '各项工作取得实效。' },
    { text: '责任落实到位，。下一步继续巩固。', found: ['，。'], fixed: '责任落实到位。下一步继续巩固。' },
    { text: '走访群众、，收集意见十条。', found: ['、，'], fixed: '走访群众，收集意见十条。' },
  ],
  good: [
    { text: '会议听取了汇报，研究了下一步工作。' },
    { text: '群众问：“何时能通水？”答复说，年底前通水。' },
    { text: '种植小麦、玉米、马铃薯……。' },
    { text: '这样的成绩从哪里来？！靠的是群众。' },
  ],
};

export default examples;
