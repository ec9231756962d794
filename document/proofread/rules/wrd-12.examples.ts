import type { Examples } from '../rule.ts';

const examples: Examples = {
  bad: [
    { text: '开展了职工运动会。', found: ['开展'], fixed: '举办了职工运动会。' },
    { text: '进一步提高宣传力度。', found: ['提高'], fixed: '进一步加大宣传力度。' },
    { text: '推动广大干部学习法律知识的积极性。', found: ['推动'], fixed: '调动广大干部学习法律知识的积极性。' },
    { text: '加大服务水平，方便群众。', found: ['加大'], fixed: '提高服务水平，方便群众。' },
  ],
  good: [
    { text: '举办职工运动会，加大宣传力度，提高服务水平，调动干部积极性。' },
    { text: '提高认识，加大力度。' },
    { text: '提高力度系数的测算精度。' },
    { text: '推动干部提高工作积极性。' },
  ],
};

export default examples;
