import type { Examples } from '../rule.ts';

const examples: Examples = {
  bad: [
    { text: '爲了做好安全工作。', found: ['爲'], fixed: '为了做好安全工作。' },
    { text: '查阅有关檔案，核对编號。', found: ['檔', '號'], fixed: '查阅有关档案，核对编号。' },
    { text: '推動民族團結進步創建。', found: ['動民族團結進步創'], fixed: '推动民族团结进步创建。' },
  ],
  good: [
    { text: '为了做好安全工作，查阅有关档案。' },
    { text: '展出乾隆年间的碑刻拓片，登高瞭望。' },
    { text: '题词为“實事求是”。' },
  ],
};

export default examples;
