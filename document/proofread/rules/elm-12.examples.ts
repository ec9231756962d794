import type { Examples } from '../rule.ts';

const TEXT = '关于开展安全检查的通知\n各科室：\n现将有关事项通知如下，请认真组织落实。\n';
const END = '\n某局\n2026年3月5日';

const examples: Examples = {
  bad: [
    {
      text: `${TEXT}附件：1、人员名单；\n2、活动方案。${END}`,
      found: ['、', '；', '、', '。'],
      fixed: `${TEXT}附件：1.人员名单\n2.活动方案${END}`,
    },
    { text: `${TEXT}附件:检查表${END}`, found: ['附件:'], fixed: `${TEXT}附件：检查表${END}` },
    { text: `${TEXT}附件：《活动方案》${END}`, found: ['《活动方案》'], fixed: `${TEXT}附件：活动方案${END}` },
  ],
  good: [
    { text: `${TEXT}附件：1.人员名单\n2.活动方案${END}` },
    { text: `${TEXT}附件：检查表${END}` },
    { text: `${TEXT}附件：学习《保密法》安排表${END}` },
  ],
};

export default examples;
