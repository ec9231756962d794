/** Reports that the tests set, print and write: built in the tests' own words, with invented bodies and no persons. */
import fc from 'fast-check';
import {
  type Block,
  emptyReport,
  type Field,
  type HeadingLevel,
  type InlineText,
  plainInline,
  type Report,
  type TextBlock,
} from '../../document/report.ts';

export function text(type: TextBlock['type'], words: string): TextBlock {
  return { type, content: plainInline(words) };
}

export function paragraph(words: string): TextBlock {
  return text('paragraph', words);
}

export function heading(level: HeadingLevel, words: string): Block {
  return { type: 'heading', level, numbering: 'counted', content: plainInline(words) };
}

export function runIn(level: HeadingLevel, lead: string, rest: string): Block {
  return { type: 'runIn', level, numbering: 'counted', lead: plainInline(lead), content: plainInline(rest) };
}

export function reportOf(blocks: readonly Block[], more: Partial<Report> = {}): Report {
  return { ...emptyReport, blocks, ...more };
}

/** A PNG of 8 × 4 pixels: shades of grey. */
export const SMALL_PNG =
  'data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAgAAAAECAAAAACWpiEsAAAALUlEQVR4nGNgUHBIaFhw4AEDh4ZHRseKEy8YBAwCCiZsuPCBQcIiomLGjhs/APbkD4FmUc7qAAAAAElFTkSuQmCC';

function cell(words: string, colSpan = 1, rowSpan = 1) {
  return { content: plainInline(words), colSpan, rowSpan };
}

/** A table with a header row, a cell over two rows, one over two columns and one of several lines. */
export const projectTable: Block = {
  type: 'table',
  headerRows: 1,
  columns: [1, 3, 1.5, 1.5],
  rows: [
    [cell('序号'), cell('项目名称'), cell('投资（万元）'), cell('完成率')],
    [cell('1'), cell('城区排水管网改造', 1, 2), cell('1280.5'), cell('100%')],
    [cell('2'), cell('640'), cell('98.6%')],
    [cell('3'), cell('乡镇道路维修养护以及沿线安全防护设施、标志标线的补设和更新'), cell('312'), cell('95%')],
    [cell('合计', 2), cell('2232.5', 2)],
  ],
};

const fields: readonly Field[] = [
  { id: 'unit', name: '单位全称', type: 'body', value: '某市城市管理局' },
  { id: 'count', name: '检查次数', type: 'number', value: '' },
];

const mixed: InlineText = [
  { type: 'text', text: '全年' },
  { type: 'text', text: '累计开展', emphasis: ['bold'] },
  { type: 'text', text: '检查' },
  { type: 'field', field: 'count' },
  { type: 'text', text: '次，由' },
  { type: 'field', field: 'unit' },
  { type: 'text', text: '牵头，', emphasis: ['underline', 'italic'] },
  { type: 'text', text: '做到“件件有着落”——事事有回音……' },
];

