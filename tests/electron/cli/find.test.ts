import * as fs from 'node:fs';
import { describe, expect, it } from 'vitest';
import { ownFolder } from '../folder.ts';
import { nigao } from './run.ts';

const folder = ownFolder();

/** The command of somebody whose own folder is below the folder of the test. */
function find(...words: string[]) {
  return nigao(['find', ...words], { env: { HOME: folder.at(), XDG_STATE_HOME: folder.at('state') } });
}

function put(name: string, year: number, problem: string): void {
  fs.mkdirSync(folder.at('papers'), { recursive: true });
  const lines = [
    `某局${year}年工作总结`,
    '现将情况报告如下。',
    '一、主要工作',
    '已完成。',
    '二、存在的主要问题',
    problem,
  ];
  fs.writeFileSync(folder.at('papers', name), lines.join('\n'));
}

describe.skipIf(process.platform !== 'linux')('find', () => {
  it('finds the section of a year once a folder was added, with title, year, file, section and snippet', async () => {
    put('a.txt', 2023, '人手不足。');
    put('b.txt', 2024, '经费紧张。');
    const added = await find('--add', folder.at('papers'));
    expect(added).toMatchObject({ code: 0, out: '材料 2 份，文件夹 1 个\n', err: '' });
    const { code, out, err } = await find('存在问题', '2024', '--json');
    expect([code, err]).toEqual([0, '']);
    const { results } = JSON.parse(out);
    expect(results).toEqual([
      {
        title: '某局2024年工作总结',
        year: 2024,
        unit: '',
        file: folder.at('papers/b.txt'),
        section: '二、存在的主要问题',
        snippet: '经费紧张。',
        where: 'heading',
        score: expect.any(Number),
      },
    ]);
  });

  it('finds what changed after a refresh, and what is gone no more', async () => {
    put('a.txt', 2023, '人手不足。');
    await find('--add', folder.at('papers'));
    put('b.txt', 2024, '人手偏少。');
    fs.rmSync(folder.at('papers/a.txt'));
    const { out } = await find('人手', '--refresh', '--json');
    expect(JSON.parse(out).results.map(({ title }: { title: string }) => title)).toEqual(['某局2024年工作总结']);
  });

  it('forgets it all, and says what to do where there is nothing yet', async () => {
    put('a.txt', 2023, '人手不足。');
    await find('--add', folder.at('papers'));
    expect(await find('--forget')).toMatchObject({ code: 0, out: '材料索引已全部清除，材料本身没有改动。\n' });
    expect(fs.readdirSync(folder.at('state/nigao'))).toEqual(['材料文件夹.json']);
    expect((await find('人手')).out).toContain('--add');
    expect(JSON.parse((await find('人手', '--json')).out)).toEqual({ results: [] });
  });

  it('refuses what it cannot do in one line', async () => {
    for (const words of [[], ['--add', folder.at('没有')], ['词', '--forget'], ['词', '--year', 'x']]) {
      const { code, out, err } = await find(...words);
      expect([code, out]).toEqual([2, '']);
      expect(err.trim().split('\n')).toHaveLength(1);
    }
  });
});
