import { describe, expect, test } from 'vitest';
import { numbersOf } from '../../../document/numbering.ts';
import { outlineOf } from '../../../document/outline.ts';
import { blockText, fieldText } from '../../../document/plain.ts';
import { readText } from '../../../document/text/read.ts';
import { expectNothingLost } from './law.ts';

/** Blocks as `type number+text`, the lead of a run-in heading in [ ]. */
function blocksOf(text: string, piece?: number): string[] {
  const { value } = readText(text, piece === undefined ? {} : { piece });
  const numbers = numbersOf(value.blocks);
  return value.blocks.map((block, i) => {
    const words = blockText(block, fieldText([]));
    const level = 'level' in block ? block.level : '';
    const lead =
      block.type === 'runIn'
        ? `[${words.slice(
            0,
            block.lead.reduce((n, run) => n + (run.type === 'text' ? run.text.length : 0), 0),
          )}]`
        : '';
    return `${block.type}${level} ${numbers[i]}${lead === '' ? words : lead + words.slice(lead.length - 2)}`;
  });
}

const LONG = '全县各级各部门认真贯彻落实上级决策部署，扎实推进各项工作，按时完成了年度任务。';

describe('a text with line breaks', () => {
  const text = `某某县民政局
关于2024年养老服务工作情况的报告
（2024年12月20日）
县人民政府：
　　根据《关于加强养老服务的意见》（某政发〔2024〕3号）要求，现将有关情况报告如下：
　　一、工作开展情况
　　${LONG}
　　(一)加强组织领导。${LONG}
　　（二）完善服务网络
　　1、新建站点。${LONG}
　　2.培训人员：全年培训护理员120人次，覆盖全部乡镇，取得了较好的效果，群众反映良好，机构满意。
　　二、下一步打算
　　${LONG}
　　特此报告。
　　附件：1.任务分解表
　　　　　2、人员名单
某某县民政局
2024年12月20日
（联系人：某同志，电话：0000000）
（此件公开发布）
`;

  test('gives the elements of an official document and headings of all levels', () => {
    expect(blocksOf(text)).toEqual([
      'title 某某县民政局\n关于2024年养老服务工作情况的报告',
      'subtitle （2024年12月20日）',
      'addressee 县人民政府：',
      'paragraph 根据《关于加强养老服务的意见》（某政发〔2024〕3号）要求，现将有关情况报告如下：',
      'heading1 一、工作开展情况',
      `paragraph ${LONG}`,
      `runIn2 （一）[加强组织领导。]${LONG}`,
      'heading2 （二）完善服务网络',
      `runIn3 1.[新建站点。]${LONG}`,
      'runIn3 2.[培训人员：]全年培训护理员120人次，覆盖全部乡镇，取得了较好的效果，群众反映良好，机构满意。',
      'heading1 二、下一步打算',
      `paragraph ${LONG}`,
      'paragraph 特此报告。',
      'attachmentNote 附件：1.任务分解表',
      'attachmentNote 2.人员名单',
      'signature 某某县民政局',
      'date 2024年12月20日',
      'note （联系人：某同志，电话：0000000）',
      'note （此件公开发布）',
    ]);
    expectNothingLost(text, readText(text));
  });

  test('keeps enumerations inside a paragraph and numbers that count things', () => {
    const paragraph = `改造1、2号楼，投入1.5万元，依照第（一）项和第2、3款办理。主要有：（一）低保户；（二）特困户；（三）残疾人。${LONG}`;
    const lined = `一、基本情况\n${paragraph}\n二、主要做法\n${LONG}`;
    expect(blocksOf(lined)).toEqual([
      'heading1 一、基本情况',
      `paragraph ${paragraph}`,
      'heading1 二、主要做法',
      `paragraph ${LONG}`,
    ]);
  });

  test('a second list in one section keeps its typed numbers', () => {
    const lined = `一、做法\n1.建机制\n2.抓宣传\n${LONG}\n1.出实招\n2.见实效`;
    expect(blocksOf(lined).slice(4)).toEqual(['heading3 1.出实招', 'heading3 2.见实效']);
    const { value, notices } = readText(lined);
    expect(outlineOf(value)[0]?.children.map((child) => child.number)).toEqual(['1.', '2.', '', '']);
    expect(notices).toEqual([]);
  });

  test('a number typed twice, or left out, is counted and told', () => {
    const { notices } = readText('一、情况\n一、做法\n二、成效\n四、打算');
    expect(notices.map((n) => n.code === 'numberChanged' && `${n.from}${n.to}`)).toEqual(['一、二、', '二、三、']);
  });

  test('a line that is only a number joins the line below', () => {
    expect(blocksOf(`一、\n基本情况\n${LONG}`)[0]).toBe('heading1 一、基本情况');
  });

  test('an annex begins anew', () => {
    const lined = `关于开展检查的通知\n一、时间\n${LONG}\n二、要求\n${LONG}\n附件：名单\n某某县民政局\n2024年3月5日\n附件\n检查组名单\n一、第一组\n某同志\n二、第二组\n某同志`;
    expect(blocksOf(lined).slice(5)).toEqual([
      'attachmentNote 附件：名单',
      'signature 某某县民政局',
      'date 2024年3月5日',
      'annex 附件',
      'title 检查组名单',
      'heading1 一、第一组',
      'paragraph 某同志',
      'heading1 二、第二组',
      'paragraph 某同志',
    ]);
  });

  test('a paper that a notice passes on begins anew below the date', () => {
    const lined = `某某县人民政府关于印发《某某县养老服务方案》的通知\n各乡镇人民政府：\n现印发给你们，请遵照执行。\n某某县人民政府\n2024年3月5日\n（此件公开发布）\n某某县养老服务方案\n一、目标\n${LONG}`;
    expect(blocksOf(lined).slice(1)).toEqual([
      'addressee 各乡镇人民政府：',
      'paragraph 现印发给你们，请遵照执行。',
      'signature 某某县人民政府',
      'date 2024年3月5日',
      'note （此件公开发布）',
      'title 某某县养老服务方案',
      'heading1 一、目标',
      `paragraph ${LONG}`,
    ]);
  });

  test('numbers of screens that cut sentences are no headings', () => {
    const screen = '全县各级各部门认真贯彻落实上级决策部署，扎实推进各项工作'.repeat(6);
    const { value } = readText(`1、${screen}\n2、${screen}\n3、${screen}。`);
    expect(outlineOf(value)).toEqual([]);
  });
});

