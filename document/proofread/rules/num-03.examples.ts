import type { Examples } from '../rule.ts';

const examples: Examples = {
  bad: [
    { text: '产量增长10～15%。', found: ['10～15%'], fixed: '产量增长10%～15%。' },
    { text: '占比5-8%左右。', found: ['5-8%'], fixed: '占比5%～8%左右。' },
    { text: '合格率保持在95至98%。', found: ['95至98%'], fixed: '合格率保持在95%至98%。' },
  ],
  good: [
    { text: '产量增长10%～15%。' },
    { text: '提高2至3个百分点。' },
    { text: '2021—2024年，覆盖率达到98%。' },
    { text: '气温降至-5℃，湿度60%。' },
  ],
};

export default examples;
