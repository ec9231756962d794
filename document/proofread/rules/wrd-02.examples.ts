import type { Examples } from '../rule.ts';

const examples: Examples = {
  bad: [
    { text: '制订《某某市养犬管理条例》，按程序公布施行。', found: ['制订'] },
    { text: '制订出台惠企政策12项。', found: ['制订'] },
    { text: '制定防汛工作方案，落实责任。\n各村制订方案，报镇政府备案。', found: ['制订'] },
  ],
  good: [
    { text: '制定《某某市养犬管理条例》，按程序公布施行。' },
    { text: '抓紧制订明年工作计划。' },
    { text: '制定防汛工作方案。\n各村制定方案，与施工单位制订合同文本。' },
  ],
};

export default examples;
