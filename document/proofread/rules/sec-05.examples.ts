import type { Examples } from '../rule.ts';

const examples: Examples = {
  bad: [
    { text: '机密★1年\n关于有关情况的报告', found: ['机密★1年'] },
    { text: '内部资料 注意保存\n工作情况汇编', found: ['内部资料 注意保存'] },
    { text: '根据某密发〔2024〕3号文件要求落实。', found: ['某密发〔2024〕3号'] },
  ],
  good: [
    { text: '认真学习保密法，做好保密工作。' },
    { text: '加强内部资料管理，规范档案归档。' },
    { text: '根据某政发〔2024〕3号文件要求落实。' },
    { text: '各部门密切配合，形成合力。' },
  ],
};

export default examples;
