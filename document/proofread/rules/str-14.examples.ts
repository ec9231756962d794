import type { Examples } from '../rule.ts';

const examples: Examples = {
  bad: [
    { text: '一、总体情况\n（一）基本情况\n全镇辖八个村。\n二、主要做法\n广泛宣传。', found: ['（一）'] },
    { text: '（一）抓组织\n1.成立专班。由镇长任组长。\n（二）抓宣传\n广泛宣传。', found: ['1.'] },
    {
      text: '一、主要做法\n（一）抓培训\n组织培训十期。\n二、存在问题\n（一）力量不足\n人员偏少。\n（二）经费不足\n投入偏少。',
      found: ['（一）'],
    },
  ],
  good: [
    { text: '一、总体情况\n全镇辖八个村。\n二、主要做法\n广泛宣传。' },
    { text: '一、主要做法\n（一）抓组织\n成立专班。\n（二）抓宣传\n广泛宣传。\n二、存在问题\n力量不足。' },
    { text: '一、主要做法\n（一）抓组织\n成立专班。' },
  ],
};

export default examples;
