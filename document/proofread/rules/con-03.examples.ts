import type { Examples } from '../rule.ts';

const TWICE = '各科室分工协作、密切配合，营造了团结奋进、干事创业的良好氛围。';

const examples: Examples = {
  bad: [
    { text: `今年以来，工作有序推进。${TWICE}\n下一步继续努力。${TWICE}`, found: [TWICE] },
    { text: `${TWICE}\n${TWICE}`, found: [TWICE] },
    {
      text: '经费保障不足，专职人员偏少，工作推进不够平衡，部分任务进度偏慢。\n针对以上问题：经费保障不足、专职人员偏少、工作推进不够平衡、部分任务进度偏慢。\n经费保障不足，专职人员偏少，工作推进不够平衡，部分任务进度偏慢。',
      found: ['经费保障不足，专职人员偏少，工作推进不够平衡，部分任务进度偏慢。'],
    },
  ],
  good: [
    { text: '各科室分工协作。\n各科室分工协作。' },
    { text: `${TWICE}\n下一步，要进一步完善机制，压实责任，推动各项任务落到实处。` },
    { text: '一、提高认识\n切实增强责任感。\n二、提高认识水平\n加强学习培训，提升干部能力素质。' },
  ],
};

export default examples;
