import type { Examples } from '../rule.ts';

const examples: Examples = {
  bad: [
    { text: '（一）、健全机制\n每月调度一次。', found: ['、'], fixed: '（一）健全机制\n每月调度一次。' },
    { text: '（2）.开展走访。入户了解情况。', found: ['.'], fixed: '（2）开展走访。入户了解情况。' },
    { text: '（三），强化督导\n逐项核查任务。', found: ['，'], fixed: '（三）强化督导\n逐项核查任务。' },
  ],
  good: [
    { text: '（一）健全机制\n每月调度一次。' },
    { text: '具体要求见第（一）、（二）项。' },
    { text: '办理条件包括（一）、（二）两类情形。' },
  ],
};

export default examples;
