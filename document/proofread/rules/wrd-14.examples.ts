import type { Examples } from '../rule.ts';

const examples: Examples = {
  bad: [
    { text: '两名职工拿上了名次。', found: ['拿上了名次'], fixed: '两名职工取得名次。' },
    { text: '不光要宣传，还要搞好服务。', found: ['不光', '搞好'], fixed: '不仅要宣传，还要做好服务。' },
    { text: '县领导莅临指导。', found: ['莅临指导'], fixed: '县领导到场指导。' },
  ],
  good: [
    { text: '两名职工取得名次。不仅要宣传，还要做好服务。' },
    { text: '群众说：“不光要修路，还要通水。”' },
    { text: '搞活集体经济，不光滑的路面及时修补。' },
  ],
};

export default examples;
