import type { Examples } from '../rule.ts';

const CLAUSE = '组织干部进村入户开展走访，了解群众生产生活情况，';
const LONG = `全镇${CLAUSE.repeat(5)}帮助解决实际困难`;

const examples: Examples = {
  bad: [
    { text: `${LONG}。`, found: [LONG] },
    { text: `今年以来，工作有序推进。${LONG}，受到群众好评。`, found: [`${LONG}，受到群众好评`] },
    { text: `${LONG}；下一步继续努力。`, found: [LONG] },
    { text: `为解决群众的实际困难，${LONG}。`, found: [`为解决群众的实际困难，${LONG}`] },
  ],
  good: [
    { text: '全镇组织干部进村入户开展走访，了解群众生产生活情况，帮助解决实际困难。' },
    {
      text: `根据《关于进一步加强和改进新时代基层社会治理工作若干问题的实施意见》《关于推进基层治理体系和治理能力现代化建设的意见》《关于加强社区治理的通知》要求，${CLAUSE.repeat(3)}现总结如下。`,
    },
    { text: `为做好明年的基层治理工作，根据有关规定，${CLAUSE.repeat(6)}现制定本方案。` },
    { text: `主要做法有：${CLAUSE.repeat(6)}帮助解决困难。` },
  ],
};

export default examples;
