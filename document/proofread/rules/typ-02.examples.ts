import type { Examples } from '../rule.ts';

const LINES = [
  '今年以来全镇上下认真落实各项部署紧盯年度目标任务压实工作责',
  '任细化工作措施各项工作有序推进取得了新的进展群众满意度稳步',
  '提升在产业发展方面新建设施大棚六十座带动农户二百户户均增收',
];

const examples: Examples = {
  bad: [
    { text: `${LINES.join('\n')}\n三千元。`, found: [LINES[2] ?? ''] },
    { text: `工作情况\n${LINES.join('\n')}\n三千元。`, found: [LINES[2] ?? ''] },
    { text: `${LINES.join('\n')}\n三千元。\n下一步继续努力。`, found: [LINES[2] ?? ''] },
  ],
  good: [
    { text: `${LINES.join('')}三千元。` },
    { text: '各镇人民政府：\n现将有关事项通知如下。\n特此通知。' },
    { text: '张三\n李四\n王五\n赵六' },
  ],
};

export default examples;
