import type { Examples } from '../rule.ts';

const examples: Examples = {
  bad: [
    { text: '今年以来，我局抓好安全生产。\n我局成立领导小组。\n我校组织师生开展演练。', found: ['我校'] },
    { text: '我委高度重视，专题研究部署。\n我委明确专人负责。下一步，我办将加强检查。', found: ['我办'] },
    { text: '我院开展义诊十场。我院派出医生二十名。我公司参与物资保障。', found: ['我公司'] },
  ],
  good: [
    { text: '今年以来，我局抓好安全生产。\n我局成立领导小组，我县各乡镇配合。' },
    { text: '我镇辖八个村，我县将其列为试点。' },
    { text: '忘我工作，自我加压。' },
  ],
};

export default examples;
