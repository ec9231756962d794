import type { Examples } from '../rule.ts';

const TITLE = '关于开展安全检查的通知\n';
const BODY = '\n为进一步做好安全生产工作，现将有关事项通知如下。';

const examples: Examples = {
  bad: [
    { text: `${TITLE}各乡镇人民政府:${BODY}`, found: [':'], fixed: `${TITLE}各乡镇人民政府：${BODY}` },
    { text: `${TITLE}　　各科室：${BODY}`, found: ['　　'], fixed: `${TITLE}各科室：${BODY}` },
    { text: `${TITLE}  县直各部门:${BODY}`, found: ['  ', ':'], fixed: `${TITLE}县直各部门：${BODY}` },
  ],
  good: [
    { text: `${TITLE}各乡镇人民政府、街道办事处：${BODY}` },
    { text: `${TITLE}各乡镇人民政府，县直各部门：${BODY}` },
    { text: `关于防汛工作的汇报\n各位领导：${BODY}` },
  ],
};

export default examples;
