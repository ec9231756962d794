import { describe, expect, test } from 'vitest';
import { outlineOf } from '../../../document/outline.ts';
import { fieldText, inlineText } from '../../../document/plain.ts';
import type { Report } from '../../../document/report.ts';
import { readText } from '../../../document/text/read.ts';
import { expectNothingLost } from './law.ts';

/** The outline as `level text`, in reading order. */
function headings(report: Report): string[] {
  const flat = (items: ReturnType<typeof outlineOf>): string[] =>
    items.flatMap((item) => [`${item.level} ${item.text}`, ...flat(item.children)]);
  return flat(outlineOf(report));
}

function texts(report: Report, type: Report['blocks'][number]['type']): string[] {
  return report.blocks.flatMap((block) =>
    block.type === type && 'content' in block ? [inlineText(block.content, fieldText([]))] : [],
  );
}

function read(text: string): ReturnType<typeof readText> {
  const found = readText(text);
  expectNothingLost(text, found);
  return found;
}

const LONG = '全县各级各部门认真贯彻落实上级决策部署，扎实推进各项工作，按时完成了年度任务。';

describe('a paste whose line breaks became blanks', () => {
  const text = `某某镇2024年防溺水工作总结 今年以来，我镇把防溺水工作抓在手上。${LONG}${LONG} 一、主要做法 我镇成立专班，明确责任。${LONG} (一)压实责任，形成工作合力 镇村两级签订责任书四十份。${LONG} (二)设立警示标识 在水库、坑塘旁边安装警示牌六十块。${LONG} 二、下一步打算 1.加密巡查 暑假期间每日巡查两次。 2.深化宣传 走进校园开展宣讲。`;

  test('begins a heading at a number behind a blank and ends it at the next blank', () => {
    const { value } = read(text);
    expect(texts(value, 'title')).toEqual(['某某镇2024年防溺水工作总结']);
    expect(headings(value)).toEqual([
      '1 主要做法',
      '2 压实责任，形成工作合力',
      '2 设立警示标识',
      '1 下一步打算',
      '3 加密巡查',
      '3 深化宣传',
    ]);
  });

  test('does not end a heading at a blank inside of a word or of a clause', () => {
    const broken = `一、健全应急处 置机制。${LONG}二、抓好汛期安全，在重点 部位设置岗哨。${LONG}`.repeat(1);
    expect(headings(read(`${LONG}${LONG}${broken}`).value)).toEqual([
      '1 健全应急处 置机制',
      '1 抓好汛期安全，在重点 部位设置岗哨',
    ]);
  });

  test('finds the first item below a heading where no second one is left', () => {
    const cut = `${LONG}${LONG} 一、活动内容 1.宣传教育 组织宣讲四场。${LONG}`;
    expect(headings(read(cut).value)).toEqual(['1 活动内容', '3 宣传教育']);
  });
});

describe('lines that were broken by the width of a page', () => {
  const wrap = (paragraph: string, width: number) => paragraph.match(new RegExp(`.{1,${width}}`, 'gu')) ?? [];
  const body = `（一）统一思想认识。${LONG}${LONG}${LONG}`;

  test('are joined to paragraphs, and the breaks are counted as blanks', () => {
    const lines = ['一、工作开展情况', ...wrap(body, 29), '二、取得的成效', ...wrap(LONG.repeat(3), 29)];
    const { value, notices } = read(lines.join('\n'));
    expect(headings(value)).toEqual(['1 工作开展情况', '2 统一思想认识', '1 取得的成效']);
    expect(value.blocks).toHaveLength(4);
    const joined = lines.length - 4;
    expect(notices).toContainEqual({ code: 'blanks', count: joined });
  });

  test('keep Latin words apart', () => {
    const line = '全县各级各部门认真贯彻落实上级决策部署扎实推进各项 open';
    const { value } = read(`${`${line}\n`.repeat(6)}source 平台建设完成。`);
    expect(texts(value, 'paragraph')).toHaveLength(1);
    expect(texts(value, 'paragraph')[0]).toContain('open source 平台');
  });

  test('stay as they are where they are paragraphs of their own', () => {
    const lines = Array.from({ length: 8 }, (_, i) => `${LONG.slice(0, 20 + i)}。`);
    expect(texts(read(lines.join('\n')).value, 'paragraph')).toHaveLength(8);
  });
});

