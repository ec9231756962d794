import type { Examples } from '../rule.ts';

const TITLE = '某县2025年工作总结\n';

const examples: Examples = {
  bad: [
    { text: `${TITLE}由县安监局开展检查。`, found: ['安监局'], fixed: `${TITLE}由县应急管理局开展检查。` },
    { text: `${TITLE}由县环保局负责督办。`, found: ['环保局'], fixed: `${TITLE}由县生态环境局负责督办。` },
    { text: `${TITLE}县国土局参加验收。`, found: ['国土局'], fixed: `${TITLE}县自然资源局参加验收。` },
  ],
  good: [
    { text: `${TITLE}由县应急管理局、县生态环境局、县自然资源局负责。` },
    { text: '某县2016年工作总结\n由县安监局开展检查，县环保局负责督办。' },
    { text: '某县2015年工作总结\n县国土局参加验收。' },
  ],
};

export default examples;
