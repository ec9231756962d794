import type { Examples } from '../rule.ts';

const REQUEST = '市政府：\n为保证工程按期完工，需要落实配套资金。';

const examples: Examples = {
  bad: [
    {
      text: '关于转发市局关于开展检查的通知的通知\n各科室：\n现将通知转发给你们，请遵照执行。',
      found: ['的通知的通知'],
    },
    {
      text: `关于解决工程经费的请示报告\n${REQUEST}`,
      found: ['请示报告'],
      fixed: `关于解决工程经费的请示\n${REQUEST}`,
    },
    {
      text: `关于请求增加编制的请示\n${REQUEST}`,
      found: ['请求'],
      fixed: `关于增加编制的请示\n${REQUEST}`,
    },
    {
      text: '关于上报防汛准备情况的报告\n市政府：\n现将防汛准备情况报告如下。',
      found: ['上报'],
      fixed: '关于防汛准备情况的报告\n市政府：\n现将防汛准备情况报告如下。',
    },
  ],
  good: [
    { text: '转发市局关于开展检查的通知\n各科室：\n现将通知转发给你们，请遵照执行。' },
    { text: `关于增加编制的请示\n${REQUEST}` },
    { text: '关于防汛准备情况的报告\n市政府：\n现将防汛准备情况报告如下。' },
    { text: '关于报送统计资料的通知\n各科室：\n请于月底前报送资料。' },
  ],
};

export default examples;
