import type { Examples } from '../rule.ts';

const examples: Examples = {
  bad: [
    { text: '县委做出重要部署。', found: ['做出'], fixed: '县委作出重要部署。' },
    { text: '县教育局做为牵头单位。', found: ['做为'], fixed: '县教育局作为牵头单位。' },
    {
      text: '各村要作好防汛准备，作到有案必查。',
      found: ['作好', '作到'],
      fixed: '各村要做好防汛准备，做到有案必查。',
    },
    { text: '现将主要作法报告如下。', found: ['作法'], fixed: '现将主要做法报告如下。' },
  ],
  good: [
    { text: '县委作出重要部署，县教育局作为牵头单位。' },
    { text: '各项工作做好了，群众才满意；工作到位，合作好、协作好，操作到点子上。' },
    { text: '要做为民办实事的模范，把群众当做为政之本。' },
    { text: '写作好的作品，制作好宣传片，创作到凌晨。' },
    { text: '应邀作客，由群众作主，叫作“一线工作法”。' },
    { text: '结合工作实际，动作强度不宜过大。' },
  ],
};

export default examples;
