import { describe, expect, test } from 'vitest';
import type { WordContent } from '../../../../document/docx/read/content.ts';
import { toReport } from '../../../../document/docx/to-report.ts';
import { numbersOf } from '../../../../document/numbering.ts';
import { inlineText } from '../../../../document/plain.ts';
import type { Block } from '../../../../document/report.ts';
import {
  atRight,
  auto,
  BREAK,
  cell,
  centred,
  content,
  FANG,
  HEI,
  KAI,
  p,
  piece,
  RED,
  TITLE,
  table,
} from './content.ts';

const BODY = '全年组织开展各类检查三十二次，发现问题全部整改到位，群众满意度明显提高。';
const words = (inline: Parameters<typeof inlineText>[0]) => inlineText(inline, () => '').replaceAll('\n', '/');

/** A block in a line: its type, its printed number, its words, a run-in heading parted from its text. */
function line(block: Block, number: string): string {
  if (block.type === 'table' || block.type === 'picture' || block.type === 'annex') return block.type;
  if (block.type === 'runIn') return `runIn ${block.level} ${number}${words(block.lead)}|${words(block.content)}`;
  const level = block.type === 'heading' ? ` ${block.level}` : '';
  return `${block.type}${level} ${number}${words(block.content)}`;
}

function shape(word: WordContent): readonly string[] {
  const { blocks } = toReport(word).value;
  const numbers = numbersOf(blocks);
  return blocks.map((block, i) => line(block, numbers[i] ?? ''));
}

const codes = (word: WordContent) => toReport(word).notices.map(({ code }) => code);

describe('a report made by hand in Word', () => {
  const handmade = content(
    p([piece('某县水利局', TITLE)], centred),
    p([piece('关于二〇二五年度工作情况的总结', TITLE)], centred),
    p('（2025年12月）', centred),
    p(''),
    p('县委、县政府：'),
    p(`　　${BODY}`),
    p([piece('　　一、主要工作', HEI)]),
    p([piece('　　（一）', KAI), piece('抓好防汛备汛', KAI, ['bold']), piece(`。${BODY}`)]),
    p([piece('　　（二）推进农村饮水。', KAI), piece('新建水厂'), piece('3座', FANG, ['bold']), piece('。')]),
    table([
      [cell('项目'), cell('数量')],
      [cell('水厂'), cell('3')],
    ]),
    p('　　1.加强管护。落实管护员56名，做到巡查全覆盖。'),
    p([piece('　　二、存在问题', HEI)]),
    p('　　一是资金不足，二是人手偏紧。'),
    p('　　附件：1.任务完成情况表'),
    p('　　　　　2.荣誉清单'),
    p(''),
    p('                                   某县水利局'),
    p('                                 2025年12月5日'),
    p('（联系人：办公室，电话：0123456）'),
    p('附件1'),
    p([piece('任务完成情况表', TITLE)], centred),
    p(`　　${BODY}`),
  );

  test('has its elements, headings and tables in their places', () => {
    expect(shape(handmade)).toEqual([
      'title 某县水利局/关于二〇二五年度工作情况的总结',
      'subtitle （2025年12月）',
      'addressee 县委、县政府：',
      `paragraph ${BODY}`,
      'heading 1 一、主要工作',
      `runIn 2 （一）抓好防汛备汛。|${BODY}`,
      'runIn 2 （二）推进农村饮水。|新建水厂3座。',
      'table',
      'runIn 3 1.加强管护。|落实管护员56名，做到巡查全覆盖。',
      'heading 1 二、存在问题',
      'paragraph 一是资金不足，二是人手偏紧。',
      'attachmentNote 附件：1.任务完成情况表',
      'attachmentNote 2.荣誉清单',
      'signature 某县水利局',
      'date 2025年12月5日',
      'note （联系人：办公室，电话：0123456）',
      'annex',
      'title 任务完成情况表',
      `paragraph ${BODY}`,
    ]);
  });

  test('keeps emphasis of words, but not that of whole headings', () => {
    const { blocks } = toReport(handmade).value;
    const bold = blocks.flatMap((block) =>
      block.type === 'runIn'
        ? [...block.lead, ...block.content].filter((run) => run.type === 'text' && run.emphasis)
        : [],
    );
    expect(bold).toEqual([{ type: 'text', text: '3座', emphasis: ['bold'] }]);
  });

  test('is laid out by the standard', () => {
    expect(toReport(handmade).value.layout).toEqual({ form: 'plain', imprintPage: 'last', overrides: {} });
  });
});

