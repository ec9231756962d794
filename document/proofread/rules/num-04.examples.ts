import type { Examples } from '../rule.ts';

const examples: Examples = {
  bad: [
    { text: '总投资9～16亿元。', found: ['9～16亿'], fixed: '总投资9亿～16亿元。' },
    { text: '年接待游客3-5万人。', found: ['3-5万'], fixed: '年接待游客3万～5万人。' },
    { text: '补助标准为2至3万元。', found: ['2至3万'], fixed: '补助标准为2万至3万元。' },
  ],
  good: [
    { text: '总投资9亿～16亿元。' },
    { text: '每车载重100～150千克。' },
    { text: '每村安排3—5个岗位。' },
    { text: '2021—2024年投入3万元。' },
  ],
};

export default examples;
