import type { Examples } from '../rule.ts';

const examples: Examples = {
  bad: [
    { text: '（执行情况（截至六月底）见附表）', found: ['（截至六月底）'], fixed: '（执行情况〔截至六月底〕见附表）' },
    {
      text: '参加人员（各科室（不含派出机构）负责人）。',
      found: ['（不含派出机构）'],
      fixed: '参加人员（各科室〔不含派出机构〕负责人）。',
    },
    {
      text: '有关单位（财政（国资）等部门）参加。',
      found: ['（国资）'],
      fixed: '有关单位（财政〔国资〕等部门）参加。',
    },
  ],
  good: [
    { text: '参加人员（各科室负责人）。' },
    { text: '全体干部（含乡镇（街道）干部）参加。' },
    { text: '各县（市、区）（以下简称各地）要抓好落实。' },
  ],
};

export default examples;
