import type { Examples } from '../rule.ts';

const examples: Examples = {
  bad: [
    {
      text: '在县委县政府的坚强领导下，各项工作有序推进。',
      found: ['县委县政府'],
      fixed: '在县委、县政府的坚强领导下，各项工作有序推进。',
    },
    { text: '党委政府高度重视。', found: ['党委政府'], fixed: '党委、政府高度重视。' },
    { text: '形成团结、互帮、互助的氛围。', found: ['团结、互帮、互助'], fixed: '形成团结、互帮互助的氛围。' },
    { text: '与相邻省州、县乡联合巡查。', found: ['省州'], fixed: '与相邻省、州、县乡联合巡查。' },
  ],
  good: [
    { text: '配合省州两级开展督查。' },
    { text: '在县委、县政府的坚强领导下，各项工作有序推进。' },
    { text: '城乡居民、干部职工积极参与。' },
    { text: '市委办公室、市政府采购中心参加。' },
  ],
};

export default examples;
