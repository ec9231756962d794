import type { Examples } from '../rule.ts';

const examples: Examples = {
  bad: [
    { text: '与各科室签定责任书。', found: ['签定'], fixed: '与各科室签订责任书。' },
    { text: '建立专项帐户，按月核对。', found: ['帐户'], fixed: '建立专项账户，按月核对。' },
    { text: '召开会议布署防汛任务。', found: ['布署'], fixed: '召开会议部署防汛任务。' },
  ],
  good: [
    { text: '与各科室签订责任书，建立专项账户。' },
    { text: '为受灾群众发放帐篷六十顶、蚊帐一百顶。' },
    { text: '选定三个村先行试点，由县里审定方案。' },
  ],
};

export default examples;