describe('a text without line breaks', () => {
  const text = `某某镇2024年防汛工作总结县防汛办：今年以来，我镇降雨偏多。${LONG}一、工作开展情况我镇高度重视防汛工作，多次召开会议部署。(一)加强值守。${LONG}(二)备足物资。${LONG}二、存在的问题1、认识不足个别村对防汛工作重视不够，巡查走过场。2、设备老化部分排涝泵站运行多年，需要更新。三、下一步打算(1)完善预案(2)加强演练(3)抓好巡查。特此报告。附件：1.物资表2.人员名单某某镇人民政府二〇二四年十月八日`;

  test('is cut at its numbers, headings end where their wording does, the foot is known', () => {
    expect(blocksOf(text)).toEqual([
      'title 某某镇2024年防汛工作总结',
      'addressee 县防汛办：',
      `paragraph 今年以来，我镇降雨偏多。${LONG}`,
      'heading1 一、工作开展情况',
      'paragraph 我镇高度重视防汛工作，多次召开会议部署。',
      `runIn2 （一）[加强值守。]${LONG}`,
      `runIn2 （二）[备足物资。]${LONG}`,
      'heading1 二、存在的问题',
      'heading3 1.认识不足',
      'paragraph 个别村对防汛工作重视不够，巡查走过场。',
      'heading3 2.设备老化',
      'paragraph 部分排涝泵站运行多年，需要更新。',
      'heading1 三、下一步打算',
      'heading4 （1）完善预案',
      'heading4 （2）加强演练',
      'runIn4 （3）[抓好巡查。]特此报告。',
      'attachmentNote 附件：1.物资表',
      'attachmentNote 2.人员名单',
      'signature 某某镇人民政府',
      'date 二〇二四年十月八日',
    ]);
    expectNothingLost(text, readText(text));
  });

  test('numbers in quotation marks, titles, dates, addresses and of houses do not cut it', () => {
    const kept = `今年我局认真执行《关于（一）加强管理（二）规范程序的规定》，按照“一、查；二、改”的要求，依据第（一）项，于(2019)12号文下达后改造1、2号楼，支出1.5万元，网址http://example.invalid/1、2.html，比分3:1。统一、规范地完成5类34个项目。${LONG}`;
    expect(blocksOf(kept)).toEqual([`paragraph ${kept}`]);
  });
});