/** A report with every type of block, spans, emphasis, breaks and fields. */
export const fullReport: Report = {
  ...emptyReport,
  layout: { ...emptyReport.layout, form: 'document' },
  head: {
    copyNumber: '000001',
    secrecy: '内部★1年',
    urgency: '加急',
    issuers: ['某市城市管理局文件'],
    documentNumber: '某城管〔2024〕36号',
  },
  imprint: {
    copyTo: '市委办公室，市人大常委会办公室，市政府办公室，市政协办公室，市纪委监委办公室，各县（市、区）城市管理局。',
    printer: '某市城市管理局办公室',
    printDate: '2024年12月5日',
  },
  fields,
  blocks: [
    {
      type: 'title',
      content: [...plainInline('某市城市管理局'), { type: 'break' }, ...plainInline('关于2024年工作情况的报告')],
    },
    text('subtitle', '（2024年12月3日）'),
    text('addressee', '市人民政府：'),
    paragraph(
      '2024年，在市委、市政府的坚强领导下，我局坚持“精细、为民、高效”的要求，各项工作取得了新进展。现将有关情况报告如下：',
    ),
    heading(1, '工作开展情况'),
    runIn(
      2,
      '加强组织领导。',
      '成立了由局长任组长的领导小组，召开专题会议12次，形成了一级抓一级、层层抓落实的工作格局。',
    ),
    { type: 'paragraph', content: mixed },
    heading(2, '提升管理水平'),
    heading(3, '完善制度'),
    runIn(3, '规范流程。', '修订办事指南3项，办理时限由15个工作日压缩到7个工作日。'),
    runIn(4, '公开承诺。', '通过GB/T 9704-2012规定的版式统一印发，网址为https://example.invalid/notice，便于查询。'),
    heading(4, '跟踪问效'),
    paragraph(''),
    projectTable,
    { type: 'picture', source: SMALL_PNG, width: 80, height: 40, alt: '管网改造前后对比' },
    heading(1, '存在的问题'),
    { type: 'heading', level: 2, numbering: 'none', content: plainInline('队伍建设方面') },
    paragraph('基层力量不足，<部分>制度落实不够到位，A&B两个片区进展不平衡。'),
    heading(1, '下一步工作打算'),
    paragraph('继续对标先进，补齐短板，确保全年目标任务如期完成。'),
    { type: 'attachmentNote', content: plainInline('2024年重点项目完成情况表') },
    {
      type: 'attachmentNote',
      content: plainInline('关于进一步加强城区排水管网日常巡查养护和汛期应急值守工作的若干具体措施'),
    },
    text('signature', '某市城市管理局'),
    text('date', '2024年12月5日'),
    text('note', '（此件公开发布）'),
    { type: 'annex' },
    text('title', '2024年重点项目完成情况表'),
    paragraph('各项目均已通过验收。'),
    { type: 'annex' },
    text('title', '若干具体措施'),
    paragraph('巡查养护每周不少于2次。'),
  ],
};

const SENTENCES = [
  '坚持问题导向，全面排查薄弱环节，建立台账12本，逐项明确责任单位和完成时限。',
  '全年共受理群众来电来信2386件，办结率达到99.2%，满意率比上年提高3.5个百分点。',
  '认真落实《关于加强基层治理的意见》（某办发〔2023〕18号）精神，细化任务48项，推动各项措施落地见效。',
  '组织开展“走基层、访民情、解难题”活动，走访企业136家，协调解决用地、用电、融资等方面的困难。',
  '强化宣传引导，利用广播、横幅、微信公众号等形式发布信息520余条，营造了良好氛围。',
  '严格执行中央八项规定精神，压减一般性支出210.6万元，“三公”经费同比下降8%。',
  '加快推进数字化平台建设，接入视频监控1200路、IoT传感器3600个，实现事件自动派单、限时办结、全程留痕。',
  '对照年初目标，投资完成18.72亿元，占年度计划的104%；新增绿地32公顷，改造老旧小区27个。',
  '一是抓培训，举办专题讲座6期；二是抓考核，把结果与评先评优挂钩；三是抓督查，发现问题立行立改。',
  '干部职工的精神面貌明显改善——“要我干”变成了“我要干”，工作效率和服务质量同步提升。',
];

