/** Rolling forward: what is marked, what goes on by a year, and that nothing else is touched. */
import * as fs from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { reportText } from '../../../document/plain.ts';
import { emptyReport, type Field, type Inline, type Report } from '../../../document/report.ts';
import { carriedPlaces, countCarried, takenBack, withoutMarks } from '../../../document/roll/marks.ts';
import { type RollItem, rollForward, yearOfReport } from '../../../document/roll/roll.ts';
import { suggestionFor, yearsOfMarks } from '../../../document/roll/suggest.ts';
import { readText } from '../../../document/text/read.ts';
import { lists } from '../proofread/lists.ts';
import { cleanPapers } from '../proofread/prose.ts';
import { anyReport } from '../reports.ts';
import { EXPECTED, LAST_YEAR } from './last-year.ts';

const read = (text: string): Report => readText(text).value;
const roll = (report: Report, to: number, from?: number) =>
  rollForward(report, { to, lists, ...(from === undefined ? {} : { from }) });
/** What is found in one paragraph of a paper of 2025. */
const found = (text: string, to = 2026) =>
  roll(read(`某局2025年工作总结\n${text}\n`), to).items.filter(
    ({ place }) => place.type === 'words' && place.block > 0,
  );
const told = ({ type, from, text }: Pick<RollItem, 'type' | 'from' | 'text'>) =>
  `${type} ${from}${text === from ? '' : ` → ${text}`}`;
const of = (text: string, to = 2026) => found(text, to).map(told);

const takesBack = (report: Report) => {
  const { report: rolled } = roll(report, 2031);
  expect(reportText(takenBack(rolled))).toBe(reportText(report));
  expect(takenBack(rolled).fields.map(({ id, value }) => [id, value])).toEqual(
    report.fields.map(({ id, value }) => [id, value]),
  );
};

describe('a paper of an office', () => {
  const rolled = roll(read(LAST_YEAR), 2026);

  it('has everything listed that was written down by hand, and nothing else', () => {
    const expected = EXPECTED.map(({ type, from, now = from }) => `${type} ${from}${now === from ? '' : ` → ${now}`}`);
    expect(rolled.items.map(told)).toEqual(expected);
  });

  it('is about the year of its title', () => {
    expect(rolled.from).toBe(2025);
  });

  it('keeps structure and signature', () => {
    expect(rolled.report.blocks.map(({ type }) => type)).toEqual(read(LAST_YEAR).blocks.map(({ type }) => type));
    expect(rolled.report.blocks.find(({ type }) => type === 'signature')).toEqual(
      read(LAST_YEAR).blocks.find(({ type }) => type === 'signature'),
    );
  });

  it('offers what comes next where that can be told, and changes none of it', () => {
    const offered = new Map(rolled.items.map(({ from, suggestion }) => [from, suggestion]));
    expect(offered.get('第十二届')).toBe('第十三届');
    expect(offered.get('60周年')).toBe('61周年');
    expect(offered.get('十四五')).toBe('十五五');
    expect(offered.get('3215户')).toBeNull();
  });

  it('says which of its marks it was rolled by', () => {
    expect(yearsOfMarks(rolled.report)).toEqual({ from: 2025, to: 2026 });
    expect(
      suggestionFor({ type: 'ordinal', from: '第十二届' }, '第十二届', '敬老节', { from: 2025, to: 2026 }, lists),
    ).toBe('第十三届');
  });
});

