import type { Examples } from '../rule.ts';

const examples: Examples = {
  bad: [
    { text: '会议要求：要做到以下几点：一是抓组织，二是抓宣传。', found: ['：'] },
    { text: '现将情况报告如下：主要成效：培训干部三百人次。', found: ['：'] },
    { text: '主要做法有：坚持三个到位：认识到位、责任到位、措施到位。', found: ['：'] },
  ],
  good: [
    { text: '会议要求，要做到以下几点：一是抓组织，二是抓宣传。' },
    { text: '会议指出：“工作要做到：责任到位、措施到位。”' },
    { text: '比例尺为1：500，会议时间定于10：30。' },
    { text: '附件：1.名单：参会人员' },
  ],
};

export default examples;
