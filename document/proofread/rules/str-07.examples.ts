import type { Examples } from '../rule.ts';

const examples: Examples = {
  bad: [
    { text: '1、健全工作机制\n每月调度一次。', found: ['、'], fixed: '1.健全工作机制\n每月调度一次。' },
    { text: '3，强化督导检查。对重点任务逐项核查。', found: ['，'], fixed: '3.强化督导检查。对重点任务逐项核查。' },
    { text: '2．充实工作力量。', found: ['．'], fixed: '2.充实工作力量。' },
  ],
  good: [
    { text: '1.健全工作机制。每月调度一次。' },
    { text: '1、2号楼已经完成改造，3号楼正在施工。' },
    { text: '共改造第1、3组道路两条。' },
    { text: '1.5万元用于购置设备。' },
  ],
};

export default examples;
