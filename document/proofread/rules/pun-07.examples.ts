import type { Examples } from '../rule.ts';

const examples: Examples = {
  bad: [
    { text: '落实“三项制度”、“四项机制”。', found: ['、'], fixed: '落实“三项制度”“四项机制”。' },
    { text: '印发《方案》、《细则》、《要点》。', found: ['、'], fixed: '印发《方案》《细则》《要点》。' },
    {
      text: '落实“三项制度”“四项机制”。\n印发《方案》、《细则》。',
      found: ['、'],
      fixed: '落实“三项制度”“四项机制”。\n印发《方案》《细则》。',
    },
  ],
  good: [
    { text: '落实“三项制度”“四项机制”。' },
    { text: '印发《方案》（某发〔2024〕5号）、《细则》（某发〔2024〕6号）。' },
    { text: '落实“三项制度”和“四项机制”，印发《方案》及《细则》。' },
  ],
};

export default examples;
