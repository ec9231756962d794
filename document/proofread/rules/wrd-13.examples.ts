import type { Examples } from '../rule.ts';

const examples: Examples = {
  bad: [
    { text: '通过集中培训，使干部的能力得到提升。', found: ['使'] },
    { text: '工作有序推进。经过半年努力，使村容村貌明显改善。', found: ['使'] },
    { text: '大家对这项工作有了一个更高的认识。', found: ['有了一个'] },
  ],
  good: [
    { text: '开展集中培训，使干部的能力得到提升。' },
    { text: '通过集中培训，干部的能力得到提升。' },
    { text: '通过平台申报，使用电子印章。' },
  ],
};

export default examples;
