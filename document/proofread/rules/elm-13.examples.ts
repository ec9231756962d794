import type { Examples } from '../rule.ts';

const START = '关于开展安全检查的通知\n各科室：\n现将有关事项通知如下，请认真组织落实。\n';
const END = '\n某县应急管理局\n2026年3月5日\n';

const examples: Examples = {
  bad: [
    {
      text: `${START}附件：1.检查表\n2.人员名单${END}附件1\n检查表\n一、检查范围\n附件3\n人员名单\n一、工作人员`,
      found: ['附件3'],
    },
    { text: `${START}检查内容见附件3。\n附件：1.检查表\n2.人员名单${END}`, found: ['见附件3'] },
    { text: `${START}填写附件2后报送。\n附件：检查表${END}`, found: ['填写附件2'] },
  ],
  good: [
    { text: `${START}附件：1.检查表\n2.人员名单${END}附件1\n检查表\n一、检查范围\n附件2\n人员名单\n一、工作人员` },
    { text: `${START}检查内容见附件2。\n附件：1.检查表\n2.人员名单${END}` },
    { text: `${START}检查内容见附件。\n附件：检查表${END}` },
  ],
};

export default examples;
