import type { Examples } from '../rule.ts';

const examples: Examples = {
  bad: [
    {
      text: '筑牢中华民族共同体意识，促进团结。',
      found: ['筑牢中华民族共同体意识'],
      fixed: '铸牢中华民族共同体意识，促进团结。',
    },
    {
      text: '以铸牢中华民族共同意识为主线。',
      found: ['铸牢中华民族共同意识'],
      fixed: '以铸牢中华民族共同体意识为主线。',
    },
    { text: '践行社会主义核心价值体观。', found: ['社会主义核心价值体观'], fixed: '践行社会主义核心价值观。' },
  ],
  good: [
    { text: '铸牢中华民族共同体意识，筑牢团结奋斗的思想基础。' },
    { text: '以习近平新时代中国特色社会主义思想为指导。' },
    { text: '培育和践行社会主义核心价值观，建设社会主义核心价值体系。' },
  ],
};

export default examples;
