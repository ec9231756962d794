import type { Examples } from '../rule.ts';

const examples: Examples = {
  bad: [
    { text: '　　今年以来，各项工作有序推进。', found: ['　　'], fixed: '今年以来，各项工作有序推进。' },
    { text: '扎实开展民族 团结 进步工作。', found: [' ', ' '], fixed: '扎实开展民族团结进步工作。' },
    { text: '    下一步，继续抓好落实。', found: ['    '], fixed: '下一步，继续抓好落实。' },
  ],
  good: [
    { text: '做优小茶叶 带富一方人' },
    { text: '今年以来，各项工作有序推进。' },
    { text: '组　长：张　三' },
    { text: '出席：张三　李四　王小五' },
    { text: '编辑：张三　审核：李四' },
    { text: '副局长　张三' },
    { text: '安装 LED 屏 2 块，建成 5 G 基站。' },
    { text: '会议通过《值班制度》，自即日起执行。' },
  ],
};

export default examples;
