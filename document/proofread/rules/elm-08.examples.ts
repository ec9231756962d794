import type { Examples } from '../rule.ts';

const BODY = '各镇人民政府：\n一年来，各项工作有序推进，取得了新的进展。';

const examples: Examples = {
  bad: [
    { text: `某县人民政府2025年工作总结\n${BODY}`, redHead: true, found: ['总结'] },
    { text: `某县水利局防汛应急实施方案\n${BODY}`, redHead: true, found: ['方案'] },
    { text: `某县教育局2026年工作要点\n${BODY}`, redHead: true, found: ['要点'] },
  ],
  good: [
    { text: `某县人民政府2025年工作总结\n${BODY}` },
    { text: `关于印发某县防汛应急实施方案的通知\n${BODY}`, redHead: true },
    { text: `某县人民政府关于2025年工作情况的报告\n${BODY}`, redHead: true },
  ],
};

export default examples;
