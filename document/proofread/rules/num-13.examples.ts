import type { Examples } from '../rule.ts';

const examples: Examples = {
  bad: [
    { text: '参保率由95%提高到98%，提高3%。', found: ['3%'], fixed: '参保率由95%提高到98%，提高3个百分点。' },
    { text: '合格率由97.5%上升至99%，上升1.5%。', found: ['1.5%'], fixed: '合格率由97.5%上升至99%，上升1.5个百分点。' },
    { text: '空置率由12%下降到8%，下降了4%。', found: ['4%'], fixed: '空置率由12%下降到8%，下降了4个百分点。' },
  ],
  good: [
    { text: '参保率由95%提高到98%，提高3个百分点。' },
    { text: '产值增长8%，税收增长12%。' },
    { text: '占比由50%提高到60%，增长20%。' },
  ],
};

export default examples;
