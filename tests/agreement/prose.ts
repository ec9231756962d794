/**
 * Running text in the words of this project: patterns with places that are filled by a seeded sequence, so that texts differ
 * from one seed to the next, hold every kind of mark at every place of a line, and are equal on each run.
 */

/** A number from 0 to below 1; the same order each time for one seed (mulberry32). */
export type Chance = () => number;

export function chance(seed: number): Chance {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

export function whole(next: Chance, from: number, to: number): number {
  return from + Math.floor(next() * (to - from + 1));
}

export function pick<T>(next: Chance, items: readonly T[]): T {
  const item = items[Math.floor(next() * items.length)];
  if (item === undefined) throw new Error('nothing to pick from');
  return item;
}

const number = (next: Chance) => String(whole(next, 2, 4000));

/** What the places of the patterns are filled with. */
const SLOTS: Readonly<Record<string, (next: Chance) => string>> = {
  n: number,
  // Small numbers with decimals, with and without a percent sign.
  d: (next) => `${whole(next, 1, 300)}.${whole(next, 1, 99)}`,
  p: (next) => (next() < 0.6 ? `${whole(next, 1, 120)}.${whole(next, 1, 9)}%` : `${whole(next, 1, 120)}%`),
  y: (next) => String(whole(next, 2018, 2025)),
  m: (next) => String(whole(next, 1, 12)),
  what: (next) =>
    pick(next, [
      '管网改造',
      '垃圾分类',
      '河道清淤',
      '档案整理',
      '窗口服务',
      '应急演练',
      '农田水利',
      '道路养护',
      '安全生产',
      '信息报送',
      '绿化补植',
      '公共卫生',
    ]),
  who: (next) =>
    pick(next, [
      '各科室',
      '街道办',
      '社区居委会',
      '承建单位',
      '监理单位',
      '值班人员',
      '网格员',
      '第三方机构',
      '县（区）局',
    ]),
  how: (next) => pick(next, ['全面', '稳步', '有序', '逐项', '扎实', '按期', '分类', '持续', '从严', '统筹']),
  do: (next) => pick(next, ['推进', '落实', '完成', '核查', '整改', '调度', '验收', '督促', '通报', '跟踪']),
  paper: (next) =>
    pick(next, [
      '《城市管理条例》',
      '《关于加强汛期值守工作的通知》（某办发〔2023〕18号）',
      '《“十四五”养护规划（2021—2025年）》',
      '《安全生产“一岗双责”实施细则》',
      '《政务公开工作要点》',
      '《某市·某区共建协议书》',
    ]),
  said: (next) =>
    pick(next, [
      '一把手',
      '回头看',
      '最后一公里',
      '三张清单',
      '日报告、周调度',
      '硬骨头',
      '零容忍',
      '一网通办',
      '两不误、两促进',
    ]),
  latin: (next) =>
    pick(next, [
      'GB/T 9704-2012',
      'App',
      'Wi-Fi',
      'GIS',
      'PM2.5',
      'IoT',
      'office.example@city.invalid',
      'https://www.example.invalid/notice?id=36',
      'V2.0',
      'ISO 9001:2015',
      'LED',
      'AI+服务',
    ]),
  unit: (next) => pick(next, ['km', 'm²', 'kW·h', 't', 'mg/L', '公顷', '万元', '℃', '‰', 'dB(A)']),
  ring: (next) => pick(next, ['①', '②', '③', '④']),
};

const PATTERNS: readonly string[] = [
  '{how}{do}{what}工作，{who}每月自查{n}次以上，发现问题{n}个，已整改{n}个，整改率达{p}。',
  '依据{paper}，制定了{what}实施办法，明确{n}项任务、{n}个时间节点。',
  '全年投入{d}万元，较上年增长{p}；其中用于{what}的占{p}。',
  '坚持“{said}”，做到“{said}”——既要抓{what}，又要促{what}……',
  '针对“{said}”问题，由{who}牵头，{how}{do}，{y}年{m}月底前全部销号。',
  '通过{latin}平台发布信息{n}条，阅读量{d}万次，群众满意度{p}。',
  '（{m}）{who}应当{how}{do}；逾期未报的，予以通报。',
  '一是{how}{do}{what}；二是{how}{do}{what}；三是{how}{do}{what}。',
  '{ring}{what}，{ring}{what}，均由{who}负责。',
  '与{y}年同期相比，下降{d}个百分点（上年为{p}），降幅居全市第{m}位。',
  '现场温度不高于{m}℃，长度{d}{unit}，噪声不大于{n}{unit}。',
  '要问：“{said}”怎么抓？“{said}”怎么办？答案只有一个：{how}{do}！',
  '联系邮箱：{latin}；网址：{latin}。',
  '据统计，{y}—{y}年共{do}{n}件（次），涉及{n}户、{n}人，人均{d}{unit}。',
  '对照{paper}和{paper}，{who}逐条比对，未发现“{said}”现象。',
  '{what}、{what}、{what}、{what}等{n}项工作{how}{do}。',
  '有群众反映：‘{what}不能只做表面文章’，对此{who}高度重视。',
  '截至{y}年{m}月，{what}完成率为{p}，{what}完成率为{p}，{what}完成率为{p}，总体可控。',
  '接入视频监控{n}路、{latin}终端{n}台，实现自动派单、限时办结、全程留痕。',
  'Ａ类、Ｂ类点位分别为１２个和{n}个，合格率均在{p}以上。',
  '时间紧、任务重，{who}主动放弃休息，白天跑现场、晚上理台账，仅用{m}天就{do}了{n}处隐患。',
  '其中：{what}{d}{unit}，{what}{d}{unit}，合计{d}{unit}（含税）。',
  '{how}{do}。',
  '下一步，将以{paper}为遵循，{how}{do}{what}，力争{y}年达到{p}。',
  '部分同志对{latin}不熟悉，操作不规范，“{said}”落得不实，{how}{do}的力度还要加大。',
  '人民群众的获得感、幸福感、安全感进一步增强，{what}取得阶段性成效。',
];

function filled(next: Chance, pattern: string): string {
  return pattern.replace(/\{(\w+)\}/g, (_, name: string) => SLOTS[name]?.(next) ?? name);
}

/** So many sentences. */
export function sentences(next: Chance, count: number): string {
  return Array.from({ length: count }, () => filled(next, pick(next, PATTERNS))).join('');
}

/** A few words that a heading is made of. */
export function phrase(next: Chance): string {
  return filled(next, pick(next, ['{how}{do}{what}', '{how}抓好{what}和{what}', '{what}方面', '以“{said}”促{what}']));
}

/** The name of a body, a project or a paper, between some four and thirty characters. */
export function label(next: Chance): string {
  return filled(
    next,
    pick(next, [
      '{what}',
      '{what}（二期）工程',
      '{y}年{what}、{what}项目清单',
      '{who}{how}{do}{what}情况及下一步措施',
      '{latin}终端采购',
    ]),
  );
}