describe('screens of a web page, numbered and broken off in mid-sentence', () => {
  const text = `1、某某乡2023年防火工作总结今年以来，我乡把防火工作摆上日程。${LONG.repeat(4)}一、加强领导我乡成立了防火指挥部。${LONG}层层签\n2、订了责任书。${LONG}二、强化宣传我乡利用广播、标语开展宣传。${LONG.repeat(3).slice(0, -9)}\n3、，确保不留死角。三、存在的问题个别村巡查不够及时。`;

  test('are no list: the title begins behind 1、 and the headings are found inside', () => {
    const { value, notices } = read(text);
    expect(texts(value, 'title')).toEqual(['某某乡2023年防火工作总结']);
    expect(headings(value)).toEqual(['1 加强领导', '1 强化宣传', '1 存在的问题']);
    expect(notices).toContainEqual({ code: 'webRemnant', text: '1、' });
  });

  test('a list of which one line lacks its full stop is a list', () => {
    const items = [`1、${LONG.repeat(4).slice(0, -1)}`, `2、${LONG.repeat(4)}`, `3、${LONG.repeat(4)}`];
    expect(outlineOf(read(items.join('\n')).value)).toHaveLength(3);
  });
});

describe('a number that is not where it should be', () => {
  test('一、 behind a colon at the end of a paragraph begins a section', () => {
    const { value } = read(
      `${LONG}现将有关情况汇报如下：一、工作开展情况\n（一）压实责任。${LONG}\n（二）强化宣传。${LONG}`,
    );
    expect(headings(value)).toEqual(['1 工作开展情况', '2 压实责任', '2 强化宣传']);
  });

  test('the first of a list may stand inside a line when the others open theirs', () => {
    const { value } = read(`镇务会议纪要\n会议内容：一、传达文件\n二、研究部署\n三、答疑\n${LONG}`);
    expect(headings(value)).toEqual(['1 传达文件', '1 研究部署', '1 答疑']);
  });

  test('two headings on one line are parted', () => {
    expect(headings(read(`一、重要意义（一）有利于凝聚人心\n${LONG}`).value)).toEqual([
      '1 重要意义',
      '2 有利于凝聚人心',
    ]);
  });

  test('a heading of two clauses may be followed by 1、 at once', () => {
    const { value } = read(
      `${LONG}${LONG}一、围绕中心工作，服务改革大局1、深化便民服务今年以来，我局设立窗口六个。${LONG}2、开展结对共建今年3月，我局与两个社区签订协议。${LONG}`,
    );
    expect(headings(value)).toEqual(['1 围绕中心工作，服务改革大局', '3 深化便民服务', '3 开展结对共建']);
  });

  test('a section that was left out does not end the list', () => {
    const { value, notices } = read(`一、校舍安全\n${LONG}\n二、消防安全\n${LONG}\n五、设施安全\n${LONG}`);
    expect(headings(value)).toEqual(['1 校舍安全', '1 消防安全', '1 设施安全']);
    expect(notices).toContainEqual({ code: 'numberChanged', from: '五、', to: '三、', heading: '设施安全' });
  });

  test('1) below 1. is one level lower, alone it is not', () => {
    const both = `一、做法\n1.宣传\n1)发资料\n2)贴标语\n2.检查\n1)普查\n2)复查`;
    expect(headings(read(both).value)).toEqual([
      '1 做法',
      '3 宣传',
      '4 发资料',
      '4 贴标语',
      '3 检查',
      '4 普查',
      '4 复查',
    ]);
    expect(headings(read('一、做法\n1)宣传\n2)检查').value)).toEqual(['1 做法', '3 宣传', '3 检查']);
  });

  test.each([
    '①宣传',
    '第一，宣传',
    '一是宣传',
    'Ⅰ、宣传',
    '2019.3.5召开会议',
    '3.15活动',
    '1.5万元',
    '0551-123',
    '七、八十人参加',
  ])('%s opens no section', (line) => expect(headings(read(`一、情况\n${line}\n${LONG}`).value)).toEqual(['1 情况']));
});

