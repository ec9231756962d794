import type { Examples } from '../rule.ts';

const EMPTY = '进一步提高认识，高度重视，切实加强领导，深入开展宣传，扎实推进工作。';

const examples: Examples = {
  bad: [
    {
      text: '（一）进一步加强领导\n成立专班。\n（二）进一步加强宣传\n发放资料。\n（三）进一步加强培训\n组织培训。\n（四）进一步加强检查\n逐项核查。',
      found: ['进一步'],
    },
    { text: `${EMPTY}\n${EMPTY}`, found: ['进一步'] },
    { text: `${EMPTY}\n今年以来。\n${EMPTY}\n各项工作有序推进。${EMPTY}`, found: ['进一步'] },
  ],
  good: [
    {
      text: '（一）强化组织领导\n成立专班。\n（二）拓展宣传渠道\n发放资料。\n（三）创新培训方式\n组织培训。\n（四）进一步加强检查\n逐项核查。',
    },
    { text: '下一步，要进一步提高认识，扎实推进各项工作。' },
    { text: '全镇培训干部320人次，发放资料5000份，解决问题46个。' },
  ],
};

export default examples;
