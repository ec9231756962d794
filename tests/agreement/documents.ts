/** Twelve papers of 1 to 100 pages, together with every element of the standard, and the samples that lie beside the project. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { type Block, emptyReport, plainInline, type Report, type ReportLayout } from '../../document/report.ts';
import { readText } from '../../document/text/read.ts';
import { paragraph, reportOf, text } from '../document/fixtures.ts';
import { annex, attachment, groupedTable, listTable, picture, prose, seal, signed, stamp } from './elements.ts';
import { type Chance, chance, label, sentences } from './prose.ts';

export interface AgreementDocument {
  readonly name: string;
  /** `pages`: about how many of running text it shall have at most; what else it holds comes in any case. */
  readonly report: (pages?: number) => Report;
}

const layout = (form: ReportLayout['form'], more: Partial<ReportLayout> = {}): ReportLayout => ({
  ...emptyReport.layout,
  form,
  ...more,
});

const imprint = {
  copyTo: '市委办公室，市人大常委会办公室，市政府办公室，市政协办公室，市纪委监委办公室，各县（市、区）城市管理局。',
  printer: '某市城市管理局办公室',
  printDate: '2024年12月5日',
};

const addressee = text('addressee', '各县（市、区）人民政府，市政府各部门、各直属机构：');

function summary(): Report {
  const next = chance(11);
  return reportOf([
    text('title', '某局办公室2024年度工作总结'),
    text('subtitle', '（2024年12月20日）'),
    paragraph(sentences(next, 5)),
    ...prose(next, 0.3),
  ]);
}

function notice(): Report {
  const next = chance(23);
  const head = {
    copyNumber: '000012',
    secrecy: '机密★1年',
    urgency: '特急',
    issuers: ['某市城市管理局文件'],
    documentNumber: '某城管〔2024〕36号',
  };
  const blocks: Block[] = [
    text('title', '某市城市管理局关于印发城区排水防涝设施建设和汛期应急值守工作三年行动方案（2024—2026年）的通知'),
    addressee,
    ...prose(next, 2.2),
    attachment('城区排水防涝设施建设任务清单'),
    attachment('关于进一步加强城区排水管网日常巡查养护和汛期应急值守工作的若干具体措施（试行）'),
    attachment('重点易涝点“一点一策”治理台账'),
    ...signed('某市城市管理局'),
    text('note', '（此件公开发布）'),
    ...annex('城区排水防涝设施建设任务清单', listTable(next, 24)),
    ...annex('若干具体措施（试行）', ...prose(next, 0.8)),
    ...annex('治理台账', groupedTable(next, 5)),
  ];
  const signing = { manner: 'sealed' as const, pictures: [seal()] };
  return reportOf(blocks, { head, imprint, signing, layout: layout('document') });
}

function joint(): Report {
  const next = chance(37);
  const head = {
    urgency: '加急',
    issuers: ['某市城市管理局', '某市住房和城乡建设局', '某市水务局'],
    documentNumber: '某城管〔2024〕41号',
    signers: ['赵某某', '钱某', '孙某某'],
  };
  const blocks: Block[] = [
    text('title', '关于2024年城区内涝治理工作情况的报告'),
    text('addressee', '市人民政府：'),
    ...prose(next, 2.6),
    attachment('内涝治理项目一览表'),
    text('signature', '某市城市管理局'),
    text('signature', '某市住房和城乡建设局'),
    text('signature', '某市水务局'),
    text('date', '2024年12月5日'),
    text('note', '（联系人：办公室，电话：0000-0000000）'),
    ...annex('内涝治理项目一览表', listTable(next, 8)),
  ];
  const signing = { manner: 'sealed' as const, pictures: [seal(), seal(), seal()] };
  return reportOf(blocks, { head, imprint, signing, layout: layout('document', { imprintPage: 'even' }) });
}

function letter(): Report {
  const next = chance(41);
  const head = { secrecy: '秘密', issuers: ['某市城市管理局'], documentNumber: '某城管函〔2024〕7号' };
  const blocks: Block[] = [
    text('title', '某市城市管理局关于商请协助开展“智慧排水”平台数据共享工作的函'),
    text('addressee', '市大数据局：'),
    ...prose(next, 1.6),
    attachment('数据共享需求清单'),
    ...signed('某市城市管理局'),
    ...annex('数据共享需求清单', listTable(next, 6)),
  ];
  return reportOf(blocks, { head, imprint: { copyTo: '市政府办公室。' }, layout: layout('letter') });
}

function order(): Report {
  const next = chance(43);
  const blocks: Block[] = [
    paragraph(
      '《某市城市道路临时占用管理规定》已经2024年11月28日市人民政府第36次常务会议通过，现予公布，自2025年1月1日起施行。',
    ),
    ...prose(next, 0.9),
    text('signature', '市　长'),
    text('date', '2024年12月5日'),
  ];
  const signing = { manner: 'stamped' as const, pictures: [stamp()] };
  const head = { issuers: ['某市人民政府令'], documentNumber: '第12号' };
  return reportOf(blocks, { head, imprint, signing, layout: layout('order') });
}