describe('a line of its own', () => {
  test('with a colon inside is a heading as a whole when a paragraph follows', () => {
    expect(headings(read(`一、一个目标：三年建成示范乡镇\n${LONG}\n二、两项任务：治水和治土\n${LONG}`).value)).toEqual([
      '1 一个目标：三年建成示范乡镇',
      '1 两项任务：治水和治土',
    ]);
  });

  test('is not cut in two where a part of it looks like a heading', () => {
    const lines = [
      '1、社区的养老服务站在二楼，老人上下楼不便，存在安全隐患。',
      '2、各班立即召开主题班会，对学生进行防溺水教育，做好会议记录。',
    ];
    expect(headings(read(lines.join('\n')).value).every((heading) => !/站$|立即$/.test(heading))).toBe(true);
  });

  test('with a customary wording is a heading without a number, in a text that numbers no sections', () => {
    const plain = `某某镇防汛工作总结\n基本情况\n${LONG}\n存在的问题\n${LONG}\n下一步打算\n${LONG}`;
    const { value } = read(plain);
    expect(texts(value, 'title')).toEqual(['某某镇防汛工作总结']);
    expect(headings(value)).toEqual(['1 基本情况', '1 存在的问题', '1 下一步打算']);
    expect(outlineOf(value).map((item) => item.number)).toEqual(['', '', '']);
    expect(headings(read(`一、做法\n${LONG}\n存在的问题\n${LONG}\n主要成效\n${LONG}`).value)).toEqual(['1 做法']);
  });
});

describe('the title among the lines of a web page', () => {
  test.each([
    [
      'a menu above and a date below',
      `登录\n注册\n某某县民政局2023年工作总结\n发布时间：2024-01-05 来源：办公室\n${LONG}\n一、做法\n${LONG}`,
    ],
    [
      'the same title twice',
      `某某县民政局2023年工作总结-文库\n下载\n某某县民政局2023年工作总结\n${LONG}\n一、做法\n${LONG}`,
    ],
    [
      'a table of its data',
      `索引号\n0012/2024-00003\n发布机构\n某某县民政局\n某某县民政局2023年工作总结\n${LONG}\n一、做法\n${LONG}`,
    ],
    [
      'advertising in whole sentences',
      `以下是小编为大家整理的总结，希望对大家有所帮助。\n某某县民政局2023年工作总结\n${LONG}\n一、做法\n${LONG}`,
    ],
    [
      'the name of a file',
      `工作总结.docx\n某某县民政局2023年工作总结 今年以来，我局各项工作进展顺利。${LONG}\n一、做法\n${LONG}`,
    ],
    ['a bracketed word', `内容预览：\n某某县民政局2023年工作总结\n${LONG}\n一、做法\n${LONG}`],
  ])('is found beside %s', (_, text) => {
    const { value } = read(text);
    expect(texts(value, 'title')).toEqual(['某某县民政局2023年工作总结']);
    expect(headings(value)).toEqual(['1 做法']);
  });

  test('may be broken in two, but takes no other line with it', () => {
    expect(texts(read(`某某县全域开展村庄清洁行动工作汇\n报材料\n${LONG}\n一、做法\n${LONG}`).value, 'title')).toEqual([
      '某某县全域开展村庄清洁行动工作汇\n报材料',
    ]);
    expect(texts(read(`侵权投诉\n关于防汛工作情况的报告\n${LONG}\n一、做法\n${LONG}`).value, 'title')).toEqual([
      '关于防汛工作情况的报告',
    ]);
  });

  test('of the only piece that is left of a collection keeps its mark', () => {
    expect(texts(read(`防汛工作总结精选八篇\n防汛工作总结 篇一\n${LONG}\n一、做法\n${LONG}`).value, 'title')).toEqual([
      '防汛工作总结 篇一',
    ]);
    expect(texts(read(`防汛工作总结精选八篇\n防汛工作总结1\n${LONG}\n一、做法\n${LONG}`).value, 'title')).toEqual([
      '防汛工作总结1',
    ]);
  });
});
