import type { Examples } from '../rule.ts';

const examples: Examples = {
  bad: [
    { text: '三十二人参加培训，发放资料100份。\n另有45人参加测试。', found: ['三十二人'] },
    { text: '走访群众一百二十户，帮扶12户。', found: ['一百二十户'] },
    { text: '检查企业二十五家，整改企业6家。', found: ['二十五家'] },
    { text: '全科六名干部中有两位参加了培训。', found: ['两位'] },
  ],
  good: [
    { text: '全科六名干部中有两名参加了培训。' },
    { text: '32人参加培训，45人参加测试。' },
    { text: '四名干部、三位专家参加，发放资料100份。' },
    { text: '三十二人参加培训，发放资料一百份。' },
    { text: '第十二次会议召开，开展检查6次。' },
  ],
};

export default examples;