describe('several texts in one', () => {
  test('marks that open a line, with the title behind them', () => {
    const lined = `范文大全\n篇一：甲镇工作总结\n${LONG}\n一、做法\n${LONG}\n篇二：乙镇工作总结\n${LONG}\n一、做法\n${LONG}`;
    const { notices } = readText(lined);
    expect(notices).toContainEqual({ code: 'pieces', titles: ['篇一：甲镇工作总结', '篇二：乙镇工作总结'] });
    expect(notices).toContainEqual({ code: 'webRemnant', text: '范文大全' });
    expect(blocksOf(lined, 2)).toEqual([
      'title 乙镇工作总结',
      `paragraph ${LONG}`,
      'heading1 一、做法',
      `paragraph ${LONG}`,
    ]);
    expectNothingLost(lined, readText(lined));
  });

  test('marks alone on their line, with the title below', () => {
    const lined = `【第一篇】\n甲镇工作总结\n${LONG}\n【第二篇】\n乙镇工作总结\n${LONG}`;
    expect(blocksOf(lined)).toEqual([
      'title 【第一篇】\n甲镇工作总结',
      `paragraph ${LONG}`,
      'title 【第二篇】\n乙镇工作总结',
      `paragraph ${LONG}`,
    ]);
    expect(blocksOf(lined, 1)).toEqual(['title 甲镇工作总结', `paragraph ${LONG}`]);
  });

  test('titles that count themselves', () => {
    const lined = `活动总结1\n${LONG}\n活动总结2\n${LONG}\n活动总结3\n${LONG}`;
    expect(blocksOf(lined, 3)).toEqual(['title 活动总结', `paragraph ${LONG}`]);
  });

  test('one text is its own first piece, and has no second', () => {
    expect(blocksOf(LONG, 1)).toEqual([`paragraph ${LONG}`]);
    expect(() => readText(LONG, { piece: 2 })).toThrow(/NO_SUCH_PIECE/);
  });

  test('the pieces are the whole, title by title', () => {
    const lined = `篇一：甲镇工作总结\n${LONG}\n1.一\n2.二\n篇二：乙镇工作总结\n某县人民政府：\n${LONG}\n(一)三`;
    const bodies = (blocks: readonly string[]) => blocks.filter((block) => !block.startsWith('title'));
    expect([...bodies(blocksOf(lined, 1)), ...bodies(blocksOf(lined, 2))]).toEqual(bodies(blocksOf(lined)));
  });
});

describe('tables and oddities', () => {
  test('rows of cells become a table, and the marks are told', () => {
    const { value, notices } = readText(
      '清单如下：\n| 项目 | 数量 |\n|---|---:|\n| 大棚 | 12 |\n\n镇\t户\t人\n甲\t1\t2\n乙\t3\t4',
    );
    expect(value.blocks.map((block) => block.type)).toEqual(['paragraph', 'table', 'table']);
    expect(blockText(value.blocks[1] ?? { type: 'annex' }, fieldText([]))).toBe('项目\t数量\n大棚\t12');
    expect(notices).toContainEqual({ code: 'tableMarks', count: 1 });
  });

  test('rows that do not match stay text', () => {
    expect(blocksOf('| 甲 | 乙 |\n| 丙 |')).toEqual(['paragraph | 甲 | 乙 |', 'paragraph | 丙 |']);
  });

  test('invisible characters go with a word, joiners in emoji stay', () => {
    const { value, notices } = readText('\uFEFF工作\u200b总结\u0000👨‍👩‍👧。');
    expect(blockText(value.blocks[0] ?? { type: 'annex' }, fieldText([]))).toBe('工作总结👨‍👩‍👧。');
    expect(notices).toEqual([{ code: 'invisible', count: 2, points: ['U+200B', 'U+0000'] }]);
  });

  test('half characters show as U+FFFD and are counted', () => {
    expect(readText('甲\ud800乙').notices).toEqual([{ code: 'unreadable', count: 1 }]);
  });

  test.each(['', ' \n\t', '\uFEFF', '\u200b\u0000'])('nothing to see in %j is EMPTY', (text) => {
    expect(() => readText(text)).toThrow(/EMPTY/);
  });
});
