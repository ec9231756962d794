import type { Examples } from '../rule.ts';

const examples: Examples = {
  bad: [
    { text: '差错率降到.5%以下。', found: ['.5'], fixed: '差错率降到0.5%以下。' },
    { text: '提高0，5个百分点。', found: ['0，5'], fixed: '提高0.5个百分点。' },
    { text: '参加培训1，250人。', found: ['1，250'], fixed: '参加培训1250人。' },
  ],
  good: [
    { text: '差错率降到0.5%以下，参加培训1250人。' },
    { text: '1，2，3组分别负责宣传、走访、整改。' },
    { text: '共走访200户，120人参加座谈。' },
    { text: '今年第3，200余人报名。' },
  ],
};

export default examples;
