import type { Examples } from '../rule.ts';

const examples: Examples = {
  bad: [
    { text: '开展“安全生产月活动，发放资料。', found: ['“'] },
    { text: '印发《实施方案），明确任务。', found: ['《', '）'] },
    { text: '全镇群众含流动人口）积极参与。', found: ['）'] },
    { text: '落实三会一课”制度。', found: ['”'] },
  ],
  good: [
    { text: '开展“安全生产月”活动，印发《实施方案》（某发〔2024〕5号）。' },
    { text: '“各单位要提高认识。' },
    { text: '1）建立台账。2）逐项登记。' },
    { text: '学习《关于贯彻〈实施条例〉的通知》，做到“‘四个’到位”。' },
  ],
};

export default examples;
