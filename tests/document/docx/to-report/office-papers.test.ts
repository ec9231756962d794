/** Papers as offices keep them: what is plain to a reader of the page is found in the file. */
import { describe, expect, test } from 'vitest';
import type { WordContent } from '../../../../document/docx/read/content.ts';
import { toReport } from '../../../../document/docx/to-report.ts';
import { numbersOf } from '../../../../document/numbering.ts';
import { inlineText } from '../../../../document/plain.ts';
import type { Block } from '../../../../document/report.ts';
import { atRight, auto, cell, centred, content, FANG, HEI, KAI, p, piece, RED, TITLE, table } from './content.ts';

const BODY = '汛前排查堤防一百二十六处，整改隐患三十一处，全年没有发生险情。';
const title = p([piece('青石县水务局2025年工作总结', TITLE)], centred);
const foot = [p('青石县水务局', atRight), p('2025年12月18日', atRight)];

const words = (inline: Parameters<typeof inlineText>[0]) => inlineText(inline, () => '').replaceAll('\n', '/');

function line(block: Block, number: string): string {
  if (block.type === 'table' || block.type === 'picture') return block.type;
  if (block.type === 'annex') return `annex ${number}`;
  if (block.type === 'runIn') return `runIn ${block.level} ${number}${words(block.lead)}|${words(block.content)}`;
  const level = block.type === 'heading' ? ` ${block.level}` : '';
  return `${block.type}${level} ${number}${words(block.content)}`;
}

function shape(word: WordContent): readonly string[] {
  const { blocks } = toReport(word).value;
  const numbers = numbersOf(blocks);
  return blocks.map((block, i) => line(block, numbers[i] ?? ''));
}

describe('the foot of a paper', () => {
  test('has a list of annexes whose names begin with a year', () => {
    const list = [p('　　附件：1.2025年任务完成情况表'), p('　　　　　2.2025年获奖情况一览表')];
    const word = content(title, p(BODY), ...list, ...foot);
    expect(shape(word).slice(2)).toEqual([
      'attachmentNote 附件：1.2025年任务完成情况表',
      'attachmentNote 2.2025年获奖情况一览表',
      'signature 青石县水务局',
      'date 2025年12月18日',
    ]);
    expect(toReport(word).notices.map(({ code }) => code)).toEqual(['blanks']);
  });

  test('is found above the texts of footnotes, which stay behind it', () => {
    const notes = ['[1] 数据来自统计月报。', '第二段说明。'].map((text) => ({ ...p(text), isNote: true }) as const);
    const word = content(title, p('全年供水三千万方[1]，水质全部达标。'), ...foot, ...notes);
    expect(shape(word).slice(2)).toEqual([
      'signature 青石县水务局',
      'date 2025年12月18日',
      'paragraph [1] 数据来自统计月报。',
      'paragraph 第二段说明。',
    ]);
  });

  test('is followed by annexes whose marks and titles stand on one line', () => {
    const rows = table([[cell('序号'), cell('奖项')]]);
    const list = [p('附件：1.任务表'), p('2.获奖情况一览表')];
    const annexes = [p('附件1：任务表'), rows, p([piece('附件2  获奖情况一览表', HEI)]), rows];
    expect(shape(content(title, p(BODY), ...list, ...foot, ...annexes)).slice(6)).toEqual([
      'annex 附件1',
      'title 任务表',
      'table',
      'annex 附件2',
      'title 获奖情况一览表',
      'table',
    ]);
  });
});

