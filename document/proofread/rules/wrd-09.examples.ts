import type { Examples } from '../rule.ts';

const examples: Examples = {
  bad: [
    { text: '举办名族团结徒步活动。', found: ['名族团结'], fixed: '举办民族团结徒步活动。' },
    { text: '细化职责风格，落实到人。', found: ['职责风格'], fixed: '细化职责分工，落实到人。' },
    { text: '成立领导小祖，建立工作台帐。', found: ['领导小祖'], fixed: '成立领导小组，建立工作台帐。' },
  ],
  good: [
    { text: '举办民族团结活动，细化职责分工。' },
    { text: '编修名族谱系，记录乡贤。' },
    { text: '成立领导小组，全面排查隐患。' },
  ],
};

export default examples;
