import type { Examples } from '../rule.ts';

const examples: Examples = {
  bad: [
    { text: '其它单位参照执行。', found: ['其它'], fixed: '其他单位参照执行。' },
    { text: '（五）其它有关事项。', found: ['其它'], fixed: '（五）其他有关事项。' },
    { text: '水费、电费和其它开支由镇里统筹。', found: ['其它'], fixed: '水费、电费和其他开支由镇里统筹。' },
  ],
  good: [
    { text: '其他单位参照执行。' },
    { text: '牌匾上写着“其它货物勿入”。' },
    { text: '这个村尤其它的后山片区，离村部最远。' },
  ],
};

export default examples;
