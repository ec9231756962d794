/** Last year's paper of an office that does not exist, with everything that an office has to look through a year later. */
export const LAST_YEAR = `青川县民政局2025年度工作总结
县委办：
2025年，我局坚持以人民为中心，根据《青川县2025年民政工作要点》（青民发〔2025〕12号）部署，扎实推进各项工作，现将有关情况总结如下：
一、主要工作
（一）兜牢民生底线。截至2025年11月底，全县共有低保对象3215户6480人，发放低保金2860.5万元，比2024年增长8.2%，比去年同期提高1.3个百分点。开展走访慰问3次，慰问困难群众1200余人次，投入资金近一亿元。
（二）做好养老服务。新建日间照料中心4个、改造床位三百余张，乔庄镇白龙村互助点投入使用。3月12日，举办第十二届敬老文化节；结合建局60周年，组织“我们的节日”活动两场。
（三）深化社会治理。自2018年以来，累计撤并行政村三十二个；与甘肃省文县、陇南市武都区完成界线联检，举办第8次联席会议。局长李明同志到木鱼镇调研，联系人王某某参加。
二、存在的问题
一是进一步深入基层不够，二是一些干部第一线工作经验不足，三是“四个意识”学习转化不够。
三、2026年工作打算
2026年，坚持“十四五”规划目标不动摇，到2027年实现村级服务站全覆盖，百分之九十以上的站点按期建成。落实《中华人民共和国慈善法》（2023年修订），确保24小时值班。
青川县民政局
2026年1月8日
（联系人：赵芳，联系电话：0839-7200001）
`;

interface Expected {
  readonly type: string;
  readonly from: string;
  /** Where it is another one now. */
  readonly now?: string;
}

/** Written by hand, in reading order. */
export const EXPECTED: readonly Expected[] = [
  { type: 'body', from: '青川县民政局' },
  { type: 'year', from: '2025年度', now: '2026年度' },
  { type: 'body', from: '县委办' },
  { type: 'year', from: '2025年', now: '2026年' },
  { type: 'place', from: '青川县' },
  { type: 'year', from: '2025年' },
  { type: 'documentNumber', from: '青民发〔2025〕12号' },
  { type: 'date', from: '2025年11月', now: '2026年11月' },
  { type: 'figure', from: '3215户' },
  { type: 'figure', from: '6480人' },
  { type: 'figure', from: '2860.5万元' },
  { type: 'year', from: '2024年', now: '2025年' },
  { type: 'percentage', from: '8.2%' },
  { type: 'percentage', from: '1.3个百分点' },
  { type: 'figure', from: '3次' },
  { type: 'figure', from: '1200余人次' },
  { type: 'figure', from: '一亿元' },
  { type: 'figure', from: '4个' },
  { type: 'figure', from: '三百余张' },
  { type: 'place', from: '乔庄镇' },
  { type: 'place', from: '白龙村' },
  { type: 'date', from: '3月12日' },
  { type: 'ordinal', from: '第十二届' },
  { type: 'ordinal', from: '60周年' },
  { type: 'figure', from: '两场' },
  { type: 'year', from: '2018年' },
  { type: 'figure', from: '三十二个' },
  { type: 'place', from: '甘肃省' },
  { type: 'place', from: '文县' },
  { type: 'place', from: '陇南市' },
  { type: 'place', from: '武都区' },
  { type: 'ordinal', from: '第8次' },
  { type: 'person', from: '李明' },
  { type: 'place', from: '木鱼镇' },
  { type: 'person', from: '王某某' },
  { type: 'year', from: '2026年', now: '2027年' },
  { type: 'year', from: '2026年', now: '2027年' },
  { type: 'setPhrase', from: '十四五' },
  { type: 'year', from: '2027年' },
  { type: 'percentage', from: '百分之九十' },
  { type: 'year', from: '2023年' },
  { type: 'date', from: '2026年1月8日', now: '2027年1月8日' },
  { type: 'person', from: '赵芳' },
  { type: 'person', from: '0839-7200001' },
];
