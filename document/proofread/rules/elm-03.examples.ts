import type { Examples } from '../rule.ts';

const examples: Examples = {
  bad: [
    { text: '文号为某政发〔2024〕第05号。', found: ['第05号'], fixed: '文号为某政发〔2024〕5号。' },
    { text: '文号为某政办〔2024〕018。', found: ['018'], fixed: '文号为某政办〔2024〕18号。' },
    { text: '按某水发〔2023〕第7号执行。', found: ['第7号'], fixed: '按某水发〔2023〕7号执行。' },
    { text: '参照某财〔2022〕06号。', found: ['06号'], fixed: '参照某财〔2022〕6号。' },
  ],
  good: [
    { text: '文号为某政发〔2024〕5号。' },
    { text: '某省人民政府令第12号公布。' },
    { text: '份号为000012。' },
    { text: '某政发〔2024〕120号已经印发。' },
  ],
};

export default examples;
