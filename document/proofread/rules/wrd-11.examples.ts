import type { Examples } from '../rule.ts';

const examples: Examples = {
  bad: [
    { text: '凡涉及到群众利益的事项，一律公示。', found: ['涉及到'], fixed: '凡涉及群众利益的事项，一律公示。' },
    { text: '截至目前为止，已办结40件。', found: ['截至目前为止'], fixed: '截至目前，已办结40件。' },
    { text: '进度慢的原因是由于人手不足。', found: ['原因是由于'], fixed: '进度慢的原因是人手不足。' },
  ],
  good: [
    { text: '凡涉及群众利益的事项，一律公示。截至目前，已办结40件。' },
    { text: '进度慢的原因是人手不足。' },
    { text: '他说，“涉及到钱的事要慎重”。' },
  ],
};

export default examples;
