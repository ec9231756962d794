import type { Examples } from '../rule.ts';

const examples: Examples = {
  bad: [
    { text: '走访慰问下岗职工李小花，送去慰问金五百元。', found: ['李小花'] },
    { text: '为低保户王大山，落实医疗救助。', found: ['王大山'] },
    { text: '该户家住某镇团结村3组，生活困难。', found: ['家住某镇团结村3组'] },
  ],
  good: [
    { text: '走访慰问下岗职工李某，送去慰问金五百元。' },
    { text: '走访慰问困难群众安置点，送去慰问物资。' },
    { text: '为低保户1户落实医疗救助。' },
    { text: '该户住在某镇，生活困难。' },
    { text: '对留守儿童关爱服务全面覆盖。' },
  ],
};

export default examples;