/** Numbers in the same order each time (mulberry32): long reports differ by seed and are equal on each run. */
function sequence(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

/** A report of about `pages` pages with headings of all levels, run-in headings and tables. */
export function longReport(pages: number, seed = 1): Report {
  const next = sequence(seed);
  const sentences = (n: number) =>
    Array.from({ length: n }, () => SENTENCES[Math.floor(next() * SENTENCES.length)]).join('');
  const blocks: Block[] = [text('title', '关于2024年度工作开展情况的总结'), text('addressee', '市人民政府：')];
  let characters = 0;
  for (let n = 0; characters < pages * 590; n += 1) {
    const words = sentences(2 + Math.floor(next() * 5));
    characters += words.length + 26;
    const level = (1 + (n % 4)) as HeadingLevel; // n % 4 is 0 to 3
    if (n % 9 === 0) blocks.push(heading(1, '扎实推进重点任务'));
    if (n % 5 === 2) blocks.push(heading(level === 1 ? 2 : level, '持续提升服务保障能力'));
    blocks.push(n % 3 === 1 ? runIn(level === 1 ? 2 : level, '健全工作机制。', words) : paragraph(words));
    if (n % 40 === 21) blocks.push(projectTable);
  }
  blocks.push(text('signature', '某市城市管理局'), text('date', '2024年12月5日'));
  return reportOf(blocks);
}

const wording = fc
  .array(
    fc.constantFrom(
      ...'的一是工作完成情况总结市局、。，；：“”（）《》——……·%',
      '2024',
      'GB/T',
      '36号',
      '<b>',
      '&',
      ' a',
      '𠮷',
      '々',
    ),
    { maxLength: 60 },
  )
  .map((parts) => parts.join(''));

const someText = wording.filter((words) => words !== '');

const run = fc.oneof(
  { weight: 6, arbitrary: someText.map((words) => ({ type: 'text' as const, text: words })) },
  {
    weight: 2,
    arbitrary: fc.record({
      type: fc.constant('text' as const),
      text: someText,
      emphasis: fc.uniqueArray(fc.constantFrom('bold' as const, 'italic' as const, 'underline' as const), {
        minLength: 1,
      }),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.constantFrom('unit', 'count', 'unknown').map((field) => ({ type: 'field' as const, field })),
  },
  { weight: 1, arbitrary: fc.constant({ type: 'break' as const }) },
);

const inline: fc.Arbitrary<InlineText> = fc.array(run, { maxLength: 5 });
const fullInline = fc.array(run, { minLength: 1, maxLength: 4 });
const level = fc.constantFrom(1 as const, 2 as const, 3 as const, 4 as const);
const numbering = fc.constantFrom('counted' as const, 'none' as const);
const anyCell = fc.record({
  content: inline,
  colSpan: fc.integer({ min: 1, max: 3 }),
  rowSpan: fc.integer({ min: 1, max: 3 }),
});

const block: fc.Arbitrary<Block> = fc.oneof(
  { weight: 6, arbitrary: inline.map((content): Block => ({ type: 'paragraph', content })) },
  {
    weight: 5,
    arbitrary: fc.record({
      type: fc.constantFrom('title', 'subtitle', 'addressee', 'signature', 'date', 'note') as fc.Arbitrary<
        TextBlock['type']
      >,
      content: inline,
    }),
  },
  { weight: 3, arbitrary: fc.record({ type: fc.constant('heading' as const), level, numbering, content: inline }) },
  {
    weight: 3,
    arbitrary: fc.record({
      type: fc.constant('runIn' as const),
      level,
      numbering,
      lead: fullInline,
      content: fullInline,
    }),
  },
  { weight: 2, arbitrary: inline.map((content): Block => ({ type: 'attachmentNote', content })) },
  { weight: 1, arbitrary: fc.constant<Block>({ type: 'annex' }) },
  {
    weight: 1,
    arbitrary: fc.record({
      type: fc.constant('table' as const),
      headerRows: fc.integer({ min: 0, max: 3 }),
      columns: fc.array(fc.integer({ min: 1, max: 20 }), { minLength: 1, maxLength: 4 }),
      rows: fc.array(fc.array(anyCell, { maxLength: 5 }), { maxLength: 4 }),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.constant<Block>({ type: 'picture', source: SMALL_PNG, width: 500, height: 40, alt: '图' }),
  },
);

/** Any report that the schema allows, in short. */
export const anyReport: fc.Arbitrary<Report> = fc
  .array(block, { maxLength: 12 })
  .map((blocks) => reportOf(blocks, { fields }));
