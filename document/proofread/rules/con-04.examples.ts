import type { Examples } from '../rule.ts';

const TITLE = '某镇2025年工作总结\n';

const examples: Examples = {
  bad: [
    { text: `${TITLE}下一步，我镇将在2024年重点抓好产业发展。`, found: ['2024年'] },
    { text: `${TITLE}今年以来，各项工作有序推进。\n某镇人民政府\n2024年12月20日`, found: ['2024年12月20日'] },
    { text: '会议于2025年2月30日召开。', found: ['2025年2月30日'] },
  ],
  good: [
    { text: `${TITLE}下一步，我镇将在2026年重点抓好产业发展。` },
    { text: `${TITLE}与2024年相比，各项指标稳中有升。\n某镇人民政府\n2026年1月8日` },
    { text: '某镇2026年防火工作方案\n为做好防火工作，制定本方案。\n某镇人民政府\n2025年11月26日' },
    { text: '会议于2024年2月29日召开。' },
  ],
};

export default examples;