describe('years', () => {
  it.each([
    ['2025年以来，成效明显。', ['year 2025年 → 2026年']],
    ['2015年以来，逐年好转。', ['year 2015年']],
    ['新中国成立于1949年，建国70周年。', ['year 1949年', 'ordinal 70周年']],
    ['荣获“2025年度先进集体”。', ['year 2025年度']],
    ['印发《2025年工作要点》。', ['year 2025年']],
    ['依据某函〔2025〕3号办理。', ['documentNumber 某函〔2025〕3号']],
    ['2023—2025年连续达标。', ['year 2023—2025年']],
    ['2025年12月至2026年1月开展。', ['date 2025年12月至2026年1月 → 2026年12月至2027年1月']],
    ['2024年12月至2025年11月开展。', ['date 2024年12月至2025年11月']],
    ['比2024年增长。', ['year 2024年 → 2025年']],
    ['2024年建成。', ['year 2024年']],
    ['自2025年起施行。', ['year 2025年']],
    ['二〇二五年十二月五日。', ['date 二〇二五年十二月五日 → 二〇二六年十二月五日']],
    ['２０２５年完成。', ['year ２０２５年 → ２０２６年']],
    ['按条例（2025年修订）执行。', ['year 2025年']],
    ['下一步，确保2026年全部完成。', ['year 2026年 → 2027年']],
    ['到2030年实现碳达峰。', ['year 2030年']],
  ])('%s', (text, expected) => {
    expect(of(text)).toEqual(expected);
  });

  it('do not go on into a day that does not exist', () => {
    expect(roll(read('某局2024年工作总结\n2024年2月29日，召开会议。\n'), 2025).items.map(told)).toContain(
      'date 2024年2月29日',
    );
  });

  it('go on by as much as the person says', () => {
    expect(roll(read('某局2025年工作总结\n2025年完成。\n'), 2028).items.map(told)).toEqual([
      'year 2025年 → 2028年',
      'year 2025年 → 2028年',
    ]);
    expect(roll(read('某局工作总结\n2019年完成，2021年验收。\n'), 2020, 2019).items.map(told)).toEqual([
      'year 2019年 → 2020年',
      'year 2021年',
    ]);
  });

  it('are those of the year before where a paper is signed in January', () => {
    expect(yearOfReport(read('某局工作总结\n某县：\n2024年完成。\n某局\n2025年1月6日\n'))).toBe(2024);
    expect(yearOfReport(read('某局工作总结\n某县：\n2024年立项，已完成。\n某局\n2025年11月6日\n'))).toBe(2025);
  });

  it('are told where none is written', () => {
    const rolled = roll(read('某局工作总结\n完成任务3项。\n'), 2026);
    expect(rolled.remarks).toEqual([{ type: 'noYear' }]);
    expect(rolled.items.map(told)).toEqual(['figure 3项']);
  });
});

describe('what is no figure', () => {
  it.each([
    '一些干部进一步深入第一线，一是抓学习，二是抓落实。',
    '落实“三农”工作，统筹推进五位一体总体布局，做到两个维护，协调推进四个全面。',
    '三会一课、两学一做、八项规定精神落到实处，一岗双责、一票否决。',
    '第一书记、第一时间、第三产业、第二课堂。',
    '十分重视，百姓满意，千家万户受益，万众一心。',
    '从三个方面着手，做到四个到位。',
    '一系列措施，一大批项目，一揽子政策，一体化推进。',
    '使用G20会场、4A级景区、5G网络和12345热线。',
  ])('%s', (text) => {
    expect(of(text)).toEqual([]);
  });

  it('are marks of enumerations', () => {
    expect(of('（1）完善制度；（2）加强管理。')).toEqual([]);
  });
});

describe('figures', () => {
  it.each([
    ['完成投资1.2万亿元，人均12 345.6元。', ['figure 1.2万亿元', 'figure 12 345.6元']],
    ['改造管网30km、建设面积120㎡，装机20MW。', ['figure 30km', 'figure 120㎡', 'figure 20MW']],
    ['占比由10%提高到12%，达到三成。', ['percentage 10%', 'percentage 12%', 'figure 三成']],
    ['培训3—5期，覆盖10至20个村。', ['figure 3—5期', 'figure 10至20个']],
    ['上百名群众、数十名干部、二十余家企业。', ['figure 上百名', 'figure 数十名', 'figure 二十余家']],
    ['第19个全国助残日，第二个方案。', ['ordinal 第19个']],
  ])('%s', (text, expected) => {
    expect(of(text)).toEqual(expected);
  });
});

describe('tables', () => {
  const cell = (text: string) => ({
    content: text === '' ? [] : [{ type: 'text' as const, text }],
    colSpan: 1,
    rowSpan: 1,
  });
  const rows = [
    ['序号', '项目', '2024年', '2025年'],
    ['1', '培训', '30', '32'],
    ['2', '走访', '120户', ''],
  ];
  const report: Report = {
    ...emptyReport,
    blocks: [
      { type: 'title', content: [{ type: 'text', text: '某局2025年工作总结' }] },
      { type: 'table', headerRows: 1, columns: [1, 2, 1, 1], rows: rows.map((row) => row.map(cell)) },
    ],
  };

  it('have the years of their columns go on together, each figure listed, and no number of a row', () => {
    expect(roll(report, 2026).items.slice(1).map(told)).toEqual([
      ...['year 2024年 → 2025年', 'year 2025年 → 2026年', 'figure 30', 'figure 32', 'figure 120户'],
    ]);
    takesBack(report);
  });
});