describe('a paper with a 版头', () => {
  const number = p('青水联〔2025〕3号', centred);
  const text = [p([piece('关于资金使用情况的报告', TITLE)], centred), p('县人民政府：'), p(BODY), ...foot];

  test('has a 版记 whose last row has who printed it and when in two cells', () => {
    const imprint = table([
      [{ paragraphs: [p('抄送：县委各部门，'), p('县政协办公室。')], colSpan: 2, rowSpan: 1 }],
      [cell('青石县水务局办公室'), cell('2025年12月18日印发')],
    ]);
    const mark = p([piece('青石县水务局文件', RED)], centred);
    const { value } = toReport(content(mark, number, ...text, imprint));
    expect(value.imprint).toEqual({
      copyTo: '县委各部门，县政协办公室。',
      printer: '青石县水务局办公室',
      printDate: '2025年12月18日',
    });
    expect(value.blocks.some(({ type }) => type === 'table')).toBe(false);
  });

  const red = (text: string, rowSpan = 1) => ({ ...cell('', 1, rowSpan), paragraphs: [p([piece(text, RED)])] });

  test('of several bodies may have their names in a table, with 文件 beside them', () => {
    const marks = table([[red('青 石 县 水 务 局'), red('文件', 2)], [red('青 石 县 财 政 局')]]);
    const { value } = toReport(content(marks, number, ...text));
    expect(value.head).toEqual({
      issuers: ['青石县水务局', '青石县财政局文件'],
      documentNumber: '青水联〔2025〕3号',
    });
    expect(value.blocks[0]?.type).toBe('title');
  });

  test('keeps a table at its front that is not red, or that no number follows', () => {
    const black = table([[cell('青石县水务局'), cell('文件')]]);
    expect(shape(content(black, number, ...text))[0]).toBe('table');
    expect(shape(content(table([[red('会议安排')]]), ...text))[0]).toBe('table');
  });

  test('is a letter where its number is one of letters', () => {
    const letter = content(p([piece('青石县水务局', RED)], centred), p('青水函〔2025〕17号', atRight), ...text);
    expect(toReport(letter).value.layout.form).toBe('letter');
  });

  test('of minutes has a count of its own, and below it unit and date, which are no title', () => {
    const mark = p([piece('局长办公会议纪要', RED)], centred);
    const date = p('青石县水务局办公室    2025年3月4日', centred);
    for (const count of ['〔2025〕5号', '第5期', '（2025年第5期）']) {
      const word = content(mark, p(count, centred), date, p(BODY), p(BODY));
      expect(toReport(word).value.head.documentNumber).toBe(count);
      expect(shape(word)[0]).toBe('paragraph 青石县水务局办公室    2025年3月4日');
    }
  });
});

describe('headings', () => {
  test('in the middle in 黑体 are headings, though the first stands below the title', () => {
    const head = (text: string) => p([piece(text, HEI)], centred);
    const caption = p([piece('表1 完成情况', HEI)], centred);
    const word = content(title, head('工作回顾'), p(BODY), caption, head('明年打算'), p(BODY));
    expect(shape(word)).toEqual([
      'title 青石县水务局2025年工作总结',
      'heading 1 工作回顾',
      `paragraph ${BODY}`,
      'paragraph 表1 完成情况',
      'heading 1 明年打算',
      `paragraph ${BODY}`,
    ]);
  });

  test('by style count without the items 1) 2) of lists below them', () => {
    const at = (level: number, text: string, number: string) => p(text, { style: `heading ${level}`, ...auto(number) });
    const item = (text: string, number: string) => p(text, auto(number));
    const word = content(
      ...[at(1, '工作', '一、'), at(2, '防汛', '（一）'), at(3, '值守', '1.'), p(BODY)],
      ...[item('落实责任人三十名', '1)'), item('储备物资二十类', '2)'), at(3, '巡查', '2.'), p(BODY)],
    );
    expect(shape(word).filter((each) => /^heading [34]/.test(each))).toEqual([
      'heading 3 1.值守',
      'heading 4 （1）落实责任人三十名',
      'heading 4 （2）储备物资二十类',
      'heading 3 2.巡查',
    ]);
  });
});

describe('the front of a paper', () => {
  test('with a cover has the title above its text, and the cover before it', () => {
    const cover = [p([piece('2025年度工作总结', { ...TITLE, size: 36 })], centred), p('二〇二五年十二月', centred)];
    const again = p([piece('2025年度', TITLE)], centred);
    const rest = p([piece('工作总结', TITLE)], centred);
    expect(shape(content(...cover, again, rest, p(BODY))).slice(0, 3)).toEqual([
      'paragraph 2025年度工作总结',
      'paragraph 二〇二五年十二月',
      'title 2025年度/工作总结',
    ]);
  });

  test('keeps a table of contents as text, which is told', () => {
    const entries = ['一、主要工作', '（一）防汛', '二、存在问题'].map((text, i) => p(`${text}……${i + 1}`));
    const text = [p([piece('一、主要工作', HEI)]), p([piece('（一）防汛', KAI)]), p([piece(BODY, FANG)])];
    const word = content(title, p([piece('目  录', HEI)], centred), ...entries, ...text);
    expect(shape(word).slice(1, 6)).toEqual([
      'paragraph 目  录',
      'paragraph 一、主要工作……1',
      'paragraph （一）防汛……2',
      'paragraph 二、存在问题……3',
      'heading 1 一、主要工作',
    ]);
    expect(toReport(word).notices).toEqual([{ code: 'wordContents', count: 3 }]);
  });
});
