import type { Examples } from '../rule.ts';

const examples: Examples = {
  bad: [
    { text: '产值比去年同期同比增长8%。', found: ['比去年同期同比'], fixed: '产值同比增长8%。' },
    { text: '投诉同比去年下降5%。', found: ['同比去年'], fixed: '投诉同比下降5%。' },
    { text: '客流与上年同期相比，同比增长一成。', found: ['与上年同期相比，同比'], fixed: '客流同比增长一成。' },
  ],
  good: [
    { text: '产值同比增长8%，环比增长1%。' },
    { text: '投诉比去年同期下降5%。' },
    { text: '与上年相比，各项指标稳中有升。' },
  ],
};

export default examples;