describe('texts that nobody writes', () => {
  it.each(['1年', '第一届', '（', '一', '某镇', '“', '发〔2019〕', '1,', '\ud800', '局长李'])(
    '%j without end is read to its end',
    (part) => {
      takesBack({
        ...emptyReport,
        blocks: [{ type: 'paragraph', content: [{ type: 'text', text: part.repeat(60_000) }] }],
      });
    },
  );
});

describe('names', () => {
  it.each([
    ['赴四川省广元市青川县乔庄镇调研。', ['place 四川省', 'place 广元市', 'place 青川县', 'place 乔庄镇']],
    ['深入社区、乡镇、行政村和示范村。', []],
    ['局党组书记任组长，成立领导小组。', []],
    ['党委书记周海主持会议。', ['person 周海']],
    ['各位同志和全体同志参加。', []],
    ['由青川县教育局牵头。', ['body 青川县教育局']],
    ['荣获中华慈善总会表彰。', ['body 中华慈善总会']],
  ])('%s', (text, expected) => {
    expect(of(text)).toEqual(expected);
  });
});

describe('set phrases', () => {
  const phrases = (text: string, to: number) =>
    found(text, to)
      .filter(({ type }) => type === 'setPhrase')
      .map(({ from, text: now, suggestion }) => [from, now, suggestion]);

  it('that others took the place of are pointed out and stay', () => {
    expect(phrases('全面建成小康社会，做好环保局工作。', 2026)).toEqual([
      ['全面建成小康社会', '全面建成小康社会', '全面建设社会主义现代化国家'],
      ['环保局', '环保局', '生态环境局'],
    ]);
  });

  it('that still hold in that year are none', () => {
    expect(phrases('落实“十四五”规划。', 2025)).toEqual([]);
    expect(phrases('打赢脱贫攻坚战。', 2019)).toEqual([]);
  });
});

describe('with each mark taken back', () => {
  it('every faultless paper is there again, word for word', () => {
    for (const { text } of cleanPapers()) takesBack(read(text));
  });

  it('a report of any shape is there again', () => {
    fc.assert(
      fc.property(anyReport, (report) => takesBack(withoutMarks(report))),
      { numRuns: 60 },
    );
  });

  it('words in two looks are cut at the same place', () => {
    const content: readonly Inline[] = [
      { type: 'text', text: '在20', emphasis: ['bold'] },
      { type: 'text', text: '25年，' },
      { type: 'field', field: 'n' },
      { type: 'text', text: '2人' },
    ];
    const fields: readonly Field[] = [{ id: 'n', name: '人数', type: 'number', value: '1' }];
    const report: Report = { ...emptyReport, blocks: [{ type: 'paragraph', content }], fields };
    const { report: rolled } = roll(report, 2026, 2025);
    expect(rolled.blocks[0]).toEqual({
      type: 'paragraph',
      content: [
        { type: 'text', text: '在', emphasis: ['bold'] },
        { type: 'text', text: '20', emphasis: ['bold'], carried: { type: 'year', from: '20' } },
        { type: 'text', text: '26年', carried: { type: 'year', from: '25年' } },
        { type: 'text', text: '，' },
        { type: 'field', field: 'n' },
        { type: 'text', text: '2人' },
      ],
    });
    takesBack(report);
  });
});

