import type { Examples } from '../rule.ts';

const examples: Examples = {
  bad: [
    { text: '一.基本情况\n全镇有八个村。', found: ['.'], fixed: '一、基本情况\n全镇有八个村。' },
    { text: '二，存在问题\n工作力量不足。', found: ['，'], fixed: '二、存在问题\n工作力量不足。' },
    { text: '三．下一步打算\n继续抓好落实。', found: ['．'], fixed: '三、下一步打算\n继续抓好落实。' },
  ],
  good: [
    { text: '一、基本情况\n全镇有八个村。' },
    { text: '工作中要把握两点，一，认识要到位，二，措施要到位。' },
    { text: '二.五产业园建成投产，吸纳就业一千人。' },
  ],
};

export default examples;
