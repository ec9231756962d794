import type { Examples } from '../rule.ts';

const examples: Examples = {
  bad: [
    {
      text: '印发了《工作要点》（某发〔24〕6号）。',
      found: ['〔24〕'],
      fixed: '印发了《工作要点》（某发〔2024〕6号）。',
    },
    { text: '依据某府办〔二〇二四〕3号文件。', found: ['〔二〇二四〕'], fixed: '依据某府办〔2024〕3号文件。' },
    { text: '对照某委〔98〕15号文件。', found: ['〔98〕'], fixed: '对照某委〔1998〕15号文件。' },
  ],
  good: [
    { text: '印发了《工作要点》（某发〔2024〕6号）。' },
    { text: '参加人员〔12〕名。' },
    { text: '注释见〔3〕。' },
  ],
};

export default examples;
