import type { Examples } from '../rule.ts';

const examples: Examples = {
  bad: [
    { text: '提供更全面，更细致的服务。', found: ['，'], fixed: '提供更全面、更细致的服务。' },
    {
      text: '弘扬“守纪律”、“讲规矩”，“重实干”的作风。',
      found: ['，'],
      fixed: '弘扬“守纪律”、“讲规矩”、“重实干”的作风。',
    },
    { text: '采取更有力，更有效的措施。', found: ['，'], fixed: '采取更有力、更有效的措施。' },
  ],
  good: [
    { text: '提供更全面、更细致的服务。' },
    { text: '服务更全面，措施更细致，群众更满意。' },
    { text: '弘扬“守纪律”“讲规矩”的作风，“重实干”成为共识。' },
  ],
};

export default examples;
