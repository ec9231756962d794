import type { Examples } from '../rule.ts';

const examples: Examples = {
  bad: [
    { text: '每月走访三、四次。', found: ['三、四'], fixed: '每月走访三四次。' },
    { text: '每组安排十七、八人。', found: ['七、八'], fixed: '每组安排十七八人。' },
    { text: '每年处理五、六件。', found: ['五、六'], fixed: '每年处理五六件。' },
  ],
  good: [
    { text: '每月走访三四次。' },
    { text: '推动二、三产业融合发展。' },
    { text: '评出一、二等奖各十名。' },
    { text: '第三、四季度集中攻坚。' },
    { text: '七、八月份是主汛期。' },
    { text: '一、二次供水设施改造情况' },
    { text: '一、二是指序号，三、五个一工程另行安排。' },
  ],
};

export default examples;
