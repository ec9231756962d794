/** Reports of one to thirty pages with all that moves the boundaries of pages. */
import {
  type Block,
  emptyReport,
  type InlineText,
  plainInline,
  type Report,
  type ReportLayout,
} from '../../document/report.ts';
import { heading, paragraph, reportOf, runIn, text } from '../document/fixtures.ts';

const SENTENCES = [
  '围绕全年目标任务，逐项明确责任单位、完成时限和验收标准，做到事事有着落。',
  '全年召开专题会议14次，现场督办问题236个，其中已办结228个。',
  '对照《城市管理条例》（某政发〔2022〕9号）梳理薄弱环节，建立整改台账。',
  '投入资金1.86万元更新设备，“一窗通办”平均等候时间由25分钟缩短到9分钟。',
  '组织业务培训6期，参训人员310人次，一线人员的操作水平有了明显提高——这是近年来最快的一年。',
];

function words(n: number, sentences: number): string {
  return Array.from({ length: sentences }, (_, i) => SENTENCES[(n * 2 + i) % SENTENCES.length]).join('');
}

const cell = (content: InlineText) => ({ content, colSpan: 1, rowSpan: 1 });

export function table(rows: number, columns: number, page: 'landscape' | null = null): Block {
  const row = (r: number) =>
    Array.from({ length: columns }, (_, c) => cell(plainInline(r === 0 ? `表头${c + 1}` : `第${r}行的内容`)));
  return {
    type: 'table',
    headerRows: 1,
    columns: Array.from({ length: columns }, (_, c) => 1 + (c % 2)),
    rows: Array.from({ length: rows }, (_, r) => row(r)),
    ...(page === null ? {} : { page }),
  };
}

/** Headings of all levels over paragraphs of one to five sentences. */
export function body(sections: number): readonly Block[] {
  return Array.from({ length: sections }, (_, n): readonly Block[] => [
    ...(n % 4 === 0 ? [heading(1, `第${n / 4 + 1}方面的主要工作`)] : []),
    runIn(2, `提升服务水平（${n + 1}）。`, words(n, 4)),
    heading(3, '夯实基层基础'),
    paragraph(words(n + 3, 1 + (n % 5))),
    paragraph(words(n + 1, 2)),
  ]).flat();
}

const attachment = (name: string): Block => ({ type: 'attachmentNote', content: plainInline(name) });

const opening: readonly Block[] = [
  text('title', '某市城市管理和综合行政执法局关于二〇二四年度重点工作完成情况和下一年度工作安排的报告'),
  text('addressee', '市人民政府：'),
];
const ending: readonly Block[] = [
  paragraph('特此报告。'),
  attachment('重点任务完成情况一览表'),
  attachment('下一年度工作安排'),
  text('signature', '某市城市管理和综合行政执法局'),
  text('date', '2024年12月20日'),
];
const documentLayout: ReportLayout = { ...emptyReport.layout, form: 'document' };

export const reports: Readonly<Record<string, Report>> = {
  'one page': reportOf([...opening, paragraph(words(1, 3)), ...ending]),
  'thirty pages': reportOf([...opening, ...body(44), ...ending]),
  'tables over boundaries': reportOf([
    ...opening,
    ...body(4),
    table(30, 4),
    ...body(3),
    table(70, 3),
    paragraph('表后的话。'),
  ]),
  'a head, an imprint and annexes': {
    ...reportOf([
      ...opening,
      ...body(9),
      ...ending,
      { type: 'annex' },
      text('title', '重点任务完成情况一览表'),
      table(40, 5),
      { type: 'annex' },
      text('title', '下一年度工作安排'),
      ...body(3),
    ]),
    layout: documentLayout,
    head: {
      ...emptyReport.head,
      copyNumber: '000001',
      secrecy: '机密★1年',
      urgency: '特急',
      issuers: ['某市城市管理和综合行政执法局'],
      documentNumber: '某城管〔2024〕12号',
    },
    imprint: {
      ...emptyReport.imprint,
      copyTo: '市委办公室，市人大办公室，市政协办公室。',
      printer: '某市城市管理局办公室',
      printDate: '2024年12月20日',
    },
  },
  'a table that lies across': reportOf([...opening, ...body(5), table(30, 9, 'landscape'), ...body(4)]),
  'one paragraph of five pages': reportOf([...opening, paragraph(words(0, 90)), paragraph(words(2, 4))]),
  'a row that no page can hold': reportOf([
    paragraph(words(1, 3)),
    {
      type: 'table',
      headerRows: 1,
      columns: [1, 3],
      rows: [
        [cell(plainInline('事项')), cell(plainInline('进展'))],
        [cell(plainInline('全年')), cell(plainInline(words(0, 44)))],
        [cell(plainInline('小结')), cell(plainInline('完成。'))],
      ],
    },
    paragraph('表后的话。'),
  ]),
  'a letter': {
    ...reportOf([...opening, ...body(3), text('signature', '某市城市管理局'), text('date', '2024年12月20日')]),
    layout: { ...emptyReport.layout, form: 'letter' },
    head: { ...emptyReport.head, issuers: ['某市城市管理局'], documentNumber: '某城管函〔2024〕12号' },
    imprint: { ...emptyReport.imprint, copyTo: '市委办公室，市人大办公室，市政协办公室。' },
  },
  'an own line pitch': {
    ...reportOf([...opening, ...body(12), ...ending]),
    layout: {
      ...emptyReport.layout,
      overrides: { linePitch: 28, margins: { top: 35, bottom: 30, left: 27, right: 27 } },
    },
  },
};
