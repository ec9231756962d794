import type { Examples } from '../rule.ts';

const examples: Examples = {
  bad: [
    { text: '会议强调,要压实责任:一是抓组织。', found: [','], fixed: '会议强调，要压实责任：一是抓组织。' },
    { text: '全镇群众(含流动人口)积极参与。', found: ['('], fixed: '全镇群众（含流动人口）积极参与。' },
    { text: '工作怎么样?群众满意;任务完成!', found: ['?'], fixed: '工作怎么样？群众满意；任务完成！' },
    { text: '参加培训200人,发放资料500份;走访30户。', found: [','], fixed: '参加培训200人，发放资料500份；走访30户。' },
  ],
  good: [
    { text: '会议强调，要压实责任：一是抓组织。' },
    { text: '共3,200人，会议于10:30召开，比例尺1:500。' },
    { text: '网址http://www.example.com，执行GB/T 9704—2012。' },
    { text: '监测指标为PM2.5，设备型号(CO2)，划为(A类)。' },
  ],
};

export default examples;