describe('fields', () => {
  const fields: readonly Field[] = [
    { id: 'year', name: '年份', type: 'text', value: '2025' },
    { id: 'unit', name: '单位全称', type: 'body', value: '某局' },
    { id: 'a', name: '培训人次', type: 'number', value: '320', unit: '人次' },
    { id: 'b', name: '合格率', type: 'number', value: '98', unit: '%' },
    { id: 'd', name: '成文日期', type: 'date', value: '2025年12月1日' },
    { id: 'e', name: '空', type: 'number', value: '' },
    { id: 's', name: '合计', type: 'number', value: '418', source: { type: 'sum', of: ['a', 'b'] } },
  ];
  const rolled = roll(
    { ...emptyReport, fields, blocks: [{ type: 'title', content: [{ type: 'text', text: '某局2025年总结' }] }] },
    2026,
  );
  const byId = new Map(rolled.report.fields.map((field) => [field.id, field]));

  it('that were filled in are to be confirmed, and years in them go on', () => {
    expect(byId.get('year')).toMatchObject({ value: '2026', carried: { type: 'year', from: '2025' } });
    expect(byId.get('d')).toMatchObject({ value: '2026年12月1日', carried: { type: 'date', from: '2025年12月1日' } });
    expect(byId.get('a')?.carried).toEqual({ type: 'figure', from: '320' });
    expect(byId.get('b')?.carried).toEqual({ type: 'percentage', from: '98' });
  });

  it('that are open, computed, or the unit itself are not', () => {
    for (const id of ['unit', 'e', 's']) expect(byId.get(id)).not.toHaveProperty('carried');
  });
});

describe('marks', () => {
  it('are found again in the report, as many as were listed', () => {
    const { report, items } = roll(read(LAST_YEAR), 2026);
    expect(carriedPlaces(report).map(({ carried, text }) => told({ ...carried, text }))).toEqual(items.map(told));
    expect(countCarried(report)).toBe(items.length);
    expect(countCarried(withoutMarks(report))).toBe(0);
  });

  it('of 版头 and 版记 are told, for they hold no marks', () => {
    const head = { documentNumber: '某发〔2025〕1号' };
    expect(roll({ ...read('某局2025年总结\n完成。\n'), head }, 2026).remarks).toEqual([
      { type: 'paper', elements: ['documentNumber'] },
    ]);
  });
});

const SEED = new URL('../../../../shared/samples/seed.txt', import.meta.url);
const hasSeed = fs.existsSync(SEED);

/** Every year, figure, percentage, 文号 and named place of the second piece, by hand, in reading order. */
const OF_SEED = `documentNumber 青发〔2015〕16号
documentNumber 西发〔2016〕7号
place 海西州
documentNumber 西办发〔2018〕16号
place 海西州
year 2019年度
documentNumber 西创民领办〔2019〕6号
place 海西州
year 2019年度
ordinal 70周年
figure 22块
figure 5块
figure 2幅
figure 5000余份
place 固始汗文化街
place 新疆
place 巴州
place 青海
place 玉树
figure 四个
place 海西州
year 2019年度
year 2019年度
place 德令哈市
place 奥运广场
figure 4300元
figure 四年
figure 5类
figure 34个
figure 一亿元
figure 7个
figure 9个
figure 4个
figure 10个
figure 2个
place 茫崖
place 冷湖
place 诺木洪地区
place 大柴旦行委
place 格尔木
place 唐古拉山镇
place 海西
place 西藏
place 新疆
place 玉树州
figure 11条
percentage 100%
place 青海省
documentNumber 青创民领办〔2019〕27号
figure 32人
percentage 100%
figure 90分
year 2016年
body 海西州民政局
place 海西州
percentage 100%
body 海西州慈善会
body 中华慈善总会
ordinal 第二届`.split('\n');

describe.skipIf(!hasSeed)(`a paper from outside${hasSeed ? '' : ' (left out: the sample is not there)'}`, () => {
  const report = hasSeed ? readText(fs.readFileSync(SEED, 'utf8'), { piece: 2 }).value : emptyReport;
  /** Between the first line and the frame of the page it was taken from. */
  const body = (items: readonly RollItem[]) =>
    items.filter(({ place }) => {
      const block = place.type === 'words' ? report.blocks[place.block] : undefined;
      return block?.type !== 'title' && block?.type !== 'addressee' && !/汇编5篇/u.test(JSON.stringify(block));
    });

  it('has every year, figure, percentage, 文号 and place listed, none missed, none changed', () => {
    expect(body(roll(report, 2020).items).map(({ type, from, text }) => told({ type, from, text }))).toEqual(OF_SEED);
  });

  it('is there again with each mark taken back', () => takesBack(report));
});
