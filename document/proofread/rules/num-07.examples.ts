import type { Examples } from '../rule.ts';

const examples: Examples = {
  bad: [
    { text: '参加活动的近50余人。', found: ['近50余'], fixed: '参加活动的近50人。' },
    { text: '约300人左右参加。', found: ['约300人左右'], fixed: '约300人参加。' },
    { text: '超过100人以上报名。', found: ['超过100人以上'], fixed: '超过100人报名。' },
    { text: '大约20多次检查。', found: ['大约20多'], fixed: '20多次检查。' },
    { text: '办理时限最多不超过3天。', found: ['最多不超过'], fixed: '办理时限不超过3天。' },
  ],
  good: [
    { text: '近3年来，累计培训近50人。' },
    { text: '近10余年间，城区面积扩大一倍。' },
    { text: '约300人参加，报名超过100人。' },
    { text: '每月检查20多次，至少10次不打招呼。' },
  ],
};

export default examples;