describe('the levels of headings', () => {
  test('are those of the styles, and the heading that stands alone above all is the title', () => {
    const word = content(
      p('年度工作总结', { style: 'heading 1' }),
      p(BODY),
      p('基本情况', { style: 'heading 2', ...auto('一、') }),
      p(BODY),
      p('队伍建设', { style: 'heading 3', ...auto('（一）') }),
      p('作风建设', { style: 'heading 3' }),
      p('存在问题', { style: 'heading 2', ...auto('二、') }),
      p(BODY),
    );
    expect(shape(word).filter((each) => !each.startsWith('paragraph'))).toEqual([
      'title 年度工作总结',
      'heading 1 一、基本情况',
      'heading 2 （一）队伍建设',
      'heading 2 作风建设',
      'heading 1 二、存在问题',
    ]);
  });

  test('are those of the outline where the style has none', () => {
    expect(
      shape(content(p(BODY), p('一、做法', { look: { outline: 0 } }), p('其他', { look: { outline: 1 } }))),
    ).toEqual([`paragraph ${BODY}`, 'heading 1 一、做法', 'heading 2 其他']);
  });

  test('follow typed numbers where a level of the style is left out between them', () => {
    const word = content(p('一、做法', { style: 'heading 1' }), p('1.培训', { style: 'heading 2' }), p(BODY));
    expect(shape(word).slice(0, 2)).toEqual(['heading 1 一、做法', 'heading 3 1.培训']);
    expect(codes(word)).toEqual([]);
  });

  test('below chapters go one deeper, and the new form of their numbers is told', () => {
    const chapter = (text: string) => p(text, { style: 'heading 1' });
    const word = content(
      chapter('第一章 总则'),
      p('一、目的'),
      p(BODY),
      chapter('第二章 附则'),
      p('一、解释'),
      p(BODY),
    );
    expect(shape(word).filter((each) => each.startsWith('heading'))).toEqual([
      'heading 1 第一章 总则',
      'heading 2 （一）目的',
      'heading 1 第二章 附则',
      'heading 2 （一）解释',
    ]);
    expect(toReport(word).notices).toEqual([{ code: 'numberForm', from: '一、', to: '（一）', count: 2 }]);
  });

  test('of numbers like 1.1 are counted by their style, which is told as another form and not as another number', () => {
    const word = content(
      p('概述', { style: 'heading 1', ...auto('1') }),
      p('背景', { style: 'heading 2', ...auto('1.1') }),
      p('范围', { style: 'heading 2', ...auto('1.2') }),
    );
    expect(shape(word)).toEqual(['heading 1 一、概述', 'heading 2 （一）背景', 'heading 2 （二）范围']);
    expect(codes(word)).toEqual(['numberForm', 'numberForm']);
  });

  test("run into their text where Word's own separator stands between them", () => {
    const pieces = [piece('（一）加强领导'), piece(BODY)];
    expect(shape(content(p(BODY), p(pieces, { style: 'heading 2', lead: 1 })))[1]).toBe(
      `runIn 2 （一）加强领导|${BODY}`,
    );
  });

  test('beyond the fourth keep their number as text beside those of the fourth', () => {
    const deep = ['一、甲', '（一）乙', '1.丙', '（1）丁', '①戊'].map((text, i) =>
      p(text, { style: `heading ${i + 1}` }),
    );
    expect(shape(content(...deep)).slice(-2)).toEqual(['heading 4 （1）丁', 'heading 4 ①戊']);
  });

  test('are told by the faces of 黑体 and 楷体 where nothing else says them', () => {
    const word = content(
      p([piece('主要做法', HEI)]),
      p(BODY),
      p([piece('强化督查', KAI)]),
      p(BODY),
      p([piece('注重实效。', KAI), piece(BODY)]),
      p([piece('一是强化责任。', KAI), piece(BODY)]),
    );
    expect(shape(content(p(BODY), ...word.items)).slice(1)).toEqual([
      'heading 1 主要做法',
      `paragraph ${BODY}`,
      'heading 2 强化督查',
      `paragraph ${BODY}`,
      `runIn 2 注重实效。|${BODY}`,
      `paragraph 一是强化责任。${BODY}`,
    ]);
  });
});