function minutes(): Report {
  const next = chance(47);
  const people = '某局综合科、执法大队、养护中心、信息中心、财务科、人事科、督查室、机关党委、各区（市）分局负责同志';
  const blocks: Block[] = [
    paragraph('2024年12月3日，局主要负责同志主持召开局长办公会议，研究城区排水防涝等工作。纪要如下：'),
    ...prose(next, 2.4),
    paragraph(`出席：${people}`),
    paragraph('请假：办公室负责同志'),
    paragraph('列席：有关承建单位、监理单位负责人'),
  ];
  const head = { issuers: ['某市城市管理局办公会议纪要'], documentNumber: '〔2024〕第18期' };
  return reportOf(blocks, {
    head,
    imprint: { ...imprint, copyTo: '局领导，各科室、局属各单位。' },
    layout: layout('minutes'),
  });
}

function tables(): Report {
  const next = chance(53);
  return reportOf([
    text('title', '2024年城市管理重点项目统计资料汇编'),
    ...prose(next, 0.6),
    listTable(next, 34),
    ...prose(next, 0.5),
    groupedTable(next, 14),
    listTable(next, 26, 'landscape'),
    ...prose(next, 0.8),
    groupedTable(next, 3),
    groupedTable(next, 6),
    paragraph(sentences(next, 3)),
    { ...listTable(next, 5), headerRows: 0 },
    ...signed('某市城市管理局综合科'),
  ]);
}

function pictures(): Report {
  const next = chance(59);
  const shown = [
    picture(120, 70),
    picture(80, 40),
    picture(156, 110),
    picture(60, 90),
    picture(140, 30),
    picture(150, 200),
  ];
  return reportOf([
    {
      type: 'title',
      content: [...plainInline('城区易涝点整治'), { type: 'break' }, ...plainInline('前后对比图文资料')],
    },
    ...shown.flatMap((block, i) => [
      ...prose(next, 0.7),
      block,
      paragraph(`图${i + 1}　${label(next)}`),
      ...(i % 2 === 1 ? [listTable(next, 4)] : []),
    ]),
    ...signed('某市城市管理局信息中心'),
  ]);
}

/** Marks, Latin words, figures and units next to each other in every order. */
function marks(): Report {
  const next = chance(61);
  const pieces = [
    ...[
      '“甲”',
      '（乙）',
      '《丙》',
      '——',
      '……',
      '、',
      '，',
      '。',
      '；',
      '：',
      '！',
      '？',
      '‘丁’',
      '·',
      '～',
      '〔2024〕',
    ],
    ...['12.5%', '36号', '3‰', '℃', '①', 'Ａ', '１', 'kW·h', 'mg/L', 'GB/T 9704', 'a@b.invalid', '100', 'No.3', '5G'],
    ...[
      '工作',
      '情况',
      '全面',
      '完成',
      '服务',
      '一',
      '的',
      '局',
      '整改落实',
      '【注】',
      '〈戊〉',
      '+3',
      '-5',
      '1:2',
      '3/4',
    ],
  ];
  const mixed = () =>
    Array.from({ length: 60 + Math.floor(next() * 60) }, () => pieces[Math.floor(next() * pieces.length)]);
  const blocks = Array.from({ length: 40 }, () => paragraph(mixed().join('')));
  return reportOf([text('title', '标点、数字与计量单位混排资料'), ...blocks, ...signed('某市城市管理局')]);
}

function ownLayout(pages = 18): Report {
  const next = chance(67);
  const overrides = {
    linePitch: 28,
    margins: { top: 37, bottom: 32, left: 28, right: 24 },
    titleSize: 20,
    pageNumberPlace: 'centre' as const,
  };
  return reportOf(
    [
      text('title', '某区2024年度法治政府建设情况报告'),
      addressee,
      ...prose(next, pages / 2),
      listTable(next, 12),
      ...prose(next, pages / 2),
      ...signed('某区人民政府办公室'),
    ],
    { layout: layout('plain', { overrides }), signing: { manner: 'sealed', pictures: [] } },
  );
}

function long(seed: number, title: string, size: number): (pages?: number) => Report {
  return (pages = size) => {
    const next: Chance = chance(seed);
    const part = () => [...prose(next, pages / 4), listTable(next, 9)];
    return reportOf([
      text('title', title),
      text('addressee', '市人民政府：'),
      ...[0, 1, 2, 3].flatMap(part),
      attachment('年度指标完成情况表'),
      ...signed('某市城市管理局'),
    ]);
  };
}

/** Twelve documents. */
export const DOCUMENTS: readonly AgreementDocument[] = [
  { name: '工作总结（一页）', report: summary },
  { name: '通知（版头、附件、版记）', report: notice },
  { name: '联合报告（上行文）', report: joint },
  { name: '信函', report: letter },
  { name: '命令', report: order },
  { name: '纪要', report: minutes },
  { name: '统计表汇编', report: tables },
  { name: '图文资料', report: pictures },
  { name: '标点数字混排', report: marks },
  { name: '本单位版式', report: ownLayout },
  { name: '年度总结（40页）', report: long(71, '某市城市管理局关于2024年度重点工作完成情况的总结', 40) },
  { name: '五年工作回顾（100页）', report: long(73, '某市城市管理工作五年回顾与展望（2020—2024年）', 100) },
];

const SAMPLES = path.resolve(import.meta.dirname, '../../../shared/samples');

/** Texts that lie beside the project, imported; none where there are none. */
export function sampleDocuments(): readonly AgreementDocument[] {
  if (!existsSync(SAMPLES)) return [];
  const files = readdirSync(SAMPLES).filter((name) => name.endsWith('.txt'));
  return files.sort().map((name) => ({
    name: `样本 ${path.parse(name).name}`,
    report: () => readText(readFileSync(path.join(SAMPLES, name), 'utf8')).value,
  }));
}
