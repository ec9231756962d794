import type { Examples } from '../rule.ts';

const examples: Examples = {
  bad: [
    { text: '会议要求：“要做到“四个必须”。”', found: ['“', '”'], fixed: '会议要求：“要做到‘四个必须’。”' },
    { text: '获评‘先进集体’称号。', found: ['‘', '’'], fixed: '获评“先进集体”称号。' },
    {
      text: '他说：“落实“一岗双责”，守好“责任田”。”',
      found: ['“', '”', '“', '”'],
      fixed: '他说：“落实‘一岗双责’，守好‘责任田’。”',
    },
  ],
  good: [
    { text: '会议要求：“要做到‘四个必须’。”' },
    { text: '获评“先进集体”称号，O’Neil应邀参加。' },
    { text: '落实“两个责任”“三项制度”。' },
    { text: '开展“安全生产月活动，发放“明白纸”。' },
  ],
};

export default examples;
