/** Past papers for the library: different from each other, as long as real ones, the same each time. */

/** Numbers that look like chance and are the same in every run (a linear congruential generator). */
function chance(seed: number): (below: number) => number {
  let state = (seed * 2_654_435_761 + 12_345) % 4_294_967_296;
  return (below) => {
    state = (state * 1_664_525 + 1_013_904_223) % 4_294_967_296;
    return Math.floor((state / 4_294_967_296) * below);
  };
}

const WHO = [
  '水务局',
  '教育局',
  '民政局',
  '档案馆',
  '农业农村局',
  '交通运输局',
  '文化和旅游局',
  '医疗保障局',
  '应急管理局',
];
const PLACES = ['青石县', '临江县', '云溪区', '平川县', '白鹭镇', '松岭乡', '长滩区', '河湾镇'];
const KINDS = ['工作总结', '工作情况报告', '述职报告', '半年工作小结', '专题汇报'];
const TOPICS = ['主要工作', '工作成效', '存在问题', '存在的主要问题', '下一步打算', '工作计划', '经验做法'];
const VERBS = ['推进', '落实', '督办', '整改', '协调', '排查', '培训', '走访', '建设', '维护', '评估', '宣传'];
const THINGS = [
  '重点任务',
  '工作台账',
  '项目建设',
  '安全生产',
  '群众诉求',
  '财政资金',
  '基层队伍',
  '信息系统',
  '防汛物资',
  '农田水利',
  '公共服务',
  '营商环境',
  '档案整理',
  '灌溉渠道',
  '校舍安全',
  '养老床位',
];
const HOW = ['统筹', '持续', '扎实', '全面', '稳步', '分类', '依法', '逐项', '定期', '联合'];
/** 2,000 common characters are where real texts differ from each other: names, goods, places. */
const FIRST = 0x4e00;

export function paperText(n: number): string {
  const next = chance(n + 1);
  const pick = (from: readonly string[]) => from[next(from.length)] ?? '';
  const odd = () => Array.from({ length: 2 + next(2) }, () => String.fromCharCode(FIRST + next(2_000))).join('');
  const clause = () => `${pick(HOW)}${pick(VERBS)}${pick(THINGS)}${next(4) === 0 ? `和${odd()}工作` : ''}`;
  const sentence = () =>
    `${clause()}，${clause()}，完成${odd()}${next(900) + 10}件，${next(3) === 0 ? `涉及${pick(PLACES)}${odd()}村，` : ''}比上年增加${next(40) + 1}.${next(10)}%。`;
  const paragraph = (characters: number) => {
    let text = '';
    while (text.length < characters) text += sentence();
    return text;
  };
  const year = 2015 + (n % 11);
  const unit = pick(PLACES) + pick(WHO);
  const length = 3_000 + next(3_000);
  const heads = TOPICS.filter(() => next(3) > 0);
  const each = length / Math.max(1, heads.length * 3);
  const numerals = '一二三四五六七';
  const seldom = n % 997 === 0 ? '新购蜂箱120只，按GB9704标准归档。' : '';
  const body = heads.flatMap((head, i) => [
    `${numerals[i]}、${head}`,
    ...[0, 1, 2].map((k) => `（${numerals[k]}）${clause()}。${paragraph(each)}${k === 0 ? seldom : ''}`),
  ]);
  return [
    `${unit}${year}年${pick(KINDS)}`,
    `${pick(PLACES)}人民政府：`,
    paragraph(150),
    ...body,
    unit,
    `${year}年12月${next(28) + 1}日`,
  ].join('\n');
}
