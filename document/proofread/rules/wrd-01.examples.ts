import type { Examples } from '../rule.ts';

const examples: Examples = {
  bad: [
    { text: '截止6月底，共走访320户。', found: ['截止'], fixed: '截至6月底，共走访320户。' },
    { text: '截止到目前，项目已完成投资六成。', found: ['截止到'], fixed: '截至目前，项目已完成投资六成。' },
    { text: '培训报名截至到5月10日。', found: ['截至'], fixed: '培训报名截止到5月10日。' },
    { text: '截至日期为3月1日。', found: ['截至'], fixed: '截止日期为3月1日。' },
  ],
  good: [
    { text: '截至6月底，共走访320户。' },
    { text: '报名于5月10日截止，截止日期不再顺延。' },
    { text: '报名自3月1日开始，截止3月10日，逾期不予受理。' },
    { text: '更换截止阀12个，截止时间另行通知。' },
  ],
};

export default examples;
