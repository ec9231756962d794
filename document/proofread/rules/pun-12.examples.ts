import type { Examples } from '../rule.ts';

const examples: Examples = {
  bad: [
    { text: '做好宣传、教育、和引导工作。', found: ['、'], fixed: '做好宣传、教育和引导工作。' },
    { text: '利用标语、横幅、等形式开展宣传。', found: ['、'], fixed: '利用标语、横幅等形式开展宣传。' },
    { text: '加强对企业、学校、以及社区的指导。', found: ['、'], fixed: '加强对企业、学校以及社区的指导。' },
  ],
  good: [
    { text: '做好宣传、教育和引导工作。' },
    { text: '到喀什、和田等地考察。' },
    { text: '按质量、等级分类登记，表彰先进、及时通报。' },
    { text: '推动公平、和谐、稳定发展。' },
  ],
};

export default examples;