describe('text in Word', () => {
  test('with line breaks inside of one paragraph is read line by line', () => {
    const pieces = ['某镇2025年工作总结', '　　一、主要做法', `　　（一）强化领导。${BODY}`].flatMap((text) => [
      piece(text),
      BREAK,
    ]);
    expect(shape(content(p(pieces)))).toEqual([
      'title 某镇2025年工作总结',
      'heading 1 一、主要做法',
      `runIn 2 （一）强化领导。|${BODY}`,
    ]);
  });

  test('that stands in one paragraph as a whole is parted at its numbers', () => {
    const long = `一、主要做法${BODY}${BODY}（一）强化领导。${BODY}${BODY}（二）强化督查。${BODY}${BODY}二、下步打算${BODY}${BODY}`;
    const word = content(p('某镇2025年工作总结'), p(long));
    expect(shape(word).filter((each) => /^(?:heading|runIn)/.test(each)).length).toBe(4);
    expect(codes(word)).toContain('split');
  });

  test('is not parted inside of its paragraphs', () => {
    const word = content(p('工作情况的报告'), p(`${BODY}（一）是重点，（二）是难点。`), p(BODY), p(BODY));
    expect(shape(word)[1]).toBe(`paragraph ${BODY}（一）是重点，（二）是难点。`);
  });

  test('of lists keeps their marks, which is told', () => {
    const word = content(p(BODY), p('宣传', auto('•', 0, true)), p('培训', auto('①')));
    expect(shape(word).slice(1)).toEqual(['paragraph •宣传', 'paragraph ①培训']);
    expect(toReport(word).notices).toEqual([{ code: 'wordListMarks', count: 2 }]);
  });

  test('at the right below the last sentence is the signature', () => {
    const word = content(p(BODY), p('以上报告，请予审议。'), p('述职人：某某', atRight), p('2025年12月', atRight));
    expect(shape(word).slice(2)).toEqual(['signature 述职人：某某', 'date 2025年12月']);
  });

  test('that is not there gives a report without blocks', () => {
    expect(toReport(content(p(''), p('　　'))).value.blocks).toEqual([]);
  });
});

describe('版头 and 版记', () => {
  const paper = (...foot: WordContent['items']) =>
    content(
      p('000123'),
      p('机密★1年'),
      p([piece('某某县人民政府文件', RED)], centred),
      p('某政发〔2025〕12号            签发人：张 三  李四'),
      p([piece('关于今年工作情况的报告', TITLE)], centred),
      p('市人民政府：'),
      p(BODY),
      p('某某县人民政府', atRight),
      p('2025年12月1日', atRight),
      ...foot,
    );
  const imprint = { copyTo: '县委办公室，县人大办公室。', printer: '县政府办公室', printDate: '2025年12月2日' };

  test('are taken out of the text where they are plain to see', () => {
    const { value } = toReport(
      paper(p('抄送：县委办公室，县人大办公室。'), p('县政府办公室　　　　2025年12月2日印发')),
    );
    expect(value.head).toEqual({
      copyNumber: '000123',
      secrecy: '机密★1年',
      issuers: ['某某县人民政府文件'],
      documentNumber: '某政发〔2025〕12号',
      signers: ['张三', '李四'],
    });
    expect(value.imprint).toEqual(imprint);
    expect(value.layout.form).toBe('document');
    expect(value.blocks[0]?.type).toBe('title');
    expect(value.blocks.at(-1)?.type).toBe('date');
  });

  test('may stand in a table', () => {
    const foot = table([[cell('抄送：县委办公室，县人大办公室。')], [cell('县政府办公室　　2025年12月2日印发')]]);
    const { value } = toReport(paper(foot));
    expect(value.imprint).toEqual(imprint);
    expect(value.blocks.some(({ type }) => type === 'table')).toBe(false);
  });

  test('stay text without a 标志 or with something else among them', () => {
    const numbered = content(p('某政发〔2025〕12号'), p([piece('工作报告', TITLE)], centred), p(BODY));
    expect(toReport(numbered).value.head).toEqual({});
    const other = content(p([piece('某县文件', RED)], centred), p('内部资料，注意保存'), ...numbered.items);
    expect(toReport(other).value.head.documentNumber).toBeUndefined();
    expect(shape(numbered)).toContain('paragraph 某政发〔2025〕12号');
  });

  test('without a 版头 the 版记 stays text, for a paper of that form shows none', () => {
    const plain = content(
      p([piece('工作总结', TITLE)], centred),
      p(BODY),
      p('2025年12月1日', atRight),
      p('抄送：县委办。'),
    );
    expect(toReport(plain).value.imprint).toEqual({});
    expect(shape(plain)).toContain('paragraph 抄送：县委办。');
  });
});
