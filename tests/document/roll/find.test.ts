/** What of a paragraph is to be confirmed: figures, names and outlived phrases, and what only looks like them. */
import { describe, expect, it } from 'vitest';
import { emptyReport } from '../../../document/report.ts';
import { found, of, takesBack } from './rolled.ts';

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
