import type { Examples } from '../rule.ts';

const REQUEST = '关于增加编制的请示\n市委编办：\n为加强监管力量，需要增加人员编制。\n';
const LETTER = '关于商请支持防汛演练的函\n某市消防救援支队：\n我局定于下月组织演练。\n';
const REPORT = '关于防汛准备情况的报告\n市政府：\n现将有关情况报告如下。\n';

const examples: Examples = {
  bad: [
    { text: `${REQUEST}特此报告。`, found: ['特此报告。'], fixed: `${REQUEST}妥否，请批示。` },
    { text: `${LETTER}请遵照执行。`, found: ['请遵照执行。'], fixed: `${LETTER}特此函达。` },
    { text: `${REPORT}妥否，请批示。`, found: ['妥否，请批示。'], fixed: `${REPORT}特此报告。` },
  ],
  good: [
    { text: `${REQUEST}妥否，请批示。` },
    { text: `${LETTER}特此函达。` },
    { text: `${REPORT}特此报告。` },
    { text: '某局2025年工作总结\n一年来，各项工作有序推进。' },
  ],
};

export default examples;
