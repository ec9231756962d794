import type { Examples } from '../rule.ts';

const examples: Examples = {
  bad: [
    { text: '慰问维族群众二十户。', found: ['维族'], fixed: '慰问维吾尔族群众二十户。' },
    { text: '为残废人发放补贴。', found: ['残废人'], fixed: '为残疾人发放补贴。' },
    { text: '走访蒙族牧民。', found: ['蒙族'], fixed: '走访蒙古族牧民。' },
  ],
  good: [{ text: '慰问维吾尔族、蒙古族、藏族群众。' }, { text: '为残疾人发放补贴。' }, { text: '配备维汉双语干部。' }],
};

export default examples;
