/** Reports and texts of a wished length, in our own words, the same each time. */
import { reportText } from '../../document/plain.ts';
import type { Block, Report } from '../../document/report.ts';
import { heading, paragraph, reportOf, runIn, text } from '../document/fixtures.ts';

const SENTENCES = [
  '围绕年度重点任务，逐项明确责任单位、完成时限和验收标准，做到事事有着落、件件有回音。',
  '全年共召开专题会议14次，现场督办问题236个，其中已办结228个，其余8个列入下年度计划。',
  '坚持边查边改，对照《城市管理条例》（某政发〔2022〕9号）梳理薄弱环节，建立整改台账。',
  '投入资金1.86万元更新设备，服务窗口平均等候时间由25分钟缩短到9分钟。',
  '通过走访座谈、问卷调查等方式听取意见建议420余条，采纳率达到87.5%。',
  '加强与相关部门的协调配合，形成上下联动、齐抓共管的良好局面。',
  '组织业务培训6期，参训人员310人次，一线人员的操作水平有了明显提高。',
];
const NAMES = ['强化组织保障', '完善工作机制', '提升服务水平', '夯实基层基础', '严格督查考核'];
/** Sentences of one paragraph: some 150 characters. */
const SENTENCES_EACH = 4;

function pick<T>(items: readonly T[], n: number): T {
  const item = items[n % items.length];
  if (item === undefined) throw new Error('nothing to pick from');
  return item;
}

function words(n: number): string {
  return Array.from({ length: SENTENCES_EACH }, (_, i) => pick(SENTENCES, n * 3 + i * (1 + (n % 3)))).join('');
}

/**
 * A report of about so many characters: headings of level 1, under each `fan` run-in headings of level 2, under each of
 * these `fan` of level 3. So the numbers of the lower levels stay small however long the text is.
 */
export function reportOfLength(characters: number, fan: number): Report {
  const blocks: Block[] = [
    text('title', '某区城市管理局关于2024年度重点工作完成情况的总结'),
    text('addressee', '区人民政府：'),
  ];
  let length = 0;
  for (let n = 0; length < characters; n += 1) {
    if (n % (fan * fan) === 0) blocks.push(heading(1, `${pick(NAMES, n / fan)}情况`));
    if (n % fan === 0) blocks.push(runIn(2, `${pick(NAMES, n / fan + 1)}。`, words(n + 5)));
    const said = words(n);
    blocks.push(runIn(3, `${pick(NAMES, n)}。`, said));
    length += said.length * (n % fan === 0 ? 2 : 1) + 10;
  }
  blocks.push(paragraph('特此报告。'), text('signature', '某区城市管理局'), text('date', '2024年12月20日'));
  return reportOf(blocks);
}

/** Ten in each, as in a long paper: at 1,000,000 characters the headings of level 1 go to some sixty. */
export const FAN = 10;

/** One line for each block. */
export function brokenText(characters: number): string {
  return reportText(reportOfLength(characters, FAN));
}

/** The same text without a line break. */
export function runOnText(characters: number): string {
  return brokenText(characters).replaceAll('\n', '');
}
