import { describe, expect, it } from 'vitest';
import { ownFolder } from '../../folder.ts';
import { find, namesOf, paperOf, read, shelf } from './shelf.ts';

const folder = ownFolder();
const { put, open } = shelf(folder);

async function library() {
  put('2023.txt', paperOf(2023, '监督检查力量不足，防汛物资偏少。'));
  put('2024/a.txt', paperOf(2024, '部分项目进度偏慢。', '按照GB/T 9704的要求抓好抢险演练。'));
  put('2025.txt', paperOf(2025, '存在的问题主要是人手少。', '抓好防汛。'));
  const made = open();
  await read(made, folder);
  return made;
}

describe('the library is searched', () => {
  it('by any two characters of a text', async () => {
    const made = await library();
    for (const pair of ['监督', '督检', '检查', '偏少', '不足'])
      expect(namesOf(await find(made, pair)), pair).toEqual(['2023.txt 二、存在的问题']);
    expect(await find(made, '查偏')).toEqual([]);
  });

  it('by one character, by letters and by digits', async () => {
    const made = await library();
    expect(namesOf(await find(made, '慢'))).toEqual(['2024/a.txt 二、存在的问题']);
    expect(namesOf(await find(made, 'gb'))).toEqual(['2024/a.txt 三、下一步打算']);
    expect(namesOf(await find(made, 'ＧＢ/Ｔ 9704'))).toEqual(['2024/a.txt 三、下一步打算']);
  });

  it('by the heading of a section and a year', async () => {
    const made = await library();
    const { results, year } = await made.find({ query: '存在问题 2024', year: null, topic: null, most: 10 });
    expect(year).toBe(2024);
    expect(results.map(({ file, path, where, snippet }) => [file, path, where, snippet.text])).toEqual([
      ['2024/a.txt', ['二、存在的问题'], 'heading', '部分项目进度偏慢。'],
    ]);
  });

  it('with titles before headings before text, and newer papers first', async () => {
    const made = await library();
    expect(namesOf(await find(made, '存在的问题'))).toEqual([
      '2025.txt 二、存在的问题',
      '2024/a.txt 二、存在的问题',
      '2023.txt 二、存在的问题',
    ]);
    expect(namesOf(await find(made, '工作总结'))).toEqual(['2025.txt', '2024/a.txt', '2023.txt']);
    const found = await find(made, '防汛');
    expect(namesOf(found)).toEqual(['2025.txt 三、下一步打算', '2023.txt 二、存在的问题']);
    const scores = [...(await find(made, '存在的问题'))].map(({ score }) => score);
    expect(scores).toEqual(scores.toSorted((a, b) => b - a));
  });

  it('with several words in one section, else in one paper', async () => {
    const made = await library();
    expect(namesOf(await find(made, '监督检查 防汛'))).toEqual(['2023.txt 二、存在的问题']);
    expect(namesOf(await find(made, '进度偏慢 抢险'))).toEqual(['2024/a.txt']);
    expect(await find(made, '进度偏慢 防汛')).toEqual([]);
  });

  it('within a year and a topic', async () => {
    const made = await library();
    const { years, topics } = await made.state(null);
    expect(years.map(({ year }) => year)).toEqual([2025, 2024, 2023]);
    expect(topics).toContainEqual({ topic: '下一步打算', papers: 3 });
    expect(namesOf(await find(made, '防汛', { topic: '下一步打算' }))).toEqual(['2025.txt 三、下一步打算']);
    expect(namesOf(await find(made, '', { year: 2023, topic: '存在的问题' }))).toEqual(['2023.txt 二、存在的问题']);
    expect(namesOf(await find(made, '', { year: 2024 }))).toEqual(['2024/a.txt']);
    expect(await find(made, '防汛', { topic: '没有的栏目' })).toEqual([]);
  });

  it('without words by the newest papers', async () => {
    expect(namesOf(await find(await library(), ''))).toEqual(['2025.txt', '2024/a.txt', '2023.txt']);
  });

  it('takes a year for a word of the text where there are no papers of that year', async () => {
    put('x.txt', '某局2024年情况\n规划到1998年的数据已整理。');
    const made = open();
    await read(made, folder);
    const { results, year } = await made.find({ query: '1998', year: null, topic: null, most: 10 });
    expect([namesOf(results), year]).toEqual([['x.txt'], null]);
  });

  it('shows one of several copies of a file', async () => {
    put('备份/2023.txt', paperOf(2023, '监督检查力量不足，防汛物资偏少。'));
    expect(await find(await library(), '监督')).toHaveLength(1);
  });

  it('is not led astray by what its own language means by signs', async () => {
    const made = await library();
    for (const query of ['"', "'", '防汛"*', 'NEAR(防汛)', 'text:防汛', '防汛 OR 抢险', '*', '(', '防汛 -抢险', '\0'])
      await expect(find(made, query), query).resolves.toBeInstanceOf(Array);
  });
});
