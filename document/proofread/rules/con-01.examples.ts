import type { Examples } from '../rule.ts';

const examples: Examples = {
  bad: [
    { text: '截至×月，共培训XX人次。', found: ['×', 'XX'] },
    { text: '20XX年，全镇完成投资____万元。', found: ['20XX', '____'] },
    { text: '参加人员【待补】，时间请填写。', found: ['【待补】', '请填写'] },
    { text: '{单位}认真落实各项部署。', found: ['{单位}'] },
    { text: '发文日期2023/X/XX，另行通知。', found: ['/X/XX'] },
  ],
  good: [
    { text: '购置X光机两台，开展X射线检查。' },
    { text: '新增SUV巡逻车两辆，实行24×7值守。' },
    { text: '预制板规格为3×4米。' },
    { text: '落实《实施意见》（某政发〔2024〕12号）。' },
    { text: '受助人张某，电话138****1234。' },
  ],
};

export default examples;
