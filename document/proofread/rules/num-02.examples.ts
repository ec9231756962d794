import type { Examples } from '../rule.ts';

const examples: Examples = {
  bad: [
    { text: '会议于2024年五月3日召开。', found: ['2024年五月3日'], fixed: '会议于2024年5月3日召开。' },
    { text: '培训群众3千人。', found: ['3千'], fixed: '培训群众3000人。' },
    { text: '帮扶困难群众5百户。', found: ['5百'], fixed: '帮扶困难群众500户。' },
    { text: '登记在册1百零8件。', found: ['1百零8'] },
  ],
  good: [
    { text: '会议于2024年5月3日召开。' },
    { text: '新修道路3千米，装机5千瓦。' },
    { text: '惠及群众3万人，投资1.2亿元。' },
    { text: '农历五月初五前后，组织文化活动。' },
    { text: '为3百分点的增幅作出贡献。' },
  ],
};

export default examples;
