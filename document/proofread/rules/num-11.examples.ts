import type { Examples } from '../rule.ts';

const examples: Examples = {
  bad: [
    { text: '加高堤防30公分。', found: ['公分'], fixed: '加高堤防30厘米。' },
    { text: '新建用房200平方，年内启用。', found: ['平方'], fixed: '新建用房200平方米，年内启用。' },
    { text: '发放面粉50斤、食用油10斤。', found: ['斤', '斤'] },
    { text: '购置拖拉机，功率80马力。', found: ['马力'] },
  ],
  good: [
    { text: '加高堤防30厘米，新建用房200平方米。' },
    { text: '粮食总产达到12亿斤，亩均增产50公斤。' },
    { text: '流转土地300亩，新修渠道12公里。' },
    { text: '一里路、一尺布，都记在账上。' },
  ],
};

export default examples;
